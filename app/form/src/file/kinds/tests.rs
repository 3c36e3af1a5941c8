//! What an author writes wrong in the kinds that have grammar of their own, and what is said.

use crate::{file::read_stored, form::Form};

/// A form whose only page holds these fields.
fn form(fields: &[&str]) -> Result<Form, Vec<(String, String)>> {
    let fields: String = fields.iter().map(|field| format!("      - {{{field}, label: T}}\n")).collect();
    let file = format!("survey: alle\ntitle: T\npages:\n  - page: side\n    title: T\n    fields:\n{fields}");
    read_stored("alle", file.as_bytes())
        .map_err(|found| found.into_iter().map(|found| (found.message, found.help)).collect())
}

#[test]
fn what_is_wrong_is_said() {
    for (field, message, help) in [
        ("month: m, min: mars", "there is no field `mars`", ""),
        ("month: m, min: '3'", "`min` must be a date, but this is a number", "write today()"),
        ("time: t, min: tidlig", "`tidlig` is not a time of day", "write for example 08:30"),
        ("time: t, max: 24:01", "`24:01` is not a time of day", "write for example 08:30"),
        ("time: t, min: 16:00, max: 8", "at least 16:00 and at most 08:00", "raise `max` or lower `min`"),
        ("period: p, max: '\"nå\"'", "`max` must be a date, but this is text", "write today()"),
        ("person: p, max: 3", "`max`", ""),
        ("rating: r, low: T", "`high`, what the highest means,", ""),
        ("rating: r, low: T, high: T, max: 1", "`max`", "a whole number from 2 to 10"),
        ("rating: r, low: T, high: T, max: 11", "`max`", "a whole number from 2 to 10"),
        ("matrix: m, options: {a: T}", "a matrix needs `rows`", "add each row: `key: text`"),
        ("matrix: m, rows: {}, options: {a: T}", "a matrix needs `rows`", "add each row: `key: text`"),
        ("matrix: m, rows: {a: T}", "`options` is missing", "add `options:`"),
        (
            "matrix: m, rows: {a: T}, options: [{option: b, label: T, show: answered(x)}]",
            "the option `b` of a scale can't have `show`",
            "remove it",
        ),
    ] {
        let found = form(&["integer: x", field]).expect_err(field);
        let said =
            found.iter().any(|(said, advice)| said.contains(message) && format!("{said} {advice}").contains(help));
        assert!(said, "{field}: {found:?}");
    }
}

#[test]
fn expressions_know_their_parts() {
    let fields = [
        "month: m, min: date(\"2026-01-01\"), max: today()",
        "time: t, min: 8, max: 16.30",
        "period: p, show: m < today()",
        "person: pe, show: 'days_between(p.from, p.to) > 3'",
        "organisation: o, show: pe.number != \"\"",
        "property: e, show: o.name != pe.name",
        "matrix: ma, rows: {a: T}, options: {b: T, c: T}, show: e.gnr + e.snr > 3",
        "rating: r, low: T, high: T, max: 10, show: ma.a == \"b\" && t < time(\"12\")",
        "yes/no: j, show: r * 2 > 5",
    ];
    let form = form(&fields).unwrap_or_else(|found| panic!("{found:?}"));
    assert_eq!(form.fields().count(), fields.len());
    let found = self::form(&[fields[6].split(", show").next().unwrap(), "yes/no: j, show: ma.a == \"d\""]).unwrap_err();
    assert_eq!(found[0].0, "there is no option `d`");
}
