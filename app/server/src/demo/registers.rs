//! Stand-ins for the public registers, under `/demo/registers`: they speak as the real ones do, so that the adapters of
//! [`crate::registers`] are what runs in the demo and in the tests.
//!
//! | file | what |
//! |---|---|
//! | `maskinporten` | takes signed grants, gives access tokens |
//! | `routes` | the addresses, and what each register answers |
//!
//! This file holds what they know of the demo's people.

pub(crate) mod maskinporten;
pub(crate) mod routes;

use std::{
    collections::HashMap,
    sync::{Mutex, OnceLock},
};

use jiff::Timestamp;
use rsa::RsaPrivateKey;

use super::Demo;
use crate::{
    login::{
        jwt::{self, Source},
        settings::Secret,
    },
    random::Random,
    registers::settings::{
        AltinnSettings, FolkeregisteretSettings, KrrSettings, MaskinportenSettings, RegisterSettings,
    },
};

/// Contact data by key: e-mail, phone, language, and whether the person has reserved themselves. Guro's is in order: only
/// her address is secret.
pub const CONTACTS: [(&str, &str, &str, &str, bool); 6] = [
    ("anders", "anders.testvik@example.org", "+4799900001", "nb", false),
    ("berit", "berit.provestad@example.org", "+4799900002", "nn", false),
    ("camilla", "camilla.demodal@example.org", "+4799900003", "nb", false),
    ("fredrik", "fredrik.lavnes@example.org", "+4799900004", "nb", true),
    ("guro", "guro.skjermdal@example.org", "+4799900005", "nb", false),
    ("hannah", "hannah.example@example.org", "+4799900006", "en", false),
];

/// Where people live: key, street, number, letter, postcode, town. Hannah has a D-number and no registered address.
pub const ADDRESSES: [(&str, &str, &str, &str, &str, &str); 5] = [
    ("anders", "Prøveveien", "12", "B", "4307", "SANDNES"),
    ("berit", "Øvingsgata", "3", "", "4306", "SANDNES"),
    ("camilla", "Eksempelbakken", "41", "", "4328", "SANDNES"),
    ("fredrik", "Testfaret", "7", "", "4309", "SANDNES"),
    ("guro", "Hemmelighetsstien", "99", "", "4315", "SANDNES"),
];

/// The one whose address is protected, and how.
pub const PROTECTED: (&str, &str) = ("guro", "strengtFortrolig");

/// Children: the parent's key, number, given name and family name. A child of two stands with both, first with the one it
/// lives with.
pub const CHILDREN: [(&str, &str, &str, &str); 5] = [
    ("camilla", "14832290026", "Didrik", "Demodal"),
    ("hannah", "14832290026", "Didrik", "Demodal"),
    ("camilla", "02912390066", "Eline", "Demodal"),
    ("hannah", "02912390066", "Eline", "Demodal"),
    ("hannah", "09851290092", "Oliver", "Example"),
];

/// Wards: the guardian's key, number, given name and family name.
pub const WARDS: [(&str, &str, &str, &str); 1] = [("berit", "20844810181", "Ingrid", "Prøvestad")];

/// What the demo's organisations give those who may apply for them.
const RESOURCE: &str = "skranke-demo";

/// The name the program is known by at the stand-in for Maskinporten.
const CLIENT: &str = "skranke-demo";

/// What the stand-ins remember.
pub(crate) struct StandIn {
    /// The program's own key: what it signs with, and what the stand-in for Maskinporten knows it by.
    key: OnceLock<RsaPrivateKey>,
    key_id: String,
    subscription: String,
    /// Tokens by their hash: scope and end.
    tokens: Mutex<HashMap<String, (String, Timestamp)>>,
    /// Grants that were used, with their end.
    used: Mutex<HashMap<String, Timestamp>>,
}

impl StandIn {
    pub fn new(random: &Random) -> StandIn {
        StandIn {
            key: OnceLock::new(),
            key_id: jwt::token(random),
            subscription: jwt::token(random),
            tokens: Mutex::default(),
            used: Mutex::default(),
        }
    }
}

impl Demo {
    /// The settings that make the adapters use the stand-ins, where `own` names no register of its own.
    pub fn registers(&self, own: RegisterSettings) -> RegisterSettings {
        let base = format!("{}/demo/registers", self.address);
        let maskinporten = MaskinportenSettings {
            issuer: format!("{base}/maskinporten/"),
            client_id: CLIENT.into(),
            key_id: self.registers.key_id.clone(),
            private_key: None,
        };
        let population = FolkeregisteretSettings {
            address: format!("{base}/folkeregisteret/demo"),
            scope: "ks:fiks".into(),
            integration_id: Some("demo".into()),
            integration_password: Some(Secret::new(self.registers.subscription.clone())),
        };
        let contact = KrrSettings {
            address: format!("{base}/krr/rest/v1/personer"),
            scope: "krr:global/kontaktinformasjon.read".into(),
        };
        let altinn = AltinnSettings {
            address: format!("{base}/altinn"),
            scope: "altinn:accessmanagement/authorizedparties.resourceowner".into(),
            subscription_key: Secret::new(self.registers.subscription.clone()),
            resource: RESOURCE.into(),
            chair_roles: vec!["LEDE".into()],
            manager_roles: vec!["DAGL".into()],
        };
        let queue = if own.restricted_queue.is_empty() { "skjermet".to_owned() } else { own.restricted_queue };
        RegisterSettings {
            organisations: own.organisations,
            addresses: own.addresses,
            restricted_queue: queue,
            maskinporten: own.maskinporten.or(Some(maskinporten)),
            folkeregisteret: own.folkeregisteret.or(Some(population)),
            krr: own.krr.or(Some(contact)),
            altinn: own.altinn.or(Some(altinn)),
            patience: own.patience,
        }
    }

    /// The key the program signs its grants with. 1024 bits: made in a moment, and it opens nothing but the stand-ins.
    pub fn register_key(&self) -> &RsaPrivateKey {
        self.registers
            .key
            .get_or_init(|| RsaPrivateKey::new(&mut Source(&self.random), 1024).expect("1024 bits is a size RSA knows"))
    }
}
