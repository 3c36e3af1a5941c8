//! Login against a provider that lies on request, and against the demo provider.

mod crook;
mod demo;
mod id_token;
mod keys;
mod sessions;
mod state;

use crate::tests::Scratch;
