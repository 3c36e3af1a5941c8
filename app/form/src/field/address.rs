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
    for part in PARTS {
        let text = input.part(part);
        let length = text.chars().count();
        if text.is_empty() {
            faults.push((part, Code::Required));
        } else if clean(text).is_err() || text.contains('\n') {
            faults.push((part, Code::ControlCharacters));
        } else if part == "postcode" && !is_postcode(text) {
            faults.push((part, Code::NotAPostcode));
        } else if length > LONGEST {
            faults.push((part, Code::TooLong { max: LONGEST, length }));
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let [street, postcode, town] = PARTS.map(|part| input.part(part).to_owned());
    Ok(Value::Address(Address { street, postcode, town }))
}

/// The address as on an envelope.
pub fn lines(address: &Address) -> Vec<String> {
    vec![address.street.clone(), format!("{} {}", address.postcode, address.town)]
}
