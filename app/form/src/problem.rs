//! What is wrong with an answer: a value with its numbers, worded elsewhere.

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// One thing a person must mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The path of the input to mend (`barn.0.navn`); the first part for a field with several inputs.
    pub path: String,
    /// What is wrong.
    pub code: Code,
}

impl Problem {
    /// A problem at a path.
    pub fn new(path: impl Into<String>, code: Code) -> Problem {
        Problem { path: path.into(), code }
    }
}

/// The kinds of problems. The Fluent message is `problem-<name>` with the variables named in the variant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names are the messages' names; their fields are the messages' variables")]
pub enum Code {
    Required,
    RequiredChoice,
    RequiredFile,
    RequiredDate,
    RequiredDeclaration,
    /// Nothing stands in a table.
    RequiredTable,
    TooLong {
        max: usize,
        length: usize,
    },
    TooShort {
        min: usize,
    },
    NotANumber,
    NotAnInteger,
    TooManyDecimals {
        decimals: u32,
    },
    TooSmall {
        min: String,
    },
    TooLarge {
        max: String,
    },
    NotAnOption,
    TooFewChoices {
        min: usize,
    },
    TooManyChoices {
        max: usize,
    },
    NotADate,
    DateIncomplete,
    DateTooEarly {
        min: String,
    },
    DateTooLate {
        max: String,
    },
    NotAMonth,
    MonthIncomplete,
    MonthTooEarly {
        min: String,
    },
    MonthTooLate {
        max: String,
    },
    NotATime,
    TimeTooEarly {
        min: String,
    },
    TimeTooLate {
        max: String,
    },
    PeriodBackwards,
    NotAnEmail,
    NotAPhone,
    NotANationalId,
    NotAnOrganisationNumber,
    NotABankAccount,
    NotAPostcode,
    NotAPropertyNumber,
    TooFewRows {
        min: usize,
    },
    TooManyRows {
        max: usize,
    },
    FileTooLarge {
        max: u64,
    },
    FileTooMany {
        max: usize,
    },
    FileEmpty,
    FileWrongKind {
        kinds: String,
    },
    FileBroken {
        name: String,
    },
    FileInfected {
        name: String,
    },
    PictureTooLarge {
        name: String,
    },
    ControlCharacters,
    /// A rule of the form's author, with its own words.
    Rule(Text),
}

impl Code {
    /// Every name.
    pub const NAMES: [&str; 46] = [
        "required",
        "required-choice",
        "required-file",
        "required-date",
        "required-declaration",
        "required-table",
        "too-long",
        "too-short",
        "not-a-number",
        "not-an-integer",
        "too-many-decimals",
        "too-small",
        "too-large",
        "not-an-option",
        "too-few-choices",
        "too-many-choices",
        "not-a-date",
        "date-incomplete",
        "date-too-early",
        "date-too-late",
        "not-a-month",
        "month-incomplete",
        "month-too-early",
        "month-too-late",
        "not-a-time",
        "time-too-early",
        "time-too-late",
        "period-backwards",
        "not-an-email",
        "not-a-phone",
        "not-a-national-id",
        "not-an-organisation-number",
        "not-a-bank-account",
        "not-a-postcode",
        "not-a-property-number",
        "too-few-rows",
        "too-many-rows",
        "file-too-large",
        "file-too-many",
        "file-empty",
        "file-wrong-kind",
        "file-broken",
        "file-infected",
        "picture-too-large",
        "control-characters",
        "rule",
    ];

    /// The problem's name: `problem-<name>` is its message, `errors:` in a form's tests uses it too.
    pub fn name(&self) -> &'static str {
        match self {
            Code::Required => "required",
            Code::RequiredChoice => "required-choice",
            Code::RequiredFile => "required-file",
            Code::RequiredDate => "required-date",
            Code::RequiredDeclaration => "required-declaration",
            Code::RequiredTable => "required-table",
            Code::TooLong { .. } => "too-long",
            Code::TooShort { .. } => "too-short",
            Code::NotANumber => "not-a-number",
            Code::NotAnInteger => "not-an-integer",
            Code::TooManyDecimals { .. } => "too-many-decimals",
            Code::TooSmall { .. } => "too-small",
            Code::TooLarge { .. } => "too-large",
            Code::NotAnOption => "not-an-option",
            Code::TooFewChoices { .. } => "too-few-choices",
            Code::TooManyChoices { .. } => "too-many-choices",
            Code::NotADate => "not-a-date",
            Code::DateIncomplete => "date-incomplete",
            Code::DateTooEarly { .. } => "date-too-early",
            Code::DateTooLate { .. } => "date-too-late",
            Code::NotAMonth => "not-a-month",
            Code::MonthIncomplete => "month-incomplete",
            Code::MonthTooEarly { .. } => "month-too-early",
            Code::MonthTooLate { .. } => "month-too-late",
            Code::NotATime => "not-a-time",
            Code::TimeTooEarly { .. } => "time-too-early",
            Code::TimeTooLate { .. } => "time-too-late",
            Code::PeriodBackwards => "period-backwards",
            Code::NotAnEmail => "not-an-email",
            Code::NotAPhone => "not-a-phone",
            Code::NotANationalId => "not-a-national-id",
            Code::NotAnOrganisationNumber => "not-an-organisation-number",
            Code::NotABankAccount => "not-a-bank-account",
            Code::NotAPostcode => "not-a-postcode",
            Code::NotAPropertyNumber => "not-a-property-number",
            Code::TooFewRows { .. } => "too-few-rows",
            Code::TooManyRows { .. } => "too-many-rows",
            Code::FileTooLarge { .. } => "file-too-large",
            Code::FileTooMany { .. } => "file-too-many",
            Code::FileEmpty => "file-empty",
            Code::FileWrongKind { .. } => "file-wrong-kind",
            Code::FileBroken { .. } => "file-broken",
            Code::FileInfected { .. } => "file-infected",
            Code::PictureTooLarge { .. } => "picture-too-large",
            Code::ControlCharacters => "control-characters",
            Code::Rule(_) => "rule",
        }
    }

    /// Whether nothing was answered, as against answered wrongly.
    pub fn is_required(&self) -> bool {
        self.name().starts_with("required")
    }
}
