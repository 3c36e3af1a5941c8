//! Every page that says something went wrong: its status, its words in three languages, a way on, and a number that is in
//! the log.

use axum::{
    Router,
    body::Body,
    http::{Method, Request, StatusCode, header},
    middleware,
    response::IntoResponse,
    routing::get,
};
use tower::ServiceExt;

use super::{answer::Answer, world::World};
use crate::{
    error::Error,
    registers::{Party, PartyKind, Why},
    render,
};

/// What every such page must have; its heading.
fn trouble(world: &World, answer: &Answer, status: u16) -> String {
    assert_eq!(answer.status.as_u16(), status, "{}", answer.text());
    let main = answer.main();
    assert!(main.contains("class=\"ds-button\""), "a way on: {main}");
    let number = ["Oppgi nummeret ", "Quote the number "].iter().find_map(|before| main.split_once(before));
    let number: String = number.expect("a number").1.chars().take_while(|c| c.is_ascii_alphanumeric()).collect();
    assert_eq!(number.len(), 8, "{number}");
    assert!(world.log.text().contains(&format!("number=\"{number}\"")), "{number} is in the log");
    answer.title().split(" – ").next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn every_refusal_says_what_happened_that_all_is_safe_and_what_to_do() {
    let world = World::open().await;
    let (anders, marit) = (world.citizen("anders").await, world.employee("marit").await);
    let draft = anders.begin("kort").await;
    let page = format!("/draft/{draft}/soker");
    let own = Party { kind: PartyKind::Own, id: "15869010089".into(), name: "Anders".into(), why: Why::Own };
    let broken = world.put_draft("anders", "kort", &own, b"not json").await;
    let safe = [
        "ikke borte",
        "finnes fortsatt",
        "tatt vare på",
        "ikkje borte",
        "finst framleis",
        "teke vare på",
        "still there",
        "isn’t lost",
        "have kept",
    ];
    for lang in ["nb", "nn", "en"] {
        let much = format!("_revision=0&navn={}", "x".repeat(10_000_000));
        let answers = [
            (anders.get(&format!("/{lang}/nothing")).await, 404),
            (world.citizen("berit").await.get(&format!("/{lang}{page}")).await, 404),
            (marit.get(&format!("/{lang}/author")).await, 403),
            (anders.post(&format!("/{lang}{page}"), &[("_revision", "0"), ("x", "")]).await, 400),
            (anders.post_raw(&format!("/{lang}{page}"), much).await, 413),
            (anders.get(&format!("/{lang}/draft/{broken}/soker")).await, 500),
            (world.stranger().post(&format!("/{lang}{page}"), &[("_revision", "0"), ("navn", "A")]).await, 401),
        ];
        for (answer, status) in answers {
            trouble(&world, &answer, status);
            assert!(answer.text().contains(&format!("<html lang=\"{lang}\"")), "{lang} {status}");
            assert!(safe.iter().any(|safe| answer.has(safe)), "{lang} {status}: {}", answer.main());
        }
    }
}

#[tokio::test]
async fn what_failed_can_be_tried_again_and_the_drafts_are_a_click_away() {
    let world = World::open().await;
    let own = Party { kind: PartyKind::Own, id: "15869010089".into(), name: "Anders".into(), why: Why::Own };
    let draft = world.put_draft("anders", "kort", &own, b"not json").await;
    let address = format!("/nb/draft/{draft}/soker");
    let page = world.citizen("anders").await.get(&address).await;
    assert_eq!(trouble(&world, &page, 500), "Noe gikk galt hos oss");
    assert!(page.has(&format!("href=\"{address}\"")) && page.has("href=\"/nb/my\""), "{}", page.main());
}

/// A page of an answer that can't be brought about here, through the same layers.
async fn page_of<R: IntoResponse>(world: &World, make: impl Fn() -> R + Clone + Send + Sync + 'static) -> Answer {
    let router = Router::new().route("/en/x", get(move || std::future::ready(make().into_response())));
    let router = router
        .layer(middleware::from_fn_with_state(world.state.clone(), render::error_pages))
        .layer(middleware::from_fn_with_state(world.state.clone(), render::security_headers));
    let request = Request::get("/en/x").header("x-request-id", "abcd1234-5678").body(Body::empty()).unwrap();
    Answer::read(&Method::GET, "/en/x", router.oneshot(request).await.unwrap()).await
}

#[tokio::test]
async fn answers_that_no_handler_made_have_a_page_too() {
    let world = World::open().await;
    for (status, title) in [
        (StatusCode::SERVICE_UNAVAILABLE, "We couldn’t answer in time"),
        (StatusCode::TOO_MANY_REQUESTS, "We couldn’t answer in time"),
        (StatusCode::INTERNAL_SERVER_ERROR, "Something went wrong on our side"),
        (StatusCode::UNSUPPORTED_MEDIA_TYPE, "We didn’t understand what was sent"),
    ] {
        let answer = page_of(&world, move || status).await;
        assert_eq!(trouble(&world, &answer, status.as_u16()), title);
        assert!(answer.has("abcd1234"));
    }
}

#[tokio::test]
async fn somebody_else_was_first_or_the_form_has_changed() {
    let world = World::open().await;
    let conflict = page_of(&world, || Error::Conflict).await;
    assert_eq!(trouble(&world, &conflict, 409), "Somebody else was faster");
    assert!(conflict.has("Nothing was overwritten"));
    let stopped = page_of(&world, || Error::Stopped).await;
    assert_eq!(trouble(&world, &stopped, 409), "The form has changed");
    assert!(stopped.has("isn’t deleted"));
}

#[tokio::test]
async fn an_address_without_a_language_answers_in_the_browsers() {
    let world = World::open().await;
    let request = Request::get("/nothing").header(header::ACCEPT_LANGUAGE, "nn, en").body(Body::empty()).unwrap();
    let page = world.ask(request).await;
    assert_eq!(trouble(&world, &page, 404), "Vi finn ikkje sida");
}

#[tokio::test]
async fn a_login_that_failed_has_a_number() {
    let world = World::open().await;
    for (why, status) in [("cancelled", 400), ("unknown", 400), ("provider-down", 503), ("level-too-low", 403)] {
        let page = world.stranger().get(&format!("/nb/login/failed?why={why}&retry=/nb/login?to=/nb/my")).await;
        trouble(&world, &page, status);
        assert!(page.has("borte") || why == "level-too-low", "{why}");
    }
}

#[tokio::test]
async fn the_number_is_ours_or_a_proxys_and_never_just_anything() {
    let world = World::open().await;
    let with = async |id: &str| {
        let request = Request::get("/nb/nothing").header("x-request-id", id).body(Body::empty()).unwrap();
        world.ask(request).await
    };
    assert!(with("0badcafe-0001").await.has("0badcafe"));
    for id in ["a b c d e f g h", "<script>alert(1)</script>", "short", &"x".repeat(65)] {
        let page = with(id).await;
        trouble(&world, &page, 404);
        assert!(!page.has(&id[..5]), "{id}");
    }
}
