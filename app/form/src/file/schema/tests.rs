//! The schema agrees with the reader: what is read is valid, what isn't isn't. Judged by a small checker of the part of
//! JSON Schema that the schema uses.

use std::{fs, path::Path};

use regex::Regex;
use serde_json::{Value, json};

use super::schema;
use crate::file::{
    kinds::KINDS,
    takes::{CELLS, Stand, of_kind, sections, takes},
    tree::{Kind, Node, parse},
};

const FORM: &str = include_str!("../broken_tests/form.yaml");

/// What an editor's YAML reader makes of a file.
fn json_of(node: &Node) -> Value {
    match &node.kind {
        Kind::Seq(items) => items.iter().map(json_of).collect(),
        Kind::Map(entries) => {
            entries.iter().map(|(key, value)| (key.text().unwrap().to_owned(), json_of(value))).collect()
        }
        // In quotes it is a text, whatever it looks like.
        Kind::Scalar { text, exact } if *exact == Some(node.span.start) => match text.as_str() {
            "" | "null" | "~" => Value::Null,
            "true" | "false" => json!(text == "true"),
            text => serde_json::from_str(text).ok().filter(Value::is_number).unwrap_or_else(|| json!(text)),
        },
        Kind::Scalar { text, .. } => json!(text),
    }
}

/// The rule behind a reference.
fn of<'s>(schema: &'s Value, rule: &'s Value) -> &'s Value {
    let Some(name) = rule.get("$ref") else { return rule };
    let name = name.as_str().unwrap().strip_prefix("#/$defs/").unwrap();
    schema["$defs"].get(name).unwrap_or_else(|| panic!("no {name}"))
}

/// What is wrong with a value, and where.
fn wrong(schema: &Value, rule: &Value, value: &Value, at: &str) -> Option<String> {
    const KNOWN: [&str; 16] = [
        "$schema",
        "$defs",
        "title",
        "description",
        "$ref",
        "type",
        "enum",
        "pattern",
        "minimum",
        "required",
        "properties",
        "additionalProperties",
        "minProperties",
        "items",
        "oneOf",
        "anyOf",
    ];
    let parts = rule.as_object().unwrap();
    assert!(parts.keys().all(|part| KNOWN.contains(&part.as_str())), "{parts:?}");
    let fail = |what: String| Some(format!("{at}: {what}"));
    for (part, wanted) in parts {
        let found = match (part.as_str(), value) {
            ("$ref", _) => wrong(schema, of(schema, rule), value, at),
            ("type", _) => {
                let is = |name: &Value| match name.as_str().unwrap() {
                    "string" => value.is_string(),
                    "number" => value.is_number(),
                    "integer" => value.is_i64(),
                    "boolean" => value.is_boolean(),
                    "array" => value.is_array(),
                    "object" => value.is_object(),
                    other => panic!("{other}"),
                };
                let fits = wanted.as_array().map_or_else(|| is(wanted), |names| names.iter().any(is));
                (!fits).then(|| format!("{at}: not {wanted}"))
            }
            ("enum", _) if !wanted.as_array().unwrap().contains(value) => {
                fail(format!("{value} is not among {wanted}"))
            }
            ("pattern", Value::String(text)) if !Regex::new(wanted.as_str().unwrap()).unwrap().is_match(text) => {
                fail(format!("{text} doesn't fit {wanted}"))
            }
            ("minimum", Value::Number(number)) if number.as_f64() < wanted.as_f64() => fail("too small".to_owned()),
            ("minProperties", Value::Object(map)) if map.is_empty() => fail("empty".to_owned()),
            ("required", Value::Object(map)) => {
                let missing = wanted.as_array().unwrap().iter().find(|key| !map.contains_key(key.as_str().unwrap()));
                missing.and_then(|key| fail(format!("{key} is missing")))
            }
            ("properties", Value::Object(map)) => map.iter().find_map(|(key, value)| {
                wanted.get(key).and_then(|rule| wrong(schema, rule, value, &format!("{at}/{key}")))
            }),
            ("additionalProperties", Value::Object(map)) => {
                let known = |key: &str| rule.get("properties").is_some_and(|known| known.get(key).is_some());
                map.iter().filter(|(key, _)| !known(key)).find_map(|(key, value)| match wanted {
                    Value::Bool(false) => fail(format!("{key} is unknown")),
                    rule => wrong(schema, rule, value, &format!("{at}/{key}")),
                })
            }
            ("items", Value::Array(items)) => {
                items.iter().enumerate().find_map(|(i, item)| wrong(schema, wanted, item, &format!("{at}/{i}")))
            }
            ("oneOf" | "anyOf", _) => {
                let rules = wanted.as_array().unwrap();
                let all: Vec<_> = rules.iter().map(|rule| (rule, wrong(schema, rule, value, at))).collect();
                let fits = all.iter().filter(|(_, wrong)| wrong.is_none()).count();
                // The complaint of what was meant: what has the first key, else the deepest.
                let meant = |rule: &Value| {
                    let first = of(schema, rule)["required"][0].as_str();
                    first.is_some_and(|first| value.get(first).is_some())
                };
                let nearest = all
                    .into_iter()
                    .filter_map(|(rule, wrong)| wrong.map(|wrong| ((meant(rule), wrong.matches('/').count()), wrong)))
                    .max()
                    .map(|(_, wrong)| wrong);
                match (fits, part.as_str()) {
                    (0, _) => nearest,
                    (2.., "oneOf") => fail("fits several".to_owned()),
                    _ => None,
                }
            }
            _ => None,
        };
        if found.is_some() {
            return found;
        }
    }
    None
}

fn judged(text: &str) -> Option<String> {
    let schema = schema();
    wrong(&schema, &schema, &json_of(&parse(text).unwrap()), "")
}

#[test]
fn every_key_is_known() {
    for section in sections() {
        for (key, _) in section.keys {
            assert!(
                takes(section.name, key).is_some(),
                "what does `{key}` of {} take? say it in takes.rs",
                section.name
            );
        }
        assert!(section.needed.iter().all(|key| takes(section.name, key).is_some()));
    }
    for (word, own, _) in KINDS {
        for stand in [Stand::Asked, Stand::Cell] {
            let section = of_kind(word, own, stand);
            for (key, _) in &section.keys {
                assert!(takes(word, key).is_some(), "what does `{key}` of {word} take? say it in takes.rs");
            }
            let known = |key: &&str| section.keys.iter().any(|(known, _)| known == key);
            assert!(section.needed.iter().all(known), "{word}");
        }
    }
    assert!(CELLS.iter().all(|cell| KINDS.iter().any(|(word, ..)| word == cell)));
}

#[test]
fn every_file_that_is_read_is_valid() {
    fn look(folder: &Path, found: &mut usize) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                look(&path, found);
            } else if path.extension().is_some_and(|kind| kind == "yaml") {
                assert_eq!(judged(&fs::read_to_string(&path).unwrap()), None, "{}", path.display());
                *found += 1;
            }
        }
    }
    let mut found = 0;
    look(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../forms"), &mut found);
    assert!(found > 4);
    for text in [FORM, include_str!("../../sample/form.yaml")] {
        assert_eq!(judged(text), None);
    }
    let shared = "fragments:\n  kontakt: [{email: epost, label: E-post}, {use: adresse, show: a}]\n\
        lists:\n  bydeler: {source: Kommunen, as of: 2026-01-01, options: {hana: Hana}}\n\
        rates:\n  pris: [{from: 2026-01-01, value: 100}]\n";
    assert_eq!(judged(shared), None);
}

#[test]
fn what_is_read_but_rare_is_valid() {
    for (from, to) in [
        (
            "        max: 60",
            "        max: 1_000\n        was: [a, b]\n        default: '\"Kari\"'\n        autocomplete: name",
        ),
        (
            "        options:\n          meg: {nb: Meg, nn: Meg, en: Me}\n          barn: {nb: Barn, nn: Barn, en: Child}\n",
            "        options: bydeler\n",
        ),
        ("drafts: migrate", "drafts: stop\nopen: {from: 2027-01-01}"),
        ("login: substantial", "login: none"),
        ("nb: Navn,", "nb: 2027,"),
        (
            "      - integer: alder",
            "      - group: om\n        title: Om\n        fields: [{use: kontakt}]\n      - integer: alder",
        ),
        (
            "    rules:\n",
            "    exits:\n      - {when: sum_pris > 3, because: Nei, instead: Vent}\n    rules:\n      - {expect: sum_pris < 9, message: Mye, at: [barn]}\n",
        ),
    ] {
        assert_eq!(FORM.matches(from).count(), 1, "{from}");
        assert_eq!(judged(&FORM.replace(from, to)), None, "{to}");
    }
}

#[test]
fn what_is_not_read_is_not_valid() {
    for (from, to, told) in [
        ("drafts: migrate", "draft: migrate", "draft is unknown"),
        ("drafts: migrate", "drafts: keep", "/drafts: \"keep\" is not among"),
        ("theme: familie-og-barn", "theme: familie", "/service/theme: \"familie\" is not among"),
        ("form: prove", "form: Prøve", "/form: Prøve doesn't fit"),
        ("30 days", "soon", "/keep/draft: soon doesn't fit"),
        ("- text: navn", "- texst: navn", "/pages/0/fields/0"),
        ("        max: 60", "        maks: 60", "/pages/0/fields/0: maks is unknown"),
        ("        max: 60", "        optional: maybe", "/pages/0/fields/0/optional: not \"boolean\""),
        ("        max: 60", "        autocomplete: fullname", "/autocomplete: \"fullname\" is not among"),
        ("        max: 17\n", "        max: sytten\n", "/pages/0/fields/2/max"),
        ("- money: belop", "- date: belop", "/columns/0"),
        ("sum: [belop]", "sum: belop", "/sum: not \"array\""),
        ("title: {nb: Om deg, nn", "title: {no: Om deg, nn", "/pages/0/title"),
        ("require: sum_pris <= grense", "expects: sum_pris <= grense", "/rules/0"),
        ("bilde: required-file", "bilde: required-image", "/tests/0/errors/bilde"),
        ("route:\n", "routes:\n", "unknown"),
    ] {
        assert_eq!(FORM.matches(from).count(), 1, "{from}");
        let found = judged(&FORM.replace(from, to)).unwrap_or_else(|| panic!("{to}: nothing was found"));
        assert!(found.contains(told), "{to}: {found}");
    }
    for text in ["{}", "queues: [{queue: vest}]", "lists: {a: {source: x}}", "survey: a\ntitle: A\n"] {
        assert!(judged(text).is_some(), "{text}");
    }
}
