//! What a handler answers when it can't do what was asked. A person's mistakes are not errors; those are `Problem`s.

use std::error::Error as StdError;

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use store::id::Reference;

/// Why a handler gave up. The page that says so is made by [`crate::render::error_pages`], in the person's language.
#[derive(Debug)]
pub enum Error {
    /// No such thing, or not theirs to see: the two look alike.
    NotFound,
    /// They may know it is there but not do this.
    Forbidden,
    /// Somebody else was first.
    Conflict,
    /// The draft is none any more: it was sent, and this case grew from it.
    Sent(Reference),
    /// The form has changed, and its author lets no older draft be sent.
    Stopped,
    /// The person may not act for the draft's party any more.
    PartyEnded,
    /// Whether they may can't be known now: a register gives no answer.
    RegisterDown,
    /// The session is over; log in and come back to this address.
    LoginNeeded {
        /// Where the login begins, with the way back.
        login: String,
        /// Whether what was typed is kept until then.
        kept: bool,
    },
    /// The login is at a lower level of assurance than what was asked for.
    LevelNeeded,
    /// Something in the request is not as our own pages send it.
    BadRequest(&'static str),
    /// The request is larger than the page allows.
    TooLarge,
    /// Our own fault. Logged, never shown.
    Internal(Box<dyn StdError + Send + Sync>),
}

/// A handler's answer.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// Our own fault, from any error.
    pub fn internal(error: impl Into<Box<dyn StdError + Send + Sync>>) -> Error {
        Error::Internal(error.into())
    }

    /// The HTTP status.
    pub fn status(&self) -> StatusCode {
        match self {
            Error::NotFound => StatusCode::NOT_FOUND,
            Error::Forbidden | Error::PartyEnded => StatusCode::FORBIDDEN,
            Error::RegisterDown => StatusCode::SERVICE_UNAVAILABLE,
            Error::Conflict | Error::Sent(_) | Error::Stopped => StatusCode::CONFLICT,
            Error::LoginNeeded { .. } | Error::LevelNeeded => StatusCode::UNAUTHORIZED,
            Error::BadRequest(_) => StatusCode::BAD_REQUEST,
            Error::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Error::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

/// The words' name of [`Error::LevelNeeded`]; its page leads to a login at the higher level and back.
pub const LEVEL_NEEDED: &str = "login-level-too-low";

/// What the error page needs to know; travels in the response's extensions.
#[derive(Clone, Debug)]
pub struct Mark {
    /// The words' name: `error-<name>-title`.
    pub name: &'static str,
    /// Where to go on instead of the front page.
    pub next: Option<(String, &'static str)>,
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let name = match &self {
            Error::NotFound => "not-found",
            Error::Forbidden => "forbidden",
            Error::Conflict => "conflict",
            Error::Sent(_) => "sent",
            Error::Stopped => "stopped",
            Error::PartyEnded => "party-ended",
            Error::RegisterDown => "register-down",
            Error::LoginNeeded { kept: false, .. } => "login-needed",
            Error::LoginNeeded { kept: true, .. } => "login-kept",
            Error::LevelNeeded => LEVEL_NEEDED,
            Error::BadRequest(_) => "bad-request",
            Error::TooLarge => "too-large",
            Error::Internal(_) => "internal",
        };
        match &self {
            Error::Internal(error) => tracing::error!(error = %error, "a request failed"),
            Error::BadRequest(why) => tracing::warn!(why, "a request was refused"),
            _ => {}
        }
        let next = match &self {
            Error::LoginNeeded { login, .. } => Some((login.clone(), "error-login-again")),
            Error::Sent(case) => Some((format!("/case/{case}"), "receipt-case")),
            _ => None,
        };
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Mark { name, next });
        response
    }
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Error {
        Error::internal(error)
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Error {
        Error::internal(error)
    }
}
