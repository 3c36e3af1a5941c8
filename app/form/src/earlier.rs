//! What had another name in an earlier version of the form: `was`.

use crate::{
    field::{choice::Opt, told::Keyed},
    form::{Field, Form, Page},
};

/// What has a name that an earlier version may have called otherwise.
pub trait Named {
    /// Its name.
    fn name(&self) -> &str;
    /// Its earlier names.
    fn was(&self) -> &[String];
}

impl<T: Named> Named for &T {
    fn name(&self) -> &str {
        (*self).name()
    }

    fn was(&self) -> &[String] {
        (*self).was()
    }
}

impl Named for Page {
    fn name(&self) -> &str {
        &self.key
    }

    fn was(&self) -> &[String] {
        &self.was
    }
}

impl Named for Field {
    fn name(&self) -> &str {
        &self.name
    }

    fn was(&self) -> &[String] {
        &self.was
    }
}

impl Named for Opt {
    fn name(&self) -> &str {
        &self.key
    }

    fn was(&self) -> &[String] {
        &self.was
    }
}

impl Named for Keyed<'_> {
    fn name(&self) -> &str {
        self.key
    }

    fn was(&self) -> &[String] {
        self.was
    }
}

/// The names under which something may be found, the likeliest first: its own, then its earlier ones. An earlier name
/// that something else has now is that one's.
pub fn names<'n, N: Named>(own: &'n N, all: &'n [N]) -> impl Iterator<Item = &'n str> {
    let free = |name: &&str| !all.iter().any(|other| other.name() == *name);
    std::iter::once(own.name()).chain(own.was().iter().map(String::as_str).filter(free))
}

/// What something was in an earlier version.
pub fn before<'o, O: Named, N: Named>(own: &N, all: &[N], old: &'o [O]) -> Option<&'o O> {
    names(own, all).find_map(|name| old.iter().find(|old| old.name() == name))
}

/// What has a name now, or had it in an earlier version.
pub fn find<'n, N: Named>(name: &str, all: &'n [N]) -> Option<&'n N> {
    let own = all.iter().find(|one| one.name() == name);
    own.or_else(|| all.iter().find(|one| names(*one, all).any(|known| known == name)))
}

impl Form {
    /// A page by its key, or by one that it had in an earlier version.
    pub fn page_once(&self, key: &str) -> Option<&Page> {
        find(key, &self.pages)
    }
}
