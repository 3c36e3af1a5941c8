//! Norwegian organisation numbers (Brønnøysundregistrene).

use super::{digits, weighted};
use crate::{input::Input, problem::Code, value::Value};

/// Reads a number; stored as nine digits.
pub fn read(input: &Input) -> Result<Value, Code> {
    digits(input.text()).filter(|id| is_valid(id)).map(Value::Text).ok_or(Code::NotAnOrganisationNumber)
}

/// Whether nine digits are a valid organisation number: modulus 11. No series begins with 0.
pub fn is_valid(id: &str) -> bool {
    let bytes = id.as_bytes();
    bytes.len() == 9
        && bytes.iter().all(u8::is_ascii_digit)
        && bytes[0] != b'0'
        && weighted(bytes, &[3, 2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11)
}

#[cfg(test)]
mod tests {
    #[test]
    fn agrees_with_the_published_numbers() {
        for id in ["991825827", "987464291", "910753614", "974760673", "889640782", "314242726"] {
            assert!(super::is_valid(id), "{id}");
        }
        for id in ["999888777", "897069651", "123456789", "97476067", ""] {
            assert!(!super::is_valid(id), "{id}");
        }
    }
}
