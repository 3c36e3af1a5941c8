//! All SQL: drafts, cases, deliveries, sessions. SQLite and PostgreSQL with one SQL text.
//!
//! Functions take `&mut Tx` and never begin or commit: handlers and workers do. "Not found" is `None`. Times are UTC text
//! and are passed in, like ids. Whatever is personal is sealed before it is written.
//!
//! | where | what |
//! |---|---|
//! | [`Store`], [`Tx`] (`database`) | opening, transactions |
//! | `connections` | a file's connections; with `database` all that names sqlx's `Any` |
//! | [`keys`] | encryption at rest, the index of identity numbers |
//! | [`id`] | ids and references |
//! | [`session`], [`login`] | who is logged in, logins under way |
//! | [`form_version`] | form files as they were |
//! | [`draft`], [`attachment`] | what is being filled in |
//! | [`kept_page`] | a page posted after the session had ended |
//! | [`submission`] | sending: one transaction, once |
//! | [`case`], [`event`], [`message`], [`decision`], [`appeal`] | what grows from a submission |
//! | [`delivery`] | what is to leave the house |
//! | [`awaited`] | files that may come after the application |
//! | [`upload`] | files on their way, in parts |
//! | [`co_applicant`] | who fills in a draft, and stands in its case, beside the applicant |
//! | [`signature`] | what others must sign before it is delivered |
//! | [`scan`] | files that wait for their virus scan |
//! | [`preference`] | what a person chose: language, mail |
//! | [`survey`], [`audit`] | responses without names; who did what |

pub mod appeal;
pub mod attachment;
pub mod audit;
pub mod awaited;
pub mod case;
pub mod co_applicant;
mod connections;
mod database;
pub mod decision;
pub mod delivery;
pub mod draft;
pub mod event;
pub mod form_version;
pub mod id;
pub mod kept_page;
pub mod keys;
pub mod login;
pub mod message;
pub mod preference;
pub mod scan;
pub mod session;
pub mod signature;
pub mod submission;
pub mod survey;
#[cfg(test)]
mod tests;
pub mod upload;

pub use database::{Store, Tx};

/// What went wrong below the handlers.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database said no.
    #[error("database: {0}")]
    Database(#[from] sqlx::Error),
    /// What is stored can't be read: damaged, or sealed with a key that isn't here.
    #[error("stored data can't be read: {0}")]
    Corrupt(&'static str),
    /// The key file isn't one, or another database's.
    #[error("the key file can't be used: {0}")]
    Keys(&'static str),
}

/// A result of this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;
