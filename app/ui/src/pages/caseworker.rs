//! The caseworker's pages.

pub mod case;
pub mod queue;
