use super::{NOW, Scratch, at};
use crate::{
    case::{Case, Status, list},
    id::Reference,
};

async fn page(scratch: &Scratch, open: bool, after: Option<&Case>, limit: i64) -> Vec<Case> {
    list(&mut scratch.read().await, "fritid", open, after, limit).await.unwrap()
}

fn references(cases: &[Case]) -> Vec<Reference> {
    cases.iter().map(|case| case.reference.clone()).collect()
}

#[tokio::test]
async fn a_queue_holds_its_own_cases_the_oldest_first() {
    let scratch = Scratch::new().await;
    let late = scratch.case("fritid", &at(9)).await;
    let early = scratch.case("fritid", &at(1)).await;
    scratch.case("skole", &at(5)).await;
    assert_eq!(references(&page(&scratch, true, None, 10).await), [early.reference, late.reference]);
}

/// Cases of one second have no order but their ids': each must stand on one page, and on one only.
#[tokio::test]
async fn every_case_of_one_moment_stands_on_one_page() {
    let scratch = Scratch::new().await;
    let first = scratch.case("fritid", "2026-11-02T11:59:59.999Z").await;
    for _ in 0..20 {
        scratch.case("fritid", NOW).await;
    }
    let last = scratch.case("fritid", "2026-11-02T12:00:00.001Z").await;
    let whole = references(&page(&scratch, true, None, 100).await);
    assert_eq!(whole.len(), 22);
    assert_eq!((whole.first(), whole.last()), (Some(&first.reference), Some(&last.reference)));

    for limit in [1, 4, 7, 22] {
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let cases = page(&scratch, true, after.as_ref(), limit).await;
            seen.extend(references(&cases));
            match cases.last() {
                Some(last) => after = Some(last.clone()),
                None => break,
            }
        }
        assert_eq!(seen, whole, "pages of {limit}");
    }
}

#[tokio::test]
async fn a_page_goes_on_after_a_case_that_has_left_the_queue() {
    let scratch = Scratch::new().await;
    let first = scratch.case("fritid", &at(1)).await;
    let second = scratch.case("fritid", &at(2)).await;
    let third = scratch.case("fritid", &at(3)).await;
    let seen = page(&scratch, true, None, 1).await;
    assert_eq!(seen[0].reference, first.reference);
    scratch.become_(&first, Status::Withdrawn).await;
    scratch.case("fritid", &at(0)).await;
    let rest = page(&scratch, true, seen.last(), 10).await;
    assert_eq!(references(&rest), [second.reference, third.reference]);
}

#[tokio::test]
async fn what_is_closed_stands_in_the_other_list() {
    let scratch = Scratch::new().await;
    let mut closed = Vec::new();
    let mut open = Vec::new();
    // What waits for signatures, or never got them, is in no queue.
    let within = |status: &Status| *status == Status::Received || Status::Received.may_become(*status);
    for (minute, status) in Status::ALL.into_iter().filter(within).enumerate() {
        let case = scratch.case("fritid", &at(u8::try_from(minute).unwrap())).await;
        let case = if status == Status::Received { case } else { scratch.become_(&case, status).await };
        if status.is_open() { &mut open } else { &mut closed }.push(case.reference);
    }
    assert_eq!(references(&page(&scratch, true, None, 10).await), open);
    assert_eq!(references(&page(&scratch, false, None, 10).await), closed);
}
