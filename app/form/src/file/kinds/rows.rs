//! What has rows: repeats and tables.

use super::{bounds, is_empty, labelled};
use crate::{
    expr::{Scope, Type, instead},
    field::{
        Kind,
        repeat::Repeat,
        table::{Table, TableRow},
    },
    file::{
        fields::{of_row, of_table},
        reader::{Map, Reader},
        tree::Kind as Yaml,
    },
};

/// Reads a repeat.
pub fn repeat(reader: &mut Reader<'_>, map: &Map<'_>, scope: &Scope) -> Option<(Kind, Option<Type>)> {
    if map.lacks("fields") {
        reader.error(map.start(), "a repeat needs `fields`", "add `fields:` and what is asked for each");
    }
    let node = map.get("fields")?;
    let (fields, types) = of_row(reader, node, scope);
    if matches!(&node.kind, Yaml::Seq(items) if items.is_empty()) {
        reader.error(node.span.clone(), "a repeat needs `fields`", "add what is asked for each");
    }
    let inner = fields.iter().flat_map(|field| field.kind.columns());
    if let Some(third) = inner.clone().find(|field| matches!(field.kind, Kind::Repeat(_))) {
        let message = format!("`{}` would be rows within rows within rows", third.name);
        reader.error(
            node.span.clone(),
            message,
            "a repeat may hold one more repeat; ask the rest on a page of its own",
        );
    }
    let min = map.get("min").and_then(|node| reader.count_within(node, "`min`", 0..=1_000)).unwrap_or(1);
    let max = map.get("max").and_then(|node| reader.count_within(node, "`max`", 1..=1_000)).unwrap_or(20);
    bounds(reader, map, min, max);
    let item = reader.required_text(map, "item", "`item`, what one row is called,");
    Some((Kind::Repeat(Repeat { fields, min, max, item }), Some(Type::Rows(types))))
}

/// Reads a table.
pub fn table(reader: &mut Reader<'_>, map: &Map<'_>, scope: &Scope) -> Option<(Kind, Option<Type>)> {
    let rows: Vec<TableRow> =
        labelled(reader, map, "a table").into_iter().map(|(key, was, label)| TableRow { key, was, label }).collect();
    let (columns, types) = map.get("columns").map(|node| of_table(reader, node, scope)).unwrap_or_default();
    if map.lacks("columns") || map.get("columns").is_some_and(is_empty) {
        reader.error(map.start(), "a table needs `columns`", "add each column as a field");
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
