//! Several labelled inputs in one group, each with its own error: the parts of an address, of a person.

use form::form::Field;
use leptos::prelude::*;

use super::{Place, help, id, label_words, part_label};
use crate::components::validation::message;

/// One of the inputs.
#[derive(Default)]
pub struct Part {
    /// Its name within the field.
    pub name: &'static str,
    /// How wide it is.
    pub width: &'static str,
    /// The keyboard of a phone.
    pub mode: &'static str,
    /// The HTML autocomplete token, used when the author says that the field is about the person who fills it in.
    pub token: Option<&'static str>,
    /// Whether it must be filled in when the field must.
    pub required: bool,
    /// Where the browser asks for the organisation of the number in it.
    pub organisation: Option<String>,
    /// Where the browser asks for addresses that begin like it.
    pub addresses: Option<String>,
    /// What stands behind it.
    pub after: Option<AnyView>,
}

/// The group. `class` lays its inputs out. A problem of the whole field stands at its first input.
pub fn view(field: &Field, place: &Place<'_>, class: &'static str, parts: impl IntoIterator<Item = Part>) -> AnyView {
    let path = place.path(field);
    let input = place.inputs.get(&field.name);
    let whole = place.error(&path, field.label.get(place.words.lang));
    let inputs: Vec<_> = parts
        .into_iter()
        .enumerate()
        .map(|(at, part)| {
            let name = format!("{path}.{}", part.name);
            let id = id(&name);
            let label = part_label(field, part.name, place.words).unwrap_or_default();
            let error = place.error(&name, &label).or_else(|| (at == 0).then(|| whole.clone()).flatten());
            let error_id = error.as_ref().map(|_| format!("{id}-error"));
            let invalid = error.as_ref().map(|_| "true");
            let value = input.map(|input| input.part(part.name).to_owned()).unwrap_or_default();
            let token = field.autocomplete.as_deref().and(part.token);
            let must = place.is_required(field);
            let optional = (must && !part.required)
                .then(|| view! { <span class="ds-tag" data-size="sm">{place.words.t("optional")}</span> });
            let error = error.map(|text| message(error_id.clone().unwrap_or_default(), text));
            view! {
                <div class="part">
                    <label class="ds-label" for=id.clone()>{label} " " {optional}</label>
                    {error}
                    <input class="ds-input" type="text" inputmode=part.mode id=id name=name value=value data-width=part.width
                        autocomplete=token required=must && part.required aria-invalid=invalid aria-describedby=error_id
                        data-organisation=part.organisation data-addresses=part.addresses />
                    {part.after}
                </div>
            }
        })
        .collect();
    let (help, described_by) = help(field, place);
    let described_by = (!described_by.is_empty()).then(|| described_by.join(" "));
    view! {
        <fieldset class="ds-fieldset" aria-describedby=described_by>
            <legend class="ds-label">{label_words(field, place)}</legend>
            {help}
            <div class=class>{inputs}</div>
        </fieldset>
    }
    .into_any()
}
