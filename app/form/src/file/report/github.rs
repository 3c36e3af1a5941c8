//! Diagnostics as workflow commands of GitHub Actions, which show them at their lines in a change.

use super::{end, word};
use crate::file::Diagnostic;

/// A line a diagnostic.
pub fn report(diagnostics: &[Diagnostic], sources: &[(&str, &[u8])]) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics {
        let (end_line, end_column) = end(diagnostic, sources);
        out.push_str(&format!(
            "::{} file={},line={},endLine={end_line},col={},endColumn={end_column}::{}\n",
            word(diagnostic.severity),
            property(&diagnostic.file),
            diagnostic.line,
            diagnostic.column,
            data(&format!("{}\n{}", diagnostic.message, diagnostic.help)),
        ));
    }
    out
}

/// A message: a command is one line.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property: a comma and a colon would end it.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
