//! Who must sign an application, and how far it has come.

use leptos::prelude::*;

use crate::words::Words;

/// Somebody who must sign.
#[derive(Clone, Debug)]
pub struct Signer {
    /// Their name, as the applicant wrote it.
    pub name: String,
    /// Whether they have, in words.
    pub what: String,
}

/// Those who must sign.
#[derive(Clone, Debug)]
pub struct Signatures {
    /// Everybody, as they were named.
    pub people: Vec<Signer>,
    /// While it waits for them.
    pub waiting: Option<Waiting>,
}

/// What is still to be said while an application waits.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// The last day to sign, written out.
    pub until: String,
    /// The whole address of the page they sign on. It is no secret: only they can open it.
    pub link: String,
}

/// The section.
pub fn signatures(it: Signatures, words: Words) -> AnyView {
    let lead = it.waiting.as_ref().map(|waiting| {
        let until = waiting.until.clone();
        view! { <p class="ds-paragraph">{words.with("signatures-lead", [("day", until.into())])}</p> }
    });
    let link = it.waiting.map(|waiting| {
        view! { <p class="ds-paragraph">{words.t("signatures-link")}</p><p class="to-share">{waiting.link}</p> }
    });
    let people: Vec<_> =
        it.people.into_iter().map(|signer| view! { <div><dt>{signer.name}</dt><dd>{signer.what}</dd></div> }).collect();
    view! {
        <section class="signatures" aria-labelledby="signatures-title">
            <h2 class="ds-heading" data-size="md" id="signatures-title">{words.t("signatures-title")}</h2>
            {lead}
            <dl class="answers">{people}</dl>
            {link}
        </section>
    }
    .into_any()
}
