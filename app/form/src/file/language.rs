//! Plain language: what an author is told of the texts themselves. All of it is warnings; the lists of words stand in
//! `words`, the formula of readability in `readability`.
//!
//! What is judged is only what can be judged without a doubt: a warning that is wrong teaches an author to overlook those
//! that are right.

mod readability;
mod words;

use std::{collections::BTreeSet, ops::Range};

use super::{
    reader::{Map, Reader},
    tree::Node,
};
use crate::text::{Block, Inline, Lang, Text, blocks};

/// A text's words with their place in it.
fn words_of(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(is_of_a_word)?;
        let length = text[start..].find(|c| !is_of_a_word(c)).unwrap_or(text.len() - start);
        at = start + length;
        Some(start..at)
    })
}

/// [`char::is_alphanumeric`], without the tables for the letters that most texts consist of.
fn is_of_a_word(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { c.is_alphanumeric() }
}

impl Reader<'_> {
    /// Says what could be plainer in a text of one language.
    pub fn plain_language(&mut self, node: &Node, text: &str, lang: Lang) {
        for found in words::heavy(text, lang) {
            let message = format!("«{}» is not plain language", &text[found.place.clone()]);
            self.warn_within(node, &text[found.place], message, found.instead);
        }
        if let Some(place) = capitals(text) {
            let message = "words in capital letters are hard to read, and some screen readers spell them";
            self.warn_within(
                node,
                &text[place],
                message.to_owned(),
                "write them small; make them strong with **two stars**",
            );
        }
        let star = text.trim();
        if star.starts_with('*') && !star.starts_with("**") || star.ends_with('*') && !star.ends_with("**") {
            let help = "leave it out: what may be left out says so itself, and a line of a list begins with `- `";
            self.warn(node.span.clone(), "a star is no mark that people know", help);
        }
        for link in links(text).into_iter().filter(|link| words::says_nothing(link)) {
            let message = format!("the link text «{link}» says nothing when it is read alone");
            self.warn_within(node, link, message, "let the text say where the link leads");
        }
        let found = readability::measure(text);
        if let Some(lix) = found.filter(|lix| *lix > readability::HARDEST) {
            let message = format!("the text is hard to read: LIX {lix}, where {} is the most", readability::HARDEST);
            self.warn(node.span.clone(), message, "divide the longest sentences, and choose shorter words");
        }
    }

    /// Whether the words of a text are still to be judged. A shared piece is read wherever it is used, but judged once; a
    /// stored version was judged when it was published.
    pub fn first_look(&mut self, node: &Node) -> bool {
        !self.world.langs.is_empty() && self.judged.insert(node.span.start)
    }

    /// Says where a text stands in another language's words.
    pub fn untranslated(&mut self, texts: &[(Lang, &Node, &str)]) {
        let of = |lang: Lang| texts.iter().find(|(other, ..)| *other == lang);
        for (lang, other) in [(Lang::Nn, Lang::Nb), (Lang::En, Lang::Nb), (Lang::En, Lang::Nn)] {
            let (Some((_, node, text)), Some((_, _, source))) = (of(lang), of(other)) else { continue };
            let source: BTreeSet<&str> = sentences(source).collect();
            let same = sentences(text).filter(|sentence| source.contains(sentence)).find(|sentence| {
                let words: Vec<&str> = words_of(sentence).map(|place| &sentence[place]).collect();
                let written = words.iter().filter(|word| word.chars().all(char::is_alphabetic)).count() >= 4;
                // The two written languages of Norwegian share many sentences.
                written && (lang == Lang::En || words.iter().any(|word| words::is_bokmal(word)))
            });
            if let Some(same) = same {
                let message = format!("the same words stand in {} and {}", other.code(), lang.code());
                self.warn_within(node, same, message, format!("translate them for `{}`", lang.code()));
                return;
            }
        }
    }

    /// Says of a label whether it is a question or the name of something.
    pub fn plain_label(&mut self, map: &Map<'_>, label: &Text, name: &str) {
        let too_long = label.0.iter().any(|(_, text)| text.chars().count() > LONGEST_LABEL);
        if too_long {
            self.warn(map.start(), format!("the label of `{name}` is long"), "move what explains into `help`");
        }
        if label.0.iter().any(|(_, text)| ends_as_a_sentence(text)) {
            let message = format!("the label of `{name}` ends with a full stop");
            self.warn(map.start(), message, "ask a question or name the thing, and move sentences into `help`");
        }
        let orders = |(lang, text): &(Lang, String)| {
            let mut words = words_of(text).map(|place| &text[place]);
            let orders = words.next().is_some_and(|word| words::is_order(word, *lang));
            orders && words.count() >= LONGEST_ORDER && !text.contains('?')
        };
        if !too_long && label.0.iter().any(orders) {
            let message = format!("the label of `{name}` is neither a question nor the name of something");
            self.warn(map.start(), message, "ask a question, and move what is to be done into `help`");
        }
    }

    /// A warning at the words themselves, where they stand in the file as they are.
    fn warn_within(&mut self, node: &Node, words: &str, message: String, help: impl Into<String>) {
        let written = self.written(&node.span);
        let apart = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
        let at = written
            .match_indices(words)
            .map(|(at, _)| at)
            .find(|at| apart(written[..*at].chars().next_back()) && apart(written[at + words.len()..].chars().next()));
        let span = at.map(|at| node.span.start + at).map_or(node.span.clone(), |at| at..at + words.len());
        self.warn(span, message, help);
    }
}

/// Characters of a label: two lines on a phone.
const LONGEST_LABEL: usize = 120;

/// Words after the first of a label that tells what to do.
const LONGEST_ORDER: usize = 9;

/// Whether a full stop ends it; the one of an abbreviation doesn't.
fn ends_as_a_sentence(text: &str) -> bool {
    let last = text.trim_end().strip_suffix('.').and_then(|text| text.split_whitespace().last());
    last.is_some_and(|word| !word.contains('.') && word.chars().filter(|c| c.is_alphabetic()).count() > 3)
}

/// Capital words in a row that aren't a short name such as SFO.
fn capitals(text: &str) -> Option<Range<usize>> {
    const FEWEST: usize = 8;
    let mut run: Option<(Range<usize>, usize)> = None;
    for place in words_of(text) {
        let word = &text[place.clone()];
        let letters = word.chars().count();
        if letters < 2 || !word.chars().all(char::is_uppercase) {
            run = None;
            continue;
        }
        run = match run {
            Some((before, count)) if text[before.end..place.start].chars().all(|c| c == ' ') => {
                Some((before.start..place.end, count + letters))
            }
            _ => Some((place, letters)),
        };
        if let Some((place, _)) = run.clone().filter(|(_, count)| *count >= FEWEST) {
            return Some(place);
        }
    }
    None
}

/// The texts of the links.
fn links(text: &str) -> Vec<&str> {
    if !text.contains("](") {
        return Vec::new();
    }
    let pieces = blocks(text).into_iter().flat_map(|block| match block {
        Block::Paragraph(pieces) => pieces,
        Block::List(items) => items.concat(),
    });
    pieces
        .filter_map(|piece| match piece {
            Inline::Link { text, .. } => Some(text),
            _ => None,
        })
        .collect()
}

/// The sentences, and the lines that end without a stop; without addresses.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['.', '!', '?', '\n']).map(str::trim).filter(|sentence| !sentence.contains('/'))
}

#[cfg(test)]
mod tests;
