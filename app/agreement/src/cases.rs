//! The cases, from a seed: always the same, so that a difference can be looked for.
//!
//! Most expressions are typed as the checker would have them, some are not; every function of the language is called.
//! Inputs are what people type: right, nearly right and wrong, for each reader.

mod expressions;
mod inputs;

use form::{
    Answers, Value,
    value::{FileRef, Row},
};
use jiff::civil::{Date, date};
use rust_decimal::Decimal;

use crate::case::Case;

/// So many expressions and as many inputs.
pub fn all(seed: u64, each: usize) -> Vec<Case> {
    let mut random = Random(seed);
    let mut out = Vec::with_capacity(each * 2);
    for _ in 0..each {
        let (answers, row) = (random.answers(), random.below(3));
        let row = (row == 0).then(|| random.row());
        out.push(Case::Expr { expr: random.expression(), answers, row, today: random.date() });
        let (reader, input) = random.reading();
        out.push(Case::Read { reader, input });
    }
    out
}

/// The names of each type. The last of each is never answered.
const NUMBERS: [&str; 4] = ["tall", "belop", "andel", "borte"];
const TEXTS: [&str; 3] = ["navn", "hvem", "taus"];
const BOOLS: [&str; 3] = ["ja", "nei", "ukjent"];
const DATES: [&str; 3] = ["fodt", "fra", "aldri"];
/// What a row has of each type.
const COLUMNS: [&str; 4] = ["pris", "fornavn", "dag", "med"];

/// Texts that are answers, literals and parts of each other.
const WORDS: [&str; 10] = ["", "a", "Kari", "kari", "Kari Nordmann", "Bærum", "🏔", "0", " ", "\u{e6}\u{301}"];

/// Numbers from a seed (SplitMix64).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    fn below(&mut self, count: usize) -> usize {
        // The upper half is below 2³², which every target's `usize` holds.
        usize::try_from(self.next() >> 32).unwrap_or(0) % count
    }

    fn of<'o>(&mut self, options: &[&'o str]) -> &'o str {
        options[self.below(options.len())]
    }

    fn word(&mut self) -> String {
        self.of(&WORDS).to_owned()
    }

    /// Small ones mostly, and some as large as a decimal goes.
    fn number(&mut self) -> Decimal {
        let bits = self.next();
        let [low, high] = [bits & 0xffff_ffff, bits >> 32].map(|half| u32::try_from(half).unwrap_or(0));
        let negative = self.below(3) == 0;
        match self.below(8) {
            0 => Decimal::from(self.below(4)),
            1 => Decimal::from_parts(low, high, low ^ high, negative, low % 29),
            2 => Decimal::from_parts(low, high, 0, negative, high % 20),
            _ => Decimal::from_parts(low % 100_000, 0, 0, negative, high % 4),
        }
    }

    fn date(&mut self) -> Date {
        let (years, month) = (self.below(400), self.below(12));
        let year = i16::try_from(1800 + years).unwrap_or(2000);
        let first = date(year, i8::try_from(month + 1).unwrap_or(1), 1);
        match self.below(4) {
            0 => first.last_of_month(),
            _ => date(year, first.month(), i8::try_from(self.below(28) + 1).unwrap_or(1)),
        }
    }

    fn answers(&mut self) -> Answers {
        let mut out = Answers::new();
        let answered = |names: &[&str]| names[..names.len() - 1].iter().map(|name| (*name).to_owned()).collect();
        let (numbers, texts): (Vec<String>, Vec<String>) = (answered(&NUMBERS), answered(&TEXTS));
        let (bools, dates): (Vec<String>, Vec<String>) = (answered(&BOOLS), answered(&DATES));
        out.extend(numbers.into_iter().map(|name| (name, Value::Number(self.number()))));
        out.extend(texts.into_iter().map(|name| (name, Value::Text(self.word()))));
        out.extend(bools.into_iter().map(|name| (name, Value::Bool(self.below(2) == 0))));
        out.extend(dates.into_iter().map(|name| (name, Value::Date(self.date()))));
        out.insert("hjelp".to_owned(), Value::List((0..self.below(4)).map(|_| self.word()).collect()));
        let rows = (0..self.below(5)).map(|at| Row { key: at.to_string(), answers: self.row() });
        out.insert("barn".to_owned(), Value::Rows(rows.collect()));
        let rows = ["leie", "mat"].map(|key| Row { key: key.to_owned(), answers: self.row() });
        out.insert("budsjett".to_owned(), Value::Rows(rows.into()));
        let address = [("street", self.word()), ("postcode", "4306".to_owned()), ("town", self.word())];
        let address = address.map(|(part, text)| (part.to_owned(), Value::Text(text)));
        out.insert("adresse".to_owned(), Value::Parts(address.into()));
        out.insert("bilder".to_owned(), Value::Files((0..self.below(3)).map(file).collect()));
        // Some questions are never answered at all.
        out.retain(|_, _| self.below(8) != 0);
        out
    }

    fn row(&mut self) -> Answers {
        let [price, name, day, along] = COLUMNS.map(str::to_owned);
        let mut row: Answers = [
            (price, Value::Number(self.number())),
            (name, Value::Text(self.word())),
            (day, Value::Date(self.date())),
            (along, Value::Bool(self.below(2) == 0)),
        ]
        .into();
        row.retain(|_, _| self.below(5) != 0);
        row
    }
}

fn file(at: usize) -> FileRef {
    FileRef {
        id: format!("{at}"),
        name: format!("{at}.jpg"),
        size: 1_000,
        kind: "image/jpeg".to_owned(),
        ..FileRef::default()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use form::expr::{Expr, Function};

    use super::*;

    #[test]
    fn a_seed_always_gives_the_same() {
        assert_eq!(all(1, 20), all(1, 20));
        assert_ne!(all(1, 20), all(2, 20));
    }

    #[test]
    fn a_case_is_the_same_after_its_journey() {
        for case in all(3, 500) {
            let line = serde_json::to_string(&case).unwrap();
            let read: Case = serde_json::from_str(&line).unwrap();
            assert_eq!(read.outcome(), case.outcome(), "{line}");
        }
    }

    #[test]
    fn most_cases_come_to_something_and_every_function_is_called() {
        let cases = all(5, 3_000);
        let there = |expr: bool| {
            let of_kind = cases.iter().filter(|case| matches!(case, Case::Expr { .. }) == expr);
            of_kind.filter(|case| case.outcome().is_some()).count()
        };
        assert!(there(true) > 1_000 && there(true) < 2_900, "{}", there(true));
        assert!(there(false) > 1_000 && there(false) < 2_900, "{}", there(false));
        let mut worked_out: BTreeMap<&str, usize> = BTreeMap::new();
        for case in &cases {
            let Case::Expr { expr: Expr::Call(function, arguments), .. } = case else { continue };
            *worked_out.entry(function.name()).or_default() += usize::from(case.outcome().is_some());
            // A list is nothing by itself; another function takes it.
            if let Some(Expr::Call(Function::Map, _)) = arguments.first() {
                *worked_out.entry(Function::Map.name()).or_default() += usize::from(case.outcome().is_some());
            }
        }
        for function in Function::ALL {
            let count = worked_out.get(function.name()).copied().unwrap_or(0);
            assert!(count > 0, "{} never comes to anything", function.name());
        }
    }
}
