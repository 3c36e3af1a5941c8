//! Which conditions the walk can judge. It tries chosen values, not all there are; of a condition that only compares
//! answers with values of the file those tell everything, of one that calculates they don't.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    expr::{Expr, Function, Op},
    field::Kind,
    form::{Field, Form, Required},
    generate::{Interests, SUBSETS},
};

/// What can be judged in a form.
pub struct Sure<'f> {
    fields: BTreeMap<&'f str, &'f Field>,
    sure: BTreeSet<&'f str>,
}

impl<'f> Sure<'f> {
    /// Judges the fields in the file's order: what one shows by must be sure itself.
    pub fn of(form: &'f Form, interests: &Interests<'f>) -> Sure<'f> {
        let mut out = Sure { fields: BTreeMap::new(), sure: BTreeSet::new() };
        for page in &form.pages {
            let page_is_sure = page.show.as_ref().is_none_or(|show| out.condition(show));
            for field in &page.fields {
                let is_sure = page_is_sure && out.field(field, interests);
                out.fields.insert(&field.name, field);
                if is_sure {
                    out.sure.insert(&field.name);
                }
            }
        }
        out
    }

    fn field(&self, field: &Field, interests: &Interests<'_>) -> bool {
        let options = field.kind.options().iter().filter_map(|option| option.show.as_ref());
        let required = match &field.required {
            Required::When(when) => Some(when),
            _ => None,
        };
        let few = !matches!(field.kind, Kind::Choices(_)) || interests.at(&field.name).texts.len() <= SUBSETS;
        let fixed = field.kind.day_bounds().into_iter().flatten().all(|bound| bound.names().is_empty());
        few && fixed && field.show.iter().chain(options).chain(required).all(|expr| self.condition(expr))
    }

    /// Whether what the walk saw of a condition is all there is.
    pub fn condition(&self, expr: &Expr) -> bool {
        match expr {
            Expr::Bool(_) => true,
            Expr::Field(name) => self.is_sure(name, |inner| self.condition(inner)),
            Expr::Not(inner) => self.condition(inner),
            Expr::Binary(Op::And | Op::Or, left, right) => self.condition(left) && self.condition(right),
            Expr::Binary(Op::In, item, list) => {
                matches!((item.as_ref(), list.as_ref()), (Expr::Text(_), Expr::Field(name)) if self.sure.contains(name.as_str()))
            }
            Expr::Binary(op, left, right) if op.compares() => self.comparison(left, right),
            Expr::Call(Function::Answered, arguments) => {
                matches!(arguments.as_slice(), [Expr::Field(name)] if self.is_sure(name, |_| false))
            }
            Expr::Call(Function::Default, arguments) => self.defaulted(arguments),
            _ => false,
        }
    }

    fn comparison(&self, left: &Expr, right: &Expr) -> bool {
        match (left.names().is_empty(), right.names().is_empty()) {
            // What only depends on the day changes without an answer.
            (true, true) => left.is_constant() && right.is_constant(),
            (false, true) => self.measured(left),
            (true, false) => self.measured(right),
            (false, false) => match (left, right) {
                (Expr::Field(left), Expr::Field(right)) => {
                    let kinds = (self.fields.get(left.as_str()), self.fields.get(right.as_str()));
                    let alike = matches!(
                        kinds.0.zip(kinds.1).map(|(left, right)| (&left.kind, &right.kind)),
                        Some((Kind::Number(_), Kind::Number(_)) | (Kind::Choice(_), Kind::Choice(_)))
                    );
                    alike && self.sure.contains(left.as_str()) && self.sure.contains(right.as_str())
                }
                _ => false,
            },
        }
    }

    /// Whether the telling values reach both sides of any value this is held against.
    fn measured(&self, expr: &Expr) -> bool {
        let field = |expr: &Expr| matches!(expr, Expr::Field(name) if self.is_sure(name, |_| false));
        match expr {
            Expr::Field(name) => self.is_sure(name, |inner| self.measured(inner)),
            Expr::Call(Function::Age | Function::Length, arguments) => arguments.iter().all(field),
            Expr::Call(Function::Count, arguments) => match arguments.as_slice() {
                [Expr::Field(name)] => {
                    let is_choices = |field: &&Field| matches!(field.kind, Kind::Choices(_));
                    self.sure.contains(name.as_str()) && !self.fields.get(name.as_str()).is_some_and(is_choices)
                }
                _ => false,
            },
            Expr::Call(Function::MonthsBetween | Function::DaysBetween, arguments) => match arguments.as_slice() {
                [from, to] => (from.names().is_empty() && field(to)) || (to.names().is_empty() && field(from)),
                _ => false,
            },
            Expr::Call(Function::Default, arguments) => self.defaulted(arguments),
            _ => false,
        }
    }

    fn defaulted(&self, arguments: &[Expr]) -> bool {
        match arguments {
            [Expr::Field(name), other] => other.is_constant() && self.is_sure(name, |_| false),
            _ => false,
        }
    }

    /// A field that is answered is as sure as it is; one that is worked out is as sure as what it is worked out from.
    fn is_sure(&self, name: &str, inner: impl Fn(&Expr) -> bool) -> bool {
        let field = self.fields.get(name).filter(|_| self.sure.contains(name));
        field.is_some_and(|field| field.kind.computed().is_none_or(inner))
    }
}
