//! A form that asks for no login: an open counter, with an exit, a warning, a default and days it is open.

use jiff::SignedDuration;

use crate::tests::{visitor::Visitor, world::World};

/// Begins the form as a stranger: the browser that may go on with the draft, and the draft.
async fn begin(world: &World) -> (Visitor<'_>, String) {
    let begun = world.stranger().post("/nb/service/melding/start", &[]).await;
    let draft = begun.to().strip_prefix("/nb/draft/").unwrap().to_owned();
    let cookie = begun.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    (Visitor { world, cookie: Some(cookie) }, draft)
}

#[tokio::test]
async fn anybody_may_apply_and_only_their_browser_sees_it() {
    let world = World::open().await;
    let (visitor, draft) = begin(&world).await;
    let page = visitor.get(&format!("/nb/draft/{draft}/hva")).await.is(200);
    assert!(!page.has("Logg ut"), "nobody is logged in");
    assert!(!page.has("Lagre og fortsett senere"), "there is no page to find it on");
    world.stranger().get(&format!("/nb/draft/{draft}/hva")).await.is(303);
    world.citizen("anders").await.get(&format!("/nb/draft/{draft}/hva")).await.is(404);
    let (other, _) = begin(&world).await;
    other.get(&format!("/nb/draft/{draft}/hva")).await.is(404);

    let hva = [("veg", "kommunal"), ("lengde", "3")];
    assert_eq!(visitor.save(&draft, "hva", &hva).await.to(), format!("/nb/draft/{draft}/hvor"));
    visitor.save(&draft, "hvor", &[("sted", "Langgata 3")]).await.is(303);
    let reference = visitor.submit(&draft).await;
    let receipt = visitor.get(&format!("/nb/case/{reference}/receipt")).await.is(200);
    assert!(receipt.has(&reference) && receipt.has("Ta vare på referansen") && !receipt.has("Min side. Der"));
    world.citizen("anders").await.get(&format!("/nb/case/{reference}/receipt")).await.is(404);
    assert!(world.mails().await.is_empty(), "nobody's address is known");
}

#[tokio::test]
async fn it_opens_nothing_that_asks_for_a_login() {
    let world = World::open().await;
    let (visitor, _) = begin(&world).await;
    assert!(visitor.post("/nb/service/kort/start", &[]).await.to().contains("login"));
    assert!(visitor.get("/nb/my").await.status != 200);
}

#[tokio::test]
async fn the_draft_lasts_a_day_and_a_link_alone_begins_none() {
    let world = World::open().await;
    assert_eq!(world.stranger().get("/nb/service/melding/start").await.to(), "/nb/service/melding");
    let (visitor, draft) = begin(&world).await;
    let page = format!("/nb/draft/{draft}/hva");
    world.clock.advance(SignedDuration::from_hours(23));
    visitor.get(&page).await.is(200);
    world.clock.advance(SignedDuration::from_hours(2));
    visitor.get(&page).await.is(303);
}

#[tokio::test]
async fn a_default_stands_in_the_input_until_the_page_has_answers() {
    let world = World::open().await;
    let (visitor, draft) = begin(&world).await;
    let page = visitor.get(&format!("/nb/draft/{draft}/hva")).await;
    assert!(page.has("value=\"kommunal\" checked"));
    assert!(world.inputs(&draft).await.is_empty(), "a default is no answer yet");
    visitor.save(&draft, "hva", &[("lengde", "3")]).await.is(422);
    let page = visitor.get(&format!("/nb/draft/{draft}/hva")).await;
    assert!(!page.has("value=\"kommunal\" checked"), "what the person took away stays away");
}

#[tokio::test]
async fn an_exit_says_why_and_the_way_back_is_open() {
    let world = World::open().await;
    let (visitor, draft) = begin(&world).await;
    let exit = format!("/nb/draft/{draft}/exit");
    assert_eq!(visitor.get(&exit).await.to(), format!("/nb/draft/{draft}/hva"), "not before an answer says so");
    assert_eq!(visitor.save(&draft, "hva", &[("veg", "riksvei")]).await.to(), exit);
    let page = visitor.get(&exit).await.is(200);
    for words in ["Du kan ikke søke her", "Vegvesenet eier riksveiene.", "https://vegvesen.example"] {
        assert!(page.has(words), "{words}");
    }
    for beyond in ["hvor", "review"] {
        assert_eq!(visitor.get(&format!("/nb/draft/{draft}/{beyond}")).await.to(), exit);
    }
    assert_eq!(visitor.post(&format!("/nb/draft/{draft}/review"), &[]).await.to(), exit, "nor can it be sent");
    let hva = [("veg", "kommunal"), ("lengde", "3")];
    assert_eq!(visitor.save(&draft, "hva", &hva).await.to(), format!("/nb/draft/{draft}/hvor"));
}

#[tokio::test]
async fn a_warning_is_said_once() {
    let world = World::open().await;
    let (visitor, draft) = begin(&world).await;
    let long = [("veg", "kommunal"), ("lengde", "3000")];
    let warned = visitor.save(&draft, "hva", &long).await.is(422);
    assert!(warned.has("Er det riktig at skaden er så lang?") && warned.has("name=\"_warned\" value=\"lengde\""));
    assert_eq!(world.inputs(&draft).await.len(), 2, "what was typed is saved all the same");
    let again = [("veg", "kommunal"), ("lengde", "3000"), ("_warned", "lengde")];
    assert_eq!(visitor.save(&draft, "hva", &again).await.to(), format!("/nb/draft/{draft}/hvor"));
}

#[tokio::test]
async fn outside_its_days_nobody_begins() {
    let world = World::open().await;
    world.publish("melding", |form| form.replace("until: 2026-12-31", "until: 2026-11-23"));
    let service = world.stranger().get("/nb/service/melding").await.is(200);
    assert!(service.has("Fristen gikk ut 23. november 2026.") && !service.has("/start\""));
    assert_eq!(world.stranger().post("/nb/service/melding/start", &[]).await.to(), "/nb/service/melding");
    world.publish("melding", |form| form.replace("from: 2026-01-01, until: 2026-11-23", "from: 2027-01-01"));
    assert!(world.stranger().get("/nb/service/melding").await.has("Du kan søke fra 1. januar 2027."));
}

#[tokio::test]
async fn a_draft_of_a_form_that_has_closed_is_not_sent() {
    let world = World::open().await;
    world.publish("melding", |form| form.replace("login: none", "login: none\ndrafts: migrate"));
    let (visitor, draft) = begin(&world).await;
    visitor.save(&draft, "hva", &[("veg", "kommunal"), ("lengde", "3")]).await.is(303);
    visitor.save(&draft, "hvor", &[("sted", "Langgata 3")]).await.is(303);
    world.publish("melding", |form| form.replace("until: 2026-12-31", "until: 2026-11-23"));
    let review = format!("/nb/draft/{draft}/review");
    let page = visitor.get(&review).await.is(200);
    assert!(page.has("ikke åpent nå") && page.has("Langgata 3") && !page.has("Send inn skjemaet"));
    assert_eq!(visitor.post(&review, &[]).await.to(), review);
    assert!(world.draft(&draft).await.is_some(), "and nothing is lost");
}
