//! An organisation's name from the register, with a button and at once.

use axum::{Router, http::StatusCode};
use form::Input;

use crate::{login::Http, tests::world::World};

/// A form that asks for an organisation on its one page, and for several.
async fn world() -> World {
    let world = World::open().await;
    world.publish("stotte", |text| {
        let rows = "      - repeat: lagene\n        label: {nb: L, nn: L, en: L}\n        item: {nb: Lag, nn: Lag, en: Club}\n        \
                    min: 0\n        max: 3\n        fields:\n          - organisation: lag\n            label: {nb: L, nn: L, en: L}\n";
        let one = "      - organisation: klubb\n        label: {nb: Klubben, nn: Klubben, en: The club}\n";
        text.replace("      - money: belop\n", &format!("{one}{rows}      - money: belop\n"))
    });
    world
}

const BANKRUPT: &str = "312000318";

#[tokio::test]
async fn a_button_fetches_the_name() {
    let world = world().await;
    let anders = world.citizen("anders").await;
    let draft = anders.begin("stotte").await;
    let address = format!("/nb/draft/{draft}/alt");
    assert!(anders.get(&address).await.has("value=\"look-up:klubb\""));

    let pairs = [("klubb.number", "312 000 105"), ("klubb.name", "Noe annet"), ("belop", "x"), ("do", "look-up:klubb")];
    let answer = anders.save(&draft, "alt", &pairs).await;
    assert_eq!(answer.to(), format!("{address}?looked=klubb#f-klubb-said"));
    let page = anders.get(answer.to().split('#').next().unwrap()).await.is(200);
    assert!(page.has("value=\"TESTVIK GRAV OG ANLEGG AS\"") && page.has("value=\"x\""), "{}", page.main());
    assert!(page.has("Vi fant «TESTVIK GRAV OG ANLEGG AS» i Enhetsregisteret"));
    assert_eq!(world.inputs(&draft).await["klubb"].part("name"), "TESTVIK GRAV OG ANLEGG AS");

    let mended = [("klubb.number", "312000105"), ("klubb.name", "Testvik graveservice"), ("belop", "x")];
    anders.save(&draft, "alt", &mended).await.refused();
    assert_eq!(world.inputs(&draft).await["klubb"].part("name"), "Testvik graveservice");
}

#[tokio::test]
async fn what_the_register_says_keeps_nobody_from_going_on() {
    let world = world().await;
    let anders = world.citizen("anders").await;
    for (number, said) in [
        (BANKRUPT, "er konkurs"),
        ("312000385", "blir avviklet"),
        ("312000458", "er slettet fra"),
        ("312000520", "er fjernet fra"),
        ("974760673", "Vi fant ikke nummeret"),
    ] {
        let draft = anders.begin("stotte").await;
        let pairs = [("klubb.number", number), ("klubb.name", "Mitt"), ("do", "look-up:klubb")];
        let answer = anders.save(&draft, "alt", &pairs).await;
        let page = anders.get(answer.to().split('#').next().unwrap()).await;
        assert!(page.has(said) && page.has("data-color=\"warning\""), "{number}: {}", page.main());
        let on = [("navn", "A"), ("klubb.number", number), ("klubb.name", "Mitt"), ("belop", "100")];
        assert!(anders.save(&draft, "alt", &on).await.to().ends_with("/review"), "{number}");
    }
    let draft = anders.begin("stotte").await;
    let pairs = [("klubb.number", "31200"), ("klubb.name", "Mitt"), ("do", "look-up:klubb")];
    let answer = anders.save(&draft, "alt", &pairs).await;
    assert!(anders.get(answer.to().split('#').next().unwrap()).await.has("alle de 9 sifrene"));
}

#[tokio::test]
async fn a_row_has_a_button_of_its_own() {
    let world = world().await;
    let anders = world.citizen("anders").await;
    let draft = anders.begin("stotte").await;
    let pairs = [("lagene.0", ""), ("lagene.1", ""), ("lagene.1.lag.number", BANKRUPT), ("do", "look-up:lagene.1.lag")];
    let answer = anders.save(&draft, "alt", &pairs).await;
    assert!(answer.to().ends_with("?looked=lagene.1.lag#f-lagene-1-lag-said"), "{}", answer.to());
    let Some(Input::Rows(rows)) = world.inputs(&draft).await.remove("lagene") else { panic!("no rows") };
    assert_eq!(rows[1]["lag"].part("name"), "FALLITT MASKIN AS");
    for button in ["look-up:", "look-up:belop", "look-up:lagene", "look-up:lagene.7.lag", "look-up:finnes.ikke"] {
        anders.save(&draft, "alt", &[("do", button)]).await.is(400);
    }
}

#[tokio::test]
async fn a_register_that_is_down_leaves_it_to_the_person() {
    let mut world = world().await;
    let down = Router::new().fallback(async || StatusCode::BAD_GATEWAY);
    world.ask_elsewhere(|_| Ok(Http::Router(down.clone())));
    let anders = world.citizen("anders").await;
    let draft = anders.begin("stotte").await;
    let pairs = [("klubb.number", BANKRUPT), ("klubb.name", "Mitt eget"), ("do", "look-up:klubb")];
    let answer = anders.save(&draft, "alt", &pairs).await;
    let page = anders.get(answer.to().split('#').next().unwrap()).await.is(200);
    assert!(page.has("Vi får ikke svar fra Enhetsregisteret nå") && page.has("value=\"Mitt eget\""));
}

#[tokio::test]
async fn a_program_without_registers_offers_none() {
    let mut world = world().await;
    world.configure(|config| {
        config.demo = false;
        config.registers.organisations.clear();
        config.registers.addresses.clear();
    });
    world.ask_elsewhere(|address| panic!("asks {address}"));
    let anders = world.citizen("anders").await;
    let draft = anders.begin("stotte").await;
    let page = anders.get(&format!("/nb/draft/{draft}/alt")).await;
    assert!(page.has("name=\"klubb.number\"") && !page.has("look-up:") && !page.has("data-organisation"));
    anders.get(&format!("/nb/organisation/{BANKRUPT}")).await.is(404);
    anders.get("/nb/addresses?q=storgata").await.is(404);
}

#[tokio::test]
async fn a_page_asks_at_once_and_nobody_else_may() {
    let world = world().await;
    let address = format!("/nb/organisation/{BANKRUPT}");
    world.stranger().get(&address).await.is(401);
    world.employee("marit").await.get(&address).await.is(401);
    let anders = world.citizen("anders").await;
    let told: serde_json::Value = serde_json::from_slice(&anders.get(&address).await.is(200).body).unwrap();
    assert_eq!(told["name"], "FALLITT MASKIN AS");
    assert_eq!(told["tone"], "warning");
    assert!(told["text"].as_str().unwrap().contains("er konkurs"));
    let unknown: serde_json::Value =
        serde_json::from_slice(&anders.get("/nn/organisation/974760673").await.is(200).body).unwrap();
    assert!(unknown["name"].is_null() && unknown["text"].as_str().unwrap().contains("Einingsregisteret"));
    for number in ["312000319", "1", "..%2F..", "%20"] {
        let told = anders.get(&format!("/nb/organisation/{number}")).await.is(200).text();
        assert_eq!(told, r#"{"name":null,"tone":"info","text":""}"#, "{number}");
    }
}

#[tokio::test]
async fn another_persons_draft_asks_nobody() {
    let world = world().await;
    let draft = world.citizen("anders").await.begin("stotte").await;
    let berit = world.citizen("berit").await;
    let pairs = [("klubb.number", BANKRUPT), ("do", "look-up:klubb")];
    berit.save(&draft, "alt", &pairs).await.is(404);
}
