use proptest::prelude::*;

use super::migrate;
use crate::{
    Form, Input, Inputs, Journey,
    file::read_stored,
    sample::{TODAY, any_of_the_form, file, form, inputs, parts, row, text},
};

/// The sample with some places of it changed.
fn changed(edits: &[(&str, &str)]) -> Form {
    let mut text = include_str!("../sample/form.yaml").to_owned();
    for (from, to) in edits {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    read_stored("prove", text.as_bytes()).unwrap_or_else(|found| panic!("{found:#?}"))
}

fn of(fields: impl IntoIterator<Item = (&'static str, Input)>) -> Inputs {
    fields.into_iter().map(|(name, input)| (name.to_owned(), input)).collect()
}

fn many(keys: &[&str]) -> Input {
    Input::Many(keys.iter().map(|key| (*key).to_owned()).collect())
}

#[test]
fn what_a_form_asks_for_stays() {
    assert_eq!(migrate(form(), &inputs()), (inputs(), Vec::new()));
}

#[test]
fn names_follow() {
    let new = changed(&[
        ("- text: navn\n", "- text: fullt_navn\n        was: [hele_navnet, navn]\n"),
        ("{option: gift,", "{option: er_gift, was: gift,"),
        ("          - text: fornavn\n", "          - text: navnet\n            was: fornavn\n"),
        ("          - money: belop\n", "          - money: kroner\n            was: belop\n"),
        ("sum(budsjett.belop)", "sum(budsjett.kroner)"),
        ("sum(budsjett.belop)", "sum(budsjett.kroner)"),
        ("sum: [belop]", "sum: [kroner]"),
        (
            "          leie: {nb: Leie, nn: Leige, en: Rent}\n          mat: {nb: Mat, nn: Mat, en: Food}\n        columns",
            "          - {row: husleie, was: leie, label: {nb: Leie, nn: Leige, en: Rent}}\n          - {row: mat, label: {nb: Mat, nn: Mat, en: Food}}\n        columns",
        ),
    ]);
    let old = of([
        ("navn", text("Kari")),
        ("sivilstand", text("gift")),
        ("barna", Input::Rows(vec![row(&[("fornavn", "Ola"), ("tilbud", "sfo")]), Inputs::new()])),
        ("budsjett", Input::Parts(of([("leie", parts(&[("belop", "4000")]))]))),
    ]);
    let moved = of([
        ("fullt_navn", text("Kari")),
        ("sivilstand", text("er_gift")),
        ("barna", Input::Rows(vec![row(&[("navnet", "Ola"), ("tilbud", "sfo")]), Inputs::new()])),
        ("budsjett", Input::Parts(of([("husleie", parts(&[("kroner", "4000")]))]))),
    ]);
    assert_eq!(migrate(&new, &old), (moved.clone(), Vec::new()));
    assert_eq!(migrate(&new, &moved), (moved, Vec::new()));
}

#[test]
fn its_own_name_comes_first() {
    let new = changed(&[("- text: navn\n", "- text: navn\n        was: kallenavn\n")]);
    let both = of([("navn", text("Kari")), ("kallenavn", text("Kaja"))]);
    assert_eq!(migrate(&new, &both), (of([("navn", text("Kari"))]), vec!["kallenavn".to_owned()]));
    let blank = of([("navn", text(" ")), ("kallenavn", text("Kaja"))]);
    assert_eq!(migrate(&new, &blank), (of([("navn", text("Kaja"))]), Vec::new()));
}

#[test]
fn near_kinds_keep_what_was_typed() {
    let new = changed(&[
        ("      - choice: sivilstand", "      - choices: sivilstand"),
        ("- integer: antall", "- decimal: antall"),
        ("- text: navn\n", "- long text: navn\n"),
        ("prefill: actor.name", ""),
    ]);
    let old = of([("sivilstand", text("ugift")), ("antall", text("3")), ("navn", text("Kari"))]);
    let moved = of([("sivilstand", many(&["ugift"])), ("antall", text("3")), ("navn", text("Kari"))]);
    assert_eq!(migrate(&new, &old), (moved.clone(), Vec::new()));
    // Back again: one of several is one, two aren't.
    assert_eq!(migrate(form(), &moved), (old, Vec::new()));
    let two = of([("sivilstand", many(&["gift", "ugift"]))]);
    assert_eq!(migrate(form(), &two), (Inputs::new(), vec!["sivilstand".to_owned()]));
}

#[test]
fn what_nobody_asks_for_is_named() {
    let old = of([
        ("alder", text("17")),
        ("tomt", text("")),
        ("brev", Input::Files(vec![file("a")])),
        ("sivilstand", text("skilt")),
        ("hjelp", many(&["mat", "penger"])),
        ("adresse", parts(&[("street", "Gata 1"), ("land", "Norge")])),
        ("fodt", text("1.3.1980")),
        ("epost", parts(&[("day", "1")])),
        ("barna", Input::Rows(vec![row(&[("fornavn", "Ola"), ("alder", "7")])])),
        ("budsjett", Input::Parts(of([("strom", parts(&[("belop", "1")])), ("mat", text("2"))]))),
        ("sum_pris", text("5")),
    ]);
    let kept = of([
        ("hjelp", many(&["mat"])),
        ("adresse", parts(&[("street", "Gata 1")])),
        ("fodt", text("1.3.1980")),
        ("barna", Input::Rows(vec![row(&[("fornavn", "Ola")])])),
        ("budsjett", Input::Parts(Inputs::new())),
    ]);
    let lost = [
        "adresse.land",
        "alder",
        "barna.0.alder",
        "brev",
        "budsjett.mat",
        "budsjett.strom",
        "epost",
        "hjelp.penger",
        "sivilstand",
        "sum_pris",
    ];
    assert_eq!(migrate(form(), &old), (kept, lost.map(str::to_owned).to_vec()));
}

proptest! {
    #[test]
    fn moving_twice_is_moving_once(inputs in any_of_the_form()) {
        let (once, _) = migrate(form(), &inputs);
        let (twice, lost) = migrate(form(), &once);
        prop_assert_eq!(&twice, &once);
        prop_assert_eq!(lost, Vec::<String>::new());
    }

    /// Nothing that was an answer is lost on the way to the same form.
    #[test]
    fn the_same_form_gives_the_same_answers(inputs in any_of_the_form()) {
        let before = Journey::new(form(), &inputs, TODAY).answers;
        let (moved, lost) = migrate(form(), &inputs);
        let after = Journey::new(form(), &moved, TODAY).answers;
        let lost = |name: &str| lost.iter().any(|path| path.split('.').next() == Some(name));
        let typed = |name: &str| form().field(name).is_some_and(|field| field.kind.asks());
        for (name, value) in before.into_iter().filter(|(name, _)| typed(name) && !lost(name)) {
            prop_assert_eq!(after.get(&name), Some(&value), "{}", name);
        }
    }
}
