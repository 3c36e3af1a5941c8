//! What is small to write and would be large to read: pieces used many times, and files as wide as they may be. Each is
//! refused or read within seconds, in a build without optimisation.

use std::sync::LazyLock;

use super::{Loaded, SHARED, Severity, Source, load, report};

/// A form that is right, without the route and the survey that would need other files.
static FORM: LazyLock<String> = LazyLock::new(|| {
    let form = include_str!("broken_tests/form.yaml");
    form[..form.find("route:").unwrap()].to_owned() + "route:\n  - {queue: felles}\n"
});

const QUEUES: &str = "queues:\n  - {queue: felles, title: {nb: A, nn: A, en: A}, group: a}\n";

fn source(path: &str, key: &str, text: impl Into<Vec<u8>>) -> Source {
    Source { path: path.to_owned(), key: key.to_owned(), bytes: text.into() }
}

/// Loads a form and its shared pieces. The runner ends a test that never comes back (.config/nextest.toml).
fn loaded(form: impl Into<Vec<u8>>, shared: Option<String>) -> Loaded {
    let mut sources = vec![source("queues.yaml", "", QUEUES), source("prove/form.yaml", "prove", form)];
    sources.extend(shared.map(|text| source("shared/deler.yaml", SHARED, text)));
    let loaded = load(sources);
    let sources: Vec<_> = loaded.sources.iter().map(|source| (source.path.as_str(), source.bytes.as_slice())).collect();
    let report = report(&loaded.diagnostics, &sources, false);
    assert!(loaded.diagnostics.len() < 250, "{} mistakes", loaded.diagnostics.len());
    assert_eq!(report.is_empty(), loaded.diagnostics.is_empty());
    loaded
}

/// Whether it is said, once, that the form is too large.
fn is_too_large(loaded: &Loaded) -> bool {
    let of = |found: &&super::Diagnostic| found.message == "with all it uses written out, the form is too large";
    loaded.forms.is_empty() && loaded.diagnostics.iter().filter(of).count() == 1
}

/// The form with these items before its fields.
fn with_fields(items: &str) -> String {
    FORM.replacen("    fields:\n", &format!("    fields:\n{items}"), 1)
}

fn field(indent: usize, name: &str, more: &str) -> String {
    let space = " ".repeat(indent);
    format!("{space}- text: {name}\n{space}  label: {{nb: A, nn: A, en: A}}\n{more}")
}

#[test]
fn fragments_that_use_fragments_do_not_grow_tenfold_at_every_step() {
    let mut shared = "fragments:\n".to_owned();
    for at in 0..7 {
        shared.push_str(&format!("  f{at}:\n{}", format!("    - use: f{}\n", at + 1).repeat(30)));
    }
    shared.push_str(&format!("  f7:\n{}", field(4, "dypt", "")));
    let loaded = loaded(with_fields("      - use: f0\n"), Some(shared));
    // The innermost field has the same name everywhere, which is said a hundred times and no more.
    assert!(loaded.forms.is_empty());
    assert_eq!(loaded.diagnostics.last().unwrap().message, "there is more to mend than this");
}

#[test]
fn a_chain_of_fragments_ends() {
    let mut shared = "fragments:\n".to_owned();
    for at in 0..15_000 {
        shared.push_str(&format!("  f{at}:\n    - use: f{}\n", at + 1));
    }
    let loaded = loaded(with_fields("      - use: f0\n"), Some(shared));
    assert!(loaded.diagnostics.iter().any(|d| d.message == "fragments stand too deeply within fragments"));
}

#[test]
fn a_circle_of_fragments_is_said() {
    let shared = "fragments:\n  a:\n    - use: b\n  b:\n    - use: a\n".to_owned();
    let loaded = loaded(with_fields("      - use: a\n"), Some(shared));
    assert!(loaded.diagnostics.iter().any(|d| d.message == "the fragment `a` uses itself"));
}

#[test]
fn a_long_list_may_not_be_used_everywhere() {
    let options: String = (0..9_000).map(|at| format!("      v{at}: {{nb: A, nn: A, en: A}}\n")).collect();
    let shared = format!("lists:\n  lang:\n    source: Kartverket\n    as of: 2026-01-01\n    options:\n{options}");
    let choice = |at: usize| {
        format!("{}        options: lang\n", field(6, &format!("valg{at}"), "")).replace("text:", "choice:")
    };
    let items: String = (0..200).map(choice).collect();
    assert!(is_too_large(&loaded(with_fields(&items), Some(shared))));
}

#[test]
fn a_large_value_may_not_be_used_everywhere() {
    let large = ["(alder > 3)"; 20].join(" && ");
    let values = format!("  stor: {large}\n  storre: {}\n", ["(stor)"; 18].join(" || "));
    let items: String = (0..2_000).map(|at| field(6, &format!("f{at}"), "        show: storre\n")).collect();
    let form = FORM
        .replace("  i_alt: sum_pris + 1\n", &format!("  i_alt: sum_pris + 1\n{values}"))
        .replace("  - page: barna\n", &format!("{items}  - page: barna\n"));
    assert!(is_too_large(&loaded(form, None)));
}

#[test]
fn a_group_with_a_large_condition_may_not_hold_everything() {
    let large = ["(alder > 3)"; 40].join(" && ");
    let items: String = (0..3_000).map(|at| field(10, &format!("f{at}"), "")).collect();
    let group = format!(
        "      - group: alle\n        title: {{nb: A, nn: A, en: A}}\n        show: {large}\n        fields:\n{items}"
    );
    let form = FORM.replace("  - page: barna\n", &format!("{group}  - page: barna\n"));
    assert!(is_too_large(&loaded(form, None)));
}

#[test]
fn wide_rows_and_long_lists_are_read() {
    let columns: String = (0..1_500).map(|at| field(10, &format!("k{at}"), "")).collect();
    let repeat = format!(
        "      - repeat: brede\n        label: {{nb: A, nn: A, en: A}}\n        item: {{nb: A, nn: A, en: A}}\n        fields:\n{columns}"
    );
    let form = FORM.replace("  - page: barna\n", &format!("{repeat}  - page: barna\n"));
    let loaded = loaded(form, None);
    assert_eq!(loaded.diagnostics, []);
}

#[test]
fn fifty_megabytes_are_not_read() {
    let loaded = loaded(vec![b'['; 50_000_000], None);
    assert_eq!(loaded.diagnostics[0].message, "the file is larger than 1000 kB");
    assert_eq!(loaded.diagnostics.len(), 1);
}

#[test]
fn bytes_that_are_no_text_are_said_with_their_place() {
    for (bad, name) in [(&b"\xff"[..], "no byte of text"), (b"\xc3", "half a letter"), (b"\xed\xa0\x80", "a surrogate")]
    {
        let at = FORM.find("  - page: barna").unwrap();
        let form = [&FORM.as_bytes()[..at], bad, &FORM.as_bytes()[at..]].concat();
        let loaded = loaded(form, None);
        let [found] = &loaded.diagnostics[..] else { panic!("{name}: {:?}", loaded.diagnostics) };
        assert_eq!((found.message.as_str(), found.column), ("the file is not UTF-8 here", 1), "{name}");
        assert_eq!(found.line, FORM[..at].lines().count() + 1, "{name}");
    }
}

#[test]
fn a_key_twice_is_said_wherever_it_stands() {
    let twice = ["title: {nb: A, nb: B}", "x: {a: 1, a: 2}", "\"a\": 1\na: 2", "x:\n  - b: 1\n    b: 2"];
    for text in twice {
        let loaded = loaded(format!("form: prove\n{text}\n"), None);
        assert!(loaded.diagnostics[0].message.ends_with("stands here twice"), "{text}: {:?}", loaded.diagnostics);
    }
}

#[test]
fn marks_that_turn_text_are_refused_anywhere() {
    for mark in ['\u{202a}', '\u{202e}', '\u{2066}', '\u{2069}'] {
        for place in ["form: ", "  - page: ", "label: {nb: ", "show: ", "# "] {
            let Some(at) = FORM.find(place).map(|at| at + place.len()) else { continue };
            let loaded = loaded(format!("{}{mark}{}", &FORM[..at], &FORM[at..]), None);
            let [found] = &loaded.diagnostics[..] else { panic!("{place}: {:?}", loaded.diagnostics) };
            assert!(found.message.contains("turns the direction of text"), "{place}: {found:?}");
            assert_eq!((found.severity, found.span.start), (Severity::Error, at));
        }
    }
}

#[test]
fn hostile_expressions_are_refused_in_a_file() {
    let long = "alder + ".repeat(10_000) + "1";
    let deep = format!("{}alder{}", "(".repeat(1_900), ")".repeat(1_900));
    let nots = format!("{}(alder > 1)", "!".repeat(3_000));
    let digits = format!("alder > {}", "9".repeat(3_000));
    let quotes = format!("navn == {}", "\"\\".repeat(1_500));
    let conditional = "alder > 1 ? ".repeat(300) + "1" + &" : 2".repeat(300);
    for hostile in [long, deep, nots, digits, quotes, conditional, "\u{0}".to_owned(), "💥".repeat(900)] {
        let yaml = serde_json::to_string(&hostile).unwrap();
        let items = field(6, "vond", &format!("        show: {yaml}\n"));
        let loaded = loaded(FORM.replace("  - page: barna\n", &format!("{items}  - page: barna\n")), None);
        assert!(loaded.forms.is_empty() && loaded.diagnostics.len() == 1, "{:?}", loaded.diagnostics);
    }
}
