//! The caseworker's addresses.

mod case;
mod decide;
mod decision;
mod queue;
mod work;
