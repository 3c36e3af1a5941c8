//! The demo's mail box.

use leptos::prelude::*;

use crate::{components::prose::lines, words::Words};

/// A mail.
#[derive(Clone, Debug)]
pub struct Mail {
    /// The address.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The text.
    pub body: String,
    /// When, written out.
    pub at: String,
}

/// The page.
pub fn mailbox(mails: Vec<Mail>, words: Words) -> AnyView {
    let empty = mails.is_empty();
    let items: Vec<_> = mails
        .into_iter()
        .map(|mail| {
            let by = format!("{} · {}", mail.to, mail.at);
            view! { <li class="ds-card"><h2 class="ds-heading" data-size="xs">{mail.subject}</h2><p class="help">{by}</p>{lines(&mail.body)}</li> }
        })
        .collect();
    view! {
        <div class="narrow">
            <h1 class="ds-heading" data-size="lg">{words.t("mailbox-title")}</h1>
            {empty.then(|| view! { <p class="ds-paragraph">{words.t("mailbox-empty")}</p> })}
            {(!empty).then(|| view! { <ul class="cards">{items}</ul> })}
        </div>
    }
    .into_any()
}
