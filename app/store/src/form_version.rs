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
