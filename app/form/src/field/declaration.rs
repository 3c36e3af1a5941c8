//! A statement the person ticks: true or absent, never false.

use crate::{field::yes_no::YES, input::Input, value::Value};

/// Reads a ticked box; anything else is unanswered.
pub fn read(input: &Input) -> Option<Value> {
    (input.text() == YES).then_some(Value::Bool(true))
}
