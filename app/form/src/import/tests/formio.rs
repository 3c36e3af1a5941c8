//! Form.io definitions.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{loads, shown};
use crate::import::{LARGEST, Unreadable, formio};

fn imported(definition: &Value) -> String {
    shown(formio(definition.to_string().as_bytes(), "prove", "felles"))
}

/// A wizard with every type that has a counterpart, and some that have none.
fn wizard() -> Value {
    serde_json::from_str(include_str!("wizard.json")).unwrap()
}

#[test]
fn a_wizard() {
    insta::assert_snapshot!(imported(&wizard()));
}

#[test]
fn a_form_on_one_page() {
    insta::assert_snapshot!(imported(&json!({
        "title": "Feil på vei og lys",
        "display": "form",
        "components": [
            {"type": "content", "key": "om", "html": "<p>Meld fra om <b>feil</b> i <a href=\"https://example.no\">kartet</a>.</p>"},
            {"type": "panel", "key": "sted", "title": "Hvor er det?", "components": [
                {"type": "textfield", "key": "gate", "label": "Gate", "validate": {"required": true, "maxLength": 80, "pattern": "^[A-Z]"}},
                {"type": "textfield", "key": "postnr", "label": "Postnummer"},
                {"type": "fieldset", "key": "mer", "legend": "Mer", "components": [
                    {"type": "textarea", "key": "veien_dit", "label": "Veien dit", "description": "Vis hvis det er vanskelig å finne"}
                ]}
            ]},
            {"type": "select", "key": "feil", "label": "Hva er feil?", "data": {"values": [
                {"label": "Lyset er slukket", "value": "lys"}, {"label": "Hull i veien", "value": "hull"}]},
             "defaultValue": "hull", "validate": {"required": true}},
            {"type": "select", "key": "kommune", "label": "Kommune", "dataSrc": "url"},
            {"type": "number", "key": "dybde", "label": "Hvor dypt er hullet?", "decimalLimit": 0,
             "conditional": {"show": true, "when": "feil", "eq": "hull"}, "validate": {"min": 0, "max": "200"}},
            {"type": "button", "key": "submit", "action": "submit", "label": "Send"}
        ]
    })));
}

#[test]
fn what_is_no_definition_is_said() {
    let why = |bytes: &[u8]| formio(bytes, "prove", "felles").unwrap_err().to_string();
    let texts = [
        why(b"{"),
        why(b"\xff\xfe"),
        why(b"[1, 2]"),
        why(br#"{"components": {}}"#),
        why(br#"{"components": []}"#),
        why(br#"{"components": [{"type": "button"}, 3, null, {"type": "geo"}]}"#),
        why(&vec![b' '; LARGEST + 1]),
        why("[".repeat(100_000).as_bytes()),
    ];
    insta::assert_snapshot!(texts.join("\n"));
    let mut deep = json!({"type": "textfield", "key": "a", "label": "A"});
    for _ in 0..40 {
        deep = json!({"type": "well", "key": "w", "components": [deep]});
    }
    let bytes = json!({"components": [deep]}).to_string();
    assert_eq!(formio(bytes.as_bytes(), "prove", "felles"), Err(Unreadable::TooDeep));
    let many: Vec<Value> = (0..3_000).map(|_| json!({"type": "textfield", "key": "a", "label": "A"})).collect();
    let bytes = json!({ "components": many }).to_string();
    assert!(matches!(formio(bytes.as_bytes(), "prove", "felles"), Err(Unreadable::TooLarge(_))));
}

/// Puts another value in the place of the `at`th one.
fn replace(value: &mut Value, at: &mut usize, with: &Value) {
    if *at == 0 {
        *value = with.clone();
    }
    *at = at.wrapping_sub(1);
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| replace(item, at, with)),
        Value::Object(map) => map.values_mut().for_each(|item| replace(item, at, with)),
        _ => {}
    }
}

fn odd() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "(\\PC|\n|\t|\"|'|#|: |- |\\{|\\}|\u{202e}|<b>|&amp;|data\\.){0,12}".prop_map(Value::from),
        Just(json!([])),
        Just(json!({})),
        Just(json!({"var": "data.alder"})),
        Just(json!([{"value": "1", "label": ""}, {"value": "1", "label": "x"}])),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn random_bytes_are_no_definition(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(formio(&bytes, "prove", "felles").is_err());
    }

    #[test]
    fn whatever_is_imported_loads(changes in proptest::collection::vec((0..900_usize, odd()), 1..12)) {
        let mut definition = wizard();
        for (at, with) in &changes {
            replace(&mut definition, &mut at.clone(), with);
        }
        if let Ok(imported) = formio(definition.to_string().as_bytes(), "prove", "felles") {
            loads(&imported);
        }
    }
}
