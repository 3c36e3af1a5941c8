//! How an input becomes a value when nothing but its form matters: the part of a kind that the browser has too.

use serde::{Deserialize, Serialize};

use super::{
    account, address, date, declaration, email, month, number, organisation, period, person, phone, property, time,
    yes_no,
};
use crate::{
    form::Field,
    input::{Input, Inputs},
    value::{Answers, Row, Value, answers},
};

/// The reader of a kind. Small on purpose: it travels to the browser with the page's conditions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "named after what they read")]
pub enum Reader {
    Nothing,
    Text,
    Email,
    Phone,
    Digits,
    Number { decimals: u32 },
    Bool,
    Many,
    Date,
    Month,
    Time,
    Period,
    Person,
    Organisation,
    Address,
    Property,
    Matrix(Vec<String>),
    Files,
    Rows(Vec<(String, Reader)>),
    Table { rows: Vec<String>, columns: Vec<(String, Reader)> },
}

impl Reader {
    /// The reader of a repeat with these fields.
    pub fn rows(fields: &[Field]) -> Reader {
        Reader::Rows(Reader::columns(fields))
    }

    /// The readers of a row's fields.
    pub fn columns(fields: &[Field]) -> Vec<(String, Reader)> {
        fields.iter().map(|field| (field.name.clone(), field.kind.reader())).collect()
    }

    /// The names of the inputs it reads together; none when it reads one.
    pub fn parts(&self) -> Vec<&str> {
        match self {
            Reader::Date => date::PARTS.to_vec(),
            Reader::Month => month::PARTS.to_vec(),
            Reader::Period => period::PARTS.to_vec(),
            Reader::Person => person::PARTS.to_vec(),
            Reader::Organisation => organisation::PARTS.to_vec(),
            Reader::Address => address::PARTS.to_vec(),
            Reader::Property => property::PARTS.to_vec(),
            Reader::Matrix(rows) => rows.iter().map(String::as_str).collect(),
            _ => Vec::new(),
        }
    }

    /// The value of an input; `None` for what is blank or can't be read.
    pub fn read(&self, input: &Input) -> Option<Value> {
        if input.is_blank() {
            return None;
        }
        match self {
            Reader::Nothing => None,
            Reader::Text => Some(Value::Text(input.text().to_owned())),
            Reader::Email => email::read(input).ok(),
            Reader::Phone => phone::read(input).ok(),
            Reader::Digits => account::digits_only(input),
            Reader::Number { decimals } => number::parse(input.text(), *decimals).map(Value::Number),
            Reader::Bool => yes_no::read(input).ok().or_else(|| declaration::read(input)),
            Reader::Many => match input {
                Input::Many(keys) => Some(Value::List(keys.clone())),
                Input::Text(key) => Some(Value::List(vec![key.clone()])),
                _ => None,
            },
            Reader::Date => date::parse(input).ok().map(Value::Date),
            Reader::Month => month::parse(input).ok().map(Value::Date),
            Reader::Time => time::parse(input.text()).map(Value::Text),
            Reader::Period => period::parse(input).ok().map(period::value),
            Reader::Person => person::read(input).ok(),
            Reader::Organisation => organisation::read(input).ok(),
            Reader::Address => address::read(input).ok(),
            Reader::Property => property::read(input).ok(),
            Reader::Matrix(rows) => {
                let answer = |row: &String| match input.part(row) {
                    "" => None,
                    key => Some((row.clone(), Value::Text(key.to_owned()))),
                };
                Some(Value::Parts(answers(rows.iter().filter_map(answer))))
            }
            Reader::Files => match input {
                Input::Files(files) => Some(Value::Files(files.clone())),
                _ => None,
            },
            Reader::Rows(columns) => match input {
                Input::Rows(rows) => Some(Value::Rows(
                    rows.iter().enumerate().map(|(at, row)| read_row(at.to_string(), columns, row)).collect(),
                )),
                _ => None,
            },
            Reader::Table { rows, columns } => match input {
                Input::Parts(cells) => Some(Value::Rows(
                    rows.iter()
                        .map(|key| match cells.get(key) {
                            Some(Input::Parts(row)) => read_row(key.clone(), columns, row),
                            _ => Row { key: key.clone(), answers: Answers::new() },
                        })
                        .collect(),
                )),
                _ => None,
            },
        }
    }
}

fn read_row(key: String, columns: &[(String, Reader)], row: &Inputs) -> Row {
    let cell = |(name, reader): &(String, Reader)| Some((name.clone(), reader.read(row.get(name)?)?));
    Row { key, answers: answers(columns.iter().filter_map(cell)) }
}
