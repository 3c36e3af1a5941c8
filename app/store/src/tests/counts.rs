use std::collections::BTreeMap;

use sqlx::Row as _;

use super::{NOW, Scratch};
use crate::{
    case::{Outcome, Status, counts, release, set_status, take},
    decision::{Decision, decide},
};

impl Scratch {
    /// Compares the counts that are kept with the cases that are there.
    pub(super) async fn check_counts(&self) {
        let mut tx = self.read().await;
        let sql = "SELECT queue, status, count(*) AS count FROM case_file GROUP BY queue, status";
        let there: BTreeMap<(String, String), i64> = tx
            .all(sqlx::query(sql))
            .await
            .unwrap()
            .iter()
            .map(|row| ((row.get("queue"), row.get("status")), row.get("count")))
            .collect();
        let mut kept = BTreeMap::new();
        for queue in ["fritid", "skole"] {
            for (status, count) in counts(&mut tx, queue).await.unwrap() {
                if count != 0 {
                    kept.insert((queue.to_owned(), status.word().to_owned()), count);
                }
            }
        }
        assert_eq!(kept, there);
    }
}

#[tokio::test]
async fn counts_follow_every_change_of_status() {
    let scratch = Scratch::new().await;
    let case = scratch.case("fritid", NOW).await;
    scratch.case("fritid", NOW).await;
    let other = scratch.case("skole", NOW).await;
    scratch.check_counts().await;

    let mut tx = scratch.begin().await;
    take(&mut tx, &case, "berit", "Berit Dal").await.unwrap();
    take(&mut tx, &case, "arne", "Arne Moe").await.unwrap();
    take(&mut tx, &case, "berit", "Berit Dal").await.unwrap();
    tx.commit().await.unwrap();
    scratch.check_counts().await;

    let mut tx = scratch.begin().await;
    release(&mut tx, &case, "berit").await.unwrap();
    tx.commit().await.unwrap();
    scratch.check_counts().await;

    let mut now = scratch.again(&case.reference).await;
    for next in [Status::WaitingForApplicant, Status::InProgress, Status::WaitingForApplicant] {
        now = scratch.become_(&now, next).await;
        scratch.check_counts().await;
    }
    let mut tx = scratch.begin().await;
    assert!(!set_status(&mut tx, &case, Status::InProgress).await.unwrap(), "stale");
    assert!(!set_status(&mut tx, &now, Status::Received).await.unwrap(), "not allowed");
    let decision = Decision {
        outcome: Outcome::Granted,
        reasons: String::new(),
        decided_by: "Berit Dal".to_owned(),
        decided_at: NOW.to_owned(),
    };
    assert!(decide(&mut tx, &now, &decision).await.unwrap());
    tx.commit().await.unwrap();
    scratch.check_counts().await;

    scratch.become_(&other, Status::Withdrawn).await;
    scratch.check_counts().await;
    let fritid = counts(&mut scratch.read().await, "fritid").await.unwrap();
    let of = |status| fritid.iter().find(|(known, _)| *known == status).map_or(0, |(_, count)| *count);
    assert_eq!((of(Status::Received), of(Status::Decided), of(Status::InProgress)), (1, 1, 0));
    assert_eq!(counts(&mut scratch.read().await, "unknown").await.unwrap(), []);
}

#[tokio::test]
async fn a_change_that_is_not_committed_is_not_counted() {
    let scratch = Scratch::new().await;
    let case = scratch.case("fritid", NOW).await;
    let mut tx = scratch.begin().await;
    assert!(set_status(&mut tx, &case, Status::InProgress).await.unwrap());
    drop(tx);
    scratch.check_counts().await;
    assert_eq!(counts(&mut scratch.read().await, "fritid").await.unwrap(), [(Status::Received, 1)]);
}

/// A caseworker asks in one case while a citizen answers in another: neither may wait for the other for ever.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn cases_may_move_in_opposite_directions_at_once() {
    let scratch = Scratch::new().await;
    let asked = scratch.become_(&scratch.case("fritid", NOW).await, Status::InProgress).await;
    let answered = scratch.become_(&scratch.case("fritid", NOW).await, Status::WaitingForApplicant).await;
    let move_ = async |mut case: crate::case::Case| {
        for _ in 0..40 {
            let next = match case.status {
                Status::InProgress => Status::WaitingForApplicant,
                _ => Status::InProgress,
            };
            case = scratch.become_(&case, next).await;
        }
    };
    tokio::join!(move_(asked), move_(answered));
    scratch.check_counts().await;
}
