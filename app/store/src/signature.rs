//! Signatures: an application that others must sign waits in no queue until the last has signed. Whoever changes how it
//! stands takes its row in `signing` first, so that of two that sign last one delivers it.

use sqlx::{Row as _, query};

use crate::{
    Error, Result, Tx,
    case::{self, Status},
    database::Row,
    id::CaseId,
};

/// What somebody who must sign has answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing yet.
    Waiting,
    /// They signed.
    Signed,
    /// They refused.
    Declined,
}

impl State {
    /// The word in the database and in the locale keys.
    pub fn word(self) -> &'static str {
        match self {
            State::Waiting => "waiting",
            State::Signed => "signed",
            State::Declined => "declined",
        }
    }
}

/// Somebody who must sign.
#[derive(Clone, Debug)]
pub struct New {
    /// An id.
    pub id: String,
    /// Index of the person.
    pub person: String,
    /// Their name, as the applicant wrote it.
    pub name: String,
    /// The address where they are told of it; none for whom the applicant must tell.
    pub told: Option<String>,
    /// The language they are told in, where it is known.
    pub lang: Option<String>,
}

/// What a sending waits for.
#[derive(Clone, Debug)]
pub struct Wait<'a> {
    /// Those who must sign.
    pub signers: &'a [New],
    /// The last day to sign.
    pub sign_by: &'a str,
    /// When those who haven't are reminded.
    pub remind_at: &'a str,
    /// When it is too late.
    pub ends_at: &'a str,
}

/// A signature, given or waited for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// Its id.
    pub id: String,
    /// The case.
    pub case: CaseId,
    /// Index of the person.
    pub person: String,
    /// Their name, as the applicant wrote it.
    pub name: String,
    /// The address where they were told of it; none for whom the applicant must tell.
    pub told: Option<String>,
    /// The language they are told in, where it is known.
    pub lang: Option<String>,
    /// What they answered.
    pub state: State,
    /// The level of the login they answered with.
    pub level: Option<String>,
    /// When they first read what they are to sign.
    pub read_at: Option<String>,
    /// When they answered.
    pub answered_at: Option<String>,
}

/// What a sealed part of a signature is bound to.
fn what(part: &str, case: &str, id: &str) -> String {
    format!("signature {part} {case} {id}")
}

fn of(tx: &Tx, row: &Row) -> Result<Signature> {
    let (id, case): (String, String) = (row.try_get("id")?, row.try_get("case_id")?);
    let open = |part: &str, sealed: Vec<u8>| {
        let text = tx.keys.open(&sealed, &what(part, &case, &id))?;
        String::from_utf8(text).map_err(|_| Error::Corrupt("a signature"))
    };
    let name = open("name", row.try_get("name")?)?;
    let told = row.try_get::<Option<Vec<u8>>, _>("told")?.map(|told| open("told", told)).transpose()?;
    let lang = row.try_get::<Option<Vec<u8>>, _>("lang")?.map(|lang| open("lang", lang)).transpose()?;
    let word: String = row.try_get("state")?;
    let state = [State::Waiting, State::Signed, State::Declined].into_iter().find(|state| state.word() == word);
    Ok(Signature {
        case: case.parse().map_err(|_| Error::Corrupt("a case's id"))?,
        person: row.try_get("person")?,
        name,
        told,
        lang,
        state: state.ok_or(Error::Corrupt("a signature's state"))?,
        level: row.try_get("level")?,
        read_at: row.try_get("read_at")?,
        answered_at: row.try_get("answered_at")?,
        id,
    })
}

/// Lets a case wait for its signatures.
pub(crate) async fn wait(tx: &mut Tx, case: &CaseId, queue: &str, wait: &Wait<'_>) -> Result<()> {
    let sql = "INSERT INTO signing (case_id, queue, sign_by, remind_at, ends_at) VALUES ($1, $2, $3, $4, $5)";
    let insert = query(sql).bind(case.as_str()).bind(queue).bind(wait.sign_by).bind(wait.remind_at).bind(wait.ends_at);
    tx.run(insert).await?;
    for signer in wait.signers {
        let seal = |part: &str, text: &str| tx.keys.seal(text.as_bytes(), &what(part, case.as_str(), &signer.id));
        let (name, told) = (seal("name", &signer.name), signer.told.as_deref().map(|told| seal("told", told)));
        let lang = signer.lang.as_deref().map(|lang| seal("lang", lang));
        let sql = "INSERT INTO signature (id, case_id, person, name, told, lang, state) \
                   VALUES ($1, $2, $3, $4, $5, $6, 'waiting')";
        let insert = query(sql).bind(&signer.id).bind(case.as_str()).bind(&signer.person).bind(name).bind(told);
        tx.run(insert.bind(lang)).await?;
    }
    Ok(())
}

/// The last day to sign a case, when it is one that others sign.
pub async fn sign_by(tx: &mut Tx, case: &CaseId) -> Result<Option<String>> {
    let row = tx.one(query("SELECT sign_by FROM signing WHERE case_id = $1").bind(case.as_str())).await?;
    Ok(row.map(|row| row.try_get("sign_by")).transpose()?)
}

/// Everybody who must sign a case, as they were named.
pub async fn list(tx: &mut Tx, case: &CaseId) -> Result<Vec<Signature>> {
    let sql = "SELECT id, case_id, person, name, told, lang, state, level, read_at, answered_at FROM signature WHERE case_id = $1 ORDER BY id";
    let rows = tx.all(query(sql).bind(case.as_str())).await?;
    rows.iter().map(|row| of(tx, row)).collect()
}

/// What a person must sign or has signed, the newest first.
pub async fn list_of(tx: &mut Tx, person: &str) -> Result<Vec<Signature>> {
    let sql = "SELECT id, case_id, person, name, told, lang, state, level, read_at, answered_at FROM signature WHERE person = $1 ORDER BY id DESC";
    let rows = tx.all(query(sql).bind(person)).await?;
    rows.iter().map(|row| of(tx, row)).collect()
}

/// A person's signature of a case.
pub async fn find(tx: &mut Tx, case: &CaseId, person: &str) -> Result<Option<Signature>> {
    let sql = "SELECT id, case_id, person, name, told, lang, state, level, read_at, answered_at FROM signature \
               WHERE case_id = $1 AND person = $2";
    let row = tx.one(query(sql).bind(case.as_str()).bind(person)).await?;
    row.map(|row| of(tx, &row)).transpose()
}

/// Says that the person has read what they are to sign; `false` when they had before.
pub async fn read(tx: &mut Tx, signature: &Signature, now: &str) -> Result<bool> {
    let sql = "UPDATE signature SET read_at = $2 WHERE id = $1 AND read_at IS NULL";
    Ok(tx.run(query(sql).bind(&signature.id).bind(now)).await? == 1)
}

/// What answering says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answered {
    /// Taken; `last` when nobody is waited for any more.
    Now {
        /// Whether this was the last.
        last: bool,
    },
    /// They had answered before, or it waits for nobody any more.
    TooLate,
}

/// Takes a signature, or a refusal. What follows from it is the caller's, in the same transaction.
pub async fn answer(tx: &mut Tx, signature: &Signature, state: State, level: &str, now: &str) -> Result<Answered> {
    // Who answers at the same time waits here.
    let hold = query("UPDATE signing SET ended_at = NULL WHERE case_id = $1 AND ended_at IS NULL");
    if tx.run(hold.bind(signature.case.as_str())).await? == 0 {
        return Ok(Answered::TooLate);
    }
    let sql = "UPDATE signature SET state = $2, level = $3, answered_at = $4 WHERE id = $1 AND state = 'waiting'";
    if tx.run(query(sql).bind(&signature.id).bind(state.word()).bind(level).bind(now)).await? == 0 {
        return Ok(Answered::TooLate);
    }
    let sql = "SELECT id FROM signature WHERE case_id = $1 AND state = 'waiting' LIMIT 1";
    let waits = tx.one(query(sql).bind(signature.case.as_str())).await?.is_some();
    Ok(Answered::Now { last: !waits })
}

/// Ends the waiting; the queue the case was meant for, unless it had ended before. Whoever does so with a case holds it
/// until they commit.
pub async fn end(tx: &mut Tx, case: &CaseId, now: &str) -> Result<Option<String>> {
    let sql = "UPDATE signing SET ended_at = $2, remind_at = NULL, ends_at = NULL WHERE case_id = $1 AND ended_at IS NULL \
               RETURNING queue";
    let row = tx.one(query(sql).bind(case.as_str()).bind(now)).await?;
    Ok(row.map(|row| row.try_get("queue")).transpose()?)
}

/// Delivers a case: from now on it is in its queue, and the time for an answer runs. `false` when it had ended before.
pub async fn deliver(tx: &mut Tx, case: &CaseId, due_on: Option<&str>, now: &str) -> Result<bool> {
    let Some(queue) = end(tx, case, now).await? else { return Ok(false) };
    let sql = "UPDATE case_file SET status = $2, queue = $3, received_at = $4, due_on = $5, revision = revision + 1 \
               WHERE id = $1 AND status = $6";
    let update = query(sql)
        .bind(case.as_str())
        .bind(Status::Received.word())
        .bind(&queue)
        .bind(now)
        .bind(due_on.map(str::to_owned))
        .bind(Status::WaitingForSignatures.word());
    if tx.run(update).await? == 0 {
        return Ok(false);
    }
    case::count(tx, &queue, Status::Received, 1).await?;
    Ok(true)
}

/// Closes a case that isn't delivered. `false` when it had ended before.
pub async fn close(tx: &mut Tx, case: &CaseId, now: &str) -> Result<bool> {
    if end(tx, case, now).await?.is_none() {
        return Ok(false);
    }
    let sql = "UPDATE case_file SET status = $2, is_open = 0, revision = revision + 1 WHERE id = $1 AND status = $3";
    let (next, now) = (Status::NotSigned.word(), Status::WaitingForSignatures.word());
    Ok(tx.run(query(sql).bind(case.as_str()).bind(next).bind(now)).await? == 1)
}

/// A case whose signers are to be reminded. It is put off until `again`, as with [`due_end`].
pub async fn due_reminder(tx: &mut Tx, now: &str, again: &str) -> Result<Option<CaseId>> {
    let sql = "UPDATE signing SET remind_at = $2 WHERE case_id = \
               (SELECT case_id FROM signing WHERE remind_at <= $1 ORDER BY remind_at, case_id LIMIT 1) \
               AND remind_at <= $1 RETURNING case_id";
    due(tx.one(query(sql).bind(now).bind(again)).await?)
}

/// Says that they are reminded; `false` when they were before, or nobody is waited for any more.
pub async fn reminded(tx: &mut Tx, case: &CaseId) -> Result<bool> {
    let sql = "UPDATE signing SET remind_at = NULL WHERE case_id = $1 AND remind_at IS NOT NULL";
    Ok(tx.run(query(sql).bind(case.as_str())).await? == 1)
}

/// A case that has waited too long. It is put off until `again`, so that one that can't be ended holds up no other; ending
/// it is what takes it away.
pub async fn due_end(tx: &mut Tx, now: &str, again: &str) -> Result<Option<CaseId>> {
    let sql = "UPDATE signing SET ends_at = $2 WHERE case_id = \
               (SELECT case_id FROM signing WHERE ends_at <= $1 ORDER BY ends_at, case_id LIMIT 1) \
               AND ends_at <= $1 RETURNING case_id";
    due(tx.one(query(sql).bind(now).bind(again)).await?)
}

fn due(row: Option<Row>) -> Result<Option<CaseId>> {
    row.map(|row| row.try_get::<String, _>("case_id")?.parse().map_err(|_| Error::Corrupt("a case's id"))).transpose()
}
