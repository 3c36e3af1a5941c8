use proptest::prelude::*;
use rust_decimal::Decimal;

use super::{Elsewhere, Env, Expr, Scope, Type, compile};
use crate::value::{Answers, Row, Value};

fn scope() -> Scope {
    let mut scope = Scope::default();
    scope.add("navn", Type::Text);
    scope.add("tall", Type::Number);
    scope.add("borte", Type::Number);
    scope.add("ja", Type::Bool);
    scope.add("ukjent", Type::Bool);
    scope.add("fodt", Type::Date);
    scope.add("hvem", Type::OneOf(vec!["meg".into(), "barn".into()]));
    scope.add("hjelp", Type::Many(vec!["kjoring".into(), "mat".into()]));
    scope.add("barn", Type::Rows([("pris".to_owned(), Type::Number)].into()));
    scope.add("adresse", crate::field::address::ty());
    scope.add("tid", Type::Time);
    scope.add("uke", crate::field::period::ty());
    scope.add("eiendom", crate::field::property::ty());
    scope.add_elsewhere("senere", Elsewhere::Later);
    scope
}

fn answers() -> Answers {
    let row = |key: &str, pris: i64| Row {
        key: key.into(),
        answers: [("pris".to_owned(), Value::Number(Decimal::from(pris)))].into(),
    };
    [
        ("navn".to_owned(), Value::Text("Kari".into())),
        ("tall".to_owned(), Value::Number(Decimal::from(7))),
        ("ja".to_owned(), Value::Bool(true)),
        ("fodt".to_owned(), Value::Date(jiff::civil::date(2008, 2, 29))),
        ("hvem".to_owned(), Value::Text("barn".into())),
        ("hjelp".to_owned(), Value::List(vec!["mat".into()])),
        ("barn".to_owned(), Value::Rows(vec![row("0", 100), row("1", 250)])),
        ("tid".to_owned(), Value::Text("08:30".into())),
        ("uke".to_owned(), crate::field::period::value([jiff::civil::date(2026, 3, 2), jiff::civil::date(2026, 3, 8)])),
        ("eiendom".to_owned(), Value::Parts([("gnr".to_owned(), Value::Number(Decimal::from(41)))].into())),
    ]
    .into()
}

fn eval(source: &str) -> Option<Value> {
    let (expr, _) = compile(source, &scope()).unwrap_or_else(|errors| panic!("{source}: {errors:?}"));
    // What the browser gets must say the same.
    let sent: Expr = serde_json::from_str(&serde_json::to_string(&expr).unwrap()).unwrap();
    assert_eq!(sent, expr);
    let answers = answers();
    expr.eval(&Env { answers: &answers, row: None, today: jiff::civil::date(2026, 2, 28) })
}

fn text(source: &str) -> String {
    match eval(source) {
        None => "absent".into(),
        Some(Value::Number(number)) => number.normalize().to_string(),
        Some(Value::Bool(yes)) => yes.to_string(),
        Some(Value::Date(date)) => date.to_string(),
        Some(Value::Text(text)) => text,
        Some(other) => format!("{other:?}"),
    }
}

#[test]
fn works_out() {
    for (source, expected) in [
        ("tall * 0.06 / 3", "0.14"),
        ("1 + 2 * 3 - 4 / 2", "5"),
        ("-(tall - 10)", "3"),
        ("tall > 6 && !(ja == false)", "true"),
        ("hvem == \"barn\"", "true"),
        ("hvem != 'meg'", "true"),
        ("\"mat\" in hjelp", "true"),
        ("\"kjoring\" in hjelp", "false"),
        ("sum(barn.pris)", "350"),
        ("count(barn)", "2"),
        ("count(barn, pris > 100)", "1"),
        ("any(barn, pris >= 250)", "true"),
        ("all(barn, pris >= 250)", "false"),
        ("min(barn.pris)", "100"),
        ("max(tall, 3, borte)", "7"),
        ("age(fodt)", "17"),
        ("months_between(fodt, today())", "215"),
        ("days_between(date(\"2026-02-01\"), today())", "27"),
        ("round(2.345, 2)", "2.35"),
        ("round(tall / 2)", "4"),
        ("floor(0 - 1.5)", "-2"),
        ("default(borte, 3) + 1", "4"),
        ("answered(borte)", "false"),
        ("answered(tall)", "true"),
        ("tall > 5 ? \"mange\" : \"få\"", "mange"),
        ("length(navn)", "4"),
        ("starts_with(navn, \"Ka\")", "true"),
        ("ends_with(navn, \"Ka\")", "false"),
        ("navn + \" \" + hvem", "Kari barn"),
        ("navn + (borte > 1 ? \"a\" : \"b\")", "absent"),
        ("sum(map(barn, pris * 2 + tall))", "714"),
        ("max(map(barn, pris / 2), tall)", "125"),
        ("count(map(barn, pris))", "2"),
        ("tid < time(\"16.00\")", "true"),
        ("tid == time(\"kl. 8.30\")", "true"),
        ("minutes_between(tid, time(\"16:00\"))", "450"),
        ("minutes_between(time(\"24:00\"), tid)", "-930"),
        ("tid > time(\"9\") ? \"sent\" : \"tidlig\"", "tidlig"),
        ("uke.to", "2026-03-08"),
        ("uke.from <= uke.to", "true"),
        ("days_between(uke.from, uke.to) + 1", "7"),
        ("eiendom.gnr * 2", "82"),
        ("answered(eiendom.fnr)", "false"),
        ("adresse.postcode == \"4306\"", "absent"),
        ("tall / 0", "absent"),
        ("borte + 1", "absent"),
        ("borte > 1", "absent"),
        ("ukjent && false", "false"),
        ("ukjent || ja", "true"),
        ("!ukjent", "absent"),
        ("79228162514264337593543950335 + 1", "absent"),
    ] {
        assert_eq!(text(source), expected, "{source}");
    }
}

#[test]
fn says_what_is_wrong_and_where() {
    for (source, message, help) in [
        ("hvm == \"barn\"", "there is no field `hvm`", "did you mean `hvem`?"),
        ("xyzzy == 1", "there is no field `xyzzy`", "the names that can be read here are adresse, barn, borte"),
        ("hvem == \"barnn\"", "there is no option `barnn`", "did you mean `barn`?"),
        ("\"barnet\" == hvem", "there is no option `barnet`", "the options are meg, barn"),
        ("hvem == \"foreldre\"", "there is no option `foreldre`", "the options are meg, barn"),
        ("\"mt\" in hjelp", "there is no option `mt`", "did you mean `mat`?"),
        ("\"mat\" in hvem", "`in` needs a field with several choices, but this is one of the options", "=="),
        ("1 in hjelp", "this is a number, but the key of an option is needed", "in quotes"),
        ("navn > 3", "these can't be compared: text and a number", "a text in quotes"),
        ("navn > \"a\"", "text can't be compared this way", "== and !="),
        ("barn == barn", "rows can't be compared this way", "count("),
        ("adresse == adresse", "an address can't be compared this way", "postcode"),
        ("hjelp == hjelp", "several options can't be compared this way", "in the field"),
        ("summ(barn.pris)", "there is no function `summ`", "did you mean `sum`?"),
        ("avrund(tall)", "there is no function `avrund`", "the functions are sum, count"),
        ("sum(barn.pri)", "`barn` is rows and has no `pri`", "did you mean `pris`?"),
        ("tall.pris", "`tall` is a number and has no `pris`", "write `tall` alone"),
        ("sum(tall)", "a list of numbers is needed", "sum(barn.belop)"),
        ("count(tall)", "this is a number, which can't be counted", "rows, files or choices"),
        ("count(tall, ja)", "this is a number, but rows are needed", "a repeat or a table"),
        ("any(barn)", "`any` can't be called like this", "any(rows, condition)"),
        ("any(barn, pris)", "this is a number, but true or false is needed", "> 0"),
        ("min(navn)", "`min` takes numbers, or dates", "min(list)"),
        ("age(fodt, fodt)", "`age` can't be called like this", "age(date)"),
        ("age(tall)", "this is a number, but a date is needed", "today()"),
        ("default(navn, 3)", "the two differ: text and a number", "of the same kind"),
        ("senere == 1", "`senere` is asked later", "move the question up"),
        ("tall =", "`=` has no meaning here", "did you mean `==`?"),
        ("tall > 1 & ja", "`&` has no meaning here", "did you mean `&&`?"),
        ("hvem == «barn»", "`«` has no meaning here", "did you mean `\"`?"),
        ("tall > 5 %", "`%` has no meaning here", "the operators are"),
        ("hvem == 'barn", "the text has no end quote", "add '"),
        ("tall > 1.2.3", "this is not a number", "a point before decimals"),
        ("(tall > 1", "`)` is missing here", "add `)`"),
        ("ja ? 1", "`:` is missing here", "add `:`"),
        ("tall > ", "something is missing at the end", "write a name"),
        ("> tall", "`>` can't stand here", "before it"),
        ("barn. == 1", "a name is missing after the dot", "remove the dot"),
        ("tall 3", "the expression should have ended before this", "put an operator before it"),
        ("tall + \"1\"", "a number is needed", "without quotes"),
        ("ja == \"yes\"", "these can't be compared: true or false and text", "stands alone"),
        ("tall + barn.pris", "a number is needed", "sum("),
        ("navn + tall", "this is a number, but text is needed", "in quotes"),
        ("map(barn, pris) > 1", "these can't be compared: a list, each a number and a number", "another field"),
        ("map(tall, tall)", "this is a number, but rows are needed", "a repeat or a table"),
        ("!tall", "this is a number, but true or false is needed", "> 0"),
        ("ja && hvem", "this is one of the options, but true or false is needed", "== \"…\""),
        ("ja ? 1 : \"to\"", "the two outcomes differ", "of the same kind"),
        ("1 == 2", "always has the same outcome", "compare with a field"),
        ("date(\"2027-02-30\")", "not a day of the calendar", "date(\"2027-01-31\")"),
        ("adresse.by", "has no `by`", "the names it has are street, postcode, town"),
        ("uke.start", "`uke` is a period and has no `start`", "the names it has are from, to"),
        ("uke == uke", "a period can't be compared this way", "a part of it: from, to"),
        ("uke < today()", "these can't be compared: a period and a date", "a part of it: from, to"),
        ("today() < uke", "these can't be compared: a date and a period", "a part of it: from, to"),
        ("tid < \"16:00\"", "these can't be compared: a time of day and text", "time(\"08:30\")"),
        ("tid < 16", "these can't be compared: a time of day and a number", "time(\"08:30\")"),
        ("tid + 1 > 2", "this is a time of day, but a number is needed", "minutes_between("),
        ("tid < time(\"25:00\")", "this is not a time of day", "write time(\"16:00\")"),
        ("time(tid) == tid", "this is not a time of day", "write time(\"16:00\")"),
        ("minutes_between(tid, 3)", "this is a number, but a time of day is needed", "time(\"08:30\")"),
        ("", "the expression is empty", "leave the key out"),
    ] {
        let errors = compile(source, &scope()).expect_err(source);
        assert!(errors[0].message.contains(message), "{source}: {errors:?}");
        assert!(errors[0].help.contains(help), "{source}: {errors:?}");
        assert!(errors[0].span.end <= source.len());
    }
    assert_eq!(compile("hvm == 1 && nvn == 2", &scope()).unwrap_err().len(), 2, "several at once");
}

#[test]
fn a_row_comes_before_the_form() {
    let mut scope = scope();
    let (expr, _) = compile("pris + tall", &{
        scope = scope.within([("pris".to_owned(), Type::Number)].into());
        scope
    })
    .unwrap();
    let (answers, row) = (answers(), [("pris".to_owned(), Value::Number(Decimal::from(5)))].into());
    let env = Env { answers: &answers, row: Some(&row), today: jiff::civil::date(2026, 1, 1) };
    assert_eq!(expr.eval(&env), Some(Value::Number(Decimal::from(12))));
    assert_eq!(expr.names(), ["pris", "tall"]);
}

#[test]
fn hostile_sources_end() {
    let spine = format!("{}tall", "(".repeat(40)) + &format!("{})", "+tall".repeat(15)).repeat(40);
    assert!(compile(&spine, &scope()).is_err());
    let deep = format!("{}tall{}", "(".repeat(3_000), ")".repeat(900));
    assert!(compile(&deep, &scope()).is_err());
    assert!(compile(&"!".repeat(3_999), &scope()).is_err());
    assert!(compile(&"tall + ".repeat(100_000), &scope()).is_err());
    assert!(compile(&format!("{}tall", "tall+".repeat(700)), &scope()).is_err());
}

/// Random expressions of booleans, some of them absent.
fn conditions() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![Just("ja".to_owned()), Just("ukjent".to_owned()), Just("(tall > 9)".to_owned())];
    leaf.prop_recursive(5, 40, 2, |inner| {
        prop_oneof![
            inner.clone().prop_map(|x| format!("!{x}")),
            (inner.clone(), inner.clone()).prop_map(|(x, y)| format!("({x} && {y})")),
            (inner.clone(), inner).prop_map(|(x, y)| format!("({x} || {y})")),
        ]
    })
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(source in "\\PC{0,80}") {
        let _ = compile(&source, &scope());
    }

    #[test]
    fn near_misses_are_read_or_refused(source in "(tall|ja|hvem|\\(|\\)|&&|==|\"|sum|barn|\\.|,|\\?|:|-|!| ){0,20}") {
        let _ = compile(&source, &scope());
    }

    #[test]
    fn de_morgan_holds_with_absent_answers(x in conditions(), y in conditions()) {
        prop_assert_eq!(eval(&format!("!({x} && {y})")), eval(&format!("(!{x}) || (!{y})")));
        prop_assert_eq!(eval(&format!("{x} || {y}")), eval(&format!("{y} || {x}")));
    }

    #[test]
    fn sums_are_exact(cents in prop::collection::vec(-1_000_000i64..1_000_000, 0..50)) {
        let rows = cents.iter().enumerate().map(|(at, cents)| Row {
            key: at.to_string(),
            answers: [("pris".to_owned(), Value::Number(Decimal::new(*cents, 2)))].into(),
        }).collect();
        let answers: Answers = [("barn".to_owned(), Value::Rows(rows))].into();
        let (expr, _) = compile("sum(barn.pris)", &scope()).unwrap();
        let sum = expr.eval(&Env { answers: &answers, row: None, today: jiff::civil::date(2026, 1, 1) });
        prop_assert_eq!(sum, Some(Value::Number(Decimal::new(cents.iter().sum(), 2))));
    }
}

/// What is written means the same when it is read again, with no more parentheses than needed.
#[test]
fn is_written_as_an_author_would() {
    for source in [
        "tall * (borte + 2) - 3 / (tall - (borte - 1))",
        "!(ja && ukjent) || tall == -borte",
        "(ja || ukjent) && !ja",
        "hvem == \"barn\" ? tall : ja ? 1 : 2",
        "(ja ? tall : borte) + 1",
        "\"mat\" in hjelp && count(hjelp) > 1",
        "sum(barn.pris) >= 100 && any(barn, pris > tall)",
        "age(fodt) < 18 && fodt > date(\"2000-01-31\")",
        "adresse.postcode == \"4306\"",
        "default(borte, round(tall * 1.25, 0))",
        "starts_with(navn, \"Ka\\\"r\\\\i\")",
    ] {
        let (expr, _) = compile(source, &scope()).unwrap_or_else(|errors| panic!("{source}: {errors:?}"));
        assert_eq!(expr.to_string(), source);
    }
}
