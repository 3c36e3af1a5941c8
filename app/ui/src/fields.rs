//! A form's fields as HTML, one file a kind. No signals: a page is rendered once.

mod address;
mod calculation;
mod choice;
mod date;
mod declaration;
pub mod file;
pub mod groups;
mod information;
mod matrix;
mod month;
mod organisation;
mod period;
mod person;
mod property;
mod rating;
mod repeat;
mod several;
mod table;
#[cfg(test)]
mod tests;
mod text;
mod time;

pub use text::escaped;

use std::collections::BTreeMap;

use form::{
    Answers, Inputs, Problem,
    expr::Env,
    field::Kind,
    form::{Field, Required},
    journey::Step,
};
use jiff::civil::Date;
use leptos::prelude::*;

use crate::{
    components::{prose, validation::message},
    words::Words,
};

/// Where a field is rendered: its page's state and the inputs around it.
pub struct Place<'a> {
    /// The language.
    pub words: Words,
    /// The page, for what is hidden.
    pub step: &'a Step<'a>,
    /// The problems to show: none before the person has asked to go on.
    pub problems: &'a [Problem],
    /// The inputs of the form or of the row.
    pub inputs: &'a Inputs,
    /// The answers of the form.
    pub answers: &'a Answers,
    /// The answers of the row, in a repeat.
    pub row: Option<&'a Answers>,
    /// Where the paths begin: empty, or `barn.0.`.
    pub prefix: String,
    /// Where a person's own files are: `/nb/draft/<id>/file`.
    pub files: &'a str,
    /// What is to be said beside a field, by its name, as the key of the words: where its answer was fetched from.
    pub notes: &'a BTreeMap<String, &'static str>,
    /// Today, for conditions.
    pub today: Date,
    /// What registers can be asked.
    pub registers: &'a Registers,
}

/// What registers can be asked from a page, and what one of them has said.
#[derive(Clone, Debug, Default)]
pub struct Registers {
    /// Whether there is one that knows an organisation's name by its number.
    pub organisations: bool,
    /// Whether there is one that knows addresses.
    pub addresses: bool,
    /// What was said.
    pub said: Option<Said>,
}

/// What a register said of a field's answer.
#[derive(Clone, Debug)]
pub struct Said {
    /// The field's path.
    pub path: String,
    /// The colour of an alert: `info`, `warning`.
    pub tone: &'static str,
    /// The words.
    pub text: String,
}

impl Place<'_> {
    fn path(&self, field: &Field) -> String {
        format!("{}{}", self.prefix, field.name)
    }

    fn env(&self) -> Env<'_> {
        Env { answers: self.answers, row: self.row, today: self.today }
    }

    fn text(&self, field: &Field) -> String {
        self.inputs.get(&field.name).map(|input| input.text().to_owned()).unwrap_or_default()
    }

    fn is_required(&self, field: &Field) -> bool {
        match &field.required {
            Required::Always => true,
            Required::Never => false,
            Required::When(when) => when.truth(&self.env()),
        }
    }

    /// The problem of an input, in words.
    fn error(&self, path: &str, label: &str) -> Option<String> {
        self.problems.iter().find(|problem| problem.path == path).map(|problem| self.words.problem(problem, label))
    }

    /// The first problem of a field or any of its parts.
    fn error_within(&self, path: &str, label: &str) -> Option<String> {
        let within = |at: &str| at == path || at.strip_prefix(path).is_some_and(|rest| rest.starts_with('.'));
        self.problems.iter().find(|problem| within(&problem.path)).map(|problem| self.words.problem(problem, label))
    }
}

/// The id of the input at a path.
pub fn id(path: &str) -> String {
    format!("f-{}", path.replace('.', "-"))
}

/// A field in its wrapper. A hidden one is in the document too, so that the browser can show it at once.
pub fn field(field: &Field, place: &Place<'_>) -> AnyView {
    let path = place.path(field);
    let hidden = place.step.is_hidden(&path);
    let inner = match &field.kind {
        Kind::Text(kind) if kind.long => text::long(field, kind, place),
        Kind::Text(kind) => text::short(field, kind, place),
        Kind::Number(kind) => text::number(field, kind, place),
        Kind::Email => text::typed(field, "email", "email", place),
        Kind::Phone => text::typed(field, "tel", "tel", place),
        Kind::NationalId | Kind::OrganisationNumber | Kind::Account => text::typed(field, "text", "numeric", place),
        Kind::YesNo => choice::yes_no(field, place),
        Kind::Choice(kind) => choice::one(field, kind, place),
        Kind::Choices(kind) => choice::many(field, kind, place),
        Kind::Date(_) => date::view(field, place),
        Kind::Month(_) => month::view(field, place),
        Kind::Time(_) => time::view(field, place),
        Kind::Period(_) => period::view(field, place),
        Kind::Person => person::view(field, place),
        Kind::Organisation => organisation::view(field, place),
        Kind::Address => address::view(field, place),
        Kind::Property => property::view(field, place),
        Kind::File(kind) => file::view(field, kind, place),
        Kind::Declaration => declaration::view(field, place),
        Kind::Calculation(kind) => calculation::view(field, kind, place),
        Kind::Information(kind) => information::view(kind, place),
        Kind::Repeat(kind) => repeat::view(field, kind, place),
        Kind::Table(kind) => table::view(field, kind, place),
        Kind::Matrix(kind) => matrix::view(field, kind, place),
        Kind::Rating(kind) => rating::view(field, kind, place),
    };
    view! { <div class="field" data-field=path hidden=hidden>{inner}</div> }.into_any()
}

/// The label of a part, for the kinds whose parts have labels of their own.
pub fn part_label(field: &Field, part: &str, words: Words) -> Option<String> {
    let kind = match field.kind {
        Kind::Period(_) => "period",
        Kind::Person => "person",
        Kind::Organisation => "organisation",
        Kind::Address => "address",
        Kind::Property => "property",
        _ => return None,
    };
    let part = part.split('.').next().unwrap_or(part);
    Some(words.t(&format!("{kind}-{part}")))
}

/// What `aria-invalid` is of a list, a box or a file that nobody has found fault with. Without it browsers say of those that
/// are required that they are invalid until they are answered; of what one types in they don't.
pub(crate) const NOT_YET: Option<&'static str> = Some("false");

/// What goes with an input: its label, help and error, and the ids that tie them together.
struct Parts {
    id: String,
    label: AnyView,
    help: Option<AnyView>,
    error: Option<AnyView>,
    described_by: Option<String>,
    invalid: Option<&'static str>,
}

fn parts(field: &Field, place: &Place<'_>) -> Parts {
    let path = place.path(field);
    let label = field.label.get(place.words.lang);
    let error = place.error_within(&path, label);
    let id = id(&path);
    let (help, mut described_by) = help(field, place);
    let error_id = error.as_ref().map(|_| format!("{id}-error"));
    described_by.extend(error_id.clone());
    let described_by = described_by.join(" ");
    Parts {
        label: label_words(field, place),
        help,
        invalid: error.as_ref().map(|_| "true"),
        error: error.map(|text| message(error_id.unwrap_or_default(), text)),
        described_by: (!described_by.is_empty()).then_some(described_by),
        id,
    }
}

/// What helps with a field: the author's words, and where its answer came from. With the ids that the input is described
/// by.
fn help(field: &Field, place: &Place<'_>) -> (Option<AnyView>, Vec<String>) {
    let id = id(&place.path(field));
    let help_id = (!field.help.is_empty()).then(|| format!("{id}-help"));
    // A field within a row has no source of its own.
    let note = place.notes.get(&field.name).filter(|_| place.prefix.is_empty());
    let note_id = note.map(|_| format!("{id}-source"));
    let ids: Vec<String> = [help_id.clone(), note_id.clone()].into_iter().flatten().collect();
    let help = help_id.map(|id| view! { <div class="help" id=id>{prose::prose(&field.help, place.words.lang)}</div> });
    let note = note.map(|key| view! { <p class="help source" id=note_id>{place.words.t(key)}</p> });
    ((!ids.is_empty()).then(|| view! { {help} {note} }.into_any()), ids)
}

/// The label's words, with the tag of an optional field, in the language they really are in.
fn label_words(field: &Field, place: &Place<'_>) -> AnyView {
    let (lang, text) = field.label.find(place.words.lang);
    let other = (lang != place.words.lang).then(|| lang.code());
    let optional = (field.kind.asks() && !place.is_required(field))
        .then(|| view! { <span class="ds-tag" data-size="sm">{place.words.t("optional")}</span> });
    view! { <span lang=other>{text.to_owned()}</span> " " {optional} }.into_any()
}

/// A group of inputs with a legend: radio buttons, boxes, the parts of a date.
fn group(field: &Field, place: &Place<'_>, inputs: AnyView) -> AnyView {
    group_as(field, place, None, None, inputs)
}

/// A group with a role. A group of radio buttons is what is wrong, and not each of them (WAI-ARIA 1.2).
fn group_as(
    field: &Field,
    place: &Place<'_>,
    role: Option<&'static str>,
    invalid: Option<&'static str>,
    inputs: AnyView,
) -> AnyView {
    let Parts { id, label, help, error, described_by, .. } = parts(field, place);
    // A group of boxes can't say so (WAI-ARIA 1.2): there, what may be left out has a tag.
    let required = (role == Some("radiogroup") && place.is_required(field)).then_some("true");
    view! {
        <fieldset class="ds-fieldset" id=format!("{id}-group") role=role aria-required=required aria-invalid=invalid aria-describedby=described_by>
            <legend class="ds-label">{label}</legend>
            {help}
            {error}
            {inputs}
        </fieldset>
    }
    .into_any()
}
