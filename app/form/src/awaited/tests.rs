use std::collections::BTreeMap;

use jiff::civil::date;

use super::*;
use crate::{Input, Inputs, Journey, file::read_stored, form::Unit, value::FileRef};

const TODAY: Date = date(2026, 11, 27);

const FORM: &str = "
form: prove
title: Prøve
service:
  theme: familie-og-barn
  summary: Et skjema
  who: Alle
  cost: Gratis
  processing: 2 weeks
  owner: Kommunen
  privacy: Vi lagrer svarene
pages:
  - page: alt
    title: Alt
    fields:
      - yes/no: frisk
        label: Frisk?
      - file: attest
        label: Attest
        help: Fra legen
        required when: '!frisk'
        later: 14 days
      - file: fullmakt
        label: Fullmakt
        help: Underskrevet
        show: '!frisk'
        later: 1 week
      - repeat: barn
        label: Barn
        item: Barn
        min: 0
        max: 2
        fields:
          - text: navn
            label: Navn
          - file: bevis
            label: Bevis
            help: Fra skolen
            later: 1 month
route: [{queue: alle}]
";

fn text(text: &str) -> Input {
    Input::Text(text.to_owned())
}

fn waits_for(form: &Form, inputs: &Inputs) -> BTreeMap<String, String> {
    let journey = Journey::new(form, inputs, TODAY);
    assert!(journey.can_send(), "what comes later holds nothing up");
    awaited(form, &journey.answers, TODAY).into_iter().map(|(path, one)| (path, one.later.to_string())).collect()
}

#[test]
fn what_is_wanted_and_not_there_is_awaited() {
    let form = read_stored("prove", FORM.trim_start().as_bytes()).unwrap();
    let child = Inputs::from([("navn".to_owned(), text("Ada"))]);
    let mut inputs =
        Inputs::from([("frisk".to_owned(), text("no")), ("barn".to_owned(), Input::Rows(vec![child.clone(), child]))]);
    let found = waits_for(&form, &inputs);
    let wanted =
        [("attest", "14 days"), ("barn.0.bevis", "1 month"), ("barn.1.bevis", "1 month"), ("fullmakt", "1 week")];
    assert_eq!(found, wanted.map(|(path, later)| (path.to_owned(), later.to_owned())).into());
    for path in found.keys() {
        assert!(at(&form, path).is_some(), "{path}");
    }
    let file = FileRef { id: "a".to_owned(), name: "attest.pdf".to_owned(), ..FileRef::default() };
    inputs.insert("attest".to_owned(), Input::Files(vec![file]));
    inputs.remove("barn");
    assert_eq!(waits_for(&form, &inputs).into_keys().collect::<Vec<_>>(), ["fullmakt"], "one came with the form");
    inputs.insert("frisk".to_owned(), text("yes"));
    inputs.remove("attest");
    assert_eq!(waits_for(&form, &inputs), BTreeMap::new(), "neither is asked for");
}

#[test]
fn only_what_may_come_later_stands_at_a_path() {
    let form = read_stored("prove", FORM.trim_start().as_bytes()).unwrap();
    for path in ["", "frisk", "barn", "barn.0", "barn.0.navn", "barn.0.bevis.0", "ukjent", "attest."] {
        assert!(at(&form, path).is_none(), "{path}");
    }
    assert_eq!(at(&form, "attest").unwrap().later, Period { count: 14, unit: Unit::Days });
}

#[test]
fn without_login_nobody_can_come_back_with_a_file() {
    let text = FORM.trim_start().replacen("pages:", "login: none\npages:", 1);
    let found = read_stored("prove", text.as_bytes()).unwrap_err();
    assert_eq!(found.iter().filter(|one| one.message.contains("come back with a file")).count(), 1, "{found:#?}");
    let without = text.lines().filter(|line| !line.contains("later:")).collect::<Vec<_>>().join("\n");
    assert!(read_stored("prove", without.as_bytes()).is_ok());
}
