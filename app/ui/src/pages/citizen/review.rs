//! Everything before it is sent, with ways back.

use form::summary::Summary;
use leptos::prelude::*;

use crate::{
    components::answers::{Links, section},
    words::Words,
};

/// The page. `may_send` is false for a draft whose form has changed in a way that stops it.
pub fn review(
    title: String,
    summary: Summary,
    draft: &str,
    last: Option<String>,
    may_send: bool,
    words: Words,
) -> AnyView {
    let base = words.path(&format!("/draft/{draft}"));
    let links = Links { files: format!("{base}/file"), change: Some(base.clone()) };
    let sections: Vec<AnyView> = summary.sections.into_iter().map(|one| section(one, &links, words)).collect();
    let back = last.map(|page| view! { <a class="ds-button" data-variant="secondary" href=format!("{base}/{page}")>{words.t("form-previous")}</a> });
    view! {
        <div class="review narrow">
            <p class="service-name">{title}</p>
            <h1 class="ds-heading" data-size="lg">{words.t("review-title")}</h1>
            {may_send.then(|| view! { <p class="ds-paragraph">{words.t("review-lead")}</p> })}
            {(!may_send).then(|| view! { <div class="ds-alert" data-color="warning"><p>{words.t("form-stopped")}</p></div> })}
            {sections}
            <form method="post" action=format!("{base}/review")>
                <div class="actions">
                    {may_send.then(|| view! { <button class="ds-button" data-variant="primary" type="submit">{words.t("review-send")}</button> })}
                    {back}
                    <a class="ds-button" data-variant="tertiary" href=words.path("/my")>{words.t("form-save")}</a>
                </div>
            </form>
        </div>
    }
    .into_any()
}
