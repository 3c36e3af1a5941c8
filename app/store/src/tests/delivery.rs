use std::collections::BTreeSet;

use sqlx::query;

use super::{NOW, Scratch, at};
use crate::delivery::{Dead, Delivery, claim, dead, done, enqueue, enqueue_at, failed, requeue};

impl Scratch {
    async fn enqueue(&self, key: &str, now: &str) -> String {
        let id = self.id();
        let mut tx = self.begin().await;
        enqueue(&mut tx, &id, key, "mail", key.as_bytes(), now).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    async fn claim(&self, now: &str, lease_until: &str) -> Option<Delivery> {
        let mut tx = self.begin().await;
        let claimed = claim(&mut tx, now, lease_until).await.unwrap();
        tx.commit().await.unwrap();
        claimed
    }

    async fn done(&self, id: &str) {
        let mut tx = self.begin().await;
        done(&mut tx, id, NOW).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn failed(&self, id: &str, retry_at: Option<&str>) {
        let mut tx = self.begin().await;
        failed(&mut tx, id, retry_at, "the mail server refused", &at(2)).await.unwrap();
        tx.commit().await.unwrap();
    }
}

#[tokio::test]
async fn the_longest_waiting_is_claimed_first_and_not_before_its_time() {
    let scratch = Scratch::new().await;
    scratch.enqueue("late", &at(3)).await;
    let id = scratch.enqueue("early", &at(1)).await;
    assert_eq!(scratch.claim(&at(0), &at(10)).await, None);
    let claimed = scratch.claim(&at(5), &at(10)).await.unwrap();
    assert_eq!(claimed, Delivery { id, kind: "mail".to_owned(), payload: b"early".to_vec(), attempts: 1 });
    assert_eq!(scratch.claim(&at(5), &at(10)).await.unwrap().payload, b"late");
    assert_eq!(scratch.claim(&at(5), &at(10)).await, None);
}

#[tokio::test]
async fn one_for_later_waits_for_its_time() {
    let scratch = Scratch::new().await;
    let id = scratch.id();
    let mut tx = scratch.begin().await;
    for due in [at(7), at(1)] {
        enqueue_at(&mut tx, &id, "in time", "reminder", b"look", &due, NOW).await.unwrap();
    }
    tx.commit().await.unwrap();
    assert_eq!(scratch.claim(&at(6), &at(10)).await, None, "the same key twice is one, due as it was");
    assert_eq!(scratch.claim(&at(7), &at(10)).await.map(|claimed| claimed.kind), Some("reminder".to_owned()));
}

#[tokio::test]
async fn the_same_key_twice_is_one_delivery_even_when_it_has_arrived() {
    let scratch = Scratch::new().await;
    let id = scratch.enqueue("receipt 2026-ABC", NOW).await;
    scratch.enqueue("receipt 2026-ABC", NOW).await;
    assert_eq!(scratch.claim(NOW, &at(5)).await.unwrap().id, id);
    scratch.done(&id).await;
    scratch.enqueue("receipt 2026-ABC", &at(1)).await;
    assert_eq!(scratch.claim(&at(9), &at(10)).await, None);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn workers_at_once_claim_each_delivery_once() {
    let scratch = Scratch::new().await;
    for number in 0..24 {
        scratch.enqueue(&format!("mail {number}"), NOW).await;
    }
    let lease = at(5);
    // A worker stops at the first `None`, as the program's does: none may be told so while there is more.
    let worker = async || {
        let mut own = Vec::new();
        while let Some(delivery) = scratch.claim(NOW, &lease).await {
            own.push(delivery.id);
        }
        own
    };
    let (a, b, c) = tokio::join!(worker(), worker(), worker());
    let all: Vec<String> = [a, b, c].concat();
    assert_eq!(all.len(), 24);
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), 24);
}

/// The second asks while the first has claimed but not committed.
#[tokio::test]
async fn who_was_not_first_gets_the_next() {
    let scratch = Scratch::new().await;
    scratch.enqueue("one", NOW).await;
    scratch.enqueue("two", &at(1)).await;
    let mut first = scratch.begin().await;
    assert_eq!(claim(&mut first, &at(2), &at(9)).await.unwrap().unwrap().payload, b"one");
    let commit = async {
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        first.commit().await.unwrap();
    };
    let (now, lease) = (at(2), at(9));
    let (second, ()) = tokio::join!(scratch.claim(&now, &lease), commit);
    assert_eq!(second.unwrap().payload, b"two");
}

#[tokio::test]
async fn a_delivery_comes_back_when_the_lease_ends_without_word() {
    let scratch = Scratch::new().await;
    let id = scratch.enqueue("mail", NOW).await;
    scratch.claim(NOW, &at(5)).await.unwrap();
    assert_eq!(scratch.claim(&at(4), &at(9)).await, None);
    let again = scratch.claim(&at(5), &at(10)).await.unwrap();
    assert_eq!((again.id, again.attempts), (id, 2));
}

#[tokio::test]
async fn a_claim_that_is_not_committed_is_none() {
    let scratch = Scratch::new().await;
    scratch.enqueue("mail", NOW).await;
    let mut tx = scratch.begin().await;
    claim(&mut tx, NOW, &at(5)).await.unwrap().unwrap();
    drop(tx);
    assert_eq!(scratch.claim(NOW, &at(5)).await.unwrap().attempts, 1);
}

#[tokio::test]
async fn what_failed_is_tried_again_at_its_time() {
    let scratch = Scratch::new().await;
    let id = scratch.enqueue("mail", NOW).await;
    scratch.claim(NOW, &at(5)).await.unwrap();
    scratch.failed(&id, Some(&at(20))).await;
    assert_eq!(scratch.claim(&at(19), &at(30)).await, None);
    assert_eq!(scratch.claim(&at(20), &at(30)).await.unwrap().attempts, 2);
    assert_eq!(dead(&mut scratch.read().await).await.unwrap(), []);
    scratch.done(&id).await;
    assert_eq!(scratch.texts("SELECT id FROM delivery WHERE last_error IS NOT NULL OR done_at IS NULL").await.len(), 0);
}

#[tokio::test]
async fn what_was_given_up_is_seen_and_can_be_sent_again() {
    let scratch = Scratch::new().await;
    let (id, other) = (scratch.enqueue("mail", NOW).await, scratch.enqueue("other", &at(1)).await);
    scratch.claim(NOW, &at(5)).await.unwrap();
    scratch.failed(&id, None).await;
    let seen = Dead {
        id: id.clone(),
        kind: "mail".to_owned(),
        attempts: 1,
        error: "the mail server refused".to_owned(),
        at: at(2),
    };
    assert_eq!(dead(&mut scratch.read().await).await.unwrap(), [seen]);
    assert_eq!(scratch.claim(&at(59), &at(59)).await.unwrap().id, other, "a dead one is not claimed");
    scratch.done(&other).await;

    let mut tx = scratch.begin().await;
    assert!(!requeue(&mut tx, &other, &at(30)).await.unwrap(), "it has arrived");
    assert!(requeue(&mut tx, &id, &at(30)).await.unwrap());
    assert!(!requeue(&mut tx, &id, &at(30)).await.unwrap(), "it waits already");
    assert_eq!(dead(&mut tx).await.unwrap(), []);
    tx.commit().await.unwrap();
    let again = scratch.claim(&at(30), &at(40)).await.unwrap();
    assert_eq!((again.id, again.payload.as_slice(), again.attempts), (id, b"mail".as_slice(), 1));
}

/// Two workers had it, the first longer than its lease.
#[tokio::test]
async fn what_has_arrived_is_not_sent_again_because_a_slower_worker_failed() {
    let scratch = Scratch::new().await;
    let id = scratch.enqueue("mail", NOW).await;
    scratch.claim(NOW, &at(5)).await.unwrap();
    scratch.claim(&at(5), &at(10)).await.unwrap();
    scratch.done(&id).await;
    scratch.failed(&id, Some(&at(11))).await;
    assert_eq!(scratch.claim(&at(59), &at(59)).await, None);
    scratch.failed(&id, None).await;
    assert_eq!(dead(&mut scratch.read().await).await.unwrap(), []);
}

#[tokio::test]
async fn what_arrived_late_is_not_dead_any_more() {
    let scratch = Scratch::new().await;
    let id = scratch.enqueue("mail", NOW).await;
    scratch.claim(NOW, &at(5)).await.unwrap();
    scratch.failed(&id, None).await;
    scratch.done(&id).await;
    assert_eq!(dead(&mut scratch.read().await).await.unwrap(), []);
}

#[tokio::test]
async fn one_that_cannot_be_read_holds_up_no_other() {
    let scratch = Scratch::new().await;
    let broken = scratch.enqueue("broken", NOW).await;
    scratch.enqueue("whole", &at(1)).await;
    let mut tx = scratch.begin().await;
    tx.run(query("UPDATE delivery SET payload = $2 WHERE id = $1").bind(&broken).bind(vec![1_u8; 60])).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(scratch.claim(&at(2), &at(9)).await.unwrap().payload, b"whole");
    let given_up = dead(&mut scratch.read().await).await.unwrap();
    assert_eq!((given_up.len(), given_up[0].id.as_str()), (1, broken.as_str()));
    assert_eq!(given_up[0].error, "the seal is broken");
}
