//! Decisions, with when the party first opened them.

use sqlx::{Row as _, query};

use crate::{
    Error, Result, Tx,
    case::{Case, Outcome, Status, set_status},
};

/// A decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// What was decided.
    pub outcome: Outcome,
    /// Why.
    pub reasons: String,
    /// The caseworker's name.
    pub decided_by: String,
    /// When.
    pub decided_at: String,
}

/// Decides a case over a revision; `false` when somebody changed it in between.
pub async fn decide(tx: &mut Tx, case: &Case, decision: &Decision) -> Result<bool> {
    if !set_status(tx, case, Status::Decided).await? {
        return Ok(false);
    }
    let sql = "UPDATE case_file SET outcome = $2, decided_at = $3 WHERE id = $1";
    tx.run(query(sql).bind(case.id.as_str()).bind(decision.outcome.word()).bind(&decision.decided_at)).await?;
    let reasons = tx.keys.seal(decision.reasons.as_bytes(), &format!("reasons {}", case.id));
    let sql = "INSERT INTO decision (case_id, outcome, reasons, decided_by, decided_at) VALUES ($1, $2, $3, $4, $5)";
    let insert = query(sql)
        .bind(case.id.as_str())
        .bind(decision.outcome.word())
        .bind(reasons)
        .bind(&decision.decided_by)
        .bind(&decision.decided_at);
    tx.run(insert).await?;
    Ok(true)
}

/// The decision of a case.
pub async fn find(tx: &mut Tx, case: &Case) -> Result<Option<Decision>> {
    let sql = "SELECT outcome, reasons, decided_by, decided_at FROM decision WHERE case_id = $1";
    let Some(row) = tx.one(query(sql).bind(case.id.as_str())).await? else { return Ok(None) };
    let reasons = tx.keys.open(&row.try_get::<Vec<u8>, _>("reasons")?, &format!("reasons {}", case.id))?;
    Ok(Some(Decision {
        outcome: Outcome::parse(&row.try_get::<String, _>("outcome")?).ok_or(Error::Corrupt("an outcome"))?,
        reasons: String::from_utf8(reasons).map_err(|_| Error::Corrupt("a decision's reasons"))?,
        decided_by: row.try_get("decided_by")?,
        decided_at: row.try_get("decided_at")?,
    }))
}

/// Notes when the party first opened the decision; `true` the first time (eForvaltningsforskriften § 8).
pub async fn open(tx: &mut Tx, case: &Case, now: &str) -> Result<bool> {
    let sql = "UPDATE case_file SET opened_at = $2 WHERE id = $1 AND opened_at IS NULL AND decided_at IS NOT NULL";
    Ok(tx.run(query(sql).bind(case.id.as_str()).bind(now)).await? == 1)
}
