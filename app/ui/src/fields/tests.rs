//! Every kind of field echoes whatever was typed, harmlessly and unchanged; so it does with what the author wrote.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
};

use form::{
    Form, Input, Inputs, Journey, Lang,
    field::{Kind, Slots},
    form::Field,
    value::FileRef,
};
use jiff::civil::date;

use super::{Place, Registers, field};
use crate::{
    components::error_summary,
    tests::markup::{HOSTILE, assert_harmless, elements, html},
    words::Words,
};

/// A field of every kind, with `T` wherever the author writes.
const EVERY_KIND: &str = r"
survey: alle
title: T
pages:
  - page: side
    title: T
    fields:
      - {text: kort, label: T, help: T}
      - {long text: langt, label: T, help: T}
      - {integer: heltall, label: T, help: T, unit: T}
      - {money: penger, label: T, help: T, optional: true}
      - {yes/no: ja_nei, label: T, help: T}
      - {choice: valg, label: T, help: T, options: {a: T, b: T}}
      - {choice: liste, label: T, help: T, options: {a: T, b: T, c: T, d: T, e: T, f: T, g: T, h: T, i: T, j: T}}
      - {choices: flere, label: T, help: T, options: {a: T, b: T}}
      - {date: dato, label: T, help: T}
      - {month: maned, label: T, help: T}
      - {time: klokka, label: T, help: T}
      - {period: periode, label: T, help: T}
      - {email: epost, label: T, help: T}
      - {phone: telefon, label: T, help: T}
      - {national identity number: nummer, label: T, help: T}
      - {organisation number: orgnummer, label: T, help: T}
      - {bank account: konto, label: T, help: T}
      - {person: person, label: T, help: T}
      - {organisation: lag, label: T, help: T}
      - {address: adresse, label: T, help: T}
      - {property: eiendom, label: T, help: T}
      - {matrix: mening, label: T, help: T, rows: {en: T, to: T}, options: {a: T, b: T}}
      - {rating: karakter, label: T, help: T, low: T, high: T}
      - {file: fil, label: T, help: T, max files: 3}
      - {file: full, label: T, help: T, max files: 1}
      - {declaration: enig, label: T, help: T}
      - {calculation: dobbelt, label: T, help: T, value: 'default(heltall, 0) * 2', unit: T}
      - {information: opplysning, text: T}
      - repeat: rader
        label: T
        help: T
        item: T
        min: 0
        max: 3
        fields:
          - {text: navn, label: T, help: T}
          - {long text: mer, label: T, help: T}
          - {date: fodt, label: T, help: T}
          - {address: bosted, label: T, help: T}
          - {file: attest, label: T, help: T}
          - {period: opphold, label: T, help: T}
          - {matrix: syn, label: T, help: T, rows: {en: T}, options: {a: T}}
          - {repeat: dyr, label: T, help: T, item: T, fields: [{text: dyrenavn, label: T}, {person: eier, label: T}]}
      - table: tabell
        label: T
        help: T
        row label: T
        rows: {en: T, to: T}
        columns:
          - {money: belop, label: T}
          - {text: merknad, label: T}
        sum: [belop]
";

fn every_kind() -> Form {
    let text = serde_json::to_string(HOSTILE).unwrap();
    let file = EVERY_KIND.replace(": T", &format!(": {text}"));
    form::file::read_stored("alle", file.as_bytes()).unwrap_or_else(|found| panic!("{found:#?}"))
}

/// What a hostile person types into a field.
fn typed(field: &Field) -> Option<Input> {
    let text = || Input::Text(HOSTILE.into());
    let row = |fields: &[Field]| fields.iter().filter_map(|f| Some((f.name.clone(), typed(f)?))).collect::<Inputs>();
    Some(match field.kind.slots() {
        Slots::None => return None,
        Slots::One => text(),
        Slots::Many => Input::Many(vec![HOSTILE.into()]),
        Slots::Files => Input::Files(vec![FileRef {
            id: "1".into(),
            name: HOSTILE.into(),
            size: 1,
            kind: "image/png".into(),
            ..FileRef::default()
        }]),
        Slots::Parts(parts) => Input::of_parts(parts.iter().map(|part| (*part, HOSTILE.to_owned()))),
        Slots::Matrix(matrix) => Input::of_parts(matrix.keys().map(|row| (row, HOSTILE.to_owned()))),
        Slots::Repeat(repeat) => Input::Rows(vec![row(&repeat.fields), row(&repeat.fields)]),
        Slots::Table(table) => {
            Input::Parts(table.rows.iter().map(|r| (r.key.clone(), Input::Parts(row(&table.columns)))).collect())
        }
    })
}

/// The names of the inputs that echo a field's text. What is chosen among options echoes none.
fn names(field: &Field, prefix: &str) -> Vec<String> {
    let path = format!("{prefix}{}", field.name);
    match &field.kind {
        Kind::Choice(_) | Kind::Choices(_) | Kind::YesNo | Kind::Declaration | Kind::Rating(_) => return Vec::new(),
        _ => {}
    }
    match field.kind.slots() {
        Slots::None | Slots::Many | Slots::Files | Slots::Matrix(_) => Vec::new(),
        Slots::One => vec![path],
        Slots::Parts(parts) => parts.iter().map(|part| format!("{path}.{part}")).collect(),
        Slots::Repeat(repeat) => rows(&repeat.fields, ["0", "1"].into_iter(), &path),
        Slots::Table(table) => rows(&table.columns, table.rows.iter().map(|row| row.key.as_str()), &path),
    }
}

fn rows<'k>(fields: &[Field], keys: impl Iterator<Item = &'k str>, path: &str) -> Vec<String> {
    keys.flat_map(|key| fields.iter().flat_map(move |field| names(field, &format!("{path}.{key}.")))).collect()
}

/// The rendered fields, each with its definition, with every problem the inputs have.
fn rendered(form: &Form, inputs: &Inputs, check: impl Fn(&Field, &str)) {
    let journey = Journey::new(form, inputs, date(2026, 11, 24));
    let step = &journey.steps[0];
    let (words, notes) = (Words::of(Lang::Nb), BTreeMap::new());
    for each in &step.page.fields {
        let shown = html(|| {
            let place = Place {
                words,
                step,
                problems: &step.problems,
                inputs,
                answers: &journey.answers,
                row: None,
                prefix: String::new(),
                files: "/nb/draft/x/file",
                notes: &notes,
                today: journey.today,
                registers: &Registers { organisations: true, addresses: true, said: None },
            };
            field(each, &place)
        });
        check(each, &shown);
    }
    let items = error_summary::items(form, &step.problems, words);
    assert!(!items.is_empty());
    assert_harmless("the error summary", &html(|| error_summary::view(items, words)));
}

#[test]
fn what_was_typed_comes_back_harmless_and_whole() {
    let form = every_kind();
    let inputs: Inputs = form.fields().filter_map(|(_, field)| Some((field.name.clone(), typed(field)?))).collect();
    rendered(&form, &inputs, |field, shown| {
        assert_harmless(&field.name, shown);
        let elements = elements(shown);
        for name in names(field, "") {
            let input = elements.iter().find(|element| element.attribute("name") == Some(&name));
            let input = input.unwrap_or_else(|| panic!("no input {name} in {shown}"));
            let echoed = if input.name == "textarea" { Some(input.text.as_str()) } else { input.attribute("value") };
            assert_eq!(echoed, Some(HOSTILE), "{name}");
        }
        let links = elements.iter().filter(|element| element.name == "a" && element.text.trim_end() == HOSTILE).count();
        let files = match field.name.as_str() {
            "fil" | "full" => 1,
            "rader" => 2,
            _ => 0,
        };
        assert_eq!(links, files, "the names of the files in {}", field.name);
    });
}

#[test]
fn what_the_author_wrote_stays_text() {
    let form = every_kind();
    rendered(&form, &Inputs::new(), |field, shown| {
        assert_harmless(&field.name, shown);
        let text: String = elements(shown).into_iter().map(|element| element.text).collect();
        assert!(text.contains("<script>alert(1)</script>"), "{}: {shown}", field.name);
    });
}

#[test]
fn every_id_is_there_once() {
    let form = every_kind();
    let inputs: Inputs = form.fields().filter_map(|(_, field)| Some((field.name.clone(), typed(field)?))).collect();
    let seen = RefCell::new(BTreeSet::new());
    rendered(&form, &inputs, |field, shown| {
        for element in elements(shown) {
            let Some(id) = element.attribute("id") else { continue };
            assert!(seen.borrow_mut().insert(id.to_owned()), "{id} once more in {}", field.name);
        }
    });
}

#[test]
fn nothing_is_called_invalid_by_the_browser_alone() {
    let form = every_kind();
    rendered(&form, &Inputs::new(), |_, shown| {
        for element in elements(shown).iter().filter(|element| element.attribute("required").is_some()) {
            let kind = element.attribute("type").unwrap_or(&element.name);
            let says = element.attribute("aria-invalid").is_some();
            assert!(kind != "radio" && (says || !["checkbox", "file", "select"].contains(&kind)), "{element:?}");
        }
    });
}

#[test]
fn of_a_day_that_is_missing_every_part_is_invalid() {
    let form = every_kind();
    let invalid = |inputs: &Inputs| {
        let found = RefCell::new(Vec::new());
        rendered(&form, inputs, |field, shown| {
            if field.name == "dato" {
                let all = elements(shown);
                let wrong = all.iter().filter(|one| one.name == "input" && one.attribute("aria-invalid").is_some());
                found.borrow_mut().extend(wrong.filter_map(|one| one.attribute("name").map(str::to_owned)));
            }
        });
        found.into_inner()
    };
    assert_eq!(invalid(&Inputs::new()), ["dato.day", "dato.month", "dato.year"]);
    let day = Input::Parts(BTreeMap::from([("day".to_owned(), Input::Text("1".to_owned()))]));
    assert_eq!(invalid(&Inputs::from([("dato".to_owned(), day)])), ["dato.month", "dato.year"]);
}

#[test]
fn rows_within_rows_have_buttons_of_their_own() {
    let form = every_kind();
    let inputs: Inputs = form.fields().filter_map(|(_, field)| Some((field.name.clone(), typed(field)?))).collect();
    rendered(&form, &inputs, |field, shown| {
        let buttons: Vec<String> = elements(shown)
            .iter()
            .filter(|element| element.name == "button" && element.attribute("name") == Some("do"))
            .filter_map(|element| element.attribute("value").map(str::to_owned))
            .filter(|value| value.contains(".dyr"))
            .collect();
        let expected: &[&str] = match field.name.as_str() {
            "rader" => &[
                "remove:rader.0.dyr.0",
                "remove:rader.0.dyr.1",
                "add:rader.0.dyr",
                "remove:rader.1.dyr.0",
                "remove:rader.1.dyr.1",
                "add:rader.1.dyr",
            ],
            _ => &[],
        };
        assert_eq!(buttons, expected, "{}", field.name);
    });
}

#[test]
fn parts_are_mended_by_their_own_names() {
    let form = every_kind();
    let words = Words::of(Lang::Nb);
    let label = |path: &str| error_summary::label(&form, path, words);
    assert_eq!(label("periode.to.day"), "Til og med");
    assert_eq!(label("person.number"), "Fødselsnummer eller D-nummer");
    assert_eq!(label("eiendom.bnr"), "Bruksnummer (bnr.)");
    assert_eq!(label("mening.en"), HOSTILE);
    assert_eq!(label("rader.0.dyr.1.eier.name"), format!("{HOSTILE} 1: {HOSTILE} 2: Navn"));
    assert_eq!(label("dato.day"), HOSTILE);
}

#[test]
fn every_kind_is_here() {
    // A new kind must be added both here and above.
    let word = |kind: &Kind| match kind {
        Kind::Text(kind) if kind.long => "long text",
        Kind::Text(_) => "text",
        Kind::Number(_) => "number",
        Kind::YesNo => "yes/no",
        Kind::Choice(_) => "choice",
        Kind::Choices(_) => "choices",
        Kind::Date(_) => "date",
        Kind::Month(_) => "month",
        Kind::Time(_) => "time",
        Kind::Period(_) => "period",
        Kind::Email => "email",
        Kind::Phone => "phone",
        Kind::NationalId => "national identity number",
        Kind::OrganisationNumber => "organisation number",
        Kind::Account => "bank account",
        Kind::Person => "person",
        Kind::Organisation => "organisation",
        Kind::Address => "address",
        Kind::Property => "property",
        Kind::File(_) => "file",
        Kind::Declaration => "declaration",
        Kind::Calculation(_) => "calculation",
        Kind::Information(_) => "information",
        Kind::Repeat(_) => "repeat",
        Kind::Table(_) => "table",
        Kind::Matrix(_) => "matrix",
        Kind::Rating(_) => "rating",
    };
    let form = every_kind();
    let found: BTreeSet<&str> = form.fields().map(|(_, field)| word(&field.kind)).collect();
    assert_eq!(found.len(), 27, "{found:?}");
}

#[test]
fn a_text_that_begins_with_a_line_break_keeps_it() {
    assert_eq!(super::escaped("\n</textarea>&lt;"), "\n\n&lt;/textarea>&amp;lt;");
}
