//! Two tabs with the same draft.

use crate::tests::world::World;

#[tokio::test]
async fn a_stale_save_shows_both_versions_and_changes_nothing() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.begin("kort").await;
    let address = format!("/nb/draft/{draft}/soker");
    anders.post(&address, &[("_revision", "0"), ("navn", "Den ene"), ("for_hvem", "meg")]).await.is(303);
    let before = world.draft(&draft).await.unwrap();

    let late = anders.post(&address, &[("_revision", "0"), ("navn", "Den <andre>"), ("for_hvem", "meg")]).await.is(409);
    assert!(late.has("Den ene") && late.has("Den &lt;andre&gt;"), "{}", late.main());
    assert!(!late.has("For hvem?"), "only what differs");
    let after = world.draft(&draft).await.unwrap();
    assert_eq!((after.revision, &after.answers), (before.revision, &before.answers));

    assert!(late.has("name=\"_revision\" value=\"1\""));
    assert!(late.has("name=\"navn\" value=\"Den &lt;andre&gt;\""), "what was typed can be sent again");
    let again = [("_revision", "1"), ("navn", "Den <andre>"), ("for_hvem", "meg"), ("do", "update")];
    assert_eq!(anders.post(&address, &again).await.to(), address);
    assert!(anders.get(&address).await.has("value=\"Den &lt;andre&gt;\""));
}

#[tokio::test]
async fn the_same_answers_twice_are_no_loss() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.begin("kort").await;
    let address = format!("/nb/draft/{draft}/soker");
    let pairs = [("_revision", "0"), ("navn", "Anders"), ("for_hvem", "meg")];
    anders.post(&address, &pairs).await.is(303);
    let late = anders.post(&address, &pairs).await.is(409);
    assert!(late.has("Svarene er like i begge utgavene") && !late.has("<table"));
}

#[tokio::test]
async fn a_page_another_tab_has_closed_shows_what_was_typed_on_it() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.fill().await;
    anders.save(&draft, "soker", &[("navn", ""), ("_shown", "navn")]).await.is(422);
    let late = anders.post(&format!("/nb/draft/{draft}/sted"), &[("_revision", "3"), ("bydel", "ost")]).await.is(409);
    assert!(late.has("Vest") && late.has("Øst"));
}
