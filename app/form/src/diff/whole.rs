//! The form as a whole.

use super::{
    Diff, Mark, Verdict,
    lists::{self, listed, moves},
};
use crate::{
    form::{Audience, Behalf, DraftPolicy, Form, Level, OUTCOMES, Opening, Period, Route, Service, Sign, SignedBy},
    text::Text,
};

impl Diff<'_> {
    /// Everything that isn't on a page.
    pub(super) fn whole(&mut self) {
        let (old, new) = (self.old, self.new);
        if old.key != new.key {
            let help = format!("write `form: {}`, or publish it as a form of its own", old.key);
            let what = format!("{} → {}: drafts, cases and addresses know the form by its key", old.key, new.key);
            self.say(Mark::Changed, "form", what, Verdict::Breaking(help));
        }
        if let Some(told) = lists::text(&old.title, &new.title) {
            self.note("title", told);
        }
        self.login(old.login, new.login);
        self.behalf();
        if old.co_applicants != new.co_applicants {
            self.note("co-applicants", format!("{} → {}", old.co_applicants, new.co_applicants));
        }
        self.drafts(old.drafts, new.drafts);
        if old.open != new.open {
            self.note("open", format!("{} → {}", opening(old.open), opening(new.open)));
        }
        if old.keep != new.keep {
            let draft = (period(old.keep.draft), period(new.keep.draft));
            let case = (period(old.keep.case), period(new.keep.case));
            for (what, (old, new)) in [("drafts", draft), ("cases", case)] {
                if old != new {
                    self.note("keep", format!("{what}: {old} → {new}"));
                }
            }
        }
        if let Some(told) = service(old.service.as_ref(), new.service.as_ref()) {
            self.note("service", told);
        }
        for outcome in OUTCOMES {
            let letter = |form: &Form| form.letter(outcome).cloned().unwrap_or_default();
            if let Some(told) = lists::text(&letter(old), &letter(new)) {
                self.note("letters", format!("{outcome}: {told}"));
            }
        }
        self.routes();
        self.sign();
        if old.survey != new.survey {
            let word = |survey: &Option<String>| survey.clone().unwrap_or_else(|| "none".to_owned());
            self.note("survey", format!("{} → {}", word(&old.survey), word(&new.survey)));
        }
    }

    fn login(&mut self, old: Level, new: Level) {
        if old == new {
            return;
        }
        let what = format!("{} → {}", old.name(), new.name());
        match (old, new) {
            (Level::None, _) => {
                let verdict = self.losing("drafts begun without login: nobody who logs in owns them");
                self.say(Mark::Changed, "login", what, verdict);
            }
            (old, new) if new > old => {
                self.note("login", format!("{what}; who has a draft or a case logs in again at this level"));
            }
            _ => self.note("login", what),
        }
    }

    fn behalf(&mut self) {
        let moves = moves(&self.old.behalf, &self.new.behalf, PartialEq::eq, |_, _| false);
        for party in moves.gone {
            let verdict = self.losing(format!("drafts for {}: they can't be sent any more", whom(*party)));
            self.say(Mark::Removed, "behalf", party.name(), verdict);
        }
        for party in moves.come {
            self.say(Mark::Added, "behalf", party.name(), Verdict::Compatible);
        }
    }

    fn drafts(&mut self, old: DraftPolicy, new: DraftPolicy) {
        if old != new {
            self.note("drafts", format!("{} → {}", old.name(), new.name()));
        }
    }

    /// Cases that wait already go on by the version they were sent with.
    fn sign(&mut self) {
        let (old, new) = match (&self.old.sign, &self.new.sign) {
            (Some(old), Some(new)) => (old, new),
            (None, None) => return,
            (None, Some(new)) => {
                let what = format!("{} must sign before it is delivered", signed_by(new));
                return self.say(Mark::Added, "sign", what, Verdict::Compatible);
            }
            (Some(_), None) => {
                let what = "nobody must sign any more";
                return self.say(Mark::Removed, "sign", what, Verdict::Compatible);
            }
        };
        let mut parts = Vec::new();
        if old.who != new.who {
            parts.push(format!("who {} → {}", signed_by(old), signed_by(new)));
        }
        if old.within != new.within {
            parts.push(format!("within {} → {}", period(old.within), period(new.within)));
        }
        if old.otherwise != new.otherwise {
            parts.push(format!("otherwise {} → {}", old.otherwise.name(), new.otherwise.name()));
        }
        parts.extend(lists::text(&old.asks, &new.asks).map(|told| format!("asks: {told}")));
        if !parts.is_empty() {
            self.note("sign", listed(&parts, ""));
        }
    }

    fn routes(&mut self) {
        let same = |old: &Route, new: &Route| old.queue == new.queue && old.when == new.when;
        let moves = moves(&self.old.route, &self.new.route, same, |old, new| old.queue == new.queue);
        let told = |route: &Route| match &route.when {
            Some(when) => format!("{} when `{when}`", route.queue),
            None => format!("{} otherwise", route.queue),
        };
        for route in moves.gone {
            self.say(Mark::Removed, "route", told(route), Verdict::Compatible);
        }
        for route in moves.come {
            self.say(Mark::Added, "route", told(route), Verdict::Compatible);
        }
        for (old, new) in moves.changed {
            if let Some(when) = lists::expr(old.when.as_ref(), new.when.as_ref(), "otherwise") {
                self.note("route", format!("{}: {when}", new.queue));
            }
        }
        if moves.reordered {
            self.note("route", "the routes stand in another order; the first that holds is taken");
        }
    }
}

/// The paths of those who must sign.
fn signed_by(sign: &Sign) -> String {
    let path = |by: &SignedBy| match &by.column {
        Some(column) => format!("{}.{column}", by.field),
        None => by.field.clone(),
    };
    sign.who.iter().map(path).collect::<Vec<_>>().join(", ")
}

fn whom(party: Behalf) -> &'static str {
    match party {
        Behalf::Person => "oneself",
        Behalf::Child => "a child",
        Behalf::Ward => "a ward",
        Behalf::Organisation => "an organisation",
    }
}

fn opening(open: Opening) -> String {
    match (open.from, open.until) {
        (None, None) => "always".to_owned(),
        (Some(from), None) => format!("from {from}"),
        (None, Some(until)) => format!("until {until}"),
        (Some(from), Some(until)) => format!("{from} to {until}"),
    }
}

fn period(period: Period) -> String {
    period.to_string()
}

/// What of the service page has changed: the names of its parts, with the languages.
fn service(old: Option<&Service>, new: Option<&Service>) -> Option<String> {
    let (old, new) = match (old, new) {
        (Some(old), Some(new)) => (old, new),
        (None, None) => return None,
        (None, Some(_)) => return Some("a survey became a form".to_owned()),
        (Some(_), None) => return Some("a form became a survey".to_owned()),
    };
    let mut parts = Vec::new();
    let texts = [
        ("summary", &old.summary, &new.summary),
        ("about", &old.about, &new.about),
        ("who", &old.who, &new.who),
        ("cost", &old.cost, &new.cost),
        ("owner", &old.owner, &new.owner),
        ("law", &old.law, &new.law),
        ("appeal body", &old.appeal_body, &new.appeal_body),
        ("privacy", &old.privacy, &new.privacy),
    ];
    parts.extend(texts.iter().filter_map(|(part, old, new)| changed(part, &[old], &[new])));
    for (part, old, new) in [("need", &old.need, &new.need), ("keywords", &old.keywords, &new.keywords)] {
        parts.extend(changed(part, &old.iter().collect::<Vec<_>>(), &new.iter().collect::<Vec<_>>()));
    }
    if old.theme != new.theme {
        parts.push(format!("theme {} → {}", old.theme, new.theme));
    }
    if old.audience != new.audience {
        let word = |audience| if audience == Audience::Person { "person" } else { "organisation" };
        parts.push(format!("for {} → {}", word(old.audience), word(new.audience)));
    }
    if old.processing != new.processing {
        let word = |processing: Option<Period>| processing.map_or_else(|| "not said".to_owned(), period);
        parts.push(format!("processing {} → {}", word(old.processing), word(new.processing)));
    }
    if (&old.contact.email, &old.contact.phone) != (&new.contact.email, &new.contact.phone) {
        parts.push("contact".to_owned());
    }
    (!parts.is_empty()).then(|| listed(&parts, ""))
}

/// A part with the languages it has changed in.
fn changed(part: &str, old: &[&Text], new: &[&Text]) -> Option<String> {
    let of = |texts: &[&Text], lang| -> Vec<String> {
        texts.iter().flat_map(|text| &text.0).filter(|(own, _)| *own == lang).map(|(_, text)| text.clone()).collect()
    };
    let langs: Vec<&str> =
        crate::Lang::ALL.into_iter().filter(|lang| of(old, *lang) != of(new, *lang)).map(crate::Lang::code).collect();
    (!langs.is_empty()).then(|| format!("{part} ({})", listed(&langs, "")))
}
