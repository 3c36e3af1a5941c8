//! Each format, of the same three diagnostics.

use super::Format;
use crate::file::{Diagnostic, Severity};

const FILE: &str = "forms/blå, grønn/form.yaml";
const TEXT: &str = "form: prøve\ntitle:\n  nb: Én\n  nn: Éin\n\npages: []\n";

fn diagnostic(severity: Severity, words: &str, place: (usize, usize), message: &str) -> Diagnostic {
    let start = TEXT.find(words).unwrap();
    Diagnostic {
        severity,
        file: FILE.to_owned(),
        span: start..start + words.len(),
        line: place.0,
        column: place.1,
        message: message.to_owned(),
        help: "write it: 100 %".to_owned(),
    }
}

fn all(format: Format) -> String {
    let found = [
        diagnostic(Severity::Error, "prøve", (1, 7), "the key `prøve` is wrong"),
        diagnostic(Severity::Warning, "nb: Én\n  nn: Éin\n\n", (3, 3), "the texts, \"both\", are short"),
        diagnostic(Severity::Error, "", (1, 1), "the test fails: the pages differ\n- a\n+ b"),
    ];
    format.write(&found, &[(FILE, TEXT.as_bytes())], false)
}

#[test]
fn text() {
    insta::assert_snapshot!(all(Format::Text));
}

#[test]
fn json() {
    insta::assert_snapshot!(all(Format::Json));
    assert_eq!(Format::Json.write(&[], &[], false), "[]\n");
}

#[test]
fn sarif() {
    insta::assert_snapshot!(all(Format::Sarif).replace(env!("CARGO_PKG_VERSION"), "[version]"));
}

#[test]
fn paths_become_addresses() {
    for (path, uri) in [
        ("forms/a/form.yaml", "forms/a/form.yaml"),
        ("/srv/my forms/form.yaml", "file:///srv/my%20forms/form.yaml"),
        ("C:\\forms\\form.yaml", "file:///C%3A/forms/form.yaml"),
    ] {
        let found = Diagnostic { file: path.to_owned(), ..diagnostic(Severity::Error, "", (1, 1), "x") };
        let log: serde_json::Value = serde_json::from_str(&Format::Sarif.write(&[found], &[], false)).unwrap();
        let place = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], uri);
        assert_eq!(place["region"]["endColumn"], 1, "without the source it ends where it begins");
    }
}

#[test]
fn github() {
    insta::assert_snapshot!(all(Format::Github));
}

#[test]
fn formats_are_named() {
    for (word, format) in Format::ALL {
        assert_eq!(word.parse(), Ok(format));
    }
    assert_eq!("xml".parse::<Format>(), Err("the formats are text, json, sarif, github".to_owned()));
}
