//! Ids and references: types that can't hold a bad value.

use std::{fmt, str::FromStr};

/// A text that is no id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an id")]
pub struct NotAnId;

macro_rules! uuid_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub struct $name(String);

        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                uuid::Uuid::try_parse(text).map(|id| $name(id.to_string())).map_err(|_| NotAnId)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl $name {
            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
    };
}

uuid_id! {
    /// The id of a draft: a UUIDv7.
    DraftId
}
uuid_id! {
    /// The id of a case: a UUIDv7.
    CaseId
}

/// What a citizen quotes: `2026-7KQ4M3`. No letter that looks like a digit or another letter, and none that makes words.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Reference(String);

const ALPHABET: &[u8; 25] = b"23456789BCDFGHJKMNPQRTVWX";
const LENGTH: usize = 6;

impl Reference {
    /// A reference of a year from random bytes: 25⁶, some 244 million a year.
    pub fn make(year: i16, random: [u8; 8]) -> Reference {
        Reference(format!("{year:04}-{}", code(random)))
    }

    /// Another reference of the same year.
    pub(crate) fn another(&self, random: [u8; 8]) -> Reference {
        let year = self.0.split('-').next().unwrap_or_default();
        Reference(format!("{year}-{}", code(random)))
    }

    /// The reference as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn code(random: [u8; 8]) -> String {
    let mut number = u64::from_le_bytes(random);
    let mut code = String::with_capacity(LENGTH);
    for _ in 0..LENGTH {
        let at = usize::try_from(number % 25).unwrap_or(0);
        code.push(char::from(ALPHABET[at]));
        number /= 25;
    }
    code
}

impl FromStr for Reference {
    type Err = NotAnId;

    /// Forgives lower case and spaces around.
    fn from_str(text: &str) -> Result<Reference, NotAnId> {
        let text = text.trim().to_ascii_uppercase();
        let fine = text.split_once('-').is_some_and(|(year, code)| {
            year.len() == 4
                && year.bytes().all(|b| b.is_ascii_digit())
                && code.len() == LENGTH
                && code.bytes().all(|b| ALPHABET.contains(&b))
        });
        if fine { Ok(Reference(text)) } else { Err(NotAnId) }
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_and_ids_hold_only_what_they_should() {
        let reference = Reference::make(2026, [9, 8, 7, 6, 5, 4, 3, 2]);
        assert_eq!(reference.to_string().to_lowercase().parse(), Ok(reference));
        for wrong in ["2026-", "2026-0000OO", "26-ABCDEF", "2026-BCDFGH/..", ""] {
            assert!(wrong.parse::<Reference>().is_err(), "{wrong}");
        }
        assert!("../etc".parse::<DraftId>().is_err());
    }
}
