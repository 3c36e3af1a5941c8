//! A row of the survey sheet → a field: its name, texts, conditions and first value.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    bounds,
    kinds::{self, Row},
    outline::{Branch, Line, Shape},
    sheets::Sheets,
    what,
    xpath::{Names, translate},
};
use crate::import::{
    Unreadable,
    blocks::{self, Made, Opt, Question, Required, key_map},
    draft::Draft,
    expression::{self, Binds, Known, Piece, Rough, Translated},
    texts::{Texts, Words},
    yaml::{Entry, Item, Node},
};

/// The survey sheet's rows while they become fields.
pub struct Questions<'d> {
    /// The form file.
    pub draft: &'d mut Draft,
    sheets: &'d Sheets,
    lists: BTreeMap<String, Vec<Opt>>,
    names: BTreeMap<usize, String>,
    known: BTreeMap<String, Known>,
    values: Vec<Entry>,
    rules: Vec<Item>,
}

impl<'d> Questions<'d> {
    /// The rows of a workbook, with its lists of options.
    pub fn new(draft: &'d mut Draft, sheets: &'d Sheets) -> Questions<'d> {
        let mut found: BTreeMap<String, Vec<(String, String, Texts)>> = BTreeMap::new();
        for row in sheets.choices.rows() {
            let (list, name) = (row.get("list_name"), row.get("name"));
            if !list.is_empty() && !name.is_empty() {
                let option = (row.place(), name.to_owned(), sheets.texts(row, "label"));
                found.entry(list.to_owned()).or_default().push(option);
            }
        }
        let used: BTreeSet<&str> =
            sheets.survey.rows().flat_map(|row| row.get("type").split_whitespace().skip(1)).collect();
        let mut lists = BTreeMap::new();
        for (list, options) in found.into_iter().filter(|(list, _)| used.contains(list.as_str())) {
            lists.insert(list, blocks::options(draft, options));
        }
        let (names, known) = (BTreeMap::new(), BTreeMap::new());
        Questions { draft, sheets, lists, names, known, values: Vec::new(), rules: Vec::new() }
    }

    /// Gives every field its name, so that expressions can be translated.
    pub fn name_all(&mut self, branches: &[Branch<'_>], within: Option<&str>) -> Result<(), Unreadable> {
        for branch in branches {
            self.draft.question()?;
            let line = &branch.line;
            let old = line.row.get("name");
            // A group on the outside is a page, and pages have names of their own.
            let page = branch.shape == Shape::Group && within.is_none();
            let name = match page {
                true => String::new(),
                false => self.draft.field_name(&line.row.place(), old),
            };
            let options = self.options(line);
            let (ty, options) = match branch.shape {
                Shape::Repeat => (Rough::Rows, BTreeMap::new()),
                _ if line.ty == "select_one" && kinds::is_yes_no(&options) => {
                    let yes = |at: usize| (options[at].old.clone(), (at == 0).to_string());
                    (Rough::Bool, BTreeMap::from([yes(0), yes(1)]))
                }
                _ => (kinds::rough(&line.ty, &options), key_map(&options)),
            };
            let known = Known { name: name.clone(), ty, options, within: within.map(str::to_owned) };
            if branch.shape != Shape::Group {
                self.known.entry(old.to_owned()).or_insert(known);
            }
            let inner = if branch.shape == Shape::Repeat { Some(name.clone()) } else { within.map(str::to_owned) };
            self.names.insert(line.row.number, name);
            self.name_all(&branch.children, inner.as_deref())?;
        }
        Ok(())
    }

    /// The name a row got; a group within a page gets it when it is first asked for.
    pub fn name(&mut self, line: &Line<'_>) -> String {
        match self.names.get(&line.row.number).filter(|name| !name.is_empty()) {
            Some(name) => name.clone(),
            None => self.draft.fields.take(line.row.get("name"), "gruppe"),
        }
    }

    /// The named values so far.
    pub fn take_values(&mut self) -> Vec<Entry> {
        std::mem::take(&mut self.values)
    }

    /// The rules since they were last taken.
    pub fn take_rules(&mut self) -> Vec<Item> {
        std::mem::take(&mut self.rules)
    }

    /// Adds a rule.
    pub fn add_rule(&mut self, rule: Item) {
        self.rules.push(rule);
    }

    /// The texts of a column.
    pub fn texts(&mut self, line: &Line<'_>, column: &str) -> Texts {
        let texts = self.sheets.texts(line.row, column);
        if texts.iter().any(|(_, text)| text.contains("${")) {
            let why = "the text shows an answer, which texts can't; it stands as it was, for you to rewrite";
            self.draft.left(&line.row.place(), column, why);
        }
        texts
    }

    /// The options of a choice.
    pub fn options(&self, line: &Line<'_>) -> Vec<Opt> {
        match line.ty.starts_with("select_") {
            true => self.lists.get(&line.list).cloned().unwrap_or_default(),
            false => Vec::new(),
        }
    }

    /// Translates an expression of a row.
    pub fn translate(&self, line: &Line<'_>, source: &str, within: Option<&str>) -> Translated {
        let find = |name: &str| self.known.get(name).cloned();
        translate(source, &Names { find: &find, own: self.known.get(line.row.get("name")), within })
    }

    /// The condition under which a row shows.
    pub fn condition(&mut self, line: &Line<'_>, within: Option<&str>) -> Option<Piece> {
        let source = line.row.get("relevant");
        if source.is_empty() {
            return None;
        }
        match self.translate(line, source, within) {
            Ok(piece) => Some(piece),
            Err(why) => {
                self.draft.left(
                    &line.row.place(),
                    source,
                    format!("the condition is left out, so it always shows: {why}"),
                );
                None
            }
        }
    }

    /// The `show` of a row.
    pub fn show(&mut self, line: &Line<'_>, conditions: &[Piece]) -> Vec<Entry> {
        blocks::show(self.draft, &line.row.place(), line.row.get("relevant"), conditions)
    }

    /// How many rows a repeat has.
    pub fn repeat_count(&mut self, line: &Line<'_>) -> Vec<Entry> {
        let source = line.row.get("repeat_count");
        match source.parse::<usize>() {
            Ok(count) => vec![Entry::word("min", count.to_string()), Entry::word("max", count.to_string())],
            Err(_) => {
                if !source.is_empty() {
                    let why = "the number of rows is left out: a person adds the rows needed";
                    self.draft.left(&line.row.place(), source, why);
                }
                vec![Entry::word("min", "0")]
            }
        }
    }

    /// A row as a field.
    pub fn field(&mut self, line: &Line<'_>, within: Option<&str>, outer: &[Piece]) -> Option<Item> {
        let row = kinds::row(self, line);
        let mut show = outer.to_vec();
        match row {
            Row::Nothing => return None,
            Row::Calculation if within.is_none() && self.sheets.texts(line.row, "label").is_empty() => {
                self.value(line);
                return None;
            }
            _ => show.extend(self.condition(line, within)),
        }
        let name = self.name(line);
        let place = line.row.place();
        let (label, help) = (self.texts(line, "label"), self.texts(line, "hint"));
        let mut required = Required::Always;
        let Made { kind, mut own } = match row {
            Row::Note => {
                let text = note(label.clone(), &help)?;
                Made::with("information", vec![Entry::new("text", Node::Text(text))])
            }
            Row::Calculation => Made::with("calculation", vec![self.calculated(line, within)?]),
            Row::Field(made) => {
                required = self.required(line, within);
                made
            }
            Row::Nothing => return None,
        };
        bounds::read(self, line, kind, within, &mut own);
        self.say_unread(line);
        let show = self.show(line, &show);
        let default = self.default(line, within).into_iter().collect();
        let loose = self.draft.loose(&place, format!("{} {}", what(line), line.row.get("name")));
        Some(Question { kind, name, label, help, own, required, show, default, loose }.item())
    }

    /// A hidden calculation is a named value.
    fn value(&mut self, line: &Line<'_>) {
        let source = line.row.get("calculation");
        match self.translate(line, source, None) {
            Ok(piece) => {
                let ty = piece.ty();
                let name = self.name(line);
                if let Some(known) = self.known.get_mut(line.row.get("name")) {
                    known.ty = ty;
                }
                let loose = self.draft.loose(&line.row.place(), source);
                self.values.push(Entry::word(name, piece.within(Binds::If)).loose(loose));
            }
            Err(why) => self.draft.left(&line.row.place(), source, format!("left out: {why}")),
        }
    }

    fn calculated(&mut self, line: &Line<'_>, within: Option<&str>) -> Option<Entry> {
        let source = line.row.get("calculation");
        match self.translate(line, source, within) {
            Ok(piece) => Some(Entry::word("value", piece.text())),
            Err(why) => {
                self.draft.left(&line.row.place(), source, format!("left out: {why}"));
                None
            }
        }
    }

    /// XLSForm asks for an answer only where it says so.
    fn required(&mut self, line: &Line<'_>, within: Option<&str>) -> Required {
        let source = line.row.get("required");
        match source.to_lowercase().trim_end_matches("()") {
            "yes" | "true" | "1" => return Required::Always,
            "" | "no" | "false" | "0" => return Required::Never,
            _ => {}
        }
        match self.translate(line, source, within) {
            Ok(piece) => {
                let loose = self.draft.loose(&line.row.place(), source);
                Required::When(Entry::word("required when", piece.text()).loose(loose))
            }
            Err(why) => {
                self.draft.left(&line.row.place(), source, format!("it may be left unanswered: {why}"));
                Required::Never
            }
        }
    }

    fn default(&mut self, line: &Line<'_>, within: Option<&str>) -> Option<Entry> {
        let source = line.row.get("default");
        let known = self.known.get(line.row.get("name")).filter(|_| !source.is_empty())?.clone();
        let dynamic = source.contains("${") || source.ends_with(')');
        let found = match dynamic {
            true => self.translate(line, source, within),
            false => expression::first_value(&known, source),
        };
        match found {
            Ok(piece) => {
                let loose = self.draft.loose(&line.row.place(), source);
                Some(Entry::word("default", piece.text()).loose(loose))
            }
            Err(why) => {
                self.draft.left(&line.row.place(), source, format!("the first value is left out: {why}"));
                None
            }
        }
    }

    /// What a row says that has no counterpart.
    fn say_unread(&mut self, line: &Line<'_>) {
        let place = line.row.place();
        for (column, why) in [
            ("choice_filter", "the filter is left out: every option shows"),
            ("required_message", "left out: the platform says itself that an answer is missing"),
        ] {
            let texts = self.sheets.texts(line.row, column);
            let found = if line.row.get(column).is_empty() {
                texts.first().map(|(_, text)| text.as_str())
            } else {
                Some(line.row.get(column))
            };
            if let Some(found) = found {
                self.draft.left(&place, found, why);
            }
        }
        let calculated = line.ty != "calculate" && !line.row.get("calculation").is_empty();
        if calculated {
            let why = "left out: a question that is asked is not worked out too; use `default` or a `calculation`";
            self.draft.left(&place, line.row.get("calculation"), why);
        }
        if matches!(line.row.get("read_only").to_lowercase().as_str(), "yes" | "true" | "true()") {
            self.draft.left(
                &place,
                "read_only",
                "left out: it can be answered here; use `information` or a `calculation`",
            );
        }
    }
}

/// A note and its hint in one text.
fn note(label: Texts, help: &Texts) -> Option<Words> {
    let mut text = label;
    for (lang, more) in help {
        match text.iter_mut().find(|(other, _)| other == lang) {
            Some((_, text)) => text.push_str(&format!("\n\n{more}")),
            None => text.push((*lang, more.clone())),
        }
    }
    Words::of(&text)
}
