use form::value::{FileRef, Scan};

use super::{NOW, Scratch, at, samples::new};
use crate::{
    attachment::{New, add_to_draft, add_to_message, list, list_of_draft, of_draft, of_submission, thumbnail_of_draft},
    draft::Draft,
    scan::{Place, claim, clean, infected, later},
    submission::Sent,
};

/// A file of a draft that waits for its scan.
async fn waiting(scratch: &Scratch, draft: &Draft, name: &str) -> FileRef {
    let mut file = scratch.file(name, b"content");
    file.state.scan = Scan::Waiting;
    let mut tx = scratch.begin().await;
    add_to_draft(&mut tx, draft, New { thumbnail: Some(b"small"), ..new(&file, b"content") }).await.unwrap();
    tx.commit().await.unwrap();
    file
}

async fn scan_of(scratch: &Scratch, draft: &Draft) -> Scan {
    list_of_draft(&mut scratch.read().await, draft).await.unwrap()[0].state.scan
}

#[tokio::test]
async fn a_waiting_file_is_opened_by_nobody_until_it_is_clean() {
    let scratch = Scratch::new().await;
    let draft = scratch.draft("ola").await;
    let file = waiting(&scratch, &draft, "a.pdf").await;
    assert!(of_draft(&mut scratch.read().await, &draft, &file.id).await.unwrap().is_none());
    assert!(thumbnail_of_draft(&mut scratch.read().await, &draft, &file.id).await.unwrap().is_none());
    let mut tx = scratch.begin().await;
    let claimed = claim(&mut tx, NOW, &at(5)).await.unwrap().unwrap();
    assert_eq!(
        (claimed.id.as_str(), claimed.content.as_slice(), claimed.attempts),
        (file.id.as_str(), &b"content"[..], 1)
    );
    assert!(claim(&mut tx, &at(4), &at(9)).await.unwrap().is_none(), "somebody has it");
    later(&mut tx, &file.id, &at(20)).await.unwrap();
    assert!(claim(&mut tx, &at(19), &at(24)).await.unwrap().is_none());
    assert_eq!(claim(&mut tx, &at(20), &at(25)).await.unwrap().unwrap().attempts, 2);
    clean(&mut tx, &file.id).await.unwrap();
    assert!(claim(&mut tx, &at(59), &at(59)).await.unwrap().is_none());
    tx.commit().await.unwrap();
    assert_eq!(scan_of(&scratch, &draft).await, Scan::Clean);
    assert_eq!(of_draft(&mut scratch.read().await, &draft, &file.id).await.unwrap().unwrap().1, b"content");
}

#[tokio::test]
async fn an_infected_file_is_never_opened_and_its_draft_not_sent() {
    let scratch = Scratch::new().await;
    let draft = scratch.draft("ola").await;
    let file = waiting(&scratch, &draft, "a.pdf").await;
    let mut tx = scratch.begin().await;
    assert_eq!(infected(&mut tx, &file.id).await.unwrap(), Some(Place::Draft));
    assert_eq!(infected(&mut tx, &file.id).await.unwrap(), None, "said once");
    clean(&mut tx, &file.id).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(scan_of(&scratch, &draft).await, Scan::Infected, "a late word changes nothing");
    assert!(of_draft(&mut scratch.read().await, &draft, &file.id).await.unwrap().is_none());
    let mut tx = scratch.begin().await;
    assert_eq!(scratch.envelope("fritid", NOW).send(&mut tx, &draft).await.unwrap(), Sent::Stale);
}

#[tokio::test]
async fn what_was_sent_while_it_waited_says_where_it_stands() {
    let scratch = Scratch::new().await;
    let draft = scratch.draft("ola").await;
    let file = waiting(&scratch, &draft, "a.pdf").await;
    let case = scratch.sent(&draft, "fritid", NOW).await;
    let sent = scratch.submission(&case).await;
    let mut tx = scratch.begin().await;
    let mut second = scratch.file("b.pdf", b"later");
    second.state.scan = Scan::Waiting;
    add_to_message(&mut tx, &sent, "m1", new(&second, b"later")).await.unwrap();
    assert_eq!(claim(&mut tx, NOW, &at(5)).await.unwrap().unwrap().content, b"content");
    assert_eq!(claim(&mut tx, NOW, &at(5)).await.unwrap().unwrap().content, b"later");
    let place = |name: &str, message: Option<&str>| {
        Some(Place::Case { case: case.id.clone(), name: name.to_owned(), message: message.map(str::to_owned) })
    };
    assert_eq!(infected(&mut tx, &file.id).await.unwrap(), place("a.pdf", None));
    assert_eq!(infected(&mut tx, &second.id).await.unwrap(), place("b.pdf", Some("m1")));
    assert!(of_submission(&mut tx, &sent, &file.id).await.unwrap().is_none());
    let scans: Vec<Scan> = list(&mut tx, &sent).await.unwrap().iter().map(|(_, file)| file.state.scan).collect();
    assert_eq!(scans, [Scan::Infected, Scan::Infected]);
}
