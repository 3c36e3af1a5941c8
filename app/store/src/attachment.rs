//! Uploaded files, sealed with the key of the draft or submission they belong to.

use form::value::FileRef;
use sqlx::{Row as _, query};

use crate::{Error, Result, Tx, database::Row, draft::Draft, keys::DataKey, submission::Submission};

/// Keeps a file of a draft.
pub async fn add_to_draft(tx: &mut Tx, draft: &Draft, file: &FileRef, content: &[u8], now: &str) -> Result<()> {
    add(tx, draft.id.as_str(), &draft.key, file, content, now).await
}

/// Keeps a file that came with a message of a case.
pub async fn add_to_message(
    tx: &mut Tx,
    submission: &Submission,
    message: &str,
    file: &FileRef,
    content: &[u8],
    now: &str,
) -> Result<()> {
    add(tx, &submission.id, &submission.key, file, content, now).await?;
    tx.run(query("UPDATE attachment SET message = $2 WHERE id = $1").bind(&file.id).bind(message)).await?;
    Ok(())
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

/// The files of a case without their content, the oldest first, each with the message that brought it: none for those
/// that came with the form.
pub async fn list(tx: &mut Tx, submission: &Submission) -> Result<Vec<(Option<String>, FileRef)>> {
    let sql = "SELECT id, name, kind, size, message FROM attachment WHERE owner = $1 ORDER BY created_at, id";
    let rows = tx.all(query(sql).bind(&submission.id)).await?;
    rows.iter().map(|row| Ok((row.try_get("message")?, of(tx, &submission.key, row)?))).collect()
}

fn of(tx: &Tx, key: &DataKey, row: &Row) -> Result<FileRef> {
    let (id, name): (String, Vec<u8>) = (row.try_get("id")?, row.try_get("name")?);
    let name = tx.keys.open_with(key, &name, &format!("name {id}"))?;
    Ok(FileRef {
        id,
        name: String::from_utf8(name).map_err(|_| Error::Corrupt("a file's name"))?,
        size: u64::try_from(row.try_get::<i64, _>("size")?).unwrap_or(0),
        kind: row.try_get("kind")?,
    })
}

async fn read(tx: &mut Tx, owner: &str, key: &DataKey, file: &str) -> Result<Option<(FileRef, Vec<u8>)>> {
    let sql = "SELECT id, name, kind, size, content FROM attachment WHERE id = $1 AND owner = $2";
    let Some(row) = tx.one(query(sql).bind(file).bind(owner)).await? else { return Ok(None) };
    let content: Vec<u8> = row.try_get("content")?;
    let content = tx.keys.open_with(key, &content, &format!("content {file}"))?;
    Ok(Some((of(tx, key, &row)?, content)))
}
