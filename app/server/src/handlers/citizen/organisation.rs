//! GET `/{lang}/organisation/{number}`: what the register says of a number, as JSON. `suggest.js` asks when a number is
//! whole; without scripts a button of the page asks (`page/look_up.rs`).

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use form::{Input, field::organisation_number, value::Value};
use serde::Serialize;
use ui::Words;

use super::page::autosave::bare;
use crate::{
    context::Place,
    login::{MaybeCitizen, Session},
    registers::open::{
        Down,
        organisations::{Organisation, Standing},
    },
    state::AppState,
};

/// What the page is told.
#[derive(Serialize)]
struct Told {
    /// The name, when there is one.
    name: Option<String>,
    /// The colour of what is said.
    tone: &'static str,
    /// What is said.
    text: String,
}

/// GET. 401 without a session, 404 without a register. Of what is no number there is nothing to say.
pub async fn show(
    State(state): State<AppState>,
    place: Place,
    MaybeCitizen(session): MaybeCitizen,
    Path((_, number)): Path<(String, String)>,
) -> Response {
    let Some(session) = session else { return bare(StatusCode::UNAUTHORIZED) };
    if state.open_registers.organisations.is_none() {
        return bare(StatusCode::NOT_FOUND);
    }
    let answer = find(&state, &session, &number).await;
    let (tone, text) = answer.as_ref().map_or(("info", String::new()), |answer| said(answer, place.words));
    let name = match answer {
        Some(Ok(Organisation::Known { name, .. })) => Some(name),
        _ => None,
    };
    Json(Told { name, tone, text }).into_response()
}

/// What the register says of a number; `None` where there is nothing to ask: no number, no register. One who asks too
/// often hears what everybody hears when the register is down.
pub async fn find(state: &AppState, session: &Session, number: &str) -> Option<Result<Organisation, Down>> {
    let organisations = state.open_registers.organisations.as_ref()?;
    let Ok(Value::Text(number)) = organisation_number::read(&Input::Text(number.to_owned())) else { return None };
    if !state.open_registers.rate.allows(&session.person, state.clock.now()) {
        return Some(Err(Down));
    }
    Some(organisations.find(&number).await)
}

/// Colour and words. Nothing of it keeps anybody from going on: a register can be wrong.
pub fn said(answer: &Result<Organisation, Down>, words: Words) -> (&'static str, String) {
    let (name, standing) = match answer {
        Ok(Organisation::Known { name, standing, .. }) => (name.as_str(), standing),
        Ok(Organisation::Unknown) => return ("warning", words.t("organisation-unknown")),
        Ok(Organisation::Removed) => return ("warning", words.t("organisation-removed")),
        Err(Down) => return ("warning", words.t("organisation-down")),
    };
    let name = [("name", name.into())];
    match standing {
        Standing::Ordinary => ("info", words.with("organisation-found", name)),
        Standing::Bankrupt => ("warning", words.with("organisation-bankrupt", name)),
        Standing::WindingUp => ("warning", words.with("organisation-winding-up", name)),
        Standing::Deleted => ("warning", words.with("organisation-deleted", name)),
    }
}
