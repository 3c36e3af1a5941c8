//! Who did what, when: actor and object, never content.

use sqlx::query;

use crate::{Result, Tx};

/// Writes a line.
pub async fn write(tx: &mut Tx, id: &str, actor: &str, action: &str, object: &str, at: &str) -> Result<()> {
    let sql = "INSERT INTO audit (id, actor, action, object, at) VALUES ($1, $2, $3, $4, $5)";
    tx.run(query(sql).bind(id).bind(actor).bind(action).bind(object).bind(at)).await?;
    Ok(())
}
