//! An answer says that one can't apply: why, what to do instead, and the way back to the answer.

use form::Text;
use leptos::prelude::*;

use crate::{components::prose::prose, words::Words};

/// What the page says.
pub struct ExitPage<'a> {
    /// The service.
    pub title: String,
    /// Why one can't apply.
    pub because: &'a Text,
    /// What to do instead; may be empty.
    pub instead: &'a Text,
    /// The page whose answers say so.
    pub page: &'a str,
    /// The draft's id.
    pub draft: &'a str,
    /// Whether the draft can be deleted here: it is on *My page* then.
    pub may_delete: bool,
}

/// The page.
pub fn exit_page(page: &ExitPage<'_>, words: Words) -> AnyView {
    let base = words.path(&format!("/draft/{}", page.draft));
    let instead = (!page.instead.is_empty()).then(|| {
        view! {
            <h2 class="ds-heading" data-size="sm">{words.t("exit-instead")}</h2>
            {prose(page.instead, words.lang)}
        }
    });
    let delete = page.may_delete.then(|| {
        view! {
            <form method="post" action=format!("{base}/delete")>
                <button class="ds-button" data-variant="tertiary" type="submit">{words.t("exit-delete")}</button>
            </form>
        }
    });
    view! {
        <div class="narrow">
            <p class="service-name">{page.title.clone()}</p>
            <h1 class="ds-heading" data-size="lg">{words.t("exit-title")}</h1>
            <div class="ds-alert" data-color="warning">{prose(page.because, words.lang)}</div>
            {instead}
            <p class="ds-paragraph">{words.t("exit-kept")}</p>
            <div class="actions">
                <a class="ds-button" data-variant="primary" href=format!("{base}/{}", page.page)>{words.t("exit-change")}</a>
                {delete}
            </div>
        </div>
    }
    .into_any()
}
