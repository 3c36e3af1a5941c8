//! The caseworker's pages.
