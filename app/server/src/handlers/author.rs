//! The author's pages.

pub mod form;
pub mod forms;
pub mod map;
pub mod preview;

use crate::{
    error::{Error, Result},
    login::Session,
    state::AppState,
};

/// Refuses an employee who doesn't write forms.
fn may(state: &AppState, session: &Session) -> Result<()> {
    if session.in_group(&state.config.authors) { Ok(()) } else { Err(Error::Forbidden) }
}

/// The beginning of a version's name: enough to tell the versions of a form apart.
fn short(version: &str) -> String {
    version.chars().take(8).collect()
}
