//! Signing somebody's application: all it says, what one confirms, and two buttons. What was answered, or that it is over.

use form::{field::yes_no::YES, summary::Summary};
use leptos::prelude::*;

use crate::{
    components::{
        answers::{Links, section},
        error_summary,
        validation::message,
    },
    fields::NOT_YET,
    words::Words,
};

/// What the page shows while it waits.
#[derive(Clone, Debug)]
pub struct Sign {
    /// The service.
    pub title: String,
    /// The reference.
    pub reference: String,
    /// Who asks.
    pub from: String,
    /// For whom, when for somebody else.
    pub party: Option<String>,
    /// The last day to sign, written out.
    pub until: String,
    /// What was answered, as a signer sees it.
    pub summary: Summary,
    /// What is confirmed.
    pub asks: String,
    /// Whether it was sent without the tick.
    pub unticked: bool,
}

const CONFIRM: &str = "f-confirm";

/// The page of one who must sign.
pub fn sign(page: Sign, words: Words) -> AnyView {
    let base = words.path(&format!("/case/{}/sign", page.reference));
    let links = Links { files: format!("{base}/file"), change: None };
    let sections: Vec<AnyView> = page.summary.sections.into_iter().map(|one| section(one, &links, words)).collect();
    let wrong = page.unticked.then(|| words.t("sign-unticked"));
    let items = wrong.iter().map(|text| error_summary::Item { target: CONFIRM.to_owned(), text: text.clone() });
    let items = items.collect();
    let invalid = page.unticked.then_some("true");
    let described = page.unticked.then_some("f-confirm-error");
    let error = wrong.map(|text| message("f-confirm-error", text));
    let party = page
        .party
        .map(|party| view! { <p class="ds-paragraph">{words.with("sign-party", [("party", party.into())])}</p> });
    view! {
        <div class="case narrow">
            {error_summary::view(items, words)}
            <p class="service-name">{page.title}</p>
            <h1 class="ds-heading" data-size="lg">{words.t("sign-title")}</h1>
            <p class="ds-paragraph">{words.with("sign-from", [("name", page.from.into())])}</p>
            {party}
            <p class="ds-paragraph">{words.with("sign-until", [("day", page.until.into())])}</p>
            <section aria-labelledby="sent-title">
                <h2 class="ds-heading" data-size="md" id="sent-title">{words.t("sign-answers")}</h2>
                {sections}
                <p class="help">{words.t("sign-left-out")}</p>
            </section>
            <form method="post" action=base.clone() novalidate>
                <h2 class="ds-heading" data-size="md">{words.t("sign-confirm")}</h2>
                {error}
                <div class="option">
                    <input class="ds-input" type="checkbox" id=CONFIRM name="confirm" value=YES required="" aria-describedby=described aria-invalid=invalid.or(NOT_YET) />
                    <label for=CONFIRM>{page.asks}</label>
                </div>
                <div class="actions">
                    <button class="ds-button" data-variant="primary" type="submit">{words.t("sign-do")}</button>
                    <a class="ds-button" data-variant="secondary" href=format!("{base}/decline")>{words.t("sign-decline")}</a>
                </div>
                <p class="help">{words.with("case-reference", [("reference", page.reference.into())])}</p>
            </form>
        </div>
    }
    .into_any()
}

/// Is it really to be refused?
pub fn decline(title: String, reference: &str, words: Words) -> AnyView {
    let base = words.path(&format!("/case/{reference}/sign"));
    view! {
        <div class="case narrow">
            <p class="service-name">{title}</p>
            <h1 class="ds-heading" data-size="lg">{words.t("sign-decline-title")}</h1>
            <p class="ds-paragraph">{words.t("sign-decline-means")}</p>
            <form method="post" action=format!("{base}/decline") class="actions">
                <button class="ds-button" data-color="danger" data-variant="primary" type="submit">{words.t("sign-decline-do")}</button>
                <a class="ds-button" data-variant="secondary" href=base.clone()>{words.t("sign-decline-not")}</a>
            </form>
        </div>
    }
    .into_any()
}

/// What became of it.
#[derive(Clone, Debug)]
pub struct Answered {
    /// The service.
    pub title: String,
    /// The reference.
    pub reference: String,
    /// What the person answered.
    pub answer: Answer,
    /// The key of the word of the case's status.
    pub status: String,
}

/// What a person has answered, and when, written out.
#[derive(Clone, Debug)]
pub enum Answer {
    /// They signed.
    Signed(String),
    /// They refused.
    Declined(String),
    /// Nothing, and needn't any more.
    Over,
}

/// The page of one who need do no more.
pub fn answered(page: Answered, words: Words) -> AnyView {
    let (color, heading, text) = match page.answer {
        Answer::Signed(time) => ("success", "sign-signed-title", words.with("sign-signed", [("time", time.into())])),
        Answer::Declined(time) => ("info", "sign-declined-title", words.with("sign-declined", [("time", time.into())])),
        Answer::Over => ("info", "sign-over-title", words.t("sign-over")),
    };
    view! {
        <div class="case narrow">
            <p class="service-name">{page.title}</p>
            <h1 class="ds-heading" data-size="lg">{words.t(heading)}</h1>
            <div class="ds-alert" data-color=color><p>{text}</p></div>
            <p class="ds-paragraph">{words.t("sign-status")} " " <span class="ds-tag" data-color="info">{words.t(&page.status)}</span></p>
            <p class="help">{words.with("case-reference", [("reference", page.reference.into())])}</p>
            <p><a class="ds-link" href=words.path("/my")>{words.t("case-to-my")}</a></p>
        </div>
    }
    .into_any()
}
