//! Answers as the data a template reads.

use form::summary::{self, Line, Shown, file_line};
use serde::Serialize;

use crate::writer::{Pieces, Writer};

/// The words that answers need, in their language.
#[derive(Clone, Debug)]
pub struct AnswerWords {
    /// The answer yes.
    pub yes: String,
    /// The answer no.
    pub no: String,
    /// Instead of an answer.
    pub not_answered: String,
    /// A declaration that was ticked.
    pub confirmed: String,
    /// Before the sums of a table.
    pub sum: String,
}

/// Answers under a heading.
#[derive(Serialize)]
pub struct Section {
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

/// The answers of a form, page by page.
pub fn sections(sections: &[summary::Section], words: &AnswerWords, writer: &mut Writer) -> Vec<Section> {
    let mut answers = Answers { writer, words };
    sections.iter().map(|section| answers.section(&section.title, &section.lines)).collect()
}

struct Answers<'a> {
    writer: &'a mut Writer,
    words: &'a AnswerWords,
}

impl Answers<'_> {
    fn section(&mut self, title: &str, lines: &[Line]) -> Section {
        let title = self.writer.text(title);
        let lines = lines
            .iter()
            .map(|line| Answer { label: self.writer.text(&line.label), shown: self.shown(&line.shown) })
            .collect();
        Section { title, lines }
    }

    fn shown(&mut self, shown: &Shown) -> Printed {
        let Answers { writer, words } = self;
        match shown {
            Shown::NotAnswered => Printed::Nothing { text: writer.text(&words.not_answered) },
            Shown::Text(text) => Printed::Lines { lines: writer.texts(text.lines()) },
            Shown::YesNo(yes) => Printed::Lines { lines: vec![writer.text(if *yes { &words.yes } else { &words.no })] },
            Shown::Confirmed => Printed::Lines { lines: vec![writer.text(&words.confirmed)] },
            Shown::Lines(lines) => Printed::Lines { lines: writer.texts(lines) },
            Shown::List(items) => Printed::List { items: writer.texts(items) },
            Shown::Files(files) => {
                let lang = writer.lang;
                Printed::List { items: writer.texts(files.iter().map(|file| file_line(file, lang))) }
            }
            Shown::Groups(groups) => Printed::Groups {
                groups: groups.iter().map(|group| self.section(&group.title, &group.lines)).collect(),
            },
            Shown::Table(table) => self.table(table),
        }
    }

    fn table(&mut self, table: &summary::Table) -> Printed {
        let Answers { writer, words } = self;
        let head = writer.texts(&table.head);
        // Rows of unequal length would shift the cells after them.
        let mut row = |cells: &mut dyn Iterator<Item = &String>| {
            let mut row: Vec<Pieces> = cells.map(|cell| writer.text(cell)).collect();
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

/// How much the answers of a form say, in bytes of text.
pub fn length_of(sections: &[summary::Section]) -> usize {
    sections.iter().map(|section| section.title.len() + of_lines(&section.lines)).sum()
}

fn of_lines(lines: &[Line]) -> usize {
    let texts = |texts: &[String]| texts.iter().map(String::len).sum::<usize>();
    let shown = |shown: &Shown| match shown {
        Shown::NotAnswered | Shown::YesNo(_) | Shown::Confirmed => 0,
        Shown::Text(text) => text.len(),
        Shown::Lines(lines) | Shown::List(lines) => texts(lines),
        Shown::Files(files) => files.iter().map(|file| file.name.len()).sum(),
        Shown::Groups(groups) => groups.iter().map(|group| group.title.len() + of_lines(&group.lines)).sum(),
        Shown::Table(table) => texts(&table.head) + table.rows.iter().map(|row| texts(row)).sum::<usize>(),
    };
    lines.iter().map(|line| line.label.len() + shown(&line.shown)).sum()
}
