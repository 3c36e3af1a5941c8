//! The citizen's addresses.

mod about;
mod appeal;
mod case;
mod file;
mod front;
mod message;
mod my;
mod page;
mod repeat;
mod review;
mod stale;
mod start;
mod survey;
mod unknown;
mod withdraw;
