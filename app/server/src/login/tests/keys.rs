//! Discovery and keys: kept, renewed, and not fetched more often than needed.

use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;
use form::form::Level;
use jiff::SignedDuration;
use serde_json::json;

use super::crook::{Behaviour, Desk, NOW, Signed, metadata};
use crate::login::{Http, Login, LoginError, Place, Role, Wanted};

fn later(minutes: i64) -> impl Fn(&mut Behaviour) {
    move |behaviour| {
        behaviour.claims["iat"] = json!(NOW + minutes * 60);
        behaviour.claims["exp"] = json!(NOW + minutes * 60 + 120);
    }
}

#[tokio::test]
async fn discovery_is_kept_for_a_day() {
    let desk = Desk::open().await;
    desk.go(Role::Citizen, Level::Substantial).await;
    desk.clock.advance(SignedDuration::from_hours(23));
    desk.go(Role::Citizen, Level::Substantial).await;
    assert_eq!(desk.crook.seen(|behaviour| behaviour.discoveries), 1);
    desk.clock.advance(SignedDuration::from_hours(1));
    desk.go(Role::Citizen, Level::Substantial).await;
    assert_eq!(desk.crook.seen(|behaviour| behaviour.discoveries), 2);
}

#[tokio::test]
async fn a_new_key_is_found() {
    let desk = Desk::open().await;
    desk.go(Role::Citizen, Level::Substantial).await;
    desk.clock.advance(SignedDuration::from_mins(2));
    let finished = desk
        .round(|behaviour| {
            later(2)(behaviour);
            behaviour.rotated = true;
            behaviour.signed = Signed::ByUnknownKey;
        })
        .await;
    assert!(finished.is_ok());
    assert_eq!(desk.crook.seen(|behaviour| behaviour.key_fetches), 2);
}

#[tokio::test]
async fn an_unknown_key_is_refused_and_asked_for_once_a_minute() {
    let desk = Desk::open().await;
    let unknown = |minutes: i64| {
        move |behaviour: &mut Behaviour| {
            later(minutes)(behaviour);
            behaviour.signed = Signed::ByUnknownKey;
        }
    };
    let fetches = || desk.crook.seen(|behaviour| behaviour.key_fetches);
    assert_eq!(desk.round(unknown(0)).await.unwrap_err(), LoginError::Rejected("kid"));
    assert_eq!(fetches(), 1, "they were fetched this very minute");
    desk.clock.advance(SignedDuration::from_mins(2));
    for _ in 0..3 {
        assert_eq!(desk.round(unknown(2)).await.unwrap_err(), LoginError::Rejected("kid"));
    }
    assert_eq!(fetches(), 2, "once for three");
}

#[tokio::test]
async fn a_provider_that_is_not_who_it_should_be() {
    for (name, value) in [("issuer", "https://evil.example"), ("token_endpoint", "http://login.example/token")] {
        let desk = Desk::open().await;
        desk.crook.set(|behaviour| behaviour.metadata[name] = json!(value));
        let failure = start(&desk.login).await.unwrap_err();
        assert!(matches!(failure, LoginError::ProviderDown(_)), "{name}: {failure:?}");
    }
}

#[tokio::test]
async fn a_provider_that_is_down() {
    let desk = Desk::open().await;
    desk.crook.set(|behaviour| behaviour.metadata = json!({}));
    assert_eq!(start(&desk.login).await.unwrap_err(), LoginError::ProviderDown("discovery"));
    desk.crook.set(|behaviour| behaviour.metadata = metadata());
    start(&desk.login).await.expect("it is asked again");
    let broken = (StatusCode::BAD_GATEWAY, json!("<html>"));
    let error = desk.round(|behaviour| behaviour.token_answer = Some(broken)).await.unwrap_err();
    assert!(matches!(error, LoginError::ProviderDown(_) | LoginError::Rejected("unreadable")), "{error:?}");
}

async fn start(login: &Login) -> Result<(), LoginError> {
    let to = Place::parse("/nb/my").unwrap();
    let wanted = Wanted { role: Role::Citizen, lang: form::Lang::Nb, to, level: Level::Substantial };
    login.start(wanted, None).await.map(drop).map_err(|failure| failure.error)
}

/// Over a real socket: redirects are not followed, and a flood is not read.
#[tokio::test]
async fn the_network_client_is_careful() {
    let router = Router::new()
        .route("/redirect", get(|| async { axum::response::Redirect::to("/hello") }))
        .route("/hello", get(|| async { "hello" }))
        .route("/flood", get(|| async { "x".repeat(1_000_000) }));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let server = tokio::spawn(async move { axum::serve(listener, router).await });
    let http = Http::network(&address).unwrap();
    let ask = |path: &str| {
        let request = axum::http::Request::get(format!("{address}{path}")).body(Vec::new()).unwrap();
        let http = http.clone();
        async move { http.send(request).await }
    };
    assert_eq!(ask("/hello").await.unwrap().body(), b"hello");
    assert_eq!(ask("/redirect").await.unwrap().status(), StatusCode::SEE_OTHER);
    assert!(ask("/flood").await.is_err());
    server.abort();
}
