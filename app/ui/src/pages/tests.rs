//! A snapshot of every page, and that no text becomes markup on any of them.

use crate::tests::{
    markup::{HOSTILE, assert_harmless, elements, pretty},
    samples::pages,
};

#[test]
fn every_page_looks_as_it_did() {
    for (name, html) in pages(&|words| words.to_owned()) {
        insta::assert_snapshot!(name, pretty(&html));
    }
}

#[test]
fn no_text_becomes_markup() {
    for (name, html) in pages(&|_| HOSTILE.to_owned()) {
        assert_harmless(name, &html);
        let mut shown = elements(&html).into_iter();
        let shown = shown.any(|element| element.text.contains("<script>alert(1)</script>"));
        assert!(shown || ["error", "survey_thanks"].contains(&name), "{name} shows what was written: {html}");
    }
}

#[test]
fn every_page_has_one_heading_of_the_first_rank() {
    for (name, html) in pages(&|words| words.to_owned()).into_iter().filter(|(name, _)| *name != "shell") {
        assert_eq!(elements(&html).iter().filter(|element| element.name == "h1").count(), 1, "{name}");
    }
}

#[test]
fn every_id_is_used_once_and_every_reference_leads_somewhere() {
    for (name, html) in pages(&|words| words.to_owned()) {
        let elements = elements(&html);
        let mut ids: Vec<&str> = elements.iter().filter_map(|element| element.attribute("id")).collect();
        ids.sort_unstable();
        let all = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), all, "{name}: {ids:?}");
        for element in &elements {
            let named =
                ["for", "aria-describedby", "aria-labelledby"].iter().filter_map(|name| element.attribute(name));
            let linked = element.attribute("href").and_then(|href| href.strip_prefix('#'));
            for id in named.flat_map(str::split_whitespace).chain(linked) {
                assert!(ids.contains(&id), "{name}: nothing is called {id}: {element:?}");
            }
        }
    }
}
