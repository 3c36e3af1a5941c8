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
    /// Other ways on.
    pub others: Vec<(String, &'static str)>,
    /// The number support can look up.
    pub number: Option<String>,
}

/// The page.
pub fn error_page(page: ErrorPage, words: Words) -> AnyView {
    let button = |(href, key): (String, &'static str), variant: &'static str| view! { <a class="ds-button" data-variant=variant href=href>{words.t(key)}</a> };
    let next = page.next.map(|next| button(next, "primary"));
    let others: Vec<_> = page.others.into_iter().map(|other| button(other, "secondary")).collect();
    let ways = (next.is_some() || !others.is_empty()).then(|| view! { <p class="actions">{next} {others}</p> });
    let number = page
        .number
        .map(|number| view! { <p class="help">{words.with("error-number", [("number", number.into())])}</p> });
    view! {
        <div class="narrow">
            <h1 class="ds-heading" data-size="lg">{words.t(&format!("error-{}-title", page.name))}</h1>
            <p class="ds-paragraph">{words.t(&format!("error-{}-text", page.name))}</p>
            {ways}
            {number}
        </div>
    }
    .into_any()
}
