//! Submissions: an answered form as sent, never changed. Sending is one call in one transaction, and once: a second one
//! for the same draft finds the first.

use sqlx::{Row as _, query};

use crate::{
    Error, Result, Tx,
    case::{self, Status},
    co_applicant,
    draft::Draft,
    event,
    id::{CaseId, DraftId, Reference},
    keys::DataKey,
    signature::{self, Wait},
    upload,
};

/// What is sent.
#[derive(Clone, Debug)]
pub struct Sending<'a> {
    /// The draft it was.
    pub draft: &'a Draft,
    /// The version of the form that was checked against.
    pub version: &'a str,
    /// The answers, typed and frozen, as JSON.
    pub answers: &'a [u8],
    /// The new case's id.
    pub case: &'a CaseId,
    /// The reference to give, when no case has it yet.
    pub reference: &'a Reference,
    /// The id of the first event.
    pub event: &'a str,
    /// The service's name, for lists.
    pub title: &'a str,
    /// The queue the answers lead to.
    pub queue: &'a str,
    /// The language it was sent in.
    pub lang: &'a str,
    /// Now.
    pub now: &'a str,
    /// The day an answer is due.
    pub due_on: Option<&'a str>,
    /// Who must sign before it is delivered; none where nobody must.
    pub signing: Option<Wait<'a>>,
    /// Whether those who fill it in too apply with the one who sends.
    pub together: bool,
}

/// What sending says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sent {
    /// Sent now.
    Now(Reference),
    /// It was sent before.
    Already(Reference),
    /// The draft was saved or deleted in between, or a virus was found in one of its files: nothing may be committed.
    Stale,
}

/// A submission, opened.
#[derive(Clone, Debug)]
pub struct Submission {
    /// Its id.
    pub id: String,
    /// The form.
    pub form_key: String,
    /// The version it was sent with.
    pub version: String,
    /// The language it was sent in.
    pub lang: String,
    /// Who it is from and for, as JSON.
    pub about: Vec<u8>,
    /// The answers, as JSON.
    pub answers: Vec<u8>,
    /// When it was sent.
    pub sent_at: String,
    pub(crate) key: DataKey,
}

/// The reference a draft was sent under, when it was, for who began it or filled it in too.
pub async fn sent_already(tx: &mut Tx, draft: &DraftId, person: &str) -> Result<Option<Reference>> {
    let sql = "SELECT reference FROM submission WHERE draft_id = $1 AND (actor = $2 OR id IN \
               (SELECT case_id FROM co_applicant WHERE draft_id = $1 AND person = $2))";
    let row = tx.one(query(sql).bind(draft.as_str()).bind(person)).await?;
    row.map(|row| row.try_get::<String, _>("reference")?.parse().map_err(|_| Error::Corrupt("a reference"))).transpose()
}

/// Drops the draft, freezes the submission, opens its case in its queue, writes the first event, moves the files.
pub async fn send(tx: &mut Tx, sending: Sending<'_>) -> Result<Sent> {
    let Sending { draft, case: case_id, now, .. } = sending;
    // The draft goes first: of two that send it one waits here, and neither a save nor a sweep comes in between.
    let drop = query("DELETE FROM draft WHERE id = $1 AND revision = $2").bind(draft.id.as_str()).bind(draft.revision);
    if tx.run(drop).await? == 0 {
        return Ok(sent_already(tx, &draft.id, &draft.actor).await?.map_or(Sent::Stale, Sent::Already));
    }
    let reference = &free(tx, sending.reference).await?;
    // The submission's id is its case's: one case grows from one submission.
    let id = case_id.as_str();
    let about = tx.keys.seal_with(&draft.key, &draft.about, &format!("sent about {id}"));
    let answers = tx.keys.seal_with(&draft.key, sending.answers, &format!("sent answers {id}"));
    let sql = "INSERT INTO submission (id, draft_id, reference, form_key, version, actor, party, lang, data_key, about, answers, sent_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    let insert = query(sql)
        .bind(id)
        .bind(draft.id.as_str())
        .bind(reference.as_str())
        .bind(&draft.form_key)
        .bind(sending.version)
        .bind(&draft.actor)
        .bind(&draft.party)
        .bind(sending.lang)
        .bind(draft.key.wrapped.clone())
        .bind(about)
        .bind(answers)
        .bind(now);
    tx.run(insert).await?;
    let sql = "INSERT INTO case_file (id, reference, submission, form_key, title, queue, actor, party, status, is_open, revision, received_at, due_on) \
               VALUES ($1, $2, $1, $3, $4, $5, $6, $7, $8, 1, 0, $9, $10)";
    // In no queue nobody can come upon it, whatever they ask for.
    let (queue, status, due_on) = match sending.signing {
        Some(_) => ("", Status::WaitingForSignatures, None),
        None => (sending.queue, Status::Received, sending.due_on),
    };
    let insert = query(sql)
        .bind(id)
        .bind(reference.as_str())
        .bind(&draft.form_key)
        .bind(sending.title)
        .bind(queue)
        .bind(&draft.actor)
        .bind(&draft.party)
        .bind(status.word())
        .bind(now)
        .bind(due_on.map(str::to_owned));
    tx.run(insert).await?;
    match &sending.signing {
        Some(wait) => signature::wait(tx, case_id, sending.queue, wait).await?,
        None => case::count(tx, queue, Status::Received, 1).await?,
    }
    let first = event::New {
        id: sending.event,
        kind: "received",
        actor: event::Actor::Citizen,
        detail: None,
        public: true,
        at: now,
    };
    let first = if sending.signing.is_some() { event::New { kind: "sign-sent", ..first } } else { first };
    event::add(tx, case_id, first).await?;
    tx.run(query("UPDATE attachment SET owner = $2 WHERE owner = $1").bind(draft.id.as_str()).bind(id)).await?;
    upload::forget_all(tx, draft.id.as_str()).await?;
    if sending.together {
        co_applicant::join(tx, &draft.id, case_id).await?;
    }
    co_applicant::forget(tx, draft.id.as_str()).await?;
    // A virus that was found this very moment: the draft stays as it is, and says so.
    let infected = query("SELECT id FROM attachment WHERE owner = $1 AND scan = 'infected' LIMIT 1").bind(id);
    if tx.one(infected).await?.is_some() {
        return Ok(Sent::Stale);
    }
    Ok(Sent::Now(reference.clone()))
}

/// A reference that no case has. With a million cases a year, one in 244 would be refused for a double; the database
/// still has the last word.
async fn free(tx: &mut Tx, wanted: &Reference) -> Result<Reference> {
    let mut reference = wanted.clone();
    for _ in 0..8 {
        if case::find(tx, &reference).await?.is_none() {
            break;
        }
        reference = reference.another(tx.keys.random());
    }
    Ok(reference)
}

/// The submission a case grew from.
pub async fn find(tx: &mut Tx, case: &CaseId) -> Result<Option<Submission>> {
    let sql = "SELECT id, form_key, version, lang, data_key, about, answers, sent_at FROM submission WHERE id = $1";
    let Some(row) = tx.one(query(sql).bind(case.as_str())).await? else { return Ok(None) };
    let id: String = row.try_get("id")?;
    let key = tx.keys.data_key(row.try_get("data_key")?)?;
    let (about, answers): (Vec<u8>, Vec<u8>) = (row.try_get("about")?, row.try_get("answers")?);
    Ok(Some(Submission {
        form_key: row.try_get("form_key")?,
        version: row.try_get("version")?,
        lang: row.try_get("lang")?,
        about: tx.keys.open_with(&key, &about, &format!("sent about {id}"))?,
        answers: tx.keys.open_with(&key, &answers, &format!("sent answers {id}"))?,
        sent_at: row.try_get("sent_at")?,
        key,
        id,
    }))
}
