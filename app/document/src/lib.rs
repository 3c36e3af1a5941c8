//! Papers as tagged PDF: PDF/A-2a for the archive and PDF/UA-1 for everybody, in one file, set by Typst.
//!
//! No clock and no prose: dates and words come in. The same receipt gives the same bytes.
//!
//! | where | what |
//! |---|---|
//! | [`receipt()`] | the receipt of a submission |
//! | `data` | the receipt as the data its template reads: never markup |
//! | `glyphs` | what the fonts can show; the rest is spelt out |
//! | `press` | Typst: fonts, compiling, export |
//! | `receipt.typ` | the template |

mod data;
mod glyphs;
mod press;
#[cfg(test)]
mod tests;

use form::{Lang, summary::Summary};

/// What a receipt says.
#[derive(Clone, Debug)]
pub struct Receipt {
    /// The language of the words and the labels.
    pub lang: Lang,
    /// Whose service it is.
    pub municipality: String,
    /// The service's name.
    pub title: String,
    /// The number a citizen quotes.
    pub reference: String,
    /// When the submission was received; the file's date of creation.
    pub at: jiff::Timestamp,
    /// The same as a person reads it, in Norway's time.
    pub received: String,
    /// Who sent it.
    pub sender: String,
    /// For whom, when it isn't the sender.
    pub party: Option<String>,
    /// The answers.
    pub summary: Summary,
    /// The platform's words.
    pub words: Words,
}

/// The words a receipt needs, in its language.
#[derive(Clone, Debug)]
pub struct Words {
    /// What the paper is: «Kvittering».
    pub heading: String,
    /// Before the reference.
    pub reference: String,
    /// Before the time.
    pub received: String,
    /// Before the sender.
    pub sender: String,
    /// Before the party.
    pub party: String,
    /// The answer yes.
    pub yes: String,
    /// The answer no.
    pub no: String,
    /// Instead of an answer.
    pub not_answered: String,
    /// A declaration that was ticked.
    pub confirmed: String,
    /// Before the sums of a table.
    pub sum: String,
    /// The foot of a page, with `{page}` and `{pages}` in the numbers' places.
    pub page: String,
    /// Explains `[U+1F600]` where a character could not be printed; `{code}` stands for the example.
    pub spelt_out: String,
}

/// Why there is no paper.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The template or its data is wrong: a fault of ours.
    #[error("the receipt could not be set: {0}")]
    Set(String),
    /// The pages could not be written as PDF/A-2a and PDF/UA-1.
    #[error("the receipt could not be written as PDF/A-2a and PDF/UA-1: {0}")]
    Write(String),
}

/// The receipt as a file that is PDF/A-2a and PDF/UA-1 at once.
///
/// Takes some milliseconds of CPU time: call it where blocking is allowed. The answers leave no trace in memory that
/// outlives the call.
///
/// # Errors
/// None that an answer could cause: whatever cannot be printed is spelt out.
pub fn receipt(receipt: &Receipt) -> Result<Vec<u8>, Error> {
    let ident = format!("receipt {}", receipt.reference);
    let print = |fonts| press::print(&data::receipt(receipt, fonts)?, &ident, receipt.at);
    // What a font covers letter by letter can still fail when the letters combine; then only the sure ones are printed.
    print(glyphs::Reach::Fonts).or_else(|_| print(glyphs::Reach::Sure))
}
