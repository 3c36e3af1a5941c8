use super::{NOW, Scratch, at};
use crate::form_version::{newest, put, source};

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
