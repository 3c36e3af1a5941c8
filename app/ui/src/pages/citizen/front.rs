//! The front page: find a service by theme or by words.

use form::Lang;
use leptos::prelude::*;

use crate::words::Words;

/// A service in a list.
#[derive(Clone, Debug)]
pub struct Item {
    /// Its key.
    pub key: String,
    /// The language its texts are in, where it isn't the page's.
    pub lang: Option<Lang>,
    /// Its name.
    pub title: String,
    /// One sentence.
    pub summary: String,
    /// Its theme in Los.
    pub theme: String,
}

/// What the front page shows.
#[derive(Clone, Debug)]
pub struct Front {
    /// What was searched for.
    pub query: String,
    /// The theme that was chosen.
    pub theme: Option<String>,
    /// The services found, or all of them.
    pub found: Vec<Item>,
    /// The themes with services, and how many.
    pub themes: Vec<(String, usize)>,
}

/// The page.
pub fn front(page: Front, words: Words) -> AnyView {
    let searching = !page.query.is_empty() || page.theme.is_some();
    let count = page.found.len();
    let themes: Vec<_> = page
        .themes
        .iter()
        .map(|(theme, count)| {
            let href = words.path(&format!("?theme={theme}"));
            let here = (page.theme.as_ref() == Some(theme)).then_some("true");
            let count = words.with("front-count", [("count", (*count).into())]);
            view! { <li><a class="ds-card" href=href aria-current=here><span class="title">{words.t(&format!("theme-{theme}"))}</span> <span class="count">{count}</span></a></li> }
        })
        .collect();
    let items: Vec<_> = page
        .found
        .into_iter()
        .map(|item| {
            let href = words.path(&format!("/service/{}", item.key));
            let (code, spoken) = (item.lang.map(Lang::code), item.lang.map(Lang::name));
            let spoken = spoken.map(|name| view! { " " <span class="ds-tag" data-size="sm">{name}</span> });
            view! { <li lang=code><h3 class="ds-heading" data-size="xs"><a class="ds-link" href=href>{item.title}</a>{spoken}</h3><p class="ds-paragraph">{item.summary}</p></li> }
        })
        .collect();
    let heading = match (&page.theme, page.query.is_empty()) {
        (_, false) => words.with("front-found", [("query", page.query.clone().into()), ("count", count.into())]),
        (Some(theme), true) => words.t(&format!("theme-{theme}")),
        (None, true) => words.t("front-all"),
    };
    let empty = (count == 0).then(|| {
        view! { <div class="ds-alert" data-color="info"><p>{words.t("front-none")}</p><p><a class="ds-link" href=words.path("")>{words.t("front-show-all")}</a></p></div> }
    });
    let all =
        searching.then(|| view! { <p><a class="ds-link" href=words.path("")>{words.t("front-show-all")}</a></p> });
    view! {
        <div class="front">
            <section class="hero">
                <h1 class="ds-heading" data-size="xl">{words.t("front-title")}</h1>
                <p class="lead">{words.t("front-lead")}</p>
                <form class="search" role="search" method="get" action=words.path("")>
                    <label class="ds-label" for="q">{words.t("front-search")}</label>
                    <div class="search-row">
                        <input class="ds-input" type="search" id="q" name="q" value=page.query.clone() autocomplete="off" />
                        <button class="ds-button" data-variant="primary" type="submit">{words.t("front-search-do")}</button>
                    </div>
                </form>
            </section>
            <nav aria-labelledby="themes-title">
                <h2 class="ds-heading" data-size="md" id="themes-title">{words.t("front-themes")}</h2>
                <ul class="themes">{themes}</ul>
            </nav>
            <section aria-labelledby="services-title">
                <h2 class="ds-heading" data-size="md" id="services-title">{heading}</h2>
                {empty}
                {(count > 0).then(|| view! { <ul class="service-list">{items}</ul> })}
                {(count > 0).then_some(all)}
            </section>
        </div>
    }
    .into_any()
}
