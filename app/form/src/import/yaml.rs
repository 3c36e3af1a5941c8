//! A form file as text: readable, in the order and the style a person would write it in. What may be refused later is
//! loose: its place in the text is known, and it can be left out.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use super::texts::Words;
use crate::text::Lang;

/// A value.
#[derive(Clone, Debug)]
pub enum Node {
    /// One scalar: a word, a number, an expression.
    Word(String),
    /// A text by language.
    Text(Words),
    /// `[a, b]`
    Words(Vec<String>),
    /// Keys under one another.
    Map(Vec<Entry>),
    /// A list of maps.
    Seq(Vec<Item>),
}

/// A key and its value.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// The value.
    pub value: Node,
    /// The number of the loose piece it is.
    pub loose: Option<usize>,
}

/// A map in a list.
#[derive(Clone, Debug)]
pub struct Item {
    /// Its entries.
    pub entries: Vec<Entry>,
    /// The number of the loose piece it is.
    pub loose: Option<usize>,
}

impl Entry {
    /// An entry that stays.
    pub fn new(key: impl Into<String>, value: Node) -> Entry {
        Entry { key: key.into(), value, loose: None }
    }

    /// An entry with one word.
    pub fn word(key: impl Into<String>, word: impl Into<String>) -> Entry {
        Entry::new(key, Node::Word(word.into()))
    }

    /// The same as a loose piece.
    pub fn loose(self, number: usize) -> Entry {
        Entry { loose: Some(number), ..self }
    }
}

/// Longer texts stand under their key, a language a line.
const WIDEST: usize = 140;

/// A file as it grows.
pub struct Writer<'d> {
    /// The text so far.
    pub text: String,
    /// The loose pieces and their bytes.
    pub loose: Vec<(Range<usize>, usize)>,
    /// How many texts were copied into each language.
    pub copied: BTreeMap<Lang, usize>,
    dropped: &'d BTreeSet<usize>,
}

impl<'d> Writer<'d> {
    /// An empty file, without what was dropped.
    pub fn new(dropped: &'d BTreeSet<usize>) -> Writer<'d> {
        Writer { text: String::new(), loose: Vec::new(), copied: BTreeMap::new(), dropped }
    }

    fn stays(&self, loose: Option<usize>) -> bool {
        loose.is_none_or(|number| !self.dropped.contains(&number))
    }

    fn note(&mut self, start: usize, loose: Option<usize>) {
        if let Some(number) = loose {
            self.loose.push((start..self.text.len(), number));
        }
    }

    /// Entries under one another.
    pub fn entries(&mut self, entries: &[Entry], indent: usize) {
        for entry in entries {
            self.entry(entry, indent);
        }
    }

    fn entry(&mut self, entry: &Entry, indent: usize) {
        if !self.stays(entry.loose) || self.is_empty(&entry.value) {
            return;
        }
        let start = self.text.len();
        self.text.push_str(&" ".repeat(indent));
        self.after_indent(entry, indent);
        self.note(start, entry.loose);
    }

    /// Nothing is written where all of a map or a list was dropped.
    fn is_empty(&self, node: &Node) -> bool {
        match node {
            Node::Map(entries) => !entries.iter().any(|entry| self.stays(entry.loose)),
            Node::Seq(items) => !items.iter().any(|item| self.stays(item.loose)),
            Node::Words(words) => words.is_empty(),
            Node::Word(_) | Node::Text(_) => false,
        }
    }

    fn after_indent(&mut self, entry: &Entry, indent: usize) {
        self.text.push_str(&entry.key);
        self.text.push(':');
        match &entry.value {
            Node::Word(word) => {
                self.text.push(' ');
                self.text.push_str(&scalar(word, false));
                self.text.push('\n');
            }
            Node::Words(words) => {
                let words: Vec<String> = words.iter().map(|word| scalar(word, true)).collect();
                self.text.push_str(&format!(" [{}]\n", words.join(", ")));
            }
            Node::Text(words) => self.words(words, indent + entry.key.len() + 2, indent + 2),
            Node::Map(entries) => {
                self.text.push('\n');
                self.entries(entries, indent + 2);
            }
            Node::Seq(items) => {
                self.text.push('\n');
                self.items(items, indent + 2, entry.key == "pages");
            }
        }
    }

    fn items(&mut self, items: &[Item], indent: usize, apart: bool) {
        let mut first = true;
        for item in items {
            if !self.stays(item.loose) {
                continue;
            }
            if apart && !first {
                self.text.push('\n');
            }
            first = false;
            let start = self.text.len();
            let mut entries = item.entries.iter().filter(|entry| self.stays(entry.loose));
            if let Some(head) = entries.next().cloned() {
                let rest: Vec<Entry> = entries.cloned().collect();
                self.text.push_str(&" ".repeat(indent));
                self.text.push_str("- ");
                self.after_indent(&head, indent + 2);
                self.entries(&rest, indent + 2);
            }
            self.note(start, item.loose);
        }
    }

    fn words(&mut self, words: &Words, column: usize, indent: usize) {
        for lang in &words.copied {
            *self.copied.entry(*lang).or_default() += 1;
        }
        let note = words.note();
        let one_line = words.texts.iter().all(|(_, text)| !text.contains('\n'));
        let pairs: Vec<String> =
            words.texts.iter().map(|(lang, text)| format!("{}: {}", lang.code(), scalar(text, true))).collect();
        let flow = format!("{{{}}}", pairs.join(", "));
        if one_line && column + flow.chars().count() <= WIDEST {
            self.text.push_str(&format!(" {flow}{note}\n"));
            return;
        }
        self.text.push_str(&format!("{note}\n"));
        let margin = " ".repeat(indent);
        for (lang, text) in &words.texts {
            if !text.contains('\n') {
                self.text.push_str(&format!("{margin}{}: {}\n", lang.code(), scalar(text, false)));
                continue;
            }
            self.text.push_str(&format!("{margin}{}: |\n", lang.code()));
            for line in text.lines() {
                match line.is_empty() {
                    true => self.text.push('\n'),
                    false => self.text.push_str(&format!("{margin}  {line}\n")),
                }
            }
        }
    }
}

/// A scalar on one line: plain where it can be, else in the quotes that need the least escaping.
fn scalar(text: &str, flow: bool) -> String {
    let begins = text.starts_with(|c: char| c.is_alphanumeric());
    let ends = text.ends_with(|c: char| !c.is_whitespace() && c != ':');
    let special =
        |c: char| matches!(c, '"' | '\\' | '\n') || flow && matches!(c, ',' | '[' | ']' | '{' | '}' | '?' | ':');
    let inner = if flow { text.contains(special) } else { text.contains('\n') };
    if begins && ends && !inner && !text.contains(": ") && !text.contains(" #") {
        return text.to_owned();
    }
    match text.contains(['\n', '\'']) {
        false if text.starts_with('!') || text.contains(['"', '\\']) => format!("'{text}'"),
        _ => format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n")),
    }
}
