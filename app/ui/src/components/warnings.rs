//! What the person should look at once more: said once, after *Next*, and no hindrance.

use leptos::prelude::*;

use super::error_summary::{Item, links};
use crate::words::Words;

/// The warnings, each a link to its input.
pub fn view(items: Vec<Item>, words: Words) -> AnyView {
    if items.is_empty() {
        return ().into_any();
    }
    let lines = links(items);
    view! {
        <div class="ds-alert" data-color="warning" role="group" tabindex="-1" autofocus aria-labelledby="warnings-title">
            <h2 class="ds-heading" data-size="xs" id="warnings-title">{words.t("warnings-title")}</h2>
            <ul class="ds-list">{lines}</ul>
            <p>{words.t("warnings-text")}</p>
        </div>
    }
    .into_any()
}
