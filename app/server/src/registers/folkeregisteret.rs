//! The population register (Folkeregisteret), through KS' Fiks platform.
//!
//! From the documentation: the address and its `part`s, which are the names of the person document's properties
//! (Skatteetaten, *Dataminimering*), and those properties' own names. Without `part` the register gives a whole set, so
//! every question names what it needs.
//! Assumed, since it is not written where we could read it: that Fiks takes a Maskinporten token and the headers
//! `IntegrasjonId` and `IntegrasjonPassord` here as on its other services; that parental responsibility for a child
//! stands with the parent as `ansvarssubjekt`; and that it ends there (`erGjeldende`) when the child comes of age.
//! What a guardian's task covers (`omfang`) isn't weighed.

use axum::http::Request;
use serde::Deserialize;

use super::{
    Address,
    call::{Caller, Trouble},
    settings::FolkeregisteretSettings,
};

/// The population register.
pub(super) struct Folkeregisteret {
    pub caller: Caller,
    pub settings: FolkeregisteretSettings,
}

/// A part of what the register holds of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// The name.
    Name,
    /// Whether the address is protected.
    Protection,
    /// Where the person lives; only ever together with [`Part::Protection`].
    Address,
    /// Whom they have parental responsibility for.
    Responsibility,
    /// Who is their guardian.
    Guardians,
}

impl Part {
    fn name(self) -> &'static str {
        match self {
            Part::Name => "navn",
            Part::Protection => "adressebeskyttelse",
            Part::Address => "bostedsadresse",
            Part::Responsibility => "foreldreansvar",
            Part::Guardians => "vergemaalEllerFremtidsfullmakt",
        }
    }
}

/// What the register says, of the parts that were asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    pub name: Option<String>,
    /// Nothing about where they live may be shown or filled in, and the case goes to a queue by no district.
    pub protected: bool,
    pub address: Option<Address>,
    pub children: Vec<String>,
    pub guardians: Vec<String>,
}

impl Folkeregisteret {
    /// The parts of a person; `None` for a number that the register doesn't have.
    pub async fn person(&self, pid: &str, parts: &[Part]) -> Result<Option<Found>, Trouble> {
        let FolkeregisteretSettings { address, scope, integration_id, integration_password } = &self.settings;
        let parts: Vec<String> = parts.iter().map(|part| format!("part={}", part.name())).collect();
        // The number stands in this address because the register wants it there: it is never logged, and no error
        // quotes it.
        let mut request = Request::get(format!("{address}/v1/personer/{pid}?{}", parts.join("&")));
        if let (Some(id), Some(password)) = (integration_id, integration_password) {
            request = request.header("IntegrasjonId", id).header("IntegrasjonPassord", password.reveal());
        }
        let document: Option<Document> = self.caller.json(scope, request, Vec::new()).await?;
        Ok(document.map(Document::read))
    }
}

#[derive(Deserialize)]
struct Document {
    navn: Option<Vec<Entry<Name>>>,
    adressebeskyttelse: Option<Vec<Entry<Protection>>>,
    bostedsadresse: Option<Vec<Entry<Home>>>,
    foreldreansvar: Option<Vec<Entry<Responsibility>>>,
    #[serde(rename = "vergemaalEllerFremtidsfullmakt")]
    vergemaal: Option<Vec<Entry<Guardianship>>>,
}

/// One of a property's values; those that hold no longer come too where history was asked for.
#[derive(Deserialize)]
struct Entry<T> {
    #[serde(rename = "erGjeldende", default = "yes")]
    current: bool,
    #[serde(flatten)]
    what: T,
}

fn yes() -> bool {
    true
}

#[derive(Deserialize)]
struct Name {
    fornavn: Option<String>,
    mellomnavn: Option<String>,
    etternavn: Option<String>,
}

#[derive(Deserialize)]
struct Protection {
    #[serde(alias = "graderingsnivå")]
    graderingsnivaa: Option<String>,
}

#[derive(Deserialize)]
struct Home {
    adressegradering: Option<String>,
    vegadresse: Option<Street>,
    matrikkeladresse: Option<Plot>,
}

#[derive(Deserialize)]
struct Street {
    adressenavn: Option<String>,
    adressenummer: Option<HouseNumber>,
    poststed: Option<Town>,
}

#[derive(Deserialize)]
struct HouseNumber {
    husnummer: Option<String>,
    husbokstav: Option<String>,
}

#[derive(Deserialize)]
struct Plot {
    adressetilleggsnavn: Option<String>,
    poststed: Option<Town>,
}

#[derive(Deserialize)]
struct Town {
    postnummer: String,
    poststedsnavn: String,
}

#[derive(Deserialize)]
struct Responsibility {
    ansvarssubjekt: Option<String>,
}

#[derive(Deserialize)]
struct Guardianship {
    verge: Option<Guardian>,
}

#[derive(Deserialize)]
struct Guardian {
    #[serde(rename = "foedselsEllerDNummer")]
    number: Option<String>,
}

fn current<T>(entries: Option<Vec<Entry<T>>>) -> impl Iterator<Item = T> {
    entries.unwrap_or_default().into_iter().filter(|entry| entry.current).map(|entry| entry.what)
}

/// Whether a grading protects. A word we don't know does: better one address too few than one too many.
fn protects(grading: Option<&str>) -> bool {
    grading.is_some_and(|grading| grading != "ugradert")
}

impl Document {
    fn read(self) -> Found {
        let name = current(self.navn).next().map(|name| {
            let parts = [name.fornavn, name.mellomnavn, name.etternavn];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
        });
        let home = current(self.bostedsadresse).next();
        let graded = current(self.adressebeskyttelse).any(|one| protects(one.graderingsnivaa.as_deref()));
        let protected = graded || home.as_ref().is_some_and(|home| protects(home.adressegradering.as_deref()));
        Found {
            name: name.filter(|name| !name.is_empty()),
            protected,
            // Past this line an address that is protected doesn't exist.
            address: home.filter(|_| !protected).and_then(Home::address),
            children: current(self.foreldreansvar).filter_map(|one| one.ansvarssubjekt).collect(),
            guardians: current(self.vergemaal).filter_map(|one| one.verge?.number).collect(),
        }
    }
}

impl Home {
    fn address(self) -> Option<Address> {
        let (street, town) = match (self.vegadresse, self.matrikkeladresse) {
            (Some(street), _) => {
                let number = street.adressenummer.map(|number| {
                    format!(" {}{}", number.husnummer.unwrap_or_default(), number.husbokstav.unwrap_or_default())
                });
                (format!("{}{}", street.adressenavn?, number.unwrap_or_default()), street.poststed?)
            }
            (None, Some(plot)) => (plot.adressetilleggsnavn?, plot.poststed?),
            (None, None) => return None,
        };
        Some(Address { street, postcode: town.postnummer, town: town.poststedsnavn })
    }
}
