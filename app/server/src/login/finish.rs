//! The way back: a callback becomes a session, or says why not.

use axum::http::HeaderValue;
use form::Lang;
use form::form::Level;
use openidconnect::core::{CoreIdTokenVerifier, CoreJwsSigningAlgorithm};
use openidconnect::{
    AuthorizationCode, ClaimsVerificationError, ClientId, Nonce, PkceCodeVerifier, RedirectUrl, RequestTokenError,
    SignatureVerificationError, TokenResponse,
};
use serde::Deserialize;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use super::claims::{Claims, Tokens};
use super::error::{LoginError, LoginFailure};
use super::provider::{Known, Provider};
use super::session::{IDLE, Role, Session, level_of};
use super::settings::{ClientAuthentication, GroupsClaim, ProviderSettings};
use super::start::{Pending, login_address};
use super::{Login, assertion, hash};
use crate::registers::Want;

/// The provider's clock may run this much ahead of ours.
const SKEW: Duration = Duration::from_secs(60);

/// What the provider sends the browser back with.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Callback {
    /// The code to exchange.
    pub code: Option<String>,
    /// Our state.
    pub state: Option<String>,
    /// Who sends it (RFC 9207).
    pub iss: Option<String>,
    /// Why there is no code.
    pub error: Option<String>,
}

/// A login that succeeded.
#[derive(Debug)]
pub struct Finished {
    /// Where the person was going.
    pub to: String,
    /// The session.
    pub session: Session,
    /// Its cookie.
    pub cookie: HeaderValue,
}

impl Login {
    /// Turns a callback into a session. `browser` is the pending-login cookie.
    ///
    /// # Errors
    /// Everything that can be wrong with a login; each is a page of its own.
    pub async fn finish(&self, callback: Callback, browser: Option<&str>) -> Result<Finished, LoginFailure> {
        let unknown = || LoginFailure { error: LoginError::Unknown, lang: None, retry: "/".into() }.log();
        let state = callback.state.as_deref().ok_or_else(unknown)?;
        // Taken, not read: a second callback with the same state finds nothing.
        let taken = self.take(&hash(state)).await.map_err(|error| {
            tracing::error!("a pending login can't be read: {error}");
            LoginFailure { error: LoginError::ProviderDown("database"), lang: None, retry: "/".into() }.log()
        })?;
        let pending = taken.ok_or_else(unknown)?;
        if browser.map(hash).as_deref() != Some(pending.browser.as_str()) {
            return Err(unknown());
        }
        let lang = Lang::parse(&pending.lang).unwrap_or(Lang::Nb);
        let level = level_of(&pending.level).unwrap_or(Level::Substantial);
        let retry = login_address(pending.role, lang, &pending.to, level);
        match self.exchange(callback, &pending, level, lang).await {
            Ok((session, cookie, chosen)) => {
                let to = chosen.and_then(|chosen| in_language(&pending.to, lang, chosen)).unwrap_or(pending.to);
                Ok(Finished { to, session, cookie })
            }
            Err(error) => Err(LoginFailure { error, lang: Some(lang), retry }.log()),
        }
    }

    async fn exchange(
        &self,
        callback: Callback,
        pending: &Pending,
        level: Level,
        lang: Lang,
    ) -> Result<(Session, HeaderValue, Option<Lang>), LoginError> {
        let provider = self.provider(pending.role).ok_or(LoginError::NotConfigured)?;
        let known = provider.known().await?;
        check_sender(callback.iss.as_deref(), provider, &known)?;
        if let Some(error) = callback.error.as_deref() {
            return Err(refusal(error));
        }
        let code = callback.code.ok_or(LoginError::Refused("no code"))?;
        let token = self.redeem(provider, &known, code, &pending.verifier).await?;
        let id_token = token.id_token().ok_or(LoginError::Rejected("no id_token"))?;
        let nonce = Nonce::new(pending.nonce.clone());
        let claims = match id_token.claims(&self.verifier(provider, &known), &nonce) {
            Err(ClaimsVerificationError::SignatureVerification(SignatureVerificationError::NoMatchingKey)) => {
                // The provider may have changed keys since we looked.
                let newer = provider.newer_keys(&known).await?;
                id_token.claims(&self.verifier(provider, &newer), &nonce)
            }
            verdict => verdict,
        };
        let claims = claims.map_err(|error| LoginError::Rejected(reason(&error)))?;
        let mut session = self.session_of(claims, provider, pending.role, level, lang, id_token.to_string())?;
        if let (None, Some(pid)) = (&session.name, &session.pid) {
            // ID-porten tells no name; a register may. When it is down, the login goes on without.
            session.name = self.registers.person(pid, Want { name: true, ..Want::default() }).await.name;
        }
        let sid = claims.additional_claims().sid.as_deref();
        let cookie = self.open(&session, sid, &provider.settings.issuer).await.map_err(|error| {
            tracing::error!("a session can't be opened: {error}");
            LoginError::ProviderDown("database")
        })?;
        let chosen = claims.locale().and_then(|locale| Lang::parse(locale.as_str().split('-').next()?));
        let chosen = chosen.filter(|lang| pending.role == Role::Citizen && ui::words::langs().any(|own| own == *lang));
        Ok((session, cookie, chosen))
    }

    async fn redeem(
        &self,
        provider: &Provider,
        known: &Known,
        code: String,
        verifier: &str,
    ) -> Result<Tokens, LoginError> {
        let client = provider.client(known)?;
        let redirect = RedirectUrl::new(self.callback_address()).map_err(|_| LoginError::NotConfigured)?;
        let mut request = client
            .exchange_code(AuthorizationCode::new(code))
            .set_redirect_uri(std::borrow::Cow::Owned(redirect))
            .set_pkce_verifier(PkceCodeVerifier::new(verifier.to_owned()));
        if provider.settings.client_authentication == ClientAuthentication::PrivateKeyJwt {
            let assertion = assertion::client_assertion(provider, self.clock.now(), &self.random)?;
            request = request
                .add_extra_param("client_assertion_type", assertion::TYPE)
                .add_extra_param("client_assertion", assertion);
        }
        request.request_async(&provider.caller()).await.map_err(|error| match error {
            RequestTokenError::ServerResponse(answer) => {
                tracing::warn!(issuer = provider.settings.issuer, "token endpoint: {}", answer.error().as_ref());
                LoginError::Refused("token endpoint")
            }
            RequestTokenError::Request(error) => {
                tracing::warn!(issuer = provider.settings.issuer, "token endpoint: {error}");
                LoginError::ProviderDown("token endpoint")
            }
            // The parser's message may quote the token, so it isn't logged.
            RequestTokenError::Parse(..) => LoginError::Rejected("unreadable"),
            RequestTokenError::Other(_) => LoginError::ProviderDown("token endpoint's answer"),
        })
    }

    fn verifier(&self, provider: &Provider, known: &Known) -> CoreIdTokenVerifier<'static> {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(self.clock.now().as_second().unsigned_abs());
        CoreIdTokenVerifier::new_public_client(
            ClientId::new(provider.settings.client_id.clone()),
            known.metadata.issuer().clone(),
            known.keys.clone(),
        )
        // Not what the discovery document lists: it may list HS256, whose key is our own secret.
        .set_allowed_algs([
            CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
            CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
            CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
            CoreJwsSigningAlgorithm::RsaSsaPssSha256,
            CoreJwsSigningAlgorithm::EcdsaP256Sha256,
        ])
        .set_time_fn(move || now.into())
        .set_issue_time_verifier_fn(move |issued| {
            if SystemTime::from(issued) > now + SKEW { Err("issued in the future".into()) } else { Ok(()) }
        })
    }

    fn session_of(
        &self,
        claims: &Claims,
        provider: &Provider,
        role: Role,
        needed: Level,
        lang: Lang,
        id_token: String,
    ) -> Result<Session, LoginError> {
        let own = claims.additional_claims();
        let level = level_from_acr(claims.auth_context_ref().map(|acr| acr.as_str()), &provider.settings);
        if level < needed.max(Level::Substantial) {
            return Err(LoginError::LevelTooLow);
        }
        let groups = match provider.settings.groups_claim {
            GroupsClaim::Groups => own.groups.clone(),
            GroupsClaim::Roles => own.roles.clone(),
        }
        .unwrap_or_default();
        let subject = match (&own.tid, &own.oid) {
            (Some(tid), Some(oid)) => format!("{tid}:{oid}"),
            _ => claims.subject().as_str().to_owned(),
        };
        let pid = own.pid.clone().filter(|pid| !pid.is_empty());
        let (person, groups) = match role {
            Role::Citizen => {
                let pid = pid.as_deref().ok_or(LoginError::NoIdentityNumber)?;
                if !self.accepts(pid) {
                    return Err(LoginError::Rejected("pid"));
                }
                (self.person_index(pid), Vec::new())
            }
            Role::Employee if groups.is_empty() => return Err(LoginError::NoGroup),
            Role::Employee => (self.employee_index(&provider.settings.issuer, &subject), groups),
        };
        let name = claims.name().and_then(|name| name.get(None)).map(|name| name.as_str().to_owned());
        let ends = self.clock.now() + IDLE;
        Ok(Session { role, person, pid, name, level, groups, subject, id_token, lang, ends })
    }
}

/// The callback must come from the provider the login was begun at (the mix-up attack of RFC 9207).
/// A place in the language that somebody chose at the provider, which is asked to speak the one they came from.
fn in_language(to: &str, from: Lang, chosen: Lang) -> Option<String> {
    let rest = to.strip_prefix('/')?.strip_prefix(from.code())?;
    (rest.is_empty() || rest.starts_with(['/', '?'])).then(|| format!("/{}{rest}", chosen.code()))
}

fn check_sender(iss: Option<&str>, provider: &Provider, known: &Arc<Known>) -> Result<(), LoginError> {
    match iss {
        Some(iss) if iss == provider.settings.issuer => Ok(()),
        Some(_) => Err(LoginError::Rejected("callback iss")),
        None if known.metadata.additional_metadata().authorization_response_iss_parameter_supported == Some(true) => {
            Err(LoginError::Rejected("no callback iss"))
        }
        None => Ok(()),
    }
}

fn refusal(error: &str) -> LoginError {
    match error {
        "access_denied" | "login_required" | "interaction_required" => LoginError::Cancelled,
        "server_error" | "temporarily_unavailable" => LoginError::ProviderDown("authorize endpoint"),
        "unmet_authentication_requirements" => LoginError::LevelTooLow,
        "invalid_request" => LoginError::Refused("invalid_request"),
        "unauthorized_client" => LoginError::Refused("unauthorized_client"),
        "invalid_scope" => LoginError::Refused("invalid_scope"),
        _ => LoginError::Refused("authorize endpoint"),
    }
}

fn level_from_acr(acr: Option<&str>, settings: &ProviderSettings) -> Level {
    let among = |list: &[String]| acr.is_some_and(|acr| list.iter().any(|known| known == acr));
    if among(&settings.acr_high) {
        Level::High
    } else if among(&settings.acr_substantial) || (settings.acr_high.is_empty() && settings.acr_substantial.is_empty())
    {
        Level::Substantial
    } else {
        Level::None
    }
}

fn reason(error: &ClaimsVerificationError) -> &'static str {
    use SignatureVerificationError as Signature;
    match error {
        ClaimsVerificationError::Expired(_) => "expired",
        ClaimsVerificationError::InvalidAudience(_) => "aud",
        ClaimsVerificationError::InvalidIssuer(_) => "iss",
        ClaimsVerificationError::InvalidNonce(_) => "nonce",
        ClaimsVerificationError::SignatureVerification(error) => match error {
            Signature::NoSignature => "alg none",
            Signature::DisallowedAlg(_) | Signature::UnsupportedAlg(_) => "alg",
            Signature::NoMatchingKey | Signature::AmbiguousKeyId(_) => "kid",
            _ => "signature",
        },
        _ => "claims",
    }
}
