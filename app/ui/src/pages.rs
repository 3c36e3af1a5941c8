//! One file a page, by who reads it. A page is a function of a plain struct.

pub mod author;
pub mod caseworker;
pub mod citizen;
pub mod error;
pub mod mailbox;
#[cfg(test)]
mod tests;
