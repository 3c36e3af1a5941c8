//! What the guide shows works.

use jiff::civil::date;

use super::{FORM, KINDS, anchor, example, guide};
use crate::file::{REQUIRED_LANGS, Source, World, read, report, tests::run};

fn told(form: &str) -> String {
    let source = Source { path: "form.yaml".into(), key: "batplass".into(), bytes: form.as_bytes().to_vec() };
    let (form, mut found) = read(&source, &World { langs: REQUIRED_LANGS.to_vec(), ..World::default() });
    found.extend(form.iter().flat_map(|form| run(form, "form.yaml", date(2026, 11, 26))));
    report(&found, &[("form.yaml", &source.bytes)], false)
}

#[test]
fn the_whole_form_passes_check() {
    assert_eq!(told(FORM), "");
    assert!(FORM.contains("tests:"));
}

#[test]
fn every_kind_has_an_example_that_passes_check() {
    let (untested, _) = FORM.split_once("tests:").unwrap();
    for (word, ..) in KINDS {
        let example = example(word).unwrap_or_else(|| panic!("no example of {word}: add it to guide/examples.rs"));
        assert!(example.starts_with(&format!("- {word}: ")), "{word}");
        let field: String = example.lines().map(|line| format!("      {line}\n")).collect();
        let form = untested.replace("    fields:\n", &format!("    fields:\n{field}"));
        assert_eq!(told(&form), "", "{word}");
    }
}

#[test]
fn links_within_the_guide_lead_somewhere() {
    let guide = guide();
    let headings: Vec<String> = guide
        .lines()
        .filter(|line| line.starts_with('#'))
        .map(|line| anchor(line.trim_start_matches('#').trim()))
        .collect();
    let mut found = 0;
    for link in guide.split("](#").skip(1) {
        let (link, _) = link.split_once(')').unwrap();
        assert!(headings.iter().any(|heading| heading == link), "{link}");
        found += 1;
    }
    assert!(found > KINDS.len());
}
