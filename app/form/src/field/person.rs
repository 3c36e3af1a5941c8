//! A person by name and national identity number.

use super::{Faults, line, national_id, read_parts};
use crate::{expr::Type, format, input::Input, problem::Code, value::Value};

/// The two inputs.
pub const PARTS: [&str; 2] = ["name", "number"];

/// Its parts in expressions.
pub fn ty() -> Type {
    Type::parts("a person", PARTS.map(|part| (part, Type::Text)))
}

/// Reads a person; every part that is wrong is named.
pub fn read(input: &Input) -> Result<Value, Faults> {
    read_parts(&PARTS, input, |part, typed| match part {
        "number" if typed.is_blank() => Err(Code::Required),
        "number" => national_id::read(typed).map(Some),
        _ => Ok(Some(Value::Text(line(typed)?))),
    })
}

/// The name, and the number in its groups.
pub fn lines(person: &Value) -> Vec<String> {
    vec![person.part_text("name").to_owned(), format::grouped(person.part_text("number"), &[6, 5])]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(name: &str, number: &str) -> Result<Value, Faults> {
        read(&Input::of_parts([("name", name.to_owned()), ("number", number.to_owned())]))
    }

    #[test]
    fn reads_a_name_and_a_number() {
        let person = typed(" Kari Áslat ", "158690 99918").unwrap();
        assert_eq!(person.part_text("number"), "15869099918");
        assert_eq!(lines(&person), ["Kari Áslat", "158690\u{a0}99918"]);
    }

    #[test]
    fn names_every_part_that_is_wrong() {
        assert_eq!(typed("", "").unwrap_err(), [("name", Code::Required), ("number", Code::Required)]);
        assert_eq!(typed("Kari", "15869099919").unwrap_err(), [("number", Code::NotANationalId)]);
        assert_eq!(typed("Ka\0ri", "15869099918").unwrap_err(), [("name", Code::ControlCharacters)]);
        assert_eq!(typed("Kari\nOla", "15869099918").unwrap_err(), [("name", Code::ControlCharacters)]);
        assert_eq!(typed(&"K".repeat(101), "15869099918").unwrap_err()[0].1.name(), "too-long");
        assert_eq!(read(&Input::Text("Kari".into())).unwrap_err().len(), 2);
    }
}
