//! Words that mean the same, from `synonyms.txt`.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use super::spelling::stem;

const FILE: &str = include_str!("synonyms.txt");

/// By stem, the stems of its groups without itself.
static SYNONYMS: LazyLock<BTreeMap<String, BTreeSet<String>>> = LazyLock::new(|| {
    let mut out: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for line in FILE.lines().filter(|line| !line.starts_with(['#', '['])) {
        let group: BTreeSet<String> = line.split_whitespace().map(stem).collect();
        for word in &group {
            out.entry(word.clone()).or_default().extend(group.iter().filter(|other| *other != word).cloned());
        }
    }
    out
});

/// The stems of the words that mean the same as the word with this stem.
pub fn of(stem: &str) -> impl Iterator<Item = &'static str> {
    SYNONYMS.get(stem).into_iter().flatten().map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_written_forms_and_english_lead_to_each_other() {
        let leads = |from: &str, to: &str| of(&stem(from)).any(|word| word == stem(to));
        assert!(leads("tilskudd", "tilskot") && leads("tilskot", "tilskudd"));
        assert!(leads("kindergarten", "barnehage"));
        assert!(leads("rullestolen", "handikap"));
        assert!(!leads("hund", "katt"));
    }

    #[test]
    fn sections_are_themes_of_los() {
        for line in FILE.lines().filter(|line| line.starts_with('[')) {
            let theme = line.trim_matches(['[', ']']);
            assert!(form::file::themes().contains(&theme), "{theme}");
        }
    }
}
