//! Uploaded files, sealed with the key of the draft or submission they belong to.

use form::value::FileRef;
use sqlx::{Row as _, query};

use crate::{Error, Result, Tx, draft::Draft, keys::DataKey, submission::Submission};

/// Keeps a file of a draft.
pub async fn add_to_draft(tx: &mut Tx, draft: &Draft, file: &FileRef, content: &[u8], now: &str) -> Result<()> {
    add(tx, draft.id.as_str(), &draft.key, file, content, now).await
}

/// Keeps a file of a case: one sent with a message.
pub async fn add_to_submission(
    tx: &mut Tx,
    submission: &Submission,
    file: &FileRef,
    content: &[u8],
    now: &str,
) -> Result<()> {
    add(tx, &submission.id, &submission.key, file, content, now).await
}

async fn add(tx: &mut Tx, owner: &str, key: &DataKey, file: &FileRef, content: &[u8], now: &str) -> Result<()> {
    let name = tx.keys.seal_with(key, file.name.as_bytes(), &format!("name {}", file.id));
    let content = tx.keys.seal_with(key, content, &format!("content {}", file.id));
    let sql =
        "INSERT INTO attachment (id, owner, name, kind, size, content, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let size = i64::try_from(file.size).unwrap_or(i64::MAX);
    let insert = query(sql).bind(&file.id).bind(owner).bind(name).bind(&file.kind).bind(size).bind(content).bind(now);
    tx.run(insert).await?;
    Ok(())
}

/// Takes a file away from a draft.
pub async fn remove_from_draft(tx: &mut Tx, draft: &Draft, file: &str) -> Result<()> {
    tx.run(query("DELETE FROM attachment WHERE id = $1 AND owner = $2").bind(file).bind(draft.id.as_str())).await?;
    Ok(())
}

/// A file of a draft with its content.
pub async fn of_draft(tx: &mut Tx, draft: &Draft, file: &str) -> Result<Option<(FileRef, Vec<u8>)>> {
    read(tx, draft.id.as_str(), &draft.key, file).await
}

/// A file of a submission with its content.
pub async fn of_submission(tx: &mut Tx, submission: &Submission, file: &str) -> Result<Option<(FileRef, Vec<u8>)>> {
    read(tx, &submission.id, &submission.key, file).await
}

async fn read(tx: &mut Tx, owner: &str, key: &DataKey, file: &str) -> Result<Option<(FileRef, Vec<u8>)>> {
    let sql = "SELECT id, name, kind, size, content FROM attachment WHERE id = $1 AND owner = $2";
    let Some(row) = tx.one(query(sql).bind(file).bind(owner)).await? else { return Ok(None) };
    let (name, content): (Vec<u8>, Vec<u8>) = (row.try_get("name")?, row.try_get("content")?);
    let name = tx.keys.open_with(key, &name, &format!("name {file}"))?;
    let file_ref = FileRef {
        id: row.try_get("id")?,
        name: String::from_utf8(name).map_err(|_| Error::Corrupt("a file's name"))?,
        size: u64::try_from(row.try_get::<i64, _>("size")?).unwrap_or(0),
        kind: row.try_get("kind")?,
    };
    let content = tx.keys.open_with(key, &content, &format!("content {file}"))?;
    Ok(Some((file_ref, content)))
}
