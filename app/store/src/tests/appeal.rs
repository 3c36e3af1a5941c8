use std::collections::BTreeSet;

use super::{NOW, Scratch};
use crate::appeal::{decision_of, link, list};

#[tokio::test]
async fn an_appeal_and_its_decision_know_each_other() {
    let scratch = Scratch::new().await;
    let decision = scratch.case("fritid", NOW).await;
    let (first, second) = (scratch.case("klage", NOW).await, scratch.case("klage", NOW).await);
    let mut tx = scratch.begin().await;
    for appeal in [&first, &second] {
        link(&mut tx, &appeal.id, &decision.id).await.unwrap();
    }
    tx.commit().await.unwrap();
    let mut tx = scratch.read().await;
    let appeals = list(&mut tx, &decision.id).await.unwrap();
    let ids: BTreeSet<_> = appeals.into_iter().map(|case| case.id.to_string()).collect();
    assert_eq!(ids, [&first, &second].map(|case| case.id.to_string()).into());
    assert_eq!(decision_of(&mut tx, &second.id).await.unwrap().map(|case| case.id), Some(decision.id.clone()));
    assert!(decision_of(&mut tx, &decision.id).await.unwrap().is_none());
    assert!(list(&mut tx, &first.id).await.unwrap().is_empty());
}
