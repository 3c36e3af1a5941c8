//! Our expressions hold to what they mean in CEL, whose syntax they take. The `cel` crate is the judge.
//!
//! - `conformance`: cases by hand, from the areas of CEL's public conformance suite that our subset has
//! - `generated`: random expressions with random answers, evaluated by both

mod conformance;
mod generated;

use cel::{Context, ExecutionError, Program};
use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::{Env, Scope, Type, compile};
use crate::value::{Answers, Value};

/// The variables of every case. `borte`, `ukjent` and `taus` are never answered.
fn scope() -> Scope {
    let mut scope = Scope::default();
    for name in ["tall", "intet", "negativ", "halv", "kvart", "borte"] {
        scope.add(name, Type::Number);
    }
    for name in ["navn", "sted", "tom", "taus"] {
        scope.add(name, Type::Text);
    }
    for name in ["ja", "nei", "ukjent"] {
        scope.add(name, Type::Bool);
    }
    // An option list without options takes any key, as a list in CEL does.
    scope.add("hjelp", Type::Many(Vec::new()));
    scope.add("ingen", Type::Many(Vec::new()));
    scope
}

/// What an expression comes to, on either side.
#[derive(Clone, Debug, PartialEq)]
enum Outcome {
    Bool(bool),
    /// An integer or a fraction that both sides hold exactly.
    Number(f64),
    Text(String),
    /// Absent with us, an error with CEL.
    Absent,
}

fn ours(source: &str, answers: &Answers) -> Outcome {
    let (expr, _) = compile(source, &scope()).unwrap_or_else(|errors| panic!("{source}: {errors:?}"));
    match expr.eval(&Env { answers, row: None, today: jiff::civil::date(2026, 11, 27) }) {
        None => Outcome::Absent,
        Some(Value::Bool(yes)) => Outcome::Bool(yes),
        Some(Value::Number(number)) => Outcome::Number(exact(number)),
        Some(Value::Text(text)) => Outcome::Text(text),
        Some(other) => panic!("{source}: {other:?}"),
    }
}

/// The number as CEL holds it; more digits than a double has are a mistake in the test.
fn exact(number: Decimal) -> f64 {
    let double = number.to_f64().unwrap();
    assert_eq!(Decimal::from_f64_retain(double).unwrap().normalize(), number.normalize());
    double
}

fn theirs(source: &str, answers: &Answers) -> Outcome {
    let program = Program::compile(source).unwrap_or_else(|errors| panic!("{source}: {errors}"));
    match program.execute(&context(answers)) {
        Ok(cel::Value::Bool(yes)) => Outcome::Bool(yes),
        Ok(cel::Value::Int(number)) => Outcome::Number(exact(Decimal::from(number))),
        Ok(cel::Value::Float(number)) => Outcome::Number(number),
        Ok(cel::Value::String(text)) => Outcome::Text(text.to_string()),
        Err(ExecutionError::UndeclaredReference(_) | ExecutionError::DivisionByZero(_)) => Outcome::Absent,
        other => panic!("{source}: {other:?}"),
    }
}

/// Whole numbers are CEL's integers, others its doubles; what isn't answered isn't declared.
fn context(answers: &Answers) -> Context<'static, 'static> {
    let mut context = Context::default();
    for (name, value) in answers {
        match value {
            Value::Bool(yes) => context.add_variable_from_value(name, *yes),
            Value::Number(number) if FRACTIONS.contains(&name.as_str()) => {
                context.add_variable_from_value(name, exact(*number));
            }
            Value::Number(number) => context.add_variable_from_value(name, number.to_i64().unwrap()),
            Value::Text(text) => context.add_variable_from_value(name, text.clone()),
            Value::List(keys) => context.add_variable_from_value(name, keys.clone()),
            other => panic!("{name}: {other:?}"),
        }
    }
    context
}

/// The variables that are doubles in CEL, which has no whole numbers among them.
const FRACTIONS: [&str; 2] = ["halv", "kvart"];
