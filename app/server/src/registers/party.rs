//! Whom a person may act for, and why.

use super::Register;

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

/// Those a person may act for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parties {
    /// Those that were found.
    pub list: Vec<Party>,
    /// The registers that gave no answer, so that somebody may be missing.
    pub down: Vec<Register>,
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
    /// Every kind.
    pub const ALL: [PartyKind; 4] = [PartyKind::Own, PartyKind::Child, PartyKind::Ward, PartyKind::Organisation];

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
        PartyKind::ALL.into_iter().find(|kind| kind.word() == word)
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
    /// Runs the organisation from day to day, or owns it.
    Manager,
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
            Why::Manager => "party-why-manager",
            Why::Delegated => "party-why-delegated",
        }
    }
}
