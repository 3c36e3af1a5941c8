//! A text between questions.

use crate::text::Text;

/// What to know here, shown where and when it matters.
#[derive(Clone, Debug)]
pub struct Information {
    /// The text, with the small markup.
    pub text: Text,
    /// How much it weighs.
    pub tone: Tone,
}

/// How much an information weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Info,
    /// Important.
    Warning,
}

impl Tone {
    /// The word in the form file.
    pub fn name(self) -> &'static str {
        match self {
            Tone::Info => "info",
            Tone::Warning => "warning",
        }
    }
}
