//! Answers made for a form: as a person types them, the same for the same seed.
//!
//! | where | what |
//! |---|---|
//! | `interest` | the values that the form's expressions tell apart |
//! | `typical` | what a person might answer, a kind a time |
//! | `telling` | the answers around which a condition changes, a kind a time |
//! | `wrong` | answers that must be refused, a kind a time |
//! | `page` | filling a page, and mending it until its rules hold |
//! | `numbers`, `seeds` | numbers with check digits that belong to nobody; numbers from a seed |

mod interest;
mod numbers;
mod page;
mod seeds;
mod telling;
#[cfg(test)]
pub(crate) mod tests;
mod typical;
mod wrong;

use jiff::civil::Date;

pub(crate) use interest::Interests;
pub(crate) use seeds::Seeds;
pub(crate) use telling::SUBSETS;

use crate::{
    expr::Env,
    form::Form,
    input::{Input, Inputs},
    journey::Journey,
};

/// So many beginnings are tried before answers that end in an exit, or that break a rule, are given back as they are.
const TRIES: u64 = 12;

/// What makes answers for one form on one day.
#[derive(Debug)]
pub(crate) struct Maker<'f> {
    pub form: &'f Form,
    pub today: Date,
    pub interests: Interests<'f>,
}

/// What was spoiled in answers that are nearly valid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoiled {
    /// The field.
    pub field: String,
    /// What is wrong with it now: «missing», «too long».
    pub what: &'static str,
}

/// Answers that can be sent; where the form has none that were found, answers that lead to an exit.
pub fn valid(form: &Form, today: Date, seed: u64) -> Inputs {
    complete(form, &Inputs::new(), today, seed)
}

/// Answers that can be sent and hold what is given; as near as was found, where there are none.
pub fn complete(form: &Form, given: &Inputs, today: Date, seed: u64) -> Inputs {
    Maker::new(form, today).complete(given, seed)
}

/// Answers that could be sent but for one thing, and which. Nothing is spoiled where nothing can be: when no question has
/// to be answered, and none can be answered wrongly.
pub fn nearly_valid(form: &Form, today: Date, seed: u64) -> (Inputs, Option<Spoiled>) {
    let inputs = valid(form, today, seed);
    let journey = Journey::new(form, &inputs, today);
    let seeds = &mut Seeds::new(seed ^ 0x5eed);
    let env = Env { answers: &journey.answers, row: None, today };
    let blank = Input::Text(String::new());
    let mut ways = Vec::new();
    for step in journey.shown_pages() {
        for field in step.page.fields.iter().filter(|field| !step.is_hidden(&field.name)) {
            let right = inputs.get(&field.name).unwrap_or(&blank);
            ways.extend(wrong::wrong(field, right, &env).into_iter().map(|(what, input)| (&field.name, what, input)));
        }
    }
    seeds.shuffle(&mut ways);
    for (name, what, input) in ways {
        let mut spoiled = inputs.clone();
        spoiled.insert(name.clone(), input);
        let stops = |problem: &crate::Problem| problem.path == *name || problem.path.starts_with(&format!("{name}."));
        let after = Journey::new(form, &spoiled, today);
        if after.exit().is_none() && after.shown_pages().any(|step| step.problems.iter().any(stops)) {
            return (spoiled, Some(Spoiled { field: name.clone(), what }));
        }
    }
    (inputs, None)
}

impl<'f> Maker<'f> {
    pub fn new(form: &'f Form, today: Date) -> Maker<'f> {
        Maker { form, today, interests: Interests::of(form, today) }
    }

    /// See [`complete`].
    pub fn complete(&self, given: &Inputs, seed: u64) -> Inputs {
        let mut exiting = None;
        let mut nearest: Option<(usize, Inputs)> = None;
        for round in 0..TRIES {
            let seeds = &mut Seeds::new(seed.wrapping_mul(TRIES).wrapping_add(round));
            let inputs = self.fill(given, seeds);
            let journey = Journey::new(self.form, &inputs, self.today);
            let problems: usize = journey.shown_pages().map(|step| step.problems.len()).sum();
            match journey.exit() {
                Some(_) => exiting = exiting.or(Some(inputs)),
                None if problems == 0 => return inputs,
                None if nearest.as_ref().is_none_or(|(count, _)| problems < *count) => {
                    nearest = Some((problems, inputs));
                }
                None => {}
            }
        }
        exiting.or(nearest.map(|(_, inputs)| inputs)).unwrap_or_default()
    }
}
