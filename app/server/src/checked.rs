//! What the accessibility tests found of a form: `accessibility.json` beside its `form.yaml`, written by
//! `cargo xtask accessibility --form KEY`. It names the version it looked at, so it holds for that one only, and it
//! travels with the form.

use std::{collections::BTreeMap, path::Path};

use form::file::{Diagnostic, Loaded, Severity};
use serde::Deserialize;

/// The result of a run.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Checked {
    /// The form version that was looked at.
    pub version: String,
    /// When, as RFC 3339 in UTC.
    pub at: String,
    /// How many states of its pages were looked at.
    pub states: u32,
    /// How many findings there were.
    pub findings: u32,
}

/// The name of the file, beside the form's own.
pub const FILE: &str = "accessibility.json";

/// The results by form. One that can't be read is none: the next run writes it anew.
pub fn all(folder: &Path, loaded: &Loaded) -> BTreeMap<String, Checked> {
    let read = |key: &str| serde_json::from_slice(&std::fs::read(folder.join(key).join(FILE)).ok()?).ok();
    loaded.forms.iter().filter_map(|form| Some((form.key.clone(), read(&form.key)?))).collect()
}

/// Takes out the forms whose version wasn't looked at, or not without findings, and says so as of a broken file.
pub fn hold(loaded: &mut Loaded, checked: &BTreeMap<String, Checked>) {
    let Loaded { forms, sources, diagnostics, .. } = loaded;
    forms.retain(|form| {
        let message = match checked.get(&form.key).filter(|checked| checked.version == form.version) {
            Some(Checked { findings: 0, .. }) => return true,
            Some(Checked { findings, .. }) => {
                format!("the accessibility tests have {findings} findings in this version")
            }
            None => "the accessibility tests have not looked at this version".to_owned(),
        };
        let file = sources.iter().find(|source| source.key == form.key).map(|source| source.path.clone());
        diagnostics.push(Diagnostic {
            severity: Severity::Error,
            file: file.unwrap_or_default(),
            span: 0..0,
            line: 1,
            column: 1,
            message,
            help: format!(
                "run `cargo xtask accessibility --form {}`; the configuration says `[accessibility] required`",
                form.key
            ),
        });
        false
    });
}
