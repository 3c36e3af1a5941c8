//! The fields: the one place that tells the kinds' words apart.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{
    reader::{Keys, Map, Reader, expr_nearest, start},
    tree::{Kind as Yaml, Node},
};
use crate::{
    expr::{Scope, Type},
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
    form::{Field, Prefill, Required},
    text::Text,
};

/// The keys every field may have.
pub const COMMON: &Keys = &[
    ("label", "the question"),
    ("help", "what helps to answer it"),
    ("show", "when it shows"),
    ("optional", "true when it may be left out"),
    ("required when", "a condition; without it every field must be answered"),
    ("autocomplete", "the HTML autocomplete token"),
    ("prefill", "where its first value comes from"),
];

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

/// The names met so far, for expressions and against doubles.
#[derive(Default)]
pub struct Names {
    /// What expressions can see here.
    pub scope: Scope,
    taken: Vec<String>,
    values: Vec<(String, Node)>,
}

impl Names {
    /// Named values are compiled as soon as all they read has been met; those that read nothing at once.
    pub fn values(&mut self, reader: &mut Reader<'_>, node: Option<&Node>) {
        let Some(map) = node.and_then(|node| reader.map(node, "`values`")) else { return };
        for (key, value) in map.entries() {
            if let Some(name) = reader.name(key, "the value's name") {
                self.taken.push(name.clone());
                self.values.push((name, value.clone()));
            }
        }
        self.settle(reader);
    }

    /// Tries the named values that wait for fields.
    fn settle(&mut self, reader: &mut Reader<'_>) {
        let mut waiting = Vec::new();
        for (name, node) in std::mem::take(&mut self.values) {
            match node.text().map(|text| crate::expr::compile(text, &self.scope)) {
                Some(Ok((expr, ty))) => self.scope.define(name, expr, ty),
                Some(Err(_)) => waiting.push((name, node)),
                None => reader.error(node.span.clone(), "a named value is an expression", None),
            }
        }
        self.values = waiting;
    }

    /// After the last field: what still can't be compiled is wrong.
    pub fn finish(&mut self, reader: &mut Reader<'_>, _: Option<&Node>) {
        for (_, node) in std::mem::take(&mut self.values) {
            reader.expression(&node, &self.scope);
        }
    }

    /// Remembers the names that stand further down, so that a message can say so.
    pub fn look_ahead(&mut self, pages: &[Node]) {
        for page in pages {
            let Yaml::Map(entries) = &page.kind else { continue };
            let fields = entries.iter().find(|(key, _)| key.text() == Some("fields")).map(|(_, node)| &node.kind);
            let Some(Yaml::Seq(fields)) = fields else { continue };
            for field in fields {
                if let Yaml::Map(entries) = &field.kind
                    && let Some(name) = entries.first().and_then(|(_, name)| name.text())
                {
                    self.scope.add_later(name);
                }
            }
        }
    }
}

/// Reads the fields of a page.
pub fn fields(reader: &mut Reader<'_>, node: &Node, names: &mut Names) -> Vec<Field> {
    let mut out = Vec::new();
    for item in reader.list(node, "`fields`") {
        if let Some((field, ty)) = field(reader, item, &names.scope.clone(), false) {
            let waits = names.values.iter().any(|(name, _)| *name == field.name);
            if names.taken.contains(&field.name) || waits {
                reader.error(start(&item.span), format!("the name `{}` is used twice", field.name), None);
            }
            names.taken.push(field.name.clone());
            if let Some(ty) = ty {
                names.scope.add(field.name.clone(), ty);
                names.settle(reader);
            }
            out.push(field);
        }
    }
    out
}

/// Reads the fields of a row: they see the form's names and the columns before them.
fn columns(reader: &mut Reader<'_>, node: &Node, outer: &Scope, cell: bool) -> (Vec<Field>, BTreeMap<String, Type>) {
    let (mut out, mut types): (Vec<Field>, BTreeMap<String, Type>) = (Vec::new(), BTreeMap::new());
    for item in reader.list(node, "the fields of a row") {
        let scope = outer.within(types.clone());
        let Some((field, ty)) = field(reader, item, &scope, cell) else { continue };
        if outer.find(&field.name).is_some() || out.iter().any(|other| other.name == field.name) {
            reader.error(start(&item.span), format!("the name `{}` is used twice", field.name), None);
        }
        if let Some(ty) = ty {
            types.insert(field.name.clone(), ty);
        }
        out.push(field);
    }
    (out, types)
}

/// Reads one field. Its type is `None` for a text that asks nothing. `cell`: in a table, where a cell may be empty.
fn field(reader: &mut Reader<'_>, node: &Node, scope: &Scope, cell: bool) -> Option<(Field, Option<Type>)> {
    let Yaml::Map(entries) = &node.kind else {
        reader.error(node.span.clone(), format!("a field must be a map, but this is {}", node.name()), None);
        return None;
    };
    let (kind_node, name_node) = entries.first()?;
    let word = kind_node.text().unwrap_or_default();
    let Some((_, own, _)) = KINDS.iter().find(|(kind, _, _)| *kind == word) else {
        let help = expr_nearest(word, KINDS.iter().map(|(kind, _, _)| *kind));
        let help = help.or_else(|| Some("a field begins with its kind and name, such as `- text: navn`".into()));
        reader.error(kind_node.span.clone(), format!("there is no kind of field `{word}`"), help);
        return None;
    };
    let map = reader.known_after_first(node, &[COMMON, own], &format!("the kind `{word}`"))?;
    let name = reader.name(name_node, "the field's name")?;
    let (kind, ty) = kind(reader, word, &map, scope)?;
    let silent = matches!(kind, Kind::Information(_));
    let label =
        if silent { Text::default() } else { reader.required_text(&map, "label", &format!("the label of `{name}`")) };
    for (_, text) in &label.0 {
        if text.chars().count() > 120 && !matches!(kind, Kind::Declaration) {
            reader.warn(
                start(&map.span),
                format!("the label of `{name}` is long"),
                Some("move what explains into `help`".into()),
            );
            break;
        }
    }
    let help = reader.optional_text(&map, "help", "the help");
    let wants_help = matches!(kind, Kind::File(_) | Kind::NationalId);
    if wants_help && help.is_empty() {
        reader.warn(start(&map.span), format!("`{name}` would be easier to answer with `help`"), None);
    }
    let show = reader.condition(&map, "show", scope);
    let optional = map.get("optional").and_then(|node| reader.flag(node, "`optional`"));
    let required = match (reader.condition(&map, "required when", scope), optional) {
        (Some(when), None) => Required::When(when),
        (Some(when), Some(_)) => {
            reader.error(
                start(&map.span),
                "`optional` and `required when` say the same in two ways",
                Some("keep one".into()),
            );
            Required::When(when)
        }
        (None, Some(true)) => Required::Never,
        (None, None) if cell => Required::Never,
        _ => Required::Always,
    };
    let autocomplete = map.get("autocomplete").and_then(|node| autocomplete(reader, node));
    let prefill = map.get("prefill").and_then(|node| reader.word(node, "source to prefill from", PREFILL));
    Some((Field { name, kind, label, help, show, required, autocomplete, prefill }, ty))
}

const PREFILL: &[(&str, Prefill)] = &[
    ("actor.name", Prefill::ActorName),
    ("actor.national_id", Prefill::ActorNationalId),
    ("actor.email", Prefill::ActorEmail),
    ("actor.phone", Prefill::ActorPhone),
    ("party.name", Prefill::PartyName),
    ("party.number", Prefill::PartyNumber),
];

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
    reader.word(node, "token of autocomplete", &words).map(str::to_owned)
}

fn kind(reader: &mut Reader<'_>, word: &str, map: &Map<'_>, scope: &Scope) -> Option<(Kind, Option<Type>)> {
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
            let max = map.get("max").and_then(|node| reader.count(node, "`max`")).unwrap_or(keys.len());
            bounds(reader, map, min, max);
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
            let tone = map.get("tone").and_then(|node| reader.word(node, "tone", &tones)).unwrap_or(Tone::Info);
            Some((Kind::Information(Information { text, tone }), None))
        }
        "repeat" => {
            let Some(node) = map.get("fields") else {
                reader.error(start(&map.span), "a repeat needs `fields`", None);
                return None;
            };
            let (fields, types) = columns(reader, node, scope, false);
            let min = map.get("min").and_then(|node| reader.count(node, "`min`")).unwrap_or(1);
            let max = map.get("max").and_then(|node| reader.count(node, "`max`")).unwrap_or(20).min(1_000);
            bounds(reader, map, min, max);
            let item = reader.required_text(map, "item", "`item`, what one row is called,");
            plain(Kind::Repeat(Repeat { fields, min, max, item }), Type::Rows(types))
        }
        "table" => table(reader, map, scope),
        _ => None,
    }
}

fn bounds<T: PartialOrd + std::fmt::Display>(reader: &mut Reader<'_>, map: &Map<'_>, min: T, max: T) {
    if min > max {
        reader.error(start(&map.span), format!("`min` {min} is above `max` {max}: nothing could be answered"), None);
    }
}

fn text(reader: &mut Reader<'_>, map: &Map<'_>, long: bool) -> TextField {
    let min = map.get("min").and_then(|node| reader.count(node, "`min`")).unwrap_or(0);
    let max = map.get("max").and_then(|node| reader.count(node, "`max`")).unwrap_or(if long { 2_000 } else { 200 });
    bounds(reader, map, min, max);
    let widths = [("short", Width::Short), ("medium", Width::Medium), ("full", Width::Full)];
    TextField {
        long,
        min,
        max,
        pattern: map.get("pattern").and_then(|node| reader.word(node, "pattern", &[("postcode", Pattern::Postcode)])),
        width: map.get("width").and_then(|node| reader.word(node, "width", &widths)).unwrap_or_default(),
    }
}

fn unit(reader: &mut Reader<'_>, node: &Node) -> Unit {
    match node.text() {
        Some("kr") => Unit::Kroner,
        Some("%") => Unit::Percent,
        _ => Unit::Named(reader.text(node, "the unit")),
    }
}

fn number(reader: &mut Reader<'_>, map: &Map<'_>, word: &str) -> Number {
    let decimals = map
        .get("decimals")
        .and_then(|node| reader.count(node, "`decimals`"))
        .and_then(|count| u32::try_from(count).ok());
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
        _ => decimals.unwrap_or(2).min(10),
    };
    if let (Some(min), Some(max)) = (min, max) {
        bounds(reader, map, min, max);
    }
    Number { decimals, min, max, unit }
}

const OPTION: &Keys = &[
    ("option", "its key"),
    ("label", "what a person reads"),
    ("help", "what helps to choose"),
    ("show", "when it is offered"),
];

fn options(reader: &mut Reader<'_>, map: &Map<'_>, scope: &Scope) -> Vec<Opt> {
    let Some(node) = map.get("options") else {
        reader.error(start(&map.span), "`options` is missing", None);
        return Vec::new();
    };
    let mut out: Vec<Opt> = Vec::new();
    match &node.kind {
        Yaml::Map(entries) => {
            for (key, label) in entries {
                let Some(key) = reader.name(key, "the option's key") else { continue };
                let label = reader.text(label, &format!("the text of `{key}`"));
                out.push(Opt { key, label, help: Text::default(), show: None });
            }
        }
        Yaml::Seq(items) => {
            for item in items {
                let Some(map) = reader.known(item, &[OPTION], "an option") else { continue };
                let Some(key) = map.get("option").and_then(|node| reader.name(node, "the option's key")) else {
                    reader.error(start(&map.span), "an option begins with `option:` and its key", None);
                    continue;
                };
                if out.iter().any(|other| other.key == key) {
                    reader.error(start(&map.span), format!("there are two options `{key}`"), None);
                }
                let label = reader.required_text(&map, "label", &format!("the text of `{key}`"));
                let help = reader.optional_text(&map, "help", "the help");
                let show = reader.condition(&map, "show", scope);
                out.push(Opt { key, label, help, show });
            }
        }
        Yaml::Scalar { .. } => reader.error(node.span.clone(), "`options` must be a map of keys and texts", None),
    }
    if out.is_empty() {
        reader.error(node.span.clone(), "there are no options to choose from", None);
    }
    out
}

fn file(reader: &mut Reader<'_>, map: &Map<'_>) -> File {
    let words: Vec<(&str, FileKind)> = FileKind::ALL.iter().map(|kind| (kind.name(), *kind)).collect();
    let kinds = match map.get("kinds") {
        Some(node) => {
            reader.list(node, "`kinds`").iter().filter_map(|item| reader.word(item, "kind of file", &words)).collect()
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
            reader.error(node.span.clone(), format!("`{text}` is not a size from 1 MB to 50 MB"), Some("10 MB".into()));
        }
        size
    });
    let max_files = map.get("max files").and_then(|node| reader.count(node, "`max files`")).unwrap_or(1).clamp(1, 50);
    File { max_files, max_size: max_size.unwrap_or(10) * 1_000_000, kinds }
}

fn calculation(reader: &mut Reader<'_>, map: &Map<'_>, scope: &Scope) -> Option<(Kind, Option<Type>)> {
    let Some(node) = map.get("value") else {
        reader.error(start(&map.span), "a calculation needs `value`", None);
        return None;
    };
    let (value, ty) = reader.expression(node, scope)?;
    if !matches!(ty, Type::Number | Type::Bool | Type::Date | Type::Text) {
        reader.error(node.span.clone(), format!("a calculation must give one value, but this is {ty}"), None);
    }
    let unit = map.get("unit").map_or(Unit::None, |node| unit(reader, node));
    let decimals = map
        .get("decimals")
        .and_then(|node| reader.count(node, "`decimals`"))
        .and_then(|count| u32::try_from(count).ok());
    Some((Kind::Calculation(Calculation { value, unit, decimals }), Some(ty)))
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
    let (columns, types) = map.get("columns").map(|node| columns(reader, node, scope, true)).unwrap_or_default();
    if rows.is_empty() || columns.is_empty() {
        reader.error(start(&map.span), "a table needs `rows` and `columns`", None);
        return None;
    }
    let mut sum = Vec::new();
    for node in map.get("sum").map(|node| reader.list(node, "`sum`")).unwrap_or_default() {
        let name = node.text().unwrap_or_default().to_owned();
        if types.get(&name) != Some(&Type::Number) {
            let help = expr_nearest(&name, types.keys().map(String::as_str));
            reader.error(node.span.clone(), format!("there is no column of numbers `{name}`"), help);
        }
        sum.push(name);
    }
    for column in &columns {
        if !matches!(column.kind, Kind::Number(_) | Kind::Text(_)) {
            reader.error(start(&map.span), format!("the column `{}` must be text or a number", column.name), None);
        }
    }
    let row_label = reader.required_text(map, "row label", "`row label`");
    let keys = rows.iter().map(|row| row.key.clone()).collect();
    Some((Kind::Table(Table { row_label, rows, columns, sum }), Some(Type::Table(keys, types))))
}
