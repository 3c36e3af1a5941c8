//! Server-rendered pages. Plain structs in, HTML out; nothing here knows the store, axum or the clock.
//!
//! | where | what |
//! |---|---|
//! | [`words`] | the platform's own words, from `locales/` |
//! | [`shell`] | the page around every page |
//! | [`fields`] | a form's fields, one file a kind |
//! | [`components`] | error summary, texts, answers, timeline: what several pages share |
//! | [`pages`] | one file a page, by who reads it |

pub mod components;
pub mod fields;
pub mod pages;
pub mod shell;
#[cfg(test)]
mod tests;
pub mod words;

pub use shell::{Frame, Site, Who};
pub use words::Words;
