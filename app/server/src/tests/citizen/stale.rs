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
    // Pressed twice at once, and again when the answers got lost.
    let (one, other) = tokio::join!(anders.post(&address, &pairs), anders.post(&address, &pairs));
    let third = anders.post(&address, &pairs).await;
    assert!(one.to().ends_with("/vedlegg"));
    assert_eq!((one.to(), other.to()), (third.to(), third.to()));
    // A button that does more than save would do it twice.
    let [revision, name, whom] = pairs;
    let late = anders.post(&address, &[revision, name, whom, ("do", "remove-file:bilde.x")]).await.is(409);
    assert!(late.has("Svarene er like i begge utgavene") && !late.has("<table"));
}

#[tokio::test]
async fn a_page_another_tab_has_closed_is_saved_before_what_is_missing_is_asked_for() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.fill().await;
    let revision = world.draft(&draft).await.unwrap().revision.to_string();
    anders.save(&draft, "soker", &[("navn", ""), ("_shown", "navn")]).await.is(422);
    let late = anders.post(&format!("/nb/draft/{draft}/sted"), &[("_revision", &revision), ("bydel", "ost")]).await;
    assert!(late.to().ends_with("/soker"));
    let answers = world.draft(&draft).await.unwrap().answers;
    assert!(String::from_utf8(answers).unwrap().contains("ost"), "nothing typed is lost");
}

#[tokio::test]
async fn a_page_that_was_open_when_its_form_changed_is_saved_where_it_is_asked_now() {
    let world = World::open().await;
    world.publish("kort", |file| file.replace("drafts: pin", "drafts: migrate"));
    let anders = world.citizen("anders").await;
    let draft = anders.fill().await;
    let revision = world.draft(&draft).await.unwrap().revision.to_string();
    world.publish("kort", |file| file.replace("  - page: sted", "  - page: hvor\n    was: sted"));
    let typed = [("_revision", revision.as_str()), ("bydel", "ost")];
    anders.post(&format!("/nb/draft/{draft}/sted"), &typed).await.is(303);
    assert!(anders.get(&format!("/nb/draft/{draft}/review")).await.is(200).has("Øst"));
    world.publish("kort", |file| file.replace("  - page: hvor\n    was: sted", "  - page: borte"));
    let on = anders.post(&format!("/nb/draft/{draft}/sted"), &typed).await;
    assert!(on.to().ends_with("/review"), "{}", on.to());
}

#[tokio::test]
async fn what_is_typed_when_another_tab_has_sent_it_leads_to_the_case() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.fill().await;
    let page = format!("/nb/draft/{draft}/soker");
    let reference = anders.submit(&draft).await;
    let typed = [("_revision", "2"), ("navn", "Anders T.")];
    let late = anders.post(&page, &typed).await.is(409);
    assert!(late.has("Skjemaet er allerede sendt") && late.has(&format!("href=\"/nb/case/{reference}\"")));
    anders.put(&page, &typed).await.is(409);
    anders.post(&format!("/nb/draft/{draft}/delete"), &[]).await.is(409);
    assert!(anders.get(&page).await.to().ends_with("/receipt"));
    world.citizen("berit").await.post(&page, &typed).await.is(404);
}
