//! Text, numbers and everything else typed on one line; long text.

use form::{
    field::{
        number::{Number, Unit},
        text::{Pattern, TextField, Width},
    },
    form::Field,
};
use leptos::prelude::*;

use super::{Parts, Place, parts};

/// How one input differs from another.
pub(super) struct Look {
    pub kind: &'static str,
    pub mode: &'static str,
    pub width: &'static str,
    pub unit: String,
}

/// The label and the input.
pub(super) fn input(field: &Field, look: Look, place: &Place<'_>) -> AnyView {
    let Parts { id, label, help, error, described_by, invalid } = parts(field, place);
    let path = place.path(field);
    let unit_id = (!look.unit.is_empty()).then(|| format!("{id}-unit"));
    let described_by = match (&described_by, &unit_id) {
        (Some(others), Some(unit)) => Some(format!("{unit} {others}")),
        _ => described_by.or(unit_id.clone()),
    };
    let control = view! {
        <input class="ds-input" type=look.kind inputmode=look.mode id=id.clone() name=path value=place.text(field)
            data-width=look.width autocomplete=field.autocomplete.clone() required=place.is_required(field)
            aria-describedby=described_by aria-invalid=invalid />
    };
    let control = if let Some(unit_id) = unit_id {
        view! { <div class="with-unit">{control}<span class="unit" id=unit_id>{look.unit}</span></div> }.into_any()
    } else {
        control.into_any()
    };
    view! { <label class="ds-label" for=id>{label}</label> {help} {error} {control} }.into_any()
}

/// A text on one line.
pub fn short(field: &Field, kind: &TextField, place: &Place<'_>) -> AnyView {
    let width = match kind.width {
        Width::Short => "short",
        Width::Medium => "medium",
        Width::Full => "full",
    };
    let mode = if kind.pattern == Some(Pattern::Postcode) { "numeric" } else { "text" };
    input(field, Look { kind: "text", mode, width, unit: String::new() }, place)
}

/// A number. `type=text`: browsers change and drop what is typed in `type=number`.
pub fn number(field: &Field, kind: &Number, place: &Place<'_>) -> AnyView {
    let mode = match (kind.decimals, kind.min) {
        (_, None) => "text",
        (0, Some(min)) if !min.is_sign_negative() => "numeric",
        _ => "decimal",
    };
    let unit = match &kind.unit {
        Unit::None => String::new(),
        unit => unit.label(place.words.lang).to_owned(),
    };
    input(field, Look { kind: "text", mode, width: "short", unit }, place)
}

/// An e-mail address, a phone number, a number of digits.
pub fn typed(field: &Field, kind: &'static str, mode: &'static str, place: &Place<'_>) -> AnyView {
    let width = if kind == "email" { "full" } else { "medium" };
    input(field, Look { kind, mode, width, unit: String::new() }, place)
}

/// A text on several lines.
pub fn long(field: &Field, kind: &TextField, place: &Place<'_>) -> AnyView {
    let Parts { id, label, help, error, described_by, invalid } = parts(field, place);
    let limit_id = format!("{id}-limit");
    let limit = place.words.with("field-limit", [("max", kind.max.into())]);
    // The browser counts: `limit.js`.
    let left = |key: &str| place.words.with(key, [("n", "{n}".into())]);
    let described_by = described_by.map_or_else(|| limit_id.clone(), |others| format!("{others} {limit_id}"));
    let rows = if kind.max <= 500 { "4" } else { "8" };
    view! {
        <label class="ds-label" for=id.clone()>{label}</label>
        {help}
        {error}
        <textarea class="ds-input" id=id name=place.path(field) rows=rows required=place.is_required(field)
            aria-describedby=described_by aria-invalid=invalid inner_html=escaped(&place.text(field))></textarea>
        <p class="help" id=limit_id data-max=kind.max.to_string() data-left=left("field-left") data-over=left("field-over")>{limit}</p>
    }
    .into_any()
}

/// Leptos doesn't escape the children of a textarea on the server, so it is done here. A browser drops the first line
/// break in a textarea; a second one keeps a text that begins with one.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 1);
    out.push('\n');
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            c => out.push(c),
        }
    }
    out
}
