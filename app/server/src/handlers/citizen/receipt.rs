//! `/{lang}/case/{reference}/receipt` and the same as PDF.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use form::form::Level;
use store::case::Status;
use ui::{
    Words,
    pages::citizen::receipt::{Receipt, receipt},
};

use super::{appeal::is_of, case::OpenCase, draft::who};
use crate::{
    co_applicants, context::Place, error::Result, handlers::papers, login::Citizen, render::Page, signing,
    state::AppState, written,
};

/// GET
pub async fn show(
    State(state): State<AppState>,
    place: Place,
    Citizen(session): Citizen,
    Path((_, reference)): Path<(String, String)>,
) -> Result<Response> {
    let mut tx = state.store.read().await?;
    let open = OpenCase::of_citizen(&state, &mut tx, &session, &reference).await?;
    if let Some(there) = place.elsewhere(&open.form) {
        return Ok(there.into_response());
    }
    let words = place.words;
    let view = Receipt {
        title: open.form.title.get(words.lang).to_owned(),
        reference: open.case.reference.to_string(),
        received: written::time(&open.case.received_at, words.lang),
        // Where the applicant reads their mail is nothing for those beside them.
        mail: open.about.actor_email.clone().filter(|_| is_of(&open.case, &session.person)),
        expected: open.case.due_on.as_deref().map(|day| written::day(day, words.lang)),
        awaited: super::awaited::days(&state, &mut tx, &open, words).await?,
        owner: open.form.service.as_ref().map(|service| service.owner.get(words.lang).to_owned()).unwrap_or_default(),
        signatures: signing::shown(&state, &mut tx, &open, words).await?.filter(|it| it.waiting.is_some()),
        survey: open.survey().is_some(),
        known: session.level > Level::None,
    };
    let title = format!("{} – {}", words.t("receipt-title"), view.title);
    let frame = Page::new(words, title, place.path).spoken_by(&open.form).who(who(&session, words, None));
    Ok(frame.render(&state, move || receipt(view, words)))
}

/// GET `/{lang}/case/{reference}/receipt.pdf`
pub async fn pdf(
    State(state): State<AppState>,
    place: Place,
    Citizen(session): Citizen,
    Path((_, reference)): Path<(String, String)>,
) -> Result<Response> {
    let mut tx = state.store.read().await?;
    let open = OpenCase::of_citizen(&state, &mut tx, &session, &reference).await?;
    drop(tx);
    let words = place.words;
    let paper = document::Receipt {
        sheet: papers::sheet(&state, words, &open.case.received_at)?,
        title: open.form.title.get(words.lang).to_owned(),
        reference: open.case.reference.to_string(),
        received: written::time(&open.case.received_at, words.lang),
        sender: open.about.actor(words),
        party: open.about.party_name.clone().filter(|_| open.about.party_kind != "self"),
        with: Some(co_applicants::names(&open)?).filter(|names| !names.is_empty()).map(|names| names.join(", ")),
        summary: open.summary(words),
        words: paper_words(words, open.case.status),
    };
    let bytes = papers::set(move || document::receipt(&paper)).await?;
    Ok(papers::download(open.case.reference.as_str(), bytes))
}

fn paper_words(words: Words, status: Status) -> document::ReceiptWords {
    document::ReceiptWords {
        heading: words.t("paper-heading"),
        reference: words.t("paper-reference"),
        received: words.t(match status {
            Status::WaitingForSignatures | Status::NotSigned => "paper-waits",
            _ => "paper-received",
        }),
        sender: words.t("paper-sender"),
        party: words.t("paper-party"),
        with: words.t("case-co-applicants"),
        answers: papers::answer_words(words),
    }
}
