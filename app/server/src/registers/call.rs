//! One request to a register, with a token, and what can go wrong with it.

use std::sync::Arc;

use axum::http::{StatusCode, header, request::Builder};
use serde::de::DeserializeOwned;

use super::maskinporten::Maskinporten;
use crate::login::Http;

/// How a register is reached.
pub(super) struct Caller {
    pub http: Http,
    pub maskinporten: Arc<Maskinporten>,
}

/// Why a register gave no usable answer. None of these holds an address or a part of an answer: both hold identity
/// numbers.
#[derive(Debug, thiserror::Error)]
pub(super) enum Trouble {
    #[error("too slow")]
    TooSlow,
    #[error("no connection: {0}")]
    Network(String),
    #[error("status {0}")]
    Status(u16),
    #[error("an answer of another shape")]
    Unreadable,
    #[error("no access token: {0}")]
    Token(Box<Trouble>),
}

impl Caller {
    /// Sends a request and reads JSON; `None` for what the register doesn't have.
    pub async fn json<T: DeserializeOwned>(
        &self,
        scope: &str,
        request: Builder,
        body: Vec<u8>,
    ) -> Result<Option<T>, Trouble> {
        let token = self.maskinporten.token(scope).await.map_err(|trouble| Trouble::Token(Box::new(trouble)))?;
        let request = request
            .header(header::AUTHORIZATION, format!("Bearer {token}"))
            .header(header::ACCEPT, "application/json")
            .header(header::CONTENT_TYPE, "application/json");
        let answer = send(&self.http, request, body).await;
        if matches!(answer, Err(Trouble::Status(401))) {
            self.maskinporten.forget(scope).await;
        }
        match answer {
            Err(Trouble::Status(404)) => Ok(None),
            answer => answer.map(Some),
        }
    }
}

/// Sends a request and reads JSON.
pub(super) async fn send<T: DeserializeOwned>(http: &Http, request: Builder, body: Vec<u8>) -> Result<T, Trouble> {
    let request = request.body(body).map_err(|_| Trouble::Network("the address can't be written".into()))?;
    let answer = http.send(request).await.map_err(|error| Trouble::Network(error.to_string()))?;
    if answer.status() != StatusCode::OK {
        return Err(Trouble::Status(answer.status().as_u16()));
    }
    // The parser's own words may quote the answer.
    serde_json::from_slice(answer.body()).map_err(|_| Trouble::Unreadable)
}
