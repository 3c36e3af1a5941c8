//! Reading maps and what they hold, collecting what is wrong instead of stopping at it. Every mistake comes with what to
//! do about it.

use std::{collections::HashSet, ops::Range, rc::Rc};

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::{
    Diagnostic, Severity, World,
    bundle::{Found, Parts},
    room::Room,
    shared::Shared,
    tree::{Kind, Node},
};
use crate::expr::{self, Expr, Scope, Type, instead, nearest};

/// A key of a map and what it is for. The tables of keys are what the checker knows and what documentation is made from.
pub type Keys = [(&'static str, &'static str)];

/// Nobody mends more than this at once.
const MOST: usize = 100;

/// Reads one file, and the shared pieces it uses.
pub struct Reader<'s> {
    parts: Parts<'s>,
    /// What the file may refer to.
    pub world: &'s World,
    /// The shared pieces it may use.
    pub shared: Rc<Shared>,
    pub(super) room: Room,
    found: Vec<Diagnostic>,
    /// Where the texts begin whose words were judged.
    pub(super) judged: HashSet<usize>,
    more: bool,
}

/// Where lines begin.
pub struct Lines<'s> {
    source: &'s str,
    begin: Vec<usize>,
}

impl<'s> Lines<'s> {
    /// The lines of a file.
    pub fn new(source: &'s str) -> Lines<'s> {
        let begin = std::iter::once(0).chain(source.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Lines { source, begin }
    }

    /// The file's text.
    pub fn source(&self) -> &'s str {
        self.source
    }

    /// The line, and the column in characters, of a byte; both from 1. A byte order mark takes no column.
    pub fn place(&self, at: usize) -> (usize, usize) {
        let line = self.begin.partition_point(|begin| *begin <= at).max(1);
        let before = self.source.get(self.begin[line - 1]..at).unwrap_or_default();
        (line, before.trim_start_matches('\u{feff}').chars().count() + 1)
    }
}

/// The entries of a map whose keys are known.
pub struct Map<'n> {
    /// The map's place.
    pub span: Range<usize>,
    entries: &'n [(Node, Node)],
    meant: Vec<&'static str>,
}

impl<'n> Map<'n> {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&'n Node> {
        self.entries.iter().find(|(name, _)| name.text() == Some(key)).map(|(_, value)| value)
    }

    /// Whether a key is missing: it neither stands there nor is another meant to be it.
    pub fn lacks(&self, key: &str) -> bool {
        self.get(key).is_none() && !self.meant.contains(&key)
    }

    /// Every key with its value.
    pub fn entries(&self) -> &'n [(Node, Node)] {
        self.entries
    }

    /// Where it begins: where something is missing there is nothing to underline.
    pub fn start(&self) -> Range<usize> {
        start(&self.span)
    }
}

/// The beginning of a place.
pub fn start(span: &Range<usize>) -> Range<usize> {
    span.start..span.start
}

impl<'s> Reader<'s> {
    /// A reader of a file.
    pub fn new(parts: Parts<'s>, world: &'s World) -> Reader<'s> {
        Reader {
            parts,
            world,
            shared: Rc::default(),
            room: Room::default(),
            found: Vec::new(),
            judged: HashSet::new(),
            more: false,
        }
    }

    /// What was found, by place.
    pub fn finish(mut self) -> Vec<Diagnostic> {
        self.found.sort_by(|a, b| (&a.file, a.span.start).cmp(&(&b.file, b.span.start)));
        if let Some(last) = self.found.last().filter(|_| self.more) {
            let message = "there is more to mend than this".to_owned();
            self.found.push(Diagnostic { message, help: "mend this first".into(), ..last.clone() });
        }
        self.found
    }

    /// Says that something is wrong.
    pub fn error(&mut self, span: Range<usize>, message: impl Into<String>, help: impl Into<String>) {
        self.say(Severity::Error, span, message.into(), help.into());
    }

    /// Says that something could be better.
    pub fn warn(&mut self, span: Range<usize>, message: impl Into<String>, help: impl Into<String>) {
        self.say(Severity::Warning, span, message.into(), help.into());
    }

    fn say(&mut self, severity: Severity, span: Range<usize>, message: String, help: String) {
        if self.found.len() >= MOST {
            self.more = true;
            return;
        }
        let help = match self.parts.user(&span) {
            Some(form) => format!("{help} (used in {form})"),
            None => help,
        };
        let Found { path, span, line, column } = self.parts.find(&span);
        self.found.push(Diagnostic { severity, file: path.to_owned(), span, line, column, message, help });
    }

    /// The line and the column of a place, from 1.
    pub fn place(&self, span: &Range<usize>) -> (usize, usize) {
        let found = self.parts.find(span);
        (found.line, found.column)
    }

    /// What stands at a place, as it is written.
    pub fn written(&self, span: &Range<usize>) -> &'s str {
        self.parts.written(span)
    }

    pub(super) fn must_be(&mut self, node: &Node, what: &str, wanted: &str, help: &str) {
        self.error(node.span.clone(), format!("{what} must be {wanted}, but this is {}", node.name()), help);
    }

    /// Any map.
    pub fn map<'n>(&mut self, node: &'n Node, what: &str) -> Option<Map<'n>> {
        match &node.kind {
            Kind::Map(entries) => Some(Map { span: node.span.clone(), entries, meant: Vec::new() }),
            _ => {
                self.must_be(node, what, "a map", "write `key: value`, each on its own line");
                None
            }
        }
    }

    /// A map with known keys; others are mistakes.
    pub fn known<'n>(&mut self, node: &'n Node, keys: &Keys, what: &str) -> Option<Map<'n>> {
        let mut map = self.map(node, what)?;
        self.look_at_keys(&mut map, &[keys], what);
        Some(map)
    }

    /// The same without its first entry, which says the kind and the name of a field.
    pub fn known_after_first<'n>(&mut self, node: &'n Node, keys: &[&Keys], what: &str) -> Option<Map<'n>> {
        let mut map = self.map(node, what)?;
        map.entries = map.entries.get(1..).unwrap_or_default();
        self.look_at_keys(&mut map, keys, what);
        Some(map)
    }

    fn look_at_keys(&mut self, map: &mut Map<'_>, keys: &[&Keys], what: &str) {
        let known = || keys.iter().flat_map(|keys| keys.iter()).map(|(name, _)| *name);
        for (key, _) in map.entries {
            let name = key.text().unwrap_or_default();
            if !known().any(|known| known == name) {
                map.meant.extend(nearest(name, known()));
                self.error(key.span.clone(), format!("{what} has no key `{name}`"), instead(name, known(), "keys"));
            }
        }
    }

    /// A list.
    pub fn list<'n>(&mut self, node: &'n Node, what: &str) -> &'n [Node] {
        match &node.kind {
            Kind::Seq(items) => items,
            _ => {
                self.must_be(node, what, "a list", "begin each item with `- `, or write [one, two]");
                &[]
            }
        }
    }

    /// A word of a fixed set; `what` with its article: «a tone».
    pub fn word<T: Copy>(&mut self, node: &Node, what: &str, words: &[(&str, T)]) -> Option<T> {
        let Some(text) = node.text() else {
            let words = words.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(", ");
            self.must_be(node, "this", "one word", &format!("write one of {words}"));
            return None;
        };
        let found = words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
        if found.is_none() {
            let help = instead(text, words.iter().map(|(word, _)| *word), "words here");
            self.error(node.span.clone(), format!("`{text}` is not {what}"), help);
        }
        found
    }

    /// A plain text.
    pub fn string(&mut self, node: &Node, what: &str) -> Option<String> {
        let text = node.text().map(str::to_owned);
        if text.is_none() {
            self.must_be(node, what, "a text", "write it on one line");
        }
        text
    }

    /// A name: `[a-z][a-z0-9_]*`.
    pub fn name(&mut self, node: &Node, what: &str) -> Option<String> {
        let text = self.string(node, what)?;
        if is_name(&text) {
            return Some(text);
        }
        let mut mended = String::new();
        for c in text.to_lowercase().chars() {
            match c {
                'æ' => mended.push_str("ae"),
                'ø' | 'ö' => mended.push('o'),
                'å' | 'ä' => mended.push('a'),
                'é' | 'è' | 'ê' => mended.push('e'),
                c if c.is_ascii_alphanumeric() => mended.push(c),
                _ => mended.push('_'),
            }
        }
        let help = if is_name(&mended) { format!("write `{mended}`") } else { "choose another name".to_owned() };
        let message = match text.is_empty() {
            true => format!("{what} is missing"),
            false => format!("{what} `{text}` may hold only a–z, 0–9 and _, and begins with a letter"),
        };
        self.error(node.span.clone(), message, help);
        None
    }

    /// A key that stands in addresses and tables: `[a-z0-9-]+`.
    pub fn key(&mut self, node: &Node, what: &str) -> Option<String> {
        let text = self.string(node, what)?;
        let fine = text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        if fine && !text.is_empty() {
            return Some(text);
        }
        let message = format!("{what} `{text}` may hold only a–z, 0–9 and -");
        self.error(node.span.clone(), message, "write it in small letters, with - between words");
        None
    }

    /// `true` or `false`.
    pub fn flag(&mut self, node: &Node, what: &str) -> Option<bool> {
        let found = match node.text() {
            Some("true") => Some(true),
            Some("false") => Some(false),
            _ => None,
        };
        if found.is_none() {
            self.must_be_written(node, what, "true or false");
        }
        found
    }

    fn must_be_written(&mut self, node: &Node, what: &str, wanted: &str) {
        let found = node.text().map_or_else(|| node.name().to_owned(), |text| format!("`{text}`"));
        self.error(
            node.span.clone(),
            format!("{what} must be {wanted}, but this is {found}"),
            format!("write {wanted}"),
        );
    }

    /// A day of the file itself: `2026-11-01`.
    pub fn day(&mut self, node: &Node, what: &str) -> Option<Date> {
        let text = node.text().unwrap_or_default();
        let day = text.parse().ok();
        if day.is_none() {
            self.must_be_written(node, what, "a day such as 2026-11-01");
        }
        day
    }

    /// One name, or a list of them.
    pub fn names(&mut self, node: &Node, what: &str) -> Vec<String> {
        match &node.kind {
            Kind::Scalar { .. } => self.string(node, what).into_iter().collect(),
            _ => self.list(node, what).iter().filter_map(|item| self.string(item, what)).collect(),
        }
    }

    /// A number.
    pub fn number(&mut self, node: &Node, what: &str) -> Option<Decimal> {
        let text = node.text().unwrap_or_default().replace(['_', ' ', '\u{a0}'], "");
        let number = text.parse().ok();
        if number.is_none() {
            match text.replace(',', ".").parse::<Decimal>() {
                Ok(number) => {
                    let message = format!("{what} must be a number, but this is `{text}`");
                    self.error(node.span.clone(), message, format!("write decimals with a point: {number}"));
                }
                Err(_) => self.must_be_written(node, what, "a number"),
            }
        }
        number
    }

    /// A whole number that is not negative.
    pub fn count(&mut self, node: &Node, what: &str) -> Option<usize> {
        let number = self.number(node, what)?;
        let count = usize::try_from(number).ok().filter(|_| number.fract().is_zero());
        if count.is_none() {
            self.must_be_written(node, what, "a whole number, 0 or more");
        }
        count
    }

    /// A whole number within bounds.
    pub fn count_within(&mut self, node: &Node, what: &str, bounds: std::ops::RangeInclusive<usize>) -> Option<usize> {
        let count = self.count(node, what)?;
        if !bounds.contains(&count) {
            let wanted = format!("a whole number from {} to {}", bounds.start(), bounds.end());
            self.must_be_written(node, what, &wanted);
            return None;
        }
        Some(count)
    }

    /// An expression of any type.
    pub fn expression(&mut self, node: &Node, scope: &Scope) -> Option<(Expr, Type)> {
        let text = self.string(node, "an expression")?;
        match expr::compile(&text, scope) {
            Ok(typed) => self.takes(typed.0.size(), &node.span).then_some(typed),
            Err(errors) => {
                for error in errors {
                    let span = match &node.kind {
                        Kind::Scalar { exact: Some(start), .. } => start + error.span.start..start + error.span.end,
                        _ => node.span.clone(),
                    };
                    self.error(span, error.message, error.help);
                }
                None
            }
        }
    }

    /// An expression of a given type.
    pub fn typed(&mut self, node: &Node, scope: &Scope, wanted: &Type, what: &str) -> Option<Expr> {
        let (expr, ty) = self.expression(node, scope)?;
        if ty.matches(wanted) {
            return Some(expr);
        }
        self.error(node.span.clone(), format!("{what} must be {wanted}, but this is {ty}"), ty.advice(wanted));
        None
    }

    /// The condition under a key; one that depends on nothing is a mistake.
    pub fn condition(&mut self, map: &Map<'_>, key: &str, scope: &Scope) -> Option<Expr> {
        let node = map.get(key)?;
        let condition = self.typed(node, scope, &Type::Bool, &format!("`{key}`"))?;
        if condition.is_constant() {
            let help = format!("let it depend on an answer, or leave `{key}` out");
            self.error(node.span.clone(), format!("`{key}` always has the same outcome"), help);
        }
        Some(condition)
    }
}

/// Whether a text can be a name.
pub fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        && text.len() <= 60
}
