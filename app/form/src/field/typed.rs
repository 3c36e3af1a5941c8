//! What several kinds do with what was typed.

use super::Faults;
use crate::{
    input::Input,
    problem::Code,
    value::{Answers, Value},
};

/// Reads each part of a kind; every part that is wrong is named.
pub fn read_parts(
    names: &[&'static str],
    input: &Input,
    read: impl Fn(&str, &Input) -> Result<Option<Value>, Code>,
) -> Result<Value, Faults> {
    let (mut faults, mut parts) = (Faults::new(), Answers::new());
    let nothing = Input::Text(String::new());
    for name in names {
        match read(name, input.at(name).unwrap_or(&nothing)) {
            Ok(Some(value)) => {
                parts.insert((*name).to_owned(), value);
            }
            Ok(None) => {}
            Err(code) => faults.push((name, code)),
        }
    }
    if faults.is_empty() { Ok(Value::Parts(parts)) } else { Err(faults) }
}

/// The longest line of an address, the longest name.
const LONGEST_LINE: usize = 100;

/// A part that is a line of text and must be there.
pub fn line(input: &Input) -> Result<String, Code> {
    let text = clean(input.text())?.trim().to_owned();
    let length = text.chars().count();
    match length {
        0 => Err(Code::Required),
        _ if text.contains(['\n', '\r']) => Err(Code::ControlCharacters),
        length if length > LONGEST_LINE => Err(Code::TooLong { max: LONGEST_LINE, length }),
        _ => Ok(text),
    }
}

/// Refuses control characters but line breaks and tabs, which harm whoever reads the answer later; takes away the
/// invisible ones that come along with a copy from elsewhere.
pub fn clean(text: &str) -> Result<String, Code> {
    let harmful = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    if text.chars().any(harmful) {
        return Err(Code::ControlCharacters);
    }
    let mut out = String::with_capacity(text.len());
    out.extend(text.chars().filter(|c| !is_invisible(*c)));
    Ok(out)
}

/// Marks that turn the direction of text, and spaces without width.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// The digits of a number typed with spaces, dots or dashes between.
pub fn digits(text: &str) -> Option<String> {
    let between = |c: char| c.is_whitespace() || is_invisible(c) || matches!(c, '.' | '-' | '\u{2011}' | '\u{2013}');
    let out: String = text.chars().filter(|c| !between(*c)).collect();
    (!out.is_empty() && out.bytes().all(|b| b.is_ascii_digit())).then_some(out)
}

/// The weighted sum of a check-digit rule.
pub fn weighted(digits: &[u8], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum()
}
