//! A postal address in three inputs.

use form::{field::address::PARTS, form::Field};
use leptos::prelude::*;

use super::{
    Place,
    several::{self, Part},
};

/// Street, postcode and town.
pub fn view(field: &Field, place: &Place<'_>) -> AnyView {
    let parts = PARTS.map(|name| {
        let (width, mode, token) = match name {
            "street" => ("full", "text", "address-line1"),
            "postcode" => ("short", "numeric", "postal-code"),
            _ => ("medium", "text", "address-level2"),
        };
        Part { name, width, mode, token: Some(token), required: true }
    });
    several::view(field, place, "address", &parts)
}
