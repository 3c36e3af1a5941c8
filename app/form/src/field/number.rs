//! Integers, decimals, money and percentages: exact decimals, forgiving input.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::{
    format,
    input::Input,
    problem::Code,
    text::{Lang, Text},
    value::Value,
};

/// A number.
#[derive(Clone, Debug)]
pub struct Number {
    /// How many decimals it may have: 0 for an integer.
    pub decimals: u32,
    /// The smallest it may be.
    pub min: Option<Decimal>,
    /// The largest it may be.
    pub max: Option<Decimal>,
    /// What it counts.
    pub unit: Unit,
}

/// What stands behind a number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Nothing.
    None,
    /// Norwegian kroner.
    Kroner,
    /// Per cent.
    Percent,
    /// The author's own word.
    Named(Text),
}

impl Unit {
    /// The word behind the input.
    pub fn label(&self, lang: Lang) -> &str {
        match self {
            Unit::None => "",
            Unit::Kroner => "kr",
            Unit::Percent => "%",
            Unit::Named(text) => text.get(lang),
        }
    }

    /// A number with its unit. `decimals` none: as many as it has.
    pub fn show(&self, value: Decimal, decimals: Option<u32>, lang: Lang) -> String {
        match (self, decimals) {
            (Unit::Kroner, None) => format::money(value, lang),
            (Unit::None, decimals) => format::number(value, decimals, lang),
            (unit, decimals) => format!("{}\u{a0}{}", format::number(value, decimals, lang), unit.label(lang)),
        }
    }
}

/// No person means a number longer than this; it keeps sums far from the decimal's 28 digits.
const LONGEST: usize = 24;

/// What people write beside a number.
const UNITS: [&str; 10] = ["kroner", "Kroner", "kr.", "Kr.", "kr", "Kr", "KR", "NOK", "nok", "%"];

/// Either stands before decimals or between thousands.
const MARKS: [char; 2] = [',', '.'];

/// The number a person means: spaces, `kr`, `kroner`, `,-` and `%` are ignored, comma and point are both decimal marks.
///
/// A mark followed by exactly three digits separates thousands where the field can't have three decimals (`1.200` kroner).
pub fn parse(text: &str, decimals: u32) -> Option<Decimal> {
    let text = without_unit(text.trim());
    let mut plain = String::with_capacity(text.len());
    plain.extend(text.chars().filter(|c| !c.is_whitespace() && !super::is_invisible(*c)));
    if let Some(rest) = plain.strip_prefix(['\u{2212}', '\u{2013}']) {
        plain = format!("-{rest}");
    }
    if plain.is_empty() || plain.len() > LONGEST {
        return None;
    }
    let (first, last) = (plain.find(MARKS), plain.rfind(MARKS));
    let last_group = last.map_or(0, |at| plain.len() - at - 1);
    let cleaned = match (first, last) {
        (Some(first), Some(last)) if first == last && !(last_group == 3 && decimals < 3 && thousands(&plain)) => {
            plain.replace_range(first..=first, ".");
            plain
        }
        (Some(first), Some(last)) if plain.as_bytes()[first] != plain.as_bytes()[last] => {
            let (whole, fraction) = plain.split_at(last);
            if !thousands(whole) {
                return None;
            }
            format!("{}.{}", whole.replace(MARKS, ""), &fraction[1..])
        }
        (Some(_), _) if thousands(&plain) => plain.replace(MARKS, ""),
        (Some(_), _) => return None,
        (None, _) => plain,
    };
    let unsigned = cleaned.strip_prefix(['-', '+']).unwrap_or(&cleaned);
    let digits = unsigned.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    if !digits || !unsigned.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    cleaned.parse::<Decimal>().ok().map(|value| value.normalize())
}

/// The text without the words and signs that people write around a number.
fn without_unit(text: &str) -> &str {
    // Most write none, and a repeat may have thousands of numbers.
    let digit = |c: char| c.is_ascii_digit();
    if text.starts_with(digit) && text.ends_with(digit) {
        return text;
    }
    let text = UNITS.iter().find_map(|unit| text.strip_suffix(unit)).unwrap_or(text).trim_end();
    let text = text.strip_suffix(",-").or(text.strip_suffix(MARKS)).unwrap_or(text);
    UNITS.iter().find_map(|unit| text.strip_prefix(unit)).unwrap_or(text)
}

/// Whether the marks stand between groups of three digits; nobody begins thousands with a zero (`0,125`).
fn thousands(text: &str) -> bool {
    let mut groups = text.strip_prefix(['-', '+']).unwrap_or(text).split(MARKS);
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len()) && !first.starts_with('0') && groups.all(|group| group.len() == 3)
}

impl Number {
    /// Reads a number and holds it against its bounds.
    pub fn read(&self, input: &Input) -> Result<Value, Code> {
        let value = parse(input.text(), self.decimals).ok_or(Code::NotANumber)?;
        if value.scale() > self.decimals {
            return Err(match self.decimals {
                0 => Code::NotAnInteger,
                decimals => Code::TooManyDecimals { decimals },
            });
        }
        if let Some(min) = self.min.filter(|min| value < *min) {
            return Err(Code::TooSmall { min: min.normalize().to_string() });
        }
        if let Some(max) = self.max.filter(|max| value > *max) {
            return Err(Code::TooLarge { max: max.normalize().to_string() });
        }
        Ok(Value::Number(value))
    }

    /// The number as a person reads it.
    pub fn show(&self, value: Decimal, lang: Lang) -> String {
        self.unit.show(value, None, lang)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, decimals: u32) -> Option<String> {
        parse(text, decimals).map(|value| value.to_string())
    }

    #[test]
    fn forgives_how_people_write() {
        for (text, decimals, expected) in [
            ("1200", 0, "1200"),
            (" 1 200 kr", 2, "1200"),
            ("1\u{a0}200,50", 2, "1200.5"),
            ("1.200", 2, "1200"),
            ("1.200", 3, "1.2"),
            ("1.200,50", 2, "1200.5"),
            ("1,200.50", 2, "1200.5"),
            ("1.200.000", 2, "1200000"),
            ("1200,-", 2, "1200"),
            ("1200,- kr", 2, "1200"),
            ("kr 1.200,00", 2, "1200"),
            ("Kr. 1200", 2, "1200"),
            ("1 200 kroner", 2, "1200"),
            ("NOK 1,200", 2, "1200"),
            ("1200 NOK", 2, "1200"),
            ("0,125", 2, "0.125"),
            ("-0.500", 2, "-0.5"),
            ("12345,678", 2, "12345.678"),
            ("+1.200", 0, "1200"),
            ("1\u{2009}200\u{202f}000", 0, "1200000"),
            ("12 34,", 2, "1234"),
            ("12,5 %", 1, "12.5"),
            ("\u{2212}3", 0, "-3"),
            ("007", 0, "7"),
        ] {
            assert_eq!(read(text, decimals).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn refuses_what_is_no_number() {
        for text in ["", "abc", "1e5", "1,2,3", "--1", "0x10", "9".repeat(40).as_str(), ".", "1.20.0", "kr", "%", "+"] {
            assert_eq!(read(text, 2), None, "{text}");
        }
    }
}
