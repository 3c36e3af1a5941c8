//! A month in two inputs.

use form::{field::month::PARTS, form::Field};
use leptos::prelude::*;

use super::{Place, date, group};

/// Month and year.
pub fn view(field: &Field, place: &Place<'_>) -> AnyView {
    let inputs = date::inputs(field, "", &PARTS, place);
    group(field, place, inputs)
}
