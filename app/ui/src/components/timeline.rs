//! The history of a case.

use leptos::prelude::*;

/// A step.
#[derive(Clone, Debug)]
pub struct Step {
    /// What happened, in words.
    pub what: String,
    /// Who did it, when it is to be said.
    pub who: Option<String>,
    /// When, written out.
    pub at: String,
}

/// The steps, the newest first.
pub fn timeline(steps: Vec<Step>) -> AnyView {
    let items: Vec<_> = steps
        .into_iter()
        .rev()
        .map(|step| {
            let who = step.who.map(|who| view! { <span class="who">{format!(" · {who}")}</span> });
            view! { <li><p class="what">{step.what}</p><p class="help">{step.at} {who}</p></li> }
        })
        .collect();
    view! { <ol class="timeline">{items}</ol> }.into_any()
}
