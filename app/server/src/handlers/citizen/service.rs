//! GET `/{lang}/service/{key}`: what to know before applying.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use ui::pages::citizen::service::service_page;

use super::draft::who;
use crate::{
    context::Place,
    error::{Error, Result},
    login::MaybeCitizen,
    render::Page,
    state::AppState,
};

/// GET
pub async fn show(
    State(state): State<AppState>,
    place: Place,
    MaybeCitizen(session): MaybeCitizen,
    Path((_, key)): Path<(String, String)>,
) -> Result<Response> {
    let form = state.registry.live().forms.get(&key).cloned().ok_or(Error::NotFound)?;
    if let Some(there) = place.elsewhere(&form) {
        return Ok(there.into_response());
    }
    let service = form.service.clone().ok_or(Error::NotFound)?;
    let (words, today) = (place.words, state.clock.today());
    let draft = match &session {
        Some(session) => {
            let mut tx = state.store.read().await?;
            let drafts = store::draft::list(&mut tx, &session.person).await?;
            drafts.into_iter().find(|draft| draft.form_key == key).map(|draft| draft.id.to_string())
        }
        None => None,
    };
    let who = session.and_then(|session| who(&session, words, None));
    let page = Page::new(words, form.title.get(words.lang), place.path).spoken_by(&form).who(who);
    Ok(page.render(&state, move || service_page(&form, &service, draft, today, words)))
}
