//! A Form.io JSON definition → a form file.
//!
//! | where | what |
//! |---|---|
//! | `outline` | components → fields, groups and repeats with their names |
//! | `kinds` | a component → a field's kind |
//! | `fields` | texts, conditions, bounds and first values |
//! | `logic` | conditions, simple ones and JSONLogic |

mod fields;
mod kinds;
mod logic;
mod outline;

use serde_json::Value;

use fields::Fields;
use outline::{Part, Shape};

use super::{
    Imported, LARGEST, Unreadable,
    blocks::{Question, Required, Sheet, group},
    draft::{Draft, Parts, key as check_key},
    expression::Piece,
    texts::{Texts, Words, guess},
    yaml::{Entry, Item, Node},
};

/// A Form.io definition (JSON) → the file of the form `key`, whose cases go to `queue`.
pub fn formio(bytes: &[u8], key: &str, queue: &str) -> Result<Imported, Unreadable> {
    check_key(key)?;
    if bytes.len() > LARGEST {
        return Err(Unreadable::TooLarge(format!("the file is larger than {} MB", LARGEST / 1_000_000)));
    }
    let root: Value = serde_json::from_slice(bytes).map_err(|error| Unreadable::NotJson(error.to_string()))?;
    let form = root.get("form").filter(|form| form.get("components").is_some()).unwrap_or(&root);
    let components = form.get("components").and_then(Value::as_array).ok_or(Unreadable::NotADefinition)?;
    let mut draft = Draft::default();
    let lang = guess(outline::texts(components).into_iter());
    let why = format!("the texts name no language; they are taken for {}", lang.name());
    draft.left("definition", "language", why);
    let title: Texts =
        form.get("title").and_then(Value::as_str).map(|title| vec![(lang, title.to_owned())]).unwrap_or_default();
    let wizard = form.get("display").and_then(Value::as_str) == Some("wizard");
    let mut fields = Fields::new(&mut draft, lang);
    let parts = outline::read(&mut fields, components, wizard)?;
    let pages = pages(&mut fields, &parts, &title, wizard);
    draft.finish(&Parts { key, queue, source: "a Form.io definition", title: &title, pages, values: Vec::new() })
}

/// The panels of a wizard become pages; what stands between them becomes pages of its own.
fn pages(fields: &mut Fields<'_>, parts: &[Part<'_>], title: &Texts, wizard: bool) -> Vec<Item> {
    let mut out = Vec::new();
    let mut loose: Vec<Item> = Vec::new();
    for part in parts {
        if !(wizard && part.ty == "panel") {
            loose.extend(items(fields, part, None, &[], false));
            continue;
        }
        out.extend(between(fields, &mut loose, title));
        let show: Vec<Piece> = fields.condition(part, None).into_iter().collect();
        let show = fields.show(part, &show);
        let inner: Vec<Item> = part.children.iter().flat_map(|child| items(fields, child, None, &[], false)).collect();
        let key = fields.draft.pages.take(part.key(), "side");
        let own = fields.texts(part, &["title", "label"]);
        let title = if own.is_empty() { title.clone() } else { own };
        let number = fields.draft.loose(&part.place, part.ty);
        out.push(Sheet { key, title, show, fields: inner, rules: Vec::new(), loose: number }.item());
    }
    out.extend(between(fields, &mut loose, title));
    out
}

fn between(fields: &mut Fields<'_>, loose: &mut Vec<Item>, title: &Texts) -> Option<Item> {
    let items = std::mem::take(loose);
    if items.is_empty() {
        return None;
    }
    let key = fields.draft.pages.take("side_1", "side");
    let number = fields.draft.loose("definition", format!("page {key}"));
    Some(Sheet { key, title: title.clone(), show: Vec::new(), fields: items, rules: Vec::new(), loose: number }.item())
}

/// The fields that a part becomes. A panel or a fieldset stays a group where it has a heading and stands in no other;
/// any other layout gives its condition to its fields.
fn items(fields: &mut Fields<'_>, part: &Part<'_>, within: Option<&str>, outer: &[Piece], grouped: bool) -> Vec<Item> {
    if part.shape == Shape::Field {
        return fields.field(part, within, outer).into_iter().collect();
    }
    let mut show = outer.to_vec();
    show.extend(fields.condition(part, within));
    match part.shape {
        Shape::Repeat => vec![repeat(fields, part, &show)],
        _ => {
            let heading =
                matches!(part.ty, "panel" | "fieldset").then(|| fields.texts(part, &["legend", "title", "label"]));
            let heading = heading.and_then(|texts| Words::of(&texts)).filter(|_| within.is_none() && !grouped);
            let Some(heading) = heading else {
                let inner = part.children.iter();
                return inner.flat_map(|child| items(fields, child, within, &show, grouped)).collect();
            };
            let show = fields.show(part, &show);
            let inner = part.children.iter().flat_map(|child| items(fields, child, None, &[], true)).collect();
            let number = fields.draft.loose(&part.place, part.ty);
            let name = fields.draft.fields.take(part.key(), "gruppe");
            vec![group(name, heading, &Texts::new(), show, inner, number)]
        }
    }
}

fn repeat(fields: &mut Fields<'_>, part: &Part<'_>, show: &[Piece]) -> Item {
    let show = fields.show(part, show);
    let name = part.name.clone();
    let children = part.children.iter();
    let inner: Vec<Item> = children.flat_map(|child| items(fields, child, Some(&name), &[], true)).collect();
    let label = fields.texts(part, &["label"]);
    let item = Words::of(&label).unwrap_or_else(|| Words::named(&name.replace('_', " ")));
    let mut own = vec![Entry::new("item", Node::Text(item))];
    let count = |key: &str| part.json.get("validate")?.get(key)?.as_u64();
    let required = part.flag(&["validate", "required"]);
    let least = count("minLength").unwrap_or(u64::from(required));
    own.push(Entry::word("min", least.to_string()));
    own.extend(count("maxLength").map(|most| Entry::word("max", most.to_string())));
    own.push(Entry::new("fields", Node::Seq(inner)));
    let loose = fields.draft.loose(&part.place, part.ty);
    let help = fields.texts(part, &["description", "tooltip"]);
    Question { kind: "repeat", name, label, help, own, required: Required::Always, show, default: Vec::new(), loose }
        .item()
}
