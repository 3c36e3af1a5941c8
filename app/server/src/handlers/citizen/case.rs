//! `/{lang}/case/{reference}`: the citizen's case.

use std::sync::Arc;

use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use form::{Answers, Form, summary};
use store::{
    case::{Case, Status},
    co_applicant::CoApplicant,
    event,
    message::Kind,
    submission::Submission,
};
use ui::{
    Words,
    components::timeline::Step,
    pages::citizen::case::{CasePage, Decision, Message as Shown, case_page},
};

use super::{
    appeal::is_of,
    decision::note_opened,
    draft::{About, needs, who},
    my::{download, picture, status},
};
use crate::{
    clock,
    co_applicants::{self, may_see},
    context::Place,
    error::{Error, Result},
    handlers::attached::{by_message, mark},
    login::{Citizen, Session},
    render::Page,
    signing,
    state::AppState,
    written as dates,
};

/// A case with what was sent, for one who may see it.
pub struct OpenCase {
    /// The case.
    pub case: Case,
    /// What it grew from.
    pub submission: Submission,
    /// The form it was sent with.
    pub form: Arc<Form>,
    /// The frozen answers.
    pub answers: Answers,
    /// Who sent it and for whom.
    pub about: About,
    /// Those who stand beside the applicant.
    pub co_applicants: Vec<CoApplicant>,
}

impl OpenCase {
    /// A case and what was sent; the caller has looked at who asks.
    pub async fn load(state: &AppState, tx: &mut store::Tx, case: Case) -> Result<OpenCase> {
        let submission = store::submission::find(tx, &case.id)
            .await?
            .ok_or_else(|| Error::internal("a case without its submission"))?;
        let form = state.versions.get(&submission.version, &submission.form_key, &state.registry, tx).await?;
        let mut answers: Answers = serde_json::from_slice(&submission.answers)?;
        let mut has_files = false;
        answers.values_mut().for_each(|value| value.each_file(&mut |_| has_files = true));
        if has_files {
            let files: Vec<_> = store::attachment::list(tx, &submission).await?.into_iter().map(|(_, f)| f).collect();
            answers.values_mut().for_each(|value| value.each_file(&mut |file| mark(&files, file)));
        }
        let about = serde_json::from_slice(&submission.about)?;
        let co_applicants = match form.co_applicants {
            0 => Vec::new(),
            _ => store::co_applicant::list_of_case(tx, &case.id).await?,
        };
        Ok(OpenCase { case, submission, form, answers, about, co_applicants })
    }

    /// The citizen's own case; somebody else's looks like none at all.
    pub async fn of_citizen(
        state: &AppState,
        tx: &mut store::Tx,
        session: &Session,
        reference: &str,
    ) -> Result<OpenCase> {
        let reference = reference.parse().map_err(|_| Error::NotFound)?;
        let case = store::case::find(tx, &reference).await?.ok_or(Error::NotFound)?;
        if !may_see(tx, &case, &session.person).await? {
            return Err(Error::NotFound);
        }
        let open = OpenCase::load(state, tx, case).await?;
        needs(&open.form, session)?;
        Ok(open)
    }

    /// The answers as a person reads them.
    pub fn summary(&self, words: Words) -> summary::Summary {
        let sent = dates::day_of(&self.submission.sent_at).unwrap_or_default();
        summary::of_answers(&self.form, &self.answers, sent, words.lang)
    }

    /// Whether a survey waits for the applicant.
    pub fn survey(&self) -> Option<&str> {
        let delivered = !matches!(self.case.status, Status::WaitingForSignatures | Status::NotSigned);
        self.form.survey.as_deref().filter(|_| delivered && self.case.surveyed_at.is_none())
    }
}

/// What was done just now.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Done {
    answered: Option<String>,
    written: Option<String>,
    withdrawn: Option<String>,
    /// The token of a message that was sent without a session.
    kept: Option<String>,
}

impl Done {
    fn notice(&self) -> Option<&'static str> {
        let done = [
            (&self.answered, "case-answer-received"),
            (&self.written, "case-write-received"),
            (&self.withdrawn, "withdraw-done"),
        ];
        done.into_iter().find(|(done, _)| done.is_some()).map(|(_, key)| key)
    }
}

/// GET
pub async fn show(
    State(state): State<AppState>,
    place: Place,
    Citizen(session): Citizen,
    Path((_, reference)): Path<(String, String)>,
    Query(done): Query<Done>,
) -> Result<Response> {
    let mut tx = state.store.read().await?;
    let mut open = OpenCase::of_citizen(&state, &mut tx, &session, &reference).await?;
    if let Some(there) = place.elsewhere(&open.form) {
        return Ok(there.into_response());
    }
    let unopened = open.case.decided_at.is_some() && open.case.opened_at.is_none();
    if unopened || has_unread(&mut tx, &open.case).await? {
        drop(tx);
        open.case = seen(&state, &session, &open.case).await?;
        tx = state.store.read().await?;
    }
    let mut written = Written { notice: done.notice(), ..Written::default() };
    if let Some(token) = &done.kept
        && let Some(typed) = super::kept::message(&state, &mut tx, &open.case.reference, token).await?
    {
        written = Written { notice: Some("case-message-restored"), typed, ..written };
    }
    page(&state, &mut tx, &place, &session, open, written).await
}

/// Whether a caseworker has written since the applicant last looked.
async fn has_unread(tx: &mut store::Tx, case: &Case) -> Result<bool> {
    let messages = store::message::list(tx, &case.id, false).await?;
    let last = messages.iter().rfind(|message| message.kind == Kind::Question);
    Ok(last.is_some_and(|last| case.read_at.as_ref() < Some(&last.at)))
}

/// Notes that the messages were read and the decision was opened. Gives the case as it is now.
async fn seen(state: &AppState, session: &Session, case: &Case) -> Result<Case> {
    let mut tx = state.store.begin().await?;
    store::case::mark_read(&mut tx, case, &clock::text(state.clock.now())).await?;
    note_opened(state, &mut tx, session, case).await?;
    let case = store::case::find(&mut tx, &case.reference).await?.ok_or(Error::NotFound)?;
    tx.commit().await?;
    Ok(case)
}

/// What was done just now, and a message that could not be taken.
#[derive(Default)]
pub(super) struct Written {
    pub notice: Option<&'static str>,
    pub problem: Option<&'static str>,
    pub file_problem: Option<String>,
    /// The path of an awaited file that could not be taken, and why.
    pub awaited_problem: Option<(String, String)>,
    pub typed: String,
}

pub(super) async fn page(
    state: &AppState,
    tx: &mut store::Tx,
    place: &Place,
    session: &Session,
    open: OpenCase,
    written: Written,
) -> Result<Response> {
    let words = place.words;
    let lang = words.lang;
    let messages = store::message::list(tx, &open.case.id, false).await?;
    let mut files = by_message(tx, &open).await?;
    let events = store::event::list(tx, &open.case.id).await?;
    let signed = co_applicants::signed(&open, &session.person)?;
    let is_final = super::appeal::is_final(tx, &open.case).await?;
    let decision = store::decision::find(tx, &open.case).await?.map(|decision| Decision {
        outcome: decision.outcome.word(),
        reasons: decision.reasons,
        by: decision.decided_by,
        appeal: super::appeal::form(state).is_some(),
        opened: open.case.opened_at.as_deref().map(|at| dates::time(at, lang)),
        how_to_appeal: (!is_final).then(|| {
            let until = dates::last_day_of_appeal(&decision.decided_at, lang);
            super::appeal::how_to(&open.form, until, words)
        }),
        at: dates::day(&decision.decided_at, lang),
    });
    let joined = store::co_applicant::list_of(tx, &session.person).await?;
    let joined: Vec<_> = joined.into_iter().filter_map(|one| one.case).collect();
    let view = CasePage {
        title: open.form.title.get(lang).to_owned(),
        reference: open.case.reference.to_string(),
        status: status(open.case.status),
        expected: open.case.due_on.as_deref().filter(|_| open.case.status.is_open()).map(|day| dates::day(day, lang)),
        messages: messages
            .into_iter()
            .map(|message| Shown {
                files: files.remove(&message.id).unwrap_or_default(),
                own: message.kind == Kind::Answer && message.author == signed,
                author: co_applicants::author(&message, &open, words),
                body: message.body,
                at: dates::time(&message.at, lang),
            })
            .collect(),
        others: co_applicants::others(&open, &session.person, words)?,
        signatures: signing::shown(state, tx, &open, words).await?,
        anew: (open.case.status == Status::NotSigned).then(|| words.path(&format!("/service/{}", open.case.form_key))),
        asked: open.case.status == Status::WaitingForApplicant,
        writes: open.case.status.is_worked_on(),
        open: open.case.status.is_open() && is_of(&open.case, &session.person),
        problem: written.problem,
        file_problem: written.file_problem,
        awaited: super::awaited::list(state, tx, &open, words).await?,
        awaited_problem: written.awaited_problem,
        typed: written.typed,
        notice: written.notice,
        family: super::appeal::family(
            state,
            tx,
            &open.case,
            |case| is_of(case, &session.person) || joined.contains(&case.id),
            words,
        )
        .await?,
        decision,
        readers: readers(&events).into_iter().map(|(day, names)| (dates::day(&day, lang), names)).collect(),
        steps: events.into_iter().filter(|event| event.public).map(|event| own_step(event, &open, words)).collect(),
        summary: open.summary(words),
        survey: open.survey().is_some(),
        session: session.seconds_left(state.clock.now()),
    };
    let title = format!("{} – {}", view.title, view.reference);
    let party = open.about.party_name.clone().filter(|_| open.about.party_kind != "self");
    let mut frame = Page::new(words, title, format!("/case/{}", view.reference))
        .spoken_by(&open.form)
        .who(who(session, words, party));
    if view.problem.is_some() || view.file_problem.is_some() || view.awaited_problem.is_some() {
        frame = frame.unprocessable();
    }
    // Somebody who writes is told that the login ends.
    let frame = if view.writes { frame.islands() } else { frame };
    Ok(frame.render(state, move || case_page(view, words)))
}

/// Who in the municipality has had the case open, by day as it is stored, the newest first. Whoever did something with it
/// had it open.
pub(super) fn readers(events: &[event::Event]) -> Vec<(String, Vec<String>)> {
    let mut days: Vec<(String, Vec<String>)> = Vec::new();
    for event in events.iter().rev() {
        let Some(name) = &event.actor_name else { continue };
        let day = dates::day_of(&event.at).map(|day| day.to_string()).unwrap_or_default();
        match days.iter_mut().find(|(known, _)| *known == day) {
            Some((_, names)) if names.contains(name) => {}
            Some((_, names)) => names.push(name.clone()),
            None => days.push((day, vec![name.clone()])),
        }
    }
    days
}

/// A step of the history in words.
pub fn step(event: event::Event, words: Words) -> Step {
    let what = happened(&event.kind, event.detail.as_deref(), words);
    Step { what, who: event.actor_name, at: dates::time(&event.at, words.lang) }
}

/// The same for the applicant: «you» is who reads it, where nobody applies with them.
fn own_step(event: event::Event, open: &OpenCase, words: Words) -> Step {
    let key = match event.kind.as_str() {
        "asked" => "event-own-asked",
        "answered" => "event-own-answered",
        "written" => "event-own-written",
        "withdrawn" => "event-own-withdrawn",
        "decided" => "event-own-decided",
        "decision-opened" => "event-own-decision-opened",
        _ => return step(event, words),
    };
    if !open.co_applicants.is_empty() {
        return step(event, words);
    }
    Step { what: words.t(key), who: event.actor_name, at: dates::time(&event.at, words.lang) }
}

/// What happened, in words.
pub fn happened(kind: &str, detail: Option<&str>, words: Words) -> String {
    let key = format!("event-{kind}");
    match detail {
        Some(detail) => words.with(&key, [("detail", words.t(detail).into())]),
        None => words.t(&key),
    }
}

/// The longest message either way, in characters.
pub const LONGEST: usize = 5_000;

/// GET `/{lang}/case/{reference}/file/{file}`
pub async fn file(
    State(state): State<AppState>,
    Citizen(session): Citizen,
    Path((_, reference, file)): Path<(String, String, String)>,
) -> Result<Response> {
    let mut tx = state.store.read().await?;
    let open = OpenCase::of_citizen(&state, &mut tx, &session, &reference).await?;
    let found = store::attachment::of_submission(&mut tx, &open.submission, &file).await?.ok_or(Error::NotFound)?;
    Ok(download(found))
}

/// GET `/{lang}/case/{reference}/file/{file}/thumbnail`
pub async fn thumbnail(
    State(state): State<AppState>,
    Citizen(session): Citizen,
    Path((_, reference, file)): Path<(String, String, String)>,
) -> Result<Response> {
    let mut tx = state.store.read().await?;
    let open = OpenCase::of_citizen(&state, &mut tx, &session, &reference).await?;
    let small = store::attachment::thumbnail_of_submission(&mut tx, &open.submission, &file).await?;
    Ok(picture(small.ok_or(Error::NotFound)?))
}
