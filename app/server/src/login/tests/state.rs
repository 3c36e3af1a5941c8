//! State, browser, sender, code: what ties a callback to the login it answers.

use axum::http::StatusCode;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL;
use form::form::Level;
use jiff::SignedDuration;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::crook::{Desk, ISSUER, authorization, callback, parameter, settings};
use crate::login::settings::ClientAuthentication;
use crate::login::{Callback, LoginError, Role, jwt};
use crate::random::Random;

fn token_requests(desk: &Desk) -> usize {
    desk.crook.seen(|behaviour| behaviour.token_requests.len())
}

#[tokio::test]
async fn the_way_out_asks_for_all_it_needs() {
    let desk = Desk::open().await;
    let (parameters, _) = desk.go(Role::Citizen, Level::High).await;
    assert_eq!(parameter(&parameters, "response_type"), "code");
    assert_eq!(parameter(&parameters, "client_id"), "skranke");
    assert_eq!(parameter(&parameters, "redirect_uri"), "https://skjema.example/login/callback");
    assert_eq!(parameter(&parameters, "scope"), "openid profile");
    assert_eq!(parameter(&parameters, "code_challenge_method"), "S256");
    assert_eq!(parameter(&parameters, "acr_values"), "idporten-loa-high");
    assert_eq!(parameter(&parameters, "ui_locales"), "nn");
    let (again, _) = desk.go(Role::Citizen, Level::Substantial).await;
    assert_eq!(parameter(&again, "acr_values"), "idporten-loa-substantial");
    for name in ["state", "nonce", "code_challenge"] {
        assert_eq!(parameter(&parameters, name).len(), 43, "{name}: 256 bits");
        assert_ne!(parameter(&parameters, name), parameter(&again, name), "{name}");
    }
}

#[tokio::test]
async fn the_verifier_belongs_to_the_challenge() {
    let desk = Desk::open().await;
    let (parameters, cookie) = desk.go(Role::Citizen, Level::Substantial).await;
    desk.login.finish(callback(&parameters), Some(&cookie)).await.unwrap();
    let sent = desk.crook.seen(|behaviour| behaviour.token_requests[0].1.clone());
    let challenge = BASE64URL.encode(Sha256::digest(parameter(&sent, "code_verifier")));
    assert_eq!(challenge, parameter(&parameters, "code_challenge"));
    assert_eq!(parameter(&sent, "grant_type"), "authorization_code");
    assert_eq!(parameter(&sent, "code"), "code-1");
    assert_eq!(parameter(&sent, "redirect_uri"), "https://skjema.example/login/callback");
}

#[tokio::test]
async fn a_state_nobody_gave_out() {
    let desk = Desk::open().await;
    let (parameters, cookie) = desk.go(Role::Citizen, Level::Substantial).await;
    for state in [None, Some(String::new()), Some("x".repeat(43)), Some(parameter(&parameters, "nonce"))] {
        let back = Callback { state, ..callback(&parameters) };
        assert_eq!(desk.login.finish(back, Some(&cookie)).await.unwrap_err().error, LoginError::Unknown);
    }
    assert_eq!(token_requests(&desk), 0);
}

#[tokio::test]
async fn a_callback_works_once() {
    let desk = Desk::open().await;
    let (parameters, cookie) = desk.go(Role::Citizen, Level::Substantial).await;
    assert!(desk.login.finish(callback(&parameters), Some(&cookie)).await.is_ok());
    assert_eq!(desk.login.finish(callback(&parameters), Some(&cookie)).await.unwrap_err().error, LoginError::Unknown);
    assert_eq!(token_requests(&desk), 1);
}

#[tokio::test]
async fn a_callback_in_another_browser() {
    let desk = Desk::open().await;
    for other in [None, Some("x".repeat(43))] {
        let (parameters, _) = desk.go(Role::Citizen, Level::Substantial).await;
        assert_eq!(
            desk.login.finish(callback(&parameters), other.as_deref()).await.unwrap_err().error,
            LoginError::Unknown
        );
    }
    assert_eq!(token_requests(&desk), 0);
}

#[tokio::test]
async fn a_callback_too_late() {
    let desk = Desk::open().await;
    let (parameters, cookie) = desk.go(Role::Citizen, Level::Substantial).await;
    desk.clock.advance(SignedDuration::from_mins(30));
    assert_eq!(desk.login.finish(callback(&parameters), Some(&cookie)).await.unwrap_err().error, LoginError::Unknown);
}

#[tokio::test]
async fn a_callback_from_another_provider() {
    let desk = Desk::open().await;
    for (iss, error) in [(Some("https://evil.example".into()), "callback iss"), (None, "no callback iss")] {
        let (parameters, cookie) = desk.go(Role::Citizen, Level::Substantial).await;
        let back = Callback { iss, ..callback(&parameters) };
        assert_eq!(desk.login.finish(back, Some(&cookie)).await.unwrap_err().error, LoginError::Rejected(error));
    }
    assert_eq!(token_requests(&desk), 0, "the code must not be given away");
}

#[tokio::test]
async fn a_provider_that_never_sends_iss_may_leave_it_out() {
    let desk = Desk::open().await;
    desk.crook.set(|behaviour| behaviour.metadata["authorization_response_iss_parameter_supported"] = json!(false));
    let (parameters, cookie) = desk.go(Role::Citizen, Level::Substantial).await;
    let back = Callback { iss: None, ..callback(&parameters) };
    assert!(desk.login.finish(back, Some(&cookie)).await.is_ok());
}

#[tokio::test]
async fn a_code_used_before() {
    let answer = (StatusCode::BAD_REQUEST, json!({"error": "invalid_grant"}));
    let refused = Desk::open().await.round(|behaviour| behaviour.token_answer = Some(answer)).await.unwrap_err();
    assert_eq!(refused, LoginError::Refused("token endpoint"));
}

#[tokio::test]
async fn cancelled_and_refused() {
    for (error, expected) in
        [("access_denied", LoginError::Cancelled), ("invalid_scope", LoginError::Refused("invalid_scope"))]
    {
        let desk = Desk::open().await;
        let (parameters, cookie) = desk.go(Role::Citizen, Level::High).await;
        let back = Callback { code: None, error: Some(error.into()), ..callback(&parameters) };
        let failure = desk.login.finish(back, Some(&cookie)).await.unwrap_err();
        assert_eq!(failure.error, expected);
        assert_eq!(failure.lang, Some(form::Lang::Nn));
        assert_eq!(failure.retry, "/nn/login?to=%2Fnn%2Fmy&level=high");
    }
}

#[tokio::test]
async fn the_client_proves_itself() {
    let desk = Desk::open().await;
    desk.round(|_| {}).await.unwrap();
    let (headers, sent) = desk.crook.seen(|behaviour| behaviour.token_requests[0].clone());
    assert!(authorization(&headers).unwrap().starts_with("Basic "));
    assert!(!sent.iter().any(|(name, _)| name == "client_secret"));

    let mut post = settings();
    post.client_authentication = ClientAuthentication::ClientSecretPost;
    let desk = Desk::with(post, true).await;
    desk.round(|_| {}).await.unwrap();
    let (headers, sent) = desk.crook.seen(|behaviour| behaviour.token_requests[0].clone());
    assert_eq!(authorization(&headers), None);
    assert_eq!(parameter(&sent, "client_secret"), super::crook::SECRET);
}

#[tokio::test]
async fn the_client_proves_itself_with_a_key() {
    use rsa::pkcs1v15::{Signature, VerifyingKey};
    use rsa::pkcs8::{EncodePrivateKey, LineEnding};
    use rsa::signature::Verifier;

    let key = &super::crook::KEYS[0];
    let file = std::env::temp_dir().join(format!("skranke-test-{}.pem", jwt::token(&Random::system())));
    std::fs::write(&file, key.to_pkcs8_pem(LineEnding::LF).unwrap().as_bytes()).unwrap();
    let mut settings = settings();
    settings.client_authentication = ClientAuthentication::PrivateKeyJwt;
    settings.client_secret = None;
    settings.private_key = Some(file.clone());
    settings.key_id = Some("our-key".into());
    let desk = Desk::with(settings, true).await;
    std::fs::remove_file(file).unwrap();
    desk.round(|_| {}).await.unwrap();

    let (headers, sent) = desk.crook.seen(|behaviour| behaviour.token_requests[0].clone());
    assert_eq!(authorization(&headers), None);
    assert_eq!(parameter(&sent, "client_assertion_type"), "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    let assertion = parameter(&sent, "client_assertion");
    let (signed, signature) = assertion.rsplit_once('.').unwrap();
    let signature = Signature::try_from(BASE64URL.decode(signature).unwrap().as_slice()).unwrap();
    VerifyingKey::<rsa::sha2::Sha256>::new(key.to_public_key()).verify(signed.as_bytes(), &signature).unwrap();
    let part = |at: usize| -> serde_json::Value {
        serde_json::from_slice(&BASE64URL.decode(signed.split('.').nth(at).unwrap()).unwrap()).unwrap()
    };
    assert_eq!(part(0)["kid"], "our-key");
    let claims = part(1);
    assert_eq!(
        (&claims["iss"], &claims["sub"], &claims["aud"]),
        (&json!("skranke"), &json!("skranke"), &json!(ISSUER))
    );
    assert_eq!(claims["exp"].as_i64().unwrap() - claims["iat"].as_i64().unwrap(), 120);
}
