//! The receipt: it arrived, here is its number, this happens next.

use leptos::prelude::*;

use crate::{
    components::{
        awaited,
        signatures::{Signatures, signatures},
    },
    words::Words,
};

/// What the receipt says.
#[derive(Clone, Debug)]
pub struct Receipt {
    /// The service.
    pub title: String,
    /// The reference.
    pub reference: String,
    /// When it was received, written out.
    pub received: String,
    /// Where the mail went, when there was an address.
    pub mail: Option<String>,
    /// When an answer can be expected, written out.
    pub expected: Option<String>,
    /// The files that are still to come, each with its last day, in words.
    pub awaited: Vec<String>,
    /// The unit that answers.
    pub owner: String,
    /// Who must sign it before it is delivered, while it waits for them.
    pub signatures: Option<Signatures>,
    /// Whether there is a survey to answer.
    pub survey: bool,
    /// Whether the sender is logged in, and so finds the case again.
    pub known: bool,
}

/// The page.
pub fn receipt(page: Receipt, words: Words) -> AnyView {
    let case = words.path(&format!("/case/{}", page.reference));
    let mail = match page.mail {
        Some(address) => words.with("receipt-mail", [("address", address.into())]),
        None => words.t("receipt-no-mail"),
    };
    let next = match page.expected {
        Some(day) => words.with("receipt-next-day", [("owner", page.owner.into()), ("day", day.into())]),
        None => words.with("receipt-next", [("owner", page.owner.into())]),
    };
    let follow = if page.known {
        view! { <p class="ds-paragraph">{words.t("receipt-follow")}</p><p class="ds-paragraph">{mail}</p> }.into_any()
    } else {
        view! { <p class="ds-paragraph">{words.t("receipt-unknown")}</p> }.into_any()
    };
    let survey = page.survey.then(|| {
        let href = format!("{case}/survey");
        view! { <section class="ds-card"><h2 class="ds-heading" data-size="sm">{words.t("survey-invite")}</h2><p class="ds-paragraph">{words.t("survey-invite-text")}</p><p><a class="ds-link" href=href>{words.t("survey-start")}</a></p></section> }
    });
    let waits = page.signatures.is_some();
    let heading = words.t(if waits { "receipt-waits-title" } else { "receipt-title" });
    let at = [("time", page.received.into())];
    let at = if waits { words.with("receipt-waits", at) } else { words.with("receipt-received", at) };
    let next = match page.signatures {
        Some(it) => signatures(it, words),
        None => view! { <h2 class="ds-heading" data-size="sm">{words.t("receipt-next-title")}</h2><p class="ds-paragraph">{next}</p> }.into_any(),
    };
    view! {
        <div class="receipt narrow">
            <h1 class="ds-heading" data-size="lg">{heading}</h1>
            <div class="ds-alert" data-color=if waits { "warning" } else { "success" }>
                <p>{page.title}</p>
                <p>{words.t("receipt-reference")} " " <strong class="reference">{page.reference.clone()}</strong></p>
                <p>{at}</p>
            </div>
            {awaited::list("awaited-title", page.awaited, words)}
            {next}
            {follow}
            <div class="actions">
                {page.known.then(|| view! { <a class="ds-button" data-variant="primary" href=case.clone()>{words.t("receipt-case")}</a> })}
                <a class="ds-button" data-variant="secondary" href=format!("{case}/receipt.pdf")>{words.t("receipt-pdf")}</a>
            </div>
            {survey}
        </div>
    }
    .into_any()
}
