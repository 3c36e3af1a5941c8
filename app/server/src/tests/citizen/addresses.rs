//! Suggestions of addresses.

use axum::{Router, http::StatusCode};

use crate::{login::Http, tests::world::World};

#[tokio::test]
async fn addresses_are_suggested_to_who_is_logged_in() {
    let world = World::open().await;
    let address = "/nb/addresses?q=Strandgata%208";
    world.stranger().get(address).await.is(401);
    let anders = world.citizen("anders").await;
    let told: serde_json::Value = serde_json::from_slice(&anders.get(address).await.is(200).body).unwrap();
    assert_eq!(told["text"], "2 forslag. Bruk piltastene for å velge.");
    assert_eq!(told["found"][0], serde_json::json!({"street": "Strandgata 8A", "postcode": "4310", "town": "SANDVIK"}));
    for few in ["/nb/addresses", "/nb/addresses?q=st", "/nb/addresses?q=%20%20%20%20%20", "/nb/addresses?q=xyz"] {
        let told = anders.get(few).await.is(200).text();
        assert!(told.contains("Ingen forslag.") && told.contains("[]"), "{few}: {told}");
    }
}

#[tokio::test]
async fn nobody_copies_the_register_through_us() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    for _ in 0..120 {
        anders.get("/nb/addresses?q=storgata").await.is(200);
    }
    anders.get("/nb/addresses?q=storgata").await.is(503);
    anders.get("/nb/organisation/312000318").await.is(200);
    assert!(anders.get("/nb/organisation/312000318").await.text().contains("får ikke svar"));
    world.citizen("berit").await.get("/nb/addresses?q=storgata").await.is(200);
}

#[tokio::test]
async fn a_register_that_is_down_suggests_nothing() {
    let mut world = World::open().await;
    let down = Router::new().fallback(async || StatusCode::BAD_GATEWAY);
    world.ask_elsewhere(|_| Ok(Http::Router(down.clone())));
    world.citizen("anders").await.get("/nb/addresses?q=storgata").await.is(503);
}
