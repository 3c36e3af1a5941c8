//! Who sends a request: extractors for handlers.

use axum::extract::{FromRequestParts, OriginalUri};
use axum::http::request::Parts;
use axum::http::{Method, header};
use axum::response::{IntoResponse, Redirect, Response};
use form::Lang;
use form::form::Level;

use super::{Kind, Place, Role, Session, login_address};
use crate::error::Error;
use crate::state::AppState;

/// A citizen who is logged in. Without a session a GET is sent to login and back; a POST gets a page that says so.
#[derive(Clone, Debug)]
pub struct Citizen(pub Session);

/// An employee who is logged in.
#[derive(Clone, Debug)]
pub struct Employee(pub Session);

/// A citizen, if one is logged in.
#[derive(Clone, Debug)]
pub struct MaybeCitizen(pub Option<Session>);

impl FromRequestParts<AppState> for Citizen {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Response> {
        match session(parts, state, Role::Citizen).await? {
            Some(session) => Ok(Citizen(session)),
            None => Err(to_login(parts, Role::Citizen, Level::Substantial)),
        }
    }
}

impl FromRequestParts<AppState> for Employee {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Response> {
        match session(parts, state, Role::Employee).await? {
            Some(session) => Ok(Employee(session)),
            None => Err(to_login(parts, Role::Employee, Level::Substantial)),
        }
    }
}

impl FromRequestParts<AppState> for MaybeCitizen {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Response> {
        Ok(MaybeCitizen(session(parts, state, Role::Citizen).await?))
    }
}

async fn session(parts: &Parts, state: &AppState, role: Role) -> Result<Option<Session>, Response> {
    let Some(token) = state.login.cookies().read(&parts.headers, Kind::Session(role)) else { return Ok(None) };
    state.login.session(role, token).await.map_err(|error| Error::internal(error).into_response())
}

/// The answer to a request without a session of this role and level.
fn to_login(parts: &Parts, role: Role, level: Level) -> Response {
    let uri = parts.extensions.get::<OriginalUri>().map_or(&parts.uri, |uri| &uri.0);
    let lang = uri.path().split('/').nth(1).and_then(Lang::parse).unwrap_or(Lang::Nb);
    let is_read = matches!(parts.method, Method::GET | Method::HEAD);
    let here = uri.path_and_query().map(|path| path.as_str());
    // A POST's own address may not be one to go back to; the page it was sent from is.
    let from = parts.headers.get(header::REFERER).and_then(|value| value.to_str().ok()).and_then(path_of);
    let wanted = if is_read { here } else { from.as_deref().or(here) };
    let fallback = format!("/{}", lang.code());
    let to = wanted.and_then(Place::parse);
    let login = login_address(role, lang, to.as_ref().map_or(fallback.as_str(), Place::as_str), level);
    if is_read {
        Redirect::to(&login).into_response()
    } else {
        Error::LoginNeeded { login, kept: false }.into_response()
    }
}

/// The path of an address. Our own pages are the only ones whose `Referer` matters: another site's path leads, at
/// worst, to a page of ours that isn't there.
fn path_of(address: &str) -> Option<String> {
    let url = url::Url::parse(address).ok()?;
    Some(url[url::Position::BeforePath..url::Position::AfterQuery].to_owned())
}
