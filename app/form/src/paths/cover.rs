//! A few ways that together show all there is to see: what a tester walks instead of every way.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{SEED, Sequence, walk_within};
use crate::{
    form::{Field, Form},
    generate::Maker,
    input::{Input, Inputs},
    journey::{Journey, Step},
};

/// So many answers are tried at most; what a sample misses is made up for by the author's own tests.
const BOUND: usize = 2_000;

/// Ways through a form, as few as were found, that show each page, field, exit and queue at least once. They are taken
/// from the walk, from the answers of the author's tests, and from made-up ones.
pub fn cover(form: &Form, today: Date) -> Vec<Sequence<'_>> {
    let maker = Maker::new(form, today);
    let made = std::iter::once(maker.complete(&Inputs::new(), SEED));
    let tested = form.tests.iter().map(|test| maker.complete(&test.given, SEED));
    let mut ways: Vec<Sequence<'_>> =
        made.chain(tested).filter_map(|inputs| Sequence::led_by(form, inputs, today)).collect();
    ways.extend(walk_within(form, today, BOUND).sequences);
    let mut left: Vec<(Sequence<'_>, BTreeSet<String>)> =
        ways.into_iter().map(|way| (seen(form, &way, today), way)).map(|(seen, way)| (way, seen)).collect();
    let mut out = Vec::new();
    // The one that shows the most of what is left, the first of them, until nothing is left.
    loop {
        let most = left.iter().map(|(_, seen)| seen.len()).max().unwrap_or_default();
        let Some(at) = left.iter().position(|(_, seen)| seen.len() == most).filter(|_| most > 0) else { return out };
        let (way, shown) = left.remove(at);
        left.iter_mut().for_each(|(_, seen)| seen.retain(|one| !shown.contains(one)));
        out.push(way);
    }
}

/// What a way shows: its pages, their fields, the exit, the queue.
fn seen(form: &Form, way: &Sequence<'_>, today: Date) -> BTreeSet<String> {
    let journey = Journey::new(form, &way.example, today);
    let mut out = BTreeSet::new();
    out.extend(way.queue.map(|queue| format!("queue {queue}")));
    for page in &way.pages {
        out.insert(format!("page {}", page.key));
        if let Some(step) = journey.step(&page.key) {
            fields(step, &page.fields, "", "", &way.example, &mut out);
        }
    }
    if let Some((page, exit)) = way.exit {
        let number = page.exits.iter().position(|other| std::ptr::eq(other, exit));
        out.insert(format!("exit {} {number:?}", page.key));
    }
    out
}

/// The fields that show, those of rows without the number of their row.
fn fields(step: &Step<'_>, list: &[Field], path: &str, name: &str, inputs: &Inputs, out: &mut BTreeSet<String>) {
    for field in list.iter().filter(|field| !step.is_hidden(&format!("{path}{}", field.name))) {
        let name = format!("{name}{}", field.name);
        if let Some(Input::Rows(rows)) = inputs.get(&field.name) {
            for (at, row) in rows.iter().enumerate() {
                let within = format!("{path}{}.{at}.", field.name);
                fields(step, field.kind.columns(), &within, &format!("{name}."), row, out);
            }
        }
        out.insert(format!("field {name}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn a_few_ways_show_every_field_and_page() {
        let form = sample::form();
        let ways = cover(form, sample::TODAY);
        let all: BTreeSet<String> = ways.iter().flat_map(|way| seen(form, way, sample::TODAY)).collect();
        for (page, field) in form.fields() {
            assert!(all.contains(&format!("page {}", page.key)), "{}", page.key);
            assert!(all.contains(&format!("field {}", field.name)), "{}", field.name);
        }
        let alone: Vec<BTreeSet<String>> = ways.iter().map(|way| seen(form, way, sample::TODAY)).collect();
        for (at, own) in alone.iter().enumerate() {
            let before: BTreeSet<&String> = alone[..at].iter().flatten().collect();
            assert!(own.iter().any(|one| !before.contains(one)), "way {at} shows nothing new");
        }
        assert!(ways.len() < 12, "{} are not few", ways.len());
    }
}
