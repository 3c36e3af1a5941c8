//! Random expressions that mean the same in both languages, with random answers.
//!
//! They keep to where the two agree by design. Integers stay within 64 bits and are divided only without a remainder;
//! fractions are quarters, which doubles hold exactly, and never meet integers, since CEL doesn't mix them.

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::{Outcome, ours, theirs};
use crate::value::{Answers, Value};

/// An expression in both spellings.
struct Both {
    ours: String,
    cel: String,
}

impl Both {
    fn same(source: impl Into<String>) -> Both {
        let source = source.into();
        Both { ours: source.clone(), cel: source }
    }

    fn map(&self, write: impl Fn(&str) -> String) -> Both {
        Both { ours: write(&self.ours), cel: write(&self.cel) }
    }

    fn join(&self, operator: &str, other: &Both) -> Both {
        Both {
            ours: format!("{} {operator} {}", self.ours, other.ours),
            cel: format!("{} {operator} {}", self.cel, other.cel),
        }
    }

    fn in_brackets(&self) -> Both {
        self.map(|source| format!("({source})"))
    }
}

/// Random bytes as choices; when they end, every choice is the first, which is the simplest.
struct Choices<'c>(std::slice::Iter<'c, u8>);

impl Choices<'_> {
    fn below(&mut self, count: usize) -> usize {
        self.0.next().map_or(0, |byte| usize::from(*byte) % count)
    }

    fn of<'o>(&mut self, options: &[&'o str]) -> &'o str {
        options[self.below(options.len())]
    }

    /// Brackets, or none: then what binds tighter must be the same on both sides.
    fn perhaps_in_brackets(&mut self, both: Both) -> Both {
        if self.below(2) == 0 { both.in_brackets() } else { both }
    }

    fn bool(&mut self, depth: usize) -> Both {
        let Some(inner) = depth.checked_sub(1) else { return Both::same(self.of(&["ja", "nei", "ukjent"])) };
        match self.below(12) {
            0 => Both::same(self.of(&["ja", "nei", "ukjent", "true", "false"])),
            1 => self.bool(inner).in_brackets().map(|source| format!("!{source}")),
            2 | 3 => self.two(inner, "&&"),
            4 | 5 => self.two(inner, "||"),
            6 => self.conditional(inner, Choices::bool),
            7 => {
                let operator = self.of(&["==", "!=", "<", "<=", ">", ">="]);
                let left = self.int(inner).map(|source| format!("(0 + {source})"));
                left.join(operator, &self.int(inner)).in_brackets()
            }
            8 => {
                let operator = self.of(&["==", "!=", "<", "<=", ">", ">="]);
                let left = self.fraction(inner).map(|source| format!("(0.0 + {source})"));
                left.join(operator, &self.fraction(inner)).in_brackets()
            }
            9 => {
                let left = Both::same(self.of(&["navn", "sted", "tom", "taus"]));
                let operator = self.of(&["==", "!="]);
                left.join(operator, &self.text(inner)).in_brackets()
            }
            10 => {
                let (text, part) = (self.text(inner), self.text(inner));
                let (ours, cel) = [("starts_with", "startsWith"), ("contains", "contains")][self.below(2)];
                Both {
                    ours: format!("{ours}({}, {})", text.ours, part.ours),
                    cel: format!("{}.{cel}({})", text.cel, part.cel),
                }
            }
            _ => {
                let list = Both::same(self.of(&["hjelp", "ingen"]));
                self.text(inner).join("in", &list).in_brackets()
            }
        }
    }

    fn two(&mut self, depth: usize, operator: &str) -> Both {
        let (left, right) = (self.bool(depth), self.bool(depth));
        let both = left.join(operator, &right);
        self.perhaps_in_brackets(both)
    }

    fn conditional(&mut self, depth: usize, outcome: impl Fn(&mut Self, usize) -> Both) -> Both {
        let (condition, yes, no) = (self.bool(depth), outcome(self, depth), outcome(self, depth));
        condition.join("?", &yes.join(":", &no)).in_brackets()
    }

    fn int(&mut self, depth: usize) -> Both {
        let Some(inner) = depth.checked_sub(1) else { return Both::same(self.of(&["tall", "intet", "negativ", "2"])) };
        match self.below(9) {
            0 => Both::same(self.of(&["tall", "intet", "negativ", "borte", "0", "1", "17"])),
            1 | 2 => {
                let operator = self.of(&["+", "-"]);
                let (left, right) = (self.int(inner), self.int(inner));
                let both = left.join(operator, &right);
                self.perhaps_in_brackets(both)
            }
            3 => {
                let factor = Both::same(self.of(&["0", "1", "3", "10", "99"]));
                let both = self.int(inner).join("*", &factor);
                self.perhaps_in_brackets(both)
            }
            4 => self.int(inner).in_brackets().map(|source| format!("-{source}")),
            5 => self.conditional(inner, Choices::int),
            6 => {
                let by = self.of(&["1", "3", "7", "10"]);
                self.int(inner).map(|source| format!("(({source}) * {by} / {by})"))
            }
            7 => {
                let by = self.of(&["intet", "0"]);
                self.int(inner).map(|source| format!("(({source}) / {by})"))
            }
            _ => {
                let text = self.text(inner);
                Both { ours: format!("length({})", text.ours), cel: format!("size({})", text.cel) }
            }
        }
    }

    fn fraction(&mut self, depth: usize) -> Both {
        let Some(inner) = depth.checked_sub(1) else { return Both::same(self.of(&["halv", "kvart"])) };
        match self.below(6) {
            0 => Both::same(self.of(&["halv", "kvart", "0.25", "1.5", "3.0"])),
            1 | 2 => {
                let operator = self.of(&["+", "-"]);
                let both = self.fraction(inner).join(operator, &self.fraction(inner));
                self.perhaps_in_brackets(both)
            }
            3 => {
                let step = self.of(&["* 2.0", "* 0.5", "/ 4.0", "* 3.0"]);
                self.fraction(inner).map(|source| format!("(({source}) {step})"))
            }
            4 => self.fraction(inner).in_brackets().map(|source| format!("-{source}")),
            _ => self.conditional(inner, Choices::fraction),
        }
    }

    fn text(&mut self, depth: usize) -> Both {
        let last = if depth == 0 { 2 } else { 3 };
        match self.below(last) {
            0 => Both::same(self.of(&["navn", "sted", "tom", "taus"])),
            1 => Both::same(format!("\"{}\"", self.of(&TEXTS))),
            _ => self.conditional(depth - 1, Choices::text),
        }
    }

    fn answers(&mut self) -> Answers {
        let mut answers = Answers::new();
        let mut add = |name: &str, value: Value| answers.insert(name.to_owned(), value);
        for name in ["navn", "sted"] {
            add(name, Value::Text(self.of(&TEXTS).to_owned()));
        }
        add("tom", Value::Text(String::new()));
        for name in ["ja", "nei"] {
            add(name, Value::Bool(self.below(2) == 0));
        }
        for (name, sign) in [("tall", 1), ("negativ", -1)] {
            let number = i64::try_from(self.below(256) * self.below(256)).unwrap() * sign;
            add(name, Value::Number(Decimal::from(number)));
        }
        add("intet", Value::Number(Decimal::ZERO));
        for name in ["halv", "kvart"] {
            let quarters = i64::try_from(self.below(256)).unwrap() - 128;
            add(name, Value::Number(Decimal::new(quarters * 25, 2)));
        }
        let keys = (0..self.below(4)).map(|_| self.of(&TEXTS).to_owned()).collect();
        add("hjelp", Value::List(keys));
        add("ingen", Value::List(Vec::new()));
        answers
    }
}

const TEXTS: [&str; 8] = ["Kari", "", "K", "kari", "Kari Nordmann", "mat", "Bærum 🏔", "🏔"];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn both_say_the_same(bytes in prop::collection::vec(any::<u8>(), 20..120)) {
        let mut choices = Choices(bytes.iter());
        let answers = choices.answers();
        let both = match choices.below(8) {
            0 => choices.int(5),
            1 => choices.text(4),
            2 => choices.fraction(5),
            _ => choices.bool(5),
        };
        prop_assert_eq!(ours(&both.ours, &answers), theirs(&both.cel, &answers), "{} · {}", both.ours, both.cel);
    }
}

/// The generator makes what it is for: each kind of outcome often enough, and absence within a good many.
#[test]
fn every_outcome_is_met() {
    let mut met = [0; 4];
    let mut seed = 1_u32;
    for _ in 0..2_000 {
        let bytes: Vec<u8> = (0..100)
            .map(|_| {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                seed.to_be_bytes()[0]
            })
            .collect();
        let mut choices = Choices(bytes.iter());
        let answers = choices.answers();
        let source = choices.bool(5).ours;
        met[match ours(&source, &answers) {
            Outcome::Bool(false) => 0,
            Outcome::Bool(true) => 1,
            Outcome::Absent => 2,
            _ => 3,
        }] += 1;
    }
    assert!(met[..3].iter().all(|count| *count > 200) && met[3] == 0, "{met:?}");
}
