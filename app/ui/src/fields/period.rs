//! Two days in three inputs each.

use form::{
    field::{date, period::SIDES},
    form::Field,
};
use leptos::prelude::*;

use super::{Place, date::inputs, id, label_words, part_label};
use crate::components::{prose, validation::message};

/// From and to: a group for each within the field's own, each with its own error. A problem of the whole field stands at
/// the first.
pub fn view(field: &Field, place: &Place<'_>) -> AnyView {
    let path = place.path(field);
    let whole = place.error(&path, field.label.get(place.words.lang));
    let sides: Vec<_> = SIDES
        .iter()
        .enumerate()
        .map(|(at, side)| {
            let own = format!("{path}.{side}");
            let label = part_label(field, side, place.words).unwrap_or_default();
            let error = place.error_within(&own, &label).or_else(|| (at == 0).then(|| whole.clone()).flatten());
            let error_id = error.as_ref().map(|_| format!("{}-error", id(&own)));
            let error = error.map(|text| message(error_id.clone().unwrap_or_default(), text));
            view! {
                <fieldset class="ds-fieldset" aria-describedby=error_id>
                    <legend>{label}</legend>
                    {error}
                    {inputs(field, &format!("{side}."), &date::PARTS, place)}
                </fieldset>
            }
        })
        .collect();
    let help_id = (!field.help.is_empty()).then(|| format!("{}-help", id(&path)));
    let help =
        help_id.clone().map(|id| view! { <div class="help" id=id>{prose::prose(&field.help, place.words.lang)}</div> });
    view! {
        <fieldset class="ds-fieldset" aria-describedby=help_id>
            <legend class="ds-label">{label_words(field, place)}</legend>
            {help}
            <div class="lines">{sides}</div>
        </fieldset>
    }
    .into_any()
}
