//! What a handler knows of its request before it looks at it: the language of the address.

use axum::{
    extract::{FromRequestParts, OriginalUri},
    http::{HeaderMap, header, request::Parts},
    response::Redirect,
};
use form::{Form, Lang};
use ui::Words;

use crate::{error::Error, state::AppState};

/// The language of the address and the address without it.
#[derive(Clone, Debug)]
pub struct Place {
    /// The words of the language.
    pub words: Words,
    /// The address without its language: `/my`.
    pub path: String,
    /// What stands behind it: `?back=review`, or nothing.
    query: String,
}

impl Place {
    /// Where the same page stands in a language that a form speaks, when it doesn't speak this one. A page is in one
    /// language, so that it is read out right and nobody meets two at once.
    pub fn elsewhere(&self, form: &Form) -> Option<Redirect> {
        let (spoken, _) = form.title.find(self.words.lang);
        (spoken != self.words.lang).then(|| Redirect::to(&format!("/{}{}{}", spoken.code(), self.path, self.query)))
    }
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
        let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
        Ok(Place { words: Words::of(lang), path, query })
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
