//! The answers to a field that the form's conditions tell apart: one function a kind. The first is an ordinary one.

use std::collections::BTreeSet;

use jiff::{ToSpan, civil::Date};
use rust_decimal::Decimal;

use super::{
    Maker,
    interest::Interest,
    seeds::Seeds,
    typical::{bounds, clock, day, files, month, number, of_length, offered, period, text},
};
use crate::{
    expr::Env,
    field::{
        Kind, Slots,
        number::Number,
        repeat::Repeat,
        table::Table,
        text::TextField,
        time::{self, TimeField},
        yes_no::{NO, YES},
    },
    form::Field,
    input::{Input, Inputs},
};

/// More options asked for in one field than this, and only some of their combinations are tried.
pub const SUBSETS: usize = 4;

/// Larger tables and repeats have this many telling answers at most, and no row count above it unless one is asked for.
const ROWS: usize = 40;

impl Maker<'_> {
    /// The answers that tell; some may not pass the field's own rules. The same for the same field and answers before it.
    pub fn telling(&self, field: &Field, path: &str, env: &Env<'_>) -> Vec<Input> {
        let interest = self.interests.at(path);
        let seeds = &mut Seeds::of(path);
        let mut out: Vec<Input> = match &field.kind {
            Kind::YesNo => vec![text(YES), text(NO)],
            Kind::Choice(_) => keys(interest, offered(&field.kind, env)).into_iter().map(Input::Text).collect(),
            Kind::Choices(_) => subsets(interest, offered(&field.kind, env)).into_iter().map(Input::Many).collect(),
            Kind::Number(kind) => numbers(interest, kind).into_iter().map(number).collect(),
            Kind::Date(_) => self.days(field, interest, env, seeds),
            Kind::Text(kind) => texts(interest, kind),
            Kind::File(kind) => interest.counts.iter().map(|count| Input::Files(files(kind, *count))).collect(),
            Kind::Month(_) => self.months(field, interest, env),
            Kind::Time(kind) => times(interest, kind),
            Kind::Rating(kind) => match interest.is_any() {
                true => (1..=kind.max).map(|step| text(step.to_string())).collect(),
                false => Vec::new(),
            },
            Kind::Period(_) => self.periods(path),
            Kind::Address | Kind::Person | Kind::Organisation | Kind::Property | Kind::Matrix(_) => {
                self.with_parts(field, path, env, seeds)
            }
            Kind::Repeat(kind) => self.row_counts(kind, path, interest, env),
            Kind::Table(kind) => self.cells(kind, path, env),
            Kind::Email | Kind::Phone | Kind::NationalId | Kind::OrganisationNumber | Kind::Account => {
                interest.texts.iter().map(text).collect()
            }
            Kind::Declaration | Kind::Calculation(_) | Kind::Information(_) => Vec::new(),
        };
        let chosen = matches!(field.kind, Kind::YesNo | Kind::Choice(_));
        if let Some(typical) = self.typical(field, env, seeds).filter(|_| !chosen) {
            out.insert(0, typical);
        }
        out.retain(|input| !input.is_blank());
        let mut met: Vec<Input> = Vec::with_capacity(out.len());
        for input in out {
            if !met.contains(&input) {
                met.push(input);
            }
        }
        met
    }

    fn days(&self, field: &Field, interest: &Interest, env: &Env<'_>, seeds: &mut Seeds) -> Vec<Input> {
        let [min, max] = bounds(&field.kind, env);
        let mut all: BTreeSet<_> = interest.days.clone();
        all.extend([min, max].into_iter().flatten());
        all.retain(|day| min.is_none_or(|min| *day >= min) && max.is_none_or(|max| *day <= max));
        let mut out: Vec<Input> = all.into_iter().map(day).collect();
        seeds.shuffle(&mut out);
        out
    }

    fn months(&self, field: &Field, interest: &Interest, env: &Env<'_>) -> Vec<Input> {
        let bounds = bounds(&field.kind, env).into_iter().flatten();
        let firsts: BTreeSet<_> = interest.days.iter().copied().chain(bounds).map(|day| day.first_of_month()).collect();
        let around = |first: &Date| [-1, 0, 1].map(|count: i64| first.checked_add(count.months()).ok());
        firsts.iter().flat_map(around).flatten().map(month).collect()
    }

    /// Periods that begin or end on a day that one of the sides is compared with.
    fn periods(&self, path: &str) -> Vec<Input> {
        let of = |side: &str| self.interests.at(&format!("{path}.{side}")).days.clone();
        let far = |day: Date, count: i64| day.checked_add(count.days()).unwrap_or(day);
        let from = of("from").into_iter().flat_map(|day| [period(day, day), period(day, far(day, 400))]);
        from.chain(of("to").into_iter().flat_map(|day| [period(day, day), period(far(day, -400), day)])).collect()
    }

    /// An ordinary answer with one of its parts as it is asked for.
    fn with_parts(&self, field: &Field, path: &str, env: &Env<'_>, seeds: &mut Seeds) -> Vec<Input> {
        let Some(Input::Parts(ordinary)) = self.typical(field, env, seeds) else { return Vec::new() };
        let names: Vec<&str> = match field.kind.slots() {
            Slots::Parts(names) => names.to_vec(),
            Slots::Matrix(matrix) => matrix.keys().collect(),
            _ => Vec::new(),
        };
        let with = |part: &str| {
            let interest = self.interests.at(&format!("{path}.{part}"));
            let asked = interest.texts.iter().map(text).chain(interest.numbers.iter().copied().map(number));
            let whole = |input: Input| {
                let mut parts = ordinary.clone();
                parts.insert(part.to_owned(), input);
                Input::Parts(parts)
            };
            asked.map(whole).collect::<Vec<_>>()
        };
        names.into_iter().flat_map(with).collect()
    }

    /// Every count that is asked for, and for each of them rows that all have the same telling answer in one column.
    fn row_counts(&self, kind: &Repeat, path: &str, interest: &Interest, env: &Env<'_>) -> Vec<Input> {
        let mut counts: BTreeSet<usize> = interest.counts.clone();
        counts.extend([kind.min, kind.min.max(1), kind.max.min(3)]);
        counts.retain(|count| (kind.min..=kind.max).contains(count));
        let mut out = Vec::new();
        for count in &counts {
            let rows = |fixed: &Inputs| {
                let row = |at: usize| self.row(&kind.fields, fixed, env, &mut Seeds::of(&format!("{path}.{at}")));
                Input::Rows((0..*count).map(row).collect())
            };
            out.push(rows(&Inputs::new()));
            if *count > 0 {
                let telling = self.in_columns(&kind.fields, path, env).into_iter();
                out.extend(telling.map(|(name, input)| rows(&[(name, input)].into())));
            }
        }
        out.truncate(ROWS);
        out
    }

    /// A table with nothing in it, with a telling answer in its first row, and with it in all rows.
    fn cells(&self, kind: &Table, path: &str, env: &Env<'_>) -> Vec<Input> {
        let table = |fixed: &Inputs, rows: usize| {
            let row = |at: usize| match at < rows {
                true => fixed.clone(),
                false => Inputs::new(),
            };
            let rows = kind.rows.iter().enumerate().map(|(at, known)| (known.key.clone(), Input::Parts(row(at))));
            Input::Parts(rows.collect())
        };
        let mut out = Vec::new();
        for (name, input) in self.in_columns(&kind.columns, path, env) {
            let fixed: Inputs = [(name, input)].into();
            out.push(table(&fixed, 1));
            out.push(table(&fixed, kind.rows.len()));
        }
        out.truncate(ROWS);
        out
    }

    /// The telling answers of columns that something is asked about.
    fn in_columns(&self, columns: &[Field], path: &str, env: &Env<'_>) -> Vec<(String, Input)> {
        let of = |column: &Field| {
            let name = column.name.clone();
            let telling = self.telling(column, &format!("{path}.{name}"), env);
            telling.into_iter().map(move |input| (name.clone(), input)).collect::<Vec<_>>()
        };
        let tells = |column: &&Field| {
            column.kind.columns().is_empty() && self.interests.at(&format!("{path}.{}", column.name)).is_any()
        };
        columns.iter().filter(tells).flat_map(of).collect()
    }
}

/// The options that are asked for and one that isn't; every option where fields are compared with each other.
fn keys(interest: &Interest, offered: Vec<String>) -> Vec<String> {
    if interest.every {
        return offered;
    }
    let (asked, others): (Vec<String>, Vec<String>) = offered.into_iter().partition(|key| interest.texts.contains(key));
    others.into_iter().take(1).chain(asked).collect()
}

/// The combinations of the options that are asked for, each alone and with one that isn't.
fn subsets(interest: &Interest, offered: Vec<String>) -> Vec<Vec<String>> {
    let (asked, others): (Vec<String>, Vec<String>) = offered.into_iter().partition(|key| interest.texts.contains(key));
    let few = &asked[..asked.len().min(SUBSETS)];
    let mut out = Vec::new();
    for bits in 0..1_u32 << few.len() {
        let chosen = few.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1).map(|(_, key)| key.clone());
        let chosen: Vec<String> = chosen.collect();
        out.push(chosen.iter().cloned().chain(others.first().cloned()).collect());
        out.push(chosen);
    }
    out.extend(asked.iter().skip(SUBSETS).map(|key| vec![key.clone()]));
    let all: Vec<String> = asked.into_iter().chain(others).collect();
    out.extend(interest.counts.iter().map(|count| all.iter().take(*count).cloned().collect()));
    out
}

/// Just below, at and just above every number it is compared with, and its bounds.
fn numbers(interest: &Interest, kind: &Number) -> Vec<Decimal> {
    let step = Decimal::new(1, kind.decimals.min(10));
    let usual = (kind.min.unwrap_or(Decimal::ZERO), kind.max.unwrap_or(Decimal::from(1_000_000)));
    let mut all: BTreeSet<Decimal> = [usual.0, usual.1].into();
    for number in &interest.numbers {
        let rounded = number.round_dp(kind.decimals);
        let around = [rounded.checked_sub(step), Some(rounded), rounded.checked_add(step)];
        all.extend(around.into_iter().flatten());
    }
    let within =
        |number: &Decimal| kind.min.is_none_or(|min| *number >= min) && kind.max.is_none_or(|max| *number <= max);
    all.into_iter().filter(within).map(|number| number.normalize()).collect()
}

/// Just before, at and just after every time it is compared with.
fn times(interest: &Interest, kind: &TimeField) -> Vec<Input> {
    let asked = interest.texts.iter().filter_map(|text| time::minutes(text));
    let bounds = [&kind.min, &kind.max].into_iter().flatten().filter_map(|bound| time::minutes(bound));
    let all: BTreeSet<i32> = asked.flat_map(|at| [at - 1, at, at + 1]).chain(bounds).collect();
    all.into_iter().filter(|at| (0..=24 * 60).contains(at)).map(|at| text(clock(at))).collect()
}

fn texts(interest: &Interest, kind: &TextField) -> Vec<Input> {
    let asked = interest.texts.iter().cloned();
    // What a text must begin with may have to be filled up to fit (`43` in a postcode).
    let filled = interest.texts.iter().filter(|text| text.len() < 4).map(|text| format!("{text:0<4}"));
    let lengths = interest.counts.iter().map(|count| of_length("x", (*count).max(kind.min), (*count).min(kind.max)));
    asked.chain(filled).chain(lengths).map(Input::Text).collect()
}
