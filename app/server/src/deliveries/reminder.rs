//! What is looked at when its time comes. Much has happened by then: where there is nothing left to remind of, nothing is
//! said; else it becomes a mail like any other.

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use store::{delivery::Delivery, id::CaseId};

use super::{Failure, mail};
use crate::{
    clock,
    error::{Error, Result},
    handlers::citizen::case::OpenCase,
    state::AppState,
};

/// Something to look at, kept with its time (`Deliveries::remind`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reminder {
    /// A decision that may not have been opened. The id of its case.
    Decision(String),
    /// Files that may not have come yet.
    Files {
        /// The id of the case that waits for them.
        case: String,
        /// Their last day.
        due_on: String,
    },
}

/// How long a decision waits to be opened before its notice is sent once more (eForvaltningsforskriften § 8).
pub const UNOPENED: SignedDuration = SignedDuration::from_hours(7 * 24);

/// Looks at one that is due. The mail it becomes is queued in the transaction that says it was looked at.
pub async fn look(state: &AppState, delivery: &Delivery) -> std::result::Result<(), Failure> {
    let reminder = serde_json::from_slice(&delivery.payload);
    let reminder = reminder.map_err(|_| Failure { code: "not a reminder", for_good: true })?;
    let looked = async {
        let mut tx = state.store.begin().await?;
        tell(state, &mut tx, &reminder).await?;
        store::delivery::done(&mut tx, &delivery.id, &clock::text(state.clock.now())).await?;
        tx.commit().await?;
        Ok::<_, Error>(())
    };
    looked.await.map_err(|error| {
        tracing::error!(?error, "a reminder");
        Failure { code: "the reminder could not be looked at", for_good: false }
    })
}

async fn tell(state: &AppState, tx: &mut store::Tx, reminder: &Reminder) -> Result<()> {
    match reminder {
        Reminder::Decision(case) => {
            let Some(open) = case_of(state, tx, case).await? else { return Ok(()) };
            if open.case.decided_at.is_none() || open.case.opened_at.is_some() {
                return Ok(());
            }
            let key = format!("decision again {}", open.case.reference);
            state.deliveries.tell_applicant(tx, state, &open, key, mail::decision_again, true).await
        }
        Reminder::Files { case, due_on } => {
            let Some(open) = case_of(state, tx, case).await? else { return Ok(()) };
            let waits = store::awaited::list(tx, &open.case.id).await?.iter().any(|one| one.due_on == *due_on);
            if !waits || !open.case.status.is_worked_on() {
                return Ok(());
            }
            let key = format!("files awaited {} {due_on}", open.case.reference);
            state.deliveries.tell_applicant(tx, state, &open, key, mail::files_awaited, false).await
        }
    }
}

/// The case, unless it was deleted meanwhile.
async fn case_of(state: &AppState, tx: &mut store::Tx, id: &str) -> Result<Option<OpenCase>> {
    let id: CaseId = id.parse().map_err(|_| Error::internal("a reminder of no case"))?;
    match store::case::find_by_id(tx, &id).await? {
        Some(case) => OpenCase::load(state, tx, case).await.map(Some),
        None => Ok(None),
    }
}
