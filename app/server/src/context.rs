//! What a handler knows of its request before it looks at it: the language of the address.

use axum::{
    extract::{FromRequestParts, OriginalUri},
    http::{HeaderMap, header, request::Parts},
};
use form::Lang;
use ui::Words;

use crate::{error::Error, state::AppState};

/// The language of the address and the address without it.
#[derive(Clone, Debug)]
pub struct Place {
    /// The words of the language.
    pub words: Words,
    /// The address without its language: `/my`.
    pub path: String,
}

impl FromRequestParts<AppState> for Place {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Place, Error> {
        let OriginalUri(uri) =
            OriginalUri::from_request_parts(parts, state).await.unwrap_or_else(|never| match never {});
        let rest = uri.path().strip_prefix('/').unwrap_or_default();
        let (code, path) =
            rest.split_once('/').map_or((rest, String::new()), |(code, path)| (code, format!("/{path}")));
        let lang =
            Lang::parse(code).filter(|lang| ui::words::langs().any(|spoken| spoken == *lang)).ok_or(Error::NotFound)?;
        Ok(Place { words: Words::of(lang), path })
    }
}

/// The language the browser asks for first, of those we speak; Bokmål where it asks for none of them.
pub fn browsers_lang(headers: &HeaderMap) -> Lang {
    let wanted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let lang = wanted.split(',').find_map(|part| {
        let code = part.split([';', '-']).next().unwrap_or_default().trim();
        let code = if code == "no" { "nb" } else { code };
        Lang::parse(code).filter(|lang| ui::words::langs().any(|spoken| spoken == *lang))
    });
    lang.unwrap_or(Lang::Nb)
}

/// The request's number as a person can read it out: the beginning of the id that stands on its log lines.
pub fn number(headers: &HeaderMap) -> Option<String> {
    let id = headers.get("x-request-id").and_then(|id| id.to_str().ok())?;
    Some(id.chars().take(8).collect())
}
