//! What public registers tell of a person: name, contact data, and whom they may act for.
//!
//! The real ones (Folkeregisteret, the contact register KRR, Altinn's authorized parties) come as further variants.
//! Without any, the program asks the person instead.

use crate::demo;

/// Where the program looks people up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Registers {
    /// Nowhere.
    #[default]
    None,
    /// The demo's invented people.
    Demo,
}

/// What a register says of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Full name.
    pub name: String,
    /// E-mail address, when the person may be notified by it.
    pub email: Option<String>,
    /// Mobile phone number, likewise.
    pub phone: Option<String>,
    /// Protected address (grading 6 or 7): nothing about where they live may be shown or prefilled, and the case goes
    /// to a queue by no district. The pages must look the same.
    pub protected: bool,
}

/// Someone a person may act for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// What kind.
    pub kind: PartyKind,
    /// National identity number or organisation number.
    pub id: String,
    /// Name.
    pub name: String,
    /// Why the person may.
    pub why: Why,
}

/// What kind of party.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartyKind {
    /// The person themselves.
    Own,
    /// A child they have parental responsibility for.
    Child,
    /// Someone they are guardian of.
    Ward,
    /// An organisation.
    Organisation,
}

impl PartyKind {
    /// The word in the form language, in addresses and in the database.
    pub fn word(self) -> &'static str {
        match self {
            PartyKind::Own => "self",
            PartyKind::Child => "child",
            PartyKind::Ward => "ward",
            PartyKind::Organisation => "organisation",
        }
    }

    /// The kind a word stands for.
    pub fn parse(word: &str) -> Option<PartyKind> {
        [PartyKind::Own, PartyKind::Child, PartyKind::Ward, PartyKind::Organisation]
            .into_iter()
            .find(|kind| kind.word() == word)
    }
}

/// Why a person may act for a party. The sentence stands in `locales/*/login.ftl` under `party-why-WORD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is themselves.
    Own,
    /// Parental responsibility.
    Parent,
    /// Guardianship.
    Guardian,
    /// Chair of the board.
    Chair,
    /// The organisation has given them the task.
    Delegated,
}

impl Why {
    /// The key of the sentence.
    pub fn key(self) -> &'static str {
        match self {
            Why::Own => "party-why-self",
            Why::Parent => "party-why-parent",
            Why::Guardian => "party-why-guardian",
            Why::Chair => "party-why-chair",
            Why::Delegated => "party-why-delegated",
        }
    }
}

impl Registers {
    /// What is known of a person.
    pub fn person(self, pid: &str) -> Option<Person> {
        match self {
            Registers::None => None,
            Registers::Demo => demo::registers::person(pid),
        }
    }

    /// Everyone a person may act for, themselves first. `name` is theirs when the login gave one.
    pub fn parties(self, pid: &str, name: Option<&str>) -> Vec<Party> {
        let name = name.map(str::to_owned).or_else(|| self.person(pid).map(|person| person.name)).unwrap_or_default();
        let own = Party { kind: PartyKind::Own, id: pid.to_owned(), name, why: Why::Own };
        let others = match self {
            Registers::None => Vec::new(),
            Registers::Demo => demo::registers::parties(pid),
        };
        std::iter::once(own).chain(others).collect()
    }

    /// The party a person claims to act for, if they may. Asked again at submission, not only when it is chosen.
    pub fn party(self, pid: &str, kind: PartyKind, id: &str) -> Option<Party> {
        self.parties(pid, None).into_iter().find(|party| party.kind == kind && party.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_registers_one_is_oneself() {
        let parties = Registers::None.parties("15869010089", Some("Anders"));
        assert_eq!(parties.len(), 1);
        assert_eq!(
            parties[0],
            Party { kind: PartyKind::Own, id: "15869010089".into(), name: "Anders".into(), why: Why::Own }
        );
        assert_eq!(Registers::None.person("15869010089"), None);
    }

    #[test]
    fn nobody_acts_for_a_stranger() {
        let berit = "15869010240";
        assert!(Registers::Demo.party(berit, PartyKind::Organisation, "313900002").is_some());
        assert!(Registers::Demo.party("15869010089", PartyKind::Organisation, "313900002").is_none());
        assert!(Registers::Demo.party(berit, PartyKind::Own, "15869010089").is_none());
        assert!(Registers::Demo.party(berit, PartyKind::Child, "20844810181").is_none(), "a ward is not a child");
    }

    #[test]
    fn one_person_has_a_protected_address() {
        let protected: Vec<_> = demo::people::CITIZENS
            .iter()
            .filter(|c| Registers::Demo.person(c.pid).is_some_and(|person| person.protected))
            .collect();
        assert_eq!(protected.len(), 1);
        assert_eq!(protected[0].key, "guro");
    }
}
