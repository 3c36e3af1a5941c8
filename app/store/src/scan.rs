//! Files that wait for their virus scan: kept when they came while the scanner was away, opened by nobody until it has
//! looked at them.

use sqlx::{Row as _, query};

use crate::{
    Error, Result, Tx, attachment,
    database::Row,
    draft,
    id::{CaseId, DraftId},
    submission,
};

/// A file that waits, claimed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Its id.
    pub id: String,
    /// What it holds.
    pub content: Vec<u8>,
    /// How often it was tried, this time included.
    pub attempts: i64,
}

/// Where a file that turned out infected stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a draft: its owner is told at the question.
    Draft,
    /// In a case.
    Case {
        /// The case.
        case: CaseId,
        /// The file's name.
        name: String,
        /// The message that brought it; none when it came with the form.
        message: Option<String>,
    },
}

/// Claims the file that has waited longest; it comes back when the lease ends without word. One that can't be read any
/// more waits no longer and stays shut.
pub async fn claim(tx: &mut Tx, now: &str, lease_until: &str) -> Result<Option<Waiting>> {
    let sql = "UPDATE attachment SET scan_due = $2, scan_attempts = scan_attempts + 1 \
               WHERE id = (SELECT id FROM attachment WHERE scan_due <= $1 ORDER BY scan_due, id LIMIT 1) AND scan_due <= $1 \
               RETURNING id, owner, content, scan_attempts";
    loop {
        let Some(row) = tx.one(query(sql).bind(now).bind(lease_until)).await? else {
            // On PostgreSQL also when another worker was faster; then there may be more.
            let due = query("SELECT id FROM attachment WHERE scan_due <= $1 LIMIT 1").bind(now);
            if tx.one(due).await?.is_none() {
                return Ok(None);
            }
            continue;
        };
        match open(tx, &row).await {
            Err(Error::Corrupt(_)) => {
                let shut = query("UPDATE attachment SET scan_due = NULL WHERE id = $1");
                tx.run(shut.bind(row.try_get::<String, _>("id")?)).await?;
            }
            waiting => return waiting.map(Some),
        }
    }
}

async fn open(tx: &mut Tx, row: &Row) -> Result<Waiting> {
    let (id, owner): (String, String) = (row.try_get("id")?, row.try_get("owner")?);
    let (draft, case) = (owner.parse::<DraftId>(), owner.parse::<CaseId>());
    let (Ok(draft), Ok(case)) = (draft, case) else { return Err(Error::Corrupt("a file's owner")) };
    let key = match draft::find(tx, &draft).await? {
        Some(draft) => draft.key,
        None => submission::find(tx, &case).await?.ok_or(Error::Corrupt("a file's owner"))?.key,
    };
    let content = tx.keys.open_with(&key, &row.try_get::<Vec<u8>, _>("content")?, &format!("content {id}"))?;
    Ok(Waiting { content, attempts: row.try_get("scan_attempts")?, id })
}

/// Says that nothing was found: the file may be opened.
pub async fn clean(tx: &mut Tx, id: &str) -> Result<()> {
    let sql = "UPDATE attachment SET scan = 'clean', scan_due = NULL WHERE id = $1 AND scan = 'waiting'";
    tx.run(query(sql).bind(id)).await?;
    Ok(())
}

/// Says that the scanner was away: the file is scanned at another time.
pub async fn later(tx: &mut Tx, id: &str, due: &str) -> Result<()> {
    let sql = "UPDATE attachment SET scan_due = $2 WHERE id = $1 AND scan = 'waiting'";
    tx.run(query(sql).bind(id).bind(due)).await?;
    Ok(())
}

/// Says that the file holds a virus; where it stands, unless it is gone or was said before. What it held goes: it has no
/// business in a copy of the database.
pub async fn infected(tx: &mut Tx, id: &str) -> Result<Option<Place>> {
    let sql = "UPDATE attachment SET scan = 'infected', scan_due = NULL, thumbnail = NULL, content = $2 \
               WHERE id = $1 AND scan = 'waiting' RETURNING owner, message";
    let Some(row) = tx.one(query(sql).bind(id).bind(Vec::<u8>::new())).await? else { return Ok(None) };
    let case: CaseId = row.try_get::<String, _>("owner")?.parse().map_err(|_| Error::Corrupt("a file's owner"))?;
    let Some(sent) = submission::find(tx, &case).await? else { return Ok(Some(Place::Draft)) };
    let files = attachment::list(tx, &sent).await?;
    let file = files.into_iter().find(|(_, file)| file.id == id).ok_or(Error::Corrupt("a file's owner"))?;
    Ok(Some(Place::Case { case, name: file.1.name, message: file.0 }))
}
