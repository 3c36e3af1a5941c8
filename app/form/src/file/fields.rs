//! The fields of a page and of a row: what every kind has in common.

use std::collections::BTreeMap;

use super::{
    kinds::{self, KINDS},
    names::Names,
    reader::{Keys, Map, Reader, start},
    room,
    tree::{Kind as Yaml, Node},
};
use crate::{
    expr::{Expr, Op, Scope, Type, instead},
    field::Kind,
    form::{Field, Group, Prefill, Required},
    text::Text,
};

/// The keys every field that asks may have.
const COMMON: &Keys = &[
    ("label", "the question"),
    ("help", "what helps to answer it"),
    ("show", "when it shows"),
    ("optional", "true when it may be left out"),
    ("required when", "a condition; without it every field must be answered"),
    ("autocomplete", "the HTML autocomplete token"),
    ("prefill", "where its first value comes from; the page names the source beside it, and it can be changed"),
    ("default", "an expression: what the input holds at first"),
    ("was", "the name it had before, or several"),
];

/// The keys of a value that is worked out.
const WORKED_OUT: &Keys = &[("label", "what it is"), ("help", "how it is worked out"), ("show", "when it shows")];

/// The keys of a text between questions.
const SHOWN: &Keys = &[("show", "when it shows")];

/// The keys of a table's column: a cell may be empty, and all of a column shows or none.
const COLUMN: &Keys = &[
    ("label", "the column's head"),
    ("was", "the name it had before, or several"),
    ("optional", "false when every cell must be filled in"),
    ("required when", "a condition; without it a cell may be empty"),
];

/// The keys that a kind shares with others.
pub fn common(word: &str, cell: bool) -> &'static Keys {
    match word {
        "information" => SHOWN,
        "calculation" => WORKED_OUT,
        _ if cell => COLUMN,
        _ => COMMON,
    }
}

/// Where a field stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stand {
    Page,
    Row,
    Cell,
}

/// The keys of fields that belong together.
pub const GROUP: &Keys = &[
    ("group", "its name"),
    ("title", "its heading"),
    ("help", "what helps to answer it"),
    ("show", "when its fields show"),
    ("fields", "the fields"),
];

/// The keys where a fragment is used.
pub const USE: &Keys = &[("use", "the name of a fragment in forms/shared"), ("show", "when its fields show")];

/// What stands around a field on its page.
#[derive(Clone, Default)]
struct Around {
    group: Option<usize>,
    show: Option<Expr>,
    /// The fragments it came through.
    through: Vec<String>,
}

/// Reads the fields of a page, with the groups some of them stand in. Groups and fragments are written out: what is left
/// is one list of fields, each with its whole condition.
pub fn fields(reader: &mut Reader<'_>, node: &Node, names: &mut Names) -> (Vec<Field>, Vec<Group>) {
    let mut page = OfPage { names, fields: Vec::new(), groups: Vec::new() };
    page.list(reader, node, &Around::default());
    (page.fields, page.groups)
}

struct OfPage<'n> {
    names: &'n mut Names,
    fields: Vec<Field>,
    groups: Vec<Group>,
}

impl OfPage<'_> {
    fn list(&mut self, reader: &mut Reader<'_>, node: &Node, around: &Around) {
        for item in reader.list(node, "`fields`") {
            match first(item).and_then(|(key, _)| key.text()) {
                Some("group") => self.group(reader, item, around),
                Some("use") => {
                    if let Some((fragment, around)) = fragment(reader, item, around, &self.names.scope) {
                        self.list(reader, &fragment, &around);
                    }
                }
                _ => self.field(reader, item, around),
            }
        }
    }

    fn field(&mut self, reader: &mut Reader<'_>, item: &Node, around: &Around) {
        let Some((mut field, ty)) = field(reader, item, &self.names.scope, Stand::Page) else {
            return self.names.broken(reader, item);
        };
        if !self.names.take(&field) {
            twice(reader, item, &field.name);
        }
        self.names.met(reader, &field.name, ty);
        field.group = around.group;
        field.show = within(reader, item, around, field.show);
        self.fields.push(field);
    }

    fn group(&mut self, reader: &mut Reader<'_>, item: &Node, around: &Around) {
        let Some(map) = reader.known(item, GROUP, "a group") else { return };
        let name = map.get("group").and_then(|node| name(reader, node)).unwrap_or_default();
        if around.group.is_some() {
            reader.error(map.start(), "a group stands within another", "end the first group before this one");
        }
        if !name.is_empty() && !self.names.take_name(&name) {
            twice(reader, item, &name);
        }
        let title = reader.required_text(&map, "title", &format!("the title of `{name}`"));
        let help = reader.optional_text(&map, "help", &format!("the help of `{name}`"));
        let show = reader.condition(&map, "show", &self.names.scope);
        self.groups.push(Group { name, title, help });
        let inner = Around {
            group: Some(self.groups.len() - 1),
            show: both(around.show.clone(), show),
            through: around.through.clone(),
        };
        let before = self.fields.len();
        match map.get("fields") {
            Some(node) => self.list(reader, node, &inner),
            None if !map.lacks("fields") => return,
            None => {}
        }
        if self.fields.len() == before && map.get("fields").is_none_or(|node| reader.list(node, "`fields`").is_empty())
        {
            reader.error(map.start(), "a group needs `fields`", "add `fields:` and what it asks");
        }
    }
}

/// The fields of the fragment that an item uses, and what stands around them then.
fn fragment(reader: &mut Reader<'_>, item: &Node, around: &Around, scope: &Scope) -> Option<(Node, Around)> {
    let map = reader.known(item, USE, "`use`")?;
    let show = reader.condition(&map, "show", scope);
    let node = map.get("use")?;
    let name = reader.string(node, "the fragment's name")?;
    if around.through.contains(&name) {
        let message = format!("the fragment `{name}` uses itself");
        reader.error(node.span.clone(), message, "write its fields out once");
        return None;
    }
    let shared = reader.shared.clone();
    let Some(found) = shared.fragment(&name) else {
        let help = shared.instead(&name, "fragments");
        reader.error(node.span.clone(), format!("there is no fragment `{name}` in forms/shared"), help);
        return None;
    };
    if around.through.len() >= room::DEEPEST {
        let help = "write the fields of the inner ones out";
        reader.error(node.span.clone(), "fragments stand too deeply within fragments", help);
        return None;
    }
    if !reader.takes(found.size(), &node.span) {
        return None;
    }
    let through = around.through.iter().cloned().chain([name]).collect();
    Some((found.clone(), Around { group: around.group, show: both(around.show.clone(), show), through }))
}

/// The whole condition of a field: its own and what stands around it.
fn within(reader: &mut Reader<'_>, item: &Node, around: &Around, own: Option<Expr>) -> Option<Expr> {
    let outer = around.show.as_ref().filter(|show| reader.takes(show.size(), &item.span));
    both(outer.cloned(), own)
}

/// Both conditions, where there are two.
fn both(outer: Option<Expr>, own: Option<Expr>) -> Option<Expr> {
    match (outer, own) {
        (Some(outer), Some(own)) => Some(Expr::Binary(Op::And, Box::new(outer), Box::new(own))),
        (outer, own) => outer.or(own),
    }
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
    let mut row = OfRow { outer, stand, fields: Vec::new(), types: BTreeMap::new() };
    row.list(reader, node, &Around::default());
    (row.fields, row.types)
}

struct OfRow<'o> {
    outer: &'o Scope,
    stand: Stand,
    fields: Vec<Field>,
    types: BTreeMap<String, Type>,
}

impl OfRow<'_> {
    fn list(&mut self, reader: &mut Reader<'_>, node: &Node, around: &Around) {
        for item in reader.list(node, if self.stand == Stand::Cell { "`columns`" } else { "`fields`" }) {
            let scope = self.outer.within(self.types.clone());
            let first = first(item).and_then(|(key, _)| key.text());
            if first == Some("use") && self.stand == Stand::Row {
                if let Some((fragment, around)) = fragment(reader, item, around, &scope) {
                    self.list(reader, &fragment, &around);
                }
                continue;
            }
            let Some((mut field, ty)) = field(reader, item, &scope, self.stand) else { continue };
            if self.outer.find(&field.name).is_some() || self.fields.iter().any(|other| other.name == field.name) {
                twice(reader, item, &field.name);
            }
            if let Some(ty) = ty {
                self.types.insert(field.name.clone(), ty);
            }
            field.show = within(reader, item, around, field.show);
            self.fields.push(field);
        }
    }
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
    let common = common(word, stand == Stand::Cell);
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
    let was = map.get("was").map(|node| reader.names(node, "the earlier name")).unwrap_or_default();
    let default = map.get("default").zip(ty.as_ref()).and_then(|(node, ty)| default(reader, node, scope, ty));
    let group = None;
    Some((Field { name, was, group, kind, label, help, show, required, autocomplete, prefill, default }, ty))
}

/// What the input holds at first, of the field's own type.
fn default(reader: &mut Reader<'_>, node: &Node, scope: &Scope, ty: &Type) -> Option<Expr> {
    let expr = reader.typed(node, scope, ty, "`default`")?;
    if let (Expr::Text(key), Type::OneOf(options)) = (&expr, ty)
        && !options.contains(key)
        && !options.is_empty()
    {
        let help = instead(key, options.iter().map(String::as_str), "options");
        reader.error(node.span.clone(), format!("there is no option `{key}`"), help);
    }
    Some(expr)
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
    if !matches!(kind, Kind::Declaration) {
        reader.plain_label(map, &label, name);
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

/// A source fits the kind that asks for what it gives, or a text where that is one text.
fn prefill(reader: &mut Reader<'_>, node: &Node, kind: &Kind) -> Option<Prefill> {
    let source = reader.word(node, "a source to prefill from", &Prefill::ALL.map(|source| (source.name(), source)))?;
    let (fits, wanted) = match source {
        Prefill::ActorName | Prefill::PartyName => (false, "text"),
        Prefill::ActorNationalId => (matches!(kind, Kind::NationalId), "national identity number"),
        Prefill::ActorEmail => (matches!(kind, Kind::Email), "email"),
        Prefill::ActorPhone => (matches!(kind, Kind::Phone), "phone"),
        Prefill::ActorAddress | Prefill::PartyAddress => (matches!(kind, Kind::Address), "address"),
        Prefill::PartyNumber => (matches!(kind, Kind::OrganisationNumber | Kind::NationalId), "organisation number"),
    };
    let in_parts = matches!(source, Prefill::ActorAddress | Prefill::PartyAddress);
    if !fits && (in_parts || !matches!(kind, Kind::Text(_))) {
        let message = "this field can't hold what it is to be prefilled with";
        reader.error(node.span.clone(), message, format!("let the field be of the kind `{wanted}`"));
    }
    Some(source)
}

/// The tokens of HTML that a form of a municipality can need (HTML § 4.10.18.7).
pub const AUTOCOMPLETE: &[&str] = &[
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
