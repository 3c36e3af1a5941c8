//! What only a whole form can tell: its own tests, and the ways through it.

use std::sync::Arc;

use jiff::civil::Date;

use super::{Diagnostic, tests, threads::side_by_side};
use crate::{form::Form, paths::diagnose};

/// What one form tells.
pub fn whole(form: &Form, path: &str, today: Date) -> Vec<Diagnostic> {
    let mut found = tests::run(form, path, today);
    found.extend(diagnose(form, path, today));
    found
}

/// What each of many forms tells, in their order.
pub fn all<'p>(forms: &[Arc<Form>], path: impl Fn(&Form) -> &'p str + Sync, today: Date) -> Vec<Diagnostic> {
    side_by_side(forms, |form| whole(form, path(form), today)).concat()
}
