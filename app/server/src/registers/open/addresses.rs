//! Kartverket's addresses: those that begin as somebody typed (`GET {base}/sok?sok=…`). CC BY 4.0.

use axum::http::StatusCode;
use serde::{Deserialize, Serialize};

use super::source::{Down, Source, line};
use crate::{clock::Clock, login::Http};

/// So many are suggested.
const MOST: usize = 8;

/// An address as its three inputs hold it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Address {
    /// Street and number, or farm.
    pub street: String,
    /// Four digits.
    pub postcode: String,
    /// The postal place.
    pub town: String,
}

/// The register of addresses.
pub struct Addresses(Source<Vec<Address>>);

impl Addresses {
    /// The register at an address.
    ///
    /// # Errors
    /// An address that is none, for the operator.
    pub fn new(base: &str, http: Http, clock: Clock) -> Result<Addresses, String> {
        Source::new("addresses", base, http, clock).map(Addresses)
    }

    /// Addresses that begin as `typed` does.
    ///
    /// # Errors
    /// When the register gives no answer.
    pub async fn find(&self, typed: &str) -> Result<Vec<Address>, Down> {
        // A star stands for what isn't typed yet; one that was typed is a letter like any other.
        let words = line(typed).replace('*', " ").to_lowercase();
        let search = format!("{}*", words.trim());
        let mut address = self.0.address(&["sok"]);
        address
            .query_pairs_mut()
            .append_pair("sok", &search)
            .append_pair("treffPerSide", &MOST.to_string())
            .append_pair("side", "0");
        self.0.ask(&search, address, read).await
    }
}

/// The part of an answer that we use.
#[derive(Deserialize)]
struct Answer {
    adresser: Vec<Found>,
}

#[derive(Deserialize)]
struct Found {
    adressetekst: String,
    postnummer: String,
    poststed: String,
}

fn read(status: StatusCode, body: &[u8]) -> Option<Vec<Address>> {
    if status != StatusCode::OK {
        return None;
    }
    let answer: Answer = serde_json::from_slice(body).ok()?;
    let addresses = answer.adresser.iter().map(|found| Address {
        street: line(&found.adressetekst),
        postcode: line(&found.postnummer),
        town: line(&found.poststed),
    });
    Some(addresses.take(MOST).collect())
}
