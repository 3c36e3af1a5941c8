//! Files that may come after the application, and are waited for.

use sqlx::{Row as _, query};

use crate::{Error, Result, Tx, id::CaseId};

/// A file that is still to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Awaited {
    /// The path of its question.
    pub path: String,
    /// The last day.
    pub due_on: String,
}

/// Waits for a file.
pub async fn add(tx: &mut Tx, case: &CaseId, awaited: &Awaited) -> Result<()> {
    let sql = "INSERT INTO awaited_file (case_id, path, due_on) VALUES ($1, $2, $3)";
    tx.run(query(sql).bind(case.as_str()).bind(&awaited.path).bind(&awaited.due_on)).await?;
    Ok(())
}

/// What a case still waits for, by its last day.
pub async fn list(tx: &mut Tx, case: &CaseId) -> Result<Vec<Awaited>> {
    let sql = "SELECT path, due_on FROM awaited_file WHERE case_id = $1 AND came_at IS NULL ORDER BY due_on, path";
    let rows = tx.all(query(sql).bind(case.as_str())).await?;
    rows.iter().map(|row| Ok(Awaited { path: row.try_get("path")?, due_on: row.try_get("due_on")? })).collect()
}

/// The first day on which something is due, for each of a person's cases that waits for a file.
pub async fn first_due(tx: &mut Tx, person: &str) -> Result<Vec<(CaseId, String)>> {
    let sql = "SELECT case_id, min(due_on) AS due_on FROM awaited_file WHERE came_at IS NULL AND case_id IN \
               (SELECT id FROM case_file WHERE (actor = $1 OR party = $1 OR id IN \
               (SELECT case_id FROM co_applicant WHERE person = $1)) AND is_open = 1) GROUP BY case_id";
    let rows = tx.all(query(sql).bind(person)).await?;
    rows.iter()
        .map(|row| {
            let case = row.try_get::<String, _>("case_id")?.parse().map_err(|_| Error::Corrupt("a case's id"))?;
            Ok((case, row.try_get("due_on")?))
        })
        .collect()
}

/// Says that a file came; `false` when nobody waits for it.
pub async fn came(tx: &mut Tx, case: &CaseId, path: &str, now: &str) -> Result<bool> {
    let sql = "UPDATE awaited_file SET came_at = $3 WHERE case_id = $1 AND path = $2 AND came_at IS NULL";
    Ok(tx.run(query(sql).bind(case.as_str()).bind(path).bind(now)).await? == 1)
}
