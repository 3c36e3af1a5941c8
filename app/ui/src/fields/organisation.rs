//! An organisation in two inputs. Where there is a register of them, a button behind the number fetches the name; it posts
//! the page, so it works without scripts.

use form::{field::organisation::PARTS, form::Field};
use leptos::prelude::*;

use super::{
    Place, id,
    several::{self, Part},
};

/// Number and name.
pub fn view(field: &Field, place: &Place<'_>) -> AnyView {
    let asks = place.registers.organisations;
    let parts = PARTS.map(|name| match name {
        "name" => {
            Part { name, width: "full", mode: "text", token: Some("organization"), required: true, ..Part::default() }
        }
        _ => Part {
            name,
            width: "medium",
            mode: "numeric",
            required: true,
            organisation: asks.then(|| place.words.path("/organisation/")),
            after: asks.then(|| look_up(&place.path(field), place)),
            ..Part::default()
        },
    });
    several::view(field, place, "lines", parts)
}

/// The button, and what the register said. That stands there empty too, so that a screen reader hears when the browser
/// puts words in it.
fn look_up(path: &str, place: &Place<'_>) -> AnyView {
    let label = place.words.t("organisation-look-up");
    let said = place.registers.said.as_ref().filter(|said| said.path == path);
    let tone = said.map_or("info", |said| said.tone);
    let text = said.map(|said| said.text.clone());
    view! {
        <button class="ds-button" data-variant="secondary" type="submit" name="do" value=format!("look-up:{path}")>{label}</button>
        <div class="ds-alert said" data-color=tone role="status" tabindex="-1" id=format!("{}-said", id(path))>{text}</div>
    }
    .into_any()
}
