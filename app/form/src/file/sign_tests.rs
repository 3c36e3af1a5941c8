//! `sign`: what is said of a mistake, and where.

use super::{Source, World, read};

const FORM: &str = "form: prove
title: Prøve
service: {theme: familie-og-barn, summary: Et skjema, who: Alle, cost: Gratis, processing: 4 weeks, owner: Kontoret, privacy: Vi lagrer svarene}
login: substantial
pages:
  - page: en
    title: Side
    fields:
      - person: medforelder
        label: Den andre forelderen
      - text: navn
        label: Navn
      - repeat: eiere
        label: Eiere
        item: Eier
        fields:
          - person: eier
            label: Eier
          - text: andel
            label: Andel
sign:
  who: [medforelder, eiere.eier]
  within: 14 days
  otherwise: cancel
  asks: Jeg er enig
route:
  - queue: skole
";

/// What is said of `sign` and what follows it in the form with a change, each with its place.
fn said(from: &str, to: &str) -> String {
    assert_eq!(FORM.matches(from).count(), 1, "`{from}` must stand in the form once");
    let source = Source { path: "f".into(), key: "prove".into(), bytes: FORM.replace(from, to).into_bytes() };
    let (_, found) = read(&source, &World::default());
    found
        .iter()
        .filter(|d| d.line > 20)
        .map(|d| format!("{}:{} {} | {}\n", d.line, d.column, d.message, d.help))
        .collect()
}

#[test]
fn it_is_read() {
    assert_eq!(said("  - queue: skole", "  - queue:   skole"), "");
}

#[test]
fn who_signs_is_a_person_the_form_asks_for() {
    let who = "[medforelder, eiere.eier]";
    let people = "the people the form asks for are medforelder, eiere.eier";
    assert_eq!(said(who, "medforeldre"), "22:8 there is no field `medforeldre` | did you mean `medforelder`?\n");
    assert_eq!(said(who, "navn"), format!("22:8 `navn` doesn't ask for a person | {people}\n"));
    assert_eq!(said(who, "eiere"), "22:8 `eiere` doesn't ask for a person | did you mean `eiere.eier`?\n");
    assert_eq!(said(who, "eiere.andel"), format!("22:8 `eiere.andel` doesn't ask for a person | {people}\n"));
    assert_eq!(
        said(who, "[medforelder, eiere.eien]"),
        "22:22 `eiere` has no rows with `eien` | did you mean `eiere.eier`?\n"
    );
    assert_eq!(said(who, "medforelder.name"), format!("22:8 `medforelder` has no rows with `name` | {people}\n"));
    assert_eq!(
        said(who, "[medforelder, medforelder]"),
        "22:22 the same person is named twice | leave one of them out\n"
    );
    assert!(said(who, "[]").starts_with("22:8 nobody is to sign |"));
}

#[test]
fn the_time_is_a_sane_one_and_every_key_is_there() {
    assert_eq!(said("14 days", "4 months"), "23:11 nobody waits so long for a signature | write at most 3 months\n");
    assert!(said("14 days", "soon").starts_with("23:11 `soon` is not a length of time |"));
    assert!(said("otherwise: cancel", "otherwise: delete").starts_with("24:14 `delete` is not what happens"));
    for key in ["  within: 14 days\n", "  otherwise: cancel\n", "  asks: Jeg er enig\n"] {
        assert!(said(key, "").starts_with("22:3 "), "{key}: {}", said(key, ""));
    }
    assert!(said("login: substantial", "login: none").contains("without login nobody can be known to have signed"));
}

#[test]
fn the_languages_must_be_there() {
    let world = World { langs: super::REQUIRED_LANGS.to_vec(), ..World::default() };
    let source = Source { path: "f".into(), key: "prove".into(), bytes: FORM.as_bytes().to_vec() };
    let (_, found) = read(&source, &world);
    let asks: Vec<_> = found.iter().filter(|one| one.line == 25).map(|one| one.message.as_str()).collect();
    assert_eq!(asks, ["what the signers confirm is in one language only"]);
}

#[test]
fn a_test_says_who_must_sign() {
    let with = |test: &str| said("  - queue: skole\n", &format!("  - queue: skole\ntests:\n  - {test}\n"));
    let given = "given: {medforelder: {name: Ola, number: \"15869099918\"}}";
    assert_eq!(with(&format!("{{{given}, waits for: [medforelder]}}")), "");
    assert!(with(&format!("{{{given}, waits for: [medforelde]}}")).contains("did you mean `medforelder`?"));
}
