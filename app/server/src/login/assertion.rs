//! `private_key_jwt`: the client proves itself with an assertion it signs (RFC 7523), as Digdir recommends.

use jiff::Timestamp;
use serde_json::json;

use super::error::LoginError;
use super::jwt;
use super::provider::Provider;
use crate::random::Random;

/// The value of `client_assertion_type`.
pub(super) const TYPE: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/// An assertion for one request, good for two minutes.
pub(super) fn client_assertion(provider: &Provider, now: Timestamp, random: &Random) -> Result<String, LoginError> {
    let settings = &provider.settings;
    let (Some(key), Some(key_id)) = (&provider.private_key, &settings.key_id) else {
        return Err(LoginError::NotConfigured);
    };
    let claims = json!({
        "iss": settings.client_id,
        "sub": settings.client_id,
        "aud": settings.issuer,
        "iat": now.as_second(),
        "exp": now.as_second() + 120,
        "jti": jwt::token(random),
    });
    Ok(jwt::sign(key, key_id, &claims, random))
}
