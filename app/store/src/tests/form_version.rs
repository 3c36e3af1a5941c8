use super::{NOW, Scratch, at};
use crate::form_version::{in_use, newest, put, source};

#[tokio::test]
async fn a_version_is_kept_once_as_it_was() {
    let scratch = Scratch::new().await;
    let file = "form: barnehage\ntitle: Søk plass\r\n\u{0}".as_bytes();
    let mut tx = scratch.begin().await;
    put(&mut tx, "v1", "barnehage", file, NOW).await.unwrap();
    put(&mut tx, "v1", "barnehage", b"other", &at(1)).await.unwrap();
    put(&mut tx, "v2", "barnehage", b"newer", &at(1)).await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = scratch.read().await;
    assert_eq!(source(&mut tx, "v1").await.unwrap().as_deref(), Some(file));
    assert_eq!(source(&mut tx, "v2").await.unwrap().as_deref(), Some(b"newer".as_slice()));
    assert_eq!(source(&mut tx, "v3").await.unwrap(), None);
}

#[tokio::test]
async fn the_newest_version_of_a_form() {
    let scratch = Scratch::new().await;
    let mut tx = scratch.begin().await;
    put(&mut tx, "v2", "barnehage", b"second", &at(1)).await.unwrap();
    put(&mut tx, "v1", "barnehage", b"first", NOW).await.unwrap();
    put(&mut tx, "v3", "sfo", b"another form", &at(2)).await.unwrap();
    // Seen again: it stays where it was.
    put(&mut tx, "v1", "barnehage", b"first", &at(3)).await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = scratch.read().await;
    assert_eq!(newest(&mut tx, "barnehage").await.unwrap().as_deref(), Some(b"second".as_slice()));
    assert_eq!(newest(&mut tx, "sfo").await.unwrap().as_deref(), Some(b"another form".as_slice()));
    assert_eq!(newest(&mut tx, "kulturskole").await.unwrap(), None);
}

/// Every citizen who begins with a new form keeps its version, and several begin at once.
#[tokio::test]
async fn a_version_may_be_kept_by_several_at_once() {
    let scratch = Scratch::new().await;
    let one = async || {
        let mut tx = scratch.begin().await;
        put(&mut tx, "v1", "barnehage", b"file", NOW).await.unwrap();
        tx.commit().await.unwrap();
    };
    tokio::join!(one(), one(), one());
    assert_eq!(scratch.rows("form_version").await, 1);
}

#[tokio::test]
async fn what_hangs_on_a_version_is_counted() {
    let scratch = Scratch::new().await;
    let mut tx = scratch.begin().await;
    for (version, at) in [("v1", NOW.to_owned()), ("v2", at(1)), ("v3", at(2))] {
        put(&mut tx, version, "ledsagerbevis", b"file", &at).await.unwrap();
    }
    put(&mut tx, "w1", "barnehage", b"file", NOW).await.unwrap();
    tx.commit().await.unwrap();
    // The samples' drafts are of v1; a submission is of v2.
    let (draft, _) = (scratch.draft("anders").await, scratch.draft("berit").await);
    scratch.sent(&draft, "fritid", NOW).await;
    let mut tx = scratch.read().await;
    let used = in_use(&mut tx, "ledsagerbevis").await.unwrap();
    let found: Vec<_> = used.iter().map(|v| (v.version.as_str(), v.drafts, v.submissions)).collect();
    assert_eq!(found, [("v3", 0, 0), ("v2", 0, 1), ("v1", 1, 0)]);
    assert!(in_use(&mut tx, "ukjent").await.unwrap().is_empty());
}
