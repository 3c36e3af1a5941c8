//! An XLSForm workbook → a form file. The format: <https://xlsform.org>.
//!
//! | where | what |
//! |---|---|
//! | `workbook`, `sheets` | cells as text; the three sheets |
//! | `outline` | rows → groups and repeats |
//! | `questions`, `kinds` | a row → a field |
//! | `bounds` | a constraint → the keys of the field, or a rule |
//! | `xpath` | expressions |

mod bounds;
mod kinds;
mod outline;
mod questions;
mod sheets;
mod workbook;
mod xpath;

use outline::{Branch, Line, Shape};
use questions::Questions;
use sheets::Sheets;

use super::{
    Imported, Unreadable,
    blocks::{Question, Required, Sheet, group},
    draft::{Draft, Parts, key as check_key},
    expression::Piece,
    texts::{Texts, Words},
    yaml::{Entry, Item, Node},
};

/// The columns and settings that are read; what others hold is said.
const SURVEY: [&str; 17] = [
    "type",
    "name",
    "label",
    "hint",
    "required",
    "required_message",
    "relevant",
    "constraint",
    "constraint_message",
    "calculation",
    "default",
    "appearance",
    "choice_filter",
    "parameters",
    "repeat_count",
    "read_only",
    "note",
];
const CHOICES: [&str; 3] = ["list_name", "name", "label"];
const SETTINGS: [&str; 4] = ["form_title", "form_id", "default_language", "version"];

/// An XLSForm workbook (.xlsx) → the file of the form `key`, whose cases go to `queue`.
pub fn xlsform(bytes: &[u8], key: &str, queue: &str) -> Result<Imported, Unreadable> {
    check_key(key)?;
    let mut draft = Draft::default();
    let sheets = Sheets::read(bytes, &mut draft)?;
    for (sheet, known) in [(&sheets.survey, &SURVEY[..]), (&sheets.choices, &CHOICES), (&sheets.settings, &SETTINGS)] {
        for column in sheet.unread(known) {
            draft.left(&format!("sheet {}", sheet.name), column, "left out: the column has no counterpart");
        }
    }
    let outline = outline::read(&sheets, &mut draft)?;
    let settings = sheets.settings.rows().next();
    let title: Texts = settings
        .map(|row| row.get("form_title"))
        .filter(|title| !title.is_empty())
        .map_or_else(Texts::new, |title| vec![(sheets.lang, title.to_owned())]);
    let mut questions = Questions::new(&mut draft, &sheets);
    questions.name_all(&outline, None)?;
    let pages = pages(&mut questions, &outline, &title);
    let values = questions.take_values();
    draft.finish(&Parts { key, queue, source: "an XLSForm workbook", title: &title, pages, values })
}

/// Groups on the outside become pages; what stands between them becomes pages of its own.
fn pages(questions: &mut Questions<'_>, outline: &[Branch<'_>], title: &Texts) -> Vec<Item> {
    let mut out = Vec::new();
    let mut loose: Vec<Item> = Vec::new();
    for branch in outline {
        if !matches!(branch.shape, Shape::Group) {
            loose.extend(fields(questions, branch, None, &[]));
            continue;
        }
        out.extend(between(questions, &mut loose, title));
        let line = &branch.line;
        let place = line.row.place();
        let show: Vec<Piece> = questions.condition(line, None).into_iter().collect();
        let show = questions.show(line, &show);
        let mut inner: Vec<Item> = Vec::new();
        for child in &branch.children {
            inner.extend(fields(questions, child, None, &[]));
        }
        let old = line.row.get("name");
        let key = questions.draft.pages.take(old, "side");
        let number = questions.draft.loose(&place, format!("group {old}"));
        let title =
            Some(questions.texts(line, "label")).filter(|label| !label.is_empty()).unwrap_or_else(|| title.clone());
        let rules = questions.take_rules();
        out.push(Sheet { key, title, show, fields: inner, rules, loose: number }.item());
    }
    out.extend(between(questions, &mut loose, title));
    out
}

fn between(questions: &mut Questions<'_>, loose: &mut Vec<Item>, title: &Texts) -> Option<Item> {
    let fields = std::mem::take(loose);
    let rules = questions.take_rules();
    if fields.is_empty() {
        return None;
    }
    let key = questions.draft.pages.take("side_1", "side");
    let number = questions.draft.loose("survey", format!("page {key}"));
    Some(Sheet { key, title: title.clone(), show: Vec::new(), fields, rules, loose: number }.item())
}

/// The fields that a branch becomes. Groups within groups, and groups within repeats, give their condition to their
/// fields; a group on a page stays one where it has a label.
fn fields(questions: &mut Questions<'_>, branch: &Branch<'_>, within: Option<&str>, outer: &[Piece]) -> Vec<Item> {
    let line = &branch.line;
    match branch.shape {
        Shape::Question => questions.field(line, within, outer).into_iter().collect(),
        Shape::Group => {
            let mut show = outer.to_vec();
            show.extend(questions.condition(line, within));
            let label = Words::of(&questions.texts(line, "label"));
            let Some(label) = label.filter(|_| within.is_none() && !branch.inner) else {
                return branch.children.iter().flat_map(|child| fields(questions, child, within, &show)).collect();
            };
            let show = questions.show(line, &show);
            let inner = branch.children.iter().flat_map(|child| fields(questions, child, None, &[])).collect();
            let number = questions.draft.loose(&line.row.place(), format!("group {}", line.row.get("name")));
            let hint = questions.texts(line, "hint");
            vec![group(questions.name(line), label, &hint, show, inner, number)]
        }
        Shape::Repeat => vec![repeat(questions, branch, within, outer)],
    }
}

fn repeat(questions: &mut Questions<'_>, branch: &Branch<'_>, within: Option<&str>, outer: &[Piece]) -> Item {
    let line = &branch.line;
    let name = questions.name(line);
    let mut show = outer.to_vec();
    show.extend(questions.condition(line, within));
    let show = questions.show(line, &show);
    let inner: Vec<Item> =
        branch.children.iter().flat_map(|child| fields(questions, child, Some(&name), &[])).collect();
    let label = questions.texts(line, "label");
    let item = Words::of(&label).unwrap_or_else(|| Words::named(&name.replace('_', " ")));
    let mut own = vec![Entry::new("item", Node::Text(item))];
    own.extend(questions.repeat_count(line));
    own.push(Entry::new("fields", Node::Seq(inner)));
    let loose = questions.draft.loose(&line.row.place(), format!("repeat {}", line.row.get("name")));
    let help = questions.texts(line, "hint");
    let required = Required::Always;
    Question { kind: "repeat", name, label, help, own, required, show, default: Vec::new(), loose }.item()
}

/// A line of the survey sheet as it is said in messages.
fn what(line: &Line<'_>) -> String {
    line.row.get("type").to_owned()
}
