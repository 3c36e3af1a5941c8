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
    /// The parts of a date (`day month year`), an address (`street postcode town`) or a period (`from to`, each with the
    /// parts of a date), or the rows of a table or a matrix.
    Parts(Inputs),
    /// The rows of a repeat.
    Rows(Vec<Inputs>),
}

impl Input {
    /// What a person would type for a value; `None` for what isn't typed.
    pub fn of(value: &Value) -> Option<Input> {
        Some(match value {
            Value::Text(text) => Input::Text(text.clone()),
            Value::Number(number) => Input::Text(number.normalize().to_string().replace('.', ",")),
            Value::Bool(yes) => Input::Text(if *yes { YES } else { NO }.to_owned()),
            Value::Date(day) => Input::of_parts([
                ("day", day.day().to_string()),
                ("month", day.month().to_string()),
                ("year", day.year().to_string()),
            ]),
            Value::List(keys) => Input::Many(keys.clone()),
            Value::Parts(parts) => {
                let part = |(name, value): (&String, &Value)| Some((name.clone(), Input::of(value)?));
                Input::Parts(parts.iter().filter_map(part).collect())
            }
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

    /// The parts with these names and texts. A name with a dot is a part within a part: `from.day`.
    pub fn of_parts(texts: impl IntoIterator<Item = (impl AsRef<str>, String)>) -> Input {
        let mut parts = Inputs::new();
        for (name, text) in texts {
            put(&mut parts, name.as_ref(), Input::Text(text));
        }
        Input::Parts(parts)
    }

    /// A part's text, trimmed; empty when absent. A name with a dot leads to a part within a part: `from.day`.
    pub fn part(&self, name: &str) -> &str {
        self.at(name).map_or("", Input::text)
    }

    /// What was typed for a part.
    pub fn at(&self, name: &str) -> Option<&Input> {
        let Input::Parts(parts) = self else { return None };
        match name.split_once('.') {
            Some((first, rest)) => parts.get(first)?.at(rest),
            None => parts.get(name),
        }
    }

    /// Every file within, in rows too, to be written anew.
    pub fn each_file(&mut self, work: &mut dyn FnMut(&mut FileRef)) {
        match self {
            Input::Files(files) => files.iter_mut().for_each(work),
            Input::Parts(inner) => inner.values_mut().for_each(|input| input.each_file(work)),
            Input::Rows(rows) => {
                rows.iter_mut().flat_map(Inputs::values_mut).for_each(|input| input.each_file(work));
            }
            Input::Text(_) | Input::Many(_) => {}
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

fn put(parts: &mut Inputs, name: &str, input: Input) {
    let Some((first, rest)) = name.split_once('.') else {
        parts.insert(name.to_owned(), input);
        return;
    };
    let part = parts.entry(first.to_owned()).or_insert_with(|| Input::Parts(Inputs::new()));
    if let Input::Parts(inner) = part {
        put(inner, rest, input);
    }
}
