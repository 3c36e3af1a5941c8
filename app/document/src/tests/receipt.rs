//! Receipts.

use proptest::prelude::*;

use super::{
    ask, is_archive_and_accessible, read,
    sample::{HOSTILE, sample, with_answer},
};
use crate::receipt;

#[test]
fn the_receipt_says_all_answers() {
    let pdf = receipt(&sample()).unwrap();
    insta::assert_snapshot!(ask("pdftotext", &["-layout", "-enc", "UTF-8", "-", "-"], &pdf));
}

#[test]
fn the_receipt_has_a_structure() {
    let pdf = receipt(&sample()).unwrap();
    let tree = ask("pdfinfo", &["-struct-text", "-enc", "UTF-8", "-"], &pdf);
    insta::assert_snapshot!(tree);
    assert!(tree.contains("TH"), "heads of rows and columns");
}

#[test]
fn the_receipt_is_archive_and_accessible_pdf() {
    let pdf = receipt(&sample()).unwrap();
    is_archive_and_accessible(&pdf, &["Kvittering – Ledsagerbevis (SK-7F3K-2Q9M)"]);
}

#[test]
fn the_same_receipt_gives_the_same_file() {
    assert_eq!(receipt(&sample()).unwrap(), receipt(&sample()).unwrap());
}

#[test]
fn markup_in_an_answer_is_text() {
    for answer in HOSTILE {
        let text = read(&receipt(&with_answer(answer)).unwrap());
        let wanted = answer.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.matches(&wanted).count() >= 5, "{wanted}\n{text}");
    }
}

#[test]
fn letters_of_other_languages_stand() {
    for answer in ["Áá Čč Đđ Ŋŋ Šš Ŧŧ Žž", "Ööäë ÆØÅ éèô ñ ç ł ğ", "Київ Αθήνα", "☃ → ✓"]
    {
        let text = read(&receipt(&with_answer(answer)).unwrap());
        assert!(text.contains(answer), "{answer}\n{text}");
        assert!(!text.contains("[U+"), "{text}");
    }
}

#[test]
fn what_cannot_be_printed_is_spelt_out_and_explained() {
    let text = read(&receipt(&with_answer("Takk 😀 \u{202e}snu\u{202c}")).unwrap());
    assert!(text.contains("Takk [U+1F600] snu"), "{text}");
    assert!(text.contains("for eksempel [U+1F600]."), "{text}");
    assert!(!read(&receipt(&sample()).unwrap()).contains("U+"));
}

#[test]
fn a_row_without_a_name_has_a_heading_all_the_same() {
    for name in ["", " ", "\u{200b}"] {
        assert!(receipt(&with_answer(name)).is_ok(), "{name:?}");
    }
}

#[test]
fn endless_words_stay_on_the_paper() {
    let word = "abcdefghij".repeat(60);
    for word in [format!("https://{word}"), format!("https://{}", "abcdefghij/".repeat(60)), word] {
        let pdf = receipt(&with_answer(&word)).unwrap();
        // Words whose box ends outside the page would be cut off.
        let boxes = ask("pdftotext", &["-bbox", "-", "-"], &pdf);
        let right =
            boxes.lines().filter_map(|line| line.split("xMax=\"").nth(1)?.split('"').next()?.parse::<f64>().ok());
        let right = right.fold(0.0, f64::max);
        assert!(right < 595.0 - 60.0, "{right}\n{boxes}");
    }
}

#[test]
fn a_long_submission_is_set_in_pages() {
    let mut long = sample();
    long.summary.sections = std::iter::repeat_n(long.summary.sections, 20).flatten().collect();
    let text = read(&receipt(&long).unwrap());
    assert!(text.contains("Side 12 av "), "{text}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn no_answer_keeps_the_receipt_from_being_written(answer in ".{0,60}") {
        let pdf = receipt(&with_answer(&answer));
        prop_assert!(pdf.is_ok(), "{answer:?}: {:?}", pdf.err());
    }
}
