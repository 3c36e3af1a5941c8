//! The conditions of Form.io → pieces of the form language: «show when», lists of conditions, and JSONLogic.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::import::expression::{self, Binds, Known, Piece, Rough, Translated};

/// What a condition can name.
pub struct Names<'n> {
    /// The fields by their key and by their path.
    pub known: &'n BTreeMap<String, Known>,
    /// The repeat that the condition stands in.
    pub within: Option<&'n str>,
}

/// Translates `conditional`; `None` where it says nothing.
pub fn condition(value: &Value, names: &Names<'_>) -> Result<Option<Piece>, String> {
    if let Some(json) = value.get("json").filter(|json| json.is_object()) {
        return logic(json, names).map(Some);
    }
    let hides = value.get("show").is_some_and(|show| show == &Value::Bool(false) || show.as_str() == Some("false"));
    let list: Vec<&Value> = value.get("conditions").and_then(Value::as_array).into_iter().flatten().collect();
    let mut found = Vec::new();
    for one in &list {
        let name = one.get("component").and_then(Value::as_str).unwrap_or_default();
        let operator = one.get("operator").and_then(Value::as_str).unwrap_or("isEqual");
        found.push(single(names, name, operator, one.get("value").unwrap_or(&Value::Null))?);
    }
    let when = value.get("when").and_then(Value::as_str).unwrap_or_default();
    if list.is_empty() && !when.is_empty() {
        found.push(single(names, when, "isEqual", value.get("eq").unwrap_or(&Value::Null))?);
    }
    let any = value.get("conjunction").and_then(Value::as_str) == Some("any");
    let op = if any { "||" } else { "&&" };
    let whole = found.into_iter().reduce(|left, right| expression::join(op, &left, &right));
    Ok(whole.map(|whole| if hides { expression::not(&whole) } else { whole }))
}

fn single(names: &Names<'_>, name: &str, operator: &str, value: &Value) -> Translated {
    let field = variable(names, name)?;
    let other = literal(value)?;
    let op = match operator {
        "isEqual" | "includes" => "==",
        "isNotEqual" | "notIncludes" => "!=",
        "greaterThan" | "isDateAfter" | "dateGreaterThan" => ">",
        "lessThan" | "isDateBefore" | "dateLessThan" => "<",
        "greaterThanOrEqual" | "dateGreaterThanOrEqual" => ">=",
        "lessThanOrEqual" | "dateLessThanOrEqual" => "<=",
        "isEmpty" => return expression::compare("==", &field, &Piece::Text(String::new())),
        "isNotEmpty" => return expression::compare("!=", &field, &Piece::Text(String::new())),
        "startsWith" => return Ok(call("starts_with", &[field, other], Rough::Bool)),
        "endsWith" => return Ok(call("ends_with", &[field, other], Rough::Bool)),
        _ => return Err(format!("there is no counterpart to `{operator}`")),
    };
    expression::compare(op, &field, &other)
}

fn literal(value: &Value) -> Translated {
    match value {
        Value::Null => Ok(Piece::Text(String::new())),
        Value::Bool(yes) => Ok(Piece::Bool(*yes)),
        Value::Number(number) => Ok(Piece::Number(number.to_string())),
        Value::String(text) => Ok(Piece::Text(text.clone())),
        Value::Array(_) | Value::Object(_) => Err("it compares with several values at once".to_owned()),
    }
}

/// A field by its key or path: `data.foo`, `row.foo`, `foo.bar`.
fn variable(names: &Names<'_>, path: &str) -> Translated {
    let short = path.strip_prefix("data.").or_else(|| path.strip_prefix("row.")).unwrap_or(path);
    let last = short.rsplit('.').next().unwrap_or(short);
    if let Some(known) = names.known.get(short) {
        return Ok(place(known, names));
    }
    // An option of several choices is a yes or no of its own.
    if let Some((field, option)) = short.rsplit_once('.')
        && let Some(known) = names.known.get(field)
    {
        return expression::holds(known, option);
    }
    let known = names.known.get(last).ok_or_else(|| format!("there is no field `{path}`"))?;
    Ok(place(known, names))
}

fn place(known: &Known, names: &Names<'_>) -> Piece {
    match &known.within {
        Some(repeat) if names.within != Some(repeat) => Piece::whole(format!("{repeat}.{}", known.name), Rough::Other),
        _ => Piece::Field(known.clone()),
    }
}

fn call(name: &str, arguments: &[Piece], ty: Rough) -> Piece {
    let arguments: Vec<String> = arguments.iter().map(Piece::text).collect();
    Piece::whole(format!("{name}({})", arguments.join(", ")), ty)
}

/// Translates JSONLogic: <https://jsonlogic.com>.
pub fn logic(value: &Value, names: &Names<'_>) -> Translated {
    let Value::Object(map) = value else { return literal(value) };
    let (Some((op, arguments)), 1) = (map.iter().next(), map.len()) else {
        return Err("an object of JSONLogic has one key".to_owned());
    };
    let list: Vec<&Value> = match arguments {
        Value::Array(items) => items.iter().collect(),
        one => vec![one],
    };
    match (op.as_str(), list.as_slice()) {
        ("var", [name] | [name, _]) => {
            let name = name.as_str().ok_or("a `var` names a field")?;
            return variable(names, name);
        }
        ("in", [needle, Value::Array(items)]) => {
            let needle = logic(needle, names)?;
            let found: Result<Vec<Piece>, String> =
                items.iter().map(|item| expression::compare("==", &needle, &logic(item, names)?)).collect();
            let whole = found?.into_iter().reduce(|left, right| expression::join("||", &left, &right));
            return whole.ok_or_else(|| "it looks in an empty list".to_owned());
        }
        _ => {}
    }
    let pieces: Result<Vec<Piece>, String> = list.iter().map(|item| logic(item, names)).collect();
    let pieces = pieces?;
    match (op.as_str(), pieces.as_slice()) {
        ("and" | "or", [first, rest @ ..]) => {
            let op = if op == "and" { "&&" } else { "||" };
            Ok(rest.iter().fold(first.clone(), |left, right| expression::join(op, &left, right)))
        }
        ("!", [Piece::Field(field)]) if field.ty != Rough::Bool => {
            Ok(expression::not(&call("answered", &[Piece::Field(field.clone())], Rough::Bool)))
        }
        ("!", [inner]) => Ok(expression::not(inner)),
        ("!!", [Piece::Field(field)]) if field.ty != Rough::Bool => {
            Ok(call("answered", &[Piece::Field(field.clone())], Rough::Bool))
        }
        ("!!", [inner]) => Ok(inner.clone()),
        ("==" | "===", [left, right]) => expression::compare("==", left, right),
        ("!=" | "!==", [left, right]) => expression::compare("!=", left, right),
        ("<" | "<=" | ">" | ">=", [left, right]) => expression::compare(op, left, right),
        ("<" | "<=", [low, middle, high]) => {
            let (first, second) = (expression::compare(op, low, middle)?, expression::compare(op, middle, high)?);
            Ok(expression::join("&&", &first, &second))
        }
        ("+" | "-" | "*" | "/", [left, right]) => Ok(expression::count(op, left, right)),
        ("min" | "max", [_, ..]) => Ok(call(op, &pieces, Rough::Number)),
        ("if", [condition, yes, no]) => {
            let text =
                format!("{} ? {} : {}", condition.within(Binds::Or), yes.within(Binds::Or), no.within(Binds::If));
            Ok(Piece::made(text, Binds::If, yes.ty()))
        }
        ("in", [Piece::Text(key), Piece::Field(field)]) if field.ty == Rough::Many => expression::holds(field, key),
        ("in", [needle, hay]) => Ok(call("contains", &[hay.clone(), needle.clone()], Rough::Bool)),
        _ => Err(format!("there is no counterpart to `{op}`")),
    }
}
