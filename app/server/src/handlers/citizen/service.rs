//! GET `/{lang}/service/{key}`: what to know before applying, and with `.jsonld` behind the key the same for programs.

use axum::{
    Extension,
    extract::{Path, State},
    http::header,
    response::{IntoResponse, Response},
};
use ui::pages::citizen::service::service_page;

use super::{description::description, draft::who};
use crate::{
    context::Place,
    error::{Error, Result},
    login::MaybeCitizen,
    render::{Page, Public},
    state::AppState,
};

/// GET
pub async fn show(
    State(state): State<AppState>,
    place: Place,
    MaybeCitizen(session): MaybeCitizen,
    Path((_, key)): Path<(String, String)>,
) -> Result<Response> {
    if let Some(key) = key.strip_suffix(".jsonld") {
        let form = state.registry.live().forms.get(key).cloned().ok_or(Error::NotFound)?;
        let data = description(&form, &state.config.public_address, &state.site).ok_or(Error::NotFound)?;
        return Ok(
            ([(header::CONTENT_TYPE, "application/ld+json")], Extension(Public), data.to_string()).into_response()
        );
    }
    let form = state.registry.live().forms.get(&key).cloned().ok_or(Error::NotFound)?;
    if let Some(there) = place.elsewhere(&form) {
        return Ok(there.into_response());
    }
    let service = form.service.clone().ok_or(Error::NotFound)?;
    let (words, unspoken, today) = (place.words, place.unspoken(&form), state.clock.today());
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
    let page = page.public(&state, service.summary.get(words.lang), Some(format!("/service/{key}.jsonld")));
    Ok(page.render(&state, move || service_page(&form, &service, draft, today, words, unspoken)))
}
