//! `/{lang}/service/{key}/start`.

use form::form::Level;

use crate::tests::{
    answer::{Answer, assert_no_numbers},
    broken::{ALTINN, CONTACT, How, POPULATION, TOKENS},
    world::World,
};

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
    camilla.post(start, &[("choosing", "1"), ("party", "1")]).await.refused();

    let draft = camilla.begin_for("stotte", "Didrik Demodal").await;
    let to = camilla.get(&format!("/nb/draft/{draft}")).await.to().to_owned();
    let page = camilla.get(&to).await.is(200);
    assert!(page.has("value=\"Didrik Demodal\""), "prefilled with whom it is for");
    assert!(page.text().contains("på vegne av Didrik Demodal"));
}

#[tokio::test]
async fn one_acts_only_for_parties_of_ones_own_that_the_form_allows() {
    let world = World::open().await;
    let page = world.citizen("berit").await.get("/nb/service/stotte/start").await.is(200);
    assert!(page.has("Prøvestad skolekorps") && page.has("Prøvestad idrettslag"));
    for other in ["kulturråd", "sangkor", "bygg AS"] {
        assert!(!page.has(other), "{other}: no access, gone, or access to something else");
    }
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

/// What a button of the choice's page sends for somebody.
fn choice(page: &Answer, name: &str) -> String {
    let main = page.main();
    let before = main.split_once(&format!(">{name}</label>")).unwrap().0;
    before.rsplit_once("value=\"").unwrap().1.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn where_a_register_is_down_the_choice_says_who_may_be_missing() {
    let world = World::open().await;
    let (berit, start) = (world.citizen("berit").await, "/nb/service/stotte/start");
    for how in [How::Refuses, How::Babbles, How::Hangs] {
        world.broken.set(ALTINN, how);
        let page = berit.get(start).await.is(200);
        assert!(page.has("Vi fikk ikke svar fra Altinn nå") && page.has("Berit Prøvestad"), "{how:?}: {}", page.main());
        assert!(page.has("Finner du ikke den du ser etter?") && !page.has("skolekorps"));
        assert!(!page.has("Vi fikk ikke svar fra Folkeregisteret"));
        world.broken.mend();
    }
    let draft = berit.begin_for("stotte", "Prøvestad skolekorps").await;
    assert!(berit.get(&format!("/nb/draft/{draft}/alt")).await.has("value=\"Prøvestad skolekorps\""));

    world.broken.set(POPULATION, How::Refuses);
    world.broken.set(ALTINN, How::Refuses);
    let page = berit.get(start).await.is(200);
    assert!(page.has("Vi fikk ikke svar fra Altinn nå") && page.has("Vi fikk ikke svar fra Folkeregisteret nå"));
    assert_eq!(berit.post(start, &[]).await.to(), start, "even for oneself it is said first");
    berit.begin_for("stotte", "Berit Prøvestad").await;
}

#[tokio::test]
async fn who_has_no_name_yet_is_called_oneself() {
    let world = World::open().await;
    world.broken.set(POPULATION, How::Refuses);
    let camilla = world.nameless("camilla").await;
    let page = camilla.get("/nb/service/stotte/start").await.is(200);
    assert!(page.has(">Deg selv</label>") && !page.has("f-party-help"), "{}", page.main());
    let draft = camilla.begin_for("stotte", "Deg selv").await;
    assert_eq!(world.inputs(&draft).await.len(), 0);
}

#[tokio::test]
async fn without_tokens_every_register_is_down() {
    let world = World::open().await;
    world.broken.set(TOKENS, How::Refuses);
    let page = world.citizen("berit").await.get("/nb/service/stotte/start").await.is(200);
    assert!(page.has("Vi fikk ikke svar fra Altinn nå") && page.has("Vi fikk ikke svar fra Folkeregisteret nå"));
    assert!(world.log.text().contains("no access token: status 500"));
}

#[tokio::test]
async fn whom_one_chose_is_not_mistaken_for_another_when_a_register_goes_down_in_between() {
    let world = World::open().await;
    let (berit, start) = (world.citizen("berit").await, "/nb/service/stotte/start");
    let club = choice(&berit.get(start).await.is(200), "Prøvestad skolekorps");
    let chosen = [("choosing", "1"), ("party", club.as_str())];
    world.citizen("camilla").await.post(start, &chosen).await.refused();
    world.broken.set(ALTINN, How::Refuses);
    assert!(berit.post(start, &chosen).await.refused().has("Vi fikk ikke svar fra Altinn nå"));
}

#[tokio::test]
async fn a_form_for_oneself_asks_no_register_whom_one_may_act_for() {
    let world = World::open().await;
    for register in [POPULATION, ALTINN] {
        world.broken.set(register, How::Hangs);
    }
    world.broken.set(CONTACT, How::Refuses);
    world.citizen("camilla").await.begin("kort").await;
    let log = world.log.text();
    assert!(log.contains("register=Contact") && !log.contains("register=Population"), "{log}");
}
