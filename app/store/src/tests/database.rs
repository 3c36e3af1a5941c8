use std::{
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

use sqlx::{AssertSqlSafe, Row as _, query};

use super::{NOW, Scratch, at, place::Place, samples::SAVE};
use crate::{
    Tx, case, delivery,
    draft::{self, Save, Saved},
    form_version, message, submission,
};

async fn pragma(tx: &mut Tx, name: &str) -> String {
    let row = tx.one(query(AssertSqlSafe(format!("PRAGMA {name}")))).await.unwrap().unwrap();
    row.try_get::<i64, _>(0).map_or_else(|_| row.get(0), |number| number.to_string())
}

#[tokio::test]
async fn what_was_acknowledged_is_there_after_closing_and_opening_again() {
    let mut scratch = Scratch::new().await;
    let open = scratch.draft("ola").await;
    let draft = scratch.draft("ola").await;
    let file = scratch.attach(&draft, "a.pdf", b"a").await;
    let case = scratch.sent(&draft, "fritid", NOW).await;
    let mut tx = scratch.begin().await;
    draft::save(&mut tx, &open, Save { answers: b"typed", ..SAVE }).await.unwrap();
    let note = message::Message {
        id: scratch.id(),
        kind: message::Kind::Note,
        author: "Berit Dal".to_owned(),
        body: "note".to_owned(),
        at: NOW.to_owned(),
    };
    message::add(&mut tx, &case.id, &note).await.unwrap();
    delivery::enqueue(&mut tx, &scratch.id(), "mail", "mail", b"mail", NOW).await.unwrap();
    form_version::put(&mut tx, "v1", "ledsagerbevis", b"file", NOW).await.unwrap();
    tx.commit().await.unwrap();

    scratch.store.close().await;
    scratch.store = scratch.open().await.unwrap();
    let mut tx = scratch.begin().await;
    assert_eq!(draft::find(&mut tx, &open.id).await.unwrap().unwrap().answers, b"typed");
    let submission = submission::find(&mut tx, &case.id).await.unwrap().unwrap();
    assert!(crate::attachment::of_submission(&mut tx, &submission, &file.id).await.unwrap().is_some());
    assert_eq!(case::find(&mut tx, &case.reference).await.unwrap().unwrap().id, case.id);
    assert_eq!(case::counts(&mut tx, "fritid").await.unwrap(), [(case::Status::Received, 1)]);
    assert_eq!(message::list(&mut tx, &case.id, true).await.unwrap(), [note]);
    assert_eq!(delivery::claim(&mut tx, NOW, &at(5)).await.unwrap().unwrap().payload, b"mail");
    assert_eq!(form_version::source(&mut tx, "v1").await.unwrap().as_deref(), Some(b"file".as_slice()));
}

/// As after `kill -9`: the files as they stand at the moment of the answer, while the program still has them open.
#[tokio::test]
async fn what_was_acknowledged_is_in_the_files_at_that_moment() {
    let scratch = Scratch::sqlite().await;
    let draft = scratch.draft("ola").await;
    let mut unfinished = scratch.begin().await;
    draft::save(&mut unfinished, &draft, Save { answers: b"not acknowledged", ..SAVE }).await.unwrap();

    let after = Place::file();
    for end in ["", "-wal"] {
        let of = |place: &Place| format!("{}{end}", place.path().display());
        std::fs::copy(of(&scratch), of(&after)).unwrap();
    }
    let survivor = after.open_with(scratch.keyring.clone()).await.unwrap();
    let found = draft::find(&mut survivor.read().await.unwrap(), &draft.id).await.unwrap().unwrap();
    assert_eq!((found.answers.as_slice(), found.revision), (b"{}".as_slice(), 0));
    survivor.close().await;
}

#[tokio::test]
async fn sqlite_waits_for_the_disk_and_for_others() {
    let scratch = Scratch::sqlite().await;
    let mut tx = scratch.begin().await;
    for (name, value) in
        [("synchronous", "2"), ("journal_mode", "wal"), ("busy_timeout", "10000"), ("foreign_keys", "1")]
    {
        assert_eq!(pragma(&mut tx, name).await, value, "{name}");
    }
    let mut readers = Vec::new();
    for _ in 0..4 {
        let mut reader = scratch.read().await;
        assert_eq!(pragma(&mut reader, "journal_mode").await, "wal");
        assert_eq!(pragma(&mut reader, "query_only").await, "1");
        assert_eq!(pragma(&mut reader, "busy_timeout").await, "10000");
        readers.push(reader);
    }
}

#[tokio::test]
async fn a_transaction_that_is_dropped_leaves_nothing() {
    let scratch = Scratch::new().await;
    let draft = scratch.draft("ola").await;
    let mut tx = scratch.begin().await;
    draft::delete(&mut tx, &draft).await.unwrap();
    drop(tx);
    assert!(draft::find(&mut scratch.begin().await, &draft.id).await.unwrap().is_some());
}

/// As when the disk is full: SQLite then rolls back by itself.
#[tokio::test]
async fn a_transaction_that_sqlite_ended_itself_is_not_the_last() {
    let scratch = Scratch::sqlite().await;
    let draft = scratch.draft("ola").await;
    let mut tx = scratch.begin().await;
    draft::delete(&mut tx, &draft).await.unwrap();
    tx.run(query("ROLLBACK")).await.unwrap();
    drop(tx);
    for answers in [b"first", b"other"] {
        let mut tx = scratch.begin().await;
        let draft = draft::find(&mut tx, &draft.id).await.unwrap().unwrap();
        draft::save(&mut tx, &draft, Save { revision: draft.revision, answers, ..SAVE }).await.unwrap();
        tx.commit().await.unwrap();
    }
    assert_eq!(draft::find(&mut scratch.read().await, &draft.id).await.unwrap().unwrap().answers, b"other");
}

#[tokio::test]
async fn a_transaction_for_reading_cannot_write() {
    let scratch = Scratch::new().await;
    let draft = scratch.draft("ola").await;
    assert!(draft::delete(&mut scratch.read().await, &draft).await.is_err());
    assert!(draft::find(&mut scratch.read().await, &draft.id).await.unwrap().is_some());
}

/// From several programs, so that each has a connection of its own: with a plain BEGIN, SQLite refuses about half.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn eight_that_read_and_then_write_at_once_all_succeed() {
    let scratch = Scratch::new().await;
    let id = scratch.draft("ola").await.id;
    let stale = AtomicU32::new(0);
    let one = async || {
        let store = scratch.open().await.unwrap();
        let mut saves = 0;
        while saves < 10 {
            let mut tx = store.begin().await.unwrap();
            let draft = draft::find(&mut tx, &id).await.unwrap().unwrap();
            match draft::save(&mut tx, &draft, Save { revision: draft.revision, answers: b"{}", ..SAVE }).await.unwrap()
            {
                Saved::Now { .. } => saves += 1,
                Saved::Stale => _ = stale.fetch_add(1, Ordering::Relaxed),
            }
            tx.commit().await.unwrap();
        }
        store.close().await;
    };
    tokio::join!(one(), one(), one(), one(), one(), one(), one(), one());
    assert_eq!(draft::find(&mut scratch.read().await, &id).await.unwrap().unwrap().revision, 80);
    if scratch.is_sqlite() {
        assert_eq!(stale.into_inner(), 0, "what was read in the transaction is still so at its end");
    }
}

#[tokio::test]
async fn a_reader_waits_for_no_writer_and_sees_what_was_committed() {
    let scratch = Scratch::new().await;
    let draft = scratch.draft("ola").await;
    let mut writer = scratch.begin().await;
    draft::save(&mut writer, &draft, Save { answers: b"written", ..SAVE }).await.unwrap();
    let waiting: Vec<_> = (0..6)
        .map(|_| {
            let (store, draft) = (scratch.store.clone(), draft.clone());
            tokio::spawn(async move {
                let mut tx = store.begin().await.unwrap();
                let saved = draft::save(&mut tx, &draft, Save { answers: b"late", ..SAVE }).await.unwrap();
                tx.commit().await.unwrap();
                saved
            })
        })
        .collect();
    tokio::time::sleep(Duration::from_millis(50)).await;
    let reading = async { draft::find(&mut scratch.read().await, &draft.id).await.unwrap().unwrap() };
    let seen = tokio::time::timeout(Duration::from_secs(5), reading).await.expect("a reader waited for a writer");
    assert_eq!(seen.answers, b"{}");
    writer.commit().await.unwrap();
    for one in waiting {
        assert_eq!(one.await.unwrap(), Saved::Stale);
    }
    assert_eq!(draft::find(&mut scratch.read().await, &draft.id).await.unwrap().unwrap().answers, b"written");
}

#[tokio::test]
async fn what_two_programs_write_both_read() {
    let scratch = Scratch::new().await;
    let other = scratch.open().await.unwrap();
    let draft = scratch.draft("ola").await;
    let mut tx = other.begin().await.unwrap();
    let found = draft::find(&mut tx, &draft.id).await.unwrap().unwrap();
    draft::save(&mut tx, &found, Save { answers: b"theirs", ..SAVE }).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(draft::find(&mut scratch.read().await, &draft.id).await.unwrap().unwrap().answers, b"theirs");
    other.close().await;
}

#[tokio::test]
async fn several_programs_may_open_a_new_database_at_once() {
    let place = Place::new().await;
    let opened = tokio::join!(place.open(), place.open(), place.open(), place.open());
    for store in [opened.0, opened.1, opened.2, opened.3] {
        store.unwrap().close().await;
    }
    let scratch = Scratch::at(place).await;
    assert_eq!(scratch.rows("key_proof").await, 1);
}

#[tokio::test]
async fn a_place_that_is_no_database_is_an_error() {
    let place = Place::file();
    std::fs::write(place.path(), "this is a letter, not a database".repeat(100)).unwrap();
    let Err(error) = place.open().await else { panic!("it was opened") };
    assert!(error.to_string().contains("not a database"), "{error}");
}

#[test]
fn every_migration_there_is_runs() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../migrations");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut files: Vec<_> = files.filter_map(|name| name.strip_suffix(".sql").map(str::to_owned)).collect();
    files.sort();
    let listed: Vec<_> = crate::database::MIGRATIONS.iter().map(|(name, _)| *name).collect();
    assert_eq!(listed, files);
}
