//! PUT `/{lang}/draft/{id}/upload/{upload}`: a part of a file on its way, and how the parts become a file of a page.
//! `upload.js` sends them, then saves the page with the file's name; JSON comes back.

use axum::{
    Json,
    body::Bytes,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use form::{Code, Input, Inputs, form::Page};
use serde::Serialize;
use ui::{
    Words,
    fields::file::{entry, refused},
};

use super::{
    super::draft::OpenDraft,
    autosave::bare,
    uploads::{self, Looked, slot},
};
use crate::{
    clock,
    error::{Error, Result},
    login::MaybeCitizen,
    received::Received,
    render::fragment,
    state::AppState,
    upload::{UPLOAD_LIMIT, Upload, clean_name},
};

/// How much of the file is here.
#[derive(Serialize)]
struct Held {
    offset: i64,
}

/// Keeps a part that begins where the ones before it end, as `Upload-Offset` says; says where the next begins, whatever
/// came: so a browser that was cut off learns it by sending anything.
pub async fn put(
    State(state): State<AppState>,
    MaybeCitizen(session): MaybeCitizen,
    Path((_, id, upload)): Path<(String, String, String)>,
    headers: HeaderMap,
    part: Bytes,
) -> Result<Response> {
    let Some(session) = session else { return Ok(bare(StatusCode::UNAUTHORIZED)) };
    let start = headers.get("Upload-Offset").and_then(|start| start.to_str().ok()?.parse().ok());
    let start: i64 = start.ok_or(Error::BadRequest("upload offset"))?;
    let upload = checked(&upload)?;
    let mut tx = state.store.begin().await?;
    let open = OpenDraft::open(&state, &mut tx, &session, &id).await?;
    let all = store::upload::held_of_all(&mut tx, &open.draft).await?;
    if usize::try_from(all).unwrap_or(usize::MAX).saturating_add(part.len()) > UPLOAD_LIMIT {
        return Err(Error::TooLarge);
    }
    let now = clock::text(state.clock.now());
    let offset = store::upload::append(&mut tx, &open.draft, upload, start, &part, &now).await?;
    tx.commit().await?;
    Ok(Json(Held { offset }).into_response())
}

/// The browser's own name for an upload: of the draft alone, so it need not be hard to guess.
fn checked(upload: &str) -> Result<&str> {
    let fine = !upload.is_empty() && upload.len() <= 40 && upload.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-');
    if fine { Ok(upload) } else { Err(Error::BadRequest("upload")) }
}

/// A file whose parts have come, as the page names it.
pub struct Arrived {
    path: String,
    upload: String,
    name: String,
    size: u64,
}

impl Arrived {
    /// Takes it from among what a page posts.
    pub fn take(pairs: &mut Vec<(String, String)>) -> Result<Option<Arrived>> {
        let mut taken = |wanted: &str| {
            let at = pairs.iter().position(|(name, _)| name == wanted)?;
            Some(pairs.swap_remove(at).1)
        };
        let Some(path) = taken("_file") else { return Ok(None) };
        let (upload, name, size) = (taken("_upload"), taken("_name"), taken("_size"));
        let (Some(upload), Some(name), Some(Ok(size))) = (upload, name, size.map(|size| size.parse())) else {
            return Err(Error::BadRequest("a file on its way"));
        };
        checked(&upload)?;
        Ok(Some(Arrived { path, upload, name: clean_name(&name), size }))
    }

    /// Looks at the file, with no transaction open: what is wrong with it otherwise.
    pub async fn look(&self, state: &AppState, open: &OpenDraft, page: &Page, inputs: &mut Inputs) -> Result<Looked> {
        let kind = uploads::kind_at(&page.fields, &self.path, inputs)?;
        if self.size > kind.max_size {
            // The browser didn't send it.
            return Ok((self.path.clone(), Err(Code::FileTooLarge { max: kind.max_size })));
        }
        let content = store::upload::content(&mut state.store.read().await?, &open.draft, &self.upload).await?;
        if content.len() as u64 != self.size {
            return Err(Error::BadRequest("parts of the file are missing"));
        }
        let upload = Upload { name: self.name.clone(), content: content.into() };
        Ok((self.path.clone(), Received::look(state, upload, kind).await))
    }

    /// Keeps the file with what stands in the page: its entry for the page's list, or one that says what is wrong, and what
    /// became of it in words.
    pub async fn keep(
        &self,
        state: &AppState,
        tx: &mut store::Tx,
        open: &OpenDraft,
        (page, looked): (&Page, Looked),
        inputs: &mut Inputs,
        words: Words,
    ) -> Result<(String, String)> {
        let problems = uploads::take(state, tx, open, &page.fields, vec![looked], inputs).await?;
        store::upload::forget(tx, &open.draft, &self.upload).await?;
        let Some((field, slot)) = slot(&page.fields, &self.path, inputs) else { return Err(Error::NotFound) };
        if let Some(problem) = problems.first() {
            let told = words.problem(problem, field.label.get(words.lang));
            return Ok((fragment(|| refused(told.clone())), told));
        }
        let files = words.path(&format!("/draft/{}/file", open.draft.id));
        let Some(Input::Files(list)) = slot else { return Err(Error::NotFound) };
        let file = list.last().ok_or(Error::NotFound)?;
        let told = words.with("upload-done", [("name", file.name.clone().into())]);
        Ok((fragment(|| entry(file, &self.path, &files, words)), told))
    }
}
