use super::{NOW, Scratch, at};
use crate::session::{Session, create, end, end_by_sid, find, sweep, touch};

const END: &str = "2026-11-02T20:00:00.000Z";

fn session(id_hash: &str, sid_hash: Option<&str>, seen_at: &str, expires_at: &str) -> Session {
    Session {
        id_hash: id_hash.to_owned(),
        role: "citizen".to_owned(),
        person: "ola".to_owned(),
        payload: b"{\"name\":\"Ola\"}".to_vec(),
        sid_hash: sid_hash.map(str::to_owned),
        created_at: NOW.to_owned(),
        seen_at: seen_at.to_owned(),
        expires_at: expires_at.to_owned(),
    }
}

impl Scratch {
    async fn log_in(&self, session: Session) {
        let mut tx = self.begin().await;
        create(&mut tx, &session).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn is_in(&self, id_hash: &str) -> bool {
        find(&mut self.read().await, id_hash).await.unwrap().is_some()
    }
}

#[tokio::test]
async fn a_session_is_found_by_the_hash_of_its_token_alone() {
    let scratch = Scratch::new().await;
    scratch.log_in(session("a1", Some("s1"), NOW, END)).await;
    scratch.log_in(session("b2", None, NOW, END)).await;
    let found = find(&mut scratch.read().await, "a1").await.unwrap().unwrap();
    assert_eq!([&found.id_hash, &found.role, &found.person], ["a1", "citizen", "ola"]);
    assert_eq!((found.payload.as_slice(), found.sid_hash.as_deref()), (b"{\"name\":\"Ola\"}".as_slice(), Some("s1")));
    assert_eq!([&found.created_at, &found.seen_at, &found.expires_at], [NOW, NOW, END]);
    assert_eq!(find(&mut scratch.read().await, "b2").await.unwrap().unwrap().sid_hash, None);
    for unknown in ["", "a", "A1", "ola", "s1"] {
        assert!(!scratch.is_in(unknown).await, "{unknown}");
    }
}

#[tokio::test]
async fn using_a_session_moves_only_when_it_was_seen() {
    let scratch = Scratch::new().await;
    scratch.log_in(session("a1", None, NOW, END)).await;
    scratch.log_in(session("b2", None, NOW, END)).await;
    let mut tx = scratch.begin().await;
    touch(&mut tx, "a1", &at(9)).await.unwrap();
    touch(&mut tx, "unknown", &at(9)).await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = scratch.read().await;
    let used = find(&mut tx, "a1").await.unwrap().unwrap();
    assert_eq!([&used.seen_at, &used.created_at, &used.expires_at], [&at(9), NOW, END]);
    assert_eq!(find(&mut tx, "b2").await.unwrap().unwrap().seen_at, NOW);
}

#[tokio::test]
async fn ending_a_session_ends_that_one() {
    let scratch = Scratch::new().await;
    scratch.log_in(session("a1", None, NOW, END)).await;
    scratch.log_in(session("b2", None, NOW, END)).await;
    let mut tx = scratch.begin().await;
    end(&mut tx, "a1").await.unwrap();
    end(&mut tx, "unknown").await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!((scratch.is_in("a1").await, scratch.is_in("b2").await), (false, true));
}

#[tokio::test]
async fn a_logout_at_the_provider_ends_every_session_of_that_login() {
    let scratch = Scratch::new().await;
    for (id, sid) in [("a1", Some("s1")), ("a2", Some("s1")), ("b1", Some("s2")), ("c1", None)] {
        scratch.log_in(session(id, sid, NOW, END)).await;
    }
    let mut tx = scratch.begin().await;
    assert_eq!(end_by_sid(&mut tx, "s1").await.unwrap(), 2);
    assert_eq!(end_by_sid(&mut tx, "s1").await.unwrap(), 0);
    tx.commit().await.unwrap();
    assert_eq!(scratch.texts("SELECT id_hash FROM session ORDER BY id_hash").await, ["b1", "c1"]);
}

#[tokio::test]
async fn idle_and_ended_sessions_are_swept() {
    let scratch = Scratch::new().await;
    for (id, seen_at, expires_at) in [
        ("idle", at(9), END.to_owned()),
        ("just-in-time", at(10), END.to_owned()),
        ("busy-but-over", at(29), at(29)),
        ("busy", at(29), at(30)),
    ] {
        scratch.log_in(session(id, None, &seen_at, &expires_at)).await;
    }
    let mut tx = scratch.begin().await;
    assert_eq!(sweep(&mut tx, &at(10), &at(30)).await.unwrap(), 2);
    tx.commit().await.unwrap();
    assert_eq!(scratch.texts("SELECT id_hash FROM session ORDER BY id_hash").await, ["busy", "just-in-time"]);
}
