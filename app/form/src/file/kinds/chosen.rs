//! What is chosen: options, statements on a scale, a rating.

use super::{bounds, labelled, options};
use crate::{
    expr::{Scope, Type},
    field::{
        Kind,
        choice::{Choice, Opt},
        choices::Choices,
        matrix::{Matrix, Statement},
        rating::Rating,
    },
    file::reader::{Map, Reader},
};

fn keys(options: &[Opt]) -> Vec<String> {
    options.iter().map(|option| option.key.clone()).collect()
}

/// Reads a choice of one.
pub fn choice(reader: &mut Reader<'_>, map: &Map<'_>, scope: &Scope) -> (Kind, Type) {
    let options = options(reader, map, scope);
    let ty = Type::OneOf(keys(&options));
    (Kind::Choice(Choice { options }), ty)
}

/// Reads a choice of several.
pub fn choices(reader: &mut Reader<'_>, map: &Map<'_>, scope: &Scope) -> (Kind, Type) {
    let options = options(reader, map, scope);
    let keys = keys(&options);
    let min = map.get("min").and_then(|node| reader.count(node, "`min`")).unwrap_or(0);
    let max = map.get("max").and_then(|node| reader.count_within(node, "`max`", 1..=1_000)).unwrap_or(keys.len());
    bounds(reader, map, min, max.min(keys.len().max(1)));
    (Kind::Choices(Choices { options, min, max }), Type::Many(keys))
}

/// Reads a matrix.
pub fn matrix(reader: &mut Reader<'_>, map: &Map<'_>, scope: &Scope) -> (Kind, Type) {
    let rows = labelled(reader, map, "a matrix");
    let rows = rows.into_iter().map(|(key, was, label)| Statement { key, was, label }).collect();
    let options = options(reader, map, scope);
    if let Some(option) = options.iter().find(|option| option.show.is_some()) {
        let message = format!("the option `{}` of a scale can't have `show`", option.key);
        reader.error(map.start(), message, "remove it: every statement is answered on the whole scale");
    }
    let matrix = Matrix { rows, options };
    let ty = matrix.ty();
    (Kind::Matrix(matrix), ty)
}

/// Reads a rating.
pub fn rating(reader: &mut Reader<'_>, map: &Map<'_>) -> Rating {
    let most = usize::from(Rating::MOST);
    let max = map.get("max").and_then(|node| reader.count_within(node, "`max`", 2..=most));
    Rating {
        max: max.and_then(|max| u8::try_from(max).ok()).unwrap_or(5),
        low: reader.required_text(map, "low", "`low`, what the lowest means,"),
        high: reader.required_text(map, "high", "`high`, what the highest means,"),
    }
}
