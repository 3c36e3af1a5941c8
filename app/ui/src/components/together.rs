//! Who fills in a draft together, on each of its pages.

use leptos::prelude::*;

use crate::words::Words;

/// What a page of a draft says of those who fill it in too.
#[derive(Clone, Debug)]
pub struct Together {
    /// The others.
    pub names: Vec<String>,
    /// Whether somebody was asked and hasn't answered.
    pub waiting: bool,
    /// Whether the person began the draft.
    pub own: bool,
    /// Who saved it last and when, in words, where it was another.
    pub saved: Option<String>,
    /// The page of those who fill it in.
    pub href: String,
}

/// The lines below a page's questions.
pub fn together(it: Together, words: Words) -> AnyView {
    let alone = it.names.is_empty();
    let who = match (alone, it.waiting) {
        (false, _) => Some(words.with("together-with", [("names", it.names.join(", ").into())])),
        (true, true) => Some(words.t("together-waiting")),
        (true, false) => None,
    };
    let link = if alone && !it.waiting { "together-ask" } else { "together-see" };
    view! {
        <div class="together">
            {who.map(|who| view! { <p class="ds-paragraph">{who}</p> })}
            {it.saved.map(|saved| view! { <p class="help">{saved}</p> })}
            <p><a class="ds-link" href=it.href>{words.t(link)}</a></p>
        </div>
    }
    .into_any()
}
