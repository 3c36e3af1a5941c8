//! What public registers tell of a person: name, address, contact data, and whom they may act for.
//!
//! Each register is an adapter of its own, switched on by a table of the configuration. What is asked for is only what
//! the caller needs, several registers are asked at once, and none is waited for longer than [`settings::PATIENCE`]. A register
//! that gives no usable answer is [`Down`]: the caller says so and asks the person instead. Of what was asked only the
//! register's name is ever logged.
//!
//! | file | what |
//! |---|---|
//! | `maskinporten` | access tokens for the registers |
//! | `folkeregisteret` | the population register: name, address, children, guardianship |
//! | `krr` | the contact and reservation register |
//! | `altinn` | whom a person may act for |
//! | `open` | organisations and addresses, which anybody may ask |
//! | `party` | whom one may act for, and why |
//! | `call` | one request with a token, and what can go wrong with it |
//! | `settings` | the configuration's tables |

mod altinn;
mod call;
mod folkeregisteret;
mod krr;
pub mod maskinporten;
pub mod open;
mod party;
pub mod settings;
#[cfg(test)]
mod tests;

use std::{sync::Arc, time::Duration};

use form::Lang;
use futures_util::future::{join, join_all};
use rsa::RsaPrivateKey;
use serde::{Deserialize, Serialize};

pub use self::party::{Parties, Party, PartyKind, Why};
use self::{
    altinn::Altinn,
    call::{Caller, Trouble},
    folkeregisteret::{Folkeregisteret, Part},
    krr::Krr,
    maskinporten::Maskinporten,
    settings::RegisterSettings,
};
use crate::{clock::Clock, login::Http, random::Random};

/// Where the program looks people up. Cheap to clone; the default looks nowhere.
#[derive(Clone, Default)]
pub struct Registers(Arc<Adapters>);

#[derive(Default)]
struct Adapters {
    population: Option<Folkeregisteret>,
    contact: Option<Krr>,
    altinn: Option<Altinn>,
    patience: Duration,
    restricted_queue: Option<String>,
}

/// A register, by what it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Register {
    /// Folkeregisteret.
    Population,
    /// Kontakt- og reservasjonsregisteret.
    Contact,
    /// Altinn's authorized parties.
    Altinn,
    /// Enhetsregisteret, which is [`open`].
    Organisations,
}

/// A register gave no usable answer; it may in a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} gives no usable answer")]
pub struct Down(pub Register);

/// What to ask of a person.
#[derive(Clone, Copy, Debug, Default)]
pub struct Want {
    /// The name.
    pub name: bool,
    /// Where they live.
    pub address: bool,
    /// E-mail address and phone number.
    pub contact: bool,
}

/// What the registers say of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// Full name.
    pub name: Option<String>,
    /// E-mail address, for those who haven't reserved themselves.
    pub email: Option<String>,
    /// Mobile phone number, likewise.
    pub phone: Option<String>,
    /// The e-mail address again when it is fresh enough to carry a notice.
    pub notices: Option<String>,
    /// The language they want to be written to in, where the contact register knows it.
    pub lang: Option<Lang>,
    /// Where they live. Never of somebody with a protected address: the adapter lets none out.
    pub address: Option<Address>,
    /// The registers that gave no answer.
    pub down: Vec<Register>,
}

/// A postal address in Norway.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// Street and number.
    pub street: String,
    /// Four digits.
    pub postcode: String,
    /// Town.
    pub town: String,
}

impl Registers {
    /// The registers that the settings switch on. `key` signs the requests for access tokens, and `http` says how an
    /// address is reached.
    ///
    /// # Errors
    /// What is wrong with the settings, for the operator.
    pub fn open(
        settings: RegisterSettings,
        key: Option<RsaPrivateKey>,
        http: impl Fn(&str) -> Result<Http, String>,
        clock: &Clock,
        random: &Random,
    ) -> Result<Registers, String> {
        settings.check()?;
        let RegisterSettings { restricted_queue, maskinporten, folkeregisteret, krr, altinn, patience, .. } = settings;
        let mut adapters = Adapters {
            patience,
            restricted_queue: Some(restricted_queue).filter(|queue| !queue.is_empty()),
            ..Adapters::default()
        };
        let (Some(maskinporten), Some(key)) = (maskinporten, key) else { return Ok(Registers(Arc::new(adapters))) };
        let token_http = http(&maskinporten.issuer)?;
        let tokens = Arc::new(Maskinporten::new(maskinporten, key, token_http, clock.clone(), random.clone()));
        let caller =
            |address: &str| Ok::<_, String>(Caller { http: http(address)?, maskinporten: Arc::clone(&tokens) });
        if let Some(settings) = folkeregisteret {
            adapters.population = Some(Folkeregisteret { caller: caller(&settings.address)?, settings });
        }
        if let Some(settings) = krr {
            adapters.contact = Some(Krr { caller: caller(&settings.address)?, settings, clock: clock.clone() });
        }
        if let Some(settings) = altinn {
            adapters.altinn = Some(Altinn { caller: caller(&settings.address)?, settings });
        }
        Ok(Registers(Arc::new(adapters)))
    }

    /// Whether a register is switched on here; an open one never is.
    pub fn has(&self, register: Register) -> bool {
        match register {
            Register::Population => self.0.population.is_some(),
            Register::Contact => self.0.contact.is_some(),
            Register::Altinn => self.0.altinn.is_some(),
            Register::Organisations => false,
        }
    }

    /// The queue for cases of people with a protected address, where the operator has named one.
    pub fn restricted_queue(&self) -> Option<&str> {
        self.0.restricted_queue.as_deref()
    }

    /// What is known of a person.
    pub async fn person(&self, pid: &str, want: Want) -> Person {
        let mut parts = Vec::new();
        if want.name {
            parts.push(Part::Name);
        }
        if want.address {
            parts.extend([Part::Protection, Part::Address]);
        }
        let population = async {
            match &self.0.population {
                Some(register) if !parts.is_empty() => {
                    self.patiently(Register::Population, register.person(pid, &parts)).await
                }
                _ => Ok(None),
            }
        };
        let contact = async {
            match &self.0.contact {
                Some(register) if want.contact => self.patiently(Register::Contact, register.contact(pid)).await,
                _ => Ok(None),
            }
        };
        let (population, contact) = join(population, contact).await;
        let down = [population.as_ref().err(), contact.as_ref().err()];
        let down = down.into_iter().flatten().map(|Down(register)| *register).collect();
        let (population, contact) = (population.ok().flatten().unwrap_or_default(), contact.ok().flatten());
        let contact = contact.unwrap_or_default();
        Person {
            name: population.name,
            email: contact.email,
            phone: contact.phone,
            notices: contact.notices,
            lang: contact.lang,
            address: population.address,
            down,
        }
    }

    /// Everyone of these kinds that a person may act for, themselves first. `name` is theirs.
    pub async fn parties(&self, pid: &str, name: Option<&str>, kinds: &[PartyKind]) -> Parties {
        let mut found = Parties::default();
        if kinds.contains(&PartyKind::Own) {
            let name = name.unwrap_or_default().to_owned();
            found.list.push(Party { kind: PartyKind::Own, id: pid.to_owned(), name, why: Why::Own });
        }
        let children = async {
            match &self.0.population {
                Some(register) if kinds.contains(&PartyKind::Child) => {
                    self.patiently(Register::Population, children(register, pid)).await
                }
                _ => Ok(Vec::new()),
            }
        };
        let others = async {
            match &self.0.altinn {
                Some(altinn) if kinds.iter().any(|kind| matches!(kind, PartyKind::Ward | PartyKind::Organisation)) => {
                    let parties = self.patiently(Register::Altinn, altinn.parties(pid)).await?;
                    let wards = match &self.0.population {
                        Some(register) if kinds.contains(&PartyKind::Ward) => {
                            self.patiently(Register::Population, wards(register, pid, &parties.people)).await
                        }
                        _ => Ok(Vec::new()),
                    };
                    Ok((parties.organisations, wards))
                }
                _ => Ok((Vec::new(), Ok(Vec::new()))),
            }
        };
        let (children, others) = join(children, others).await;
        let (organisations, wards) = match others {
            Ok((organisations, wards)) => (Ok(organisations), wards),
            Err(down) => (Err(down), Ok(Vec::new())),
        };
        for answer in [children, wards, organisations] {
            match answer {
                Ok(list) => found.list.extend(list.into_iter().filter(|party| kinds.contains(&party.kind))),
                Err(Down(register)) => found.down.push(register),
            }
        }
        found.down.sort_unstable();
        found.down.dedup();
        found
    }

    /// The party a person claims to act for, if they may. Asked again at submission, not only when it is chosen.
    ///
    /// # Errors
    /// When it can't be known now.
    pub async fn party(&self, pid: &str, kind: PartyKind, id: &str) -> Result<Option<Party>, Down> {
        let found = self.parties(pid, None, &[kind]).await;
        match (found.list.into_iter().find(|party| party.id == id), found.down.first()) {
            (Some(party), _) => Ok(Some(party)),
            (None, Some(register)) => Err(Down(*register)),
            (None, None) => Ok(None),
        }
    }

    /// Whether the address of any of these people is protected.
    ///
    /// # Errors
    /// When it can't be known now: then they are to be treated as if it were.
    pub async fn protected(&self, people: &[&str]) -> Result<bool, Down> {
        let Some(register) = &self.0.population else { return Ok(false) };
        let each = people.iter().map(|pid| register.person(pid, &[Part::Protection]));
        let all = async { join_all(each).await.into_iter().collect::<Result<Vec<_>, Trouble>>() };
        let found = self.patiently(Register::Population, all).await?;
        Ok(found.into_iter().flatten().any(|person| person.protected))
    }

    /// Waits for a register, but not for ever, and writes in the log what is wrong with it.
    async fn patiently<T>(
        &self,
        register: Register,
        answer: impl Future<Output = Result<T, Trouble>>,
    ) -> Result<T, Down> {
        let answer = tokio::time::timeout(self.0.patience, answer).await;
        answer.unwrap_or(Err(Trouble::TooSlow)).map_err(|trouble| {
            tracing::warn!(?register, "a register gives no usable answer: {trouble}");
            Down(register)
        })
    }
}

/// The children a person has parental responsibility for. Their names are asked for side by side.
async fn children(register: &Folkeregisteret, pid: &str) -> Result<Vec<Party>, Trouble> {
    let parent = register.person(pid, &[Part::Responsibility]).await?.unwrap_or_default();
    let named = parent.children.iter().map(|child| async move {
        let found = register.person(child, &[Part::Name]).await?;
        let name = found.and_then(|person| person.name).unwrap_or_default();
        Ok(Party { kind: PartyKind::Child, id: child.clone(), name, why: Why::Parent })
    });
    join_all(named).await.into_iter().collect()
}

/// Those among `people` whose guardian a person is. Who somebody is guardian of stands with the ward alone, so Altinn says
/// whom to look at and the population register decides.
async fn wards(register: &Folkeregisteret, pid: &str, people: &[String]) -> Result<Vec<Party>, Trouble> {
    let confirmed = people.iter().map(|ward| async move {
        let found = register.person(ward, &[Part::Name, Part::Guardians]).await?.unwrap_or_default();
        let may = found.guardians.iter().any(|guardian| guardian == pid);
        let name = found.name.unwrap_or_default();
        Ok(may.then(|| Party { kind: PartyKind::Ward, id: ward.clone(), name, why: Why::Guardian }))
    });
    let all: Result<Vec<Option<Party>>, Trouble> = join_all(confirmed).await.into_iter().collect();
    Ok(all?.into_iter().flatten().collect())
}
