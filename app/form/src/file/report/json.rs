//! Diagnostics for a program of one's own: an array of objects, one a diagnostic. The shape stays.
//!
//! | key | |
//! |---|---|
//! | `severity` | `error` or `warning` |
//! | `file` | the path as it was given |
//! | `line`, `column` | where it begins, from 1; columns in characters |
//! | `endLine`, `endColumn` | where it ends, the column behind the last character |
//! | `message` | what is wrong; lines below the first show what was expected and found |
//! | `help` | what to write instead, or do |

use serde_json::json;

use super::{end, word};
use crate::file::Diagnostic;

/// The array, indented, with a line end.
pub fn report(diagnostics: &[Diagnostic], sources: &[(&str, &[u8])]) -> String {
    let all = diagnostics.iter().map(|diagnostic| {
        let (end_line, end_column) = end(diagnostic, sources);
        json!({
            "severity": word(diagnostic.severity),
            "file": diagnostic.file,
            "line": diagnostic.line,
            "column": diagnostic.column,
            "endLine": end_line,
            "endColumn": end_column,
            "message": diagnostic.message,
            "help": diagnostic.help,
        })
    });
    format!("{:#}\n", serde_json::Value::Array(all.collect()))
}
