use crate::{
    file::{read_stored, report},
    form::Form,
};

const FORM: &str = include_str!("../broken_tests/form.yaml");

fn read(edits: &[(&str, &str)]) -> Result<Form, String> {
    let mut text = FORM.to_owned();
    for (from, to) in edits {
        assert_eq!(text.matches(from).count(), 1, "`{from}` must stand in the form once");
        text = text.replace(from, to);
    }
    read_stored("prove", text.as_bytes())
        .map_err(|found| report(&found, &[("prove/form.yaml", text.as_bytes())], false))
}

#[test]
fn names_what_is_gone() {
    let form =
        read(&[("values:\n", "gone: [telefon, barn.skole, for_hvem.verge, budsjett.strom]\nvalues:\n")]).unwrap();
    assert_eq!(form.gone, ["telefon", "barn.skole", "for_hvem.verge", "budsjett.strom"]);
}

#[test]
fn mistakes() {
    let gone = |paths: &str| [("values:\n", format!("gone: {paths}\nvalues:\n"))];
    let mut out = String::new();
    for paths in
        ["[navn]", "[barn.pris, for_hvem.meg, budsjett.mat]", "[telefon, telefon]", "[Telefon, a.b.c.d, '']", "telefon"]
    {
        let edits = gone(paths);
        out += &read(&edits.each_ref().map(|(from, to)| (*from, to.as_str()))).unwrap_err();
    }
    let was: [&[(&str, &str)]; 5] = [
        &[("      - text: navn\n", "      - text: navn\n        was: alder\n")],
        &[("      - text: navn\n", "      - text: navn\n        was: navn\n")],
        &[
            ("      - text: navn\n", "      - text: navn\n        was: kallenavn\n"),
            ("      - integer: alder\n", "      - integer: alder\n        was: [aar, kallenavn]\n"),
        ],
        &[
            ("      - text: navn\n", "      - text: navn\n        was: kallenavn\n"),
            ("values:\n", "gone: [kallenavn]\nvalues:\n"),
        ],
        &[
            ("          - text: fornavn\n", "          - text: fornavn\n            was: pris\n"),
            ("  - page: barna\n", "  - page: barna\n    was: soker\n"),
        ],
    ];
    for edits in was {
        out += &read(edits).unwrap_err();
    }
    insta::assert_snapshot!(out);
}
