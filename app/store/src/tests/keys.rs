use super::{
    NOW, Scratch, at,
    samples::{IDENTITY, SAVE},
};
use crate::{
    Error, Store, delivery,
    draft::{self, Save},
    keys::Keyring,
    message,
};

impl Scratch {
    fn other_keys(&self) -> Keyring {
        Keyring::generate(&|buffer| self.fill(buffer))
    }

    fn rotated(&self) -> Keyring {
        self.keyring.rotate(&|buffer| self.fill(buffer))
    }
}

fn refused(opened: crate::Result<Store>) -> bool {
    matches!(opened, Err(Error::Keys("these are not the keys of this database")))
}

#[tokio::test]
async fn a_database_opens_with_its_own_keys_alone() {
    let scratch = Scratch::new().await;
    scratch.store.close().await;
    assert!(refused(scratch.open_with(scratch.other_keys()).await));
    // The right master key with another index: every identity number would be somebody new.
    let (own, other) = (scratch.keyring.to_text(), scratch.other_keys().to_text());
    let index = other.lines().find(|line| line.starts_with("index")).unwrap();
    let mixed: String =
        own.lines().map(|line| format!("{}\n", if line.starts_with("index") { index } else { line })).collect();
    assert!(refused(scratch.open_with(Keyring::from_text(&mixed).unwrap()).await));
    assert!(scratch.open().await.is_ok());
}

#[tokio::test]
async fn other_keys_read_nothing() {
    let scratch = Scratch::new().await;
    let draft = scratch.draft("ola").await;
    let case = scratch.case("fritid", NOW).await;
    let mut tx = scratch.begin().await;
    let written = message::Message {
        id: scratch.id(),
        kind: message::Kind::Note,
        author: String::new(),
        body: "x".into(),
        at: NOW.into(),
    };
    message::add(&mut tx, &case.id, &written).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(scratch.alter("DELETE FROM key_proof").await, 1);

    let stranger = scratch.open_with(scratch.other_keys()).await.unwrap();
    let mut tx = stranger.read().await.unwrap();
    assert!(matches!(draft::find(&mut tx, &draft.id).await, Err(Error::Corrupt(_))));
    assert!(matches!(crate::submission::find(&mut tx, &case.id).await, Err(Error::Corrupt(_))));
    assert!(matches!(message::list(&mut tx, &case.id, true).await, Err(Error::Corrupt(_))));
    assert_ne!(stranger.index(IDENTITY), scratch.store.index(IDENTITY));
    drop(tx);
    stranger.close().await;
}

#[tokio::test]
async fn after_a_rotation_old_and_new_are_read_and_the_old_key_reads_only_the_old() {
    let scratch = Scratch::new().await;
    let before = scratch.draft("ola").await;
    let rotated = scratch.open_with(scratch.rotated()).await.unwrap();
    assert_eq!(rotated.index(IDENTITY), scratch.store.index(IDENTITY), "people are still found");
    let mut tx = rotated.begin().await.unwrap();
    let read = draft::find(&mut tx, &before.id).await.unwrap().unwrap();
    assert_eq!(read.about, before.about);
    draft::save(&mut tx, &read, Save { answers: b"after", ..SAVE }).await.unwrap();
    delivery::enqueue(&mut tx, &scratch.id(), "mail", "mail", b"after", NOW).await.unwrap();
    tx.commit().await.unwrap();

    let mut tx = rotated.begin().await.unwrap();
    assert_eq!(draft::find(&mut tx, &before.id).await.unwrap().unwrap().answers, b"after");
    assert_eq!(delivery::claim(&mut tx, NOW, &at(5)).await.unwrap().unwrap().payload, b"after");
    drop(tx);
    rotated.close().await;
    let mut tx = scratch.begin().await;
    let kept = draft::find(&mut tx, &before.id).await.unwrap().unwrap();
    assert_eq!(kept.answers, b"after", "sealed with the draft's own key, which the old one wrapped");
    assert_eq!(delivery::claim(&mut tx, NOW, &at(5)).await.unwrap(), None, "sealed with the new one");
}

#[tokio::test]
async fn an_index_is_the_same_for_the_same_text_and_tells_nothing() {
    let scratch = Scratch::new().await;
    let index = scratch.store.index(IDENTITY);
    assert_eq!(index, scratch.begin().await.index(IDENTITY));
    assert_ne!(index, scratch.store.index("13868798397"));
    assert!(index.len() == 64 && !index.contains(IDENTITY), "{index}");
}

#[test]
fn a_key_file_names_each_key_once() {
    let key = "00".repeat(32);
    let file = |second: u8| format!("# keys\nindex {key}\n\nkey 1 {key}\nkey {second} {key}\n");
    assert!(Keyring::from_text(&file(2)).is_ok());
    assert!(matches!(Keyring::from_text(&file(1)), Err(Error::Keys("two keys with one number"))));
    assert!(Keyring::from_text(&file(2).replace("key 2", "key 256")).is_err());
}

#[test]
fn a_keyring_shows_no_key() {
    let keyring = Keyring::generate(&|buffer| buffer.fill(0xab));
    assert!(keyring.to_text().contains("abab"));
    assert_eq!(format!("{:?}", keyring.rotate(&|buffer| buffer.fill(0xcd))), "Keyring(2 keys)");
}
