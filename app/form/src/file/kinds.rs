//! The kinds of fields: the one place that tells the kinds' words apart.

use rust_decimal::Decimal;

use super::{
    fields::{of_row, of_table},
    reader::{Keys, Map, Reader},
    tree::{Kind as Yaml, Node},
};
use crate::{
    expr::{Scope, Type, instead},
    field::{
        Kind,
        calculation::Calculation,
        choice::{Choice, Opt},
        choices::Choices,
        date::DateField,
        file::{File, FileKind},
        information::{Information, Tone},
        number::{Number, Unit},
        repeat::Repeat,
        table::{Table, TableRow},
        text::{Pattern, TextField, Width},
    },
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
    ("email", &[], "an e-mail address"),
    ("phone", &[], "a phone number"),
    ("national identity number", &[], "fødselsnummer or D-number"),
    ("organisation number", &[], "organisation number"),
    ("bank account", &[], "a Norwegian account number"),
    ("address", &[], "street, postcode and town"),
    ("file", &[("max files", "how many"), ("max size", "of each: 10 MB"), ("kinds", "pdf, image, word")], "files"),
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
];

/// What a field asks for, and the type of its answer: none for a text that asks nothing.
pub fn kind(reader: &mut Reader<'_>, word: &str, map: &Map<'_>, scope: &Scope) -> Option<(Kind, Option<Type>)> {
    let plain = |kind: Kind, ty: Type| Some((kind, Some(ty)));
    match word {
        "text" | "long text" => plain(Kind::Text(text(reader, map, word == "long text")), Type::Text),
        "integer" | "decimal" | "money" | "percentage" => plain(Kind::Number(number(reader, map, word)), Type::Number),
        "yes/no" => plain(Kind::YesNo, Type::Bool),
        "choice" => {
            let options = options(reader, map, scope);
            let keys = options.iter().map(|option| option.key.clone()).collect();
            plain(Kind::Choice(Choice { options }), Type::OneOf(keys))
        }
        "choices" => {
            let options = options(reader, map, scope);
            let keys: Vec<String> = options.iter().map(|option| option.key.clone()).collect();
            let min = map.get("min").and_then(|node| reader.count(node, "`min`")).unwrap_or(0);
            let max =
                map.get("max").and_then(|node| reader.count_within(node, "`max`", 1..=1_000)).unwrap_or(keys.len());
            bounds(reader, map, min, max.min(keys.len().max(1)));
            plain(Kind::Choices(Choices { options, min, max }), Type::Many(keys))
        }
        "date" => {
            let mut bound =
                |key: &str| map.get(key).and_then(|node| reader.typed(node, scope, &Type::Date, &format!("`{key}`")));
            plain(Kind::Date(DateField { min: bound("min"), max: bound("max") }), Type::Date)
        }
        "email" => plain(Kind::Email, Type::Text),
        "phone" => plain(Kind::Phone, Type::Text),
        "national identity number" => plain(Kind::NationalId, Type::Text),
        "organisation number" => plain(Kind::OrganisationNumber, Type::Text),
        "bank account" => plain(Kind::Account, Type::Text),
        "address" => plain(Kind::Address, Type::Address),
        "file" => plain(Kind::File(file(reader, map)), Type::Files),
        "declaration" => plain(Kind::Declaration, Type::Bool),
        "calculation" => calculation(reader, map, scope),
        "information" => {
            let text = reader.required_text(map, "text", "the text");
            let tones = [("info", Tone::Info), ("warning", Tone::Warning)];
            let tone = map.get("tone").and_then(|node| reader.word(node, "a tone", &tones)).unwrap_or(Tone::Info);
            Some((Kind::Information(Information { text, tone }), None))
        }
        "repeat" => repeat(reader, map, scope),
        "table" => table(reader, map, scope),
        _ => None,
    }
}

fn bounds<T: PartialOrd + std::fmt::Display>(reader: &mut Reader<'_>, map: &Map<'_>, min: T, max: T) {
    if min > max {
        let message = format!("at least {min} and at most {max}: nothing could be answered");
        reader.error(map.start(), message, "raise `max` or lower `min`");
    }
}

/// Nobody reads a longer answer.
const LONGEST_TEXT: usize = 20_000;

fn text(reader: &mut Reader<'_>, map: &Map<'_>, long: bool) -> TextField {
    let min = map.get("min").and_then(|node| reader.count(node, "`min`")).unwrap_or(0);
    let (usual, most) = if long { (2_000, LONGEST_TEXT) } else { (200, 1_000) };
    let max = map.get("max").and_then(|node| reader.count_within(node, "`max`", 1..=most)).unwrap_or(usual);
    bounds(reader, map, min, max);
    let widths = [("short", Width::Short), ("medium", Width::Medium), ("full", Width::Full)];
    TextField {
        long,
        min,
        max,
        pattern: map.get("pattern").and_then(|node| reader.word(node, "a pattern", &[("postcode", Pattern::Postcode)])),
        width: map.get("width").and_then(|node| reader.word(node, "a width", &widths)).unwrap_or_default(),
    }
}

fn unit(reader: &mut Reader<'_>, node: &Node) -> Unit {
    match node.text() {
        Some("kr") => Unit::Kroner,
        Some("%") => Unit::Percent,
        _ => Unit::Named(reader.text(node, "the unit")),
    }
}

fn decimals(reader: &mut Reader<'_>, map: &Map<'_>) -> Option<u32> {
    let count = reader.count_within(map.get("decimals")?, "`decimals`", 0..=10)?;
    u32::try_from(count).ok()
}

fn number(reader: &mut Reader<'_>, map: &Map<'_>, word: &str) -> Number {
    let decimals = decimals(reader, map);
    let mut bound = |key: &str| map.get(key).and_then(|node| reader.number(node, &format!("`{key}`")));
    let (mut min, mut max) = (bound("min"), bound("max"));
    let mut unit = map.get("unit").map_or(Unit::None, |node| unit(reader, node));
    let decimals = match word {
        "integer" => 0,
        "money" => {
            (unit, min) = (Unit::Kroner, min.or(Some(Decimal::ZERO)));
            2
        }
        "percentage" => {
            (unit, min, max) = (Unit::Percent, min.or(Some(Decimal::ZERO)), max.or(Some(Decimal::ONE_HUNDRED)));
            decimals.unwrap_or(0)
        }
        _ => decimals.unwrap_or(2),
    };
    if let (Some(min), Some(max)) = (min, max) {
        bounds(reader, map, min, max);
    }
    Number { decimals, min, max, unit }
}

const OPTION: &Keys = &[
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

fn file(reader: &mut Reader<'_>, map: &Map<'_>) -> File {
    let words: Vec<(&str, FileKind)> = FileKind::ALL.iter().map(|kind| (kind.name(), *kind)).collect();
    let kinds = match map.get("kinds") {
        Some(node) => {
            let items = reader.list(node, "`kinds`");
            if matches!(&node.kind, Yaml::Seq(items) if items.is_empty()) {
                reader.error(node.span.clone(), "no kind of file is allowed", "add some: [pdf, image]");
            }
            items.iter().filter_map(|item| reader.word(item, "a kind of file", &words)).collect()
        }
        None => vec![FileKind::Pdf, FileKind::Image],
    };
    let max_size = map.get("max size").and_then(|node| {
        let text = node.text().unwrap_or_default();
        let size = text
            .strip_suffix("MB")
            .and_then(|count| count.trim().parse::<u64>().ok())
            .filter(|size| (1..=50).contains(size));
        if size.is_none() {
            reader.error(
                node.span.clone(),
                format!("`{text}` is not a size from 1 MB to 50 MB"),
                "write for example 10 MB",
            );
        }
        size
    });
    let max_files = map.get("max files").and_then(|node| reader.count_within(node, "`max files`", 1..=50)).unwrap_or(1);
    File { max_files, max_size: max_size.unwrap_or(10) * 1_000_000, kinds }
}

fn calculation(reader: &mut Reader<'_>, map: &Map<'_>, scope: &Scope) -> Option<(Kind, Option<Type>)> {
    if map.lacks("value") {
        reader.error(map.start(), "a calculation needs `value`", "add `value:` and an expression");
    }
    let node = map.get("value")?;
    let (value, ty) = reader.expression(node, scope)?;
    if !matches!(ty, Type::Number | Type::Bool | Type::Date | Type::Text) {
        let message = format!("a calculation must give one value, but this is {ty}");
        reader.error(node.span.clone(), message, ty.advice(&Type::Number));
        return None;
    }
    let unit = map.get("unit").map_or(Unit::None, |node| unit(reader, node));
    let decimals = decimals(reader, map);
    Some((Kind::Calculation(Calculation { value, unit, decimals }), Some(ty)))
}

fn repeat(reader: &mut Reader<'_>, map: &Map<'_>, scope: &Scope) -> Option<(Kind, Option<Type>)> {
    if map.lacks("fields") {
        reader.error(map.start(), "a repeat needs `fields`", "add `fields:` and what is asked for each");
    }
    let node = map.get("fields")?;
    let (fields, types) = of_row(reader, node, scope);
    if matches!(&node.kind, Yaml::Seq(items) if items.is_empty()) {
        reader.error(node.span.clone(), "a repeat needs `fields`", "add what is asked for each");
    }
    let min = map.get("min").and_then(|node| reader.count_within(node, "`min`", 0..=1_000)).unwrap_or(1);
    let max = map.get("max").and_then(|node| reader.count_within(node, "`max`", 1..=1_000)).unwrap_or(20);
    bounds(reader, map, min, max);
    let item = reader.required_text(map, "item", "`item`, what one row is called,");
    Some((Kind::Repeat(Repeat { fields, min, max, item }), Some(Type::Rows(types))))
}

fn table(reader: &mut Reader<'_>, map: &Map<'_>, scope: &Scope) -> Option<(Kind, Option<Type>)> {
    let mut rows: Vec<TableRow> = Vec::new();
    if let Some(entries) = map.get("rows").and_then(|node| reader.map(node, "`rows`")) {
        for (key, label) in entries.entries() {
            let Some(key) = reader.name(key, "the row's key") else { continue };
            let label = reader.text(label, &format!("the text of `{key}`"));
            rows.push(TableRow { key, label });
        }
    }
    let (columns, types) = map.get("columns").map(|node| of_table(reader, node, scope)).unwrap_or_default();
    for (key, help) in [("rows", "add each row: `key: text`"), ("columns", "add each column as a field")] {
        let empty = map.get(key).is_some_and(|node| match &node.kind {
            Yaml::Map(entries) => entries.is_empty(),
            Yaml::Seq(items) => items.is_empty(),
            Yaml::Scalar { .. } => false,
        });
        if empty || map.lacks(key) {
            reader.error(map.start(), format!("a table needs `{key}`"), help);
        }
    }
    let mut sum = Vec::new();
    for node in map.get("sum").map(|node| reader.list(node, "`sum`")).unwrap_or_default() {
        let name = node.text().unwrap_or_default().to_owned();
        if !types.is_empty() && types.get(&name) != Some(&Type::Number) {
            let numbers = types.iter().filter(|(_, ty)| **ty == Type::Number).map(|(name, _)| name.as_str());
            let help = instead(&name, numbers, "columns of numbers");
            reader.error(node.span.clone(), format!("there is no column of numbers `{name}`"), help);
        }
        sum.push(name);
    }
    for column in &columns {
        if !matches!(column.kind, Kind::Number(_) | Kind::Text(_)) {
            let message = format!("the column `{}` is neither text nor a number", column.name);
            reader.error(map.start(), message, "a table holds text and numbers; ask the rest in a repeat");
        }
    }
    let row_label = reader.required_text(map, "row label", "`row label`");
    let keys = rows.iter().map(|row| row.key.clone()).collect();
    Some((Kind::Table(Table { row_label, rows, columns, sum }), Some(Type::Table(keys, types))))
}
