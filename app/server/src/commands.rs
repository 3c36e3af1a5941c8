//! One file a subcommand.

pub mod check;
pub mod deliveries;
pub mod serve;
