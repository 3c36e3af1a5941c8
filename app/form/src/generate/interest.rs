//! What a form's expressions tell apart: for every field the values around which a condition changes. Calculations are
//! looked through, so that `income * 0.06 / 11 < 1200` names the income 220 000.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{ToSpan, civil::Date};
use rust_decimal::{Decimal, prelude::ToPrimitive};

use crate::{
    expr::{Env, Expr, Function, Op},
    form::{Field, Form, Required},
    value::{Answers, Value},
};

/// The telling values of one field, or of one column (`field.column`) or part of an answer (`field.part`).
#[derive(Clone, Debug, Default)]
pub struct Interest {
    /// Numbers it is compared with.
    pub numbers: BTreeSet<Decimal>,
    /// Days around those it is compared with.
    pub days: BTreeSet<Date>,
    /// Texts it is compared with, and the options asked for in it.
    pub texts: BTreeSet<String>,
    /// How many rows, options, files or characters are asked for.
    pub counts: BTreeSet<usize>,
    /// Whether it is compared with another field, so that every option tells.
    pub every: bool,
    /// Whether it is a column that something is worked out from.
    pub summed: bool,
}

impl Interest {
    /// Whether it makes a difference what is answered.
    pub fn is_any(&self) -> bool {
        let compared = !self.numbers.is_empty() || !self.days.is_empty() || !self.texts.is_empty();
        compared || !self.counts.is_empty() || self.every || self.summed
    }
}

/// The telling values of a form.
#[derive(Debug)]
pub struct Interests<'f> {
    today: Date,
    fields: BTreeMap<&'f str, &'f Field>,
    found: BTreeMap<String, Interest>,
    none: Interest,
}

impl<'f> Interests<'f> {
    /// Gathers them.
    pub fn of(form: &'f Form, today: Date) -> Interests<'f> {
        let fields = form.fields().map(|(_, field)| (field.name.as_str(), field)).collect();
        let mut out = Interests { today, fields, found: BTreeMap::new(), none: Interest::default() };
        for page in &form.pages {
            let conditions = page.show.iter().chain(page.rules.iter().map(|rule| &rule.holds));
            for expr in conditions.chain(page.exits.iter().map(|exit| &exit.when)) {
                out.read(expr, None);
            }
            out.fields(&page.fields, None);
        }
        for expr in form.route.iter().filter_map(|route| route.when.as_ref()) {
            out.read(expr, None);
        }
        out
    }

    /// Those of one path.
    pub fn at(&self, path: &str) -> &Interest {
        self.found.get(path).unwrap_or(&self.none)
    }

    /// The value of an expression that reads no answer.
    pub fn fixed(&self, expr: &Expr) -> Option<Value> {
        fixed(expr, self.today)
    }

    fn fields(&mut self, fields: &'f [Field], row: Option<&str>) {
        for field in fields {
            let options = field.kind.options().iter().filter_map(|option| option.show.as_ref());
            let required = match &field.required {
                Required::When(when) => Some(when),
                _ => None,
            };
            for expr in field.show.iter().chain(options).chain(required).chain(field.kind.computed()) {
                self.read(expr, row);
            }
            for bound in field.kind.day_bounds().into_iter().flatten() {
                self.pair(&Expr::Field(field.name.clone()), bound, row);
            }
            if row.is_none() {
                self.fields(field.kind.columns(), Some(&field.name));
            }
        }
    }

    fn read(&mut self, expr: &Expr, row: Option<&str>) {
        match expr {
            Expr::Binary(op, left, right) if op.compares() => {
                self.pair(left, right, row);
                self.pair(right, left, row);
            }
            Expr::Binary(Op::In, item, list) => {
                if let (Expr::Text(key), Expr::Field(name)) = (item.as_ref(), list.as_ref()) {
                    self.enter(name, row).texts.insert(key.clone());
                }
            }
            Expr::Column(name, column) | Expr::Cell(name, _, column) => {
                self.enter(&format!("{name}.{column}"), None).summed = true;
            }
            Expr::Field(name) if row.is_some() => self.enter(name, row).summed = true,
            Expr::Call(Function::StartsWith | Function::EndsWith | Function::Contains, arguments) => {
                if let [text, Expr::Text(part)] = arguments.as_slice() {
                    self.meets(text, &Value::Text(part.clone()), row);
                }
            }
            Expr::Call(Function::Any | Function::All | Function::Count | Function::Map, arguments) => {
                if let [Expr::Field(rows), inner] = arguments.as_slice() {
                    self.read(inner, Some(rows));
                    return;
                }
            }
            _ => {}
        }
        for part in expr.parts() {
            self.read(part, row);
        }
    }

    /// What one side of a comparison tells of the other.
    fn pair(&mut self, side: &Expr, other: &Expr, row: Option<&str>) {
        if let Some(value) = self.fixed(other) {
            return self.meets(side, &value, row);
        }
        if let (Expr::Field(left), Expr::Field(right)) = (side, other) {
            self.enter(left, row).every = true;
            let theirs = self.enter(right, row).clone();
            let own = self.enter(left, row);
            own.numbers.extend(theirs.numbers);
            own.days.extend(theirs.days);
        } else if let Some(value) = self.near(side) {
            // Neither side is known: the days around today, at the distance the other side is asked for.
            self.meets(other, &value, row);
        }
    }

    /// A day to measure from when both sides are answers.
    fn near(&self, side: &Expr) -> Option<Value> {
        match side {
            Expr::Field(name) => {
                let asks_a_day = self.fields.get(name.as_str()).is_some_and(|field| field.kind.asks_a_day());
                asks_a_day.then_some(Value::Date(self.today))
            }
            _ => None,
        }
    }

    /// Notes that an expression is held against a value.
    fn meets(&mut self, side: &Expr, value: &Value, row: Option<&str>) {
        match (side, value) {
            (Expr::Field(name), value) => {
                let looked_through = self.fields.get(name.as_str()).and_then(|field| field.kind.computed());
                match looked_through.filter(|_| !self.is_column(name, row)) {
                    Some(inner) => self.meets(inner, value, None),
                    None => note(self.enter(name, row), value),
                }
            }
            (Expr::Part(name, part), value) => note(self.enter(&format!("{name}.{part}"), None), value),
            (Expr::Column(name, column) | Expr::Cell(name, _, column), value) => self.column(name, column, value),
            (Expr::Call(function, arguments), value) => self.call(*function, arguments, value, row),
            (Expr::Binary(op, left, right), Value::Number(number)) => self.solve(*op, left, right, *number, row),
            (Expr::Minus(inner), Value::Number(number)) => self.meets(inner, &Value::Number(-*number), row),
            (Expr::If(_, yes, no), value) => {
                self.meets(yes, value, row);
                self.meets(no, value, row);
            }
            _ => {}
        }
    }

    /// A column that is worked out is looked through too.
    fn column(&mut self, name: &str, column: &str, value: &Value) {
        let field = self.fields.get(name).and_then(|field| field.kind.columns().iter().find(|c| c.name == column));
        match field.and_then(|field| field.kind.computed()) {
            Some(inner) => self.meets(inner, value, Some(name)),
            None => note(self.enter(&format!("{name}.{column}"), None), value),
        }
    }

    fn call(&mut self, function: Function, arguments: &[Expr], value: &Value, row: Option<&str>) {
        let days_around = |first: Option<Date>| first.map(Value::Date);
        match (function, arguments, value) {
            (Function::Age, [born], Value::Number(years)) => {
                let then = years.to_i32().and_then(|years| back(self.today, years.checked_mul(12)?));
                if let Some(then) = days_around(then) {
                    self.meets(born, &then, row);
                }
            }
            (Function::MonthsBetween | Function::DaysBetween, [from, to], Value::Number(count)) => {
                let Some(count) = count.to_i32() else { return };
                let away = |day: Date, count: i32| match function {
                    Function::MonthsBetween => back(day, -count),
                    _ => day.checked_add(i64::from(count).days()).ok(),
                };
                let day = |expr: &Expr| match self.fixed(expr) {
                    Some(Value::Date(day)) => day,
                    _ => self.today,
                };
                let (earliest, latest) = (day(from), day(to));
                if let Some(day) = days_around(away(earliest, count)) {
                    self.meets(to, &day, row);
                }
                if let Some(day) = days_around(away(latest, count.saturating_neg())) {
                    self.meets(from, &day, row);
                }
            }
            (Function::Count | Function::Length, [Expr::Field(name), ..], Value::Number(count)) => {
                if let Some(count) = count.to_usize() {
                    let around = [count.saturating_sub(1), count, count.saturating_add(1)];
                    self.enter(name, row).counts.extend(around);
                }
            }
            (Function::Map, [Expr::Field(rows), inner], value) => self.meets(inner, value, Some(rows)),
            (Function::Count | Function::Length | Function::Any | Function::All, ..) => {}
            _ => arguments.iter().for_each(|argument| self.meets(argument, value, row)),
        }
    }

    /// Turns `x op known == number` round; where nothing is known, the number itself may tell.
    fn solve(&mut self, op: Op, left: &Expr, right: &Expr, number: Decimal, row: Option<&str>) {
        let known = |expr: &Expr| match self.fixed(expr) {
            Some(Value::Number(number)) => Some(number),
            _ => None,
        };
        let (for_left, for_right) = match (op, known(left), known(right)) {
            (_, Some(_), Some(_)) => return,
            (Op::Add, None, Some(right)) => (number.checked_sub(right), None),
            (Op::Add, Some(left), None) => (None, number.checked_sub(left)),
            (Op::Subtract, None, Some(right)) => (number.checked_add(right), None),
            (Op::Subtract, Some(left), None) => (None, left.checked_sub(number)),
            (Op::Multiply, None, Some(right)) => (number.checked_div(right), None),
            (Op::Multiply, Some(left), None) => (None, number.checked_div(left)),
            (Op::Divide, None, Some(right)) => (number.checked_mul(right), None),
            (Op::Divide, Some(left), None) => (None, left.checked_div(number)),
            _ => (Some(number), Some(number)),
        };
        for (side, number) in [(left, for_left), (right, for_right)] {
            if let Some(number) = number {
                self.meets(side, &Value::Number(number), row);
            }
        }
    }

    fn is_column(&self, name: &str, row: Option<&str>) -> bool {
        let columns = row.and_then(|row| self.fields.get(row)).map(|field| field.kind.columns());
        columns.is_some_and(|columns| columns.iter().any(|column| column.name == name))
    }

    fn enter(&mut self, name: &str, row: Option<&str>) -> &mut Interest {
        let path = match row.filter(|_| self.is_column(name, row)) {
            Some(row) => format!("{row}.{name}"),
            None => name.to_owned(),
        };
        self.found.entry(path).or_default()
    }
}

/// The value of an expression that reads no answer.
pub fn fixed(expr: &Expr, today: Date) -> Option<Value> {
    if !expr.names().is_empty() {
        return None;
    }
    let none = Answers::new();
    expr.eval(&Env { answers: &none, row: None, today })
}

fn note(interest: &mut Interest, value: &Value) {
    match value {
        Value::Number(number) => {
            interest.numbers.insert(*number);
        }
        Value::Text(text) => {
            interest.texts.insert(text.clone());
        }
        Value::Date(day) => {
            let around = [-1, 0, 1].into_iter().filter_map(|count: i64| day.checked_add(count.days()).ok());
            interest.days.extend(around);
        }
        _ => {}
    }
}

/// So many months before a day.
fn back(day: Date, months: i32) -> Option<Date> {
    day.checked_sub(i64::from(months).months()).ok()
}
