//! A provider that does everything right until it is told otherwise.

use std::sync::{Arc, LazyLock, Mutex};

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL;
use form::Lang;
use form::form::Level;
use hmac::{Hmac, KeyInit, Mac};
use rsa::RsaPrivateKey;
use rsa::traits::PublicKeyParts;
use serde_json::{Value, json};

use super::Scratch;
use crate::clock::Clock;
use crate::login::jwt::{self, Source};
use crate::login::settings::{ProviderSettings, Secret};
use crate::login::{Callback, Finished, Http, Login, LoginError, LoginSettings, Place, Role, Wanted};
use crate::random::Random;
use crate::registers::Registers;

pub const ISSUER: &str = "https://login.example";
pub const SECRET: &str = "the client's secret";
pub const NOW: i64 = 1_800_000_000;

/// Two keys for all tests: making them takes a while.
pub static KEYS: LazyLock<[RsaPrivateKey; 2]> = LazyLock::new(|| {
    let random = Random::seeded(1);
    [(), ()].map(|()| RsaPrivateKey::new(&mut Source(&random), 2048).unwrap())
});

/// How an id_token is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signed {
    Rightly,
    ByAnotherKey,
    ByNobody,
    WithOurSecret,
    ByUnknownKey,
}

/// What the provider does and has seen.
pub struct Behaviour {
    pub metadata: Value,
    pub claims: Value,
    pub signed: Signed,
    /// The key set shows the other key too.
    pub rotated: bool,
    /// The token endpoint's answer instead of tokens.
    pub token_answer: Option<(StatusCode, Value)>,
    pub discoveries: usize,
    pub key_fetches: usize,
    pub token_requests: Vec<(HeaderMap, Vec<(String, String)>)>,
}

#[derive(Clone)]
pub struct Crook(pub Arc<Mutex<Behaviour>>);

/// The discovery document of an honest provider.
pub fn metadata() -> Value {
    json!({
    "issuer": ISSUER,
    "authorization_endpoint": format!("{ISSUER}/authorize"),
    "token_endpoint": format!("{ISSUER}/token"),
    "jwks_uri": format!("{ISSUER}/jwks"),
    "end_session_endpoint": format!("{ISSUER}/end"),
    "response_types_supported": ["code"],
    "subject_types_supported": ["pairwise"],
    "id_token_signing_alg_values_supported": ["RS256", "HS256"],
    "authorization_response_iss_parameter_supported": true,
    })
}

impl Crook {
    pub fn new() -> Self {
        let claims = json!({
            "iss": ISSUER, "aud": "skranke", "sub": "sub-1", "pid": "15869010089", "acr": "idporten-loa-substantial",
            "amr": ["BankID"], "auth_time": NOW, "iat": NOW, "exp": NOW + 120, "jti": "jti-1", "locale": "nn", "sid": "sid-1",
        });
        Crook(Arc::new(Mutex::new(Behaviour {
            metadata: metadata(),
            claims,
            signed: Signed::Rightly,
            rotated: false,
            token_answer: None,
            discoveries: 0,
            key_fetches: 0,
            token_requests: Vec::new(),
        })))
    }

    pub fn set(&self, change: impl FnOnce(&mut Behaviour)) {
        change(&mut self.0.lock().unwrap());
    }

    pub fn seen<T>(&self, look: impl FnOnce(&Behaviour) -> T) -> T {
        look(&self.0.lock().unwrap())
    }

    pub fn router(&self) -> Router {
        Router::new()
            .route("/.well-known/openid-configuration", get(discovery))
            .route("/jwks", get(jwks))
            .route("/token", post(token))
            .with_state(self.clone())
    }
}

async fn discovery(State(crook): State<Crook>) -> Json<Value> {
    crook.set(|behaviour| behaviour.discoveries += 1);
    Json(crook.seen(|behaviour| behaviour.metadata.clone()))
}

async fn jwks(State(crook): State<Crook>) -> Json<Value> {
    crook.set(|behaviour| behaviour.key_fetches += 1);
    let number = |number: &rsa::BigUint| BASE64URL.encode(number.to_bytes_be());
    let shown = if crook.seen(|behaviour| behaviour.rotated) { 2 } else { 1 };
    let keys: Vec<_> = KEYS
        .iter()
        .enumerate()
        .take(shown)
        .map(|(at, key)| json!({"kty": "RSA", "use": "sig", "kid": format!("key-{at}"), "n": number(key.n()), "e": number(key.e())}))
        .collect();
    Json(json!({"keys": keys}))
}

async fn token(State(crook): State<Crook>, headers: HeaderMap, body: String) -> Response {
    let fields = url::form_urlencoded::parse(body.as_bytes()).into_owned().collect();
    crook.set(|behaviour| behaviour.token_requests.push((headers, fields)));
    if let Some((status, answer)) = crook.seen(|behaviour| behaviour.token_answer.clone()) {
        return (status, Json(answer)).into_response();
    }
    let (claims, signed) = crook.seen(|behaviour| (behaviour.claims.clone(), behaviour.signed));
    Json(json!({"access_token": "a", "token_type": "Bearer", "id_token": sign(&claims, signed)})).into_response()
}

fn sign(claims: &Value, signed: Signed) -> String {
    let by_hand =
        |header: Value| format!("{}.{}", BASE64URL.encode(header.to_string()), BASE64URL.encode(claims.to_string()));
    let random = Random::system();
    match signed {
        Signed::Rightly => jwt::sign(&KEYS[0], "key-0", claims, &random),
        Signed::ByAnotherKey => jwt::sign(&KEYS[1], "key-0", claims, &random),
        Signed::ByUnknownKey => jwt::sign(&KEYS[1], "key-1", claims, &random),
        Signed::ByNobody => format!("{}.", by_hand(json!({"alg": "none"}))),
        Signed::WithOurSecret => {
            let text = by_hand(json!({"alg": "HS256", "typ": "JWT"}));
            let mut mac = Hmac::<sha2::Sha256>::new_from_slice(SECRET.as_bytes()).unwrap();
            mac.update(text.as_bytes());
            format!("{text}.{}", BASE64URL.encode(mac.finalize().into_bytes()))
        }
    }
}

/// The relying party, with the crook as both its providers.
pub struct Desk {
    pub crook: Crook,
    pub login: Login,
    pub clock: Clock,
    _scratch: Scratch,
}

pub fn settings() -> ProviderSettings {
    let settings = json!({"issuer": ISSUER, "client_id": "skranke"});
    let mut settings: ProviderSettings = serde_json::from_value(settings).unwrap();
    settings.client_secret = Some(Secret::new(SECRET));
    settings
}

impl Desk {
    pub async fn open() -> Desk {
        Desk::with(settings(), true).await
    }

    pub async fn with(settings: ProviderSettings, synthetic_people: bool) -> Desk {
        let crook = Crook::new();
        let clock = Clock::fixed(jiff::Timestamp::from_second(NOW).unwrap());
        let settings = LoginSettings {
            public_address: "https://skjema.example".into(),
            citizens: Some(settings.clone()),
            employees: Some(settings),
            synthetic_people,
            registers: Registers::default(),
        };
        let scratch = Scratch::new().await;
        let router = crook.router();
        let login = Login::with_http(settings, scratch.store.clone(), clock.clone(), Random::system(), |_| {
            Ok(Http::Router(router.clone()))
        })
        .unwrap();
        Desk { crook, login, clock, _scratch: scratch }
    }

    /// Goes out; gives the authorize address's parameters and the browser's cookie. The crook learns the nonce.
    pub async fn go(&self, role: Role, level: Level) -> (Vec<(String, String)>, String) {
        let wanted = Wanted { role, lang: Lang::Nn, to: Place::parse("/nn/my").unwrap(), level };
        let started = self.login.start(wanted, None).await.unwrap();
        let location = url::Url::parse(&started.location).unwrap();
        assert!(started.location.starts_with("https://login.example/authorize?"));
        let parameters: Vec<(String, String)> = location.query_pairs().into_owned().collect();
        let nonce = parameter(&parameters, "nonce");
        self.crook.set(|behaviour| behaviour.claims["nonce"] = json!(nonce));
        (parameters, cookie(&started.cookie))
    }

    /// Goes out as a citizen, lets `change` lie, and comes back.
    pub async fn round(&self, change: impl FnOnce(&mut Behaviour)) -> Result<Finished, LoginError> {
        self.round_at(Level::Substantial, change).await
    }

    pub async fn round_at(&self, level: Level, change: impl FnOnce(&mut Behaviour)) -> Result<Finished, LoginError> {
        let (parameters, cookie) = self.go(Role::Citizen, level).await;
        self.crook.set(change);
        self.login.finish(callback(&parameters), Some(&cookie)).await.map_err(|failure| failure.error)
    }
}

/// The callback of a provider that does right.
pub fn callback(parameters: &[(String, String)]) -> Callback {
    Callback {
        code: Some("code-1".into()),
        state: Some(parameter(parameters, "state")),
        iss: Some(ISSUER.into()),
        error: None,
    }
}

pub fn parameter(parameters: &[(String, String)], name: &str) -> String {
    parameters
        .iter()
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.clone())
        .unwrap_or_else(|| panic!("no {name}"))
}

/// The value in a Set-Cookie header.
pub fn cookie(header: &axum::http::HeaderValue) -> String {
    let text = header.to_str().unwrap();
    text.split_once('=').unwrap().1.split(';').next().unwrap().to_owned()
}

pub fn authorization(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok())
}
