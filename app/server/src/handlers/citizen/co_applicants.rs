//! `/{lang}/draft/{id}/co-applicants`: who fills in a draft together. The one who began it asks others; these can leave.

use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Redirect, Response},
};
use form::{Code, Input, Problem, field::person};
use store::co_applicant::{self, CoApplicant, State as Answer};
use ui::{
    Words,
    pages::citizen::co_applicants::{Asked, CoApplicants, co_applicants},
};

use super::draft::OpenDraft;
use crate::{
    co_applicants::{self as together, MOST_ASKED, Whom, may_be_asked, whom},
    context::Place,
    error::{Error, Result},
    login::{Citizen, Session},
    render::Page,
    state::AppState,
    upload::Fields,
};

/// What was done just now.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Done {
    asked: Option<String>,
    removed: Option<String>,
}

/// What the form of the page holds.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Typed {
    #[serde(default)]
    name: String,
    #[serde(default)]
    number: String,
}

/// What was typed, and what is wrong with each of the two inputs, in words.
#[derive(Default)]
struct Refused {
    typed: [String; 2],
    wrong: [Option<String>; 2],
}

type Of = Path<(String, String)>;

async fn open(state: &AppState, tx: &mut store::Tx, session: &Session, id: &str) -> Result<OpenDraft> {
    let open = OpenDraft::open(state, tx, session, id).await?;
    if may_be_asked(&open) { Ok(open) } else { Err(Error::NotFound) }
}

fn here(place: &Place, open: &OpenDraft, query: &str) -> Response {
    Redirect::to(&place.words.path(&format!("/draft/{}/co-applicants{query}", open.draft.id))).into_response()
}

/// GET
pub async fn show(
    State(state): State<AppState>,
    place: Place,
    Citizen(session): Citizen,
    Path((_, id)): Of,
    Query(done): Query<Done>,
) -> Result<Response> {
    let mut tx = state.store.read().await?;
    let open = open(&state, &mut tx, &session, &id).await?;
    if let Some(there) = place.elsewhere(&open.form) {
        return Ok(there.into_response());
    }
    let notice = match (&done.asked, &done.removed) {
        (Some(_), _) => Some("co-applicants-was-asked"),
        (_, Some(_)) => Some("co-applicants-was-removed"),
        _ => None,
    };
    page(&state, &mut tx, (&place, &session), &open, notice, None).await
}

async fn page(
    state: &AppState,
    tx: &mut store::Tx,
    (place, session): (&Place, &Session),
    open: &OpenDraft,
    notice: Option<&'static str>,
    refused: Option<Refused>,
) -> Result<Response> {
    let words = place.words;
    let all = co_applicant::list(tx, &open.draft.id).await?;
    let asked = all.iter().filter(|one| open.own || one.state == Answer::Accepted);
    let asked = asked.map(|one| shown(state, open, one, words)).collect::<Result<Vec<_>>>()?;
    let wrong = refused.is_some();
    let Refused { typed, wrong: words_of } = refused.unwrap_or_default();
    let view = CoApplicants {
        title: open.form.title.get(words.lang).to_owned(),
        base: format!("/draft/{}", open.draft.id),
        begun_by: (!open.own).then(|| open.about.actor(words)),
        asked,
        room: has_room(open, &all),
        typed,
        wrong: words_of,
        notice,
    };
    let title = format!("{} – {}", words.t("co-applicants-title"), view.title);
    let frame = Page::new(words, title, place.path.clone()).spoken_by(&open.form).who(open.who(session, words));
    let frame = if wrong { frame.unprocessable() } else { frame };
    Ok(frame.render(state, move || co_applicants(view, words)))
}

/// Whether one more may be asked.
fn has_room(open: &OpenDraft, all: &[CoApplicant]) -> bool {
    all.iter().filter(|one| one.state.counts()).count() < open.form.co_applicants
        && all.iter().map(|one| one.times).sum::<i64>() < MOST_ASKED
}

fn shown(state: &AppState, open: &OpenDraft, one: &CoApplicant, words: Words) -> Result<Asked> {
    let known = whom(one)?;
    let untold = one.state == Answer::Waiting && known.email.is_none();
    let key = match one.state {
        Answer::Waiting if untold => "co-applicant-untold",
        Answer::Waiting => "co-applicant-waiting",
        Answer::Accepted => "co-applicant-accepted",
        Answer::Declined => "co-applicant-declined",
        Answer::Left => "co-applicant-left",
        Answer::Removed => "co-applicant-removed",
    };
    let link =
        untold.then(|| format!("{}{}", state.config.public_address, words.path(&format!("/invitation/{}", one.id))));
    Ok(Asked {
        remove: (open.own && one.state.counts()).then(|| one.id.clone()),
        name: known.name,
        what: words.t(key),
        link,
    })
}

/// POST: asks somebody.
pub async fn ask(
    State(state): State<AppState>,
    place: Place,
    Citizen(session): Citizen,
    Path((_, id)): Of,
    Fields(typed): Fields<Typed>,
) -> Result<Response> {
    let mut tx = state.store.read().await?;
    let draft = open(&state, &mut tx, &session, &id).await?.own()?;
    let asked = match read(&draft, &typed, place.words) {
        Ok(asked) => asked,
        Err(refused) => return page(&state, &mut tx, (&place, &session), &draft, None, Some(refused)).await,
    };
    drop(tx);
    // A register may take its time, and nobody waits for this one meanwhile.
    let asked = together::reach(&state, asked).await;

    let mut tx = state.store.begin().await?;
    let draft = open(&state, &mut tx, &session, &id).await?.own()?;
    let all = co_applicant::list(&mut tx, &draft.draft.id).await?;
    let person = tx.index(&asked.number);
    let known = all.iter().any(|one| one.person == person && one.state.counts());
    // Asked a moment ago, in another window: the page shows it.
    if known || !has_room(&draft, &all) {
        return Ok(here(&place, &draft, ""));
    }
    together::ask(&state, &mut tx, (&draft, &session), asked, place.words).await?;
    tx.commit().await?;
    state.deliveries.wake();
    Ok(here(&place, &draft, "?asked=1"))
}

/// Who was typed, or what is wrong with it.
fn read(open: &OpenDraft, typed: &Typed, words: Words) -> std::result::Result<Whom, Refused> {
    let typed = [typed.name.clone(), typed.number.clone()];
    let refuse = |wrong| Refused { typed: typed.clone(), wrong };
    let faults = match person::read(&Input::of_parts([("name", typed[0].clone()), ("number", typed[1].clone())])) {
        Ok(person) => {
            let number = person.part_text("number").to_owned();
            if number == open.about.actor_id {
                return Err(refuse([None, Some(words.t("co-applicants-self"))]));
            }
            return Ok(Whom { name: person.part_text("name").to_owned(), number, email: None, lang: None });
        }
        Err(faults) => faults,
    };
    let wrong = person::PARTS.map(|part| {
        let code: Option<Code> = faults.iter().find(|(at, _)| *at == part).map(|(_, code)| code.clone());
        code.map(|code| words.problem(&Problem::new(part.to_owned(), code), &words.t(&format!("person-{part}"))))
    });
    Err(refuse(wrong))
}

/// POST `…/co-applicants/{one}/remove`: takes a question back, or goes on without somebody.
pub async fn remove(
    State(state): State<AppState>,
    place: Place,
    Citizen(session): Citizen,
    Path((_, id, one)): Path<(String, String, String)>,
) -> Result<Response> {
    let mut tx = state.store.begin().await?;
    let open = open(&state, &mut tx, &session, &id).await?.own()?;
    let one = co_applicant::find(&mut tx, &one).await?.filter(|one| one.draft == open.draft.id);
    together::remove(&state, &mut tx, &session, &one.ok_or(Error::NotFound)?).await?;
    tx.commit().await?;
    Ok(here(&place, &open, "?removed=1"))
}

/// POST `…/co-applicants/leave`: fills it in no longer. What was typed stays.
pub async fn leave(
    State(state): State<AppState>,
    place: Place,
    Citizen(session): Citizen,
    Path((_, id)): Of,
) -> Result<Response> {
    let mut tx = state.store.begin().await?;
    match open(&state, &mut tx, &session, &id).await {
        // Pressed twice: they have left already.
        Err(Error::NotFound) if has_left(&mut tx, &session, &id).await? => {}
        open => {
            let open = open?;
            if open.own {
                return Err(Error::Forbidden);
            }
            together::leave(&state, &mut tx, &session, &open.draft).await?;
            tx.commit().await?;
            state.deliveries.wake();
        }
    }
    Ok(Redirect::to(&place.words.path("/my?left=1")).into_response())
}

async fn has_left(tx: &mut store::Tx, session: &Session, id: &str) -> Result<bool> {
    let id = id.parse().map_err(|_| Error::NotFound)?;
    let all = co_applicant::list(tx, &id).await?;
    Ok(all.iter().any(|one| one.person == session.person && one.state == Answer::Left))
}
