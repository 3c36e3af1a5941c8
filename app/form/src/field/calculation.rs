//! A value worked out from other answers, shown where the person can follow it.

use super::number::Unit;
use crate::{expr::Expr, summary::Shown, text::Lang, value::Value};

/// A calculation. It is absent while an answer it needs is missing.
#[derive(Clone, Debug)]
pub struct Calculation {
    /// How it is worked out.
    pub value: Expr,
    /// What stands behind a number.
    pub unit: Unit,
    /// So many decimals; as many as there are, without.
    pub decimals: Option<u32>,
}

impl Calculation {
    /// The result as a person reads it.
    pub fn show(&self, value: &Value, lang: Lang) -> Shown {
        match value {
            Value::Number(number) => Shown::Text(self.unit.show(*number, self.decimals, lang)),
            Value::Bool(yes) => Shown::YesNo(*yes),
            Value::Date(day) => Shown::Text(crate::format::date(*day, lang)),
            Value::Text(text) => Shown::Text(text.clone()),
            _ => Shown::NotAnswered,
        }
    }
}
