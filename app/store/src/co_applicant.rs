//! Co-applicants: those who fill in a draft together with the one who began it. Whoever has said yes when it is sent stands
//! beside the applicant in the case.

use sqlx::{Row as _, query};

use crate::{
    Error, Result, Tx,
    database::Row,
    id::{CaseId, DraftId},
};

/// What somebody who was asked has answered, or what became of them since.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing yet.
    Waiting,
    /// Yes: they fill it in too.
    Accepted,
    /// No.
    Declined,
    /// They said yes, and have left since.
    Left,
    /// The applicant took the question back.
    Removed,
}

impl State {
    const ALL: [State; 5] = [State::Waiting, State::Accepted, State::Declined, State::Left, State::Removed];

    /// The word in the database and in the locale keys.
    pub fn word(self) -> &'static str {
        match self {
            State::Waiting => "waiting",
            State::Accepted => "accepted",
            State::Declined => "declined",
            State::Left => "left",
            State::Removed => "removed",
        }
    }

    /// Whether they are asked or take part.
    pub fn counts(self) -> bool {
        matches!(self, State::Waiting | State::Accepted)
    }
}

/// Somebody who was asked to fill in a draft too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoApplicant {
    /// Its id.
    pub id: String,
    /// The draft, also after it was sent.
    pub draft: DraftId,
    /// The case it became.
    pub case: Option<CaseId>,
    /// Index of the person.
    pub person: String,
    /// Who it is, as JSON.
    pub about: Vec<u8>,
    /// What they answered.
    pub state: State,
    /// When they were asked last.
    pub asked_at: String,
    /// How often they were asked.
    pub times: i64,
    /// When they answered, or when it ended.
    pub answered_at: Option<String>,
}

/// Somebody to ask.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields of `CoApplicant`")]
pub struct New<'a> {
    pub id: &'a str,
    pub draft: &'a DraftId,
    pub person: &'a str,
    pub about: &'a [u8],
    pub now: &'a str,
}

fn what(id: &str) -> String {
    format!("co-applicant {id}")
}

fn of(tx: &Tx, row: &Row) -> Result<CoApplicant> {
    let id: String = row.try_get("id")?;
    let word: String = row.try_get("state")?;
    let state = State::ALL.into_iter().find(|state| state.word() == word);
    let case = row.try_get::<Option<String>, _>("case_id")?.map(|id| id.parse()).transpose();
    Ok(CoApplicant {
        draft: row.try_get::<String, _>("draft_id")?.parse().map_err(|_| Error::Corrupt("a draft's id"))?,
        case: case.map_err(|_| Error::Corrupt("a case's id"))?,
        person: row.try_get("person")?,
        about: tx.keys.open(&row.try_get::<Vec<u8>, _>("about")?, &what(&id))?,
        state: state.ok_or(Error::Corrupt("a co-applicant's state"))?,
        asked_at: row.try_get("asked_at")?,
        times: row.try_get("times")?,
        answered_at: row.try_get("answered_at")?,
        id,
    })
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, draft_id, case_id, person, about, state, asked_at, times, answered_at FROM co_applicant ",
            $rest
        )
    };
}

/// Asks somebody; the id of the question, none when they are asked already or take part. Who has said no or left can be
/// asked again.
pub async fn ask(tx: &mut Tx, new: New<'_>) -> Result<Option<String>> {
    let known = tx
        .one(query(select!("WHERE draft_id = $1 AND person = $2")).bind(new.draft.as_str()).bind(new.person))
        .await?
        .map(|row| of(tx, &row))
        .transpose()?;
    let Some(known) = known else {
        let sealed = tx.keys.seal(new.about, &what(new.id));
        let sql = "INSERT INTO co_applicant (id, draft_id, person, about, state, asked_at, times) \
                   VALUES ($1, $2, $3, $4, 'waiting', $5, 1) ON CONFLICT (draft_id, person) DO NOTHING";
        let insert = query(sql).bind(new.id).bind(new.draft.as_str()).bind(new.person).bind(sealed).bind(new.now);
        return Ok((tx.run(insert).await? == 1).then(|| new.id.to_owned()));
    };
    let sealed = tx.keys.seal(new.about, &what(&known.id));
    let sql = "UPDATE co_applicant SET about = $2, state = 'waiting', asked_at = $3, times = times + 1, answered_at = NULL \
               WHERE id = $1 AND state NOT IN ('waiting', 'accepted')";
    let asked = tx.run(query(sql).bind(&known.id).bind(sealed).bind(new.now)).await? == 1;
    Ok(asked.then_some(known.id))
}

/// One who was asked; the caller looks at who may know.
pub async fn find(tx: &mut Tx, id: &str) -> Result<Option<CoApplicant>> {
    let row = tx.one(query(select!("WHERE id = $1")).bind(id)).await?;
    row.map(|row| of(tx, &row)).transpose()
}

/// Everybody who was asked to fill in a draft, in the order they first were.
pub async fn list(tx: &mut Tx, draft: &DraftId) -> Result<Vec<CoApplicant>> {
    let rows = tx.all(query(select!("WHERE draft_id = $1 ORDER BY id")).bind(draft.as_str())).await?;
    rows.iter().map(|row| of(tx, row)).collect()
}

/// Those who stand beside the applicant in a case.
pub async fn list_of_case(tx: &mut Tx, case: &CaseId) -> Result<Vec<CoApplicant>> {
    let rows = tx.all(query(select!("WHERE case_id = $1 ORDER BY id")).bind(case.as_str())).await?;
    rows.iter().map(|row| of(tx, row)).collect()
}

/// What a person was asked or takes part in, the newest first.
pub async fn list_of(tx: &mut Tx, person: &str) -> Result<Vec<CoApplicant>> {
    let rows = tx.all(query(select!("WHERE person = $1 ORDER BY id DESC")).bind(person)).await?;
    rows.iter().map(|row| of(tx, row)).collect()
}

/// Whether a person fills in a draft that somebody else began.
pub async fn takes_part(tx: &mut Tx, draft: &DraftId, person: &str) -> Result<bool> {
    let sql = "SELECT id FROM co_applicant WHERE draft_id = $1 AND person = $2 AND state = 'accepted'";
    Ok(tx.one(query(sql).bind(draft.as_str()).bind(person)).await?.is_some())
}

/// Whether a person stands beside the applicant in a case.
pub async fn is_in(tx: &mut Tx, case: &CaseId, person: &str) -> Result<bool> {
    let sql = "SELECT id FROM co_applicant WHERE case_id = $1 AND person = $2";
    Ok(tx.one(query(sql).bind(case.as_str()).bind(person)).await?.is_some())
}

/// Takes an answer, with what is known of them now; `false` when it was answered or taken back before.
pub async fn answer(tx: &mut Tx, one: &CoApplicant, state: State, about: &[u8], now: &str) -> Result<bool> {
    let sealed = tx.keys.seal(about, &what(&one.id));
    let sql = "UPDATE co_applicant SET state = $2, about = $3, answered_at = $4 WHERE id = $1 AND state = 'waiting'";
    Ok(tx.run(query(sql).bind(&one.id).bind(state.word()).bind(sealed).bind(now)).await? == 1)
}

/// Ends it: they leave, or the applicant takes the question back. `false` when it had ended, or was sent.
pub async fn end(tx: &mut Tx, one: &CoApplicant, state: State, now: &str) -> Result<bool> {
    let sql = "UPDATE co_applicant SET state = $2, answered_at = $3 \
               WHERE id = $1 AND case_id IS NULL AND state IN ('waiting', 'accepted')";
    Ok(tx.run(query(sql).bind(&one.id).bind(state.word()).bind(now)).await? == 1)
}

/// Puts those who said yes beside the applicant.
pub(crate) async fn join(tx: &mut Tx, draft: &DraftId, case: &CaseId) -> Result<()> {
    let sql = "UPDATE co_applicant SET case_id = $2 WHERE draft_id = $1 AND state = 'accepted'";
    tx.run(query(sql).bind(draft.as_str()).bind(case.as_str())).await?;
    Ok(())
}

/// Forgets who was asked to fill in a draft that is no more.
pub(crate) async fn forget(tx: &mut Tx, draft: &str) -> Result<()> {
    tx.run(query("DELETE FROM co_applicant WHERE draft_id = $1 AND case_id IS NULL").bind(draft)).await?;
    Ok(())
}
