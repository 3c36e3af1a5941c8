//! What the walk looks at: the form's conditions, which answers they need, and until when.

use std::collections::BTreeMap;

use super::sure::Sure;
use crate::{
    expr::Expr,
    field::choice::Opt,
    form::{Exit, Field, Form, Page, Required, Route, Rule},
};

/// A condition, and what the walk saw of it.
pub struct Slot<'f> {
    pub what: What<'f>,
    pub expr: &'f Expr,
    /// Whether what was seen is all there is.
    pub sure: bool,
    /// Whether it held at least once.
    pub held: bool,
    /// Whether it didn't hold at least once.
    pub failed: bool,
}

/// What a condition belongs to.
#[derive(Clone, Copy)]
pub enum What<'f> {
    Page(&'f Page),
    Field(&'f Page, &'f Field),
    Option(&'f Page, &'f Field, &'f Opt),
    Rule(&'f Page, &'f Rule),
    Exit(&'f Page, &'f Exit),
    Route(&'f Route),
}

/// A page of the walk; the numbers are places in [`Plan::slots`].
pub struct PagePlan<'f> {
    pub page: &'f Page,
    pub show: Option<usize>,
    pub fields: Vec<FieldPlan<'f>>,
    pub rules: Vec<usize>,
    pub exits: Vec<usize>,
    /// The position of its end.
    pub end: usize,
}

/// A field of the walk.
pub struct FieldPlan<'f> {
    pub field: &'f Field,
    pub at: usize,
    pub show: Option<usize>,
    pub options: Vec<Option<usize>>,
    /// Whether a condition reads it.
    pub read: bool,
    /// Whether it may turn out that nobody can answer it.
    pub doubtful: bool,
    /// Whether what can be answered is the same whatever was answered before.
    pub steady: bool,
}

/// The plan of a walk.
pub struct Plan<'f> {
    pub slots: Vec<Slot<'f>>,
    pub pages: Vec<PagePlan<'f>>,
    pub routes: Vec<(&'f Route, Option<usize>)>,
    /// The last position that needs an answer.
    last: BTreeMap<&'f str, usize>,
}

impl<'f> Plan<'f> {
    /// Plans the walk of a form. With `only_sure`, what can't be judged is left out where nothing depends on it.
    pub fn new(form: &'f Form, sure: &Sure<'f>, only_sure: bool) -> Plan<'f> {
        let matters = |expr: &Expr| !only_sure || sure.condition(expr);
        let last = last_reads(form, &matters);
        let mut plan = Plan { slots: Vec::new(), pages: Vec::new(), routes: Vec::new(), last };
        let mut at = 0;
        for page in &form.pages {
            let show = page.show.as_ref().map(|show| plan.slot(What::Page(page), show, sure));
            at += 1;
            let mut fields = Vec::new();
            for field in &page.fields {
                fields.push(plan.field(page, field, at, sure));
                at += 1;
            }
            let blocking = page.rules.iter().filter(|rule| rule.blocks);
            let rules = blocking.map(|rule| plan.slot(What::Rule(page, rule), &rule.holds, sure)).collect();
            let exits = page.exits.iter().map(|exit| plan.slot(What::Exit(page, exit), &exit.when, sure)).collect();
            plan.pages.push(PagePlan { page, show, fields, rules, exits, end: at });
            at += 1;
        }
        for route in &form.route {
            let slot = route.when.as_ref().map(|when| plan.slot(What::Route(route), when, sure));
            plan.routes.push((route, slot));
        }
        plan
    }

    fn field(&mut self, page: &'f Page, field: &'f Field, at: usize, sure: &Sure<'f>) -> FieldPlan<'f> {
        let show = field.show.as_ref().map(|show| self.slot(What::Field(page, field), show, sure));
        let mut options = Vec::new();
        for option in field.kind.options() {
            options.push(option.show.as_ref().map(|show| self.slot(What::Option(page, field, option), show, sure)));
        }
        let bounded = field.kind.day_bounds().iter().all(|bound| bound.is_some());
        FieldPlan {
            field,
            at,
            show,
            read: self.last.contains_key(field.name.as_str()),
            doubtful: bounded || (!options.is_empty() && options.iter().all(Option::is_some)),
            options,
            steady: is_steady(field),
        }
    }

    fn slot(&mut self, what: What<'f>, expr: &'f Expr, sure: &Sure<'f>) -> usize {
        self.slots.push(Slot { what, expr, sure: sure.condition(expr), held: false, failed: false });
        self.slots.len() - 1
    }

    /// Whether an answer is needed after a position.
    pub fn is_needed(&self, name: &str, after: usize) -> bool {
        self.last.get(name).is_some_and(|last| *last > after)
    }

    /// The positions of the fields that the walk branches at.
    pub fn branches(&self) -> Vec<usize> {
        let fields = self.pages.iter().flat_map(|page| &page.fields);
        fields.filter(|plan| plan.read && plan.field.kind.asks()).map(|plan| plan.at).collect()
    }
}

fn is_steady(field: &Field) -> bool {
    let columns = field.kind.columns();
    let is_column = |name: &str| columns.iter().any(|column| column.name == name);
    std::iter::once(field).chain(columns).all(|one| {
        let options = one.kind.options().iter().filter_map(|option| option.show.as_ref());
        let required = match &one.required {
            Required::When(when) => Some(when),
            _ => None,
        };
        let of_column = one.show.iter().chain(required).filter(|_| !std::ptr::eq(one, field));
        let bounds = one.kind.day_bounds().into_iter().flatten();
        let mut all = options.chain(bounds).chain(one.kind.computed()).chain(of_column);
        let nested = !one.kind.columns().is_empty() && !std::ptr::eq(one, field);
        !nested && all.all(|expr| expr.names().into_iter().all(is_column))
    })
}

/// For every name that the conditions read, directly or through calculations, the last position that reads it. Backwards,
/// since what is read decides which calculations and bounds matter.
fn last_reads<'f>(form: &'f Form, matters: &dyn Fn(&Expr) -> bool) -> BTreeMap<&'f str, usize> {
    let mut last = BTreeMap::new();
    fn reads<'f>(last: &mut BTreeMap<&'f str, usize>, expr: &'f Expr, at: usize) {
        for name in expr.names() {
            last.entry(name).or_insert(at);
        }
    }
    for when in form.route.iter().filter_map(|route| route.when.as_ref()) {
        reads(&mut last, when, usize::MAX);
    }
    let mut at = form.pages.iter().map(|page| page.fields.len() + 2).sum::<usize>();
    for page in form.pages.iter().rev() {
        at -= 1;
        let rules = page.rules.iter().filter(|rule| rule.blocks).map(|rule| &rule.holds).filter(|holds| matters(holds));
        for expr in page.exits.iter().map(|exit| &exit.when).chain(rules) {
            reads(&mut last, expr, at);
        }
        for field in page.fields.iter().rev() {
            at -= 1;
            let is_read = last.contains_key(field.name.as_str());
            let bounds = field.kind.day_bounds();
            let required = match &field.required {
                Required::When(when) => Some(when),
                _ => None,
            };
            let bounds = bounds.into_iter().filter(|_| is_read || bounds.iter().all(|bound| bound.is_some())).flatten();
            let options = field.kind.options().iter().filter_map(|option| option.show.as_ref());
            let of_read = field.kind.computed().into_iter().chain(required).filter(|_| is_read);
            let show = field.show.iter().filter(|show| is_read || matters(show));
            for expr in bounds.chain(options).chain(of_read).chain(show) {
                reads(&mut last, expr, at);
            }
            for column in field.kind.columns().iter().filter(|_| is_read) {
                let options = column.kind.options().iter().filter_map(|option| option.show.as_ref());
                let bounds = column.kind.day_bounds().into_iter().flatten();
                for expr in column.show.iter().chain(column.kind.computed()).chain(options).chain(bounds) {
                    reads(&mut last, expr, at);
                }
            }
        }
        at -= 1;
        if let Some(show) = &page.show {
            reads(&mut last, show, at);
        }
    }
    last
}
