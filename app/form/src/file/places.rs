//! Where pages, fields and their parts stand in a form's file, by their path: `barn`, `barn.pris`, `for_hvem.meg`.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use super::{
    bundle,
    reader::Lines,
    shared::Shared,
    tree::{self, Kind as Yaml, Node},
};
use crate::form::{Form, Place};

/// Fragments use fragments, but not without end.
const MOST_WITHIN: usize = 8;

/// The places of a file. What comes from a shared piece stands where the piece is used.
#[derive(Clone, Debug, Default)]
pub struct Places {
    keys: BTreeMap<String, Range<usize>>,
    pages: BTreeMap<String, Range<usize>>,
    fields: BTreeMap<String, Range<usize>>,
    /// The fragments that were looked into, each with the path its fields stand at: a second look finds nothing new.
    seen: BTreeSet<(String, String)>,
}

impl Places {
    /// The places of what was read.
    pub fn new(root: &Node, shared: &Shared) -> Places {
        let mut places = Places::default();
        for (key, _) in entries(root) {
            places.keys.extend(key.text().map(|text| (text.to_owned(), key.span.clone())));
        }
        for page in items(root.value("pages")) {
            if let Some(key) = page.value("page") {
                places.pages.extend(key.text().map(|text| (text.to_owned(), key.span.clone())));
            }
            let within = Within { shared, prefix: String::new(), at: None, deeper: MOST_WITHIN };
            places.fields(page.value("fields"), &within);
        }
        places
    }

    /// A key of the form itself.
    pub fn key(&self, key: &str) -> Option<&Range<usize>> {
        self.keys.get(key)
    }

    /// A page.
    pub fn page(&self, key: &str) -> Option<&Range<usize>> {
        self.pages.get(key)
    }

    /// A field, or a part of one that has a key.
    pub fn field(&self, path: &str) -> Option<&Range<usize>> {
        self.fields.get(path)
    }

    fn fields(&mut self, node: Option<&Node>, within: &Within<'_>) {
        for item in items(node) {
            let Some((kind, name)) = entries(item).first() else { continue };
            let (Some(kind), Some(text)) = (kind.text(), name.text()) else { continue };
            let at = within.at.clone().unwrap_or_else(|| name.span.clone());
            match kind {
                "group" => self.fields(item.value("fields"), within),
                "use" if within.deeper == 0 || !self.seen.insert((within.prefix.clone(), text.to_owned())) => {}
                "use" => {
                    let within = Within { at: Some(at), deeper: within.deeper - 1, ..within.clone() };
                    self.fields(within.shared.fragment(text), &within);
                }
                _ => self.field_at(item, &format!("{}{text}", within.prefix), at, within),
            }
        }
    }

    fn field_at(&mut self, item: &Node, path: &str, at: Range<usize>, within: &Within<'_>) {
        let inner = Within { prefix: format!("{path}."), ..within.clone() };
        self.fields(item.value("fields").or(item.value("columns")), &inner);
        for (key, own) in [("options", "option"), ("rows", "row")] {
            let Some(node) = item.value(key) else { continue };
            let named = node.text().and_then(|list| within.shared.list(list));
            let at = within.at.clone().or(named.map(|_| node.span.clone()));
            let node = named.unwrap_or(node);
            let keys = entries(node).iter().map(|(key, _)| key);
            for key in keys.chain(items(Some(node)).iter().filter_map(|item| item.value(own))) {
                let at = at.clone().unwrap_or_else(|| key.span.clone());
                self.fields.extend(key.text().map(|text| (format!("{path}.{text}"), at)));
            }
        }
        self.fields.insert(path.to_owned(), at);
    }
}

/// The place in a form's own file.
pub struct Finder<'f> {
    lines: Lines<'f>,
    /// The places.
    pub places: Places,
}

impl<'f> Finder<'f> {
    /// The places of a form; none for one whose source can't be read, which none has.
    pub fn new(form: &'f Form) -> Finder<'f> {
        let (text, shared) = bundle::apart(&form.source).unwrap_or((&form.source, Vec::new()));
        let shared = Shared::new(shared.iter().map(|file| (file, 0)));
        let places = tree::parse(text).map(|root| Places::new(&root, &shared)).unwrap_or_default();
        Finder { lines: Lines::new(text), places }
    }

    /// Bytes, line and column.
    pub fn place(&self, span: &Range<usize>) -> Place {
        let (line, column) = self.lines.place(span.start);
        Place { span: span.clone(), line, column }
    }
}

#[derive(Clone)]
struct Within<'s> {
    shared: &'s Shared,
    prefix: String,
    /// Where all of it stands: where the fragment is used.
    at: Option<Range<usize>>,
    deeper: usize,
}

fn entries(node: &Node) -> &[(Node, Node)] {
    match &node.kind {
        Yaml::Map(entries) => entries,
        _ => &[],
    }
}

fn items(node: Option<&Node>) -> &[Node] {
    match node.map(|node| &node.kind) {
        Some(Yaml::Seq(items)) => items,
        _ => &[],
    }
}
