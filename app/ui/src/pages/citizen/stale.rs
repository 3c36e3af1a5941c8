//! Two tabs, two devices: the draft changed in between. Both versions, and a choice; nothing was overwritten.

use leptos::prelude::*;

use crate::words::Words;

/// An answer that differs.
#[derive(Clone, Debug)]
pub struct Difference {
    /// The question.
    pub label: String,
    /// What is saved.
    pub saved: String,
    /// What the page held.
    pub yours: String,
}

/// What the page shows.
#[derive(Clone, Debug)]
pub struct Stale {
    /// The answers that differ.
    pub differences: Vec<Difference>,
    /// The address of the form page.
    pub address: String,
    /// The revision that is saved.
    pub revision: i64,
    /// The names and values the page held, to be sent again.
    pub pairs: Vec<(String, String)>,
    /// Who saved it and when, in words, where it was another.
    pub saved: Option<String>,
    /// Whether the page held files, which must be chosen again.
    pub files: bool,
}

/// The page.
pub fn stale(page: Stale, words: Words) -> AnyView {
    let same = page.differences.is_empty();
    let rows: Vec<_> = page
        .differences
        .into_iter()
        .map(|difference| {
            view! {
                <tr>
                    <th scope="row">{difference.label}</th>
                    <td data-label=words.t("stale-saved")>{difference.saved}</td>
                    <td data-label=words.t("stale-yours")>{difference.yours}</td>
                </tr>
            }
        })
        .collect();
    let inputs: Vec<_> =
        page.pairs.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value /> }).collect();
    let table = (!same).then(|| {
        view! {
            <table class="ds-table">
                <thead><tr><th scope="col">{words.t("stale-question")}</th><th scope="col">{words.t("stale-saved")}</th><th scope="col">{words.t("stale-yours")}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
    });
    view! {
        <div class="stale">
            <h1 class="ds-heading" data-size="lg">{words.t("stale-title")}</h1>
            {(!same || !page.files).then(|| view! { <p class="ds-paragraph">{words.t(if same { "stale-same" } else { "stale-text" })}</p> })}
            {page.saved.map(|saved| view! { <p class="ds-paragraph">{saved}</p> })}
            {page.files.then(|| view! { <div class="ds-alert" data-color="warning"><p>{words.t("stale-files")}</p></div> })}
            {table}
            <form method="post" action=page.address.clone()>
                <input type="hidden" name="_revision" value=page.revision.to_string() />
                {inputs}
                <div class="actions">
                    <a class="ds-button" data-variant="primary" href=page.address.clone()>{words.t("stale-keep-saved")}</a>
                    {(!same).then(|| view! { <button class="ds-button" data-variant="secondary" type="submit" name="do" value="update">{words.t("stale-keep-yours")}</button> })}
                </div>
            </form>
        </div>
    }
    .into_any()
}
