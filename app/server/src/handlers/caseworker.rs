//! The caseworker's pages.

pub mod case;
pub mod decision;
pub mod queue;
pub mod work;
