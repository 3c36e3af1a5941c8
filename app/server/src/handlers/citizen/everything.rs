//! `/{lang}/my/everything.json` and `everything.pdf`: all we have of the person, to take with them (GDPR articles 15 and 20)
//! and to read. The shape stands in `docs/everything.md`.
//!
//! | file | what |
//! |---|---|
//! | `shape` | what all of it is |
//! | `gather` | where it comes from: the registers and the store |
//! | `typed` | what a draft holds beside what its form shows |
//! | `paper` | the same in words, in parts that can be set |

mod gather;
mod paper;
mod shape;
mod typed;

use axum::{
    extract::{Query, State},
    http::header,
    response::{IntoResponse, Response},
};
use form::form::Level;
use tokio::sync::Semaphore;

use self::{gather::gather, shape::Everything};
use crate::{
    clock,
    context::Place,
    error::{Error, Result},
    handlers::papers,
    login::{Citizen, Session},
    state::AppState,
};

/// So many of these papers are set at once: one takes as much of the machine as a hundred receipts.
static AT_ONCE: Semaphore = Semaphore::const_new(1);

/// GET `…/everything.json`
pub async fn json(State(state): State<AppState>, place: Place, Citizen(session): Citizen) -> Result<Response> {
    let all = get(&state, &session, &place).await?;
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"everything.json\""),
    ];
    Ok((headers, serde_json::to_vec_pretty(&all)?).into_response())
}

/// Which part is wanted; the first, when none is named.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Wanted {
    part: Option<usize>,
}

/// GET `…/everything.pdf`
pub async fn pdf(
    State(state): State<AppState>,
    place: Place,
    Citizen(session): Citizen,
    Query(wanted): Query<Wanted>,
) -> Result<Response> {
    let all = get(&state, &session, &place).await?;
    let part = wanted.part.unwrap_or(1);
    let paper = paper::part(&state, &all, part, place.words)?.ok_or(Error::NotFound)?;
    drop(all);
    let permit = AT_ONCE.acquire().await.map_err(Error::internal)?;
    let paper = papers::set(move || {
        let _permit = permit;
        document::everything(&paper)
    })
    .await?;
    Ok(papers::download(&if part == 1 { "everything".to_owned() } else { format!("everything-{part}") }, paper))
}

/// All of it; that it was asked for is in the audit.
async fn get(state: &AppState, session: &Session, place: &Place) -> Result<Everything> {
    if session.level == Level::None {
        return Err(Error::LevelNeeded);
    }
    let all = gather(state, session, place.words).await?;
    let now = state.clock.now();
    let (id, at) = (state.random.id(now), clock::text(now));
    let mut tx = state.store.begin().await?;
    store::audit::write(&mut tx, &id, &session.person, "download", "everything", &at).await?;
    tx.commit().await?;
    Ok(all)
}
