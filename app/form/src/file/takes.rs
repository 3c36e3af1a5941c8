//! What each key takes. The tables of keys stand with their readers; here is the type of each, by section and name, for the
//! schema that editors use and for the authors' guide. A test sees to it that no key is forgotten.

use super::{fields, kinds, pages, queues, reader::Keys, routes, service, shared, sign, tests::TEST};
use crate::{field::file::FileKind, form::Prefill, problem::Code, text::Lang};

/// What stands behind a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Takes {
    /// A key for addresses: a–z, 0–9 and -.
    Key,
    /// A name for expressions: a–z, 0–9 and _.
    Name,
    /// A name, or a list of names.
    Names,
    /// A text by language.
    Text,
    /// A list of texts by language.
    Texts,
    /// A text of no language.
    Plain,
    /// An expression that gives true or false.
    Condition,
    /// An expression.
    Expression,
    /// A number.
    Number,
    /// A whole number, 0 or more.
    Count,
    /// True or false.
    Flag,
    /// A day of the file itself.
    Day,
    /// A time of day.
    Time,
    /// A length of time.
    Period,
    /// A size in MB.
    Size,
    /// One of these words.
    OneOf(Vec<&'static str>),
    /// A list of these words.
    SomeOf(Vec<&'static str>),
    /// A map with the keys of a section.
    Map(&'static str),
    /// A list of such maps.
    List(&'static str),
    /// Such maps by name.
    Named(Box<Takes>),
    /// Options: key: text, a list, or the name of a shared list.
    Options,
    /// Fields, groups and fragments.
    Fields,
    /// Fields of a row, and fragments.
    RowFields,
    /// Columns of a table.
    Columns,
    /// Answers as typed.
    Answers,
}

/// A map of the form language and its keys.
pub struct Section {
    /// Its word: the kind, for a field.
    pub name: &'static str,
    /// Its keys.
    pub keys: Vec<(&'static str, &'static str)>,
    /// The keys that must be there.
    pub needed: &'static [&'static str],
}

/// Every section but the kinds of fields.
pub fn sections() -> Vec<Section> {
    let section = |name, keys: &Keys, needed| Section { name, keys: keys.to_vec(), needed };
    vec![
        section("form", pages::FORM, &["form", "title", "service", "pages", "route"]),
        section("survey", pages::SURVEY, &["survey", "title", "pages"]),
        section("service", service::KEYS, &["theme", "summary", "who", "cost", "owner", "privacy"]),
        section("contact", service::CONTACT, &[]),
        section("open", pages::OPEN, &[]),
        section("keep", pages::KEEP, &[]),
        section("letters", pages::LETTERS, &[]),
        section("page", pages::PAGE, &["page", "title", "fields"]),
        section("group", fields::GROUP, &["group", "title", "fields"]),
        section("use", fields::USE, &["use"]),
        section("option", kinds::OPTION, &["option", "label"]),
        section("rule", pages::RULE, &["message", "at"]),
        section("exit", pages::EXIT, &["when", "because"]),
        section("route", routes::ROUTE, &["queue"]),
        section("sign", sign::SIGN, &["who", "within", "otherwise", "asks"]),
        section("test", TEST, &[]),
        section("queues", queues::FILE, &["queues"]),
        section("queue", queues::QUEUE, &["queue", "title", "group"]),
        section("shared", shared::FILE, &[]),
        section("list", shared::LIST, &["source", "as of", "options"]),
        section("rate", shared::RATE, &["from", "value"]),
    ]
}

/// Where a field stands: in a table a cell has fewer keys.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// On a page or in a row.
    Asked,
    /// In a table's cell.
    Cell,
}

/// The kinds of fields that a table's column can have.
pub const CELLS: [&str; 6] = ["text", "long text", "integer", "decimal", "money", "percentage"];

/// A kind of field as a section: its common keys and those of its own.
pub fn of_kind(word: &'static str, own: &Keys, stand: Stand) -> Section {
    let common = fields::common(word, stand == Stand::Cell);
    let needed: &[&str] = match word {
        "information" => &["text"],
        "choice" | "choices" => &["label", "options"],
        "calculation" => &["label", "value"],
        "repeat" => &["label", "fields", "item"],
        "table" => &["label", "rows", "columns", "row label"],
        "matrix" => &["label", "rows", "options"],
        "rating" => &["label", "low", "high"],
        _ => &["label"],
    };
    Section { name: word, keys: common.iter().chain(own).copied().collect(), needed }
}

/// The words of a table of words.
fn words<T>(table: &[(&'static str, T)]) -> Vec<&'static str> {
    table.iter().map(|(word, _)| *word).collect()
}

/// What a key of a section takes; `None` for a key that nobody thought of here.
pub fn takes(section: &str, key: &str) -> Option<Takes> {
    of_section(section, key).or_else(|| of_field(section, key)).or_else(|| anywhere(key))
}

fn of_section(section: &str, key: &str) -> Option<Takes> {
    Some(match (section, key) {
        ("form", "form") | ("survey", "survey") | ("queue", "queue" | "group") => Takes::Key,
        ("form", "survey") | ("route", "queue") | ("test", "goes to queue") => Takes::Key,
        ("page", "page") | ("group", "group") | ("use", "use") | ("option", "option") => Takes::Name,
        ("form", "service") => Takes::Map("service"),
        ("form", "open") => Takes::Map("open"),
        ("form", "keep") => Takes::Map("keep"),
        ("form", "letters") => Takes::Map("letters"),
        ("form", "sign") => Takes::Map("sign"),
        ("sign", "who") => Takes::Names,
        ("sign", "otherwise") => Takes::OneOf(words(sign::OTHERWISE)),
        ("sign", "asks") => Takes::Text,
        ("letters", _) => Takes::Text,
        ("service", "contact") => Takes::Map("contact"),
        ("form", "login") => Takes::OneOf(words(pages::LEVELS)),
        ("form", "behalf") => Takes::SomeOf(words(pages::PARTIES)),
        ("form", "co-applicants") => Takes::Count,
        ("form", "drafts") => Takes::OneOf(words(pages::POLICIES)),
        ("form", "values") => Takes::Named(Box::new(Takes::Expression)),
        ("form" | "survey", "pages") => Takes::List("page"),
        ("form", "route") => Takes::List("route"),
        ("form", "tests") => Takes::List("test"),
        ("service", "theme") => Takes::OneOf(service::THEMES.to_vec()),
        ("service", "life events") => Takes::SomeOf(service::LIFE_EVENTS.to_vec()),
        ("service", "for") => Takes::OneOf(words(service::AUDIENCES)),
        ("service", "need" | "keywords") => Takes::Texts,
        ("service", "processing") | ("keep", _) | ("sign", "within") => Takes::Period,
        ("contact", _) => Takes::Plain,
        ("open", _) | ("rate", "from") | ("list", "as of") | ("test", "may decide by") => Takes::Day,
        ("rate", "value") => Takes::Number,
        ("list", "source") => Takes::Text,
        ("page", "rules") => Takes::List("rule"),
        ("page", "exits") => Takes::List("exit"),
        ("page" | "group", "fields") => Takes::Fields,
        ("test", "name" | "today") => Takes::Plain,
        ("test", "given") => Takes::Answers,
        ("test", "sees" | "hides" | "cannot send" | "warns") => Takes::Names,
        ("test", "pages" | "waits for") | ("rule", "at") | ("form" | "survey", "gone") => Takes::SomeOf(Vec::new()),
        ("test", "value of") => Takes::Named(Box::new(Takes::Plain)),
        ("test", "errors") => Takes::Named(Box::new(Takes::OneOf(Code::NAMES.to_vec()))),
        ("test", "can send" | "exits") => Takes::Flag,
        ("queues", "queues") => Takes::List("queue"),
        ("shared", "fragments") => Takes::Named(Box::new(Takes::Fields)),
        ("shared", "lists") => Takes::Named(Box::new(Takes::Map("list"))),
        ("shared", "rates") => Takes::Named(Box::new(Takes::List("rate"))),
        _ => return None,
    })
}

fn of_field(kind: &str, key: &str) -> Option<Takes> {
    Some(match (kind, key) {
        ("text" | "long text" | "choices" | "repeat" | "rating", "min" | "max") | ("file", "max files") => Takes::Count,
        ("integer" | "decimal" | "money" | "percentage", "min" | "max") => Takes::Number,
        ("date" | "month" | "period", "min" | "max") | ("calculation", "value") => Takes::Expression,
        ("time", "min" | "max") => Takes::Time,
        ("file", "max size") => Takes::Size,
        ("file", "later") => Takes::Period,
        ("file", "kinds") => Takes::SomeOf(FileKind::ALL.map(FileKind::name).to_vec()),
        ("text", "pattern") => Takes::OneOf(vec!["postcode"]),
        ("text", "width") => Takes::OneOf(vec!["short", "medium", "full"]),
        ("information", "tone") => Takes::OneOf(vec!["info", "warning"]),
        ("repeat", "fields") => Takes::RowFields,
        ("table" | "matrix", "rows") => Takes::Named(Box::new(Takes::Text)),
        ("table", "columns") => Takes::Columns,
        ("table", "sum") => Takes::SomeOf(Vec::new()),
        _ => return None,
    })
}

/// Keys that take the same wherever they stand.
fn anywhere(key: &str) -> Option<Takes> {
    Some(match key {
        "title" | "intro" | "label" | "help" | "summary" | "about" | "who" | "cost" | "owner" | "law"
        | "appeal body" | "privacy" | "message" | "because" | "instead" | "text" | "item" | "row label" | "unit"
        | "low" | "high" => Takes::Text,
        "show" | "when" | "require" | "expect" | "required when" => Takes::Condition,
        "default" => Takes::Expression,
        "optional" => Takes::Flag,
        "was" => Takes::Names,
        "autocomplete" => Takes::OneOf(fields::AUTOCOMPLETE.to_vec()),
        "prefill" => Takes::OneOf(Prefill::ALL.map(Prefill::name).to_vec()),
        "decimals" => Takes::Count,
        "options" => Takes::Options,
        _ => return None,
    })
}

impl Takes {
    /// What an author writes, in words.
    pub fn words(&self) -> String {
        let list = |words: &[&str]| words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
        match self {
            Takes::Key => "a key (a–z, 0–9, -)".to_owned(),
            Takes::Name => "a name (a–z, 0–9, _)".to_owned(),
            Takes::Names => "a name or a list of names".to_owned(),
            Takes::Text => "a text by language".to_owned(),
            Takes::Texts => "a list by language".to_owned(),
            Takes::Plain => "a text".to_owned(),
            Takes::Condition => "a condition".to_owned(),
            Takes::Expression => "an expression".to_owned(),
            Takes::Number => "a number".to_owned(),
            Takes::Count => "a whole number".to_owned(),
            Takes::Flag => "true or false".to_owned(),
            Takes::Day => "a day: 2027-01-31".to_owned(),
            Takes::Time => "a time: 08:30".to_owned(),
            Takes::Period => "a length of time: 4 weeks".to_owned(),
            Takes::Size => "a size: 10 MB".to_owned(),
            Takes::OneOf(words) => format!("one of {}", list(words)),
            Takes::SomeOf(words) if words.is_empty() => "a list of names".to_owned(),
            Takes::SomeOf(words) => format!("a list of {}", list(words)),
            Takes::Map(section) => format!("a map, see [{section}](#{section})"),
            Takes::List(section) => format!("a list, see [{section}](#{section})"),
            Takes::Named(inner) => format!("by name: {}", inner.words()),
            Takes::Options => "`key: text`, a list (see [option](#option)) or the name of a shared list".to_owned(),
            Takes::Fields => "a list of fields, [groups](#group) and [fragments](#use)".to_owned(),
            Takes::RowFields => "a list of fields and [fragments](#use)".to_owned(),
            Takes::Columns => format!("a list of fields of the kinds {}", list(&CELLS)),
            Takes::Answers => "by field: what a person types".to_owned(),
        }
    }
}

/// The codes of the languages.
pub fn langs() -> [&'static str; 4] {
    Lang::ALL.map(Lang::code)
}
