use crate::paths::said::said;

#[test]
fn conditions_read_as_they_are_written() {
    for written in [
        "a == \"x\" && (b > 2 || c)",
        "!(b > 2) && !c",
        "b * (b + 1) - 2 <= 10",
        "age(d) < 18 && \"p\" in m",
        "a == \"x\" || a == \"y\" || c",
        "(c ? 1 : 2) == b",
    ] {
        let show = serde_json::to_string(written).unwrap();
        let form = super::form(&format!(
            r#"
  - page: p
    title: P
    fields:
      - choice: a
        label: A?
        options: {{x: X, y: Y}}
      - integer: b
        label: B?
      - yes/no: c
        label: C?
      - date: d
        label: D?
      - choices: m
        label: M?
        options: {{p: P, q: Q}}
      - text: t
        label: T?
        show: {show}
"#
        ));
        let show = form.field("t").and_then(|field| field.show.clone()).unwrap();
        assert_eq!(said(&show), written);
    }
}
