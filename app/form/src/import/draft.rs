//! The form file while it is put together: names, what was left, and what the form reader refuses of it.

use std::collections::BTreeSet;

use super::{
    Imported, Left, MOST_QUESTIONS, Unreadable,
    names::Names,
    texts::{Texts, Words},
    yaml::{Entry, Item, Node, Writer},
};
use crate::{
    file::{REQUIRED_LANGS, Severity, Source, World, read},
    text::Lang,
};

/// The parts of the file that an import can't know.
const SERVICE: &str = include_str!("service.yaml");

/// What is dropped can bring down what reads it, and so on; past this the form is nothing.
const ROUNDS: usize = 60;

/// The form file while it is put together.
#[derive(Debug, Default)]
pub struct Draft {
    /// The names of fields.
    pub fields: Names,
    /// The keys of pages.
    pub pages: Names,
    /// What was left, by when it was met.
    left: Vec<(usize, Left)>,
    /// What each loose piece was in the source, and when it was met.
    loose: Vec<(usize, String, String)>,
    met: usize,
    questions: usize,
}

/// The parts of a form file that come from the source.
pub struct Parts<'p> {
    /// The form's key.
    pub key: &'p str,
    /// The key of the queue that gets the cases.
    pub queue: &'p str,
    /// What the source is, for the file's first line.
    pub source: &'p str,
    /// The title; the key where the source has none.
    pub title: &'p Texts,
    /// The pages.
    pub pages: Vec<Item>,
    /// The named values.
    pub values: Vec<Entry>,
}

impl Draft {
    /// Notes what could not be carried over.
    pub fn left(&mut self, place: &str, what: impl Into<String>, why: impl Into<String>) {
        self.met += 1;
        self.note(self.met, place, what.into(), why.into());
    }

    fn note(&mut self, met: usize, place: &str, what: String, why: String) {
        self.left.push((met, Left { place: place.to_owned(), what: shorten(&what), why }));
    }

    /// The number of a new loose piece.
    pub fn loose(&mut self, place: &str, what: impl Into<String>) -> usize {
        self.met += 1;
        self.loose.push((self.met, place.to_owned(), what.into()));
        self.loose.len() - 1
    }

    /// A name for a field; a new name is said.
    pub fn field_name(&mut self, place: &str, name: &str) -> String {
        let new = self.fields.take(name, "felt");
        self.say_renamed(place, name, &new);
        new
    }

    /// Says that a name became another.
    pub fn say_renamed(&mut self, place: &str, name: &str, new: &str) {
        if name != new {
            self.left(
                place,
                name,
                format!("it is called `{new}` here, since names hold a–z, 0–9 and _ and stand once"),
            );
        }
    }

    /// Counts a question.
    pub fn question(&mut self) -> Result<(), Unreadable> {
        self.questions += 1;
        match self.questions > MOST_QUESTIONS {
            true => Err(Unreadable::TooLarge(format!("it has more than {MOST_QUESTIONS} questions"))),
            false => Ok(()),
        }
    }

    /// The file, without what the form reader refuses.
    pub fn finish(mut self, parts: &Parts<'_>) -> Result<Imported, Unreadable> {
        let world = World { langs: REQUIRED_LANGS.to_vec(), ..World::default() };
        let mut dropped = BTreeSet::new();
        for _ in 0..ROUNDS {
            let Writer { text, loose, copied, .. } = write(parts, &dropped);
            let bytes = text.clone().into_bytes();
            let source = Source { path: format!("{}/form.yaml", parts.key), key: parts.key.to_owned(), bytes };
            let (_, found) = read(&source, &world);
            let errors: Vec<_> = found.iter().filter(|found| found.severity == Severity::Error).collect();
            let Some(first) = errors.first() else {
                for (lang, count) in &copied {
                    self.say_copied(*lang, *count);
                }
                self.left.sort_by_key(|(met, _)| *met);
                let left = self.left.into_iter().map(|(_, left)| left).collect();
                return Ok(Imported { yaml: text, left });
            };
            let before = dropped.len();
            for error in &errors {
                let at = error.span.start;
                let around = loose.iter().filter(|(range, _)| range.start <= at && at < range.end);
                if let Some((_, number)) = around.min_by_key(|(range, _)| range.len())
                    && dropped.insert(*number)
                {
                    let (met, place, what) = self.loose[*number].clone();
                    self.note(met, &place, what, format!("left out: {} ({})", error.message, error.help));
                }
            }
            if dropped.len() == before {
                return Err(match has_pages(parts, &dropped) {
                    false => Unreadable::Nothing,
                    true => Unreadable::Refused(format!("line {}: {}", first.line, first.message)),
                });
            }
        }
        Err(Unreadable::Refused("too many pieces depend on others that have no counterpart".to_owned()))
    }

    fn say_copied(&mut self, lang: Lang, count: usize) {
        let texts = if count == 1 { "text" } else { "texts" };
        let why =
            format!("{count} {texts} not in {}: another language stands there, marked `# translate`", lang.name());
        self.left("texts", lang.code(), why);
    }
}

fn has_pages(parts: &Parts<'_>, dropped: &BTreeSet<usize>) -> bool {
    parts.pages.iter().any(|page| page.loose.is_none_or(|number| !dropped.contains(&number)))
}

fn write<'d>(parts: &Parts<'_>, dropped: &'d BTreeSet<usize>) -> Writer<'d> {
    let mut out = Writer::new(dropped);
    out.text =
        format!("# Imported from {}. Look for `# finish` and `# translate`.\nform: {}\n", parts.source, parts.key);
    let title = Words::of(parts.title).unwrap_or_else(|| Words::named(parts.key));
    out.entries(&[Entry::new("title", Node::Text(title))], 0);
    out.text.push('\n');
    out.text.push_str(SERVICE);
    out.text.push('\n');
    if !parts.values.is_empty() {
        let before = out.text.len();
        out.entries(&[Entry::new("values", Node::Map(parts.values.clone()))], 0);
        if out.text.len() > before {
            out.text.push('\n');
        }
    }
    out.entries(&[Entry::new("pages", Node::Seq(parts.pages.clone()))], 0);
    out.text.push('\n');
    let queue = Item { entries: vec![Entry::word("queue", parts.queue)], loose: None };
    out.entries(&[Entry::new("route", Node::Seq(vec![queue]))], 0);
    out
}

/// What stands in the source, on one line and short enough to read in a list.
fn shorten(text: &str) -> String {
    let line: Vec<&str> = text.split_whitespace().collect();
    let line = line.join(" ");
    match line.char_indices().nth(120) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

/// Whether a text can be a form's key.
pub fn key(key: &str) -> Result<(), Unreadable> {
    let fine = key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    match fine && key.starts_with(|c: char| c.is_ascii_alphanumeric()) && key.len() <= 60 {
        true => Ok(()),
        false => Err(Unreadable::Key(key.to_owned())),
    }
}
