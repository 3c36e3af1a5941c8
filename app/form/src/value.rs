//! Answers as typed values.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// The answers of a form, or of one row, by field name. An unanswered or hidden field has no entry.
pub type Answers = BTreeMap<String, Value>;

/// A typed answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// Text, also the key of a chosen option.
    Text(String),
    /// An exact decimal number: integers, kroner, per cent.
    Number(Decimal),
    /// Yes or no.
    Bool(bool),
    /// A day.
    Date(#[serde(with = "crate::day")] Date),
    /// The keys of the chosen options.
    List(Vec<String>),
    /// Uploaded files.
    Files(Vec<FileRef>),
    /// The parts of an answer that has several: an address, a period, the rows of a matrix.
    Parts(Answers),
    /// The rows of a repeat or a table.
    Rows(Vec<Row>),
}

/// A file that was uploaded; its content stands in the store.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRef {
    /// The attachment's id in the store.
    pub id: String,
    /// The name it had on the sender's machine, cleaned.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
    /// Its media type, found from the content.
    pub kind: String,
}

/// One row of a repeat (keys `0`, `1`, …) or a table (the row's name).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// The row's key in paths.
    pub key: String,
    /// Its answers by column.
    pub answers: Answers,
}

/// The answers of pairs, put in one by one: `collect` sorts them first, and four sorts are 4 KB more for every visitor.
pub fn answers(pairs: impl IntoIterator<Item = (String, Value)>) -> Answers {
    let mut out = Answers::new();
    for (name, value) in pairs {
        out.insert(name, value);
    }
    out
}

impl Value {
    /// The text, if it is one.
    pub fn text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// One of its parts, if it has parts.
    pub fn part(&self, name: &str) -> Option<&Value> {
        match self {
            Value::Parts(parts) => parts.get(name),
            _ => None,
        }
    }

    /// The text of one of its parts; empty when there is none.
    pub fn part_text(&self, name: &str) -> &str {
        self.part(name).and_then(Value::text).unwrap_or_default()
    }

    /// The rows, if it has rows.
    pub fn rows(&self) -> &[Row] {
        match self {
            Value::Rows(rows) => rows,
            _ => &[],
        }
    }

    /// The files, if it holds files.
    pub fn files(&self) -> &[FileRef] {
        match self {
            Value::Files(files) => files,
            _ => &[],
        }
    }
}
