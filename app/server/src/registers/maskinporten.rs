//! Access tokens of Maskinporten, by a grant that the program signs (RFC 7523 § 2.1).

use std::collections::HashMap;

use axum::http::{Request, header};
use jiff::{SignedDuration, Timestamp};
use rsa::RsaPrivateKey;
use serde::Deserialize;
use serde_json::json;
use tokio::sync::Mutex;

use super::{
    call::{Trouble, send},
    settings::MaskinportenSettings,
};
use crate::{
    clock::Clock,
    login::{Http, jwt},
    random::Random,
};

/// The grant's type.
pub const GRANT_TYPE: &str = "urn:ietf:params:oauth:grant-type:jwt-bearer";

/// Seconds a grant is good for; Maskinporten allows no more.
const GRANT: i64 = 120;

/// A token that ends sooner than this isn't used any more: a request takes a while to arrive.
const MARGIN: SignedDuration = SignedDuration::from_secs(10);

/// The client that asks Maskinporten for tokens, and those it has.
pub(super) struct Maskinporten {
    settings: MaskinportenSettings,
    key: RsaPrivateKey,
    http: Http,
    clock: Clock,
    random: Random,
    /// By scope. Held while asking, so that a hundred look-ups at once ask once.
    tokens: Mutex<HashMap<String, (String, Timestamp)>>,
}

#[derive(Deserialize)]
struct Answer {
    access_token: String,
    expires_in: i64,
}

impl Maskinporten {
    pub fn new(
        settings: MaskinportenSettings,
        key: RsaPrivateKey,
        http: Http,
        clock: Clock,
        random: Random,
    ) -> Maskinporten {
        Maskinporten { settings, key, http, clock, random, tokens: Mutex::default() }
    }

    /// A token for a scope: the one at hand, or a new one.
    pub async fn token(&self, scope: &str) -> Result<String, Trouble> {
        let mut tokens = self.tokens.lock().await;
        let now = self.clock.now();
        if let Some((token, until)) = tokens.get(scope)
            && now + MARGIN < *until
        {
            return Ok(token.clone());
        }
        let answer = self.ask(scope, now).await?;
        let until = now + SignedDuration::from_secs(answer.expires_in.clamp(0, 24 * 3600));
        tokens.insert(scope.to_owned(), (answer.access_token.clone(), until));
        Ok(answer.access_token)
    }

    /// Drops a token that a register doesn't take.
    pub async fn forget(&self, scope: &str) {
        self.tokens.lock().await.remove(scope);
    }

    async fn ask(&self, scope: &str, now: Timestamp) -> Result<Answer, Trouble> {
        let MaskinportenSettings { issuer, client_id, key_id, .. } = &self.settings;
        let claims = json!({
            "aud": issuer,
            "iss": client_id,
            "scope": scope,
            "iat": now.as_second(),
            "exp": now.as_second() + GRANT,
            "jti": jwt::token(&self.random),
        });
        let assertion = jwt::sign(&self.key, key_id, &claims, &self.random);
        let body = url::form_urlencoded::Serializer::new(String::new())
            .append_pair("grant_type", GRANT_TYPE)
            .append_pair("assertion", &assertion)
            .finish();
        let request = Request::post(format!("{issuer}token"))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::ACCEPT, "application/json");
        send(&self.http, request, body.into_bytes()).await
    }
}
