//! What a person has chosen for all their cases: the language of mails, and whether they want any.

use sqlx::{Row as _, query};

use crate::{Result, Tx};

/// A person's choices.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preference {
    /// The language of mails; the one each form was sent in, when there is none.
    pub lang: Option<String>,
    /// Since when they want no mail but what the law asks for.
    pub no_mail_since: Option<String>,
}

/// What a person has chosen; nothing, until they have.
pub async fn find(tx: &mut Tx, person: &str) -> Result<Preference> {
    let sql = "SELECT lang, no_mail_since FROM preference WHERE person = $1";
    Ok(match tx.one(query(sql).bind(person)).await? {
        Some(row) => Preference { lang: row.try_get("lang")?, no_mail_since: row.try_get("no_mail_since")? },
        None => Preference::default(),
    })
}

/// Keeps what a person chose in place of what they chose before.
pub async fn save(tx: &mut Tx, person: &str, preference: &Preference, now: &str) -> Result<()> {
    let sql = "INSERT INTO preference (person, lang, no_mail_since, saved_at) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (person) DO UPDATE SET lang = $2, no_mail_since = $3, saved_at = $4";
    let insert = query(sql).bind(person).bind(preference.lang.clone()).bind(preference.no_mail_since.clone()).bind(now);
    tx.run(insert).await?;
    Ok(())
}
