use super::{NOW, Scratch, at, samples::ANSWERS};
use crate::{
    case::{self, Case, Status, Taken},
    event,
    id::CaseId,
    signature::{self, Answered, New, Signature, State, Wait},
    submission::{self, Sending, Sent},
};

const REMIND: &str = "2026-11-13T23:00:00.000Z";
const END: &str = "2026-11-16T23:00:00.000Z";
const AGAIN: &str = "2026-11-17T00:00:00.000Z";

impl Scratch {
    /// A case of Kari's that waits for these people.
    async fn to_sign(&self, people: &[&str]) -> Case {
        let draft = self.draft_for("kari", "kari", NOW, "2026-12-02").await;
        let envelope = self.envelope("fritid", NOW);
        let signers: Vec<New> = people
            .iter()
            .map(|person| New {
                id: self.id(),
                person: (*person).to_owned(),
                name: format!("{person} Nordmann"),
                told: (*person != "ola").then(|| format!("{person}@example.org")),
                lang: (*person != "ola").then(|| "se".to_owned()),
            })
            .collect();
        let sending = Sending {
            draft: &draft,
            version: "v2",
            answers: ANSWERS,
            case: &envelope.case,
            reference: &envelope.reference,
            event: &envelope.event,
            title: "SFO",
            queue: envelope.queue,
            lang: "nb",
            now: NOW,
            due_on: Some("2026-11-30"),
            signing: Some(Wait { signers: &signers, sign_by: "2026-11-16", remind_at: REMIND, ends_at: END }),
            together: true,
        };
        let mut tx = self.begin().await;
        assert_eq!(submission::send(&mut tx, sending).await.unwrap(), Sent::Now(envelope.reference.clone()));
        tx.commit().await.unwrap();
        self.again(&envelope.reference).await
    }

    async fn signature(&self, case: &CaseId, person: &str) -> Signature {
        signature::find(&mut self.read().await, case, person).await.unwrap().unwrap()
    }

    /// Signs, and delivers when it was the last, as the handler does.
    async fn sign(&self, case: &CaseId, person: &str) -> Answered {
        let mut tx = self.begin().await;
        let own = signature::find(&mut tx, case, person).await.unwrap().unwrap();
        let answered = signature::answer(&mut tx, &own, State::Signed, "high", &at(5)).await.unwrap();
        if answered == (Answered::Now { last: true }) {
            assert!(signature::deliver(&mut tx, case, Some("2026-12-02"), &at(5)).await.unwrap());
        }
        tx.commit().await.unwrap();
        answered
    }
}

#[tokio::test]
async fn what_waits_is_in_no_queue_and_nobody_can_take_it() {
    let scratch = Scratch::new().await;
    let case = scratch.to_sign(&["ola"]).await;
    assert_eq!((case.status, case.queue.as_str(), &case.due_on), (Status::WaitingForSignatures, "", &None));
    let mut tx = scratch.begin().await;
    for queue in ["fritid", ""] {
        assert!(case::counts(&mut tx, queue).await.unwrap().is_empty());
    }
    assert!(case::list(&mut tx, "fritid", true, None, 9).await.unwrap().is_empty());
    for next in [Status::InProgress, Status::Decided, Status::Received] {
        assert!(!case::set_status(&mut tx, &case, next).await.unwrap());
    }
    assert_eq!(case::take(&mut tx, &case, "berit", "Berit Dal").await.unwrap(), Taken::Closed);
    let events = event::list(&mut tx, &case.id).await.unwrap();
    assert_eq!(events.iter().map(|event| event.kind.as_str()).collect::<Vec<_>>(), ["sign-sent"]);
    assert_eq!(signature::sign_by(&mut tx, &case.id).await.unwrap().as_deref(), Some("2026-11-16"));
}

#[tokio::test]
async fn the_last_signature_delivers_it_and_each_counts_once() {
    let scratch = Scratch::new().await;
    let case = scratch.to_sign(&["ola", "kim"]).await;
    assert_eq!(scratch.sign(&case.id, "ola").await, Answered::Now { last: false });
    assert_eq!(scratch.sign(&case.id, "ola").await, Answered::TooLate);
    assert_eq!(scratch.again(&case.reference).await.status, Status::WaitingForSignatures);
    assert_eq!(scratch.sign(&case.id, "kim").await, Answered::Now { last: true });
    let now = scratch.again(&case.reference).await;
    assert_eq!((now.status, now.queue.as_str()), (Status::Received, "fritid"));
    assert_eq!((now.received_at, now.due_on.as_deref()), (at(5), Some("2026-12-02")));
    scratch.check_counts().await;
    let signed = scratch.signature(&case.id, "kim").await;
    assert_eq!((signed.state, signed.level.as_deref(), signed.answered_at), (State::Signed, Some("high"), Some(at(5))));
    let mut tx = scratch.begin().await;
    assert!(!signature::deliver(&mut tx, &case.id, None, &at(6)).await.unwrap(), "once");
    assert!(!signature::close(&mut tx, &case.id, &at(6)).await.unwrap(), "and it stays delivered");
}

#[tokio::test]
async fn of_two_that_sign_last_at_once_one_delivers_it() {
    let scratch = Scratch::new().await;
    let case = scratch.to_sign(&["ola", "kim"]).await;
    let (one, other) = tokio::join!(scratch.sign(&case.id, "ola"), scratch.sign(&case.id, "kim"));
    let last = [one, other].into_iter().filter(|answered| *answered == Answered::Now { last: true }).count();
    assert_eq!(last, 1, "{one:?} {other:?}");
    assert_eq!(scratch.again(&case.reference).await.status, Status::Received);
    scratch.check_counts().await;
}

#[tokio::test]
async fn a_refusal_closes_it_and_then_nobody_signs() {
    let scratch = Scratch::new().await;
    let case = scratch.to_sign(&["ola", "kim"]).await;
    let own = scratch.signature(&case.id, "ola").await;
    let mut tx = scratch.begin().await;
    let declined = signature::answer(&mut tx, &own, State::Declined, "high", &at(5)).await.unwrap();
    assert_eq!(declined, Answered::Now { last: false });
    assert!(signature::close(&mut tx, &case.id, &at(5)).await.unwrap());
    tx.commit().await.unwrap();
    let now = scratch.again(&case.reference).await;
    assert_eq!((now.status, now.queue.as_str(), now.status.is_open()), (Status::NotSigned, "", false));
    assert_eq!(scratch.sign(&case.id, "kim").await, Answered::TooLate);
    let mut tx = scratch.begin().await;
    for (queue, open) in [("fritid", true), ("fritid", false)] {
        assert!(case::list(&mut tx, queue, open, None, 9).await.unwrap().is_empty());
    }
    assert!(signature::due_end(&mut tx, END, AGAIN).await.unwrap().is_none(), "nothing is left to end");
    assert!(signature::due_reminder(&mut tx, END, AGAIN).await.unwrap().is_none());
}

#[tokio::test]
async fn what_is_taken_back_waits_for_nobody_and_counts_nowhere() {
    let scratch = Scratch::new().await;
    let case = scratch.to_sign(&["ola"]).await;
    let mut tx = scratch.begin().await;
    assert_eq!(signature::end(&mut tx, &case.id, &at(1)).await.unwrap().as_deref(), Some("fritid"));
    assert!(case::set_status(&mut tx, &case, Status::Withdrawn).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(scratch.sign(&case.id, "ola").await, Answered::TooLate);
    assert!(case::counts(&mut scratch.read().await, "").await.unwrap().is_empty());
    assert_eq!(scratch.again(&case.reference).await.status, Status::Withdrawn);
}

#[tokio::test]
async fn reminders_and_ends_come_due_once_and_come_back_when_nothing_was_done() {
    let scratch = Scratch::new().await;
    let case = scratch.to_sign(&["ola"]).await;
    let mut tx = scratch.begin().await;
    assert_eq!(signature::due_reminder(&mut tx, NOW, AGAIN).await.unwrap(), None);
    assert_eq!(signature::due_reminder(&mut tx, REMIND, END).await.unwrap(), Some(case.id.clone()));
    assert_eq!(signature::due_reminder(&mut tx, REMIND, END).await.unwrap(), None, "it is put off");
    assert_eq!(signature::due_reminder(&mut tx, END, AGAIN).await.unwrap(), Some(case.id.clone()));
    assert!(signature::reminded(&mut tx, &case.id).await.unwrap());
    assert!(!signature::reminded(&mut tx, &case.id).await.unwrap(), "once");
    assert_eq!(signature::due_end(&mut tx, REMIND, AGAIN).await.unwrap(), None);
    assert_eq!(signature::due_end(&mut tx, END, AGAIN).await.unwrap(), Some(case.id.clone()));
    assert_eq!(signature::due_end(&mut tx, END, AGAIN).await.unwrap(), None, "it is put off");
    assert!(signature::close(&mut tx, &case.id, END).await.unwrap());
    assert_eq!(signature::due_end(&mut tx, AGAIN, AGAIN).await.unwrap(), None);
}

#[tokio::test]
async fn a_person_finds_what_they_must_sign_and_reading_is_noted_once() {
    let scratch = Scratch::new().await;
    let case = scratch.to_sign(&["ola", "kim"]).await;
    let [own] = signature::list_of(&mut scratch.read().await, "ola").await.unwrap().try_into().unwrap();
    assert_eq!((own.case.clone(), own.name.as_str(), &own.told), (case.id.clone(), "ola Nordmann", &None));
    let kim = scratch.signature(&case.id, "kim").await;
    assert_eq!((kim.told.as_deref(), kim.lang.as_deref()), (Some("kim@example.org"), Some("se")));
    assert!(signature::find(&mut scratch.read().await, &case.id, "kari").await.unwrap().is_none());
    let mut tx = scratch.begin().await;
    assert!(signature::read(&mut tx, &own, &at(1)).await.unwrap());
    assert!(!signature::read(&mut tx, &own, &at(2)).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(scratch.signature(&case.id, "ola").await.read_at, Some(at(1)));
    assert_eq!(signature::list(&mut scratch.read().await, &case.id).await.unwrap().len(), 2);
    for word in ["ola Nordmann", "kim@example.org"] {
        assert!(!scratch.holds(word).await, "{word}");
    }
}
