//! Another system's form → a form file and a list of what could not be carried over. No I/O: bytes come in, text goes out.
//!
//! | where | what |
//! |---|---|
//! | [`mod@xlsform`] | a workbook in the XLSForm format (ODK, Kobo, Enketo) |
//! | [`mod@formio`] | a JSON definition of Form.io |
//! | `expression` | conditions and calculations as pieces of ours, from whichever language |
//! | `texts`, `html`, `names`, `hints` | texts by language, markup, names, and what a name says of a field |
//! | `blocks`, `yaml`, `draft` | pages and fields, the file as it is written, what the form reader refuses of it |
//!
//! What comes out always loads: it is read by [`crate::file`], and what that refuses is left out and listed, with the
//! reader's own words. So an importer never judges types or the order of fields itself.

mod blocks;
mod draft;
mod expression;
pub mod formio;
mod hints;
mod html;
mod names;
mod texts;
pub mod xlsform;
mod yaml;

pub use formio::formio;
pub use xlsform::xlsform;

/// The largest file that is read, in bytes.
pub const LARGEST: usize = 2_000_000;
/// Groups within groups, and components within components.
const DEEPEST: usize = 30;
/// Nobody fills in a form of more questions.
const MOST_QUESTIONS: usize = 2_000;

/// A form file, and what it lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The file. It loads; places to write something are marked `# finish`, copied texts `# translate`.
    pub yaml: String,
    /// What could not be carried over, or became something else.
    pub left: Vec<Left>,
}

/// Something that could not be carried over, or became something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// Where it stands in the source: `survey row 14`.
    pub place: String,
    /// What stands there: a type, an expression, a name.
    pub what: String,
    /// What became of it, and why.
    pub why: String,
}

impl std::fmt::Display for Left {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.what.is_empty() {
            true => write!(f, "{}: {}", self.place, self.why),
            false => write!(f, "{} `{}`: {}", self.place, self.what, self.why),
        }
    }
}

/// Why nothing came out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// The key can't be a folder's name.
    #[error("`{0}` can't be a form's key: write it in small letters a–z, digits and -")]
    Key(String),
    /// More than is read.
    #[error("{0}; divide it into several forms")]
    TooLarge(String),
    /// Groups within groups without end.
    #[error("it nests deeper than {DEEPEST} levels")]
    TooDeep,
    /// Not a zip archive with a workbook in it.
    #[error("this is not an Excel workbook (.xlsx): {0}")]
    NotAWorkbook(String),
    /// A workbook without the sheet that XLSForm begins with.
    #[error("the workbook has no sheet `survey`, so it is not an XLSForm; its sheets are {0}")]
    NoSurvey(String),
    /// A sheet without a column that it must have.
    #[error("the sheet `{0}` has no column `{1}`")]
    NoColumn(&'static str, &'static str),
    /// Not JSON.
    #[error("this is not JSON: {0}")]
    NotJson(String),
    /// JSON, but no form.
    #[error("this is not a Form.io definition: it has no list `components`")]
    NotADefinition,
    /// A form without anything to ask.
    #[error("nothing in it can be asked for in a form")]
    Nothing,
    /// What was written can't be read, and no piece of it is to blame.
    #[error("the form could not be put together: {0}")]
    Refused(String),
}

#[cfg(test)]
mod tests;
