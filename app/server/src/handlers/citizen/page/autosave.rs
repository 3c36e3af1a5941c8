//! PUT `/{lang}/draft/{id}/{page}`: what stands in a page while it is being filled in. `draft.js` sends it; JSON comes back.

use axum::{
    Json,
    extract::{Path, Request, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use form::{
    Inputs, Problem,
    form::{Field, Page},
    posted::read_page_of,
};
use serde::Serialize;
use store::draft::Saved;
use ui::{Words, fields};

use super::{
    super::{draft::OpenDraft, known},
    look_up::registers,
    parts::Arrived,
};
use crate::{
    clock,
    context::Place,
    error::{Error, Result},
    login::MaybeCitizen,
    render,
    state::AppState,
    upload::Posted,
};

/// What the page is told.
#[derive(Serialize)]
struct Now {
    /// The revision that the next save is made over.
    revision: i64,
    /// When that was, in words.
    said: String,
    /// Seconds until the session ends.
    session: i64,
    /// The questions that were left, with what is wrong, as HTML.
    #[serde(skip_serializing_if = "Option::is_none")]
    left: Option<String>,
    /// Of a file that came with it: its entry for the page's list, or one that says what is wrong.
    item: Option<String>,
    /// What became of that file, to be read out.
    told: Option<String>,
}

/// Saves what stands in a page, right or wrong, and with it perhaps a file whose parts have come. 401 without a session, 409 when the draft has changed in another window
/// or the page can't be visited any more: the page then says so, and sending it the ordinary way shows why.
pub async fn save(
    State(state): State<AppState>,
    place: Place,
    MaybeCitizen(session): MaybeCitizen,
    Path((_, id, page)): Path<(String, String, String)>,
    request: Request,
) -> Result<Response> {
    let Some(session) = session else { return Ok(bare(StatusCode::UNAUTHORIZED)) };
    let mut posted = Posted::read(request).await?;
    let revision = posted.revision.ok_or(Error::BadRequest("no revision"))?;
    let arrived = Arrived::take(&mut posted.pairs)?;
    let mut open = OpenDraft::open(&state, &mut state.store.read().await?, &session, &id).await?;
    let form = open.form.clone();
    let Some(page) = form.page_once(&page) else { return Ok(bare(StatusCode::CONFLICT)) };
    let revision = open.base(&page.key, revision)?;
    if revision != open.draft.revision || !open.journey(&state).may_visit(&page.key) {
        return Ok(bare(StatusCode::CONFLICT));
    }
    let mut inputs = inputs_of(page, &open, &posted)?;
    // Looking at a file takes its time, and nobody waits for this one meanwhile: what was read is checked again by its
    // revision when it is saved.
    let looked = match &arrived {
        Some(arrived) => Some(arrived.look(&state, &open, page, &mut inputs).await?),
        None => None,
    };
    let (mut item, mut told) = (None, None);
    let (mut revision, mut saved_at) = (revision, open.draft.saved_at.clone());
    if looked.is_some() || inputs != open.inputs {
        let mut tx = state.store.begin().await?;
        if let Some((arrived, looked)) = arrived.zip(looked) {
            let kept = arrived.keep(&state, &mut tx, &open, (page, looked), &mut inputs, place.words).await?;
            (item, told) = (Some(kept.0), Some(kept.1));
        }
        if inputs != open.inputs {
            match open.save(&state, &mut tx, revision, &inputs).await? {
                Saved::Now { revision: now } => (revision, saved_at) = (now, clock::text(state.clock.now())),
                Saved::Stale => return Ok(bare(StatusCode::CONFLICT)),
            }
        }
        tx.commit().await?;
    }
    let said = said(&saved_at, place.words).unwrap_or_default();
    open.inputs = inputs;
    let left = (!posted.left.is_empty()).then(|| left(&state, &place, &open, &page.key, &posted.left));
    let session = session.seconds_left(state.clock.now());
    Ok(Json(Now { revision, said, session, left: left.flatten(), item, told }).into_response())
}

/// The questions that were left as they look with what is wrong with them. What is missing isn't wrong before the page is
/// sent, and stays wrong afterwards (`!`); a question that wasn't left is still being answered.
fn left(state: &AppState, place: &Place, open: &OpenDraft, page: &str, left: &[String]) -> Option<String> {
    let journey = open.journey(state);
    let step = journey.step(page)?;
    let left: Vec<(bool, &str)> =
        left.iter().map(|path| path.strip_prefix('!').map_or((false, path.as_str()), |path| (true, path))).collect();
    let was_left = |problem: &&Problem| {
        left.iter().any(|(again, path)| {
            let within = problem.path.strip_prefix(path);
            let within = within.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
            within && (*again || !problem.code.is_required())
        })
    };
    let problems: Vec<Problem> = step.problems.iter().filter(was_left).cloned().collect();
    let (words, files) = (place.words, place.words.path(&format!("/draft/{}/file", open.draft.id)));
    let registers = registers(state, None);
    let notes = known::notes(state, open);
    Some(render::html(|| {
        let at = fields::Place {
            words,
            step,
            problems: &problems,
            inputs: &open.inputs,
            answers: &journey.answers,
            row: None,
            prefix: String::new(),
            files: &files,
            today: journey.today,
            notes: &notes,
            registers: &registers,
        };
        let holds = |field: &&Field| left.iter().any(|(_, path)| path.split('.').next() == Some(field.name.as_str()));
        step.page.fields.iter().filter(holds).map(|field| fields::field(field, &at)).collect::<Vec<_>>()
    }))
}

/// `Sist lagret kl. 14:32.`
pub fn said(saved_at: &str, words: Words) -> Option<String> {
    let at: jiff::Timestamp = saved_at.parse().ok()?;
    let time = at.to_zoned_datetime(clock::norway()).strftime("%H:%M").to_string();
    Some(words.with("form-saved", [("time", time.into())]))
}

/// The draft's inputs with what stands in the page.
fn inputs_of(page: &Page, open: &OpenDraft, posted: &Posted) -> Result<Inputs> {
    read_page_of(&open.form, page, &posted.pairs, &open.inputs).map_err(|_| Error::BadRequest("unknown field"))
}

/// A status for a program: JSON, so that no page is made of it.
pub fn bare(status: StatusCode) -> Response {
    (status, Json(())).into_response()
}
