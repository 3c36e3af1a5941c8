//! The citizen's pages.

pub mod draft;
pub mod page;
