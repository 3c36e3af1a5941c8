use super::{NOW, Scratch, at};
use crate::audit::write;

#[tokio::test]
async fn a_line_tells_who_did_what_to_what_and_when() {
    let scratch = Scratch::new().await;
    let mut tx = scratch.begin().await;
    write(&mut tx, &scratch.id(), "berit", "decided", "2026-7KQ4M3", &at(2)).await.unwrap();
    write(&mut tx, &scratch.id(), "ola", "send", "2026-7KQ4M3", NOW).await.unwrap();
    tx.commit().await.unwrap();
    let lines =
        scratch.texts("SELECT at || ' ' || actor || ' ' || action || ' ' || object FROM audit ORDER BY at").await;
    assert_eq!(lines, [format!("{NOW} ola send 2026-7KQ4M3"), format!("{} berit decided 2026-7KQ4M3", at(2))]);
}

#[tokio::test]
async fn what_was_not_done_is_not_told() {
    let scratch = Scratch::new().await;
    let mut tx = scratch.begin().await;
    write(&mut tx, &scratch.id(), "ola", "send", "2026-7KQ4M3", NOW).await.unwrap();
    drop(tx);
    assert_eq!(scratch.rows("audit").await, 0);
}
