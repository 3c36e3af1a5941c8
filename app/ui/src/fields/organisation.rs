//! An organisation in two inputs.

use form::{field::organisation::PARTS, form::Field};
use leptos::prelude::*;

use super::{
    Place,
    several::{self, Part},
};

/// Number and name.
pub fn view(field: &Field, place: &Place<'_>) -> AnyView {
    let parts = PARTS.map(|name| match name {
        "name" => Part { name, width: "full", mode: "text", token: Some("organization"), required: true },
        _ => Part { name, width: "medium", mode: "numeric", token: None, required: true },
    });
    several::view(field, place, "lines", &parts)
}
