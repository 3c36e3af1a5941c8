//! The author's own tests: read with the form, run by `skranke check`.

use jiff::civil::Date;

use super::{
    Diagnostic, Severity,
    reader::{Keys, Reader, expr_nearest},
    tree::{Kind as Yaml, Node},
};
use crate::{
    field::{
        Kind, Slots,
        yes_no::{NO, YES},
    },
    form::{Field, Form, Test},
    format,
    input::{Input, Inputs},
    journey::Journey,
    value::{FileRef, Value},
};

const TEST: &Keys = &[
    ("name", "what it is about"),
    ("given", "answers as typed"),
    ("sees", "fields that show"),
    ("hides", "fields that don't"),
    ("pages", "the exact list of pages that show"),
    ("value of", "a field and its value"),
    ("errors", "a field and the name of its problem"),
    ("cannot send", "fields that stop the sending"),
    ("goes to queue", "the queue"),
];

/// Reads `tests`.
pub(super) fn read(reader: &mut Reader<'_>, node: &Node, form: &Form) -> Vec<Test> {
    let mut out = Vec::new();
    for item in reader.list(node, "`tests`") {
        let Some(map) = reader.known(item, &[TEST], "a test") else { continue };
        let mut test = Test { line: reader.line(&item.span), ..Test::default() };
        test.name = map.get("name").and_then(|node| reader.string(node, "the name")).unwrap_or_default();
        if let Some(given) = map.get("given").and_then(|node| reader.map(node, "`given`")) {
            for (key, value) in given.entries() {
                let name = key.text().unwrap_or_default();
                match form.field(name) {
                    Some(field) => {
                        test.given.insert(name.to_owned(), input(reader, value, field));
                    }
                    None => unknown(reader, key, form),
                }
            }
        }
        let mut names = |key: &str| -> Vec<String> {
            match map.get(key).map(|node| (node, &node.kind)) {
                None => Vec::new(),
                Some((node, Yaml::Scalar { .. })) => known(reader, node, form).into_iter().collect(),
                Some((node, _)) => reader.list(node, key).iter().filter_map(|node| known(reader, node, form)).collect(),
            }
        };
        (test.sees, test.hides, test.cannot_send) = (names("sees"), names("hides"), names("cannot send"));
        test.pages = map.get("pages").map(|node| {
            let items = reader.list(node, "`pages`");
            items.iter().filter_map(|item| page(reader, item, form)).collect()
        });
        let mut pairs = |key: &str| -> Vec<(String, String)> {
            let Some(map) = map.get(key).and_then(|node| reader.map(node, key)) else { return Vec::new() };
            let mut out = Vec::new();
            for (name, value) in map.entries() {
                if let (Some(name), Some(value)) = (known(reader, name, form), value.text()) {
                    out.push((name, value.to_owned()));
                }
            }
            out
        };
        (test.value_of, test.errors) = (pairs("value of"), pairs("errors"));
        test.goes_to_queue = map.get("goes to queue").and_then(|node| {
            let queue = reader.string(node, "the queue")?;
            if !form.route.iter().any(|route| route.queue == queue) {
                let help = expr_nearest(&queue, form.route.iter().map(|route| route.queue.as_str()));
                reader.error(node.span.clone(), format!("no route leads to `{queue}`"), help);
            }
            Some(queue)
        });
        out.push(test);
    }
    out
}

/// The path of a field, or of something within it.
fn known(reader: &mut Reader<'_>, node: &Node, form: &Form) -> Option<String> {
    let path = node.text()?.to_owned();
    let name = path.split('.').next().unwrap_or_default();
    if form.field(name).is_none() {
        unknown(reader, node, form);
        return None;
    }
    Some(path)
}

fn unknown(reader: &mut Reader<'_>, node: &Node, form: &Form) {
    let name = node.text().unwrap_or_default();
    let help = expr_nearest(name, form.fields().map(|(_, field)| field.name.as_str()));
    reader.error(node.span.clone(), format!("there is no field `{name}`"), help);
}

fn page(reader: &mut Reader<'_>, node: &Node, form: &Form) -> Option<String> {
    let key = node.text().unwrap_or_default();
    if form.page(key).is_none() {
        let help = expr_nearest(key, form.pages.iter().map(|page| page.key.as_str()));
        reader.error(node.span.clone(), format!("there is no page `{key}`"), help);
        return None;
    }
    Some(key.to_owned())
}

/// An answer as a test writes it → as a person types it.
fn input(reader: &mut Reader<'_>, node: &Node, field: &Field) -> Input {
    let bool_kind = matches!(field.kind, Kind::YesNo | Kind::Declaration);
    match &node.kind {
        Yaml::Scalar { text, .. } => match field.kind.slots() {
            Slots::Files => Input::Files(vec![file(text)]),
            Slots::Many => Input::Many(vec![text.clone()]),
            _ if bool_kind && text == "true" => Input::Text(YES.into()),
            _ if bool_kind && text == "false" => Input::Text(NO.into()),
            _ => Input::Text(text.clone()),
        },
        Yaml::Seq(items) => match field.kind.slots() {
            Slots::Files => Input::Files(items.iter().filter_map(Node::text).map(file).collect()),
            Slots::Repeat(_) => {
                Input::Rows(items.iter().map(|item| inputs(reader, item, field.kind.columns())).collect())
            }
            _ => Input::Many(items.iter().filter_map(Node::text).map(str::to_owned).collect()),
        },
        Yaml::Map(entries) => match field.kind.slots() {
            Slots::Table(table) => {
                let mut rows = Inputs::new();
                for (key, value) in entries {
                    let row = key.text().unwrap_or_default();
                    if !table.rows.iter().any(|known| known.key == row) {
                        let help = expr_nearest(row, table.rows.iter().map(|row| row.key.as_str()));
                        reader.error(key.span.clone(), format!("the table has no row `{row}`"), help);
                    }
                    rows.insert(row.to_owned(), Input::Parts(inputs(reader, value, &table.columns)));
                }
                Input::Parts(rows)
            }
            _ => Input::Parts(
                entries
                    .iter()
                    .filter_map(|(key, value)| Some((key.text()?.to_owned(), Input::Text(value.text()?.to_owned()))))
                    .collect(),
            ),
        },
    }
}

fn inputs(reader: &mut Reader<'_>, node: &Node, fields: &[Field]) -> Inputs {
    let mut out = Inputs::new();
    for (key, value) in reader.map(node, "a row").map(|map| map.entries()).unwrap_or_default() {
        let name = key.text().unwrap_or_default();
        match fields.iter().find(|field| field.name == name) {
            Some(field) => {
                let input = input(reader, value, field);
                out.insert(name.to_owned(), input);
            }
            None => {
                let help = expr_nearest(name, fields.iter().map(|field| field.name.as_str()));
                reader.error(key.span.clone(), format!("a row has no field `{name}`"), help);
            }
        }
    }
    out
}

fn file(name: &str) -> FileRef {
    FileRef { id: name.to_owned(), name: name.to_owned(), size: 1_000, kind: "application/pdf".into() }
}

/// Runs the form's tests; each expectation that fails is an error with what was expected and what was found.
pub fn run(form: &Form, path: &str, today: Date) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    for test in &form.tests {
        let name = if test.name.is_empty() { String::new() } else { format!(" «{}»", test.name) };
        out.extend(failures(form, test, today).into_iter().map(|failure| Diagnostic {
            severity: Severity::Error,
            file: path.to_owned(),
            span: usize::MAX..usize::MAX,
            line: test.line,
            column: 1,
            message: format!("the test{name} fails: {failure}"),
            help: None,
        }));
    }
    out
}

fn failures(form: &Form, test: &Test, today: Date) -> Vec<String> {
    let journey = Journey::new(form, &test.given, today);
    let mut out = Vec::new();
    let shows = |path: &str| {
        let name = path.split('.').next().unwrap_or(path);
        let step = form.fields().find(|(_, field)| field.name == name).and_then(|(page, _)| journey.step(&page.key));
        step.is_some_and(|step| !step.is_hidden(path) && !step.is_hidden(name))
    };
    out.extend(test.sees.iter().filter(|path| !shows(path)).map(|path| format!("`{path}` should show, but is hidden")));
    out.extend(
        test.hides.iter().filter(|path| shows(path)).map(|path| format!("`{path}` should be hidden, but shows")),
    );
    if let Some(pages) = &test.pages {
        let found: Vec<&str> = journey.shown_pages().map(|step| step.page.key.as_str()).collect();
        if *pages != found {
            out.push(format!("the pages should be {}, but are {}", pages.join(", "), found.join(", ")));
        }
    }
    for (path, expected) in &test.value_of {
        let found = value_at(&journey, path).map_or("absent".to_owned(), plain);
        let same = match (expected.parse::<rust_decimal::Decimal>(), found.parse::<rust_decimal::Decimal>()) {
            (Ok(expected), Ok(found)) => expected == found,
            _ => *expected == found,
        };
        if !same {
            out.push(format!("`{path}` should be {expected}, but is {found}"));
        }
    }
    let problems: Vec<_> = journey.shown_pages().flat_map(|step| &step.problems).collect();
    let within = |at: &str, path: &str| at == path || at.strip_prefix(path).is_some_and(|rest| rest.starts_with('.'));
    for (path, expected) in &test.errors {
        let found: Vec<&str> = problems.iter().filter(|p| within(&p.path, path)).map(|p| p.code.name()).collect();
        if !found.contains(&expected.as_str()) {
            let found = if found.is_empty() { "no problem".to_owned() } else { found.join(", ") };
            out.push(format!("`{path}` should have the problem {expected}, but has {found}"));
        }
    }
    for path in &test.cannot_send {
        if !problems.iter().any(|problem| within(&problem.path, path)) {
            out.push(format!("`{path}` should stop the sending, but doesn't"));
        }
    }
    if let Some(queue) = &test.goes_to_queue {
        let found = journey.queue().unwrap_or("no queue");
        if queue != found {
            out.push(format!("it should go to {queue}, but goes to {found}"));
        }
    }
    out
}

fn value_at<'j>(journey: &'j Journey<'_>, path: &str) -> Option<&'j Value> {
    let mut parts = path.split('.');
    let value = journey.answers.get(parts.next()?)?;
    match (parts.next(), parts.next()) {
        (Some(row), Some(column)) => value.rows().iter().find(|r| r.key == row)?.answers.get(column),
        _ => Some(value),
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Number(number) => number.normalize().to_string(),
        Value::Bool(yes) => yes.to_string(),
        Value::Date(date) => date.to_string(),
        Value::List(keys) => keys.join(", "),
        Value::Files(files) => files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>().join(", "),
        Value::Address(address) => format!("{}, {} {}", address.street, address.postcode, address.town),
        Value::Rows(rows) => format::number(rust_decimal::Decimal::from(rows.len()), None, crate::text::Lang::En),
    }
}
