//! Sessions, found by the hash of the cookie's token: a stolen copy of the database opens none.

use sqlx::{Row as _, query};

use crate::{Result, Tx};

/// A session as it is stored.
#[derive(Clone, Debug)]
pub struct Session {
    /// SHA-256 of the cookie's token, in hex.
    pub id_hash: String,
    /// `citizen` or `employee`.
    pub role: String,
    /// The person's index.
    pub person: String,
    /// What login keeps of the person (JSON of its own), sealed at rest.
    pub payload: Vec<u8>,
    /// Hash of issuer and `sid`, for front-channel logout.
    pub sid_hash: Option<String>,
    /// When it began.
    pub created_at: String,
    /// When it was last used.
    pub seen_at: String,
    /// When it ends however busy.
    pub expires_at: String,
}

/// What a payload is bound to: in another session, or under another person's index, it can't be read.
fn what(id_hash: &str, role: &str, person: &str) -> String {
    format!("session {id_hash} {role} {person}")
}

/// Begins a session.
pub async fn create(tx: &mut Tx, session: &Session) -> Result<()> {
    let payload = tx.keys.seal(&session.payload, &what(&session.id_hash, &session.role, &session.person));
    let sql = "INSERT INTO session (id_hash, role, person, payload, sid_hash, created_at, seen_at, expires_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let insert = query(sql)
        .bind(&session.id_hash)
        .bind(&session.role)
        .bind(&session.person)
        .bind(payload)
        .bind(session.sid_hash.clone())
        .bind(&session.created_at)
        .bind(&session.seen_at)
        .bind(&session.expires_at);
    tx.run(insert).await?;
    Ok(())
}

/// A session; the caller looks at its times.
pub async fn find(tx: &mut Tx, id_hash: &str) -> Result<Option<Session>> {
    let sql = "SELECT id_hash, role, person, payload, sid_hash, created_at, seen_at, expires_at FROM session WHERE id_hash = $1";
    let Some(row) = tx.one(query(sql).bind(id_hash)).await? else { return Ok(None) };
    let sealed: Vec<u8> = row.try_get("payload")?;
    let (role, person): (String, String) = (row.try_get("role")?, row.try_get("person")?);
    Ok(Some(Session {
        id_hash: row.try_get("id_hash")?,
        payload: tx.keys.open(&sealed, &what(id_hash, &role, &person))?,
        role,
        person,
        sid_hash: row.try_get("sid_hash")?,
        created_at: row.try_get("created_at")?,
        seen_at: row.try_get("seen_at")?,
        expires_at: row.try_get("expires_at")?,
    }))
}

/// Says that a session was used.
pub async fn touch(tx: &mut Tx, id_hash: &str, now: &str) -> Result<()> {
    tx.run(query("UPDATE session SET seen_at = $2 WHERE id_hash = $1").bind(id_hash).bind(now)).await?;
    Ok(())
}

/// Ends a session.
pub async fn end(tx: &mut Tx, id_hash: &str) -> Result<()> {
    tx.run(query("DELETE FROM session WHERE id_hash = $1").bind(id_hash)).await?;
    Ok(())
}

/// Ends the sessions of a login at the provider (front-channel logout); says how many.
pub async fn end_by_sid(tx: &mut Tx, sid_hash: &str) -> Result<u64> {
    tx.run(query("DELETE FROM session WHERE sid_hash = $1").bind(sid_hash)).await
}

/// Removes what has ended: not seen since `idle_before`, or past its end.
pub async fn sweep(tx: &mut Tx, idle_before: &str, now: &str) -> Result<u64> {
    tx.run(query("DELETE FROM session WHERE seen_at < $1 OR expires_at < $2").bind(idle_before).bind(now)).await
}
