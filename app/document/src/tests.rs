//! Papers are written, and read again by another program.

mod decision;
mod everything;
mod receipt;
mod sample;

use std::{
    io::Write,
    process::{Command, Stdio},
};

use form::Lang;

use crate::Sheet;

/// What one of poppler's programs says of a file.
fn ask(program: &str, arguments: &[&str], pdf: &[u8]) -> String {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftotext and pdfinfo are needed (Debian: poppler-utils)");
    child.stdin.take().unwrap().write_all(pdf).unwrap();
    let out = child.wait_with_output().unwrap();
    assert!(out.status.success());
    String::from_utf8(out.stdout).unwrap()
}

/// The text of a file in the order it is read, with single spaces.
fn read(pdf: &[u8]) -> String {
    let text = ask("pdftotext", &["-raw", "-enc", "UTF-8", "-", "-"], pdf);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn contains(pdf: &[u8], text: &str) -> bool {
    pdf.windows(text.len()).any(|part| part == text.as_bytes())
}

/// What every paper of the tests has.
fn sheet() -> Sheet {
    Sheet {
        lang: Lang::Nb,
        municipality: "Sandvik kommune".to_owned(),
        at: "2026-03-01T10:15:00Z".parse().unwrap(),
        page: "Side {page} av {pages}".to_owned(),
        spelt_out: "Tegn vi ikke kan skrive ut, står med koden sin, for eksempel {code}.".to_owned(),
    }
}

/// That a file says it is for the archive and for everybody, and these lines of what poppler says of it.
fn is_archive_and_accessible(pdf: &[u8], lines: &[&str]) {
    for mark in
        ["<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>", "<pdfuaid:part>1</pdfuaid:part>"]
    {
        assert!(contains(pdf, mark), "{mark}");
    }
    let info = ask("pdfinfo", &["-enc", "UTF-8", "-isodates", "-"], pdf);
    let always = [
        "Sandvik kommune",
        "Tagged:          yes",
        "CreationDate:    2026-03-01T10:15:00Z",
        "Page size:       595.276 x 841.89 pts (A4)",
        "JavaScript:      no",
        "Encrypted:       no",
    ];
    for line in lines.iter().chain(&always) {
        assert!(info.contains(line), "{line} in\n{info}");
    }
    assert!(contains(pdf, "/Lang (nb-NO)") || contains(pdf, "/Lang(nb-NO)"), "the language");
}
