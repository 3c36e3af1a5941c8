//! `/{lang}/case/{reference}/decision.pdf`, and that a decision was opened.

use axum::{
    extract::{Path, State},
    response::Response,
};
use store::{case::Case, event};

use super::case::OpenCase;
use crate::{
    clock,
    context::Place,
    error::{Error, Result},
    handlers::papers,
    login::{Citizen, Session},
    state::AppState,
};

/// GET: whoever gets it has opened the decision.
pub async fn pdf(
    State(state): State<AppState>,
    place: Place,
    Citizen(session): Citizen,
    Path((_, reference)): Path<(String, String)>,
) -> Result<Response> {
    let mut tx = state.store.read().await?;
    let open = OpenCase::of_citizen(&state, &mut tx, &session, &reference).await?;
    let (name, paper) = papers::decision(&state, &mut tx, &open, place.words).await?.ok_or(Error::NotFound)?;
    drop(tx);
    let paper = papers::set(move || document::decision(&paper)).await?;
    if open.case.opened_at.is_none() {
        let mut tx = state.store.begin().await?;
        note_opened(&state, &mut tx, &session, &open.case).await?;
        tx.commit().await?;
    }
    Ok(papers::download(&name, paper))
}

/// Notes when the party opened the decision, the first time: the law wants to know (eForvaltningsforskriften § 8).
pub async fn note_opened(state: &AppState, tx: &mut store::Tx, session: &Session, case: &Case) -> Result<()> {
    let now = state.clock.now();
    let (id, at) = (state.random.id(now), clock::text(now));
    if store::decision::open(tx, case, &at).await? {
        let opened = event::New {
            id: &id,
            kind: "decision-opened",
            actor: event::Actor::Citizen,
            detail: None,
            public: true,
            at: &at,
        };
        event::add(tx, &case.id, opened).await?;
        let (id, object) = (state.random.id(now), case.reference.as_str());
        store::audit::write(tx, &id, &session.person, "open-decision", object, &at).await?;
    }
    Ok(())
}
