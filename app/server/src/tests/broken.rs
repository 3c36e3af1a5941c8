//! Registers that don't do as they should: what stands before the stand-ins in a test.

use std::{
    future::pending,
    sync::{Arc, Mutex},
};

use axum::{
    Router,
    extract::Request,
    http::StatusCode,
    middleware::{self, Next},
    response::{IntoResponse, Response},
};

/// How something is broken.
#[derive(Clone, Copy, Debug)]
pub enum How {
    /// It answers that it can't.
    Refuses,
    /// It answers something else.
    Babbles,
    /// It doesn't answer.
    Hangs,
}

/// What is broken: the beginning of an address, and how.
#[derive(Clone, Default)]
pub struct Broken(Arc<Mutex<Vec<(&'static str, How)>>>);

/// The population register.
pub const POPULATION: &str = "/demo/registers/folkeregisteret/";
/// The contact register.
pub const CONTACT: &str = "/demo/registers/krr/";
/// Altinn.
pub const ALTINN: &str = "/demo/registers/altinn/";
/// Enhetsregisteret.
pub const ORGANISATIONS: &str = "/demo/registers/enhetsregisteret/";
/// Maskinporten.
pub const TOKENS: &str = "/demo/registers/maskinporten/";

impl Broken {
    /// Breaks a register.
    pub fn set(&self, what: &'static str, how: How) {
        self.0.lock().unwrap().push((what, how));
    }

    /// Mends everything.
    pub fn mend(&self) {
        self.0.lock().unwrap().clear();
    }

    /// A router whose broken parts don't answer as they should.
    pub fn before(&self, router: Router) -> Router {
        let broken = self.clone();
        router.layer(middleware::from_fn(move |request: Request, next: Next| {
            let how = broken.of(request.uri().path());
            async move { answer(how, request, next).await }
        }))
    }

    fn of(&self, path: &str) -> Option<How> {
        self.0.lock().unwrap().iter().find(|(what, _)| path.starts_with(what)).map(|(_, how)| *how)
    }
}

async fn answer(how: Option<How>, request: Request, next: Next) -> Response {
    match how {
        None => next.run(request).await,
        Some(How::Refuses) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        // An honest mistake could quote what was asked for.
        Some(How::Babbles) => format!("<p>{} was not found</p>", request.uri()).into_response(),
        Some(How::Hangs) => pending().await,
    }
}
