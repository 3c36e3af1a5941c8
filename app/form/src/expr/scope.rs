//! The names an expression can see, and what is known of those it can't.

use std::{collections::BTreeMap, rc::Rc};

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::tree::{Expr, Type};

/// The names an expression can see. Copies are cheap: every row of every repeat has one.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    names: Rc<BTreeMap<String, Type>>,
    values: Rc<BTreeMap<String, Named>>,
    elsewhere: Rc<BTreeMap<String, Elsewhere>>,
    rates: Rc<BTreeMap<String, Vec<(Date, Decimal)>>>,
    row: BTreeMap<String, Type>,
    unsure: bool,
}

/// A named value: where it is used, its expression stands.
#[derive(Clone, Debug)]
pub(super) struct Named {
    /// The expression.
    pub expr: Expr,
    /// How many operators and operands it is made of.
    pub size: usize,
    ty: Type,
}

/// Why a name of the file can't be read here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Elsewhere {
    /// It is asked further down.
    Later,
    /// It is a named value that reads what is asked further down.
    LaterValue,
    /// It is a text between questions.
    Text,
    /// It has a mistake of its own, which is said there.
    Broken,
}

impl Scope {
    /// Adds a field of the form.
    pub fn add(&mut self, name: impl Into<String>, ty: Type) {
        Rc::make_mut(&mut self.names).insert(name.into(), ty);
    }

    /// Adds a named value.
    pub fn define(&mut self, name: impl Into<String>, expr: Expr, ty: Type) {
        let size = expr.size();
        Rc::make_mut(&mut self.values).insert(name.into(), Named { expr, size, ty });
    }

    /// Adds the shared rates: what each is from which day on, the earliest first.
    pub fn add_rates(&mut self, rates: BTreeMap<String, Vec<(Date, Decimal)>>) {
        self.rates = Rc::new(rates);
    }

    pub(super) fn rate(&self, name: &str) -> Option<&[(Date, Decimal)]> {
        self.rates.get(name).map(Vec::as_slice)
    }

    pub(super) fn all_rates(&self) -> impl Iterator<Item = &str> {
        self.rates.keys().map(String::as_str)
    }

    /// Says that a name stands in the file but can't be read yet, or never.
    pub fn add_elsewhere(&mut self, name: impl Into<String>, why: Elsewhere) {
        Rc::make_mut(&mut self.elsewhere).insert(name.into(), why);
    }

    /// Says that names are missing because of a mistake that is said elsewhere: one that isn't known is no mistake.
    pub fn add_unsureness(&mut self) {
        self.unsure = true;
    }

    /// The same names with a row's columns before them.
    pub fn within(&self, columns: BTreeMap<String, Type>) -> Scope {
        Scope { row: columns, ..self.clone() }
    }

    /// The type of a name, if it can be seen.
    pub fn find(&self, name: &str) -> Option<&Type> {
        self.row.get(name).or_else(|| self.find_in_form(name))
    }

    /// The type of a name that isn't a row's column.
    pub(super) fn find_in_form(&self, name: &str) -> Option<&Type> {
        self.names.get(name).or_else(|| self.values.get(name).map(|value| &value.ty))
    }

    /// The named value of a name, unless a row's column or a field hides it.
    pub(super) fn value(&self, name: &str) -> Option<&Named> {
        let hidden = self.row.contains_key(name) || self.names.contains_key(name);
        self.values.get(name).filter(|_| !hidden)
    }

    /// What is known of a name that can't be seen.
    pub fn elsewhere(&self, name: &str) -> Option<Elsewhere> {
        let unsure = self.unsure.then_some(Elsewhere::Broken);
        self.elsewhere.get(name).copied().or(unsure).filter(|_| self.find(name).is_none())
    }

    pub(super) fn all_elsewhere(&self) -> impl Iterator<Item = &str> {
        self.elsewhere.keys().map(String::as_str)
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &str> {
        self.row.keys().chain(self.names.keys()).chain(self.values.keys()).map(String::as_str)
    }
}
