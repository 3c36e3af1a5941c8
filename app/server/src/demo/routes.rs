//! The demo's addresses: the provider's own here, the registers' in their folder.

use std::sync::Arc;

use axum::extract::{Form, Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Extension, Json, Router};
use serde::Deserialize;
use serde_json::json;
use ui::Words;

use super::provider::{Person, Refusal, Request, TokenRequest};
use super::{Demo, page, registers};
use crate::error::Error;
use crate::login::Role;
use crate::render::Page;
use crate::scan;
use crate::state::AppState;

/// The routes, to be mounted only when the demo is on.
pub fn routes(demo: Arc<Demo>) -> Router<AppState> {
    Router::new()
        .route("/demo/provider/{role}/authorize", get(authorize).post(choose))
        .route("/demo/provider/{role}/end_session", get(end_session))
        .route("/demo/virus.pdf", get(virus))
        .layer(Extension(Arc::clone(&demo)))
        .merge(for_clients(demo))
        .merge(super::open_registers::routes())
}

/// The addresses the program itself calls, which need no page.
pub(crate) fn for_clients<S: Clone + Send + Sync + 'static>(demo: Arc<Demo>) -> Router<S> {
    Router::new()
        .route("/demo/provider/{role}/.well-known/openid-configuration", get(discovery))
        .route("/demo/provider/{role}/jwks", get(jwks))
        .route("/demo/provider/{role}/token", post(token))
        .merge(registers::routes::routes())
        .layer(Extension(demo))
}

/// A file that the demo's virus scan refuses; it harms nobody.
async fn virus() -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/pdf"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"virus.pdf\""),
    ];
    (headers, scan::test_pdf()).into_response()
}

type Provider = Extension<Arc<Demo>>;

async fn discovery(Extension(demo): Provider, Path(role): Path<Role>) -> Response {
    Json(demo.discovery(role)).into_response()
}

async fn jwks(Extension(demo): Provider, Path(_): Path<Role>) -> Response {
    Json(demo.jwks().await).into_response()
}

async fn authorize(
    State(state): State<AppState>,
    Extension(demo): Provider,
    Path(role): Path<Role>,
    Query(request): Query<Request>,
) -> Result<Response, Error> {
    if let Some(refused) = refused(&demo, role, &request)? {
        return Ok(refused);
    }
    let words = Words::of(request.lang());
    let mut frame = Page::new(words, words.t("demo-title"), "");
    // A switch of language would lose the request.
    frame.path = None;
    Ok(frame.render(&state, || page::page(role, request, words)))
}

#[derive(Deserialize)]
struct Choice {
    #[serde(default)]
    person: String,
    #[serde(flatten)]
    request: Request,
}

async fn choose(
    Extension(demo): Provider,
    Path(role): Path<Role>,
    Form(choice): Form<Choice>,
) -> Result<Response, Error> {
    let Choice { person, request } = choice;
    if let Some(refused) = refused(&demo, role, &request)? {
        return Ok(refused);
    }
    let location = match Person::find(role, &person) {
        Some(person) => demo.grant(role, &request, &person),
        None => demo.back(role, &request, &[("error", "access_denied")]),
    };
    Ok(Redirect::to(&location).into_response())
}

fn refused(demo: &Demo, role: Role, request: &Request) -> Result<Option<Response>, Error> {
    match demo.check(request) {
        Ok(()) => Ok(None),
        Err(Refusal::Here(why)) => Err(Error::BadRequest(why)),
        Err(Refusal::Back(error)) => {
            Ok(Some(Redirect::to(&demo.back(role, request, &[("error", error)])).into_response()))
        }
    }
}

async fn token(
    Extension(demo): Provider,
    Path(role): Path<Role>,
    headers: HeaderMap,
    Form(request): Form<TokenRequest>,
) -> Response {
    let authorization = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    match demo.redeem(role, authorization, request).await {
        Ok(tokens) => ([(header::CACHE_CONTROL, "no-store")], Json(tokens)).into_response(),
        Err(error) => {
            let status = if error == "invalid_client" { StatusCode::UNAUTHORIZED } else { StatusCode::BAD_REQUEST };
            (status, Json(json!({"error": error}))).into_response()
        }
    }
}

#[derive(Deserialize)]
struct EndSession {
    post_logout_redirect_uri: Option<String>,
    state: Option<String>,
}

async fn end_session(Extension(demo): Provider, Path(_): Path<Role>, Query(query): Query<EndSession>) -> Redirect {
    let there = demo.after_logout(query.post_logout_redirect_uri.as_deref(), query.state.as_deref());
    Redirect::to(there.as_deref().unwrap_or("/"))
}
