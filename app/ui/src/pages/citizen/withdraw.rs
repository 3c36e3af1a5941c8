//! Taking an application back: what it means, and the button.

use leptos::prelude::*;

use crate::words::Words;

/// What the page says.
#[derive(Clone, Debug)]
pub struct Withdraw {
    /// The service.
    pub title: String,
    /// The reference.
    pub reference: String,
    /// How long the case is kept, in words.
    pub kept: String,
}

/// The page.
pub fn withdraw(page: Withdraw, words: Words) -> AnyView {
    let case = words.path(&format!("/case/{}", page.reference));
    view! {
        <div class="case narrow">
            <p class="service-name">{page.title}</p>
            <h1 class="ds-heading" data-size="lg">{words.t("withdraw-title")}</h1>
            <p class="help">{words.with("case-reference", [("reference", page.reference.into())])}</p>
            <p class="ds-paragraph">{words.t("withdraw-means")}</p>
            <ul class="ds-list">
                <li>{words.t("withdraw-stops")}</li>
                <li>{words.t("withdraw-final")}</li>
                <li>{words.with("withdraw-kept", [("period", page.kept.into())])}</li>
            </ul>
            <form method="post" action=format!("{case}/withdraw") class="actions">
                <button class="ds-button" data-color="danger" data-variant="primary" type="submit">{words.t("withdraw-do")}</button>
                <a class="ds-button" data-variant="secondary" href=case.clone()>{words.t("withdraw-not")}</a>
            </form>
        </div>
    }
    .into_any()
}
