//! The reports of changes to one form, to be read as its author would.

use super::{Verdict, against, diff, report};
use crate::{file::read_stored, form::Form};

const FORM: &str = include_str!("../file/broken_tests/form.yaml");

fn form(text: &str) -> Form {
    read_stored("prove", text.as_bytes()).unwrap_or_else(|found| panic!("{found:#?}"))
}

/// The form with some places of it changed. Its own tests go, since they name what may be gone.
fn changed(edits: &[(&str, &str)]) -> Form {
    let mut text = FORM.split("tests:\n").next().unwrap().to_owned();
    for (from, to) in edits {
        assert_eq!(text.matches(from).count(), 1, "`{from}` must stand in the form once");
        text = text.replace(from, to);
    }
    form(&text)
}

fn told(old: &Form, new: &Form) -> String {
    report(&diff(old, new), old, new)
}

/// The reports of one change each.
fn each(cases: &[(&str, &[(&str, &str)])]) -> String {
    let mut out = String::new();
    for (name, edits) in cases {
        let new = changed(edits);
        let told = told(&form(FORM), &new);
        out.push_str(&format!("## {name}\n\n{told}\n"));
    }
    out
}

const NAVN: &str = "      - text: navn\n        label: {nb: Navn, nn: Namn, en: Name}\n        max: 60\n";
const ALDER: &str = "      - integer: alder\n        label: {nb: Alder, nn: Alder, en: Age}\n        show: for_hvem == \"barn\"\n        max: 17\n";

#[test]
fn nothing() {
    assert_eq!(told(&form(FORM), &form(FORM)), "prove: the files are the same\n");
    let remark = form(&format!("# En merknad\n{FORM}"));
    assert_eq!(told(&form(FORM), &remark), "prove: nothing that anyone notices has changed\n");
}

/// Every kind compares as the same with itself, and knows its word in the file.
#[test]
fn every_kind() {
    let sample = crate::sample::form();
    assert_eq!(diff(sample, sample), []);
    let fields = sample.fields().flat_map(|(_, field)| std::iter::once(field).chain(field.kind.columns()));
    for field in fields {
        let line = format!("- {}: {}\n", field.kind.word(), field.name);
        assert!(sample.source.contains(&line), "{line}");
    }
}

#[test]
fn the_whole_form() {
    let told = each(&[
        ("a higher level of login", &[("login: substantial", "login: high")]),
        ("no login", &[("login: substantial", "login: none")]),
        ("for children too", &[("behalf: [self]", "behalf: [child, self]")]),
        ("only for children", &[("behalf: [self]", "behalf: [child]")]),
        (
            "drafts, opening and keeping",
            &[
                ("drafts: migrate", "drafts: stop\nopen: {from: 2027-01-01, until: 2027-03-01}"),
                ("keep: {draft: 30 days, case: 5 years}", "keep: {draft: 1 month, case: 10 years}"),
            ],
        ),
        (
            "the service page",
            &[
                ("who: {nb: Alle, nn: Alle, en: Everybody}", "who: {nb: Alle, nn: Alle, en: Anybody}"),
                (
                    "need: {nb: [Et bilde], nn: [Eit bilete], en: [A photo]}",
                    "need: {nb: [Et bilde av deg], nn: [Eit bilete], en: [A photo]}",
                ),
                ("processing: 4 weeks", "processing: 1 month"),
                ("title: {nb: Prøve, nn: Prøve, en: Sample}", "title: {nb: Prøve, nn: Prøve, en: Test}"),
            ],
        ),
        (
            "routes and survey",
            &[
                (
                    "  - {queue: vest, when: 'for_hvem == \"barn\"'}\n",
                    "  - {queue: vest, when: 'for_hvem == \"barn\" && alder < 10'}\n",
                ),
                ("survey: etter\n", ""),
            ],
        ),
    ]);
    insta::assert_snapshot!(told);
    let without = form(&FORM.replace("login: substantial", "login: none"));
    assert_eq!(
        diff(&without, &form(FORM))[0].verdict,
        Verdict::DraftsLose("drafts begun without login: nobody who logs in owns them".into())
    );
}

#[test]
fn pages() {
    let told = each(&[
        (
            "renamed, with its texts and its condition",
            &[(
                "  - page: barna\n    title: {nb: Barna, nn: Barna, en: The children}\n",
                "  - page: familien\n    was: barna\n    title: {nb: Barna, nn: Borna, en: The children}\n    intro: {nb: Alle barna, en: All of them}\n    show: for_hvem == \"barn\"\n",
            )],
        ),
        (
            "divided in two",
            &[(
                ALDER,
                &format!("  - page: alderen\n    title: {{nb: Alder, nn: Alder, en: Age}}\n    fields:\n{ALDER}"),
            )],
        ),
        (
            "a rule with another condition, and one that is new",
            &[
                ("require: sum_pris <= grense", "require: sum_pris < grense"),
                (
                    "        at: [barn]\n",
                    "        at: [barn]\n      - require: count(barn) > 1\n        message: {nb: Flere, nn: Fleire, en: More}\n        at: [barn]\n",
                ),
            ],
        ),
        (
            "rules and exits",
            &[
                ("      - require: sum_pris <= grense", "      - expect: sum_pris <= grense"),
                (
                    "    rules:\n",
                    "    exits:\n      - when: sum_pris > 5000\n        because: {nb: Nei, nn: Nei, en: No}\n    rules:\n",
                ),
            ],
        ),
        ("a named value, wherever it is used", &[("  grense: 1000", "  grense: 2000")]),
        (
            "a group",
            &[(
                NAVN,
                &format!(
                    "      - group: om_deg\n        title: {{nb: Deg, nn: Deg, en: You}}\n        fields:\n{}",
                    NAVN.replace("      ", "          ")
                ),
            )],
        ),
        ("another order", &[(NAVN, ""), (ALDER, &format!("{ALDER}{NAVN}"))]),
    ]);
    insta::assert_snapshot!(told);
}

#[test]
fn fields() {
    let told = each(&[
        ("a new field", &[(NAVN, &format!("{NAVN}      - email: epost\n        label: {{nb: E-post, nn: E-post, en: Email}}\n"))]),
        ("a new field that may be left out", &[
            (NAVN, &format!("{NAVN}      - email: epost\n        label: {{nb: E-post, nn: E-post, en: Email}}\n        optional: true\n")),
        ]),
        ("gone without a note", &[(ALDER, "")]),
        ("gone with a note", &[(ALDER, ""), ("values:\n", "gone: [alder]\nvalues:\n")]),
        ("another name without a note", &[(NAVN, &NAVN.replace("navn", "fullt_navn"))]),
        ("another name with a note", &[(NAVN, &NAVN.replace("text: navn", "text: fullt_navn\n        was: navn"))]),
        ("texts", &[(NAVN, &NAVN.replace("nn: Namn, en: Name}", "en: Full name}\n        help: {nb: Som i passet}"))]),
        ("bounds and when it must be answered", &[
            (NAVN, &NAVN.replace("max: 60", "max: 40\n        min: 2\n        optional: true\n        prefill: actor.name\n        autocomplete: name")),
            (ALDER, &ALDER.replace("max: 17", "max: 18\n        required when: length(navn) > 3")),
        ]),
        ("a wider kind", &[(NAVN, &NAVN.replace("text:", "long text:")), (ALDER, &ALDER.replace("integer:", "decimal:"))]),
        ("a kind nobody can read the answers as", &[(ALDER, &ALDER.replace("integer:", "percentage:"))]),
        ("texts between questions, files and calculations", &[
            ("text: {nb: Takk, nn: Takk, en: Thank you}", "text: {nb: Tusen takk, nn: Takk, en: Thank you}"),
            ("        kinds: [image]", "        kinds: [pdf]\n        max files: 2"),
            ("value: sum(barn.pris)", "value: (1 + sum(barn.pris)) * 2"),
        ]),
    ]);
    insta::assert_snapshot!(told);
}

#[test]
fn parts_of_fields() {
    let told = each(&[
        (
            "options that came and went",
            &[("          meg: {nb: Meg, nn: Meg, en: Me}\n", "          oss: {nb: Oss, nn: Oss, en: Us}\n")],
        ),
        (
            "an option with another key",
            &[(
                "          meg: {nb: Meg, nn: Meg, en: Me}\n          barn: {nb: Barn, nn: Barn, en: Child}\n",
                "          - {option: selv, was: meg, label: {nb: Meg selv, nn: Meg, en: Me}}\n          - {option: barn, label: {nb: Barn, nn: Barn, en: Child}}\n",
            )],
        ),
        (
            "columns",
            &[
                ("          - text: fornavn\n", "          - text: navnet\n            was: fornavn\n"),
                (
                    "          - money: pris\n            label: {nb: Pris, nn: Pris, en: Price}\n",
                    "          - money: pris\n            label: {nb: Pris, nn: Pris, en: Price}\n          - yes/no: bor_hjemme\n            label: {nb: Hjemme?, nn: Heime?, en: Home?}\n            optional: true\n",
                ),
                ("        max: 5\n", "        max: 3\n"),
            ],
        ),
        (
            "a row with another key, and one that is gone",
            &[(
                "rows: {mat: {nb: Mat, nn: Mat, en: Food}}",
                "rows:\n          - {row: kost, was: mat, label: {nb: Mat, nn: Mat, en: Food}}",
            )],
        ),
        (
            "gone with a note",
            &[
                (
                    "          barn: {nb: Barn, nn: Barn, en: Child}\n",
                    "          unge: {nb: Barn, nn: Barn, en: Child}\n",
                ),
                ("show: for_hvem == \"barn\"", "show: for_hvem == \"unge\""),
                ("when: 'for_hvem == \"barn\"'", "when: 'for_hvem == \"unge\"'"),
                ("          - text: fornavn\n            label: {nb: Fornavn, nn: Førenamn, en: First name}\n", ""),
                ("values:\n", "gone: [for_hvem.barn, barn.fornavn]\nvalues:\n"),
            ],
        ),
    ]);
    insta::assert_snapshot!(told);
}

#[test]
fn one_choice_or_several() {
    let choice = changed(&[]);
    let choices = changed(&[
        ("      - choice: for_hvem", "      - choices: for_hvem"),
        ("show: for_hvem == \"barn\"", "show: '\"barn\" in for_hvem'"),
        ("when: 'for_hvem == \"barn\"'", "when: '\"barn\" in for_hvem'"),
    ]);
    let there_and_back = told(&choice, &choices) + "\n" + &told(&choices, &choice);
    insta::assert_snapshot!(there_and_back);
}

/// Drafts that stay where they are lose nothing.
#[test]
fn drafts_that_are_pinned() {
    let new = changed(&[(ALDER, ""), ("drafts: migrate", "drafts: pin\ngone: [alder]")]);
    assert!(diff(&form(FORM), &new).iter().all(|change| change.verdict == Verdict::Compatible));
    assert!(told(&form(FORM), &new).ends_with("Open drafts stay on the version they began with (drafts: pin).\n"));
}

#[test]
fn breaking_changes_are_errors_where_they_stand() {
    let new = changed(&[(ALDER, ""), ("- money: belop", "- integer: belop"), ("- text: fornavn", "- yes/no: fornavn")]);
    let found = against(&form(FORM), &new, "prove/form.yaml");
    let places: Vec<_> = found.iter().map(|found| (found.line, found.column, found.message.as_str())).collect();
    assert_eq!(
        places,
        [
            (22, 11, "`alder` breaks with the earlier version: integer"),
            (41, 21, "`barn.fornavn` breaks with the earlier version: text → yes/no"),
        ]
    );
    assert_eq!(against(&form(FORM), &form(FORM), ""), []);
    let other = form(FORM).key.replace("prove", "proven");
    let renamed = read_stored(&other, FORM.replace("form: prove", "form: proven").as_bytes()).unwrap();
    assert_eq!(against(&form(FORM), &renamed, "").len(), 1);
}

#[test]
fn places_lead_to_the_new_file() {
    let new = changed(&[
        ("          meg: {nb: Meg,", "          meg: {nb: Jeg,"),
        ("rows: {mat: {nb: Mat,", "rows: {mat: {nb: Maten,"),
        ("login: substantial", "login: high"),
    ]);
    let lines: Vec<_> =
        diff(&form(FORM), &new).into_iter().map(|change| (change.at, change.place.unwrap().line)).collect();
    let expected = [("login", 14), ("for_hvem.meg", 31), ("budsjett.mat", 52)];
    assert_eq!(lines, expected.map(|(at, line)| (at.to_owned(), line)));
}

#[test]
fn how_many_may_apply_together() {
    let (none, one) = (changed(&[]), changed(&[("\nroute:", "\nco-applicants: 1\nroute:")]));
    let changes = diff(&none, &one).into_iter().filter(|change| change.at == "co-applicants");
    assert_eq!(changes.map(|change| change.what).collect::<Vec<_>>(), ["0 → 1"]);
    assert!(!diff(&one, &one).iter().any(|change| change.at == "co-applicants"));
}

#[test]
fn who_must_sign() {
    let with = |sign: &str| {
        let people = "      - person: den_andre\n        label: {nb: Den andre, nn: Den andre, en: The other}\n";
        changed(&[(NAVN, &format!("{NAVN}{people}")), ("\nroute:", &format!("\n{sign}\nroute:"))])
    };
    let sign = |within: &str, otherwise: &str| {
        format!(
            "sign: {{who: den_andre, within: {within}, otherwise: {otherwise}, asks: {{nb: Enig, nn: Einig, en: I agree}}}}"
        )
    };
    let (none, one, other) = (with(""), with(&sign("14 days", "cancel")), with(&sign("2 weeks", "send")));
    let said = |old: &Form, new: &Form| {
        let changes = diff(old, new).into_iter().filter(|change| change.at == "sign");
        changes.map(|change| change.what).collect::<Vec<_>>().join("\n")
    };
    assert_eq!(said(&none, &one), "den_andre must sign before it is delivered");
    assert_eq!(said(&one, &other), "within 14 days → 2 weeks, otherwise cancel → send");
    assert_eq!(said(&one, &none), "nobody must sign any more");
    assert_eq!(said(&one, &one), "");
}
