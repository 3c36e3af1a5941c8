//! `skranke diff`: what has changed from one version of a form to another, and what it means.

use std::{path::Path, process::ExitCode, sync::Arc};

use form::{
    Form,
    diff::{Verdict, against, diff, report},
    file::{Diagnostic, Source, key_of, read_stored},
};

use super::serve::{Trouble, store};
use crate::{config::Config, random::Random, registry};

/// Where earlier versions are.
#[derive(Clone, Copy)]
pub enum Earlier<'a> {
    /// The newest version of a form that a draft was begun or saved with, in the database of a configuration.
    Live(Option<&'a Path>),
    /// A folder or a file.
    Path(&'a Path),
}

/// Prints the changes; fails when one is breaking.
pub fn run(earlier: Earlier<'_>, new: &Path) -> ExitCode {
    let compared = read(new).and_then(|new| {
        let old = match earlier {
            Earlier::Path(path) => Some(read(path)?),
            Earlier::Live(config) => live(config, &[new.key.as_str()])?.pop(),
        };
        Ok((old, new))
    });
    let (old, new) = match compared {
        Ok((Some(old), new)) => (old, new),
        Ok((None, new)) => {
            println!("{}: nobody has used it yet, so there is nothing to compare with.", new.key);
            return ExitCode::SUCCESS;
        }
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::from(2);
        }
    };
    let changes = diff(&old, &new);
    print!("{}", report(&changes, &old, &new));
    let breaks = changes.iter().any(|change| matches!(change.verdict, Verdict::Breaking(_)));
    if breaks { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

impl<'a> Earlier<'a> {
    /// What `--against` says: `live`, or a path.
    pub fn new(than: &'a Path, config: Option<&'a Path>) -> Earlier<'a> {
        if than.as_os_str() == "live" { Earlier::Live(config) } else { Earlier::Path(than) }
    }

    /// The breaking changes of forms, as errors in their files. A form that is new has none.
    pub fn breaking(&self, forms: &[Arc<Form>], sources: &[Source]) -> Result<Vec<Diagnostic>, Trouble> {
        let keys: Vec<&str> = forms.iter().map(|form| form.key.as_str()).collect();
        let earlier: Vec<Arc<Form>> = match *self {
            Earlier::Live(config) => live(config, &keys)?,
            Earlier::Path(folder) => registry::load(folder)?.forms,
        };
        let mut found = Vec::new();
        for old in &earlier {
            let Some(new) = forms.iter().find(|form| form.key == old.key) else { continue };
            let path = sources.iter().find(|source| source.key == new.key).map_or("", |source| source.path.as_str());
            found.extend(against(old, new, path));
        }
        Ok(found)
    }
}

/// A form from its folder, its file in a folder of forms, or a file alone.
fn read(path: &Path) -> Result<Arc<Form>, Trouble> {
    let file = if path.is_dir() { path.join("form.yaml") } else { path.to_owned() };
    let file = std::fs::canonicalize(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let bytes = std::fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let folder = file.parent().and_then(Path::parent).filter(|_| file.ends_with("form.yaml"));
    let found = match (folder, file.parent().and_then(Path::file_name)) {
        (Some(folder), Some(name)) => {
            let name = name.to_string_lossy();
            let loaded = registry::load(folder)?;
            let of_form = loaded.sources.iter().filter(|source| source.key == name).map(|source| source.path.clone());
            let paths: Vec<String> = of_form.collect();
            let found = loaded.diagnostics.into_iter().filter(|found| paths.contains(&found.file)).collect();
            loaded.forms.into_iter().find(|form| form.key == name).ok_or(found)
        }
        _ => read_stored(&key_of(&bytes).unwrap_or_default(), &bytes).map(Arc::new),
    };
    found.map_err(|found| {
        let shown = file.display().to_string();
        let found: Vec<Diagnostic> =
            found.into_iter().map(|found| Diagnostic { file: shown.clone(), ..found }).collect();
        let told = form::file::report(&found, &[(shown.as_str(), bytes.as_slice())], false);
        format!("{shown} can't be read\n\n{told}").into()
    })
}

/// The newest versions of forms that were used; a form that nobody has used has none.
fn live(config: Option<&Path>, keys: &[&str]) -> Result<Vec<Arc<Form>>, Trouble> {
    let config = Config::read(config, false).map_err(|error| format!("configuration: {error}"))?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let store = store(&config, &Random::system()).await?;
        let mut tx = store.read().await?;
        let mut out = Vec::new();
        for key in keys {
            let Some(source) = store::form_version::newest(&mut tx, key).await? else { continue };
            let form = read_stored(key, &source).map_err(|_| format!("the stored version of {key} can't be read"))?;
            out.push(Arc::new(form));
        }
        drop(tx);
        store.close().await;
        Ok(out)
    })
}
