//! A table with the rows the form names: budgets, members by age.

use rust_decimal::Decimal;

use crate::{
    form::Field,
    text::Text,
    value::{Row, Value},
};

/// A table of small inputs with sums.
#[derive(Clone, Debug)]
pub struct Table {
    /// What the rows are, as the head of the first column.
    pub row_label: Text,
    /// The rows.
    pub rows: Vec<TableRow>,
    /// The columns, each a field.
    pub columns: Vec<Field>,
    /// The names of the columns with a sum under them.
    pub sum: Vec<String>,
}

/// One row of a table.
#[derive(Clone, Debug)]
pub struct TableRow {
    /// Its key in paths and expressions.
    pub key: String,
    /// The keys it had in earlier versions.
    pub was: Vec<String>,
    /// What a person reads.
    pub label: Text,
}

impl Table {
    /// The sum of a column.
    pub fn sum_of(&self, rows: &[Row], column: &str) -> Decimal {
        sum_of(rows, column)
    }
}

/// The sum of a column: the numbers that can be read, exactly.
pub fn sum_of(rows: &[Row], column: &str) -> Decimal {
    rows.iter()
        .filter_map(|row| match row.answers.get(column) {
            Some(Value::Number(number)) => Some(*number),
            _ => None,
        })
        .fold(Decimal::ZERO, |sum, number| sum.checked_add(number).unwrap_or(sum))
}
