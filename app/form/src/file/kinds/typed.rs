//! What is typed on one line or several: texts, numbers, times.

use rust_decimal::Decimal;

use super::bounds;
use crate::{
    field::{
        number::{Number, Unit},
        text::{Pattern, TextField, Width},
        time::{self, TimeField},
    },
    file::{
        reader::{Map, Reader},
        tree::Node,
    },
};

/// Nobody reads a longer answer.
const LONGEST_TEXT: usize = 20_000;

pub fn text(reader: &mut Reader<'_>, map: &Map<'_>, long: bool) -> TextField {
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

pub fn unit(reader: &mut Reader<'_>, node: &Node) -> Unit {
    match node.text() {
        Some("kr") => Unit::Kroner,
        Some("%") => Unit::Percent,
        _ => Unit::Named(reader.text(node, "the unit")),
    }
}

pub fn decimals(reader: &mut Reader<'_>, map: &Map<'_>) -> Option<u32> {
    let count = reader.count_within(map.get("decimals")?, "`decimals`", 0..=10)?;
    u32::try_from(count).ok()
}

pub fn number(reader: &mut Reader<'_>, map: &Map<'_>, word: &str) -> Number {
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

/// Reads a time of day.
pub fn time(reader: &mut Reader<'_>, map: &Map<'_>) -> TimeField {
    let mut bound = |key: &str| {
        let node = map.get(key)?;
        let text = reader.string(node, &format!("`{key}`"))?;
        let time = time::parse(&text);
        if time.is_none() {
            reader.error(node.span.clone(), format!("`{text}` is not a time of day"), "write for example 08:30");
        }
        time
    };
    let (min, max) = (bound("min"), bound("max"));
    if let (Some(min), Some(max)) = (&min, &max) {
        bounds(reader, map, min, max);
    }
    TimeField { min, max }
}
