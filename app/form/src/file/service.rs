//! What the file says of the service: what a citizen reads before applying.

use super::{
    reader::{Keys, Map, Reader},
    tree::{Kind, Node},
};
use crate::{
    form::{Audience, Contact, Period, Service, Unit},
    text::{Lang, Text},
};

/// The keys of `service`.
pub const KEYS: &Keys = &[
    ("theme", "top theme in Los"),
    ("for", "person or organisation"),
    ("summary", "one sentence, in lists and search"),
    ("about", "what the service is"),
    ("who", "who may apply"),
    ("need", "what to have at hand, a list by language"),
    ("cost", "what it costs"),
    ("processing", "how long an answer takes: 4 weeks"),
    ("owner", "the unit that answers"),
    ("contact", "email and phone of the unit"),
    ("law", "the legal basis"),
    ("privacy", "the privacy notice (GDPR article 13)"),
    ("keywords", "words people search by, a list by language"),
];

const CONTACT: &Keys = &[("email", "an e-mail address"), ("phone", "a phone number")];

/// The top themes of Los, the national vocabulary of public services (psi.norge.no).
pub const THEMES: [&str; 14] = [
    "arbeid",
    "bygg-og-eiendom",
    "demokrati-og-innbyggerrettigheter",
    "familie-og-barn",
    "helse-og-omsorg",
    "kultur-idrett-og-fritid",
    "lov-og-rett",
    "naring",
    "natur-klima-og-miljo",
    "samfunnssikkerhet-og-beredskap",
    "skatt-og-avgift",
    "skole-og-utdanning",
    "sosiale-tjenester",
    "trafikk-og-transport",
];

/// Reads `service`.
pub fn service(reader: &mut Reader<'_>, node: &Node) -> Service {
    let Some(map) = reader.known(node, &[KEYS], "`service`") else { return Service::default() };
    let themes: Vec<(&str, &str)> = THEMES.iter().map(|theme| (*theme, *theme)).collect();
    let theme = match map.get("theme") {
        Some(node) => reader.word(node, "theme of Los", &themes).unwrap_or_default().to_owned(),
        None => {
            reader.error(map.span.start..map.span.start, "`theme` is missing", None);
            String::new()
        }
    };
    let audiences = [("person", Audience::Person), ("organisation", Audience::Organisation)];
    Service {
        theme,
        audience: map.get("for").and_then(|node| reader.word(node, "audience", &audiences)).unwrap_or_default(),
        summary: reader.required_text(&map, "summary", "the summary"),
        about: reader.optional_text(&map, "about", "`about`"),
        who: reader.required_text(&map, "who", "who may apply"),
        need: lists(reader, &map, "need"),
        cost: reader.required_text(&map, "cost", "what it costs"),
        processing: map.get("processing").and_then(|node| period(reader, node)),
        owner: reader.required_text(&map, "owner", "the owner"),
        contact: map.get("contact").map(|node| contact(reader, node)).unwrap_or_default(),
        law: reader.optional_text(&map, "law", "the law"),
        privacy: reader.required_text(&map, "privacy", "the privacy notice"),
        keywords: lists(reader, &map, "keywords"),
    }
}

fn contact(reader: &mut Reader<'_>, node: &Node) -> Contact {
    let Some(map) = reader.known(node, &[CONTACT], "`contact`") else { return Contact::default() };
    let mut text = |key: &str| map.get(key).and_then(|node| reader.string(node, key));
    Contact { email: text("email"), phone: text("phone") }
}

/// `4 weeks`, `30 days`.
pub fn period(reader: &mut Reader<'_>, node: &Node) -> Option<Period> {
    let text = node.text().unwrap_or_default();
    let units = [("day", Unit::Days), ("week", Unit::Weeks), ("month", Unit::Months), ("year", Unit::Years)];
    let found = text.split_once(' ').and_then(|(count, unit)| {
        let unit = units.iter().find(|(name, _)| unit.trim().trim_end_matches('s') == *name)?.1;
        Some(Period { count: count.parse().ok().filter(|count| *count > 0)?, unit })
    });
    if found.is_none() {
        let help = Some("write a number and days, weeks, months or years: 4 weeks".to_owned());
        reader.error(node.span.clone(), format!("`{text}` is not a length of time"), help);
    }
    found
}

/// Lists by language become a list of texts by language: the first of each belong together.
fn lists(reader: &mut Reader<'_>, map: &Map<'_>, key: &str) -> Vec<Text> {
    let Some(node) = map.get(key) else { return Vec::new() };
    let mut out: Vec<Text> = Vec::new();
    let mut lengths = Vec::new();
    let mut add = |lang: Lang, at: usize, text: String| {
        if out.len() <= at {
            out.resize(at + 1, Text::default());
        }
        out[at].0.push((lang, text));
    };
    match &node.kind {
        Kind::Map(entries) => {
            for (name, items) in entries {
                let code = name.text().unwrap_or_default();
                let Some(lang) = Lang::parse(code) else {
                    reader.error(
                        name.span.clone(),
                        format!("`{code}` is not a language; they are nb, nn, en, se"),
                        None,
                    );
                    continue;
                };
                let items = reader.list(items, &format!("`{key}` in {code}"));
                lengths.push((lang, items.len()));
                for (at, item) in items.iter().enumerate() {
                    if let Some(text) = reader.string(item, key) {
                        add(lang, at, text);
                    }
                }
            }
            for lang in reader.world.langs.clone() {
                if !lengths.iter().any(|(l, _)| *l == lang) {
                    reader.error(node.span.clone(), format!("`{key}` is missing in {}", lang.code()), None);
                }
            }
        }
        _ => {
            for (at, item) in reader.list(node, &format!("`{key}`")).iter().enumerate() {
                if let Some(text) = reader.string(item, key) {
                    add(Lang::Nb, at, text);
                }
            }
        }
    }
    let uneven = key == "need" && lengths.iter().any(|(_, length)| Some(length) != lengths.first().map(|(_, l)| l));
    if uneven {
        reader.error(node.span.clone(), format!("`{key}` has not as many items in every language"), None);
    }
    out
}
