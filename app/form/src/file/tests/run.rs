//! Running a form's tests.

use jiff::civil::Date;

use crate::{
    field::Slots,
    file::{Diagnostic, Severity},
    form::{Form, Test},
    journey::Journey,
    sign::signers,
    summary::Shown,
    text::Lang,
    value::Value,
};

/// Runs the form's tests; each expectation that fails is an error with what was expected and what was found.
pub fn run(form: &Form, path: &str, today: Date) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    for test in &form.tests {
        let name = if test.name.is_empty() { String::new() } else { format!(" «{}»", test.name) };
        out.extend(failures(form, test, today).into_iter().map(|failure| Diagnostic {
            severity: Severity::Error,
            file: path.to_owned(),
            span: test.at.span.clone(),
            line: test.at.line,
            column: test.at.column,
            message: format!("the test{name} fails: {failure}"),
            help: "mend the form, or the test".into(),
        }));
    }
    out
}

fn failures(form: &Form, test: &Test, today: Date) -> Vec<String> {
    let journey = Journey::new(form, &test.given, test.today.unwrap_or(today));
    let mut out = Vec::new();
    for path in test.sees.iter().filter(|path| !shows(&journey, path)) {
        out.push(format!("`{path}` should show, but is hidden"));
    }
    for path in test.hides.iter().filter(|path| shows(&journey, path)) {
        out.push(format!("`{path}` should be hidden, but shows"));
    }
    if let Some(pages) = &test.pages {
        let found: Vec<&str> = journey.shown_pages().map(|step| step.page.key.as_str()).collect();
        if *pages != found {
            let pages: Vec<&str> = pages.iter().map(String::as_str).collect();
            out.push(diff("the pages differ", &pages, &found));
        }
    }
    let values = test.value_of.iter().map(|(path, expected)| {
        let found = found(&journey, path);
        (path, expected, if same(expected, &found) { expected.clone() } else { found })
    });
    out.extend(differing("values differ", values));
    out.extend(problems(&journey, test));
    for path in &test.warns {
        if !journey.shown_pages().flat_map(|step| &step.warnings).any(|warning| within(&warning.path, path)) {
            out.push(format!("`{path}` should have a warning, but has none"));
        }
    }
    match (test.exits, journey.exit()) {
        (Some(true), None) => out.push("the person should be told that they can't apply, but isn't".to_owned()),
        (Some(false), Some((page, _))) => {
            out.push(format!("the person should be able to apply, but is told on `{}` that they can't", page.key));
        }
        _ => {}
    }
    if let Some(expected) = test.may_decide_by {
        let found = form.service.as_ref().and_then(|service| service.processing).map(|time| time.after(journey.today));
        if found != Some(expected) {
            let found = found.map_or("no day".to_owned(), |day| day.to_string());
            out.push(format!("an answer should be promised by {expected}, but is promised by {found}"));
        }
    }
    if let Some(expected) = &test.waits_for {
        let found = signers(form, &journey.answers);
        let found: Vec<&str> = found.iter().map(|signer| signer.path.as_str()).collect();
        if *expected != found {
            let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
            out.push(diff("those who must sign differ", &expected, &found));
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

fn problems(journey: &Journey<'_>, test: &Test) -> Vec<String> {
    let mut out = Vec::new();
    let all: Vec<_> = journey.shown_pages().flat_map(|step| &step.problems).collect();
    let errors = test.errors.iter().map(|(path, expected)| {
        let found: Vec<&str> = all.iter().filter(|p| within(&p.path, path)).map(|p| p.code.name()).collect();
        let found = match found.contains(&expected.as_str()) {
            true => expected.clone(),
            false if found.is_empty() => "no problem".to_owned(),
            false => found.join(", "),
        };
        (path, expected, found)
    });
    out.extend(differing("problems differ", errors));
    for path in &test.cannot_send {
        if !all.iter().any(|problem| within(&problem.path, path)) {
            out.push(format!("`{path}` should stop the sending, but doesn't"));
        }
    }
    match test.can_send {
        Some(true) if !all.is_empty() => {
            let found: Vec<_> =
                all.iter().map(|problem| format!("`{}` {}", problem.path, problem.code.name())).collect();
            out.push(format!("it should be ready to send, but has these problems: {}", found.join(", ")));
        }
        Some(false) if all.is_empty() => out.push("it should not be ready to send, but is".to_owned()),
        _ => {}
    }
    out
}

/// The lines of what was expected (-) and found (+) where the two differ; `None` where they don't.
fn differing<'p>(what: &str, all: impl Iterator<Item = (&'p String, &'p String, String)>) -> Option<String> {
    let lines: String = all
        .filter(|(_, expected, found)| *expected != found)
        .map(|(path, expected, found)| format!("\n- {path}: {expected}\n+ {path}: {found}"))
        .collect();
    (!lines.is_empty()).then(|| format!("{what} (- expected, + found){lines}"))
}

/// Two lists line by line: what stands in both, what was expected (-), what was found (+).
fn diff(what: &str, expected: &[&str], found: &[&str]) -> String {
    // The length of what the rests of the lists have in common, in order.
    let mut common = vec![vec![0; found.len() + 1]; expected.len() + 1];
    for i in (0..expected.len()).rev() {
        for j in (0..found.len()).rev() {
            common[i][j] = match expected[i] == found[j] {
                true => common[i + 1][j + 1] + 1,
                false => common[i + 1][j].max(common[i][j + 1]),
            };
        }
    }
    let mut out = format!("{what} (- expected, + found)");
    let (mut i, mut j) = (0, 0);
    while i < expected.len() || j < found.len() {
        if i < expected.len() && j < found.len() && expected[i] == found[j] {
            out.push_str(&format!("\n  {}", found[j]));
            (i, j) = (i + 1, j + 1);
        } else if j == found.len() || i < expected.len() && common[i + 1][j] >= common[i][j + 1] {
            out.push_str(&format!("\n- {}", expected[i]));
            i += 1;
        } else {
            out.push_str(&format!("\n+ {}", found[j]));
            j += 1;
        }
    }
    out
}

/// Whether something stands at a path or within what stands there.
fn within(at: &str, path: &str) -> bool {
    at == path || at.strip_prefix(path).is_some_and(|rest| rest.starts_with('.'))
}

/// Whether the person sees what stands at a path. A row that isn't there shows nothing.
fn shows(journey: &Journey<'_>, path: &str) -> bool {
    let (name, rest) = path.split_once('.').unwrap_or((path, ""));
    let Some((page, field)) = journey.form.fields().find(|(_, field)| field.name == name) else { return false };
    let Some(step) = journey.step(&page.key) else { return false };
    if step.is_hidden(name) || step.is_hidden(path) {
        return false;
    }
    match field.kind.slots() {
        Slots::Repeat(_) | Slots::Table(_) if !rest.is_empty() => {
            let row = rest.split('.').next().unwrap_or_default();
            journey.answers.get(name).is_some_and(|value| value.rows().iter().any(|known| known.key == row))
        }
        _ => true,
    }
}

/// The value at a path, as an author writes it; one of several parts as a person reads it.
fn found(journey: &Journey<'_>, path: &str) -> String {
    let Some(value) = value_at(journey, path) else { return "absent".to_owned() };
    let shown = match (value, journey.form.field(path)) {
        (Value::Parts(_), Some(field)) => field.kind.show(value, Lang::Nb),
        _ => return plain(value),
    };
    match shown {
        Shown::Lines(lines) => lines.join(", ").replace('\u{a0}', " "),
        Shown::Text(text) => text.replace('\u{a0}', " "),
        _ => plain(value),
    }
}

fn same(expected: &str, found: &str) -> bool {
    let number = |text: &str| text.parse::<rust_decimal::Decimal>().ok();
    let yes = matches!((expected, found), ("yes", "true") | ("no", "false"));
    yes || expected == found || number(expected).is_some_and(|expected| number(found) == Some(expected))
}

fn value_at<'j>(journey: &'j Journey<'_>, path: &str) -> Option<&'j Value> {
    let mut parts = path.split('.');
    let value = journey.answers.get(parts.next()?)?;
    match (parts.next(), parts.next()) {
        (Some(row), Some(column)) => value.rows().iter().find(|r| r.key == row)?.answers.get(column),
        (Some(part), None) => value.part(part),
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
        Value::Parts(parts) => parts.values().map(plain).collect::<Vec<_>>().join(", "),
        Value::Rows(rows) => rows.len().to_string(),
    }
}
