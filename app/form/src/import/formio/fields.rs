//! A component → a field: its name, texts, conditions, bounds and first value.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{kinds, logic, outline::Part};
use crate::{
    import::{
        blocks::{self, Opt, Question, Required, key_map},
        draft::Draft,
        expression::{self, Known, Piece},
        texts::Texts,
        yaml::{Entry, Item},
    },
    text::Lang,
};

/// The components while they become fields.
pub struct Fields<'d> {
    /// The form file.
    pub draft: &'d mut Draft,
    lang: Lang,
    known: BTreeMap<String, Known>,
    lists: BTreeMap<String, Vec<Opt>>,
}

impl<'d> Fields<'d> {
    /// No fields yet; texts are in `lang`.
    pub fn new(draft: &'d mut Draft, lang: Lang) -> Fields<'d> {
        Fields { draft, lang, known: BTreeMap::new(), lists: BTreeMap::new() }
    }

    /// Names a field, by its path in the definition.
    pub fn name(&mut self, part: &Part<'_>, path: &str, within: Option<&str>) -> String {
        let key = if part.key().is_empty() { part.ty } else { part.key() };
        let name = self.draft.field_name(&part.place, key);
        let options = self.keyed(part, kinds::options(part));
        let ty = kinds::rough(part);
        let known = Known { name: name.clone(), ty, options: key_map(&options), within: within.map(str::to_owned) };
        self.known.entry(key.to_owned()).or_insert_with(|| known.clone());
        self.known.insert(path.to_owned(), known);
        self.lists.insert(name.clone(), options);
        name
    }

    /// Keys and texts as options.
    pub fn keyed(&mut self, part: &Part<'_>, pairs: Vec<(String, String)>) -> Vec<Opt> {
        let found = pairs.into_iter().map(|(key, label)| (part.place.clone(), key, vec![(self.lang, label)])).collect();
        blocks::options(self.draft, found)
    }

    /// The options of a field, by its name.
    pub fn options(&self, name: &str) -> Vec<Opt> {
        self.lists.get(name).cloned().unwrap_or_default()
    }

    /// The first text there is under some keys.
    pub fn texts(&self, part: &Part<'_>, keys: &[&str]) -> Texts {
        let found = keys.iter().map(|key| part.word(&[key])).find(|text| !text.trim().is_empty());
        found.map(|text| vec![(self.lang, text.to_owned())]).unwrap_or_default()
    }

    /// The condition under which a part shows.
    pub fn condition(&mut self, part: &Part<'_>, within: Option<&str>) -> Option<Piece> {
        let script = part.word(&["customConditional"]);
        if !script.is_empty() {
            self.draft.left(&part.place, script, "the condition is left out: it is JavaScript");
        }
        let condition = part.find(&["conditional"])?;
        match logic::condition(condition, &logic::Names { known: &self.known, within }) {
            Ok(found) => found,
            Err(why) => {
                let source = condition.get("json").filter(|json| !json.is_null()).unwrap_or(condition).to_string();
                self.draft.left(&part.place, source, format!("the condition is left out, so it always shows: {why}"));
                None
            }
        }
    }

    /// The `show` of a part.
    pub fn show(&mut self, part: &Part<'_>, conditions: &[Piece]) -> Vec<Entry> {
        let source = part.find(&["conditional"]).map(Value::to_string).unwrap_or_default();
        blocks::show(self.draft, &part.place, &source, conditions)
    }

    /// A component as a field.
    pub fn field(&mut self, part: &Part<'_>, within: Option<&str>, outer: &[Piece]) -> Option<Item> {
        let made = kinds::kind(self, part)?;
        let mut show = outer.to_vec();
        show.extend(self.condition(part, within));
        let show = self.show(part, &show);
        let (kind, mut own) = (made.kind, made.own);
        self.bounds(part, kind, &mut own);
        self.say_unread(part);
        let label = match self.texts(part, &["label"]) {
            label if label.is_empty() => self.texts(part, &["placeholder"]),
            label => label,
        };
        let required = part.flag(&["validate", "required"]);
        let required = if required || kind == "information" { Required::Always } else { Required::Never };
        let default = self.default(part, kind).into_iter().collect();
        let help = self.texts(part, &["description", "tooltip"]);
        let loose = self.draft.loose(&part.place, part.ty);
        Some(Question { kind, name: part.name.clone(), label, help, own, required, show, default, loose }.item())
    }

    /// `validate` as the keys of the kind.
    fn bounds(&mut self, part: &Part<'_>, kind: &str, own: &mut Vec<Entry>) {
        let keys: &[(&str, &str)] = match kind {
            "text" | "long text" => &[("minLength", "min"), ("maxLength", "max")],
            "integer" | "decimal" | "money" => &[("min", "min"), ("max", "max")],
            _ => &[],
        };
        for (theirs, key) in keys {
            let number = match part.find(&["validate", theirs]) {
                Some(Value::Number(number)) => number.to_string(),
                Some(Value::String(text)) => text.trim().to_owned(),
                _ => continue,
            };
            if number.is_empty() || own.iter().any(|entry| entry.key == *key) {
                continue;
            }
            let loose = self.draft.loose(&part.place, format!("{theirs}: {number}"));
            own.push(Entry::word(*key, number).loose(loose));
        }
    }

    /// The first value.
    fn default(&mut self, part: &Part<'_>, kind: &str) -> Option<Entry> {
        let source = match part.find(&["defaultValue"])? {
            Value::String(text) if !text.is_empty() => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Bool(true) => "true".to_owned(),
            _ => return None,
        };
        let known = self.known.values().find(|known| known.name == part.name)?;
        let found = match kind {
            "declaration" => Err("a person declares something by ticking it themselves".to_owned()),
            "information" => return None,
            _ => expression::first_value(known, &source),
        };
        match found {
            Ok(piece) => {
                let loose = self.draft.loose(&part.place, source);
                Some(Entry::word("default", piece.text()).loose(loose))
            }
            Err(why) => {
                self.draft.left(&part.place, source, format!("the first value is left out: {why}"));
                None
            }
        }
    }

    /// What a component says that has no counterpart.
    fn say_unread(&mut self, part: &Part<'_>) {
        const SCRIPT: &str = "left out: it is JavaScript";
        for (path, why) in [
            (&["calculateValue"][..], "left out: it is JavaScript; use a `calculation`"),
            (&["customDefaultValue"], SCRIPT),
            (&["validate", "custom"], "left out: it is JavaScript; use a rule of the page"),
            (&["validate", "pattern"], "left out: there are no patterns but `postcode`; say in `help` how to write it"),
            (&["validate", "customMessage"], "left out: the platform says itself what is wrong"),
            (&["inputMask"], "left out: answers may be typed with or without spaces"),
        ] {
            let source = part.word(path);
            if !source.is_empty() {
                self.draft.left(&part.place, source, why);
            }
        }
        let json = part.find(&["validate", "json"]).filter(|json| json.is_object());
        if let Some(json) = json {
            self.draft.left(&part.place, json.to_string(), "left out: use a rule of the page");
        }
        if part.find(&["logic"]).and_then(Value::as_array).is_some_and(|logic| !logic.is_empty()) {
            self.draft.left(&part.place, "logic", "left out: what a field is doesn't change with answers; use `show`");
        }
        if part.flag(&["disabled"]) {
            self.draft.left(&part.place, "disabled", "left out: it can be answered here");
        }
        if part.flag(&["multiple"]) && !matches!(part.ty, "select" | "file") {
            self.draft.left(&part.place, "multiple", "left out: it takes one answer; use a `repeat` for several");
        }
    }
}
