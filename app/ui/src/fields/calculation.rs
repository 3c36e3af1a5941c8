//! What was worked out from other answers.

use form::{field::calculation::Calculation, form::Field, summary::Shown};
use leptos::prelude::*;

use super::{Place, id};
use crate::components::prose;

/// The label and the result; a dash while an answer is missing.
pub fn view(field: &Field, kind: &Calculation, place: &Place<'_>) -> AnyView {
    let lang = place.words.lang;
    let answers = place.row.unwrap_or(place.answers);
    let result = match answers.get(&field.name).map(|value| kind.show(value, lang)) {
        Some(Shown::Text(text)) => text,
        Some(Shown::YesNo(yes)) => place.words.t(if yes { "yes" } else { "no" }),
        _ => "–".to_owned(),
    };
    let help = (!field.help.is_empty()).then(|| view! { <div class="help">{prose::prose(&field.help, lang)}</div> });
    let path = place.path(field);
    let label_id = format!("{}-label", id(&path));
    view! {
        <div class="calculation">
            <p class="ds-label" id=label_id.clone()>{field.label.get(lang).to_owned()}</p>
            <p class="result"><output data-result=path aria-labelledby=label_id>{result}</output></p>
            {help}
        </div>
    }
    .into_any()
}
