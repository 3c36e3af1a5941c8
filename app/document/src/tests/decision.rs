//! Decisions.

use super::{ask, is_archive_and_accessible, read, sample::HOSTILE, sheet};
use crate::{Decision, DecisionWords, decision};

fn words() -> DecisionWords {
    DecisionWords {
        sender: "Sendt av".to_owned(),
        reference: "Vår referanse".to_owned(),
        day: "Dato".to_owned(),
        received: "Søknaden kom".to_owned(),
        reasons: "Begrunnelse".to_owned(),
        appeal: "Slik klager du".to_owned(),
        access: "Se saken".to_owned(),
        contact: "Kontakt oss".to_owned(),
        regards: "Med hilsen".to_owned(),
        unsigned: "Vedtaket er godkjent elektronisk og har derfor ingen underskrift.".to_owned(),
    }
}

fn sample() -> Decision {
    Decision {
        sheet: sheet(),
        unit: Some("Tilrettelagt fritid".to_owned()),
        to: vec!["Berit Øverås".to_owned(), "Carl Øverås".to_owned()],
        sender: Some("Anders Åsmund Øverås".to_owned()),
        reference: "SK-7F3K-2Q9M".to_owned(),
        day: "1. mars 2026".to_owned(),
        received: "2. februar 2026".to_owned(),
        title: "Vedtak: Ledsagerbevis".to_owned(),
        outcome: "Søknaden er avslått.".to_owned(),
        appealed: None,
        reasons: "Du fyller ikke vilkårene.\nSe § 3.\n\nDu kan søke på nytt.".to_owned(),
        appeal: vec!["Er du uenig, kan du klage innen 23. mars 2026.".to_owned(), "Du kan be oss vente.".to_owned()],
        access: "Saken står på Min side.".to_owned(),
        contact: Some("Tilrettelagt fritid: fritid@sandvik.example, 51 00 00 00".to_owned()),
        by: "Oda Saksvik".to_owned(),
        words: words(),
    }
}

#[test]
fn the_decision_is_a_letter() {
    let pdf = decision(&sample()).unwrap();
    insta::assert_snapshot!(ask("pdftotext", &["-layout", "-enc", "UTF-8", "-", "-"], &pdf));
}

#[test]
fn the_decision_has_a_structure() {
    let pdf = decision(&sample()).unwrap();
    insta::assert_snapshot!(ask("pdfinfo", &["-struct-text", "-enc", "UTF-8", "-"], &pdf));
}

#[test]
fn the_decision_is_archive_and_accessible_pdf() {
    is_archive_and_accessible(&decision(&sample()).unwrap(), &["Vedtak: Ledsagerbevis (SK-7F3K-2Q9M)"]);
}

#[test]
fn what_isnt_known_leaves_no_hole() {
    let bare = Decision { unit: None, sender: None, contact: None, ..sample() };
    let pdf = decision(&bare).unwrap();
    let text = read(&pdf);
    for gone in ["Tilrettelagt fritid", "Sendt av", "Kontakt oss"] {
        assert!(!text.contains(gone), "{gone}\n{text}");
    }
    assert!(text.contains("Med hilsen Oda Saksvik Sandvik kommune"), "{text}");
}

#[test]
fn the_decision_of_an_appeal_names_what_was_appealed() {
    let appealed = Some("Vedtaket gjelder klagen din i sak SK-2222-3333.".to_owned());
    let text = read(&decision(&Decision { appealed, ..sample() }).unwrap());
    assert!(text.contains("Vedtaket gjelder klagen din i sak SK-2222-3333."), "{text}");
}

#[test]
fn markup_in_the_reasons_is_text() {
    for reasons in HOSTILE {
        let text = read(&decision(&Decision { reasons: (*reasons).to_owned(), ..sample() }).unwrap());
        let wanted = reasons.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(&wanted), "{wanted}\n{text}");
    }
}

#[test]
fn long_reasons_go_on_over_the_page() {
    let reasons = vec!["Vi har lagt vekt på dette. ".repeat(20); 20].join("\n\n");
    let text = read(&decision(&Decision { reasons, ..sample() }).unwrap());
    assert!(text.contains("Side 3 av ") && text.contains("Oda Saksvik"), "{text}");
}
