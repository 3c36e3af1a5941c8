//! `/{lang}/service/{key}/start`.

use form::form::Level;

use crate::tests::{answer::assert_no_numbers, world::World};

#[tokio::test]
async fn a_stranger_logs_in_first_and_comes_back() {
    let world = World::open().await;
    let login = "/nb/login?to=%2Fnb%2Fservice%2Fkort%2Fstart";
    assert_eq!(world.stranger().get("/nb/service/kort/start").await.to(), login);
    assert_eq!(world.stranger().post("/nb/service/kort/start", &[]).await.to(), login);
    world.stranger().post("/nb/service/finnes-ikke/start", &[]).await.is(404);
}

#[tokio::test]
async fn a_draft_nothing_was_typed_in_is_used_again() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let first = anders.begin("kort").await;
    assert_eq!(anders.begin("kort").await, first);
    assert_ne!(world.citizen("berit").await.begin("kort").await, first);
    anders.save(&first, "soker", &[("navn", "Anders")]).await;
    assert_ne!(anders.begin("kort").await, first);
}

#[tokio::test]
async fn who_may_act_for_others_chooses() {
    let world = World::open().await;
    let camilla = world.citizen("camilla").await;
    let start = "/nb/service/stotte/start";
    assert_eq!(camilla.post(start, &[]).await.to(), start, "the choice has an address of its own");
    let page = camilla.get(start).await.is(200);
    for name in ["Camilla Demodal", "Didrik Demodal", "Eline Demodal"] {
        assert!(page.has(name), "{name}");
    }
    assert_no_numbers("the page of the choice", &page.text());

    let refused = camilla.post(start, &[("choosing", "1")]).await.refused();
    assert!(refused.has("#f-party"));
    camilla.post(start, &[("choosing", "1"), ("party", "3")]).await.refused();

    let to = camilla.post(start, &[("choosing", "1"), ("party", "1")]).await.to().to_owned();
    let to = camilla.get(&to).await.to().to_owned();
    let page = camilla.get(&to).await.is(200);
    assert!(page.has("value=\"Didrik Demodal\""), "prefilled with whom it is for");
    assert!(page.text().contains("på vegne av Didrik Demodal"));
}

#[tokio::test]
async fn one_acts_only_for_parties_of_ones_own_that_the_form_allows() {
    let world = World::open().await;
    let page = world.citizen("berit").await.get("/nb/service/stotte/start").await.is(200);
    assert!(page.has("Prøvestad skolekorps") && page.has("Prøvestad idrettslag"));
    assert!(!page.has("Ingrid Prøvestad"), "the form isn't for wards");
    assert!(!page.has("Didrik"));
    world.publish("stotte", |file| file.replace("[self, child, organisation]", "[organisation]"));
    let anders = world.citizen("anders").await;
    let none = anders.get("/nb/service/stotte/start").await.is(200);
    assert!(none.has("Vi fant ingen") && !none.has("<fieldset"));
    anders.post("/nb/service/stotte/start", &[("choosing", "1"), ("party", "0")]).await.is(422);
}

#[tokio::test]
async fn a_form_for_level_high_wants_level_high_all_the_way() {
    let world = World::open().await;
    world.publish("kort", |file| file.replace("drafts: pin", "login: high"));
    let low = world.citizen("anders").await;
    let login = low.post("/nb/service/kort/start", &[]).await.to().to_owned();
    assert_eq!(login, "/nb/login?to=%2Fnb%2Fservice%2Fkort%2Fstart&level=high");
    let high = world.citizen_at("anders", Level::High).await;
    let draft = high.begin("kort").await;
    let address = format!("/nb/draft/{draft}/soker");
    high.get(&address).await.is(200);
    let refused = low.get(&address).await.is(401);
    assert!(refused.has(&format!("/nb/login?to=%2Fnb%2Fdraft%2F{draft}%2Fsoker&amp;level=high")), "{}", refused.main());
    low.save(&draft, "soker", &[("navn", "Anders")]).await.is(401);
    assert_eq!(world.draft(&draft).await.unwrap().revision, 0);
}
