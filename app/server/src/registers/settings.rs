//! The configuration's `[registers]` tables. A register without its table is off.

use std::{path::PathBuf, time::Duration};

use serde::Deserialize;

use crate::login::settings::{Secret, is_loopback};

/// How long a register is waited for, the way to its token included: somebody looks at an empty page meanwhile.
pub const PATIENCE: Duration = Duration::from_secs(3);

/// Every register's settings.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegisterSettings {
    /// Enhetsregisteret; empty for none.
    pub organisations: String,
    /// Kartverket's addresses; empty for none.
    pub addresses: String,
    /// The queue for cases of people with a protected address; empty for none.
    pub restricted_queue: String,
    /// Who gives access tokens; every register below needs it.
    pub maskinporten: Option<MaskinportenSettings>,
    /// The population register.
    pub folkeregisteret: Option<FolkeregisteretSettings>,
    /// The contact register.
    pub krr: Option<KrrSettings>,
    /// Authorized parties.
    pub altinn: Option<AltinnSettings>,
    /// How long each is waited for.
    #[serde(skip, default = "patience")]
    pub patience: Duration,
}

fn patience() -> Duration {
    PATIENCE
}

/// A client of Maskinporten.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MaskinportenSettings {
    /// With its slash at the end: `https://maskinporten.no/`.
    pub issuer: String,
    /// The name this program is registered under.
    pub client_id: String,
    /// The `kid` the public key is registered under.
    pub key_id: String,
    /// A file with the RSA key in PEM. The demo has none: it makes its key at the start.
    pub private_key: Option<PathBuf>,
}

/// The population register.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FolkeregisteretSettings {
    /// Up to the role's id: `https://api.fiks.ks.no/folkeregister/api/v1/ROLE`.
    pub address: String,
    /// The scope to ask for.
    #[serde(default = "fiks_scope")]
    pub scope: String,
    /// The integration's name on Fiks.
    pub integration_id: Option<String>,
    /// Its password.
    pub integration_password: Option<Secret>,
}

fn fiks_scope() -> String {
    "ks:fiks".into()
}

/// The contact register.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KrrSettings {
    /// The whole address: `https://kontaktregisteret.no/rest/v1/personer`.
    pub address: String,
    /// The scope to ask for.
    #[serde(default = "krr_scope")]
    pub scope: String,
}

fn krr_scope() -> String {
    "krr:global/kontaktinformasjon.read".into()
}

/// Altinn.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AltinnSettings {
    /// The platform: `https://platform.altinn.no`.
    pub address: String,
    /// The scope to ask for.
    #[serde(default = "altinn_scope")]
    pub scope: String,
    /// The subscription's key.
    pub subscription_key: Secret,
    /// The resource that an organisation gives those who may apply for it; empty for none.
    #[serde(default)]
    pub resource: String,
    /// The roles of those who chair an organisation.
    #[serde(default = "chair_roles")]
    pub chair_roles: Vec<String>,
    /// The roles of those who run or own one.
    #[serde(default = "manager_roles")]
    pub manager_roles: Vec<String>,
}

fn altinn_scope() -> String {
    "altinn:accessmanagement/authorizedparties.resourceowner".into()
}

fn chair_roles() -> Vec<String> {
    vec!["LEDE".into(), "styreleder".into()]
}

fn manager_roles() -> Vec<String> {
    ["DAGL", "daglig-leder", "INNH", "innehaver"].map(String::from).into()
}

impl RegisterSettings {
    /// What is wrong with these settings, in words for the operator.
    ///
    /// # Errors
    /// A sentence that names the setting.
    pub fn check(&self) -> Result<(), String> {
        let addresses = [
            ("registers.maskinporten", self.maskinporten.as_ref().map(|one| &one.issuer)),
            ("registers.folkeregisteret", self.folkeregisteret.as_ref().map(|one| &one.address)),
            ("registers.krr", self.krr.as_ref().map(|one| &one.address)),
            ("registers.altinn", self.altinn.as_ref().map(|one| &one.address)),
        ];
        for (table, address) in addresses {
            let Some(address) = address else { continue };
            let url = url::Url::parse(address).map_err(|error| format!("[{table}] address `{address}`: {error}"))?;
            if url.scheme() != "https" && !is_loopback(&url) {
                return Err(format!("[{table}] address `{address}` must begin with https://"));
            }
            match (table, address.ends_with('/')) {
                ("registers.maskinporten", false) => {
                    return Err(format!("[{table}] issuer `{address}` must end with a slash"));
                }
                ("registers.maskinporten", true) | (_, false) => {}
                (_, true) => return Err(format!("[{table}] address `{address}` ends with a slash; write it without")),
            }
            if self.maskinporten.is_none() {
                return Err(format!("[{table}] needs [registers.maskinporten]"));
            }
        }
        Ok(())
    }
}
