//! A person in two inputs.

use form::{field::person::PARTS, form::Field};
use leptos::prelude::*;

use super::{
    Place,
    several::{self, Part},
};

/// Name and national identity number.
pub fn view(field: &Field, place: &Place<'_>) -> AnyView {
    let parts = PARTS.map(|name| match name {
        "name" => Part { name, width: "full", mode: "text", token: Some("name"), required: true, ..Part::default() },
        _ => Part { name, width: "medium", mode: "numeric", required: true, ..Part::default() },
    });
    several::view(field, place, "lines", parts)
}
