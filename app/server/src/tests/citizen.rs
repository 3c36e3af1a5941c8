//! The citizen's addresses.

mod about;
mod addresses;
mod appeal;
mod autosave;
mod awaited;
mod case;
mod co_applicants;
mod decision;
mod earlier;
mod file;
mod front;
mod known;
mod message;
mod my;
mod organisation;
mod page;
mod public;
mod repeat;
mod review;
mod sign;
mod stale;
mod start;
mod survey;
mod unknown;
mod upload;
mod withdraw;
