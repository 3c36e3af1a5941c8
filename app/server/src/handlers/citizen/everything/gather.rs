//! All we have of a person. What is serialised is the JSON; what is skipped there says the same in words, for the paper.

use form::{
    Inputs, Journey,
    summary::{Summary, summary},
    value::FileRef,
};
use serde::{Serialize, Serializer};
use serde_json::Value;
use store::{
    case::{Outcome, Status},
    co_applicant::State as Joined,
    id::DraftId,
    message::Kind,
    signature::State as Answer,
};
use ui::Words;

use super::typed::beside;
use crate::{
    clock,
    co_applicants::{name_of, others, signed, whom},
    error::Result,
    handlers::{
        attached::by_message,
        citizen::{
            case::{OpenCase, readers},
            draft::{About, needs},
        },
    },
    login::Session,
    registers::Want,
    state::AppState,
};

/// The version of the shape.
const SHAPE: u32 = 1;

/// All we have of a person; times and days as they are stored. The names are those of docs/everything.md.
#[derive(Debug, Serialize)]
pub struct Everything {
    pub shape: u32,
    pub municipality: String,
    pub made_at: String,
    pub person: Person,
    pub choices: Choices,
    pub drafts: Vec<Draft>,
    pub cases: Vec<Case>,
    pub signatures: Vec<Signature>,
    pub invitations: Vec<Invitation>,
}

/// Who it is, from the login and the registers.
#[derive(Debug, Serialize)]
pub struct Person {
    pub national_id: Option<String>,
    pub name: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
}

/// What they have chosen.
#[derive(Debug, Serialize)]
pub struct Choices {
    pub language: Option<String>,
    pub no_mail_since: Option<String>,
}

/// For whom.
#[derive(Debug, Serialize)]
pub struct Whom {
    pub kind: String,
    pub name: Option<String>,
}

/// A draft, or that there is one which needs a login at a higher level.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Draft {
    /// It may be read.
    Open(Box<OpenDraft>),
    /// It may not.
    Closed(Closed),
}

/// A case, or that there is one which needs a login at a higher level.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Case {
    /// It may be read.
    Open(Box<ReadCase>),
    /// It may not.
    Closed(Closed),
}

/// What needs a login at a higher level is named and no more.
#[derive(Debug, Serialize)]
pub struct Closed {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    pub form: String,
    pub needs_login: &'static str,
    #[serde(skip)]
    pub title: String,
}

/// A draft.
#[derive(Debug, Serialize)]
pub struct OpenDraft {
    pub form: String,
    pub version: String,
    pub r#for: Whom,
    /// The others who fill it in, the one who began it first.
    pub with: Vec<String>,
    pub begun_at: String,
    pub saved_at: String,
    pub deleted_on: String,
    pub typed: Value,
    #[serde(skip)]
    pub title: String,
    /// What the form shows of what was typed.
    #[serde(skip)]
    pub summary: Summary,
    /// What it doesn't: a label, and what was typed.
    #[serde(skip)]
    pub beside: Vec<(String, String)>,
}

/// A case.
#[derive(Debug, Serialize)]
pub struct ReadCase {
    pub reference: String,
    pub form: String,
    pub version: String,
    pub service: String,
    pub r#for: Whom,
    /// The others who apply, the one who sent it first.
    pub with: Vec<String>,
    #[serde(serialize_with = "status")]
    pub status: Status,
    pub received_at: String,
    pub due_on: Option<String>,
    pub answers: Value,
    pub attachments: Vec<Attachment>,
    pub messages: Vec<Message>,
    pub decision: Option<Decision>,
    pub history: Vec<Step>,
    pub opened_by: Vec<Readers>,
    #[serde(skip)]
    pub summary: Summary,
}

/// A file.
#[derive(Debug, Serialize)]
pub struct Attachment {
    pub name: String,
    pub kind: String,
    pub size: u64,
}

/// A message.
#[derive(Debug, Serialize)]
pub struct Message {
    pub from: &'static str,
    pub author: String,
    pub text: String,
    pub at: String,
    pub attachments: Vec<Attachment>,
    /// Whether the person wrote it.
    #[serde(skip)]
    pub own: bool,
}

/// A decision.
#[derive(Debug, Serialize)]
pub struct Decision {
    #[serde(serialize_with = "outcome")]
    pub outcome: Outcome,
    pub reasons: String,
    pub decided_by: String,
    pub decided_at: String,
    pub opened_at: Option<String>,
}

/// A step of a case's history.
#[derive(Debug, Serialize)]
pub struct Step {
    pub what: String,
    pub by: Option<String>,
    pub at: String,
    #[serde(skip)]
    pub detail: Option<String>,
}

/// Who in the municipality had a case open on a day.
#[derive(Debug, Serialize)]
pub struct Readers {
    pub day: String,
    pub names: Vec<String>,
}

/// What somebody asked the person to sign.
#[derive(Debug, Serialize)]
pub struct Signature {
    pub reference: String,
    pub form: String,
    #[serde(serialize_with = "answer")]
    pub answer: Answer,
    pub named_as: String,
    pub told_at: Option<String>,
    pub read_at: Option<String>,
    pub answered_at: Option<String>,
    #[serde(skip)]
    pub title: String,
}

/// What somebody asked the person to fill in with them.
#[derive(Debug, Serialize)]
pub struct Invitation {
    pub form: String,
    pub answer: &'static str,
    pub named_as: String,
    pub told_at: Option<String>,
    pub asked_at: String,
    pub answered_at: Option<String>,
    #[serde(skip)]
    pub title: String,
}

fn status<S: Serializer>(status: &Status, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(status.word())
}

fn outcome<S: Serializer>(outcome: &Outcome, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(outcome.word())
}

fn answer<S: Serializer>(answer: &Answer, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(answer.word())
}

impl From<&FileRef> for Attachment {
    fn from(file: &FileRef) -> Attachment {
        Attachment { name: file.name.clone(), kind: file.kind.clone(), size: file.size }
    }
}

impl From<&About> for Whom {
    fn from(about: &About) -> Whom {
        Whom { kind: about.party_kind.clone(), name: about.party_name.clone() }
    }
}

/// Gathers all of it. Nobody waits for it meanwhile: it only reads.
pub async fn gather(state: &AppState, session: &Session, words: Words) -> Result<Everything> {
    let want = Want { contact: true, ..Want::default() };
    let contact = state.registers.person(session.pid.as_deref().unwrap_or_default(), want).await;
    let mut tx = state.store.read().await?;
    let mut drafts = Vec::new();
    let own = store::draft::list(&mut tx, &session.person).await?;
    let shared = store::draft::list_shared(&mut tx, &session.person).await?;
    for draft in own.into_iter().chain(shared) {
        drafts.push(of_draft(state, &mut tx, session, draft, words).await?);
    }
    let mut cases = Vec::new();
    for case in store::case::list_for(&mut tx, &session.person).await? {
        cases.push(of_case(state, &mut tx, session, case, words).await?);
    }
    let mut signatures = Vec::new();
    for own in store::signature::list_of(&mut tx, &session.person).await? {
        let Some(case) = store::case::find_by_id(&mut tx, &own.case).await? else { continue };
        let form = state.registry.live().forms.get(&case.form_key).cloned();
        signatures.push(Signature {
            reference: case.reference.to_string(),
            title: form.map_or(case.title, |form| form.title.get(words.lang).to_owned()),
            form: case.form_key,
            answer: own.state,
            named_as: own.name,
            told_at: own.told,
            read_at: own.read_at,
            answered_at: own.answered_at,
        });
    }
    let invitations = invitations(state, &mut tx, session, words).await?;
    let chosen = store::preference::find(&mut tx, &session.person).await?;
    Ok(Everything {
        shape: SHAPE,
        municipality: state.site.municipality.clone(),
        made_at: clock::text(state.clock.now()),
        person: Person {
            national_id: session.pid.clone(),
            name: session.name.clone(),
            email: contact.email,
            phone: contact.phone,
        },
        choices: Choices { language: chosen.lang, no_mail_since: chosen.no_mail_since },
        drafts,
        cases,
        signatures,
        invitations,
    })
}

async fn invitations(state: &AppState, tx: &mut store::Tx, session: &Session, words: Words) -> Result<Vec<Invitation>> {
    let (mut out, live) = (Vec::new(), state.registry.live());
    for one in store::co_applicant::list_of(tx, &session.person).await? {
        let form = match &one.case {
            Some(case) => store::case::find_by_id(tx, case).await?.map(|case| case.form_key),
            None => store::draft::find(tx, &one.draft).await?.map(|draft| draft.form_key),
        };
        let Some(form) = form else { continue };
        let known = whom(&one)?;
        out.push(Invitation {
            title: live.forms.get(&form).map_or(form.clone(), |form| form.title.get(words.lang).to_owned()),
            form,
            answer: one.state.word(),
            named_as: known.name,
            told_at: known.email,
            asked_at: one.asked_at,
            answered_at: one.answered_at,
        });
    }
    Ok(out)
}

async fn of_draft(
    state: &AppState,
    tx: &mut store::Tx,
    session: &Session,
    draft: store::draft::Draft,
    words: Words,
) -> Result<Draft> {
    let form = state.versions.get(&draft.version, &draft.form_key, &state.registry, tx).await?;
    let title = form.title.get(words.lang).to_owned();
    if needs(&form, session).is_err() {
        return Ok(Draft::Closed(Closed { reference: None, form: draft.form_key, needs_login: "high", title }));
    }
    let about: About = serde_json::from_slice(&draft.about)?;
    let inputs: Inputs = serde_json::from_slice(&draft.answers)?;
    let journey = Journey::new(&form, &inputs, state.clock.today());
    Ok(Draft::Open(Box::new(OpenDraft {
        form: draft.form_key,
        version: draft.version,
        r#for: Whom::from(&about),
        with: filling_in(tx, session, (&draft.id, &draft.actor, &about), words).await?,
        begun_at: draft.created_at,
        saved_at: draft.saved_at,
        deleted_on: draft.expires_on,
        typed: serde_json::from_slice(&draft.answers)?,
        title,
        summary: summary(&journey, words.lang),
        beside: beside(&form, &inputs, &journey.answers, words.lang),
    })))
}

/// The others who fill in a draft, for one of them.
async fn filling_in(
    tx: &mut store::Tx,
    session: &Session,
    (draft, actor, about): (&DraftId, &str, &About),
    words: Words,
) -> Result<Vec<String>> {
    let mut names = Vec::new();
    if actor != session.person {
        names.push(name_of(about, words));
    }
    for one in store::co_applicant::list(tx, draft).await? {
        if one.state == Joined::Accepted && one.person != session.person {
            names.push(whom(&one)?.name);
        }
    }
    Ok(names)
}

async fn of_case(
    state: &AppState,
    tx: &mut store::Tx,
    session: &Session,
    case: store::case::Case,
    words: Words,
) -> Result<Case> {
    let open = OpenCase::load(state, tx, case).await?;
    let (reference, form) = (open.case.reference.to_string(), open.case.form_key.clone());
    let title = open.form.title.get(words.lang).to_owned();
    if needs(&open.form, session).is_err() {
        return Ok(Case::Closed(Closed { reference: Some(reference), form, needs_login: "high", title }));
    }
    let mut files = by_message(tx, &open).await?;
    let mut attachments = store::attachment::list(tx, &open.submission).await?;
    attachments.retain(|(message, _)| message.is_none());
    let messages = store::message::list(tx, &open.case.id, false).await?;
    let events = store::event::list(tx, &open.case.id).await?;
    let decision = store::decision::find(tx, &open.case).await?;
    let (signed, applicant) = (signed(&open, &session.person)?, name_of(&open.about, words));
    Ok(Case::Open(Box::new(ReadCase {
        reference,
        form,
        version: open.submission.version.clone(),
        service: title,
        r#for: Whom::from(&open.about),
        with: others(&open, &session.person, words)?,
        status: open.case.status,
        received_at: open.case.received_at.clone(),
        due_on: open.case.due_on.clone(),
        answers: serde_json::from_slice(&open.submission.answers)?,
        attachments: attachments.iter().map(|(_, file)| Attachment::from(file)).collect(),
        messages: messages
            .into_iter()
            .map(|message| Message {
                from: if message.kind == Kind::Answer { "applicant" } else { "caseworker" },
                attachments: files.remove(&message.id).iter().flatten().map(Attachment::from).collect(),
                own: message.kind == Kind::Answer && message.author == signed,
                author: match message.kind {
                    Kind::Answer if message.author.is_empty() => applicant.clone(),
                    _ => message.author,
                },
                text: message.body,
                at: message.at,
            })
            .collect(),
        decision: decision.map(|decision| Decision {
            outcome: decision.outcome,
            reasons: decision.reasons,
            decided_by: decision.decided_by,
            decided_at: decision.decided_at,
            opened_at: open.case.opened_at.clone(),
        }),
        opened_by: readers(&events).into_iter().map(|(day, names)| Readers { day, names }).collect(),
        history: events
            .into_iter()
            .filter(|event| event.public)
            .map(|event| Step { what: event.kind, by: event.actor_name, at: event.at, detail: event.detail })
            .collect(),
        summary: open.summary(words),
    })))
}
