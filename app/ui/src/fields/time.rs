//! A time of day.

use form::form::Field;
use leptos::prelude::*;

use super::{
    Place,
    text::{Look, input},
};

/// One input. `type=text`: the browsers' own input for times can't be pasted into and doesn't forgive. The keyboard is
/// that of decimals, which has digits and a mark between them.
pub fn view(field: &Field, place: &Place<'_>) -> AnyView {
    input(field, Look { kind: "text", mode: "decimal", width: "year", unit: String::new() }, place)
}
