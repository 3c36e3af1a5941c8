//! Login: an OpenID Connect relying party, and the sessions that follow.
//!
//! Citizens and employees have a provider each; both are a block of configuration and run through the same code, and
//! so does the demo provider. The walk: [`Login::start`] remembers what is wanted and sends the browser out;
//! [`Login::finish`] takes the callback, redeems the code, checks the id_token and opens a session;
//! the extractors in `visitor` find it again; [`Login::leave`] ends it here and at the provider.
//!
//! | file | what |
//! |---|---|
//! | `settings` | one provider's configuration |
//! | `provider` | discovery and keys, kept and renewed |
//! | `claims` | the id_token's claims, as types |
//! | `start`, `finish`, `leave` | the way out, the way back, the way away |
//! | `session`, `cookie`, `visitor` | who is logged in |
//! | `records` | what is kept in the database |
//! | `place` | where one may be sent after a login |
//! | `assertion`, `jwt`, `http` | signing and calling |
//! | `routes` | the addresses |

mod assertion;
mod claims;
mod cookie;
mod error;
mod finish;
mod http;
pub mod jwt;
mod leave;
mod place;
mod provider;
mod records;
mod routes;
mod session;
pub mod settings;
mod start;
#[cfg(test)]
mod tests;
mod visitor;

use form::field::national_id;
use sha2::{Digest, Sha256};

pub use cookie::{Cookies, Kind};
#[cfg(test)]
pub use error::LoginError;
pub use finish::Callback;
#[cfg(test)]
pub use finish::Finished;
pub use http::Http;
pub use place::Place;
pub use routes::routes;
pub use session::{Role, Session};
pub use start::{Wanted, login_address};
pub use visitor::{Citizen, Employee, MaybeCitizen};

use crate::clock::Clock;
use crate::random::Random;
use crate::registers::Registers;
use provider::Provider;
use settings::ProviderSettings;

/// What an operator decides about login.
#[derive(Clone)]
pub struct LoginSettings {
    /// The program's public address: `https://skjema.example.kommune.no`.
    pub public_address: String,
    /// The citizens' provider.
    pub citizens: Option<ProviderSettings>,
    /// The employees' provider.
    pub employees: Option<ProviderSettings>,
    /// Whether synthetic people may log in.
    pub synthetic_people: bool,
    /// Where a citizen's name is looked up.
    pub registers: Registers,
}

/// Login as the program holds it: the providers, and what they need.
pub struct Login {
    citizen: Option<Provider>,
    employee: Option<Provider>,
    cookies: Cookies,
    /// Without a trailing slash.
    address: String,
    synthetic_people: bool,
    registers: Registers,
    store: store::Store,
    clock: Clock,
    random: Random,
}

impl Login {
    /// # Errors
    /// What is wrong with the settings, for the operator.
    pub fn new(settings: LoginSettings, store: store::Store, clock: Clock, random: Random) -> Result<Self, String> {
        let network = |issuer: &str| Http::network(issuer).map_err(|error| format!("{issuer}: {error}"));
        Login::with_http(settings, store, clock, random, network)
    }

    /// Like [`Login::new`], with the way each issuer is reached.
    ///
    /// # Errors
    /// What is wrong with the settings, for the operator.
    pub fn with_http(
        settings: LoginSettings,
        store: store::Store,
        clock: Clock,
        random: Random,
        http: impl Fn(&str) -> Result<Http, String>,
    ) -> Result<Self, String> {
        let provider = |name: &str, settings: Option<ProviderSettings>| {
            let Some(settings) = settings else { return Ok(None) };
            let http = http(&settings.issuer)?;
            Provider::new(settings, http, clock.clone()).map(Some).map_err(|error| format!("[{name}] {error}"))
        };
        Ok(Login {
            citizen: provider("citizens", settings.citizens)?,
            employee: provider("employees", settings.employees)?,
            cookies: Cookies::new(settings.public_address.starts_with("https://")),
            address: settings.public_address.trim_end_matches('/').to_owned(),
            synthetic_people: settings.synthetic_people,
            registers: settings.registers,
            store,
            clock,
            random,
        })
    }

    /// The names and attributes of this site's cookies.
    pub fn cookies(&self) -> Cookies {
        self.cookies
    }

    fn provider(&self, role: Role) -> Option<&Provider> {
        match role {
            Role::Citizen => self.citizen.as_ref(),
            Role::Employee => self.employee.as_ref(),
        }
    }

    fn callback_address(&self) -> String {
        format!("{}/login/callback", self.address)
    }

    /// Whether a number may log in: a real one, or a synthetic one where those are let in.
    fn accepts(&self, pid: &str) -> bool {
        national_id::is_valid(pid) && (self.synthetic_people || !national_id::is_synthetic(pid))
    }
}

/// SHA-256 in hexadecimal. What is looked up in the database is always the hash: a stolen copy opens no session.
pub fn hash(secret: &str) -> String {
    Sha256::digest(secret.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
