//! A Norwegian postal address in three inputs.

use super::{Faults, clean};
use crate::{
    input::Input,
    problem::Code,
    value::{Address, Value},
};

/// The three inputs.
pub const PARTS: [&str; 3] = ["street", "postcode", "town"];
const LONGEST: usize = 100;

/// Whether a text is four digits.
pub fn is_postcode(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit())
}

/// Reads an address; every part that is wrong is named.
pub fn read(input: &Input) -> Result<Value, Faults> {
    let mut faults = Faults::new();
    let [street, postcode, town] = PARTS.map(|part| match read_part(part, input.part(part)) {
        Ok(text) => text,
        Err(code) => {
            faults.push((part, code));
            String::new()
        }
    });
    if faults.is_empty() { Ok(Value::Address(Address { street, postcode, town })) } else { Err(faults) }
}

fn read_part(part: &str, typed: &str) -> Result<String, Code> {
    let text = clean(typed)?.trim().to_owned();
    let length = text.chars().count();
    if text.is_empty() {
        Err(Code::Required)
    } else if text.contains(['\n', '\r']) {
        Err(Code::ControlCharacters)
    } else if part == "postcode" && !is_postcode(&text) {
        Err(Code::NotAPostcode)
    } else if length > LONGEST {
        Err(Code::TooLong { max: LONGEST, length })
    } else {
        Ok(text)
    }
}

/// The address as on an envelope.
pub fn lines(address: &Address) -> Vec<String> {
    vec![address.street.clone(), format!("{} {}", address.postcode, address.town)]
}
