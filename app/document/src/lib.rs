//! Papers as tagged PDF: PDF/A-2a for the archive and PDF/UA-1 for everybody, in one file, set by Typst.
//!
//! No clock and no prose: dates and words come in. The same paper gives the same bytes.
//!
//! | where | what |
//! |---|---|
//! | [`receipt()`] | the receipt of a submission |
//! | [`decision()`] | the decision of a case, as a letter |
//! | [`everything()`] | all that is known of a person |
//! | `sheet` | what every paper has |
//! | `answers` | answers as the data a template reads |
//! | `writer` | text as the data a template reads: never markup |
//! | `glyphs` | what the fonts can show; the rest is spelt out |
//! | `press` | Typst: fonts, compiling, export |
//! | `*.typ` | a template a paper, and `paper.typ` with what they share |

mod answers;
mod decision;
mod everything;
mod glyphs;
mod press;
mod receipt;
mod sheet;
#[cfg(test)]
mod tests;
mod writer;

pub use answers::AnswerWords;
pub use decision::{Decision, DecisionWords, decision};
pub use everything::{Block, Chapter, Everything, everything};
pub use receipt::{Receipt, ReceiptWords, receipt};
pub use sheet::Sheet;

/// Why there is no paper.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The template or its data is wrong: a fault of ours.
    #[error("the paper could not be set: {0}")]
    Set(String),
    /// The pages could not be written as PDF/A-2a and PDF/UA-1.
    #[error("the paper could not be written as PDF/A-2a and PDF/UA-1: {0}")]
    Write(String),
}
