//! The citizen's pages.

pub mod about;
pub mod case;
pub mod co_applicants;
pub mod earlier;
pub mod exit;
pub mod form_page;
pub mod front;
pub mod invitation;
pub mod my;
pub mod party;
pub mod receipt;
pub mod review;
pub mod service;
pub mod sign;
pub mod stale;
pub mod survey;
pub mod withdraw;
