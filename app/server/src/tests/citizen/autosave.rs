//! A page saved while it is being filled in.

use crate::tests::world::World;

#[tokio::test]
async fn what_is_typed_is_saved_though_it_is_not_whole() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.begin("kort").await;
    let address = format!("/nb/draft/{draft}/soker");
    let page = anders.get(&address).await.is(200);
    assert!(page.has("data-session=\"1") && page.has("data-seal="), "{}", page.main());

    let typed = [("_revision", "0"), ("navn", "An")];
    let answer = anders.put(&address, &typed).await.is(200);
    assert!(
        answer.text().contains("\"revision\":1") && answer.text().contains("Sist lagret kl. "),
        "{}",
        answer.text()
    );
    assert!(answer.text().contains("\"session\":1"), "{}", answer.text());
    assert!(anders.get(&address).await.has("value=\"An\""));

    let same = [("_revision", "1"), ("navn", "An")];
    assert!(
        anders.put(&address, &same).await.is(200).text().contains("\"revision\":1"),
        "nothing new, nothing written"
    );
}

#[tokio::test]
async fn nothing_is_written_over_what_another_window_saved() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.begin("kort").await;
    let address = format!("/nb/draft/{draft}/soker");
    anders.put(&address, &[("_revision", "0"), ("navn", "Ny")]).await.is(200);
    let late = anders.put(&address, &[("_revision", "0"), ("navn", "Gammel")]).await.is(409);
    assert_eq!(late.body, b"null");
    assert!(anders.get(&address).await.has("value=\"Ny\""));
}

#[tokio::test]
async fn a_stranger_and_nobody_save_nothing() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.begin("kort").await;
    let address = format!("/nb/draft/{draft}/soker");
    let typed = [("_revision", "0"), ("navn", "Berit")];
    world.citizen("berit").await.put(&address, &typed).await.is(404);
    world.stranger().put(&address, &typed).await.is(401);
    assert_eq!(world.draft(&draft).await.unwrap().revision, 0);
}
