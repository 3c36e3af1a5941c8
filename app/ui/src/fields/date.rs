//! A day in three inputs.

use form::{field::date::PARTS, form::Field};
use leptos::prelude::*;

use super::{Place, group, id};

/// Day, month and year.
pub fn view(field: &Field, place: &Place<'_>) -> AnyView {
    let path = place.path(field);
    let input = place.inputs.get(&field.name);
    let birthday = field.autocomplete.as_deref() == Some("bday");
    let inputs: Vec<_> = PARTS
        .iter()
        .map(|part| {
            let name = format!("{path}.{part}");
            let id = id(&name);
            let value = input.map(|input| input.part(part).to_owned()).unwrap_or_default();
            let invalid = place.error(&name, "").map(|_| "true");
            let width = if *part == "year" { "year" } else { "day" };
            let token = birthday.then(|| format!("bday-{part}"));
            view! {
                <div class="part">
                    <label for=id.clone()>{place.words.t(&format!("date-{part}"))}</label>
                    <input class="ds-input" type="text" inputmode="numeric" id=id name=name value=value data-width=width
                        autocomplete=token required=place.is_required(field) aria-invalid=invalid />
                </div>
            }
        })
        .collect();
    group(field, place, view! { <div class="parts">{inputs}</div> }.into_any())
}
