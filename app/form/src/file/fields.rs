//! The fields of a page and of a row: what every kind has in common.

use std::collections::BTreeMap;

use super::{
    kinds::{self, KINDS},
    names::Names,
    reader::{Keys, Map, Reader, start},
    tree::{Kind as Yaml, Node},
};
use crate::{
    expr::{Scope, Type, instead},
    field::Kind,
    form::{Field, Prefill, Required},
    text::Text,
};

/// The keys every field that asks may have.
pub const COMMON: &Keys = &[
    ("label", "the question"),
    ("help", "what helps to answer it"),
    ("show", "when it shows"),
    ("optional", "true when it may be left out"),
    ("required when", "a condition; without it every field must be answered"),
    ("autocomplete", "the HTML autocomplete token"),
    ("prefill", "where its first value comes from"),
];

/// The keys of a value that is worked out.
const WORKED_OUT: &Keys = &[("label", "what it is"), ("help", "how it is worked out"), ("show", "when it shows")];

/// The keys of a text between questions.
const SHOWN: &Keys = &[("show", "when it shows")];

/// The keys of a table's column: a cell may be empty, and all of a column shows or none.
const COLUMN: &Keys = &[
    ("label", "the column's head"),
    ("optional", "false when every cell must be filled in"),
    ("required when", "a condition; without it a cell may be empty"),
];

/// Where a field stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stand {
    Page,
    Row,
    Cell,
}

/// Reads the fields of a page.
pub fn fields(reader: &mut Reader<'_>, node: &Node, names: &mut Names) -> Vec<Field> {
    let mut out = Vec::new();
    for item in reader.list(node, "`fields`") {
        let Some((field, ty)) = field(reader, item, &names.scope, Stand::Page) else {
            names.broken(reader, item);
            continue;
        };
        if !names.take(&field) {
            twice(reader, item, &field.name);
        }
        names.met(reader, &field.name, ty);
        out.push(field);
    }
    out
}

fn twice(reader: &mut Reader<'_>, item: &Node, name: &str) {
    reader.error(start(&item.span), format!("the name `{name}` is used twice"), "rename one of them");
}

/// Reads the fields of a repeat's rows: they see the form's names and the fields before them.
pub fn of_row(reader: &mut Reader<'_>, node: &Node, outer: &Scope) -> (Vec<Field>, BTreeMap<String, Type>) {
    inner(reader, node, outer, Stand::Row)
}

/// Reads the columns of a table.
pub fn of_table(reader: &mut Reader<'_>, node: &Node, outer: &Scope) -> (Vec<Field>, BTreeMap<String, Type>) {
    inner(reader, node, outer, Stand::Cell)
}

fn inner(reader: &mut Reader<'_>, node: &Node, outer: &Scope, stand: Stand) -> (Vec<Field>, BTreeMap<String, Type>) {
    let (mut out, mut types): (Vec<Field>, BTreeMap<String, Type>) = (Vec::new(), BTreeMap::new());
    for item in reader.list(node, if stand == Stand::Cell { "`columns`" } else { "`fields`" }) {
        let scope = outer.within(types.clone());
        let Some((field, ty)) = field(reader, item, &scope, stand) else { continue };
        if outer.find(&field.name).is_some() || out.iter().any(|other| other.name == field.name) {
            twice(reader, item, &field.name);
        }
        if let Some(ty) = ty {
            types.insert(field.name.clone(), ty);
        }
        out.push(field);
    }
    (out, types)
}

/// Reads one field. Its type is `None` for a text that asks nothing.
fn field(reader: &mut Reader<'_>, node: &Node, scope: &Scope, stand: Stand) -> Option<(Field, Option<Type>)> {
    let begins = "begin with the kind and the name: `- text: navn`";
    let Some((kind_node, name_node)) = first(node) else {
        let message = format!("a field must be a map with something in it, but this is {}", node.name());
        reader.error(node.span.clone(), message, begins);
        return None;
    };
    let word = kind_node.text().unwrap_or_default();
    let Some((_, own, _)) = KINDS.iter().find(|(kind, _, _)| *kind == word) else {
        let misplaced = COMMON.iter().any(|(key, _)| *key == word);
        let help =
            if misplaced { begins.to_owned() } else { instead(word, KINDS.iter().map(|(kind, _, _)| *kind), "kinds") };
        reader.error(kind_node.span.clone(), format!("there is no kind of field `{word}`"), help);
        return None;
    };
    let common = match (word, stand) {
        ("information", _) => SHOWN,
        ("calculation", _) => WORKED_OUT,
        (_, Stand::Cell) => COLUMN,
        _ => COMMON,
    };
    let what =
        if stand == Stand::Cell { format!("a column of the kind `{word}`") } else { format!("the kind `{word}`") };
    let map = reader.known_after_first(node, &[common, own], &what)?;
    let name = name(reader, name_node)?;
    let (kind, ty) = kinds::kind(reader, word, &map, scope)?;
    let (label, help) = words(reader, &map, &name, &kind);
    let show = reader.condition(&map, "show", scope);
    let required = required(reader, &map, scope, stand);
    let autocomplete = map.get("autocomplete").and_then(|node| autocomplete(reader, node));
    let prefill = map.get("prefill").and_then(|node| prefill(reader, node, &kind));
    Some((Field { name, kind, label, help, show, required, autocomplete, prefill }, ty))
}

fn first(node: &Node) -> Option<&(Node, Node)> {
    match &node.kind {
        Yaml::Map(entries) => entries.first(),
        _ => None,
    }
}

/// Words of the expressions, and the name of the buttons on a page.
const RESERVED: [&str; 4] = ["true", "false", "in", "do"];

fn name(reader: &mut Reader<'_>, node: &Node) -> Option<String> {
    let name = reader.name(node, "the field's name")?;
    if RESERVED.contains(&name.as_str()) {
        reader.error(node.span.clone(), format!("`{name}` has a meaning of its own"), "choose another name");
        return None;
    }
    Some(name)
}

fn words(reader: &mut Reader<'_>, map: &Map<'_>, name: &str, kind: &Kind) -> (Text, Text) {
    if matches!(kind, Kind::Information(_)) {
        return (Text::default(), Text::default());
    }
    let label = reader.required_text(map, "label", &format!("the label of `{name}`"));
    let long = label.0.iter().any(|(_, text)| text.chars().count() > 120);
    if long && !matches!(kind, Kind::Declaration) {
        reader.warn(map.start(), format!("the label of `{name}` is long"), "move what explains into `help`");
    }
    let help = reader.optional_text(map, "help", &format!("the help of `{name}`"));
    if help.is_empty() && matches!(kind, Kind::File(_) | Kind::NationalId) {
        let message = format!("`{name}` would be easier to answer with `help`");
        reader.warn(map.start(), message, "say what is asked for, and what it must look like");
    }
    (label, help)
}

fn required(reader: &mut Reader<'_>, map: &Map<'_>, scope: &Scope, stand: Stand) -> Required {
    let optional = map.get("optional").and_then(|node| reader.flag(node, "`optional`"));
    match (reader.condition(map, "required when", scope), optional) {
        (Some(when), None) => Required::When(when),
        (Some(when), Some(_)) => {
            reader.error(map.start(), "`optional` and `required when` say the same in two ways", "keep one");
            Required::When(when)
        }
        (None, Some(true)) => Required::Never,
        (None, None) if stand == Stand::Cell => Required::Never,
        _ => Required::Always,
    }
}

const PREFILL: &[(&str, Prefill)] = &[
    ("actor.name", Prefill::ActorName),
    ("actor.national_id", Prefill::ActorNationalId),
    ("actor.email", Prefill::ActorEmail),
    ("actor.phone", Prefill::ActorPhone),
    ("party.name", Prefill::PartyName),
    ("party.number", Prefill::PartyNumber),
];

/// A source fits the kind that asks for what it gives, or a text.
fn prefill(reader: &mut Reader<'_>, node: &Node, kind: &Kind) -> Option<Prefill> {
    let source = reader.word(node, "a source to prefill from", PREFILL)?;
    let (fits, wanted) = match source {
        Prefill::ActorName | Prefill::PartyName => (false, "text"),
        Prefill::ActorNationalId => (matches!(kind, Kind::NationalId), "national identity number"),
        Prefill::ActorEmail => (matches!(kind, Kind::Email), "email"),
        Prefill::ActorPhone => (matches!(kind, Kind::Phone), "phone"),
        Prefill::PartyNumber => (matches!(kind, Kind::OrganisationNumber | Kind::NationalId), "organisation number"),
    };
    if !fits && !matches!(kind, Kind::Text(_)) {
        let message = "this field can't hold what it is to be prefilled with";
        reader.error(node.span.clone(), message, format!("let the field be of the kind `{wanted}`"));
    }
    Some(source)
}

/// The tokens of HTML that a form of a municipality can need (HTML § 4.10.18.7).
const AUTOCOMPLETE: &[&str] = &[
    "off",
    "on",
    "name",
    "given-name",
    "family-name",
    "organization",
    "organization-title",
    "street-address",
    "address-line1",
    "address-line2",
    "address-level1",
    "address-level2",
    "postal-code",
    "country",
    "country-name",
    "bday",
    "sex",
    "tel",
    "email",
    "url",
    "language",
    "username",
];

fn autocomplete(reader: &mut Reader<'_>, node: &Node) -> Option<String> {
    let words: Vec<(&str, &str)> = AUTOCOMPLETE.iter().map(|word| (*word, *word)).collect();
    reader.word(node, "a token of autocomplete", &words).map(str::to_owned)
}
