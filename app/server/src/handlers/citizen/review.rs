//! `/{lang}/draft/{id}/review`: everything before it is sent, and the sending.

use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Redirect, Response},
};
use form::{
    Form, Journey,
    form::{Behalf, Level},
    sign::Signer,
    summary::summary,
};
use store::{
    id::Reference,
    submission::{Sending, Sent},
};
use ui::pages::citizen::review::{Review, review};

use super::{
    case::OpenCase,
    draft::{About, Halt, OpenDraft},
    page::on,
};
use crate::{
    clock,
    co_applicants::{self, Whom},
    context::Place,
    deliveries::{Notice, mail},
    error::{Error, Result},
    login::{Citizen, Session},
    registers::PartyKind,
    render::Page,
    signing::{self, Begun},
    state::AppState,
    upload::Fields,
    versions::Versions,
};

/// What was tried just now.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Done {
    changed: Option<String>,
}

/// GET
pub async fn show(
    State(state): State<AppState>,
    place: Place,
    Citizen(session): Citizen,
    Path((_, id)): Path<(String, String)>,
    Query(done): Query<Done>,
) -> Result<Response> {
    let mut tx = state.store.read().await?;
    let open = match open_or_sent(&state, &mut tx, &place, &session, &id).await? {
        Ok(open) => open,
        Err(sent) => return Ok(sent),
    };
    if let Some(there) = place.elsewhere(&open.form) {
        return Ok(there.into_response());
    }
    let journey = open.journey(&state);
    if !journey.can_send() {
        return Ok(on(&open, &journey, &place));
    }
    let words = place.words;
    let view = Review {
        title: open.form.title.get(words.lang).to_owned(),
        summary: summary(&journey, words.lang),
        awaited: super::awaited::for_later(&journey, words),
        base: format!("/draft/{}", open.draft.id),
        last: journey.shown_pages().last().map(|step| step.page.key.clone()),
        halt: open.halt.map(Halt::key),
        signers: others(&state, &open, &journey).into_iter().map(|signer| signer.name).collect(),
        changed: done.changed.is_some(),
        revision: open.draft.revision,
        together: co_applicants::beside_in(&mut tx, &open, words).await?,
        sender: (!open.own).then(|| open.about.actor(words)),
        may_leave: session.level > Level::None,
    };
    let frame = Page::new(words, format!("{} – {}", words.t("review-title"), view.title), place.path)
        .spoken_by(&open.form)
        .who(open.who(&session, words));
    Ok(frame.render(&state, move || review(view, words)))
}

/// What the form of the page holds.
#[derive(Debug, Default, serde::Deserialize)]
pub struct LookedOver {
    /// The revision that the page showed.
    #[serde(rename = "_revision")]
    revision: Option<i64>,
}

/// The review anew, which says that it isn't what it was.
fn again(place: &Place, id: &str) -> Response {
    Redirect::to(&place.words.path(&format!("/draft/{id}/review?changed=1"))).into_response()
}

/// POST: sends, once however often it is pressed.
pub async fn send(
    State(state): State<AppState>,
    place: Place,
    Citizen(session): Citizen,
    Path((_, id)): Path<(String, String)>,
    Fields(looked_over): Fields<LookedOver>,
) -> Result<Response> {
    // The registers are asked before the transaction that sends: they may take their time, and nobody else could write.
    let mut tx = state.store.read().await?;
    let open = match open_or_sent(&state, &mut tx, &place, &session, &id).await? {
        Ok(open) => open.own()?,
        Err(sent) => return Ok(sent),
    };
    let beside = co_applicants::joined(&mut tx, &open).await?;
    drop(tx);
    // Somebody who fills it in too has changed it since the review was shown.
    if looked_over.revision.is_some_and(|revision| revision != open.draft.revision) {
        return Ok(again(&place, &id));
    }
    let journey = open.journey(&state);
    if !journey.can_send() {
        return Ok(on(&open, &journey, &place));
    }
    let looked_at = open.draft.revision;
    let signers = others(&state, &open, &journey);
    let (may, hidden, reached) = tokio::join!(
        still_may(&state, &open),
        is_hidden(&state, &open.about, &signers, &beside),
        signing::reach(&state, &signers)
    );
    may?;

    let mut tx = state.store.begin().await?;
    let open = match open_or_sent(&state, &mut tx, &place, &session, &id).await? {
        Ok(open) => open.own()?,
        Err(sent) => return Ok(sent),
    };
    let journey = open.journey(&state);
    if !journey.can_send() {
        return Ok(on(&open, &journey, &place));
    }
    if open.draft.revision != looked_at || co_applicants::joined(&mut tx, &open).await? != beside {
        return Ok(again(&place, &id));
    }
    if open.halt == Some(Halt::Changed) {
        return Err(Error::Stopped);
    }
    if open.halt.is_some() {
        // The review says why, with the answers below it.
        return Ok(Redirect::to(&place.words.path(&format!("/draft/{id}/review"))).into_response());
    }
    let queue = if hidden { restricted(&state, &open.form) } else { None };
    let queue = queue.or_else(|| journey.queue().map(str::to_owned));
    let queue = queue.ok_or_else(|| Error::internal("a form without a route"))?;
    let (now, today) = (state.clock.now(), state.clock.today());
    let case = state.random.id(now).parse().map_err(Error::internal)?;
    let reference = Reference::make(today.year(), state.random.bytes());
    let due =
        open.form.service.as_ref().and_then(|service| service.processing).map(|period| period.after(today).to_string());
    Versions::keep(&open.form, &mut tx, &clock::text(now)).await?;
    open.drop_unsent(&mut tx, &journey).await?;
    let begun = signing::begin(&state, &mut tx, (&open.form, &journey.answers, &open.draft.actor), &reached).await?;
    let together = co_applicants::may_be_asked(&open);
    let sending = Sending {
        draft: &open.draft,
        version: &open.form.version,
        answers: &serde_json::to_vec(&journey.answers)?,
        case: &case,
        reference: &reference,
        event: &state.random.id(now),
        title: open.form.title.get(form::Lang::Nb),
        queue: &queue,
        lang: place.words.lang.code(),
        now: &clock::text(now),
        due_on: due.as_deref(),
        signing: begun.as_ref().map(Begun::wait),
        together,
    };
    let reference = match store::submission::send(&mut tx, sending).await? {
        Sent::Now(reference) => {
            super::awaited::wait(&state, &mut tx, &open, &journey.answers, &case).await?;
            super::appeal::link(&state, &mut tx, &open, &journey.answers, &case).await?;
            reference
        }
        Sent::Already(reference) => reference,
        Sent::Stale => return Ok(again(&place, &id)),
    };
    // Somebody has said yes this very moment (PostgreSQL lets two write at once): nothing was asked about them yet.
    if together && co_applicants::joined_case(&mut tx, &case).await? != beside {
        return Ok(again(&place, &id));
    }
    if begun.is_some() || !beside.is_empty() {
        let case = store::case::find(&mut tx, &reference).await?.ok_or(Error::NotFound)?;
        let open = OpenCase::load(&state, &mut tx, case).await?;
        match begun {
            Some(_) => signing::ask(&state, &mut tx, &open).await?,
            None => {
                let key = format!("receipt {reference}");
                state.deliveries.tell_applicant(&mut tx, &state, &open, key, mail::receipt, false).await?;
            }
        }
    } else if let Some(address) = &open.about.actor_email {
        let notice = Notice {
            person: &session.person,
            address,
            lang: place.words.lang,
            reference: &reference,
            key: format!("receipt {reference}"),
            letter: mail::receipt,
            by_law: false,
        };
        state.deliveries.tell(&mut tx, &state, notice).await?;
    }
    store::audit::write(&mut tx, &state.random.id(now), &session.person, "send", reference.as_str(), &clock::text(now))
        .await?;
    tx.commit().await?;
    state.deliveries.wake();
    Ok(receipt(&place, &reference))
}

/// Asks again whether the person may act for the party, not only when it was chosen: a role can end while a draft waits.
async fn still_may(state: &AppState, open: &OpenDraft) -> Result<()> {
    let about = &open.about;
    let kind = PartyKind::parse(&about.party_kind).ok_or(Error::Forbidden)?;
    if !open.form.behalf.iter().any(|behalf: &Behalf| behalf.name() == about.party_kind) {
        return Err(Error::PartyEnded);
    }
    if kind == PartyKind::Own {
        return Ok(());
    }
    match state.registers.party(&about.actor_id, kind, &about.party_id).await {
        Ok(Some(_)) => Ok(()),
        Ok(None) => Err(Error::PartyEnded),
        Err(_) => Err(Error::RegisterDown),
    }
}

/// Those who must sign beside the one who sends.
fn others(state: &AppState, open: &OpenDraft, journey: &Journey<'_>) -> Vec<Signer> {
    signing::others(state, &open.form, &journey.answers, &open.draft.actor)
}

/// Whether the address of anybody in a case is protected. When it can't be known, it counts as if it were.
async fn is_hidden(state: &AppState, about: &About, signers: &[Signer], beside: &[Whom]) -> bool {
    let mut people = vec![about.actor_id.as_str()];
    if matches!(PartyKind::parse(&about.party_kind), Some(PartyKind::Child | PartyKind::Ward)) {
        people.push(&about.party_id);
    }
    people.extend(signers.iter().map(|signer| signer.number.as_str()));
    people.extend(beside.iter().map(|one| one.number.as_str()));
    // Who hasn't logged in is nobody the register knows.
    people.retain(|pid| !pid.is_empty());
    state.registers.protected(&people).await.unwrap_or(true)
}

/// Where a case goes that must not go by district: the restricted queue, else the route that holds for everybody.
fn restricted(state: &AppState, form: &Form) -> Option<String> {
    let live = state.registry.live();
    let queue = state.registers.restricted_queue().filter(|queue| live.queue(queue).is_some());
    let open = || form.route.iter().find(|route| route.when.is_none()).map(|route| route.queue.as_str());
    queue.or_else(open).map(str::to_owned)
}

/// The draft, or the receipt of what became of it, so that *Back* after sending finds it.
pub async fn open_or_sent(
    state: &AppState,
    tx: &mut store::Tx,
    place: &Place,
    session: &Session,
    id: &str,
) -> Result<std::result::Result<OpenDraft, Response>> {
    match OpenDraft::open(state, tx, session, id).await {
        Err(Error::Sent(reference)) => Ok(Err(receipt(place, &reference))),
        open => open.map(Ok),
    }
}

fn receipt(place: &Place, reference: &Reference) -> Response {
    Redirect::to(&place.words.path(&format!("/case/{reference}/receipt"))).into_response()
}
