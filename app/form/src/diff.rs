//! Two versions of a form → what has changed, and what each change means for those who know the old one: open drafts,
//! and the systems, cases and statistics that read answers by their names.
//!
//! The verdicts:
//!
//! - **Compatible**: every answer keeps its name and its meaning, and no draft loses one. Drafts may be asked for more, or
//!   asked again for an answer that is now outside its bounds; nobody is surprised by an answer.
//! - **Drafts lose**: open drafts that move on to the new version lose answers. It is only said with `drafts: migrate`;
//!   other drafts stay as they are.
//! - **Breaking**: an answer that others know by its name is gone without a note, or has the same name and another
//!   meaning. A name is noted by `was` where it has another name now, and by the form's `gone` where nobody asks for it
//!   any more; what is noted isn't breaking. A changed meaning (another kind, another scale) has no note: it needs another
//!   name.
//!
//! What has a name: a field and a column (`barn.pris`), an option (`bydel.vest`), a row of a table (`budsjett.mat`), and
//! the form itself. A page's key is only an address: an old link leads on to the first page that isn't finished.
//!
//! | where | what |
//! |---|---|
//! | `whole` | the form as a whole: login, routes, service |
//! | `pages` | its pages: conditions, rules, exits, and which fields stand where |
//! | `fields` | one field: kind, bounds, texts, options, rows, columns |
//! | `lists` | lists whose items have no names; words and texts |
//! | `report` | the changes as a person reads them |

mod fields;
mod lists;
mod pages;
mod report;
mod whole;

use crate::{
    file::{Diagnostic, Severity, places::Finder},
    form::{DraftPolicy, Form, Place},
};
pub use report::report;

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The page it is on; `None` for the form as a whole.
    pub page: Option<String>,
    /// The path of what has changed: a key of the form, a field, a part of a field. Empty for the page itself.
    pub at: String,
    /// Whether it came, went or is otherwise than before.
    pub mark: Mark,
    /// What has changed.
    pub what: String,
    /// What it means.
    pub verdict: Verdict,
    /// Where in the new file it stands, or the page it stood on.
    pub place: Option<Place>,
}

/// The sign of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It is otherwise than before.
    Changed,
}

/// What a change means; see the module's own text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nobody loses anything.
    Compatible,
    /// Open drafts lose this.
    DraftsLose(String),
    /// Others lose an answer they know; with what the author can write.
    Breaking(String),
}

/// What has changed from one version to another, in the order of the new file.
pub fn diff(old: &Form, new: &Form) -> Vec<Change> {
    let mut diff = Diff { old, new, finder: Finder::new(new), page: None, changes: Vec::new() };
    diff.whole();
    diff.pages();
    diff.changes
}

/// The breaking changes as errors in the new file.
pub fn against(old: &Form, new: &Form, path: &str) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    for change in diff(old, new) {
        let Verdict::Breaking(help) = change.verdict else { continue };
        let Place { span, line, column } = change.place.unwrap_or(Place { span: 0..0, line: 1, column: 1 });
        let message = format!("`{}` breaks with the earlier version: {}", change.at, change.what);
        out.push(Diagnostic { severity: Severity::Error, file: path.to_owned(), span, line, column, message, help });
    }
    out
}

struct Diff<'f> {
    old: &'f Form,
    new: &'f Form,
    finder: Finder<'f>,
    page: Option<String>,
    changes: Vec<Change>,
}

impl Diff<'_> {
    fn say(&mut self, mark: Mark, at: &str, what: impl Into<String>, verdict: Verdict) {
        let places = &self.finder.places;
        let found = match &self.page {
            None => places.key(at),
            // What is gone from a field stands at the field, what is gone from a page at the page.
            Some(page) => std::iter::successors(Some(at), |path| Some(path.rsplit_once('.')?.0))
                .find_map(|path| places.field(path))
                .or(places.page(page)),
        };
        let place = found.map(|span| self.finder.place(span));
        let (page, at, what) = (self.page.clone(), at.to_owned(), what.into());
        self.changes.push(Change { page, at, mark, what, verdict, place });
    }

    /// A change that nobody loses by.
    fn note(&mut self, at: &str, what: impl Into<String>) {
        self.say(Mark::Changed, at, what, Verdict::Compatible);
    }

    fn migrates(&self) -> bool {
        self.new.drafts == DraftPolicy::Migrate
    }

    /// What only the drafts lose that move on.
    fn losing(&self, what: impl Into<String>) -> Verdict {
        if self.migrates() { Verdict::DraftsLose(what.into()) } else { Verdict::Compatible }
    }

    /// A name that is gone.
    fn gone(&self, path: &str, what: &str, help: impl FnOnce() -> String) -> Verdict {
        if self.new.gone.iter().any(|gone| gone == path) { self.losing(what) } else { Verdict::Breaking(help()) }
    }

    /// What is said of something that must be answered now.
    fn asked(&self) -> &'static str {
        if self.migrates() { "; open drafts are asked for it" } else { "" }
    }

    /// What is said of bounds that are narrower than before.
    fn again(&self) -> &'static str {
        if self.migrates() { "; open drafts with an answer outside are asked again" } else { "" }
    }
}

#[cfg(test)]
mod tests;
