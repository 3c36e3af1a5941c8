//! GET `/{lang}/queue/case/{reference}`: a case as a caseworker reads it.

use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use store::event;
use ui::pages::caseworker::case::{CasePage, Decision, Message, Refused, case_page};

use super::queue::queues;
use crate::{
    clock, co_applicants,
    context::Place,
    error::{Error, Result},
    handlers::{
        attached::by_message,
        citizen::{
            appeal, awaited,
            case::{OpenCase, step},
            draft::who,
            my::{download, picture, status},
        },
    },
    login::{Employee, Session},
    render::Page,
    signing,
    state::AppState,
    written,
};

/// A case in a queue of the employee's groups; any other looks like none at all.
pub async fn open(state: &AppState, tx: &mut store::Tx, session: &Session, reference: &str) -> Result<OpenCase> {
    let reference = reference.parse().map_err(|_| Error::NotFound)?;
    let case = store::case::find(tx, &reference).await?.ok_or(Error::NotFound)?;
    if !queues(state, session).iter().any(|queue| queue.key == case.queue) {
        return Err(Error::NotFound);
    }
    OpenCase::load(state, tx, case).await
}

/// The employee's name, as it stands in the history.
pub fn name_of(session: &Session) -> String {
    session.name.clone().unwrap_or_else(|| session.subject.clone())
}

/// What was done just now.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Done {
    done: Option<String>,
    /// The outcome whose letter the reasons begin with.
    letter: Option<String>,
}

/// GET
pub async fn show(
    State(state): State<AppState>,
    place: Place,
    Employee(session): Employee,
    Path((_, reference)): Path<(String, String)>,
    Query(done): Query<Done>,
) -> Result<Response> {
    let mut tx = state.store.begin().await?;
    let open = open(&state, &mut tx, &session, &reference).await?;
    if let Some(there) = place.elsewhere(&open.form) {
        return Ok(there.into_response());
    }
    let preference = store::preference::find(&mut tx, &open.case.actor).await?;
    let lang = preference.lang.as_deref().and_then(form::Lang::parse).unwrap_or(place.words.lang);
    let begun = done.letter.and_then(|outcome| {
        let text = open.form.letter(&outcome)?.get(lang).to_owned();
        Some(Refused { form: "decide".to_owned(), text, outcome, ..Refused::default() })
    });
    let begun = begun.unwrap_or_default();
    let known = ["taken", "released", "noted", "asked", "decided", "resumed"];
    let notice = done.done.filter(|word| known.contains(&word.as_str())).map(|word| (format!("notice-{word}"), None));
    let response = page(&state, &mut tx, &place, &session, open, notice, begun).await?;
    tx.commit().await?;
    Ok(response)
}

/// Reading a case is a step of its own, unless it follows at once on another step of the same employee.
async fn read(state: &AppState, tx: &mut store::Tx, session: &Session, open: &OpenCase) -> Result<Vec<event::Event>> {
    let now = state.clock.now();
    let (at, name) = (clock::text(now), name_of(session));
    let events = event::list(tx, &open.case.id).await?;
    let at_once = clock::text(now - jiff::SignedDuration::from_mins(1));
    if events.last().is_some_and(|last| last.actor_name.as_ref() == Some(&name) && last.at > at_once) {
        return Ok(events);
    }
    let (id, actor) = (state.random.id(now), event::Actor::Employee(&name));
    let read = event::New { id: &id, kind: "read", actor, detail: None, public: false, at: &at };
    event::add(tx, &open.case.id, read).await?;
    Ok(event::list(tx, &open.case.id).await?)
}

/// The page, also after a POST that could not be taken. Whoever gets it has read the case: the caller commits.
pub async fn page(
    state: &AppState,
    tx: &mut store::Tx,
    place: &Place,
    session: &Session,
    open: OpenCase,
    notice: Option<(String, Option<String>)>,
    refused: Refused,
) -> Result<Response> {
    let words = place.words;
    let lang = words.lang;
    let messages = store::message::list(tx, &open.case.id, true).await?;
    let mut files = by_message(tx, &open).await?;
    let events = read(state, tx, session, &open).await?;
    let decision = store::decision::find(tx, &open.case).await?;
    let live = state.registry.live();
    let queue = live.queue(&open.case.queue).map(|queue| queue.title.get(lang).to_owned());
    let view = CasePage {
        title: open.form.title.get(lang).to_owned(),
        reference: open.case.reference.to_string(),
        queue: (queue.unwrap_or_else(|| open.case.queue.clone()), open.case.queue.clone()),
        status: status(open.case.status),
        family: {
            let own = queues(state, session);
            let may_see = |case: &store::case::Case| own.iter().any(|queue| queue.key == case.queue);
            appeal::family(state, tx, &open.case, may_see, words).await?
        },
        decision: decision.map(|decision| Decision {
            outcome: format!("outcome-{}", decision.outcome.word()),
            reasons: decision.reasons,
            opened: open.case.opened_at.as_deref().map(|at| written::time(at, lang)),
        }),
        received: written::time(&open.case.received_at, lang),
        due: open.case.due_on.as_deref().map(|day| written::day(day, lang)),
        awaited: awaited::days(state, tx, &open, words).await?,
        sender: open.about.actor(words),
        co_applicants: co_applicants::numbered(&open)?,
        no_mail: store::preference::find(tx, &open.case.actor).await?.no_mail_since.is_some(),
        reachable: open.about.actor_email.is_some(),
        party: open.about.party_name.clone().filter(|_| open.about.party_kind != "self"),
        own: open.case.assignee.as_ref() == Some(&session.person),
        assignee: open.case.assignee_name.clone(),
        open: open.case.status.is_open(),
        waiting: open.case.status == store::case::Status::WaitingForApplicant,
        revision: open.case.revision,
        notice,
        messages: messages
            .into_iter()
            .map(|message| Message {
                kind: message.kind.word(),
                files: files.remove(&message.id).unwrap_or_default(),
                author: co_applicants::author(&message, &open, words),
                body: message.body,
                at: written::time(&message.at, lang),
            })
            .collect(),
        signatures: signing::shown(state, tx, &open, words).await?,
        steps: events.into_iter().map(|event| step(event, words)).collect(),
        summary: open.summary(words),
        letters: open.form.letters.iter().map(|(outcome, _)| *outcome).collect(),
        refused,
    };
    let title = format!("{} – {}", view.reference, view.title);
    let mut frame = Page::new(words, title, format!("/queue/case/{}", view.reference))
        .spoken_by(&open.form)
        .who(who(session, words, None));
    if !view.refused.problems.is_empty() || view.refused.file_problem.is_some() {
        frame = frame.unprocessable();
    } else if view.notice.as_ref().is_some_and(|(key, _)| key == "notice-taken-by" || key == "notice-changed") {
        frame = frame.status(axum::http::StatusCode::CONFLICT);
    }
    Ok(frame.render(state, move || case_page(view, words)))
}

/// GET `/{lang}/queue/case/{reference}/file/{file}`: an attachment; opening one is a step of the case too.
pub async fn file(
    State(state): State<AppState>,
    Employee(session): Employee,
    Path((_, reference, file)): Path<(String, String, String)>,
) -> Result<Response> {
    let mut tx = state.store.begin().await?;
    let open = open(&state, &mut tx, &session, &reference).await?;
    let found = store::attachment::of_submission(&mut tx, &open.submission, &file).await?.ok_or(Error::NotFound)?;
    let now = state.clock.now();
    let (id, at, name) = (state.random.id(now), clock::text(now), name_of(&session));
    let read = event::New {
        id: &id,
        kind: "file-read",
        actor: event::Actor::Employee(&name),
        detail: None,
        public: false,
        at: &at,
    };
    event::add(&mut tx, &open.case.id, read).await?;
    tx.commit().await?;
    Ok(download(found))
}

/// GET `/{lang}/queue/case/{reference}/file/{file}/thumbnail`: a part of the case's page, so no step of its own.
pub async fn thumbnail(
    State(state): State<AppState>,
    Employee(session): Employee,
    Path((_, reference, file)): Path<(String, String, String)>,
) -> Result<Response> {
    let mut tx = state.store.read().await?;
    let open = open(&state, &mut tx, &session, &reference).await?;
    let small = store::attachment::thumbnail_of_submission(&mut tx, &open.submission, &file).await?;
    Ok(picture(small.ok_or(Error::NotFound)?))
}
