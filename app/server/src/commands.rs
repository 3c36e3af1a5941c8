//! One file a subcommand.

pub mod check;
pub mod deliveries;
pub mod diff;
pub mod new;
pub mod serve;
