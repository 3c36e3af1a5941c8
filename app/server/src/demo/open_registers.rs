//! Stand-ins for Enhetsregisteret and Kartverket's addresses, in the shape of the real ones, so that the code that asks
//! them is the code that runs in earnest. All of it is invented.

mod addresses;
mod organisations;

use axum::{Router, routing::get};

/// Their addresses.
pub(crate) fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new()
        .route("/demo/registers/enhetsregisteret/api/enheter/{number}", get(organisations::show))
        .route("/demo/registers/adresser/v1/sok", get(addresses::show))
}
