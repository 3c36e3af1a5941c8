//! The citizen's pages.

pub mod form_page;
