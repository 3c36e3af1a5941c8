//! The conditions of one page, in the browser: the same readers and expressions as in the server, on the inputs as they
//! stand in the document.
#![expect(missing_docs, reason = "the island macro makes public items of its own")]

#[cfg(feature = "hydrate")]
mod document;

use form::{
    Answers, Lang,
    expr::{Env, Expr},
    field::{Reader, number::Unit, table::sum_of},
    format,
    value::{Row, Value},
};
use jiff::civil::Date;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What the browser needs to follow a page's conditions.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Logic {
    /// The page's fields and how their inputs are read.
    pub readers: Vec<(String, Reader)>,
    /// Answers of other pages that the conditions read, and no others.
    pub given: Answers,
    /// What shows when.
    pub watches: Vec<Watch>,
    /// What is worked out on the page.
    pub calculations: Vec<Calculation>,
    /// The sums under the columns of the page's tables.
    pub sums: Vec<Sum>,
    /// The server's day.
    #[serde(with = "form::day")]
    pub today: Date,
    /// The language numbers are written in.
    pub lang: Lang,
}

/// Something that shows when a condition holds. In a repeat, `*` in the path stands for the row.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Watch {
    /// The `data-field` of the element.
    pub path: String,
    /// When it shows.
    pub show: Expr,
}

/// A value worked out on the page.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Calculation {
    /// The field's path.
    pub path: String,
    /// How it is worked out.
    pub value: Expr,
    /// What stands behind it.
    pub unit: Unit,
    /// So many decimals.
    pub decimals: Option<u32>,
}

/// A sum under a column of a table.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Sum {
    /// The table's name.
    pub table: String,
    /// The column's name.
    pub column: String,
    /// What stands behind it.
    pub unit: Unit,
}

/// What a look at the page says should show, by element.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Look {
    /// Paths and whether they show.
    pub shown: Vec<(String, bool)>,
    /// Paths of calculations and their text; empty while an answer is missing.
    pub results: Vec<(String, String)>,
}

impl Logic {
    /// Looks at the page's answers in the file's order: what is hidden is absent for what stands below it.
    ///
    /// `typed` holds the page's answers as they can be read just now.
    pub fn look(&self, typed: Answers) -> Look {
        let mut answers = self.given.clone();
        let mut look = Look::default();
        for (name, _) in &self.readers {
            for watch in self.watches.iter().filter(|watch| watch.path == *name) {
                let shown = watch.show.truth(&Env { answers: &answers, row: None, today: self.today });
                look.shown.push((watch.path.clone(), shown));
            }
            if look.shown.iter().any(|(path, shown)| path == name && !shown) {
                continue;
            }
            for calculation in self.calculations.iter().filter(|calculation| calculation.path == *name) {
                let value = calculation.value.eval(&Env { answers: &answers, row: None, today: self.today });
                look.results.push((name.clone(), self.text(calculation, value.as_ref())));
                if let Some(value) = value {
                    answers.insert(name.clone(), value);
                }
            }
            let option = format!("{name}=");
            for watch in self.watches.iter().filter(|watch| watch.path.starts_with(&option)) {
                let shown = watch.show.truth(&Env { answers: &answers, row: None, today: self.today });
                look.shown.push((watch.path.clone(), shown));
            }
            match typed.get(name) {
                Some(Value::Rows(rows)) => {
                    for sum in self.sums.iter().filter(|sum| sum.table == *name) {
                        let text = sum.unit.show(sum_of(rows, &sum.column), None, self.lang);
                        look.results.push((format!("{name}.{}", sum.column), text));
                    }
                    let rows = rows.iter().map(|row| self.look_at_row(name, row, &answers, &mut look)).collect();
                    answers.insert(name.clone(), Value::Rows(rows));
                }
                Some(value) => {
                    answers.insert(name.clone(), value.clone());
                }
                None => {}
            }
        }
        look
    }

    fn look_at_row(&self, name: &str, row: &Row, answers: &Answers, look: &mut Look) -> Row {
        let pattern = format!("{name}.*.");
        let place = |path: &str| format!("{name}.{}.{}", row.key, &path[pattern.len()..]);
        let mut inner = Row { key: row.key.clone(), answers: row.answers.clone() };
        for watch in self.watches.iter().filter(|watch| watch.path.starts_with(&pattern)) {
            let shown = watch.show.truth(&Env { answers, row: Some(&inner.answers), today: self.today });
            if !shown {
                inner.answers.remove(&watch.path[pattern.len()..]);
            }
            look.shown.push((place(&watch.path), shown));
        }
        for calculation in self.calculations.iter().filter(|calculation| calculation.path.starts_with(&pattern)) {
            let value = calculation.value.eval(&Env { answers, row: Some(&inner.answers), today: self.today });
            look.results.push((place(&calculation.path), self.text(calculation, value.as_ref())));
            if let Some(value) = value {
                inner.answers.insert(calculation.path[pattern.len()..].to_owned(), value);
            }
        }
        inner
    }

    fn text(&self, calculation: &Calculation, value: Option<&Value>) -> String {
        match value {
            Some(Value::Number(number)) => calculation.unit.show(*number, calculation.decimals, self.lang),
            Some(Value::Date(day)) => format::date(*day, self.lang),
            Some(Value::Text(text)) => text.clone(),
            _ => String::new(),
        }
    }
}

/// Follows the conditions of the form it stands in. `announce` is what a screen reader hears when questions come or go.
#[island]
pub fn Conditions(logic: Logic, announce: String) -> impl IntoView {
    let said = RwSignal::new(String::new());
    #[cfg(feature = "hydrate")]
    document::follow(logic, announce, said);
    #[cfg(not(feature = "hydrate"))]
    let _ = (logic, announce);
    view! { <p class="visually-hidden" role="status" data-island="conditions">{move || said.get()}</p> }
}
