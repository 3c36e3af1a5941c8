//! Text on one line, and long text on several.

use crate::{input::Input, problem::Code, summary::Shown, value::Value};

/// A text the person writes. Lengths are in characters as Unicode counts them, the same in browser and server.
#[derive(Clone, Debug)]
pub struct TextField {
    /// Whether it may have several lines.
    pub long: bool,
    /// At least so many characters.
    pub min: usize,
    /// At most so many characters.
    pub max: usize,
    /// What it must look like.
    pub pattern: Option<Pattern>,
    /// How wide the input is.
    pub width: Width,
}

/// What a short text must look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// A Norwegian postcode: four digits, leading zeros kept.
    Postcode,
}

impl Pattern {
    /// The word in the form file.
    pub fn name(self) -> &'static str {
        match self {
            Pattern::Postcode => "postcode",
        }
    }
}

/// The width of an input, a hint of how much to write.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// Some ten characters.
    Short,
    /// Some thirty characters.
    Medium,
    /// The column.
    #[default]
    Full,
}

impl Width {
    /// The word in the form file.
    pub fn name(self) -> &'static str {
        match self {
            Width::Short => "short",
            Width::Medium => "medium",
            Width::Full => "full",
        }
    }
}

impl TextField {
    /// Reads a text; line breaks become `\n`.
    pub fn read(&self, input: &Input) -> Result<Value, Code> {
        let text = super::clean(input.text())?.trim().replace("\r\n", "\n");
        if !self.long && text.contains('\n') {
            return Err(Code::ControlCharacters);
        }
        let length = text.chars().count();
        if length > self.max {
            return Err(Code::TooLong { max: self.max, length });
        }
        if length < self.min {
            return Err(Code::TooShort { min: self.min });
        }
        match self.pattern {
            Some(Pattern::Postcode) if !super::address::is_postcode(&text) => Err(Code::NotAPostcode),
            _ => Ok(Value::Text(text)),
        }
    }

    /// Long text keeps its lines.
    pub fn show(&self, text: &str) -> Shown {
        if self.long { Shown::Lines(text.lines().map(str::to_owned).collect()) } else { Shown::Text(text.to_owned()) }
    }
}
