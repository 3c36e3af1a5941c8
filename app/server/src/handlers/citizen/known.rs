//! What is known before a person types, and where from: looked up when a draft begins, shown beside each answer that was
//! filled in with it.

use std::collections::BTreeMap;

use form::{Form, Input, Inputs, form::Prefill};
use serde::{Deserialize, Serialize};

use super::{draft::OpenDraft, organisation};
use crate::{
    login::Session,
    registers::{
        Address, Party, PartyKind, Person, Register, Want,
        open::{Down, organisations::Organisation},
    },
    state::AppState,
};

/// What the registers say for a new draft.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Of the one who is logged in.
    pub person: Person,
    /// Where the party lives, when it is somebody else; where letters reach an organisation.
    address: Option<Address>,
    /// The registers that gave no answer.
    pub down: Vec<Register>,
}

/// Where an answer was fetched from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Source {
    /// The login.
    Login,
    /// A register.
    #[serde(untagged)]
    Register(Register),
}

/// An answer as it was fetched.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fetched {
    /// Where from.
    pub source: Source,
    /// What it was.
    pub input: Input,
}

/// Asks the registers for what a form of this kind needs, and no more. To be called with no transaction open: a register
/// may take its time.
pub async fn look_up(state: &AppState, session: &Session, form: &Form, party: &Party) -> Known {
    let Some(pid) = session.pid.as_deref() else { return Known::default() };
    let asks = |source: Prefill| form.fields().any(|(_, field)| field.prefill == Some(source));
    let own = party.kind == PartyKind::Own;
    let want = Want {
        name: session.name.is_none(),
        address: asks(Prefill::ActorAddress) || own && asks(Prefill::PartyAddress),
        contact: true,
    };
    let is_person = matches!(party.kind, PartyKind::Child | PartyKind::Ward);
    let other = Want { address: is_person && asks(Prefill::PartyAddress), ..Want::default() };
    let (person, other, organisation) =
        tokio::join!(state.registers.person(pid, want), state.registers.person(&party.id, other), async {
            let asked = party.kind == PartyKind::Organisation && asks(Prefill::PartyAddress);
            if asked { organisation::find(state, session, &party.id).await } else { None }
        });
    let mut down = [person.down.as_slice(), other.down.as_slice()].concat();
    let organisation = match organisation {
        Some(Ok(Organisation::Known { address, .. })) => address,
        Some(Err(Down)) => {
            down.push(Register::Organisations);
            None
        }
        _ => None,
    };
    down.sort_unstable();
    down.dedup();
    let address = if own { person.address.clone() } else { other.address.or(organisation) };
    Known { person, address, down }
}

/// The register or the login that could tell what a field is filled in with.
fn source(state: &AppState, prefill: Prefill, party: PartyKind) -> Source {
    let of_person =
        if state.registers.has(Register::Population) { Source::Register(Register::Population) } else { Source::Login };
    match (prefill, party) {
        (Prefill::ActorName, _) | (Prefill::PartyName, PartyKind::Own) => of_person,
        (Prefill::ActorNationalId, _) | (Prefill::PartyNumber, PartyKind::Own) => Source::Login,
        (Prefill::ActorEmail | Prefill::ActorPhone, _) => Source::Register(Register::Contact),
        (Prefill::PartyAddress, PartyKind::Organisation) => Source::Register(Register::Organisations),
        (Prefill::ActorAddress | Prefill::PartyAddress, _) => Source::Register(Register::Population),
        (Prefill::PartyName | Prefill::PartyNumber, PartyKind::Organisation) => Source::Register(Register::Altinn),
        (Prefill::PartyName | Prefill::PartyNumber, _) => Source::Register(Register::Population),
    }
}

/// The answers that are known, as the form's author asked for them.
pub fn fetched(
    state: &AppState,
    session: &Session,
    form: &Form,
    party: &Party,
    known: &Known,
) -> BTreeMap<String, Fetched> {
    let text = |text: &str| (!text.is_empty()).then(|| Input::Text(text.to_owned()));
    let maybe = |said: &Option<String>| said.as_deref().and_then(text);
    let address = |said: &Option<Address>| {
        said.clone()
            .map(|one| Input::of_parts([("street", one.street), ("postcode", one.postcode), ("town", one.town)]))
    };
    let name = session.name.clone().or_else(|| known.person.name.clone());
    let mut out = BTreeMap::new();
    for (_, field) in form.fields() {
        let Some(prefill) = field.prefill else { continue };
        let input = match prefill {
            Prefill::ActorName => maybe(&name),
            Prefill::ActorNationalId => maybe(&session.pid),
            Prefill::ActorEmail => maybe(&known.person.email),
            Prefill::ActorPhone => maybe(&known.person.phone),
            Prefill::ActorAddress => address(&known.person.address),
            Prefill::PartyName if party.kind == PartyKind::Own => maybe(&name),
            Prefill::PartyName => text(&party.name),
            Prefill::PartyNumber => text(&party.id),
            Prefill::PartyAddress => address(&known.address),
        };
        if let Some(input) = input {
            let source = source(state, prefill, party.kind);
            out.insert(field.name.clone(), Fetched { source, input });
        }
    }
    out
}

/// The words beside the fields of a draft, by field: where an answer that stands as it was fetched came from, and beside
/// one that is still empty that its register gave no answer.
///
/// Where no address came, nothing is said: whether the register has none or protects it must not be seen.
pub fn notes(state: &AppState, open: &OpenDraft) -> BTreeMap<String, &'static str> {
    let kind = PartyKind::parse(&open.about.party_kind).unwrap_or(PartyKind::Own);
    let mut out = BTreeMap::new();
    for (_, field) in open.form.fields() {
        let Some(prefill) = field.prefill else { continue };
        let typed = open.inputs.get(&field.name);
        let key = match (open.about.fetched.get(&field.name), source(state, prefill, kind)) {
            (Some(fetched), _) if typed == Some(&fetched.input) => match fetched.source {
                Source::Login => "fetched-login",
                Source::Register(Register::Population) => "fetched-population",
                Source::Register(Register::Contact) => "fetched-contact",
                Source::Register(Register::Altinn) => "fetched-altinn",
                Source::Register(Register::Organisations) => "fetched-organisations",
            },
            (None, Source::Register(register))
                if open.about.down.contains(&register) && typed.is_none_or(Input::is_blank) =>
            {
                down(register)
            }
            _ => continue,
        };
        out.insert(field.name.clone(), key);
    }
    out
}

/// The words for a register that gave no answer, where the person fills in instead.
pub fn down(register: Register) -> &'static str {
    match register {
        Register::Population => "down-population",
        Register::Contact => "down-contact",
        Register::Altinn => "down-altinn",
        Register::Organisations => "down-organisations",
    }
}

/// What of it is typed in a new draft.
pub fn inputs(fetched: &BTreeMap<String, Fetched>) -> Inputs {
    fetched.iter().map(|(name, fetched)| (name.clone(), fetched.input.clone())).collect()
}
