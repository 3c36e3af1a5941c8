//! What every handler can reach.

use std::{ops::Deref, sync::Arc};

use axum::http::HeaderValue;
use ui::Site;

use crate::{
    clock::Clock,
    config::Config,
    deliveries::Deliveries,
    login::Login,
    random::Random,
    registers::{Registers, open::OpenRegisters},
    registry::Registry,
    scan::Scanner,
    theme::Theme,
    versions::Versions,
};

/// The program's parts, shared: each layer and extractor of a request has them.
#[derive(Clone)]
pub struct AppState(Arc<Parts>);

impl Deref for AppState {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl From<Parts> for AppState {
    fn from(parts: Parts) -> AppState {
        AppState(Arc::new(parts))
    }
}

/// What the program is made of.
#[derive(Clone)]
pub struct Parts {
    /// What the operator said.
    pub config: Arc<Config>,
    /// What is the same on every page.
    pub site: Arc<Site>,
    /// The municipality's own look.
    pub theme: Option<Arc<Theme>>,
    /// The content security policy of every page.
    pub policy: HeaderValue,
    /// Drafts, cases and all else that lasts.
    pub store: store::Store,
    /// The live forms.
    pub registry: Registry,
    /// Forms by version, for drafts and cases that began with an older one.
    pub versions: Versions,
    /// Login and sessions.
    pub login: Arc<Login>,
    /// What is known of people, and whom they may act for.
    pub registers: Registers,
    /// Registers that anybody may ask.
    pub open_registers: Arc<OpenRegisters>,
    /// What leaves the house.
    pub deliveries: Deliveries,
    /// Who looks for viruses.
    pub scanner: Scanner,
    /// The time.
    pub clock: Clock,
    /// Randomness.
    pub random: Random,
}
