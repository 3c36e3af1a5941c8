use super::{NOW, Scratch, at};
use crate::message::{Kind, Message, add, last_to, list};

fn message(id: String, kind: Kind, body: &str, at: &str) -> Message {
    let author = if kind == Kind::Answer { "" } else { "Berit Dal" };
    Message { id, kind, author: author.to_owned(), body: body.to_owned(), at: at.to_owned() }
}

#[tokio::test]
async fn what_was_written_is_read_the_oldest_first_and_notes_only_in_the_house() {
    let scratch = Scratch::new().await;
    let (case, other) = (scratch.case("fritid", NOW).await, scratch.case("fritid", NOW).await);
    let answer = message(scratch.id(), Kind::Answer, "Vedlagt. Ærlig talt: «\u{1F600}»\n", &at(3));
    let question = message(scratch.id(), Kind::Question, "Kan du sende legeerklæring?", &at(1));
    let note = message(scratch.id(), Kind::Note, "Ringte, ikke svar", &at(2));
    let mut tx = scratch.begin().await;
    for message in [&answer, &question, &note] {
        add(&mut tx, &case.id, message).await.unwrap();
    }
    let elsewhere = message(scratch.id(), Kind::Question, "", &at(1));
    add(&mut tx, &other.id, &elsewhere).await.unwrap();
    tx.commit().await.unwrap();

    let mut tx = scratch.read().await;
    assert_eq!(list(&mut tx, &case.id, true).await.unwrap(), [question.clone(), note, answer.clone()]);
    assert_eq!(list(&mut tx, &case.id, false).await.unwrap(), [question, answer]);
    assert_eq!(list(&mut tx, &other.id, false).await.unwrap(), [elsewhere]);
}

#[tokio::test]
async fn a_message_belongs_to_a_case() {
    let scratch = Scratch::new().await;
    let nowhere = scratch.id().parse().unwrap();
    let mut tx = scratch.begin().await;
    assert!(add(&mut tx, &nowhere, &message(scratch.id(), Kind::Note, "x", NOW)).await.is_err());
}

#[tokio::test]
async fn it_is_known_when_a_caseworker_last_wrote_and_when_the_applicant_last_read() {
    let scratch = Scratch::new().await;
    let (case, quiet) = (scratch.case("fritid", NOW).await, scratch.case("fritid", NOW).await);
    let foreign = scratch.case_of("kari", "kari", "fritid", NOW).await;
    let mut tx = scratch.begin().await;
    for (of, kind, minute) in
        [(&case, Kind::Question, 1), (&case, Kind::Question, 3), (&case, Kind::Note, 5), (&foreign, Kind::Question, 4)]
    {
        add(&mut tx, &of.id, &message(scratch.id(), kind, "x", &at(minute))).await.unwrap();
    }
    crate::case::mark_read(&mut tx, &case, &at(2)).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(last_to(&mut scratch.read().await, "ola").await.unwrap(), [(case.id.clone(), at(3))]);
    let read = scratch.again(&case.reference).await;
    assert_eq!((read.read_at, read.revision), (Some(at(2)), case.revision));
    assert_eq!(scratch.again(&quiet.reference).await.read_at, None);
}
