//! Questions asked for each of several things.

use form::{Answers, Input, Inputs, field::repeat::Repeat, form::Field};
use leptos::prelude::*;

use super::{Place, field as render, id, label_words};
use crate::components::{prose, validation::message};

/// The rows, each a group of its own, with buttons to add and remove. A button posts the page, so it works without scripts.
pub fn view(field: &Field, kind: &Repeat, place: &Place<'_>) -> AnyView {
    let (words, path) = (place.words, place.path(field));
    let lang = words.lang;
    let typed: &[Inputs] = match place.inputs.get(&field.name) {
        Some(Input::Rows(rows)) => rows,
        _ => &[],
    };
    let count = typed.len().max(kind.min).min(kind.max);
    let values = place.row.unwrap_or(place.answers).get(&field.name).map(form::Value::rows).unwrap_or_default();
    let (no_inputs, no_answers) = (Inputs::new(), Answers::new());
    let item = kind.item.get(lang).to_owned();
    let rows: Vec<_> = (0..count)
        .map(|at| {
            let marker = format!("{path}.{at}");
            let title = format!("{item} {}", at + 1);
            let inner = Place {
                inputs: typed.get(at).unwrap_or(&no_inputs),
                row: Some(values.get(at).map_or(&no_answers, |row| &row.answers)),
                prefix: format!("{marker}."),
                ..*place
            };
            let fields: Vec<AnyView> = kind.fields.iter().map(|field| render(field, &inner)).collect();
            let remove = (count > kind.min.max(1) || (kind.min == 0)).then(|| {
                let label = words.with("repeat-remove", [("item", title.clone().into())]);
                let said = words.with("repeat-removed", [("item", title.clone().into())]);
                view! { <button class="ds-button" data-variant="tertiary" type="submit" name="do" value=format!("remove:{marker}") data-said=said>{label}</button> }
            });
            view! {
                <fieldset class="row ds-fieldset" id=id(&marker)>
                    <legend>{title}</legend>
                    <input type="hidden" name=marker.clone() value="" />
                    {fields}
                    {remove}
                </fieldset>
            }
        })
        .collect();
    let add = (count < kind.max).then(|| {
        let label = words.with(if count == 0 { "repeat-add-first" } else { "repeat-add" }, [("item", item.to_lowercase().into())]);
        let said = words.with("repeat-added", [("item", format!("{item} {}", count + 1).into())]);
        view! { <button class="ds-button" data-variant="secondary" type="submit" name="do" value=format!("add:{path}") id=format!("{}-add", id(&path)) data-said=said>{label}</button> }
    });
    let (title_id, error_id) = (format!("{}-title", id(&path)), format!("{}-error", id(&path)));
    let error = place.error(&path, field.label.get(lang)).map(|text| message(error_id.clone(), text));
    let described_by = error.as_ref().map(|_| error_id);
    let title = label_words(field, place);
    // Rows within a row stand one level further down.
    let heading = match place.row {
        None => view! { <h2 class="ds-heading" data-size="sm" id=title_id.clone()>{title}</h2> }.into_any(),
        Some(_) => view! { <h3 class="ds-heading" data-size="xs" id=title_id.clone()>{title}</h3> }.into_any(),
    };
    let help = (!field.help.is_empty()).then(|| view! { <div class="help">{prose::prose(&field.help, lang)}</div> });
    view! {
        <div class="rows" id=id(&path) role="group" tabindex="-1" aria-labelledby=title_id aria-describedby=described_by>
            {heading}
            {help}
            {error}
            {rows}
            {add}
        </div>
    }
    .into_any()
}
