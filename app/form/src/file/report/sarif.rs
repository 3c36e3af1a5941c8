//! Diagnostics as SARIF 2.1.0 (OASIS, *Static Analysis Results Interchange Format*), which code hosts and editors read.

use serde_json::{Value, json};

use super::{end, word};
use crate::file::{Diagnostic, Severity};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// One run with one result a diagnostic.
pub fn report(diagnostics: &[Diagnostic], sources: &[(&str, &[u8])]) -> String {
    let rule = |severity: Severity, text: &str| {
        json!({
            "id": word(severity),
            "shortDescription": {"text": text},
            "defaultConfiguration": {"level": word(severity)},
        })
    };
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "skranke",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": [
                    rule(Severity::Error, "The form can't be used as it is."),
                    rule(Severity::Warning, "The form can be used, but somebody would be better served."),
                ],
            }},
            "columnKind": "unicodeCodePoints",
            "results": diagnostics.iter().map(|diagnostic| result(diagnostic, sources)).collect::<Vec<_>>(),
        }],
    });
    format!("{log:#}\n")
}

fn result(diagnostic: &Diagnostic, sources: &[(&str, &[u8])]) -> Value {
    let (end_line, end_column) = end(diagnostic, sources);
    json!({
        "ruleId": word(diagnostic.severity),
        "ruleIndex": usize::from(diagnostic.severity == Severity::Warning),
        "level": word(diagnostic.severity),
        "message": {"text": format!("{}\n{}", diagnostic.message, diagnostic.help)},
        "locations": [{"physicalLocation": {
            "artifactLocation": {"uri": uri(&diagnostic.file)},
            "region": {
                "startLine": diagnostic.line,
                "startColumn": diagnostic.column,
                "endLine": end_line,
                "endColumn": end_column,
            },
        }}],
    })
}

/// A path as a reference of RFC 3986: relative as it was given, or of the scheme `file`.
fn uri(path: &str) -> String {
    let path = path.replace('\\', "/");
    let mut out = String::new();
    if path.starts_with('/') {
        out.push_str("file://");
    } else if path.get(1..3) == Some(":/") {
        out.push_str("file:///");
    }
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b'~' => out.push(char::from(byte)),
            byte => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
