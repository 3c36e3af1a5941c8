//! The services of the repository itself.

use std::{fs, path::PathBuf};

use super::{Loaded, SHARED, Source, load, report, tests};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../forms")
}

fn sources() -> Vec<Source> {
    let mut out = Vec::new();
    let source = |name: String, key: &str, file: PathBuf| Source {
        path: name,
        key: key.to_owned(),
        bytes: fs::read(file).unwrap(),
    };
    for entry in fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name == SHARED {
            for entry in fs::read_dir(&path).unwrap() {
                let entry = entry.unwrap();
                out.push(source(format!("{SHARED}/{}", entry.file_name().to_string_lossy()), SHARED, entry.path()));
            }
        } else if path.is_dir() {
            out.push(source(format!("{name}/form.yaml"), &name, path.join("form.yaml")));
        } else {
            out.push(source(name, "", path));
        }
    }
    out.sort_by(|a, b| a.path.cmp(&b.path));
    out
}

fn loaded() -> Loaded {
    load(sources())
}

#[test]
fn they_load_without_a_word() {
    let loaded = loaded();
    let sources: Vec<_> = loaded.sources.iter().map(|source| (source.path.as_str(), source.bytes.as_slice())).collect();
    assert_eq!(report(&loaded.diagnostics, &sources, false), "");
    let keys: Vec<&str> = loaded.forms.iter().map(|form| form.key.as_str()).collect();
    let expected = [
        "etter-soknad",
        "feil-pa-vei",
        "gravemelding",
        "klage-pa-vedtak",
        "kulturmidler",
        "ledsagerbevis",
        "leie-av-lokaler",
        "parkeringstillatelse",
        "redusert-foreldrebetaling",
        "sfo-plass",
        "skjenkebevilling",
    ];
    assert_eq!(keys, expected);
}

#[test]
fn their_authors_tests_pass() {
    let loaded = loaded();
    // The tests must hold on any day, not only on the day they were written.
    for today in [jiff::civil::date(2026, 11, 26), jiff::civil::date(2028, 2, 29), jiff::civil::date(2031, 8, 1)] {
        for form in &loaded.forms {
            let failed = tests::run(form, &form.key, today);
            let failed: Vec<_> = failed.iter().map(|found| (&found.file, found.line, &found.message)).collect();
            assert!(failed.is_empty(), "{today}: {failed:#?}");
        }
    }
}
