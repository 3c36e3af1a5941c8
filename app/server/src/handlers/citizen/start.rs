//! `/{lang}/service/{key}/start`: log in, choose for whom, begin a draft.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, header},
    response::{IntoResponse, Redirect, Response},
};
use form::{
    Form, Input, Inputs,
    form::{Behalf, Level, Prefill},
};
use ui::pages::citizen::party::{Option as Choice, party_page};

use super::draft::{About, who};
use crate::{
    clock,
    context::Place,
    error::{Error, Result},
    login::{MaybeCitizen, Role, Session, login_address},
    registers::{Party, PartyKind, Why},
    render::Page,
    state::AppState,
    upload::Fields,
    versions::Versions,
};

/// The party that was chosen: its place in the list, since no identity number may stand in a page's form.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Chosen {
    party: Option<String>,
    /// Sent by the page of the choice, and not by the button that leads to it.
    choosing: Option<String>,
}

/// GET: where a login comes back to, and what a link on another site leads to. It changes nothing that matters: at most
/// it begins one draft, and one that nothing was typed in is used again.
pub async fn show(
    state: State<AppState>,
    place: Place,
    session: MaybeCitizen,
    path: Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response> {
    let of = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let ahead = of("sec-purpose").contains("prefetch");
    // Who comes from elsewhere and has begun before chooses on the service's page: go on, or begin anew.
    let elsewhere = matches!(of("sec-fetch-site"), "cross-site" | "same-site");
    if ahead || elsewhere && has_begun(&state, &session, &path.0.1).await? {
        return Ok(Redirect::to(&place.words.path(&format!("/service/{}", path.0.1))).into_response());
    }
    begin(state, place, session, path, None).await
}

async fn has_begun(state: &AppState, session: &MaybeCitizen, key: &str) -> Result<bool> {
    let Some(session) = &session.0 else { return Ok(false) };
    let mut tx = state.store.read().await?;
    let drafts = store::draft::list(&mut tx, &session.person).await?;
    Ok(drafts.iter().any(|draft| draft.form_key == key && draft.revision > 0))
}

/// POST: the button on the service page, and the choice of a party.
pub async fn post(
    state: State<AppState>,
    place: Place,
    session: MaybeCitizen,
    path: Path<(String, String)>,
    Fields(chosen): Fields<Chosen>,
) -> Result<Response> {
    begin(state, place, session, path, Some(chosen)).await
}

async fn begin(
    State(state): State<AppState>,
    place: Place,
    MaybeCitizen(session): MaybeCitizen,
    Path((_, key)): Path<(String, String)>,
    chosen: Option<Chosen>,
) -> Result<Response> {
    let form = state.registry.live().forms.get(&key).cloned().ok_or(Error::NotFound)?;
    let words = place.words;
    let here = words.path(&place.path);
    let service = Redirect::to(&words.path(&format!("/service/{key}"))).into_response();
    if !form.open.is_open(state.clock.today()) {
        return Ok(service);
    }
    let Some(session) = session.filter(|session| session.level >= form.login) else {
        return match (form.login, chosen) {
            // Somebody who only follows a link asks for nothing yet.
            (Level::None, None) => Ok(service),
            (Level::None, Some(_)) => unknown(&state, &form, &place).await,
            (level, _) => Ok(Redirect::to(&login_address(Role::Citizen, words.lang, &here, level)).into_response()),
        };
    };
    let parties = parties(&state, &session, &form);
    let at = chosen.as_ref().and_then(|chosen| chosen.party.as_ref()).and_then(|at| at.parse::<usize>().ok());
    let party = match (parties.as_slice(), at) {
        ([only], _) if only.kind == PartyKind::Own => Some(only),
        (all, Some(at)) => all.get(at),
        _ => None,
    };
    if let Some(party) = party {
        let id = draft(&state, &session, &form, party, &place).await?;
        return Ok(Redirect::to(&words.path(&format!("/draft/{id}"))).into_response());
    }
    let missing = match chosen {
        // The button on the service page, and there is a choice: the page of it has an address of its own.
        Some(chosen) if chosen.choosing.is_none() => return Ok(Redirect::to(&here).into_response()),
        chosen => chosen.is_some(),
    };
    let options = parties
        .iter()
        .enumerate()
        .map(|(at, party)| Choice { value: at.to_string(), name: party.name.clone(), why: party.why.key() })
        .collect();
    let page = Page::new(words, words.t("party-title"), place.path).who(who(&session, words, None));
    let page = if missing { page.unprocessable() } else { page };
    Ok(page.render(&state, move || party_page(options, here, missing, words)))
}

/// A draft for a visitor who hasn't logged in and needn't: a session of its own opens it, and nothing else.
async fn unknown(state: &AppState, form: &Form, place: &Place) -> Result<Response> {
    let (session, cookie) = state.login.unknown(place.words.lang).await?;
    let party = Party { kind: PartyKind::Own, id: String::new(), name: String::new(), why: Why::Own };
    let id = draft(state, &session, form, &party, place).await?;
    let to = Redirect::to(&place.words.path(&format!("/draft/{id}")));
    Ok(([(header::SET_COOKIE, cookie)], to).into_response())
}

/// Those the person may apply for here, by what the form allows.
fn parties(state: &AppState, session: &Session, form: &Form) -> Vec<Party> {
    let kind = |kind: PartyKind| match kind {
        PartyKind::Own => Behalf::Person,
        PartyKind::Child => Behalf::Child,
        PartyKind::Ward => Behalf::Ward,
        PartyKind::Organisation => Behalf::Organisation,
    };
    let pid = session.pid.as_deref().unwrap_or_default();
    let all = state.registers.parties(pid, session.name.as_deref());
    all.into_iter().filter(|party| form.behalf.contains(&kind(party.kind))).collect()
}

async fn draft(state: &AppState, session: &Session, form: &Form, party: &Party, place: &Place) -> Result<String> {
    let mut tx = state.store.begin().await?;
    let id = begin_draft(state, &mut tx, session, form, party, place.words.lang, Inputs::new()).await?;
    tx.commit().await?;
    Ok(id)
}

/// The person themselves, as a party.
pub fn own_party(state: &AppState, session: &Session) -> Party {
    let pid = session.pid.clone().unwrap_or_default();
    let name = session.name.clone().or_else(|| state.registers.person(&pid).map(|person| person.name));
    Party { kind: PartyKind::Own, id: pid, name: name.unwrap_or_default(), why: Why::Own }
}

/// Begins a draft, with more that is known than the form's author asked for; one for the same party that nothing was typed
/// in, and that knows the same, is used again.
pub async fn begin_draft(
    state: &AppState,
    tx: &mut store::Tx,
    session: &Session,
    form: &Form,
    party: &Party,
    lang: form::Lang,
    known: Inputs,
) -> Result<String> {
    let index = tx.index(&party.id);
    let pid = session.pid.clone().unwrap_or_default();
    let person = state.registers.person(&pid);
    let about = About {
        actor_id: pid,
        actor_name: session.name.clone(),
        actor_email: person.as_ref().and_then(|person| person.email.clone()),
        party_kind: party.kind.word().to_owned(),
        party_id: party.id.clone(),
        party_name: (!party.name.is_empty()).then(|| party.name.clone()),
    };
    let phone = person.and_then(|person| person.phone);
    let mut inputs = prefilled(form, &about, phone);
    inputs.extend(known);
    let answers = serde_json::to_vec(&inputs)?;
    let drafts = store::draft::list(tx, &session.person).await?;
    let untouched = |draft: &store::draft::Draft| {
        draft.form_key == form.key && draft.party == index && draft.revision == 0 && draft.answers == answers
    };
    if let Some(draft) = drafts.into_iter().find(untouched) {
        return Ok(draft.id.to_string());
    }
    let now = state.clock.now();
    let id: store::id::DraftId = state.random.id(now).parse().map_err(Error::internal)?;
    Versions::keep(form, tx, &clock::text(now)).await?;
    let new = store::draft::New {
        id: &id,
        form_key: &form.key,
        version: &form.version,
        actor: &session.person,
        party: &index,
        lang: lang.code(),
        about: &serde_json::to_vec(&about)?,
        answers: &answers,
        now: &clock::text(now),
        expires_on: &form.keep.draft.after(state.clock.today()).to_string(),
    };
    store::draft::create(tx, new).await?;
    Ok(id.to_string())
}

/// What is known before the person types, as the form's author asked for it.
fn prefilled(form: &Form, about: &About, phone: Option<String>) -> Inputs {
    let mut inputs = Inputs::new();
    for (_, field) in form.fields() {
        let known = match field.prefill {
            Some(Prefill::ActorName) => about.actor_name.clone(),
            Some(Prefill::ActorNationalId) => Some(about.actor_id.clone()),
            Some(Prefill::ActorEmail) => about.actor_email.clone(),
            Some(Prefill::ActorPhone) => phone.clone(),
            Some(Prefill::PartyName) => about.party_name.clone(),
            Some(Prefill::PartyNumber) => Some(about.party_id.clone()),
            None => None,
        };
        if let Some(known) = known {
            inputs.insert(field.name.clone(), Input::Text(known));
        }
    }
    inputs
}
