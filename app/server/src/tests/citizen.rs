//! The citizen's addresses.

mod autosave;
mod case;
mod file;
mod front;
mod my;
mod page;
mod public;
mod repeat;
mod review;
mod stale;
mod start;
mod survey;
mod unknown;
