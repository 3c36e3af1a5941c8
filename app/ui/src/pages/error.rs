//! What a person reads when something went wrong: what happened, that nothing was lost, what to do next.

use leptos::prelude::*;

use crate::words::Words;

/// A page instead of the one that was asked for.
#[derive(Clone, Debug)]
pub struct ErrorPage {
    /// The words' name: `error-<name>-title`, `-text`.
    pub name: &'static str,
    /// Where to go on, and the name of the words that say so.
    pub next: Option<(String, &'static str)>,
    /// The number support can look up.
    pub number: Option<String>,
}

/// The page.
pub fn error_page(page: ErrorPage, words: Words) -> AnyView {
    let next = page.next.map(|(href, key)| view! { <p class="actions"><a class="ds-button" data-variant="primary" href=href>{words.t(key)}</a></p> });
    let number = page
        .number
        .map(|number| view! { <p class="help">{words.with("error-number", [("number", number.into())])}</p> });
    view! {
        <div class="narrow">
            <h1 class="ds-heading" data-size="lg">{words.t(&format!("error-{}-title", page.name))}</h1>
            <p class="ds-paragraph">{words.t(&format!("error-{}-text", page.name))}</p>
            {next}
            {number}
        </div>
    }
    .into_any()
}
