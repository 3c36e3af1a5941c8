//! `/{lang}/author`: every form of the folder.

use std::collections::BTreeMap;

use axum::{extract::State, response::Response};
use form::file::{Diagnostic, Severity};
use ui::pages::author::forms::{FormsPage, Row, Said, State as Standing, forms_page};

use super::{may, short};
use crate::{
    context::Place, error::Result, handlers::citizen::draft::who, login::Employee, registry::Live, render::Page,
    state::AppState,
};

/// GET
pub async fn show(State(state): State<AppState>, place: Place, Employee(session): Employee) -> Result<Response> {
    may(&state, &session)?;
    let (words, live) = (place.words, state.registry.live());
    let mut tx = state.store.read().await?;
    let mut rows = BTreeMap::new();
    for form in live.forms.values().chain(live.surveys.values()) {
        let used = store::form_version::in_use(&mut tx, &form.key).await?;
        let row = Row {
            key: form.key.clone(),
            title: form.title.get(words.lang).to_owned(),
            state: standing(&live, &form.key),
            version: short(&form.version),
            drafts: used.iter().map(|version| version.drafts).sum(),
            submissions: used.iter().map(|version| version.submissions).sum(),
        };
        rows.insert(form.key.clone(), row);
    }
    for key in live.broken.iter().filter(|key| !rows.contains_key(*key)).cloned().collect::<Vec<_>>() {
        let row = Row {
            title: key.clone(),
            state: Standing::Broken,
            version: String::new(),
            drafts: 0,
            submissions: 0,
            key: key.clone(),
        };
        rows.insert(key, row);
    }
    let page = FormsPage {
        folder: state.config.forms.display().to_string(),
        rows: rows.into_values().collect(),
        said: live.diagnostics.iter().map(said).collect(),
    };
    let frame = Page::new(words, words.t("author-title"), place.path).who(who(&session, words, None));
    Ok(frame.render(&state, move || forms_page(page, words)))
}

/// How a form that is live stands.
pub fn standing(live: &Live, key: &str) -> Standing {
    if live.broken.contains(key) {
        Standing::Held
    } else if of(live, key).next().is_some() {
        Standing::Warned
    } else {
        Standing::Live
    }
}

/// What is to be said of a form's own file.
pub fn of<'l>(live: &'l Live, key: &str) -> impl Iterator<Item = &'l Diagnostic> {
    let file = std::path::Path::new(key).join("form.yaml");
    live.diagnostics.iter().filter(move |diagnostic| std::path::Path::new(&diagnostic.file).ends_with(&file))
}

/// A diagnostic as the page shows it.
pub fn said(diagnostic: &Diagnostic) -> Said {
    Said {
        error: diagnostic.severity == Severity::Error,
        place: format!("{}:{}:{}", diagnostic.file, diagnostic.line, diagnostic.column),
        message: diagnostic.message.clone(),
        help: diagnostic.help.clone(),
    }
}
