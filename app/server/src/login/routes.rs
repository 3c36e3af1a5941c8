//! The addresses of login and logout.

use axum::extract::{Form, Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post, put};
use axum::{Json, Router};
use form::Lang;
use form::form::Level;
use serde::Deserialize;
use ui::pages::error::{ErrorPage, error_page};

use super::error::{LoginError, LoginFailure};
use super::session::level_of;
use super::{Callback, Kind, MaybeCitizen, Place, Role, Wanted, login_address};
use crate::context;
use crate::error::Error;
use crate::render::Page;
use crate::state::AppState;

/// The routes.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/{lang}/login", get(citizen))
        .route("/{lang}/employee/login", get(employee))
        .route("/{lang}/login/failed", get(failed))
        .route("/{lang}/logged-out", get(logged_out))
        .route("/login/callback", get(callback))
        .route("/login/frontchannel", get(frontchannel))
        .route("/logout", post(logout))
        .route("/logout/done", get(logout_done))
        .route("/session", put(go_on))
}

/// PUT: a citizen goes on with their login, as `session.js` asks them; the seconds it lasts now. 401 when it is over.
async fn go_on(State(state): State<AppState>, MaybeCitizen(session): MaybeCitizen) -> Response {
    match session {
        Some(session) => session.seconds_left(state.clock.now()).to_string().into_response(),
        None => (StatusCode::UNAUTHORIZED, Json(())).into_response(),
    }
}

/// What an address of login says.
#[derive(Default, Deserialize)]
struct Way {
    to: Option<String>,
    level: Option<String>,
}

async fn citizen(
    state: State<AppState>,
    here: context::Place,
    way: Query<Way>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    start(state, Role::Citizen, here, way, headers).await
}

async fn employee(
    state: State<AppState>,
    here: context::Place,
    way: Query<Way>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    start(state, Role::Employee, here, way, headers).await
}

async fn start(
    State(state): State<AppState>,
    role: Role,
    here: context::Place,
    Query(way): Query<Way>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let lang = here.words.lang;
    let home = match role {
        Role::Citizen => format!("/{}/my", lang.code()),
        Role::Employee => format!("/{}/queue", lang.code()),
    };
    let to = way.to.as_deref().and_then(Place::parse).or_else(|| Place::parse(&home)).ok_or(Error::NotFound)?;
    let level = way.level.as_deref().and_then(level_of).unwrap_or(Level::Substantial);
    let browser = state.login.cookies().read(&headers, Kind::Pending);
    Ok(match state.login.start(Wanted { role, lang, to, level }, browser).await {
        Ok(started) => ([(header::SET_COOKIE, started.cookie)], Redirect::to(&started.location)).into_response(),
        Err(failure) => to_failed(&failure),
    })
}

async fn callback(
    State(state): State<AppState>,
    Query(callback): Query<Callback>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let cookies = state.login.cookies();
    Ok(match state.login.finish(callback, cookies.read(&headers, Kind::Pending)).await {
        Ok(finished) => {
            // A session of the same role that this browser had is over.
            if let Some(old) = cookies.read(&headers, Kind::Session(finished.session.role)) {
                state.login.end(old).await?;
            }
            ([(header::SET_COOKIE, finished.cookie)], Redirect::to(&finished.to)).into_response()
        }
        Err(failure) => to_failed(&failure),
    })
}

/// The page that says why stands at an address of its own, so that neither code nor state stays in the browser's history.
fn to_failed(failure: &LoginFailure) -> Response {
    let lang = failure.lang.unwrap_or(Lang::Nb);
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.append_pair("why", failure.error.code()).append_pair("retry", &failure.retry);
    Redirect::to(&format!("/{}/login/failed?{}", lang.code(), query.finish())).into_response()
}

#[derive(Deserialize)]
struct Failed {
    #[serde(default)]
    why: String,
    #[serde(default)]
    retry: String,
}

async fn failed(
    State(state): State<AppState>,
    here: context::Place,
    headers: HeaderMap,
    Query(failed): Query<Failed>,
) -> Result<Response, Error> {
    let words = here.words;
    let (name, status) = LoginError::page(&failed.why).ok_or(Error::NotFound)?;
    let retry = retry_address(&failed.retry).unwrap_or_else(|| words.path(""));
    let page = Page::new(words, words.t(&format!("error-{name}-title")), "")
        .status(StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_REQUEST));
    let number = context::number(&headers);
    tracing::info!(status, name, number, "an error page");
    let others = vec![(words.path(""), "error-to-front")];
    let error = ErrorPage { name, next: Some((retry, "error-login-again")), others, number };
    Ok(page.render(&state, || error_page(error, words)))
}

/// The login to try again, read and written anew: what stands in an address may come from anybody.
fn retry_address(retry: &str) -> Option<String> {
    let url = url::Url::parse("https://skranke.invalid").ok()?.join(retry).ok()?;
    let mut parts = url.path().split('/').skip(1);
    let lang = parts.next().and_then(Lang::parse)?;
    let role = match (parts.next(), parts.next(), parts.next()) {
        (Some("login"), None, None) => Role::Citizen,
        (Some("employee"), Some("login"), None) => Role::Employee,
        _ => return None,
    };
    let value = |name: &str| url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned());
    let to = Place::parse(&value("to")?)?;
    let level = value("level").as_deref().and_then(level_of).unwrap_or(Level::Substantial);
    Some(login_address(role, lang, to.as_str(), level))
}

#[derive(Default, Deserialize)]
struct Leaving {
    role: Option<Role>,
    lang: Option<String>,
}

async fn logout(
    State(state): State<AppState>,
    headers: HeaderMap,
    Form(leaving): Form<Leaving>,
) -> Result<Response, Error> {
    let cookies = state.login.cookies();
    let has = |role| cookies.read(&headers, Kind::Session(role)).is_some();
    let role = leaving.role.unwrap_or(if has(Role::Citizen) { Role::Citizen } else { Role::Employee });
    let lang = leaving.lang.as_deref().and_then(Lang::parse).unwrap_or(Lang::Nb);
    let there = match cookies.read(&headers, Kind::Session(role)) {
        Some(token) => state.login.leave(role, token, lang).await?,
        None => None,
    };
    let there = there.unwrap_or_else(|| format!("/{}/logged-out", lang.code()));
    let gone = [(header::SET_COOKIE, cookies.remove(Kind::Session(role)))];
    // What the browser kept of a form while the network was away goes too.
    let kept = [("clear-site-data", "\"storage\"")];
    Ok((gone, kept, Redirect::to(&there)).into_response())
}

#[derive(Deserialize)]
struct LoggedOut {
    state: Option<String>,
}

async fn logout_done(Query(query): Query<LoggedOut>) -> Redirect {
    let lang = query.state.as_deref().and_then(Lang::parse).unwrap_or(Lang::Nb);
    Redirect::to(&format!("/{}/logged-out", lang.code()))
}

async fn logged_out(State(state): State<AppState>, here: context::Place) -> Response {
    let words = here.words;
    let page = Page::new(words, words.t("error-logged-out-title"), "/logged-out");
    let next = Some((words.path(""), "error-to-front"));
    let said = ErrorPage { name: "logged-out", next, others: Vec::new(), number: None };
    page.render(&state, || error_page(said, words))
}

#[derive(Deserialize)]
struct FrontChannel {
    #[serde(default)]
    iss: String,
    #[serde(default)]
    sid: String,
}

/// The provider shows this in a frame when somebody logs out there. No cookie comes along: the session is found by `sid`.
async fn frontchannel(State(state): State<AppState>, Query(query): Query<FrontChannel>) -> Result<Response, Error> {
    if !query.sid.is_empty() {
        state.login.leave_by_provider(&query.iss, &query.sid).await?;
    }
    let policy = format!("default-src 'none'; frame-ancestors {}", state.login.logout_framers().await);
    let policy = HeaderValue::from_str(&policy).map_err(Error::internal)?;
    Ok(([(header::CONTENT_SECURITY_POLICY, policy), (header::CACHE_CONTROL, HeaderValue::from_static("no-store"))], ())
        .into_response())
}
