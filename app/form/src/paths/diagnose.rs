//! What the walk has to say to the author: warnings for `check`.

use std::ops::Range;

use jiff::civil::Date;

use super::{
    overflow,
    plan::{Slot, What},
    source, unsendable,
    walk::Walk,
};
use crate::{
    file::{Diagnostic, Severity},
    form::Form,
    generate::Maker,
};

/// So many answers are tried at most when a form is checked: two hundred forms are to take less than a second.
const BOUND: usize = 500;

/// Conditions that always or never hold, what nobody can answer or send, and calculations that can overflow. A form that
/// is too large to be walked whole within the bound is only looked at for the last.
pub fn diagnose(form: &Form, path: &str, today: Date) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    let mut say = |span: Option<Range<usize>>, message: String, help: String| {
        let span = span.unwrap_or(0..0);
        let (line, column) = source::line_and_column(&form.source, span.start);
        let file = path.to_owned();
        out.push(Diagnostic { severity: Severity::Warning, file, span, line, column, message, help });
    };
    let maker = Maker::new(form, today);
    let walk = Walk::take(&maker, BOUND, true);
    if walk.complete {
        for slot in walk.plan.slots.iter().filter(|slot| slot.sure && slot.held != slot.failed) {
            let (message, help) = judged(slot);
            say(source::of(form, slot.what), message, help);
        }
    }
    for found in unsendable(&maker, &walk) {
        let span = match &found.field {
            Some(field) => source::of_field(form, &found.page, field),
            None => None,
        };
        let span = span.or_else(|| source::of_page(form, &found.page));
        let never = found.field.as_ref().is_some_and(|field| !walk.answered.contains(field.as_str()));
        let (message, help) = match found.field {
            Some(field) if never && walk.complete => (
                format!("nobody can answer `{field}`, and it must be answered"),
                "offer an option, widen its bounds, or write `optional: true`".to_owned(),
            ),
            Some(field) => (
                format!("with some answers nothing can be answered to `{field}`, and it must be answered"),
                "`skranke check --paths` shows the answers; offer an option, widen the bounds, or add an exit"
                    .to_owned(),
            ),
            None => (
                format!("with some answers no one can keep the rules of the page `{}`", found.page),
                "`skranke check --paths` shows the answers; mend a rule, or add an exit that says why".to_owned(),
            ),
        };
        say(span, message, help);
    }
    for (page, field, widest) in overflow::overflowing(form) {
        let place = source::of_field(form, &page.key, &field.name).or_else(|| source::of_page(form, &page.key));
        let message = match &widest {
            Some(answer) => format!("`{}` can overflow: a very large answer of `{answer}` makes it absent", field.name),
            None => format!("`{}` can overflow, and is absent then", field.name),
        };
        let help = match widest {
            Some(answer) => format!("give `{answer}` a `max`, or what it is worked out from"),
            None => "let it stay below 79 228 162 514 264 337 593 543 950 335".to_owned(),
        };
        say(place, message, help);
    }
    out.sort_by_key(|diagnostic| diagnostic.span.start);
    out
}

/// What to say of a condition that is always the same.
fn judged(slot: &Slot<'_>) -> (String, String) {
    let condition = slot.expr.to_string();
    let condition = if condition.chars().count() > 80 { String::new() } else { format!(": `{condition}`") };
    match (slot.what, slot.held) {
        (What::Page(page), false) => {
            (format!("the page `{}` never shows{condition}", page.key), "mend `show`, or take the page away".into())
        }
        (What::Page(page), true) => {
            (format!("the condition of the page `{}` always holds{condition}", page.key), "leave `show` out".into())
        }
        (What::Field(_, field), false) => {
            (format!("`{}` never shows{condition}", field.name), "mend `show`, or take it away".into())
        }
        (What::Field(_, field), true) => {
            (format!("the condition of `{}` always holds{condition}", field.name), "leave `show` out".into())
        }
        (What::Option(_, field, option), false) => (
            format!("the option `{}` of `{}` is never offered{condition}", option.key, field.name),
            "mend `show`, or take the option away".into(),
        ),
        (What::Option(_, field, option), true) => (
            format!("the option `{}` of `{}` is always offered{condition}", option.key, field.name),
            "leave `show` out".into(),
        ),
        (What::Exit(page, _), false) => (
            format!("an exit of `{}` is never taken{condition}", page.key),
            "mend `when`, or take the exit away".into(),
        ),
        (What::Exit(page, _), true) => {
            (format!("an exit of `{}` is always taken, so nobody can apply{condition}", page.key), "mend `when`".into())
        }
        (What::Rule(page, _), false) => {
            (format!("a rule of `{}` can never be kept{condition}", page.key), "mend `require`".into())
        }
        (What::Rule(page, _), true) => (
            format!("a rule of `{}` can never be broken{condition}", page.key),
            "mend `require`, or leave it out".into(),
        ),
        (What::Route(route), false) => (
            format!("no case goes this way to `{}`{condition}", route.queue),
            "mend `when`, or take the route away".into(),
        ),
        (What::Route(route), true) => (
            format!("every case that gets here goes to `{}`{condition}", route.queue),
            "leave `when` out, and the routes after it".into(),
        ),
    }
}
