//! Finding a service by words: in any order and form, in both written forms of Norwegian and in English, with a slip of
//! the finger, by part of a compound word, and by words that mean the same. Pure; an index is made when forms are read.

mod spelling;
mod synonyms;

use std::collections::BTreeMap;

use form::{Form, Lang, Text};
use ui::Words;

use spelling::{distance, folded, is_near, stem, words};

/// What is known of the live services' words.
#[derive(Default)]
pub struct Index {
    /// By the service's key.
    services: BTreeMap<String, Vec<Known>>,
    /// The words of titles and keywords by language, as they are written: what a suggestion is made of.
    vocabulary: Vec<(Lang, String)>,
}

/// A word that finds a service.
struct Known {
    stem: String,
    weight: Weight,
    /// Only who reads this language meant it.
    only: Option<Lang>,
}

/// What kind of word it is, and so how much it says: the more, the further up.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    /// In the description.
    Told = 1,
    /// In the one sentence, the theme or a life event.
    Said = 2,
    /// A keyword.
    Key = 3,
    /// In the title.
    Title = 4,
}

/// Words that say nothing of what one looks for.
const EMPTY: &[&str] = &[
    "jeg",
    "eg",
    "vi",
    "du",
    "min",
    "mitt",
    "mi",
    "mine",
    "meg",
    "vil",
    "skal",
    "kan",
    "må",
    "har",
    "er",
    "blir",
    "få",
    "får",
    "søke",
    "søker",
    "søkje",
    "søkjer",
    "søknad",
    "søknaden",
    "skjema",
    "om",
    "til",
    "en",
    "ei",
    "et",
    "eit",
    "den",
    "det",
    "å",
    "på",
    "for",
    "fra",
    "frå",
    "i",
    "og",
    "av",
    "med",
    "hvordan",
    "korleis",
    "hvor",
    "kvar",
    "hva",
    "kva",
    "how",
    "do",
    "i",
    "the",
    "a",
    "an",
    "to",
    "my",
    "of",
    "for",
    "apply",
    "application",
    "where",
    "what",
];

impl Index {
    /// Of all services.
    pub fn of<'f>(forms: impl Iterator<Item = &'f Form>) -> Index {
        let mut index = Index::default();
        for form in forms {
            let Some(service) = &form.service else { continue };
            let mut known = Vec::new();
            let mut add = |text: &Text, weight: Weight| {
                for (lang, text) in &text.0 {
                    let only = (weight == Weight::Told).then_some(*lang);
                    known.extend(words(text).iter().map(|word| Known { stem: stem(word), weight, only }));
                }
            };
            add(&form.title, Weight::Title);
            service.keywords.iter().for_each(|keyword| add(keyword, Weight::Key));
            add(&service.summary, Weight::Said);
            [&service.about, &service.who].into_iter().chain(&service.need).for_each(|text| add(text, Weight::Told));
            let ways = service.life_events.iter().map(|event| format!("life-event-{event}"));
            let theme = (!service.theme.is_empty()).then(|| format!("theme-{}", service.theme));
            for name in theme.into_iter().chain(ways) {
                for lang in ui::words::langs() {
                    add(&Text(vec![(lang, Words::of(lang).t(&name))]), Weight::Said);
                }
            }
            // The best first, and each word once.
            known.sort_by(|a, b| (&a.stem, b.weight).cmp(&(&b.stem, a.weight)));
            known.dedup_by(|later, first| later.stem == first.stem && later.only == first.only);
            known.retain(|word| word.stem.chars().count() > 1);
            for text in std::iter::once(&form.title).chain(&service.keywords) {
                let written = text.0.iter().flat_map(|(lang, text)| words(text).into_iter().map(|word| (*lang, word)));
                index.vocabulary.extend(written.map(|(lang, word)| (lang, word.to_lowercase())));
            }
            index.services.insert(form.key.clone(), known);
        }
        index.vocabulary.sort();
        index.vocabulary.dedup();
        index
    }

    /// How well each service fits what was written, by its key. Every word must fit; where no service fits all of several
    /// words, those that fit half of them. That a word ends as another («følgekort» as «kort») counts only where nothing
    /// fits better.
    pub fn find(&self, query: &str, lang: Lang) -> BTreeMap<&str, usize> {
        let found = self.fitting(query, lang, false);
        if found.is_empty() { self.fitting(query, lang, true) } else { found }
    }

    fn fitting(&self, query: &str, lang: Lang, tails: bool) -> BTreeMap<&str, usize> {
        let wanted = wanted(query);
        let mut found: Vec<(&str, usize, usize)> = Vec::new();
        for (key, known) in &self.services {
            let scores: Vec<usize> = wanted.iter().map(|word| score(word, known, lang, tails)).collect();
            let fitting = scores.iter().filter(|score| **score > 0).count();
            found.push((key, fitting, scores.iter().sum()));
        }
        let most = found.iter().map(|(_, fitting, _)| *fitting).max().unwrap_or(0);
        let enough = most > 0 && most * 2 >= wanted.len();
        found.into_iter().filter(|(_, fitting, _)| enough && *fitting == most).map(|(key, _, sum)| (key, sum)).collect()
    }

    /// Other words for a query that found nothing, which do find something.
    pub fn suggest(&self, query: &str, lang: Lang) -> Option<String> {
        let mut said = Vec::new();
        for word in words(query) {
            let (own, most) = (folded(&word), word.chars().count().div_ceil(3).max(2));
            if word.chars().count() < 3 || EMPTY.contains(&word.to_lowercase().as_str()) {
                continue;
            }
            let near = self.vocabulary.iter().filter(|(other, _)| *other == lang);
            let near = near
                .filter(|(_, known)| known.chars().count() > 2)
                .map(|(_, known)| (distance(&own, &folded(known)), known));
            said.push(near.filter(|(far, _)| *far <= most).min()?.1.clone());
        }
        let said = said.join(" ");
        (!said.is_empty() && folded(&said) != folded(query) && !self.find(&said, lang).is_empty()).then_some(said)
    }
}

/// The stems to look for: without the words that say nothing, unless there are no others.
fn wanted(query: &str) -> Vec<String> {
    let all: Vec<String> = query
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .map(|word| word.replace('-', ""))
        .filter(|word| !word.is_empty())
        .take(10)
        .collect();
    let telling: Vec<String> =
        all.iter().filter(|word| !EMPTY.contains(&word.to_lowercase().as_str())).map(|word| stem(word)).collect();
    if telling.is_empty() { all.iter().map(|word| stem(word)).collect() } else { telling }
}

/// How well the best word of a service fits one that was written, or one that means the same; 0: not at all.
fn score(wanted: &str, known: &[Known], lang: Lang, tails: bool) -> usize {
    let best = |wanted: &str, exact: bool| {
        let fitting = known.iter().filter(|known| known.only.is_none_or(|only| only == lang));
        fitting.map(|known| fit(wanted, known, exact, tails) * known.weight as usize).max().unwrap_or(0)
    };
    let own = best(wanted, false);
    // What only means the same counts for less than what was written.
    let same = synonyms::of(wanted).map(|other| best(other, true) * 6 / 10).max().unwrap_or(0);
    own.max(same)
}

/// How well two stems fit, of 10. A word of the description must be the word itself or begin with it.
fn fit(wanted: &str, known: &Known, exact: bool, tails: bool) -> usize {
    let (stem, told) = (known.stem.as_str(), known.weight == Weight::Told);
    let (length, other) = (wanted.chars().count(), stem.chars().count());
    match () {
        () if stem == wanted => 10,
        () if exact => 0,
        () if length >= 3 && stem.starts_with(wanted) => 8,
        () if told => 0,
        () if length >= 4 && stem.ends_with(wanted) => 7,
        () if other >= 4 && wanted.starts_with(stem) => 6,
        () if is_near(wanted, stem) => 5,
        () if length >= 4 && stem.contains(wanted) => 4,
        () if tails && other >= 4 && wanted.ends_with(stem) => 3,
        () => 0,
    }
}

#[cfg(test)]
mod tests;
