//! A property in four inputs.

use form::{
    field::property::{PARTS, is_required},
    form::Field,
};
use leptos::prelude::*;

use super::{
    Place,
    several::{self, Part},
};

/// The numbers of the land register; not every property has the last two.
pub fn view(field: &Field, place: &Place<'_>) -> AnyView {
    let parts =
        PARTS.map(|name| Part { name, width: "year", mode: "numeric", required: is_required(name), ..Part::default() });
    several::view(field, place, "lines", parts)
}
