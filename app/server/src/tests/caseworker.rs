//! The caseworker's addresses.

mod case;
mod decide;
mod queue;
mod work;
