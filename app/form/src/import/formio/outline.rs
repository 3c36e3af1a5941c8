//! The components as a tree of parts, each with its name.

use serde_json::Value;

use super::fields::Fields;
use crate::import::{DEEPEST, Unreadable};

/// What a component is on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A field, a text, or nothing.
    Field,
    /// Something that only holds others.
    Layout,
    /// Rows.
    Repeat,
}

/// A component.
#[derive(Debug)]
pub struct Part<'v> {
    /// The component as it stands.
    pub json: &'v Value,
    /// Its type.
    pub ty: &'v str,
    /// Where it stands: `component foo.bar`.
    pub place: String,
    /// Its name in the form file; empty for what only holds others.
    pub name: String,
    /// What it is on the page.
    pub shape: Shape,
    /// What stands within it.
    pub children: Vec<Part<'v>>,
}

impl<'v> Part<'v> {
    /// Its key.
    pub fn key(&self) -> &'v str {
        word(self.json, "key")
    }

    /// A text of the component at a path; empty when there is none.
    pub fn word(&self, path: &[&str]) -> &'v str {
        self.find(path).and_then(Value::as_str).unwrap_or_default()
    }

    /// Whether the component says yes at a path.
    pub fn flag(&self, path: &[&str]) -> bool {
        self.find(path).is_some_and(|value| value == &Value::Bool(true) || value.as_str() == Some("true"))
    }

    /// What stands at a path.
    pub fn find(&self, path: &[&str]) -> Option<&'v Value> {
        path.iter().try_fold(self.json, |value, key| value.get(key))
    }
}

fn word<'v>(json: &'v Value, key: &str) -> &'v str {
    json.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// Reads components and names the fields among them.
pub fn read<'v>(fields: &mut Fields<'_>, components: &'v [Value], wizard: bool) -> Result<Vec<Part<'v>>, Unreadable> {
    let mut outline = Outline { fields, wizard };
    outline.list(components.iter(), "", None, 0)
}

struct Outline<'f, 'd> {
    fields: &'f mut Fields<'d>,
    wizard: bool,
}

impl Outline<'_, '_> {
    fn list<'v>(
        &mut self,
        components: impl Iterator<Item = &'v Value>,
        path: &str,
        within: Option<&str>,
        depth: usize,
    ) -> Result<Vec<Part<'v>>, Unreadable> {
        if depth > DEEPEST {
            return Err(Unreadable::TooDeep);
        }
        let mut out = Vec::new();
        for json in components.filter(|json| json.is_object()) {
            self.fields.draft.question()?;
            let (ty, key) = (word(json, "type"), word(json, "key"));
            let shape = match ty {
                "panel" | "fieldset" | "well" | "columns" | "table" | "container" | "tabs" => Shape::Layout,
                "datagrid" | "editgrid" | "dynamicWizard" => Shape::Repeat,
                _ => Shape::Field,
            };
            let key = if key.is_empty() { ty } else { key };
            let own = if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
            let place = format!("component {own}");
            let mut part = Part { json, ty, place, name: String::new(), shape, children: Vec::new() };
            if shape != Shape::Layout && !matches!(ty, "button" | "") {
                part.name = self.fields.name(&part, &own, within);
            }
            // Only what holds data of its own adds to the path of what stands within.
            let inner =
                if matches!(ty, "container" | "datagrid" | "editgrid" | "dynamicWizard") { own.as_str() } else { path };
            let name = part.name.clone();
            let row = if shape == Shape::Repeat { Some(name.as_str()) } else { within };
            let deeper = depth + usize::from(!(self.wizard && depth == 0 && ty == "panel"));
            part.children = self.list(children(json, ty).into_iter(), inner, row, deeper)?;
            out.push(part);
        }
        Ok(out)
    }
}

/// What stands within a component, whatever way it is laid out.
fn children<'v>(json: &'v Value, ty: &str) -> Vec<&'v Value> {
    let list = |value: &'v Value, key: &str| value.get(key).and_then(Value::as_array).into_iter().flatten();
    match ty {
        "columns" => list(json, "columns").flat_map(|column| list(column, "components")).collect(),
        "table" => {
            let rows = list(json, "rows").filter_map(Value::as_array).flatten();
            rows.flat_map(|cell| list(cell, "components")).collect()
        }
        "tabs" => list(json, "components").flat_map(|tab| list(tab, "components")).collect(),
        _ => list(json, "components").collect(),
    }
}

/// The labels of components, for a guess at their language.
pub fn texts(components: &[Value]) -> Vec<&str> {
    let mut out = Vec::new();
    let mut open: Vec<(&Value, usize)> = components.iter().map(|json| (json, 0)).collect();
    while let Some((json, depth)) = open.pop() {
        out.extend(["label", "title", "legend", "description", "content"].map(|key| word(json, key)));
        if depth < DEEPEST {
            open.extend(children(json, word(json, "type")).into_iter().map(|child| (child, depth + 1)));
        }
    }
    out
}
