//! `/{lang}/my/about`: what is known about the person and where from, and what they have chosen.

use axum::{
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use form::{Lang, form::Level};
use store::preference::{self, Preference};
use ui::{
    Words,
    pages::citizen::about::{About, about},
};

use super::draft::who;
use crate::{
    clock,
    context::Place,
    error::{Error, Result},
    login::{Citizen, Session},
    registers::{PartyKind, Person, Register, Want},
    render::Page,
    state::AppState,
    upload::Fields,
};

/// What was done just now.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Done {
    saved: Option<String>,
}

/// What a person chooses.
#[derive(Debug, serde::Deserialize)]
pub struct Chosen {
    lang: String,
    mail: String,
}

/// GET
pub async fn show(
    State(state): State<AppState>,
    place: Place,
    Citizen(session): Citizen,
    Query(done): Query<Done>,
) -> Result<Response> {
    if session.level == Level::None {
        return Err(Error::LevelNeeded);
    }
    let words = place.words;
    let pid = session.pid.as_deref().unwrap_or_default();
    let want = Want { contact: true, ..Want::default() };
    let others = [PartyKind::Child, PartyKind::Ward, PartyKind::Organisation];
    let (person, parties) =
        tokio::join!(state.registers.person(pid, want), state.registers.parties(pid, None, &others));
    let mut tx = state.store.read().await?;
    let chosen = preference::find(&mut tx, &session.person).await?;
    let view = About {
        saved: done.saved.is_some(),
        known: known(&state, &session, person, words),
        parties: parties.list.into_iter().map(|party| (party.name, party.why.key())).collect(),
        parties_missing: !parties.down.is_empty(),
        lang: chosen.lang.as_deref().and_then(Lang::parse).unwrap_or(words.lang),
        mail: chosen.no_mail_since.is_none(),
    };
    let frame = Page::new(words, words.t("about-title"), place.path).who(who(&session, words, None));
    Ok(frame.render(&state, move || about(view, words)))
}

/// What login and registers say. Whether an address is protected is not shown: somebody may look over the shoulder.
fn known(
    state: &AppState,
    session: &Session,
    person: Person,
    words: Words,
) -> Vec<(&'static str, String, &'static str)> {
    let pid = session.pid.as_deref().unwrap_or_default();
    let mut out = Vec::new();
    if let Some(name) = &session.name {
        let source =
            if state.registers.has(Register::Population) { "about-from-population" } else { "about-from-login" };
        out.push(("about-name", name.clone(), source));
    }
    // The day of birth is enough to recognise one's own number.
    let shown: String = pid.chars().take(6).collect();
    out.push(("about-number", format!("{shown} •••••"), "about-from-login"));
    let level = if session.level == Level::High { "about-level-high" } else { "about-level-substantial" };
    out.push(("about-level", words.t(level), "about-from-login"));
    let none = || words.t(if person.down.is_empty() { "about-none" } else { "about-no-answer" });
    let (email, phone) = (person.email, person.phone);
    out.push(("about-email", email.unwrap_or_else(none), "about-from-contact"));
    out.push(("about-phone", phone.unwrap_or_else(none), "about-from-contact"));
    out
}

/// POST: keeps the choices.
pub async fn choose(
    State(state): State<AppState>,
    Citizen(session): Citizen,
    Fields(chosen): Fields<Chosen>,
) -> Result<Response> {
    if session.level == Level::None {
        return Err(Error::LevelNeeded);
    }
    let lang = Lang::parse(&chosen.lang).filter(|lang| ui::words::langs().any(|spoken| spoken == *lang));
    let lang = lang.ok_or(Error::BadRequest("language"))?;
    let off = match chosen.mail.as_str() {
        "on" => false,
        "off" => true,
        _ => return Err(Error::BadRequest("mail")),
    };
    let now = state.clock.now();
    let at = clock::text(now);
    let mut tx = state.store.begin().await?;
    let before = preference::find(&mut tx, &session.person).await?;
    let no_mail_since = off.then(|| before.no_mail_since.unwrap_or_else(|| at.clone()));
    let chosen = Preference { lang: Some(lang.code().to_owned()), no_mail_since };
    preference::save(&mut tx, &session.person, &chosen, &at).await?;
    let id = state.random.id(now);
    store::audit::write(&mut tx, &id, &session.person, "choose", "preference", &at).await?;
    tx.commit().await?;
    Ok(Redirect::to(&Words::of(lang).path("/my/about?saved=1")).into_response())
}
