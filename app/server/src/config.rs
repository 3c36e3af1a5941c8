//! Configuration: a TOML file, then environment variables on top. `skranke config` prints every key with its meaning.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use axum::http::HeaderValue;
use figment::{
    Figment,
    providers::{Env, Format, Serialized, Toml},
};
use serde::{Deserialize, Serialize};

use crate::{login::settings::ProviderSettings, registers::settings::RegisterSettings};

/// The file `skranke config` prints: every key, its meaning and its default.
pub const DOCUMENTED: &str = include_str!("config.toml");

/// All an operator can say. The meaning of each key stands in `config.toml`, beside this file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    pub listen: String,
    pub public_address: String,
    pub data: PathBuf,
    pub database: String,
    pub keys: PathBuf,
    pub forms: PathBuf,
    pub municipality: String,
    pub theme: PathBuf,
    pub accessibility_statement: String,
    pub help_email: String,
    pub help_phone: String,
    /// The employees' group that sees the author's pages.
    pub authors: String,
    pub log: String,
    pub log_format: LogFormat,
    pub demo: bool,
    pub demo_anywhere: bool,
    pub synthetic_people: bool,
    #[serde(default)]
    pub form_targets: Vec<String>,
    pub accessibility: Accessibility,
    pub appeal: Appeal,
    pub mail: Mail,
    pub registers: RegisterSettings,
    pub scan: Scan,
    #[serde(default)]
    pub citizens: Option<ProviderSettings>,
    #[serde(default)]
    pub employees: Option<ProviderSettings>,
}

/// How log lines look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// For people.
    Text,
    /// For machines.
    Json,
}

/// The gate of the accessibility tests.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accessibility {
    pub required: bool,
}

/// The form that appeals a decision, and which of its questions get what is known.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Appeal {
    pub form: String,
    pub reference: String,
    pub title: String,
    pub decided: String,
    pub received: String,
    pub answers: BTreeMap<String, String>,
}

/// Outgoing mail.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mail {
    pub from: String,
    #[serde(default)]
    pub smtp: Option<String>,
}

/// The virus scan.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scan {
    /// Where clamd listens; empty for no scan.
    pub clamd: String,
}

impl Config {
    /// Reads the defaults, then the file (an error when it was named and isn't there), then `SKRANKE_*`.
    pub fn read(file: Option<&Path>, demo: bool) -> Result<Config, Box<figment::Error>> {
        let mut figment = Figment::from(Toml::string(DOCUMENTED));
        if let Some(file) = file {
            figment = figment.merge(Toml::file_exact(file));
        }
        figment = figment.merge(Env::prefixed("SKRANKE_").ignore(&["config"]).split("__"));
        if demo {
            figment = figment.merge(Serialized::default("demo", true));
        }
        let mut config: Config = figment.extract().map_err(Box::new)?;
        config.public_address = config.public_address.trim_end_matches('/').to_owned();
        config.synthetic_people |= config.demo;
        Ok(config)
    }

    /// The content security policy of every page. A browser follows a form's answer only where `form-action` allows,
    /// redirects included, so the pages of a login provider outside must be named.
    ///
    /// # Errors
    /// A form target that can't stand in a header.
    pub fn content_security_policy(&self) -> Result<HeaderValue, String> {
        let outside = self.citizens.is_some() || self.employees.is_some();
        let mut targets = String::new();
        for target in self.form_targets.iter().filter(|_| outside) {
            let address = url::Url::parse(target).map_err(|error| format!("form_targets `{target}`: {error}"))?;
            targets.push(' ');
            targets.push_str(&address.origin().ascii_serialization());
        }
        let policy = format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
             connect-src 'self'; font-src 'self'; form-action 'self'{targets}; base-uri 'none'; frame-ancestors 'none'"
        );
        HeaderValue::from_str(&policy).map_err(|_| "form_targets can't stand in a header".to_owned())
    }

    /// Where the database is, with the data folder put in.
    pub fn database_url(&self) -> String {
        if self.database.is_empty() {
            format!("sqlite:{}", self.data.join("skranke.db").display())
        } else {
            self.database.clone()
        }
    }

    /// The file of the encryption keys.
    pub fn key_file(&self) -> PathBuf {
        if self.keys.as_os_str().is_empty() { self.data.join("skranke.keys") } else { self.keys.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_documented_defaults_are_the_defaults() {
        let config = Config::read(None, true).unwrap();
        assert_eq!(config.listen, "127.0.0.1:3000");
        assert!(config.demo && config.synthetic_people);
        assert_eq!(config.database_url(), "sqlite:data/skranke.db");
    }

    #[test]
    fn a_form_may_lead_to_the_login_provider_and_nowhere_else() {
        let mut config = Config::read(None, true).unwrap();
        let policy = |config: &Config| config.content_security_policy().unwrap().to_str().unwrap().to_owned();
        assert!(policy(&config).contains("form-action 'self';"), "the demo's provider is our own");
        let citizens = "issuer = \"https://idporten.no\"\nclient_id = \"x\"\nclient_secret = \"y\"";
        config.citizens = Some(Figment::from(Toml::string(citizens)).extract().unwrap());
        assert!(policy(&config).contains("form-action 'self' https://login.idporten.no "));
        config.form_targets = vec!["nonsense; script-src *".to_owned()];
        assert!(config.content_security_policy().is_err());
    }

    #[test]
    fn every_key_is_explained() {
        let lines: Vec<&str> = DOCUMENTED.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            if line.contains(" = ") && !line.starts_with('#') {
                assert!(at > 0 && lines[at - 1].starts_with('#'), "no comment above `{line}`");
            }
        }
    }
}
