//! GET `/{lang}/addresses?q=`: addresses that begin as somebody typed, as JSON. `suggest.js` asks; without scripts an
//! address is written whole.

use axum::{
    Json,
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde::{Deserialize, Serialize};

use super::page::autosave::bare;
use crate::{context::Place, login::MaybeCitizen, registers::open::addresses::Address, state::AppState};

/// Fewer letters than this begin half the country's addresses.
const FEWEST: usize = 3;
/// Nobody's address is longer.
const LONGEST: usize = 100;

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    q: String,
}

/// What the page is told.
#[derive(Serialize)]
struct Told {
    /// How many there are, in words, for a screen reader.
    text: String,
    found: Vec<Address>,
}

/// GET. 401 without a session, so that it is nobody's way to the register but our own pages'; 503 when the register is
/// down or somebody asks too often: the page then suggests nothing.
pub async fn show(
    State(state): State<AppState>,
    place: Place,
    MaybeCitizen(session): MaybeCitizen,
    Query(Typed { q }): Query<Typed>,
) -> Response {
    let Some(session) = session else { return bare(StatusCode::UNAUTHORIZED) };
    let Some(addresses) = &state.open_registers.addresses else { return bare(StatusCode::NOT_FOUND) };
    let length = q.trim().chars().count();
    let found = if !(FEWEST..=LONGEST).contains(&length) {
        Vec::new()
    } else if !state.open_registers.rate.allows(&session.person, state.clock.now()) {
        return bare(StatusCode::SERVICE_UNAVAILABLE);
    } else {
        match addresses.find(&q).await {
            Ok(found) => found,
            Err(_) => return bare(StatusCode::SERVICE_UNAVAILABLE),
        }
    };
    let text = place.words.with("address-suggestions", [("count", found.len().into())]);
    Json(Told { text, found }).into_response()
}
