//! A property by its numbers in the land register (Matrikkelen): gårdsnummer and bruksnummer, and where there are such,
//! festenummer and seksjonsnummer.

use rust_decimal::Decimal;

use super::{Faults, read_parts};
use crate::{expr::Type, input::Input, problem::Code, value::Value};

/// The four inputs.
pub const PARTS: [&str; 4] = ["gnr", "bnr", "fnr", "snr"];

/// The register has five digits for each.
const LARGEST: u32 = 99_999;

/// Whether a property always has this number.
pub fn is_required(part: &str) -> bool {
    matches!(part, "gnr" | "bnr")
}

/// Its parts in expressions.
pub fn ty() -> Type {
    Type::parts("a property", PARTS.map(|part| (part, Type::Number)))
}

/// Reads a property from four inputs, or one text (`41/5`, `41/5/0/3`); every part that is wrong is named.
pub fn read(input: &Input) -> Result<Value, Faults> {
    let whole = input.text();
    if whole.is_empty() {
        return read_parts(&PARTS, input, read_number);
    }
    let numbers: Vec<&str> = whole.split('/').map(str::trim).collect();
    if numbers.len() > PARTS.len() {
        return Err(vec![(PARTS[0], Code::NotAPropertyNumber)]);
    }
    let parts = PARTS.into_iter().zip(numbers.into_iter().map(str::to_owned));
    read_parts(&PARTS, &Input::of_parts(parts), read_number)
}

/// Nought stands in the register for a number there isn't.
fn read_number(part: &str, typed: &Input) -> Result<Option<Value>, Code> {
    let text = typed.text();
    let digits = text.len() <= 6 && text.bytes().all(|b| b.is_ascii_digit());
    match text.parse::<u32>() {
        _ if text.is_empty() && is_required(part) => Err(Code::Required),
        _ if text.is_empty() => Ok(None),
        Ok(0) if digits && !is_required(part) => Ok(None),
        Ok(number) if digits && (1..=LARGEST).contains(&number) => Ok(Some(Value::Number(Decimal::from(number)))),
        _ => Err(Code::NotAPropertyNumber),
    }
}

/// The numbers that are there, each after its abbreviation, which is the same in every language.
pub fn show(property: &Value) -> String {
    let number = |part: &&str| match property.part(part) {
        Some(Value::Number(number)) => Some(format!("{part}.\u{a0}{number}")),
        _ => None,
    };
    PARTS.iter().filter_map(number).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(texts: [&str; 4]) -> Result<Value, Faults> {
        read(&Input::of_parts(PARTS.into_iter().zip(texts.map(str::to_owned))))
    }

    #[test]
    fn reads_two_to_four_numbers() {
        assert_eq!(show(&typed(["41", "5", "", ""]).unwrap()), "gnr.\u{a0}41, bnr.\u{a0}5");
        let flat = typed([" 41 ", "0005", "0", "3"]).unwrap();
        assert_eq!(show(&flat), "gnr.\u{a0}41, bnr.\u{a0}5, snr.\u{a0}3");
        assert_eq!(flat.part("fnr"), None, "nought is no number");
        assert_eq!(read(&Input::Text("41/5/0/3".into())), Ok(flat));
        assert_eq!(read(&Input::Text("41 / 5".into())), typed(["41", "5", "", ""]));
    }

    #[test]
    fn names_every_part_that_is_wrong() {
        assert_eq!(typed(["", "", "1", ""]).unwrap_err(), [("gnr", Code::Required), ("bnr", Code::Required)]);
        for wrong in ["0", "-1", "+1", "1,5", "x", "100000", "41/5", "99999999999999"] {
            assert_eq!(typed([wrong, "5", "", ""]).unwrap_err(), [("gnr", Code::NotAPropertyNumber)], "{wrong}");
        }
        assert_eq!(typed(["41", "5", "x", "y"]).unwrap_err().len(), 2);
        assert_eq!(read(&Input::Text("41/5/0/3/1".into())).unwrap_err(), [("gnr", Code::NotAPropertyNumber)]);
        assert_eq!(read(&Input::Text("41".into())).unwrap_err(), [("bnr", Code::Required)]);
    }
}
