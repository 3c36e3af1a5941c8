//! Another case that belongs to this one: an appeal and the decision it is about.

use form::Lang;
use leptos::prelude::*;

use crate::words::Words;

/// A case to go to.
#[derive(Clone, Debug)]
pub struct Linked {
    /// Its reference.
    pub reference: String,
    /// The service.
    pub title: String,
    /// The language of its name, where it isn't the page's.
    pub lang: Option<Lang>,
    /// The key of its status' word.
    pub status: String,
}

/// What belongs to a case.
#[derive(Clone, Debug, Default)]
pub struct Family {
    /// The case whose decision this one appeals.
    pub decision: Option<Linked>,
    /// The cases that appeal the decision of this one.
    pub appeals: Vec<Linked>,
}

/// The cases, each with where it stands; `base` stands before a reference: `/nb/case`.
pub fn family(family: Family, base: &str, words: Words) -> AnyView {
    let one = |key: &str, case: Linked| {
        let href = format!("{base}/{}", case.reference);
        view! {
            <p class="ds-paragraph">
                {words.t(key)} " " <a class="ds-link" href=href><span lang=case.lang.map(Lang::code)>{case.title}</span> " " {case.reference}</a>
                " " <span class="ds-tag" data-color="info" data-size="sm">{words.t(&case.status)}</span>
            </p>
        }
        .into_any()
    };
    let mut out: Vec<AnyView> = family.decision.into_iter().map(|case| one("case-appeals", case)).collect();
    out.extend(family.appeals.into_iter().map(|case| one("case-appealed", case)));
    out.into_any()
}
