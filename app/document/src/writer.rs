//! Text as the data a template reads. What a person wrote is a string in JSON from here on; nothing of it is ever read as
//! markup.

use form::Lang;
use serde::Serialize;

use crate::glyphs::{Printer, Reach};

/// Words longer than this may break anywhere; the longest Norwegian compounds in use are shorter.
const LONG_WORD: usize = 40;

/// A line of text in pieces between which it may break.
pub type Pieces = Vec<String>;

/// What is known, under its term.
#[derive(Serialize)]
pub struct Fact {
    term: Pieces,
    text: Pieces,
}

/// Writes text for a template, with only what can be printed.
pub struct Writer {
    printer: Printer,
    /// The language of what is written.
    pub lang: Lang,
}

impl Writer {
    /// A writer that trusts the fonts so far.
    pub fn new(reach: Reach, lang: Lang) -> Writer {
        Writer { printer: Printer::new(reach), lang }
    }

    /// A character that had to be spelt out, as it was.
    pub fn spelt_out(&self) -> Option<&str> {
        self.printer.spelt_out.as_deref()
    }

    /// A text that is no part of a paragraph: the file's name, the foot.
    pub fn line(&mut self, text: &str) -> String {
        self.printer.text(text)
    }

    /// A line.
    pub fn text(&mut self, text: &str) -> Pieces {
        pieces(&self.printer.text(text))
    }

    /// Lines.
    pub fn texts<T: AsRef<str>>(&mut self, texts: impl IntoIterator<Item = T>) -> Vec<Pieces> {
        texts.into_iter().map(|text| self.text(text.as_ref())).collect()
    }

    /// The paragraphs that a person wrote, each with its lines. A browser ends lines with two characters.
    pub fn paragraphs(&mut self, text: &str) -> Vec<Vec<Pieces>> {
        let text = text.replace("\r\n", "\n");
        let paragraphs = text.split("\n\n").filter(|part| !part.trim().is_empty());
        paragraphs.map(|part| self.texts(part.trim().lines())).collect()
    }

    /// What is known, each under its term.
    pub fn facts<'a>(&mut self, facts: impl IntoIterator<Item = (&'a String, &'a String)>) -> Vec<Fact> {
        facts.into_iter().map(|(term, text)| Fact { term: self.text(term), text: self.text(text) }).collect()
    }
}

/// A text with places to break inside words that no line could hold. An address has none: Typst breaks it itself, and
/// whoever copies it gets it whole.
fn pieces(text: &str) -> Pieces {
    let mut pieces = vec![String::new()];
    for word in text.split_inclusive(' ') {
        let mut left = if is_address(word.trim_end()) { usize::MAX } else { LONG_WORD };
        for c in word.chars() {
            if left == 0 && c != ' ' {
                pieces.push(String::new());
                left = LONG_WORD;
            }
            left = left.saturating_sub(1);
            if let Some(piece) = pieces.last_mut() {
                piece.push(c);
            }
        }
    }
    pieces
}

/// Whether a word is an address that Typst can break: it does so at the marks and not between letters.
fn is_address(word: &str) -> bool {
    let rest = word.strip_prefix("https://").or_else(|| word.strip_prefix("http://")).unwrap_or_default();
    let mut parts = rest.split(|c| "/:.-_?=&".contains(c));
    parts.all(|part| part.len() <= LONG_WORD && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
        && !rest.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_endless_words_may_break() {
        assert_eq!(pieces("Minoritetsladningsbærerdiffusjonskoeffisientmåling og mer").len(), 2);
        assert_eq!(
            pieces("Redusert foreldrebetaling i barnehage, moderasjon for inntekten"),
            ["Redusert foreldrebetaling i barnehage, moderasjon for inntekten"]
        );
        let long = "x".repeat(100);
        assert_eq!(pieces(&long).concat(), long);
        assert_eq!(pieces(&long).len(), 3);
        let address = "https://skranke.sandvik.example/nb/my/everything.pdf?part=2";
        assert_eq!(pieces(&format!("Her: {address} {long}"))[0], format!("Her: {address} {}", &long[..40]));
        for no_address in [format!("https://{}", "å".repeat(100)), format!("https://{long}"), format!("x{long}")] {
            assert_eq!(pieces(&no_address).len(), 3);
        }
    }

    #[test]
    fn paragraphs_and_lines_stay() {
        for text in ["En\nlinje til\n\n\n \n\nNy", "En\r\nlinje til\r\n\r\nNy\r\n"] {
            let paragraphs = Writer::new(Reach::Fonts, Lang::Nb).paragraphs(text);
            assert_eq!(paragraphs, [vec![vec!["En"], vec!["linje til"]], vec![vec!["Ny"]]], "{text:?}");
        }
    }
}
