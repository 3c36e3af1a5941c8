//! The front page: find a service by theme, by life event or by words.

use form::Lang;
use leptos::prelude::*;

use crate::{components::contact::contact, shell::Site, words::Words};

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
}

/// What the front page shows.
#[derive(Clone, Debug)]
pub struct Front {
    /// What was searched for.
    pub query: String,
    /// The theme that was chosen.
    pub theme: Option<String>,
    /// The life event that was chosen.
    pub life_event: Option<String>,
    /// The services found, or all of them.
    pub found: Vec<Item>,
    /// Other words to search by, when nothing was found.
    pub suggestion: Option<String>,
    /// The themes with services, and how many.
    pub themes: Vec<(String, usize)>,
    /// The life events with services, and how many.
    pub life_events: Vec<(String, usize)>,
}

/// The page.
pub fn front(page: Front, site: &Site, words: Words) -> AnyView {
    let Front { query, theme, life_event, found, suggestion, themes, life_events } = page;
    let (count, searching) = (found.len(), !query.is_empty() || theme.is_some() || life_event.is_some());
    let heading = match (&theme, &life_event) {
        _ if !query.is_empty() => words.with("front-found", [("query", query.clone().into()), ("count", count.into())]),
        (Some(theme), _) => words.t(&format!("theme-{theme}")),
        (None, Some(event)) => words.t(&format!("life-event-{event}")),
        (None, None) => words.t("front-all"),
    };
    let items: Vec<_> = found
        .into_iter()
        .map(|item| {
            let href = words.path(&format!("/service/{}", item.key));
            let (code, spoken) = (item.lang.map(Lang::code), item.lang.map(Lang::name));
            let spoken = spoken.map(|name| view! { " " <span class="ds-tag" data-size="sm">{name}</span> });
            view! { <li lang=code><h3 class="ds-heading" data-size="xs"><a class="ds-link" href=href>{item.title}</a>{spoken}</h3><p class="ds-paragraph">{item.summary}</p></li> }
        })
        .collect();
    let services = if items.is_empty() {
        nothing(suggestion, site, words)
    } else {
        view! { <ul class="service-list">{items}</ul> }.into_any()
    };
    let all =
        searching.then(|| view! { <p><a class="ds-link" href=words.path("")>{words.t("front-show-all")}</a></p> });
    let themes = cards(themes, theme.as_deref(), "?theme=", |theme| words.t(&format!("theme-{theme}")), words);
    let events = (!life_events.is_empty()).then(|| {
        view! {
            <nav aria-labelledby="life-events-title">
                <h2 class="ds-heading" data-size="md" id="life-events-title">{words.t("front-life-events")}</h2>
                {cards(life_events, life_event.as_deref(), "?life-event=", |event| words.t(&format!("life-event-{event}")), words)}
            </nav>
        }
    });
    let services = view! {
        <section aria-labelledby="services-title">
            <h2 class="ds-heading" data-size="md" id="services-title">{heading}</h2>
            {services}
            {all}
        </section>
    };
    // What was asked for comes first, the other ways in after it.
    let (first, last) = if searching { (Some(services), None) } else { (None, Some(services)) };
    view! {
        <div class="front">
            <section class="hero">
                <h1 class="ds-heading" data-size="xl">{words.t("front-title")}</h1>
                <p class="lead">{words.t("front-lead")}</p>
                <form class="search" role="search" method="get" action=words.path("")>
                    <label class="ds-label" for="q">{words.t("front-search")}</label>
                    <div class="search-row">
                        <input class="ds-input" type="search" id="q" name="q" value=query autocomplete="off" />
                        <button class="ds-button" data-variant="primary" type="submit">{words.t("front-search-do")}</button>
                    </div>
                </form>
            </section>
            {first}
            <nav aria-labelledby="themes-title">
                <h2 class="ds-heading" data-size="md" id="themes-title">{words.t("front-themes")}</h2>
                {themes}
            </nav>
            {events}
            {last}
            <p><a class="ds-link" href=words.path("/feed.xml")>{words.t("front-feed")}</a></p>
        </div>
    }
    .into_any()
}

/// Ways in: themes or life events.
fn cards(
    ways: Vec<(String, usize)>,
    chosen: Option<&str>,
    query: &str,
    title: impl Fn(&str) -> String,
    words: Words,
) -> AnyView {
    let cards: Vec<_> = ways
        .into_iter()
        .map(|(way, count)| {
            let href = words.path(&format!("{query}{way}"));
            let here = (chosen == Some(way.as_str())).then_some("true");
            let count = words.with("front-count", [("count", count.into())]);
            let title = title(&way);
            view! { <li><a class="ds-card" href=href aria-current=here><span class="title">{title}</span> <span class="count">{count}</span></a></li> }
        })
        .collect();
    view! { <ul class="themes">{cards}</ul> }.into_any()
}

/// What helps when nothing was found: other words, the themes further down, a person.
fn nothing(suggestion: Option<String>, site: &Site, words: Words) -> AnyView {
    let suggestion = suggestion.map(|suggestion| {
        let href = words.path(&format!("?q={}", suggestion.replace(' ', "+")));
        view! { <p><a class="ds-link" href=href>{words.with("front-did-you-mean", [("words", suggestion.into())])}</a></p> }
    });
    view! {
        <div class="ds-alert" data-color="info">
            {suggestion}
            <p>{words.t("front-none")}</p>
            <p>{words.t("front-contact")}</p>
            {contact(Some(site.help_email.clone()), Some(site.help_phone.clone()))}
        </div>
    }
    .into_any()
}
