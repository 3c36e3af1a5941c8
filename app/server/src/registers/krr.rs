//! The contact and reservation register (Kontakt- og reservasjonsregisteret, KRR).
//!
//! From its documentation: the address, the request and every name below. Who is reserved, deleted, not registered or can't be
//! notified gets paper, so nothing of theirs is used.

use axum::http::Request;
use form::Lang;
use jiff::{Timestamp, ToSpan};
use serde::Deserialize;
use serde_json::json;

use super::{
    call::{Caller, Trouble},
    settings::KrrSettings,
};
use crate::clock::{Clock, norway};

/// How old contact data may be and still carry a notice of a decision (eForvaltningsforskriften § 32).
const FRESH_MONTHS: i32 = 18;

/// The contact register.
pub(super) struct Krr {
    pub caller: Caller,
    pub settings: KrrSettings,
    pub clock: Clock,
}

/// How a person can be reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Contact {
    pub email: Option<String>,
    pub phone: Option<String>,
    /// The e-mail address, when it is fresh enough for notices.
    pub notices: Option<String>,
    /// The language they want notices in, where they can have any.
    pub lang: Option<Lang>,
}

#[derive(Deserialize)]
struct Answer {
    personer: Vec<Person>,
}

#[derive(Deserialize)]
struct Person {
    personidentifikator: String,
    reservasjon: Option<String>,
    status: Option<String>,
    varslingsstatus: Option<String>,
    kontaktinformasjon: Option<Details>,
    /// Comes with the same scope.
    spraak: Option<String>,
}

#[derive(Deserialize)]
struct Details {
    epostadresse: Option<String>,
    epostadresse_oppdatert: Option<String>,
    epostadresse_sist_verifisert: Option<String>,
    mobiltelefonnummer: Option<String>,
}

impl Krr {
    /// How a person can be reached; `None` for one who gets paper.
    pub async fn contact(&self, pid: &str) -> Result<Option<Contact>, Trouble> {
        let body = json!({ "personidentifikatorer": [pid] }).to_string();
        let request = Request::post(&self.settings.address);
        let answer: Option<Answer> = self.caller.json(&self.settings.scope, request, body.into_bytes()).await?;
        let mut people = answer.map(|answer| answer.personer).unwrap_or_default().into_iter();
        let person = people.find(|person| person.personidentifikator == pid);
        let person = person.filter(Person::can_be_reached);
        Ok(person.and_then(|person| Some((person.kontaktinformasjon?, person.spraak))).map(|(details, lang)| {
            let fresh = [&details.epostadresse_oppdatert, &details.epostadresse_sist_verifisert];
            let fresh = fresh.into_iter().flatten().any(|at| self.is_fresh(at));
            let said = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
            let email = said(details.epostadresse);
            let notices = email.clone().filter(|_| fresh);
            let lang = lang.as_deref().filter(|_| notices.is_some()).and_then(Lang::parse);
            Contact { email, phone: said(details.mobiltelefonnummer), notices, lang }
        }))
    }

    /// Whether a time lies within the last eighteen months. One that can't be read doesn't.
    fn is_fresh(&self, at: &str) -> bool {
        let day = at.parse::<Timestamp>().map(|at| at.to_zoned_datetime(norway()).date());
        let oldest = self.clock.today().checked_sub(FRESH_MONTHS.months());
        matches!((day, oldest), (Ok(day), Ok(oldest)) if day >= oldest)
    }
}

impl Person {
    fn can_be_reached(&self) -> bool {
        self.reservasjon.as_deref() == Some("NEI")
            && self.status.as_deref() == Some("AKTIV")
            && self.varslingsstatus.as_deref() == Some("KAN_VARSLES")
    }
}
