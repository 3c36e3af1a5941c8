//! `/{lang}/my` and deleting a draft.

use crate::tests::world::World;

#[tokio::test]
async fn it_holds_ones_own_drafts_and_cases() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    assert!(anders.get("/nb/my").await.is(200).has("Du har ingen utkast og ingen saker"));
    let reference = anders.apply().await;
    let draft = anders.begin("kort").await;
    let page = anders.get("/nb/my").await.is(200);
    assert!(page.has(&format!("/nb/draft/{draft}")) && page.has(&format!("/nb/case/{reference}")));
    assert!(page.has("om 30 dager"));
    let other = world.citizen("berit").await.get("/nb/my").await;
    assert!(!other.has(&draft) && !other.has(&reference));
}

#[tokio::test]
async fn a_draft_can_be_deleted_by_its_owner() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.begin("kort").await;
    let address = format!("/nb/draft/{draft}/delete");
    world.citizen("berit").await.post(&address, &[]).await.is(404);
    assert!(world.draft(&draft).await.is_some());
    assert_eq!(anders.post(&address, &[]).await.to(), "/nb/my?deleted=1");
    assert!(world.draft(&draft).await.is_none());
    assert!(anders.get("/nb/my?deleted=1").await.has("Utkastet er slettet"));
    anders.get(&format!("/nb/draft/{draft}/soker")).await.is(404);
    anders.post(&address, &[]).await.is(404);
}
