//! `co-applicants`: how many there may be, and of which applications.

use super::{Source, World, read};

const FORM: &str = "form: prove
title: Prøve
service: {theme: familie-og-barn, summary: Et skjema, who: Alle, cost: Gratis, processing: 4 weeks, owner: Kontoret, privacy: Vi lagrer svarene}
login: substantial
behalf: [self]
co-applicants: 2
pages:
  - page: en
    title: Side
    fields:
      - text: navn
        label: Navn
route:
  - queue: skole
";

/// How many there may be in the form with a change, and what is said of it.
fn read_with(from: &str, to: &str) -> (Option<usize>, String) {
    assert_eq!(FORM.matches(from).count(), 1, "`{from}` must stand in the form once");
    let source = Source { path: "f".into(), key: "prove".into(), bytes: FORM.replace(from, to).into_bytes() };
    let (form, found) = read(&source, &World::default());
    let said =
        found.iter().filter(|d| d.line > 3).map(|d| format!("{}:{} {}\n", d.line, d.column, d.message)).collect();
    (form.map(|form| form.co_applicants), said)
}

#[test]
fn some_may_apply_together() {
    assert_eq!(read_with("co-applicants: 2", "co-applicants: 5"), (Some(5), String::new()));
    assert_eq!(read_with("co-applicants: 2\n", ""), (Some(0), String::new()));
    assert_eq!(read_with("behalf: [self]", "behalf: [child, ward]").1, "");
    assert!(read_with("co-applicants: 2", "co-applicants: 6").1.contains("a whole number from 0 to 5"));
}

#[test]
fn who_acts_is_known_by_a_login_and_no_register() {
    assert!(read_with("login: substantial", "login: none").1.starts_with("6:16 without login nobody can be asked"));
    let said = read_with("behalf: [self]", "behalf: [organisation, ward]").1;
    assert!(said.starts_with("6:16 who may act for an organisation or a ward is said by a register"), "{said}");
    assert_eq!(
        read_with("login: substantial\nbehalf: [self]\nco-applicants: 2", "login: none\nco-applicants: 0").1,
        ""
    );
}
