//! GET and POST `/{lang}/draft/{id}/{page}`: a page of a form.

use axum::{
    extract::{Path, Query, Request, State},
    response::{IntoResponse, Redirect, Response},
};
use form::{Code, Input, Inputs, Journey, Problem, field::Kind, form::Field, posted::read_page, value::FileRef};
use store::draft::Saved;
use ui::pages::citizen::form_page::{FormPage, form_page};

use super::draft::{OpenDraft, typed_files};
use crate::{
    clock,
    context::Place,
    error::{Error, Result},
    login::{Citizen, MaybeCitizen, Session},
    render::Page,
    state::AppState,
    upload::{Posted, Upload, media_type},
};

/// Where the person came from.
#[derive(Debug, serde::Deserialize)]
pub struct Back {
    back: Option<String>,
    /// The token of a page that was posted without a session.
    kept: Option<String>,
    restored: Option<String>,
}

impl Back {
    fn to_review(&self) -> bool {
        self.back.as_deref() == Some("review")
    }
}

/// GET
pub async fn show(
    State(state): State<AppState>,
    place: Place,
    Citizen(session): Citizen,
    Path((_, id, page)): Path<(String, String, String)>,
    Query(back): Query<Back>,
) -> Result<Response> {
    if let Some(token) = &back.kept {
        return super::kept::put_back(&state, &place, &session, (&id, &page), token).await;
    }
    let mut tx = state.store.read().await?;
    let open = match OpenDraft::open(&state, &mut tx, &session, &id).await {
        Err(Error::NotFound) => return super::review::instead_of(&mut tx, &place, &session, &id).await,
        open => open?,
    };
    let journey = open.journey(&state);
    if !journey.may_visit(&page) {
        return Ok(on(&open, &journey, &place));
    }
    let notice = back.restored.is_some().then_some("form-restored");
    let view = View { problems: &[], notice, back: back.to_review() };
    Ok(render(&state, &place, &session, &open, &journey, &page, &view))
}

/// The page to go to instead: the first with something left to do, or the review.
pub fn on(open: &OpenDraft, journey: &Journey<'_>, place: &Place) -> Response {
    let next = journey.first_unfinished().map_or("review", |page| page.key.as_str());
    Redirect::to(&place.words.path(&format!("/draft/{}/{next}", open.draft.id))).into_response()
}

/// The last answers opened more questions on the page.
const REVEALED: &str = "form-revealed";

struct View<'a> {
    problems: &'a [Problem],
    /// The key of what is to be said before the questions.
    notice: Option<&'static str>,
    back: bool,
}

fn render(
    state: &AppState,
    place: &Place,
    session: &Session,
    open: &OpenDraft,
    journey: &Journey<'_>,
    page: &str,
    view: &View<'_>,
) -> Response {
    let Some(step) = journey.step(page) else { return Error::NotFound.into_response() };
    let words = place.words;
    let title = format!("{} – {}", step.page.title.get(words.lang), open.form.title.get(words.lang));
    let mut frame = Page::new(words, title, place.path.clone()).who(Some(open.who(session, words))).islands();
    if !view.problems.is_empty() {
        frame = frame.unprocessable();
    } else if view.notice == Some(REVEALED) {
        frame = frame.status(axum::http::StatusCode::UNPROCESSABLE_ENTITY);
    }
    let id = open.draft.id.to_string();
    let saved = open.draft.saved_at.parse::<jiff::Timestamp>().ok().filter(|_| open.draft.revision > 0);
    let saved = saved.map(|at| at.to_zoned_datetime(clock::norway()).strftime("%H:%M").to_string());
    frame.render(state, || {
        form_page(&FormPage {
            words,
            form: &open.form,
            journey,
            step,
            inputs: &open.inputs,
            problems: view.problems,
            notice: view.notice,
            draft: &id,
            revision: open.draft.revision,
            saved,
            back_to_review: view.back,
        })
    })
}

/// POST: saves what was typed, right or wrong, and goes on when it is right.
pub async fn save(
    State(state): State<AppState>,
    place: Place,
    MaybeCitizen(session): MaybeCitizen,
    Path((_, id, page)): Path<(String, String, String)>,
    Query(back): Query<Back>,
    request: Request,
) -> Result<Response> {
    let posted = Posted::read(request).await?;
    let Some(session) = session else { return super::kept::keep(&state, &place, &id, &page, posted).await };
    let mut tx = state.store.begin().await?;
    let mut open = OpenDraft::open(&state, &mut tx, &session, &id).await?;
    let revision = posted.revision.ok_or(Error::BadRequest("no revision"))?;
    let form = open.form.clone();
    let page_of_form = form.page(&page).ok_or(Error::NotFound)?;
    let mut inputs =
        read_page(page_of_form, &posted.pairs, &open.inputs).map_err(|_| Error::BadRequest("unknown field"))?;
    let journey = open.journey(&state);
    // First of all whether it changed in another tab: that may be why the page can't be visited any more.
    if revision != open.draft.revision && journey.step(&page).is_some_and(|step| step.shown) {
        return super::stale::compare(&state, &place, &session, &open, page_of_form, &inputs, posted.pairs);
    }
    if !journey.may_visit(&page) {
        return Ok(on(&open, &journey, &place));
    }
    let mut problems = files(&state, &mut tx, &open, &page_of_form.fields, posted.files, &mut inputs).await?;
    let anchor = press(&mut tx, &open, &page_of_form.fields, &posted.button, &mut inputs).await?;
    let saved = open.save(&state, &mut tx, revision, &inputs).await?;
    let Saved::Now { revision } = saved else {
        return super::stale::compare(&state, &place, &session, &open, page_of_form, &inputs, posted.pairs);
    };
    tx.commit().await?;
    open.draft.revision = revision;
    open.draft.saved_at = clock::text(state.clock.now());
    open.inputs = inputs;

    let journey = open.journey(&state);
    let here = place.words.path(&format!("/draft/{}/{page}", open.draft.id));
    let to = |path: &str| Ok(Redirect::to(&place.words.path(path)).into_response());
    if let Some(anchor) = anchor.filter(|_| problems.is_empty()) {
        let query = if back.to_review() { "?back=review" } else { "" };
        return Ok(Redirect::to(&format!("{here}{query}{anchor}")).into_response());
    }
    if posted.button == "save" && problems.is_empty() {
        return to("/my?saved=1");
    }
    let step = journey.step(&page).ok_or(Error::NotFound)?;
    let seen = |problem: &&Problem| was_seen(&problem.path, &posted.shown);
    problems.extend(step.problems.iter().filter(|problem| !problem.code.is_required() || seen(problem)).cloned());
    if !problems.is_empty() || !step.is_done() {
        let notice = problems.is_empty().then_some(REVEALED);
        let view = View { problems: &problems, notice, back: back.to_review() };
        return Ok(render(&state, &place, &session, &open, &journey, &page, &view));
    }
    if back.to_review() {
        return Ok(on(&open, &journey, &place));
    }
    match journey.next(&page) {
        Some(next) => to(&format!("/draft/{}/{}", open.draft.id, next.key)),
        None => Ok(on(&open, &journey, &place)),
    }
}

/// Whether a person saw the question at a path when they answered; a question that came later isn't an error yet.
fn was_seen(path: &str, shown: &[String]) -> bool {
    let within =
        |seen: &String| path == seen || path.strip_prefix(seen.as_str()).is_some_and(|rest| rest.starts_with('.'));
    // A field within a row is named itself when it was seen, so its row's name isn't enough.
    match shown.iter().any(|seen| seen == path) {
        true => true,
        false => {
            let row = path.split('.').nth(1).is_some_and(|part| part.bytes().all(|b| b.is_ascii_digit()));
            shown.iter().any(|seen| within(seen) && (!row || seen.contains('.')))
        }
    }
}

/// Stores uploaded files and adds them to their fields; a file that is refused is a problem of its field.
async fn files(
    state: &AppState,
    tx: &mut store::Tx,
    open: &OpenDraft,
    fields: &[Field],
    uploads: Vec<(String, Upload)>,
    inputs: &mut Inputs,
) -> Result<Vec<Problem>> {
    let mut problems = Vec::new();
    for (path, upload) in uploads {
        let Some((field, slot)) = slot(fields, &path, inputs) else {
            return Err(Error::BadRequest("unknown file field"));
        };
        let Kind::File(kind) = &field.kind else { return Err(Error::BadRequest("not a file field")) };
        let mut list = match slot {
            Some(Input::Files(files)) => std::mem::take(files),
            _ => Vec::new(),
        };
        if list.len() >= kind.max_files {
            problems.push(Problem::new(path.clone(), Code::FileTooMany { max: kind.max_files }));
        } else {
            match media_type(&upload, kind) {
                Err(code) => problems.push(Problem::new(path.clone(), code)),
                Ok(media_type) => {
                    let now = state.clock.now();
                    let file = FileRef {
                        id: state.random.id(now),
                        name: upload.name,
                        size: upload.content.len() as u64,
                        kind: media_type.to_owned(),
                    };
                    store::attachment::add_to_draft(tx, &open.draft, &file, &upload.content, &clock::text(now)).await?;
                    list.push(file);
                }
            }
        }
        put(inputs, &path, Input::Files(list));
    }
    Ok(problems)
}

/// Does what a button says beside saving; returns where on the page to go on.
async fn press(
    tx: &mut store::Tx,
    open: &OpenDraft,
    fields: &[Field],
    button: &str,
    inputs: &mut Inputs,
) -> Result<Option<String>> {
    let (verb, path) = button.split_once(':').unwrap_or((button, ""));
    match verb {
        "next" | "save" | "" => Ok(None),
        "update" => Ok(Some(String::new())),
        "add" => {
            let Some(field) = fields.iter().find(|field| field.name == path) else {
                return Err(Error::BadRequest("unknown repeat"));
            };
            let Kind::Repeat(kind) = &field.kind else { return Err(Error::BadRequest("not a repeat")) };
            let rows = rows(inputs, path, kind.min);
            if rows.len() < kind.max {
                rows.push(Inputs::new());
            }
            Ok(Some(format!("#f-{path}-{}", rows.len() - 1)))
        }
        "remove" => {
            let (name, at) = path.rsplit_once('.').ok_or(Error::BadRequest("unknown row"))?;
            let at: usize = at.parse().map_err(|_| Error::BadRequest("unknown row"))?;
            if !fields.iter().any(|field| field.name == name && matches!(field.kind, Kind::Repeat(_))) {
                return Err(Error::BadRequest("unknown repeat"));
            }
            let rows = rows(inputs, name, 0);
            if at < rows.len() {
                let row = rows.remove(at);
                for file in typed_files(&row) {
                    store::attachment::remove_from_draft(tx, &open.draft, &file.id).await?;
                }
            }
            Ok(Some(format!("#f-{name}")))
        }
        "remove-file" => {
            let (path, file) = path.rsplit_once('.').ok_or(Error::BadRequest("unknown file"))?;
            let Some((_, Some(Input::Files(files)))) = slot(fields, path, inputs) else {
                return Err(Error::BadRequest("unknown file"));
            };
            files.retain(|kept| kept.id != file);
            store::attachment::remove_from_draft(tx, &open.draft, file).await?;
            Ok(Some(format!("#f-{}", path.replace('.', "-"))))
        }
        _ => Err(Error::BadRequest("unknown button")),
    }
}

fn rows<'i>(inputs: &'i mut Inputs, name: &str, min: usize) -> &'i mut Vec<Inputs> {
    let entry = inputs.entry(name.to_owned()).or_insert_with(|| Input::Rows(Vec::new()));
    if !matches!(entry, Input::Rows(_)) {
        *entry = Input::Rows(Vec::new());
    }
    let Input::Rows(rows) = entry else { unreachable!("set to rows just above") };
    while rows.len() < min {
        rows.push(Inputs::new());
    }
    rows
}

/// The field at a path, and its input when there is one: a field of the page, or of a row.
fn slot<'f, 'i>(fields: &'f [Field], path: &str, inputs: &'i mut Inputs) -> Option<(&'f Field, Option<&'i mut Input>)> {
    let mut parts = path.splitn(3, '.');
    let name = parts.next()?;
    let field = fields.iter().find(|field| field.name == name)?;
    match (parts.next(), parts.next()) {
        (None, _) => Some((field, inputs.get_mut(name))),
        (Some(row), Some(rest)) => {
            let Some(Input::Rows(rows)) = inputs.get_mut(name) else { return None };
            slot(field.kind.columns(), rest, rows.get_mut(row.parse::<usize>().ok()?)?)
        }
        _ => None,
    }
}

fn put(inputs: &mut Inputs, path: &str, input: Input) {
    let mut parts = path.splitn(3, '.');
    let (Some(name), row, rest) = (parts.next(), parts.next(), parts.next()) else { return };
    match (row.and_then(|row| row.parse::<usize>().ok()), rest) {
        (Some(row), Some(rest)) => {
            if let Some(Input::Rows(rows)) = inputs.get_mut(name)
                && let Some(row) = rows.get_mut(row)
            {
                put(row, rest, input);
            }
        }
        _ => {
            inputs.insert(name.to_owned(), input);
        }
    }
}
