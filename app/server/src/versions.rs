//! Forms by version: a draft or a case is always shown with the form it began with, though the file has changed since.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

use form::Form;

use crate::{error::Error, registry::Registry};

/// Forms by version, read from the store once and kept.
#[derive(Clone, Default)]
pub struct Versions {
    known: Arc<Mutex<HashMap<String, Arc<Form>>>>,
}

impl Versions {
    /// The form of a version: the live one, one seen before, or the stored file read again.
    pub async fn get(
        &self,
        version: &str,
        key: &str,
        registry: &Registry,
        tx: &mut store::Tx,
    ) -> Result<Arc<Form>, Error> {
        let live = registry.live();
        if let Some(form) = live.forms.get(key).or_else(|| live.surveys.get(key)).filter(|form| form.version == version)
        {
            return Ok(form.clone());
        }
        if let Some(form) = self.lock().get(version) {
            return Ok(form.clone());
        }
        let source = store::form_version::source(tx, version)
            .await?
            .ok_or_else(|| Error::internal("a form version is missing"))?;
        let form = form::file::read_stored(key, &source)
            .map_err(|_| Error::internal("a stored form version can't be read"))?;
        let form = Arc::new(form);
        self.lock().insert(version.to_owned(), form.clone());
        Ok(form)
    }

    /// Keeps the source of a version beside what is saved with it: when the folder changes, this is what is left.
    pub async fn keep(form: &Form, tx: &mut store::Tx, now: &str) -> Result<(), Error> {
        Ok(store::form_version::put(tx, &form.version, &form.key, form.source.as_bytes(), now).await?)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<String, Arc<Form>>> {
        self.known.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}
