//! Form files as they were: a case is shown with its own version for ever.

use sqlx::{Row as _, query};

use crate::{Result, Tx};

/// Keeps a version, once.
pub async fn put(tx: &mut Tx, version: &str, form_key: &str, source: &[u8], now: &str) -> Result<()> {
    let sql = "INSERT INTO form_version (version, form_key, source, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT (version) DO NOTHING";
    tx.run(query(sql).bind(version).bind(form_key).bind(source.to_vec()).bind(now)).await?;
    Ok(())
}

/// The file of the version of a form that was first seen last.
pub async fn newest(tx: &mut Tx, form_key: &str) -> Result<Option<Vec<u8>>> {
    const SQL: &str =
        "SELECT source FROM form_version WHERE form_key = $1 ORDER BY created_at DESC, version DESC LIMIT 1";
    let row = tx.one(query(SQL).bind(form_key)).await?;
    Ok(row.map(|row| row.try_get("source")).transpose()?)
}

/// The file of a version.
pub async fn source(tx: &mut Tx, version: &str) -> Result<Option<Vec<u8>>> {
    let row = tx.one(query("SELECT source FROM form_version WHERE version = $1").bind(version)).await?;
    Ok(row.map(|row| row.try_get("source")).transpose()?)
}

/// A version and what hangs on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InUse {
    /// Its name.
    pub version: String,
    /// When the first draft began with it.
    pub created_at: String,
    /// Open drafts.
    pub drafts: i64,
    /// Submissions.
    pub submissions: i64,
}

/// The versions of a form that somebody began with, the newest first.
pub async fn in_use(tx: &mut Tx, form_key: &str) -> Result<Vec<InUse>> {
    let sql = "SELECT version, created_at, \
               (SELECT count(*) FROM draft WHERE draft.version = form_version.version) AS drafts, \
               (SELECT count(*) FROM submission WHERE submission.version = form_version.version) AS submissions \
               FROM form_version WHERE form_key = $1 ORDER BY created_at DESC, version";
    let rows = tx.all(query(sql).bind(form_key)).await?;
    rows.into_iter()
        .map(|row| {
            Ok(InUse {
                version: row.try_get("version")?,
                created_at: row.try_get("created_at")?,
                drafts: row.try_get("drafts")?,
                submissions: row.try_get("submissions")?,
            })
        })
        .collect()
}
