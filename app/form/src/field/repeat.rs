//! Questions asked once for each of several things: children, household members, owners.

use crate::{form::Field, text::Text};

/// A repeated group.
#[derive(Clone, Debug)]
pub struct Repeat {
    /// What is asked for each.
    pub fields: Vec<Field>,
    /// At least so many rows.
    pub min: usize,
    /// At most so many rows.
    pub max: usize,
    /// What one row is called: «Barn».
    pub item: Text,
}
