//! A constraint → the bounds of the field where they say the same, else a rule of its page.

use rust_decimal::Decimal;

use super::{outline::Line, questions::Questions, xpath::parts};
use crate::import::{
    blocks::rule,
    expression::{Binds, Piece, Rough, join, not},
    yaml::Entry,
};

/// Reads the constraint of a row.
pub fn read(questions: &mut Questions<'_>, line: &Line<'_>, kind: &str, within: Option<&str>, own: &mut Vec<Entry>) {
    let source = line.row.get("constraint");
    if source.is_empty() {
        return;
    }
    let place = line.row.place();
    let mut rest: Vec<String> = Vec::new();
    let mut bounded = false;
    for part in parts(source) {
        let found = bound(questions, line, kind, within, &part);
        match found.filter(|entry| !own.iter().any(|other| other.key == entry.key)) {
            Some(entry) => {
                let loose = questions.draft.loose(&place, part);
                own.push(entry.loose(loose));
                bounded = true;
            }
            None => rest.push(part),
        }
    }
    let at = |key: &str| own.iter().position(|entry| entry.key == key);
    if let (Some(min), Some(max)) = (at("min"), at("max"))
        && max < min
    {
        own.swap(min, max);
    }
    let message = questions.texts(line, "constraint_message");
    if rest.is_empty() {
        if let Some((_, text)) = message.first().filter(|_| bounded) {
            questions.draft.left(&place, text.clone(), "left out: the platform says itself which bound is broken");
        }
        return;
    }
    let mut conditions: Vec<Piece> = Vec::new();
    for part in &rest {
        match questions.translate(line, part, within) {
            Ok(piece) => conditions.push(piece),
            Err(why) => return questions.draft.left(&place, source, format!("the constraint is left out: {why}")),
        }
    }
    let Some(condition) = conditions.into_iter().reduce(|left, right| join("&&", &left, &right)) else { return };
    let name = questions.name(line);
    // A constraint says nothing of an answer that isn't there. Nor does a comparison, outside of `all`.
    let compares = matches!(condition, Piece::Made { binds: Binds::Compare, .. });
    let condition = match within.is_none() && compares {
        true => condition,
        false => join("||", &not(&Piece::whole(format!("answered({name})"), Rough::Bool)), &condition),
    };
    let loose = questions.draft.loose(&place, source);
    let (require, at) = match within {
        Some(repeat) => (format!("all({repeat}, {})", condition.text()), repeat.to_owned()),
        None => (condition.text(), name),
    };
    questions.add_rule(rule(&require, &message, &at, loose));
}

/// `. >= 0` → `min: 0`, where the kind has such a key.
fn bound(questions: &Questions<'_>, line: &Line<'_>, kind: &str, within: Option<&str>, part: &str) -> Option<Entry> {
    let subjects = [(". ", false), ("string-length ( . ) ", true), ("count-selected ( . ) ", true)];
    let (comparison, counts) =
        subjects.iter().find_map(|(subject, counts)| Some((part.strip_prefix(subject)?, *counts)))?;
    let (op, value) = comparison.split_once(' ')?;
    let key = match op {
        ">=" | ">" => "min",
        "<=" | "<" => "max",
        _ => return None,
    };
    let number = value.replace("- ", "-").parse::<Decimal>().ok();
    let whole = match (op, number) {
        (">", Some(number)) if number.fract().is_zero() => number.checked_add(Decimal::ONE),
        ("<", Some(number)) if number.fract().is_zero() => number.checked_sub(Decimal::ONE),
        (">=" | "<=", number) => number,
        _ => None,
    };
    match kind {
        "integer" if !counts => Some(Entry::word(key, whole?.normalize().to_string())),
        "decimal" if !counts && op.ends_with('=') => Some(Entry::word(key, number?.normalize().to_string())),
        "text" | "long text" | "choices" if counts => Some(Entry::word(key, whole?.normalize().to_string())),
        "date" if !counts && op.ends_with('=') => {
            let day = match value.trim_matches(['\'', '"']).parse::<jiff::civil::Date>() {
                Ok(day) => format!("date(\"{day}\")"),
                Err(_) => questions.translate(line, value, within).ok()?.text(),
            };
            Some(Entry::word(key, day))
        }
        _ => None,
    }
}
