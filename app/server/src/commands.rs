//! One file a subcommand.

pub mod check;
pub mod deliveries;
pub mod diff;
pub mod import;
pub mod new;
pub mod paths;
pub mod serve;
pub mod theme;
