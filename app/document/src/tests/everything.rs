//! All that is known of a person.

use super::{
    ask, is_archive_and_accessible,
    sample::{HOSTILE, sample, words},
    sheet,
};
use crate::{Block, Chapter, Everything, everything};

fn fact(term: &str, text: &str) -> (String, String) {
    (term.to_owned(), text.to_owned())
}

fn chapter(title: &str, blocks: Vec<Block>, chapters: Vec<Chapter>) -> Chapter {
    Chapter { title: title.to_owned(), blocks, chapters }
}

/// Two cases, and what one of them says.
fn with_text(text: &str) -> Everything {
    let answers = Block::Answers(sample().summary.sections);
    let known = Block::Facts(vec![fact("Navn", "Anders Åsmund Øverås"), fact("E-post", "Ikke registrert")]);
    let message = chapter("Oda Saksvik, 2. mars 2026", vec![Block::Text(text.to_owned())], Vec::new());
    let case = chapter(
        "Ledsagerbevis (SK-7F3K-2Q9M)",
        vec![Block::Facts(vec![fact("Status", "Avgjort")])],
        vec![chapter("Svar", vec![answers], Vec::new()), chapter("Meldinger", Vec::new(), vec![message])],
    );
    let closed = chapter("SFO (SK-2222-3333)", vec![Block::Text("Logg inn.".to_owned())], Vec::new());
    Everything {
        sheet: sheet(),
        title: "Alt vi har om deg".to_owned(),
        foot: "Anders Åsmund Øverås".to_owned(),
        lead: vec!["Dette er det kommunen har.".to_owned()],
        chapters: vec![chapter("Deg", vec![known], Vec::new()), chapter("Sakene dine", Vec::new(), vec![case, closed])],
        words: words().answers,
    }
}

#[test]
fn everything_has_a_structure() {
    let pdf = everything(&with_text("Hvor mange\ner dere?\n\nSvar snart.")).unwrap();
    insta::assert_snapshot!(ask("pdfinfo", &["-struct-text", "-enc", "UTF-8", "-"], &pdf));
}

#[test]
fn everything_is_archive_and_accessible_pdf() {
    for text in HOSTILE {
        is_archive_and_accessible(&everything(&with_text(text)).unwrap(), &["Alt vi har om deg"]);
    }
}

#[test]
fn its_length_is_that_of_all_it_says() {
    let length = |text: &str| with_text(text).chapters.iter().map(Chapter::length).sum::<usize>();
    assert_eq!(length("abc") - length(""), 3);
    let mut without = with_text("");
    without.chapters[1].chapters[0].chapters.remove(0);
    let answers: usize = without.chapters.iter().map(Chapter::length).sum();
    assert!(length("") - answers > 500, "the answers count");
}
