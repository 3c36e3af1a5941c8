//! Who fills in a draft together with the one who began it, and stands beside them in the case it becomes: who they are, how
//! they are asked, what their answer changes, and who is told of it.

use form::Lang;
use serde::{Deserialize, Serialize};
use store::{
    case::Case,
    co_applicant::{self, CoApplicant, New, State},
    draft::Draft,
    id::CaseId,
    message::{Kind, Message},
};
use ui::{Words, components::together::Together};

use crate::{
    clock,
    deliveries::{Notice, mail},
    error::Result,
    handlers::citizen::{
        appeal::is_of,
        case::OpenCase,
        draft::{About, OpenDraft},
    },
    login::Session,
    registers::Want,
    state::AppState,
    written,
};

/// How often the one who began a draft may ask somebody, the same person again among them: each is a mail to somebody who
/// hasn't asked for it.
pub const MOST_ASKED: i64 = 10;

/// What is known of somebody who was asked; sealed in the database.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Whom {
    /// Their name: as the applicant wrote it, and once they have said yes as their login or a register says it.
    pub name: String,
    /// Their national identity number.
    pub number: String,
    /// Where they can be told, as the contact register says.
    pub email: Option<String>,
    /// The language they are told in, as the contact register says.
    #[serde(default)]
    pub lang: Option<Lang>,
}

/// What is known of one who was asked.
pub fn whom(one: &CoApplicant) -> Result<Whom> {
    Ok(serde_json::from_slice(&one.about)?)
}

/// Whether others may fill in a draft too: the form says so, and for whom it is.
pub fn may_be_asked(open: &OpenDraft) -> bool {
    let joined = open.form.behalf.iter().find(|behalf| behalf.name() == open.about.party_kind);
    open.form.co_applicants > 0 && joined.is_some_and(|behalf| behalf.may_be_joined())
}

/// Somebody with where and in which language they can be told of it, as the contact register says. To be asked with no
/// transaction open.
pub async fn reach(state: &AppState, asked: Whom) -> Whom {
    let found = state.registers.person(&asked.number, Want { contact: true, ..Want::default() }).await;
    Whom { email: found.notices, lang: found.lang, ..asked }
}

/// Asks somebody; `false` when they are asked or take part already.
pub async fn ask(
    state: &AppState,
    tx: &mut store::Tx,
    (open, session): (&OpenDraft, &Session),
    asked: Whom,
    words: Words,
) -> Result<bool> {
    let now = state.clock.now();
    let (id, at, person) = (state.random.id(now), clock::text(now), tx.index(&asked.number));
    // Who wants no mail gets none, and the applicant is told to tell them.
    let wants = store::preference::find(tx, &person).await?.no_mail_since.is_none();
    let asked = if wants { asked } else { Whom { email: None, lang: None, ..asked } };
    let about = serde_json::to_vec(&asked)?;
    let new = New { id: &id, draft: &open.draft.id, person: &person, about: &about, now: &at };
    let Some(id) = co_applicant::ask(tx, new).await? else { return Ok(false) };
    if let Some(address) = &asked.email {
        let letter = |words| mail::invitation(words, state, address, &id);
        // The same person may be asked again.
        let key = format!("invitation {id} {at}");
        let lang = asked.lang.unwrap_or(words.lang);
        state.deliveries.write(tx, state, (&person, lang, false), &key, letter).await?;
    }
    audit(state, tx, session, "ask-co-applicant", open.draft.id.as_str()).await?;
    Ok(true)
}

/// Takes an answer. Who says yes is known by their login from now on, and not by what the applicant wrote. `false` when it
/// was answered or taken back before.
pub async fn answer(
    state: &AppState,
    tx: &mut store::Tx,
    session: &Session,
    (one, draft): (&CoApplicant, &Draft),
    (yes, known): (bool, Whom),
) -> Result<bool> {
    let at = clock::text(state.clock.now());
    let answer = if yes { State::Accepted } else { State::Declined };
    if !co_applicant::answer(tx, one, answer, &serde_json::to_vec(&known)?, &at).await? {
        return Ok(false);
    }
    audit(state, tx, session, if yes { "join" } else { "decline-to-join" }, draft.id.as_str()).await?;
    tell_owner(state, tx, draft, &format!("{} {at}", one.id)).await?;
    Ok(true)
}

/// Somebody leaves a draft.
pub async fn leave(state: &AppState, tx: &mut store::Tx, session: &Session, draft: &Draft) -> Result<()> {
    let at = clock::text(state.clock.now());
    for one in co_applicant::list(tx, &draft.id).await? {
        if one.person == session.person && co_applicant::end(tx, &one, State::Left, &at).await? {
            audit(state, tx, session, "leave", draft.id.as_str()).await?;
            tell_owner(state, tx, draft, &format!("{} {at}", one.id)).await?;
        }
    }
    Ok(())
}

/// The one who began a draft takes a question back, or goes on without somebody.
pub async fn remove(state: &AppState, tx: &mut store::Tx, session: &Session, one: &CoApplicant) -> Result<()> {
    let at = clock::text(state.clock.now());
    if co_applicant::end(tx, one, State::Removed, &at).await? {
        audit(state, tx, session, "remove-co-applicant", one.draft.as_str()).await?;
    }
    Ok(())
}

async fn audit(state: &AppState, tx: &mut store::Tx, session: &Session, action: &str, object: &str) -> Result<()> {
    let now = state.clock.now();
    let id = state.random.id(now);
    Ok(store::audit::write(tx, &id, &session.person, action, object, &clock::text(now)).await?)
}

/// Tells the one who began a draft that somebody has answered or left.
async fn tell_owner(state: &AppState, tx: &mut store::Tx, draft: &Draft, what: &str) -> Result<()> {
    let about: About = serde_json::from_slice(&draft.about)?;
    let Some(address) = &about.actor_email else { return Ok(()) };
    let lang = Lang::parse(&draft.lang).unwrap_or(Lang::Nb);
    let letter = |words| mail::together(words, state, address, draft.id.as_str());
    state.deliveries.write(tx, state, (&draft.actor, lang, false), &format!("together {what}"), letter).await
}

/// Tells those who stand beside the applicant of a case what the applicant is told too.
pub async fn tell(
    state: &AppState,
    tx: &mut store::Tx,
    open: &OpenCase,
    (key, letter, by_law): (&str, mail::Make, bool),
) -> Result<()> {
    let lang = Lang::parse(&open.submission.lang).unwrap_or(Lang::Nb);
    for one in &open.co_applicants {
        let known = whom(one)?;
        let Some(address) = &known.email else { continue };
        let (person, reference) = (one.person.as_str(), &open.case.reference);
        let (key, lang) = (format!("{key} {}", one.id), known.lang.unwrap_or(lang));
        state.deliveries.tell(tx, state, Notice { person, address, lang, reference, key, letter, by_law }).await?;
    }
    Ok(())
}

/// Those who have said yes to a draft and will stand in its case, as they are known.
pub async fn joined(tx: &mut store::Tx, open: &OpenDraft) -> Result<Vec<Whom>> {
    if !may_be_asked(open) {
        return Ok(Vec::new());
    }
    let all = co_applicant::list(tx, &open.draft.id).await?;
    all.iter().filter(|one| one.state == State::Accepted).map(whom).collect()
}

/// Those who stand in a case, as they are known.
pub async fn joined_case(tx: &mut store::Tx, case: &CaseId) -> Result<Vec<Whom>> {
    co_applicant::list_of_case(tx, case).await?.iter().map(whom).collect()
}

/// The names of those who fill in a draft beside one of them, the one who began it first.
pub fn filling_in(
    all: &[CoApplicant],
    (draft, about): (&Draft, &About),
    person: &str,
    words: Words,
) -> Result<Vec<String>> {
    let mut names = Vec::new();
    if draft.actor != person {
        names.push(about.actor(words));
    }
    for one in all.iter().filter(|one| one.state == State::Accepted && one.person != person) {
        names.push(whom(one)?.name);
    }
    Ok(names)
}

/// Those who fill in a draft with the person, as its pages say it; nothing where nobody may. No other reader may be open.
pub async fn beside(state: &AppState, open: &OpenDraft, words: Words) -> Result<Option<Together>> {
    // Most forms are one person's, and cost nothing here.
    if !may_be_asked(open) {
        return Ok(None);
    }
    beside_in(&mut state.store.read().await?, open, words).await
}

/// The same with a reader that is open.
pub async fn beside_in(tx: &mut store::Tx, open: &OpenDraft, words: Words) -> Result<Option<Together>> {
    if !may_be_asked(open) {
        return Ok(None);
    }
    let all = co_applicant::list(tx, &open.draft.id).await?;
    Ok(Some(Together {
        names: filling_in(&all, (&open.draft, &open.about), &open.person, words)?,
        waiting: all.iter().any(|one| one.state == State::Waiting),
        own: open.own,
        saved: saved(open, &all, words)?,
        href: words.path(&format!("/draft/{}/co-applicants", open.draft.id)),
    }))
}

/// Who saved a draft last and when, where it was another than the person.
fn saved(open: &OpenDraft, all: &[CoApplicant], words: Words) -> Result<Option<String>> {
    let Some(by) = open.draft.saved_by.as_deref().filter(|by| *by != open.person) else { return Ok(None) };
    let other = all.iter().find(|one| one.person == by).map(whom).transpose()?.map(|known| known.name);
    let owner = (by == open.draft.actor).then(|| open.about.actor(words));
    let time = written::time(&open.draft.saved_at, words.lang);
    let told = |name: String| words.with("together-saved", [("name", name.into()), ("time", time.into())]);
    Ok(other.or(owner).map(told))
}

/// The others of a case, for one of them: those beside the applicant, and for these the applicant first.
pub fn others(open: &OpenCase, person: &str, words: Words) -> Result<Vec<String>> {
    let mut names = Vec::new();
    if !is_of(&open.case, person) {
        names.push(open.about.actor(words));
    }
    for one in open.co_applicants.iter().filter(|one| one.person != person) {
        names.push(whom(one)?.name);
    }
    Ok(names)
}

/// The name a person's messages of a case are signed with: none for the applicant.
pub fn signed(open: &OpenCase, person: &str) -> Result<String> {
    if is_of(&open.case, person) {
        return Ok(String::new());
    }
    let found = open.co_applicants.iter().find(|one| one.person == person);
    Ok(found.map(whom).transpose()?.map(|known| known.name).unwrap_or_default())
}

/// Whose a message is: one that nobody signed is the applicant's.
pub fn author(message: &Message, open: &OpenCase, words: Words) -> String {
    match message.kind {
        Kind::Answer if message.author.is_empty() => open.about.actor(words),
        _ => message.author.clone(),
    }
}

/// The names of those beside the applicant of a case.
pub fn names(open: &OpenCase) -> Result<Vec<String>> {
    open.co_applicants.iter().map(|one| Ok(whom(one)?.name)).collect()
}

/// Those beside the applicant of a case, each with their number.
pub fn numbered(open: &OpenCase) -> Result<Vec<String>> {
    let told = |known: Whom| format!("{} ({})", known.name, form::format::grouped(&known.number, &[6, 5]));
    open.co_applicants.iter().map(|one| Ok(told(whom(one)?))).collect()
}

/// Whether a person may see a case: they sent it, it is for them, or they applied with the one who sent it.
pub async fn may_see(tx: &mut store::Tx, case: &Case, person: &str) -> Result<bool> {
    Ok(is_of(case, person) || co_applicant::is_in(tx, &case.id, person).await?)
}
