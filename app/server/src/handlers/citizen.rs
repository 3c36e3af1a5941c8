//! The citizen's pages.

pub mod case;
pub mod description;
pub mod draft;
pub mod exit;
pub mod feed;
pub mod front;
pub mod kept;
pub mod my;
pub mod page;
pub mod receipt;
pub mod review;
pub mod service;
pub mod sitemap;
pub mod stale;
pub mod start;
pub mod survey;
