//! A receipt with every kind of answer, and answers that mean harm.

use form::{
    Lang,
    summary::{Group, Line, Section, Shown, Summary, Table},
    value::FileRef,
};

use super::sheet;
use crate::{AnswerWords, Receipt, ReceiptWords};

pub fn line(label: &str, shown: Shown) -> Line {
    Line { path: "x".to_owned(), label: label.to_owned(), shown }
}

fn text(text: &str) -> Shown {
    Shown::Text(text.to_owned())
}

fn strings<const N: usize>(texts: [&str; N]) -> Vec<String> {
    texts.map(str::to_owned).to_vec()
}

pub fn words() -> ReceiptWords {
    ReceiptWords {
        heading: "Kvittering".to_owned(),
        reference: "Referanse".to_owned(),
        received: "Mottatt".to_owned(),
        sender: "Sendt av".to_owned(),
        party: "På vegne av".to_owned(),
        with: "Søker sammen med".to_owned(),
        answers: AnswerWords {
            yes: "Ja".to_owned(),
            no: "Nei".to_owned(),
            not_answered: "Ikke besvart".to_owned(),
            confirmed: "Bekreftet".to_owned(),
            sum: "Sum".to_owned(),
        },
    }
}

fn about() -> Section {
    let files = vec![
        FileRef {
            id: "1".to_owned(),
            name: "legeerklæring.pdf".to_owned(),
            size: 340_000,
            kind: "application/pdf".to_owned(),
            ..FileRef::default()
        },
        FileRef {
            id: "2".to_owned(),
            name: "foto av Áhkká.jpg".to_owned(),
            size: 2_400_000,
            kind: "image/jpeg".to_owned(),
            ..FileRef::default()
        },
    ];
    Section {
        page: "behov".to_owned(),
        title: "Behov for ledsager".to_owned(),
        lines: vec![
            line("Hva heter du?", text("Áhkká Šŋuđŧi-Žž Čearru")),
            line("Søker du for første gang?", Shown::YesNo(true)),
            line("Har du et kort fra før?", Shown::YesNo(false)),
            line("Telefon", Shown::NotAnswered),
            line(
                "Hvorfor trenger du ledsager?",
                Shown::Lines(strings([
                    "Jeg ser dårlig og finner ikke fram alene.",
                    "",
                    "– På kino, på tur «hjemme» og borte.",
                ])),
            ),
            line("Hvor skal kortet brukes?", Shown::List(strings(["Kino og teater", "Idrett", "Museum"]))),
            line("Vedlegg", Shown::Files(files)),
            line("Opplysningene er riktige", Shown::Confirmed),
        ],
    }
}

fn household() -> Section {
    let child = |title: &str, name: &str| Group {
        title: title.to_owned(),
        lines: vec![line("Barnets navn", text(name)), line("Født", text("1. mars 2022"))],
    };
    let budget = Table {
        head: strings(["Post", "Inntekter", "Utgifter"]),
        rows: vec![
            strings(["Medlemskontingent og egenandeler", "12\u{a0}000\u{a0}kr", ""]),
            strings(["Leie av lokale", "", "8\u{a0}500\u{a0}kr"]),
        ],
        sums: strings(["12\u{a0}000\u{a0}kr", "8\u{a0}500\u{a0}kr"]),
    };
    Section {
        page: "husstand".to_owned(),
        title: "Husstand og budsjett".to_owned(),
        lines: vec![
            line("Barn", Shown::Groups(vec![child("Barn 1", "Ola"), child("Barn 2", "Kari")])),
            line("Budsjett", Shown::Table(budget)),
        ],
    }
}

/// A receipt with every kind of answer.
pub fn sample() -> Receipt {
    Receipt {
        sheet: sheet(),
        title: "Ledsagerbevis".to_owned(),
        reference: "SK-7F3K-2Q9M".to_owned(),
        received: "1. mars 2026 kl. 11.15".to_owned(),
        sender: "Anders Åsmund Øverås".to_owned(),
        party: Some("Berit Øverås".to_owned()),
        with: Some("Kim Øverås".to_owned()),
        summary: Summary { lang: Lang::Nb, sections: vec![about(), household()] },
        words: words(),
    }
}

/// The sample with one answer, everywhere an answer or a name can stand.
pub fn with_answer(answer: &str) -> Receipt {
    let answer = answer.to_owned();
    let group = Group { title: answer.clone(), lines: vec![line(&answer, text(&answer))] };
    let file = FileRef {
        id: "1".to_owned(),
        name: answer.clone(),
        size: 1,
        kind: "application/pdf".to_owned(),
        ..FileRef::default()
    };
    let table = Table {
        head: vec!["A".to_owned(), "B".to_owned()],
        rows: vec![vec![answer.clone(), answer.clone()], vec![answer.clone()]],
        sums: vec![answer.clone()],
    };
    let lines = vec![
        line("Q", text(&answer)),
        line("Q", Shown::Lines(vec![answer.clone(), String::new(), answer.clone()])),
        line("Q", Shown::List(vec![answer.clone()])),
        line("Q", Shown::Files(vec![file])),
        line("Q", Shown::Groups(vec![group])),
        line("Q", Shown::Table(table)),
    ];
    let section = Section { page: "p".to_owned(), title: "P".to_owned(), lines };
    Receipt {
        sender: answer.clone(),
        party: Some(answer),
        with: None,
        summary: Summary { lang: Lang::Nb, sections: vec![section] },
        ..sample()
    }
}

/// Answers that would do harm as markup, or have no glyph.
pub const HOSTILE: &[&str] = &[
    r##"#panic("ut") #sys.inputs #read("/etc/passwd") #{1+1}"##,
    "*fet* _kursiv_ = Overskrift - liste + nummer / begrep: her",
    r##"]] [inn] } { ) ( "sitat" 'enkel' \ \u{41} \n // kommentar /* til */"##,
    "$x^2$ `kode` <merke> @ref ~ -- --- ... https://example.no",
    "<script>alert(1)</script> &amp; <!-- -->",
    "{{page}} {page} {pages} {code}",
];
