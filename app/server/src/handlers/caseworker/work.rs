//! What a caseworker does with a case: one POST each, every one a step of its history.

use axum::{
    extract::{Path, Request, State},
    response::{IntoResponse, Redirect, Response},
};
use store::{
    case::{Outcome, Status, Taken},
    decision::Decision,
    event::{self, Actor},
    message::{Kind, Message},
};
use ui::pages::caseworker::case::Refused;

use super::case::{name_of, open, page};
use crate::{
    clock,
    context::Place,
    deliveries::{
        mail,
        reminder::{self, Reminder},
    },
    error::{Error, Result},
    handlers::{
        attached,
        citizen::case::{LONGEST, OpenCase},
    },
    login::{Employee, Session},
    state::AppState,
    upload::{Fields, Posted},
};

/// What a form of the case page holds.
#[derive(Clone, Debug, Default, serde::Deserialize)]
pub struct Typed {
    #[serde(rename = "_revision")]
    revision: Option<i64>,
    #[serde(default)]
    text: String,
    #[serde(default)]
    outcome: String,
    #[serde(default)]
    status: String,
}

/// A case being worked on.
struct Work {
    state: AppState,
    place: Place,
    session: Session,
    tx: store::Tx,
    open: OpenCase,
    name: String,
}

impl Work {
    async fn begin(state: AppState, place: Place, session: Session, reference: &str) -> Result<Work> {
        let mut tx = state.store.begin().await?;
        if let Ok(reference) = reference.parse() {
            store::case::hold(&mut tx, &reference).await?;
        }
        let open = open(&state, &mut tx, &session, reference).await?;
        let name = name_of(&session);
        Ok(Work { state, place, session, tx, open, name })
    }

    async fn step(&mut self, kind: &str, detail: Option<&str>, public: bool) -> Result<()> {
        let now = self.state.clock.now();
        let (id, at) = (self.state.random.id(now), clock::text(now));
        let new = event::New { id: &id, kind, actor: Actor::Employee(&self.name), detail, public, at: &at };
        Ok(event::add(&mut self.tx, &self.open.case.id, new).await?)
    }

    /// Keeps a message; gives its id.
    async fn message(&mut self, kind: Kind, body: &str) -> Result<String> {
        let now = self.state.clock.now();
        let id = self.state.random.id(now);
        let (author, body, at) = (self.name.clone(), body.to_owned(), clock::text(now));
        let message = Message { id: id.clone(), kind, author, body, at };
        store::message::add(&mut self.tx, &self.open.case.id, &message).await?;
        Ok(id)
    }

    /// The last thing written, if it is this: a button pressed twice says it once.
    async fn said(&mut self, kind: Kind, body: &str) -> Result<Option<Message>> {
        let mut messages = store::message::list(&mut self.tx, &self.open.case.id, true).await?;
        let same = |last: &Message| last.kind == kind && last.author == self.name && last.body == body;
        Ok(messages.pop().filter(same))
    }

    /// Tells the applicant, when there is an address.
    async fn tell(&mut self, key: String, letter: mail::Make, by_law: bool) -> Result<()> {
        let Work { state, tx, open, .. } = self;
        state.deliveries.tell_applicant(tx, state, open, key, letter, by_law).await
    }

    async fn done(self, word: &str) -> Result<Response> {
        let to = self.place.words.path(&format!("/queue/case/{}?done={word}", self.open.case.reference));
        let now = self.state.clock.now();
        let mut tx = self.tx;
        let object = self.open.case.reference.as_str();
        store::audit::write(&mut tx, &self.state.random.id(now), &self.session.person, word, object, &clock::text(now))
            .await?;
        tx.commit().await?;
        self.state.deliveries.wake();
        Ok(Redirect::to(&to).into_response())
    }

    async fn again(mut self, notice: Option<(String, Option<String>)>, refused: Refused) -> Result<Response> {
        let page = page(&self.state, &mut self.tx, &self.place, &self.session, self.open, notice, refused).await?;
        self.tx.commit().await?;
        Ok(page)
    }

    /// Somebody changed the case since the page was opened: what was typed comes back with a notice.
    async fn changed(mut self, form: &str, typed: &Typed) -> Result<Response> {
        if let Some(now) = store::case::find(&mut self.tx, &self.open.case.reference).await? {
            self.open.case = now;
        }
        let refused = Refused {
            form: form.to_owned(),
            problems: Vec::new(),
            file_problem: None,
            text: typed.text.clone(),
            outcome: typed.outcome.clone(),
        };
        self.again(Some(("notice-changed".to_owned(), None)), refused).await
    }

    /// Somebody else has the case, or it was closed, since the page was opened; else that page has no such form.
    async fn not_own(self, form: &str, typed: &Typed) -> Result<Response> {
        if self.is_current(typed) { Err(Error::Forbidden) } else { self.changed(form, typed).await }
    }

    fn is_own(&self) -> bool {
        self.open.case.assignee.as_ref() == Some(&self.session.person) && self.open.case.status.is_open()
    }

    fn is_current(&self, typed: &Typed) -> bool {
        typed.revision == Some(self.open.case.revision)
    }
}

/// What is wrong with a text.
fn text_problem(typed: &Typed, id: &'static str, empty: &'static str) -> Option<(&'static str, &'static str)> {
    match typed.text.trim().chars().count() {
        0 => Some((id, empty)),
        length if length > LONGEST => Some((id, "case-text-long")),
        _ => None,
    }
}

fn refused(form: &str, typed: &Typed, problems: Vec<(&'static str, &'static str)>) -> Refused {
    let (text, outcome) = (typed.text.clone(), typed.outcome.clone());
    Refused { form: form.to_owned(), problems, file_problem: None, text, outcome }
}

type Of = Path<(String, String)>;

/// POST `/take`: of two, one wins and the other is told.
pub async fn take(
    State(state): State<AppState>,
    place: Place,
    Employee(session): Employee,
    Path((_, reference)): Of,
) -> Result<Response> {
    let mut work = Work::begin(state, place, session, &reference).await?;
    if work.is_own() {
        return work.done("taken").await;
    }
    match store::case::take(&mut work.tx, &work.open.case, &work.session.person, &work.name).await? {
        Taken::Now => {
            work.step("taken", None, true).await?;
            work.done("taken").await
        }
        Taken::By(name) => work.again(Some(("notice-taken-by".to_owned(), Some(name))), Refused::default()).await,
        Taken::Closed => work.again(Some(("notice-changed".to_owned(), None)), Refused::default()).await,
    }
}

/// POST `/release`
pub async fn release(
    State(state): State<AppState>,
    place: Place,
    Employee(session): Employee,
    Path((_, reference)): Of,
) -> Result<Response> {
    let mut work = Work::begin(state, place, session, &reference).await?;
    if !store::case::release(&mut work.tx, &work.open.case, &work.session.person).await? {
        let last = event::list(&mut work.tx, &work.open.case.id).await?.pop();
        // Pressed twice: it is back already.
        return match last.filter(|last| last.kind == "released" && last.actor_name.as_ref() == Some(&work.name)) {
            Some(_) => work.done("released").await,
            None => work.again(Some(("notice-changed".to_owned(), None)), Refused::default()).await,
        };
    }
    work.step("released", None, false).await?;
    work.done("released").await
}

/// POST `/note`: stays in the house.
pub async fn note(
    State(state): State<AppState>,
    place: Place,
    Employee(session): Employee,
    Path((_, reference)): Of,
    Fields(typed): Fields<Typed>,
) -> Result<Response> {
    let mut work = Work::begin(state, place, session, &reference).await?;
    if let Some(problem) = text_problem(&typed, "f-note", "case-note-empty") {
        return work.again(None, refused("note", &typed, vec![problem])).await;
    }
    if work.said(Kind::Note, typed.text.trim()).await?.is_none() {
        work.message(Kind::Note, typed.text.trim()).await?;
        work.step("noted", None, false).await?;
    }
    work.done("noted").await
}

/// POST `/ask`: a question to the applicant, with files perhaps; the case waits for them.
pub async fn ask(
    State(state): State<AppState>,
    place: Place,
    Employee(session): Employee,
    Path((_, reference)): Of,
    request: Request,
) -> Result<Response> {
    let posted = Posted::read(request).await?;
    let text = posted.pairs.into_iter().find(|(name, _)| name == "text").map(|(_, text)| text).unwrap_or_default();
    let typed = Typed { revision: posted.revision, text: text.replace("\r\n", "\n"), ..Typed::default() };
    let with_files = !posted.files.is_empty();
    let files = {
        // Whether they may ask is asked before their files are looked at, and again with what is kept.
        let work = Work::begin(state.clone(), place.clone(), session.clone(), &reference).await?;
        if !work.is_own() {
            return work.not_own("ask", &typed).await;
        }
        drop(work);
        attached::look(&state, posted.files, place.words).await?
    };
    let mut work = Work::begin(state, place, session, &reference).await?;
    if !work.is_own() {
        return work.not_own("ask", &typed).await;
    }
    let problem = text_problem(&typed, "f-ask", "case-ask-empty");
    let files = match files {
        Ok(files) if problem.is_none() => files,
        files => {
            let again = with_files.then(|| work.place.words.t("case-files-again"));
            let refused = refused("ask", &typed, problem.into_iter().collect());
            return work.again(None, Refused { file_problem: files.err().or(again), ..refused }).await;
        }
    };
    let waiting = work.open.case.status == Status::WaitingForApplicant;
    if let Some(said) = work.said(Kind::Question, typed.text.trim()).await?.filter(|_| waiting) {
        let kept = attached::by_message(&mut work.tx, &work.open).await?;
        if attached::are_same(&files, kept.get(&said.id)) {
            return work.done("asked").await;
        }
    }
    if !work.is_current(&typed)
        || !(waiting || store::case::set_status(&mut work.tx, &work.open.case, Status::WaitingForApplicant).await?)
    {
        return work.changed("ask", &typed).await;
    }
    let id = work.message(Kind::Question, typed.text.trim()).await?;
    attached::keep(&work.state, &mut work.tx, &work.open, &id, files).await?;
    work.step("asked", None, true).await?;
    work.tell(format!("question {id}"), mail::question, false).await?;
    work.done("asked").await
}

/// POST `/status`: on with the case without an answer.
pub async fn status(
    State(state): State<AppState>,
    place: Place,
    Employee(session): Employee,
    Path((_, reference)): Of,
    Fields(typed): Fields<Typed>,
) -> Result<Response> {
    let mut work = Work::begin(state, place, session, &reference).await?;
    let next =
        Status::parse(&typed.status).filter(|next| *next == Status::InProgress).ok_or(Error::BadRequest("status"))?;
    if !work.is_own() {
        return work.not_own("status", &typed).await;
    }
    // Pressed twice, or the applicant has answered: it goes on already.
    if work.open.case.status == next {
        return work.done("resumed").await;
    }
    if !work.is_current(&typed) || !store::case::set_status(&mut work.tx, &work.open.case, next).await? {
        return work.changed("status", &typed).await;
    }
    work.step("status", Some("status-in-progress"), true).await?;
    work.done("resumed").await
}

/// POST `/decide`
pub async fn decide(
    State(state): State<AppState>,
    place: Place,
    Employee(session): Employee,
    Path((_, reference)): Of,
    Fields(typed): Fields<Typed>,
) -> Result<Response> {
    let mut work = Work::begin(state, place, session, &reference).await?;
    let outcome = Outcome::parse(&typed.outcome);
    let decided = store::decision::find(&mut work.tx, &work.open.case).await?;
    // Pressed twice: the decision is here already.
    if decided.is_some_and(|decision| {
        Some(decision.outcome) == outcome && decision.reasons == typed.text.trim() && decision.decided_by == work.name
    }) {
        return work.done("decided").await;
    }
    if !work.is_own() {
        return work.not_own("decide", &typed).await;
    }
    let mut problems = Vec::new();
    if outcome.is_none() {
        problems.push(("f-outcome", "case-outcome-empty"));
    }
    problems.extend(text_problem(&typed, "f-reasons", "case-reasons-empty"));
    let Some(outcome) = outcome.filter(|_| problems.is_empty()) else {
        return work.again(None, refused("decide", &typed, problems)).await;
    };
    let at = clock::text(work.state.clock.now());
    let decision =
        Decision { outcome, reasons: typed.text.trim().to_owned(), decided_by: work.name.clone(), decided_at: at };
    if !work.is_current(&typed) || !store::decision::decide(&mut work.tx, &work.open.case, &decision).await? {
        return work.changed("decide", &typed).await;
    }
    // The history says that there is a decision; the notice doesn't say which.
    work.step("decided", None, true).await?;
    let key = format!("decision {}", work.open.case.reference);
    work.tell(key, mail::decision, true).await?;
    let (state, case) = (&work.state, &work.open.case);
    let (key, due) = (format!("decision unopened {}", case.reference), state.clock.now() + reminder::UNOPENED);
    let reminder = Reminder::Decision(case.id.to_string());
    state.deliveries.remind(&mut work.tx, state, &key, due, &reminder).await?;
    work.done("decided").await
}
