//! Everything before it is sent, with ways back.

use form::summary::Summary;
use leptos::prelude::*;

use crate::{
    components::{
        answers::{Links, section},
        awaited,
        together::{Together, together},
    },
    words::Words,
};

/// What is to be looked over.
pub struct Review {
    /// The service.
    pub title: String,
    /// The answers.
    pub summary: Summary,
    /// The files that may come after the application, each with the time it may take in words.
    pub awaited: Vec<String>,
    /// Where the pages stand, without the language: `/draft/<id>`.
    pub base: String,
    /// The last page, for the way back.
    pub last: Option<String>,
    /// Why it can't be sent, as the key of its words.
    pub halt: Option<&'static str>,
    /// The names of those who must sign before it is delivered.
    pub signers: Vec<String>,
    /// Whether somebody has changed it since it was last shown, so that it wasn't sent.
    pub changed: bool,
    /// The revision that is shown.
    pub revision: i64,
    /// Who fills it in too, where others may.
    pub together: Option<Together>,
    /// The name of who sends it, for whoever fills it in with them.
    pub sender: Option<String>,
    /// Whether the person can leave it and come back: not without a login.
    pub may_leave: bool,
}

/// The page.
pub fn review(page: Review, words: Words) -> AnyView {
    let Review {
        title,
        summary,
        awaited,
        base,
        last,
        halt,
        signers,
        changed,
        revision,
        together: beside,
        sender,
        may_leave,
    } = page;
    let may_send = halt.is_none() && sender.is_none();
    let waiting = beside.as_ref().is_some_and(|it| it.own && it.waiting);
    let base = words.path(&base);
    let links = Links { files: format!("{base}/file"), change: Some(base.clone()) };
    let sections: Vec<AnyView> = summary.sections.into_iter().map(|one| section(one, &links, words)).collect();
    let back = last.map(|page| view! { <a class="ds-button" data-variant="secondary" href=format!("{base}/{page}")>{words.t("form-previous")}</a> });
    let signers = (!signers.is_empty()).then(|| {
        let names: Vec<_> = signers.into_iter().map(|name| view! { <li>{name}</li> }).collect();
        view! {
            <section aria-labelledby="signatures-title">
                <h2 class="ds-heading" data-size="sm" id="signatures-title">{words.t("review-signers-title")}</h2>
                <p class="ds-paragraph">{words.t("review-signers")}</p>
                <ul class="ds-list">{names}</ul>
                <p class="ds-paragraph">{words.t("review-signers-see")}</p>
            </section>
        }
    });
    view! {
        <div class="review narrow">
            {changed.then(|| view! { <div class="ds-alert" data-color="warning" role="status" tabindex="-1" autofocus><p>{words.t("review-changed")}</p></div> })}
            <p class="service-name">{title}</p>
            <h1 class="ds-heading" data-size="lg">{words.t("review-title")}</h1>
            {may_send.then(|| view! { <p class="ds-paragraph">{words.t("review-lead")}</p> })}
            {halt.map(|why| view! { <div class="ds-alert" data-color="warning"><p>{words.t(why)}</p></div> })}
            {sections}
            {awaited::list("awaited-review", awaited, words)}
            {signers}
            {beside.map(|it| together(it, words))}
            {waiting.then(|| view! { <div class="ds-alert" data-color="warning"><p>{words.t("review-together-waiting")}</p></div> })}
            {sender.map(|name| view! { <div class="ds-alert" data-color="info"><p>{words.with("review-together-sender", [("name", name.into())])}</p></div> })}
            <form method="post" action=format!("{base}/review")>
                <input type="hidden" name="_revision" value=revision.to_string() />
                <div class="actions">
                    {may_send.then(|| view! { <button class="ds-button" data-variant="primary" type="submit">{words.t("review-send")}</button> })}
                    {back}
                    {may_leave.then(|| view! { <a class="ds-button" data-variant="tertiary" href=words.path("/my")>{words.t("form-save")}</a> })}
                </div>
            </form>
        </div>
    }
    .into_any()
}
