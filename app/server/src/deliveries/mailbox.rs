//! The demo's mail box: what would have been sent, at `/demo/mail`.

use std::sync::{Arc, Mutex, PoisonError};

use axum::{extract::State, response::Response};
use ui::pages::mailbox::{Mail, mailbox};

use super::Letter;
use crate::{
    error::{Error, Result},
    render::Page,
    state::AppState,
    written,
};

/// The mails of a demo, the newest last; the oldest go when there are many.
#[derive(Clone, Default)]
pub struct Mailbox {
    letters: Arc<Mutex<Vec<(Letter, String)>>>,
}

const MOST: usize = 200;

impl Mailbox {
    /// Puts a mail in.
    pub fn put(&self, letter: Letter, at: String) {
        let mut letters = self.letters.lock().unwrap_or_else(PoisonError::into_inner);
        letters.push((letter, at));
        if letters.len() > MOST {
            letters.remove(0);
        }
    }

    fn all(&self) -> Vec<(Letter, String)> {
        self.letters.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// GET `/demo/mail`
pub async fn show(State(state): State<AppState>) -> Result<Response> {
    let words = ui::Words::of(form::Lang::Nb);
    let letters = state.deliveries.mailbox().ok_or(Error::NotFound)?.all();
    let mails = letters.into_iter().rev().map(|(letter, at)| Mail {
        to: letter.to,
        subject: letter.subject,
        body: letter.body,
        at: written::time(&at, words.lang),
    });
    let mails = mails.collect();
    let mut page = Page::new(words, words.t("mailbox-title"), "");
    page.path = None;
    Ok(page.render(&state, move || mailbox(mails, words)))
}
