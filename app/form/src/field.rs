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
pub mod national_id;
pub mod number;
pub mod organisation_number;
pub mod phone;
pub mod reader;
pub mod repeat;
pub mod table;
pub mod text;
pub mod yes_no;

pub use reader::Reader;

use crate::{
    expr::{Env, Expr},
    form::Field,
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
    Email,
    Phone,
    NationalId,
    OrganisationNumber,
    Account,
    Address,
    File(file::File),
    Declaration,
    Calculation(calculation::Calculation),
    Information(information::Information),
    Repeat(repeat::Repeat),
    Table(table::Table),
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
    /// Named parts.
    Parts(&'static [&'static str]),
    /// As many rows as the person adds.
    Repeat(&'f repeat::Repeat),
    /// The rows the file names.
    Table(&'f table::Table),
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
            Kind::Address => Slots::Parts(&address::PARTS),
            Kind::Repeat(repeat) => Slots::Repeat(repeat),
            Kind::Table(table) => Slots::Table(table),
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
            Kind::Address => Reader::Address,
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
    /// Rows are read by [`crate::journey`], which knows what surrounds them.
    pub fn read(&self, input: &Input, env: &Env<'_>) -> Result<Option<Value>, Faults> {
        let one = |result: Result<Value, Code>| result.map(Some).map_err(|code| vec![("", code)]);
        match self {
            Kind::Text(field) => one(field.read(input)),
            Kind::Number(field) => one(field.read(input)),
            Kind::YesNo => one(yes_no::read(input)),
            Kind::Choice(field) => one(field.read(input, env)),
            Kind::Choices(field) => one(field.read(input, env)),
            Kind::Date(field) => field.read(input, env).map(Some),
            Kind::Email => one(email::read(input)),
            Kind::Phone => one(phone::read(input)),
            Kind::NationalId => one(national_id::read(input)),
            Kind::OrganisationNumber => one(organisation_number::read(input)),
            Kind::Account => one(account::read(input)),
            Kind::Address => address::read(input).map(Some),
            Kind::File(field) => one(field.read(input)),
            Kind::Declaration => Ok(declaration::read(input)),
            Kind::Calculation(_) | Kind::Information(_) | Kind::Repeat(_) | Kind::Table(_) => Ok(None),
        }
    }

    /// The problem of an answer that is missing.
    pub fn required(&self) -> Code {
        match self {
            Kind::YesNo | Kind::Choice(_) | Kind::Choices(_) => Code::RequiredChoice,
            Kind::Date(_) => Code::RequiredDate,
            Kind::File(_) => Code::RequiredFile,
            Kind::Declaration => Code::RequiredDeclaration,
            _ => Code::Required,
        }
    }

    /// The input a link in the error summary leads to when the whole field is at fault.
    pub fn first_part(&self) -> &'static str {
        match self.slots() {
            Slots::Parts(parts) => parts[0],
            _ => "",
        }
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

    /// The fields of its rows, for a kind that has rows.
    pub fn columns(&self) -> &[Field] {
        match self {
            Kind::Repeat(repeat) => &repeat.fields,
            Kind::Table(table) => &table.columns,
            _ => &[],
        }
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
            (Kind::Address, Value::Address(address)) => Shown::Lines(address::lines(address)),
            (Kind::Declaration, Value::Bool(true)) => Shown::Confirmed,
            (_, Value::Text(text)) => Shown::Text(text.clone()),
            (_, Value::Number(number)) => Shown::Text(crate::format::number(*number, None, lang)),
            (_, Value::Bool(yes)) => Shown::YesNo(*yes),
            (_, Value::Date(day)) => Shown::Text(crate::format::date(*day, lang)),
            (_, Value::List(keys)) => Shown::List(keys.clone()),
            (_, Value::Files(files)) => Shown::Files(files.clone()),
            (_, Value::Address(address)) => Shown::Lines(address::lines(address)),
            (_, Value::Rows(_)) => Shown::NotAnswered,
        }
    }
}

/// Refuses control characters but line breaks and tabs, which harm whoever reads the answer later; takes away the
/// invisible ones that come along with a copy from elsewhere.
fn clean(text: &str) -> Result<String, Code> {
    let harmful = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    if text.chars().any(harmful) {
        return Err(Code::ControlCharacters);
    }
    let mut out = String::with_capacity(text.len());
    out.extend(text.chars().filter(|c| !is_invisible(*c)));
    Ok(out)
}

/// Marks that turn the direction of text, and spaces without width.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// The digits of a number typed with spaces, dots or dashes between.
fn digits(text: &str) -> Option<String> {
    let between = |c: char| c.is_whitespace() || is_invisible(c) || matches!(c, '.' | '-' | '\u{2011}' | '\u{2013}');
    let out: String = text.chars().filter(|c| !between(*c)).collect();
    (!out.is_empty() && out.bytes().all(|b| b.is_ascii_digit())).then_some(out)
}

/// The weighted sum of a check-digit rule.
fn weighted(digits: &[u8], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum()
}

#[cfg(test)]
mod tests;
