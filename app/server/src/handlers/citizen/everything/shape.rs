//! All we have of a person. What is serialised is the JSON, and its names are those of docs/everything.md; what is skipped
//! there says the same in words, for the paper.

use form::{summary::Summary, value::FileRef};
use serde::{Serialize, Serializer};
use serde_json::Value;
use store::{
    case::{Outcome, Status},
    signature::State as Answer,
};

use crate::handlers::citizen::draft::About;

/// The version of the shape.
pub const SHAPE: u32 = 1;

/// All we have of a person; times and days as they are stored.
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
    pub language: Option<String>,
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
    pub language: Option<String>,
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
