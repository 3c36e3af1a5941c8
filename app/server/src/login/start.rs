//! The way out: remember what is wanted, and send the browser to the provider.

use form::Lang;
use form::form::Level;
use openidconnect::core::CoreAuthenticationFlow;
use openidconnect::{
    AuthenticationContextClass, AuthenticationFlow, CsrfToken, LanguageTag, Nonce, PkceCodeChallenge, PkceCodeVerifier,
    RedirectUrl, Scope,
};
use serde::{Deserialize, Serialize};

use super::cookie::Kind;
use super::error::{LoginError, LoginFailure};
use super::place::Place;
use super::session::{PENDING, Role, level_word};
use super::{Login, hash, jwt};

/// A login somebody wants to begin.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// As whom.
    pub role: Role,
    /// The language to ask the provider for.
    pub lang: Lang,
    /// Where to go afterwards.
    pub to: Place,
    /// The lowest level that will do.
    pub level: Level,
}

impl Wanted {
    /// The address that begins this login.
    pub fn address(&self) -> String {
        login_address(self.role, self.lang, self.to.as_str(), self.level)
    }
}

/// The address of a login that comes back to `to`.
pub fn login_address(role: Role, lang: Lang, to: &str, level: Level) -> String {
    let employee = if role == Role::Employee { "/employee" } else { "" };
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.append_pair("to", to);
    if level == Level::High {
        query.append_pair("level", level_word(level));
    }
    format!("/{}{employee}/login?{}", lang.code(), query.finish())
}

/// What is kept, sealed, while the browser is at the provider.
#[derive(Serialize, Deserialize)]
pub(super) struct Pending {
    pub role: Role,
    pub lang: String,
    pub to: String,
    pub level: String,
    pub nonce: String,
    pub verifier: String,
    /// Hash of the cookie of the browser the login began in.
    pub browser: String,
}

/// A login under way.
#[derive(Debug)]
pub struct Started {
    /// The provider's authorize address.
    pub location: String,
    /// The cookie that ties the login to this browser.
    pub cookie: axum::http::HeaderValue,
}

impl Login {
    /// Begins a login. `browser` is the value of the pending-login cookie, when there is one: several tabs may log in
    /// at the same time.
    ///
    /// # Errors
    /// When no provider is configured or it doesn't answer.
    pub async fn start(&self, wanted: Wanted, browser: Option<&str>) -> Result<Started, LoginFailure> {
        let failed = |error| LoginFailure { error, lang: Some(wanted.lang), retry: wanted.address() }.log();
        let provider = self.provider(wanted.role).ok_or_else(|| failed(LoginError::NotConfigured))?;
        let known = provider.known().await.map_err(failed)?;
        let client = provider.client(&known).map_err(failed)?;

        let state = jwt::token(&self.random);
        let nonce = jwt::token(&self.random);
        let verifier = jwt::token(&self.random);
        let browser = browser.map_or_else(|| jwt::token(&self.random), str::to_owned);
        let challenge = PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(verifier.clone()));
        let redirect = RedirectUrl::new(self.callback_address()).map_err(|_| failed(LoginError::NotConfigured))?;

        let (csrf, sent_nonce) = (CsrfToken::new(state.clone()), nonce.clone());
        let flow: CoreAuthenticationFlow = AuthenticationFlow::AuthorizationCode;
        let mut request = client
            .authorize_url(flow, move || csrf, move || Nonce::new(sent_nonce))
            .set_redirect_uri(std::borrow::Cow::Owned(redirect))
            .set_pkce_challenge(challenge)
            .add_ui_locale(LanguageTag::new(wanted.lang.code().to_owned()));
        // `openid` is always asked for.
        for scope in provider.settings.scopes.iter().filter(|scope| *scope != "openid") {
            request = request.add_scope(Scope::new(scope.clone()));
        }
        let asked = match wanted.level {
            Level::High => provider.settings.acr_high.first(),
            Level::None | Level::Substantial => provider.settings.acr_substantial.first(),
        };
        if let Some(acr) = asked {
            request = request.add_auth_context_value(AuthenticationContextClass::new(acr.clone()));
        }
        let (location, _, _) = request.url();

        let pending = Pending {
            role: wanted.role,
            lang: wanted.lang.code().to_owned(),
            to: wanted.to.as_str().to_owned(),
            level: level_word(wanted.level).to_owned(),
            nonce,
            verifier,
            browser: hash(&browser),
        };
        self.remember(&hash(&state), &pending).await.map_err(|error| {
            tracing::error!("pending login not stored: {error}");
            failed(LoginError::ProviderDown("database"))
        })?;
        let age = u32::try_from(PENDING.as_secs()).ok();
        Ok(Started { location: location.to_string(), cookie: self.cookies.set(Kind::Pending, &browser, age) })
    }
}
