//! Login against a provider that lies on request, and against the demo provider.

mod crook;
mod demo;
mod id_token;
mod keys;
mod sessions;
mod state;

/// An empty database of this test's own.
pub(crate) async fn store() -> store::Store {
    store::Store::default()
}
