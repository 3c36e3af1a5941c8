use super::{
    NOW, Scratch, at,
    samples::{ANSWERS, SAVE},
};
use crate::{
    awaited::{self, Awaited},
    case::{self, Case},
    co_applicant::{CoApplicant, New, State, answer, ask, end, find, is_in, list, list_of, list_of_case, takes_part},
    draft::{self, Draft, Save},
    id::Reference,
    message::{self, Kind, Message},
    submission::{self, Sending, Sent},
};

const ABOUT: &[u8] = br#"{"name":"Kari Nordmann"}"#;

impl Scratch {
    /// Asks somebody to fill in a draft too; `false` when they were.
    async fn ask(&self, draft: &Draft, person: &str, minute: u8) -> bool {
        let (id, now) = (self.id(), at(minute));
        let mut tx = self.begin().await;
        let asked = ask(&mut tx, New { id: &id, draft: &draft.id, person, about: ABOUT, now: &now }).await.unwrap();
        tx.commit().await.unwrap();
        asked.is_some()
    }

    async fn asked(&self, draft: &Draft, person: &str) -> CoApplicant {
        let all = list(&mut self.read().await, &draft.id).await.unwrap();
        all.into_iter().find(|one| one.person == person).unwrap()
    }

    async fn answers(&self, draft: &Draft, person: &str, state: State) -> bool {
        let one = self.asked(draft, person).await;
        let mut tx = self.begin().await;
        let answered = answer(&mut tx, &one, state, ABOUT, &at(5)).await.unwrap();
        tx.commit().await.unwrap();
        answered
    }

    async fn ends(&self, draft: &Draft, person: &str, state: State) -> bool {
        let one = self.asked(draft, person).await;
        let mut tx = self.begin().await;
        let ended = end(&mut tx, &one, state, &at(6)).await.unwrap();
        tx.commit().await.unwrap();
        ended
    }

    async fn part(&self, draft: &Draft, person: &str) -> bool {
        takes_part(&mut self.read().await, &draft.id, person).await.unwrap()
    }

    /// Sends a draft; its reference.
    async fn send_it(&self, draft: &Draft) -> Reference {
        let envelope = self.envelope("fritid", NOW);
        let sending = Sending {
            draft,
            version: "v1",
            answers: ANSWERS,
            case: &envelope.case,
            reference: &envelope.reference,
            event: &envelope.event,
            title: "Støtte",
            queue: envelope.queue,
            lang: "nb",
            now: NOW,
            due_on: None,
            signing: None,
            together: true,
        };
        let mut tx = self.begin().await;
        let Sent::Now(reference) = submission::send(&mut tx, sending).await.unwrap() else { panic!("not sent") };
        tx.commit().await.unwrap();
        reference
    }
}

#[tokio::test]
async fn who_was_asked_takes_part_once_they_say_yes() {
    let scratch = Scratch::new().await;
    let draft = scratch.draft("ola").await;
    assert!(scratch.ask(&draft, "kari", 1).await);
    assert!(!scratch.ask(&draft, "kari", 2).await, "asked already");
    let asked = scratch.asked(&draft, "kari").await;
    assert_eq!((asked.state, asked.about.as_slice(), asked.asked_at.as_str()), (State::Waiting, ABOUT, at(1).as_str()));
    assert_eq!((&asked.case, &asked.answered_at, &asked.draft), (&None, &None, &draft.id));
    assert!(!scratch.part(&draft, "kari").await, "not before the answer");
    assert!(draft::list_shared(&mut scratch.read().await, "kari").await.unwrap().is_empty());

    assert!(scratch.answers(&draft, "kari", State::Accepted).await);
    assert!(!scratch.answers(&draft, "kari", State::Declined).await, "answered already");
    assert!(scratch.part(&draft, "kari").await);
    assert!(!scratch.part(&draft, "per").await);
    let shared = draft::list_shared(&mut scratch.read().await, "kari").await.unwrap();
    assert_eq!(shared.iter().map(|draft| &draft.id).collect::<Vec<_>>(), [&draft.id]);
    assert!(draft::list_shared(&mut scratch.read().await, "ola").await.unwrap().is_empty(), "one's own isn't shared");
    assert!(draft::list(&mut scratch.read().await, "kari").await.unwrap().is_empty());
    assert!(!scratch.ask(&draft, "kari", 7).await, "takes part already");
    assert_eq!(find(&mut scratch.read().await, &asked.id).await.unwrap().unwrap().state, State::Accepted);
}

#[tokio::test]
async fn who_said_no_or_left_can_be_asked_again() {
    let scratch = Scratch::new().await;
    let draft = scratch.draft("ola").await;
    scratch.ask(&draft, "kari", 1).await;
    assert!(scratch.answers(&draft, "kari", State::Declined).await);
    assert!(!scratch.part(&draft, "kari").await);
    assert!(!scratch.ends(&draft, "kari", State::Left).await, "there is nothing to leave");
    assert!(scratch.ask(&draft, "kari", 2).await);
    let again = scratch.asked(&draft, "kari").await;
    assert_eq!((again.state, again.asked_at, again.answered_at, again.times), (State::Waiting, at(2), None, 2));
    scratch.answers(&draft, "kari", State::Accepted).await;
    assert!(scratch.ends(&draft, "kari", State::Left).await);
    assert!(!scratch.part(&draft, "kari").await);
    scratch.ask(&draft, "kari", 3).await;
    assert!(scratch.ends(&draft, "kari", State::Removed).await);
    assert!(!scratch.answers(&draft, "kari", State::Accepted).await, "taken back before it was answered");
}

#[tokio::test]
async fn who_said_yes_stands_in_the_case_and_nobody_else() {
    let scratch = Scratch::new().await;
    let draft = scratch.draft("ola").await;
    for person in ["kari", "per", "guri"] {
        scratch.ask(&draft, person, 1).await;
    }
    scratch.answers(&draft, "kari", State::Accepted).await;
    scratch.answers(&draft, "per", State::Declined).await;
    let reference = scratch.send_it(&draft).await;
    let case = scratch.again(&reference).await;

    let mut tx = scratch.read().await;
    let beside = list_of_case(&mut tx, &case.id).await.unwrap();
    assert_eq!(beside.iter().map(|one| one.person.as_str()).collect::<Vec<_>>(), ["kari"]);
    assert_eq!(list(&mut tx, &draft.id).await.unwrap(), beside, "the others are forgotten");
    for (person, is) in [("kari", true), ("per", false), ("guri", false), ("ola", false)] {
        assert_eq!(is_in(&mut tx, &case.id, person).await.unwrap(), is, "{person}");
        let cases = case::list_for(&mut tx, person).await.unwrap();
        assert_eq!(
            cases.iter().map(|case: &Case| &case.reference).next(),
            (is || person == "ola").then_some(&reference)
        );
        let found = submission::sent_already(&mut tx, &draft.id, person).await.unwrap();
        assert_eq!(found.is_some(), is || person == "ola", "{person}");
    }
    assert_eq!(list_of(&mut tx, "kari").await.unwrap().len(), 1);
    assert!(draft::list_shared(&mut tx, "kari").await.unwrap().is_empty());
    drop(tx);
    assert!(!scratch.ends(&draft, "kari", State::Left).await, "a case isn't left");
}

#[tokio::test]
async fn what_a_case_waits_for_is_seen_by_both() {
    let scratch = Scratch::new().await;
    let draft = scratch.draft("ola").await;
    scratch.ask(&draft, "kari", 1).await;
    scratch.answers(&draft, "kari", State::Accepted).await;
    let reference = scratch.send_it(&draft).await;
    let case = scratch.again(&reference).await;
    let mut tx = scratch.begin().await;
    let ask = Message {
        id: scratch.id(),
        kind: Kind::Question,
        author: "Nils".to_owned(),
        body: "Hvor mye?".to_owned(),
        at: at(9),
    };
    message::add(&mut tx, &case.id, &ask).await.unwrap();
    let paper = Awaited { path: "papir".to_owned(), due_on: "2026-11-20".to_owned() };
    awaited::add(&mut tx, &case.id, &paper).await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = scratch.read().await;
    for (person, count) in [("ola", 1), ("kari", 1), ("per", 0)] {
        assert_eq!(message::last_to(&mut tx, person).await.unwrap().len(), count, "{person}");
        assert_eq!(awaited::first_due(&mut tx, person).await.unwrap().len(), count, "{person}");
    }
}

#[tokio::test]
async fn a_draft_that_goes_takes_its_questions_along() {
    let scratch = Scratch::new().await;
    for how in ["deleted", "swept"] {
        let draft = scratch.draft("ola").await;
        scratch.ask(&draft, "kari", 1).await;
        let mut tx = scratch.begin().await;
        match how {
            "deleted" => assert!(draft::delete(&mut tx, &draft).await.unwrap()),
            _ => assert_eq!(draft::sweep(&mut tx, "2027-01-01").await.unwrap(), 1),
        }
        tx.commit().await.unwrap();
        assert_eq!(scratch.rows("co_applicant").await, 0, "{how}");
    }
}

#[tokio::test]
async fn a_save_says_who_made_it_and_which_pages_it_changed() {
    let scratch = Scratch::new().await;
    let draft = scratch.draft("ola").await;
    assert_eq!((draft.page_revisions.as_str(), &draft.saved_by), ("{}", &None));
    let mut tx = scratch.begin().await;
    let save = Save { page_revisions: r#"{"a":1}"#, by: "kari", ..SAVE };
    draft::save(&mut tx, &draft, save).await.unwrap();
    tx.commit().await.unwrap();
    let now = draft::find(&mut scratch.read().await, &draft.id).await.unwrap().unwrap();
    assert_eq!((now.page_revisions.as_str(), now.saved_by.as_deref()), (r#"{"a":1}"#, Some("kari")));
}
