//! One file a page, by who uses it: the same words as in the addresses and in `ui::pages`.

pub mod attached;
pub mod author;
pub mod caseworker;
pub mod citizen;
pub mod papers;
