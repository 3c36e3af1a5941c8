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
    ("appeal body", "who decides an appeal of the decision, as it stands after “to”: klagenemnda i kommunen"),
    ("privacy", "the privacy notice (GDPR article 13)"),
    ("keywords", "words people search by, a list by language"),
    ("life events", "what happens in people's lives when they need it"),
];

/// The keys of `contact`.
pub const CONTACT: &Keys = &[("email", "an e-mail address"), ("phone", "a phone number")];

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

/// What happens in a life, or in that of a business: the second way in to services, beside the themes. After the events of
/// Los (`https://psi.norge.no/los/hendelse/…`), a part of them.
pub const LIFE_EVENTS: [&str; 6] = [
    "fa-barn",
    "flytte",
    "miste-og-finne-arbeid",
    "sykdom-og-funksjonsnedsettelse",
    "dodsfall-og-arv",
    "starte-og-drive-bedrift",
];

/// Who a service is for.
pub const AUDIENCES: &[(&str, Audience)] = &[("person", Audience::Person), ("organisation", Audience::Organisation)];

/// Reads `service`.
pub fn service(reader: &mut Reader<'_>, node: &Node) -> Service {
    let Some(map) = reader.known(node, KEYS, "`service`") else { return Service::default() };
    let themes: Vec<(&str, &str)> = THEMES.iter().map(|theme| (*theme, *theme)).collect();
    let theme = match map.get("theme") {
        Some(node) => reader.word(node, "a top theme of Los", &themes).unwrap_or_default().to_owned(),
        None if !map.lacks("theme") => String::new(),
        None => {
            let help = "add `theme:` and a top theme of Los, such as familie-og-barn";
            reader.error(map.start(), "`theme` is missing", help);
            String::new()
        }
    };
    Service {
        theme,
        audience: map.get("for").and_then(|node| reader.word(node, "an audience", AUDIENCES)).unwrap_or_default(),
        summary: reader.required_text(&map, "summary", "the summary"),
        about: reader.optional_text(&map, "about", "`about`"),
        who: reader.required_text(&map, "who", "who may apply"),
        need: lists(reader, &map, "need"),
        cost: reader.required_text(&map, "cost", "what it costs"),
        processing: processing(reader, &map),
        owner: reader.required_text(&map, "owner", "the owner"),
        contact: map.get("contact").map(|node| contact(reader, node)).unwrap_or_default(),
        law: reader.optional_text(&map, "law", "the law"),
        appeal_body: reader.optional_text(&map, "appeal body", "the appeal body"),
        privacy: reader.required_text(&map, "privacy", "the privacy notice"),
        keywords: lists(reader, &map, "keywords"),
        life_events: map.get("life events").map(|node| life_events(reader, node)).unwrap_or_default(),
    }
}

fn life_events(reader: &mut Reader<'_>, node: &Node) -> Vec<String> {
    let known = LIFE_EVENTS.map(|event| (event, event));
    let items = reader.list(node, "`life events`");
    items.iter().filter_map(|item| reader.word(item, "a life event", &known)).map(str::to_owned).collect()
}

/// A citizen wants to know how long it takes; where the law sets no time, the municipality does.
fn processing(reader: &mut Reader<'_>, map: &Map<'_>) -> Option<Period> {
    match map.get("processing") {
        Some(node) => period(reader, node),
        None => {
            reader.warn(map.start(), "the service doesn't say how long an answer takes", "add `processing: 4 weeks`");
            None
        }
    }
}

fn contact(reader: &mut Reader<'_>, node: &Node) -> Contact {
    let Some(map) = reader.known(node, CONTACT, "`contact`") else { return Contact::default() };
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
        let help = "write a number and days, weeks, months or years: 4 weeks";
        reader.error(node.span.clone(), format!("`{text}` is not a length of time"), help);
    }
    found
}

/// Lists by language become a list of texts by language: the first of each belong together.
fn lists(reader: &mut Reader<'_>, map: &Map<'_>, key: &str) -> Vec<Text> {
    let Some(node) = map.get(key) else { return Vec::new() };
    let what = format!("`{key}`");
    let mut out: Vec<Text> = Vec::new();
    let mut found: Vec<(Lang, usize)> = Vec::new();
    let mut list = |reader: &mut Reader<'_>, lang: Lang, items: &Node| {
        let items = reader.list(items, &what);
        found.push((lang, items.len()));
        for (at, item) in items.iter().enumerate() {
            let Some(text) = reader.string(item, &what) else { continue };
            // People search by the words that they know, plain or not.
            if key == "need" && reader.first_look(item) {
                reader.plain_language(item, &text, lang);
            }
            if out.len() <= at {
                out.resize(at + 1, Text::default());
            }
            out[at].0.push((lang, text));
        }
    };
    match &node.kind {
        Kind::Map(entries) => {
            for (name, items) in entries {
                if let Some(lang) = reader.lang(name) {
                    list(reader, lang, items);
                }
            }
        }
        _ => list(reader, Lang::Nb, node),
    }
    let langs: Vec<Lang> = found.iter().map(|(lang, _)| *lang).collect();
    reader.look_at_langs(node, &what, &langs);
    // Keywords differ from language to language; what to have at hand doesn't.
    if key == "need" && found.iter().any(|(_, count)| *count != found[0].1) {
        let counts: Vec<_> = found.iter().map(|(lang, count)| format!("{} in {}", count, lang.code())).collect();
        let message = format!("{what} has {}", counts.join(", "));
        reader.error(node.span.clone(), message, "write as many items in every language");
    }
    out
}
