//! Registers that anybody may ask: organisations (Enhetsregisteret) and addresses (Kartverket). The program asks them, and
//! not the browser, so that nobody outside learns who fills in what.
//!
//! Each is a help and no more: one that is down, slow or talks nonsense leaves the person to write it themselves.
//!
//! | file | what |
//! |---|---|
//! | `source` | a register over HTTP: what is kept of its answers, and its rest when it is down |
//! | `organisations` | an organisation by its number |
//! | `addresses` | addresses by how they begin |
//! | `rate` | how often one person may ask |

pub mod addresses;
pub mod organisations;
pub mod rate;
mod source;

use std::time::Duration;

use crate::{clock::Clock, config::Config, login::Http};

use addresses::Addresses;
use organisations::Organisations;
use rate::Rate;

pub use source::Down;

/// Somebody waits at a page meanwhile.
const LONGEST: Duration = Duration::from_millis(2_500);

/// The registers that the operator has turned on.
pub struct OpenRegisters {
    /// Organisations by number.
    pub organisations: Option<Organisations>,
    /// Addresses by how they begin.
    pub addresses: Option<Addresses>,
    /// How often one person may ask.
    pub rate: Rate,
}

impl OpenRegisters {
    /// As the configuration says; a demo has stand-ins of its own.
    ///
    /// # Errors
    /// An address that is none, for the operator.
    pub fn new(config: &Config, clock: &Clock) -> Result<OpenRegisters, String> {
        let http = |address: &str| Http::network_within(address, LONGEST).map_err(|error| error.to_string());
        OpenRegisters::with_http(config, clock, http)
    }

    /// The same through other clients.
    ///
    /// # Errors
    /// An address that is none, for the operator.
    pub fn with_http(
        config: &Config,
        clock: &Clock,
        http: impl Fn(&str) -> Result<Http, String>,
    ) -> Result<OpenRegisters, String> {
        let stand_in = |path: &str| format!("{}/demo/registers/{path}", config.public_address);
        let (organisations, addresses) = match config.demo {
            true => (stand_in("enhetsregisteret/api"), stand_in("adresser/v1")),
            false => (config.registers.organisations.clone(), config.registers.addresses.clone()),
        };
        let client = |address: &str| match address {
            "" => Ok(None),
            _ => http(address).map(Some).map_err(|error| format!("registers `{address}`: {error}")),
        };
        let organisations =
            client(&organisations)?.map(|http| Organisations::new(&organisations, http, clock.clone())).transpose()?;
        let addresses = client(&addresses)?.map(|http| Addresses::new(&addresses, http, clock.clone())).transpose()?;
        Ok(OpenRegisters { organisations, addresses, rate: Rate::default() })
    }
}

#[cfg(test)]
mod tests;
