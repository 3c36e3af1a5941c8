//! LIX, the readability index of the Nordic languages (C. H. Björnsson, *Läsbarhet*, 1968):
//!
//! LIX = words / sentences + 100 × long words / words
//!
//! A long word has more than six letters. Newspapers lie between 40 and 50, what authorities write often over 55. It is
//! no measure of a good text, but a good finder of bad ones.

use super::words_of;
use crate::text::{Block, Inline, blocks};

/// The highest that nothing is said of.
pub const HARDEST: usize = 50;

/// Shorter texts say too little: one long name would decide.
const WORDS: usize = 40;
/// With so many sentences half as many words are enough.
const SENTENCES: usize = 3;

/// The index of a text that is long enough. Addresses of links aren't read, so they don't count.
pub fn measure(text: &str) -> Option<usize> {
    // A word and the space behind it are two characters at least.
    if text.len() < WORDS {
        return None;
    }
    let (mut words, mut long, mut sentences) = (0, 0, 0);
    let mut line = |pieces: &[Inline<'_>]| {
        let mut open = false;
        for piece in pieces {
            let (Inline::Plain(text) | Inline::Strong(text) | Inline::Link { text, .. }) = piece;
            let mut from = 0;
            for place in words_of(text) {
                // Only a stop before a space ends a sentence: not the one in 12.30.
                if ends(&text[from..place.start]) && open {
                    (sentences, open) = (sentences + 1, false);
                }
                let word = &text[place.clone()];
                if word.chars().any(char::is_alphabetic) {
                    (words, open) = (words + 1, true);
                    long += usize::from(word.chars().count() > 6);
                }
                from = place.end;
            }
            if open && ends(&format!("{} ", &text[from..])) {
                (sentences, open) = (sentences + 1, false);
            }
        }
        sentences += usize::from(open);
    };
    for block in blocks(text) {
        match block {
            Block::Paragraph(pieces) => line(&pieces),
            Block::List(items) => items.iter().for_each(|item| line(item)),
        }
    }
    let enough = words >= WORDS || sentences >= SENTENCES && words >= WORDS / 2;
    enough.then(|| (words * words + 100 * long * sentences) / (words * sentences.max(1)))
}

/// Whether a sentence ends in what stands between two words. A colon ends one, as in Björnsson's own counting.
fn ends(between: &str) -> bool {
    let mut chars = between.chars().peekable();
    while let Some(c) = chars.next() {
        if matches!(c, '.' | '!' | '?' | ':') && chars.peek().is_some_and(|next| next.is_whitespace() || *next == ')') {
            return true;
        }
    }
    false
}
