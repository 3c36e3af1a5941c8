use super::{NOW, Scratch, at};
use crate::event::{Actor, New, add, list};

#[tokio::test]
async fn the_history_tells_who_did_what_the_oldest_first() {
    let scratch = Scratch::new().await;
    let (case, other) = (scratch.case("fritid", NOW).await, scratch.case("fritid", NOW).await);
    let mut tx = scratch.begin().await;
    for (kind, actor, detail, public, minute) in [
        ("status", Actor::System, Some("status-in-progress"), true, 3),
        ("noted", Actor::Employee("Berit Dal"), None, false, 2),
        ("answered", Actor::Citizen, None, true, 4),
    ] {
        let (id, at) = (scratch.id(), at(minute));
        add(&mut tx, &case.id, New { id: &id, kind, actor, detail, public, at: &at }).await.unwrap();
    }
    tx.commit().await.unwrap();

    let mut tx = scratch.read().await;
    let events = list(&mut tx, &case.id).await.unwrap();
    let told: Vec<_> = events
        .iter()
        .map(|event| {
            let name = event.actor_name.as_deref();
            (event.kind.as_str(), event.actor_kind.as_str(), name, event.detail.as_deref(), event.public)
        })
        .collect();
    assert_eq!(
        told,
        [
            ("received", "citizen", None, None, true),
            ("noted", "employee", Some("Berit Dal"), None, false),
            ("status", "system", None, Some("status-in-progress"), true),
            ("answered", "citizen", None, None, true),
        ]
    );
    let times: Vec<&str> = events.iter().map(|event| event.at.as_str()).collect();
    assert_eq!(times, [NOW, &at(2), &at(3), &at(4)]);
    assert_eq!(list(&mut tx, &other.id).await.unwrap().len(), 1, "only its own beginning");
}
