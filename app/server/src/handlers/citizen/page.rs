//! GET and POST `/{lang}/draft/{id}/{page}`: a page of a form.

pub mod autosave;
mod buttons;
pub mod look_up;
pub mod parts;
mod uploads;

use std::mem;

use axum::{
    extract::{Path, Query, Request, State},
    response::{IntoResponse, Redirect, Response},
};
use form::{Inputs, Journey, Problem, form::Level, posted::read_page_of};
use store::draft::Saved;
use ui::{
    components::together::Together,
    fields::Said,
    pages::citizen::{
        earlier::Earlier,
        form_page::{FormPage, Live, form_page},
    },
};

use super::{
    draft::{Halt, OpenDraft, typed_files},
    earlier,
    review::open_or_sent,
    stale::Yours,
};
use crate::{
    clock, co_applicants,
    context::Place,
    error::{Error, Result},
    login::{Citizen, MaybeCitizen, Session},
    render::Page,
    state::AppState,
    upload::Posted,
    written,
};

/// Where the person came from.
#[derive(Debug, serde::Deserialize)]
pub struct Back {
    back: Option<String>,
    /// The token of a page that was posted without a session.
    kept: Option<String>,
    restored: Option<String>,
    /// How many answers of an earlier application were put in.
    earlier: Option<u32>,
    /// The organisation that a register was asked for.
    looked: Option<String>,
}

impl Back {
    fn to_review(&self) -> bool {
        self.back.as_deref() == Some("review")
    }

    /// The key of the words on what was put back into the page.
    fn restored(&self) -> Option<&'static str> {
        self.restored.as_ref().map(|how| if how == "offline" { "form-restored-offline" } else { "form-restored" })
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
    let mut open = match open_or_sent(&state, &mut tx, &place, &session, &id).await? {
        Ok(open) => open,
        Err(sent) => return Ok(sent),
    };
    if let Some(there) = place.elsewhere(&open.form) {
        return Ok(there.into_response());
    }
    let journey = open.journey(&state);
    if !journey.may_visit(&page) {
        return Ok(on(&open, &journey, &place));
    }
    let defaults = journey.defaults(&page, &open.inputs);
    // The walk is done again only where a default changes what it would find.
    let journey = if defaults.is_empty() {
        journey
    } else {
        open.inputs.extend(defaults);
        open.journey(&state)
    };
    let notice = open.halt.map(Halt::key).or(back.restored()).or(open.lost.then_some("form-moved"));
    let first = journey.shown_pages().next().is_some_and(|step| step.page.key == page && !step.is_done());
    let earlier = match back.earlier {
        Some(count) => Some(Earlier::Used(count)),
        None if first && session.level > Level::None => {
            let found = earlier::find(&state, &mut tx, &session, &open, &open.inputs).await?;
            found.map(|earlier| Earlier::Offered(written::day(&earlier.sent_at, place.words.lang)))
        }
        None => None,
    };
    drop(tx);
    let said = match &back.looked {
        Some(path) => look_up::again(&state, &place, &session, &open, (&page, path)).await,
        None => None,
    };
    let together = co_applicants::beside(&state, &open, place.words).await?;
    let view = View { problems: &[], warnings: &[], notice, earlier, together, said, back: back.to_review() };
    Ok(render(&state, &place, &session, &open, &journey, &page, &view))
}

/// The page to go to instead: the first with something left to do, or the review; where an answer ends the matter, the
/// page that says so.
pub fn on(open: &OpenDraft, journey: &Journey<'_>, place: &Place) -> Response {
    let next = match journey.shown_pages().find(|step| !step.is_done()) {
        Some(step) if step.problems.is_empty() => "exit",
        Some(step) => step.page.key.as_str(),
        None => "review",
    };
    Redirect::to(&place.words.path(&format!("/draft/{}/{next}", open.draft.id))).into_response()
}

/// The last answers opened more questions on the page.
const REVEALED: &str = "form-revealed";

struct View<'a> {
    problems: &'a [Problem],
    /// What to look at once more.
    warnings: &'a [Problem],
    /// The key of what is to be said before the questions.
    notice: Option<&'static str>,
    earlier: Option<Earlier>,
    /// Who fills it in too.
    together: Option<Together>,
    /// What a register said.
    said: Option<Said>,
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
    let mut frame =
        Page::new(words, title, place.path.clone()).spoken_by(&open.form).who(open.who(session, words)).islands();
    if !view.problems.is_empty() {
        frame = frame.unprocessable();
    } else if view.notice == Some(REVEALED) || !view.warnings.is_empty() {
        frame = frame.status(axum::http::StatusCode::UNPROCESSABLE_ENTITY);
    }
    // What was typed is saved, right or wrong: another language loses nothing of it.
    frame.path = Some(place.path.clone());
    let base = format!("/draft/{}", open.draft.id);
    let saved = (open.draft.revision > 0).then(|| autosave::said(&open.draft.saved_at, words)).flatten();
    let notes = super::known::notes(state, open);
    let live = Live {
        session: session.seconds_left(state.clock.now()),
        seal: state.store.index(&format!("page kept on a device, draft {}", open.draft.id)),
    };
    frame.render(state, || {
        form_page(&FormPage {
            words,
            form: &open.form,
            journey,
            step,
            inputs: &open.inputs,
            problems: view.problems,
            warnings: view.warnings,
            may_leave: session.level > Level::None,
            notes: &notes,
            notice: view.notice,
            earlier: view.earlier.clone(),
            base: &base,
            revision: open.draft.revision,
            saved,
            live: Some(live),
            registers: look_up::registers(state, view.said.clone()),
            together: view.together.clone(),
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
    let mut posted = Posted::read(request).await?;
    let Some(session) = session else { return super::kept::keep(&state, &place, &id, &page, posted).await };
    let asked = look_up::pressed(&state, &session, &id, &mut posted).await?;
    let files = !posted.files.is_empty();
    let mut open = OpenDraft::open(&state, &mut state.store.read().await?, &session, &id).await?;
    let revision = posted.revision.ok_or(Error::BadRequest("no revision"))?;
    let form = open.form.clone();
    // A page that is no more was open in a browser when its form changed.
    let Some(page_of_form) = form.page_once(&page) else { return Ok(on(&open, &open.journey(&state), &place)) };
    let page = page_of_form.key.as_str();
    let mut inputs = read_page_of(&form, page_of_form, &posted.pairs, &open.inputs)
        .map_err(|_| Error::BadRequest("unknown field"))?;
    let revision = match open.base(page, revision)? {
        // Pressed twice, or sent again when the first answer got lost: all of it is saved.
        revision if revision != open.draft.revision && holds(&open, &posted, &inputs) => open.draft.revision,
        revision => revision,
    };
    if revision != open.draft.revision {
        let yours = Yours { inputs: &inputs, pairs: posted.pairs, files };
        return super::stale::compare(&state, &place, &session, &open, page_of_form, yours).await;
    }
    // Nobody waits for this one meanwhile: what was read is checked again by its revision when it is saved.
    let looked = uploads::look(&state, &page_of_form.fields, mem::take(&mut posted.files), &mut inputs).await?;
    let mut tx = state.store.begin().await?;
    let mut problems = uploads::take(&state, &mut tx, &open, &page_of_form.fields, looked, &mut inputs).await?;
    let anchor = buttons::press(&mut tx, &open, &page_of_form.fields, &posted.button, &mut inputs).await?;
    uploads::rename(&mut tx, &open, &page_of_form.fields, &posted.names, &mut inputs).await?;
    let used = match posted.button.as_str() {
        "earlier" => Some(earlier::put_in(&state, &mut tx, &session, &open, &mut inputs).await?),
        _ => None,
    };
    let saved = open.save(&state, &mut tx, revision, &inputs).await?;
    let Saved::Now { revision } = saved else {
        drop(tx);
        let open = OpenDraft::open(&state, &mut state.store.read().await?, &session, &id).await?;
        if !files && holds(&open, &posted, &inputs) {
            return Ok(onward(&open, &open.journey(&state), (page, &posted.button), &back, &place));
        }
        let yours = Yours { inputs: &inputs, pairs: posted.pairs, files };
        return super::stale::compare(&state, &place, &session, &open, page_of_form, yours).await;
    };
    tx.commit().await?;
    open.draft.revision = revision;
    open.draft.saved_at = clock::text(state.clock.now());
    open.inputs = inputs;

    let journey = open.journey(&state);
    // What was typed is saved, also where an earlier page has something left to do by now.
    if !journey.may_visit(page) {
        return Ok(on(&open, &journey, &place));
    }
    let here = place.words.path(&format!("/draft/{}/{page}", open.draft.id));
    if let Some(anchor) = anchor.filter(|_| problems.is_empty()) {
        let query = [
            used.map(|count| format!("earlier={count}")),
            back.to_review().then(|| "back=review".to_owned()),
            asked.map(|path| format!("looked={path}")),
        ];
        let query = query.into_iter().flatten().collect::<Vec<_>>().join("&");
        let mark = if query.is_empty() { "" } else { "?" };
        return Ok(Redirect::to(&format!("{here}{mark}{query}{anchor}")).into_response());
    }
    if matches!(posted.button.as_str(), "save" | "back") && problems.is_empty() {
        return Ok(onward(&open, &journey, (page, &posted.button), &back, &place));
    }
    let step = journey.step(page).ok_or(Error::NotFound)?;
    let seen = |problem: &&Problem| was_seen(&problem.path, &posted.shown);
    problems.extend(step.problems.iter().filter(|problem| !problem.code.is_required() || seen(problem)).cloned());
    if step.exit.is_some() && step.problems.is_empty() && problems.is_empty() {
        return Ok(on(&open, &journey, &place));
    }
    // What was fetched is seen before the page is left, also where the last answers have opened its question.
    let shows = |name: &String| step.page.fields.iter().any(|field| field.name == *name) && !step.is_hidden(name);
    let unseen = |name: &String| shows(name) && !was_seen(name, &posted.shown);
    let unseen = !posted.shown.is_empty() && super::known::notes(&state, &open).keys().any(unseen);
    let together = co_applicants::beside(&state, &open, place.words);
    if !problems.is_empty() || !step.is_done() || unseen {
        let notice = problems.is_empty().then_some(REVEALED);
        let back = back.to_review();
        let together = together.await?;
        let view = View { problems: &problems, warnings: &[], notice, earlier: None, together, said: None, back };
        return Ok(render(&state, &place, &session, &open, &journey, page, &view));
    }
    // A warning is said once: the page that says it posts what it warned of.
    let unheard = step.warnings.iter().any(|warning| !posted.warned.contains(&warning.path));
    if unheard {
        let (problems, warnings, back) = ([].as_slice(), step.warnings.as_slice(), back.to_review());
        let together = together.await?;
        let view = View { problems, warnings, notice: None, earlier: None, together, said: None, back };
        return Ok(render(&state, &place, &session, &open, &journey, page, &view));
    }
    Ok(onward(&open, &journey, (page, &posted.button), &back, &place))
}

/// Whether a draft holds all of a page that was posted over an older revision, so that nothing is left to save.
fn holds(open: &OpenDraft, posted: &Posted, inputs: &Inputs) -> bool {
    let files = typed_files(&open.inputs);
    let is_named = |(path, name): &(String, String)| {
        files.iter().any(|file| path.rsplit('.').next() == Some(&file.id) && file.name == *name)
    };
    let only_saves = matches!(posted.button.as_str(), "" | "next" | "back" | "save" | "update");
    only_saves && posted.files.is_empty() && posted.names.iter().all(is_named) && *inputs == open.inputs
}

/// Where a page leads that is saved, by its button.
fn onward(
    open: &OpenDraft,
    journey: &Journey<'_>,
    (page, button): (&str, &str),
    back: &Back,
    place: &Place,
) -> Response {
    let there = match button {
        "save" => return Redirect::to(&place.words.path("/my?saved=1")).into_response(),
        "back" => journey.previous(page),
        _ => journey.next(page).filter(|_| !back.to_review()),
    };
    match there {
        Some(there) => {
            Redirect::to(&place.words.path(&format!("/draft/{}/{}", open.draft.id, there.key))).into_response()
        }
        None => on(open, journey, place),
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
