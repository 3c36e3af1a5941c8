use proptest::prelude::*;

use super::*;
use crate::{
    input::{Input, Inputs},
    sample::{self, TODAY, any_of_the_form, form, inputs, row, text},
};

fn shown(inputs: &Inputs, lang: Lang) -> String {
    let form = form();
    let summary = summary(&Journey::new(form, inputs, TODAY), lang);
    let mut out = String::new();
    for section in &summary.sections {
        out.push_str(&format!("# {} ({})\n", section.title, section.page));
        write(&section.lines, "", &mut out);
    }
    out
}

fn write(lines: &[Line], indent: &str, out: &mut String) {
    for line in lines {
        out.push_str(&format!("{indent}{}: ", line.label));
        match &line.shown {
            Shown::Groups(groups) => {
                for group in groups {
                    out.push_str(&format!("\n{indent}  {}\n", group.title));
                    write(&group.lines, &format!("{indent}    "), out);
                }
            }
            Shown::Table(table) => {
                out.push_str(&format!("{}\n", table.head.join(" | ")));
                for row in table.rows.iter().chain([&table.sums]) {
                    out.push_str(&format!("{indent}  {}\n", row.join(" | ")));
                }
            }
            other => out.push_str(&format!("{other:?}\n")),
        }
    }
}

#[test]
fn it_says_what_was_answered_and_what_was_not() {
    let mut inputs = inputs();
    inputs.insert("har_barn".into(), text("yes"));
    let rows = vec![
        row(&[("fornavn", "Ada"), ("tilbud", "barnehage"), ("plass", "60")]),
        row(&[("fornavn", "Ola"), ("tilbud", "sfo"), ("plass", "60")]),
    ];
    inputs.insert("barna".into(), Input::Rows(rows));
    inputs.insert("telefon".into(), text("99988777"));
    inputs.insert("adresse".into(), sample::parts(&[("street", "Gata 1"), ("postcode", "0150"), ("town", "Oslo")]));
    inputs.insert("orgnr".into(), text("974 760 673"));
    inputs.insert("konto".into(), text("1234.56.78903"));
    inputs.insert("hjelp".into(), Input::Many(vec!["annet".into(), "mat".into()]));
    inputs.insert("hva_annet".into(), text("Følge\r\ntil legen"));
    inputs.insert("flyttet".into(), sample::parts(&[("month", "mars"), ("year", "26")]));
    inputs.insert("henting".into(), text("1530"));
    let days = [
        ("from.day", "1"),
        ("from.month", "7"),
        ("from.year", "2026"),
        ("to.day", "21"),
        ("to.month", "7"),
        ("to.year", "2026"),
    ];
    inputs.insert("ferie".into(), sample::parts(&days));
    inputs.insert("partner".into(), sample::parts(&[("name", "Ola"), ("number", "158690 99918")]));
    inputs.insert("arbeidsgiver".into(), sample::parts(&[("number", "974760673"), ("name", "Kommunen")]));
    inputs.insert("eiendom".into(), sample::parts(&[("gnr", "41"), ("bnr", "5"), ("snr", "3")]));
    inputs.insert("mening".into(), sample::parts(&[("lett", "enig")]));
    inputs.insert("karakter".into(), text("4"));
    insta::assert_snapshot!("nb", shown(&inputs, Lang::Nb));
    insta::assert_snapshot!("en", shown(&inputs, Lang::En));
}

#[test]
fn a_language_without_words_falls_back() {
    assert_eq!(shown(&inputs(), Lang::Se).lines().next(), Some("# Om deg (person)"));
}

#[test]
fn frozen_answers_depend_on_the_day_they_were_sent() {
    let (form, mut inputs) = (form(), inputs());
    // Seventeen when it was sent, and read again when grown up.
    inputs.insert("fodt".into(), text("1.1.2009"));
    inputs.insert("foresatt".into(), text("15869099926"));
    let journey = Journey::new(form, &inputs, TODAY);
    let sent = summary(&journey, Lang::Nb);
    assert_eq!(of_answers(form, &journey.answers, TODAY, Lang::Nb), sent);
    let later = of_answers(form, &journey.answers, jiff::civil::date(2030, 1, 1), Lang::Nb);
    assert_ne!(later, sent);
}

proptest! {
    #[test]
    fn frozen_answers_say_what_the_journey_said(
        inputs in any_of_the_form()
    ) {
        let form = form();
        let journey = Journey::new(form, &inputs, TODAY);
        let frozen: Answers = serde_json::from_str(&serde_json::to_string(&journey.answers).unwrap()).unwrap();
        prop_assert_eq!(&frozen, &journey.answers);
        for lang in Lang::ALL {
            prop_assert_eq!(of_answers(form, &frozen, TODAY, lang), summary(&journey, lang));
        }
    }
}
