//! The program through its router: no socket, a clock that stands still, a database and forms of each test's own. The files
//! are named after the handlers, and so after the addresses.
//!
//! Whatever a test is about, [`world`] also looks at every answer it gets: security headers, what a POST may answer, and
//! that no identity number stands in a `Location`, a log line or a mail.

mod answer;
mod author;
mod broken;
mod caseworker;
mod citizen;
mod deliveries;
mod headers;
mod log;
mod privacy;
mod registry;
mod requests;
mod scan;
mod scratch;
mod sessions;
mod theme;
mod trouble;
mod visitor;
mod world;

pub(crate) use scratch::Scratch;
