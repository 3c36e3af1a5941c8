//! Shared pieces: copied in where they are used, said where they stand, kept with the version.

use jiff::civil::{Date, date};

use super::{Loaded, Severity, Source, load, read_stored, report};
use crate::{Form, Inputs, Journey, Value, input::Input};

const QUEUES: &str = "queues: [{queue: vest, title: {nb: Vest, nn: Vest, en: West}, group: en}]\n";
const SHARED: &str = "\
fragments:
  kontakt:
    - email: epost
      label: {nb: E-post, nn: E-post, en: E-mail}
    - use: adresse
  adresse:
    - address: bosted
      label: {nb: Adresse, nn: Adresse, en: Address}
lists:
  bydeler:
    source: Kommunen
    as of: 2026-01-01
    options:
      sentrum: {nb: Sentrum, nn: Sentrum, en: City centre}
      hana: {nb: Hana, nn: Hana, en: Hana}
rates:
  pris:
    - {from: 2026-01-01, value: 100}
    - {from: 2027-01-01, value: 120}
";
const FIELDS: &str = "      - yes/no: bor_her
        label: {nb: \"Bor du her?\", nn: \"Bur du her?\", en: \"Do you live here?\"}
      - group: om
        title: {nb: Om deg, nn: Om deg, en: About you}
        show: bor_her
        fields:
          - choice: bydel
            label: {nb: Bydel, nn: Bydel, en: District}
            options: bydeler
            default: '\"hana\"'
          - use: kontakt
            show: bydel == \"hana\"
      - calculation: pris_naa
        label: {nb: Pris, nn: Pris, en: Price}
        value: rate(\"pris\") * 2
";

fn form(fields: &str) -> String {
    format!(
        "form: prove
title: {{nb: Prøve, nn: Prøve, en: Sample}}
service:
  theme: familie-og-barn
  summary: {{nb: Et skjema, nn: Eit skjema, en: A form}}
  who: {{nb: Alle, nn: Alle, en: Everybody}}
  cost: {{nb: Gratis, nn: Gratis, en: Free}}
  processing: 4 weeks
  owner: {{nb: Kontoret, nn: Kontoret, en: The office}}
  privacy: {{nb: Vi lagrer svarene, nn: Vi lagrar svara, en: We store the answers}}
pages:
  - page: en
    title: {{nb: En, nn: Ein, en: One}}
    fields:
{fields}
route: [{{queue: vest}}]
"
    )
}

fn folder(fields: &str, shared: &str) -> Loaded {
    let source =
        |path: &str, key: &str, bytes: &str| Source { path: path.into(), key: key.into(), bytes: bytes.into() };
    load(vec![
        source("forms/queues.yaml", "", QUEUES),
        source("forms/shared/felles.yaml", "shared", shared),
        source("forms/prove/form.yaml", "prove", &form(fields)),
    ])
}

fn told(loaded: &Loaded) -> String {
    let sources: Vec<_> = loaded.sources.iter().map(|source| (source.path.as_str(), source.bytes.as_slice())).collect();
    report(&loaded.diagnostics, &sources, false)
}

fn good() -> std::sync::Arc<Form> {
    let loaded = folder(FIELDS, SHARED);
    assert_eq!(told(&loaded), "");
    loaded.forms[0].clone()
}

fn price(form: &Form, day: Date) -> Option<Value> {
    Journey::new(form, &Inputs::new(), day).answers.get("pris_naa").cloned()
}

#[test]
fn pieces_are_copied_in() {
    let form = good();
    let names: Vec<_> = form.fields().map(|(_, field)| (field.name.as_str(), field.group)).collect();
    let om = Some(0);
    assert_eq!(names, [("bor_her", None), ("bydel", om), ("epost", om), ("bosted", om), ("pris_naa", None)]);
    let typed = |pairs: &[(&str, &str)]| -> Inputs {
        pairs.iter().map(|(name, text)| ((*name).to_owned(), Input::Text((*text).to_owned()))).collect()
    };
    let hidden = |inputs: &Inputs| -> Vec<String> {
        let journey = Journey::new(&form, inputs, date(2026, 6, 1));
        let names = form.fields().map(|(_, field)| field.name.clone());
        names.filter(|name| journey.steps[0].is_hidden(name)).collect()
    };
    assert_eq!(hidden(&typed(&[("bor_her", "no")])), ["bydel", "epost", "bosted"]);
    assert_eq!(hidden(&typed(&[("bor_her", "yes"), ("bydel", "sentrum")])), ["epost", "bosted"]);
    assert!(hidden(&typed(&[("bor_her", "yes"), ("bydel", "hana")])).is_empty());
}

#[test]
fn rates_follow_the_day() {
    let form = good();
    let kroner = |number: i64| Some(Value::Number(number.into()));
    assert_eq!(price(&form, date(2025, 12, 31)), None, "no rate yet");
    assert_eq!(price(&form, date(2026, 12, 31)), kroner(200));
    assert_eq!(price(&form, date(2027, 1, 1)), kroner(240));
}

#[test]
fn a_stored_version_keeps_its_pieces() {
    let form = good();
    let stored = read_stored("prove", form.source.as_bytes()).unwrap();
    assert_eq!((&stored.version, &stored.source), (&form.version, &form.source));
    assert_eq!(price(&stored, date(2027, 1, 1)), price(&form, date(2027, 1, 1)));
    let dearer = folder(FIELDS, &SHARED.replace("120", "130")).forms[0].clone();
    assert_ne!(dearer.version, form.version, "what a form uses is part of its version");
    let alone = folder(&FIELDS[..FIELDS.find("      - group").unwrap()], SHARED).forms[0].clone();
    assert!(!alone.source.contains("kontakt"), "what it doesn't use is not");
}

#[test]
fn a_default_fills_the_input_of_a_page_without_answers() {
    let form = good();
    let lives: Inputs = [("bor_her".to_owned(), Input::Text("yes".into()))].into();
    let journey = Journey::new(&form, &lives, date(2026, 6, 1));
    assert!(journey.defaults("en", &lives).is_empty(), "the page has answers: nothing is put in again");
    let loaded = folder(&FIELDS.replace("        show: bor_her\n", ""), SHARED);
    let none = Inputs::new();
    let journey = Journey::new(&loaded.forms[0], &none, date(2026, 6, 1));
    assert_eq!(journey.defaults("en", &none), [("bydel".to_owned(), Input::Text("hana".into()))].into());
}

#[test]
fn says_what_is_wrong_where_it_stands() {
    let cases = [
        ("an unknown fragment", "use: kontakt", "use: kontakter", SHARED.to_owned()),
        ("an unknown list", "options: bydeler", "options: bydel", SHARED.to_owned()),
        ("an unknown rate", "rate(\"pris\")", "rate(\"priser\")", SHARED.to_owned()),
        ("a rate without a name", "rate(\"pris\")", "rate(1)", SHARED.to_owned()),
        ("a group in a group", "          - use: kontakt", "          - group: to", SHARED.to_owned()),
        ("a group without a title", "        title: {nb: Om deg, nn: Om deg, en: About you}\n", "", SHARED.to_owned()),
        ("a default that is no option", "'\"hana\"'", "'\"hanna\"'", SHARED.to_owned()),
        ("a default of another type", "'\"hana\"'", "12", SHARED.to_owned()),
        ("a fragment with a mistake", "", "", SHARED.replace("en: E-mail", "e: E-mail")),
        (
            "a fragment that uses itself",
            "",
            "",
            SHARED.replace("- address: bosted", "- use: kontakt\n    - address: bosted"),
        ),
        ("a name of a fragment that is taken", "yes/no: bor_her", "yes/no: epost", SHARED.to_owned()),
        ("a list without a source", "", "", SHARED.replace("    source: Kommunen\n", "")),
        ("days that don't rise", "", "", SHARED.replace("2027-01-01", "2025-01-01")),
        ("a rate that is no number", "", "", SHARED.replace("120", "mye")),
        ("a name twice", "", "", SHARED.replace("  pris:", "  kontakt:")),
        ("an unknown section", "", "", SHARED.replace("rates:", "prices:")),
        ("no YAML", "", "", SHARED.replace("lists:", "lists: [")),
    ];
    let mut out = String::new();
    for (name, from, to, shared) in cases {
        let fields = if from.is_empty() { FIELDS.to_owned() } else { FIELDS.replace(from, to) };
        let loaded = folder(&fields, &shared);
        let broken = loaded.diagnostics.iter().any(|found| found.severity == Severity::Error);
        assert!(broken, "{name}: nothing was said");
        out.push_str(&format!("## {name}\n\n{}\n", told(&loaded)));
    }
    insta::assert_snapshot!(out);
}
