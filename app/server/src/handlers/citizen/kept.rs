//! A page that was posted after the session had ended: what was typed is sealed and kept, and put back after login.

use axum::response::{IntoResponse, Redirect, Response};
use form::{form::Level, posted::read_page};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use store::{draft::Saved, id::DraftId};

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
    draft: String,
    page: String,
    revision: i64,
    pairs: Vec<(String, String)>,
}

/// Keeps what was posted, and says to log in again. Whose draft it is is asked when its writer comes back; for a draft
/// that isn't there nothing is kept, and the answer is the same. Files are not kept: they are chosen again.
pub async fn keep(state: &AppState, place: &Place, id: &str, page: &str, posted: Posted) -> Result<Response> {
    let draft: DraftId = id.parse().map_err(|_| Error::NotFound)?;
    let revision = posted.revision.ok_or(Error::BadRequest("no revision"))?;
    let token = jwt::token(&state.random);
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    if store::draft::find(&mut tx, &draft).await?.is_some() {
        let kept = Kept { draft: draft.to_string(), page: page.to_owned(), revision, pairs: posted.pairs };
        let payload = serde_json::to_vec(&kept)?;
        store::kept_page::keep(&mut tx, &hash(&token), &payload, &clock::text(now + KEPT)).await?;
        tx.commit().await?;
    }
    let back = place.words.path(&format!("{}?kept={token}", place.path));
    let login = login_address(Role::Citizen, place.words.lang, &back, Level::Substantial);
    Err(Error::LoginNeeded { login, kept: true })
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
    let of_form = open.form.page(page);
    let (Some(kept), Some(of_form)) = (kept.filter(|kept| kept.draft == id && kept.page == page), of_form) else {
        // Put back before, or long ago: the page shows what the draft holds.
        return Ok(Redirect::to(&here).into_response());
    };
    let inputs = read_page(of_form, &open.form.gone, &kept.pairs, &open.inputs)
        .map_err(|_| Error::BadRequest("unknown field"))?;
    let revision = open.base(page, kept.revision)?;
    let saved = match revision == open.draft.revision {
        true => open.save(state, &mut tx, revision, &inputs).await?,
        false => Saved::Stale,
    };
    tx.commit().await?;
    match saved {
        Saved::Now { .. } => Ok(Redirect::to(&format!("{here}?restored=1")).into_response()),
        Saved::Stale => {
            super::stale::compare(
                state,
                place,
                session,
                &open,
                of_form,
                Yours { inputs: &inputs, pairs: kept.pairs, files: false },
            )
            .await
        }
    }
}
