//! Every sequence of pages that a form can show, walked by machine: what it leads to, what is never reached, and which
//! answers can't be sent.
//!
//! The walk tries the answers that the form's conditions tell apart (see [`crate::generate`]), each combination of them
//! that can make a difference later. Beyond a bound it takes a sample, and says so.
//!
//! | where | what |
//! |---|---|
//! | `plan` | the conditions of a form, which answers they need, and until when |
//! | `sure` | which conditions the chosen answers can judge |
//! | `walk` | the walk itself |
//! | `cover` | a few ways that together show all there is to see |
//! | `list` | the result as text |
//! | `picture` | the result as a graph: Mermaid and SVG |
//! | `said` | the words of the graph, in a language |
//! | `diagnose` | warnings for `check` |
//! | `overflow` | calculations that can grow too large |
//! | `source` | finding a line in the form's text |

mod cover;
mod diagnose;
mod list;
mod overflow;
mod picture;
mod plan;
mod said;
mod source;
mod sure;
#[cfg(test)]
mod tests;
mod walk;

use std::collections::BTreeSet;

use jiff::civil::Date;

pub use cover::cover;
pub use diagnose::diagnose;
pub use list::list;
pub use picture::{mermaid, svg};
pub use said::Said;

use crate::{
    form::{Exit, Form, Page},
    generate::Maker,
    input::{Input, Inputs},
    journey::Journey,
};
use plan::What;
use walk::{End, Walk};

/// So many answers are tried at most by [`walk()`]; beyond it the walk is a sample.
pub const BOUND: usize = 20_000;

/// What a sample is drawn with.
pub const SEED: u64 = 1;

/// So many seeds are tried to fill in the answers that don't decide.
const FILLS: u64 = 3;

/// Every way through a form.
#[derive(Clone, Debug)]
pub struct Paths<'f> {
    /// Whether every combination that can make a difference was tried; else it is a sample, drawn with [`SEED`].
    pub complete: bool,
    /// How many answers were tried.
    pub tried: usize,
    /// The sequences of pages, in the order of the form, each with answers that lead through it.
    pub sequences: Vec<Sequence<'f>>,
    /// Sequences that seem to be there, but for which no answers were found that can be sent.
    pub unproven: usize,
    /// What was never reached; only when the walk is complete.
    pub dead: Vec<Dead>,
    /// Answers that can't be sent, though every question that can be answered is.
    pub unsendable: Vec<Unsendable>,
}

/// One way through a form.
#[derive(Clone, Debug)]
pub struct Sequence<'f> {
    /// The pages that show, in order.
    pub pages: Vec<&'f Page>,
    /// The page and the exit that ends it.
    pub exit: Option<(&'f Page, &'f Exit)>,
    /// The queue it leads to; none with an exit, and none for a survey.
    pub queue: Option<&'f str>,
    /// Answers, as typed, that lead this way.
    pub example: Inputs,
}

/// A branch that was never reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dead {
    /// What it is.
    pub what: Branch,
    /// The page's key, the field's name, the option as `field.key`, the exit's page or the route's queue.
    pub name: String,
    /// Whether no answers can reach it; else the answers that were tried didn't, and its condition calculates.
    pub sure: bool,
    /// Where it stands in the form's text, where that was found.
    pub span: Option<std::ops::Range<usize>>,
}

/// What can be never reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Branch {
    /// A page.
    Page,
    /// A field.
    Field,
    /// An option of a choice.
    Option,
    /// An exit.
    Exit,
    /// A route.
    Route,
}

/// Answers that can't be sent.
#[derive(Clone, Debug)]
pub struct Unsendable {
    /// The page that can't be left.
    pub page: String,
    /// The field that can't be answered; without one, the page's rules contradict each other.
    pub field: Option<String>,
    /// The answers.
    pub example: Inputs,
    /// What is wrong with them: path and the name of the problem.
    pub problems: Vec<(String, String)>,
}

impl<'f> Sequence<'f> {
    /// The way that answers lead; none when they can't be sent and lead to no exit.
    fn led_by(form: &'f Form, example: Inputs, today: Date) -> Option<Sequence<'f>> {
        let journey = Journey::new(form, &example, today);
        let exit = journey.exit();
        if exit.is_none() && !journey.can_send() {
            return None;
        }
        let mut pages: Vec<&Page> = journey.shown_pages().map(|step| step.page).collect();
        if let Some(last) = exit.and_then(|(page, _)| pages.iter().position(|other| other.key == page.key)) {
            pages.truncate(last + 1);
        }
        let queue = journey.queue().filter(|_| exit.is_none());
        Some(Sequence { pages, exit, queue, example })
    }
}

impl Paths<'_> {
    /// The sequence with the fewest pages among those that end in sending.
    pub fn shortest(&self) -> Option<&Sequence<'_>> {
        self.sequences.iter().filter(|way| way.exit.is_none()).min_by_key(|way| way.pages.len())
    }

    /// The first sequence with the most pages.
    pub fn longest(&self) -> Option<&Sequence<'_>> {
        self.sequences.iter().filter(|way| way.exit.is_none()).rev().max_by_key(|way| way.pages.len())
    }
}

/// Walks every way through a form on a day.
pub fn walk(form: &Form, today: Date) -> Paths<'_> {
    walk_within(form, today, BOUND)
}

/// [`walk()`] with a bound of one's own.
pub fn walk_within(form: &Form, today: Date, bound: usize) -> Paths<'_> {
    let maker = Maker::new(form, today);
    let mut walk = Walk::take(&maker, bound, false);
    if !walk.complete {
        // Without what only decides whether a question shows, and can't be judged anyway, there may be few enough.
        let smaller = Walk::take(&maker, bound, true);
        if smaller.complete {
            walk = smaller;
        }
    }
    let unsendable = unsendable(&maker, &walk);
    let mut out = Paths {
        complete: walk.complete,
        tried: walk.tried,
        sequences: Vec::new(),
        unproven: 0,
        dead: if walk.complete { dead(form, &walk) } else { Vec::new() },
        unsendable,
    };
    let mut ends: Vec<&End<'_>> = walk.ends.iter().collect();
    ends.sort_by(|a, b| (&a.pages, a.exit.is_some(), a.queue).cmp(&(&b.pages, b.exit.is_some(), b.queue)));
    for end in ends {
        match sequence(&maker, end) {
            Some(sequence) => out.sequences.push(sequence),
            None => out.unproven += 1,
        }
    }
    out
}

/// The way to an end, if answers can be filled in that lead there.
fn sequence<'f>(maker: &Maker<'f>, end: &End<'_>) -> Option<Sequence<'f>> {
    let form: &'f Form = maker.form;
    // Where a rule calculates, the answers that the walk chose may break it: then only those are kept that the pages,
    // exits and routes depend on.
    let chosen = end.inputs();
    let names = deciding(form);
    let mut fewer = chosen.clone();
    fewer.retain(|name, _| names.contains(name.as_str()));
    // Rows are made of one kind of row for the walk; a way may need them mixed.
    let mut without_rows = fewer.clone();
    without_rows.retain(|_, input| !matches!(input, Input::Rows(_)));
    let pages: Vec<&Page> = end.pages.iter().filter_map(|at| form.pages.get(*at)).collect();
    let given = (0..FILLS).flat_map(|seed| [(&chosen, seed), (&fewer, seed), (&without_rows, seed)]);
    given.into_iter().find_map(|(given, seed)| {
        let way = Sequence::led_by(form, maker.complete(given, seed), maker.today)?;
        let ended = match (end.exit, way.exit) {
            (None, None) => way.queue == end.queue,
            (Some((_, wanted)), Some((_, found))) => std::ptr::eq(wanted, found),
            _ => false,
        };
        let same = way.pages.iter().map(|page| &page.key).eq(pages.iter().map(|page| &page.key));
        (ended && same).then_some(way)
    })
}

/// The answers that the pages, exits and routes depend on, directly, through calculations, or because they show by them.
fn deciding(form: &Form) -> BTreeSet<&str> {
    let shows = form.pages.iter().filter_map(|page| page.show.as_ref());
    let exits = form.pages.iter().flat_map(|page| page.exits.iter().map(|exit| &exit.when));
    let routes = form.route.iter().filter_map(|route| route.when.as_ref());
    let mut names: BTreeSet<&str> = shows.chain(exits).chain(routes).flat_map(|expr| expr.names()).collect();
    for page in form.pages.iter().rev() {
        for field in page.fields.iter().rev().filter(|field| field.kind.computed().is_some() || field.show.is_some()) {
            if names.contains(field.name.as_str()) {
                names.extend(field.kind.computed().into_iter().chain(&field.show).flat_map(|expr| expr.names()));
            }
        }
    }
    names
}

fn unsendable(maker: &Maker<'_>, walk: &Walk<'_>) -> Vec<Unsendable> {
    let mut out = Vec::new();
    for stuck in &walk.stuck {
        let example = maker.complete(&stuck.inputs(), SEED);
        let journey = Journey::new(maker.form, &example, maker.today);
        let Some(step) = journey.step(&stuck.page.key).filter(|step| step.shown && !step.problems.is_empty()) else {
            continue;
        };
        if journey.exit().is_some() {
            continue;
        }
        let problems = step.problems.iter().map(|problem| (problem.path.clone(), problem.code.name().to_owned()));
        let problems = problems.collect();
        let field = stuck.field.map(|field| field.name.clone());
        out.push(Unsendable { page: stuck.page.key.clone(), field, example, problems });
    }
    out
}

fn dead(form: &Form, walk: &Walk<'_>) -> Vec<Dead> {
    let mut out = Vec::new();
    let looked_at = |slot: &&plan::Slot<'_>| slot.sure || !walk.only_sure;
    for slot in walk.plan.slots.iter().filter(looked_at).filter(|slot| !slot.held && slot.failed) {
        let place = source::of(form, slot.what);
        let (what, name) = match slot.what {
            What::Page(page) => (Branch::Page, page.key.clone()),
            What::Field(_, field) => (Branch::Field, field.name.clone()),
            What::Option(_, field, option) => (Branch::Option, format!("{}.{}", field.name, option.key)),
            What::Exit(page, _) => (Branch::Exit, page.key.clone()),
            What::Route(route) => (Branch::Route, route.queue.clone()),
            What::Rule(..) => continue,
        };
        out.push(Dead { what, name, sure: slot.sure, span: place });
    }
    out
}
