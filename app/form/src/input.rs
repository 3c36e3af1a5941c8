//! Answers as a person typed them: what a draft stores.
//!
//! A draft keeps the text and not the value, so that nothing typed is lost when it is wrong, and the typed value is
//! always derived the same way. Paths are the names of the HTML inputs: `navn`, `fodt.day`, `barn.0.navn`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    field::yes_no::{NO, YES},
    value::{FileRef, Value},
};

/// The inputs of a form, or of one row, by name.
pub type Inputs = BTreeMap<String, Input>;

/// What was typed for one field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Input {
    /// One input: a text, the value of a radio button or a select.
    Text(String),
    /// The ticked boxes of a field.
    Many(Vec<String>),
    /// Uploaded files.
    Files(Vec<FileRef>),
    /// The parts of a date (`day month year`) or an address (`street postcode town`), or the rows of a table.
    Parts(Inputs),
    /// The rows of a repeat.
    Rows(Vec<Inputs>),
}

impl Input {
    /// What a person would type for a value; `None` for what isn't typed.
    pub fn of(value: &Value) -> Option<Input> {
        let parts = |parts: &[(&str, String)]| {
            let part = |(name, text): &(&str, String)| ((*name).to_owned(), Input::Text(text.clone()));
            Input::Parts(parts.iter().map(part).collect())
        };
        Some(match value {
            Value::Text(text) => Input::Text(text.clone()),
            Value::Number(number) => Input::Text(number.normalize().to_string().replace('.', ",")),
            Value::Bool(yes) => Input::Text(if *yes { YES } else { NO }.to_owned()),
            Value::Date(day) => parts(&[
                ("day", day.day().to_string()),
                ("month", day.month().to_string()),
                ("year", day.year().to_string()),
            ]),
            Value::List(keys) => Input::Many(keys.clone()),
            Value::Address(address) => parts(&[
                ("street", address.street.clone()),
                ("postcode", address.postcode.clone()),
                ("town", address.town.clone()),
            ]),
            Value::Files(_) | Value::Rows(_) => return None,
        })
    }

    /// The typed text without surrounding space; empty for anything that isn't text.
    pub fn text(&self) -> &str {
        match self {
            Input::Text(text) => text.trim(),
            _ => "",
        }
    }

    /// A part's text, trimmed; empty when absent.
    pub fn part(&self, name: &str) -> &str {
        match self {
            Input::Parts(parts) => parts.get(name).map_or("", Input::text),
            _ => "",
        }
    }

    /// Whether nothing was typed.
    pub fn is_blank(&self) -> bool {
        match self {
            Input::Text(text) => text.trim().is_empty(),
            Input::Many(keys) => keys.iter().all(|key| key.is_empty()),
            Input::Files(files) => files.is_empty(),
            Input::Parts(parts) => parts.values().all(Input::is_blank),
            Input::Rows(rows) => rows.iter().all(|row| row.values().all(Input::is_blank)),
        }
    }
}
