//! Gathers all we have of a person.

use form::{Inputs, Journey, summary::summary};
use store::message::Kind;
use ui::Words;

use super::{
    shape::{
        Attachment, Case, Choices, Closed, Decision, Draft, Everything, Invitation, Message, OpenDraft, Person,
        ReadCase, Readers, SHAPE, Signature, Step, Whom,
    },
    typed::beside,
};
use crate::{
    clock,
    co_applicants::{author, filling_in, others, signed, whom},
    error::Result,
    handlers::{
        attached::by_message,
        citizen::{
            case::{OpenCase, readers},
            draft::{About, needs},
        },
    },
    login::Session,
    registers::Want,
    state::AppState,
};

/// Gathers all of it. Nobody waits for it meanwhile: it only reads.
pub async fn gather(state: &AppState, session: &Session, words: Words) -> Result<Everything> {
    let want = Want { contact: true, ..Want::default() };
    let contact = state.registers.person(session.pid.as_deref().unwrap_or_default(), want).await;
    let mut tx = state.store.read().await?;
    let mut drafts = Vec::new();
    let own = store::draft::list(&mut tx, &session.person).await?;
    let shared = store::draft::list_shared(&mut tx, &session.person).await?;
    for draft in own.into_iter().chain(shared) {
        drafts.push(of_draft(state, &mut tx, session, draft, words).await?);
    }
    let mut cases = Vec::new();
    for case in store::case::list_for(&mut tx, &session.person).await? {
        cases.push(of_case(state, &mut tx, session, case, words).await?);
    }
    let mut signatures = Vec::new();
    for own in store::signature::list_of(&mut tx, &session.person).await? {
        let Some(case) = store::case::find_by_id(&mut tx, &own.case).await? else { continue };
        let form = state.registry.live().forms.get(&case.form_key).cloned();
        signatures.push(Signature {
            reference: case.reference.to_string(),
            title: form.map_or(case.title, |form| form.title.get(words.lang).to_owned()),
            form: case.form_key,
            answer: own.state,
            named_as: own.name,
            told_at: own.told,
            language: own.lang,
            read_at: own.read_at,
            answered_at: own.answered_at,
        });
    }
    let invitations = invitations(state, &mut tx, session, words).await?;
    let chosen = store::preference::find(&mut tx, &session.person).await?;
    Ok(Everything {
        shape: SHAPE,
        municipality: state.site.municipality.clone(),
        made_at: clock::text(state.clock.now()),
        person: Person {
            national_id: session.pid.clone(),
            name: session.name.clone(),
            email: contact.email,
            phone: contact.phone,
        },
        choices: Choices { language: chosen.lang, no_mail_since: chosen.no_mail_since },
        drafts,
        cases,
        signatures,
        invitations,
    })
}

async fn invitations(state: &AppState, tx: &mut store::Tx, session: &Session, words: Words) -> Result<Vec<Invitation>> {
    let (mut out, live) = (Vec::new(), state.registry.live());
    for one in store::co_applicant::list_of(tx, &session.person).await? {
        let form = match &one.case {
            Some(case) => store::case::find_by_id(tx, case).await?.map(|case| case.form_key),
            None => store::draft::find(tx, &one.draft).await?.map(|draft| draft.form_key),
        };
        let Some(form) = form else { continue };
        let known = whom(&one)?;
        out.push(Invitation {
            title: live.forms.get(&form).map_or(form.clone(), |form| form.title.get(words.lang).to_owned()),
            form,
            answer: one.state.word(),
            named_as: known.name,
            told_at: known.email,
            language: known.lang.map(|lang| lang.code().to_owned()),
            asked_at: one.asked_at,
            answered_at: one.answered_at,
        });
    }
    Ok(out)
}

async fn of_draft(
    state: &AppState,
    tx: &mut store::Tx,
    session: &Session,
    draft: store::draft::Draft,
    words: Words,
) -> Result<Draft> {
    let form = state.versions.get(&draft.version, &draft.form_key, &state.registry, tx).await?;
    let title = form.title.get(words.lang).to_owned();
    if needs(&form, session).is_err() {
        return Ok(Draft::Closed(Closed { reference: None, form: draft.form_key, needs_login: "high", title }));
    }
    let about: About = serde_json::from_slice(&draft.about)?;
    let asked = store::co_applicant::list(tx, &draft.id).await?;
    let with = filling_in(&asked, (&draft, &about), &session.person, words)?;
    let inputs: Inputs = serde_json::from_slice(&draft.answers)?;
    let journey = Journey::new(&form, &inputs, state.clock.today());
    Ok(Draft::Open(Box::new(OpenDraft {
        form: draft.form_key,
        version: draft.version,
        r#for: Whom::from(&about),
        with,
        begun_at: draft.created_at,
        saved_at: draft.saved_at,
        deleted_on: draft.expires_on,
        typed: serde_json::from_slice(&draft.answers)?,
        title,
        summary: summary(&journey, words.lang),
        beside: beside(&form, &inputs, &journey.answers, words.lang),
    })))
}

async fn of_case(
    state: &AppState,
    tx: &mut store::Tx,
    session: &Session,
    case: store::case::Case,
    words: Words,
) -> Result<Case> {
    let open = OpenCase::load(state, tx, case).await?;
    let (reference, form) = (open.case.reference.to_string(), open.case.form_key.clone());
    let title = open.form.title.get(words.lang).to_owned();
    if needs(&open.form, session).is_err() {
        return Ok(Case::Closed(Closed { reference: Some(reference), form, needs_login: "high", title }));
    }
    let mut files = by_message(tx, &open).await?;
    let mut attachments = store::attachment::list(tx, &open.submission).await?;
    attachments.retain(|(message, _)| message.is_none());
    let messages = store::message::list(tx, &open.case.id, false).await?;
    let events = store::event::list(tx, &open.case.id).await?;
    let decision = store::decision::find(tx, &open.case).await?;
    let signed = signed(&open, &session.person)?;
    Ok(Case::Open(Box::new(ReadCase {
        reference,
        form,
        version: open.submission.version.clone(),
        service: title,
        r#for: Whom::from(&open.about),
        with: others(&open, &session.person, words)?,
        status: open.case.status,
        received_at: open.case.received_at.clone(),
        due_on: open.case.due_on.clone(),
        answers: serde_json::from_slice(&open.submission.answers)?,
        attachments: attachments.iter().map(|(_, file)| Attachment::from(file)).collect(),
        messages: messages
            .into_iter()
            .map(|message| Message {
                from: if message.kind == Kind::Answer { "applicant" } else { "caseworker" },
                attachments: files.remove(&message.id).iter().flatten().map(Attachment::from).collect(),
                own: message.kind == Kind::Answer && message.author == signed,
                author: author(&message, &open, words),
                text: message.body,
                at: message.at,
            })
            .collect(),
        decision: decision.map(|decision| Decision {
            outcome: decision.outcome,
            reasons: decision.reasons,
            decided_by: decision.decided_by,
            decided_at: decision.decided_at,
            opened_at: open.case.opened_at.clone(),
        }),
        opened_by: readers(&events).into_iter().map(|(day, names)| Readers { day, names }).collect(),
        history: events
            .into_iter()
            .filter(|event| event.public)
            .map(|event| Step { what: event.kind, by: event.actor_name, at: event.at, detail: event.detail })
            .collect(),
        summary: open.summary(words),
    })))
}
