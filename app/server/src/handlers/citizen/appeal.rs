//! POST `/{lang}/case/{reference}/appeal`: begins the form that appeals a decision, filled in from it.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use form::{Form, Input, Inputs, Value};
use ui::Words;

use super::{
    case::OpenCase,
    draft::needs,
    start::{begin_draft, own_party},
};
use crate::{
    clock,
    config::Appeal,
    context::Place,
    error::{Error, Result},
    login::Citizen,
    registers::PartyKind,
    state::AppState,
    written,
};

/// The form that appeals a decision of a case, when there is one and it is open today.
pub fn form(state: &AppState) -> Option<Arc<Form>> {
    let form = state.registry.live().forms.get(&state.config.appeal.form).cloned();
    form.filter(|form| form.open.is_open(state.clock.today()))
}

/// POST
pub async fn begin(
    State(state): State<AppState>,
    place: Place,
    Citizen(session): Citizen,
    Path((_, reference)): Path<(String, String)>,
) -> Result<Response> {
    let mut tx = state.store.begin().await?;
    let open = OpenCase::of_citizen(&state, &mut tx, &session, &reference).await?;
    let form = form(&state).ok_or(Error::NotFound)?;
    needs(&form, &session)?;
    if open.case.decided_at.is_none() {
        return Err(Error::Conflict);
    }
    let known = known(&state.config.appeal, &form, &open, place.words);
    let name = &state.config.appeal.reference;
    for draft in store::draft::list(&mut tx, &session.person).await? {
        let inputs: Inputs = serde_json::from_slice(&draft.answers)?;
        if draft.form_key == form.key && known.contains_key(name) && inputs.get(name) == known.get(name) {
            return Ok(to(&place, draft.id.as_str()));
        }
    }
    let now = state.clock.now();
    let (id, object) = (state.random.id(now), open.case.reference.as_str());
    store::audit::write(&mut tx, &id, &session.person, "appeal", object, &clock::text(now)).await?;
    // For whom the case is, where the form allows it and the role still holds; else for oneself, and the form asks.
    let party = PartyKind::parse(&open.about.party_kind)
        .filter(|kind| form.behalf.iter().any(|behalf| behalf.name() == kind.word()))
        .and_then(|kind| state.registers.party(&open.about.actor_id, kind, &open.about.party_id))
        .filter(|_| open.case.actor == session.person)
        .unwrap_or_else(|| own_party(&state, &session));
    let id = begin_draft(&state, &mut tx, &session, &form, &party, place.words.lang, known).await?;
    tx.commit().await?;
    Ok(to(&place, &id))
}

fn to(place: &Place, draft: &str) -> Response {
    Redirect::to(&place.words.path(&format!("/draft/{draft}"))).into_response()
}

/// What is known of the decision, under the names that the configuration gives; a name that the form doesn't have is left
/// out.
fn known(appeal: &Appeal, form: &Form, open: &OpenCase, words: Words) -> Inputs {
    let day = |stored: &Option<String>| {
        let day = stored.as_deref().and_then(written::day_of);
        day.and_then(|day| Input::of(&Value::Date(day)))
    };
    let title = open.form.title.get(words.lang).to_owned();
    let dates = [(&appeal.decided, day(&open.case.decided_at)), (&appeal.received, day(&open.case.decided_at))];
    let texts = [(&appeal.reference, open.case.reference.to_string()), (&appeal.title, title)];
    let fixed = appeal.answers.iter().map(|(name, answer)| (name, answer.clone()));
    texts
        .into_iter()
        .chain(fixed)
        .map(|(name, text)| (name, Some(Input::Text(text))))
        .chain(dates)
        .filter(|(name, _)| form.field(name).is_some())
        .filter_map(|(name, input)| Some((name.clone(), input?)))
        .collect()
}
