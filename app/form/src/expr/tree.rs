//! The tree that is evaluated. Its serialised form is short, since it travels to the browser with the page.

use std::{borrow::Cow, collections::BTreeMap, fmt};

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::function::Function;

/// A typed expression.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Expr {
    /// Nothing: what a rate is before its first day.
    #[serde(rename = "0")]
    Absent,
    /// A number.
    #[serde(rename = "n")]
    Number(Decimal),
    /// A text.
    #[serde(rename = "t")]
    Text(String),
    /// True or false.
    #[serde(rename = "b")]
    Bool(bool),
    /// A day.
    #[serde(rename = "d")]
    Date(#[serde(with = "crate::day")] Date),
    /// A field of the form, or of the row the expression stands in.
    #[serde(rename = "f")]
    Field(String),
    /// A column of a repeat or a table, over its rows.
    #[serde(rename = "c")]
    Column(String, String),
    /// One cell of a table: field, row, column.
    #[serde(rename = "l")]
    Cell(String, String, String),
    /// A part of a value that has several, such as an address: field, part.
    #[serde(rename = "p")]
    Part(String, String),
    /// `!x`
    #[serde(rename = "!")]
    Not(Box<Expr>),
    /// `-x`
    #[serde(rename = "-")]
    Minus(Box<Expr>),
    /// `x op y`
    #[serde(rename = "o")]
    Binary(Op, Box<Expr>, Box<Expr>),
    /// `c ? x : y`
    #[serde(rename = "?")]
    If(Box<Expr>, Box<Expr>, Box<Expr>),
    /// `f(x, …)`
    #[serde(rename = "u")]
    Call(Function, Vec<Expr>),
}

/// The operators between two operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "named after what they do")]
pub enum Op {
    #[serde(rename = "&&")]
    And,
    #[serde(rename = "||")]
    Or,
    #[serde(rename = "==")]
    Equal,
    #[serde(rename = "!=")]
    NotEqual,
    #[serde(rename = "<")]
    Less,
    #[serde(rename = "<=")]
    LessOrEqual,
    #[serde(rename = ">")]
    Greater,
    #[serde(rename = ">=")]
    GreaterOrEqual,
    #[serde(rename = "+")]
    Add,
    #[serde(rename = "-")]
    Subtract,
    #[serde(rename = "*")]
    Multiply,
    #[serde(rename = "/")]
    Divide,
    #[serde(rename = "in")]
    In,
}

impl Expr {
    /// The form's fields it reads, each once, in the order they are met.
    pub fn names(&self) -> Vec<&str> {
        let mut out = Vec::new();
        self.gather(&mut out);
        out
    }

    /// Whether it says the same whatever is answered, and on every day.
    pub fn is_constant(&self) -> bool {
        let reads = matches!(
            self,
            Expr::Field(_)
                | Expr::Column(..)
                | Expr::Cell(..)
                | Expr::Part(..)
                | Expr::Call(Function::Today | Function::Age, _)
        );
        !reads && self.parts().iter().all(|part| part.is_constant())
    }

    /// How many operators and operands it is made of.
    pub fn size(&self) -> usize {
        1 + self.parts().iter().map(|part| part.size()).sum::<usize>()
    }

    /// How deep its serialised form nests: a node is an object around a list, a call has its arguments in one more.
    pub fn nesting(&self) -> usize {
        let own = if matches!(self, Expr::Call(..)) { 3 } else { 2 };
        own + self.parts().iter().map(|part| part.nesting()).max().unwrap_or(0)
    }

    /// The operands it stands over.
    pub(crate) fn parts(&self) -> Vec<&Expr> {
        match self {
            Expr::Not(inner) | Expr::Minus(inner) => vec![inner],
            Expr::Binary(_, left, right) => vec![left, right],
            Expr::If(condition, yes, no) => vec![condition, yes, no],
            Expr::Call(_, arguments) => arguments.iter().collect(),
            _ => Vec::new(),
        }
    }

    fn gather<'e>(&'e self, out: &mut Vec<&'e str>) {
        if let Expr::Field(name) | Expr::Column(name, _) | Expr::Cell(name, _, _) | Expr::Part(name, _) = self
            && !out.contains(&name.as_str())
        {
            out.push(name);
        }
        for part in self.parts() {
            part.gather(out);
        }
    }
}

/// The type of an expression or a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Type {
    /// Text.
    Text,
    /// An exact decimal.
    Number,
    /// True or false.
    Bool,
    /// A day.
    Date,
    /// A time of day: a text of the shape `08:30`.
    Time,
    /// The key of one of these options.
    OneOf(Vec<String>),
    /// The keys of some of these options.
    Many(Vec<String>),
    /// Files.
    Files,
    /// A value of several parts, such as an address: what it is called, and its parts.
    Parts(&'static str, Vec<(String, Type)>),
    /// The rows of a repeat, with their columns.
    Rows(BTreeMap<String, Type>),
    /// The rows of a table: their keys, and their columns.
    Table(Vec<String>, BTreeMap<String, Type>),
    /// Values of one type, one a row.
    List(Box<Type>),
}

impl Type {
    /// The type of a value with these parts.
    pub fn parts<'n>(what: &'static str, parts: impl IntoIterator<Item = (&'n str, Type)>) -> Type {
        Type::Parts(what, parts.into_iter().map(|(name, ty)| (name.to_owned(), ty)).collect())
    }

    /// Whether values of the two can be compared.
    pub fn matches(&self, other: &Type) -> bool {
        let plain = |ty: &Type| if matches!(ty, Type::OneOf(_)) { Type::Text } else { ty.clone() };
        plain(self) == plain(other)
    }

    /// What to do with a value of this type where another is needed.
    pub fn advice(&self, wanted: &Type) -> Cow<'static, str> {
        Cow::Borrowed(match (self, wanted) {
            (Type::Text | Type::OneOf(_), Type::Bool) => "compare it with a text in quotes: == \"…\"",
            (Type::Number, Type::Bool) => "compare it with a number: > 0",
            (Type::Date, Type::Bool) => "compare it with a day: < today()",
            (Type::Many(_), Type::Bool) => "ask for a choice: \"…\" in the field",
            (Type::Rows(_) | Type::Table(..) | Type::List(_) | Type::Files, Type::Bool) => "count it: count(…) > 0",
            (Type::Parts(_, parts), _) | (_, Type::Parts(_, parts)) => {
                return Cow::Owned(format!("name a part of it: {}", listed(parts)));
            }
            (Type::Time, Type::Bool) => "compare it with a time: < time(\"16:00\")",
            (Type::Time, Type::Number) => "count the time: minutes_between(…, time(\"16:00\"))",
            (_, Type::Time) => "write time(\"08:30\")",
            (Type::List(_), Type::Number) => "add it up: sum(…)",
            (Type::Rows(_) | Type::Table(..), Type::Number) => "count the rows, or add up a column: sum(rows.column)",
            (Type::Many(_) | Type::Files, Type::Number) => "count it: count(…)",
            (Type::Bool, Type::Number) => "say which number: … ? 1 : 0",
            (Type::Date, Type::Number) => "count the time: days_between(…, today())",
            (Type::Text, Type::Number) => {
                "write a number without quotes, or ask for one: `integer`, `decimal`, `money`"
            }
            (_, Type::Number) => "ask for a number: `integer`, `decimal` or `money`",
            (_, Type::Bool) => "write a condition",
            (_, Type::Date) => "write today() or date(\"2027-01-31\")",
            (_, Type::Text | Type::OneOf(_)) => "write a text in quotes",
            _ => "use another field",
        })
    }

    /// How values of this type are compared.
    pub fn comparison(&self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Type::Text | Type::OneOf(_) | Type::Bool => "it is compared with == and !=",
            Type::Many(_) => "ask for a choice: \"…\" in the field",
            Type::Parts(_, parts) => return Cow::Owned(format!("compare a part of it: {}", listed(parts))),
            _ => "compare how many there are: count(…)",
        })
    }
}

fn listed(parts: &[(String, Type)]) -> String {
    parts.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ")
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Type::Text => f.write_str("text"),
            Type::Number => f.write_str("a number"),
            Type::Bool => f.write_str("true or false"),
            Type::Date => f.write_str("a date"),
            Type::Time => f.write_str("a time of day"),
            Type::OneOf(_) => f.write_str("one of the options"),
            Type::Many(_) => f.write_str("several options"),
            Type::Files => f.write_str("files"),
            Type::Parts(what, _) => f.write_str(what),
            Type::Rows(_) => f.write_str("rows"),
            Type::Table(..) => f.write_str("a table"),
            Type::List(inner) => write!(f, "a list, each {inner}"),
        }
    }
}
