//! A stand-in for Maskinporten: a signed grant becomes an access token. It checks what the real one checks, so that a
//! mistake in the program's grants is seen here.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use jiff::{SignedDuration, Timestamp};
use rsa::{
    pkcs1v15::{Signature, VerifyingKey},
    sha2::Sha256,
    signature::Verifier,
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::CLIENT;
use crate::{
    demo::Demo,
    login::{hash, jwt},
};

/// What the client may ask for.
const SCOPES: [&str; 3] =
    ["ks:fiks", "krr:global/kontaktinformasjon.read", "altinn:accessmanagement/authorizedparties.resourceowner"];

/// How long a token is good for.
const TOKEN: SignedDuration = SignedDuration::from_secs(120);
/// How long a grant may be good for, in seconds.
const LONGEST_GRANT: i64 = 120;
/// How far apart the clocks may be, in seconds.
const SKEW: i64 = 10;

/// What the token endpoint is posted.
#[derive(Debug, Deserialize)]
pub(crate) struct TokenRequest {
    pub grant_type: String,
    pub assertion: String,
}

#[derive(Deserialize)]
struct Claims {
    aud: String,
    iss: String,
    scope: String,
    iat: i64,
    exp: i64,
    jti: String,
}

impl Demo {
    /// A token for a grant. The error is OAuth's word for it.
    pub(crate) fn access_token(&self, request: &TokenRequest) -> Result<Value, &'static str> {
        if request.grant_type != "urn:ietf:params:oauth:grant-type:jwt-bearer" {
            return Err("unsupported_grant_type");
        }
        let claims = self.verified(&request.assertion).ok_or("invalid_grant")?;
        let now = self.clock.now();
        let issuer = format!("{}/demo/registers/maskinporten/", self.address);
        let in_time = claims.iat <= now.as_second() + SKEW
            && claims.exp > now.as_second()
            && claims.exp - claims.iat <= LONGEST_GRANT;
        if claims.aud != issuer || claims.iss != CLIENT || !in_time || !self.first_use(&claims, now) {
            return Err("invalid_grant");
        }
        if !SCOPES.contains(&claims.scope.as_str()) {
            return Err("invalid_scope");
        }
        let token = jwt::token(&self.random);
        let mut tokens = self.registers.tokens.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        tokens.retain(|_, (_, until)| *until > now);
        tokens.insert(hash(&token), (claims.scope.clone(), now + TOKEN));
        Ok(json!({
            "access_token": token,
            "token_type": "Bearer",
            "expires_in": TOKEN.as_secs() - 1,
            "scope": claims.scope,
        }))
    }

    /// Whether an `Authorization` header holds a token for a scope.
    pub(super) fn lets_in(&self, authorization: Option<&str>, scope: &str) -> bool {
        let Some(token) = authorization.and_then(|value| value.strip_prefix("Bearer ")) else { return false };
        let tokens = self.registers.tokens.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        tokens.get(&hash(token)).is_some_and(|(given, until)| given == scope && *until > self.clock.now())
    }

    /// The claims of a grant that the program's own key has signed.
    fn verified(&self, assertion: &str) -> Option<Claims> {
        let (signed, signature) = assertion.rsplit_once('.')?;
        let (header, claims) = signed.split_once('.')?;
        let header: Value = serde_json::from_slice(&BASE64URL.decode(header).ok()?).ok()?;
        if header["alg"] != "RS256" || header["kid"] != self.registers.key_id.as_str() {
            return None;
        }
        let signature = Signature::try_from(BASE64URL.decode(signature).ok()?.as_slice()).ok()?;
        let key = VerifyingKey::<Sha256>::new(self.register_key().to_public_key());
        key.verify(signed.as_bytes(), &signature).ok()?;
        serde_json::from_slice(&BASE64URL.decode(claims).ok()?).ok()
    }

    fn first_use(&self, claims: &Claims, now: Timestamp) -> bool {
        let mut used = self.registers.used.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        used.retain(|_, until| *until > now);
        used.insert(claims.jti.clone(), now + SignedDuration::from_secs(LONGEST_GRANT)).is_none()
    }
}
