//! A statement to tick.

use form::{field::yes_no::YES, form::Field};
use leptos::prelude::*;

use super::{NOT_YET, Parts, Place, parts};

/// One box with the statement for its label.
pub fn view(field: &Field, place: &Place<'_>) -> AnyView {
    let Parts { id, label, help, error, described_by, invalid } = parts(field, place);
    let chosen = place.text(field) == YES;
    view! {
        {error}
        <div class="option">
            <input class="ds-input" type="checkbox" id=id.clone() name=place.path(field) value=YES checked=chosen
                required=place.is_required(field) aria-describedby=described_by aria-invalid=invalid.or(NOT_YET) />
            <label for=id>{label}</label>
        </div>
        {help}
    }
    .into_any()
}
