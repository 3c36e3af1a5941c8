//! What the kinds say of themselves, so that two versions of a field can be compared without knowing their kinds.

use rust_decimal::Decimal;

use super::{Kind, Slots, choice::Opt, file::FileKind, number::Unit};
use crate::{expr::Expr, form::Field, text::Text};

/// One thing a field says beyond what every field says.
#[derive(Clone, Debug, PartialEq)]
pub enum Setting<'f> {
    /// At least so much.
    Least(Decimal),
    /// At most so much.
    Most(Decimal),
    /// What is allowed.
    Allowed(Vec<&'static str>),
    /// A bound or a value that is worked out.
    Expr(&'f Expr),
    /// What a person reads.
    Text(&'f Text),
    /// A word for how it looks or works.
    Word(String),
    /// What an answer is measured on: with another, the same answer means something else.
    Scale(u8),
}

/// A part of a field that has a key of its own: an option, or a row of a table.
#[derive(Clone, Copy, Debug)]
pub struct Keyed<'f> {
    /// Its key.
    pub key: &'f str,
    /// Its earlier keys.
    pub was: &'f [String],
    /// What a person reads.
    pub label: &'f Text,
    /// What helps to choose it.
    pub help: Option<&'f Text>,
    /// When it is offered.
    pub show: Option<&'f Expr>,
}

/// Whether answers of one kind can be answers of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fits {
    /// Every answer can.
    All,
    /// Those that can't are asked for again, with what was typed.
    Again,
    /// Some are lost: a field that takes one answer had several.
    Some,
    /// None: it is another question.
    None,
}

impl Kind {
    /// The word in the file.
    pub fn word(&self) -> &'static str {
        match self {
            Kind::Text(text) if text.long => "long text",
            Kind::Text(_) => "text",
            Kind::Number(number) => match (&number.unit, number.decimals) {
                (Unit::Percent, _) => "percentage",
                (Unit::Kroner, 2) => "money",
                (_, 0) => "integer",
                _ => "decimal",
            },
            Kind::YesNo => "yes/no",
            Kind::Choice(_) => "choice",
            Kind::Choices(_) => "choices",
            Kind::Date(_) => "date",
            Kind::Month(_) => "month",
            Kind::Time(_) => "time",
            Kind::Period(_) => "period",
            Kind::Email => "email",
            Kind::Phone => "phone",
            Kind::NationalId => "national identity number",
            Kind::OrganisationNumber => "organisation number",
            Kind::Account => "bank account",
            Kind::Person => "person",
            Kind::Organisation => "organisation",
            Kind::Address => "address",
            Kind::Property => "property",
            Kind::File(_) => "file",
            Kind::Declaration => "declaration",
            Kind::Calculation(_) => "calculation",
            Kind::Information(_) => "information",
            Kind::Repeat(_) => "repeat",
            Kind::Table(_) => "table",
            Kind::Matrix(_) => "matrix",
            Kind::Rating(_) => "rating",
        }
    }

    /// Whether its answers can be answers of another kind.
    pub fn fits(&self, other: &Kind) -> Fits {
        const NUMBERS: [&str; 3] = ["integer", "decimal", "money"];
        const TYPED: [&str; 6] =
            ["text", "email", "phone", "national identity number", "organisation number", "bank account"];
        match (self.word(), other.word()) {
            (own, other) if own == other => Fits::All,
            ("text", "long text") | ("choice", "choices") => Fits::All,
            ("long text", "text") => Fits::Again,
            ("integer", "decimal" | "money") => Fits::All,
            (own, other) if NUMBERS.contains(&own) && NUMBERS.contains(&other) => Fits::Again,
            (own, "text" | "long text") if TYPED.contains(&own) => Fits::All,
            ("text", other) if TYPED.contains(&other) => Fits::Again,
            ("choices", "choice") => Fits::Some,
            _ => Fits::None,
        }
    }

    /// The options a person chooses from.
    pub fn options(&self) -> &[Opt] {
        match self {
            Kind::Choice(choice) => &choice.options,
            Kind::Choices(choices) => &choices.options,
            Kind::Matrix(matrix) => &matrix.options,
            _ => &[],
        }
    }

    /// The rows the file names.
    pub fn rows(&self) -> Vec<Keyed<'_>> {
        let keyed = |key, was, label| Keyed { key, was, label, help: None, show: None };
        match self.slots() {
            Slots::Table(table) => table.rows.iter().map(|row| keyed(&row.key, &row.was, &row.label)).collect(),
            Slots::Matrix(matrix) => matrix.rows.iter().map(|row| keyed(&row.key, &row.was, &row.label)).collect(),
            _ => Vec::new(),
        }
    }

    /// What it says beyond what every field says, by the word in the file.
    pub fn settings(&self) -> Vec<(&'static str, Setting<'_>)> {
        use Setting::{Allowed, Least, Most, Scale, Text, Word};
        let count = |count: usize| Decimal::from(count);
        let least = |min: usize| (min > 0).then(|| Least(count(min)));
        let bounds = |min, max| [("min", min), ("max", max)].into_iter().filter_map(|(key, bound)| Some((key, bound?)));
        let exprs = |min, max| bounds(Option::map(min, Setting::Expr), Option::map(max, Setting::Expr)).collect();
        match self {
            Kind::Text(text) => {
                let mut out: Vec<_> = bounds(least(text.min), Some(Most(count(text.max)))).collect();
                out.extend(text.pattern.map(|pattern| ("pattern", Word(pattern.name().to_owned()))));
                out.push(("width", Word(text.width.name().to_owned())));
                out
            }
            Kind::Number(number) => {
                let mut out: Vec<_> = bounds(number.min.map(Least), number.max.map(Most)).collect();
                out.push(("decimals", Most(Decimal::from(number.decimals))));
                out.push(("unit", unit(&number.unit)));
                out
            }
            Kind::Choices(choices) => {
                let most = (choices.max < choices.options.len()).then(|| Most(count(choices.max)));
                bounds(least(choices.min), most).collect()
            }
            Kind::Date(date) => exprs(date.min.as_ref(), date.max.as_ref()),
            Kind::Month(month) => exprs(month.min.as_ref(), month.max.as_ref()),
            Kind::Period(period) => exprs(period.bounds.min.as_ref(), period.bounds.max.as_ref()),
            Kind::Time(time) => bounds(time.min.clone().map(Word), time.max.clone().map(Word)).collect(),
            Kind::File(file) => {
                let mut out = vec![
                    ("max files", Most(count(file.max_files))),
                    ("max size", Most(Decimal::from(file.max_size / 1_000_000))),
                    ("kinds", Allowed(file.kinds.iter().copied().map(FileKind::name).collect())),
                ];
                out.extend(file.later.map(|later| ("later", Word(later.to_string()))));
                out
            }
            Kind::Calculation(calculation) => {
                let mut out = vec![("value", Setting::Expr(&calculation.value)), ("unit", unit(&calculation.unit))];
                out.extend(calculation.decimals.map(|decimals| ("decimals", Word(decimals.to_string()))));
                out
            }
            Kind::Information(information) => {
                vec![("text", Text(&information.text)), ("tone", Word(information.tone.name().to_owned()))]
            }
            Kind::Repeat(repeat) => {
                vec![("min", Least(count(repeat.min))), ("max", Most(count(repeat.max))), ("item", Text(&repeat.item))]
            }
            Kind::Table(table) => {
                vec![("row label", Text(&table.row_label)), ("sum", Word(table.sum.join(", ")))]
            }
            Kind::Rating(rating) => {
                vec![("max", Scale(rating.max)), ("low", Text(&rating.low)), ("high", Text(&rating.high))]
            }
            _ => Vec::new(),
        }
    }
}

fn unit(unit: &Unit) -> Setting<'_> {
    match unit {
        Unit::None => Setting::Word(String::new()),
        Unit::Kroner => Setting::Word("kr".to_owned()),
        Unit::Percent => Setting::Word("%".to_owned()),
        Unit::Named(text) => Setting::Text(text),
    }
}

impl Opt {
    /// The option as a part with a key.
    pub fn keyed(&self) -> Keyed<'_> {
        let Opt { key, was, label, help, show } = self;
        Keyed { key, was, label, help: Some(help), show: show.as_ref() }
    }
}

impl Field {
    /// Whether a case keeps a value of it: a text between questions has none.
    pub fn is_kept(&self) -> bool {
        self.kind.asks() || self.kind.computed().is_some()
    }
}
