//! Drafts. Every save says which revision it builds on; one that builds on an older one changes nothing.

use sqlx::{Row as _, query};

use crate::{Error, Result, Tx, co_applicant, database::Row, id::DraftId, keys::DataKey, upload};

/// A draft, opened.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Its id.
    pub id: DraftId,
    /// The form.
    pub form_key: String,
    /// The form version it was last saved with.
    pub version: String,
    /// Index of who is filling it in.
    pub actor: String,
    /// Index of whom it is for.
    pub party: String,
    /// The language it was begun in.
    pub lang: String,
    /// Who it is for, as JSON.
    pub about: Vec<u8>,
    /// What was typed, as JSON.
    pub answers: Vec<u8>,
    /// How often it was saved.
    pub revision: i64,
    /// When it was begun.
    pub created_at: String,
    /// When it was last saved.
    pub saved_at: String,
    /// The day it is deleted.
    pub expires_on: String,
    /// The revision each page was last changed in, as JSON by the page's key; under no key, what holds for every page.
    pub page_revisions: String,
    /// Index of who saved it last; unknown of a draft that nobody has saved.
    pub saved_by: Option<String>,
    pub(crate) key: DataKey,
}

/// A draft to begin.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields of `Draft`")]
pub struct New<'a> {
    pub id: &'a DraftId,
    pub form_key: &'a str,
    pub version: &'a str,
    pub actor: &'a str,
    pub party: &'a str,
    pub lang: &'a str,
    pub about: &'a [u8],
    pub answers: &'a [u8],
    pub now: &'a str,
    pub expires_on: &'a str,
}

/// What to save over a revision.
#[derive(Clone, Debug)]
pub struct Save<'a> {
    /// The revision it was made from.
    pub revision: i64,
    /// The form version.
    pub version: &'a str,
    /// What was typed, as JSON.
    pub answers: &'a [u8],
    /// The revision each page was last changed in, with this save.
    pub page_revisions: &'a str,
    /// Index of who saves.
    pub by: &'a str,
    /// When.
    pub now: &'a str,
    /// The day the draft is deleted.
    pub expires_on: &'a str,
}

/// What a save says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// Saved, as this revision.
    Now {
        /// The new revision.
        revision: i64,
    },
    /// Somebody saved in between; nothing was changed.
    Stale,
}

fn what(part: &str, id: &DraftId) -> String {
    format!("{part} {id}")
}

fn of(tx: &Tx, row: &Row) -> Result<Draft> {
    let id: DraftId = row.try_get::<String, _>("id")?.parse().map_err(|_| Error::Corrupt("a draft's id"))?;
    let key = tx.keys.data_key(row.try_get("data_key")?)?;
    let (about, answers): (Vec<u8>, Vec<u8>) = (row.try_get("about")?, row.try_get("answers")?);
    Ok(Draft {
        form_key: row.try_get("form_key")?,
        version: row.try_get("version")?,
        actor: row.try_get("actor")?,
        party: row.try_get("party")?,
        lang: row.try_get("lang")?,
        about: tx.keys.open_with(&key, &about, &what("about", &id))?,
        answers: tx.keys.open_with(&key, &answers, &what("answers", &id))?,
        revision: row.try_get("revision")?,
        created_at: row.try_get("created_at")?,
        saved_at: row.try_get("saved_at")?,
        expires_on: row.try_get("expires_on")?,
        page_revisions: row.try_get("page_revisions")?,
        saved_by: row.try_get("saved_by")?,
        key,
        id,
    })
}

/// Begins a draft.
pub async fn create(tx: &mut Tx, new: New<'_>) -> Result<()> {
    let key = tx.keys.new_data_key();
    let about = tx.keys.seal_with(&key, new.about, &what("about", new.id));
    let answers = tx.keys.seal_with(&key, new.answers, &what("answers", new.id));
    let sql = "INSERT INTO draft (id, form_key, version, actor, party, lang, data_key, about, answers, revision, created_at, saved_at, expires_on) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, $10, $10, $11)";
    let insert = query(sql)
        .bind(new.id.as_str())
        .bind(new.form_key)
        .bind(new.version)
        .bind(new.actor)
        .bind(new.party)
        .bind(new.lang)
        .bind(key.wrapped.clone())
        .bind(about)
        .bind(answers)
        .bind(new.now)
        .bind(new.expires_on);
    tx.run(insert).await?;
    Ok(())
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, form_key, version, actor, party, lang, data_key, about, answers, revision, created_at, saved_at, \
             expires_on, page_revisions, saved_by FROM draft ",
            $rest
        )
    };
}

/// A draft; the caller looks at whose it is.
pub async fn find(tx: &mut Tx, id: &DraftId) -> Result<Option<Draft>> {
    match tx.one(query(select!("WHERE id = $1")).bind(id.as_str())).await? {
        Some(row) => of(tx, &row).map(Some),
        None => Ok(None),
    }
}

/// Saves what was typed over a revision.
pub async fn save(tx: &mut Tx, draft: &Draft, save: Save<'_>) -> Result<Saved> {
    let sealed = tx.keys.seal_with(&draft.key, save.answers, &what("answers", &draft.id));
    let sql = "UPDATE draft SET answers = $3, version = $4, saved_at = $5, expires_on = $6, page_revisions = $7, \
               saved_by = $8, revision = revision + 1 WHERE id = $1 AND revision = $2";
    let update = query(sql)
        .bind(draft.id.as_str())
        .bind(save.revision)
        .bind(sealed)
        .bind(save.version)
        .bind(save.now)
        .bind(save.expires_on)
        .bind(save.page_revisions)
        .bind(save.by);
    Ok(if tx.run(update).await? == 1 { Saved::Now { revision: save.revision + 1 } } else { Saved::Stale })
}

/// The drafts a person began, the one last saved first.
pub async fn list(tx: &mut Tx, actor: &str) -> Result<Vec<Draft>> {
    let rows = tx.all(query(select!("WHERE actor = $1 ORDER BY saved_at DESC, id")).bind(actor)).await?;
    rows.iter().map(|row| of(tx, row)).collect()
}

/// The drafts of others that a person fills in with them, the one last saved first.
pub async fn list_shared(tx: &mut Tx, person: &str) -> Result<Vec<Draft>> {
    let sql = select!(
        "WHERE id IN (SELECT draft_id FROM co_applicant WHERE person = $1 AND state = 'accepted' AND case_id IS NULL) \
         ORDER BY saved_at DESC, id"
    );
    let rows = tx.all(query(sql).bind(person)).await?;
    rows.iter().map(|row| of(tx, row)).collect()
}

/// Deletes a draft and its files; `false` when it was sent or deleted before.
pub async fn delete(tx: &mut Tx, draft: &Draft) -> Result<bool> {
    // The draft goes first, as when it is sent: of the two one waits here.
    if tx.run(query("DELETE FROM draft WHERE id = $1").bind(draft.id.as_str())).await? == 0 {
        return Ok(false);
    }
    tx.run(query("DELETE FROM attachment WHERE owner = $1").bind(draft.id.as_str())).await?;
    upload::forget_all(tx, draft.id.as_str()).await?;
    co_applicant::forget(tx, draft.id.as_str()).await?;
    Ok(true)
}

/// Deletes the drafts whose day has passed; says how many.
pub async fn sweep(tx: &mut Tx, today: &str) -> Result<u64> {
    // The drafts first: one that is saved meanwhile keeps its files.
    let swept = tx.all(query("DELETE FROM draft WHERE expires_on < $1 RETURNING id").bind(today)).await?;
    for row in &swept {
        let id: String = row.try_get("id")?;
        upload::forget_all(tx, &id).await?;
        co_applicant::forget(tx, &id).await?;
        tx.run(query("DELETE FROM attachment WHERE owner = $1").bind(id)).await?;
    }
    Ok(swept.len() as u64)
}
