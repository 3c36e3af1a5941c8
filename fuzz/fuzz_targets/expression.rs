//! Any text as an expression: compiled or refused; what compiles is evaluated, and is the same after its way to the
//! browser.
//!
//! `cargo +nightly fuzz run expression`
#![no_main]

use form::{
    Answers, Value,
    expr::{Env, Expr, Scope, Type, compile},
};
use libfuzzer_sys::fuzz_target;

fn scope() -> Scope {
    let mut scope = Scope::default();
    scope.add("a", Type::Number);
    scope.add("b", Type::Bool);
    scope.add("c", Type::Text);
    scope.add("d", Type::Date);
    scope.add("e", Type::Many(vec!["x".to_owned(), "y".to_owned()]));
    scope.add("f", Type::Rows([("g".to_owned(), Type::Number)].into()));
    scope
}

fuzz_target!(|source: &str| {
    let answers: Answers = [
        ("a".to_owned(), Value::Number(7.into())),
        ("b".to_owned(), Value::Bool(true)),
        ("c".to_owned(), Value::Text("x".to_owned())),
        ("d".to_owned(), Value::Date(jiff::civil::date(2008, 2, 29))),
        ("e".to_owned(), Value::List(vec!["x".to_owned()])),
    ]
    .into();
    let Ok((expr, _)) = compile(source, &scope()) else { return };
    let env = Env { answers: &answers, row: None, today: jiff::civil::date(2026, 11, 27) };
    let sent = serde_json::to_string(&expr).expect("an expression is plain data");
    let read: Expr = serde_json::from_str(&sent).expect("what was written is read");
    assert_eq!(read.eval(&env), expr.eval(&env));
});
