//! POST `/{lang}/case/{reference}/appeal`: begins the form that appeals a decision, filled in from it. A sent appeal and
//! the case it is about know each other.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use form::{Answers, Form, Input, Inputs, Lang, Value};
use store::{
    case::{Case, Outcome},
    id::CaseId,
};
use ui::{
    Words,
    components::linked::{Family, Linked},
};

use super::{
    case::OpenCase,
    draft::{OpenDraft, needs},
    known::look_up,
    my::status,
    start::{Beginning, begin_draft, own_party},
};
use crate::{
    clock,
    co_applicants::may_see,
    config::Appeal,
    context::Place,
    error::{Error, Result},
    login::{Citizen, Session},
    registers::{Party, PartyKind, Why},
    state::AppState,
    written,
};

/// The form that appeals a decision of a case, when there is one and it is open today.
pub fn form(state: &AppState) -> Option<Arc<Form>> {
    let form = state.registry.live().forms.get(&state.config.appeal.form).cloned();
    form.filter(|form| form.open.is_open(state.clock.today()))
}

/// Until when, how and to whom to appeal a decision, as the law wants it said (forvaltningsloven § 27).
pub fn how_to(form: &Form, until: String, words: Words) -> String {
    let named =
        form.service.as_ref().map(|service| service.appeal_body.get(words.lang)).filter(|body| !body.is_empty());
    let body = named.map_or_else(|| words.t("decision-appeal-body"), str::to_owned);
    words.with("decision-appeal-text", [("day", until.into()), ("body", body.into())])
}

/// POST
pub async fn begin(
    State(state): State<AppState>,
    place: Place,
    Citizen(session): Citizen,
    Path((_, reference)): Path<(String, String)>,
) -> Result<Response> {
    let mut tx = state.store.read().await?;
    let open = OpenCase::of_citizen(&state, &mut tx, &session, &reference).await?;
    let form = form(&state).ok_or(Error::NotFound)?;
    needs(&form, &session)?;
    if open.case.decided_at.is_none() || is_final(&mut tx, &open.case).await? {
        return Err(Error::Conflict);
    }
    let more = filled(&state.config.appeal, &form, &open, place.words);
    let name = &state.config.appeal.reference;
    for draft in store::draft::list(&mut tx, &session.person).await? {
        let inputs: Inputs = serde_json::from_slice(&draft.answers)?;
        if draft.form_key == form.key && more.contains_key(name) && inputs.get(name) == more.get(name) {
            return Ok(to(&place, draft.id.as_str()));
        }
    }
    drop(tx);
    let party = party(&state, &session, &form, &open).await;
    let known = look_up(&state, &session, &form, &party).await;

    let mut tx = state.store.begin().await?;
    let now = state.clock.now();
    let (id, object) = (state.random.id(now), open.case.reference.as_str());
    store::audit::write(&mut tx, &id, &session.person, "appeal", object, &clock::text(now)).await?;
    let (lang, session, form, party) = (place.words.lang, &session, &form, &party);
    let id = begin_draft(&state, &mut tx, Beginning { session, form, party, known, lang, more }).await?;
    tx.commit().await?;
    Ok(to(&place, &id))
}

/// For whom the case is, where the form allows it and the role still holds; else oneself, and the form asks. Where a
/// register is down the role is taken to hold: it is asked for again when the appeal is sent.
async fn party(state: &AppState, session: &Session, form: &Form, open: &OpenCase) -> Party {
    let about = &open.about;
    let kind = PartyKind::parse(&about.party_kind)
        .filter(|kind| form.behalf.iter().any(|behalf| behalf.name() == kind.word()))
        .filter(|kind| open.case.actor == session.person && *kind != PartyKind::Own);
    let Some(kind) = kind else { return own_party(session) };
    match state.registers.party(&about.actor_id, kind, &about.party_id).await {
        Ok(party) => party.unwrap_or_else(|| own_party(session)),
        Err(_) => {
            let name = about.party_name.clone().unwrap_or_default();
            Party { kind, id: about.party_id.clone(), name, why: Why::Delegated }
        }
    }
}

fn to(place: &Place, draft: &str) -> Response {
    Redirect::to(&place.words.path(&format!("/draft/{draft}"))).into_response()
}

/// What is known of the decision, under the names that the configuration gives; a name that the form doesn't have is left
/// out.
fn filled(appeal: &Appeal, form: &Form, open: &OpenCase, words: Words) -> Inputs {
    let day = |stored: &Option<String>| {
        let day = stored.as_deref().and_then(written::day_of);
        day.and_then(|day| Input::of(&Value::Date(day)))
    };
    let title = open.form.title.get(words.lang).to_owned();
    let dates = [(&appeal.decided, day(&open.case.decided_at)), (&appeal.received, day(&open.case.decided_at))];
    let texts = [(&appeal.reference, open.case.reference.to_string()), (&appeal.title, title)];
    let fixed = appeal.answers.iter().map(|(name, answer)| (name, answer.clone()));
    texts
        .into_iter()
        .chain(fixed)
        .map(|(name, text)| (name, Some(Input::Text(text))))
        .chain(dates)
        .filter(|(name, _)| form.field(name).is_some())
        .filter_map(|(name, input)| Some((name.clone(), input?)))
        .collect()
}

/// Says which case a sent appeal is about: the one whose reference the applicant wrote, where it is their own and decided.
/// Whatever else stands there is an answer and no more.
pub async fn link(
    state: &AppState,
    tx: &mut store::Tx,
    open: &OpenDraft,
    answers: &Answers,
    case: &CaseId,
) -> Result<()> {
    let Appeal { form, reference, .. } = &state.config.appeal;
    if open.form.key != *form {
        return Ok(());
    }
    let written = answers.get(reference).and_then(Value::text).unwrap_or_default();
    let Ok(written) = written.trim().parse() else { return Ok(()) };
    let Some(decision) = store::case::find(tx, &written).await? else { return Ok(()) };
    if decision.decided_at.is_some() && may_see(tx, &decision, &open.draft.actor).await? {
        store::appeal::link(tx, case, &decision.id).await?;
    }
    Ok(())
}

/// The appeals of a case's decision and the decision it appeals, those that may be seen.
pub async fn family(
    state: &AppState,
    tx: &mut store::Tx,
    case: &Case,
    may_see: impl Fn(&Case) -> bool,
    words: Words,
) -> Result<Family> {
    let live = state.registry.live();
    let linked = |case: Case| {
        let form = live.forms.get(&case.form_key);
        Linked {
            reference: case.reference.to_string(),
            title: form.map_or(case.title, |form| form.title.get(words.lang).to_owned()),
            lang: form.map_or(Some(Lang::Nb).filter(|lang| *lang != words.lang), |form| words.other(&form.title)),
            status: status(case.status),
        }
    };
    let decision = store::appeal::decision_of(tx, &case.id).await?.filter(&may_see).map(linked);
    let appeals = store::appeal::list(tx, &case.id).await?.into_iter().filter(&may_see).map(linked).collect();
    Ok(Family { decision, appeals })
}

/// Whether a decision answers an appeal and can't be appealed itself; that an appeal isn't looked into can be
/// (forvaltningsloven § 28).
pub async fn is_final(tx: &mut store::Tx, case: &Case) -> Result<bool> {
    let answers = matches!(case.outcome, Some(Outcome::Granted | Outcome::Refused));
    Ok(answers && store::appeal::decision_of(tx, &case.id).await?.is_some())
}

/// Whether a person sent a case or it is for them.
pub fn is_of(case: &Case, person: &str) -> bool {
    case.actor == person || case.party == person
}
