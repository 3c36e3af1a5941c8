//! The error summary of a page that can't go on: at the top, focused, each line a link to the input.

use form::{Form, Problem, form::Field};
use leptos::prelude::*;

use crate::{
    fields::{id, part_label},
    words::Words,
};

/// One line of the summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The id of the input, without `#`.
    pub target: String,
    /// What is wrong and how to mend it.
    pub text: String,
}

/// The problems in words, each with the input it leads to. Of several at one input the first, as beside the input.
pub fn items(form: &Form, problems: &[Problem], words: Words) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::with_capacity(problems.len());
    for problem in problems {
        let target = id(&problem.path);
        if !items.iter().any(|item| item.target == target) {
            items.push(Item { target, text: words.problem(problem, &label(form, &problem.path, words)) });
        }
    }
    items
}

/// The label of the input at a path; within rows with the row's name before it: «Barn 2: Navn».
pub fn label(form: &Form, path: &str, words: Words) -> String {
    let mut parts = path.split('.');
    let Some(field) = parts.next().and_then(|name| form.field(name)) else { return String::new() };
    let own = field.label.get(words.lang).to_owned();
    let rest: Vec<&str> = parts.collect();
    within(field, &rest, words).unwrap_or(own)
}

fn within(field: &Field, rest: &[&str], words: Words) -> Option<String> {
    use form::field::Slots;
    let lang = words.lang;
    match (field.kind.slots(), rest) {
        (Slots::Repeat(repeat), [row, column, rest @ ..]) => {
            let number = row.parse::<usize>().ok()? + 1;
            let column = repeat.fields.iter().find(|f| f.name == *column)?;
            let label = within(column, rest, words).unwrap_or_else(|| column.label.get(lang).to_owned());
            Some(format!("{} {number}: {label}", repeat.item.get(lang)))
        }
        (Slots::Table(table), [row, column, ..]) => {
            let row = table.rows.iter().find(|r| r.key == *row)?;
            let column = table.columns.iter().find(|f| f.name == *column)?;
            Some(format!("{}, {}", row.label.get(lang), column.label.get(lang)))
        }
        (Slots::Parts(_), [part, ..]) => part_label(field, part, words),
        (Slots::Matrix(matrix), [row]) => {
            let row = matrix.rows.iter().find(|known| known.key == *row)?;
            Some(row.label.get(lang).to_owned())
        }
        _ => None,
    }
}

/// A line an item, each a link to its input.
pub fn links(items: Vec<Item>) -> Vec<AnyView> {
    let link =
        |item: Item| view! { <li><a class="ds-link" href=format!("#{}", item.target)>{item.text}</a></li> }.into_any();
    items.into_iter().map(link).collect()
}

/// The summary.
pub fn view(items: Vec<Item>, words: Words) -> AnyView {
    if items.is_empty() {
        return ().into_any();
    }
    let lines = links(items);
    view! {
        <div class="ds-error-summary" id="error-summary" role="group" tabindex="-1" autofocus aria-labelledby="error-summary-title">
            <h2 class="ds-heading" id="error-summary-title">{words.t("error-summary-title")}</h2>
            <ul class="ds-list">{lines}</ul>
        </div>
    }
    .into_any()
}
