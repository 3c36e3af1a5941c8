//! What a person reads of an answered form: the one source of the review page, receipt, mail, PDF and the caseworker's
//! page.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::{
    expr::{Env, Expr},
    field::{Kind, Slots},
    form::{Field, Form, Page},
    format,
    journey::Journey,
    text::Lang,
    value::{Answers, FileRef, Value},
};

/// An answered form as a person reads it, in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// The language of the labels.
    pub lang: Lang,
    /// One section a page that shows and asks or works out something.
    pub sections: Vec<Section>,
}

/// The answers of a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// The page's key, for the link back.
    pub page: String,
    /// Its heading.
    pub title: String,
    /// Its answers.
    pub lines: Vec<Line>,
}

/// A question and its answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The field's path.
    pub path: String,
    /// The question.
    pub label: String,
    /// The answer.
    pub shown: Shown,
}

/// An answer, laid out but not yet in words that belong to the platform (yes, no, not answered).
#[derive(Clone, Debug, PartialEq)]
pub enum Shown {
    /// Nothing was answered.
    NotAnswered,
    /// On one line.
    Text(String),
    /// Yes or no.
    YesNo(bool),
    /// A declaration that was ticked.
    Confirmed,
    /// On several lines.
    Lines(Vec<String>),
    /// The chosen options.
    List(Vec<String>),
    /// Uploaded files.
    Files(Vec<FileRef>),
    /// The rows of a repeat.
    Groups(Vec<Group>),
    /// A table.
    Table(Table),
}

/// One row of a repeat.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// What it is called, with its number: «Barn 2».
    pub title: String,
    /// Its answers.
    pub lines: Vec<Line>,
}

/// A table with its sums.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The heads of the columns, the first for the rows' names.
    pub head: Vec<String>,
    /// The rows: the name and a cell a column, empty where nothing was typed.
    pub rows: Vec<Vec<String>>,
    /// A sum a column, empty under columns that have none; empty when no column has.
    pub sums: Vec<String>,
}

/// The summary of a journey.
pub fn summary(journey: &Journey<'_>, lang: Lang) -> Summary {
    let sections = journey
        .shown_pages()
        .map(|step| section(step.page, &journey.answers, &|path| step.is_hidden(path), lang))
        .filter(|section| !section.lines.is_empty())
        .collect();
    Summary { lang, sections }
}

/// The summary of frozen answers: the same as that of the journey they were frozen from, on the day they were sent.
pub fn of_answers(form: &Form, answers: &Answers, sent: Date, lang: Lang) -> Summary {
    let env = Env { answers, row: None, today: sent };
    let sections = form
        .pages
        .iter()
        .filter(|page| shows(page.show.as_ref(), &env))
        .map(|page| {
            let mut hidden = BTreeSet::new();
            hide(&page.fields, "", &env, &mut hidden);
            section(page, answers, &|path| hidden.contains(path), lang)
        })
        .filter(|section| !section.lines.is_empty())
        .collect();
    Summary { lang, sections }
}

fn shows(show: Option<&Expr>, env: &Env<'_>) -> bool {
    show.is_none_or(|show| show.truth(env))
}

/// The paths that don't show. A condition reads what stands above it, so all the answers say the same as those up to it.
fn hide(fields: &[Field], prefix: &str, env: &Env<'_>, out: &mut BTreeSet<String>) {
    for field in fields {
        let path = format!("{prefix}{}", field.name);
        if !shows(field.show.as_ref(), env) {
            out.insert(path);
            continue;
        }
        let value = env.row.unwrap_or(env.answers).get(&field.name);
        for row in value.map(Value::rows).unwrap_or_default() {
            let inner = Env { row: Some(&row.answers), ..*env };
            hide(field.kind.columns(), &format!("{path}.{}.", row.key), &inner, out);
        }
    }
}

fn section(page: &Page, answers: &Answers, hidden: &dyn Fn(&str) -> bool, lang: Lang) -> Section {
    Section {
        page: page.key.clone(),
        title: page.title.get(lang).to_owned(),
        lines: lines(&page.fields, answers, "", hidden, lang),
    }
}

fn lines(fields: &[Field], answers: &Answers, prefix: &str, hidden: &dyn Fn(&str) -> bool, lang: Lang) -> Vec<Line> {
    let mut out = Vec::new();
    for field in fields {
        let path = format!("{prefix}{}", field.name);
        let silent = matches!(field.kind, Kind::Information(_));
        if silent || hidden(&path) {
            continue;
        }
        let shown = match answers.get(&field.name) {
            None => Shown::NotAnswered,
            Some(value) => show(field, value, &path, hidden, lang),
        };
        out.push(Line { path, label: field.label.get(lang).to_owned(), shown });
    }
    out
}

fn show(field: &Field, value: &Value, path: &str, hidden: &dyn Fn(&str) -> bool, lang: Lang) -> Shown {
    match field.kind.slots() {
        Slots::Repeat(repeat) => Shown::Groups(
            value
                .rows()
                .iter()
                .enumerate()
                .map(|(at, row)| Group {
                    title: format!("{} {}", repeat.item.get(lang), at + 1),
                    lines: lines(&repeat.fields, &row.answers, &format!("{path}.{at}."), hidden, lang),
                })
                .collect(),
        ),
        Slots::Table(table) => {
            let head = std::iter::once(table.row_label.get(lang))
                .chain(table.columns.iter().map(|column| column.label.get(lang)))
                .map(str::to_owned)
                .collect();
            let cell = |column: &Field, answers: &Answers| match answers
                .get(&column.name)
                .map(|v| column.kind.show(v, lang))
            {
                Some(Shown::Text(text)) => text,
                _ => String::new(),
            };
            let rows = table
                .rows
                .iter()
                .map(|row| {
                    let empty = Answers::new();
                    let answers = value.rows().iter().find(|r| r.key == row.key).map_or(&empty, |r| &r.answers);
                    std::iter::once(row.label.get(lang).to_owned())
                        .chain(table.columns.iter().map(|column| cell(column, answers)))
                        .collect()
                })
                .collect();
            let sum = |column: &Field| {
                let summed = table.sum.contains(&column.name);
                let sum = Value::Number(table.sum_of(value.rows(), &column.name));
                match column.kind.show(&sum, lang) {
                    Shown::Text(text) if summed => text,
                    _ => String::new(),
                }
            };
            let sums = if table.sum.is_empty() { Vec::new() } else { table.columns.iter().map(sum).collect() };
            Shown::Table(Table { head, rows, sums })
        }
        _ => field.kind.show(value, lang),
    }
}

impl Shown {
    /// The files it holds.
    pub fn files(&self) -> &[FileRef] {
        match self {
            Shown::Files(files) => files,
            _ => &[],
        }
    }
}

/// A file's name and size on one line.
pub fn file_line(file: &FileRef, lang: Lang) -> String {
    format!("{} ({})", file.name, format::size(file.size, lang))
}

#[cfg(test)]
#[cfg(feature = "file")]
mod tests;
