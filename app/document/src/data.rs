//! The receipt as the data its template reads. An answer is a string in JSON from here on; nothing of it is ever read
//! as markup.

use form::summary::{Line, Shown, Table, file_line};
use serde::Serialize;

use crate::{
    Error, Receipt, Words,
    glyphs::{Printer, Reach},
};

/// Words longer than this may break anywhere; the longest Norwegian compounds in use are shorter.
const LONG_WORD: usize = 40;

/// A line of text in pieces between which it may break.
type Pieces = Vec<String>;

#[derive(Serialize)]
struct Paper {
    lang: &'static str,
    municipality: Pieces,
    heading: Pieces,
    title: Pieces,
    name: String,
    facts: Vec<Fact>,
    sections: Vec<Section>,
    reference: String,
    page: Vec<String>,
    note: Option<Pieces>,
}

#[derive(Serialize)]
struct Fact {
    term: Pieces,
    text: Pieces,
}

#[derive(Serialize)]
struct Section {
    title: Pieces,
    lines: Vec<Answer>,
}

#[derive(Serialize)]
struct Answer {
    label: Pieces,
    #[serde(flatten)]
    shown: Printed,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Printed {
    Nothing { text: Pieces },
    Lines { lines: Vec<Pieces> },
    List { items: Vec<Pieces> },
    Groups { groups: Vec<Section> },
    Table { head: Vec<Pieces>, rows: Vec<Vec<Pieces>>, sums: Vec<Pieces> },
}

/// The data of a receipt.
pub fn receipt(receipt: &Receipt, reach: Reach) -> Result<Vec<u8>, Error> {
    let mut writer = Writer { printer: Printer::new(reach), receipt, words: &receipt.words };
    let paper = writer.paper();
    serde_json::to_vec(&paper).map_err(|error| Error::Set(error.to_string()))
}

struct Writer<'a> {
    printer: Printer,
    receipt: &'a Receipt,
    words: &'a Words,
}

impl Writer<'_> {
    fn paper(&mut self) -> Paper {
        let Receipt { title, reference, received, sender, party, summary, municipality, lang, .. } = self.receipt;
        let words = self.words;
        let mut facts = vec![(&words.reference, reference), (&words.received, received), (&words.sender, sender)];
        facts.extend(party.as_ref().map(|party| (&words.party, party)));
        let facts =
            facts.into_iter().map(|(term, text)| Fact { term: self.text(term), text: self.text(text) }).collect();
        let sections = summary
            .sections
            .iter()
            .map(|section| Section { title: self.text(&section.title), lines: self.answers(&section.lines) })
            .collect();
        let name = self.printer.text(&format!("{} – {title} ({reference})", words.heading));
        Paper {
            lang: lang.code(),
            municipality: self.text(municipality),
            heading: self.text(&words.heading),
            title: self.text(title),
            name,
            facts,
            sections,
            reference: self.printer.text(&format!("{municipality} · {reference}")),
            page: self.page(),
            note: self.note(),
        }
    }

    /// The foot in three parts, for the two numbers between them; whatever the words say, both numbers stand.
    fn page(&mut self) -> Vec<String> {
        let (before, rest) = self.words.page.split_once("{page}").unwrap_or(("", ""));
        let (between, after) = rest.split_once("{pages}").unwrap_or((" / ", ""));
        [before, between, after].iter().map(|part| self.printer.text(part)).collect()
    }

    fn note(&mut self) -> Option<Pieces> {
        let code = self.printer.spelt_out.clone()?;
        Some(self.text(&self.words.spelt_out.replace("{code}", &code)))
    }

    fn text(&mut self, text: &str) -> Pieces {
        pieces(&self.printer.text(text))
    }

    fn texts(&mut self, texts: &[String]) -> Vec<Pieces> {
        texts.iter().map(|text| self.text(text)).collect()
    }

    fn answers(&mut self, lines: &[Line]) -> Vec<Answer> {
        lines.iter().map(|line| Answer { label: self.text(&line.label), shown: self.shown(&line.shown) }).collect()
    }

    fn shown(&mut self, shown: &Shown) -> Printed {
        let words = self.words;
        match shown {
            Shown::NotAnswered => Printed::Nothing { text: self.text(&words.not_answered) },
            Shown::Text(text) => Printed::Lines { lines: text.lines().map(|line| self.text(line)).collect() },
            Shown::YesNo(yes) => Printed::Lines { lines: vec![self.text(if *yes { &words.yes } else { &words.no })] },
            Shown::Confirmed => Printed::Lines { lines: vec![self.text(&words.confirmed)] },
            Shown::Lines(lines) => Printed::Lines { lines: self.texts(lines) },
            Shown::List(items) => Printed::List { items: self.texts(items) },
            Shown::Files(files) => {
                let lang = self.receipt.lang;
                Printed::List { items: files.iter().map(|file| self.text(&file_line(file, lang))).collect() }
            }
            Shown::Groups(groups) => Printed::Groups {
                groups: groups
                    .iter()
                    .map(|group| Section { title: self.text(&group.title), lines: self.answers(&group.lines) })
                    .collect(),
            },
            Shown::Table(table) => self.table(table),
        }
    }

    fn table(&mut self, table: &Table) -> Printed {
        let head = self.texts(&table.head);
        // Rows of unequal length would shift the cells after them.
        let words = self.words;
        let mut row = |cells: &mut dyn Iterator<Item = &String>| {
            let mut row: Vec<Pieces> = cells.map(|cell| self.text(cell)).collect();
            row.resize(head.len(), Pieces::new());
            row
        };
        let rows = table.rows.iter().map(|cells| row(&mut cells.iter())).collect();
        let sums = match table.sums.as_slice() {
            [] => Vec::new(),
            sums => row(&mut std::iter::once(&words.sum).chain(sums)),
        };
        Printed::Table { head, rows, sums }
    }
}

/// A text with places to break inside words that no line could hold.
fn pieces(text: &str) -> Pieces {
    let mut pieces = vec![String::new()];
    let mut run = 0;
    for c in text.chars() {
        run = if c == ' ' { 0 } else { run + 1 };
        if run > LONG_WORD {
            pieces.push(String::new());
            run = 1;
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(c);
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_endless_words_may_break() {
        assert_eq!(pieces("Minoritetsladningsbærerdiffusjonskoeffisientmåling og mer").len(), 2);
        assert_eq!(
            pieces("Redusert foreldrebetaling i barnehage, moderasjon for inntekten"),
            ["Redusert foreldrebetaling i barnehage, moderasjon for inntekten"]
        );
        let long = "x".repeat(100);
        assert_eq!(pieces(&long).concat(), long);
        assert_eq!(pieces(&long).len(), 3);
    }
}
