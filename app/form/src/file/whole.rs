//! What only a whole form can tell: its own tests, and the ways through it.

use std::{num::NonZero, sync::Arc, thread};

use jiff::civil::Date;

use super::{Diagnostic, tests};
use crate::{form::Form, paths::diagnose};

/// What one form tells.
pub fn whole(form: &Form, path: &str, today: Date) -> Vec<Diagnostic> {
    let mut found = tests::run(form, path, today);
    found.extend(diagnose(form, path, today));
    found
}

/// What each of many forms tells, in their order, worked out on as many threads as there are processors.
pub fn all<'p>(forms: &[Arc<Form>], path: impl Fn(&Form) -> &'p str + Sync, today: Date) -> Vec<Diagnostic> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let share = forms.len().div_ceil(threads).max(1);
    let part = |forms: &[Arc<Form>]| -> Vec<Diagnostic> {
        forms.iter().flat_map(|form| whole(form, path(form), today)).collect()
    };
    thread::scope(|scope| {
        let parts: Vec<_> = forms.chunks(share).map(|forms| scope.spawn(|| part(forms))).collect();
        parts.into_iter().flat_map(|part| part.join().expect("a check doesn't panic")).collect()
    })
}
