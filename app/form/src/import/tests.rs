//! Whole definitions: what they become, what is left, and that what comes out always loads.

mod formio;
mod xlsform;

use super::{Imported, Unreadable, formio as import_formio};
use crate::file::{REQUIRED_LANGS, Severity, Source, World, read, report};

/// The file and the list, for a snapshot; the file must load.
fn shown(imported: Result<Imported, Unreadable>) -> String {
    let imported = match imported {
        Ok(imported) => imported,
        Err(why) => return format!("unreadable: {why}"),
    };
    loads(&imported);
    let left: Vec<String> = imported.left.iter().map(ToString::to_string).collect();
    format!("{}\n=== left ===\n{}\n", imported.yaml, left.join("\n"))
}

/// What comes out has no errors, with every language required.
fn loads(imported: &Imported) {
    let bytes = imported.yaml.clone().into_bytes();
    let source = Source { path: "prove/form.yaml".into(), key: "prove".into(), bytes };
    let world = World { langs: REQUIRED_LANGS.to_vec(), ..World::default() };
    let (form, found) = read(&source, &world);
    let errors: Vec<_> = found.into_iter().filter(|found| found.severity == Severity::Error).collect();
    let text = report(&errors, &[(&source.path, &source.bytes)], false);
    assert!(form.is_some() && errors.is_empty(), "{text}\n{}", imported.yaml);
}

#[test]
fn a_key_must_be_a_folder_name() {
    for key in ["", "Søknad", "../x", "a b", "-a"] {
        assert_eq!(import_formio(b"{}", key, "felles"), Err(Unreadable::Key(key.to_owned())));
    }
}
