//! Answers a field must refuse: one function a kind.

use jiff::ToSpan;
use rust_decimal::Decimal;

use super::{
    numbers::spoiled,
    typical::{bounds, day, files, month, number, parts, period, text},
};
use crate::{
    expr::Env,
    field::{Kind, text::TextField},
    form::Field,
    input::{Input, Inputs},
};

/// What can be wrong with one right answer, and the wrong answer; nothing, where nothing can.
pub fn wrong(field: &Field, right: &Input, env: &Env<'_>) -> Vec<(&'static str, Input)> {
    let mut out = vec![("missing", Input::Text(String::new()))];
    match &field.kind {
        Kind::Text(kind) => out.extend(of_text(kind)),
        Kind::Number(kind) => {
            let one = Decimal::ONE;
            out.push(("not a number", text("mange")));
            out.extend(kind.min.and_then(|min| min.checked_sub(one)).map(|less| ("too small", number(less))));
            out.extend(kind.max.and_then(|max| max.checked_add(one)).map(|more| ("too large", number(more))));
            if kind.decimals < 20 {
                let fine = Decimal::new(1, kind.decimals + 1);
                let typed = kind.min.unwrap_or_default().checked_add(fine);
                out.extend(typed.map(|typed| ("too many decimals", number(typed))));
            }
        }
        Kind::YesNo | Kind::Choice(_) => out.push(("not an option", text("finnes_ikke"))),
        Kind::Choices(kind) => {
            out.push(("not an option", Input::Many(vec!["finnes_ikke".into()])));
            let all: Vec<String> = kind.options.iter().map(|option| option.key.clone()).collect();
            if all.len() > kind.max {
                out.push(("too many", Input::Many(all)));
            }
        }
        Kind::Date(_) => {
            out.push(("not a day", parts([("day", "31".into()), ("month", "2".into()), ("year", "2026".into())])));
            out.push(("half a day", parts([("day", "1".into()), ("month", String::new()), ("year", "2026".into())])));
            let [min, max] = bounds(&field.kind, env);
            let beside = |bound: Option<jiff::civil::Date>, count: i64| bound?.checked_add(count.days()).ok().map(day);
            out.extend(beside(min, -1).map(|input| ("too early", input)));
            out.extend(beside(max, 1).map(|input| ("too late", input)));
        }
        Kind::Month(_) => {
            out.push(("not a month", parts([("month", "13".into()), ("year", "2026".into())])));
            let [min, max] = bounds(&field.kind, env);
            let beside =
                |bound: Option<jiff::civil::Date>, count: i64| bound?.checked_add(count.months()).ok().map(month);
            out.extend(beside(min, -1).map(|input| ("too early", input)));
            out.extend(beside(max, 1).map(|input| ("too late", input)));
        }
        Kind::Time(_) => out.push(("not a time of day", text("25:61"))),
        Kind::Period(_) => {
            let backwards = env.today.yesterday().map(|yesterday| period(env.today, yesterday));
            out.extend(backwards.map(|input| ("backwards", input)));
        }
        Kind::Person => out.push((
            "bad check digit",
            parts([("name", right.part("name").to_owned()), ("number", spoiled(right.part("number")))]),
        )),
        Kind::Organisation => out.push((
            "bad check digit",
            parts([("number", spoiled(right.part("number"))), ("name", right.part("name").to_owned())]),
        )),
        Kind::Property => out.push(("not a number", parts([("gnr", "x".into()), ("bnr", "1".into())]))),
        Kind::Matrix(kind) => {
            out.push(("not an option", Input::of_parts(kind.keys().map(|row| (row, "finnes_ikke".to_owned())))));
        }
        Kind::Rating(kind) => out.push(("not an option", text((u32::from(kind.max) + 1).to_string()))),
        Kind::Email => out.push(("not an e-mail address", text("kari.example.no"))),
        Kind::Phone => out.push(("not a phone number", text("51 00"))),
        Kind::NationalId | Kind::OrganisationNumber | Kind::Account => {
            out.push(("bad check digit", text(spoiled(right.text()))));
        }
        Kind::Address => {
            let street = right.part("street").to_owned();
            let town = right.part("town").to_owned();
            out.push(("bad postcode", parts([("street", street), ("postcode", "43".into()), ("town", town)])));
        }
        Kind::File(kind) => {
            let mut many = files(kind, kind.max_files);
            many.extend(many.first().cloned());
            out.push(("too many files", Input::Files(many)));
        }
        Kind::Repeat(kind) => {
            out.clear();
            out.push(("too many rows", Input::Rows(vec![Inputs::new(); kind.max + 1])));
        }
        Kind::Table(_) | Kind::Declaration => {}
        Kind::Calculation(_) | Kind::Information(_) => out.clear(),
    }
    out
}

fn of_text(kind: &TextField) -> Vec<(&'static str, Input)> {
    let mut out = vec![("too long", text("x".repeat(kind.max + 1))), ("a control character", text("a\u{7}b"))];
    if kind.min > 1 {
        out.push(("too short", text("x".repeat(kind.min - 1))));
    }
    if kind.pattern.is_some() {
        out.push(("not a postcode", text("x43")));
    }
    out
}
