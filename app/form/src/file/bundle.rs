//! A form's text with the shared pieces it uses behind it. The whole of it is the form version: it is what the hash is
//! taken of and what is stored, so that a draft or a case can be read again when the shared pieces have changed.
//!
//! It is a stream of YAML documents, the form first. Every place in a form counts bytes of the whole stream; [`Parts`]
//! finds the file and the line behind one.

use std::ops::Range;

use super::{reader::Lines, shared::SharedFile, tree};

/// What stands between two documents, before the shared file's name.
pub const BETWEEN: &str = "\n--- # ";

/// A form's text and the shared files it uses.
pub struct Bundle<'s> {
    /// The whole stream.
    pub text: String,
    /// The form's path, then the shared files' paths, each with where it begins.
    paths: Vec<(&'s str, usize)>,
}

/// The files of a bundle, to find places in.
pub struct Parts<'b> {
    parts: Vec<(&'b str, usize, Lines<'b>)>,
}

/// A place in a file.
pub struct Found<'b> {
    /// The file's path.
    pub path: &'b str,
    /// Its bytes in that file.
    pub span: Range<usize>,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

impl<'s> Bundle<'s> {
    /// A form and what it uses.
    pub fn new(path: &'s str, text: &str, used: &[&'s SharedFile]) -> Bundle<'s> {
        let mut bundle = Bundle { text: text.to_owned(), paths: vec![(path, 0)] };
        for file in used {
            bundle.text.push_str(BETWEEN);
            bundle.text.push_str(&file.name);
            bundle.text.push('\n');
            bundle.paths.push((&file.path, bundle.text.len()));
            bundle.text.push_str(&file.text);
        }
        bundle
    }

    /// Where the shared files begin, in the order they were given.
    pub fn starts(&self) -> impl Iterator<Item = usize> + '_ {
        self.paths.iter().skip(1).map(|(_, start)| *start)
    }

    /// The files, to find places in.
    pub fn parts(&self) -> Parts<'_> {
        let mut parts = Vec::with_capacity(self.paths.len());
        for (at, (path, start)) in self.paths.iter().enumerate() {
            let end = self.paths.get(at + 1).map_or(self.text.len(), |(_, next)| *next);
            parts.push((*path, *start, Lines::new(&self.text[*start..end])));
        }
        Parts { parts }
    }
}

impl<'b> Parts<'b> {
    /// A file alone.
    pub fn one(path: &'b str, text: &'b str) -> Parts<'b> {
        Parts { parts: vec![(path, 0, Lines::new(text))] }
    }

    /// The file behind a place.
    pub fn find(&self, span: &Range<usize>) -> Found<'_> {
        let at = self.parts.partition_point(|(_, start, _)| *start <= span.start).max(1) - 1;
        let (path, start, lines) = &self.parts[at];
        let local = span.start.saturating_sub(*start)..span.end.saturating_sub(*start);
        let (line, column) = lines.place(local.start);
        Found { path, span: local, line, column }
    }

    /// What stands at a place, as it is written.
    pub fn written(&self, span: &Range<usize>) -> &'b str {
        let at = self.parts.partition_point(|(_, start, _)| *start <= span.start).max(1) - 1;
        let (_, start, lines) = &self.parts[at];
        lines.source().get(span.start.saturating_sub(*start)..span.end.saturating_sub(*start)).unwrap_or_default()
    }

    /// The form's own path, for a place that stands in a shared file.
    pub fn user(&self, span: &Range<usize>) -> Option<&str> {
        let shared = self.parts.get(1).is_some_and(|(_, start, _)| span.start >= *start);
        shared.then(|| self.parts[0].0)
    }
}

/// A stored version apart: the form's text, and the shared files behind it with their names.
///
/// # Errors
/// What can't be read of a shared file.
pub fn apart(text: &str) -> Result<(&str, Vec<SharedFile>), tree::Mistake> {
    let mut parts = text.split(BETWEEN);
    let form = parts.next().unwrap_or_default();
    let mut shared = Vec::new();
    for part in parts {
        let (name, text) = part.split_once('\n').unwrap_or((part, ""));
        shared.push(SharedFile::parse(name, name, text)?);
    }
    Ok((form, shared))
}
