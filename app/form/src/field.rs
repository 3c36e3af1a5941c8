//! The field kinds: one file each. This is the only place in the crate that tells them apart.

pub mod account;
pub mod address;
pub mod calculation;
pub mod choice;
pub mod choices;
pub mod date;
pub mod declaration;
pub mod email;
pub mod file;
pub mod information;
pub mod matrix;
pub mod month;
pub mod national_id;
pub mod number;
pub mod organisation;
pub mod organisation_number;
pub mod period;
pub mod person;
pub mod phone;
pub mod property;
pub mod rating;
pub mod reader;
pub mod repeat;
pub mod table;
pub mod text;
pub mod time;
#[cfg(feature = "file")]
pub mod told;
mod typed;
pub mod yes_no;

pub use reader::Reader;

use typed::{clean, digits, is_invisible, line, read_parts, weighted};

use crate::{
    expr::{Env, Expr},
    form::{Field, Period},
    input::Input,
    problem::Code,
    summary::Shown,
    text::Lang,
    value::Value,
};

/// What a field asks for, with what its kind alone can say.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "each variant is documented on the type it holds")]
pub enum Kind {
    Text(text::TextField),
    Number(number::Number),
    YesNo,
    Choice(choice::Choice),
    Choices(choices::Choices),
    Date(date::DateField),
    Month(month::MonthField),
    Time(time::TimeField),
    Period(period::PeriodField),
    Email,
    Phone,
    NationalId,
    OrganisationNumber,
    Account,
    Person,
    Organisation,
    Address,
    Property,
    File(file::File),
    Declaration,
    Calculation(calculation::Calculation),
    Information(information::Information),
    Repeat(repeat::Repeat),
    Table(table::Table),
    Matrix(matrix::Matrix),
    Rating(rating::Rating),
}

/// The inputs a kind is made of: how a posted page becomes a tree.
#[derive(Clone, Copy, Debug)]
pub enum Slots<'f> {
    /// It asks for nothing.
    None,
    /// One input.
    One,
    /// Several inputs of one name.
    Many,
    /// Files.
    Files,
    /// Named parts. A name with a dot is a part within a part: `from.day`.
    Parts(&'static [&'static str]),
    /// As many rows as the person adds.
    Repeat(&'f repeat::Repeat),
    /// The rows the file names.
    Table(&'f table::Table),
    /// One of the options for each of the rows the file names.
    Matrix(&'f matrix::Matrix),
}

/// What is wrong with one input of a field: the part's name (empty for the field itself) and the problem.
pub type Faults = Vec<(&'static str, Code)>;

impl Kind {
    /// The inputs it is made of.
    pub fn slots(&self) -> Slots<'_> {
        match self {
            Kind::Calculation(_) | Kind::Information(_) => Slots::None,
            Kind::Choices(_) => Slots::Many,
            Kind::File(_) => Slots::Files,
            Kind::Date(_) => Slots::Parts(&date::PARTS),
            Kind::Month(_) => Slots::Parts(&month::PARTS),
            Kind::Period(_) => Slots::Parts(&period::PARTS),
            Kind::Person => Slots::Parts(&person::PARTS),
            Kind::Organisation => Slots::Parts(&organisation::PARTS),
            Kind::Address => Slots::Parts(&address::PARTS),
            Kind::Property => Slots::Parts(&property::PARTS),
            Kind::Repeat(repeat) => Slots::Repeat(repeat),
            Kind::Table(table) => Slots::Table(table),
            Kind::Matrix(matrix) => Slots::Matrix(matrix),
            _ => Slots::One,
        }
    }

    /// How its input becomes a value, without its rules: what the browser needs.
    pub fn reader(&self) -> Reader {
        match self {
            Kind::Text(_) | Kind::Choice(_) => Reader::Text,
            Kind::Email => Reader::Email,
            Kind::Phone => Reader::Phone,
            Kind::NationalId | Kind::OrganisationNumber | Kind::Account => Reader::Digits,
            Kind::Number(number) => Reader::Number { decimals: number.decimals },
            Kind::YesNo | Kind::Declaration => Reader::Bool,
            Kind::Choices(_) => Reader::Many,
            Kind::Date(_) => Reader::Date,
            Kind::Month(_) => Reader::Month,
            Kind::Time(_) => Reader::Time,
            Kind::Period(_) => Reader::Period,
            Kind::Person => Reader::Person,
            Kind::Organisation => Reader::Organisation,
            Kind::Address => Reader::Address,
            Kind::Property => Reader::Property,
            Kind::Rating(_) => Reader::Number { decimals: 0 },
            Kind::Matrix(matrix) => Reader::Matrix(matrix.keys().map(str::to_owned).collect()),
            Kind::File(_) => Reader::Files,
            Kind::Calculation(_) | Kind::Information(_) => Reader::Nothing,
            Kind::Repeat(repeat) => Reader::rows(&repeat.fields),
            Kind::Table(table) => Reader::Table {
                rows: table.rows.iter().map(|row| row.key.clone()).collect(),
                columns: Reader::columns(&table.columns),
            },
        }
    }

    /// Reads an answer that isn't blank and checks it against the kind's own rules.
    ///
    /// Rows, a matrix's too, are read by [`crate::journey`], which knows what surrounds them and whether they must be
    /// answered.
    pub fn read(&self, input: &Input, env: &Env<'_>) -> Result<Option<Value>, Faults> {
        let one = |result: Result<Value, Code>| result.map(Some).map_err(|code| vec![("", code)]);
        match self {
            Kind::Text(field) => one(field.read(input)),
            Kind::Number(field) => one(field.read(input)),
            Kind::YesNo => one(yes_no::read(input)),
            Kind::Choice(field) => one(field.read(input, env)),
            Kind::Choices(field) => one(field.read(input, env)),
            Kind::Date(field) => field.read(input, env).map(Some),
            Kind::Month(field) => field.read(input, env).map(Some),
            Kind::Time(field) => one(field.read(input)),
            Kind::Period(field) => field.read(input, env).map(Some),
            Kind::Email => one(email::read(input)),
            Kind::Phone => one(phone::read(input)),
            Kind::NationalId => one(national_id::read(input)),
            Kind::OrganisationNumber => one(organisation_number::read(input)),
            Kind::Account => one(account::read(input)),
            Kind::Person => person::read(input).map(Some),
            Kind::Organisation => organisation::read(input).map(Some),
            Kind::Address => address::read(input).map(Some),
            Kind::Property => property::read(input).map(Some),
            Kind::Rating(field) => one(field.read(input)),
            Kind::File(field) => one(field.read(input)),
            Kind::Declaration => Ok(declaration::read(input)),
            Kind::Calculation(_) | Kind::Information(_) | Kind::Repeat(_) | Kind::Table(_) | Kind::Matrix(_) => {
                Ok(None)
            }
        }
    }

    /// The problem of an answer that is missing.
    pub fn required(&self) -> Code {
        match self {
            Kind::YesNo | Kind::Choice(_) | Kind::Choices(_) | Kind::Matrix(_) | Kind::Rating(_) => {
                Code::RequiredChoice
            }
            Kind::Date(_) | Kind::Period(_) => Code::RequiredDate,
            Kind::File(_) => Code::RequiredFile,
            Kind::Declaration => Code::RequiredDeclaration,
            Kind::Table(_) => Code::RequiredTable,
            _ => Code::Required,
        }
    }

    /// The input a link in the error summary leads to when the whole field is at fault.
    pub fn first_part(&self) -> &str {
        match self.slots() {
            Slots::Parts(parts) => parts[0],
            Slots::Matrix(matrix) => matrix.keys().next().unwrap_or_default(),
            _ => "",
        }
    }

    /// Whether several inputs may be answered with one text.
    pub fn reads_whole(&self) -> bool {
        matches!(self, Kind::Date(_) | Kind::Month(_) | Kind::Property)
    }

    /// The expression that gives its value, for a field nobody types in.
    pub fn computed(&self) -> Option<&Expr> {
        match self {
            Kind::Calculation(calculation) => Some(&calculation.value),
            _ => None,
        }
    }

    /// Whether a person answers it.
    pub fn asks(&self) -> bool {
        !matches!(self.slots(), Slots::None)
    }

    /// How long after the application it may be answered.
    pub fn later(&self) -> Option<Period> {
        match self {
            Kind::File(file) => file.later,
            _ => None,
        }
    }

    /// The fields of its rows, for a kind that has rows.
    pub fn columns(&self) -> &[Field] {
        match self {
            Kind::Repeat(repeat) => &repeat.fields,
            Kind::Table(table) => &table.columns,
            _ => &[],
        }
    }

    /// The first and the last day it may be, for a kind that asks for days.
    #[cfg(feature = "file")]
    pub(crate) fn day_bounds(&self) -> [Option<&Expr>; 2] {
        match self {
            Kind::Date(date) => [date.min.as_ref(), date.max.as_ref()],
            Kind::Month(month) => [month.min.as_ref(), month.max.as_ref()],
            Kind::Period(period) => [period.bounds.min.as_ref(), period.bounds.max.as_ref()],
            _ => [None, None],
        }
    }

    /// Whether its answer is a day.
    #[cfg(feature = "file")]
    pub(crate) fn asks_a_day(&self) -> bool {
        matches!(self, Kind::Date(_) | Kind::Month(_))
    }

    /// The value as a person reads it. Rows are laid out by [`crate::summary`].
    pub fn show(&self, value: &Value, lang: Lang) -> Shown {
        match (self, value) {
            (Kind::Text(field), Value::Text(text)) => field.show(text),
            (Kind::Number(field), Value::Number(number)) => Shown::Text(field.show(*number, lang)),
            (Kind::Calculation(field), value) => field.show(value, lang),
            (Kind::Choice(field), Value::Text(key)) => Shown::Text(field.label(key, lang)),
            (Kind::Choices(field), Value::List(keys)) => Shown::List(field.labels(keys, lang)),
            (Kind::Phone, Value::Text(number)) => Shown::Text(phone::show(number)),
            (Kind::NationalId, Value::Text(id)) => Shown::Text(crate::format::grouped(id, &[6, 5])),
            (Kind::OrganisationNumber, Value::Text(id)) => Shown::Text(crate::format::grouped(id, &[3, 3, 3])),
            (Kind::Account, Value::Text(id)) => Shown::Text(crate::format::grouped(id, &[4, 2, 5])),
            (Kind::Month(_), Value::Date(day)) => Shown::Text(crate::format::month(*day, lang)),
            (Kind::Time(_), Value::Text(time)) => Shown::Text(crate::format::time(time, lang)),
            (Kind::Period(_), value) => period::show(value, lang).map_or(Shown::NotAnswered, Shown::Text),
            (Kind::Person, value) => Shown::Lines(person::lines(value)),
            (Kind::Organisation, value) => Shown::Lines(organisation::lines(value)),
            (Kind::Address, value) => Shown::Lines(address::lines(value)),
            (Kind::Property, value) => Shown::Text(property::show(value)),
            (Kind::Matrix(field), value) => Shown::Lines(field.lines(value, lang)),
            (Kind::Rating(field), Value::Number(step)) => Shown::Text(field.show(*step, lang)),
            (Kind::Declaration, Value::Bool(true)) => Shown::Confirmed,
            (_, Value::Text(text)) => Shown::Text(text.clone()),
            (_, Value::Number(number)) => Shown::Text(crate::format::number(*number, None, lang)),
            (_, Value::Bool(yes)) => Shown::YesNo(*yes),
            (_, Value::Date(day)) => Shown::Text(crate::format::date(*day, lang)),
            (_, Value::List(keys)) => Shown::List(keys.clone()),
            (_, Value::Files(files)) => Shown::Files(files.clone()),
            (_, Value::Parts(_) | Value::Rows(_)) => Shown::NotAnswered,
        }
    }
}

#[cfg(test)]
mod tests;
