//! Texts in several languages and the small markup they may hold.

use serde::{Deserialize, Serialize};

/// The platform's languages. ID-porten takes the same four.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Norwegian Bokmål.
    Nb,
    /// Norwegian Nynorsk.
    Nn,
    /// English.
    En,
    /// Northern Sámi.
    Se,
}

impl Lang {
    /// Every language, in the order they are offered.
    pub const ALL: [Lang; 4] = [Lang::Nb, Lang::Nn, Lang::En, Lang::Se];

    /// The BCP 47 code, also used in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Nb => "nb",
            Lang::Nn => "nn",
            Lang::En => "en",
            Lang::Se => "se",
        }
    }

    /// The language of a code; `None` for any other text.
    pub fn parse(code: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The language's own name for itself.
    pub fn name(self) -> &'static str {
        match self {
            Lang::Nb => "Bokmål",
            Lang::Nn => "Nynorsk",
            Lang::En => "English",
            Lang::Se => "Davvisámegiella",
        }
    }

    /// Where to look when a text is missing: the nearest language first.
    fn fallbacks(self) -> [Lang; 3] {
        match self {
            Lang::Nb => [Lang::Nn, Lang::En, Lang::Se],
            Lang::Nn | Lang::En | Lang::Se => [Lang::Nb, Lang::Nn, Lang::En],
        }
    }
}

/// A text by language. A missing language falls back on the nearest one, and says so through [`Text::find`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text(pub Vec<(Lang, String)>);

impl Text {
    /// The same text in every language: names, numbers, or a form in one language.
    pub fn same(text: impl Into<String>) -> Text {
        Text(vec![(Lang::Nb, text.into())])
    }

    /// The text and the language it really is in, for `lang` on the element that shows it.
    pub fn find(&self, lang: Lang) -> (Lang, &str) {
        let own = |wanted: Lang| self.0.iter().find(|(l, _)| *l == wanted);
        std::iter::once(lang)
            .chain(lang.fallbacks())
            .find_map(own)
            .or(self.0.first())
            .map_or((lang, ""), |(l, text)| (*l, text))
    }

    /// The text to show in a language.
    pub fn get(&self, lang: Lang) -> &str {
        self.find(lang).1
    }

    /// Whether there is no text at all.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|(_, text)| text.trim().is_empty())
    }

    /// The languages the text is written in.
    pub fn langs(&self) -> impl Iterator<Item = Lang> + '_ {
        self.0.iter().map(|(lang, _)| *lang)
    }
}

/// A block of a text: what stands between blank lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block<'t> {
    /// A paragraph.
    Paragraph(Vec<Inline<'t>>),
    /// Lines that each begin with `- `.
    List(Vec<Vec<Inline<'t>>>),
}

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline<'t> {
    /// Plain text.
    Plain(&'t str),
    /// `**important**`
    Strong(&'t str),
    /// `[text](address)`; the address begins with https, http, mailto or tel, or is within the site (`/`).
    Link {
        /// What a person reads.
        text: &'t str,
        /// Where it leads.
        href: &'t str,
    },
}

/// Reads the small markup: paragraphs, lists, links and strong text. Anything else is plain text, so nothing can fail.
pub fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut out: Vec<Block<'_>> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        let line = line.trim();
        if line.is_empty() {
            open = false;
            continue;
        }
        if let Some(item) = line.strip_prefix("- ") {
            match out.last_mut() {
                Some(Block::List(items)) if open => items.push(inlines(item)),
                _ => out.push(Block::List(vec![inlines(item)])),
            }
        } else {
            match out.last_mut() {
                Some(Block::Paragraph(words)) if open => {
                    words.push(Inline::Plain(" "));
                    words.extend(inlines(line));
                }
                Some(Block::List(items)) if open => {
                    if let Some(last) = items.last_mut() {
                        last.push(Inline::Plain(" "));
                        last.extend(inlines(line));
                    }
                }
                _ => out.push(Block::Paragraph(inlines(line))),
            }
        }
        open = true;
    }
    out
}

/// Whether an address may stand in a link; `javascript:` and the like may not.
pub fn safe_address(href: &str) -> bool {
    let inside = href.starts_with('/') && !href.starts_with("//");
    inside || ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| href.starts_with(scheme))
}

/// Reads links and strong text within a line.
pub fn inlines(line: &str) -> Vec<Inline<'_>> {
    let mut out = Vec::new();
    let (mut plain, mut at) = (0, 0);
    while at < line.len() {
        let rest = &line[at..];
        let found = link(rest).or_else(|| strong(rest));
        if let Some((piece, length)) = found {
            if plain < at {
                out.push(Inline::Plain(&line[plain..at]));
            }
            out.push(piece);
            at += length;
            plain = at;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    if plain < line.len() {
        out.push(Inline::Plain(&line[plain..]));
    }
    out
}

fn link(rest: &str) -> Option<(Inline<'_>, usize)> {
    let inner = rest.strip_prefix('[')?;
    let close = inner.find("](")?;
    let text = &inner[..close];
    let after = &inner[close + 2..];
    let end = after.find(')')?;
    let href = &after[..end];
    (!text.is_empty() && !text.contains('[') && safe_address(href))
        .then_some((Inline::Link { text, href }, 1 + close + 2 + end + 1))
}

fn strong(rest: &str) -> Option<(Inline<'_>, usize)> {
    let inner = rest.strip_prefix("**")?;
    let end = inner.find("**")?;
    (end > 0).then_some((Inline::Strong(&inner[..end]), end + 4))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn falls_back_on_the_nearest_language() {
        let text = Text(vec![(Lang::Nb, "Ja".into()), (Lang::En, "Yes".into())]);
        assert_eq!(text.find(Lang::Nn), (Lang::Nb, "Ja"));
        assert_eq!(text.get(Lang::En), "Yes");
    }

    #[test]
    fn reads_paragraphs_lists_and_links() {
        let read = blocks("Les **dette**.\nOg [loven](https://lovdata.no/x).\n\n- en\n- to");
        assert_eq!(read.len(), 2);
        assert!(matches!(&read[0], Block::Paragraph(p) if p.contains(&Inline::Strong("dette"))
            && p.contains(&Inline::Link { text: "loven", href: "https://lovdata.no/x" })));
        assert!(matches!(&read[1], Block::List(items) if items.len() == 2));
    }

    #[test]
    fn a_script_address_stays_plain_text() {
        let read = inlines("[klikk](javascript:alert(1))");
        assert!(read.iter().all(|piece| matches!(piece, Inline::Plain(_))));
        assert!(!safe_address("//evil.example"));
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_shown_whole(text in "(\\PC|\n|\\*\\*|\\[|\\]\\(|\\)|https://|- ){0,30}") {
            let mut out = String::new();
            for block in blocks(&text) {
                let lines = match block {
                    Block::Paragraph(words) => vec![words],
                    Block::List(items) => items,
                };
                for piece in lines.iter().flatten() {
                    match piece {
                        Inline::Plain(words) | Inline::Strong(words) => out.push_str(words),
                        Inline::Link { text, href } => {
                            assert!(safe_address(href));
                            out.push_str(text);
                        }
                    }
                }
            }
            // No letter is lost but those of the addresses, which stand in the links.
            let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
            assert!(letters(&out) <= letters(&text));
            if !text.contains("](") {
                assert_eq!(letters(&out), letters(&text));
            }
        }
    }
}
