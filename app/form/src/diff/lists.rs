//! Lists whose items have no names, and what is common to the words about changes.

use crate::{expr::Expr, form::Required, text::Text};

/// Longer texts are cut: a change is to be seen, not read in full.
const LONGEST: usize = 60;

/// What has gone from a list, what has come, and whether what is in both stands in another order.
pub struct Moves<'f, T> {
    pub gone: Vec<&'f T>,
    pub come: Vec<&'f T>,
    /// What is in both.
    pub stayed: Vec<(&'f T, &'f T)>,
    /// What is in both, but otherwise.
    pub changed: Vec<(&'f T, &'f T)>,
    pub reordered: bool,
}

/// Compares two lists: first what is the same, then what is alike among the rest. Items that are the same twice are
/// paired one by one.
pub fn moves<'f, T>(
    old: &'f [T],
    new: &'f [T],
    same: impl Fn(&T, &T) -> bool,
    alike: impl Fn(&T, &T) -> bool,
) -> Moves<'f, T> {
    let mut left: Vec<(usize, &T)> = old.iter().enumerate().collect();
    let (mut come, mut stayed, mut places) = (Vec::new(), Vec::new(), Vec::new());
    for item in new {
        match left.iter().position(|(_, old)| same(old, item)) {
            Some(at) => {
                let (place, old) = left.remove(at);
                places.push(place);
                stayed.push((old, item));
            }
            None => come.push(item),
        }
    }
    let mut gone: Vec<&T> = left.into_iter().map(|(_, item)| item).collect();
    let mut changed = Vec::new();
    come.retain(|item| match gone.iter().position(|old| alike(old, item)) {
        Some(at) => {
            changed.push((gone.remove(at), *item));
            false
        }
        None => true,
    });
    Moves { gone, come, stayed, changed, reordered: !places.is_sorted() }
}

/// How a text has changed, by language.
pub fn text(old: &Text, new: &Text) -> Option<String> {
    let find = |text: &Text, lang| text.0.iter().find(|(own, _)| *own == lang).map(|(_, text)| text.clone());
    let mut out = Vec::new();
    for lang in crate::Lang::ALL {
        let said = match (find(old, lang), find(new, lang)) {
            (Some(old), Some(new)) if old != new => {
                let (old, new) = cut(&old, &new);
                format!("{} “{old}” → “{new}”", lang.code())
            }
            (None, Some(new)) => format!("{} added: “{}”", lang.code(), shortened(&new)),
            (Some(_), None) => format!("{} removed", lang.code()),
            _ => continue,
        };
        out.push(said);
    }
    (!out.is_empty()).then(|| out.join(", "))
}

/// Two texts from a little before where they begin to differ.
fn cut(old: &str, new: &str) -> (String, String) {
    if old.chars().count().max(new.chars().count()) <= LONGEST {
        return (shortened(old), shortened(new));
    }
    let same = old.chars().zip(new.chars()).take_while(|(old, new)| old == new).count();
    let from = |text: &str| {
        let skipped = same.saturating_sub(LONGEST / 3);
        let rest: String = text.chars().skip(skipped).collect();
        format!("{}{}", if skipped > 0 { "…" } else { "" }, shortened(&rest))
    };
    (from(old), from(new))
}

/// A text on one line, cut where it is long.
pub fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", &line[..at]),
        None => line,
    }
}

/// How an expression has changed.
pub fn expr(old: Option<&Expr>, new: Option<&Expr>, none: &str) -> Option<String> {
    (old != new).then(|| format!("{} → {}", or(old, none), or(new, none)))
}

/// An expression, or a word when there is none.
pub fn or(expr: Option<&Expr>, none: &str) -> String {
    expr.map_or_else(|| none.to_owned(), |expr| format!("`{expr}`"))
}

/// Whether something must be answered, in words.
pub fn required(required: &Required) -> String {
    match required {
        Required::Always => "must be answered".to_owned(),
        Required::Never => "may be left out".to_owned(),
        Required::When(when) => format!("must be answered when `{when}`"),
    }
}

/// Words in a row, or a word when there are none.
pub fn listed<T: AsRef<str>>(words: &[T], none: &str) -> String {
    match words {
        [] => none.to_owned(),
        words => words.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(", "),
    }
}
