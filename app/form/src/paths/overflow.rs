//! Calculations that can grow beyond what a decimal holds (some 7.9 · 10²⁸), judged from the bounds of what they are
//! worked out from. Beyond it a result is absent, and the person would see nothing.

use std::collections::BTreeMap;

use rust_decimal::{Decimal, prelude::ToPrimitive};

use crate::{
    expr::{Expr, Function, Op},
    field::{Kind, number::Number},
    form::{Field, Form, Page},
};

/// The largest decimal.
const LARGEST: f64 = 7.9e28;

/// The largest number a person can type.
const TYPED: f64 = 1e24;

/// The smallest and the largest a value can be, and whether it grew too large on the way.
#[derive(Clone, Copy)]
struct Range {
    min: f64,
    max: f64,
    over: bool,
}

/// The calculations that can overflow, each with a field whose answer can be so large.
pub fn overflowing(form: &Form) -> Vec<(&Page, &Field, Option<String>)> {
    let mut ranges = Ranges { fields: BTreeMap::new(), columns: BTreeMap::new(), rows: BTreeMap::new() };
    let mut out = Vec::new();
    for (page, field) in form.fields() {
        let rows = match &field.kind {
            Kind::Repeat(repeat) => repeat.max,
            Kind::Table(table) => table.rows.len(),
            _ => 0,
        };
        ranges.rows.insert(&field.name, rows as f64);
        for column in field.kind.columns() {
            let range = ranges.of_field(column, Some(&field.name));
            if range.over {
                out.push((page, column, ranges.unbounded(column)));
            }
            ranges.columns.insert((&field.name, &column.name), range.once());
        }
        let range = ranges.of_field(field, None);
        if range.over {
            out.push((page, field, ranges.unbounded(field)));
        }
        ranges.fields.insert(&field.name, range.once());
    }
    out
}

struct Ranges<'f> {
    fields: BTreeMap<&'f str, Range>,
    columns: BTreeMap<(&'f str, &'f str), Range>,
    rows: BTreeMap<&'f str, f64>,
}

impl Range {
    fn new(min: f64, max: f64) -> Range {
        Range { min, max, over: false }
    }

    fn point(at: f64) -> Range {
        Range::new(at, at)
    }

    /// The smallest that holds several values; kept within what a decimal holds, once that is noted.
    fn over(values: &[f64], parts: &[Range]) -> Range {
        let min = values.iter().copied().fold(f64::INFINITY, f64::min);
        let max = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let over = parts.iter().any(|part| part.over) || max > LARGEST || min < -LARGEST;
        Range { min: min.max(-LARGEST), max: max.min(LARGEST), over }
    }

    /// What builds on a calculation that was said to overflow isn't said as well.
    fn once(self) -> Range {
        if self.over { Range::point(0.0) } else { self }
    }

    fn joined(self, other: Range) -> Range {
        Range { min: self.min.min(other.min), max: self.max.max(other.max), over: self.over || other.over }
    }
}

impl Ranges<'_> {
    fn of_field(&self, field: &Field, row: Option<&str>) -> Range {
        match &field.kind {
            Kind::Number(number) => of_number(number),
            kind => kind.computed().map_or(Range::point(0.0), |expr| self.of(expr, row)),
        }
    }

    fn of(&self, expr: &Expr, row: Option<&str>) -> Range {
        match expr {
            Expr::Number(number) => Range::point(number.to_f64().unwrap_or(0.0)),
            Expr::Field(name) => {
                let column = row.and_then(|row| self.columns.get(&(row, name.as_str())));
                column.or_else(|| self.fields.get(name.as_str())).copied().unwrap_or(Range::point(0.0))
            }
            Expr::Column(name, column) | Expr::Cell(name, _, column) => {
                self.columns.get(&(name.as_str(), column.as_str())).copied().unwrap_or(Range::point(0.0))
            }
            Expr::Minus(inner) => {
                let inner = self.of(inner, row);
                Range { min: -inner.max, max: -inner.min, over: inner.over }
            }
            Expr::Binary(op, left, right) => binary(*op, self.of(left, row), self.of(right, row), right),
            Expr::If(_, yes, no) => self.of(yes, row).joined(self.of(no, row)),
            Expr::Call(function, arguments) => self.call(*function, arguments, row),
            _ => Range::point(0.0),
        }
    }

    fn call(&self, function: Function, arguments: &[Expr], row: Option<&str>) -> Range {
        let each = |argument: &Expr| match argument {
            Expr::Call(Function::Map, inner) => match inner.as_slice() {
                [Expr::Field(rows), inner] => self.of(inner, Some(rows)),
                _ => Range::point(0.0),
            },
            argument => self.of(argument, row),
        };
        match function {
            Function::Sum => arguments.iter().fold(Range::point(0.0), |sum, argument| {
                let range = each(argument);
                let count = self.count(argument);
                let values = [sum.min + (range.min * count).min(0.0), sum.max + (range.max * count).max(0.0)];
                Range::over(&values, &[sum, range])
            }),
            Function::Min | Function::Max | Function::Default | Function::Round | Function::Floor | Function::Ceil => {
                let all = arguments.iter().map(each);
                all.reduce(Range::joined).unwrap_or(Range::point(0.0))
            }
            Function::Count | Function::Length => Range::new(0.0, 20_000.0),
            Function::Age | Function::MonthsBetween | Function::DaysBetween => Range::new(-4e6, 4e6),
            _ => Range::point(0.0),
        }
    }

    /// How many values an argument of `sum` has at most.
    fn count(&self, argument: &Expr) -> f64 {
        let rows = match argument {
            Expr::Column(name, _) => Some(name),
            Expr::Call(Function::Map, inner) => match inner.first() {
                Some(Expr::Field(name)) => Some(name),
                _ => None,
            },
            _ => None,
        };
        rows.map_or(1.0, |name| self.rows.get(name.as_str()).copied().unwrap_or(1.0))
    }

    /// The name of the widest answer a calculation reads.
    fn unbounded(&self, field: &Field) -> Option<String> {
        let width = |range: &Range| range.max.abs().max(range.min.abs());
        let mut found: Vec<(f64, String)> = Vec::new();
        gather(field.kind.computed()?, &mut |expr| match expr {
            Expr::Field(name) => {
                found.extend(self.fields.get(name.as_str()).map(|range| (width(range), name.clone())));
                let columns = self.columns.iter().filter(|((_, column), _)| column == name);
                found.extend(columns.map(|((rows, column), range)| (width(range), format!("{rows}.{column}"))));
            }
            Expr::Column(name, column) | Expr::Cell(name, _, column) => {
                let range = self.columns.get(&(name.as_str(), column.as_str()));
                found.extend(range.map(|range| (width(range), format!("{name}.{column}"))));
            }
            _ => {}
        });
        found.into_iter().max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, name)| name)
    }
}

fn gather<'e>(expr: &'e Expr, take: &mut impl FnMut(&'e Expr)) {
    take(expr);
    for part in expr.parts() {
        gather(part, take);
    }
}

fn of_number(number: &Number) -> Range {
    let bound = |bound: Option<Decimal>, other: f64| bound.and_then(|bound| bound.to_f64()).unwrap_or(other);
    Range::new(bound(number.min, -TYPED), bound(number.max, TYPED))
}

fn binary(op: Op, left: Range, right: Range, divisor: &Expr) -> Range {
    let parts = [left, right];
    match op {
        Op::Add => Range::over(&[left.min + right.min, left.max + right.max], &parts),
        Op::Subtract => Range::over(&[left.min - right.max, left.max - right.min], &parts),
        Op::Multiply => {
            let corners = [left.min * right.min, left.min * right.max, left.max * right.min, left.max * right.max];
            Range::over(&corners, &parts)
        }
        Op::Divide => {
            // Near zero a quotient grows; by zero there is none. Only what the divisor's decimals allow is near.
            let smallest = smallest(divisor);
            let sides = [right.min, right.max, smallest, -smallest];
            let within = |side: &f64| *side != 0.0 && (right.min..=right.max).contains(side);
            let quotients: Vec<f64> =
                sides.into_iter().filter(within).flat_map(|side| [left.min / side, left.max / side]).collect();
            if quotients.is_empty() { Range::point(0.0) } else { Range::over(&quotients, &parts) }
        }
        _ => Range::point(0.0),
    }
}

/// About the smallest a divisor can be beside zero: an amount is an øre at least.
fn smallest(divisor: &Expr) -> f64 {
    match divisor {
        Expr::Number(number) => number.to_f64().unwrap_or(1.0).abs(),
        _ => 0.01,
    }
}
