use super::{NOW, Scratch, at};
use crate::login::{create, sweep, take};

impl Scratch {
    async fn remember(&self, state_hash: &str, expires_at: &str) {
        let mut tx = self.begin().await;
        create(&mut tx, state_hash, state_hash.as_bytes(), expires_at).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn take(&self, state_hash: &str, now: &str) -> Option<Vec<u8>> {
        let mut tx = self.begin().await;
        let taken = take(&mut tx, state_hash, now).await.unwrap();
        tx.commit().await.unwrap();
        taken
    }
}

#[tokio::test]
async fn a_login_under_way_is_taken_once() {
    let scratch = Scratch::new().await;
    scratch.remember("a1", &at(10)).await;
    scratch.remember("b2", &at(10)).await;
    assert_eq!(scratch.take("unknown", NOW).await, None);
    assert_eq!(scratch.take("a1", &at(9)).await.as_deref(), Some(b"a1".as_slice()));
    assert_eq!(scratch.take("a1", &at(9)).await, None);
    assert_eq!(scratch.take("b2", &at(9)).await.as_deref(), Some(b"b2".as_slice()));
}

#[tokio::test]
async fn of_two_callbacks_at_once_one_logs_in() {
    let scratch = Scratch::new().await;
    for _ in 0..5 {
        scratch.remember("a1", &at(10)).await;
        let (one, other) = tokio::join!(scratch.take("a1", NOW), scratch.take("a1", NOW));
        assert!(one.is_some() != other.is_some(), "{one:?} {other:?}");
    }
}

#[tokio::test]
async fn a_login_that_took_too_long_is_gone() {
    let scratch = Scratch::new().await;
    scratch.remember("a1", &at(10)).await;
    assert_eq!(scratch.take("a1", &at(10)).await, None);
    assert_eq!(scratch.take("a1", &at(9)).await, None, "asking used it up");
}

#[tokio::test]
async fn logins_nobody_came_back_from_are_swept() {
    let scratch = Scratch::new().await;
    scratch.remember("a1", &at(9)).await;
    scratch.remember("b2", &at(11)).await;
    let mut tx = scratch.begin().await;
    assert_eq!(sweep(&mut tx, &at(10)).await.unwrap(), 1);
    tx.commit().await.unwrap();
    assert_eq!(scratch.texts("SELECT state_hash FROM pending_login").await, ["b2"]);
}
