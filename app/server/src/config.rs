//! Configuration: a TOML file, then environment variables on top. `skranke config` prints every key with its meaning.

use std::path::{Path, PathBuf};

use figment::{
    Figment,
    providers::{Env, Format, Serialized, Toml},
};
use serde::{Deserialize, Serialize};

use crate::login::settings::ProviderSettings;

/// The file `skranke config` prints: every key, its meaning and its default.
pub const DOCUMENTED: &str = include_str!("config.toml");

/// All an operator can say. The meaning of each key stands in `config.toml`, beside this file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "documented for the operator in config.toml; a test holds the two together")]
pub struct Config {
    pub listen: String,
    pub public_address: String,
    pub data: PathBuf,
    pub database: String,
    pub keys: PathBuf,
    pub forms: PathBuf,
    pub municipality: String,
    pub accessibility_statement: String,
    pub help_email: String,
    pub help_phone: String,
    pub log: String,
    pub log_format: LogFormat,
    pub demo: bool,
    pub demo_anywhere: bool,
    pub synthetic_people: bool,
    #[serde(default)]
    pub form_targets: Vec<String>,
    pub mail: Mail,
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

/// Outgoing mail.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "documented for the operator in config.toml")]
pub struct Mail {
    pub from: String,
    #[serde(default)]
    pub smtp: Option<String>,
}

impl Config {
    /// Reads the defaults, then the file (an error when it was named and isn't there), then `SKRANKE_*`.
    pub fn read(file: Option<&Path>, demo: bool) -> Result<Config, Box<figment::Error>> {
        let mut figment = Figment::from(Toml::string(DOCUMENTED));
        if let Some(file) = file {
            figment = figment.merge(Toml::file_exact(file));
        }
        figment = figment.merge(Env::prefixed("SKRANKE_").split("__"));
        if demo {
            figment = figment.merge(Serialized::default("demo", true));
        }
        let mut config: Config = figment.extract().map_err(Box::new)?;
        config.public_address = config.public_address.trim_end_matches('/').to_owned();
        config.synthetic_people |= config.demo;
        Ok(config)
    }

    /// Whether browsers reach the program over TLS.
    pub fn is_secure(&self) -> bool {
        self.public_address.starts_with("https://")
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
        assert!(config.demo && config.synthetic_people && !config.is_secure());
        assert_eq!(config.database_url(), "sqlite:data/skranke.db");
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
