//! Cases: what grows from a submission. Every change says which revision it builds on.

use sqlx::{Row as _, query};

use crate::{
    Error, Result, Tx,
    database::Row,
    id::{CaseId, Reference},
};

/// Where a case stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// Sent, but others must sign before it is delivered: in no queue.
    WaitingForSignatures,
    /// Sent, nobody has begun.
    Received,
    /// Somebody works on it.
    InProgress,
    /// The applicant was asked something.
    WaitingForApplicant,
    /// Decided.
    Decided,
    /// The applicant took it back.
    Withdrawn,
    /// Somebody refused to sign, or never did: it was never delivered, and never in a queue.
    NotSigned,
}

impl Status {
    /// Every status.
    pub const ALL: [Status; 7] = [
        Status::WaitingForSignatures,
        Status::Received,
        Status::InProgress,
        Status::WaitingForApplicant,
        Status::Decided,
        Status::Withdrawn,
        Status::NotSigned,
    ];

    /// The word in the database, in addresses and in the locale keys.
    pub fn word(self) -> &'static str {
        match self {
            Status::WaitingForSignatures => "waiting_for_signatures",
            Status::Received => "received",
            Status::InProgress => "in_progress",
            Status::WaitingForApplicant => "waiting_for_applicant",
            Status::Decided => "decided",
            Status::Withdrawn => "withdrawn",
            Status::NotSigned => "not_signed",
        }
    }

    /// The status of a word.
    pub fn parse(word: &str) -> Option<Status> {
        Status::ALL.into_iter().find(|status| status.word() == word)
    }

    /// Whether there is still something to do.
    pub fn is_open(self) -> bool {
        !matches!(self, Status::Decided | Status::Withdrawn | Status::NotSigned)
    }

    /// Whether somebody may work on it: what others are still to sign hasn't come in.
    pub fn is_worked_on(self) -> bool {
        self.is_open() && self != Status::WaitingForSignatures
    }

    /// Whether a case may go from this status to another. What is decided or withdrawn stays so. What waits for signatures
    /// can only be taken back here: what they decide is done in [`crate::signature`].
    pub fn may_become(self, next: Status) -> bool {
        match (self, next) {
            (Status::WaitingForSignatures, next) => next == Status::Withdrawn,
            (_, Status::Received | Status::WaitingForSignatures | Status::NotSigned) => false,
            (now, next) => now.is_open() && now != next,
        }
    }
}

/// What was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The applicant gets what they asked for.
    Granted,
    /// They don't.
    Refused,
    /// It could not be treated: too late, wrong place, withdrawn ground.
    Dismissed,
}

impl Outcome {
    /// Every outcome.
    pub const ALL: [Outcome; 3] = [Outcome::Granted, Outcome::Refused, Outcome::Dismissed];

    /// The word in the database and the locale keys.
    pub fn word(self) -> &'static str {
        match self {
            Outcome::Granted => "granted",
            Outcome::Refused => "refused",
            Outcome::Dismissed => "dismissed",
        }
    }

    /// The outcome of a word.
    pub fn parse(word: &str) -> Option<Outcome> {
        Outcome::ALL.into_iter().find(|outcome| outcome.word() == word)
    }
}

/// A case.
#[derive(Clone, Debug)]
pub struct Case {
    /// Its id, also its submission's.
    pub id: CaseId,
    /// What a citizen quotes.
    pub reference: Reference,
    /// The form.
    pub form_key: String,
    /// The service's name when it was sent.
    pub title: String,
    /// The queue it is in; empty while it isn't delivered.
    pub queue: String,
    /// Index of who sent it.
    pub actor: String,
    /// Index of whom it is for.
    pub party: String,
    /// Where it stands.
    pub status: Status,
    /// What was decided.
    pub outcome: Option<Outcome>,
    /// Index of the caseworker who has it.
    pub assignee: Option<String>,
    /// Their name.
    pub assignee_name: Option<String>,
    /// How often it changed.
    pub revision: i64,
    /// When it came in.
    pub received_at: String,
    /// The day an answer is due.
    pub due_on: Option<String>,
    /// When it was decided.
    pub decided_at: Option<String>,
    /// When the party first opened the decision (eForvaltningsforskriften § 8).
    pub opened_at: Option<String>,
    /// When the applicant last looked at the messages.
    pub read_at: Option<String>,
    /// The month the survey was answered in.
    pub surveyed_at: Option<String>,
}

fn of(row: &Row) -> Result<Case> {
    let text = |name: &str| row.try_get::<String, _>(name);
    let outcome: Option<String> = row.try_get("outcome")?;
    Ok(Case {
        id: text("id")?.parse().map_err(|_| Error::Corrupt("a case's id"))?,
        reference: text("reference")?.parse().map_err(|_| Error::Corrupt("a reference"))?,
        form_key: text("form_key")?,
        title: text("title")?,
        queue: text("queue")?,
        actor: text("actor")?,
        party: text("party")?,
        status: Status::parse(&text("status")?).ok_or(Error::Corrupt("a status"))?,
        outcome: outcome.as_deref().and_then(Outcome::parse),
        assignee: row.try_get("assignee")?,
        assignee_name: row.try_get("assignee_name")?,
        revision: row.try_get("revision")?,
        received_at: text("received_at")?,
        due_on: row.try_get("due_on")?,
        decided_at: row.try_get("decided_at")?,
        opened_at: row.try_get("opened_at")?,
        read_at: row.try_get("read_at")?,
        surveyed_at: row.try_get("surveyed_at")?,
    })
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, reference, form_key, title, queue, actor, party, status, outcome, assignee, assignee_name, revision, \
             received_at, due_on, decided_at, opened_at, read_at, surveyed_at FROM case_file ",
            $rest
        )
    };
}

/// A case by its reference; the caller looks at who may see it.
pub async fn find(tx: &mut Tx, reference: &Reference) -> Result<Option<Case>> {
    let row = tx.one(query(select!("WHERE reference = $1")).bind(reference.as_str())).await?;
    row.as_ref().map(of).transpose()
}

/// A case by its id; the caller looks at who may see it.
pub async fn find_by_id(tx: &mut Tx, id: &CaseId) -> Result<Option<Case>> {
    let row = tx.one(query(select!("WHERE id = $1")).bind(id.as_str())).await?;
    row.as_ref().map(of).transpose()
}

/// Keeps everybody else from changing a case until the transaction ends. On SQLite they wait anyway; on PostgreSQL, of two
/// that look whether something is there already, both would find that it isn't.
pub async fn hold(tx: &mut Tx, reference: &Reference) -> Result<()> {
    let sql = "UPDATE case_file SET revision = revision WHERE reference = $1";
    tx.run(query(sql).bind(reference.as_str())).await?;
    Ok(())
}

/// The cases a person sent, that are for them, or that they applied for with others, the newest first.
pub async fn list_for(tx: &mut Tx, person: &str) -> Result<Vec<Case>> {
    let sql = select!(
        "WHERE actor = $1 OR party = $1 OR id IN (SELECT case_id FROM co_applicant WHERE person = $1) ORDER BY received_at DESC, id DESC"
    );
    tx.all(query(sql).bind(person)).await?.iter().map(of).collect()
}

/// A page of a queue, the oldest first; `after` is the last case of the page before.
pub async fn list(tx: &mut Tx, queue: &str, open: bool, after: Option<&Case>, limit: i64) -> Result<Vec<Case>> {
    let (at, id) = after.map_or(("", ""), |case| (case.received_at.as_str(), case.id.as_str()));
    let sql =
        select!("WHERE queue = $1 AND is_open = $2 AND (received_at, id) > ($3, $4) ORDER BY received_at, id LIMIT $5");
    let rows = tx.all(query(sql).bind(queue).bind(i64::from(open)).bind(at).bind(id).bind(limit)).await?;
    rows.iter().map(of).collect()
}

/// The open cases a caseworker has, the oldest first.
pub async fn list_of(tx: &mut Tx, assignee: &str, limit: i64) -> Result<Vec<Case>> {
    let sql = select!("WHERE assignee = $1 AND is_open = 1 ORDER BY received_at, id LIMIT $2");
    tx.all(query(sql).bind(assignee).bind(limit)).await?.iter().map(of).collect()
}

/// How many cases a queue holds, by status.
pub async fn counts(tx: &mut Tx, queue: &str) -> Result<Vec<(Status, i64)>> {
    let rows = tx.all(query("SELECT status, count FROM case_count WHERE queue = $1").bind(queue)).await?;
    rows.iter()
        .map(|row| {
            let word: String = row.try_get("status")?;
            Ok((Status::parse(&word).ok_or(Error::Corrupt("a status"))?, row.try_get("count")?))
        })
        .collect()
}

pub(crate) async fn count(tx: &mut Tx, queue: &str, status: Status, by: i64) -> Result<()> {
    let sql = "INSERT INTO case_count (queue, status, count) VALUES ($1, $2, $3) \
               ON CONFLICT (queue, status) DO UPDATE SET count = case_count.count + $3";
    tx.run(query(sql).bind(queue).bind(status.word()).bind(by)).await?;
    Ok(())
}

/// Moves a case from one count to another, always in the same order: on PostgreSQL, of two that move cases in opposite
/// directions each would wait for the other.
async fn recount(tx: &mut Tx, queue: &str, from: Status, to: Status) -> Result<()> {
    // What was never delivered is in no queue, and counts nowhere.
    if queue.is_empty() {
        return Ok(());
    }
    let mut steps = [(from, -1), (to, 1)];
    steps.sort_by_key(|(status, _)| status.word());
    for (status, by) in steps {
        count(tx, queue, status, by).await?;
    }
    Ok(())
}

/// What taking a case says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It is yours.
    Now,
    /// Somebody has it.
    By(String),
    /// It is decided or withdrawn.
    Closed,
}

/// Takes a case for a caseworker: one guarded statement, so that of two one wins. Its status is the one it has now,
/// whatever it was when `case` was read.
pub async fn take(tx: &mut Tx, case: &Case, person: &str, name: &str) -> Result<Taken> {
    let sql = "UPDATE case_file SET assignee = $2, assignee_name = $3, revision = revision + 1 \
               WHERE id = $1 AND is_open = 1 AND queue <> '' AND (assignee IS NULL OR assignee = $2) RETURNING status";
    if let Some(row) = tx.one(query(sql).bind(case.id.as_str()).bind(person).bind(name)).await? {
        if row.try_get::<String, _>("status")? == Status::Received.word() {
            let next = Status::InProgress;
            let sql = "UPDATE case_file SET status = $2 WHERE id = $1";
            tx.run(query(sql).bind(case.id.as_str()).bind(next.word())).await?;
            recount(tx, &case.queue, Status::Received, next).await?;
        }
        return Ok(Taken::Now);
    }
    let now = find(tx, &case.reference).await?;
    Ok(now.and_then(|case| case.assignee_name.filter(|_| case.status.is_open())).map_or(Taken::Closed, Taken::By))
}

/// Gives a case back to its queue.
pub async fn release(tx: &mut Tx, case: &Case, person: &str) -> Result<bool> {
    let sql = "UPDATE case_file SET assignee = NULL, assignee_name = NULL, revision = revision + 1 \
               WHERE id = $1 AND assignee = $2 AND is_open = 1";
    Ok(tx.run(query(sql).bind(case.id.as_str()).bind(person)).await? == 1)
}

/// Changes the status over a revision; `false` when somebody changed the case in between.
pub async fn set_status(tx: &mut Tx, case: &Case, next: Status) -> Result<bool> {
    let sql = "UPDATE case_file SET status = $3, is_open = $4, revision = revision + 1 WHERE id = $1 AND revision = $2";
    let update =
        query(sql).bind(case.id.as_str()).bind(case.revision).bind(next.word()).bind(i64::from(next.is_open()));
    if !case.status.may_become(next) || tx.run(update).await? == 0 {
        return Ok(false);
    }
    recount(tx, &case.queue, case.status, next).await?;
    Ok(true)
}

/// Says that the applicant has looked at the messages. Not a change of the case: its revision stays.
pub async fn mark_read(tx: &mut Tx, case: &Case, now: &str) -> Result<()> {
    let sql = "UPDATE case_file SET read_at = $2 WHERE id = $1";
    tx.run(query(sql).bind(case.id.as_str()).bind(now)).await?;
    Ok(())
}

/// Says that the survey was answered; `false` when it was before. Only the month is kept: a finer time would tell which
/// response it was.
pub async fn mark_surveyed(tx: &mut Tx, case: &Case, now: &str) -> Result<bool> {
    let month = now.get(.."2026-11".len()).unwrap_or(now);
    let sql = "UPDATE case_file SET surveyed_at = $2 WHERE id = $1 AND surveyed_at IS NULL";
    Ok(tx.run(query(sql).bind(case.id.as_str()).bind(month)).await? == 1)
}
