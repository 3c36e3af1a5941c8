use super::{
    NOW, Scratch, at,
    samples::{ANSWERS, IDENTITY, SAVE},
};
use crate::{
    attachment,
    case::{Status, counts},
    draft::{self, Save, Saved},
    event,
    id::Reference,
    submission::{Sent, find, sent_already},
};

#[tokio::test]
async fn sending_turns_a_draft_into_a_case() {
    let scratch = Scratch::new().await;
    let draft = scratch.draft_for("ola", "kari", NOW, "2026-12-02").await;
    let file = scratch.attach(&draft, "bilde.pdf", b"content").await;
    let case = scratch.sent(&draft, "fritid", &at(3)).await;

    assert_eq!([&case.form_key, &case.title, &case.queue], ["ledsagerbevis", "Ledsagerbevis", "fritid"]);
    assert_eq!([&case.actor, &case.party], ["ola", "kari"]);
    assert_eq!((case.status, case.revision, case.outcome), (Status::Received, 0, None));
    assert_eq!((case.received_at.as_str(), case.due_on.as_deref()), (at(3).as_str(), Some("2026-11-30")));
    let not_yet = [&case.assignee, &case.assignee_name, &case.decided_at, &case.opened_at, &case.surveyed_at];
    assert!(not_yet.iter().all(|nothing| nothing.is_none()));

    let mut tx = scratch.read().await;
    let submission = find(&mut tx, &case.id).await.unwrap().unwrap();
    assert_eq!(submission.id, case.id.as_str());
    assert_eq!([&submission.form_key, &submission.version, &submission.lang], ["ledsagerbevis", "v2", "nn"]);
    assert_eq!((submission.about.as_slice(), submission.answers.as_slice()), (IDENTITY.as_bytes(), ANSWERS));
    assert_eq!(submission.sent_at, at(3));

    let (found, content) = attachment::of_submission(&mut tx, &submission, &file.id).await.unwrap().unwrap();
    assert_eq!((found, content.as_slice()), (file, b"content".as_slice()));
    let events = event::list(&mut tx, &case.id).await.unwrap();
    let first = event::Event {
        kind: "received".to_owned(),
        actor_kind: "citizen".to_owned(),
        actor_name: None,
        detail: None,
        public: true,
        at: at(3),
    };
    assert_eq!(events, [first]);
    assert_eq!(counts(&mut tx, "fritid").await.unwrap(), [(Status::Received, 1)]);
    assert!(draft::find(&mut tx, &draft.id).await.unwrap().is_none());
    assert!(find(&mut tx, &scratch.id().parse().unwrap()).await.unwrap().is_none());
}

#[tokio::test]
async fn sending_twice_gives_the_first_reference() {
    let scratch = Scratch::new().await;
    let draft = scratch.draft("ola").await;
    let case = scratch.sent(&draft, "fritid", NOW).await;
    let mut tx = scratch.begin().await;
    let again = scratch.envelope("fritid", &at(1)).send(&mut tx, &draft).await.unwrap();
    assert_eq!(again, Sent::Already(case.reference));
    tx.commit().await.unwrap();
    assert_eq!(scratch.rows("case_file").await, 1);
    assert_eq!(scratch.rows("event").await, 1);
    assert_eq!(counts(&mut scratch.read().await, "fritid").await.unwrap(), [(Status::Received, 1)]);
}

#[tokio::test]
async fn of_several_that_send_at_once_one_sends_and_all_learn_its_reference() {
    let scratch = Scratch::new().await;
    for _ in 0..5 {
        let draft = scratch.draft("ola").await;
        let send = async || {
            let envelope = scratch.envelope("fritid", NOW);
            let mut tx = scratch.begin().await;
            let sent = envelope.send(&mut tx, &draft).await.unwrap();
            tx.commit().await.unwrap();
            sent
        };
        let (a, b, c) = tokio::join!(send(), send(), send());
        let all = [a, b, c];
        let first: Vec<&Reference> = all
            .iter()
            .filter_map(|sent| if let Sent::Now(reference) = sent { Some(reference) } else { None })
            .collect();
        assert_eq!(first.len(), 1, "{all:?}");
        let already = all.iter().filter(|sent| **sent == Sent::Already(first[0].clone())).count();
        assert_eq!(already, 2, "{all:?}");
    }
    assert_eq!(scratch.rows("case_file").await, 5);
}

/// The second has everything in hand before the first commits: on PostgreSQL it waits, on SQLite it couldn't begin.
#[tokio::test]
async fn who_sends_while_another_does_waits_for_the_reference() {
    let scratch = Scratch::new().await;
    let draft = scratch.draft("ola").await;
    let (one, two) = (scratch.envelope("fritid", NOW), scratch.envelope("fritid", NOW));
    let mut first = scratch.begin().await;
    assert_eq!(one.send(&mut first, &draft).await.unwrap(), Sent::Now(one.reference.clone()));
    let second = async {
        let mut tx = scratch.begin().await;
        let sent = two.send(&mut tx, &draft).await.unwrap();
        tx.commit().await.unwrap();
        sent
    };
    let commit = async {
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        first.commit().await.unwrap();
    };
    let (sent, ()) = tokio::join!(second, commit);
    assert_eq!(sent, Sent::Already(one.reference.clone()));
}

#[tokio::test]
async fn a_draft_that_was_saved_since_it_was_read_is_not_sent() {
    let scratch = Scratch::new().await;
    let draft = scratch.draft("ola").await;
    let mut tx = scratch.begin().await;
    draft::save(&mut tx, &draft, Save { answers: b"more", ..SAVE }).await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = scratch.begin().await;
    assert_eq!(scratch.envelope("fritid", NOW).send(&mut tx, &draft).await.unwrap(), Sent::Stale);
    tx.commit().await.unwrap();

    let kept = draft::find(&mut scratch.read().await, &draft.id).await.unwrap().unwrap();
    assert_eq!(kept.answers, b"more", "an acknowledged save is never lost");
    assert_eq!(scratch.rows("submission").await, 0);
}

#[tokio::test]
async fn a_draft_that_is_gone_is_not_sent() {
    let scratch = Scratch::new().await;
    let draft = scratch.draft_for("ola", "ola", NOW, "2026-12-01").await;
    let mut tx = scratch.begin().await;
    draft::sweep(&mut tx, "2026-12-02").await.unwrap();
    assert_eq!(scratch.envelope("fritid", NOW).send(&mut tx, &draft).await.unwrap(), Sent::Stale);
    tx.commit().await.unwrap();
    assert_eq!(scratch.rows("submission").await, 0);
}

#[tokio::test]
async fn what_was_sent_is_not_saved_any_more() {
    let scratch = Scratch::new().await;
    let draft = scratch.draft("ola").await;
    let case = scratch.sent(&draft, "fritid", NOW).await;
    let mut tx = scratch.begin().await;
    let saved = draft::save(&mut tx, &draft, Save { answers: b"more", ..SAVE }).await.unwrap();
    assert_eq!(saved, Saved::Stale);
    tx.commit().await.unwrap();
    assert_eq!(scratch.submission(&case).await.answers, ANSWERS);
}

#[tokio::test]
async fn a_sending_that_is_not_committed_leaves_the_draft_and_its_files() {
    let scratch = Scratch::new().await;
    let draft = scratch.draft("ola").await;
    let file = scratch.attach(&draft, "a.pdf", b"a").await;
    let mut tx = scratch.begin().await;
    scratch.envelope("fritid", NOW).send(&mut tx, &draft).await.unwrap();
    drop(tx);
    let mut tx = scratch.begin().await;
    assert!(draft::find(&mut tx, &draft.id).await.unwrap().is_some());
    assert!(attachment::of_draft(&mut tx, &draft, &file.id).await.unwrap().is_some());
    assert_eq!(counts(&mut tx, "fritid").await.unwrap(), []);
    assert_eq!(sent_already(&mut tx, &draft.id, "ola").await.unwrap(), None);
}

#[tokio::test]
async fn a_reference_that_a_case_has_is_not_given_again() {
    let scratch = Scratch::new().await;
    let first = scratch.case("fritid", NOW).await;
    let draft = scratch.draft("kari").await;
    let mut envelope = scratch.envelope("fritid", NOW);
    envelope.reference = first.reference.clone();
    let mut tx = scratch.begin().await;
    let Sent::Now(other) = envelope.send(&mut tx, &draft).await.unwrap() else { panic!("it was not sent before") };
    tx.commit().await.unwrap();

    assert_ne!(other, first.reference);
    assert!(other.as_str().starts_with("2026-"), "{other}");
    assert_eq!(scratch.again(&other).await.actor, "kari");
    assert_eq!(scratch.again(&first.reference).await.actor, "ola");
    assert_eq!(sent_already(&mut scratch.read().await, &draft.id, "kari").await.unwrap(), Some(other));
}

#[tokio::test]
async fn only_the_sender_learns_the_reference_of_a_draft() {
    let scratch = Scratch::new().await;
    let draft = scratch.draft_for("ola", "kari", NOW, "2026-12-02").await;
    let case = scratch.sent(&draft, "fritid", NOW).await;
    let mut tx = scratch.read().await;
    assert_eq!(sent_already(&mut tx, &draft.id, "ola").await.unwrap(), Some(case.reference));
    assert_eq!(sent_already(&mut tx, &draft.id, "kari").await.unwrap(), None);
}
