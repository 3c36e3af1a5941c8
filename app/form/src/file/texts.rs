//! Texts by language, and the languages that must be there.

use super::{
    reader::{Map, Reader},
    tree::{Kind, Node},
};
use crate::{
    expr::instead,
    text::{Lang, Text},
};

impl Reader<'_> {
    /// A text by language, or one text where the municipality uses one language.
    pub fn text(&mut self, node: &Node, what: &str) -> Text {
        match &node.kind {
            Kind::Scalar { text, .. } => {
                let text = text.trim().to_owned();
                let langs: Vec<_> = self.world.langs.iter().map(|lang| format!("{}: …", lang.code())).collect();
                let help =
                    if langs.len() > 1 { format!("write {{{}}}", langs.join(", ")) } else { "write it".to_owned() };
                if text.is_empty() {
                    self.error(node.span.clone(), format!("{what} is empty"), help);
                    return Text::default();
                }
                if self.first_look(node) {
                    self.plain_language(node, &text, Lang::Nb);
                }
                if langs.len() > 1 {
                    self.error(node.span.clone(), format!("{what} is in one language only"), help);
                }
                Text(vec![(Lang::Nb, text)])
            }
            Kind::Seq(_) => {
                self.must_be(node, what, "a text by language", "write {nb: …, nn: …, en: …}");
                Text::default()
            }
            Kind::Map(entries) => {
                let judge = self.first_look(node);
                let (mut out, mut nodes) = (Vec::new(), Vec::new());
                for (key, value) in entries {
                    let Some(lang) = self.lang(key) else { continue };
                    let Some(text) = self.string(value, what) else { continue };
                    let text = text.trim().to_owned();
                    if text.is_empty() {
                        let message = format!("{what} is empty in {}", lang.code());
                        self.error(value.span.clone(), message, "write it, or leave the key out in every language");
                    }
                    if judge {
                        self.plain_language(value, &text, lang);
                        nodes.push(value);
                    }
                    out.push((lang, text));
                }
                let texts: Vec<_> =
                    out.iter().zip(&nodes).map(|((lang, text), node)| (*lang, *node, text.as_str())).collect();
                self.untranslated(&texts);
                self.look_at_langs(node, what, &out.iter().map(|(lang, _)| *lang).collect::<Vec<_>>());
                Text(out)
            }
        }
    }

    /// The language a key names.
    pub fn lang(&mut self, key: &Node) -> Option<Lang> {
        let code = key.text().unwrap_or_default();
        let lang = Lang::parse(code);
        if lang.is_none() {
            let comma = code.contains(' ').then(|| "put the text before it in quotes: it holds a comma".to_owned());
            let help = comma.unwrap_or_else(|| instead(code, Lang::ALL.iter().map(|lang| lang.code()), "languages"));
            self.error(key.span.clone(), format!("`{code}` is not a language"), help);
        }
        lang
    }

    /// Says which of the languages that must be there are missing.
    pub fn look_at_langs(&mut self, node: &Node, what: &str, found: &[Lang]) {
        let missing: Vec<&str> =
            self.world.langs.iter().filter(|lang| !found.contains(lang)).map(|lang| lang.code()).collect();
        if !missing.is_empty() {
            let help = missing.iter().map(|code| format!("`{code}:`")).collect::<Vec<_>>().join(" and ");
            let message = format!("{what} is missing in {}", missing.join(", "));
            self.error(node.span.clone(), message, format!("add {help}"));
        }
    }

    /// A text that must be there.
    pub fn required_text(&mut self, map: &Map<'_>, key: &str, what: &str) -> Text {
        if map.lacks(key) {
            self.error(map.start(), format!("{what} is missing"), format!("add `{key}:`"));
        }
        self.optional_text(map, key, what)
    }

    /// A text that may be left out.
    pub fn optional_text(&mut self, map: &Map<'_>, key: &str, what: &str) -> Text {
        map.get(key).map(|node| self.text(node, what)).unwrap_or_default()
    }
}
