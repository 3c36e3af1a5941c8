//! The three sheets of an XLSForm as tables with named columns, and texts in the columns' languages.

use std::collections::{BTreeMap, BTreeSet};

use super::workbook::{Rows, Workbook};
use crate::{
    import::{
        Unreadable,
        draft::Draft,
        texts::{Texts, guess, lang_of},
    },
    text::Lang,
};

/// One sheet: its columns by name, its rows below the first.
#[derive(Debug, Default)]
pub struct Sheet {
    /// Its name.
    pub name: &'static str,
    columns: BTreeMap<usize, String>,
    rows: Rows,
}

/// One row.
#[derive(Clone, Copy, Debug)]
pub struct Row<'s> {
    /// Its number, as the program that shows the workbook counts.
    pub number: usize,
    sheet: &'s Sheet,
    cells: &'s BTreeMap<usize, String>,
}

impl Sheet {
    fn read(workbook: &mut Workbook, name: &'static str) -> Result<Option<Sheet>, Unreadable> {
        let Some(mut rows) = workbook.rows(name)? else { return Ok(None) };
        let head = rows.pop_first().map(|(_, cells)| cells).unwrap_or_default();
        let columns = head.into_iter().map(|(column, name)| (column, column_name(&name))).collect();
        Ok(Some(Sheet { name, columns, rows }))
    }

    /// Whether it has a column, in any language.
    pub fn has(&self, name: &str) -> bool {
        self.columns.values().any(|column| column == name || column.starts_with(&format!("{name}::")))
    }

    /// Its rows.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|(number, cells)| Row { number: *number, sheet: self, cells })
    }

    /// The columns that hold something and that nobody reads.
    pub fn unread(&self, known: &[&str]) -> BTreeSet<&str> {
        let base = |column: &str| column.split("::").next().unwrap_or_default().to_owned();
        let used: BTreeSet<usize> = self.rows.values().flat_map(BTreeMap::keys).copied().collect();
        let columns =
            self.columns.iter().filter(|(at, name)| used.contains(at) && !known.contains(&base(name).as_str()));
        columns.map(|(_, name)| name.as_str()).collect()
    }
}

/// Columns by one name each: `Label::English (en)` and `label:English` are `label::English (en)`.
fn column_name(name: &str) -> String {
    let (base, rest) = match name.split_once("::").or_else(|| name.split_once(':')) {
        Some((base, rest)) => (base, Some(rest)),
        None => (name, None),
    };
    let base = base.trim().to_lowercase().replace(' ', "_");
    let base = match base.as_str() {
        "relevance" => "relevant".to_owned(),
        "command" => "type".to_owned(),
        "readonly" | "read_only" => "read_only".to_owned(),
        "list_name" | "list" => "list_name".to_owned(),
        "constraint_message" | "constraint-msg" => "constraint_message".to_owned(),
        "repeat_count" | "count" => "repeat_count".to_owned(),
        _ => base,
    };
    match rest {
        Some(rest) => format!("{base}::{}", rest.trim_start_matches(':').trim()),
        None => base,
    }
}

impl<'s> Row<'s> {
    /// A cell; empty when there is none.
    pub fn get(&self, column: &str) -> &'s str {
        let at = self.sheet.columns.iter().find(|(_, name)| *name == column).map(|(at, _)| at);
        at.and_then(|at| self.cells.get(at)).map_or("", String::as_str)
    }

    /// Where it stands: `survey row 14`.
    pub fn place(&self) -> String {
        format!("{} row {}", self.sheet.name, self.number)
    }

    fn texts<'c>(&self, column: &'c str) -> impl Iterator<Item = (Option<&'s str>, &'s str)> + use<'s, 'c> {
        let (sheet, cells) = (self.sheet, self.cells);
        sheet.columns.iter().filter_map(move |(at, name)| {
            let lang = match name.strip_prefix(column)? {
                "" => None,
                rest => Some(rest.strip_prefix("::")?),
            };
            Some((lang, cells.get(at)?.as_str()))
        })
    }
}

/// A workbook as an XLSForm.
pub struct Sheets {
    /// The questions.
    pub survey: Sheet,
    /// The options.
    pub choices: Sheet,
    /// The form's own settings.
    pub settings: Sheet,
    /// The language of texts whose column names none.
    pub lang: Lang,
}

/// The columns that hold texts.
const TEXTS: [&str; 4] = ["label", "hint", "constraint_message", "required_message"];

impl Sheets {
    /// Reads the sheets.
    pub fn read(bytes: &[u8], draft: &mut Draft) -> Result<Sheets, Unreadable> {
        let mut workbook = Workbook::open(bytes)?;
        let survey = Sheet::read(&mut workbook, "survey")?;
        let names: Vec<&str> = workbook.names().collect();
        let survey = survey.ok_or_else(|| Unreadable::NoSurvey(names.join(", ")))?;
        for column in ["type", "name"] {
            if !survey.has(column) {
                return Err(Unreadable::NoColumn("survey", column));
            }
        }
        let choices = Sheet::read(&mut workbook, "choices")?.unwrap_or_default();
        let settings = Sheet::read(&mut workbook, "settings")?.unwrap_or_default();
        let default = settings.rows().next().map(|row| row.get("default_language")).unwrap_or_default();
        let stated = lang_of(default);
        let lang = stated.unwrap_or_else(|| {
            let rows = survey.rows().chain(choices.rows());
            guess(rows.flat_map(|row| row.texts("label")).filter(|(lang, _)| lang.is_none()).map(|(_, text)| text))
        });
        let mut unnamed = false;
        let mut unknown: BTreeSet<&str> = BTreeSet::new();
        for row in survey.rows().chain(choices.rows()) {
            for (name, _) in TEXTS.iter().flat_map(|column| row.texts(column)) {
                unnamed |= name.is_none();
                unknown.extend(name.filter(|name| lang_of(name).is_none()));
            }
        }
        if unnamed && stated.is_none() {
            let why = format!("the texts name no language; they are taken for {}", lang.name());
            draft.left("settings", "default_language", why);
        }
        for name in unknown {
            draft.left("texts", name, "left out: the platform doesn't have this language");
        }
        Ok(Sheets { survey, choices, settings, lang })
    }

    /// The texts of a column in every language.
    pub fn texts(&self, row: Row<'_>, column: &str) -> Texts {
        let mut out = Texts::new();
        for (name, text) in row.texts(column) {
            let lang = name.map_or(Some(self.lang), lang_of);
            out.extend(lang.map(|lang| (lang, text.to_owned())));
        }
        // Where a column names its language, it says more than one that doesn't.
        out.reverse();
        out
    }
}
