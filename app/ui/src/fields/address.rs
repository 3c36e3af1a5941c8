//! A postal address in three inputs, each with its own error.

use form::{field::address::PARTS, form::Field};
use leptos::prelude::*;

use super::{Place, id, label_words};
use crate::components::{prose, validation::message};

/// Street, postcode and town.
pub fn view(field: &Field, place: &Place<'_>) -> AnyView {
    let path = place.path(field);
    let input = place.inputs.get(&field.name);
    let whole = place.error(&path, field.label.get(place.words.lang));
    let inputs: Vec<_> = PARTS
        .iter()
        .map(|part| {
            let name = format!("{path}.{part}");
            let id = id(&name);
            let label = place.words.t(&format!("address-{part}"));
            let error = place.error(&name, &label).or_else(|| (*part == PARTS[0]).then(|| whole.clone()).flatten());
            let error_id = error.as_ref().map(|_| format!("{id}-error"));
            let invalid = error.as_ref().map(|_| "true");
            let value = input.map(|input| input.part(part).to_owned()).unwrap_or_default();
            let (width, mode, token) = match *part {
                "street" => ("full", "text", "address-line1"),
                "postcode" => ("short", "numeric", "postal-code"),
                _ => ("medium", "text", "address-level2"),
            };
            let token = field.autocomplete.as_deref().map(|_| token);
            let error = error.map(|text| message(error_id.clone().unwrap_or_default(), text));
            view! {
                <div class="part">
                    <label class="ds-label" for=id.clone()>{label}</label>
                    {error}
                    <input class="ds-input" type="text" inputmode=mode id=id name=name value=value data-width=width
                        autocomplete=token required=place.is_required(field) aria-invalid=invalid aria-describedby=error_id />
                </div>
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
            <div class="address">{inputs}</div>
        </fieldset>
    }
    .into_any()
}
