//! The JSON Schema (draft 2020-12) of every file under `forms/`: what an editor offers and underlines while an author
//! writes. It says what stands where; what the names mean, `check` says.

use serde_json::{Map, Value, json};

use super::{
    kinds::KINDS,
    takes::{CELLS, Section, Stand, Takes, langs, of_kind, sections, takes},
};

/// The schema: a form, a survey, the queues, or shared pieces.
pub fn schema() -> Value {
    let mut defs = Map::new();
    for section in sections() {
        let mut object = object(&section);
        if section.name == "rule" {
            object["oneOf"] = json!([{"required": ["require"]}, {"required": ["expect"]}]);
        }
        defs.insert(section.name.to_owned(), object);
    }
    for (word, own, doc) in KINDS {
        defs.insert(def(word, Stand::Asked), field(&of_kind(word, own, Stand::Asked), doc));
        if CELLS.contains(word) {
            defs.insert(def(word, Stand::Cell), field(&of_kind(word, own, Stand::Cell), doc));
        }
    }
    let kinds = || KINDS.iter().map(|(word, ..)| to(&def(word, Stand::Asked)));
    let either = |more: &[&str]| json!({"oneOf": kinds().chain(more.iter().map(|name| to(name))).collect::<Vec<_>>()});
    defs.insert("fields".to_owned(), json!({"type": "array", "items": either(&["group", "use"])}));
    defs.insert("row-fields".to_owned(), json!({"type": "array", "items": either(&["use"])}));
    let cells: Vec<Value> = CELLS.iter().map(|word| to(&def(word, Stand::Cell))).collect();
    defs.insert("columns".to_owned(), json!({"type": "array", "items": {"oneOf": cells}}));
    let by_lang = |inner: Value| {
        let properties: Map<String, Value> = langs().into_iter().map(|lang| (lang.to_owned(), inner.clone())).collect();
        json!({"type": "object", "properties": properties, "additionalProperties": false, "minProperties": 1})
    };
    let scalar = || json!({"type": ["string", "number", "boolean"]});
    defs.insert("text".to_owned(), json!({"anyOf": [scalar(), by_lang(scalar())]}));
    let list = || json!({"type": "array", "items": scalar()});
    defs.insert("texts".to_owned(), json!({"anyOf": [list(), by_lang(list())]}));
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A file of Skranke's form language",
        "oneOf": [to("form"), to("survey"), to("queues"), to("shared")],
        "$defs": defs,
    })
}

/// The name of a kind's definition: one that needs no escapes in a reference.
fn def(word: &str, stand: Stand) -> String {
    let word = word.replace(' ', "-").replace('/', "-or-");
    format!("{}-{word}", if stand == Stand::Cell { "column" } else { "field" })
}

/// A reference to a definition.
fn to(name: &str) -> Value {
    json!({"$ref": format!("#/$defs/{name}")})
}

/// A map with known keys.
fn object(section: &Section) -> Value {
    let mut properties = Map::new();
    for (key, doc) in &section.keys {
        let mut value = takes(section.name, key).map_or_else(|| json!({}), |takes| takes.schema());
        value["description"] = json!(doc);
        properties.insert((*key).to_owned(), value);
    }
    let mut out = json!({"type": "object", "properties": properties, "additionalProperties": false});
    if !section.needed.is_empty() {
        out["required"] = json!(section.needed);
    }
    // Shared pieces have no first key of their own: one of the sections makes them what they are.
    if section.name == "shared" {
        out["minProperties"] = json!(1);
    }
    out
}

/// A field: the kind is a key, and behind it stands the name.
fn field(section: &Section, doc: &str) -> Value {
    let mut out = object(section);
    let mut name = Takes::Name.schema();
    name["description"] = json!(format!("{doc}: its name"));
    out["properties"][section.name] = name;
    let needed: Vec<&str> = std::iter::once(section.name).chain(section.needed.iter().copied()).collect();
    out["required"] = json!(needed);
    out["description"] = json!(doc);
    out
}

impl Takes {
    /// The schema of what stands behind a key.
    fn schema(&self) -> Value {
        let text = |pattern: &str| json!({"type": "string", "pattern": pattern});
        match self {
            Takes::Key => text("^[a-z0-9][a-z0-9-]*$"),
            Takes::Name => text("^[a-z][a-z0-9_]{0,59}$"),
            Takes::Names => json!({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
            Takes::Text => to("text"),
            Takes::Texts => to("texts"),
            Takes::Plain => json!({"type": ["string", "number", "boolean"]}),
            Takes::Condition => json!({"type": ["string", "boolean"]}),
            Takes::Expression => json!({"type": ["string", "number", "boolean"]}),
            Takes::Number => json!({"anyOf": [{"type": "number"}, text("^-?[0-9][0-9 _]*(\\.[0-9]+)?$")]}),
            Takes::Count => json!({"anyOf": [{"type": "integer", "minimum": 0}, text("^[0-9][0-9 _]*$")]}),
            Takes::Flag => json!({"type": "boolean"}),
            Takes::Day => text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
            Takes::Time => text("^[0-9]{1,2}[:.]?[0-9]{2}$"),
            Takes::Period => text("^[1-9][0-9]* (day|week|month|year)s?$"),
            Takes::Size => text("^[0-9]+ *MB$"),
            Takes::OneOf(words) => json!({"enum": words}),
            Takes::SomeOf(words) if words.is_empty() => json!({"type": "array", "items": {"type": "string"}}),
            Takes::SomeOf(words) => json!({"type": "array", "items": {"enum": words}}),
            Takes::Map(section) => to(section),
            Takes::List(section) => json!({"type": "array", "items": to(section)}),
            Takes::Named(inner) => json!({"type": "object", "additionalProperties": inner.schema()}),
            Takes::Options => json!({"anyOf": [
                {"type": "object", "additionalProperties": to("text")},
                {"type": "array", "items": to("option")},
                {"type": "string", "pattern": "^[a-z][a-z0-9_]{0,59}$"},
            ]}),
            Takes::Fields => to("fields"),
            Takes::RowFields => to("row-fields"),
            Takes::Columns => to("columns"),
            Takes::Answers => json!({"type": "object"}),
        }
    }
}

#[cfg(test)]
mod tests;
