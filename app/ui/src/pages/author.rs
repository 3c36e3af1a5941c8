//! The author's pages.

pub mod form;
pub mod forms;
pub mod preview;
