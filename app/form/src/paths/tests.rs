use jiff::civil::date;

use super::*;
use crate::{file::read_stored, generate::tests::forms, text::Lang};

const TODAY: Date = date(2026, 11, 26);

const HEAD: &str = "
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
";

/// A form with these pages, and its one queue.
pub fn form(pages: &str) -> Form {
    form_to(pages, "route: [{queue: alle}]\n")
}

fn form_to(pages: &str, route: &str) -> Form {
    let text = format!("{}pages:\n{pages}\n{route}", HEAD.trim_start());
    read_stored("prove", text.as_bytes()).unwrap_or_else(|found| panic!("{found:#?}"))
}

/// What is said of a form with these pages: the line's text, and the message.
fn said_of(form: &Form) -> Vec<String> {
    let found = diagnose(form, "prove/form.yaml", TODAY);
    let at = |span: &std::ops::Range<usize>| form.source[span.clone()].trim_end().to_owned();
    found.iter().map(|found| format!("{} <- {}", found.message, at(&found.span))).collect()
}

fn keys(sequence: &Sequence<'_>) -> Vec<String> {
    sequence.pages.iter().map(|page| page.key.clone()).collect()
}

#[test]
fn the_services_ways_are_known() {
    for form in &forms() {
        let paths = walk(form, TODAY);
        let text = list(&paths, form, Lang::Nb);
        assert!(paths.complete && paths.unsendable.is_empty(), "{text}");
        assert!(paths.dead.iter().all(|dead| !dead.sure), "{text}");
        paths.sequences.iter().for_each(|way| leads_where_it_says(form, way));
        insta::assert_snapshot!(format!("{}_list", form.key), text);
        if ["kulturmidler", "ledsagerbevis", "redusert-foreldrebetaling"].contains(&form.key.as_str()) {
            insta::assert_snapshot!(format!("{}_mermaid", form.key), mermaid(&paths, form, Lang::Nb));
            insta::assert_snapshot!(format!("{}_svg", form.key), svg(&paths, form, Lang::En, &Said::english()));
        }
    }
}

/// The example of a way leads that way.
fn leads_where_it_says(form: &Form, way: &Sequence<'_>) {
    let journey = Journey::new(form, &way.example, TODAY);
    let mut shown: Vec<String> = journey.shown_pages().map(|step| step.page.key.clone()).collect();
    match (journey.exit(), way.exit) {
        (Some((page, found)), Some((_, expected))) => {
            assert!(std::ptr::eq(found, expected));
            shown.truncate(shown.iter().position(|key| *key == page.key).unwrap() + 1);
        }
        (None, None) => assert_eq!((journey.can_send(), journey.queue()), (true, way.queue)),
        other => panic!("{}: {other:?}", form.key),
    }
    assert_eq!(shown, keys(way), "{}", form.key);
}

#[test]
fn the_services_have_nothing_to_mend() {
    for form in &forms() {
        for today in [TODAY, date(2028, 2, 29), date(2031, 8, 1)] {
            assert_eq!(diagnose(form, "form.yaml", today), [], "{}", form.key);
        }
    }
}

const EXITS: &str = r#"
  - page: hvem
    title: Hvem?
    fields:
      - choice: bosted
        label: Bosted?
        options: {her: Her, annet: Annet, utland: Utland}
      - integer: alder
        label: Alder?
        min: 0
        max: 120
    exits:
      - when: bosted == "utland"
        because: Du må bo i Norge.
      - when: alder < 18
        because: Du må være 18 år.
  - page: flytting
    title: Når flytter du "hit" & <inn>?
    show: bosted == "annet"
    fields:
      - date: flytter
        label: Når?
        min: today()
  - page: slutt
    title: Slutt
    fields:
      - declaration: riktig
        label: Riktig
"#;

#[test]
fn exits_end_a_way() {
    let form = form_to(EXITS, "route: [{queue: nye, when: 'bosted == \"annet\"'}, {queue: alle}]\n");
    let paths = walk(&form, TODAY);
    assert!(paths.complete && paths.unproven == 0);
    let ways: Vec<String> =
        paths.sequences.iter().map(|way| format!("{}: {}", keys(way).join(" "), list::ending(way))).collect();
    assert_eq!(
        ways,
        ["hvem: can't apply", "hvem: can't apply", "hvem flytting slutt: sent to nye", "hvem slutt: sent to alle"]
    );
    let pages = |way: Option<&Sequence<'_>>| way.map(|way| way.pages.len());
    assert_eq!((pages(paths.shortest()), pages(paths.longest())), (Some(2), Some(3)));
    assert_eq!(said_of(&form), Vec::<String>::new());
    insta::assert_snapshot!("exits_list", list(&paths, &form, Lang::Nb));
    insta::assert_snapshot!("exits_mermaid", mermaid(&paths, &form, Lang::Nb));
    insta::assert_snapshot!("exits_svg", svg(&paths, &form, Lang::Nb, &Said::english()));
}

const DEAD: &str = r#"
  - page: a
    title: A
    fields:
      - choice: valg
        label: Hva?
        options:
          - {option: x, label: X}
          - {option: y, label: Y}
      - integer: antall
        label: Hvor mange?
        min: 1
        max: 5
      - text: umulig
        label: Umulig?
        show: valg == "x" && valg == "y"
      - text: alltid
        label: Alltid?
        show: valg == "x" || valg != "x"
      - choice: neste
        label: Neste?
        options:
          - {option: p, label: P}
          - {option: q, label: Q, show: antall > 5}
    exits:
      - when: antall == 0
        because: Ingen.
    rules:
      - require: antall < 6
        message: For mange
        at: [antall]
  - page: b
    title: B
    show: neste == "q"
    fields:
      - yes/no: ja
        label: Ja?
"#;

#[test]
fn what_is_always_the_same_is_said_where_it_stands() {
    let form = form_to(DEAD, "route:\n  - {queue: ingen, when: antall > 9}\n  - {queue: alle}\n");
    assert_eq!(
        said_of(&form),
        [
            "`umulig` never shows: `valg == \"x\" && valg == \"y\"` <- - text: umulig",
            "the condition of `alltid` always holds: `valg == \"x\" || valg != \"x\"` <- - text: alltid",
            "the option `q` of `neste` is never offered: `antall > 5` <- - {option: q, label: Q, show: antall > 5}",
            "an exit of `a` is never taken: `antall == 0` <- - when: antall == 0",
            "a rule of `a` can never be broken: `antall < 6` <- - require: antall < 6",
            "the page `b` never shows: `neste == \"q\"` <- - page: b",
            "no case goes this way to `ingen`: `antall > 9` <- - {queue: ingen, when: antall > 9}",
        ]
    );
    let paths = walk(&form, TODAY);
    let dead: Vec<String> = paths.dead.iter().map(|dead| format!("{:?} {}", dead.what, dead.name)).collect();
    assert_eq!(dead, ["Field umulig", "Option neste.q", "Exit a", "Page b", "Route ingen"]);
    assert!(paths.dead.iter().all(|dead| dead.sure && dead.span.is_some()));
    assert!(list(&paths, &form, Lang::Nb).contains("never reached:\n  the field umulig\n"));
}

#[test]
fn what_calculates_is_not_judged() {
    let form = form(
        r#"
  - page: a
    title: A
    fields:
      - integer: en
        label: En?
        max: 9
      - integer: to
        label: To?
        max: 9
      - text: sjelden
        label: Sjelden?
        show: en * to == 21
"#,
    );
    assert_eq!(said_of(&form), Vec::<String>::new());
    let paths = walk(&form, TODAY);
    let text = list(&paths, &form, Lang::Nb);
    assert!(text.contains("the field sjelden (by the answers that were tried; its condition calculates)"), "{text}");
}

const STUCK: &str = r#"
  - page: a
    title: A
    fields:
      - yes/no: stor
        label: Stor?
      - integer: antall
        label: Hvor mange?
        min: 1
        max: 9
      - choice: rom
        label: Rom?
        options:
          - {option: sal, label: Sal, show: stor}
      - date: dag
        label: Dag?
        min: date("2027-02-01")
        max: date("2027-01-01")
    rules:
      - {require: '!stor || antall > 5', message: Flere, at: [antall]}
      - {require: '!stor || antall < 5', message: Færre, at: [antall]}
"#;

#[test]
fn what_can_not_be_sent_is_found() {
    let form = form(STUCK);
    let paths = walk(&form, TODAY);
    let found: Vec<String> = paths.unsendable.iter().map(|found| format!("{} {:?}", found.page, found.field)).collect();
    assert_eq!(found, ["a Some(\"rom\")", "a Some(\"dag\")"]);
    assert_eq!(
        said_of(&form),
        [
            "with some answers nothing can be answered to `rom`, and it must be answered <- - choice: rom",
            "nobody can answer `dag`, and it must be answered <- - date: dag",
        ]
    );
    // With the way to the rules open, they are what stands in it.
    let stands_in_it = STUCK.replace("show: stor", "show: antall > 0").replace("2027-01-01", "2027-03-01");
    let form = self::form(&stands_in_it.replace("'!stor || ", "'!default(stor, false) || "));
    let paths = walk(&form, TODAY);
    assert_eq!(paths.sequences.len(), 1, "{paths:#?}");
}

#[test]
fn rules_that_contradict_each_other_are_found() {
    let form = form(
        r#"
  - page: a
    title: A
    fields:
      - yes/no: stor
        label: Stor?
  - page: b
    title: B
    fields:
      - integer: antall
        label: Hvor mange?
        min: 1
        max: 9
    rules:
      - {require: '!stor || antall > 5', message: Flere, at: [antall]}
      - {require: '!stor || antall < 5', message: Færre, at: [antall]}
"#,
    );
    let paths = walk(&form, TODAY);
    let [found] = paths.unsendable.as_slice() else { panic!("{paths:#?}") };
    assert_eq!((found.page.as_str(), &found.field), ("b", &None));
    assert_eq!(found.example.get("stor"), Some(&crate::sample::text("yes")));
    assert_eq!(found.problems, [("antall".to_owned(), "rule".to_owned())]);
    assert_eq!(said_of(&form), ["with some answers no one can keep the rules of the page `b` <- - page: b"]);
    let text = list(&paths, &form, Lang::Nb);
    assert!(text.contains("b: no answers keep the rules of the page (antall rule)"), "{text}");
}

/// Sixteen questions that all decide one page each: more ways than anybody walks.
fn wide() -> Form {
    let question = |at: usize| format!("      - yes/no: q{at}\n        label: Q{at}?\n");
    let page = |at: usize| {
        format!(
            "  - page: p{at}\n    title: P\n    show: q{at}\n    fields:\n      - yes/no: a{at}\n        label: A?\n"
        )
    };
    let questions: String = (0..16).map(question).collect();
    let pages: String = (0..16).map(page).collect();
    form(&format!("  - page: q\n    title: Q\n    fields:\n{questions}{pages}"))
}

#[test]
fn beyond_the_bound_a_sample_is_taken_and_said_so() {
    let form = wide();
    let paths = walk_within(&form, TODAY, 300);
    assert!(!paths.complete && paths.dead.is_empty());
    assert!((50..2_000).contains(&paths.tried), "{}", paths.tried);
    assert!(paths.sequences.len() > 5);
    assert!(list(&paths, &form, Lang::Nb).contains("a sample drawn with seed 1"));
    let again: Vec<_> = walk_within(&form, TODAY, 300).sequences.iter().map(keys).collect();
    assert_eq!(again, paths.sequences.iter().map(keys).collect::<Vec<_>>());
    assert_eq!(diagnose(&form, "form.yaml", TODAY), []);
}

#[test]
fn calculations_that_can_grow_too_large_are_said() {
    let form = form(
        r#"
  - page: a
    title: A
    fields:
      - money: pris
        label: Pris?
      - decimal: mengde
        label: Mengde?
        min: 0
        max: 1000000
      - calculation: sum
        label: Sum
        value: pris * mengde
      - calculation: dobbelt
        label: Dobbelt
        value: sum * 2
      - calculation: trygg
        label: Trygg
        value: mengde * mengde / 100 + round(mengde, 0)
      - repeat: varer
        label: Varer
        item: Vare
        max: 1000
        fields:
          - money: kroner
            label: Kroner?
      - calculation: alt
        label: Alt
        value: sum(map(varer, kroner * 1000000))
      - calculation: lite
        label: Lite
        value: sum(varer.kroner)
"#,
    );
    assert_eq!(
        said_of(&form),
        [
            "`sum` can overflow: a very large answer of `pris` makes it absent <- - calculation: sum",
            "`alt` can overflow: a very large answer of `varer.kroner` makes it absent <- - calculation: alt",
        ]
    );
}
