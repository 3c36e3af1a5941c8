//! The form language: a file becomes a checked [`Form`], answers become pages, problems, a queue and a summary.
//!
//! No I/O, no clock, no framework: text, today's date and answers come in, values go out. Native and wasm alike.
//!
//! | where | what |
//! |---|---|
//! | [`text`] | texts in several languages, their small markup, the languages |
//! | [`value`] | answers as typed values; [`input`] as typed by a person |
//! | [`form`] | the checked form: service, pages, fields, routes |
//! | [`field`] | the field kinds, one file each: reading, checking, showing |
//! | [`expr`] | the expressions: compiled with types, evaluated from a small tree |
//! | [`journey`] | answers → which pages show, what is wrong, where a person may go |
//! | `earlier`, [`mod@migrate`] | what had another name before; a draft's inputs in a newer version (feature `file`) |
//! | [`mod@diff`] | two versions of a form → what has changed, and what it means (feature `file`) |
//! | [`posted`] | a posted page → the inputs a draft stores |
//! | [`summary`] | what a person reads: review, receipt, mail, the caseworker's page |
//! | [`day`] | dates as they are stored and sent |
//! | [`mod@format`] | numbers and dates as each language writes them |
//! | `generate` | answers made for a form: right, nearly right, and telling (feature `file`) |
//! | `paths` | every sequence of pages a form can show, and what is never reached (feature `file`) |
//! | [`mod@file`] | a YAML file → a form, or errors with line and column (feature `file`) |
//! | `import` | an XLSForm workbook or a Form.io definition → a form file (feature `import`) |

pub mod awaited;
pub mod day;
#[cfg(feature = "file")]
pub mod diff;
#[cfg(feature = "file")]
mod earlier;
pub mod expr;
pub mod field;
#[cfg(feature = "file")]
pub mod file;
pub mod form;
pub mod format;
#[cfg(feature = "file")]
pub mod generate;
#[cfg(feature = "import")]
pub mod import;
pub mod input;
pub mod journey;
#[cfg(feature = "file")]
pub mod migrate;
#[cfg(feature = "file")]
pub mod paths;
#[cfg(feature = "file")]
pub mod posted;
pub mod problem;
#[cfg(test)]
#[cfg(feature = "file")]
mod sample;
pub mod sign;
pub mod summary;
pub mod text;
pub mod value;

pub use form::{Form, Page};
pub use input::{Input, Inputs};
pub use journey::Journey;
pub use problem::{Code, Problem};
pub use text::{Lang, Text};
pub use value::{Answers, Value};
