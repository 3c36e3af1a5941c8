//! GET `/{lang}/queue/case/{reference}/decision.pdf`: the decision as the party gets it. It doesn't count as opened by that.

use axum::{
    extract::{Path, State},
    response::Response,
};
use store::event;

use super::case::{name_of, open};
use crate::{
    clock,
    context::Place,
    error::{Error, Result},
    handlers::papers,
    login::Employee,
    state::AppState,
};

/// GET: getting it is a step of the case, like reading.
pub async fn pdf(
    State(state): State<AppState>,
    place: Place,
    Employee(session): Employee,
    Path((_, reference)): Path<(String, String)>,
) -> Result<Response> {
    let mut tx = state.store.begin().await?;
    let open = open(&state, &mut tx, &session, &reference).await?;
    let (file, paper) = papers::decision(&state, &mut tx, &open, place.words).await?.ok_or(Error::NotFound)?;
    let now = state.clock.now();
    let (id, at, name) = (state.random.id(now), clock::text(now), name_of(&session));
    let fetched = event::New {
        id: &id,
        kind: "decision-fetched",
        actor: event::Actor::Employee(&name),
        detail: None,
        public: false,
        at: &at,
    };
    event::add(&mut tx, &open.case.id, fetched).await?;
    tx.commit().await?;
    let paper = papers::set(move || document::decision(&paper)).await?;
    Ok(papers::download(&file, paper))
}
