//! Every form of the folder: whether it is live, what is wrong, what hangs on it.

use leptos::prelude::*;

use crate::words::Words;

/// How a form stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Live as it is in the folder.
    Live,
    /// Live, and something could be better.
    Warned,
    /// The file has mistakes: the last good version is live.
    Held,
    /// The file has mistakes, and no version is live.
    Broken,
}

impl State {
    fn key(self) -> &'static str {
        match self {
            State::Live => "author-live",
            State::Warned => "author-warned",
            State::Held => "author-held",
            State::Broken => "author-broken",
        }
    }

    fn colour(self) -> &'static str {
        match self {
            State::Live => "success",
            State::Warned => "warning",
            State::Held | State::Broken => "danger",
        }
    }

    /// The word and its colour.
    pub fn tag(self, words: Words) -> AnyView {
        view! { <span class="ds-tag" data-color=self.colour()>{words.t(self.key())}</span> }.into_any()
    }
}

/// A form in the list.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its key.
    pub key: String,
    /// Its title.
    pub title: String,
    /// How it stands.
    pub state: State,
    /// The beginning of its version.
    pub version: String,
    /// Open drafts, of all versions.
    pub drafts: i64,
    /// Submissions, of all versions.
    pub submissions: i64,
}

/// Something to say about a file.
#[derive(Clone, Debug)]
pub struct Said {
    /// Whether it keeps the form from being published.
    pub error: bool,
    /// File, line and column.
    pub place: String,
    /// What.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// What the page shows.
#[derive(Clone, Debug)]
pub struct FormsPage {
    /// The folder.
    pub folder: String,
    /// The forms and surveys, by key.
    pub rows: Vec<Row>,
    /// What is wrong in any file.
    pub said: Vec<Said>,
}

/// The page.
pub fn forms_page(page: FormsPage, words: Words) -> AnyView {
    let rows: Vec<_> = page.rows.into_iter().map(|row| one(row, words)).collect();
    view! {
        <div class="author">
            <h1 class="ds-heading" data-size="lg">{words.t("author-title")}</h1>
            <p class="ds-paragraph">{words.with("author-lead", [("folder", page.folder.into())])}</p>
            <table class="ds-table queue-table">
                <caption class="visually-hidden">{words.t("author-title")}</caption>
                <thead><tr>
                    <th scope="col">{words.t("author-form")}</th>
                    <th scope="col">{words.t("author-key")}</th>
                    <th scope="col">{words.t("author-state")}</th>
                    <th scope="col">{words.t("author-version")}</th>
                    <th scope="col">{words.t("author-drafts")}</th>
                    <th scope="col">{words.t("author-submissions")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
            {said(page.said, words)}
        </div>
    }
    .into_any()
}

fn one(row: Row, words: Words) -> AnyView {
    let href = words.path(&format!("/author/{}", row.key));
    let title = match row.state {
        State::Broken => row.title.into_any(),
        _ => view! { <a class="ds-link" href=href>{row.title}</a> }.into_any(),
    };
    view! {
        <tr>
            <th scope="row" data-label=words.t("author-form")>{title}</th>
            <td data-label=words.t("author-key")><code>{row.key}</code></td>
            <td data-label=words.t("author-state")>{row.state.tag(words)}</td>
            <td data-label=words.t("author-version")><code>{row.version}</code></td>
            <td class="day" data-label=words.t("author-drafts")>{row.drafts.to_string()}</td>
            <td class="day" data-label=words.t("author-submissions")>{row.submissions.to_string()}</td>
        </tr>
    }
    .into_any()
}

/// What is wrong and what could be better, each with its place. `check` speaks English, so this part does.
pub fn said(said: Vec<Said>, words: Words) -> AnyView {
    if said.is_empty() {
        return view! { <p class="ds-paragraph">{words.t("author-nothing-said")}</p> }.into_any();
    }
    let items: Vec<_> = said
        .into_iter()
        .map(|one| {
            let (colour, word) = if one.error { ("danger", "author-error") } else { ("warning", "author-warning") };
            view! {
                <li>
                    <p><span class="ds-tag" data-color=colour>{words.t(word)}</span> " " <code>{one.place}</code></p>
                    <p lang="en">{one.message}</p>
                    <p lang="en" class="help">{one.help}</p>
                </li>
            }
        })
        .collect();
    view! {
        <h2 class="ds-heading" data-size="sm">{words.t("author-said")}</h2>
        <ul class="said">{items}</ul>
    }
    .into_any()
}
