//! The caseworker's pages.

pub mod case;
pub mod queue;
pub mod work;
