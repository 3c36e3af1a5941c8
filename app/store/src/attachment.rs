//! Uploaded files, sealed with the key of the draft or submission they belong to.

use form::value::{FileRef, FileState, Scan};
use sqlx::{Row as _, query};

use crate::{Error, Result, Tx, database::Row, draft::Draft, keys::DataKey, submission::Submission};

/// A file to keep.
#[derive(Clone, Copy, Debug)]
pub struct New<'a> {
    /// What it is. One that waits for its virus scan is due for it at once.
    pub file: &'a FileRef,
    /// What it holds.
    pub content: &'a [u8],
    /// A small picture of it.
    pub thumbnail: Option<&'a [u8]>,
    /// Now.
    pub now: &'a str,
}

/// Keeps a file of a draft.
pub async fn add_to_draft(tx: &mut Tx, draft: &Draft, new: New<'_>) -> Result<()> {
    add(tx, draft.id.as_str(), &draft.key, new).await
}

/// Keeps a file that came with a message of a case.
pub async fn add_to_message(tx: &mut Tx, submission: &Submission, message: &str, new: New<'_>) -> Result<()> {
    add(tx, &submission.id, &submission.key, new).await?;
    tx.run(query("UPDATE attachment SET message = $2 WHERE id = $1").bind(&new.file.id).bind(message)).await?;
    Ok(())
}

async fn add(tx: &mut Tx, owner: &str, key: &DataKey, new: New<'_>) -> Result<()> {
    let New { file, content, thumbnail, now } = new;
    let name = tx.keys.seal_with(key, file.name.as_bytes(), &format!("name {}", file.id));
    let content = tx.keys.seal_with(key, content, &format!("content {}", file.id));
    let thumbnail = thumbnail.map(|small| tx.keys.seal_with(key, small, &format!("thumbnail {}", file.id)));
    let sql = "INSERT INTO attachment (id, owner, name, kind, size, content, thumbnail, scan, scan_due, created_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let insert = query(sql)
        .bind(&file.id)
        .bind(owner)
        .bind(name)
        .bind(&file.kind)
        .bind(i64::try_from(file.size).unwrap_or(i64::MAX))
        .bind(content)
        .bind(thumbnail)
        .bind(word(file.state.scan).map(str::to_owned))
        .bind((file.state.scan == Scan::Waiting).then(|| now.to_owned()))
        .bind(now);
    tx.run(insert).await?;
    Ok(())
}

fn word(scan: Scan) -> Option<&'static str> {
    match scan {
        Scan::Unscanned => None,
        Scan::Waiting => Some("waiting"),
        Scan::Clean => Some("clean"),
        Scan::Infected => Some("infected"),
    }
}

/// Gives a file of a draft another name.
pub async fn rename_in_draft(tx: &mut Tx, draft: &Draft, file: &str, name: &str) -> Result<()> {
    let name = tx.keys.seal_with(&draft.key, name.as_bytes(), &format!("name {file}"));
    let sql = "UPDATE attachment SET name = $3 WHERE id = $1 AND owner = $2";
    tx.run(query(sql).bind(file).bind(draft.id.as_str()).bind(name)).await?;
    Ok(())
}

/// Takes a file away from a draft.
pub async fn remove_from_draft(tx: &mut Tx, draft: &Draft, file: &str) -> Result<()> {
    tx.run(query("DELETE FROM attachment WHERE id = $1 AND owner = $2").bind(file).bind(draft.id.as_str())).await?;
    Ok(())
}

/// A file of a draft with its content; none while it may not be opened.
pub async fn of_draft(tx: &mut Tx, draft: &Draft, file: &str) -> Result<Option<(FileRef, Vec<u8>)>> {
    read(tx, draft.id.as_str(), &draft.key, file).await
}

/// A file of a submission with its content; none while it may not be opened.
pub async fn of_submission(tx: &mut Tx, submission: &Submission, file: &str) -> Result<Option<(FileRef, Vec<u8>)>> {
    read(tx, &submission.id, &submission.key, file).await
}

/// The small picture of a draft's file; none while the file may not be opened.
pub async fn thumbnail_of_draft(tx: &mut Tx, draft: &Draft, file: &str) -> Result<Option<Vec<u8>>> {
    thumbnail(tx, draft.id.as_str(), &draft.key, file).await
}

/// The small picture of a submission's file; none while the file may not be opened.
pub async fn thumbnail_of_submission(tx: &mut Tx, submission: &Submission, file: &str) -> Result<Option<Vec<u8>>> {
    thumbnail(tx, &submission.id, &submission.key, file).await
}

/// The files of a case without their content, the oldest first, each with the message that brought it: none for those
/// that came with the form.
pub async fn list(tx: &mut Tx, submission: &Submission) -> Result<Vec<(Option<String>, FileRef)>> {
    list_of(tx, &submission.id, &submission.key).await
}

/// The files of a draft without their content, the oldest first.
pub async fn list_of_draft(tx: &mut Tx, draft: &Draft) -> Result<Vec<FileRef>> {
    let files = list_of(tx, draft.id.as_str(), &draft.key).await?;
    Ok(files.into_iter().map(|(_, file)| file).collect())
}

async fn list_of(tx: &mut Tx, owner: &str, key: &DataKey) -> Result<Vec<(Option<String>, FileRef)>> {
    let sql = "SELECT id, name, kind, size, message, scan, CAST(CASE WHEN thumbnail IS NULL THEN 0 ELSE 1 END AS BIGINT) AS has_thumbnail \
               FROM attachment WHERE owner = $1 ORDER BY created_at, id";
    let rows = tx.all(query(sql).bind(owner)).await?;
    rows.iter().map(|row| Ok((row.try_get("message")?, of(tx, key, row)?))).collect()
}

fn of(tx: &Tx, key: &DataKey, row: &Row) -> Result<FileRef> {
    let (id, name): (String, Vec<u8>) = (row.try_get("id")?, row.try_get("name")?);
    let name = tx.keys.open_with(key, &name, &format!("name {id}"))?;
    let scan: Option<String> = row.try_get("scan")?;
    let all = [Scan::Unscanned, Scan::Waiting, Scan::Clean, Scan::Infected];
    let scan = all.into_iter().find(|one| word(*one) == scan.as_deref()).ok_or(Error::Corrupt("a file's scan"))?;
    Ok(FileRef {
        id,
        name: String::from_utf8(name).map_err(|_| Error::Corrupt("a file's name"))?,
        size: u64::try_from(row.try_get::<i64, _>("size")?).unwrap_or(0),
        kind: row.try_get("kind")?,
        state: FileState { thumbnail: row.try_get::<i64, _>("has_thumbnail")? == 1, scan },
    })
}

async fn read(tx: &mut Tx, owner: &str, key: &DataKey, file: &str) -> Result<Option<(FileRef, Vec<u8>)>> {
    let sql = "SELECT id, name, kind, size, content, scan, CAST(CASE WHEN thumbnail IS NULL THEN 0 ELSE 1 END AS BIGINT) AS has_thumbnail \
               FROM attachment WHERE id = $1 AND owner = $2 AND (scan IS NULL OR scan = 'clean')";
    let Some(row) = tx.one(query(sql).bind(file).bind(owner)).await? else { return Ok(None) };
    let content: Vec<u8> = row.try_get("content")?;
    let content = tx.keys.open_with(key, &content, &format!("content {file}"))?;
    Ok(Some((of(tx, key, &row)?, content)))
}

async fn thumbnail(tx: &mut Tx, owner: &str, key: &DataKey, file: &str) -> Result<Option<Vec<u8>>> {
    let sql = "SELECT thumbnail FROM attachment \
               WHERE id = $1 AND owner = $2 AND thumbnail IS NOT NULL AND (scan IS NULL OR scan = 'clean')";
    let Some(row) = tx.one(query(sql).bind(file).bind(owner)).await? else { return Ok(None) };
    Ok(Some(tx.keys.open_with(key, &row.try_get::<Vec<u8>, _>("thumbnail")?, &format!("thumbnail {file}"))?))
}
