use super::{NOW, Scratch, at};
use crate::{
    awaited::{Awaited, add, came, first_due, list},
    case::Status,
};

fn awaited(path: &str, due_on: &str) -> Awaited {
    Awaited { path: path.to_owned(), due_on: due_on.to_owned() }
}

#[tokio::test]
async fn a_file_is_awaited_until_it_has_come() {
    let scratch = Scratch::new().await;
    let (case, other) = (scratch.case("fritid", NOW).await, scratch.case("fritid", NOW).await);
    let (late, early) = (awaited("attest", "2026-12-20"), awaited("barn.0.bevis", "2026-12-08"));
    let mut tx = scratch.begin().await;
    for file in [&late, &early] {
        add(&mut tx, &case.id, file).await.unwrap();
    }
    tx.commit().await.unwrap();
    let mut tx = scratch.begin().await;
    assert_eq!(list(&mut tx, &case.id).await.unwrap(), [early, late.clone()], "by the last day");
    assert_eq!(list(&mut tx, &other.id).await.unwrap(), []);
    assert_eq!(first_due(&mut tx, &case.actor).await.unwrap(), [(case.id.clone(), "2026-12-08".to_owned())]);
    assert_eq!(first_due(&mut tx, "somebody else").await.unwrap(), []);
    assert!(!came(&mut tx, &other.id, "barn.0.bevis", &at(1)).await.unwrap());
    assert!(!came(&mut tx, &case.id, "bilde", &at(1)).await.unwrap());
    assert!(came(&mut tx, &case.id, "barn.0.bevis", &at(1)).await.unwrap());
    assert!(!came(&mut tx, &case.id, "barn.0.bevis", &at(2)).await.unwrap(), "it came once");
    assert_eq!(list(&mut tx, &case.id).await.unwrap(), [late]);
    assert_eq!(first_due(&mut tx, &case.actor).await.unwrap(), [(case.id.clone(), "2026-12-20".to_owned())]);
    tx.commit().await.unwrap();
    scratch.become_(&case, Status::Withdrawn).await;
    assert_eq!(first_due(&mut scratch.read().await, &case.actor).await.unwrap(), [], "a closed case waits for nothing");
}
