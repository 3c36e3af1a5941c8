//! One file a subcommand.

pub mod check;
pub mod deliveries;
pub mod diff;
pub mod import;
pub mod new;
pub mod paths;
pub mod serve;
pub mod theme;

use std::io::IsTerminal;

/// Whether what is written there may be coloured: to a terminal, unless whoever reads it said otherwise (no-color.org).
pub fn colours(place: &impl IsTerminal) -> bool {
    place.is_terminal() && std::env::var_os("NO_COLOR").is_none()
}
