//! What the fonts can show. PDF/A forbids a box in a letter's place, and an answer must not be lost: what has no glyph
//! is written as its code, `[U+1F600]`.

use crate::press;

/// How far to trust the fonts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Every character some font has.
    Fonts,
    /// Only Latin letters, digits and common marks, which never combine into something without a glyph.
    Sure,
}

/// Text cleaned for printing, and whether something had to be spelt out.
#[derive(Debug)]
pub struct Printer {
    reach: Reach,
    /// Set once a character was spelt out.
    pub spelt_out: Option<String>,
}

impl Printer {
    /// A printer that has spelt out nothing yet.
    pub fn new(reach: Reach) -> Printer {
        Printer { reach, spelt_out: None }
    }

    /// The text with only characters that have a glyph.
    pub fn text(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            match c {
                '\t' | '\n' | '\r' => out.push(' '),
                // Marks that only turn text around or join emoji: without them the text stands as it was typed.
                _ if is_invisible(c) => {}
                _ if self.has(c) => out.push(c),
                _ => {
                    let code = format!("[U+{:04X}]", u32::from(c));
                    out.push_str(&code);
                    self.spelt_out.get_or_insert(code);
                }
            }
        }
        out
    }

    fn has(&self, c: char) -> bool {
        match self.reach {
            Reach::Fonts => !is_forbidden(c) && press::covered(c),
            Reach::Sure => matches!(c, ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{17f}' | '–' | '−' | '’' | '…'),
        }
    }
}

/// Format characters: no glyph, no meaning on paper. Among them those that reverse the order of what follows.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// What PDF/A-2a forbids even where a font has it: controls, private use, non-characters.
fn is_forbidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' | '\u{fdd0}'..='\u{fdef}')
        || u32::from(c) & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_norway_have_glyphs() {
        let text = "Áá Čč Đđ Ŋŋ Šš Ŧŧ Žž Ææ Øø Åå Ïï Öö Ää Ëë Éé Ôô «» – — ’ … € § ½ −12 °";
        for reach in [Reach::Fonts, Reach::Sure] {
            let mut printer = Printer::new(reach);
            assert_eq!(printer.text(&text.replace(['€', '—'], "")), text.replace(['€', '—'], ""));
            assert_eq!(printer.spelt_out, None);
        }
        assert_eq!(Printer::new(Reach::Fonts).text(text), text);
    }

    #[test]
    fn what_has_no_glyph_is_spelt_out() {
        let mut printer = Printer::new(Reach::Fonts);
        assert_eq!(printer.text("a\u{202e}b 👍🏽\u{fe0f} \u{e000}"), "ab [U+1F44D][U+1F3FD] [U+E000]");
        assert_eq!(printer.spelt_out.as_deref(), Some("[U+1F44D]"));
    }
}
