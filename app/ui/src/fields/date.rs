//! A day in three inputs.

use form::{field::date::PARTS, form::Field};
use leptos::prelude::*;

use super::{Place, group, id};

/// Day, month and year.
pub fn view(field: &Field, place: &Place<'_>) -> AnyView {
    let inputs = inputs(field, "", &PARTS, place);
    group(field, place, inputs)
}

/// The inputs of a date or of some of its parts. `before` is what stands before the parts' names: `from.` in a period.
pub fn inputs(field: &Field, before: &str, parts: &[&str], place: &Place<'_>) -> AnyView {
    let path = place.path(field);
    let input = place.inputs.get(&field.name);
    let wrong = place.error_within(format!("{path}.{before}").trim_end_matches('.'), "").is_some();
    let birthday = field.autocomplete.as_deref() == Some("bday");
    let inputs: Vec<_> = parts
        .iter()
        .map(|part| {
            let own = format!("{before}{part}");
            let name = format!("{path}.{own}");
            let id = id(&name);
            let value = input.map(|input| input.part(&own).to_owned()).unwrap_or_default();
            // Told at the first part that is missing, it is wrong at each of them.
            let missing = value.trim().is_empty() && wrong;
            let invalid = (missing || place.error(&name, "").is_some()).then_some("true");
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
    view! { <div class="parts">{inputs}</div> }.into_any()
}
