//! Any bytes as a form, as queues and as shared pieces: read or refused, reported, walked with no answers and its own
//! tests run.
//!
//! `cargo +nightly fuzz run file`
#![no_main]

use form::{
    Inputs, Journey,
    file::{SHARED, Source, load, report, tests},
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let today = jiff::civil::date(2026, 11, 27);
    for (path, key) in [("prove/form.yaml", "prove"), ("queues.yaml", ""), ("shared/deler.yaml", SHARED)] {
        let source = Source { path: path.to_owned(), key: key.to_owned(), bytes: bytes.to_vec() };
        let loaded = load(vec![source]);
        let _ = report(&loaded.diagnostics, &[(path, bytes)], false);
        for form in &loaded.forms {
            let _ = Journey::new(form, &Inputs::new(), today);
            let _ = tests::run(form, path, today);
        }
    }
});
