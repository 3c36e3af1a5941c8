//! Texts by language: which language a text is in, and what stands where one is missing.

use super::html::markup;
use crate::{file::REQUIRED_LANGS, text::Lang};

/// Texts as they stand in the source.
pub type Texts = Vec<(Lang, String)>;

/// A text in every language that a form must have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The texts, in the platform's order of languages.
    pub texts: Texts,
    /// The languages whose text is a copy of another's.
    pub copied: Vec<Lang>,
    /// Whether the text is the importer's own, for the author to write.
    pub finish: bool,
}

impl Words {
    /// The words of a text; the languages that are missing get the nearest one's. `None` where there is no text at all.
    pub fn of(texts: &[(Lang, String)]) -> Option<Words> {
        let mut found: Texts = Vec::new();
        for (lang, text) in texts {
            let text = clean(&markup(text));
            if !text.is_empty() && !found.iter().any(|(other, _)| other == lang) {
                found.push((*lang, text));
            }
        }
        let mut copied = Vec::new();
        for lang in REQUIRED_LANGS {
            if found.iter().any(|(other, _)| *other == lang) {
                continue;
            }
            let order = [Lang::Nb, Lang::Nn, Lang::En, Lang::Se];
            let own = |wanted: &Lang| found.iter().find(|(other, _)| other == wanted && !copied.contains(other));
            let text = order.iter().find_map(own)?.1.clone();
            copied.push(lang);
            found.push((lang, text));
        }
        found.sort_by_key(|(lang, _)| Lang::ALL.iter().position(|other| other == lang));
        Some(Words { texts: found, copied, finish: false })
    }

    /// A text of the importer's own, in Bokmål, Nynorsk and English.
    pub fn own(nb: &str, nn: &str, en: &str) -> Words {
        let texts = vec![(Lang::Nb, nb.to_owned()), (Lang::Nn, nn.to_owned()), (Lang::En, en.to_owned())];
        Words { texts, copied: Vec::new(), finish: true }
    }

    /// The same name in every language, for the author to write.
    pub fn named(name: &str) -> Words {
        let name = match clean(name) {
            name if name.is_empty() => "…".to_owned(),
            name => name,
        };
        Words::own(&name, &name, &name)
    }

    /// What the author is to do with it, as a comment.
    pub fn note(&self) -> String {
        let copied: Vec<&str> = self.copied.iter().map(|lang| lang.code()).collect();
        match (self.finish, copied.is_empty()) {
            (true, _) => "  # finish".to_owned(),
            (_, false) => format!("  # translate: {}", copied.join(", ")),
            _ => String::new(),
        }
    }
}

/// A text without what YAML can't hold or a reader can't see: control characters, turned directions, ragged lines.
pub fn clean(text: &str) -> String {
    let mut out = String::new();
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' => out.push('\n'),
            '\t' | '\u{b}' | '\u{c}' => out.push(' '),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    let mut lines: Vec<&str> = Vec::new();
    for line in out.lines().map(str::trim) {
        if !(line.is_empty() && lines.last().is_none_or(|last| last.is_empty())) {
            lines.push(line);
        }
    }
    lines.join("\n").trim().to_owned()
}

/// The language that a source names: «Norwegian (nb)», «English», «nn-NO».
pub fn lang_of(name: &str) -> Option<Lang> {
    let name = name.trim().to_lowercase();
    let code = name.rsplit_once('(').map_or(name.as_str(), |(_, code)| code.trim_end_matches(')').trim());
    match code.split(['-', '_']).next().unwrap_or_default() {
        "nb" | "no" | "nob" | "nor" | "bokmål" | "bokmal" | "norsk" | "norwegian" | "norwegian bokmål" => {
            Some(Lang::Nb)
        }
        "nn" | "nno" | "nynorsk" | "norwegian nynorsk" => Some(Lang::Nn),
        "en" | "eng" | "english" | "engelsk" => Some(Lang::En),
        "se" | "sme" | "northern sami" | "northern sámi" | "davvisámegiella" => Some(Lang::Se),
        _ => None,
    }
}

/// The language that texts without a name of one are most likely in: by the small words that each uses most.
pub fn guess<'t>(texts: impl Iterator<Item = &'t str>) -> Lang {
    let (mut nb, mut nn, mut en) = (0, 0, 0);
    for word in texts.flat_map(|text| text.split(|c: char| !c.is_alphabetic())) {
        match word.to_lowercase().as_str() {
            "ikke" | "jeg" | "hva" | "hvem" | "hvor" | "hvordan" | "dere" | "noe" | "hvilken" | "hvilke" => nb += 1,
            "ikkje" | "eg" | "kva" | "kven" | "kor" | "korleis" | "dykk" | "noko" => nn += 1,
            "the" | "and" | "of" | "you" | "your" | "what" | "is" | "please" | "name" | "are" | "in" => en += 1,
            "og" | "er" | "på" | "av" | "til" | "du" | "det" | "som" | "navn" | "søker" => nb += 1,
            _ => {}
        }
    }
    match (nn > 0 && nn >= en, en > nb) {
        (true, _) => Lang::Nn,
        (_, true) => Lang::En,
        _ => Lang::Nb,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_have_many_names() {
        let found = ["Norwegian (nb)", "Norsk", "nn-NO", "English", "Bokmål (no)", "Northern Sámi (se)", "French (fr)"];
        let langs: Vec<Option<Lang>> = found.into_iter().map(lang_of).collect();
        assert_eq!(
            langs,
            [Some(Lang::Nb), Some(Lang::Nb), Some(Lang::Nn), Some(Lang::En), Some(Lang::Nb), Some(Lang::Se), None]
        );
    }

    #[test]
    fn small_words_tell_the_language() {
        assert_eq!(guess(["Kva heiter du?", "E-post"].into_iter()), Lang::Nn);
        assert_eq!(guess(["Hva heter du?"].into_iter()), Lang::Nb);
        assert_eq!(guess(["What is your name?"].into_iter()), Lang::En);
        assert_eq!(guess(["Adresse"].into_iter()), Lang::Nb);
    }

    #[test]
    fn a_missing_language_gets_the_nearest() {
        let words = Words::of(&[(Lang::En, "<p>Hello</p>".into()), (Lang::Se, "Bures".into())]).unwrap();
        let texts: Vec<(&str, &str)> = words.texts.iter().map(|(lang, text)| (lang.code(), text.as_str())).collect();
        assert_eq!(texts, [("nb", "Hello"), ("nn", "Hello"), ("en", "Hello"), ("se", "Bures")]);
        assert_eq!(words.note(), "  # translate: nb, nn");
        assert_eq!(Words::of(&[(Lang::Nb, " \u{202e}\n".into())]), None);
    }
}
