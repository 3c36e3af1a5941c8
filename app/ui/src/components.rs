//! What several pages share.

pub mod answers;
pub mod attachments;
pub mod awaited;
pub mod contact;
pub mod error_summary;
pub mod linked;
pub mod prose;
pub mod session;
pub mod signatures;
pub mod timeline;
pub mod together;
pub mod unsent;
pub mod validation;
pub mod warnings;
