//! Logins under way: what is remembered while the browser is at the provider.

use sqlx::{Row as _, query};

use crate::{Result, Tx};

fn what(state_hash: &str) -> String {
    format!("pending login {state_hash}")
}

/// Remembers a login by the hash of its `state`.
pub async fn create(tx: &mut Tx, state_hash: &str, payload: &[u8], expires_at: &str) -> Result<()> {
    let sealed = tx.keys.seal(payload, &what(state_hash));
    let sql = "INSERT INTO pending_login (state_hash, payload, expires_at) VALUES ($1, $2, $3)";
    tx.run(query(sql).bind(state_hash).bind(sealed).bind(expires_at)).await?;
    Ok(())
}

/// Takes a login, once: a second callback with the same `state` finds nothing.
pub async fn take(tx: &mut Tx, state_hash: &str, now: &str) -> Result<Option<Vec<u8>>> {
    let sql = "DELETE FROM pending_login WHERE state_hash = $1 RETURNING payload, expires_at";
    let Some(row) = tx.one(query(sql).bind(state_hash)).await? else { return Ok(None) };
    let (sealed, expires_at): (Vec<u8>, String) = (row.try_get("payload")?, row.try_get("expires_at")?);
    if expires_at.as_str() <= now { Ok(None) } else { Ok(Some(tx.keys.open(&sealed, &what(state_hash))?)) }
}

/// Removes those nobody came back from.
pub async fn sweep(tx: &mut Tx, now: &str) -> Result<u64> {
    tx.run(query("DELETE FROM pending_login WHERE expires_at < $1").bind(now)).await
}
