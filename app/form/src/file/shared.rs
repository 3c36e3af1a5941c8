//! `forms/shared/*.yaml`: what several forms use. Fragments of fields, lists of options with their source, and rates
//! that change on a day. A form that uses one has it copied in when it is read.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::{
    Diagnostic, Source, World,
    bundle::Parts,
    kinds,
    reader::{Keys, Reader},
    text as decode,
    tree::{self, Kind as Yaml, Node},
};
use crate::expr::{Scope, instead};

/// The folder's name, and the key of its sources.
pub const FOLDER: &str = "shared";

/// The keys of the file.
pub const FILE: &Keys = &[
    ("fragments", "fields that several forms ask for: a name and a list of fields"),
    ("lists", "options that several forms offer: a name, the source and the options"),
    ("rates", "amounts that change on a day: a name and a list of `{from: 2026-01-01, value: 100}`"),
];

/// The keys of a list of options.
pub const LIST: &Keys = &[
    ("source", "where the list comes from"),
    ("as of", "the day it was taken from there"),
    ("options", "the options: `key: text`"),
];

/// The keys of one rate.
pub const RATE: &Keys = &[("from", "the first day it applies"), ("value", "the amount")];

/// A rate: what it is from which day on, the earliest first.
pub type Rate = Vec<(Date, Decimal)>;

/// A file of shared pieces.
#[derive(Clone, Debug)]
pub struct SharedFile {
    /// Its path, for messages.
    pub path: String,
    /// Its name in a stored version: `shared/kontakt.yaml`.
    pub name: String,
    /// Its text.
    pub text: String,
    root: Node,
}

/// The pieces a form can use, with their places in its bundle.
#[derive(Clone, Debug, Default)]
pub struct Shared {
    fragments: BTreeMap<String, Node>,
    lists: BTreeMap<String, Node>,
    rates: BTreeMap<String, Node>,
}

impl SharedFile {
    /// Reads the YAML of a file.
    ///
    /// # Errors
    /// What is no YAML.
    pub fn parse(path: &str, name: &str, text: &str) -> Result<SharedFile, tree::Mistake> {
        let root = tree::parse(text)?;
        Ok(SharedFile { path: path.to_owned(), name: name.to_owned(), text: text.to_owned(), root })
    }

    /// The entries of a section that has a name each.
    fn entries(&self, section: &str) -> &[(Node, Node)] {
        match self.root.value(section).map(|node| &node.kind) {
            Some(Yaml::Map(entries)) => entries,
            _ => &[],
        }
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        FILE.iter().flat_map(|(section, _)| self.entries(section)).filter_map(|(name, _)| name.text())
    }
}

impl Shared {
    /// The pieces of files, each moved to where its file begins.
    pub fn new<'f>(files: impl Iterator<Item = (&'f SharedFile, usize)>) -> Shared {
        let mut shared = Shared::default();
        for (file, start) in files {
            for (section, _) in FILE {
                let into = match *section {
                    "fragments" => &mut shared.fragments,
                    "lists" => &mut shared.lists,
                    _ => &mut shared.rates,
                };
                for (name, node) in file.entries(section) {
                    let moved = node.clone().moved(start);
                    into.entry(name.text().unwrap_or_default().to_owned()).or_insert(moved);
                }
            }
        }
        shared
    }

    /// The fields of a fragment.
    pub fn fragment(&self, name: &str) -> Option<&Node> {
        self.fragments.get(name)
    }

    /// The options of a list.
    pub fn list(&self, name: &str) -> Option<&Node> {
        self.lists.get(name)?.value("options")
    }

    /// Every rate, for the expressions.
    pub fn rates(&self, reader: &mut Reader<'_>) -> BTreeMap<String, Rate> {
        self.rates.iter().map(|(name, node)| (name.clone(), rate(reader, node))).collect()
    }

    /// What to write instead of a name that no piece has.
    pub fn instead(&self, name: &str, what: &str) -> String {
        let names = if what == "fragments" { &self.fragments } else { &self.lists };
        instead(name, names.keys().map(String::as_str), what)
    }
}

/// The shared files whose pieces a form uses, and those that these use, in the order they were given.
pub fn used<'w>(root: &Node, world: &'w World) -> Vec<&'w SharedFile> {
    let mut wanted = BTreeSet::new();
    mentions(root, &mut wanted);
    let mut used: BTreeSet<usize> = BTreeSet::new();
    loop {
        let before = used.len();
        for (at, file) in world.shared.iter().enumerate() {
            if !used.contains(&at) && file.names().any(|name| wanted.contains(name)) {
                used.insert(at);
                mentions(&file.root, &mut wanted);
            }
        }
        if used.len() == before {
            return used.into_iter().map(|at| &world.shared[at]).collect();
        }
    }
}

/// The names a piece of YAML may use of the shared ones: `use: x`, `options: x`, `rate("x")`.
fn mentions(node: &Node, out: &mut BTreeSet<String>) {
    match &node.kind {
        Yaml::Seq(items) => items.iter().for_each(|item| mentions(item, out)),
        Yaml::Map(entries) => {
            for (key, value) in entries {
                if let (Some("use" | "options"), Some(name)) = (key.text(), value.text()) {
                    out.insert(name.to_owned());
                }
                mentions(value, out);
            }
        }
        Yaml::Scalar { text, .. } => {
            let rates =
                text.split("rate(").skip(1).filter_map(|rest| rest.trim_start().get(1..)?.split(['"', '\'']).next());
            out.extend(rates.map(str::to_owned));
        }
    }
}

/// Reads the shared files: those that can be used, and what is wrong with them. Fragments are looked at where they are
/// used, since only there it is known what stands above them.
pub fn read(sources: &[&Source], world: &World) -> (Vec<SharedFile>, Vec<Diagnostic>) {
    let (mut files, mut found) = (Vec::new(), Vec::new());
    let mut taken: BTreeMap<String, String> = BTreeMap::new();
    for source in sources {
        let text = match decode(source) {
            Ok(text) => text,
            Err(diagnostic) => {
                found.push(diagnostic);
                continue;
            }
        };
        let name = source.path.rsplit(['/', '\\']).next().unwrap_or_default();
        let mut reader = Reader::new(Parts::one(&source.path, text), world);
        match SharedFile::parse(&source.path, &format!("{FOLDER}/{name}"), text) {
            Ok(file) => {
                look_at(&mut reader, &file, &mut taken);
                files.push(file);
            }
            Err(mistake) => reader.error(mistake.span, mistake.message, mistake.help),
        }
        found.extend(reader.finish());
    }
    (files, found)
}

fn look_at(reader: &mut Reader<'_>, file: &SharedFile, taken: &mut BTreeMap<String, String>) {
    let Some(map) = reader.known(&file.root, FILE, "a file of shared pieces") else { return };
    for (section, what) in [("fragments", "a fragment"), ("lists", "a list"), ("rates", "a rate")] {
        let Some(entries) = map.get(section).and_then(|node| reader.map(node, &format!("`{section}`"))) else {
            continue;
        };
        for (key, node) in entries.entries() {
            let Some(name) = reader.name(key, &format!("the name of {what}")) else { continue };
            if let Some(other) = taken.insert(name.clone(), file.name.clone()) {
                let message = format!("`{name}` stands in {other} too");
                reader.error(key.span.clone(), message, "rename one of them");
            }
            match section {
                "fragments" => {
                    reader.list(node, "a fragment");
                }
                "lists" => list(reader, node),
                _ => {
                    rate(reader, node);
                }
            }
        }
    }
}

fn list(reader: &mut Reader<'_>, node: &Node) {
    let Some(map) = reader.known(node, LIST, "a list") else { return };
    for (key, help) in
        [("source", "say where the list comes from"), ("as of", "write the day it was taken: 2026-01-01")]
    {
        if map.lacks(key) {
            reader.error(map.start(), format!("a list needs `{key}`"), help);
        }
    }
    if let Some(node) = map.get("as of") {
        reader.day(node, "`as of`");
    }
    kinds::options(reader, &map, &Scope::default());
}

fn rate(reader: &mut Reader<'_>, node: &Node) -> Rate {
    let mut out = Rate::new();
    for item in reader.list(node, "a rate") {
        let Some(map) = reader.known(item, RATE, "a rate") else { continue };
        for key in ["from", "value"] {
            if map.lacks(key) {
                reader.error(map.start(), format!("a rate needs `{key}`"), "write {from: 2026-01-01, value: 100}");
            }
        }
        let from = map.get("from").and_then(|node| reader.day(node, "`from`"));
        let value = map.get("value").and_then(|node| reader.number(node, "`value`"));
        let (Some(from), Some(value)) = (from, value) else { continue };
        if out.last().is_some_and(|(before, _)| *before >= from) {
            reader.error(map.start(), "the days of a rate must rise from line to line", "put the earliest first");
        }
        out.push((from, value));
    }
    out
}
