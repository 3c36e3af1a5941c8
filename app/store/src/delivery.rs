//! Deliveries: one thing to send somewhere, queued in the transaction of the change it tells of.

use sqlx::{Row as _, query};

use crate::{Error, Result, Tx, database::Row};

/// A delivery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// Its id.
    pub id: String,
    /// How it is sent: `mail`; or `reminder`, which is looked at when it is due.
    pub kind: String,
    /// What is sent, as JSON.
    pub payload: Vec<u8>,
    /// How often it was tried, this time included.
    pub attempts: i64,
}

/// Queues a delivery; the same key twice is one delivery.
pub async fn enqueue(tx: &mut Tx, id: &str, key: &str, kind: &str, payload: &[u8], now: &str) -> Result<()> {
    enqueue_at(tx, id, key, kind, payload, now, now).await
}

/// Queues a delivery that nobody claims before its time; the same key twice is one delivery.
pub async fn enqueue_at(
    tx: &mut Tx,
    id: &str,
    key: &str,
    kind: &str,
    payload: &[u8],
    due: &str,
    now: &str,
) -> Result<()> {
    let sealed = tx.keys.seal(payload, &format!("delivery {id}"));
    let sql = "INSERT INTO delivery (id, idempotency_key, kind, payload, attempts, due_at, created_at) VALUES ($1, $2, $3, $4, 0, $5, $6) \
               ON CONFLICT (idempotency_key) DO NOTHING";
    tx.run(query(sql).bind(id).bind(key).bind(kind).bind(sealed).bind(due).bind(now)).await?;
    Ok(())
}

fn of(tx: &Tx, row: &Row) -> Result<Delivery> {
    let id: String = row.try_get("id")?;
    let payload = tx.keys.open(&row.try_get::<Vec<u8>, _>("payload")?, &format!("delivery {id}"))?;
    Ok(Delivery { kind: row.try_get("kind")?, attempts: row.try_get("attempts")?, payload, id })
}

/// Claims the delivery that has waited longest; it comes back when the lease ends without word, so a crash loses none.
/// One that can't be read is given up, so that it doesn't hold up the others.
pub async fn claim(tx: &mut Tx, now: &str, lease_until: &str) -> Result<Option<Delivery>> {
    let sql = "UPDATE delivery SET due_at = $2, attempts = attempts + 1 \
               WHERE id = (SELECT id FROM delivery WHERE due_at <= $1 ORDER BY due_at, id LIMIT 1) AND due_at <= $1 \
               RETURNING id, kind, payload, attempts";
    loop {
        let Some(row) = tx.one(query(sql).bind(now).bind(lease_until)).await? else {
            // On PostgreSQL also when another worker was faster; then there may be more.
            let due = query("SELECT id FROM delivery WHERE due_at <= $1 LIMIT 1").bind(now);
            if tx.one(due).await?.is_none() {
                return Ok(None);
            }
            continue;
        };
        match of(tx, &row) {
            Err(Error::Corrupt(why)) => failed(tx, &row.try_get::<String, _>("id")?, None, why, now).await?,
            claimed => return claimed.map(Some),
        }
    }
}

/// Says that it arrived.
pub async fn done(tx: &mut Tx, id: &str, now: &str) -> Result<()> {
    let sql = "UPDATE delivery SET due_at = NULL, done_at = $2, dead_at = NULL, last_error = NULL WHERE id = $1";
    tx.run(query(sql).bind(id).bind(now)).await?;
    Ok(())
}

/// Says that it failed: to be tried again at a time, or never (`None`: an operator sees it). `error` holds nothing
/// personal. What has arrived is not sent again: the word of a worker whose lease had ended comes too late.
pub async fn failed(tx: &mut Tx, id: &str, retry_at: Option<&str>, error: &str, now: &str) -> Result<()> {
    let sql = "UPDATE delivery SET due_at = $2, dead_at = $3, last_error = $4 WHERE id = $1 AND done_at IS NULL";
    let dead = if retry_at.is_none() { Some(now.to_owned()) } else { None };
    tx.run(query(sql).bind(id).bind(retry_at.map(str::to_owned)).bind(dead).bind(error)).await?;
    Ok(())
}

/// A delivery that was given up. What it says stays sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dead {
    /// Its id.
    pub id: String,
    /// How it was to be sent.
    pub kind: String,
    /// How often it was tried.
    pub attempts: i64,
    /// Why it failed last.
    pub error: String,
    /// When it was given up.
    pub at: String,
}

/// The deliveries that were given up, the oldest first.
pub async fn dead(tx: &mut Tx) -> Result<Vec<Dead>> {
    let sql =
        "SELECT id, kind, attempts, last_error, dead_at FROM delivery WHERE dead_at IS NOT NULL ORDER BY dead_at, id";
    let rows = tx.all(query(sql)).await?;
    rows.iter()
        .map(|row| {
            Ok(Dead {
                id: row.try_get("id")?,
                kind: row.try_get("kind")?,
                attempts: row.try_get("attempts")?,
                error: row.try_get("last_error")?,
                at: row.try_get("dead_at")?,
            })
        })
        .collect()
}

/// Sends a dead one again.
pub async fn requeue(tx: &mut Tx, id: &str, now: &str) -> Result<bool> {
    let sql = "UPDATE delivery SET due_at = $2, dead_at = NULL, attempts = 0 WHERE id = $1 AND dead_at IS NOT NULL";
    Ok(tx.run(query(sql).bind(id).bind(now)).await? == 1)
}
