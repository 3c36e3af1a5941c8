//! Who is logged in: the session as handlers see it, and how long it lives.

use form::Lang;
use form::form::Level;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// A session ends after this much inactivity. Digdir asks for at most 30 minutes.
pub const IDLE: SignedDuration = SignedDuration::from_mins(30);
/// A citizen's session ends after this long however busy: twice ID-porten's own longest, and long enough that nobody
/// who reads slowly or uses aids is cut off in one sitting (nothing typed is lost in any case).
pub const LONGEST_CITIZEN: SignedDuration = SignedDuration::from_hours(4);
/// Without a login a session lasts a day: it is the only way to the draft.
pub const LONGEST_UNKNOWN: SignedDuration = SignedDuration::from_hours(24);
/// An employee's session ends after a working day.
pub const LONGEST_EMPLOYEE: SignedDuration = SignedDuration::from_hours(8);
/// How long a login may stay at the provider.
pub const PENDING: SignedDuration = SignedDuration::from_mins(30);
/// Activity is written down at most this often, so that reading a page doesn't cost a write.
pub const TOUCH: SignedDuration = SignedDuration::from_mins(1);

/// As whom somebody is logged in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Someone who applies.
    Citizen,
    /// Someone who works here.
    Employee,
}

impl Role {
    /// The word in the database and in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Role::Citizen => "citizen",
            Role::Employee => "employee",
        }
    }

    /// The longest a session of this role lives.
    pub fn longest(self) -> SignedDuration {
        match self {
            Role::Citizen => LONGEST_CITIZEN,
            Role::Employee => LONGEST_EMPLOYEE,
        }
    }
}

/// A session that is alive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// As whom.
    pub role: Role,
    /// The index of this person in the database: an HMAC, the same at every login.
    pub person: String,
    /// National identity number. A citizen who is logged in has one; an employee of a directory has none.
    pub pid: Option<String>,
    /// The name, when the provider or a register gave one.
    pub name: Option<String>,
    /// Level of assurance of this login.
    pub level: Level,
    /// An employee's groups.
    pub groups: Vec<String>,
    /// The provider's key of this person.
    pub subject: String,
    /// The id_token, for logging out.
    pub id_token: String,
    /// The language the login was begun in.
    pub lang: Lang,
    /// When it ends, unless it is used meanwhile.
    pub ends: Timestamp,
}

impl Session {
    /// Whole seconds until it ends, unless it is used meanwhile.
    pub fn seconds_left(&self, now: Timestamp) -> i64 {
        self.ends.duration_since(now).as_secs().max(0)
    }

    /// Whether an employee belongs to a group.
    pub fn in_group(&self, group: &str) -> bool {
        self.groups.iter().any(|mine| mine == group)
    }
}

/// The sealed part of a session's row.
#[derive(Serialize, Deserialize)]
pub(super) struct Sealed {
    pub pid: Option<String>,
    pub name: Option<String>,
    pub level: String,
    pub groups: Vec<String>,
    pub subject: String,
    pub id_token: String,
    pub lang: String,
}

impl Sealed {
    pub fn of(session: &Session) -> Self {
        Sealed {
            pid: session.pid.clone(),
            name: session.name.clone(),
            level: level_word(session.level).to_owned(),
            groups: session.groups.clone(),
            subject: session.subject.clone(),
            id_token: session.id_token.clone(),
            lang: session.lang.code().to_owned(),
        }
    }

    pub fn into_session(self, role: Role, person: String, ends: Timestamp) -> Session {
        Session {
            role,
            person,
            pid: self.pid,
            name: self.name,
            level: level_of(&self.level).unwrap_or(Level::None),
            groups: self.groups,
            subject: self.subject,
            id_token: self.id_token,
            lang: Lang::parse(&self.lang).unwrap_or(Lang::Nb),
            ends,
        }
    }
}

/// A level as it is written in addresses and in the database.
pub fn level_word(level: Level) -> &'static str {
    match level {
        Level::None => "none",
        Level::Substantial => "substantial",
        Level::High => "high",
    }
}

/// The level a word stands for.
pub fn level_of(word: &str) -> Option<Level> {
    [Level::None, Level::Substantial, Level::High].into_iter().find(|level| level_word(*level) == word)
}
