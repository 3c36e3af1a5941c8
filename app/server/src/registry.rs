//! The forms that are live. A folder is read whole; a broken file never replaces a good one.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    sync::{Arc, RwLock},
};

use form::{
    Form,
    file::{Diagnostic, Loaded, Queue, SHARED, Source},
};

use crate::{
    checked::{self, Checked},
    search::Index,
};

/// The live forms, swapped whole.
#[derive(Clone)]
pub struct Registry {
    folder: Arc<PathBuf>,
    /// Whether only what the accessibility tests found nothing in goes live.
    only_checked: bool,
    live: Arc<RwLock<Arc<Live>>>,
}

/// One state of the folder.
#[derive(Default)]
pub struct Live {
    /// Services by key.
    pub forms: BTreeMap<String, Arc<Form>>,
    /// Surveys by key.
    pub surveys: BTreeMap<String, Arc<Form>>,
    /// Queues, in the file's order.
    pub queues: Vec<Queue>,
    /// The keys of the forms whose file has mistakes; the last good version is live, if there was one.
    pub broken: BTreeSet<String>,
    /// What the accessibility tests found, by form.
    pub checked: BTreeMap<String, Checked>,
    /// The words that find a service.
    pub index: Index,
    /// What was wrong with the files last read.
    pub diagnostics: Vec<Diagnostic>,
}

/// Why the folder could not be read at all.
#[derive(Debug, thiserror::Error)]
#[error("{}: {source}", path.display())]
pub struct Unreadable {
    path: PathBuf,
    source: std::io::Error,
}

impl Registry {
    /// Reads the folder. Broken forms are left out; the diagnostics say why. With `only_checked`, so are those whose
    /// version the accessibility tests haven't passed.
    pub fn open(folder: &Path, only_checked: bool) -> Result<Registry, Unreadable> {
        let registry = Registry { folder: Arc::new(folder.to_owned()), only_checked, live: Arc::default() };
        registry.reload()?;
        Ok(registry)
    }

    /// The state now. Hold on to it for a whole request.
    pub fn live(&self) -> Arc<Live> {
        self.live.read().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }

    /// Reads the folder again; returns the errors, for the log.
    pub fn reload(&self) -> Result<Arc<Live>, Unreadable> {
        let mut loaded = load(&self.folder)?;
        let checked = checked::all(&self.folder, &loaded);
        if self.only_checked {
            checked::hold(&mut loaded, &checked);
        }
        let next = Arc::new(self.live().succeeded_by(loaded, checked));
        *self.live.write().unwrap_or_else(std::sync::PoisonError::into_inner) = next.clone();
        Ok(next)
    }

    /// The newest change in the folder, to see whether to read it again.
    pub fn fingerprint(&self) -> u64 {
        use std::hash::{DefaultHasher, Hash, Hasher};
        let mut hasher = DefaultHasher::new();
        let files = files(&self.folder).unwrap_or_default();
        let results = files.iter().map(|path| path.with_file_name(checked::FILE));
        for path in results.chain(files.iter().cloned()) {
            if let Ok(meta) = std::fs::metadata(&path) {
                (path, meta.len(), meta.modified().ok()).hash(&mut hasher);
            }
        }
        hasher.finish()
    }
}

impl Live {
    /// The state after this one: what was read, and the last good version of what is broken now but whose file is still
    /// there.
    fn succeeded_by(&self, loaded: Loaded, checked: BTreeMap<String, Checked>) -> Live {
        let mut next = Live { checked, ..Live::default() };
        for form in loaded.forms {
            let into = if form.service.is_some() { &mut next.forms } else { &mut next.surveys };
            into.insert(form.key.clone(), form);
        }
        // What has a file but wasn't loaded is broken.
        let good = |key: &str| next.forms.contains_key(key) || next.surveys.contains_key(key);
        let of_forms = loaded.sources.iter().map(|source| source.key.as_str());
        let of_forms = of_forms.filter(|key| !key.is_empty() && *key != SHARED);
        next.broken = of_forms.filter(|key| !good(key)).map(str::to_owned).collect();
        let is_there = |key: &str| next.broken.contains(key);
        for (key, form) in self.forms.iter().filter(|(key, _)| is_there(key)) {
            next.forms.entry(key.clone()).or_insert_with(|| form.clone());
        }
        for (key, form) in self.surveys.iter().filter(|(key, _)| is_there(key)) {
            next.surveys.entry(key.clone()).or_insert_with(|| form.clone());
        }
        next.queues = if loaded.queues.is_empty() { self.queues.clone() } else { loaded.queues };
        next.diagnostics = loaded.diagnostics;
        next.index = Index::of(next.forms.values().map(AsRef::as_ref));
        next
    }

    /// A queue by its key.
    pub fn queue(&self, key: &str) -> Option<&Queue> {
        self.queues.iter().find(|queue| queue.key == key)
    }
}

/// Reads and checks a folder of forms.
pub fn load(folder: &Path) -> Result<Loaded, Unreadable> {
    let mut sources = Vec::new();
    for path in files(folder)? {
        let bytes = std::fs::read(&path).map_err(|source| Unreadable { path: path.clone(), source })?;
        let key = match path.parent() {
            Some(parent) if parent != folder => parent.file_name().map(|name| name.to_string_lossy().into_owned()),
            _ => None,
        };
        sources.push(Source { path: path.display().to_string(), key: key.unwrap_or_default(), bytes });
    }
    Ok(form::file::load(sources))
}

/// `queues.yaml`, the `form.yaml` of every folder, and what stands in the folder of shared pieces.
fn files(folder: &Path) -> Result<Vec<PathBuf>, Unreadable> {
    let unreadable = |source| Unreadable { path: folder.to_owned(), source };
    let mut out = Vec::new();
    let entries = |folder: &Path| -> Result<Vec<PathBuf>, Unreadable> {
        let entries = std::fs::read_dir(folder).map_err(unreadable)?;
        entries.map(|entry| Ok(entry.map_err(unreadable)?.path())).collect()
    };
    for path in entries(folder)? {
        if path.is_dir() && path.file_name().is_some_and(|name| name == SHARED) {
            out.extend(entries(&path)?.into_iter().filter(|path| path.extension().is_some_and(|kind| kind == "yaml")));
            continue;
        }
        let file = if path.is_dir() { path.join("form.yaml") } else { path };
        let wanted = file.file_name().is_some_and(|name| name == "form.yaml" || name == "queues.yaml");
        if wanted && file.is_file() {
            out.push(file);
        }
    }
    out.sort();
    Ok(out)
}
