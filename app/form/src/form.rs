//! The checked form: what a file says once every name, type and text has been looked at.

use crate::{expr::Expr, field::Kind, text::Text};

/// A form and all it says about its service. Immutable once loaded; shared behind an `Arc`.
#[derive(Clone, Debug)]
pub struct Form {
    /// The key: the folder's name, in every address and table. It never changes.
    pub key: String,
    /// SHA-256 of [`Form::source`], in hex: the name of the form version.
    pub version: String,
    /// The file's text with the shared pieces it uses behind it: all that is needed to read this version again.
    pub source: String,
    /// The service's name.
    pub title: Text,
    /// What the service page says; `None` for a survey.
    pub service: Option<Service>,
    /// The level of assurance an applicant must log in with.
    pub login: Level,
    /// On whose behalf one may apply.
    pub behalf: Vec<Behalf>,
    /// How many others may fill in a draft with the one who began it, and apply with them.
    pub co_applicants: usize,
    /// What happens to open drafts when the file changes.
    pub drafts: DraftPolicy,
    /// When one may apply.
    pub open: Opening,
    /// How long things are kept.
    pub keep: Retention,
    /// The pages, in order.
    pub pages: Vec<Page>,
    /// Which queue gets the case: the first route whose condition holds; the last has none.
    pub route: Vec<Route>,
    /// Who must sign beside the one who sends; `None` where nobody must.
    pub sign: Option<Sign>,
    /// What the reasons of a decision begin with, by [outcome](OUTCOMES).
    pub letters: Vec<(&'static str, Text)>,
    /// The survey offered after sending.
    pub survey: Option<String>,
    /// What an earlier version asked and this one doesn't any more, on purpose: paths such as `alder`, `barn.pris`.
    pub gone: Vec<String>,
    /// The author's own tests.
    pub tests: Vec<Test>,
}

impl Form {
    /// A page by its key.
    pub fn page(&self, key: &str) -> Option<&Page> {
        self.pages.iter().find(|page| page.key == key)
    }

    /// Every field that stands directly on a page, with its page.
    pub fn fields(&self) -> impl Iterator<Item = (&Page, &Field)> {
        self.pages.iter().flat_map(|page| page.fields.iter().map(move |field| (page, field)))
    }

    /// What the reasons of a decision with this outcome begin with.
    pub fn letter(&self, outcome: &str) -> Option<&Text> {
        self.letters.iter().find(|(own, _)| *own == outcome).map(|(_, text)| text)
    }

    /// A field that stands directly on a page.
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields().map(|(_, field)| field).find(|field| field.name == name)
    }
}

/// Who must sign before an application is delivered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sign {
    /// The answers that name them.
    pub who: Vec<SignedBy>,
    /// How long they have.
    pub within: Period,
    /// What happens when somebody never signs.
    pub otherwise: Unsigned,
    /// What they confirm.
    pub asks: Text,
}

/// Where a form asks for somebody who must sign: a person, or a person in each row of a repeat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedBy {
    /// The field that stands on a page.
    pub field: String,
    /// The field of its rows.
    pub column: Option<String>,
}

/// What becomes of an application that somebody never signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsigned {
    /// It isn't delivered.
    Cancel,
    /// It is delivered without: the caseworker sees who didn't sign.
    Send,
}

impl Unsigned {
    /// The word in the file.
    pub fn name(self) -> &'static str {
        match self {
            Unsigned::Cancel => "cancel",
            Unsigned::Send => "send",
        }
    }
}

/// How a case can be decided.
pub const OUTCOMES: [&str; 3] = ["granted", "refused", "dismissed"];

/// What a citizen reads before applying.
#[derive(Clone, Debug, Default)]
pub struct Service {
    /// Top theme in Los, the national vocabulary of public services.
    pub theme: String,
    /// Who it is for.
    pub audience: Audience,
    /// One sentence for lists and search.
    pub summary: Text,
    /// What it is.
    pub about: Text,
    /// Who may apply.
    pub who: Text,
    /// What to have at hand.
    pub need: Vec<Text>,
    /// What it costs.
    pub cost: Text,
    /// How long an answer takes.
    pub processing: Option<Period>,
    /// The unit that answers.
    pub owner: Text,
    /// Where to ask, and how.
    pub contact: Contact,
    /// The legal basis.
    pub law: Text,
    /// Who decides an appeal of a decision (forvaltningsloven § 27), as it stands after "to".
    pub appeal_body: Text,
    /// The privacy notice (GDPR article 13).
    pub privacy: Text,
    /// Words people search by.
    pub keywords: Vec<Text>,
    /// What happens in people's lives when they need it; keys of [`crate::file::LIFE_EVENTS`].
    pub life_events: Vec<String>,
}

/// Where to ask about a service.
#[derive(Clone, Debug, Default)]
pub struct Contact {
    /// An e-mail address.
    pub email: Option<String>,
    /// A phone number.
    pub phone: Option<String>,
}

/// Who a service is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Audience {
    /// Citizens.
    #[default]
    Person,
    /// Businesses, clubs and associations.
    Organisation,
}

/// Level of assurance of a login (ID-porten's `idporten-loa-*`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// No login.
    None,
    /// Substantial.
    Substantial,
    /// High; also satisfies substantial.
    High,
}

impl Level {
    /// The word in the file.
    pub fn name(self) -> &'static str {
        match self {
            Level::None => "none",
            Level::Substantial => "substantial",
            Level::High => "high",
        }
    }
}

/// On whose behalf an application is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Behalf {
    /// The one who is logged in.
    Person,
    /// A child one has parental responsibility for.
    Child,
    /// A person one is guardian of.
    Ward,
    /// An organisation one may sign for.
    Organisation,
}

impl Behalf {
    /// The word in the file, the database and the locale keys.
    pub fn name(self) -> &'static str {
        match self {
            Behalf::Person => "self",
            Behalf::Child => "child",
            Behalf::Ward => "ward",
            Behalf::Organisation => "organisation",
        }
    }

    /// Whether others may be asked to apply too: who may act for an organisation or a ward is for a register to say.
    pub fn may_be_joined(self) -> bool {
        matches!(self, Behalf::Person | Behalf::Child)
    }
}

/// What happens to open drafts when a form changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftPolicy {
    /// They stay on the version they began with.
    Pin,
    /// They go on in the new version with the answers it still asks for.
    Migrate,
    /// They can be read but not sent.
    Stop,
}

impl DraftPolicy {
    /// The word in the file.
    pub fn name(self) -> &'static str {
        match self {
            DraftPolicy::Pin => "pin",
            DraftPolicy::Migrate => "migrate",
            DraftPolicy::Stop => "stop",
        }
    }
}

/// The days a form is open; both ends belong to it, and one that is left out has no bound.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Opening {
    /// The first day.
    pub from: Option<jiff::civil::Date>,
    /// The last day.
    pub until: Option<jiff::civil::Date>,
}

impl Opening {
    /// Whether one may apply on a day.
    pub fn is_open(self, day: jiff::civil::Date) -> bool {
        !self.is_before(day) && !self.is_over(day)
    }

    /// Whether it opens later than a day.
    pub fn is_before(self, day: jiff::civil::Date) -> bool {
        self.from.is_some_and(|from| day < from)
    }

    /// Whether it has closed before a day.
    pub fn is_over(self, day: jiff::civil::Date) -> bool {
        self.until.is_some_and(|until| day > until)
    }
}

/// How long things are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention {
    /// A draft, after it was last saved.
    pub draft: Period,
    /// A case, after it was closed.
    pub case: Period,
}

/// A length of time as people say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// How many.
    pub count: u16,
    /// Of what.
    pub unit: Unit,
}

/// Calendar units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Days.
    Days,
    /// Weeks.
    Weeks,
    /// Months.
    Months,
    /// Years.
    Years,
}

impl Period {
    /// The day that lies this period after `day`; the last day of a short month when it has no such day.
    pub fn after(self, day: jiff::civil::Date) -> jiff::civil::Date {
        let count = i32::from(self.count);
        let span = match self.unit {
            Unit::Days => jiff::Span::new().days(count),
            Unit::Weeks => jiff::Span::new().weeks(count),
            Unit::Months => jiff::Span::new().months(count),
            Unit::Years => jiff::Span::new().years(count.min(9_000)),
        };
        day.checked_add(span).unwrap_or(jiff::civil::Date::MAX)
    }
}

/// As it stands in the file: `14 days`.
impl std::fmt::Display for Period {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let unit = self.unit.name();
        write!(f, "{} {}", self.count, if self.count == 1 { unit.trim_end_matches('s') } else { unit })
    }
}

impl Unit {
    /// The word in the locale keys (`period-days`).
    pub fn name(self) -> &'static str {
        match self {
            Unit::Days => "days",
            Unit::Weeks => "weeks",
            Unit::Months => "months",
            Unit::Years => "years",
        }
    }
}

/// One page of a form.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its key, used in the address.
    pub key: String,
    /// The keys it had in earlier versions.
    pub was: Vec<String>,
    /// Its heading.
    pub title: Text,
    /// What to know before filling it in.
    pub intro: Text,
    /// When it is shown; always, without one.
    pub show: Option<Expr>,
    /// What it asks.
    pub fields: Vec<Field>,
    /// The groups some of its fields stand in.
    pub groups: Vec<Group>,
    /// What must hold across its fields.
    pub rules: Vec<Rule>,
    /// The answers with which one can't apply.
    pub exits: Vec<Exit>,
}

/// Fields that belong together, drawn with a heading of their own. Names stay the page's; the group's condition is part
/// of each field's.
#[derive(Clone, Debug)]
pub struct Group {
    /// Its name, unique in the form.
    pub name: String,
    /// Its heading.
    pub title: Text,
    /// What helps to answer it.
    pub help: Text,
}

/// An answer that ends the matter: one can't apply, and is told why and what to do instead.
#[derive(Clone, Debug)]
pub struct Exit {
    /// When.
    pub when: Expr,
    /// Why one can't apply.
    pub because: Text,
    /// What to do instead; may be empty.
    pub instead: Text,
}

/// One question, or a text or a calculation between questions.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name in expressions and paths.
    pub name: String,
    /// The names it had in earlier versions.
    pub was: Vec<String>,
    /// The group it stands in, by its place in [`Page::groups`].
    pub group: Option<usize>,
    /// What it asks for.
    pub kind: Kind,
    /// The question.
    pub label: Text,
    /// What helps to answer it.
    pub help: Text,
    /// When it is shown; always, without one.
    pub show: Option<Expr>,
    /// Whether it must be answered.
    pub required: Required,
    /// The HTML autocomplete token (WCAG 1.3.5).
    pub autocomplete: Option<String>,
    /// Where its first value comes from.
    pub prefill: Option<Prefill>,
    /// What its input holds until the page has answers.
    pub default: Option<Expr>,
}

/// Whether a field must be answered.
#[derive(Clone, Debug)]
pub enum Required {
    /// Always: the default.
    Always,
    /// Never.
    Never,
    /// When a condition holds.
    When(Expr),
}

/// What is known before the person types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prefill {
    /// The name of the one who is logged in.
    ActorName,
    /// Their national identity number.
    ActorNationalId,
    /// Their e-mail address.
    ActorEmail,
    /// Their phone number.
    ActorPhone,
    /// Where they live.
    ActorAddress,
    /// The name of the one it is for.
    PartyName,
    /// The organisation number, or the identity number, of the one it is for.
    PartyNumber,
    /// Where the one it is for lives; where letters reach an organisation.
    PartyAddress,
}

impl Prefill {
    /// Every source.
    pub const ALL: [Prefill; 8] = [
        Prefill::ActorName,
        Prefill::ActorNationalId,
        Prefill::ActorEmail,
        Prefill::ActorPhone,
        Prefill::ActorAddress,
        Prefill::PartyName,
        Prefill::PartyNumber,
        Prefill::PartyAddress,
    ];

    /// The word in the file.
    pub fn name(self) -> &'static str {
        match self {
            Prefill::ActorName => "actor.name",
            Prefill::ActorNationalId => "actor.national_id",
            Prefill::ActorEmail => "actor.email",
            Prefill::ActorPhone => "actor.phone",
            Prefill::ActorAddress => "actor.address",
            Prefill::PartyName => "party.name",
            Prefill::PartyNumber => "party.number",
            Prefill::PartyAddress => "party.address",
        }
    }
}

/// What must hold across fields.
#[derive(Clone, Debug)]
pub struct Rule {
    /// The condition; absent counts as holding.
    pub holds: Expr,
    /// Whether it stops the person (`require`), or only warns (`expect`).
    pub blocks: bool,
    /// What to say when it doesn't.
    pub message: Text,
    /// The names of the fields to mend; the first carries the message.
    pub at: Vec<String>,
}

/// Where a case goes.
#[derive(Clone, Debug)]
pub struct Route {
    /// The queue's key.
    pub queue: String,
    /// When; always, without one.
    pub when: Option<Expr>,
}

/// One test of the form's author: given answers as typed, and what must follow.
#[derive(Clone, Debug, Default)]
pub struct Test {
    /// What it is about, or empty.
    pub name: String,
    /// Where it begins in the file, for reports.
    pub at: Place,
    /// The day it is run on; the day of the run, without one.
    pub today: Option<jiff::civil::Date>,
    /// Answers as typed.
    pub given: crate::input::Inputs,
    /// Fields that must show.
    pub sees: Vec<String>,
    /// Fields that must not.
    pub hides: Vec<String>,
    /// The exact list of pages that show.
    pub pages: Option<Vec<String>>,
    /// Calculated or typed values, as text.
    pub value_of: Vec<(String, String)>,
    /// Paths and the names of their problems.
    pub errors: Vec<(String, String)>,
    /// Paths that must have a problem.
    pub cannot_send: Vec<String>,
    /// Whether everything is answered.
    pub can_send: Option<bool>,
    /// The queue it must go to.
    pub goes_to_queue: Option<String>,
    /// Fields that must carry a warning.
    pub warns: Vec<String>,
    /// Whether the person is told that they can't apply.
    pub exits: Option<bool>,
    /// Exactly where those who must sign are named.
    pub waits_for: Option<Vec<String>>,
    /// The day by which an answer is promised.
    pub may_decide_by: Option<jiff::civil::Date>,
}

/// A place in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Its bytes.
    pub span: std::ops::Range<usize>,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}
