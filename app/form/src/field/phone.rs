//! A phone number: eight Norwegian digits, or an international number with its country code (E.164).

use super::digits;
use crate::{format::grouped, input::Input, problem::Code, value::Value};

/// Reads a number; stored as `+4799988777`.
pub fn read(input: &Input) -> Result<Value, Code> {
    let text: String = input.text().chars().filter(|c| !matches!(c, '(' | ')') && !super::is_invisible(*c)).collect();
    let text = text.trim();
    let number = match text.strip_prefix('+').or_else(|| text.strip_prefix("00")) {
        Some(abroad) => digits(abroad).filter(|number| match number.strip_prefix("47") {
            Some(own) => is_norwegian(own),
            None => (7..=15).contains(&number.len()),
        }),
        None => digits(text).and_then(|number| {
            let own = if number.len() == 10 { number.strip_prefix("47")? } else { &number };
            is_norwegian(own).then(|| format!("47{own}"))
        }),
    };
    number.map(|number| Value::Text(format!("+{number}"))).ok_or(Code::NotAPhone)
}

/// Eight digits that don't begin with 0 or 1.
fn is_norwegian(number: &str) -> bool {
    number.len() == 8 && !number.starts_with(['0', '1'])
}

/// A number as people read it.
pub fn show(number: &str) -> String {
    match number.strip_prefix("+47") {
        Some(own) if own.starts_with(['4', '9']) => grouped(own, &[3, 2, 3]),
        Some(own) => grouped(own, &[2, 2, 2, 2]),
        None => number.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_numbers() {
        let read = |text: &str| read(&Input::Text(text.into())).ok().and_then(|v| v.text().map(str::to_owned));
        for (text, expected) in [
            ("999 88 777", Some("+4799988777")),
            ("+47 22 86 44 00", Some("+4722864400")),
            ("0047 99988777", Some("+4799988777")),
            ("+46 8 123 456 78", Some("+46812345678")),
            ("(+47) 99988777", Some("+4799988777")),
            ("47 999 88 777", Some("+4799988777")),
            ("47 12 34 56", Some("+4747123456")),
            ("\u{202a}+47 999 88 777\u{202c}", Some("+4799988777")),
            ("999-88-777", Some("+4799988777")),
            ("+47 02800", None),
            ("+47 12345678", None),
            ("+1234567890123456", None),
            ("99988777 eller 99988778", None),
            ("112", None),
            ("abc", None),
            ("+47 123", None),
            ("12345678", None),
        ] {
            assert_eq!(read(text).as_deref(), expected, "{text}");
        }
        assert_eq!(show("+4799988777"), "999\u{a0}88\u{a0}777");
    }
}
