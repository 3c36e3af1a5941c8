//! `/{lang}/service/{key}/start`: log in, choose for whom, begin a draft.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, header},
    response::{IntoResponse, Redirect, Response},
};
use form::{Form, Inputs, form::Level};
use ui::pages::citizen::party::{Option as Choice, PartyPage, party_page};

use super::{
    draft::{About, who},
    known::{Known, fetched, inputs, look_up},
};
use crate::{
    clock,
    context::Place,
    error::{Error, Result},
    login::{MaybeCitizen, Role, Session, login_address},
    registers::{Parties, Party, PartyKind, Register, Why},
    render::Page,
    state::AppState,
    upload::Fields,
    versions::Versions,
};

/// The party that was chosen, by a name that only the program can make: no identity number may stand in a page's form, and a
/// place in the list would be another's when a register goes down in between.
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
    let Parties { list, down } = parties(&state, &session, &form).await;
    let value = |party: &Party| state.store.index(&format!("party {} {}", party.kind.word(), party.id));
    let at = chosen.as_ref().and_then(|chosen| chosen.party.as_deref());
    let party = match (list.as_slice(), at) {
        // Nobody to choose from; but where a register is down somebody may be missing, and the page says so.
        ([only], _) if only.kind == PartyKind::Own && down.is_empty() => Some(only),
        (all, Some(at)) => all.iter().find(|party| value(party) == at),
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
    let name = |party: &Party| if party.name.is_empty() { words.t(party.why.key()) } else { party.name.clone() };
    let options =
        list.iter().map(|party| Choice { value: value(party), name: name(party), why: party.why.key() }).collect();
    let down = down.into_iter().map(|register| match register {
        Register::Altinn => "party-down-altinn",
        Register::Population | Register::Contact | Register::Organisations => "party-down-population",
    });
    let view = PartyPage { options, down: down.collect(), action: here, missing };
    // Other services ask the same.
    let title = format!("{} – {}", words.t("party-title"), form.title.get(words.lang));
    let page = Page::new(words, title, place.path).who(who(&session, words, None));
    let page = if missing { page.unprocessable() } else { page };
    Ok(page.render(&state, move || party_page(view, words)))
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
async fn parties(state: &AppState, session: &Session, form: &Form) -> Parties {
    let kinds: Vec<PartyKind> = form.behalf.iter().filter_map(|behalf| PartyKind::parse(behalf.name())).collect();
    let pid = session.pid.as_deref().unwrap_or_default();
    state.registers.parties(pid, session.name.as_deref(), &kinds).await
}

async fn draft(state: &AppState, session: &Session, form: &Form, party: &Party, place: &Place) -> Result<String> {
    let known = look_up(state, session, form, party).await;
    let mut tx = state.store.begin().await?;
    let beginning = Beginning { session, form, party, known, lang: place.words.lang, more: Inputs::new() };
    let id = begin_draft(state, &mut tx, beginning).await?;
    tx.commit().await?;
    Ok(id)
}

/// The person themselves, as a party.
pub fn own_party(session: &Session) -> Party {
    let (id, name) = (session.pid.clone().unwrap_or_default(), session.name.clone().unwrap_or_default());
    Party { kind: PartyKind::Own, id, name, why: Why::Own }
}

/// What a draft begins with.
pub struct Beginning<'a> {
    /// Who begins it.
    pub session: &'a Session,
    /// The form.
    pub form: &'a Form,
    /// For whom.
    pub party: &'a Party,
    /// What the registers said.
    pub known: Known,
    /// In which language.
    pub lang: form::Lang,
    /// What is known beside that.
    pub more: Inputs,
}

/// Begins a draft; one for the same party that nothing was typed in, and that knows the same, is used again.
pub async fn begin_draft(state: &AppState, tx: &mut store::Tx, beginning: Beginning<'_>) -> Result<String> {
    let Beginning { session, form, party, known, lang, more } = beginning;
    let index = tx.index(&party.id);
    let fetched = fetched(state, session, form, party, &known);
    let mut inputs = inputs(&fetched);
    inputs.extend(more);
    let name = session.name.clone().or(known.person.name);
    let party_name = if party.kind == PartyKind::Own { name.clone() } else { Some(party.name.clone()) };
    let about = About {
        actor_id: session.pid.clone().unwrap_or_default(),
        actor_name: name,
        actor_email: known.person.notices,
        party_kind: party.kind.word().to_owned(),
        party_id: party.id.clone(),
        party_name: party_name.filter(|name| !name.is_empty()),
        fetched,
        down: known.down,
    };
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
