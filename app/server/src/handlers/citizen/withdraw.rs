//! `/{lang}/case/{reference}/withdraw`: the applicant takes an application back, after a page that says what it means.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use store::{
    case::Status,
    event::{self, Actor},
};
use ui::pages::citizen::withdraw::{Withdraw, withdraw};

use super::{appeal::is_of, case::OpenCase, draft::who};
use crate::{
    clock,
    context::Place,
    deliveries::mail,
    error::{Error, Result},
    login::Citizen,
    render::Page,
    state::AppState,
};

fn back(place: &Place, open: &OpenCase, query: &str) -> Response {
    Redirect::to(&place.words.path(&format!("/case/{}{query}", open.case.reference))).into_response()
}

/// GET: is it really to be taken back?
pub async fn show(
    State(state): State<AppState>,
    place: Place,
    Citizen(session): Citizen,
    Path((_, reference)): Path<(String, String)>,
) -> Result<Response> {
    let mut tx = state.store.read().await?;
    let open = OpenCase::of_citizen(&state, &mut tx, &session, &reference).await?;
    if !open.case.status.is_open() || !is_of(&open.case, &session.person) {
        return Ok(back(&place, &open, ""));
    }
    let words = place.words;
    let view = Withdraw {
        title: open.form.title.get(words.lang).to_owned(),
        reference: open.case.reference.to_string(),
        kept: words.period(open.form.keep.case),
    };
    let frame = Page::new(words, words.t("withdraw-title"), place.path).who(who(&session, words, None));
    Ok(frame.render(&state, move || withdraw(view, words)))
}

/// POST: once however often it is pressed, and never after the decision.
pub async fn post(
    State(state): State<AppState>,
    place: Place,
    Citizen(session): Citizen,
    Path((_, reference)): Path<(String, String)>,
) -> Result<Response> {
    let mut tx = state.store.begin().await?;
    let open = OpenCase::of_citizen(&state, &mut tx, &session, &reference).await?;
    // Who applied with the applicant can't take it from them.
    if !is_of(&open.case, &session.person) {
        return Err(Error::Forbidden);
    }
    if open.case.status == Status::Withdrawn {
        return Ok(back(&place, &open, "?withdrawn=1"));
    }
    let now = state.clock.now();
    let (id, at) = (state.random.id(now), clock::text(now));
    // Nobody need sign it any more. Who signs at this moment comes before, or finds that it is over.
    store::signature::end(&mut tx, &open.case.id, &at).await?;
    if !store::case::set_status(&mut tx, &open.case, Status::Withdrawn).await? {
        // It was decided, or taken back a moment ago: its page says so.
        return Ok(back(&place, &open, ""));
    }
    let step = event::New { id: &id, kind: "withdrawn", actor: Actor::Citizen, detail: None, public: true, at: &at };
    event::add(&mut tx, &open.case.id, step).await?;
    let (id, object) = (state.random.id(now), open.case.reference.as_str());
    store::audit::write(&mut tx, &id, &session.person, "withdraw", object, &at).await?;
    let key = format!("withdrawn {object}");
    state.deliveries.tell_applicant(&mut tx, &state, &open, key, mail::withdrawn, false).await?;
    tx.commit().await?;
    state.deliveries.wake();
    Ok(back(&place, &open, "?withdrawn=1"))
}
