use super::{NOW, Scratch, at};
use crate::kept_page::{find, keep, sweep, take};

#[tokio::test]
async fn a_page_is_put_back_once_and_in_time() {
    let scratch = Scratch::new().await;
    let mut tx = scratch.begin().await;
    for token in ["a1", "b2"] {
        keep(&mut tx, token, b"skrevet", &at(10)).await.unwrap();
    }
    assert_eq!(take(&mut tx, "unknown", NOW).await.unwrap(), None);
    // To be read as often as somebody asks, until it is taken.
    for _ in 0..2 {
        assert_eq!(find(&mut tx, "a1", &at(9)).await.unwrap().as_deref(), Some(b"skrevet".as_slice()));
    }
    assert_eq!(find(&mut tx, "a1", &at(10)).await.unwrap(), None);
    assert_eq!(take(&mut tx, "a1", &at(9)).await.unwrap().as_deref(), Some(b"skrevet".as_slice()));
    assert_eq!(take(&mut tx, "a1", &at(9)).await.unwrap(), None);
    assert_eq!(take(&mut tx, "b2", &at(10)).await.unwrap(), None, "too late");
    assert_eq!(sweep(&mut tx, &at(10)).await.unwrap(), 1);
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn of_two_that_come_back_at_once_one_gets_the_page() {
    let scratch = Scratch::new().await;
    for token in ["a1", "b2", "c3"] {
        let mut tx = scratch.begin().await;
        keep(&mut tx, token, b"skrevet", &at(10)).await.unwrap();
        tx.commit().await.unwrap();
        let one = async || {
            let mut tx = scratch.begin().await;
            let taken = take(&mut tx, token, NOW).await.unwrap();
            tx.commit().await.unwrap();
            taken
        };
        let (one, other) = tokio::join!(one(), one());
        assert!(one.is_some() != other.is_some(), "{one:?} {other:?}");
    }
}
