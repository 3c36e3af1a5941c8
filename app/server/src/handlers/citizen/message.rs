//! POST `/{lang}/case/{reference}/message`: what the applicant writes and attaches, asked or not, while the case is open.

use axum::{
    extract::{Path, Request, State},
    response::{IntoResponse, Redirect, Response},
};
use store::{
    case::Status,
    event::{self, Actor},
    message::{Kind, Message},
};

use super::case::{LONGEST, OpenCase, Written, page};
use crate::{
    clock,
    context::Place,
    error::{Error, Result},
    handlers::attached::{self, are_same, by_message},
    login::Citizen,
    state::AppState,
    upload::Posted,
};

/// POST
pub async fn send(
    State(state): State<AppState>,
    place: Place,
    Citizen(session): Citizen,
    Path((_, reference)): Path<(String, String)>,
    request: Request,
) -> Result<Response> {
    let posted = Posted::read(request).await?;
    // Whether they may write here is asked before their files are looked at, and again with what is kept.
    OpenCase::of_citizen(&state, &mut state.store.read().await?, &session, &reference).await?;
    let with_files = !posted.files.is_empty();
    let files = attached::look(&state, posted.files, place.words).await?;
    let mut tx = state.store.begin().await?;
    let open = OpenCase::of_citizen(&state, &mut tx, &session, &reference).await?;
    let body = posted.pairs.into_iter().find(|(name, _)| name == "answer").map(|(_, text)| text).unwrap_or_default();
    let body = body.trim().replace("\r\n", "\n");
    let problem = match body.chars().count() {
        // A file speaks for itself.
        0 if !with_files => Some("case-answer-empty"),
        length if length > LONGEST => Some("case-text-long"),
        _ => None,
    };
    let files = match files {
        Ok(files) if problem.is_none() => files,
        files => {
            // A browser can't be given its files back.
            let again = with_files.then(|| place.words.t("case-files-again"));
            let written = Written { notice: None, problem, file_problem: files.err().or(again), typed: body };
            return page(&state, &mut tx, &place, &session, open, written).await;
        }
    };
    let waits = open.case.status == Status::WaitingForApplicant;
    let before = store::message::list(&mut tx, &open.case.id, false).await?;
    let kept = by_message(&mut tx, &open).await?;
    // Pressed twice: it is here already.
    let twice = before
        .last()
        .is_some_and(|last| last.kind == Kind::Answer && last.body == body && are_same(&files, kept.get(&last.id)));
    let case = place.words.path(&format!("/case/{}", open.case.reference));
    if twice && !waits {
        let events = event::list(&mut tx, &open.case.id).await?;
        let said = events.iter().rfind(|event| event.kind == "answered" || event.kind == "written");
        let done = said.map_or("written", |event| event.kind.as_str());
        return Ok(Redirect::to(&format!("{case}?{done}=1")).into_response());
    }
    if !open.case.status.is_worked_on() {
        return Err(Error::Conflict);
    }
    let now = state.clock.now();
    let at = clock::text(now);
    let message = Message { id: state.random.id(now), kind: Kind::Answer, author: String::new(), body, at: at.clone() };
    store::message::add(&mut tx, &open.case.id, &message).await?;
    attached::keep(&state, &mut tx, &open, &message.id, files).await?;
    let id = state.random.id(now);
    let answered = event::New { id: &id, kind: "answered", actor: Actor::Citizen, detail: None, public: true, at: &at };
    let step = if waits { answered } else { event::New { kind: "written", ..answered } };
    event::add(&mut tx, &open.case.id, step).await?;
    if waits && !store::case::set_status(&mut tx, &open.case, Status::InProgress).await? {
        return Err(Error::Conflict);
    }
    let (id, object) = (state.random.id(now), open.case.reference.as_str());
    store::audit::write(&mut tx, &id, &session.person, "write", object, &at).await?;
    tx.commit().await?;
    let done = if waits { "answered" } else { "written" };
    Ok(Redirect::to(&format!("{case}?{done}=1")).into_response())
}
