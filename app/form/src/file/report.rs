//! Diagnostics for whoever reads them: a person in a terminal, a program, a code host.

mod github;
mod json;
mod sarif;
mod text;

use std::{ops::Range, str::FromStr};

use super::{Diagnostic, Severity, reader::Lines};
pub use text::report;

/// How diagnostics are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// For a person: each with the line it is about.
    #[default]
    Text,
    /// For a program of one's own: an array of objects.
    Json,
    /// For code hosts and editors that know SARIF 2.1.0.
    Sarif,
    /// For GitHub Actions: workflow commands that become annotations.
    Github,
}

impl Format {
    /// Every format with its word.
    pub const ALL: [(&str, Format); 4] =
        [("text", Format::Text), ("json", Format::Json), ("sarif", Format::Sarif), ("github", Format::Github)];

    /// The diagnostics in this format. `sources` are paths and contents; `colour` is for a terminal.
    pub fn write(self, diagnostics: &[Diagnostic], sources: &[(&str, &[u8])], colour: bool) -> String {
        match self {
            Format::Text => report(diagnostics, sources, colour),
            Format::Json => json::report(diagnostics, sources),
            Format::Sarif => sarif::report(diagnostics, sources),
            Format::Github => github::report(diagnostics, sources),
        }
    }
}

impl FromStr for Format {
    type Err = String;

    fn from_str(word: &str) -> Result<Format, String> {
        let found = Format::ALL.into_iter().find(|(name, _)| *name == word);
        found
            .map(|(_, format)| format)
            .ok_or_else(|| format!("the formats are {}", Format::ALL.map(|(name, _)| name).join(", ")))
    }
}

/// The word for a severity, in every format.
fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// Where a diagnostic ends: line and column, from 1, the column behind the last character. Without its source, where it
/// begins.
fn end(diagnostic: &Diagnostic, sources: &[(&str, &[u8])]) -> (usize, usize) {
    let begin = (diagnostic.line, diagnostic.column);
    let Some((_, bytes)) = sources.iter().find(|(path, _)| *path == diagnostic.file) else { return begin };
    let text = String::from_utf8_lossy(bytes);
    let Range { start, end } = diagnostic.span;
    // A map ends where the next thing begins; what stands between isn't meant.
    match text.get(start..end).map(str::trim_end) {
        Some(meant) if !meant.is_empty() => Lines::new(&text).place(start + meant.len()),
        _ => begin,
    }
}

#[cfg(test)]
mod tests;
