//! A text between questions.

use form::field::information::{Information, Tone};
use leptos::prelude::*;

use super::Place;
use crate::components::prose;

/// The text, as an alert of its tone.
pub fn view(kind: &Information, place: &Place<'_>) -> AnyView {
    let color = match kind.tone {
        Tone::Info => "info",
        Tone::Warning => "warning",
    };
    view! { <div class="ds-alert" data-color=color>{prose::prose(&kind.text, place.words.lang)}</div> }.into_any()
}
