//! The rows of the survey sheet as a tree: groups and repeats with what stands within them.

use super::sheets::{Row, Sheets};
use crate::import::{DEEPEST, Unreadable, draft::Draft};

/// A row that says something.
#[derive(Clone, Debug)]
pub struct Line<'s> {
    /// The row.
    pub row: Row<'s>,
    /// Its type, in one word: `select_one`.
    pub ty: String,
    /// The list that a choice takes its options from.
    pub list: String,
    /// Whether «other» is added to the options.
    pub or_other: bool,
}

/// What a row is the head of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Nothing but itself.
    Question,
    /// A group.
    Group,
    /// A repeat.
    Repeat,
}

/// A row with the rows within it.
#[derive(Clone, Debug)]
pub struct Branch<'s> {
    /// The row.
    pub line: Line<'s>,
    /// What it is the head of.
    pub shape: Shape,
    /// Whether it is a group within a group of a page.
    pub inner: bool,
    /// What stands within it.
    pub children: Vec<Branch<'s>>,
}

/// Reads the survey sheet.
pub fn read<'s>(sheets: &'s Sheets, draft: &mut Draft) -> Result<Vec<Branch<'s>>, Unreadable> {
    let mut open: Vec<Branch<'s>> = Vec::new();
    let mut out: Vec<Branch<'s>> = Vec::new();
    for row in sheets.survey.rows() {
        let line = line(row);
        let end = match line.ty.as_str() {
            "" => continue,
            "begin_group" | "begin_repeat" => {
                if open.len() >= DEEPEST {
                    return Err(Unreadable::TooDeep);
                }
                let shape = if line.ty == "begin_group" { Shape::Group } else { Shape::Repeat };
                // The outermost group is a page, the next a group of fields, any further one is written out.
                let groups = open.iter().filter(|branch| branch.shape == Shape::Group).count();
                open.push(Branch { line, shape, inner: groups > 1, children: Vec::new() });
                continue;
            }
            "end_group" => Some(Shape::Group),
            "end_repeat" => Some(Shape::Repeat),
            _ => None,
        };
        let done = match end {
            None => Branch { line, shape: Shape::Question, inner: false, children: Vec::new() },
            Some(shape) => match open.pop_if(|branch| branch.shape == shape) {
                Some(branch) => branch,
                None => {
                    draft.left(&row.place(), row.get("type"), "ignored: nothing of that kind is open here");
                    continue;
                }
            },
        };
        match open.last_mut() {
            Some(around) => around.children.push(done),
            None => out.push(done),
        }
    }
    while let Some(branch) = open.pop() {
        draft.left(
            &branch.line.row.place(),
            branch.line.row.get("type"),
            "it is never ended; it ends with the sheet here",
        );
        match open.last_mut() {
            Some(around) => around.children.push(branch),
            None => out.push(branch),
        }
    }
    Ok(out)
}

/// `select one from list or other` and its older spellings.
fn line(row: Row<'_>) -> Line<'_> {
    let text = row.get("type").to_lowercase();
    let mut words: Vec<&str> = text.split_whitespace().collect();
    let or_other = words.ends_with(&["or_other"]) || words.ends_with(&["or", "other"]);
    if or_other {
        words.truncate(words.len() - if words.ends_with(&["or_other"]) { 1 } else { 2 });
    }
    let (ty, rest) = match words.as_slice() {
        ["begin", kind @ ("group" | "repeat"), ..] => (format!("begin_{kind}"), 2),
        ["end", kind @ ("group" | "repeat"), ..] => (format!("end_{kind}"), 2),
        ["select", "one", "from", ..] => ("select_one".to_owned(), 3),
        ["select", kind @ ("one" | "multiple"), ..] => (format!("select_{kind}"), 2),
        ["select", "all", "that", "apply", "from", ..] => ("select_multiple".to_owned(), 5),
        ["select1", ..] => ("select_one".to_owned(), 1),
        [ty, ..] => ((*ty).to_owned(), 1),
        [] => (String::new(), 0),
    };
    // The list's name keeps its capitals.
    let list = row.get("type").split_whitespace().nth(rest).unwrap_or_default().to_owned();
    Line { row, ty, list, or_other }
}
