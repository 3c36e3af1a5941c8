//! Statements answered on one scale.

use form::{field::matrix::Matrix, form::Field};
use leptos::prelude::*;

use super::{
    Place,
    choice::{Buttons, list},
    id, label_words,
};
use crate::components::{prose, validation::message};

/// A group of buttons for each statement within the field's own, so that a screen reader says the statement with its
/// answers and a narrow window needs no table.
pub fn view(field: &Field, kind: &Matrix, place: &Place<'_>) -> AnyView {
    let (path, lang) = (place.path(field), place.words.lang);
    let input = place.inputs.get(&field.name);
    let required = place.is_required(field);
    let whole = place.error(&path, field.label.get(lang));
    let rows: Vec<_> = kind
        .rows
        .iter()
        .enumerate()
        .map(|(at, row)| {
            let name = format!("{path}.{}", row.key);
            let label = row.label.get(lang).to_owned();
            let error = place.error(&name, &label).or_else(|| (at == 0).then(|| whole.clone()).flatten());
            let error_id = error.as_ref().map(|_| format!("{}-error", id(&name)));
            let chosen = [input.map(|input| input.part(&row.key).to_owned()).unwrap_or_default()];
            let buttons = list(
                &Buttons {
                    kind: "radio",
                    name: &name,
                    options: &kind.options,
                    chosen: &chosen,
                    invalid: error.as_ref().map(|_| "true"),
                },
                place,
            );
            let error = error.map(|text| message(error_id.clone().unwrap_or_default(), text));
            view! {
                <fieldset class="ds-fieldset" role="radiogroup" aria-required=required.then_some("true") aria-invalid=error_id.as_ref().map(|_| "true") aria-describedby=error_id.clone()>
                    <legend>{label}</legend>
                    {error}
                    {buttons}
                </fieldset>
            }
        })
        .collect();
    let help_id = (!field.help.is_empty()).then(|| format!("{}-help", id(&path)));
    let help = help_id.clone().map(|id| view! { <div class="help" id=id>{prose::prose(&field.help, lang)}</div> });
    view! {
        <fieldset class="ds-fieldset" aria-describedby=help_id>
            <legend class="ds-label">{label_words(field, place)}</legend>
            {help}
            <div class="lines matrix">{rows}</div>
        </fieldset>
    }
    .into_any()
}
