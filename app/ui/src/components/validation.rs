//! An error under its input.

use leptos::prelude::*;

/// The words, with the mark that doesn't depend on colour. `id` is what the input's `aria-describedby` names.
pub fn message(id: impl Into<String>, text: String) -> AnyView {
    view! { <p class="ds-validation-message" id=id.into()>{text}</p> }.into_any()
}
