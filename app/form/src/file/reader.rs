//! Reading maps and what they hold, collecting what is wrong instead of stopping at it.

use std::ops::Range;

use rust_decimal::Decimal;

use super::{
    Diagnostic, Severity, World,
    tree::{Kind, Node},
};
use crate::{
    expr::{self, Expr, Scope, Type},
    text::{Lang, Text},
};

/// A key of a map and what it is for. The tables of keys are what the checker knows and what documentation is made from.
pub type Keys = [(&'static str, &'static str)];

/// Reads one file.
pub struct Reader<'s> {
    path: &'s str,
    source: &'s str,
    /// What the file may refer to.
    pub world: &'s World,
    found: Vec<Diagnostic>,
}

/// The entries of a map whose keys are known.
pub struct Map<'n> {
    /// The map's place.
    pub span: Range<usize>,
    entries: &'n [(Node, Node)],
}

impl<'n> Map<'n> {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&'n Node> {
        self.entries.iter().find(|(name, _)| name.text() == Some(key)).map(|(_, value)| value)
    }

    /// Every key with its value.
    pub fn entries(&self) -> &'n [(Node, Node)] {
        self.entries
    }
}

impl<'s> Reader<'s> {
    /// A reader of a file.
    pub fn new(path: &'s str, source: &'s str, world: &'s World) -> Reader<'s> {
        Reader { path, source, world, found: Vec::new() }
    }

    /// What was found, by place.
    pub fn finish(mut self) -> Vec<Diagnostic> {
        self.found.sort_by_key(|diagnostic| diagnostic.span.start);
        self.found
    }

    /// Says that something is wrong.
    pub fn error(&mut self, span: Range<usize>, message: impl Into<String>, help: Option<String>) {
        self.say(Severity::Error, span, message.into(), help);
    }

    /// Says that something could be better.
    pub fn warn(&mut self, span: Range<usize>, message: impl Into<String>, help: Option<String>) {
        self.say(Severity::Warning, span, message.into(), help);
    }

    fn say(&mut self, severity: Severity, span: Range<usize>, message: String, help: Option<String>) {
        let before = &self.source[..span.start.min(self.source.len())];
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        self.found.push(Diagnostic { severity, file: self.path.to_owned(), span, line, column, message, help });
    }

    /// The line a place is on, from 1.
    pub fn line(&self, span: &Range<usize>) -> usize {
        self.source[..span.start.min(self.source.len())].matches('\n').count() + 1
    }

    /// Any map.
    pub fn map<'n>(&mut self, node: &'n Node, what: &str) -> Option<Map<'n>> {
        match &node.kind {
            Kind::Map(entries) => Some(Map { span: node.span.clone(), entries }),
            _ => {
                self.error(node.span.clone(), format!("{what} must be a map, but this is {}", node.name()), None);
                None
            }
        }
    }

    /// A map with known keys; others are mistakes.
    pub fn known<'n>(&mut self, node: &'n Node, keys: &[&Keys], what: &str) -> Option<Map<'n>> {
        let map = self.map(node, what)?;
        self.look_at_keys(&map, keys, what);
        Some(map)
    }

    /// The same without its first entry, which says the kind and the name of a field.
    pub fn known_after_first<'n>(&mut self, node: &'n Node, keys: &[&Keys], what: &str) -> Option<Map<'n>> {
        let Map { span, entries } = self.map(node, what)?;
        let map = Map { span, entries: entries.get(1..).unwrap_or_default() };
        self.look_at_keys(&map, keys, what);
        Some(map)
    }

    fn look_at_keys(&mut self, map: &Map<'_>, keys: &[&Keys], what: &str) {
        for (key, _) in map.entries {
            let name = key.text().unwrap_or_default();
            let known = || keys.iter().flat_map(|keys| keys.iter()).map(|(name, _)| *name);
            if !known().any(|known| known == name) {
                let help = expr_nearest(name, known());
                self.error(key.span.clone(), format!("{what} has no key `{name}`"), help);
            }
        }
    }

    /// A list.
    pub fn list<'n>(&mut self, node: &'n Node, what: &str) -> &'n [Node] {
        match &node.kind {
            Kind::Seq(items) => items,
            _ => {
                self.error(node.span.clone(), format!("{what} must be a list, but this is {}", node.name()), None);
                &[]
            }
        }
    }

    /// A word of a fixed set.
    pub fn word<T: Copy>(&mut self, node: &Node, what: &str, words: &[(&str, T)]) -> Option<T> {
        let text = node.text().unwrap_or_default();
        if let Some((_, value)) = words.iter().find(|(word, _)| *word == text) {
            return Some(*value);
        }
        let all = words.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(", ");
        let help = expr_nearest(text, words.iter().map(|(word, _)| *word));
        self.error(node.span.clone(), format!("`{text}` is not a {what}; they are {all}"), help);
        None
    }

    /// A plain text.
    pub fn string(&mut self, node: &Node, what: &str) -> Option<String> {
        match node.text() {
            Some(text) => Some(text.to_owned()),
            None => {
                self.error(node.span.clone(), format!("{what} must be a text, but this is {}", node.name()), None);
                None
            }
        }
    }

    /// A name: `[a-z][a-z0-9_]*`.
    pub fn name(&mut self, node: &Node, what: &str) -> Option<String> {
        let text = self.string(node, what)?;
        let fine = text.starts_with(|c: char| c.is_ascii_lowercase())
            && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
            && text.len() <= 60;
        if fine {
            return Some(text);
        }
        let mended: String = text
            .to_lowercase()
            .chars()
            .map(|c| match c {
                'æ' => 'e',
                'ø' => 'o',
                'å' => 'a',
                c if c.is_ascii_alphanumeric() => c,
                _ => '_',
            })
            .collect();
        self.error(
            node.span.clone(),
            format!("{what} `{text}` may hold only a–z, 0–9 and _, and begins with a letter"),
            Some(mended),
        );
        None
    }

    /// `true` or `false`.
    pub fn flag(&mut self, node: &Node, what: &str) -> Option<bool> {
        self.word(node, what, &[("true", true), ("false", false)])
    }

    /// A number.
    pub fn number(&mut self, node: &Node, what: &str) -> Option<Decimal> {
        let text = node.text().unwrap_or_default();
        let number = text.replace(['_', ' '], "").parse().ok();
        if number.is_none() {
            self.error(node.span.clone(), format!("{what} must be a number, but this is `{text}`"), None);
        }
        number
    }

    /// A whole number that is not negative.
    pub fn count(&mut self, node: &Node, what: &str) -> Option<usize> {
        let number = self.number(node, what)?;
        let count = usize::try_from(number).ok().filter(|_| number.fract().is_zero());
        if count.is_none() {
            self.error(node.span.clone(), format!("{what} must be a whole number, 0 or more"), None);
        }
        count
    }

    /// A text by language, or one text for all.
    pub fn text(&mut self, node: &Node, what: &str) -> Text {
        match &node.kind {
            Kind::Scalar { text, .. } => {
                self.plain_language(node, text, Lang::Nb);
                Text(vec![(Lang::Nb, text.trim().to_owned())])
            }
            Kind::Seq(_) => {
                self.error(
                    node.span.clone(),
                    format!("{what} must be a text or a text by language, but this is a list"),
                    None,
                );
                Text::default()
            }
            Kind::Map(entries) => {
                let mut out = Vec::new();
                for (key, value) in entries {
                    let code = key.text().unwrap_or_default();
                    let Some(lang) = Lang::parse(code) else {
                        self.error(
                            key.span.clone(),
                            format!("`{code}` is not a language; they are nb, nn, en, se"),
                            None,
                        );
                        continue;
                    };
                    match value.text().map(str::trim) {
                        Some("") => self.error(value.span.clone(), format!("{what} is empty in {code}"), None),
                        Some(text) => {
                            self.plain_language(value, text, lang);
                            out.push((lang, text.to_owned()));
                        }
                        None => self.error(
                            value.span.clone(),
                            format!("{what} must be a text, but this is {}", value.name()),
                            None,
                        ),
                    }
                }
                let missing: Vec<&str> = self
                    .world
                    .langs
                    .iter()
                    .filter(|lang| !out.iter().any(|(l, _)| l == *lang))
                    .map(|lang| lang.code())
                    .collect();
                if !missing.is_empty() {
                    self.error(node.span.clone(), format!("{what} is missing in {}", missing.join(", ")), None);
                }
                Text(out)
            }
        }
    }

    /// Words that plain Norwegian does without.
    fn plain_language(&mut self, node: &Node, text: &str, lang: Lang) {
        let lower = text.to_lowercase();
        for (word, instead) in
            [("vennligst", "skriv rett fram hva du ber om"), ("ver venleg", "skriv rett fram kva du ber om")]
        {
            if lang != Lang::En && lower.contains(word) {
                self.warn(node.span.clone(), format!("«{word}» is not plain language"), Some(instead.to_owned()));
            }
        }
    }

    /// A text that must be there.
    pub fn required_text(&mut self, map: &Map<'_>, key: &str, what: &str) -> Text {
        match map.get(key) {
            Some(node) => self.text(node, what),
            None => {
                self.error(start(&map.span), format!("{what} is missing; add `{key}:`"), None);
                Text::default()
            }
        }
    }

    /// A text that may be left out.
    pub fn optional_text(&mut self, map: &Map<'_>, key: &str, what: &str) -> Text {
        map.get(key).map(|node| self.text(node, what)).unwrap_or_default()
    }

    /// An expression of any type.
    pub fn expression(&mut self, node: &Node, scope: &Scope) -> Option<(Expr, Type)> {
        let text = self.string(node, "an expression")?;
        match expr::compile(&text, scope) {
            Ok(typed) => Some(typed),
            Err(errors) => {
                for error in errors {
                    let span = match &node.kind {
                        Kind::Scalar { exact: Some(start), .. } => start + error.span.start..start + error.span.end,
                        _ => node.span.clone(),
                    };
                    let help = error.suggestion.map(|text| format!("did you mean `{text}`?"));
                    self.error(span, error.message, help);
                }
                None
            }
        }
    }

    /// An expression of a given type.
    pub fn typed(&mut self, node: &Node, scope: &Scope, wanted: &Type, what: &str) -> Option<Expr> {
        let (expr, ty) = self.expression(node, scope)?;
        if ty.matches(wanted) {
            if matches!(expr, Expr::Bool(_)) {
                self.error(
                    node.span.clone(),
                    format!("{what} always has the same outcome"),
                    Some("leave it out".into()),
                );
            }
            return Some(expr);
        }
        self.error(node.span.clone(), format!("{what} must be {wanted}, but this is {ty}"), None);
        None
    }

    /// The condition under a key.
    pub fn condition(&mut self, map: &Map<'_>, key: &str, scope: &Scope) -> Option<Expr> {
        self.typed(map.get(key)?, scope, &Type::Bool, &format!("`{key}`"))
    }
}

/// The beginning of a place: where something is missing there is nothing to underline.
pub fn start(span: &Range<usize>) -> Range<usize> {
    span.start..span.start
}

/// «did you mean …?»
pub fn expr_nearest<'k>(wrong: &str, known: impl Iterator<Item = &'k str>) -> Option<String> {
    expr::nearest(wrong, known).map(|name| format!("did you mean `{name}`?"))
}
