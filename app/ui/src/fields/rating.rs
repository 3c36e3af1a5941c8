//! A rating.

use form::{
    field::{choice::Opt, rating::Rating},
    form::Field,
};
use leptos::prelude::*;

use super::{Place, choice::buttons};

/// A button for each step; those at the ends say what they mean.
pub fn view(field: &Field, kind: &Rating, place: &Place<'_>) -> AnyView {
    let lang = place.words.lang;
    let step = |step: u8| Opt::always(step.to_string(), form::Text::same(kind.label(step, lang)));
    let steps: Vec<Opt> = (1..=kind.max).map(step).collect();
    buttons(field, "radio", &steps, &[place.text(field)], place)
}
