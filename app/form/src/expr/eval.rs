//! Evaluation: total, without panics, exact. What can't be worked out is absent.

use std::{borrow::Cow, cmp::Ordering};

use jiff::civil::Date;
use rust_decimal::{Decimal, RoundingStrategy};

use super::{
    function::Function,
    tree::{Expr, Op},
};
use crate::{
    day,
    field::time,
    value::{Answers, Row, Value},
};

/// What an expression can see.
#[derive(Clone, Copy, Debug)]
pub struct Env<'a> {
    /// The form's answers.
    pub answers: &'a Answers,
    /// The answers of the row it stands in; they come first.
    pub row: Option<&'a Answers>,
    /// Today in Norway.
    pub today: Date,
}

/// A value that is borrowed where it can be.
type Found<'v> = Option<Cow<'v, Value>>;

/// A text that is put together grows no longer than this, in bytes: texts of texts would double without end.
const LONGEST_TEXT: usize = 20_000;

impl<'a> Env<'a> {
    fn find(&self, name: &str) -> Option<&'a Value> {
        self.row.and_then(|row| row.get(name)).or_else(|| self.answers.get(name))
    }

    fn within(self, row: &'a Row) -> Env<'a> {
        Env { row: Some(&row.answers), ..self }
    }
}

impl Expr {
    /// The value; `None` when it is absent.
    pub fn eval(&self, env: &Env<'_>) -> Option<Value> {
        self.find(env).map(Cow::into_owned)
    }

    /// Whether a condition holds; absent counts as false.
    pub fn truth(&self, env: &Env<'_>) -> bool {
        self.bool(env) == Some(true)
    }

    fn find<'v>(&'v self, env: &Env<'v>) -> Found<'v> {
        let own = |value: Value| Some(Cow::Owned(value));
        match self {
            Expr::Absent => None,
            Expr::Number(number) => own(Value::Number(*number)),
            Expr::Text(text) => own(Value::Text(text.clone())),
            Expr::Bool(yes) => own(Value::Bool(*yes)),
            Expr::Date(date) => own(Value::Date(*date)),
            Expr::Field(name) => env.find(name).map(Cow::Borrowed),
            Expr::Cell(field, row, column) => {
                let rows = env.find(field)?.rows();
                rows.iter().find(|r| r.key == *row)?.answers.get(column).map(Cow::Borrowed)
            }
            Expr::Part(field, part) => env.find(field)?.part(part).map(Cow::Borrowed),
            // A column is a list, which only functions take.
            Expr::Column(..) | Expr::Call(Function::Map, _) => None,
            Expr::Not(_) | Expr::Binary(Op::And | Op::Or | Op::In, ..) => own(Value::Bool(self.bool(env)?)),
            Expr::Binary(op, left, right) if op.compares() => own(Value::Bool(compare(*op, left, right, env)?)),
            Expr::Binary(Op::Add, left, right) => match (left.find(env)?.as_ref(), right.find(env)?.as_ref()) {
                (Value::Number(left), Value::Number(right)) => own(Value::Number(left.checked_add(*right)?)),
                (Value::Text(left), Value::Text(right)) if left.len() + right.len() <= LONGEST_TEXT => {
                    own(Value::Text(format!("{left}{right}")))
                }
                _ => None,
            },
            Expr::Binary(..) | Expr::Minus(_) => own(Value::Number(self.number(env)?)),
            Expr::If(condition, yes, no) => match condition.bool(env)? {
                true => yes.find(env),
                false => no.find(env),
            },
            Expr::Call(Function::Default, arguments) => match arguments.as_slice() {
                [first, second] => first.find(env).or_else(|| second.find(env)),
                _ => None,
            },
            Expr::Call(function, arguments) => own(call(*function, arguments, env)?),
        }
    }

    fn bool(&self, env: &Env<'_>) -> Option<bool> {
        match self {
            Expr::Not(inner) => inner.bool(env).map(|yes| !yes),
            Expr::Binary(Op::And, left, right) => match (left.bool(env), right.bool(env)) {
                (Some(false), _) | (_, Some(false)) => Some(false),
                (Some(true), Some(true)) => Some(true),
                _ => None,
            },
            Expr::Binary(Op::Or, left, right) => match (left.bool(env), right.bool(env)) {
                (Some(true), _) | (_, Some(true)) => Some(true),
                (Some(false), Some(false)) => Some(false),
                _ => None,
            },
            Expr::Binary(Op::In, item, list) => {
                let item = item.find(env)?;
                match list.find(env)?.as_ref() {
                    Value::List(keys) => item.text().map(|key| keys.iter().any(|k| k == key)),
                    _ => None,
                }
            }
            Expr::Binary(op, left, right) if op.compares() => compare(*op, left, right, env),
            _ => match self.find(env)?.as_ref() {
                Value::Bool(yes) => Some(*yes),
                _ => None,
            },
        }
    }

    fn number(&self, env: &Env<'_>) -> Option<Decimal> {
        match self {
            Expr::Number(number) => Some(*number),
            Expr::Minus(inner) => inner.number(env).map(|number| -number),
            Expr::Binary(op, left, right) if !op.compares() => {
                let (left, right) = (left.number(env)?, right.number(env)?);
                match op {
                    Op::Add => left.checked_add(right),
                    Op::Subtract => left.checked_sub(right),
                    Op::Multiply => left.checked_mul(right),
                    Op::Divide => left.checked_div(right),
                    _ => None,
                }
            }
            _ => match self.find(env)?.as_ref() {
                Value::Number(number) => Some(*number),
                _ => None,
            },
        }
    }

    fn date(&self, env: &Env<'_>) -> Option<Date> {
        match self.find(env)?.as_ref() {
            Value::Date(date) => Some(*date),
            _ => None,
        }
    }

    /// The values of a list: a column, or the numbers of several arguments.
    fn each<'v>(&'v self, env: &Env<'v>, mut take: impl FnMut(Cow<'v, Value>)) {
        match self {
            Expr::Column(field, column) => {
                for row in env.find(field).map(Value::rows).unwrap_or_default() {
                    if let Some(value) = row.answers.get(column) {
                        take(Cow::Borrowed(value));
                    }
                }
            }
            Expr::Call(Function::Map, arguments) => {
                let [list, each] = arguments.as_slice() else { return };
                for row in rows(list, env) {
                    if let Some(value) = each.find(&env.within(row)) {
                        take(value);
                    }
                }
            }
            _ => {
                if let Some(value) = self.find(env) {
                    take(value);
                }
            }
        }
    }
}

impl Op {
    /// Whether it compares two values.
    pub fn compares(self) -> bool {
        matches!(self, Op::Equal | Op::NotEqual | Op::Less | Op::LessOrEqual | Op::Greater | Op::GreaterOrEqual)
    }
}

fn compare(op: Op, left: &Expr, right: &Expr, env: &Env<'_>) -> Option<bool> {
    // The commonest condition costs no copy: a field against a text of the file.
    if let (Expr::Field(name), Expr::Text(text), Op::Equal | Op::NotEqual) = (left, right, op) {
        return Some((env.find(name)?.text()? == text) == (op == Op::Equal));
    }
    let (left, right) = (left.find(env)?, right.find(env)?);
    let order = order(&left, &right)?;
    Some(match op {
        Op::Equal => order.is_eq(),
        Op::NotEqual => order.is_ne(),
        Op::Less => order.is_lt(),
        Op::LessOrEqual => order.is_le(),
        Op::Greater => order.is_gt(),
        Op::GreaterOrEqual => order.is_ge(),
        _ => return None,
    })
}

fn order(left: &Value, right: &Value) -> Option<Ordering> {
    match (left, right) {
        (Value::Text(left), Value::Text(right)) => Some(left.cmp(right)),
        (Value::Number(left), Value::Number(right)) => Some(left.cmp(right)),
        (Value::Bool(left), Value::Bool(right)) => Some(left.cmp(right)),
        (Value::Date(left), Value::Date(right)) => Some(left.cmp(right)),
        _ => None,
    }
}

fn call(function: Function, arguments: &[Expr], env: &Env<'_>) -> Option<Value> {
    let number = |at: usize| arguments.get(at)?.number(env);
    let date = |at: usize| arguments.get(at)?.date(env);
    let text = |at: usize| match arguments.get(at)?.find(env)?.as_ref() {
        Value::Text(text) => Some(text.clone()),
        _ => None,
    };
    match function {
        Function::Sum => {
            let mut sum = Some(Decimal::ZERO);
            for argument in arguments {
                argument.each(env, |value| {
                    if let Value::Number(number) = value.as_ref() {
                        sum = sum.and_then(|sum| sum.checked_add(*number));
                    }
                });
            }
            sum.map(Value::Number)
        }
        Function::Min => extreme(arguments, env, Ordering::Less),
        Function::Max => extreme(arguments, env, Ordering::Greater),
        Function::Count => Some(Value::Number(Decimal::from(count(arguments, env)))),
        Function::Any => Some(Value::Bool(count(arguments, env) > 0)),
        Function::All => {
            let rows = rows(arguments.first()?, env);
            let condition = arguments.get(1)?;
            Some(Value::Bool(rows.iter().all(|row| condition.truth(&env.within(row)))))
        }
        Function::Default | Function::Map => None,
        Function::Answered => {
            let mut answered = false;
            arguments.first()?.each(env, |_| answered = true);
            Some(Value::Bool(answered))
        }
        Function::Today => Some(Value::Date(env.today)),
        Function::Age => whole(day::months_between(date(0)?, env.today) / 12),
        Function::MonthsBetween => whole(day::months_between(date(0)?, date(1)?)),
        Function::DaysBetween => whole(day::days_between(date(0)?, date(1)?)),
        Function::MinutesBetween => {
            let minutes = |at: usize| time::minutes(&text(at)?);
            whole(minutes(1)? - minutes(0)?)
        }
        Function::Round => {
            let decimals = arguments.get(1).map_or(Some(Decimal::ZERO), |decimals| decimals.number(env))?;
            let decimals = u32::try_from(decimals).ok().filter(|decimals| *decimals <= 10)?;
            Some(Value::Number(number(0)?.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)))
        }
        Function::Floor => Some(Value::Number(number(0)?.floor())),
        Function::Ceil => Some(Value::Number(number(0)?.ceil())),
        Function::Length => Some(Value::Number(Decimal::from(text(0)?.chars().count()))),
        Function::StartsWith => Some(Value::Bool(text(0)?.starts_with(&text(1)?))),
        Function::EndsWith => Some(Value::Bool(text(0)?.ends_with(&text(1)?))),
        Function::Contains => Some(Value::Bool(text(0)?.contains(&text(1)?))),
    }
}

fn rows<'v>(expr: &'v Expr, env: &Env<'v>) -> &'v [Row] {
    match expr {
        Expr::Field(name) => env.find(name).map(Value::rows).unwrap_or_default(),
        _ => &[],
    }
}

/// `count(rows, condition)`, `count(rows)`, `count(list)`.
fn count(arguments: &[Expr], env: &Env<'_>) -> usize {
    let Some(first) = arguments.first() else { return 0 };
    match arguments.get(1) {
        Some(condition) => rows(first, env).iter().filter(|row| condition.truth(&env.within(row))).count(),
        None => {
            let mut count = 0;
            first.each(env, |value| {
                count += match value.as_ref() {
                    Value::Rows(rows) => rows.len(),
                    Value::List(keys) => keys.len(),
                    Value::Files(files) => files.len(),
                    _ => 1,
                };
            });
            count
        }
    }
}

fn extreme(arguments: &[Expr], env: &Env<'_>, wanted: Ordering) -> Option<Value> {
    let mut best: Option<Value> = None;
    for argument in arguments {
        argument.each(env, |value| {
            if best.as_ref().is_none_or(|best| order(&value, best) == Some(wanted)) {
                best = Some(value.into_owned());
            }
        });
    }
    best
}

fn whole(count: i32) -> Option<Value> {
    Some(Value::Number(Decimal::from(count)))
}
