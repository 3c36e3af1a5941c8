//! An organisation by number and name.

use super::{Faults, line, organisation_number, read_parts};
use crate::{expr::Type, format, input::Input, problem::Code, value::Value};

/// The two inputs.
pub const PARTS: [&str; 2] = ["number", "name"];

/// Its parts in expressions.
pub fn ty() -> Type {
    Type::parts("an organisation", PARTS.map(|part| (part, Type::Text)))
}

/// Reads an organisation; every part that is wrong is named.
pub fn read(input: &Input) -> Result<Value, Faults> {
    read_parts(&PARTS, input, |part, typed| match part {
        "number" if typed.is_blank() => Err(Code::Required),
        "number" => organisation_number::read(typed).map(Some),
        _ => Ok(Some(Value::Text(line(typed)?))),
    })
}

/// The name, and the number in its groups.
pub fn lines(organisation: &Value) -> Vec<String> {
    vec![organisation.part_text("name").to_owned(), format::grouped(organisation.part_text("number"), &[3, 3, 3])]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(number: &str, name: &str) -> Result<Value, Faults> {
        read(&Input::of_parts([("number", number.to_owned()), ("name", name.to_owned())]))
    }

    #[test]
    fn reads_a_number_and_a_name() {
        let organisation = typed("974 760 673", "Kommunen").unwrap();
        assert_eq!(organisation.part_text("number"), "974760673");
        assert_eq!(lines(&organisation), ["Kommunen", "974\u{a0}760\u{a0}673"]);
    }

    #[test]
    fn names_every_part_that_is_wrong() {
        assert_eq!(typed("", " ").unwrap_err(), [("number", Code::Required), ("name", Code::Required)]);
        assert_eq!(typed("974760674", "Kommunen").unwrap_err(), [("number", Code::NotAnOrganisationNumber)]);
    }
}
