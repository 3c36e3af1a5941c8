//! Which case appeals the decision of which.

use sqlx::{Row as _, query};

use crate::{
    Error, Result, Tx,
    case::{self, Case},
    id::CaseId,
};

/// Says that a case appeals the decision of another.
pub async fn link(tx: &mut Tx, case: &CaseId, decision: &CaseId) -> Result<()> {
    let sql = "INSERT INTO appeal (case_id, decision) VALUES ($1, $2)";
    tx.run(query(sql).bind(case.as_str()).bind(decision.as_str())).await?;
    Ok(())
}

/// The case whose decision a case appeals.
pub async fn decision_of(tx: &mut Tx, case: &CaseId) -> Result<Option<Case>> {
    let row = tx.one(query("SELECT decision AS id FROM appeal WHERE case_id = $1").bind(case.as_str())).await?;
    match row {
        Some(row) => case::find_by_id(tx, &id(&row)?).await,
        None => Ok(None),
    }
}

/// The cases that appeal the decision of a case, in an order that stays.
pub async fn list(tx: &mut Tx, decision: &CaseId) -> Result<Vec<Case>> {
    let sql = "SELECT case_id AS id FROM appeal WHERE decision = $1 ORDER BY case_id";
    let rows = tx.all(query(sql).bind(decision.as_str())).await?;
    let mut cases = Vec::with_capacity(rows.len());
    for row in &rows {
        cases.extend(case::find_by_id(tx, &id(row)?).await?);
    }
    Ok(cases)
}

fn id(row: &crate::database::Row) -> Result<CaseId> {
    row.try_get::<String, _>("id")?.parse().map_err(|_| Error::Corrupt("a case's id"))
}
