//! A postal address in three inputs. Where there is a register of them, the browser suggests whole addresses for the street.

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
        let asks = name == "street" && place.registers.addresses;
        let addresses = asks.then(|| place.words.path("/addresses?q="));
        Part { name, width, mode, token: Some(token), required: true, addresses, ..Part::default() }
    });
    several::view(field, place, "address", parts)
}
