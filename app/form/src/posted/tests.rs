use proptest::{collection::vec, prelude::*};

use super::*;
use crate::{
    form::Form,
    journey::Journey,
    sample::{self, TODAY, any_of_the_form, file, form, text},
};

fn page(form: &Form, key: &str) -> Page {
    form.page(key).unwrap().clone()
}

fn read(key: &str, pairs: &[(&str, &str)], before: &Inputs) -> Result<Inputs, UnknownName> {
    let pairs: Vec<_> = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    read_page(&page(form(), key), &[], &pairs, before)
}

#[test]
fn names_become_a_tree() {
    let pairs = [
        ("har_barn", "yes"),
        ("barna.0", ""),
        ("barna.0.fornavn", "Ada"),
        ("barna.1", ""),
        ("barna.1.fornavn", " "),
        ("barna.1.tilbud", "sfo"),
    ];
    let after = read("barn", &pairs, &Inputs::new()).unwrap();
    let rows = vec![sample::row(&[("fornavn", "Ada")]), sample::row(&[("tilbud", "sfo")])];
    assert_eq!(after["barna"], Input::Rows(rows));
    assert_eq!(after["har_barn"], text("yes"));

    let pairs = [("hjelp", "mat"), ("hjelp", "annet"), ("budsjett.mat.belop", "12"), ("inntekt", "")];
    let after = read("okonomi", &pairs, &Inputs::new()).unwrap();
    assert_eq!(after["hjelp"], Input::Many(vec!["mat".into(), "annet".into()]));
    let Input::Parts(rows) = &after["budsjett"] else { panic!("a table has parts") };
    assert_eq!(rows["mat"], sample::parts(&[("belop", "12")]));
    assert!(!after.contains_key("inntekt"), "an empty input is no input");
}

#[test]
fn what_another_page_asks_for_now_is_answered_there() {
    let pairs = |pairs: &[(&str, &str)]| -> Vec<_> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    };
    let (form, before) = (form(), Inputs::from([("hjelp".to_owned(), text("mat"))]));
    let typed = pairs(&[("har_barn", "yes"), ("barna.0", ""), ("barna.0.fornavn", "Ada"), ("inntekt", "12")]);
    let after = read_page_of(form, &page(form, "okonomi"), &typed, &before).unwrap();
    assert_eq!((&after["har_barn"], &after["inntekt"]), (&text("yes"), &text("12")));
    assert_eq!(after["barna"], Input::Rows(vec![sample::row(&[("fornavn", "Ada")])]));
    // Nothing was said of the other questions there.
    let after = read_page_of(form, &page(form, "barn"), &pairs(&[("har_barn", "yes")]), &before).unwrap();
    assert_eq!(after["hjelp"], text("mat"));
    for name in ["ukjent", "barna.0.ukjent"] {
        let refused = read_page_of(form, &page(form, "okonomi"), &pairs(&[(name, "x")]), &before);
        assert_eq!(refused.unwrap_err().0, name);
    }
}

#[test]
fn parts_and_rows_stand_within_each_other() {
    let pairs = [
        ("ferie.from.day", "1"),
        ("ferie.to.year", "2026"),
        ("mening.lett", "enig"),
        ("eiendom.gnr", ""),
        ("karakter", "4"),
    ];
    let after = read("vedlegg", &pairs, &Inputs::new()).unwrap();
    let Input::Parts(sides) = &after["ferie"] else { panic!("a period has parts") };
    assert_eq!(sides["from"], sample::parts(&[("day", "1")]));
    assert_eq!(after["ferie"].part("to.year"), "2026");
    assert_eq!(after["mening"], sample::parts(&[("lett", "enig")]));
    assert!(!after.contains_key("eiendom"), "what is blank is no input");
    for name in ["ferie.from", "ferie.day", "mening.x", "mening", "partner.x"] {
        assert_eq!(read("vedlegg", &[(name, "x")], &Inputs::new()).unwrap_err().0, name);
    }

    let nested = "survey: dyr\ntitle: T\npages:\n  - page: p\n    title: T\n    fields:\n      - repeat: eiere\n        label: T\n        \
                  item: T\n        fields:\n          - {repeat: dyr, label: T, item: T, fields: [{text: navn, label: T}]}\n";
    let form = crate::file::read_stored("dyr", nested.as_bytes()).unwrap();
    let pairs = ["eiere.0", "eiere.0.dyr.0", "eiere.0.dyr.0.navn", "eiere.1", "eiere.1.dyr.0", "eiere.1.dyr.0.navn"];
    let pairs: Vec<_> = pairs.map(|name| (name.to_owned(), name.to_owned())).into();
    let after = read_page(&form.pages[0], &[], &pairs, &Inputs::new()).unwrap();
    let inner = |owner: &str| Input::Rows(vec![sample::row(&[("navn", &format!("eiere.{owner}.dyr.0.navn"))])]);
    let owner = |at: &str| Inputs::from([("dyr".to_owned(), inner(at))]);
    assert_eq!(after["eiere"], Input::Rows(vec![owner("0"), owner("1")]));
    assert_eq!(pairs_of(&form.pages[0].fields, "", &after).len(), 6);
    assert!(Journey::new(&form, &after, TODAY).can_send());
}

#[test]
fn only_the_pages_own_are_replaced() {
    let before: Inputs = [("navn", text("Kari")), ("inntekt", text("5")), ("timer", text("3"))]
        .map(|(name, input)| (name.to_owned(), input))
        .into();
    let after = read("okonomi", &[("inntekt", "7")], &before).unwrap();
    assert_eq!(after["navn"], text("Kari"));
    assert_eq!(after["inntekt"], text("7"));
    assert!(!after.contains_key("timer"), "the page had an empty input for it");
}

#[test]
fn files_are_kept() {
    let before: Inputs = [("bilder".to_owned(), Input::Files(vec![file("a")]))].into();
    assert_eq!(read("vedlegg", &[("orgnr", "974760673")], &before).unwrap()["bilder"], before["bilder"]);
}

#[test]
fn names_of_no_question_are_refused() {
    for name in [
        "ukjent",
        "navn",
        "barna",
        "barna.0",
        "har_barn.0",
        "barna.0.ukjent",
        "barna.1",
        "barna.-1",
        "barna.00",
        "sum_pris",
        "mange",
        "",
        ".",
        "har_barn.",
    ] {
        let posted = if name == "barna.0" { vec![("barna.0.x", "")] } else { vec![(name, "x")] };
        let refused = read("barn", &posted, &Inputs::new()).unwrap_err();
        assert_eq!(refused.0, posted[0].0);
    }
    for name in ["budsjett", "budsjett.leie", "budsjett.strom.belop", "budsjett.leie.pris", "bilder", "hjelp.mat"] {
        assert_eq!(read("okonomi", &[(name, "x")], &Inputs::new()).unwrap_err().0, name);
    }
    // A file isn't posted as text.
    assert_eq!(read("vedlegg", &[("bilder", "a.jpg")], &Inputs::new()).unwrap_err().0, "bilder");
}

#[test]
fn more_rows_than_anybody_adds_are_refused() {
    let pairs: Vec<_> = (0..1_001).map(|at| (format!("barna.{at}"), String::new())).collect();
    let refused = read_page(&page(form(), "barn"), &[], &pairs, &Inputs::new()).unwrap_err();
    assert_eq!(refused.0, "barna.1000");
}

/// Names that are nearly right.
fn names() -> impl Strategy<Value = String> {
    prop_oneof![
        "(navn|fodt|adresse|barna|budsjett|hjelp|har_barn|inntekt|ferie|mening)(\\.(0|1|day|year|street|leie|fornavn|belop|from|lett|x)){0,3}",
        "\\PC{0,20}",
        any::<String>(),
    ]
}

proptest! {
    #[test]
    fn anything_posted_is_read_or_refused(pairs in vec((names(), any::<String>()), 0..30)) {
        let form = form();
        for page in &form.pages {
            if let Ok(after) = read_page(page, &[], &pairs, &Inputs::new()) {
                let _ = Journey::new(form, &after, TODAY);
            }
        }
    }

    #[test]
    fn a_page_posted_as_it_was_shown_says_the_same(
        inputs in any_of_the_form()
    ) {
        let form = form();
        let mut once = inputs.clone();
        for page in &form.pages {
            once = read_page(page, &[], &pairs_of(&page.fields, "", &once), &once).unwrap();
        }
        let mut twice = once.clone();
        for page in &form.pages {
            let shown = pairs_of(&page.fields, "", &once);
            twice = read_page(page, &[], &shown, &twice).unwrap();
            prop_assert_eq!(pairs_of(&page.fields, "", &twice), shown);
        }
        prop_assert_eq!(twice, once);
    }
}

#[test]
fn a_page_from_before_the_form_changed_is_read_by_its_new_names() {
    let source = "\
form: nytt
title: {nb: Nytt, nn: Nytt, en: New}
service: {theme: helse-og-omsorg, summary: Om., who: Alle., cost: Gratis., owner: Kommunen, privacy: Vi lagrer svarene.}
login: substantial
gone: [kjaeledyr, barna.alder]
pages:
  - page: en
    title: En
    fields:
      - {text: fornavn, was: navn, label: Hva heter du?}
      - repeat: barna
        was: barn
        item: Barn
        label: Barna
        fields:
          - {text: kallenavn, was: [navn, fornavn], label: Hva heter barnet?}
route: [{queue: post}]
";
    let form = crate::file::read_stored("nytt", source.as_bytes()).unwrap();
    let pairs = [
        ("navn", "Kari"),
        ("kjaeledyr", "katt"),
        ("barn.0", ""),
        ("barn.0.navn", "Ada"),
        ("barn.0.alder", "7"),
        ("barn.1", ""),
        ("barn.1.fornavn", "Bo"),
    ];
    let pairs: Vec<_> = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let after = read_page(&form.pages[0], &form.gone, &pairs, &Inputs::new()).unwrap();
    assert_eq!(after["fornavn"], text("Kari"));
    let rows = vec![sample::row(&[("kallenavn", "Ada")]), sample::row(&[("kallenavn", "Bo")])];
    assert_eq!(after["barna"], Input::Rows(rows));
    let other = [("hund".to_owned(), "Fido".to_owned())];
    assert_eq!(read_page(&form.pages[0], &form.gone, &other, &Inputs::new()).unwrap_err().0, "hund");
}
