use jiff::civil::date;

use super::*;
use crate::{
    Journey,
    file::{Source, World, read, whole::whole},
    form::Form,
    summary::summary,
    text::Lang,
};

const FORM: &str = "form: prove
title: Prøve
service: {theme: familie-og-barn, summary: Et skjema, who: Alle, cost: Gratis, processing: 4 weeks, owner: Kontoret, privacy: Vi lagrer svarene}
pages:
  - page: en
    title: Side
    fields:
      - yes/no: sammen
        label: Har dere ansvaret sammen?
      - person: medforelder
        label: Den andre
        show: sammen
      - repeat: eiere
        label: Eiere
        item: Eier
        optional: true
        fields:
          - person: eier
            label: Eier
          - phone: telefon
            label: Telefon
      - text: gate
        label: Gate
        autocomplete: street-address
      - email: epost
        label: E-post
sign: {who: [medforelder, eiere.eier], within: 14 days, otherwise: send, asks: Jeg er enig}
route:
  - queue: skole
tests:
  - name: to ulike
    given: {sammen: yes, medforelder: {name: Ola, number: \"15869099918\"}, eiere: [{eier: {name: Kim, number: \"15869099926\"}}, {eier: {name: Ola N, number: \"15869099918\"}}]}
    waits for: [medforelder, eiere.0.eier]
  - name: alene
    given: {sammen: no, medforelder: {name: Ola, number: \"15869099918\"}}
    waits for: []
  - name: feil
    given: {sammen: yes, medforelder: {name: Ola, number: \"15869099918\"}}
    waits for: []
";

fn form() -> Form {
    let source = Source { path: "f".into(), key: "prove".into(), bytes: FORM.as_bytes().to_vec() };
    let (form, found) = read(&source, &World::default());
    form.unwrap_or_else(|| panic!("{found:#?}"))
}

#[test]
fn who_is_named_twice_signs_once_and_who_is_hidden_not_at_all() {
    let mut found = whole(&form(), "f", date(2026, 11, 27));
    found.retain(|found| found.message.starts_with("the test"));
    let [failed] = found.as_slice() else { panic!("{found:#?}") };
    assert!(failed.message.contains("«feil» fails: those who must sign differ"), "{}", failed.message);
    assert!(failed.message.contains("+ medforelder"), "{}", failed.message);
}

#[test]
fn a_signer_reads_all_but_how_to_reach_people() {
    let form = form();
    let mut given = form.tests[0].given.clone();
    given.insert("gate".into(), crate::Input::Text("Hemmeligveien 1".into()));
    given.insert("epost".into(), crate::Input::Text("a@example.org".into()));
    let journey = Journey::new(&form, &given, date(2026, 11, 27));
    let seen = for_signer(&form, summary(&journey, Lang::Nb));
    let lines: Vec<&str> = seen.sections[0].lines.iter().map(|line| line.label.as_str()).collect();
    assert_eq!(lines, ["Har dere ansvaret sammen?", "Den andre", "Eiere"]);
    let Shown::Groups(groups) = &seen.sections[0].lines[2].shown else { panic!("no rows") };
    assert!(groups.iter().all(|group| group.lines.len() == 1 && group.lines[0].label == "Eier"));
}
