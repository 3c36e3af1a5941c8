//! What is generated from the form language and committed is what would be generated now.

use std::{env, fs, path::Path};

use super::{guide, schema};

/// The file in `docs/` holds this text; `UPDATE_DOCS=1 cargo test -p form docs` writes it.
fn committed(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs").join(name);
    if env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, text).unwrap();
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    let line = found.lines().zip(text.lines()).take_while(|(found, text)| found == text).count() + 1;
    assert!(
        found == text,
        "docs/{name} differs from line {line}: generate again with UPDATE_DOCS=1 cargo test -p form docs"
    );
}

#[test]
fn the_schema_is_committed() {
    committed("form.schema.json", &format!("{:#}\n", schema()));
}

#[test]
fn the_guide_is_committed() {
    committed("authors.md", &guide());
}
