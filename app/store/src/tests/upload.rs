use super::{NOW, Scratch, at};
use crate::{
    draft,
    upload::{append, content, forget, held, held_of_all, sweep},
};

#[tokio::test]
async fn parts_become_a_whole_in_order_and_none_twice() {
    let scratch = Scratch::new().await;
    let (draft, other) = (scratch.draft("ola").await, scratch.draft("kari").await);
    let mut tx = scratch.begin().await;
    assert_eq!(append(&mut tx, &draft, "a", 0, b"one", NOW).await.unwrap(), 3);
    assert_eq!(append(&mut tx, &draft, "a", 0, b"one", NOW).await.unwrap(), 3, "it came before: the answer got lost");
    assert_eq!(append(&mut tx, &draft, "a", 7, b"late", NOW).await.unwrap(), 3, "one is missing before it");
    assert_eq!(append(&mut tx, &draft, "a", 3, b"two", NOW).await.unwrap(), 6);
    assert_eq!(append(&mut tx, &draft, "a", 6, b"", NOW).await.unwrap(), 6);
    assert_eq!(append(&mut tx, &draft, "b", 0, b"!", NOW).await.unwrap(), 1);
    assert_eq!(held(&mut tx, &draft, "a").await.unwrap(), 6);
    assert_eq!(held_of_all(&mut tx, &draft).await.unwrap(), 7);
    assert_eq!(content(&mut tx, &draft, "a").await.unwrap(), b"onetwo");
    assert_eq!(held(&mut tx, &other, "a").await.unwrap(), 0);
    assert_eq!(content(&mut tx, &other, "a").await.unwrap(), b"");
    forget(&mut tx, &draft, "a").await.unwrap();
    assert_eq!(held_of_all(&mut tx, &draft).await.unwrap(), 1);
}

#[tokio::test]
async fn parts_go_with_their_draft_and_after_their_time() {
    let scratch = Scratch::new().await;
    let (sent, deleted, old) = (scratch.draft("ola").await, scratch.draft("kari").await, scratch.draft("per").await);
    let mut tx = scratch.begin().await;
    for draft in [&sent, &deleted, &old] {
        append(&mut tx, draft, "a", 0, b"part", NOW).await.unwrap();
    }
    tx.commit().await.unwrap();
    scratch.sent(&sent, "fritid", NOW).await;
    assert_eq!(scratch.rows("upload_part").await, 2);
    let mut tx = scratch.begin().await;
    draft::delete(&mut tx, &deleted).await.unwrap();
    sweep(&mut tx, NOW).await.unwrap();
    assert_eq!(held(&mut tx, &old, "a").await.unwrap(), 4);
    sweep(&mut tx, &at(1)).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(scratch.rows("upload_part").await, 0);
}
