//! `/{lang}/author/map.json`: every form, with a few ways through it that show all there is to see. Made from the form
//! files by the walker of paths, for whoever tests the site by machine; `docs/map.md` describes it.

use std::{collections::BTreeMap, sync::Arc};

use axum::{
    Json,
    extract::{Query, State},
};
use form::{
    Form, Input, Inputs, Journey,
    form::Field,
    paths::{Sequence, cover},
    posted::pairs_of,
    text::Text,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::may;
use crate::{
    clock,
    error::{Error, Result},
    login::Employee,
    state::AppState,
};

/// What is wanted.
#[derive(Debug, Deserialize)]
pub struct Wanted {
    /// Only this form.
    form: Option<String>,
}

/// The site's forms.
#[derive(Debug, Serialize)]
pub struct Map {
    generated: String,
    languages: Vec<&'static str>,
    forms: Vec<MapForm>,
}

#[derive(Debug, Serialize)]
struct MapForm {
    key: String,
    version: String,
    title: BTreeMap<&'static str, String>,
    languages: Vec<&'static str>,
    login: &'static str,
    behalf: Vec<&'static str>,
    open: bool,
    survey: bool,
    pages: Vec<MapPage>,
    walks: Vec<Walk>,
}

#[derive(Debug, Serialize)]
struct MapPage {
    key: String,
    title: BTreeMap<&'static str, String>,
}

/// A way through the form, and what to fill in on it.
#[derive(Debug, Serialize)]
struct Walk {
    pages: Vec<String>,
    /// The page whose answers say that the person can't apply.
    exit: Option<String>,
    queue: Option<String>,
    /// What the inputs of each name hold.
    answers: BTreeMap<String, Vec<String>>,
    /// The file inputs that get a file.
    files: Vec<String>,
    /// How many rows each repeat has.
    rows: BTreeMap<String, usize>,
}

/// GET
pub async fn show(
    State(state): State<AppState>,
    Employee(session): Employee,
    Query(wanted): Query<Wanted>,
) -> Result<Json<Map>> {
    may(&state, &session)?;
    let (live, today) = (state.registry.live(), state.clock.today());
    let all = live.forms.values().chain(live.surveys.values());
    let forms: Vec<Arc<Form>> =
        all.filter(|form| wanted.form.as_ref().is_none_or(|key| *key == form.key)).cloned().collect();
    if forms.is_empty() && wanted.form.is_some() {
        return Err(Error::NotFound);
    }
    // Walking takes CPU, not waiting: it must not hold up others.
    let walk = move || forms.iter().map(|form| of(form, today)).collect();
    let forms = tokio::task::spawn_blocking(walk).await.map_err(Error::internal)?;
    let languages = form::Lang::ALL.map(form::Lang::code).to_vec();
    Ok(Json(Map { generated: clock::text(state.clock.now()), languages, forms }))
}

fn of(form: &Form, today: Date) -> MapForm {
    MapForm {
        key: form.key.clone(),
        version: form.version.clone(),
        title: by_language(&form.title),
        languages: form.title.langs().map(form::Lang::code).collect(),
        login: form.login.name(),
        behalf: form.behalf.iter().map(|behalf| behalf.name()).collect(),
        open: form.open.is_open(today),
        survey: form.service.is_none(),
        pages: form
            .pages
            .iter()
            .map(|page| MapPage { key: page.key.clone(), title: by_language(&page.title) })
            .collect(),
        walks: cover(form, today).iter().map(|way| walk(form, way, today)).collect(),
    }
}

fn by_language(text: &Text) -> BTreeMap<&'static str, String> {
    text.0.iter().map(|(lang, text)| (lang.code(), text.clone())).collect()
}

fn walk(form: &Form, way: &Sequence<'_>, today: Date) -> Walk {
    let journey = Journey::new(form, &way.example, today);
    let (mut answers, mut files, mut rows) = (BTreeMap::<String, Vec<String>>::new(), Vec::new(), BTreeMap::new());
    for page in &way.pages {
        let Some(step) = journey.step(&page.key) else { continue };
        let shown: Vec<Field> = page.fields.iter().filter(|field| !step.is_hidden(&field.name)).cloned().collect();
        for (name, value) in pairs_of(&shown, "", &way.example).into_iter().filter(|(name, _)| !step.is_hidden(name)) {
            // The marker of a row is hidden in the page; the row itself is in `rows`.
            if !name.ends_with(|last: char| last.is_ascii_digit()) || !value.is_empty() {
                answers.entry(name).or_default().push(value);
            }
        }
        beside(&shown, "", &way.example, &mut files, &mut rows);
    }
    answers.retain(|_, values| values.iter().any(|value| !value.is_empty()));
    Walk {
        pages: way.pages.iter().map(|page| page.key.clone()).collect(),
        exit: way.exit.map(|(page, _)| page.key.clone()),
        queue: way.queue.map(str::to_owned),
        answers,
        files,
        rows,
    }
}

/// What isn't posted as text: files, and how many rows there are.
fn beside(
    fields: &[Field],
    prefix: &str,
    inputs: &Inputs,
    files: &mut Vec<String>,
    rows: &mut BTreeMap<String, usize>,
) {
    for field in fields {
        let path = format!("{prefix}{}", field.name);
        match inputs.get(&field.name) {
            Some(Input::Files(given)) if !given.is_empty() => files.push(path),
            Some(Input::Rows(given)) => {
                for (at, row) in given.iter().enumerate() {
                    beside(field.kind.columns(), &format!("{path}.{at}."), row, files, rows);
                }
                rows.insert(path, given.len());
            }
            _ => {}
        }
    }
}
