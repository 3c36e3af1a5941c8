//! Finding the line where something stands. A form doesn't keep its places, but its text is at hand, and names are used
//! once.

use std::ops::Range;

use super::plan::What;
use crate::{file::own_text, form::Form};

/// The place of what a condition belongs to: its line's text, in bytes. For what comes from a shared piece, its page's.
pub fn of(form: &Form, what: What<'_>) -> Option<Range<usize>> {
    match what {
        What::Page(page) => of_page(form, &page.key),
        What::Field(page, field) => of_field(form, &page.key, &field.name).or_else(|| of_page(form, &page.key)),
        What::Option(page, field, option) => {
            let Some(field) = of_field(form, &page.key, &field.name) else { return of_page(form, &page.key) };
            let key = |line: &str| {
                let line = line.trim_start().trim_start_matches("- ").trim_start_matches('{');
                let value =
                    line.strip_prefix("option:").map(|rest| rest.split([',', '}', '#']).next().unwrap_or(rest).trim());
                value == Some(option.key.as_str())
                    || line.strip_prefix(&option.key).is_some_and(|rest| rest.starts_with(':'))
            };
            line(own_text(&form.source), field.end, key).or(Some(field))
        }
        What::Rule(page, rule) => {
            let start = of_page(form, &page.key)?;
            let number = page.rules.iter().position(|other| std::ptr::eq(other, rule))?;
            nth(own_text(&form.source), start.end, number, |line| begins(line, "require") || begins(line, "expect"))
                .or(Some(start))
        }
        What::Exit(page, exit) => {
            let start = of_page(form, &page.key)?;
            let number = page.exits.iter().position(|other| std::ptr::eq(other, exit))?;
            let exits = line(own_text(&form.source), start.end, |line| line.trim() == "exits:")?;
            nth(own_text(&form.source), exits.end, number, |line| begins(line, "when")).or(Some(start))
        }
        What::Route(route) => {
            let start = line(own_text(&form.source), 0, |line| line.starts_with("route:"))?;
            let number = form.route.iter().position(|other| std::ptr::eq(other, route))?;
            nth(own_text(&form.source), start.end, number, |line| line.contains("queue:")).or(Some(start))
        }
    }
}

/// The line of a page.
pub fn of_page(form: &Form, key: &str) -> Option<Range<usize>> {
    line(own_text(&form.source), 0, |line| is_item(line, "page", key))
}

/// The line of a field. `None` when it comes from a shared piece.
pub fn of_field(form: &Form, page: &str, name: &str) -> Option<Range<usize>> {
    let start = of_page(form, page)?.end;
    let named = |line: &str| {
        let item = line.trim_start().strip_prefix("- ").map(|item| item.trim_start_matches('{'));
        item.and_then(|item| item.split_once(':')).is_some_and(|(key, value)| {
            let value = value.split([',', '}', '#']).next().unwrap_or_default().trim();
            value.trim_matches(['"', '\'']) == name && !["page", "group", "use", "option", "queue"].contains(&key)
        })
    };
    line(own_text(&form.source), start, named)
}

fn is_item(line: &str, key: &str, value: &str) -> bool {
    let item = line.trim_start().strip_prefix("- ").map(|item| item.trim_start_matches('{'));
    let found = item.and_then(|item| item.strip_prefix(key)?.strip_prefix(':'));
    found.is_some_and(|found| found.split([',', '}', '#']).next().unwrap_or_default().trim() == value)
}

fn begins(line: &str, key: &str) -> bool {
    let item = line.trim_start().trim_start_matches("- ").trim_start_matches('{');
    item.strip_prefix(key).is_some_and(|rest| rest.starts_with(':'))
}

/// The first line after a place that is the one, without the space around it.
fn line(source: &str, start: usize, is: impl Fn(&str) -> bool) -> Option<Range<usize>> {
    nth(source, start, 0, is)
}

fn nth(source: &str, start: usize, number: usize, is: impl Fn(&str) -> bool) -> Option<Range<usize>> {
    let mut at = start;
    let mut met = 0;
    for line in source.get(start..)?.split_inclusive('\n') {
        if is(line) {
            if met == number {
                let before = line.len() - line.trim_start().len();
                return Some(at + before..at + line.trim_end().len());
            }
            met += 1;
        }
        at += line.len();
    }
    None
}

/// Line and column of a place, both from 1; the column in characters.
pub fn line_and_column(source: &str, at: usize) -> (usize, usize) {
    let before = source.get(..at).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (line, before[start..].chars().count() + 1)
}
