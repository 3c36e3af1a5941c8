//! What the program must know of a login provider: one block of configuration for citizens, one for employees.

use std::path::PathBuf;

use serde::Deserialize;

/// One OpenID provider. The defaults are ID-porten's.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProviderSettings {
    /// The issuer as its discovery document writes it, without a trailing slash: `https://idporten.no`.
    pub issuer: String,
    /// The name this program is registered under.
    pub client_id: String,
    /// How the program proves that it is the registered client.
    #[serde(default)]
    pub client_authentication: ClientAuthentication,
    /// For `client_secret_basic` and `client_secret_post`.
    #[serde(default)]
    pub client_secret: Option<Secret>,
    /// For `private_key_jwt`: a file with the RSA key in PEM.
    #[serde(default)]
    pub private_key: Option<PathBuf>,
    /// For `private_key_jwt`: the `kid` the public key is registered under.
    #[serde(default)]
    pub key_id: Option<String>,
    /// Scopes to ask for.
    #[serde(default = "default_scopes")]
    pub scopes: Vec<String>,
    /// The `acr` values that mean level *substantial*. The first is the one asked for.
    #[serde(default = "default_acr_substantial")]
    pub acr_substantial: Vec<String>,
    /// The `acr` values that mean level *high*. When both lists are empty the provider has no levels,
    /// and its logins count as substantial.
    #[serde(default = "default_acr_high")]
    pub acr_high: Vec<String>,
    /// The claim that lists an employee's groups.
    #[serde(default)]
    pub groups_claim: GroupsClaim,
}

fn default_scopes() -> Vec<String> {
    vec!["openid".into(), "profile".into()]
}

fn default_acr_substantial() -> Vec<String> {
    vec!["idporten-loa-substantial".into()]
}

fn default_acr_high() -> Vec<String> {
    vec!["idporten-loa-high".into()]
}

impl ProviderSettings {
    /// What is wrong with these settings, in words for the operator.
    ///
    /// # Errors
    /// A sentence that names the setting.
    pub fn check(&self) -> Result<(), String> {
        let issuer = url::Url::parse(&self.issuer).map_err(|error| format!("issuer `{}`: {error}", self.issuer))?;
        if issuer.scheme() != "https" && !is_loopback(&issuer) {
            return Err(format!("issuer `{}` must begin with https://", self.issuer));
        }
        if self.issuer.ends_with('/') {
            return Err(format!("issuer `{}` ends with a slash; write it without", self.issuer));
        }
        match self.client_authentication {
            ClientAuthentication::ClientSecretBasic | ClientAuthentication::ClientSecretPost
                if self.client_secret.is_none() =>
            {
                Err("client_secret is missing".into())
            }
            ClientAuthentication::PrivateKeyJwt if self.private_key.is_none() || self.key_id.is_none() => {
                Err("private_key_jwt needs private_key (a PEM file) and key_id".into())
            }
            _ => Ok(()),
        }
    }
}

/// How a client authenticates at the token endpoint. Digdir recommends `private_key_jwt`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClientAuthentication {
    /// The secret in an `Authorization` header.
    #[default]
    ClientSecretBasic,
    /// The secret in the body.
    ClientSecretPost,
    /// A short-lived assertion signed with the client's own key (RFC 7523).
    PrivateKeyJwt,
}

/// Where an employee's groups stand in the id_token. Entra ID: `roles` (app roles); most others: `groups`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GroupsClaim {
    /// The claim `groups`.
    #[default]
    Groups,
    /// The claim `roles`.
    Roles,
}

/// A text that must not end in a log.
#[derive(Clone, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// Wraps a secret.
    pub fn new(secret: impl Into<String>) -> Self {
        Secret(secret.into())
    }

    /// The secret itself.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// Whether an address leads back to this machine.
pub fn is_loopback(url: &url::Url) -> bool {
    match url.host() {
        Some(url::Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(issuer: &str) -> ProviderSettings {
        serde_json::from_value(serde_json::json!({"issuer": issuer, "client_id": "c", "client_secret": "s"}))
            .expect("settings")
    }

    #[test]
    fn an_issuer_in_the_open_must_be_encrypted() {
        assert!(settings("https://idporten.no").check().is_ok());
        assert!(settings("http://127.0.0.1:3000/demo").check().is_ok());
        assert!(settings("http://idporten.no").check().is_err());
        assert!(settings("http://127.0.0.1.example.com").check().is_err());
        assert!(settings("https://idporten.no/").check().is_err());
    }

    #[test]
    fn each_way_to_authenticate_needs_its_parts() {
        let mut settings = settings("https://idporten.no");
        settings.client_authentication = ClientAuthentication::PrivateKeyJwt;
        assert!(settings.check().is_err());
        settings.private_key = Some("key.pem".into());
        settings.key_id = Some("k".into());
        assert!(settings.check().is_ok());
        settings.client_authentication = ClientAuthentication::ClientSecretPost;
        settings.client_secret = None;
        assert!(settings.check().is_err());
    }

    #[test]
    fn a_secret_is_not_printed() {
        assert_eq!(format!("{:?}", Secret::new("hush")), "Secret(…)");
    }
}
