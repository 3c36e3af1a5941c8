//! Diagnostics as a person reads them in a terminal.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::file::{Diagnostic, Severity};

/// The diagnostics with the lines they are about, and a count at the end. `sources` are paths and contents.
pub fn report(diagnostics: &[Diagnostic], sources: &[(&str, &[u8])], colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let mut out = String::new();
    for diagnostic in diagnostics {
        let source =
            sources.iter().find(|(path, _)| *path == diagnostic.file).map(|(_, bytes)| String::from_utf8_lossy(bytes));
        out.push_str(&renderer.render(&[group(diagnostic, source.as_deref())]));
        out.push_str("\n\n");
    }
    let count = |severity| diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    if errors + warnings > 0 {
        let words = |count: usize, word: &str| format!("{count} {word}{}", if count == 1 { "" } else { "s" });
        out.push_str(&format!("{}, {}\n", words(errors, "error"), words(warnings, "warning")));
    }
    out
}

/// A longer line isn't shown: nobody reads it, and to draw one of megabytes takes minutes.
const LONGEST: usize = 4_000;

/// The line around a byte, without its end.
fn line(source: &str, at: usize) -> Range<usize> {
    let start = source[..at].rfind('\n').map_or(0, |newline| newline + 1);
    start..source[at..].find('\n').map_or(source.len(), |length| at + length)
}

fn group<'a>(diagnostic: &'a Diagnostic, source: Option<&'a str>) -> annotate_snippets::Group<'a> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let place = format!("{}:{}:{}", diagnostic.file, diagnostic.line, diagnostic.column);
    // What stands below the first line, such as what a test expected and found, goes below the place.
    let (message, more) = diagnostic.message.split_once('\n').unwrap_or((&diagnostic.message, ""));
    let title = level.primary_title(message);
    let mut group = annotate_snippets::Group::with_title(title);
    let span = diagnostic.span.clone();
    let shown = |source: &str| source.get(span.clone()).is_some() && line(source, span.start).len() <= LONGEST;
    let fits = source.is_some_and(shown);
    group = match source.filter(|_| fits) {
        Some(source) => {
            // A whole map would fill the screen: its first line says enough.
            let line = line(source, span.start);
            let span = span.start - line.start..span.end.min(line.end) - line.start;
            let snippet = Snippet::source(&source[line]).line_start(diagnostic.line).path(diagnostic.file.as_str());
            group.element(snippet.annotation(AnnotationKind::Primary.span(span)))
        }
        None => group.element(annotate_snippets::Origin::path(place)),
    };
    if !more.is_empty() {
        group = group.element(Level::NOTE.message(more));
    }
    group.element(Level::HELP.message(diagnostic.help.as_str()))
}
