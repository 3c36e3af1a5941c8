//! A Norwegian postal address in three inputs.

use super::{Faults, line, read_parts};
use crate::{expr::Type, input::Input, problem::Code, value::Value};

/// The three inputs.
pub const PARTS: [&str; 3] = ["street", "postcode", "town"];

/// Whether a text is four digits.
pub fn is_postcode(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit())
}

/// Its parts in expressions.
pub fn ty() -> Type {
    Type::parts("an address", PARTS.map(|part| (part, Type::Text)))
}

/// Reads an address; every part that is wrong is named.
pub fn read(input: &Input) -> Result<Value, Faults> {
    read_parts(&PARTS, input, |part, typed| match line(typed)? {
        text if part == "postcode" && !is_postcode(&text) => Err(Code::NotAPostcode),
        text => Ok(Some(Value::Text(text))),
    })
}

/// The address as on an envelope.
pub fn lines(address: &Value) -> Vec<String> {
    let [street, postcode, town] = PARTS.map(|part| address.part_text(part));
    vec![street.to_owned(), format!("{postcode} {town}")]
}
