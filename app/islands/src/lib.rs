//! What hydrates in the browser. Everything works without: an island only saves a round trip.
//!
//! | where | what |
//! |---|---|
//! | [`conditions`] | shows and hides the fields of a page at once and keeps its calculations right, with the server's engine |

pub mod conditions;
