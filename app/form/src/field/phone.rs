//! A phone number: eight Norwegian digits, or an international number with its country code (E.164).

use super::digits;
use crate::{format::grouped, input::Input, problem::Code, value::Value};

/// Reads a number; stored as `+4799988777`.
pub fn read(input: &Input) -> Result<Value, Code> {
    let text = input.text();
    let text = text.replace(['(', ')'], "");
    let abroad = text.trim().strip_prefix('+').or_else(|| text.trim().strip_prefix("00"));
    let number = match abroad {
        Some(rest) => digits(rest).filter(|number| match number.strip_prefix("47") {
            Some(norwegian) => norwegian.len() == 8,
            None => (7..=15).contains(&number.len()),
        }),
        None => digits(&text).filter(|number| norwegian(number)).map(|number| format!("47{number}")),
    };
    number.map(|number| Value::Text(format!("+{number}"))).ok_or(Code::NotAPhone)
}

/// Eight digits that don't begin with 0 or 1.
fn norwegian(number: &str) -> bool {
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
