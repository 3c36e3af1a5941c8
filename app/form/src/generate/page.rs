//! Filling a page field by field, and mending it until its rules hold.

use super::{Maker, seeds::Seeds};
use crate::{
    expr::Env,
    form::{Field, Page, Rule},
    input::{Input, Inputs},
    journey::{is_required, put},
    value::{Answers, Value},
};

/// So many answers are tried before a field is left as it is.
const TRIES: usize = 6;

/// So many times a page is filled anew when its answers end in an exit.
const EXITS: usize = 6;

/// So many combinations are tried before a page's rules are left broken.
const COMBINATIONS: usize = 400;

impl Maker<'_> {
    /// Fills the form page by page, and stops where an exit ends the matter.
    pub fn fill(&self, given: &Inputs, seeds: &mut Seeds) -> Inputs {
        let mut inputs = given.clone();
        let mut answers = Answers::new();
        for page in &self.form.pages {
            let env = Env { answers: &answers, row: None, today: self.today };
            if !page.show.as_ref().is_none_or(|show| show.truth(&env)) {
                continue;
            }
            let mut exits = false;
            let mut best = (inputs.clone(), answers.clone());
            for _ in 0..EXITS {
                let (filled, after) = self.page(page, &inputs, &answers, seeds);
                best = self.mend(page, given, filled, &answers, after, seeds);
                let env = Env { answers: &best.1, row: None, today: self.today };
                exits = page.exits.iter().any(|exit| exit.when.truth(&env));
                if !exits {
                    break;
                }
            }
            (inputs, answers) = best;
            if exits {
                break;
            }
        }
        inputs
    }

    /// The inputs with those of a page that are missing, and the answers after it.
    fn page(&self, page: &Page, inputs: &Inputs, before: &Answers, seeds: &mut Seeds) -> (Inputs, Answers) {
        let mut inputs = inputs.clone();
        let mut answers = before.clone();
        for field in &page.fields {
            if let Some(known) = inputs.get(&field.name) {
                put(field, Some(known), &mut answers, None, self.today);
            } else if let Some(input) = self.field(field, &mut answers, None, seeds) {
                inputs.insert(field.name.clone(), input);
            }
        }
        (inputs, answers)
    }

    /// Answers one field and puts its value among the answers; `None` when it is hidden or left out.
    fn field(&self, field: &Field, answers: &mut Answers, outer: Option<&Answers>, seeds: &mut Seeds) -> Option<Input> {
        let mut best = None;
        for _ in 0..TRIES {
            let mut after = answers.clone();
            let env = match outer {
                Some(outer) => Env { answers: outer, row: Some(&after), today: self.today },
                None => Env { answers: &after, row: None, today: self.today },
            };
            let leave = !is_required(field, &env) && seeds.once_in(2);
            let input = if leave { None } else { self.typical(field, &env, seeds) };
            let problems = put(field, input.as_ref(), &mut after, outer, self.today)?;
            let done = problems.is_empty();
            if done || best.is_none() {
                best = Some((input, after));
            }
            if done {
                break;
            }
        }
        let (input, after) = best?;
        *answers = after;
        input
    }

    /// One row: what is fixed, and the rest as a person might answer it.
    pub fn row(&self, fields: &[Field], fixed: &Inputs, env: &Env<'_>, seeds: &mut Seeds) -> Inputs {
        let mut inputs = fixed.clone();
        let mut answers = Answers::new();
        for field in fields {
            match fixed.get(&field.name) {
                Some(input) => {
                    if put(field, Some(input), &mut answers, Some(env.answers), self.today).is_none() {
                        inputs.remove(&field.name);
                    }
                }
                None => {
                    if let Some(input) = self.field(field, &mut answers, Some(env.answers), seeds) {
                        inputs.insert(field.name.clone(), input);
                    }
                }
            }
        }
        inputs
    }

    /// Tries other answers to the fields a broken rule reads, one and then two at a time.
    fn mend(
        &self,
        page: &Page,
        given: &Inputs,
        inputs: Inputs,
        before: &Answers,
        after: Answers,
        seeds: &mut Seeds,
    ) -> (Inputs, Answers) {
        let mut best = (self.broken(page, &after).len(), inputs, after);
        for _ in 0..3 {
            let Some(rule) = self.broken(page, &best.2).first().copied() else { break };
            let env = Env { answers: &best.2, row: None, today: self.today };
            let mut ways = self.ways(page, rule, given, &env);
            seeds.shuffle(&mut ways);
            let singles = ways.iter().map(|way| vec![way]);
            let pairs = ways.iter().enumerate().flat_map(|(at, one)| {
                ways[at + 1..].iter().filter(move |other| other.0 != one.0).map(move |other| vec![one, other])
            });
            let start = best.1.clone();
            for ways in singles.chain(pairs).take(COMBINATIONS) {
                let mut tried = start.clone();
                tried.extend(ways.into_iter().map(|(name, input)| (name.clone(), input.clone())));
                let (tried, answers) = self.page(page, &tried, before, seeds);
                let count = self.broken(page, &answers).len() + self.unread(page, &tried, before);
                if count < best.0 {
                    best = (count, tried, answers);
                }
                if best.0 == 0 {
                    break;
                }
            }
        }
        (best.1, best.2)
    }

    /// The answers that could mend a rule: to the fields it points at, and to those of the page that it reads.
    fn ways(&self, page: &Page, rule: &Rule, given: &Inputs, env: &Env<'_>) -> Vec<(String, Input)> {
        let mut read: Vec<&str> = rule.holds.names();
        let calculations = page.fields.iter().rev().filter_map(|field| Some((field, field.kind.computed()?)));
        for (field, value) in calculations {
            if read.contains(&field.name.as_str()) {
                read.extend(value.names());
            }
        }
        let concerns = |field: &&Field| {
            let named = rule.at.contains(&field.name) || read.contains(&field.name.as_str());
            named && field.kind.asks() && !given.contains_key(&field.name)
        };
        let telling = |field: &Field| {
            let name = field.name.clone();
            self.telling(field, &name, env).into_iter().map(move |input| (name.clone(), input)).collect::<Vec<_>>()
        };
        page.fields.iter().filter(concerns).flat_map(telling).collect()
    }

    fn broken<'p>(&self, page: &'p Page, answers: &Answers) -> Vec<&'p Rule> {
        let env = Env { answers, row: None, today: self.today };
        let is_broken = |rule: &&Rule| rule.blocks && rule.holds.eval(&env) == Some(Value::Bool(false));
        page.rules.iter().filter(is_broken).collect()
    }

    /// How many fields of the page refuse their input.
    fn unread(&self, page: &Page, inputs: &Inputs, before: &Answers) -> usize {
        let mut answers = before.clone();
        let mut count = 0;
        for field in &page.fields {
            let problems = put(field, inputs.get(&field.name), &mut answers, None, self.today);
            count += usize::from(problems.is_some_and(|problems| !problems.is_empty()));
        }
        count
    }
}
