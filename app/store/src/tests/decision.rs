use super::{NOW, Scratch, at};
use crate::{
    case::{Outcome, Status},
    decision::{Decision, decide, find, open},
};

fn decision(outcome: Outcome) -> Decision {
    Decision {
        outcome,
        reasons: "Vilkårene i § 4 er oppfylt.".to_owned(),
        decided_by: "Berit Dal".to_owned(),
        decided_at: at(7),
    }
}

#[tokio::test]
async fn a_decision_closes_the_case_and_is_found_as_it_was_made() {
    let scratch = Scratch::new().await;
    for outcome in Outcome::ALL {
        let case = scratch.case("fritid", NOW).await;
        let mut tx = scratch.begin().await;
        assert_eq!(find(&mut tx, &case).await.unwrap(), None);
        assert!(decide(&mut tx, &case, &decision(outcome)).await.unwrap());
        tx.commit().await.unwrap();

        let decided = scratch.again(&case.reference).await;
        assert_eq!((decided.status, decided.outcome), (Status::Decided, Some(outcome)));
        assert_eq!(decided.decided_at.as_deref(), Some(at(7).as_str()));
        assert_eq!(find(&mut scratch.read().await, &decided).await.unwrap(), Some(decision(outcome)));
    }
}

#[tokio::test]
async fn a_case_is_decided_once_and_over_the_revision_that_was_seen() {
    let scratch = Scratch::new().await;
    let seen = scratch.case("fritid", NOW).await;
    let current = scratch.become_(&seen, Status::InProgress).await;
    let mut tx = scratch.begin().await;
    assert!(!decide(&mut tx, &seen, &decision(Outcome::Refused)).await.unwrap());
    assert_eq!(find(&mut tx, &seen).await.unwrap(), None);
    assert!(decide(&mut tx, &current, &decision(Outcome::Granted)).await.unwrap());
    assert!(!decide(&mut tx, &current, &decision(Outcome::Refused)).await.unwrap());
    tx.commit().await.unwrap();
    let decided = scratch.again(&seen.reference).await;
    let mut tx = scratch.begin().await;
    assert!(!decide(&mut tx, &decided, &decision(Outcome::Refused)).await.unwrap());
    assert_eq!(find(&mut tx, &seen).await.unwrap(), Some(decision(Outcome::Granted)));
}

#[tokio::test]
async fn of_two_decisions_at_once_one_is_made() {
    let scratch = Scratch::new().await;
    let case = scratch.case("fritid", NOW).await;
    let one = async |outcome| {
        let mut tx = scratch.begin().await;
        let made = decide(&mut tx, &case, &decision(outcome)).await.unwrap();
        tx.commit().await.unwrap();
        made
    };
    let (granted, refused) = tokio::join!(one(Outcome::Granted), one(Outcome::Refused));
    assert!(granted != refused, "{granted} {refused}");
    let made = if granted { Outcome::Granted } else { Outcome::Refused };
    assert_eq!(find(&mut scratch.read().await, &case).await.unwrap(), Some(decision(made)));
    assert_eq!(scratch.again(&case.reference).await.outcome, Some(made));
    scratch.check_counts().await;
}

#[tokio::test]
async fn the_first_opening_of_a_decision_is_kept() {
    let scratch = Scratch::new().await;
    let case = scratch.case("fritid", NOW).await;
    let mut tx = scratch.begin().await;
    assert!(!open(&mut tx, &case, &at(6)).await.unwrap(), "there is none yet");
    decide(&mut tx, &case, &decision(Outcome::Granted)).await.unwrap();
    assert!(open(&mut tx, &case, &at(8)).await.unwrap());
    assert!(!open(&mut tx, &case, &at(9)).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(scratch.again(&case.reference).await.opened_at, Some(at(8)));
}
