//! Survey responses: no link to a person or a case, and no time finer than the month. Their ids are random and made here:
//! one that sorts by time would tell when it was made, and so by whom.

use sqlx::{Row as _, query};

use crate::{Result, Tx};

/// A response.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "named after what they hold")]
pub struct Response<'a> {
    pub survey: &'a str,
    pub version: &'a str,
    pub service: &'a str,
    /// `2026-11`
    pub month: &'a str,
    /// The answers, as JSON.
    pub answers: &'a str,
}

/// Keeps a response.
pub async fn respond(tx: &mut Tx, response: &Response<'_>) -> Result<()> {
    let id = uuid::Builder::from_random_bytes(tx.keys.random()).into_uuid().to_string();
    let sql =
        "INSERT INTO survey_response (id, survey, version, service, month, answers) VALUES ($1, $2, $3, $4, $5, $6)";
    let insert = query(sql)
        .bind(id)
        .bind(response.survey)
        .bind(response.version)
        .bind(response.service)
        .bind(response.month)
        .bind(response.answers);
    tx.run(insert).await?;
    Ok(())
}

/// The answers to a survey about a service.
pub async fn list(tx: &mut Tx, survey: &str, service: &str) -> Result<Vec<String>> {
    let sql = "SELECT answers FROM survey_response WHERE survey = $1 AND service = $2 ORDER BY month, id";
    let rows = tx.all(query(sql).bind(survey).bind(service)).await?;
    rows.iter().map(|row| Ok(row.try_get("answers")?)).collect()
}
