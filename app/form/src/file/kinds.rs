//! The kinds of fields: the one place that tells the kinds' words apart.

mod chosen;
mod days;
mod file;
mod rows;
mod shown;
mod typed;

use super::{
    reader::{Keys, Map, Reader},
    tree::{Kind as Yaml, Node},
};
use crate::{
    expr::{Scope, Type},
    field::{Kind, address, choice::Opt, organisation, period, person, property},
    text::Text,
};

/// The kinds: the word in the file, the keys of its own, what it is.
pub const KINDS: &[(&str, &Keys, &str)] = &[
    (
        "text",
        &[("max", "characters"), ("min", "characters"), ("pattern", "postcode"), ("width", "short, medium, full")],
        "a line of text",
    ),
    ("long text", &[("max", "characters"), ("min", "characters")], "several lines of text"),
    ("integer", &[("min", "smallest"), ("max", "largest"), ("unit", "what it counts")], "a whole number"),
    (
        "decimal",
        &[("min", "smallest"), ("max", "largest"), ("unit", "what it counts"), ("decimals", "at most")],
        "a number with decimals",
    ),
    ("money", &[("min", "smallest"), ("max", "largest")], "an amount in kroner"),
    ("percentage", &[("min", "smallest"), ("max", "largest"), ("decimals", "at most")], "a percentage"),
    ("yes/no", &[], "yes or no"),
    ("choice", &[("options", "key: text")], "one of several options"),
    ("choices", &[("options", "key: text"), ("min", "at least"), ("max", "at most")], "any of several options"),
    ("date", &[("min", "the first day"), ("max", "the last day")], "a date in three inputs"),
    ("month", &[("min", "the first month"), ("max", "the last month")], "a month and a year"),
    ("time", &[("min", "the first: 08:00"), ("max", "the last: 16:00")], "a time of day"),
    ("period", &[("min", "the first day"), ("max", "the last day")], "from one day to another"),
    ("email", &[], "an e-mail address"),
    ("phone", &[], "a phone number"),
    ("national identity number", &[], "fødselsnummer or D-number"),
    ("organisation number", &[], "organisation number"),
    ("bank account", &[], "a Norwegian account number"),
    ("person", &[], "name and national identity number"),
    ("organisation", &[], "organisation number and name"),
    ("address", &[], "street, postcode and town"),
    ("property", &[], "gårdsnummer, bruksnummer, festenummer, seksjonsnummer"),
    (
        "file",
        &[
            ("max files", "how many"),
            ("max size", "of each: 10 MB"),
            ("kinds", "pdf, image, word"),
            ("later", "it may come so long after the application"),
        ],
        "files",
    ),
    ("declaration", &[], "a statement to tick"),
    (
        "calculation",
        &[("value", "the expression"), ("unit", "kr, % or a word"), ("decimals", "so many")],
        "a value worked out",
    ),
    ("information", &[("text", "the text"), ("tone", "info or warning")], "a text between questions"),
    (
        "repeat",
        &[("fields", "what is asked for each"), ("min", "rows"), ("max", "rows"), ("item", "what one is called")],
        "questions for each of several",
    ),
    (
        "table",
        &[
            ("rows", "key: text"),
            ("columns", "fields"),
            ("sum", "columns with a sum"),
            ("row label", "head of the first column"),
        ],
        "a table of small inputs",
    ),
    ("matrix", &[("rows", "key: statement"), ("options", "key: text")], "statements answered on one scale"),
    (
        "rating",
        &[("max", "the highest, 5 without it"), ("low", "what 1 means"), ("high", "what the highest means")],
        "a rating from 1",
    ),
];

/// What a field asks for, and the type of its answer: none for a text that asks nothing.
pub fn kind(reader: &mut Reader<'_>, word: &str, map: &Map<'_>, scope: &Scope) -> Option<(Kind, Option<Type>)> {
    let plain = |kind: Kind, ty: Type| Some((kind, Some(ty)));
    let some = |(kind, ty): (Kind, Type)| Some((kind, Some(ty)));
    match word {
        "text" | "long text" => plain(Kind::Text(typed::text(reader, map, word == "long text")), Type::Text),
        "integer" | "decimal" | "money" | "percentage" => {
            plain(Kind::Number(typed::number(reader, map, word)), Type::Number)
        }
        "yes/no" => plain(Kind::YesNo, Type::Bool),
        "choice" => some(chosen::choice(reader, map, scope)),
        "choices" => some(chosen::choices(reader, map, scope)),
        "matrix" => some(chosen::matrix(reader, map, scope)),
        "rating" => plain(Kind::Rating(chosen::rating(reader, map)), Type::Number),
        "date" => plain(Kind::Date(days::date(reader, map, scope)), Type::Date),
        "month" => plain(Kind::Month(days::month(reader, map, scope)), Type::Date),
        "period" => plain(Kind::Period(days::period(reader, map, scope)), period::ty()),
        "time" => plain(Kind::Time(typed::time(reader, map)), Type::Time),
        "email" => plain(Kind::Email, Type::Text),
        "phone" => plain(Kind::Phone, Type::Text),
        "national identity number" => plain(Kind::NationalId, Type::Text),
        "organisation number" => plain(Kind::OrganisationNumber, Type::Text),
        "bank account" => plain(Kind::Account, Type::Text),
        "person" => plain(Kind::Person, person::ty()),
        "organisation" => plain(Kind::Organisation, organisation::ty()),
        "address" => plain(Kind::Address, address::ty()),
        "property" => plain(Kind::Property, property::ty()),
        "file" => plain(Kind::File(file::file(reader, map)), Type::Files),
        "declaration" => plain(Kind::Declaration, Type::Bool),
        "calculation" => shown::calculation(reader, map, scope),
        "information" => Some((Kind::Information(shown::information(reader, map)), None)),
        "repeat" => rows::repeat(reader, map, scope),
        "table" => rows::table(reader, map, scope),
        _ => None,
    }
}

fn bounds<T: PartialOrd + std::fmt::Display>(reader: &mut Reader<'_>, map: &Map<'_>, min: T, max: T) {
    if min > max {
        let message = format!("at least {min} and at most {max}: nothing could be answered");
        reader.error(map.start(), message, "raise `max` or lower `min`");
    }
}

/// The keys of an option.
pub const OPTION: &Keys = &[
    ("option", "its key"),
    ("was", "the key it had before, or several"),
    ("label", "what a person reads"),
    ("help", "what helps to choose"),
    ("show", "when it is offered"),
];

/// Reads `options`: a map, a list, or the name of a shared list.
pub fn options(reader: &mut Reader<'_>, map: &Map<'_>, scope: &Scope) -> Vec<Opt> {
    if map.lacks("options") {
        reader.error(map.start(), "`options` is missing", "add `options:` and under it each key with its text");
    }
    let Some(node) = map.get("options") else { return Vec::new() };
    let shared = reader.shared.clone();
    let node = match node.text() {
        None => node,
        Some(name) => match shared.list(name) {
            Some(list) if reader.takes(list.size(), &node.span) => list,
            Some(_) => return Vec::new(),
            None => {
                let help = shared.instead(name, "lists");
                reader.error(node.span.clone(), format!("there is no list `{name}` in forms/shared"), help);
                return Vec::new();
            }
        },
    };
    let mut out: Vec<Opt> = Vec::new();
    match &node.kind {
        Yaml::Map(entries) => {
            for (key, label) in entries {
                let Some(key) = reader.name(key, "the option's key") else { continue };
                let label = reader.text(label, &format!("the text of `{key}`"));
                out.push(Opt { key, was: Vec::new(), label, help: Text::default(), show: None });
            }
        }
        Yaml::Seq(items) => {
            for item in items {
                let Some(map) = reader.known(item, OPTION, "an option") else { continue };
                if map.lacks("option") {
                    reader.error(map.start(), "an option needs a key", "begin with `- option:` and the key");
                }
                let Some(key) = map.get("option").and_then(|node| reader.name(node, "the option's key")) else {
                    continue;
                };
                if out.iter().any(|other| other.key == key) {
                    reader.error(map.start(), format!("there are two options `{key}`"), "rename one of them");
                }
                let label = reader.required_text(&map, "label", &format!("the text of `{key}`"));
                let help = reader.optional_text(&map, "help", "the help");
                let show = reader.condition(&map, "show", scope);
                let was = map.get("was").map(|node| reader.names(node, "the earlier key")).unwrap_or_default();
                out.push(Opt { key, was, label, help, show });
            }
        }
        // A list's name was looked up above; a shared list that is a text itself is no list.
        Yaml::Scalar { .. } => {
            reader.map(node, "`options`");
        }
    }
    let none = matches!(&node.kind, Yaml::Map(entries) if entries.is_empty())
        || matches!(&node.kind, Yaml::Seq(items) if items.is_empty());
    if none {
        reader.error(node.span.clone(), "there are no options to choose from", "add some: `key: text`");
    }
    out
}

const ROW: &Keys =
    &[("row", "its key"), ("was", "the key it had before, or several"), ("label", "what a person reads")];

/// A row that a table or a matrix names: its key, its earlier keys, its text.
type Labelled = (String, Vec<String>, Text);

/// The rows a table or a matrix names: a map, or a list where one had another key before.
fn labelled(reader: &mut Reader<'_>, map: &Map<'_>, what: &str) -> Vec<Labelled> {
    let mut rows: Vec<Labelled> = Vec::new();
    match map.get("rows").map(|node| (node, &node.kind)) {
        Some((node, Yaml::Seq(_))) => {
            for item in reader.list(node, "`rows`") {
                let Some(map) = reader.known(item, ROW, "a row") else { continue };
                if map.lacks("row") {
                    reader.error(map.start(), "a row needs a key", "begin with `- row:` and the key");
                }
                let Some(key) = map.get("row").and_then(|node| reader.name(node, "the row's key")) else { continue };
                if rows.iter().any(|(other, _, _)| *other == key) {
                    reader.error(map.start(), format!("there are two rows `{key}`"), "rename one of them");
                }
                let label = reader.required_text(&map, "label", &format!("the text of `{key}`"));
                let was = map.get("was").map(|node| reader.names(node, "the earlier key")).unwrap_or_default();
                rows.push((key, was, label));
            }
        }
        Some((node, _)) => {
            for (key, label) in reader.map(node, "`rows`").iter().flat_map(|map| map.entries()) {
                let Some(key) = reader.name(key, "the row's key") else { continue };
                let label = reader.text(label, &format!("the text of `{key}`"));
                rows.push((key, Vec::new(), label));
            }
        }
        None => {}
    }
    if map.lacks("rows") || map.get("rows").is_some_and(is_empty) {
        reader.error(map.start(), format!("{what} needs `rows`"), "add each row: `key: text`");
    }
    rows
}

fn is_empty(node: &Node) -> bool {
    match &node.kind {
        Yaml::Map(entries) => entries.is_empty(),
        Yaml::Seq(items) => items.is_empty(),
        Yaml::Scalar { .. } => false,
    }
}

#[cfg(test)]
mod tests;
