//! Enhetsregisteret: an organisation by its number (`GET {base}/enheter/{number}`).

use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::Value;

use super::source::{Down, Source, line};
use crate::{clock::Clock, login::Http, registers::Address};

/// What the register says of a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Organisation {
    /// There is one.
    Known {
        /// Its name.
        name: String,
        /// How it stands.
        standing: Standing,
        /// Where letters reach it: its postal address, or where it is, when it has no other. None abroad.
        address: Option<Address>,
    },
    /// There is none of this number.
    Unknown,
    /// There was one, of which the register says no more.
    Removed,
}

/// How an organisation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// As most do.
    Ordinary,
    /// Bankrupt.
    Bankrupt,
    /// Being wound up, by itself or by order.
    WindingUp,
    /// Deleted from the register.
    Deleted,
}

/// The register of organisations.
pub struct Organisations(Source<Organisation>);

impl Organisations {
    /// The register at an address.
    ///
    /// # Errors
    /// An address that is none, for the operator.
    pub fn new(base: &str, http: Http, clock: Clock) -> Result<Organisations, String> {
        Source::new("organisations", base, http, clock).map(Organisations)
    }

    /// What the register says of a number that passes the check.
    ///
    /// # Errors
    /// When the register gives no answer.
    pub async fn find(&self, number: &str) -> Result<Organisation, Down> {
        self.0.ask(number, self.0.address(&["enheter", number]), read).await
    }
}

/// The part of an answer that we use.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Unit {
    navn: String,
    #[serde(default)]
    konkurs: bool,
    #[serde(default)]
    under_avvikling: bool,
    #[serde(default)]
    under_tvangsavvikling_eller_tvangsopplosning: bool,
    slettedato: Option<String>,
    /// An address that isn't as we know addresses is none; the name stands.
    postadresse: Option<Value>,
    forretningsadresse: Option<Value>,
}

#[derive(Deserialize)]
struct Place {
    #[serde(default)]
    landkode: String,
    #[serde(default)]
    adresse: Vec<String>,
    #[serde(default)]
    postnummer: String,
    #[serde(default)]
    poststed: String,
}

impl Place {
    /// An address as our forms ask for it; nothing, where a part is missing.
    fn address(self) -> Option<Address> {
        let lines: Vec<String> = self.adresse.iter().map(|one| line(one)).filter(|one| !one.is_empty()).collect();
        let Address { street, postcode, town } =
            Address { street: lines.join(", "), postcode: line(&self.postnummer), town: line(&self.poststed) };
        let is_norwegian = self.landkode == "NO" && postcode.len() == 4 && postcode.bytes().all(|b| b.is_ascii_digit());
        (is_norwegian && !street.is_empty() && !town.is_empty()).then_some(Address { street, postcode, town })
    }
}

fn read(status: StatusCode, body: &[u8]) -> Option<Organisation> {
    match status {
        StatusCode::NOT_FOUND => return Some(Organisation::Unknown),
        StatusCode::GONE => return Some(Organisation::Removed),
        StatusCode::OK => {}
        _ => return None,
    }
    let unit: Unit = serde_json::from_slice(body).ok()?;
    let standing = if unit.slettedato.is_some() {
        Standing::Deleted
    } else if unit.konkurs {
        Standing::Bankrupt
    } else if unit.under_avvikling || unit.under_tvangsavvikling_eller_tvangsopplosning {
        Standing::WindingUp
    } else {
        Standing::Ordinary
    };
    let name = Some(line(&unit.navn)).filter(|name| !name.is_empty())?;
    let places = [unit.postadresse, unit.forretningsadresse].into_iter().flatten();
    let address = places.filter_map(|place| serde_json::from_value::<Place>(place).ok()).find_map(Place::address);
    Some(Organisation::Known { name, standing, address })
}
