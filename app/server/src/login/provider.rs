//! One OpenID provider as this program knows it: its discovery document and keys, fetched when needed and kept.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use openidconnect::core::CoreJsonWebKeySet;
use openidconnect::{ClientId, ClientSecret, DiscoveryError, IssuerUrl, JsonWebKeySet};
use rsa::RsaPrivateKey;
use tokio::sync::Mutex;

use super::claims::{Client, Metadata};
use super::error::LoginError;
use super::http::{Http, HttpError};
use super::jwt;
use super::settings::{ClientAuthentication, ProviderSettings, is_loopback};
use crate::clock::Clock;

/// How long a discovery document is good for (Digdir's advice).
const METADATA_AGE: SignedDuration = SignedDuration::from_hours(24);
/// How often, at most, keys are fetched again because of a `kid` nobody knows: a stranger must not make us hammer.
const KEYS_AGE: SignedDuration = SignedDuration::from_mins(1);

/// A provider and what is known of it.
pub(super) struct Provider {
    pub settings: ProviderSettings,
    pub private_key: Option<RsaPrivateKey>,
    http: Http,
    clock: Clock,
    // Held while fetching, so that a hundred logins at once fetch once.
    known: Mutex<Option<Arc<Known>>>,
}

/// What is known of a provider at some moment.
pub(super) struct Known {
    pub metadata: Metadata,
    pub keys: CoreJsonWebKeySet,
    metadata_fetched: Timestamp,
    keys_fetched: Timestamp,
}

impl Provider {
    /// # Errors
    /// What is wrong with the settings, for the operator.
    pub fn new(settings: ProviderSettings, http: Http, clock: Clock) -> Result<Self, String> {
        settings.check()?;
        let private_key = match &settings.private_key {
            Some(file) => Some(jwt::read_key(file)?),
            None => None,
        };
        Ok(Provider { settings, private_key, http, clock, known: Mutex::new(None) })
    }

    /// The provider's metadata and keys, at most 24 hours old.
    pub async fn known(&self) -> Result<Arc<Known>, LoginError> {
        let mut slot = self.known.lock().await;
        let now = self.clock.now();
        if let Some(known) = &*slot
            && now.duration_since(known.metadata_fetched) < METADATA_AGE
        {
            return Ok(Arc::clone(known));
        }
        match self.discover(now).await {
            Ok(known) => {
                let known = Arc::new(known);
                *slot = Some(Arc::clone(&known));
                Ok(known)
            }
            // A provider whose document can't be had today still has the addresses it had yesterday.
            Err(error) => match &*slot {
                Some(old) => {
                    tracing::warn!(
                        issuer = self.settings.issuer,
                        "discovery failed, keeping the old document: {error}"
                    );
                    Ok(Arc::clone(old))
                }
                None => Err(error),
            },
        }
    }

    /// The keys anew, after a `kid` that isn't among `than`'s; the same again when they were fetched within the minute.
    pub async fn newer_keys(&self, than: &Arc<Known>) -> Result<Arc<Known>, LoginError> {
        let mut slot = self.known.lock().await;
        if let Some(known) = &*slot
            && !Arc::ptr_eq(known, than)
        {
            return Ok(Arc::clone(known));
        }
        let now = self.clock.now();
        if now.duration_since(than.keys_fetched) < KEYS_AGE {
            return Ok(Arc::clone(than));
        }
        let metadata = than.metadata.clone();
        let http = self.caller();
        let keys =
            JsonWebKeySet::fetch_async(metadata.jwks_uri(), &http).await.map_err(|error| self.down("keys", &error))?;
        let known = Arc::new(Known { metadata, keys, metadata_fetched: than.metadata_fetched, keys_fetched: now });
        *slot = Some(Arc::clone(&known));
        Ok(known)
    }

    async fn discover(&self, now: Timestamp) -> Result<Known, LoginError> {
        let issuer = IssuerUrl::new(self.settings.issuer.clone()).map_err(|_| LoginError::ProviderDown("issuer"))?;
        let http = self.caller();
        let metadata = Metadata::discover_async(issuer, &http).await.map_err(|error| self.down("discovery", &error))?;
        let endpoints = [
            Some(metadata.authorization_endpoint().url()),
            metadata.token_endpoint().map(|endpoint| endpoint.url()),
            Some(metadata.jwks_uri().url()),
            metadata.additional_metadata().end_session_endpoint.as_ref().map(|endpoint| endpoint.url()),
        ];
        if endpoints.into_iter().flatten().any(|endpoint| endpoint.scheme() != "https" && !is_loopback(endpoint)) {
            return Err(LoginError::ProviderDown("an endpoint without https"));
        }
        let keys = metadata.jwks().clone();
        Ok(Known { metadata, keys, metadata_fetched: now, keys_fetched: now })
    }

    /// The provider's client side, as `openidconnect` draws it.
    pub fn client(&self, known: &Known) -> Result<Client, LoginError> {
        let token_endpoint =
            known.metadata.token_endpoint().cloned().ok_or(LoginError::ProviderDown("no token endpoint"))?;
        let mut client: Client = openidconnect::Client::new(
            ClientId::new(self.settings.client_id.clone()),
            known.metadata.issuer().clone(),
            known.keys.clone(),
        )
        .set_auth_uri(known.metadata.authorization_endpoint().clone())
        .set_token_uri(token_endpoint)
        .set_auth_type(match self.settings.client_authentication {
            ClientAuthentication::ClientSecretBasic => openidconnect::AuthType::BasicAuth,
            ClientAuthentication::ClientSecretPost | ClientAuthentication::PrivateKeyJwt => {
                openidconnect::AuthType::RequestBody
            }
        });
        if self.settings.client_authentication != ClientAuthentication::PrivateKeyJwt
            && let Some(secret) = &self.settings.client_secret
        {
            client = client.set_client_secret(ClientSecret::new(secret.reveal().to_owned()));
        }
        Ok(client)
    }

    /// The HTTP client in the shape `openidconnect` calls.
    pub fn caller(&self) -> impl Fn(openidconnect::HttpRequest) -> Sending + Send + Sync + use<> {
        let http = self.http.clone();
        move |request| {
            let http = http.clone();
            Box::pin(async move { http.send(request).await })
        }
    }

    fn down(&self, what: &'static str, error: &DiscoveryError<HttpError>) -> LoginError {
        tracing::warn!(issuer = self.settings.issuer, what, "login provider: {error}");
        LoginError::ProviderDown(what)
    }
}

type Sending = std::pin::Pin<Box<dyn Future<Output = Result<openidconnect::HttpResponse, HttpError>> + Send>>;
