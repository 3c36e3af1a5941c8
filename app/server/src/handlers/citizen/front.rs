//! GET `/` and `/{lang}`: find a service.

use axum::{
    extract::{Query, State},
    http::HeaderMap,
    response::{Redirect, Response},
};
use ui::pages::citizen::front::{Front, Item, front};

use super::draft::who;
use crate::{
    context::{Place, first_lang},
    error::Result,
    login::MaybeCitizen,
    render::Page,
    state::AppState,
    written,
};

/// GET `/`: to the language that was read last, else the one the browser asks for.
pub async fn root(headers: HeaderMap) -> Redirect {
    Redirect::to(&format!("/{}", first_lang(&headers).code()))
}

/// What is looked for.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Search {
    q: Option<String>,
    theme: Option<String>,
    #[serde(rename = "life-event")]
    life_event: Option<String>,
}

/// GET `/{lang}`
pub async fn show(
    State(state): State<AppState>,
    place: Place,
    MaybeCitizen(session): MaybeCitizen,
    Query(search): Query<Search>,
) -> Result<Response> {
    let (words, live) = (place.words, state.registry.live());
    let query: String = search.q.unwrap_or_default().trim().chars().take(100).collect();
    let scores = (!query.is_empty()).then(|| live.index.find(&query, words.lang));
    let (mut themes, mut life_events) = (Vec::new(), Vec::new());
    let mut found: Vec<(usize, Item)> = Vec::new();
    for form in live.forms.values() {
        let Some(service) = &form.service else { continue };
        count(&mut themes, &service.theme);
        service.life_events.iter().for_each(|event| count(&mut life_events, event));
        let score = scores.as_ref().map_or(1, |scores| scores.get(form.key.as_str()).copied().unwrap_or(0));
        let fits = search.theme.as_ref().is_none_or(|theme| *theme == service.theme)
            && search.life_event.as_ref().is_none_or(|event| service.life_events.contains(event));
        if fits && score > 0 {
            let item = Item {
                key: form.key.clone(),
                lang: words.other(&form.title),
                title: form.title.get(words.lang).to_owned(),
                summary: service.summary.get(words.lang).to_owned(),
            };
            found.push((score, item));
        }
    }
    let in_order = |one: &str, other: &str| written::in_order(words.lang, one, other);
    found.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| in_order(&a.1.title, &b.1.title)));
    let theme_name = |one: &(String, usize)| words.t(&format!("theme-{}", one.0));
    let event_name = |one: &(String, usize)| words.t(&format!("life-event-{}", one.0));
    themes.sort_by(|a, b| in_order(&theme_name(a), &theme_name(b)));
    life_events.sort_by(|a, b| in_order(&event_name(a), &event_name(b)));
    let known = |list: &[(String, usize)], wanted: Option<String>| {
        wanted.filter(|wanted| list.iter().any(|(known, _)| known == wanted))
    };
    let (theme, life_event) = (known(&themes, search.theme), known(&life_events, search.life_event));
    let suggestion = if found.is_empty() { live.index.suggest(&query, words.lang) } else { None };
    let title = if query.is_empty() {
        words.t("front-title")
    } else {
        words.with("front-found", [("query", query.clone().into()), ("count", found.len().into())])
    };
    let searching = !query.is_empty() || theme.is_some() || life_event.is_some();
    let found = found.into_iter().map(|(_, item)| item).collect();
    let page = Front { query, theme, life_event, found, suggestion, themes, life_events };
    let who = session.and_then(|session| who(&session, words, None));
    let site = state.site.clone();
    let front_page = Page::new(words, title, place.path).who(who);
    // What somebody looked for isn't a page to keep.
    let front_page = if searching { front_page } else { front_page.public(&state, words.t("front-lead"), None) };
    Ok(front_page.render(&state, move || front(page, &site, words)))
}

/// One more of this name.
fn count(list: &mut Vec<(String, usize)>, name: &str) {
    match list.iter_mut().find(|(known, _)| known == name) {
        Some((_, count)) => *count += 1,
        None => list.push((name.to_owned(), 1)),
    }
}
