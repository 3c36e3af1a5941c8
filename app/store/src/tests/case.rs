use super::{NOW, Scratch, at};
use crate::case::{Outcome, Status, Taken, find, list_for, list_of, mark_surveyed, release, set_status, take};

#[test]
fn words_are_read_back() {
    for status in Status::ALL {
        assert_eq!(Status::parse(status.word()), Some(status));
    }
    for outcome in Outcome::ALL {
        assert_eq!(Outcome::parse(outcome.word()), Some(outcome));
    }
    assert_eq!((Status::parse("lost"), Outcome::parse("")), (None, None));
}

#[test]
fn what_is_closed_stays_so_and_nothing_is_received_twice() {
    use Status::{Decided, InProgress, NotSigned, Received, WaitingForApplicant, WaitingForSignatures, Withdrawn};
    for from in [Received, InProgress, WaitingForApplicant] {
        assert!(from.is_open());
        for to in [InProgress, WaitingForApplicant, Decided, Withdrawn] {
            assert_eq!(from.may_become(to), from != to, "{from:?} to {to:?}");
        }
        assert!([Received, WaitingForSignatures, NotSigned].into_iter().all(|to| !from.may_become(to)));
        assert!(from.is_worked_on());
    }
    assert!(WaitingForSignatures.is_open() && !WaitingForSignatures.is_worked_on());
    let taken_back = |to: &Status| WaitingForSignatures.may_become(*to);
    assert_eq!(Status::ALL.into_iter().filter(taken_back).collect::<Vec<_>>(), [Withdrawn]);
    for from in [Decided, Withdrawn, NotSigned] {
        assert!(!from.is_open());
        assert!(Status::ALL.into_iter().all(|to| !from.may_become(to)));
    }
}

#[tokio::test]
async fn a_case_is_found_by_its_reference() {
    let scratch = Scratch::new().await;
    let (one, other) = (scratch.case("fritid", NOW).await, scratch.case("fritid", NOW).await);
    assert_eq!(scratch.again(&one.reference).await.id, one.id);
    assert_eq!(scratch.again(&other.reference).await.id, other.id);
    let unknown = scratch.envelope("fritid", NOW).reference;
    assert!(find(&mut scratch.read().await, &unknown).await.unwrap().is_none());
}

#[tokio::test]
async fn a_person_sees_what_they_sent_and_what_is_for_them_the_newest_first() {
    let scratch = Scratch::new().await;
    let sent = scratch.case_of("ola", "kari", "fritid", &at(1)).await;
    let own = scratch.case_of("ola", "ola", "skole", &at(2)).await;
    let received = scratch.case_of("kari", "ola", "fritid", &at(3)).await;
    scratch.case_of("kari", "kari", "fritid", &at(4)).await;
    let cases = list_for(&mut scratch.read().await, "ola").await.unwrap();
    let references: Vec<_> = cases.into_iter().map(|case| case.reference).collect();
    assert_eq!(references, [received.reference, own.reference, sent.reference]);
    assert!(list_for(&mut scratch.read().await, "nobody").await.unwrap().is_empty());
}

#[tokio::test]
async fn a_taken_case_is_in_progress_and_has_a_name() {
    let scratch = Scratch::new().await;
    let case = scratch.case("fritid", NOW).await;
    let mut tx = scratch.begin().await;
    assert_eq!(take(&mut tx, &case, "berit", "Berit Dal").await.unwrap(), Taken::Now);
    tx.commit().await.unwrap();
    let taken = scratch.again(&case.reference).await;
    assert_eq!((taken.assignee.as_deref(), taken.assignee_name.as_deref()), (Some("berit"), Some("Berit Dal")));
    assert_eq!((taken.status, taken.revision), (Status::InProgress, 1));
}

#[tokio::test]
async fn who_comes_second_is_told_who_has_it() {
    let scratch = Scratch::new().await;
    let case = scratch.case("fritid", NOW).await;
    let mut tx = scratch.begin().await;
    take(&mut tx, &case, "berit", "Berit Dal").await.unwrap();
    assert_eq!(take(&mut tx, &case, "arne", "Arne Moe").await.unwrap(), Taken::By("Berit Dal".to_owned()));
    assert_eq!(take(&mut tx, &case, "berit", "Berit Dal").await.unwrap(), Taken::Now, "it is hers already");
    tx.commit().await.unwrap();
    assert_eq!(scratch.again(&case.reference).await.assignee.as_deref(), Some("berit"));
}

#[tokio::test]
async fn of_two_that_take_at_once_one_wins_and_the_other_gets_the_name() {
    let scratch = Scratch::new().await;
    for _ in 0..5 {
        let case = scratch.case("fritid", NOW).await;
        let one = async |person: &'static str, name: &'static str| {
            let mut tx = scratch.begin().await;
            let taken = take(&mut tx, &case, person, name).await.unwrap();
            tx.commit().await.unwrap();
            taken
        };
        let winner = match tokio::join!(one("berit", "Berit Dal"), one("arne", "Arne Moe")) {
            (Taken::Now, Taken::By(name)) if name == "Berit Dal" => "berit",
            (Taken::By(name), Taken::Now) if name == "Arne Moe" => "arne",
            other => panic!("{other:?}"),
        };
        assert_eq!(scratch.again(&case.reference).await.assignee.as_deref(), Some(winner));
    }
}

#[tokio::test]
async fn a_closed_case_is_not_taken() {
    let scratch = Scratch::new().await;
    let received = scratch.case("fritid", NOW).await;
    scratch.become_(&received, Status::Withdrawn).await;
    let mut tx = scratch.begin().await;
    assert_eq!(take(&mut tx, &received, "arne", "Arne Moe").await.unwrap(), Taken::Closed);
    tx.commit().await.unwrap();
    assert_eq!(scratch.again(&received.reference).await.assignee, None);

    let assigned = scratch.case("fritid", NOW).await;
    let mut tx = scratch.begin().await;
    take(&mut tx, &assigned, "berit", "Berit Dal").await.unwrap();
    tx.commit().await.unwrap();
    let decided = scratch.become_(&scratch.again(&assigned.reference).await, Status::Decided).await;
    let mut tx = scratch.begin().await;
    assert_eq!(take(&mut tx, &decided, "arne", "Arne Moe").await.unwrap(), Taken::Closed);
}

/// What a caseworker has on the screen may be an hour old.
#[tokio::test]
async fn taking_keeps_the_status_a_case_has_now() {
    let scratch = Scratch::new().await;
    let seen = scratch.case("fritid", NOW).await;
    scratch.become_(&seen, Status::WaitingForApplicant).await;
    let mut tx = scratch.begin().await;
    assert_eq!(take(&mut tx, &seen, "berit", "Berit Dal").await.unwrap(), Taken::Now);
    tx.commit().await.unwrap();
    assert_eq!(scratch.again(&seen.reference).await.status, Status::WaitingForApplicant);
    scratch.check_counts().await;
}

#[tokio::test]
async fn a_released_case_is_nobodys_and_keeps_its_status() {
    let scratch = Scratch::new().await;
    let case = scratch.case("fritid", NOW).await;
    let mut tx = scratch.begin().await;
    assert!(!release(&mut tx, &case, "berit").await.unwrap(), "nobody has it");
    take(&mut tx, &case, "berit", "Berit Dal").await.unwrap();
    assert!(!release(&mut tx, &case, "arne").await.unwrap(), "somebody else has it");
    assert!(release(&mut tx, &case, "berit").await.unwrap());
    tx.commit().await.unwrap();

    let free = scratch.again(&case.reference).await;
    assert_eq!((free.assignee, free.assignee_name), (None, None));
    assert_eq!((free.status, free.revision), (Status::InProgress, 2));
    let mut tx = scratch.begin().await;
    assert_eq!(take(&mut tx, &case, "arne", "Arne Moe").await.unwrap(), Taken::Now);
}

#[tokio::test]
async fn a_closed_case_is_not_released() {
    let scratch = Scratch::new().await;
    let case = scratch.case("fritid", NOW).await;
    let mut tx = scratch.begin().await;
    take(&mut tx, &case, "berit", "Berit Dal").await.unwrap();
    tx.commit().await.unwrap();
    let decided = scratch.become_(&scratch.again(&case.reference).await, Status::Decided).await;
    let mut tx = scratch.begin().await;
    assert!(!release(&mut tx, &decided, "berit").await.unwrap());
}

#[tokio::test]
async fn ones_own_list_holds_the_open_cases_one_has_the_oldest_first() {
    let scratch = Scratch::new().await;
    let mut taken = Vec::new();
    for (queue, minute) in [("fritid", 3), ("skole", 1), ("fritid", 2)] {
        let case = scratch.case(queue, &at(minute)).await;
        let mut tx = scratch.begin().await;
        take(&mut tx, &case, "berit", "Berit Dal").await.unwrap();
        tx.commit().await.unwrap();
        taken.push(scratch.again(&case.reference).await);
    }
    scratch.case("fritid", &at(0)).await;
    let own = async |limit| -> Vec<_> {
        let cases = list_of(&mut scratch.read().await, "berit", limit).await.unwrap();
        cases.into_iter().map(|case| case.received_at).collect()
    };
    assert_eq!(own(10).await, [at(1), at(2), at(3)]);
    assert_eq!(own(2).await, [at(1), at(2)]);
    scratch.become_(&taken[1], Status::Decided).await;
    assert_eq!(own(10).await, [at(2), at(3)]);
}

#[tokio::test]
async fn a_status_is_only_set_over_the_revision_that_was_seen() {
    let scratch = Scratch::new().await;
    let seen = scratch.case("fritid", NOW).await;
    let now = scratch.become_(&seen, Status::InProgress).await;
    assert_eq!((now.status, now.revision), (Status::InProgress, 1));
    let mut tx = scratch.begin().await;
    assert!(!set_status(&mut tx, &seen, Status::Withdrawn).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(scratch.again(&seen.reference).await.status, Status::InProgress);
}

#[tokio::test]
async fn a_status_that_may_not_follow_is_not_set() {
    let scratch = Scratch::new().await;
    let case = scratch.become_(&scratch.case("fritid", NOW).await, Status::Withdrawn).await;
    let mut tx = scratch.begin().await;
    for next in Status::ALL {
        assert!(!set_status(&mut tx, &case, next).await.unwrap(), "{next:?}");
    }
    tx.commit().await.unwrap();
    let now = scratch.again(&case.reference).await;
    assert_eq!((now.status, now.revision), (Status::Withdrawn, 1));
}

#[tokio::test]
async fn a_survey_is_answered_once_and_only_its_month_is_kept() {
    let scratch = Scratch::new().await;
    let case = scratch.case("fritid", NOW).await;
    let mut tx = scratch.begin().await;
    assert!(mark_surveyed(&mut tx, &case, NOW).await.unwrap());
    assert!(!mark_surveyed(&mut tx, &case, "2026-12-24T12:00:00.000Z").await.unwrap());
    tx.commit().await.unwrap();
    let now = scratch.again(&case.reference).await;
    assert_eq!(now.surveyed_at.as_deref(), Some("2026-11"));
    assert_eq!(now.revision, 0, "a caseworker's page is still current");
}
