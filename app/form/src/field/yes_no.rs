//! A question with yes or no for an answer.

use crate::{input::Input, problem::Code, value::Value};

/// The posted value of yes.
pub const YES: &str = "yes";
/// The posted value of no.
pub const NO: &str = "no";

/// Reads yes or no.
pub fn read(input: &Input) -> Result<Value, Code> {
    match input.text() {
        YES => Ok(Value::Bool(true)),
        NO => Ok(Value::Bool(false)),
        _ => Err(Code::NotAnOption),
    }
}
