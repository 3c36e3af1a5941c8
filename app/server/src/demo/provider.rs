//! What the demo provider decides: which requests it takes, what a code is good for, what stands in an id_token.
//! As strict as ID-porten where a client could go wrong, so that a mistake shows here first.

use base64::Engine;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD as BASE64URL};
use form::Lang;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::people::{ACR_HIGH, ACR_SUBSTANTIAL, CITIZENS, Citizen, EMPLOYEES, Employee};
use super::{CLIENT, Demo};
use crate::login::Role;
use crate::login::jwt;

/// How long a code may wait.
const CODE: SignedDuration = SignedDuration::from_mins(1);
/// How long an id_token is good for, as at ID-porten.
const ID_TOKEN: i64 = 120;

/// An authorize request.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Request {
    #[serde(default)]
    pub response_type: String,
    #[serde(default)]
    pub client_id: String,
    #[serde(default)]
    pub redirect_uri: String,
    #[serde(default)]
    pub scope: String,
    #[serde(default)]
    pub state: String,
    #[serde(default)]
    pub nonce: String,
    #[serde(default)]
    pub code_challenge: String,
    #[serde(default)]
    pub code_challenge_method: String,
    #[serde(default)]
    pub acr_values: String,
    #[serde(default)]
    pub ui_locales: String,
}

impl Request {
    /// The first language of `ui_locales` the provider speaks.
    pub fn lang(&self) -> Lang {
        self.ui_locales.split(' ').find_map(Lang::parse).unwrap_or(Lang::Nb)
    }

    /// Whether level *high* is asked for.
    pub fn high(&self) -> bool {
        self.acr_values.split(' ').any(|acr| acr == ACR_HIGH)
    }
}

/// Why an authorize request is refused.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// It isn't from our client, so the browser isn't sent anywhere.
    Here(&'static str),
    /// The client is told.
    Back(&'static str),
}

/// What a code stands for.
pub(crate) struct Grant {
    role: Role,
    redirect_uri: String,
    challenge: String,
    expires: Timestamp,
    claims: Value,
}

/// A request at the token endpoint.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct TokenRequest {
    #[serde(default)]
    pub grant_type: String,
    #[serde(default)]
    pub code: String,
    #[serde(default)]
    pub redirect_uri: String,
    #[serde(default)]
    pub code_verifier: String,
    pub client_id: Option<String>,
    pub client_secret: Option<String>,
}

/// Who was picked on the page.
pub(crate) enum Person {
    Citizen(&'static Citizen),
    Employee(&'static Employee),
}

impl Person {
    pub fn find(role: Role, key: &str) -> Option<Person> {
        match role {
            Role::Citizen => CITIZENS.iter().find(|person| person.key == key).map(Person::Citizen),
            Role::Employee => EMPLOYEES.iter().find(|person| person.key == key).map(Person::Employee),
        }
    }
}

impl Demo {
    /// Whether an authorize request may go on.
    pub(crate) fn check(&self, request: &Request) -> Result<(), Refusal> {
        if request.client_id != CLIENT {
            return Err(Refusal::Here("client_id"));
        }
        if request.redirect_uri != format!("{}/login/callback", self.address) {
            return Err(Refusal::Here("redirect_uri"));
        }
        let scopes_are_right = request.scope.split(' ').any(|scope| scope == "openid");
        if request.response_type != "code" {
            return Err(Refusal::Back("unsupported_response_type"));
        }
        if !scopes_are_right {
            return Err(Refusal::Back("invalid_scope"));
        }
        let all_there = !request.state.is_empty() && !request.nonce.is_empty() && request.code_challenge.len() == 43;
        if !all_there || request.code_challenge_method != "S256" {
            return Err(Refusal::Back("invalid_request"));
        }
        Ok(())
    }

    /// Where the browser goes once a person is picked.
    pub(crate) fn grant(&self, role: Role, request: &Request, person: &Person) -> String {
        let now = self.clock.now();
        let code = jwt::token(&self.random);
        let grant = Grant {
            role,
            redirect_uri: request.redirect_uri.clone(),
            challenge: request.code_challenge.clone(),
            expires: now + CODE,
            claims: self.claims(role, request, person, now),
        };
        let mut codes = self.codes.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        codes.retain(|_, grant| grant.expires > now);
        codes.insert(digest(&code), grant);
        self.back(role, request, &[("code", &code)])
    }

    /// The callback address with `parameters`, `state` and `iss`.
    pub(crate) fn back(&self, role: Role, request: &Request, parameters: &[(&str, &str)]) -> String {
        let issuer = self.issuer(role);
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(parameters).append_pair("state", &request.state).append_pair("iss", &issuer);
        format!("{}?{}", request.redirect_uri, query.finish())
    }

    fn claims(&self, role: Role, request: &Request, person: &Person, now: Timestamp) -> Value {
        let issuer = self.issuer(role);
        // Pairwise: another client would see another `sub` for the same person.
        let subject = |key: &str| digest(&format!("{issuer} {CLIENT} {key}"));
        let mut claims = json!({
            "iss": issuer,
            "aud": CLIENT,
            "auth_time": now.as_second(),
            "nonce": request.nonce,
            "sid": jwt::token(&self.random),
            "amr": ["demo"],
        });
        let (subject, acr, rest) = match person {
            Person::Citizen(citizen) => {
                // As at ID-porten: one who holds level high logs in at it when asked to, and nobody above what they hold.
                let acr = if request.high() { citizen.acr } else { ACR_SUBSTANTIAL };
                (subject(citizen.pid), acr, json!({"pid": citizen.pid, "locale": request.lang().code()}))
            }
            Person::Employee(employee) => {
                let acr = if request.high() { ACR_HIGH } else { ACR_SUBSTANTIAL };
                (
                    subject(employee.key),
                    acr,
                    json!({"name": employee.name, "groups": employee.groups, "locale": request.lang().code()}),
                )
            }
        };
        claims["sub"] = json!(subject);
        claims["acr"] = json!(acr);
        if let (Some(claims), Value::Object(rest)) = (claims.as_object_mut(), rest) {
            claims.extend(rest);
        }
        claims
    }

    /// Redeems a code. The error is OAuth's word for it.
    pub(crate) async fn redeem(
        &self,
        role: Role,
        authorization: Option<&str>,
        request: TokenRequest,
    ) -> Result<Value, &'static str> {
        let (client, secret) = authorization
            .and_then(basic)
            .or_else(|| Some((request.client_id.clone()?, request.client_secret.clone()?)))
            .ok_or("invalid_client")?;
        // Digests, so that the comparison's time says nothing of the secret.
        if client != CLIENT || digest(&secret) != digest(&self.secret) {
            return Err("invalid_client");
        }
        if request.grant_type != "authorization_code" {
            return Err("unsupported_grant_type");
        }
        let now = self.clock.now();
        let taken = self.codes.lock().unwrap_or_else(std::sync::PoisonError::into_inner).remove(&digest(&request.code));
        let mut grant = taken
            .filter(|grant| grant.expires > now && grant.role == role && grant.redirect_uri == request.redirect_uri)
            .ok_or("invalid_grant")?;
        if digest(&request.code_verifier) != grant.challenge {
            return Err("invalid_grant");
        }
        grant.claims["iat"] = json!(now.as_second());
        grant.claims["exp"] = json!(now.as_second() + ID_TOKEN);
        grant.claims["jti"] = json!(jwt::token(&self.random));
        let key = self.key().await;
        let id_token = jwt::sign(&key.private, &key.id, &grant.claims, &self.random);
        Ok(
            json!({"access_token": jwt::token(&self.random), "token_type": "Bearer", "expires_in": ID_TOKEN, "id_token": id_token}),
        )
    }

    /// The discovery document.
    pub(crate) fn discovery(&self, role: Role) -> Value {
        let issuer = self.issuer(role);
        json!({
            "issuer": issuer,
            "authorization_endpoint": format!("{issuer}/authorize"),
            "token_endpoint": format!("{issuer}/token"),
            "end_session_endpoint": format!("{issuer}/end_session"),
            "jwks_uri": format!("{issuer}/jwks"),
            "response_types_supported": ["code"],
            "response_modes_supported": ["query"],
            "grant_types_supported": ["authorization_code"],
            "subject_types_supported": ["pairwise"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "code_challenge_methods_supported": ["S256"],
            "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
            "scopes_supported": ["openid", "profile"],
            "acr_values_supported": [ACR_SUBSTANTIAL, ACR_HIGH],
            "ui_locales_supported": ["nb", "nn", "en", "se"],
            "authorization_response_iss_parameter_supported": true,
            "frontchannel_logout_supported": true,
            "frontchannel_logout_session_supported": true,
        })
    }

    /// The public key.
    pub(crate) async fn jwks(&self) -> Value {
        use rsa::traits::PublicKeyParts;
        let key = self.key().await;
        let number = |number: &rsa::BigUint| BASE64URL.encode(number.to_bytes_be());
        json!({"keys": [{
            "kty": "RSA", "use": "sig", "alg": "RS256", "kid": key.id,
            "n": number(key.private.n()), "e": number(key.private.e()),
        }]})
    }

    /// Where a browser that logged out goes: back to us, or nowhere.
    pub(crate) fn after_logout(&self, address: Option<&str>, state: Option<&str>) -> Option<String> {
        let mut there =
            url::Url::parse(address.filter(|address| *address == format!("{}/logout/done", self.address))?).ok()?;
        if let Some(state) = state {
            there.query_pairs_mut().append_pair("state", state);
        }
        Some(there.into())
    }
}

/// SHA-256 as base64url: of a verifier it is the PKCE challenge.
fn digest(text: &str) -> String {
    BASE64URL.encode(Sha256::digest(text.as_bytes()))
}

/// Client name and secret of an `Authorization: Basic` header (RFC 6749 § 2.3.1: each form-encoded first).
fn basic(header: &str) -> Option<(String, String)> {
    let decoded = String::from_utf8(BASE64_STANDARD.decode(header.strip_prefix("Basic ")?).ok()?).ok()?;
    let (client, secret) = decoded.split_once(':')?;
    let plain = |part: &str| {
        url::form_urlencoded::parse(format!("x={part}").as_bytes()).next().map(|(_, value)| value.into_owned())
    };
    Some((plain(client)?, plain(secret)?))
}
