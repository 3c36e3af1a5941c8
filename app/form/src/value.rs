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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRef {
    /// The attachment's id in the store.
    pub id: String,
    /// The name it had on the sender's machine, cleaned.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
    /// Its media type, found from the content.
    pub kind: String,
    /// What the store knows of it today: no part of the answer, so it is never kept with one.
    #[serde(skip)]
    pub state: FileState,
}

impl FileRef {
    /// Its name without the ending.
    pub fn stem(&self) -> &str {
        self.name.rsplit_once('.').map_or(&self.name, |(stem, _)| stem)
    }
}

/// What the store knows of a file beside what it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FileState {
    /// Whether there is a small picture of it.
    pub thumbnail: bool,
    /// What the virus scan said.
    pub scan: Scan,
}

/// What a virus scan said of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scan {
    /// Nobody scans here.
    #[default]
    Unscanned,
    /// The scanner was away: it is scanned later, and nobody opens it until then.
    Waiting,
    /// Nothing was found.
    Clean,
    /// It holds a virus. Nobody ever opens it.
    Infected,
}

impl Scan {
    /// Whether the file may be opened.
    pub fn opens(self) -> bool {
        matches!(self, Scan::Unscanned | Scan::Clean)
    }
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

    /// Every file within, in rows too, to be written anew.
    pub fn each_file(&mut self, work: &mut dyn FnMut(&mut FileRef)) {
        match self {
            Value::Files(files) => files.iter_mut().for_each(work),
            Value::Rows(rows) => {
                rows.iter_mut().flat_map(|row| row.answers.values_mut()).for_each(|value| value.each_file(work));
            }
            _ => {}
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
