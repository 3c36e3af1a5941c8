//! GET `/{lang}/my/everything.json`: all we have of the person, to take with them (GDPR articles 15 and 20). The shape stands
//! in `docs/everything.md`.

use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use form::form::Level;
use serde_json::{Value, json};
use store::{case::Case, draft::Draft, message::Kind};
use ui::Words;

use super::{
    case::{OpenCase, readers},
    draft::{About, needs},
};
use crate::{
    clock,
    context::Place,
    error::{Error, Result},
    handlers::attached::by_message,
    login::{Citizen, Session},
    registers::Want,
    state::AppState,
};

/// The version of the shape.
const SHAPE: u32 = 1;

/// GET
pub async fn download(State(state): State<AppState>, place: Place, Citizen(session): Citizen) -> Result<Response> {
    if session.level == Level::None {
        return Err(Error::LevelNeeded);
    }
    let want = Want { contact: true, ..Want::default() };
    let contact = state.registers.person(session.pid.as_deref().unwrap_or_default(), want).await;
    let mut tx = state.store.begin().await?;
    let mut drafts = Vec::new();
    for draft in store::draft::list(&mut tx, &session.person).await? {
        let form = state.versions.get(&draft.version, &draft.form_key, &state.registry, &mut tx).await?;
        drafts.push(of_draft(&draft, needs(&form, &session).is_ok())?);
    }
    let mut cases = Vec::new();
    for case in store::case::list_for(&mut tx, &session.person).await? {
        cases.push(of_case(&state, &mut tx, &session, case, place.words).await?);
    }
    let mut signatures = Vec::new();
    for own in store::signature::list_of(&mut tx, &session.person).await? {
        let Some(case) = store::case::find_by_id(&mut tx, &own.case).await? else { continue };
        signatures.push(json!({
            "reference": case.reference.to_string(),
            "form": case.form_key,
            "answer": own.state.word(),
            "named_as": own.name,
            "told_at": own.told,
            "read_at": own.read_at,
            "answered_at": own.answered_at,
        }));
    }
    let chosen = store::preference::find(&mut tx, &session.person).await?;
    let now = state.clock.now();
    let all = json!({
        "shape": SHAPE,
        "municipality": state.site.municipality,
        "made_at": clock::text(now),
        "person": {
            "national_id": session.pid,
            "name": session.name,
            "email": contact.email,
            "phone": contact.phone,
        },
        "choices": { "language": chosen.lang, "no_mail_since": chosen.no_mail_since },
        "drafts": drafts,
        "cases": cases,
        "signatures": signatures,
    });
    let (id, at) = (state.random.id(now), clock::text(now));
    store::audit::write(&mut tx, &id, &session.person, "download", "everything", &at).await?;
    tx.commit().await?;
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"everything.json\""),
    ];
    Ok((headers, serde_json::to_vec_pretty(&all)?).into_response())
}

fn whom(about: &About) -> Value {
    json!({ "kind": about.party_kind, "name": about.party_name })
}

/// A draft; of one that needs a login at a higher level only that it is there.
fn of_draft(draft: &Draft, is_allowed: bool) -> Result<Value> {
    if !is_allowed {
        return Ok(json!({ "form": draft.form_key, "needs_login": "high" }));
    }
    let about: About = serde_json::from_slice(&draft.about)?;
    let typed: Value = serde_json::from_slice(&draft.answers)?;
    Ok(json!({
        "form": draft.form_key,
        "version": draft.version,
        "for": whom(&about),
        "begun_at": draft.created_at,
        "saved_at": draft.saved_at,
        "deleted_on": draft.expires_on,
        "typed": typed,
    }))
}

/// A case; of one that needs a login at a higher level only that it is there.
async fn of_case(state: &AppState, tx: &mut store::Tx, session: &Session, case: Case, words: Words) -> Result<Value> {
    let open = OpenCase::load(state, tx, case).await?;
    let (reference, form) = (open.case.reference.to_string(), open.case.form_key.clone());
    if needs(&open.form, session).is_err() {
        return Ok(json!({ "reference": reference, "form": form, "needs_login": "high" }));
    }
    let mut files = by_message(tx, &open).await?;
    let attachment = |file: &form::value::FileRef| json!({ "name": file.name, "kind": file.kind, "size": file.size });
    let all = store::attachment::list(tx, &open.submission).await?;
    let sent: Vec<Value> =
        all.iter().filter(|(message, _)| message.is_none()).map(|(_, file)| attachment(file)).collect();
    let messages: Vec<Value> = store::message::list(tx, &open.case.id, false)
        .await?
        .into_iter()
        .map(|message| {
            let files = files.remove(&message.id).unwrap_or_default();
            json!({
                "from": if message.kind == Kind::Answer { "applicant" } else { "caseworker" },
                "author": message.author,
                "text": message.body,
                "at": message.at,
                "attachments": files.iter().map(attachment).collect::<Vec<_>>(),
            })
        })
        .collect();
    let events = store::event::list(tx, &open.case.id).await?;
    let history: Vec<Value> = events
        .iter()
        .filter(|event| event.public)
        .map(|event| json!({ "what": event.kind, "by": event.actor_name, "at": event.at }))
        .collect();
    let opened: Vec<Value> =
        readers(&events, words.lang).into_iter().map(|(day, names)| json!({ "day": day, "names": names })).collect();
    let decision = store::decision::find(tx, &open.case).await?.map(|decision| {
        json!({
            "outcome": decision.outcome.word(),
            "reasons": decision.reasons,
            "decided_by": decision.decided_by,
            "decided_at": decision.decided_at,
            "opened_at": open.case.opened_at,
        })
    });
    let answers: Value = serde_json::from_slice(&open.submission.answers)?;
    Ok(json!({
        "reference": reference,
        "form": form,
        "version": open.submission.version,
        "service": open.form.title.get(words.lang),
        "for": whom(&open.about),
        "status": open.case.status.word(),
        "received_at": open.case.received_at,
        "due_on": open.case.due_on,
        "answers": answers,
        "attachments": sent,
        "messages": messages,
        "decision": decision,
        "history": history,
        "opened_by": opened,
    }))
}
