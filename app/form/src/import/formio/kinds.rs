//! The types of Form.io and the kinds of fields they become.

use serde_json::Value;

use super::{fields::Fields, outline::Part};
use crate::import::{
    blocks::{Made, Opt, keys},
    expression::Rough,
    hints,
    texts::Words,
    yaml::{Entry, Node},
};

/// What the answer to a component is.
pub fn rough(part: &Part<'_>) -> Rough {
    match part.ty {
        "textfield" | "textarea" | "email" | "phoneNumber" | "url" | "password" | "tags" => Rough::Text,
        "number" | "currency" => Rough::Number,
        "checkbox" => Rough::Bool,
        "selectboxes" => Rough::Many,
        "select" if part.flag(&["multiple"]) => Rough::Many,
        "select" | "radio" => Rough::One,
        "datetime" if is_time(part) => Rough::Other,
        "datetime" | "day" => Rough::Date,
        "datagrid" | "editgrid" | "dynamicWizard" => Rough::Rows,
        _ => Rough::Other,
    }
}

fn is_time(part: &Part<'_>) -> bool {
    part.find(&["enableDate"]) == Some(&Value::Bool(false))
}

/// The options of a choice: key and text.
pub fn options(part: &Part<'_>) -> Vec<(String, String)> {
    let found = match part.ty {
        "select" => part.find(&["data", "values"]),
        _ => part.find(&["values"]),
    };
    pairs(found)
}

/// Pairs of `value` and `label`.
pub fn pairs(found: Option<&Value>) -> Vec<(String, String)> {
    let items = found.and_then(Value::as_array).into_iter().flatten();
    let text = |value: Option<&Value>| match value {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Bool(yes)) => yes.to_string(),
        _ => String::new(),
    };
    items.map(|item| (text(item.get("value")), text(item.get("label")))).filter(|(key, _)| !key.is_empty()).collect()
}

/// What a component becomes; `None` for nothing, which has been said.
pub fn kind(fields: &mut Fields<'_>, part: &Part<'_>) -> Option<Made> {
    let key = part.key();
    let mut say = |why: &str| fields.draft.left(&part.place, part.ty, why);
    Some(match part.ty {
        "textfield" => match hints::kind_of(key) {
            Some(kind) => {
                say(&format!("asked for as `{kind}`, because its key is `{key}`"));
                Made::plain(kind)
            }
            None if hints::is_postcode(key) => {
                Made::with("text", vec![Entry::word("pattern", "postcode"), Entry::word("width", "short")])
            }
            None => Made::plain("text"),
        },
        "textarea" => Made::plain("long text"),
        "url" => {
            say("a plain text here: there is no kind for addresses of pages");
            Made::plain("text")
        }
        "tags" => {
            say("a plain text here: there is no kind for words of a person's own");
            Made::plain("text")
        }
        "number" => match part.find(&["decimalLimit"]).and_then(Value::as_u64) {
            Some(0) => Made::plain("integer"),
            _ if part.flag(&["validate", "integer"]) => Made::plain("integer"),
            Some(decimals) => Made::with("decimal", vec![Entry::word("decimals", decimals.min(10).to_string())]),
            None => Made::plain("decimal"),
        },
        "currency" => {
            let currency = part.word(&["currency"]);
            if !matches!(currency, "" | "NOK") {
                say(&format!("asked for in kroner, not {currency}"));
            }
            Made::plain("money")
        }
        "checkbox" => Made::plain("declaration"),
        "selectboxes" | "select" | "radio" => return choice(fields, part),
        "email" => Made::plain("email"),
        "phoneNumber" => Made::plain("phone"),
        "datetime" if is_time(part) => Made::plain("time"),
        "datetime" => {
            if part.flag(&["enableTime"]) {
                say("asks for the day only; add a field of the kind `time` beside it");
            }
            Made::plain("date")
        }
        "day" => Made::plain("date"),
        "time" => Made::plain("time"),
        "address" => Made::plain("address"),
        "file" => file(part),
        "htmlelement" | "content" => {
            let source = fields.texts(part, &[if part.ty == "content" { "html" } else { "content" }]);
            Made::with("information", vec![Entry::new("text", Node::Text(Words::of(&source)?))])
        }
        "survey" => return matrix(fields, part),
        "button" => return None,
        "signature" => {
            say("left out: the citizen has logged in, which says more than a drawing; a `declaration` may do");
            return None;
        }
        "hidden" => {
            say("left out: there are no hidden fields; use `values` or a `calculation`");
            return None;
        }
        "password" => {
            say("left out: a form asks for no passwords");
            return None;
        }
        "" => {
            say("left out: it has no type");
            return None;
        }
        _ => {
            say("left out: there is no such kind");
            return None;
        }
    })
}

fn choice(fields: &mut Fields<'_>, part: &Part<'_>) -> Option<Made> {
    let options = fields.options(&part.name);
    let source = part.word(&["dataSrc"]);
    if options.is_empty() {
        let why = match source {
            "" | "values" => "left out: it has no options".to_owned(),
            source => format!("left out: its options come from elsewhere (`dataSrc: {source}`)"),
        };
        fields.draft.left(&part.place, part.ty, why);
        return None;
    }
    let mut own = vec![keys("options", &options)];
    if rough(part) == Rough::One {
        return Some(Made::with("choice", own));
    }
    for (theirs, key) in [("minSelectedCount", "min"), ("maxSelectedCount", "max")] {
        let count = part.find(&["validate", theirs]).and_then(Value::as_u64);
        own.extend(count.filter(|count| *count > 0).map(|count| Entry::word(key, count.to_string())));
    }
    Some(Made::with("choices", own))
}

fn file(part: &Part<'_>) -> Made {
    let mut own = Vec::new();
    if part.flag(&["multiple"]) {
        own.push(Entry::word("max files", "10"));
    }
    let size = part.word(&["fileMaxSize"]).to_uppercase();
    let size = size.strip_suffix("MB").and_then(|count| count.trim().parse::<u64>().ok());
    own.extend(size.map(|size| Entry::word("max size", format!("{} MB", size.clamp(1, 50)))));
    let pattern = part.word(&["filePattern"]).to_lowercase();
    let kinds = [("pdf", &["pdf"][..]), ("image", &["image", "jpg", "jpeg", "png"]), ("word", &["doc", "word"])];
    let found: Vec<String> = kinds
        .iter()
        .filter(|(_, signs)| signs.iter().any(|sign| pattern.contains(sign)))
        .map(|(kind, _)| (*kind).to_owned())
        .collect();
    own.push(Entry::new("kinds", Node::Words(found)));
    Made::with("file", own)
}

/// Questions answered on one scale.
fn matrix(fields: &mut Fields<'_>, part: &Part<'_>) -> Option<Made> {
    let mut list = |key: &str| -> Vec<Opt> { fields.keyed(part, pairs(part.find(&[key]))) };
    let (rows, scale) = (list("questions"), list("values"));
    if rows.is_empty() || scale.is_empty() {
        fields.draft.left(&part.place, part.ty, "left out: it has no questions, or nothing to answer them with");
        return None;
    }
    Some(Made::with("matrix", vec![keys("rows", &rows), keys("options", &scale)]))
}
