//! The walk: all states that differ in something a later condition reads, field by field in the file's order.
//!
//! A state holds only the answers that are still needed. Two states that agree in them, and in the pages seen, go the same
//! way from there, so one of them is enough: that is what keeps the walk small.

use std::{
    collections::{BTreeMap, BTreeSet, HashSet, hash_map::DefaultHasher},
    hash::{Hash, Hasher},
    rc::Rc,
};

use super::{
    plan::{FieldPlan, PagePlan, Plan},
    sure::Sure,
};
use crate::{
    expr::Env,
    form::{Exit, Field, Page},
    generate::{Maker, Seeds},
    input::{Input, Inputs},
    journey::{is_required, put},
    value::{Answers, Value},
};

/// Of states nobody can go on from, so many are kept.
const STUCK: usize = 50;

/// Branching never stops altogether, however little is left of the bound.
const FEWEST: usize = 32;

/// The answers that were chosen, the last first.
struct Chosen<'f> {
    before: Option<Rc<Chosen<'f>>>,
    field: &'f Field,
    input: Input,
}

#[derive(Clone)]
struct State<'f> {
    answers: Answers,
    chosen: Option<Rc<Chosen<'f>>>,
    pages: Vec<usize>,
    /// The state it had when the page began, by its place then.
    origin: usize,
}

/// Where a state ended.
pub struct End<'f> {
    pub pages: Vec<usize>,
    pub exit: Option<(&'f Page, &'f Exit)>,
    pub queue: Option<&'f str>,
    chosen: Option<Rc<Chosen<'f>>>,
}

/// Where a state can't go on.
pub struct Stuck<'f> {
    pub page: &'f Page,
    /// The field that can't be answered; without one, the page's rules contradict each other.
    pub field: Option<&'f Field>,
    chosen: Option<Rc<Chosen<'f>>>,
}

impl End<'_> {
    /// The answers that decide.
    pub fn inputs(&self) -> Inputs {
        inputs(self.chosen.as_ref())
    }
}

impl Stuck<'_> {
    /// The answers that led there.
    pub fn inputs(&self) -> Inputs {
        inputs(self.chosen.as_ref())
    }
}

fn inputs(mut chosen: Option<&Rc<Chosen<'_>>>) -> Inputs {
    let mut out = Inputs::new();
    while let Some(one) = chosen {
        out.insert(one.field.name.clone(), one.input.clone());
        chosen = one.before.as_ref();
    }
    out
}

/// A walk that was taken.
pub struct Walk<'f> {
    pub plan: Plan<'f>,
    pub ends: Vec<End<'f>>,
    pub stuck: Vec<Stuck<'f>>,
    /// The fields that could be answered at least once.
    pub answered: BTreeSet<&'f str>,
    /// Whether no state was left out.
    pub complete: bool,
    /// How many answers were tried.
    pub tried: usize,
    /// Whether conditions that can't be judged were left out where nothing depends on them.
    pub only_sure: bool,
    maker: &'f Maker<'f>,
    bound: usize,
    /// The positions of the fields it branches at.
    branches: Vec<usize>,
    seeds: Seeds,
    met: HashSet<u64>,
    /// The answers of fields that are the same whatever was answered before, by position.
    steady: BTreeMap<usize, Rc<Vec<(Input, Value)>>>,
}

impl<'f> Walk<'f> {
    /// Walks the form of a maker, with at most about `bound` answers tried. With `only_sure`, conditions that can't be
    /// judged are left out where nothing depends on them.
    pub fn take(maker: &'f Maker<'f>, bound: usize, only_sure: bool) -> Walk<'f> {
        let plan = Plan::new(maker.form, &Sure::of(maker.form, &maker.interests), only_sure);
        let mut walk = Walk {
            branches: plan.branches(),
            plan,
            ends: Vec::new(),
            stuck: Vec::new(),
            answered: BTreeSet::new(),
            complete: true,
            tried: 0,
            only_sure,
            maker,
            bound,
            seeds: Seeds::new(super::SEED),
            met: HashSet::new(),
            steady: BTreeMap::new(),
        };
        let first = State { answers: Answers::new(), chosen: None, pages: Vec::new(), origin: 0 };
        let mut states = vec![first];
        // The plan is taken out while its pages are walked, since the slots are written to.
        let pages = std::mem::take(&mut walk.plan.pages);
        for (number, page) in pages.iter().enumerate() {
            states = walk.page(number, page, states);
        }
        walk.plan.pages = pages;
        walk.routes(states);
        walk
    }

    fn page(&mut self, number: usize, plan: &PagePlan<'f>, states: Vec<State<'f>>) -> Vec<State<'f>> {
        let (mut inside, mut after) = (Vec::new(), Vec::new());
        for (origin, mut state) in states.into_iter().enumerate() {
            state.origin = origin;
            if plan.show.is_none_or(|slot| self.holds(slot, &state.answers)) {
                state.pages.push(number);
                inside.push(state);
            } else {
                after.push(state);
            }
        }
        for field in &plan.fields {
            inside = self.field(plan.page, field, inside);
        }
        after.extend(self.end(plan, inside));
        for state in &mut after {
            state.origin = 0;
        }
        self.merged(after, plan.end)
    }

    fn field(&mut self, page: &'f Page, plan: &FieldPlan<'f>, states: Vec<State<'f>>) -> Vec<State<'f>> {
        let field = plan.field;
        let asks = field.kind.asks();
        if plan.show.is_none() && !plan.read && !plan.doubtful && plan.options.iter().all(Option::is_none) {
            return states;
        }
        let share = self.share(plan);
        let states = self.sampled(states, share);
        let before = self.tried;
        let mut out = Vec::with_capacity(states.len());
        for mut state in states {
            if !plan.show.is_none_or(|slot| self.holds(slot, &state.answers)) {
                out.push(state);
                continue;
            }
            for slot in plan.options.iter().flatten() {
                self.holds(*slot, &state.answers);
            }
            if !asks {
                if plan.read {
                    put(field, None, &mut state.answers, None, self.maker.today);
                }
                out.push(state);
                continue;
            }
            if !plan.read && !plan.doubtful {
                self.answered.insert(&field.name);
                out.push(state);
                continue;
            }
            if self.tried - before > share {
                self.complete = false;
                continue;
            }
            self.branch(page, plan, state, &mut out);
        }
        if plan.read && asks { self.merged(out, plan.at) } else { out }
    }

    /// The state with each answer that tells; only one, when nothing reads it.
    fn branch(&mut self, page: &'f Page, plan: &FieldPlan<'f>, state: State<'f>, out: &mut Vec<State<'f>>) {
        let field = plan.field;
        let env = Env { answers: &state.answers, row: None, today: self.maker.today };
        let required = is_required(field, &env);
        let answers = self.fitting(plan, &state.answers);
        if !answers.is_empty() {
            self.answered.insert(&field.name);
        } else if required {
            self.stick(Stuck { page, field: Some(field), chosen: state.chosen.clone() });
        }
        if plan.read {
            self.tried += answers.len();
            for (input, value) in answers.iter() {
                let mut next = state.clone();
                next.answers.insert(field.name.clone(), value.clone());
                next.chosen = Some(Rc::new(Chosen { before: state.chosen.clone(), field, input: input.clone() }));
                out.push(next);
            }
        }
        if answers.is_empty() || !plan.read || !required {
            out.push(state);
        }
    }

    /// The answers that tell and pass the field's own rules, with their values. Those that are the same whatever was
    /// answered before are worked out once.
    fn fitting(&mut self, plan: &FieldPlan<'f>, before: &Answers) -> Rc<Vec<(Input, Value)>> {
        if let Some(known) = self.steady.get(&plan.at) {
            return known.clone();
        }
        let field = plan.field;
        let fits = |input: Input| {
            let mut answers = before.clone();
            let problems = put(field, Some(&input), &mut answers, None, self.maker.today)?;
            let value = answers.remove(&field.name).filter(|_| problems.is_empty())?;
            Some((input, value))
        };
        let env = Env { answers: before, row: None, today: self.maker.today };
        let all = self.maker.telling(field, &field.name, &env).into_iter().filter_map(fits);
        let found = Rc::new(if plan.read { all.collect() } else { all.take(1).collect::<Vec<_>>() });
        if plan.steady {
            self.steady.insert(plan.at, found.clone());
        }
        found
    }

    /// The exits and rules at a page's end.
    fn end(&mut self, plan: &PagePlan<'f>, states: Vec<State<'f>>) -> Vec<State<'f>> {
        let mut out = Vec::with_capacity(states.len());
        let mut broken: Vec<State<'f>> = Vec::new();
        let mut survived = BTreeSet::new();
        for state in states {
            let exit = plan.exits.iter().position(|slot| self.holds(*slot, &state.answers));
            if let Some((slot, exit)) = exit.and_then(|at| Some((plan.exits[at], plan.page.exits.get(at)?))) {
                survived.insert(state.origin);
                self.finish(&state, Some((plan.page, exit)), None);
                // Where the exit depends on sums, other answers may not meet it.
                if self.plan.slots[slot].sure {
                    continue;
                }
            }
            let mut holds = true;
            for slot in &plan.rules {
                let rule = &mut self.plan.slots[*slot];
                let env = Env { answers: &state.answers, row: None, today: self.maker.today };
                let fails = rule.expr.eval(&env) == Some(Value::Bool(false));
                rule.held |= !fails;
                rule.failed |= fails;
                holds &= !(fails && rule.sure);
            }
            if holds {
                survived.insert(state.origin);
                out.push(state);
            } else {
                broken.push(state);
            }
        }
        // Where no answer keeps the rules, that is said once, and the walk goes on as if one did.
        for state in broken {
            if survived.insert(state.origin) {
                self.stick(Stuck { page: plan.page, field: None, chosen: state.chosen.clone() });
                out.push(state);
            }
        }
        out
    }

    fn routes(&mut self, states: Vec<State<'f>>) {
        let routes = std::mem::take(&mut self.plan.routes);
        for state in states {
            let holds = |(_, slot): &&(_, Option<usize>)| slot.is_none_or(|slot| self.holds(slot, &state.answers));
            let queue = routes.iter().find(holds).map(|(route, _)| route.queue.as_str());
            self.finish(&state, None, queue);
        }
        self.plan.routes = routes;
    }

    fn finish(&mut self, state: &State<'f>, exit: Option<(&'f Page, &'f Exit)>, queue: Option<&'f str>) {
        let mut hasher = DefaultHasher::new();
        let at = exit.map(|(page, exit)| (&page.key, page.exits.iter().position(|other| std::ptr::eq(other, exit))));
        (&state.pages, at, queue).hash(&mut hasher);
        if self.met.insert(hasher.finish()) {
            let chosen = state.chosen.clone();
            self.ends.push(End { pages: state.pages.clone(), exit, queue, chosen });
        }
    }

    fn stick(&mut self, stuck: Stuck<'f>) {
        let same = |other: &&Stuck<'_>| {
            other.page.key == stuck.page.key
                && other.field.map(|field| &field.name) == stuck.field.map(|field| &field.name)
        };
        // One example of each is enough.
        if self.stuck.len() < STUCK && !self.stuck.iter().any(|other| same(&other)) {
            self.stuck.push(stuck);
        }
    }

    fn holds(&mut self, slot: usize, answers: &Answers) -> bool {
        let slot = &mut self.plan.slots[slot];
        let holds = slot.expr.truth(&Env { answers, row: None, today: self.maker.today });
        slot.held |= holds;
        slot.failed |= !holds;
        holds
    }

    /// How many answers may be tried at one field, so that something is left for those after it.
    fn share(&self, plan: &FieldPlan<'f>) -> usize {
        let left = self.bound.saturating_sub(self.tried);
        let fields = self.branches.iter().filter(|at| **at >= plan.at).count();
        (left / fields.max(1)).max(FEWEST)
    }

    /// A few of the states, when there are more than may be tried.
    fn sampled(&mut self, mut states: Vec<State<'f>>, most: usize) -> Vec<State<'f>> {
        if states.len() > most {
            self.complete = false;
            self.seeds.shuffle(&mut states);
            states.truncate(most);
        }
        states
    }

    /// The states without what nothing reads after a position, each once.
    fn merged(&self, states: Vec<State<'f>>, at: usize) -> Vec<State<'f>> {
        let mut met = HashSet::with_capacity(states.len());
        let mut out = Vec::with_capacity(states.len());
        for mut state in states {
            state.answers.retain(|name, _| self.plan.is_needed(name, at));
            let mut hasher = DefaultHasher::new();
            (&state.pages, state.origin).hash(&mut hasher);
            for (name, value) in &state.answers {
                name.hash(&mut hasher);
                digest(value, &mut hasher);
            }
            if met.insert(hasher.finish()) {
                out.push(state);
            }
        }
        out
    }
}

fn digest(value: &Value, hasher: &mut DefaultHasher) {
    match value {
        Value::Text(text) => text.hash(hasher),
        Value::Number(number) => number.hash(hasher),
        Value::Bool(yes) => yes.hash(hasher),
        Value::Date(day) => day.hash(hasher),
        Value::List(keys) => keys.hash(hasher),
        Value::Files(files) => files.len().hash(hasher),
        Value::Rows(rows) => {
            for row in rows {
                row.key.hash(hasher);
                for (name, value) in &row.answers {
                    name.hash(hasher);
                    digest(value, hasher);
                }
            }
        }
        Value::Parts(parts) => {
            for (name, value) in parts {
                name.hash(hasher);
                digest(value, hasher);
            }
        }
    }
}
