//! The demo: a login provider, people and registers, so that one command shows the whole of the program.
//!
//! Nothing here is in the way of a real installation: without `demo = true` no route of it is mounted. The provider
//! speaks the same protocol as ID-porten, so that the login code is the one that runs against the real thing.
//!
//! | file | what |
//! |---|---|
//! | `people` | who can log in |
//! | `provider` | what a provider decides: requests, codes, tokens |
//! | `routes` | its addresses, under `/demo/provider` |
//! | `page` | the page where one picks a person |
//! | `registers` | stand-ins for the registers, under `/demo/registers` |
//! | `open_registers` | organisations and addresses, as the real registers answer |

pub(crate) mod open_registers;
mod page;
pub mod people;
pub(crate) mod provider;
pub(crate) mod registers;
pub(crate) mod routes;

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use rsa::RsaPrivateKey;
use tokio::sync::OnceCell;

use crate::clock::Clock;
use crate::login::Role;
use crate::login::jwt::{self, Source};
use crate::login::settings::{ProviderSettings, Secret, is_loopback};
use crate::random::Random;

pub use routes::routes;

/// Whether a demo may run at this public address.
///
/// With the demo on, anybody who reaches the program can be anybody. So it runs only where nobody else reaches it,
/// unless the operator says in so many words that this is what they want.
///
/// # Errors
/// What to change, for the operator.
pub fn allowed(public_address: &str, demo_anywhere: bool) -> Result<(), String> {
    let address =
        url::Url::parse(public_address).map_err(|error| format!("public_address `{public_address}`: {error}"))?;
    if demo_anywhere || is_loopback(&address) {
        return Ok(());
    }
    Err(format!(
        "the demo is on, and the public address `{public_address}` is not on this machine: anybody who reaches it could log in as \
         anybody. Turn the demo off (demo = false), or set demo_anywhere = true if this is a show with invented data only"
    ))
}

/// The warning an operator sees at start when the demo is on beyond this machine.
pub fn banner(public_address: &str) -> Option<String> {
    let loopback = url::Url::parse(public_address).is_ok_and(|address| is_loopback(&address));
    (!loopback).then(|| {
        format!(
            "\n  ************************************************************************\n  \
             *  DEMO at {public_address}\n  \
             *  Anybody can log in as anybody. Put no real person's data in here.\n  \
             ************************************************************************\n"
        )
    })
}

/// The demo provider: two issuers (citizens' and employees') with one key.
pub struct Demo {
    address: String,
    secret: String,
    key: OnceCell<Arc<Key>>,
    /// Codes waiting to be redeemed, by their hash.
    codes: Mutex<HashMap<String, provider::Grant>>,
    registers: registers::StandIn,
    clock: Clock,
    random: Random,
}

struct Key {
    id: String,
    private: RsaPrivateKey,
}

impl Demo {
    /// A demo provider at the program's public address.
    pub fn new(public_address: &str, clock: Clock, random: Random) -> Self {
        Demo {
            address: public_address.trim_end_matches('/').to_owned(),
            secret: jwt::token(&random),
            key: OnceCell::new(),
            codes: Mutex::default(),
            registers: registers::StandIn::new(&random),
            clock,
            random,
        }
    }

    /// The configuration that makes the relying party use this provider.
    pub fn settings(&self, role: Role) -> ProviderSettings {
        ProviderSettings {
            issuer: self.issuer(role),
            client_id: CLIENT.into(),
            client_authentication: Default::default(),
            client_secret: Some(Secret::new(self.secret.clone())),
            private_key: None,
            key_id: None,
            scopes: vec!["openid".into(), "profile".into()],
            acr_substantial: vec![people::ACR_SUBSTANTIAL.into()],
            acr_high: vec![people::ACR_HIGH.into()],
            groups_claim: Default::default(),
        }
    }

    fn issuer(&self, role: Role) -> String {
        format!("{}/demo/provider/{}", self.address, role.word())
    }

    /// The signing key, made at the first login: a start shouldn't wait for it.
    async fn key(&self) -> Arc<Key> {
        let key = self.key.get_or_init(|| async {
            let random = self.random.clone();
            let made = tokio::task::spawn_blocking(move || {
                let private = RsaPrivateKey::new(&mut Source(&random), 2048).expect("2048 bits is a size RSA knows");
                Arc::new(Key { id: jwt::token(&random), private })
            });
            made.await.expect("making a key doesn't panic")
        });
        Arc::clone(key.await)
    }
}

/// The one client the demo provider knows.
const CLIENT: &str = "skranke-demo";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_demo_stays_on_its_machine() {
        for address in ["http://127.0.0.1:3000", "http://localhost:3000", "http://[::1]:3000", "http://127.0.0.53"] {
            assert_eq!(allowed(address, false), Ok(()), "{address}");
            assert_eq!(banner(address), None);
        }
        for address in [
            "https://skjema.example.kommune.no",
            "http://10.0.0.4:3000",
            "http://0.0.0.0:3000",
            "http://127.0.0.1.example.com",
            "http://localhost.example.com",
            "http://localhost@example.com",
        ] {
            assert!(allowed(address, false).is_err(), "{address}");
        }
        assert!(allowed("not an address", true).is_err());
    }

    #[test]
    fn unless_told_loudly() {
        assert_eq!(allowed("https://demo.example.no", true), Ok(()));
        assert!(
            banner("https://demo.example.no").is_some_and(|banner| banner.contains("Anybody can log in as anybody"))
        );
    }
}
