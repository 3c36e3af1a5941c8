//! One form: how it stands, its versions, what is to be said of it, the ways through it.

use leptos::prelude::*;

use super::forms::{Said, State, said};
use crate::words::Words;

/// A version somebody began with.
#[derive(Clone, Debug)]
pub struct Version {
    /// The beginning of its name.
    pub name: String,
    /// When the first draft began with it, written out.
    pub since: String,
    /// Open drafts.
    pub drafts: i64,
    /// Submissions.
    pub submissions: i64,
    /// Whether it is the one that is live.
    pub live: bool,
}

/// What the accessibility tests found of the version that is live.
#[derive(Clone, Debug)]
pub struct Checked {
    /// When they looked, written out.
    pub at: String,
    /// How many states of its pages they looked at.
    pub states: u32,
    /// What they found.
    pub findings: u32,
}

/// What the page shows.
#[derive(Clone, Debug)]
pub struct FormPage {
    /// The key.
    pub key: String,
    /// The title.
    pub title: String,
    /// How it stands.
    pub state: State,
    /// What happens to open drafts, as the key of its words.
    pub policy: &'static str,
    /// The versions, the newest first.
    pub versions: Vec<Version>,
    /// What is to be said of the file.
    pub said: Vec<Said>,
    /// The author's tests.
    pub tests: usize,
    /// The pages and fields in all.
    pub size: (usize, usize),
    /// Whether it is a survey, which has no page of its own.
    pub survey: bool,
    /// What the accessibility tests found of this version, if they looked.
    pub checked: Option<Checked>,
    /// The ways through it, as text and as a picture (SVG of our own making).
    pub paths: Option<(String, String)>,
    /// How the folder's version differs from the one before it, as text.
    pub changes: Option<String>,
}

/// The page.
pub fn form_page(page: FormPage, words: Words) -> AnyView {
    let base = words.path(&format!("/author/{}", page.key));
    let service = words.path(&format!("/service/{}", page.key));
    let unused = page.versions.is_empty();
    let versions: Vec<_> = page.versions.into_iter().map(|version| one(version, words)).collect();
    let table = (!unused).then(|| {
        view! {
            <table class="ds-table queue-table">
                <caption class="visually-hidden">{words.t("author-versions")}</caption>
                <thead><tr>
                    <th scope="col">{words.t("author-version")}</th>
                    <th scope="col">{words.t("author-since")}</th>
                    <th scope="col">{words.t("author-drafts")}</th>
                    <th scope="col">{words.t("author-submissions")}</th>
                </tr></thead>
                <tbody>{versions}</tbody>
            </table>
        }
    });
    let size = words.with(
        "author-size",
        [("pages", page.size.0.into()), ("fields", page.size.1.into()), ("tests", page.tests.into())],
    );
    let changes = page.changes.map(|text| {
        view! {
            <h2 class="ds-heading" data-size="sm">{words.t("author-changes")}</h2>
            <pre class="text" lang="en">{text}</pre>
        }
    });
    let paths = page.paths.map(|(text, picture)| {
        view! {
            <h2 class="ds-heading" data-size="sm">{words.t("author-paths")}</h2>
            // It may be wider than the window: whoever has no mouse scrolls it by the keyboard.
            <div class="picture" role="group" aria-label=words.t("author-paths") tabindex="0" inner_html=picture></div>
            <details class="ds-details"><summary>{words.t("author-paths-list")}</summary><div><pre class="text" lang="en">{text}</pre></div></details>
        }
    });
    view! {
        <div class="author">
            <p><a class="ds-link" href=words.path("/author")>{words.t("author-back")}</a></p>
            <h1 class="ds-heading" data-size="lg">{page.title}</h1>
            <p class="ds-paragraph">{page.state.tag(words)} " " {size}</p>
            <div class="actions">
                <a class="ds-button" data-variant="primary" href=format!("{base}/preview")>{words.t("author-preview")}</a>
                {(!page.survey).then(|| view! { <a class="ds-button" data-variant="secondary" href=service>{words.t("author-as-citizen")}</a> })}
            </div>
            {said(page.said, words)}
            {accessibility(page.checked, &page.key, words)}
            <h2 class="ds-heading" data-size="sm">{words.t("author-versions")}</h2>
            <p class="ds-paragraph">{words.t(page.policy)}</p>
            {unused.then(|| view! { <p class="ds-paragraph">{words.t("author-unused")}</p> })}
            {table}
            {changes}
            {paths}
        </div>
    }
    .into_any()
}

fn accessibility(checked: Option<Checked>, key: &str, words: Words) -> AnyView {
    let (colour, text) = match checked {
        None => (
            "warning",
            words.with("author-unchecked", [("command", format!("cargo xtask accessibility --form {key}").into())]),
        ),
        Some(Checked { at, states, findings }) => {
            let numbers = [("at", at.into()), ("states", states.into()), ("findings", findings.into())];
            let colour = if findings == 0 { "success" } else { "danger" };
            (colour, words.with("author-checked", numbers))
        }
    };
    view! {
        <h2 class="ds-heading" data-size="sm">{words.t("author-accessibility")}</h2>
        <div class="ds-alert" data-color=colour><p class="ds-paragraph">{text}</p></div>
    }
    .into_any()
}

fn one(version: Version, words: Words) -> AnyView {
    let live =
        version.live.then(|| view! { " " <span class="ds-tag" data-color="success">{words.t("author-live")}</span> });
    view! {
        <tr>
            <th scope="row" data-label=words.t("author-version")><code>{version.name}</code>{live}</th>
            <td data-label=words.t("author-since")>{version.since}</td>
            <td class="day" data-label=words.t("author-drafts")>{version.drafts.to_string()}</td>
            <td class="day" data-label=words.t("author-submissions")>{version.submissions.to_string()}</td>
        </tr>
    }
    .into_any()
}
