use super::{NOW, Scratch, at};
use crate::message::{Kind, Message, add, list};

fn message(kind: Kind, body: &str, at: &str) -> Message {
    let author = if kind == Kind::Answer { "" } else { "Berit Dal" };
    Message { kind, author: author.to_owned(), body: body.to_owned(), at: at.to_owned() }
}

#[tokio::test]
async fn what_was_written_is_read_the_oldest_first_and_notes_only_in_the_house() {
    let scratch = Scratch::new().await;
    let (case, other) = (scratch.case("fritid", NOW).await, scratch.case("fritid", NOW).await);
    let answer = message(Kind::Answer, "Vedlagt. Ærlig talt: «\u{1F600}»\n", &at(3));
    let question = message(Kind::Question, "Kan du sende legeerklæring?", &at(1));
    let note = message(Kind::Note, "Ringte, ikke svar", &at(2));
    let mut tx = scratch.begin().await;
    for message in [&answer, &question, &note] {
        add(&mut tx, &case.id, &scratch.id(), message).await.unwrap();
    }
    let elsewhere = message(Kind::Question, "", &at(1));
    add(&mut tx, &other.id, &scratch.id(), &elsewhere).await.unwrap();
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
    assert!(add(&mut tx, &nowhere, &scratch.id(), &message(Kind::Note, "x", NOW)).await.is_err());
}
