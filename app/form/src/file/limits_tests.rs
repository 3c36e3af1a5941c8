//! No file makes the reader panic, hang or grow without bound.

use proptest::prelude::*;

use super::{Diagnostic, Severity, Source, World, load, read, read_stored, report};

const FORM: &str = include_str!("broken_tests/form.yaml");

fn found(bytes: impl Into<Vec<u8>>) -> Vec<Diagnostic> {
    let source = Source { path: "prove/form.yaml".into(), key: "prove".into(), bytes: bytes.into() };
    let (form, found) = read(&source, &World { langs: super::REQUIRED_LANGS.to_vec(), ..World::default() });
    let broken = found.iter().any(|found| found.severity == Severity::Error);
    assert_eq!(form.is_none(), broken);
    let report = report(&found, &[("prove/form.yaml", &source.bytes)], false);
    assert_eq!(report.is_empty(), found.is_empty());
    found
}

/// The only mistake.
fn one(bytes: impl Into<Vec<u8>>) -> String {
    let found = found(bytes);
    assert_eq!(found.len(), 1, "{found:#?}");
    found[0].message.clone()
}

fn with_values(values: &str) -> String {
    FORM.replace("  i_alt: sum_pris + 1\n", values)
}

#[test]
fn a_large_file_is_refused_by_its_size() {
    let large = format!("{FORM}# {}", "x".repeat(5_000_000));
    assert_eq!(one(large), "the file is larger than 1000 kB");
    // The largest that isn't refused is read in good time, whatever it is full of.
    let room = 400_000;
    for piece in ["[", "{", "- ", "a: ", "\"", "x\n", "é", "&a ", "- - - ", "? ", "a: b\n", "- {a: b}\n", "'\n", "|\n "]
    {
        assert!(!found(piece.repeat(room / piece.len())).is_empty(), "{piece}");
    }
}

#[test]
fn depth_is_bounded() {
    for (open, close) in [("[", "]"), ("{a: ", "}"), ("- ", "")] {
        let deep = format!("form: {}x{}", open.repeat(5_000), close.repeat(5_000));
        assert!(!found(deep).is_empty());
    }
    let nested = (0..30).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect::<String>();
    assert_eq!(one(nested), "the file nests too deeply");
}

#[test]
fn bombs_of_aliases_are_not_even_lit() {
    let bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n";
    assert_eq!(one(bomb), "anchors (&) are not used in form files");
}

#[test]
fn bombs_of_named_values_do_not_grow() {
    let mut values = "  v0: grense + grense\n".to_owned();
    for at in 1..60 {
        values.push_str(&format!("  v{at}: v{} + v{}\n", at - 1, at - 1));
    }
    assert_eq!(one(with_values(&values)), "with its named values written out, the expression is too long");

    let mut chain = "  v0: sum_pris\n".to_owned();
    for at in 1..3_000 {
        chain.push_str(&format!("  v{at}: v{} + 1\n", at - 1));
    }
    assert_eq!(one(with_values(&chain)), "with its named values written out, the expression nests too deeply");

    let circle: String = (0..3_000).map(|at| format!("  v{at}: v{} + 1\n", (at + 1) % 3_000)).collect();
    assert!(one(with_values(&circle)).starts_with("the value `v0` leads back to itself"));
}

#[test]
fn what_compiles_can_be_sent_to_the_browser() {
    for terms in [10, 40, 49] {
        let sum = vec!["grense"; terms].join(" + ");
        let form = FORM.replace("value: sum(barn.pris)", &format!("value: {sum} + sum(barn.pris)"));
        let Ok(form) = read_stored("prove", form.as_bytes()) else { continue };
        let value = form.field("sum_pris").unwrap().kind.computed().unwrap();
        let sent = serde_json::to_string(&vec![Some((value, "around it"))]).unwrap();
        let read: Vec<Option<(crate::expr::Expr, String)>> = serde_json::from_str(&sent).unwrap();
        assert_eq!(read[0].as_ref().map(|(value, _)| value), Some(value));
    }
}

#[test]
fn thousands_of_mistakes_end_in_a_hundred() {
    let many: String = (0..20_000).map(|at| format!("x{at}: 1\n")).collect();
    let found = found(format!("{FORM}{many}"));
    assert_eq!(found.len(), 101);
    assert_eq!(found[100].message, "there is more to mend than this");
}

#[test]
fn thousands_of_fields_are_read() {
    let field = |at: usize| {
        format!("      - text: f{at}\n        label: {{nb: A, nn: A, en: A}}\n        show: alder > {at}\n")
    };
    let fields: String = (0..3_000).map(field).collect();
    let form = FORM.replace("  - page: barna\n", &format!("{fields}  - page: barna\n"));
    assert_eq!(found(form), []);
}

#[test]
fn huge_numbers_are_numbers_or_mistakes() {
    for number in
        ["79228162514264337593543950335", "-1e9", "1e400", "99999999999999999999999999999999", "0x10", "1_000", "∞"]
    {
        let _ = found(FORM.replace("        max: 17", &format!("        max: {number}")));
        let _ = found(FORM.replace("grense: 1000", &format!("grense: {number}")));
        let _ = found(FORM.replace("        max: 5\n", &format!("        max: {number}\n")));
        let _ = found(FORM.replace("30 days", &format!("{number} days")));
    }
}

/// Pieces of files, right and wrong, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(FORM.lines().map(|line| format!("{line}\n")).collect::<Vec<_>>()),
        prop::sample::select(vec![
            "  ", "- ", ": ", "\n", "{", "}", "[", "]", "\"", "'", "#", "\t", "&", "*", "!", "|", ">", "é"
        ])
        .prop_map(str::to_owned),
        "\\PC{0,10}",
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = load(vec![Source { path: "a/form.yaml".into(), key: "a".into(), bytes: bytes.clone() }]);
        let _ = load(vec![Source { path: "queues.yaml".into(), key: String::new(), bytes }]);
    }

    #[test]
    fn any_pieces_are_read_or_refused(text in pieces()) {
        let _ = found(text);
    }

    #[test]
    fn any_change_of_a_form_is_read_or_refused(from in 0..FORM.len(), length in 0..80usize, put in pieces()) {
        let to = (from + length).min(FORM.len());
        if let (Some(before), Some(after)) = (FORM.get(..from), FORM.get(to..)) {
            let _ = found(format!("{before}{put}{after}"));
        }
    }

    #[test]
    fn any_line_may_be_missing_or_twice(at in 0..FORM.lines().count(), twice in any::<bool>()) {
        let mut lines: Vec<&str> = FORM.lines().collect();
        if twice { lines.insert(at, lines[at]) } else { lines.remove(at); }
        let _ = found(lines.join("\n"));
    }
}
