//! What was written in a case: questions and answers, and notes that stay in the house.

use sqlx::{Row as _, query};

use crate::{Error, Result, Tx, id::CaseId};

/// What a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// From a caseworker to the applicant.
    Question,
    /// From the applicant.
    Answer,
    /// Between caseworkers; the applicant doesn't see it here.
    Note,
}

impl Kind {
    /// The word in the database and the locale keys.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Question => "question",
            Kind::Answer => "answer",
            Kind::Note => "note",
        }
    }
}

/// A message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its id.
    pub id: String,
    /// What it is.
    pub kind: Kind,
    /// Who wrote it: a caseworker's name, or empty for the applicant.
    pub author: String,
    /// The text.
    pub body: String,
    /// When.
    pub at: String,
}

/// What a text is bound to: in another case, or as another kind, it can't be read.
fn what(case: &CaseId, kind: Kind, id: &str) -> String {
    format!("message {case} {} {id}", kind.word())
}

/// Keeps a message.
pub async fn add(tx: &mut Tx, case: &CaseId, message: &Message) -> Result<()> {
    let body = tx.keys.seal(message.body.as_bytes(), &what(case, message.kind, &message.id));
    let sql = "INSERT INTO message (id, case_id, kind, author, body, at) VALUES ($1, $2, $3, $4, $5, $6)";
    let insert = query(sql)
        .bind(&message.id)
        .bind(case.as_str())
        .bind(message.kind.word())
        .bind(&message.author)
        .bind(body)
        .bind(&message.at);
    tx.run(insert).await?;
    Ok(())
}

/// When a caseworker last wrote to the applicant, for each of a person's cases that has such a message.
pub async fn last_to(tx: &mut Tx, person: &str) -> Result<Vec<(CaseId, String)>> {
    let sql = "SELECT case_id, max(at) AS last FROM message WHERE kind = $2 AND case_id IN \
               (SELECT id FROM case_file WHERE actor = $1 OR party = $1 \
               UNION SELECT case_id FROM co_applicant WHERE person = $1) GROUP BY case_id";
    let rows = tx.all(query(sql).bind(person).bind(Kind::Question.word())).await?;
    rows.iter()
        .map(|row| {
            let case = row.try_get::<String, _>("case_id")?.parse().map_err(|_| Error::Corrupt("a case's id"))?;
            Ok((case, row.try_get("last")?))
        })
        .collect()
}

/// What was written, the oldest first; notes only where they may be seen.
pub async fn list(tx: &mut Tx, case: &CaseId, notes: bool) -> Result<Vec<Message>> {
    let sql = "SELECT id, kind, author, body, at FROM message WHERE case_id = $1 ORDER BY at, id";
    let rows = tx.all(query(sql).bind(case.as_str())).await?;
    let mut out = Vec::with_capacity(rows.len());
    for row in &rows {
        let word: String = row.try_get("kind")?;
        let kind = [Kind::Question, Kind::Answer, Kind::Note].into_iter().find(|kind| kind.word() == word);
        let kind = kind.ok_or(Error::Corrupt("a message's kind"))?;
        if kind == Kind::Note && !notes {
            continue;
        }
        let id: String = row.try_get("id")?;
        let body = tx.keys.open(&row.try_get::<Vec<u8>, _>("body")?, &what(case, kind, &id))?;
        out.push(Message {
            id,
            kind,
            author: row.try_get("author")?,
            body: String::from_utf8(body).map_err(|_| Error::Corrupt("a message"))?,
            at: row.try_get("at")?,
        });
    }
    Ok(out)
}
