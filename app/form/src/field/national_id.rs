//! Norwegian national identity numbers and D-numbers, with Skatteetaten's rules of 2032: the first check digit may leave
//! a remainder of 0 to 3. Neither sex nor century is read from the number.

use jiff::civil::Date;

use super::{digits, weighted};
use crate::{input::Input, problem::Code, value::Value};

/// Reads a number; stored as eleven digits.
pub fn read(input: &Input) -> Result<Value, Code> {
    digits(input.text()).filter(|id| is_valid(id)).map(Value::Text).ok_or(Code::NotANationalId)
}

/// Whether eleven digits are a valid national identity number, D-number or synthetic number (month + 80).
///
/// Synthetic numbers belong to nobody, so writing one harms nobody; who may *log in* with one is configuration.
pub fn is_valid(id: &str) -> bool {
    let bytes = id.as_bytes();
    if bytes.len() != 11 || !bytes.iter().all(u8::is_ascii_digit) {
        return false;
    }
    let first = weighted(bytes, &[3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11;
    let second = weighted(bytes, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11;
    first <= 3 && second == 0 && has_a_day(bytes)
}

/// Whether a number is of the synthetic test population (Tenor): its month has 80 added.
pub fn is_synthetic(id: &str) -> bool {
    id.as_bytes().get(2).is_some_and(|tens| (b'8'..=b'9').contains(tens))
}

/// The date part must be a real day; the century isn't known, so 20yy is taken (and 2000 had a leap day).
fn has_a_day(id: &[u8]) -> bool {
    let two = |at: usize| i16::from(id[at] - b'0') * 10 + i16::from(id[at + 1] - b'0');
    let day = if two(0) > 40 { two(0) - 40 } else { two(0) };
    let month = if two(2) > 80 { two(2) - 80 } else { two(2) };
    let part = |n: i16| i8::try_from(n).unwrap_or(0);
    Date::new(2000 + two(4), part(month), part(day)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_published_numbers() {
        let valid = "20036914700 03851598730 29020073150 41819077302 02013299997 30108299920 05895894984 28816196088 \
                     30108299939 30908299902 55102499947 41819077906 15869099918 15869099926 15869099934 15869099942 \
                     15869010089 15869010240 01878510018 55869010072";
        for id in valid.split_whitespace() {
            assert!(is_valid(id), "{id}");
        }
        for id in
            ["20036914712", "38850903357", "29960050051", "01017012345", "29020105729", "1234567890", "abcdefghijk", ""]
        {
            assert!(!is_valid(id), "{id}");
        }
        assert!(is_synthetic("15869010089") && !is_synthetic("20036914700"));
    }
}
