//! The citizen's pages.

pub mod about;
pub mod addresses;
pub mod appeal;
pub mod case;
pub mod description;
pub mod draft;
pub mod earlier;
pub mod everything;
pub mod exit;
pub mod feed;
pub mod front;
pub mod kept;
pub mod known;
pub mod message;
pub mod my;
pub mod organisation;
pub mod page;
pub mod receipt;
pub mod review;
pub mod service;
pub mod sign;
pub mod sitemap;
pub mod stale;
pub mod start;
pub mod survey;
pub mod withdraw;
