//! GET `/{lang}/draft/{id}/exit`: why one can't apply, and what to do instead.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use form::form::Level;
use ui::pages::citizen::exit::{ExitPage, exit_page};

use super::{draft::OpenDraft, page::on};
use crate::{context::Place, error::Result, login::Citizen, render::Page, state::AppState};

/// GET
pub async fn show(
    State(state): State<AppState>,
    place: Place,
    Citizen(session): Citizen,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response> {
    let mut tx = state.store.read().await?;
    let open = OpenDraft::open(&state, &mut tx, &session, &id).await?;
    if let Some(there) = place.elsewhere(&open.form) {
        return Ok(there.into_response());
    }
    let journey = open.journey(&state);
    // Only where nothing is left to do before it: the first page that stops the person is the one to see.
    let stops = journey.shown_pages().find(|step| !step.is_done()).filter(|step| step.problems.is_empty());
    let Some((step, exit)) = stops.and_then(|step| Some((step, step.exit?))) else {
        return Ok(on(&open, &journey, &place));
    };
    let words = place.words;
    let view = ExitPage {
        title: open.form.title.get(words.lang).to_owned(),
        because: &exit.because,
        instead: &exit.instead,
        page: &step.page.key,
        draft: &id,
        may_delete: session.level > Level::None,
    };
    let title = format!("{} – {}", words.t("exit-title"), view.title);
    let frame = Page::new(words, title, place.path.clone()).spoken_by(&open.form).who(open.who(&session, words));
    Ok(frame.render(&state, || exit_page(&view, words)))
}
