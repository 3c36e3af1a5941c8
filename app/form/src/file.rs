//! A YAML file → a checked [`Form`], or errors with line and column: several at once, each with a suggestion where there
//! is one. No I/O: bytes come in.
//!
//! | where | what |
//! |---|---|
//! | `tree` | YAML → nodes with their place, bounded |
//! | `shared`, `bundle` | the pieces forms share; a form with those it uses |
//! | `reader`, `texts` | reading maps: known keys, names, expressions, texts by language |
//! | `language` | what could be plainer in the texts |
//! | `service`, `pages`, `fields`, `kinds`, `routes`, `sign`, `queues` | one reader a concern |
//! | `gone` | the notes on what earlier versions had: `gone`, `was` |
//! | `places` | where pages, fields and their parts stand |
//! | `names` | the names met so far, and the named values that wait for them |
//! | `room` | how large a form may become with all it uses |
//! | [`tests`] | the author's own tests |
//! | `guide` | the authors' guide, from the same tables |
//! | `new` | a new form from few answers |
//! | `takes` | what each key takes |
//! | `schema` | the JSON Schema for editors |
//! | `report` | diagnostics as text, JSON, SARIF, annotations |

mod bundle;
mod fields;
mod gone;
mod guide;
mod kinds;
mod language;
mod names;
mod new;
mod pages;
pub(crate) mod places;
mod queues;
mod reader;
mod report;
mod room;
mod routes;
mod schema;
mod service;
mod shared;
mod sign;
mod takes;
pub mod tests;
mod texts;
mod threads;
mod tree;
pub mod whole;

use std::{collections::BTreeSet, ops::Range, rc::Rc, sync::Arc};

use sha2::{Digest, Sha256};

use crate::{form::Form, text::Lang};
use bundle::{Bundle, Parts};
pub use guide::guide;
pub use new::{New, TO_WRITE, new_form, themes};
pub use queues::Queue;
pub use report::{Format, report};
pub use schema::schema;
pub use service::LIFE_EVENTS;
use shared::Shared;
pub use shared::{FOLDER as SHARED, SharedFile};

/// How much a diagnostic weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The form can't be used.
    Error,
    /// The form can be used, but somebody would be better served.
    Warning,
}

/// One thing to say about a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// How much it weighs.
    pub severity: Severity,
    /// The file's path as it was given.
    pub file: String,
    /// Where, in bytes.
    pub span: Range<usize>,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What.
    pub message: String,
    /// What to write instead, or do.
    pub help: String,
}

/// A file to read.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its path, for messages.
    pub path: String,
    /// The name of its folder: the form's key, or [`SHARED`]. Empty for `queues.yaml`.
    pub key: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// A folder of forms, read and checked.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The forms and surveys without errors.
    pub forms: Vec<Arc<Form>>,
    /// The queues.
    pub queues: Vec<Queue>,
    /// What is wrong, by file and place.
    pub diagnostics: Vec<Diagnostic>,
    /// The files, for the report.
    pub sources: Vec<Source>,
}

/// What a form may refer to outside its own file.
#[derive(Clone, Debug, Default)]
pub struct World {
    /// The queues' keys; `None` when they aren't to be checked.
    pub queues: Option<Vec<String>>,
    /// The surveys' keys; `None` when they aren't to be checked.
    pub surveys: Option<Vec<String>>,
    /// The languages every text must have.
    pub langs: Vec<Lang>,
    /// The shared pieces.
    pub shared: Vec<SharedFile>,
}

/// The languages a municipality's form must have; English makes the third.
pub const REQUIRED_LANGS: [Lang; 3] = [Lang::Nb, Lang::Nn, Lang::En];

/// Reads a folder: queues and shared pieces first, then surveys, then services. One broken file doesn't stop the others.
pub fn load(sources: Vec<Source>) -> Loaded {
    let mut loaded = Loaded::default();
    let mut world = World { langs: REQUIRED_LANGS.to_vec(), ..World::default() };
    for source in sources.iter().filter(|source| source.key.is_empty()) {
        let (queues, found) = queues::read(source, &world);
        loaded.queues.extend(queues);
        loaded.diagnostics.extend(found);
    }
    // With a mistake in the queues, a route to one that is missing isn't a mistake of its own.
    let broken = loaded.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error);
    world.queues = (!broken).then(|| loaded.queues.iter().map(|queue| queue.key.clone()).collect());
    let of_forms = sources.iter().filter(|source| !source.key.is_empty());
    let (shared, forms): (Vec<&Source>, Vec<&Source>) = of_forms.partition(|source| source.key == SHARED);
    let (shared, found) = shared::read(&shared, &world);
    loaded.diagnostics.extend(found);
    world.shared = shared;
    let (surveys, services): (Vec<&Source>, Vec<&Source>) =
        forms.into_iter().partition(|source| is_survey(&source.bytes));
    world.surveys = Some(surveys.iter().map(|source| source.key.clone()).collect());
    let in_order: Vec<&Source> = surveys.into_iter().chain(services).collect();
    for (form, found) in threads::side_by_side(&in_order, |source| read(source, &world)) {
        loaded.diagnostics.extend(found);
        loaded.forms.extend(form.map(Arc::new));
    }
    // A mistake in a shared piece is said once, though every form that uses it has it.
    let mut said = BTreeSet::new();
    loaded.diagnostics.retain(|d| said.insert((d.file.clone(), d.span.start, d.span.end, d.message.clone())));
    loaded.diagnostics.sort_by(|a, b| (&a.file, a.span.start).cmp(&(&b.file, b.span.start)));
    loaded.sources = sources;
    loaded
}

/// Reads one form; with errors there is no form.
pub fn read(source: &Source, world: &World) -> (Option<Form>, Vec<Diagnostic>) {
    let text = match text(source) {
        Ok(text) => text,
        Err(diagnostic) => return (None, vec![diagnostic]),
    };
    let root = match tree::parse(text) {
        Ok(root) => root,
        Err(mistake) => {
            let mut reader = reader::Reader::new(Parts::one(&source.path, text), world);
            reader.error(mistake.span, mistake.message, mistake.help);
            return (None, reader.finish());
        }
    };
    let used = shared::used(&root, world);
    let bundle = Bundle::new(&source.path, text, &used);
    let mut reader = reader::Reader::new(bundle.parts(), world);
    reader.shared = Rc::new(Shared::new(used.into_iter().zip(bundle.starts())));
    let form = pages::form(&mut reader, &root, &source.key, &bundle.text);
    let found = reader.finish();
    let broken = found.iter().any(|diagnostic| diagnostic.severity == Severity::Error);
    (form.filter(|_| !broken), found)
}

/// Reads a form that was checked when it was published, from [`Form::source`]: the queues, surveys and shared pieces of
/// then may be gone.
pub fn read_stored(key: &str, bytes: &[u8]) -> Result<Form, Vec<Diagnostic>> {
    let mut source = Source { path: format!("{key}/form.yaml"), key: key.to_owned(), bytes: bytes.to_vec() };
    let mut world = World::default();
    if let Ok(text) = std::str::from_utf8(bytes)
        && let Ok((form, shared)) = bundle::apart(text)
    {
        source.bytes = form.as_bytes().to_vec();
        world.shared = shared;
    }
    let (form, found) = read(&source, &world);
    form.ok_or(found)
}

/// The key that a file says its form has.
pub fn key_of(bytes: &[u8]) -> Option<String> {
    let (text, _) = bundle::apart(std::str::from_utf8(bytes).ok()?).ok()?;
    let root = tree::parse(text).ok()?;
    root.value("form").or(root.value("survey"))?.text().map(str::to_owned)
}

/// The form's own text in [`Form::source`], without the shared pieces behind it.
pub(crate) fn own_text(source: &str) -> &str {
    source.split(bundle::BETWEEN).next().unwrap_or_default()
}

/// The name of a form version: SHA-256 of its source, in hex.
fn version(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A survey's first key is `survey`.
fn is_survey(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(&bytes[..bytes.len().min(4_000)]);
    let mut lines = text.trim_start_matches('\u{feff}').lines().map(str::trim_end);
    let first = lines.find(|line| !line.is_empty() && !line.starts_with(['#', '%']) && *line != "---");
    first.is_some_and(|line| line.starts_with("survey:"))
}

fn text(source: &Source) -> Result<&str, Diagnostic> {
    let fail = |at: usize, message: String, help: &str| {
        let before = String::from_utf8_lossy(&source.bytes[..at]);
        let (line, column) = reader::Lines::new(&before).place(before.len());
        Diagnostic {
            severity: Severity::Error,
            file: source.path.clone(),
            span: at..at,
            line,
            column,
            message,
            help: help.to_owned(),
        }
    };
    if source.bytes.len() > tree::LARGEST {
        let message = format!("the file is larger than {} kB", tree::LARGEST / 1_000);
        return Err(fail(0, message, "a form of this size can't be filled in; divide it"));
    }
    std::str::from_utf8(&source.bytes)
        .map_err(|error| fail(error.valid_up_to(), "the file is not UTF-8 here".into(), "save the file as UTF-8"))
}

#[cfg(test)]
mod bomb_tests;
#[cfg(test)]
mod broken_tests;
#[cfg(test)]
mod co_applicants_tests;
#[cfg(test)]
mod docs_tests;
#[cfg(test)]
mod forms_tests;
#[cfg(test)]
mod limits_tests;
#[cfg(test)]
mod mutation_tests;
#[cfg(test)]
mod runner_tests;
#[cfg(test)]
mod shared_tests;
#[cfg(test)]
mod sign_tests;
