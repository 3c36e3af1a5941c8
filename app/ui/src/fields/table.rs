//! A table of small inputs with sums.

use form::{
    Input, Inputs,
    field::{Kind, number::Unit, table::Table},
    form::Field,
};
use leptos::prelude::*;

use super::{Place, id, label_words};
use crate::components::{prose, validation::message};

/// The table. An input's name is its row and its column, so a screen reader says both.
pub fn view(field: &Field, kind: &Table, place: &Place<'_>) -> AnyView {
    let (words, path) = (place.words, place.path(field));
    let lang = words.lang;
    let own = id(&path);
    let head: Vec<_> = kind
        .columns
        .iter()
        .map(|column| view! { <th scope="col" id=format!("{own}-c-{}", column.name)>{column.label.get(lang).to_owned()}</th> })
        .collect();
    let mut errors = Vec::new();
    let rows: Vec<_> = kind
        .rows
        .iter()
        .map(|row| {
            let row_id = format!("{own}-r-{}", row.key);
            let cells: Vec<_> = kind
                .columns
                .iter()
                .map(|column| {
                    let name = format!("{path}.{}.{}", row.key, column.name);
                    let label = format!("{}, {}", row.label.get(lang), column.label.get(lang));
                    let error_id = place.error(&name, &label).map(|text| {
                        let id = format!("{}-error", id(&name));
                        errors.push(message(id.clone(), text));
                        id
                    });
                    let invalid = error_id.as_ref().map(|_| "true");
                    let mode = match &column.kind {
                        Kind::Number(number) if number.decimals == 0 => "numeric",
                        Kind::Number(_) => "decimal",
                        _ => "text",
                    };
                    view! {
                        <td data-label=column.label.get(lang).to_owned()>
                            <input class="ds-input" type="text" inputmode=mode id=id(&name) name=name.clone() value=cell(field, &row.key, &column.name, place)
                                aria-labelledby=format!("{row_id} {own}-c-{}", column.name) aria-describedby=error_id aria-invalid=invalid />
                        </td>
                    }
                })
                .collect();
            view! { <tr><th scope="row" id=row_id>{row.label.get(lang).to_owned()}</th>{cells}</tr> }
        })
        .collect();
    let values = place.answers.get(&field.name).map(form::Value::rows).unwrap_or_default();
    let sums = (!kind.sum.is_empty()).then(|| {
        let cells: Vec<_> = kind
            .columns
            .iter()
            .map(|column| {
                let sum = kind.sum.contains(&column.name).then(|| {
                    let sum = kind.sum_of(values, &column.name);
                    match &column.kind {
                        Kind::Number(number) => number.show(sum, lang),
                        _ => Unit::None.show(sum, None, lang),
                    }
                });
                let named = format!("{own}-sum {own}-c-{}", column.name);
                view! { <td data-label=column.label.get(lang).to_owned()><output data-result=format!("{path}.{}", column.name) aria-labelledby=named>{sum}</output></td> }
            })
            .collect();
        view! { <tfoot><tr><th scope="row" id=format!("{own}-sum")>{words.t("table-sum")}</th>{cells}</tr></tfoot> }
    });
    let help = (!field.help.is_empty()).then(|| view! { <div class="help">{prose::prose(&field.help, lang)}</div> });
    let whole = place.error(&path, field.label.get(lang)).map(|text| message(format!("{own}-error"), text));
    view! {
        <div id=own>
            <p class="ds-label" id=format!("{}-caption", id(&path))>{label_words(field, place)}</p>
            {help}
            {whole}
            {errors}
            <table class="ds-table inputs" aria-labelledby=format!("{}-caption", id(&path))>
                <thead><tr><th scope="col">{kind.row_label.get(lang).to_owned()}</th>{head}</tr></thead>
                <tbody>{rows}</tbody>
                {sums}
            </table>
            {update(place)}
        </div>
    }
    .into_any()
}

/// Without scripts the sums follow when the page is posted; this button does just that.
fn update(place: &Place<'_>) -> impl IntoView + use<> {
    let label = place.words.t("table-update");
    view! { <button class="ds-button plain-only" data-variant="tertiary" type="submit" name="do" value="update">{label}</button> }
}

fn cell(field: &Field, row: &str, column: &str, place: &Place<'_>) -> String {
    let cells: Option<&Inputs> = match place.inputs.get(&field.name) {
        Some(Input::Parts(rows)) => match rows.get(row) {
            Some(Input::Parts(cells)) => Some(cells),
            _ => None,
        },
        _ => None,
    };
    cells.and_then(|cells| cells.get(column)).map(|input| input.text().to_owned()).unwrap_or_default()
}
