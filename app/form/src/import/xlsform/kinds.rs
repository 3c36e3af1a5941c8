//! The types of XLSForm and the kinds of fields they become.

use super::{outline::Line, questions::Questions};
use crate::import::{
    blocks::{Made, Opt, keys},
    expression::Rough,
    hints,
    texts::Words,
    yaml::{Entry, Node},
};

/// What a row is.
pub enum Row {
    /// A field of a kind.
    Field(Made),
    /// A text between questions.
    Note,
    /// A value that is worked out.
    Calculation,
    /// Nothing here; it has been said why.
    Nothing,
}

/// What the platform notes itself.
const NOTED: [&str; 14] = [
    "start",
    "end",
    "today",
    "deviceid",
    "subscriberid",
    "simserial",
    "phonenumber",
    "username",
    "email",
    "audit",
    "start-geopoint",
    "background-audio",
    "background-geopoint",
    "last-saved",
];

/// What the answer to a type is.
pub fn rough(ty: &str, options: &[Opt]) -> Rough {
    match ty {
        "text" | "string" | "barcode" => Rough::Text,
        "integer" | "int" | "decimal" | "range" => Rough::Number,
        "date" | "datetime" => Rough::Date,
        "select_one" if is_yes_no(options) => Rough::Bool,
        "select_one" => Rough::One,
        "select_multiple" => Rough::Many,
        "acknowledge" | "trigger" => Rough::Bool,
        _ => Rough::Other,
    }
}

/// Whether a choice is between yes and no.
pub fn is_yes_no(options: &[Opt]) -> bool {
    let keys: Vec<&str> = options.iter().map(|option| option.old.as_str()).collect();
    hints::yes_and_no(&keys)
}

/// What a row becomes.
pub fn row(questions: &mut Questions<'_>, line: &Line<'_>) -> Row {
    let place = line.row.place();
    let name = line.row.get("name");
    let appearance = line.row.get("appearance");
    let shows = |word: &str| appearance.split_whitespace().any(|part| part == word);
    let mut say = |why: &str| questions.draft.left(&place, line.row.get("type"), why);
    Row::Field(match line.ty.as_str() {
        "text" | "string" if shows("multiline") => Made::plain("long text"),
        "text" | "string" => match hints::kind_of(name) {
            Some(kind) => {
                say(&format!("asked for as `{kind}`, because it is called `{name}`"));
                Made::plain(kind)
            }
            None if hints::is_postcode(name) => {
                Made::with("text", vec![Entry::word("pattern", "postcode"), Entry::word("width", "short")])
            }
            None => Made::plain("text"),
        },
        "barcode" => {
            say("a plain text here: a browser reads no bar codes");
            Made::plain("text")
        }
        "integer" | "int" => Made::plain("integer"),
        "decimal" => Made::plain("decimal"),
        "range" => range(questions, line),
        "date" if shows("month-year") => Made::plain("month"),
        "date" => Made::plain("date"),
        "datetime" => {
            say("asks for the day only; add a field of the kind `time` beside it");
            Made::plain("date")
        }
        "time" => Made::plain("time"),
        "select_one" | "select_multiple" => return choice(questions, line),
        "acknowledge" | "trigger" => Made::plain("declaration"),
        "image" | "photo" => Made::with("file", vec![Entry::new("kinds", Node::Words(vec!["image".to_owned()]))]),
        "file" => Made::plain("file"),
        "audio" | "video" => {
            say("a file here, but sound and film can't be sent: it takes PDF and pictures");
            Made::plain("file")
        }
        "note" => return Row::Note,
        "calculate" => return Row::Calculation,
        ty if NOTED.contains(&ty) => {
            say("left out: the platform notes when, and by whom, a form is sent");
            return Row::Nothing;
        }
        "geopoint" | "geotrace" | "geoshape" => {
            say("left out: there is no kind for places on a map; `address` and `property` may do");
            return Row::Nothing;
        }
        _ => {
            say("left out: there is no such kind");
            return Row::Nothing;
        }
    })
}

fn choice(questions: &mut Questions<'_>, line: &Line<'_>) -> Row {
    let place = line.row.place();
    let options = questions.options(line);
    if line.or_other {
        let why = "`or_other` is left out: add an option and a text that shows when it is chosen";
        questions.draft.left(&place, line.row.get("type"), why);
    }
    if options.is_empty() {
        let why = format!("left out: the sheet `choices` has no options of the list `{}`", line.list);
        questions.draft.left(&place, line.row.get("type"), why);
        return Row::Nothing;
    }
    Row::Field(match line.ty.as_str() {
        "select_one" if is_yes_no(&options) => Made::plain("yes/no"),
        "select_one" => Made::with("choice", vec![keys("options", &options)]),
        _ => Made::with("choices", vec![keys("options", &options)]),
    })
}

/// `start=1 end=5 step=1`
fn range(questions: &mut Questions<'_>, line: &Line<'_>) -> Made {
    let value = |wanted: &str| {
        let parts = line.row.get("parameters").split([' ', ',', ';']);
        let found = parts.filter_map(|part| part.split_once('=')).find(|(name, _)| name.trim() == wanted);
        found.and_then(|(_, value)| value.trim().parse::<rust_decimal::Decimal>().ok())
    };
    let (start, end, step) = (value("start"), value("end"), value("step"));
    let one = rust_decimal::Decimal::ONE;
    if line.row.get("appearance").contains("rating") && start.is_none_or(|start| start == one) {
        let ends =
            [("low", Words::own("Dårligst", "Dårlegast", "Worst")), ("high", Words::own("Best", "Best", "Best"))];
        let mut own: Vec<Entry> = ends.into_iter().map(|(key, words)| Entry::new(key, Node::Text(words))).collect();
        own.extend(end.map(|end| Entry::word("max", end.normalize().to_string())));
        return Made::with("rating", own);
    }
    if let Some(step) = step.filter(|step| *step != one) {
        let why = format!("every number in the range is taken here, not only each {step}");
        questions.draft.left(&line.row.place(), line.row.get("parameters"), why);
    }
    let whole = [start, end, step].iter().flatten().all(|number| number.fract().is_zero());
    let bounds = [("min", start), ("max", end)];
    let own =
        bounds.into_iter().filter_map(|(key, bound)| Some(Entry::word(key, bound?.normalize().to_string()))).collect();
    Made::with(if whole { "integer" } else { "decimal" }, own)
}
