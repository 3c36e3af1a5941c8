//! Being asked to fill in a draft with the one who began it: what it means, and yes or no.

use leptos::prelude::*;

use crate::words::Words;

/// What the page shows while it waits for an answer.
#[derive(Clone, Debug)]
pub struct Invitation {
    /// Its address, without the language.
    pub path: String,
    /// The service.
    pub title: String,
    /// Who asks.
    pub from: String,
    /// For whom, when for somebody else.
    pub party: Option<String>,
}

/// The page of one who is asked.
pub fn invitation(page: Invitation, words: Words) -> AnyView {
    let party = page
        .party
        .map(|party| view! { <p class="ds-paragraph">{words.with("sign-party", [("party", party.into())])}</p> });
    view! {
        <div class="narrow">
            <p class="service-name">{page.title}</p>
            <h1 class="ds-heading" data-size="lg">{words.t("invitation-title")}</h1>
            <p class="ds-paragraph">{words.with("invitation-from", [("name", page.from.into())])}</p>
            {party}
            <h2 class="ds-heading" data-size="sm">{words.t("invitation-means")}</h2>
            <ul class="ds-list">
                <li>{words.t("invitation-means-both")}</li>
                <li>{words.t("invitation-means-send")}</li>
                <li>{words.t("invitation-means-case")}</li>
                <li>{words.t("invitation-means-leave")}</li>
            </ul>
            <form method="post" action=words.path(&page.path)>
                <div class="actions">
                    <button class="ds-button" data-variant="primary" type="submit" name="answer" value="yes">{words.t("invitation-yes")}</button>
                    <button class="ds-button" data-variant="secondary" type="submit" name="answer" value="no">{words.t("invitation-no")}</button>
                </div>
            </form>
        </div>
    }
    .into_any()
}

/// The page when it waits for no answer any more: `what` is the key of what became of it.
pub fn over(title: String, what: &'static str, words: Words) -> AnyView {
    view! {
        <div class="narrow">
            <p class="service-name">{title}</p>
            <h1 class="ds-heading" data-size="lg">{words.t("invitation-over-title")}</h1>
            <p class="ds-paragraph">{words.t(what)}</p>
            <p><a class="ds-link" href=words.path("/my")>{words.t("case-to-my")}</a></p>
        </div>
    }
    .into_any()
}
