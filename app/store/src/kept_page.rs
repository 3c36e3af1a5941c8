//! Pages that were posted after the session had ended, sealed until their writer has logged in again.

use sqlx::{Row as _, query};

use crate::{Result, Tx, database::Row};

const WHAT: &str = "kept page";

/// Keeps a posted page by the hash of its token.
pub async fn keep(tx: &mut Tx, token_hash: &str, payload: &[u8], expires_at: &str) -> Result<()> {
    let sealed = tx.keys.seal(payload, &format!("{WHAT} {token_hash}"));
    let sql = "INSERT INTO kept_page (token_hash, payload, expires_at) VALUES ($1, $2, $3)";
    tx.run(query(sql).bind(token_hash).bind(sealed).bind(expires_at)).await?;
    Ok(())
}

/// A page that stays kept.
pub async fn find(tx: &mut Tx, token_hash: &str, now: &str) -> Result<Option<Vec<u8>>> {
    let sql = "SELECT payload FROM kept_page WHERE token_hash = $1 AND expires_at > $2";
    let row = tx.one(query(sql).bind(token_hash).bind(now)).await?;
    row.map(|row| open(tx, &row, token_hash)).transpose()
}

/// Takes a page, once.
pub async fn take(tx: &mut Tx, token_hash: &str, now: &str) -> Result<Option<Vec<u8>>> {
    let sql = "DELETE FROM kept_page WHERE token_hash = $1 AND expires_at > $2 RETURNING payload";
    let row = tx.one(query(sql).bind(token_hash).bind(now)).await?;
    row.map(|row| open(tx, &row, token_hash)).transpose()
}

fn open(tx: &Tx, row: &Row, token_hash: &str) -> Result<Vec<u8>> {
    tx.keys.open(&row.try_get::<Vec<u8>, _>("payload")?, &format!("{WHAT} {token_hash}"))
}

/// Removes those nobody came back for.
pub async fn sweep(tx: &mut Tx, now: &str) -> Result<u64> {
    tx.run(query("DELETE FROM kept_page WHERE expires_at <= $1").bind(now)).await
}
