//! What somebody wrote that could not be taken, where there is no input any more to give it back in.

use leptos::prelude::*;

use super::prose::lines;
use crate::words::Words;

/// The text, to be read and copied; nothing where nothing was written.
pub fn unsent(text: &str, words: Words) -> Option<AnyView> {
    (!text.is_empty()).then(|| {
        view! {
            <section class="ds-card" aria-labelledby="unsent-title">
                <h2 class="ds-heading" data-size="xs" id="unsent-title">{words.t("unsent-title")}</h2>
                {lines(text)}
            </section>
        }
        .into_any()
    })
}
