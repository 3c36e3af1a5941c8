//! Files on their way to a draft, in parts, so that one that is cut off goes on where it was.

use sqlx::{Row as _, query};

use crate::{Result, Tx, draft::Draft, id::DraftId};

/// What a part that came is sealed to.
fn what(draft: &DraftId, upload: &str, start: i64) -> String {
    format!("part {draft} {upload} {start}")
}

/// How much of an upload is here, in bytes.
pub async fn held(tx: &mut Tx, draft: &Draft, upload: &str) -> Result<i64> {
    let sql = "SELECT CAST(COALESCE(SUM(size), 0) AS BIGINT) AS held FROM upload_part WHERE draft = $1 AND upload = $2";
    let row = tx.one(query(sql).bind(draft.id.as_str()).bind(upload)).await?;
    Ok(row.map(|row| row.try_get("held")).transpose()?.unwrap_or(0))
}

/// How much of all uploads of a draft is here, in bytes.
pub async fn held_of_all(tx: &mut Tx, draft: &Draft) -> Result<i64> {
    let sql = "SELECT CAST(COALESCE(SUM(size), 0) AS BIGINT) AS held FROM upload_part WHERE draft = $1";
    let row = tx.one(query(sql).bind(draft.id.as_str())).await?;
    Ok(row.map(|row| row.try_get("held")).transpose()?.unwrap_or(0))
}

/// Keeps a part that begins where the ones before it end; any other changes nothing. How much is here now.
pub async fn append(tx: &mut Tx, draft: &Draft, upload: &str, start: i64, part: &[u8], now: &str) -> Result<i64> {
    let held = held(tx, draft, upload).await?;
    let size = i64::try_from(part.len()).unwrap_or(0);
    if start != held || size == 0 {
        return Ok(held);
    }
    let sealed = tx.keys.seal_with(&draft.key, part, &what(&draft.id, upload, start));
    let sql = "INSERT INTO upload_part (draft, upload, start, size, content, created_at) VALUES ($1, $2, $3, $4, $5, $6) \
               ON CONFLICT (draft, upload, start) DO NOTHING";
    let insert = query(sql).bind(draft.id.as_str()).bind(upload).bind(start).bind(size).bind(sealed).bind(now);
    Ok(if tx.run(insert).await? == 1 { held + size } else { held })
}

/// What has come of an upload.
pub async fn content(tx: &mut Tx, draft: &Draft, upload: &str) -> Result<Vec<u8>> {
    let sql = "SELECT start, content FROM upload_part WHERE draft = $1 AND upload = $2 ORDER BY start";
    let mut whole = Vec::new();
    for row in tx.all(query(sql).bind(draft.id.as_str()).bind(upload)).await? {
        let (start, sealed): (i64, Vec<u8>) = (row.try_get("start")?, row.try_get("content")?);
        whole.extend(tx.keys.open_with(&draft.key, &sealed, &what(&draft.id, upload, start))?);
    }
    Ok(whole)
}

/// Forgets an upload.
pub async fn forget(tx: &mut Tx, draft: &Draft, upload: &str) -> Result<()> {
    let sql = "DELETE FROM upload_part WHERE draft = $1 AND upload = $2";
    tx.run(query(sql).bind(draft.id.as_str()).bind(upload)).await?;
    Ok(())
}

/// Forgets every upload of a draft.
pub(crate) async fn forget_all(tx: &mut Tx, draft: &str) -> Result<()> {
    tx.run(query("DELETE FROM upload_part WHERE draft = $1").bind(draft)).await?;
    Ok(())
}

/// Forgets the parts that came before a time.
pub async fn sweep(tx: &mut Tx, before: &str) -> Result<()> {
    tx.run(query("DELETE FROM upload_part WHERE created_at < $1").bind(before)).await?;
    Ok(())
}
