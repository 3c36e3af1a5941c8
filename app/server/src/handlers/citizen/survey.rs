//! `/{lang}/case/{reference}/survey`: the survey, answered without a name.

use axum::{
    body::Bytes,
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use form::{Inputs, Journey, posted::read_page};
use ui::pages::citizen::survey::{survey, thanks};

use super::{case::OpenCase, draft::who};
use crate::{
    clock,
    context::Place,
    error::{Error, Result},
    login::Citizen,
    render::Page,
    state::AppState,
    upload::pairs,
};

/// GET
pub async fn show(
    state: State<AppState>,
    place: Place,
    citizen: Citizen,
    path: Path<(String, String)>,
) -> Result<Response> {
    page(state, place, citizen, path, None).await
}

/// POST
pub async fn respond(
    state: State<AppState>,
    place: Place,
    citizen: Citizen,
    path: Path<(String, String)>,
    body: Bytes,
) -> Result<Response> {
    page(state, place, citizen, path, Some(body)).await
}

async fn page(
    State(state): State<AppState>,
    place: Place,
    Citizen(session): Citizen,
    Path((_, reference)): Path<(String, String)>,
    body: Option<Bytes>,
) -> Result<Response> {
    let mut tx = state.store.begin().await?;
    let open = OpenCase::of_citizen(&state, &mut tx, &session, &reference).await?;
    let words = place.words;
    let case = words.path(&format!("/case/{}", open.case.reference));
    let frame = |title: &str| Page::new(words, title, place.path.clone()).who(who(&session, words, None));
    let key = open.form.survey.clone().ok_or(Error::NotFound)?;
    let answered = Redirect::to(&format!("{case}/survey")).into_response();
    if open.case.surveyed_at.is_some() {
        if body.is_some() {
            return Ok(answered);
        }
        return Ok(frame(&words.t("survey-thanks")).render(&state, move || thanks(case, words)));
    }
    let form = state.registry.live().surveys.get(&key).cloned().ok_or(Error::NotFound)?;
    let questions = form.pages.first().ok_or(Error::NotFound)?;
    let inputs = match &body {
        Some(body) => {
            read_page(questions, &[], &pairs(body)?, &Inputs::new()).map_err(|_| Error::BadRequest("unknown field"))?
        }
        None => Inputs::new(),
    };
    let journey = Journey::new(&form, &inputs, state.clock.today());
    let problems = if body.is_some() { journey.steps[0].problems.clone() } else { Vec::new() };
    let title = form.title.get(words.lang).to_owned();
    if body.is_none() || !problems.is_empty() {
        let frame = if problems.is_empty() { frame(&title) } else { frame(&title).unprocessable() };
        let action = format!("{case}/survey");
        return Ok(frame.render(&state, || survey(&journey, &inputs, &problems, action, words)));
    }
    let now = state.clock.now();
    let response = store::survey::Response {
        survey: &form.key,
        version: &form.version,
        service: &open.case.form_key,
        month: &state.clock.today().strftime("%Y-%m").to_string(),
        answers: &serde_json::to_string(&journey.answers)?,
    };
    if store::case::mark_surveyed(&mut tx, &open.case, &clock::text(now)).await? {
        store::survey::respond(&mut tx, &response).await?;
    }
    tx.commit().await?;
    Ok(answered)
}
