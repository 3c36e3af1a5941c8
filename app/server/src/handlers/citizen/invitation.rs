//! `/{lang}/invitation/{id}`: one who is asked to fill in somebody's draft with them says yes or no. Only they can open it,
//! and they read no answer before they have said yes.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use form::Form;
use store::{
    co_applicant::{self, CoApplicant, State as Answer},
    draft::Draft,
};
use ui::pages::citizen::invitation::{self as view, Invitation};

use super::draft::{About, form_of, needs, who};
use crate::{
    co_applicants::{self, Whom, whom},
    context::Place,
    error::{Error, Result},
    login::{Citizen, Session},
    registers::Want,
    render::Page,
    state::AppState,
    upload::Fields,
};

/// An invitation of the person's own, with the draft it is about.
struct Asked {
    one: CoApplicant,
    draft: Draft,
    form: Arc<Form>,
    about: About,
}

type Of = Path<(String, String)>;

/// Anybody else's looks like none at all, and so does one whose draft was deleted or sent without them.
async fn open(state: &AppState, tx: &mut store::Tx, session: &Session, id: &str) -> Result<Asked> {
    let one = co_applicant::find(tx, id).await?.filter(|one| one.person == session.person).ok_or(Error::NotFound)?;
    let draft = store::draft::find(tx, &one.draft).await?.ok_or(Error::NotFound)?;
    let (form, _) = form_of(state, tx, &draft).await?;
    needs(&form, session)?;
    // Its author may have taken back that it can be filled in together.
    if form.co_applicants == 0 {
        return Err(Error::NotFound);
    }
    let about = serde_json::from_slice(&draft.about)?;
    Ok(Asked { one, draft, form, about })
}

/// The case that was sent with them.
async fn sent(tx: &mut store::Tx, place: &Place, session: &Session, id: &str) -> Result<Response> {
    let one = co_applicant::find(tx, id).await?.filter(|one| one.person == session.person);
    let case = one.and_then(|one| one.case).ok_or(Error::NotFound)?;
    let case = store::case::find_by_id(tx, &case).await?.ok_or(Error::NotFound)?;
    Ok(Redirect::to(&place.words.path(&format!("/case/{}", case.reference))).into_response())
}

/// Where the answer leads.
fn on(place: &Place, asked: &Asked, answer: Answer) -> Response {
    let path = match answer {
        Answer::Accepted => format!("/draft/{}", asked.draft.id),
        _ => format!("/invitation/{}", asked.one.id),
    };
    Redirect::to(&place.words.path(&path)).into_response()
}

/// GET
pub async fn show(
    State(state): State<AppState>,
    place: Place,
    Citizen(session): Citizen,
    Path((_, id)): Of,
) -> Result<Response> {
    let mut tx = state.store.read().await?;
    let asked = match open(&state, &mut tx, &session, &id).await {
        Err(Error::NotFound) => return sent(&mut tx, &place, &session, &id).await,
        asked => asked?,
    };
    if let Some(there) = place.elsewhere(&asked.form) {
        return Ok(there.into_response());
    }
    let words = place.words;
    let over = match asked.one.state {
        Answer::Waiting => None,
        Answer::Accepted => return Ok(on(&place, &asked, Answer::Accepted)),
        Answer::Declined => Some("invitation-declined"),
        Answer::Left => Some("invitation-left"),
        Answer::Removed => Some("invitation-removed"),
    };
    let title = asked.form.title.get(words.lang).to_owned();
    let heading = words.t(if over.is_some() { "invitation-over-title" } else { "invitation-title" });
    let frame = Page::new(words, format!("{heading} – {title}"), place.path.clone())
        .spoken_by(&asked.form)
        .who(who(&session, words, None));
    if let Some(what) = over {
        return Ok(frame.render(&state, move || view::over(title, what, words)));
    }
    let page = Invitation {
        path: place.path,
        title,
        from: asked.about.actor(words),
        party: asked.about.party_name.clone().filter(|_| asked.about.party_kind != "self"),
    };
    Ok(frame.render(&state, move || view::invitation(page, words)))
}

/// What the form of the page holds.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Typed {
    #[serde(default)]
    answer: String,
}

/// POST: yes or no, once however often it is pressed.
pub async fn post(
    State(state): State<AppState>,
    place: Place,
    Citizen(session): Citizen,
    Path((_, id)): Of,
    Fields(typed): Fields<Typed>,
) -> Result<Response> {
    let yes = match typed.answer.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(Error::BadRequest("an answer that is neither yes nor no")),
    };
    let mut tx = state.store.read().await?;
    let asked = open(&state, &mut tx, &session, &id).await?;
    drop(tx);
    let known = known(&state, &session, whom(&asked.one)?, yes).await;
    let mut tx = state.store.begin().await?;
    let asked = open(&state, &mut tx, &session, &id).await?;
    let draft = (&asked.one, &asked.draft);
    let taken = co_applicants::answer(&state, &mut tx, &session, draft, (yes, known)).await?;
    tx.commit().await?;
    state.deliveries.wake();
    let answer = if yes { Answer::Accepted } else { Answer::Declined };
    Ok(on(&place, &asked, if taken { answer } else { asked.one.state }))
}

/// Who said yes: by their login and the registers, which may take their time, and not as the applicant wrote it.
async fn known(state: &AppState, session: &Session, asked: Whom, yes: bool) -> Whom {
    let Some(pid) = session.pid.as_deref().filter(|_| yes) else { return asked };
    let want = Want { name: session.name.is_none(), contact: true, ..Want::default() };
    let person = state.registers.person(pid, want).await;
    let name = session.name.clone().or(person.name).unwrap_or(asked.name);
    Whom { name, email: person.notices, lang: person.lang, number: pid.to_owned() }
}
