//! Any names and values as a posted page, one `name=value` a line, on every page of a form with every kind; then the
//! journey and the summary of what was kept.
//!
//! `cargo +nightly fuzz run posted`
#![no_main]

use std::sync::LazyLock;

use form::{Form, Inputs, Journey, Lang, file::read_stored, posted::read_page, summary::summary};
use libfuzzer_sys::fuzz_target;

static FORM: LazyLock<Form> = LazyLock::new(|| {
    read_stored("prove", include_bytes!("../../app/form/src/sample/form.yaml")).expect("the sample is right")
});

fuzz_target!(|text: &str| {
    let pair = |line: &str| line.split_once('=').map(|(name, value)| (name.to_owned(), value.to_owned()));
    let pairs: Vec<(String, String)> = text.lines().filter_map(pair).collect();
    let mut inputs = Inputs::new();
    for page in &FORM.pages {
        if let Ok(after) = read_page(page, &[], &pairs, &inputs) {
            inputs = after;
        }
    }
    let journey = Journey::new(&FORM, &inputs, jiff::civil::date(2026, 11, 27));
    let _ = summary(&journey, Lang::Nb);
});
