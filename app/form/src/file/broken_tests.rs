//! Every kind of mistake in a file, and what its author is told: file, line, column, what, and what to do. The snapshots
//! are the whole report, to be read as an author would.

use super::{Diagnostic, Loaded, Severity, Source, load, report};

const FORM: &str = include_str!("broken_tests/form.yaml");
const QUEUES: &str = "\
queues:
  - {queue: vest, title: {nb: Vest, nn: Vest, en: West}, group: en}
  - {queue: felles, title: {nb: Felles, nn: Felles, en: Shared}, group: en}
";
const SURVEY: &str = "\
survey: etter
title: {nb: Etterpå, nn: Etterpå, en: Afterwards}
pages:
  - page: svar
    title: {nb: Svar, nn: Svar, en: Answers}
    fields:
      - yes/no: gikk_det_bra
        label: {nb: \"Gikk det bra?\", nn: \"Gjekk det bra?\", en: \"Did it go well?\"}
";

fn source(path: &str, key: &str, bytes: impl Into<Vec<u8>>) -> Source {
    Source { path: path.to_owned(), key: key.to_owned(), bytes: bytes.into() }
}

fn folder(form: impl Into<Vec<u8>>, queues: &str, survey: &str) -> Loaded {
    load(vec![
        source("queues.yaml", "", queues),
        source("etter/form.yaml", "etter", survey),
        source("prove/form.yaml", "prove", form),
    ])
}

fn told(loaded: &Loaded) -> String {
    for Diagnostic { message, help, line, column, .. } in &loaded.diagnostics {
        assert!(!help.is_empty(), "{message}");
        assert!(*line > 0 && *column > 0, "{message}");
    }
    let sources: Vec<_> = loaded.sources.iter().map(|source| (source.path.as_str(), source.bytes.as_slice())).collect();
    report(&loaded.diagnostics, &sources, false)
}

/// The reports of the good form with one place of it changed at a time.
fn each(cases: &[(&str, &str, &str)]) -> String {
    let mut out = String::new();
    for (name, from, to) in cases {
        assert_eq!(FORM.matches(from).count(), 1, "{name}: `{from}` must stand in the form once");
        let loaded = folder(FORM.replace(from, to), QUEUES, SURVEY);
        let told = told(&loaded);
        assert!(!told.is_empty(), "{name}: nothing was said");
        let broken = loaded.diagnostics.iter().any(|found| found.severity == Severity::Error);
        assert_eq!(loaded.forms.iter().any(|form| form.key == "prove"), !broken, "{name}: a broken form isn't used");
        out.push_str(&format!("## {name}\n\n{told}\n"));
    }
    out
}

#[test]
fn the_good_form_is_good() {
    let loaded = folder(FORM, QUEUES, SURVEY);
    assert_eq!(told(&loaded), "");
    assert_eq!(loaded.forms.len(), 2);
    assert_eq!(loaded.queues.len(), 2);
}

#[test]
fn yaml() {
    let told = each(&[
        ("a quote that isn't closed", "title: {nb: Om deg,", "title: {nb: \"Om deg,"),
        ("a colon in a text", "text: {nb: Takk, nn: Takk, en: Thank you}", "text: Takk: for nå"),
        ("wrong indentation", "        max: 60", "      max: 60"),
        ("a tab", "        max: 60", "\tmax: 60"),
        ("a key twice", "        max: 60", "        max: 60\n        max: 70"),
        ("an anchor", "en: Name}", "en: &name Name}"),
        ("an alias", "en: Name}", "en: *name}"),
        ("a tag", "en: Name}", "en: !!str Name}"),
        ("a list for a key", "        max: 60", "        ? [max]\n        : 60"),
        ("two documents", "route:\n", "---\nroute:\n"),
        ("a hidden turn of direction", "nb: Navn", "nb: Na\u{202e}vn"),
    ]);
    insta::assert_snapshot!(told);
}

#[test]
fn whole_files() {
    let mut out = String::new();
    let invalid = [&FORM.as_bytes()[..40], b"\xff\xfe", &FORM.as_bytes()[40..]].concat();
    for (name, bytes) in [
        ("an empty file", Vec::new()),
        ("only a remark", b"# form: prove\n".to_vec()),
        ("a list", b"- form: prove\n".to_vec()),
        ("a text", b"form".to_vec()),
        ("not UTF-8", invalid),
        ("UTF-16", "\u{feff}form: prove".encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ("nothing but the key", b"form: prove\n".to_vec()),
    ] {
        out.push_str(&format!("## {name}\n\n{}\n", told(&folder(bytes, QUEUES, SURVEY))));
    }
    insta::assert_snapshot!(out);
}

#[test]
fn files_from_other_editors() {
    for form in [FORM.replace('\n', "\r\n"), format!("\u{feff}{FORM}"), format!("---\n{FORM}"), format!("{FORM}...\n")]
    {
        let loaded = folder(form, QUEUES, &format!("\u{feff}# Etterpå\r\n\r\n{SURVEY}"));
        assert_eq!(told(&loaded), "");
        assert!(loaded.forms.iter().any(|form| form.service.is_none()), "a survey is known as one");
    }
    // The place is right behind a byte order mark and after characters of several bytes.
    let form = format!("\u{feff}{}", FORM.replace("nb: \"For hvem?\"", "nb: \"Før ætt?\", dk: \"Hvem?\""));
    let found = folder(form, QUEUES, SURVEY).diagnostics;
    assert_eq!((found[0].line, found[0].column, found[0].message.as_str()), (29, 33, "`dk` is not a language"));
    let form = format!("\u{feff}{}", FORM.replace("form: prove", "form: prøve"));
    let found = folder(form, QUEUES, SURVEY).diagnostics;
    assert_eq!((found[0].line, found[0].column), (1, 7));
}

#[test]
fn the_form_itself() {
    let told = each(&[
        ("an unknown key", "drafts: migrate", "draft: migrate"),
        ("a key far from any", "drafts: migrate", "owner: kommunen"),
        ("no key of the form", "form: prove\n", ""),
        ("not the folder's name", "form: prove", "form: prover"),
        ("a key that can't stand in an address", "form: prove", "form: Prøve"),
        ("no service", "service:\n", "servise:\n"),
        ("no theme", "  theme: familie-og-barn\n", ""),
        ("a theme that isn't", "theme: familie-og-barn", "theme: familie"),
        ("no summary", "  summary: {nb: Et skjema, nn: Eit skjema, en: A form}\n", ""),
        (
            "no privacy notice",
            "  privacy: {nb: Vi lagrer svarene, nn: Vi lagrar svara, en: We store the answers}\n",
            "",
        ),
        ("no time for an answer", "  processing: 4 weeks\n", ""),
        ("a time without a number", "processing: 4 weeks", "processing: snart"),
        ("a time of nothing", "draft: 30 days", "draft: 0 days"),
        ("an unknown contact", "{email: post@kommune.example}", "{mail: post@kommune.example}"),
        ("a wrong level of login", "login: substantial", "login: 3"),
        ("no login", "login: substantial\nbehalf: [self]", "login: none\nbehalf: [self, child]"),
        ("closed before it opens", "drafts: migrate", "open: {from: 2027-02-01, until: 2027-01-01}"),
        ("a letter for no outcome", "drafts: migrate", "drafts: migrate\nletters: {given: Ja}"),
        ("a letter in one language", "drafts: migrate", "drafts: migrate\nletters: {granted: {nb: Ja}}"),
        ("a wrong policy", "drafts: migrate", "drafts: [migrate]"),
        ("a wrong party", "behalf: [self]", "behalf: [self, chld]"),
        ("a word for a list", "behalf: [self]", "behalf: self"),
        ("for organisations, without them", "for: person", "for: organisation"),
        ("a survey that isn't there", "survey: etter", "survey: ettr"),
        ("no pages", "pages:\n", "page:\n"),
    ]);
    insta::assert_snapshot!(told);
}

#[test]
fn texts() {
    let told = each(&[
        ("a language missing", "title: {nb: Om deg, nn: Om deg, en: About you}", "title: {nb: Om deg, en: About you}"),
        ("two languages missing", "title: {nb: Om deg, nn: Om deg, en: About you}", "title: {en: About you}"),
        ("one text for all", "title: {nb: Om deg, nn: Om deg, en: About you}", "title: Om deg"),
        (
            "an unknown language",
            "title: {nb: Om deg, nn: Om deg, en: About you}",
            "title: {nb: A, nn: A, en: A, no: A}",
        ),
        (
            "an empty text",
            "title: {nb: Om deg, nn: Om deg, en: About you}",
            "title: {nb: Om deg, nn: '', en: About you}",
        ),
        ("nothing behind the key", "title: {nb: Om deg, nn: Om deg, en: About you}", "title:"),
        ("a list for a text", "title: {nb: Om deg, nn: Om deg, en: About you}", "title: [Om deg]"),
        ("a list in a language", "title: {nb: Om deg, nn: Om deg, en: About you}", "title: {nb: [A], nn: A, en: A}"),
        ("not as many things to have at hand", "nb: [Et bilde]", "nb: [Et bilde, Et brev]"),
        (
            "a list missing in a language",
            "need: {nb: [Et bilde], nn: [Eit bilete], en: [A photo]}",
            "need: {nb: [Et bilde], nn: [Eit bilete]}",
        ),
        ("a list in no language", "need: {nb: [Et bilde], nn: [Eit bilete], en: [A photo]}", "need: [Et bilde]"),
        ("unfriendly politeness", "nb: Navn", "nb: Vennligst skriv navn"),
        ("a comma in a text", "nb: Navn", "nb: Navn, etternavn først"),
        (
            "a long label",
            "nb: Navn",
            "nb: \"Skriv navnet ditt nøyaktig slik det står i Folkeregisteret, med alle fornavn og mellomnavn først og alle etternavnene dine til slutt\"",
        ),
        ("no label", "        label: {nb: Alder, nn: Alder, en: Age}\n", ""),
        ("no help where it is needed", "        help: {nb: Av deg, nn: Av deg, en: Of you}\n", ""),
        ("an empty option", "meg: {nb: Meg, nn: Meg, en: Me}", "meg:"),
    ]);
    insta::assert_snapshot!(told);
}

#[test]
fn fields() {
    let told = each(&[
        ("an unknown kind", "- text: navn", "- texst: navn"),
        ("a kind far from any", "- text: navn", "- gårdsnummer: navn"),
        ("the label before the kind", "- text: navn\n        label:", "- label:"),
        (
            "a text for a field",
            "- text: navn\n        label: {nb: Navn, nn: Namn, en: Name}\n        max: 60",
            "- navn",
        ),
        ("nothing for a field", "- text: navn\n        label: {nb: Navn, nn: Namn, en: Name}\n        max: 60", "- {}"),
        ("an unknown key", "        max: 60", "        maks: 60"),
        ("a key of another kind", "        max: 60", "        options: {a: {nb: A, nn: A, en: A}}"),
        (
            "a key that has no meaning here",
            "        value: sum(barn.pris)",
            "        value: sum(barn.pris)\n        optional: true",
        ),
        ("a name twice", "- integer: alder", "- integer: navn"),
        ("a row's name for a field", "- table: budsjett", "- table: pris"),
        ("a field's name in a row", "- text: fornavn", "- text: navn"),
        ("a name twice in a row", "- text: fornavn", "- text: pris"),
        ("a name with strange letters", "- text: navn", "- text: Søkers navn"),
        ("a name that begins with a digit", "- text: navn", "- text: 1navn"),
        ("a name of something else", "- text: navn", "- text: in"),
        ("no name", "- text: navn", "- text:"),
        ("optional is yes", "        max: 60", "        optional: yes"),
        ("said twice", "        max: 17", "        optional: true\n        required when: answered(navn)"),
        ("an unknown token", "        max: 60", "        autocomplete: fullname"),
        ("an unknown source", "        max: 60", "        prefill: actor.mail"),
        ("a source that doesn't fit", "        max: 17", "        prefill: actor.phone"),
    ]);
    insta::assert_snapshot!(told);
}

#[test]
fn kinds() {
    let told = each(&[
        ("a bound in words", "        max: 60", "        max: seksti"),
        ("a bound with a comma", "        max: 17", "        max: 17,5"),
        ("a length that isn't whole", "        max: 60", "        max: 60.5"),
        ("a length beyond all bounds", "        max: 60", "        max: 1000000"),
        ("bounds that leave nothing", "        max: 17", "        max: 17\n        min: 18"),
        ("a wrong width", "        max: 60", "        width: wide"),
        ("a wrong pattern", "        max: 60", "        pattern: '[0-9]{4}'"),
        (
            "no options",
            "        options:\n          meg: {nb: Meg, nn: Meg, en: Me}\n          barn: {nb: Barn, nn: Barn, en: Child}\n",
            "",
        ),
        (
            "an empty list of options",
            "        options:\n          meg: {nb: Meg, nn: Meg, en: Me}\n          barn: {nb: Barn, nn: Barn, en: Child}\n",
            "        options: []\n",
        ),
        (
            "options as words",
            "          meg: {nb: Meg, nn: Meg, en: Me}\n          barn: {nb: Barn, nn: Barn, en: Child}\n",
            "          - barn\n",
        ),
        (
            "an option without its key",
            "          meg: {nb: Meg, nn: Meg, en: Me}\n          barn: {nb: Barn, nn: Barn, en: Child}\n",
            "          - label: {nb: Meg, nn: Meg, en: Me}\n          - {option: barn, label: {nb: A, nn: A, en: A}}\n",
        ),
        (
            "an option twice",
            "          meg: {nb: Meg, nn: Meg, en: Me}\n          barn: {nb: Barn, nn: Barn, en: Child}\n",
            "          - {option: barn, label: {nb: A, nn: A, en: A}}\n          - {option: barn, label: {nb: A, nn: A, en: A}}\n",
        ),
        ("a file of no kind", "kinds: [image]", "kinds: []"),
        ("a file of a wrong kind", "kinds: [image]", "kinds: [jpg]"),
        ("a size without MB", "kinds: [image]", "max size: 10"),
        ("too many files", "kinds: [image]", "max files: 100"),
        ("a file for later that nobody waits for", "kinds: [image]", "later: 14 days\n        optional: true"),
        ("a file for later without a time", "kinds: [image]", "later: true"),
        (
            "rows within rows within rows",
            "        fields:\n          - text: fornavn\n",
            "        fields:\n          - repeat: a\n            item: {nb: A, nn: A, en: A}\n            label: {nb: \"A?\", nn: \"A?\", en: \"A?\"}\n            fields:\n              - repeat: b\n                item: {nb: B, nn: B, en: B}\n                label: {nb: \"B?\", nn: \"B?\", en: \"B?\"}\n                fields: [{text: c, label: {nb: \"C?\", nn: \"C?\", en: \"C?\"}}]\n          - text: fornavn\n",
        ),
        (
            "a repeat without fields",
            "        fields:\n          - text: fornavn\n            label: {nb: Fornavn, nn: Førenamn, en: First name}\n          - money: pris\n            label: {nb: Pris, nn: Pris, en: Price}\n",
            "",
        ),
        ("a repeat without a name for a row", "        item: {nb: Barn, nn: Barn, en: Child}\n", ""),
        ("a table without rows", "        rows: {mat: {nb: Mat, nn: Mat, en: Food}}\n", ""),
        (
            "a table without columns",
            "        columns:\n          - money: belop\n            label: {nb: Kroner, nn: Kroner, en: Kroner}\n",
            "        columns: []\n",
        ),
        ("a date in a table", "- money: belop", "- date: belop"),
        (
            "a condition on a column",
            "            label: {nb: Kroner, nn: Kroner, en: Kroner}",
            "            label: {nb: Kroner, nn: Kroner, en: Kroner}\n            show: answered(navn)",
        ),
        ("a sum of no column", "sum: [belop]", "sum: [belp]"),
        ("a calculation of nothing", "        value: sum(barn.pris)\n", ""),
        (
            "a calculation with too many decimals",
            "        value: sum(barn.pris)",
            "        value: sum(barn.pris)\n        decimals: 40",
        ),
        ("a wrong tone", "- information: takk", "- information: takk\n        tone: danger"),
    ]);
    insta::assert_snapshot!(told);
}

#[test]
fn expressions() {
    let told = each(&[
        ("an unknown field", "show: for_hvem == \"barn\"", "show: for_hvm == \"barn\""),
        ("an unknown option", "show: for_hvem == \"barn\"", "show: for_hvem == \"born\""),
        ("two mistakes at once", "show: for_hvem == \"barn\"", "show: for_hvem == \"born\" && nvn == \"Kari\""),
        ("a field further down", "show: for_hvem == \"barn\"", "show: count(barn) > 1"),
        ("itself", "show: for_hvem == \"barn\"", "show: alder > 3"),
        ("not a condition", "show: for_hvem == \"barn\"", "show: for_hvem"),
        ("kinds that don't fit", "show: for_hvem == \"barn\"", "show: for_hvem > 3"),
        ("one sign too few", "show: for_hvem == \"barn\"", "show: for_hvem = \"barn\""),
        ("always true", "show: for_hvem == \"barn\"", "show: true"),
        ("always false", "show: for_hvem == \"barn\"", "show: grense < 10"),
        ("always the same, less plainly", "show: for_hvem == \"barn\"", "show: '!(round(grense) == 3)'"),
        ("a list for an expression", "show: for_hvem == \"barn\"", "show: [for_hvem]"),
        ("a sum of texts", "value: sum(barn.pris)", "value: sum(barn.fornavn)"),
        ("a calculation of rows", "value: sum(barn.pris)", "value: barn"),
        ("in quotes, at its place", "show: for_hvem == \"barn\"", "show: 'for_hvem == \"born\"'"),
        ("on folded lines", "show: for_hvem == \"barn\"", "show: >-\n          for_hvem ==\n          \"born\""),
        ("a text between questions", "require: sum_pris <= grense", "require: takk == 1"),
        ("what hangs on a broken field isn't said again", "- choice: for_hvem", "- chice: for_hvem"),
    ]);
    insta::assert_snapshot!(told);
}

#[test]
fn named_values() {
    let told = each(&[
        ("an unknown name", "i_alt: sum_pris + 1", "i_alt: sum_prs + 1"),
        ("itself", "i_alt: sum_pris + 1", "i_alt: i_alt + 1"),
        ("in a circle", "i_alt: sum_pris + 1", "a: b + 1\n  b: c + 1\n  c: a + 1\n  d: a + 1"),
        ("read before what it reads", "show: for_hvem == \"barn\"", "show: i_alt > 3"),
        ("a field's name", "i_alt: sum_pris + 1", "alder: 3"),
        ("a map for a value", "i_alt: sum_pris + 1", "i_alt: {nb: 3}"),
        ("a strange name", "i_alt: sum_pris + 1", "iAlt: 3"),
        ("broken itself, said once", "grense: 1000", "grense: 1 +"),
        ("not a map", "values:\n  grense: 1000\n  i_alt: sum_pris + 1\n", "values: [1000]\n"),
    ]);
    insta::assert_snapshot!(told);
}

#[test]
fn pages_and_rules() {
    let told = each(&[
        ("a page twice", "- page: barna", "- page: soker"),
        ("a page without a key", "  - page: barna\n    title:", "  - title:"),
        ("a page with a strange key", "- page: barna", "- page: barn-og-unge"),
        ("a page with an address of its own", "- page: barna", "- page: review"),
        (
            "a page with an unknown key",
            "    title: {nb: Barna, nn: Barna, en: The children}",
            "    title: {nb: Barna, nn: Barna, en: The children}\n    help: Nei",
        ),
        ("a rule without a condition", "      - require: sum_pris <= grense\n        message", "      - message"),
        ("a rule that isn't a condition", "require: sum_pris <= grense", "require: sum_pris"),
        ("a rule without a message", "        message: {nb: For dyrt, nn: For dyrt, en: Too expensive}\n", ""),
        ("a rule without a place", "        at: [barn]\n", ""),
        ("a rule at no field of the page", "at: [barn]", "at: [navn]"),
        ("a rule where nobody answers", "at: [barn]", "at: [sum_pris]"),
    ]);
    insta::assert_snapshot!(told);
}

#[test]
fn routes() {
    let told = each(&[
        ("an unknown queue", "{queue: felles}", "{queue: feles}"),
        ("a queue far from any", "{queue: felles}", "{queue: barnehage}"),
        ("no queue", "{queue: felles}", "{que: felles}"),
        ("a route never reached", ", when: 'for_hvem == \"barn\"'}", "}"),
        ("answers that fit no route", "{queue: felles}", "{queue: felles, when: answered(navn)}"),
        ("no routes", "  - {queue: vest, when: 'for_hvem == \"barn\"'}\n  - {queue: felles}\n", "  []\n"),
        ("no route", "route:\n  - {queue: vest, when: 'for_hvem == \"barn\"'}\n  - {queue: felles}\n", ""),
        ("a route that never holds", "when: 'for_hvem == \"barn\"'", "when: false"),
    ]);
    insta::assert_snapshot!(told);
}

#[test]
fn authors_tests() {
    let told = each(&[
        ("an unknown expectation", "hides: [alder]", "hide: [alder]"),
        ("an unknown field given", "given: {navn: Kari", "given: {nvn: Kari"),
        ("an unknown field hidden", "hides: [alder]", "hides: [aldr]"),
        ("an unknown page", "hides: [alder]", "pages: [soker, barnet]"),
        ("an unknown problem", "bilde: required-file", "bilde: required-image"),
        ("a row that isn't numbered", "hides: [alder]", "hides: [barn.pris]"),
        ("a column that isn't there", "hides: [alder]", "value of: {barn.0.prs: 3}"),
        ("a row of a table that isn't there", "hides: [alder]", "value of: {budsjett.leie.belop: 3}"),
        ("a part of what has no parts", "hides: [alder]", "value of: {navn.fornavn: Kari}"),
        ("a queue no route leads to", "hides: [alder]", "goes to queue: ost"),
        ("a list for a text", "navn: Kari", "navn: [Kari]"),
        ("a text for rows", "navn: Kari", "barn: Ada"),
        ("a row's unknown field", "navn: Kari", "barn: [{navn: Ada}]"),
        ("an answer to a calculation", "navn: Kari", "sum_pris: 3"),
        ("an impossible day", "hides: [alder]", "today: 2026-02-30"),
        ("nothing expected", "    hides: [alder]\n    errors: {bilde: required-file}\n", ""),
    ]);
    insta::assert_snapshot!(told);
}

#[test]
fn queues() {
    let mut out = String::new();
    for (name, queues) in [
        ("an unknown key", QUEUES.replace("group: en}\n  - {queue: f", "grup: en}\n  - {queue: f")),
        ("a queue twice", QUEUES.replace("queue: felles", "queue: vest")),
        ("a strange key", QUEUES.replace("queue: vest", "queue: Vest")),
        ("no title", QUEUES.replace(", title: {nb: Vest, nn: Vest, en: West}", "")),
        ("no queues", "kø: []\n".to_owned()),
        ("nothing", String::new()),
        ("not YAML", "queues: [".to_owned()),
    ] {
        let loaded = folder(FORM, &queues, SURVEY);
        out.push_str(&format!("## {name}\n\n{}\n", told(&loaded)));
        assert_eq!(loaded.forms.len(), 2, "{name}: a mistake in the queues is no mistake in the forms");
    }
    let missing = load(vec![source("etter/form.yaml", "etter", SURVEY), source("prove/form.yaml", "prove", FORM)]);
    out.push_str(&format!("## no file of queues\n\n{}", told(&missing)));
    insta::assert_snapshot!(out);
}

#[test]
fn surveys() {
    let mut out = String::new();
    for (name, survey) in [
        ("a survey is no service", format!("{SURVEY}route: []\n")),
        (
            "a survey has one page",
            format!(
                "{SURVEY}{}",
                SURVEY[SURVEY.find("  - page").unwrap()..].replace("svar", "to").replace("gikk_det_bra", "ja")
            ),
        ),
        ("a survey without its name", SURVEY.replace("survey: etter\n", "")),
    ] {
        out.push_str(&format!("## {name}\n\n{}\n", told(&folder(FORM, QUEUES, &survey))));
    }
    insta::assert_snapshot!(out);
}

#[test]
fn several_mistakes_at_once_are_in_order() {
    let form = FORM.replace("- text: navn", "- texst: navn").replace("{queue: felles}", "{queue: feles}");
    let found = folder(form, QUEUES, SURVEY).diagnostics;
    let lines: Vec<usize> = found.iter().map(|found| found.line).collect();
    assert_eq!(lines, [25, 72], "{found:#?}");
    assert!(told(&folder(FORM.replace("navn", "Navn"), QUEUES, SURVEY)).ends_with("errors, 0 warnings\n"));
}
