//! `/{lang}/my`, and what is done to drafts there.

use axum::{
    extract::{Path, Query, State},
    http::header,
    response::{IntoResponse, Redirect, Response},
};
use form::{Lang, form::Level};
use store::{
    case::Status,
    co_applicant::State as Answer,
    id::CaseId,
    signature::{self, State as Signing},
};
use ui::pages::citizen::my::{Case, Draft, Invitation, My, Signature, Waits, my};

use super::draft::{About, OpenDraft, form_of, who};
use crate::{
    context::Place,
    error::{Error, Result},
    login::{Citizen, Session},
    render::Page,
    state::AppState,
    written,
};

/// What was done just now.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Done {
    saved: Option<String>,
    deleted: Option<String>,
    left: Option<String>,
}

/// GET
pub async fn show(
    State(state): State<AppState>,
    place: Place,
    Citizen(session): Citizen,
    Query(done): Query<Done>,
) -> Result<Response> {
    // Somebody who began a form that asks for no login has no page of their own.
    if session.level == Level::None {
        return Err(Error::LevelNeeded);
    }
    let mut tx = state.store.read().await?;
    let (words, today, live) = (place.words, state.clock.today(), state.registry.live());
    let mut drafts = Vec::new();
    let own = store::draft::list(&mut tx, &session.person).await?;
    let shared = store::draft::list_shared(&mut tx, &session.person).await?;
    for draft in own.into_iter().chain(shared) {
        let about: About = serde_json::from_slice(&draft.about)?;
        let form = live.forms.get(&draft.form_key);
        let title = form.map_or(draft.form_key.clone(), |form| form.title.get(words.lang).to_owned());
        let until = draft.expires_on.parse::<jiff::civil::Date>().ok().and_then(|day| today.until(day).ok());
        drafts.push(Draft {
            id: draft.id.to_string(),
            title,
            lang: form.and_then(|form| words.other(&form.title)),
            begun_by: (draft.actor != session.person).then(|| about.actor(words)),
            party: about.party_name.filter(|_| about.party_kind != "self"),
            saved: written::time(&draft.saved_at, words.lang),
            days_left: until.map_or(0, |span| i64::from(span.get_days()).max(0)),
        });
    }
    let mut cases: Vec<Case> = Vec::new();
    let messages = store::message::last_to(&mut tx, &session.person).await?;
    let awaited = store::awaited::first_due(&mut tx, &session.person).await?;
    for case in store::case::list_for(&mut tx, &session.person).await? {
        let form = live.forms.get(&case.form_key);
        cases.push(Case {
            reference: case.reference.to_string(),
            title: form.map_or(case.title.clone(), |form| form.title.get(words.lang).to_owned()),
            lang: form.map_or(Some(Lang::Nb).filter(|lang| *lang != words.lang), |form| words.other(&form.title)),
            received: written::day(&case.received_at, words.lang),
            status: status(case.status),
            waits: waits(
                &case,
                of(&awaited, &case.id).filter(|_| case.status.is_worked_on()).map(|day| written::day(day, words.lang)),
                of(&messages, &case.id),
            ),
        });
    }
    let signatures = signatures(&state, &mut tx, &session, words).await?;
    let page = My {
        saved: done.saved.is_some(),
        deleted: done.deleted.is_some(),
        left: done.left.is_some(),
        drafts,
        cases,
        signatures,
        invitations: invitations(&state, &mut tx, &session, words).await?,
    };
    let frame = Page::new(words, words.t("nav-my"), place.path).who(who(&session, words, None));
    Ok(frame.render(&state, move || my(page, words)))
}

/// What is known of a case, in a list by case.
fn of<'a>(list: &'a [(CaseId, String)], case: &CaseId) -> Option<&'a String> {
    list.iter().find(|(id, _)| id == case).map(|(_, known)| known)
}

/// What others have asked the person to fill in with them, while it waits for an answer.
async fn invitations(
    state: &AppState,
    tx: &mut store::Tx,
    session: &Session,
    words: ui::Words,
) -> Result<Vec<Invitation>> {
    let (mut out, live) = (Vec::new(), state.registry.live());
    let all = store::co_applicant::list_of(tx, &session.person).await?;
    for one in all.into_iter().filter(|one| one.state == Answer::Waiting) {
        let Some(draft) = store::draft::find(tx, &one.draft).await? else { continue };
        if form_of(state, tx, &draft).await?.0.co_applicants == 0 {
            continue;
        }
        let about: About = serde_json::from_slice(&draft.about)?;
        let form = live.forms.get(&draft.form_key);
        out.push(Invitation {
            id: one.id,
            title: form.map_or(draft.form_key.clone(), |form| form.title.get(words.lang).to_owned()),
            lang: form.and_then(|form| words.other(&form.title)),
            from: about.actor(words),
        });
    }
    Ok(out)
}

/// What others have asked the person to sign. A refusal isn't kept before their eyes, nor what was over before they came.
async fn signatures(
    state: &AppState,
    tx: &mut store::Tx,
    session: &Session,
    words: ui::Words,
) -> Result<Vec<Signature>> {
    let (mut out, live) = (Vec::new(), state.registry.live());
    for own in signature::list_of(tx, &session.person).await? {
        let Some(case) = store::case::find_by_id(tx, &own.case).await? else { continue };
        let waits = own.state == Signing::Waiting && case.status == Status::WaitingForSignatures;
        if !waits && own.state != Signing::Signed {
            continue;
        }
        let until = if waits { signature::sign_by(tx, &own.case).await? } else { None };
        let signed =
            own.answered_at.map(|at| words.with("sign-signed", [("time", written::time(&at, words.lang).into())]));
        let form = live.forms.get(&case.form_key);
        out.push(Signature {
            reference: case.reference.to_string(),
            title: form.map_or(case.title.clone(), |form| form.title.get(words.lang).to_owned()),
            lang: form.map_or(Some(Lang::Nb).filter(|lang| *lang != words.lang), |form| words.other(&form.title)),
            until: until.map(|day| written::day(&day, words.lang)),
            answered: signed,
            status: status(case.status),
        });
    }
    Ok(out)
}

/// What a case waits for; `files` is the day by which files are to come, `last` is when a caseworker last wrote.
fn waits(case: &store::case::Case, files: Option<String>, last: Option<&String>) -> Option<Waits> {
    if case.status == Status::WaitingForApplicant {
        Some(Waits::Answer)
    } else if case.decided_at.is_some() && case.opened_at.is_none() {
        Some(Waits::Decision)
    } else if let Some(day) = files {
        Some(Waits::Files(day))
    } else {
        last.filter(|at| case.read_at.as_ref() < Some(at)).map(|_| Waits::Message)
    }
}

/// The key of a status' word.
pub fn status(status: Status) -> String {
    format!("status-{}", status.word().replace('_', "-"))
}

/// GET `/{lang}/draft/{id}`: on with the draft.
pub async fn draft(
    State(state): State<AppState>,
    place: Place,
    Citizen(session): Citizen,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response> {
    let mut tx = state.store.read().await?;
    let open = match super::review::open_or_sent(&state, &mut tx, &place, &session, &id).await? {
        Ok(open) => open,
        Err(sent) => return Ok(sent),
    };
    let journey = open.journey(&state);
    Ok(super::page::on(&open, &journey, &place))
}

/// POST `/{lang}/draft/{id}/delete`
pub async fn delete(
    State(state): State<AppState>,
    place: Place,
    Citizen(session): Citizen,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response> {
    let mut tx = state.store.begin().await?;
    match OpenDraft::open(&state, &mut tx, &session, &id).await {
        // Pressed twice: it is deleted already.
        Err(Error::NotFound) => {}
        open => {
            let open = open?.own()?;
            if !store::draft::delete(&mut tx, &open.draft).await? {
                return Err(Error::Conflict);
            }
            tx.commit().await?;
        }
    }
    Ok(Redirect::to(&place.words.path("/my?deleted=1")).into_response())
}

/// GET `/{lang}/draft/{id}/file/{file}`: one's own file.
pub async fn file(
    State(state): State<AppState>,
    Citizen(session): Citizen,
    Path((_, id, file)): Path<(String, String, String)>,
) -> Result<Response> {
    let mut tx = state.store.read().await?;
    let open = OpenDraft::open(&state, &mut tx, &session, &id).await?;
    let found = store::attachment::of_draft(&mut tx, &open.draft, &file).await?.ok_or(Error::NotFound)?;
    Ok(download(found))
}

/// GET `/{lang}/draft/{id}/file/{file}/thumbnail`
pub async fn thumbnail(
    State(state): State<AppState>,
    Citizen(session): Citizen,
    Path((_, id, file)): Path<(String, String, String)>,
) -> Result<Response> {
    let mut tx = state.store.read().await?;
    let open = OpenDraft::open(&state, &mut tx, &session, &id).await?;
    let small = store::attachment::thumbnail_of_draft(&mut tx, &open.draft, &file).await?;
    Ok(picture(small.ok_or(Error::NotFound)?))
}

/// A small picture of a file, which we have drawn ourselves.
pub fn picture(small: Vec<u8>) -> Response {
    ([(header::CONTENT_TYPE, "image/jpeg")], small).into_response()
}

/// A file as a download: never shown within our own pages' origin as anything but what it is.
pub fn download((file, content): (form::value::FileRef, Vec<u8>)) -> Response {
    let name: String =
        url::form_urlencoded::byte_serialize(file.name.as_bytes()).collect::<String>().replace('+', "%20");
    let headers = [
        (header::CONTENT_TYPE, file.kind),
        (header::CONTENT_DISPOSITION, format!("attachment; filename*=UTF-8''{name}")),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox".to_owned()),
    ];
    (headers, content).into_response()
}
