//! `/{lang}/author/{key}`: one form.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    response::Response,
};
use form::{
    Form,
    diff::{diff, report},
    file::whole::whole,
    form::DraftPolicy,
    paths::{self, Said},
};
use ui::pages::author::form::{Checked, FormPage, Version, form_page};

use super::{
    forms::{of, said, standing},
    may, short,
};
use crate::{
    context::Place,
    error::{Error, Result},
    handlers::citizen::draft::who,
    login::Employee,
    registry::Live,
    render::Page,
    state::AppState,
    written,
};

/// A form or a survey that is live.
pub fn find(live: &Live, key: &str) -> Result<Arc<Form>> {
    live.forms.get(key).or_else(|| live.surveys.get(key)).cloned().ok_or(Error::NotFound)
}

/// GET
pub async fn show(
    State(state): State<AppState>,
    place: Place,
    Employee(session): Employee,
    Path((_, key)): Path<(String, String)>,
) -> Result<Response> {
    may(&state, &session)?;
    let (words, live, today) = (place.words, state.registry.live(), state.clock.today());
    let form = find(&live, &key)?;
    let mut tx = state.store.read().await?;
    let used = store::form_version::in_use(&mut tx, &key).await?;
    let before = used.iter().find(|version| version.version != form.version);
    let changes = match before {
        Some(before) => {
            let old = state.versions.get(&before.version, &key, &state.registry, &mut tx).await?;
            let changes = diff(&old, &form);
            (!changes.is_empty()).then(|| report(&changes, &old, &form))
        }
        None => None,
    };
    drop(tx);
    // Walking a form takes CPU, not waiting: it must not hold up others.
    let (walked, path, lang) = (form.clone(), format!("{key}/form.yaml"), words.lang);
    let walk = move || {
        let ways = paths::walk(&walked, today);
        let said = Said {
            refused: words.t("author-way-refused"),
            sent: words.t("author-way-sent"),
            sent_to: &|queue| words.with("author-way-sent-to", [("queue", queue.into())]),
            or: words.t("author-way-or"),
            more: &|count| words.with("author-way-more", [("count", count.into())]),
        };
        let ways = (paths::list(&ways, &walked, lang), paths::svg(&ways, &walked, lang, &said));
        (whole(&walked, &path, today), ways)
    };
    let (found, ways) = tokio::task::spawn_blocking(walk).await.map_err(Error::internal)?;
    let versions = used
        .iter()
        .map(|version| Version {
            name: short(&version.version),
            since: written::time(&version.created_at, words.lang),
            drafts: version.drafts,
            submissions: version.submissions,
            live: version.version == form.version,
        })
        .collect();
    let page = FormPage {
        title: form.title.get(words.lang).to_owned(),
        state: standing(&live, &key),
        policy: match form.drafts {
            DraftPolicy::Pin => "author-pin",
            DraftPolicy::Migrate => "author-migrate",
            DraftPolicy::Stop => "author-stop",
        },
        versions,
        said: of(&live, &key).chain(&found).map(said).collect(),
        tests: form.tests.len(),
        size: (form.pages.len(), form.fields().count()),
        survey: form.service.is_none(),
        checked: live.checked.get(&key).filter(|checked| checked.version == form.version).map(|checked| {
            let at = written::time(&checked.at, words.lang);
            Checked { at, states: checked.states, findings: checked.findings }
        }),
        paths: Some(ways),
        changes,
        key,
    };
    let title = format!("{} – {}", page.title, words.t("author-title"));
    let frame = Page::new(words, title, place.path).who(who(&session, words, None));
    Ok(frame.render(&state, move || form_page(page, words)))
}
