//! The author's own tests: read with the form, run by `skranke check`.

mod run;

use super::{
    reader::{Keys, Map, Reader},
    tree::{Kind as Yaml, Node},
};
use crate::{
    expr::{Elsewhere, Scope, instead},
    field::{
        Kind, Slots, date,
        yes_no::{NO, YES},
    },
    form::{Field, Form, Place, Test},
    input::{Input, Inputs},
    problem::Code,
    value::FileRef,
};

pub use run::run;

/// The keys of a test.
pub const TEST: &Keys = &[
    ("name", "what it is about"),
    ("today", "the day it is run on: 2026-11-01"),
    ("given", "answers as typed"),
    ("sees", "fields that show"),
    ("hides", "fields that don't"),
    ("pages", "the exact list of pages that show"),
    ("value of", "a field and its value"),
    ("errors", "a field and the name of its problem"),
    ("cannot send", "fields that stop the sending"),
    ("can send", "true when everything is answered"),
    ("goes to queue", "the queue"),
    ("waits for", "the exact list of people who must sign: [medforelder, eiere.0.eier]"),
    ("warns", "fields with a warning"),
    ("exits", "true when the person is told that they can't apply"),
    ("may decide by", "the day by which an answer is promised: 2026-12-01"),
];

/// Reads `tests`.
pub(super) fn read(reader: &mut Reader<'_>, node: &Node, form: &Form, scope: &Scope) -> Vec<Test> {
    let mut out = Vec::new();
    for item in reader.list(node, "`tests`") {
        let Some(map) = reader.known(item, TEST, "a test") else { continue };
        let mut known = Known { reader, form, scope };
        out.push(known.test(&map));
    }
    out
}

/// What a test may name.
struct Known<'a, 's> {
    reader: &'a mut Reader<'s>,
    form: &'a Form,
    scope: &'a Scope,
}

impl Known<'_, '_> {
    fn test(&mut self, map: &Map<'_>) -> Test {
        let (line, column) = self.reader.place(&map.span);
        let mut test = Test { at: Place { span: map.start(), line, column }, ..Test::default() };
        test.name = map.get("name").and_then(|node| self.reader.string(node, "the name")).unwrap_or_default();
        test.today = map.get("today").and_then(|node| self.today(node));
        if let Some(given) = map.get("given").and_then(|node| self.reader.map(node, "`given`")) {
            for (key, value) in given.entries() {
                let name = key.text().unwrap_or_default();
                match self.form.field(name) {
                    Some(field) => {
                        if let Some(input) = self.input(value, field) {
                            test.given.insert(name.to_owned(), input);
                        }
                    }
                    None => self.unknown(key, name),
                }
            }
        }
        (test.sees, test.hides) = (self.paths(map, "sees"), self.paths(map, "hides"));
        test.cannot_send = self.paths(map, "cannot send");
        test.can_send = map.get("can send").and_then(|node| self.reader.flag(node, "`can send`"));
        test.pages = map.get("pages").map(|node| {
            let items = self.reader.list(node, "`pages`");
            items.iter().filter_map(|item| self.page(item)).collect()
        });
        (test.value_of, test.errors) = (self.pairs(map, "value of"), self.pairs(map, "errors"));
        test.waits_for = map.get("waits for").map(|_| self.paths(map, "waits for"));
        test.warns = self.paths(map, "warns");
        test.exits = map.get("exits").and_then(|node| self.reader.flag(node, "`exits`"));
        test.may_decide_by = map.get("may decide by").and_then(|node| self.reader.day(node, "`may decide by`"));
        test.goes_to_queue = map.get("goes to queue").and_then(|node| self.queue(node));
        let expects = TEST.iter().skip(3).any(|(key, _)| map.get(key).is_some());
        if !expects {
            self.reader.warn(
                map.start(),
                "the test expects nothing, so it can't fail",
                "add what must follow: `sees:`",
            );
        }
        test
    }

    fn today(&mut self, node: &Node) -> Option<jiff::civil::Date> {
        let text = self.reader.string(node, "`today`")?;
        let day = date::parse(&Input::Text(text.clone())).ok();
        if day.is_none() {
            self.reader.error(node.span.clone(), format!("`{text}` is not a day"), "write it like this: 2026-11-01");
        }
        day
    }

    fn paths(&mut self, map: &Map<'_>, key: &str) -> Vec<String> {
        match map.get(key) {
            None => Vec::new(),
            Some(node) if node.text().is_some() => self.path(node).into_iter().collect(),
            Some(node) => {
                let items = self.reader.list(node, &format!("`{key}`"));
                items.iter().filter_map(|node| self.path(node)).collect()
            }
        }
    }

    fn pairs(&mut self, map: &Map<'_>, key: &str) -> Vec<(String, String)> {
        let Some(map) = map.get(key).and_then(|node| self.reader.map(node, &format!("`{key}`"))) else {
            return Vec::new();
        };
        let mut out = Vec::new();
        for (path, value) in map.entries() {
            let (Some(path), Some(text)) = (self.path(path), self.reader.string(value, "what is expected")) else {
                continue;
            };
            if key == "errors" && !Code::NAMES.contains(&text.as_str()) {
                let help = instead(&text, Code::NAMES.into_iter(), "problems");
                self.reader.error(value.span.clone(), format!("there is no problem `{text}`"), help);
            }
            out.push((path, text));
        }
        out
    }

    /// The path of a field, or of something within it.
    fn path(&mut self, node: &Node) -> Option<String> {
        let path = self.reader.string(node, "a field")?;
        let mut parts = path.split('.');
        let name = parts.next().unwrap_or_default();
        let Some(field) = self.form.field(name) else {
            self.unknown(node, name);
            return None;
        };
        match within(field, &parts.collect::<Vec<_>>()) {
            Ok(()) => Some(path),
            Err((what, help)) => {
                self.reader.error(node.span.clone(), format!("`{path}` is no place in the form: {what}"), help);
                None
            }
        }
    }

    fn unknown(&mut self, node: &Node, name: &str) {
        if self.scope.elsewhere(name) != Some(Elsewhere::Broken) {
            let help = instead(name, self.form.fields().map(|(_, field)| field.name.as_str()), "fields");
            self.reader.error(node.span.clone(), format!("there is no field `{name}`"), help);
        }
    }

    fn page(&mut self, node: &Node) -> Option<String> {
        let key = self.reader.string(node, "a page")?;
        if self.form.page(&key).is_none() {
            let help = instead(&key, self.form.pages.iter().map(|page| page.key.as_str()), "pages");
            self.reader.error(node.span.clone(), format!("there is no page `{key}`"), help);
            return None;
        }
        Some(key)
    }

    fn queue(&mut self, node: &Node) -> Option<String> {
        let queue = self.reader.string(node, "the queue")?;
        if !self.form.route.iter().any(|route| route.queue == queue) {
            let help =
                instead(&queue, self.form.route.iter().map(|route| route.queue.as_str()), "queues of its routes");
            self.reader.error(node.span.clone(), format!("no route leads to `{queue}`"), help);
        }
        Some(queue)
    }

    /// An answer as a test writes it → as a person types it.
    fn input(&mut self, node: &Node, field: &Field) -> Option<Input> {
        let ticked = matches!(field.kind, Kind::YesNo | Kind::Declaration);
        match (&node.kind, field.kind.slots()) {
            (Yaml::Scalar { text, .. }, Slots::Files) => Some(Input::Files(vec![file(text)])),
            (Yaml::Scalar { text, .. }, Slots::Many) => Some(Input::Many(vec![text.clone()])),
            (Yaml::Scalar { text, .. }, Slots::One) => Some(Input::Text(match text.as_str() {
                "true" if ticked => YES.into(),
                "false" if ticked => NO.into(),
                text => text.to_owned(),
            })),
            (Yaml::Scalar { text, .. }, Slots::Parts(_)) if field.kind.reads_whole() => Some(Input::Text(text.clone())),
            (Yaml::Seq(items), Slots::Files) => {
                Some(Input::Files(items.iter().filter_map(Node::text).map(file).collect()))
            }
            (Yaml::Seq(items), Slots::Many) => {
                Some(Input::Many(items.iter().filter_map(Node::text).map(str::to_owned).collect()))
            }
            (Yaml::Seq(items), Slots::Repeat(repeat)) => {
                Some(Input::Rows(items.iter().map(|item| self.row(item, &repeat.fields)).collect()))
            }
            (Yaml::Map(entries), Slots::Parts(parts)) => Some(self.parts(entries, heads(parts).into_iter(), "parts")),
            (Yaml::Map(entries), Slots::Matrix(matrix)) => Some(self.parts(entries, matrix.keys(), "rows")),
            (Yaml::Map(entries), Slots::Table(table)) => {
                let mut out = Inputs::new();
                for (key, value) in entries {
                    if let Some(row) = self.one_of(key, table.rows.iter().map(|row| row.key.as_str()), "rows") {
                        out.insert(row, Input::Parts(self.row(value, &table.columns)));
                    }
                }
                Some(Input::Parts(out))
            }
            (_, slots) => {
                let message = format!("`{}` can't be answered with {}", field.name, node.name());
                self.reader.error(node.span.clone(), message, how_to_answer(slots));
                None
            }
        }
    }

    fn parts<'k>(
        &mut self,
        entries: &[(Node, Node)],
        known: impl Iterator<Item = &'k str> + Clone,
        what: &str,
    ) -> Input {
        let mut out = Inputs::new();
        for (key, value) in entries {
            if let Some(part) = self.one_of(key, known.clone(), what)
                && let Some(text) = self.reader.string(value, &format!("`{part}`"))
            {
                out.insert(part, Input::Text(text));
            }
        }
        Input::Parts(out)
    }

    fn row(&mut self, node: &Node, fields: &[Field]) -> Inputs {
        let mut out = Inputs::new();
        for (key, value) in self.reader.map(node, "a row").map(|map| map.entries()).unwrap_or_default() {
            let names = fields.iter().map(|field| field.name.as_str());
            let Some(name) = self.one_of(key, names, "fields of a row") else { continue };
            let field = fields.iter().find(|field| field.name == name);
            if let Some(input) = field.and_then(|field| self.input(value, field)) {
                out.insert(name, input);
            }
        }
        out
    }

    fn one_of<'k>(&mut self, key: &Node, known: impl Iterator<Item = &'k str> + Clone, what: &str) -> Option<String> {
        let name = key.text().unwrap_or_default();
        if !known.clone().any(|known| known == name) {
            let help = instead(name, known, what);
            self.reader.error(key.span.clone(), format!("`{name}` is not one of the {what}"), help);
            return None;
        }
        Some(name.to_owned())
    }
}

fn file(name: &str) -> FileRef {
    FileRef {
        id: name.to_owned(),
        name: name.to_owned(),
        size: 1_000,
        kind: "application/pdf".into(),
        ..FileRef::default()
    }
}

/// The names of parts as an author writes them: a day within a period is written whole.
fn heads<'p>(parts: &[&'p str]) -> Vec<&'p str> {
    let mut heads: Vec<&str> = parts.iter().map(|part| part.split('.').next().unwrap_or_default()).collect();
    heads.dedup();
    heads
}

fn how_to_answer(slots: Slots<'_>) -> String {
    match slots {
        Slots::Parts(parts) if parts != date::PARTS => {
            format!("write its parts: {{{}: …}}", heads(parts).join(": …, "))
        }
        slots => how_to_answer_whole(slots).to_owned(),
    }
}

fn how_to_answer_whole(slots: Slots<'_>) -> &'static str {
    match slots {
        Slots::None => "nobody answers it; look at it with `value of:` or `sees:`",
        Slots::One => "write one value",
        Slots::Many => "write the keys of options: [one, two]",
        Slots::Files => "write the names of files: [one.pdf, two.jpg]",
        Slots::Parts(_) => "write the day: 2026-11-01, or its parts {day: …, month: …, year: …}",
        Slots::Repeat(_) => "write a list of rows, each with its fields",
        Slots::Table(_) => "write the rows by key: {row: {column: …}}",
        Slots::Matrix(_) => "write an option for each row: {row: option}",
    }
}

/// Whether a path leads to something within a field; if not, what is wrong and what to write.
fn within(field: &Field, parts: &[&str]) -> Result<(), (String, String)> {
    let Some((first, rest)) = parts.split_first() else { return Ok(()) };
    let column = |rest: &[&str], fields: &[Field]| {
        let Some((name, rest)) = rest.split_first() else { return Ok(()) };
        match fields.iter().find(|field| field.name == *name) {
            Some(field) => within(field, rest),
            None => {
                let help = instead(name, fields.iter().map(|field| field.name.as_str()), "fields of a row");
                Err((format!("a row has no `{name}`"), help))
            }
        }
    };
    match field.kind.slots() {
        Slots::Repeat(repeat) => match first.parse::<usize>().ok() {
            Some(at) if at < repeat.max => column(rest, &repeat.fields),
            _ => Err((format!("`{first}` is no row"), format!("number the rows from 0: {}.0", field.name))),
        },
        Slots::Table(table) => match table.rows.iter().any(|row| row.key == *first) {
            true => column(rest, &table.columns),
            false => {
                let help = instead(first, table.rows.iter().map(|row| row.key.as_str()), "rows");
                Err((format!("the table has no row `{first}`"), help))
            }
        },
        Slots::Parts(known) => {
            match known.contains(&parts.join(".").as_str()) || heads(known).contains(first) && rest.is_empty() {
                true => Ok(()),
                false => Err((format!("it has no part `{first}`"), instead(first, heads(known).into_iter(), "parts"))),
            }
        }
        Slots::Matrix(matrix) => match matrix.keys().any(|row| row == *first) && rest.is_empty() {
            true => Ok(()),
            false => Err((format!("the matrix has no row `{first}`"), instead(first, matrix.keys(), "rows"))),
        },
        _ => Err((format!("`{}` has no parts", field.name), format!("write `{}` alone", field.name))),
    }
}
