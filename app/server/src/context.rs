//! What a handler knows of its request before it looks at it: the language of the address.

use axum::{
    extract::{FromRequestParts, OriginalUri, Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header, request::Parts},
    middleware::Next,
    response::{Redirect, Response},
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
    /// The language of the reader, who may have been led to this one.
    reader: Lang,
}

/// The languages that a page can be read in.
#[derive(Clone, Debug)]
pub struct Spoken(pub Vec<Lang>);

impl Place {
    /// Where the same page stands in a language that a form speaks, when it doesn't speak this one. A page is in one
    /// language, so that it is read out right and nobody meets two at once.
    pub fn elsewhere(&self, form: &Form) -> Option<Redirect> {
        let (spoken, _) = form.title.find(self.words.lang);
        (spoken != self.words.lang).then(|| Redirect::to(&format!("/{}{}{}", spoken.code(), self.path, self.query)))
    }

    /// The words of the reader, whose language a form doesn't speak.
    pub fn unspoken(&self, form: &Form) -> Option<Words> {
        form.title.langs().all(|spoken| spoken != self.reader).then(|| Words::of(self.reader))
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
        let lang = Lang::parse(code).filter(is_spoken).ok_or(Error::NotFound)?;
        let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
        Ok(Place { words: Words::of(lang), path, query, reader: first_lang(&parts.headers) })
    }
}

/// The language to begin in: the one that was read here last, else the browser's.
pub fn first_lang(headers: &HeaderMap) -> Lang {
    remembered(headers).unwrap_or_else(|| browsers_lang(headers))
}

/// The cookie of the language that was read last. It is set where that isn't the browser's, since all else follows from
/// the browser.
const LANG: &str = "skranke-lang";

fn remembered(headers: &HeaderMap) -> Option<Lang> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == LANG).and_then(|(_, code)| Lang::parse(code)).filter(is_spoken)
}

fn is_spoken(lang: &Lang) -> bool {
    ui::words::langs().any(|spoken| spoken == *lang)
}

/// Remembers the language of a page that was read, for who comes back to an address without one. Whoever had no choice, or
/// only goes on from a page in the same language, hasn't chosen it; and what is remembered gives way to a choice alone: to
/// who comes from the same site in another language.
pub async fn remember_lang(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let first = request.uri().path().split('/').nth(1).and_then(Lang::parse).filter(is_spoken);
    let Some(lang) = first.filter(|_| *request.method() == Method::GET) else { return next.run(request).await };
    let browsers = browsers_lang(request.headers());
    let remembered = remembered(request.headers());
    let known = remembered.unwrap_or(browsers);
    let from = comes_from(request.headers(), &state.config.public_address);
    let is_chosen = from.map_or(remembered.is_none(), |from| from != lang);
    let mut response = next.run(request).await;
    let offered = response.extensions().get().is_none_or(|Spoken(langs)| langs.contains(&known));
    if known != lang && offered && is_chosen && response.status() == StatusCode::OK {
        let secure = if state.config.public_address.starts_with("https://") { "; Secure" } else { "" };
        let age = if lang == browsers { 0 } else { 31_536_000 };
        let cookie = format!("{LANG}={}; Path=/; HttpOnly; SameSite=Lax; Max-Age={age}{secure}", lang.code());
        let cookie = HeaderValue::from_str(&cookie).expect("codes of languages are letters");
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// The language of the page of ours that led here.
fn comes_from(headers: &HeaderMap, public_address: &str) -> Option<Lang> {
    let path = headers.get(header::REFERER)?.to_str().ok()?.strip_prefix(public_address)?.strip_prefix('/')?;
    path.split(['/', '?']).next().and_then(Lang::parse)
}

/// The language the browser asks for first, of those we speak; Bokmål where it asks for none of them.
fn browsers_lang(headers: &HeaderMap) -> Lang {
    let wanted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let lang = wanted.split(',').find_map(|part| {
        let code = part.split([';', '-']).next().unwrap_or_default().trim();
        let code = if code == "no" { "nb" } else { code };
        Lang::parse(code).filter(is_spoken)
    });
    lang.unwrap_or(Lang::Nb)
}

/// The request's number as a person can read it out: the beginning of the id that stands on its log lines.
pub fn number(headers: &HeaderMap) -> Option<String> {
    let id = headers.get("x-request-id").and_then(|id| id.to_str().ok())?;
    Some(id.chars().take(8).collect())
}
