//! What nobody types in: values worked out, texts between questions.

use super::typed::{decimals, unit};
use crate::{
    expr::{Scope, Type},
    field::{
        Kind,
        calculation::Calculation,
        information::{Information, Tone},
        number::Unit,
    },
    file::reader::{Map, Reader},
};

/// Reads a calculation.
pub fn calculation(reader: &mut Reader<'_>, map: &Map<'_>, scope: &Scope) -> Option<(Kind, Option<Type>)> {
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

/// Reads a text between questions.
pub fn information(reader: &mut Reader<'_>, map: &Map<'_>) -> Information {
    let text = reader.required_text(map, "text", "the text");
    let tones = [("info", Tone::Info), ("warning", Tone::Warning)];
    let tone = map.get("tone").and_then(|node| reader.word(node, "a tone", &tones)).unwrap_or(Tone::Info);
    Information { text, tone }
}
