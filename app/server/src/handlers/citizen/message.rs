//! POST `/{lang}/case/{reference}/message`: what the applicant writes and attaches, asked or not, while the case is open;
//! and a file that was to come after the application.

use axum::{
    extract::{Path, Request, State},
    response::{IntoResponse, Redirect, Response},
};
use form::{Code, Lang, Problem};
use store::{
    case::Status,
    event::{self, Actor},
    message::{Kind, Message},
};

use super::case::{LONGEST, OpenCase, Written, page};
use crate::{
    clock, co_applicants,
    context::Place,
    error::{Error, Result},
    handlers::attached::{self, are_same, by_message},
    login::MaybeCitizen,
    state::AppState,
    upload::Posted,
};

/// POST
pub async fn send(
    State(state): State<AppState>,
    place: Place,
    MaybeCitizen(session): MaybeCitizen,
    Path((_, reference)): Path<(String, String)>,
    request: Request,
) -> Result<Response> {
    let posted = Posted::read(request).await?;
    let words = place.words;
    // Who was told that their login is over sends nothing by going to it, though it may be alive.
    let Some(session) = session.filter(|_| posted.button != "login") else {
        return super::kept::keep_message(&state, &place, &reference, posted).await;
    };
    // Whether they may write here is asked before their files are looked at, and again with what is kept.
    let open = OpenCase::of_citizen(&state, &mut state.store.read().await?, &session, &reference).await?;
    let with_files = !posted.files.is_empty();
    let said = |name: &str| posted.pairs.iter().find(|(own, _)| own == name).map(|(_, text)| text.as_str());
    let body = said("answer").unwrap_or_default().trim().replace("\r\n", "\n");
    let path = said("awaited").map(str::to_owned);
    let asked = match &path {
        Some(path) => Some(form::awaited::at(&open.form, path).ok_or(Error::BadRequest("awaited"))?),
        None => None,
    };
    let files = match asked {
        Some(asked) => {
            let label = asked.field.label.get(words.lang);
            match with_files {
                true => attached::look_for(&state, posted.files, asked.file, label, words).await?,
                false => Err(words.problem(&Problem::new("files", Code::RequiredFile), label)),
            }
        }
        None => attached::look(&state, posted.files, words).await?,
    };
    // What the file is stands with it, in the language of the application.
    let body = match asked {
        Some(asked) => asked.field.label.get(Lang::parse(&open.submission.lang).unwrap_or(words.lang)).to_owned(),
        None => body,
    };
    let mut tx = state.store.begin().await?;
    store::case::hold(&mut tx, &open.case.reference).await?;
    let open = OpenCase::of_citizen(&state, &mut tx, &session, &reference).await?;
    let problem = match body.chars().count() {
        // A file speaks for itself.
        0 if !with_files => Some("case-answer-empty"),
        length if length > LONGEST => Some("case-text-long"),
        _ => None,
    };
    let files = match (files, path.clone()) {
        (Ok(files), _) if problem.is_none() => files,
        (Err(why), Some(path)) => {
            let written = Written { awaited_problem: Some((path, why)), ..Written::default() };
            return page(&state, &mut tx, &place, &session, open, written).await;
        }
        (files, _) => {
            // A browser can't be given its files back.
            let again = with_files.then(|| words.t("case-files-again"));
            let file_problem = files.err().or(again);
            let written = Written { problem, file_problem, typed: body, ..Written::default() };
            return page(&state, &mut tx, &place, &session, open, written).await;
        }
    };
    // A file that was to come anyway answers no question.
    let waits = open.case.status == Status::WaitingForApplicant && path.is_none();
    let before = store::message::list(&mut tx, &open.case.id, false).await?;
    let kept = by_message(&mut tx, &open).await?;
    let author = co_applicants::signed(&open, &session.person)?;
    // Pressed twice: it is here already.
    let twice = before.last().is_some_and(|last| {
        last.kind == Kind::Answer && last.author == author && last.body == body && are_same(&files, kept.get(&last.id))
    });
    let case = words.path(&format!("/case/{}", open.case.reference));
    if twice && !waits {
        let events = event::list(&mut tx, &open.case.id).await?;
        let said = events.iter().rfind(|event| event.kind == "answered" || event.kind == "written");
        let done = said.map_or("written", |event| event.kind.as_str());
        return Ok(Redirect::to(&format!("{case}?{done}=1")).into_response());
    }
    if open.case.status.is_open() && !open.case.status.is_worked_on() {
        // It waits for signatures: nobody has it yet, and its page has no such form.
        return Err(Error::Conflict);
    }
    if !open.case.status.is_open() {
        let written = Written { problem: Some("case-closed-meanwhile"), typed: body, ..Written::default() };
        return page(&state, &mut tx, &place, &session, open, written).await;
    }
    let now = state.clock.now();
    let at = clock::text(now);
    let message = Message { id: state.random.id(now), kind: Kind::Answer, author, body, at: at.clone() };
    store::message::add(&mut tx, &open.case.id, &message).await?;
    attached::keep(&state, &mut tx, &open, &message.id, files).await?;
    if let Some(path) = &path {
        store::awaited::came(&mut tx, &open.case.id, path, &at).await?;
    }
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
