//! Answers → which pages show, what is wrong, and where a person may go. Derived from the form and the inputs at every
//! request and never stored, so it can't disagree with them.
//!
//! One walk in the file's order does it all: expressions only refer to fields that stand earlier, so every answer an
//! expression needs is known when it is asked. Hidden means absent: a hidden field has no value and no problem.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::{
    expr::Env,
    field::{Kind, Reader, Slots},
    form::{Exit, Field, Form, Page, Required},
    input::{Input, Inputs},
    problem::{Code, Problem},
    value::{Answers, Row, Value},
};

/// A walk through a form with given inputs on a given day.
#[derive(Clone, Debug)]
pub struct Journey<'f> {
    /// The form.
    pub form: &'f Form,
    /// The day, for ages and bounds.
    pub today: Date,
    /// The typed answers of what shows. Wrong ones are absent.
    pub answers: Answers,
    /// Every page, in order.
    pub steps: Vec<Step<'f>>,
}

/// One page of a journey.
#[derive(Clone, Debug)]
pub struct Step<'f> {
    /// The page.
    pub page: &'f Page,
    /// Whether it shows.
    pub shown: bool,
    /// What must be mended on it, in the page's order.
    pub problems: Vec<Problem>,
    /// What the person should look at once more before going on.
    pub warnings: Vec<Problem>,
    /// Why the person can't apply, when an answer says so.
    pub exit: Option<&'f Exit>,
    hidden: BTreeSet<String>,
}

impl Step<'_> {
    /// Whether the field at a path is hidden.
    pub fn is_hidden(&self, path: &str) -> bool {
        !self.shown || self.hidden.contains(path)
    }

    /// Whether nothing is left to do on it.
    pub fn is_done(&self) -> bool {
        self.problems.is_empty() && self.exit.is_none()
    }

    /// The problem of a path, if it has one.
    pub fn problem(&self, path: &str) -> Option<&Problem> {
        self.problems.iter().find(|problem| problem.path == path)
    }
}

impl<'f> Journey<'f> {
    /// Walks the form.
    pub fn new(form: &'f Form, inputs: &Inputs, today: Date) -> Journey<'f> {
        let mut answers = Answers::new();
        let mut steps = Vec::with_capacity(form.pages.len());
        for page in &form.pages {
            let env = Env { answers: &answers, row: None, today };
            let shown = page.show.as_ref().is_none_or(|show| show.truth(&env));
            let mut walk = Walk { today, problems: Vec::new(), warnings: Vec::new(), hidden: BTreeSet::new() };
            let mut exit = None;
            if shown {
                for field in &page.fields {
                    walk.field(
                        field,
                        inputs.get(&field.name),
                        Level { answers: &mut answers, outer: None, prefix: "" },
                    );
                }
                walk.rules(page, &answers);
                let env = Env { answers: &answers, row: None, today };
                exit = page.exits.iter().find(|exit| exit.when.truth(&env));
            }
            steps.push(Step {
                page,
                shown,
                problems: walk.problems,
                warnings: walk.warnings,
                exit,
                hidden: walk.hidden,
            });
        }
        Journey { form, today, answers, steps }
    }

    /// The pages that show.
    pub fn shown_pages(&self) -> impl Iterator<Item = &Step<'f>> {
        self.steps.iter().filter(|step| step.shown)
    }

    /// The step of a page.
    pub fn step(&self, page: &str) -> Option<&Step<'f>> {
        self.steps.iter().find(|step| step.page.key == page)
    }

    /// The first page with something left to do.
    pub fn first_unfinished(&self) -> Option<&'f Page> {
        self.shown_pages().find(|step| !step.is_done()).map(|step| step.page)
    }

    /// Whether a page may be visited: it shows, and every page before it is done.
    pub fn may_visit(&self, page: &str) -> bool {
        for step in self.shown_pages() {
            if step.page.key == page {
                return true;
            }
            if !step.is_done() {
                return false;
            }
        }
        false
    }

    /// The page after a page, among those that show.
    pub fn next(&self, page: &str) -> Option<&'f Page> {
        let after = self.steps.iter().skip_while(|step| step.page.key != page).skip(1);
        after.filter(|step| step.shown).map(|step| step.page).next()
    }

    /// The page before a page, among those that show.
    pub fn previous(&self, page: &str) -> Option<&'f Page> {
        let before = self.steps.iter().take_while(|step| step.page.key != page);
        before.filter(|step| step.shown).map(|step| step.page).last()
    }

    /// The number of a page among those that show, from 1, and how many there are.
    pub fn place(&self, page: &str) -> (usize, usize) {
        let at = self.shown_pages().position(|step| step.page.key == page).map_or(0, |at| at + 1);
        (at, self.shown_pages().count())
    }

    /// The page whose answers end the matter, and why.
    pub fn exit(&self) -> Option<(&'f Page, &'f Exit)> {
        self.shown_pages().find_map(|step| Some((step.page, step.exit?)))
    }

    /// What the inputs of a page hold before anything on it was answered: the defaults of its fields that show.
    pub fn defaults(&self, page: &str, inputs: &Inputs) -> Inputs {
        let Some(step) = self.step(page) else { return Inputs::new() };
        if step.page.fields.iter().any(|field| inputs.contains_key(&field.name)) {
            return Inputs::new();
        }
        let env = Env { answers: &self.answers, row: None, today: self.today };
        let default = |field: &Field| Some((field.name.clone(), Input::of(&field.default.as_ref()?.eval(&env)?)?));
        step.page.fields.iter().filter(|field| !step.is_hidden(&field.name)).filter_map(default).collect()
    }

    /// Whether everything is answered.
    pub fn can_send(&self) -> bool {
        self.first_unfinished().is_none()
    }

    /// The queue these answers lead to: the first route that holds.
    pub fn queue(&self) -> Option<&'f str> {
        let env = Env { answers: &self.answers, row: None, today: self.today };
        let holds = |route: &&crate::form::Route| route.when.as_ref().is_none_or(|when| when.truth(&env));
        self.form.route.iter().find(holds).map(|route| route.queue.as_str())
    }
}

/// Where a field stands: the answers it joins, the form's answers when it stands in a row, and its path's beginning.
struct Level<'a> {
    answers: &'a mut Answers,
    outer: Option<&'a Answers>,
    prefix: &'a str,
}

impl Level<'_> {
    fn env(&self, today: Date) -> Env<'_> {
        match self.outer {
            Some(outer) => Env { answers: outer, row: Some(self.answers), today },
            None => Env { answers: self.answers, row: None, today },
        }
    }
}

struct Walk {
    today: Date,
    problems: Vec<Problem>,
    warnings: Vec<Problem>,
    hidden: BTreeSet<String>,
}

impl Walk {
    fn field(&mut self, field: &Field, input: Option<&Input>, level: Level<'_>) {
        let path = || format!("{}{}", level.prefix, field.name);
        let env = level.env(self.today);
        if !field.show.as_ref().is_none_or(|show| show.truth(&env)) {
            self.hidden.insert(path());
            return;
        }
        let value = match field.kind.slots() {
            Slots::None => field.kind.computed().and_then(|expr| expr.eval(&env)),
            Slots::Repeat(repeat) => {
                let none = Vec::new();
                let rows = match input {
                    Some(Input::Rows(rows)) => rows,
                    _ => &none,
                };
                self.repeat(repeat, rows, &path(), &level)
            }
            Slots::Table(table) => self.table(table, input, &path(), &level, is_required(field, &env)),
            Slots::Matrix(matrix) => self.matrix(matrix, input, &path(), is_required(field, &env)),
            _ => match input.filter(|input| !input.is_blank()) {
                None => {
                    if is_required(field, &env) {
                        self.problems.push(Problem::new(first(&path(), &field.kind), field.kind.required()));
                    }
                    None
                }
                Some(input) => match field.kind.read(input, &env) {
                    Ok(None) if is_required(field, &env) => {
                        self.problems.push(Problem::new(path(), field.kind.required()));
                        None
                    }
                    Ok(value) => value,
                    Err(faults) => {
                        for (part, code) in faults {
                            let dot = if part.is_empty() { "" } else { "." };
                            self.problems.push(Problem::new(format!("{}{dot}{part}", path()), code));
                        }
                        None
                    }
                },
            },
        };
        if let Some(value) = value {
            level.answers.insert(field.name.clone(), value);
        }
    }

    /// A repeat has at least its smallest number of rows, so that their questions show before anything is typed.
    fn repeat(
        &mut self,
        repeat: &crate::field::repeat::Repeat,
        rows: &[Inputs],
        path: &str,
        level: &Level<'_>,
    ) -> Option<Value> {
        if rows.len() > repeat.max {
            self.problems.push(Problem::new(path, Code::TooManyRows { max: repeat.max }));
        }
        let blank = Inputs::new();
        let count = rows.len().max(repeat.min).min(repeat.max);
        let mut out = Vec::with_capacity(count);
        for at in 0..count {
            let row = rows.get(at).unwrap_or(&blank);
            out.push(self.row(&repeat.fields, row, at.to_string(), path, level));
        }
        (!out.is_empty()).then_some(Value::Rows(out))
    }

    fn table(
        &mut self,
        table: &crate::field::table::Table,
        input: Option<&Input>,
        path: &str,
        level: &Level<'_>,
        required: bool,
    ) -> Option<Value> {
        let blank = Inputs::new();
        let mut rows = Vec::with_capacity(table.rows.len());
        for row in &table.rows {
            let cells = match input {
                Some(Input::Parts(rows)) => match rows.get(&row.key) {
                    Some(Input::Parts(cells)) => cells,
                    _ => &blank,
                },
                _ => &blank,
            };
            rows.push(self.row(&table.columns, cells, row.key.clone(), path, level));
        }
        if required && input.is_none_or(Input::is_blank) {
            let first = match (table.rows.first(), table.columns.first()) {
                (Some(row), Some(column)) => format!("{path}.{}.{}", row.key, column.name),
                _ => path.to_owned(),
            };
            self.problems.push(Problem::new(first, Code::RequiredTable));
        }
        Some(Value::Rows(rows))
    }

    /// A matrix that must be answered must be answered in every row.
    fn matrix(
        &mut self,
        matrix: &crate::field::matrix::Matrix,
        input: Option<&Input>,
        path: &str,
        required: bool,
    ) -> Option<Value> {
        let mut answers = Answers::new();
        for row in matrix.keys() {
            let code = match input.map_or(Ok(None), |input| matrix.read(input, row)) {
                Ok(Some(answer)) => {
                    answers.insert(row.to_owned(), answer);
                    continue;
                }
                Ok(None) if !required => continue,
                Ok(None) => Code::RequiredChoice,
                Err(code) => code,
            };
            self.problems.push(Problem::new(format!("{path}.{row}"), code));
        }
        (!answers.is_empty()).then_some(Value::Parts(answers))
    }

    fn row(&mut self, fields: &[Field], inputs: &Inputs, key: String, path: &str, level: &Level<'_>) -> Row {
        let prefix = format!("{path}.{key}.");
        let outer = level.outer.unwrap_or(level.answers);
        let mut answers = Answers::new();
        for field in fields {
            let inner = Level { answers: &mut answers, outer: Some(outer), prefix: &prefix };
            self.field(field, inputs.get(&field.name), inner);
        }
        Row { key, answers }
    }

    /// A rule that is broken stands at the first of its fields that shows; a field has one problem at a time.
    fn rules(&mut self, page: &Page, answers: &Answers) {
        let env = Env { answers, row: None, today: self.today };
        for rule in &page.rules {
            if rule.holds.eval(&env) != Some(Value::Bool(false)) {
                continue;
            }
            let named = rule.at.iter().filter_map(|name| page.fields.iter().find(|field| field.name == *name));
            let Some(at) = named.into_iter().find(|field| !self.hidden.contains(&field.name)) else { continue };
            let path = first(&at.name, &at.kind);
            let into = if rule.blocks { &mut self.problems } else { &mut self.warnings };
            if !into.iter().any(|problem| problem.path == path) {
                into.push(Problem::new(path, Code::Rule(rule.message.clone())));
            }
        }
    }
}

/// Reads one field's input and puts its answer among the answers before it; `outer` are the form's, for a field of a row.
/// `None` when it is hidden, else what is wrong. For whoever builds answers one field at a time.
#[cfg(feature = "file")]
pub(crate) fn put(
    field: &Field,
    input: Option<&Input>,
    answers: &mut Answers,
    outer: Option<&Answers>,
    today: Date,
) -> Option<Vec<Problem>> {
    let mut walk = Walk { today, problems: Vec::new(), warnings: Vec::new(), hidden: BTreeSet::new() };
    walk.field(field, input, Level { answers, outer, prefix: "" });
    (!walk.hidden.contains(&field.name)).then_some(walk.problems)
}

/// Whether a field must be answered before the form is sent.
pub(crate) fn is_required(field: &Field, env: &Env<'_>) -> bool {
    field.kind.later().is_none() && is_wanted(field, env)
}

/// Whether a field must be answered, now or later.
pub(crate) fn is_wanted(field: &Field, env: &Env<'_>) -> bool {
    match &field.required {
        Required::Always => field.kind.asks(),
        Required::Never => false,
        Required::When(when) => when.truth(env),
    }
}

/// The input a problem of a whole field points at.
fn first(path: &str, kind: &Kind) -> String {
    match (kind.slots(), kind.first_part()) {
        (Slots::Table(table), _) => match (table.rows.first(), table.columns.first()) {
            (Some(row), Some(column)) => format!("{path}.{}.{}", row.key, column.name),
            _ => path.to_owned(),
        },
        (_, "") => path.to_owned(),
        (_, part) => format!("{path}.{part}"),
    }
}

/// The readers of a page's fields, for the browser.
pub fn readers(page: &Page) -> Vec<(String, Reader)> {
    Reader::columns(&page.fields)
}

#[cfg(test)]
#[cfg(feature = "file")]
mod tests;
