//! Every claim and every signature an id_token can be wrong in.

use form::form::Level;
use serde_json::json;

use super::crook::{Behaviour, Desk, NOW, Signed};
use crate::login::{LoginError, Role};

async fn error(change: impl FnOnce(&mut Behaviour)) -> LoginError {
    Desk::open().await.round(change).await.expect_err("must be refused")
}

fn claim(name: &'static str, value: serde_json::Value) -> impl FnOnce(&mut Behaviour) {
    move |behaviour| behaviour.claims[name] = value
}

fn without(name: &'static str) -> impl FnOnce(&mut Behaviour) {
    move |behaviour| {
        behaviour.claims.as_object_mut().unwrap().remove(name);
    }
}

#[tokio::test]
async fn a_right_one_is_a_session() {
    let finished = Desk::open().await.round(|_| {}).await.unwrap();
    assert_eq!(finished.to, "/nn/my");
    assert_eq!(finished.session.role, Role::Citizen);
    assert_eq!(finished.session.pid.as_deref(), Some("15869010089"));
    assert_eq!(finished.session.level, Level::Substantial);
    assert_eq!(finished.session.subject, "sub-1");
    assert_eq!(finished.session.name, None);
    assert!(finished.session.groups.is_empty());
    assert!(finished.cookie.to_str().unwrap().starts_with("__Host-skranke="));
}

#[tokio::test]
async fn the_language_that_was_chosen_at_the_provider_is_gone_on_in() {
    for (locale, to) in [("nn", "/nn/my"), ("en", "/en/my"), ("nb-NO", "/nb/my"), ("pl", "/nn/my")] {
        assert_eq!(Desk::open().await.round(claim("locale", json!(locale))).await.unwrap().to, to, "{locale}");
    }
    assert_eq!(Desk::open().await.round(without("locale")).await.unwrap().to, "/nn/my");
}

#[tokio::test]
async fn wrong_issuer() {
    assert_eq!(error(claim("iss", json!("https://login.example.com"))).await, LoginError::Rejected("iss"));
    assert_eq!(error(claim("iss", json!("https://login.example/"))).await, LoginError::Rejected("iss"));
}

#[tokio::test]
async fn wrong_audience() {
    assert_eq!(error(claim("aud", json!("another"))).await, LoginError::Rejected("aud"));
    assert_eq!(error(claim("aud", json!(["skranke", "another"]))).await, LoginError::Rejected("aud"));
    assert_eq!(error(without("aud")).await, LoginError::Rejected("aud"));
}

#[tokio::test]
async fn wrong_nonce() {
    assert_eq!(error(claim("nonce", json!("another"))).await, LoginError::Rejected("nonce"));
    assert_eq!(error(without("nonce")).await, LoginError::Rejected("nonce"));
}

#[tokio::test]
async fn expired_or_from_the_future() {
    assert_eq!(error(claim("exp", json!(NOW))).await, LoginError::Rejected("expired"));
    assert_eq!(error(claim("exp", json!(NOW - 1))).await, LoginError::Rejected("expired"));
    assert_eq!(error(claim("iat", json!(NOW + 61))).await, LoginError::Rejected("expired"));
    assert!(Desk::open().await.round(claim("iat", json!(NOW + 5))).await.is_ok());
    assert_eq!(error(without("exp")).await, LoginError::Rejected("unreadable"));
}

#[tokio::test]
async fn not_signed() {
    assert_eq!(error(|behaviour| behaviour.signed = Signed::ByNobody).await, LoginError::Rejected("alg none"));
}

#[tokio::test]
async fn signed_with_our_own_secret() {
    assert_eq!(error(|behaviour| behaviour.signed = Signed::WithOurSecret).await, LoginError::Rejected("alg"));
}

#[tokio::test]
async fn signed_by_another() {
    assert_eq!(error(|behaviour| behaviour.signed = Signed::ByAnotherKey).await, LoginError::Rejected("signature"));
}

#[tokio::test]
async fn level_too_low() {
    assert_eq!(error(claim("acr", json!("idporten-loa-low"))).await, LoginError::LevelTooLow);
    assert_eq!(error(claim("acr", json!("eidas-loa-high"))).await, LoginError::LevelTooLow);
    assert_eq!(error(without("acr")).await, LoginError::LevelTooLow);
    let desk = Desk::open().await;
    assert_eq!(desk.round_at(Level::High, |_| {}).await.unwrap_err(), LoginError::LevelTooLow);
}

#[tokio::test]
async fn high_satisfies_substantial() {
    let desk = Desk::open().await;
    for level in [Level::Substantial, Level::High] {
        let finished = desk.round_at(level, claim("acr", json!("idporten-loa-high"))).await.unwrap();
        assert_eq!(finished.session.level, Level::High);
    }
}

#[tokio::test]
async fn no_identity_number() {
    assert_eq!(error(without("pid")).await, LoginError::NoIdentityNumber);
    assert_eq!(error(claim("pid", json!(""))).await, LoginError::NoIdentityNumber);
    assert_eq!(error(claim("pid", json!("15869010088"))).await, LoginError::Rejected("pid"));
}

#[tokio::test]
async fn synthetic_people_stay_in_tests() {
    let desk = Desk::with(super::crook::settings(), false).await;
    assert_eq!(desk.round(|_| {}).await.unwrap_err(), LoginError::Rejected("pid"));
    assert!(desk.round(claim("pid", json!("20036914700"))).await.is_ok());
}

#[tokio::test]
async fn no_id_token_at_all() {
    let answer = json!({"access_token": "a", "token_type": "Bearer"});
    let refused = error(|behaviour| behaviour.token_answer = Some((axum::http::StatusCode::OK, answer))).await;
    assert_eq!(refused, LoginError::Rejected("no id_token"));
}
