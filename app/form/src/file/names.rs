//! The names of a form as they are met from top to bottom, and the named values, which may wait for them.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    reader::{Reader, is_name},
    shared::Shared,
    tree::{Kind as Yaml, Node},
};
use crate::{
    expr::{Elsewhere, Scope, Type, mentions},
    form::Field,
};

/// The names met so far, for expressions and against doubles.
#[derive(Default)]
pub struct Names {
    /// What expressions can see here.
    pub scope: Scope,
    taken: BTreeSet<String>,
    columns: BTreeSet<String>,
    /// The named values by the name each waits for.
    waiting: BTreeMap<String, Vec<Value>>,
}

/// Fragments use fragments, but not without end.
const MOST_WITHIN: usize = 8;

struct Value {
    name: String,
    node: Node,
    mentions: Vec<String>,
}

impl Names {
    /// Remembers the names that stand on the pages, so that a message can say that one is asked later.
    pub fn look_ahead(&mut self, pages: Option<&Node>, shared: &Shared) {
        let mut seen = BTreeSet::new();
        for page in pages.into_iter().flat_map(items) {
            self.ahead(page.value("fields"), shared, MOST_WITHIN, &mut seen);
        }
    }

    /// A fragment is looked at once, however often it is used.
    fn ahead<'n>(&mut self, fields: Option<&'n Node>, shared: &'n Shared, deeper: usize, seen: &mut BTreeSet<&'n str>) {
        for field in fields.into_iter().flat_map(items).filter(|_| deeper > 0) {
            let word = match &field.kind {
                Yaml::Map(entries) => entries.first().and_then(|(key, _)| key.text()),
                _ => None,
            };
            match (word, name_of(field)) {
                (Some("group"), _) => self.ahead(field.value("fields"), shared, deeper - 1, seen),
                (Some("use"), Some(name)) => {
                    let fragment = shared.fragment(name).filter(|_| seen.insert(name));
                    self.ahead(fragment, shared, deeper - 1, seen);
                }
                (_, Some(name)) => self.scope.add_elsewhere(name, Elsewhere::Later),
                _ => {}
            }
        }
    }

    /// Reads the named values. One is compiled as soon as all it mentions has been met.
    pub fn values(&mut self, reader: &mut Reader<'_>, node: Option<&Node>) {
        let Some(node) = node else { return };
        let Some(map) = reader.map(node, "`values`") else { return self.scope.add_unsureness() };
        let mut values = Vec::new();
        for (key, node) in map.entries() {
            let Some(name) = reader.name(key, "the value's name") else {
                self.scope.add_unsureness();
                continue;
            };
            self.taken.insert(name.clone());
            self.scope.add_elsewhere(name.clone(), Elsewhere::LaterValue);
            let Some(text) = node.text() else {
                reader.error(
                    node.span.clone(),
                    format!("a named value is an expression, but this is {}", node.name()),
                    "write it on one line",
                );
                self.scope.add_elsewhere(name, Elsewhere::Broken);
                continue;
            };
            values.push(Value { name, mentions: mentions(text), node: node.clone() });
        }
        self.place(reader, values);
    }

    /// Takes the names of a field and its columns; false when the field's own is taken already. Rows may share names with
    /// one another but not with the form, since an expression in a row reads both.
    pub fn take(&mut self, field: &Field) -> bool {
        self.columns.extend(field.kind.columns().iter().map(|column| column.name.clone()));
        !self.columns.contains(&field.name) & self.taken.insert(field.name.clone())
    }

    /// Takes a name that no field has; false when it is taken already.
    pub fn take_name(&mut self, name: &str) -> bool {
        !self.columns.contains(name) & self.taken.insert(name.to_owned())
    }

    /// A field that can be read from here on. One without a type is a text between questions.
    pub fn met(&mut self, reader: &mut Reader<'_>, name: &str, ty: Option<Type>) {
        match ty {
            Some(ty) => self.scope.add(name, ty),
            None => self.scope.add_elsewhere(name, Elsewhere::Text),
        }
        self.arrived(reader, name);
    }

    /// A field with a mistake: what mentions it isn't a mistake of its own.
    pub fn broken(&mut self, reader: &mut Reader<'_>, node: &Node) {
        match name_of(node).filter(|name| self.scope.elsewhere(name) == Some(Elsewhere::Later)) {
            Some(name) if is_name(name) => {
                self.scope.add_elsewhere(name, Elsewhere::Broken);
                self.arrived(reader, name);
            }
            _ => self.scope.add_unsureness(),
        }
    }

    fn arrived(&mut self, reader: &mut Reader<'_>, name: &str) {
        let ready = self.waiting.remove(name).unwrap_or_default();
        self.place(reader, ready);
    }

    fn place(&mut self, reader: &mut Reader<'_>, mut ready: Vec<Value>) {
        while let Some(value) = ready.pop() {
            let later =
                |name: &&String| matches!(self.scope.elsewhere(name), Some(Elsewhere::Later | Elsewhere::LaterValue));
            if let Some(missing) = value.mentions.iter().find(later) {
                self.waiting.entry(missing.clone()).or_default().push(value);
                continue;
            }
            match reader.expression(&value.node, &self.scope) {
                Some((expr, ty)) => self.scope.define(value.name.clone(), expr, ty),
                None => self.scope.add_elsewhere(value.name.clone(), Elsewhere::Broken),
            }
            ready.extend(self.waiting.remove(&value.name).unwrap_or_default());
        }
    }

    /// After the last field: what still waits leads in a circle. Each circle is said once.
    pub fn finish(&mut self, reader: &mut Reader<'_>) {
        let waiting: BTreeMap<String, (String, Node)> = std::mem::take(&mut self.waiting)
            .into_iter()
            .flat_map(|(missing, values)| {
                values.into_iter().map(move |value| (value.name, (missing.clone(), value.node)))
            })
            .collect();
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        for start in waiting.keys() {
            let mut path: Vec<&str> = Vec::new();
            let mut at = start.as_str();
            while seen.insert(at) {
                path.push(at);
                let Some((next, _)) = waiting.get(at) else { break };
                at = next;
            }
            if let Some(begin) = path.iter().position(|name| *name == at)
                && let Some((_, node)) = waiting.get(at)
            {
                let circle = [&path[begin..], &[at]].concat().join(" → ");
                reader.error(
                    node.span.clone(),
                    format!("the value `{at}` leads back to itself: {circle}"),
                    "let one of them read answers only",
                );
            }
        }
        for name in waiting.keys() {
            self.scope.add_elsewhere(name.clone(), Elsewhere::Broken);
        }
    }
}

fn items(node: &Node) -> &[Node] {
    match &node.kind {
        Yaml::Seq(items) => items,
        _ => &[],
    }
}

/// The name of a field: what stands behind its kind.
fn name_of(field: &Node) -> Option<&str> {
    match &field.kind {
        Yaml::Map(entries) => entries.first()?.1.text(),
        _ => None,
    }
}
