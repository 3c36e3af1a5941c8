//! What was posted after the session had ended, a page of a form or a message: it is sealed and kept, and put back after
//! login.

use axum::response::{IntoResponse, Redirect, Response};
use form::{form::Level, posted::read_page_of};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use store::{
    draft::Saved,
    id::{DraftId, Reference},
};

use super::{draft::OpenDraft, stale::Yours};
use crate::{
    clock,
    context::Place,
    error::{Error, Result},
    login::{Role, Session, hash, jwt, login_address},
    state::AppState,
    upload::Posted,
};

/// As long as a login may take, and time to find the code generator.
const KEPT: SignedDuration = SignedDuration::from_hours(2);

/// What is kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    /// The draft; the reference of the case that a message is for.
    draft: String,
    /// The page's key; nothing of a message.
    page: String,
    revision: i64,
    pairs: Vec<(String, String)>,
}

/// Keeps what was posted, and says to log in again. Whose draft it is is asked when its writer comes back; for a draft
/// that isn't there nothing is kept, and the answer is the same. Files are not kept: they are chosen again.
pub async fn keep(state: &AppState, place: &Place, id: &str, page: &str, posted: Posted) -> Result<Response> {
    let draft: DraftId = id.parse().map_err(|_| Error::NotFound)?;
    let revision = posted.revision.ok_or(Error::BadRequest("no revision"))?;
    let mut tx = state.store.begin().await?;
    let is_there = store::draft::find(&mut tx, &draft).await?.is_some();
    let kept = Kept { draft: draft.to_string(), page: page.to_owned(), revision, pairs: posted.pairs };
    let login = seal(state, tx, place, &place.path, is_there.then_some(kept)).await?;
    to_login(login, &posted.button, true)
}

/// Whoever was told in the page that the session was over goes to the login at once.
fn to_login(login: String, button: &str, kept: bool) -> Result<Response> {
    match button {
        "login" => Ok(Redirect::to(&login).into_response()),
        _ => Err(Error::LoginNeeded { login, kept }),
    }
}

/// Keeps what was written to a case in the same way.
pub async fn keep_message(state: &AppState, place: &Place, reference: &str, posted: Posted) -> Result<Response> {
    let reference: Reference = reference.parse().map_err(|_| Error::NotFound)?;
    let mut tx = state.store.begin().await?;
    let text = posted.pairs.into_iter().find(|(name, _)| name == "answer").map(|(_, text)| text).unwrap_or_default();
    // Files are chosen again; a message of files alone has nothing to keep.
    let says = !text.trim().is_empty();
    let is_there = says && store::case::find(&mut tx, &reference).await?.is_some();
    let pairs = vec![("answer".to_owned(), text)];
    let kept = Kept { draft: reference.to_string(), page: String::new(), revision: 0, pairs };
    let login = seal(state, tx, place, &format!("/case/{reference}"), is_there.then_some(kept)).await?;
    to_login(login, &posted.button, says)
}

/// What was written to a case. It stays kept until its time is over: the page that shows it may be asked for again.
pub async fn message(
    state: &AppState,
    tx: &mut store::Tx,
    reference: &Reference,
    token: &str,
) -> Result<Option<String>> {
    let kept = store::kept_page::find(tx, &hash(token), &clock::text(state.clock.now())).await?;
    let kept: Option<Kept> = kept.map(|kept| serde_json::from_slice(&kept)).transpose()?;
    let kept = kept.filter(|kept| kept.page.is_empty() && kept.draft == reference.as_str());
    Ok(kept.and_then(|kept| kept.pairs.into_iter().next()).map(|(_, text)| text))
}

/// Seals what was posted; the address of the login that leads back to it.
async fn seal(state: &AppState, mut tx: store::Tx, place: &Place, path: &str, kept: Option<Kept>) -> Result<String> {
    let token = jwt::token(&state.random);
    if let Some(kept) = kept {
        let until = clock::text(state.clock.now() + KEPT);
        store::kept_page::keep(&mut tx, &hash(&token), &serde_json::to_vec(&kept)?, &until).await?;
        tx.commit().await?;
    }
    let back = place.words.path(&format!("{path}?kept={token}"));
    Ok(login_address(Role::Citizen, place.words.lang, &back, Level::Substantial))
}

/// Puts a kept page back into its draft, as a save of that page would have; then the page as ever.
pub async fn put_back(
    state: &AppState,
    place: &Place,
    session: &Session,
    (id, page): (&str, &str),
    token: &str,
) -> Result<Response> {
    let here = place.words.path(&place.path);
    let mut tx = state.store.begin().await?;
    let open = OpenDraft::open(state, &mut tx, session, id).await?;
    let now = clock::text(state.clock.now());
    let kept = store::kept_page::take(&mut tx, &hash(token), &now).await?;
    let kept: Option<Kept> = kept.map(|kept| serde_json::from_slice(&kept)).transpose()?;
    let of_form = open.form.page_once(page);
    let (Some(kept), Some(of_form)) = (kept.filter(|kept| kept.draft == id && kept.page == page), of_form) else {
        // Put back before, or long ago: the page shows what the draft holds.
        return Ok(Redirect::to(&here).into_response());
    };
    let inputs =
        read_page_of(&open.form, of_form, &kept.pairs, &open.inputs).map_err(|_| Error::BadRequest("unknown field"))?;
    let revision = open.base(&of_form.key, kept.revision)?;
    let saved = match revision == open.draft.revision {
        true => open.save(state, &mut tx, revision, &inputs).await?,
        false => Saved::Stale,
    };
    match saved {
        Saved::Stale if inputs == open.inputs => {
            tx.commit().await?;
            Ok(Redirect::to(&here).into_response())
        }
        Saved::Now { .. } => {
            tx.commit().await?;
            Ok(Redirect::to(&format!("{here}?restored=1")).into_response())
        }
        Saved::Stale => {
            // It stays kept: until one of the two versions is chosen, this page may be asked for again.
            drop(tx);
            let yours = Yours { inputs: &inputs, pairs: kept.pairs, files: false };
            super::stale::compare(state, place, session, &open, of_form, yours).await
        }
    }
}
