//! The history of a case: one row a step. Nothing personal stands in it; what was written stands in messages.

use sqlx::{Row as _, query};

use crate::{Result, Tx, id::CaseId};

/// Who did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor<'a> {
    /// The applicant.
    Citizen,
    /// A caseworker, by name.
    Employee(&'a str),
    /// The program.
    System,
}

/// A step to write down.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "the fields of `Event`")]
pub struct New<'a> {
    pub id: &'a str,
    pub kind: &'a str,
    pub actor: Actor<'a>,
    pub detail: Option<&'a str>,
    pub public: bool,
    pub at: &'a str,
}

/// A step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What happened: `received`, `taken`, `read`, … The locale key is `event-<kind>`.
    pub kind: String,
    /// Who did it: `citizen`, `employee` or `system`.
    pub actor_kind: String,
    /// The caseworker's name.
    pub actor_name: Option<String>,
    /// A word that belongs to the kind: a status, an outcome.
    pub detail: Option<String>,
    /// Whether the applicant sees it.
    pub public: bool,
    /// When.
    pub at: String,
}

/// Writes a step down.
pub async fn add(tx: &mut Tx, case: &CaseId, new: New<'_>) -> Result<()> {
    let (actor_kind, name) = match new.actor {
        Actor::Citizen => ("citizen", None),
        Actor::Employee(name) => ("employee", Some(name.to_owned())),
        Actor::System => ("system", None),
    };
    let sql = "INSERT INTO event (id, case_id, kind, actor_kind, actor_name, detail, is_public, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let insert = query(sql)
        .bind(new.id)
        .bind(case.as_str())
        .bind(new.kind)
        .bind(actor_kind)
        .bind(name)
        .bind(new.detail.map(str::to_owned))
        .bind(i64::from(new.public))
        .bind(new.at);
    tx.run(insert).await?;
    Ok(())
}

/// The history, the oldest first.
pub async fn list(tx: &mut Tx, case: &CaseId) -> Result<Vec<Event>> {
    let sql =
        "SELECT kind, actor_kind, actor_name, detail, is_public, at FROM event WHERE case_id = $1 ORDER BY at, id";
    let rows = tx.all(query(sql).bind(case.as_str())).await?;
    rows.iter()
        .map(|row| {
            Ok(Event {
                kind: row.try_get("kind")?,
                actor_kind: row.try_get("actor_kind")?,
                actor_name: row.try_get("actor_name")?,
                detail: row.try_get("detail")?,
                public: row.try_get::<i64, _>("is_public")? != 0,
                at: row.try_get("at")?,
            })
        })
        .collect()
}
