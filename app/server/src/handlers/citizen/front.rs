//! GET `/` and `/{lang}`: find a service.

use axum::{
    extract::{Query, State},
    http::{HeaderMap, header},
    response::{Redirect, Response},
};
use form::Lang;
use ui::pages::citizen::front::{Front, Item, front};

use super::draft::who;
use crate::{context::Place, error::Result, login::MaybeCitizen, render::Page, state::AppState};

/// GET `/`: to the language the browser asks for.
pub async fn root(headers: HeaderMap) -> Redirect {
    let wanted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let lang = wanted.split(',').find_map(|part| {
        let code = part.split([';', '-']).next().unwrap_or_default().trim();
        let code = if code == "no" { "nb" } else { code };
        Lang::parse(code).filter(|lang| ui::words::langs().any(|spoken| spoken == *lang))
    });
    Redirect::to(&format!("/{}", lang.unwrap_or(Lang::Nb).code()))
}

/// What is looked for.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Search {
    q: Option<String>,
    theme: Option<String>,
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
    let mut themes: Vec<(String, usize)> = Vec::new();
    let mut found: Vec<(usize, Item)> = Vec::new();
    for form in live.forms.values() {
        let Some(service) = &form.service else { continue };
        match themes.iter_mut().find(|(theme, _)| *theme == service.theme) {
            Some((_, count)) => *count += 1,
            None => themes.push((service.theme.clone(), 1)),
        }
        let score = score(form, service, &query, words.lang);
        let fits = search.theme.as_ref().is_none_or(|theme| *theme == service.theme);
        if fits && score > 0 {
            let item = Item {
                key: form.key.clone(),
                lang: Some(form.title.find(words.lang).0).filter(|lang| *lang != words.lang),
                title: form.title.get(words.lang).to_owned(),
                summary: service.summary.get(words.lang).to_owned(),
                theme: service.theme.clone(),
            };
            found.push((score, item));
        }
    }
    found.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.title.cmp(&b.1.title)));
    let theme = search.theme.filter(|theme| themes.iter().any(|(known, _)| known == theme));
    let title = if query.is_empty() {
        words.t("front-title")
    } else {
        words.with("front-found", [("query", query.clone().into()), ("count", found.len().into())])
    };
    let page = Front { query, theme, found: found.into_iter().map(|(_, item)| item).collect(), themes };
    let who = session.and_then(|session| who(&session, words, None));
    Ok(Page::new(words, title, place.path).who(who).render(&state, move || front(page, words)))
}

/// How well a service fits what was written; 0: not at all. Keywords of every language count, so that a word in the other
/// written form finds it too.
fn score(form: &form::Form, service: &form::form::Service, query: &str, lang: Lang) -> usize {
    if query.is_empty() {
        return 1;
    }
    let texts = |text: &form::Text| text.0.iter().map(|(_, words)| words.to_lowercase()).collect::<Vec<_>>();
    let title = texts(&form.title);
    let keywords: Vec<String> = service.keywords.iter().flat_map(texts).collect();
    let body = format!("{} {}", service.summary.get(lang), service.about.get(lang)).to_lowercase();
    let words: Vec<String> = query.to_lowercase().split_whitespace().map(str::to_owned).collect();
    let mut score = 0;
    for word in &words {
        let near = |text: &String| text.split(|c: char| !c.is_alphanumeric()).any(|other| is_near(word, other));
        score += match () {
            () if title.iter().any(|title| title.contains(word)) => 8,
            () if keywords.iter().any(|keyword| keyword.contains(word)) => 6,
            () if title.iter().any(near) || keywords.iter().any(near) => 3,
            () if body.contains(word.as_str()) => 2,
            () => return 0,
        };
    }
    score
}

/// Whether two words differ by one letter in eight or less.
fn is_near(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len() < 4 || a.len().abs_diff(b.len()) > 2 {
        return false;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut before = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let changed = before + usize::from(x != y);
            before = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(before + 1);
        }
    }
    row[b.len()] <= 1 + a.len() / 8
}

#[cfg(test)]
mod tests {
    #[test]
    fn forgives_a_letter() {
        assert!(super::is_near("barnehge", "barnehage"));
        assert!(super::is_near("ledsagerbvis", "ledsagerbevis"));
        assert!(!super::is_near("hund", "katt"));
        assert!(!super::is_near("bil", "bal"));
    }
}
