//! What the registers would know of the demo's people: stand-ins for the population register, the contact register,
//! the register of guardianships and Altinn's authorized parties.

use super::people::CITIZENS;
use crate::registers::{Party, PartyKind, Person, Why};

/// Contact data by key. Fredrik has reserved himself, so there is none.
const CONTACTS: [(&str, &str, &str); 5] = [
    ("anders", "anders.testvik@example.org", "+4799900001"),
    ("berit", "berit.provestad@example.org", "+4799900002"),
    ("camilla", "camilla.demodal@example.org", "+4799900003"),
    ("guro", "guro.skjermdal@example.org", "+4799900005"),
    ("hannah", "hannah.example@example.org", "+4799900006"),
];

/// Who may act for whom: key, kind, identity or organisation number, name, why.
const PARTIES: [(&str, PartyKind, &str, &str, Why); 6] = [
    ("berit", PartyKind::Organisation, "313900002", "Prøvestad skolekorps", Why::Chair),
    ("berit", PartyKind::Organisation, "314100018", "Prøvestad idrettslag", Why::Delegated),
    ("berit", PartyKind::Ward, "20844810181", "Ingrid Prøvestad", Why::Guardian),
    ("camilla", PartyKind::Child, "14832290026", "Didrik Demodal", Why::Parent),
    ("camilla", PartyKind::Child, "02912390066", "Eline Demodal", Why::Parent),
    ("hannah", PartyKind::Child, "09851290092", "Oliver Example", Why::Parent),
];

/// What the registers say of a person.
pub fn person(pid: &str) -> Option<Person> {
    if let Some(citizen) = CITIZENS.iter().find(|citizen| citizen.pid == pid) {
        let contact = CONTACTS.iter().find(|(key, ..)| *key == citizen.key);
        return Some(Person {
            name: citizen.name.into(),
            email: contact.map(|(_, email, _)| (*email).into()),
            phone: contact.map(|(_, _, phone)| (*phone).into()),
            protected: citizen.key == "guro",
        });
    }
    let (.., name, _) = PARTIES.iter().find(|(_, kind, id, ..)| *id == pid && *kind != PartyKind::Organisation)?;
    Some(Person { name: (*name).into(), email: None, phone: None, protected: false })
}

/// Whom a person may act for, beside themselves.
pub fn parties(pid: &str) -> Vec<Party> {
    let Some(citizen) = CITIZENS.iter().find(|citizen| citizen.pid == pid) else { return Vec::new() };
    PARTIES
        .iter()
        .filter(|(key, ..)| *key == citizen.key)
        .map(|(_, kind, id, name, why)| Party { kind: *kind, id: (*id).into(), name: (*name).into(), why: *why })
        .collect()
}
