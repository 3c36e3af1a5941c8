//! The words beside a form's own, in the language of whoever looks.

use super::Sequence;

/// What a graph of the ways says of them.
pub struct Said<'a> {
    /// Where a way ends on which one can't apply.
    pub refused: String,
    /// Where a way ends that leads to no queue in particular.
    pub sent: String,
    /// Where a way ends that leads to a queue, by its key.
    pub sent_to: &'a dyn Fn(&str) -> String,
    /// Between two conditions that lead to the same.
    pub or: String,
    /// How many ways are left out.
    pub more: &'a dyn Fn(usize) -> String,
}

impl Said<'static> {
    /// In English, as all that is said to a terminal.
    pub fn english() -> Self {
        Said {
            refused: "can't apply".to_owned(),
            sent: "sent".to_owned(),
            sent_to: &|queue| format!("sent to {queue}"),
            or: "or".to_owned(),
            more: &|count| format!("And {count} more."),
        }
    }
}

impl Said<'_> {
    /// Where a way ends.
    pub(super) fn ending(&self, way: &Sequence<'_>) -> String {
        match (way.exit, way.queue) {
            (Some(_), _) => self.refused.clone(),
            (None, Some(queue)) => (self.sent_to)(queue),
            (None, None) => self.sent.clone(),
        }
    }
}
