//! Norwegian bank account numbers.

use super::{digits, weighted};
use crate::{input::Input, problem::Code, value::Value};

/// Reads a number; stored as eleven digits.
pub fn read(input: &Input) -> Result<Value, Code> {
    digits(input.text()).filter(|number| is_valid(number)).map(Value::Text).ok_or(Code::NotABankAccount)
}

/// The digits of any number that is read by its digits, without its check.
pub fn digits_only(input: &Input) -> Option<Value> {
    digits(input.text()).map(Value::Text)
}

/// Whether eleven digits are an account number: modulus 11. No bank has the register number 0000.
pub fn is_valid(number: &str) -> bool {
    let bytes = number.as_bytes();
    bytes.len() == 11
        && bytes.iter().all(u8::is_ascii_digit)
        && !number.starts_with("0000")
        && weighted(bytes, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11)
}

#[cfg(test)]
mod tests {
    #[test]
    fn checks_the_last_digit() {
        assert!(super::is_valid("12345678903"));
        assert!(!super::is_valid("12345678904"));
        assert!(!super::is_valid("1234567890"));
    }
}
