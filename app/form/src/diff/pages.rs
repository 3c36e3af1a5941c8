//! The pages, and which fields stand on them.

use super::{
    Diff, Mark, Verdict,
    lists::{self, moves, or},
};
use crate::{
    earlier::before,
    form::{Exit, Field, Page, Rule},
};

impl Diff<'_> {
    /// Every page of the new version, then those that are gone.
    pub(super) fn pages(&mut self) {
        let (old, new) = (self.old, self.new);
        let was: Vec<Option<&Page>> = new.pages.iter().map(|page| before(page, &new.pages, &old.pages)).collect();
        let places: Vec<usize> = was.iter().flatten().filter_map(|page| place(&old.pages, &page.key)).collect();
        if !places.is_sorted() {
            self.note("pages", "the pages stand in another order");
        }
        let fields: (Vec<_>, Vec<_>) =
            (old.fields().map(|(_, field)| field).collect(), new.fields().map(|(_, field)| field).collect());
        for (page, was) in new.pages.iter().zip(&was) {
            self.page = Some(page.key.clone());
            match was {
                Some(was) => self.page(was, page),
                None => self.say(Mark::Added, "", "a new page", Verdict::Compatible),
            }
            self.fields_of(page, *was, &fields);
        }
        for page in old.pages.iter().filter(|page| !was.iter().flatten().any(|was| was.key == page.key)) {
            self.page = Some(page.key.clone());
            self.say(Mark::Removed, "", "the page is gone", Verdict::Compatible);
            self.gone_from(page, &fields);
        }
        self.page = None;
    }

    fn page(&mut self, old: &Page, new: &Page) {
        if old.key != new.key {
            self.note("", format!("was `{}`", old.key));
        }
        for (key, old, new) in [("title", &old.title, &new.title), ("intro", &old.intro, &new.intro)] {
            if let Some(told) = lists::text(old, new) {
                self.note("", format!("{key}: {told}"));
            }
        }
        if let Some(told) = lists::expr(old.show.as_ref(), new.show.as_ref(), "always") {
            self.note("", format!("show: {told}"));
        }
        self.groups(old, new);
        self.rules(&old.rules, &new.rules);
        self.exits(&old.exits, &new.exits);
    }

    fn groups(&mut self, old: &Page, new: &Page) {
        let moves = moves(&old.groups, &new.groups, |old, new| old.name == new.name, |_, _| false);
        for group in moves.gone {
            self.say(Mark::Removed, "", format!("the group `{}`", group.name), Verdict::Compatible);
        }
        for group in moves.come {
            self.say(Mark::Added, "", format!("the group `{}`", group.name), Verdict::Compatible);
        }
        for (old, new) in moves.stayed {
            for (key, old, text) in [("title", &old.title, &new.title), ("help", &old.help, &new.help)] {
                if let Some(told) = lists::text(old, text) {
                    self.note("", format!("the group `{}`: {key}: {told}", new.name));
                }
            }
        }
    }

    fn rules(&mut self, old: &[Rule], new: &[Rule]) {
        let same = |old: &Rule, new: &Rule| old.holds == new.holds && old.blocks == new.blocks && old.at == new.at;
        let alike = |old: &Rule, new: &Rule| old.blocks == new.blocks && old.at == new.at && old.message == new.message;
        let moves = moves(old, new, same, alike);
        let word = |rule: &Rule| if rule.blocks { "require" } else { "expect" };
        let told = |rule: &Rule| format!("{}: `{}` at {}", word(rule), rule.holds, lists::listed(&rule.at, ""));
        let again = if self.migrates() { "; open drafts that break it are asked again" } else { "" };
        for rule in moves.gone {
            self.say(Mark::Removed, "", told(rule), Verdict::Compatible);
        }
        for rule in moves.come {
            self.say(Mark::Added, "", told(rule) + if rule.blocks { again } else { "" }, Verdict::Compatible);
        }
        for (old, new) in moves.changed {
            let again = if new.blocks { again } else { "" };
            self.note("", format!("{}: `{}` → `{}`{again}", word(new), old.holds, new.holds));
        }
        for (old, new) in moves.stayed {
            if let Some(message) = lists::text(&old.message, &new.message) {
                self.note("", format!("{}: message: {message}", told(new)));
            }
        }
    }

    fn exits(&mut self, old: &[Exit], new: &[Exit]) {
        let moves = moves(old, new, |old, new| old.when == new.when, |old, new| old.because == new.because);
        let told = |exit: &Exit| format!("one can't apply when `{}`", exit.when);
        for exit in moves.gone {
            self.say(Mark::Removed, "", told(exit), Verdict::Compatible);
        }
        for exit in moves.come {
            self.say(Mark::Added, "", told(exit), Verdict::Compatible);
        }
        for (old, new) in &moves.changed {
            self.note("", format!("one can't apply when `{}` → `{}`", old.when, new.when));
        }
        for (old, new) in moves.stayed.into_iter().chain(moves.changed) {
            for (key, old, text) in [("because", &old.because, &new.because), ("instead", &old.instead, &new.instead)] {
                if let Some(text) = lists::text(old, text) {
                    self.note("", format!("{}: {key}: {text}", told(new)));
                }
            }
        }
    }

    /// The fields of a page against what they were, wherever that stood; then those that are gone from it.
    fn fields_of(&mut self, page: &Page, was: Option<&Page>, (old, new): &(Vec<&Field>, Vec<&Field>)) {
        let mut places = Vec::new();
        for field in &page.fields {
            let Some(known) = before(&field, new, old) else {
                self.added(field, &field.name, "");
                continue;
            };
            let home = self.old.fields().find(|(_, old)| old.name == known.name).map(|(page, _)| page);
            match (home, was) {
                (Some(home), Some(was)) if home.key == was.key => places.extend(place(old, &known.name)),
                (Some(home), _) => self.note(&field.name, format!("moved here from the page `{}`", home.key)),
                (None, _) => {}
            }
            let groups = (group(home, known), group(Some(page), field));
            if groups.0 != groups.1 {
                let word = |group: Option<&str>| group.map_or("no group".to_owned(), |group| format!("`{group}`"));
                self.note(&field.name, format!("group: {} → {}", word(groups.0), word(groups.1)));
            }
            self.field(known, field, &field.name);
        }
        if !places.is_sorted() {
            self.note("", "the questions stand in another order");
        }
        if let Some(was) = was {
            self.gone_from(was, &(old.clone(), new.clone()));
        }
    }

    fn gone_from(&mut self, page: &Page, (old, new): &(Vec<&Field>, Vec<&Field>)) {
        for field in &page.fields {
            let stays = new.iter().any(|other| before(other, new, old).is_some_and(|old| old.name == field.name));
            if !stays {
                let come: Vec<&Field> = new.iter().copied().filter(|field| before(field, new, old).is_none()).collect();
                self.removed(field, &field.name, &come);
            }
        }
    }

    /// A field that came, on a page or in a row.
    pub(super) fn added(&mut self, field: &Field, path: &str, within: &str) {
        let mut what = format!("{}{within}", field.kind.word());
        if field.kind.asks() {
            let required = lists::required(&field.required);
            what = format!("{what}, {required}");
        }
        if field.show.is_some() {
            what = format!("{what}, shown when {}", or(field.show.as_ref(), ""));
        }
        if field.kind.asks() && !matches!(field.required, crate::form::Required::Never) {
            what.push_str(self.asked());
        }
        self.say(Mark::Added, path, what, Verdict::Compatible);
    }

    /// A field that went. What came beside it may be the same question under another name.
    pub(super) fn removed(&mut self, field: &Field, path: &str, come: &[&Field]) {
        let verdict = match field.is_kept() {
            false => Verdict::Compatible,
            true => self.gone(path, &format!("the answers to `{path}`"), || {
                let allow = format!("`gone: [{path}]` at the top of the form, when it is no longer to be asked");
                match likely(field, come) {
                    Some(name) => {
                        format!("if `{name}` is the old `{}`, write `was: {0}` there; or write {allow}", field.name)
                    }
                    None => format!("write `was: {}` on the field that asks for it now, or {allow}", field.name),
                }
            }),
        };
        self.say(Mark::Removed, path, field.kind.word(), verdict);
    }
}

fn place<N: crate::earlier::Named>(all: &[N], name: &str) -> Option<usize> {
    all.iter().position(|one| one.name() == name)
}

fn group<'p>(page: Option<&'p Page>, field: &Field) -> Option<&'p str> {
    Some(page?.groups.get(field.group?)?.name.as_str())
}

/// Labels that are as alike as this ask the same.
const ALIKE: f64 = 0.6;

/// The new field that asks nearly the same in the same way.
fn likely<'c>(gone: &Field, come: &[&'c Field]) -> Option<&'c str> {
    let alike = |field: &Field| {
        let (_, old) = gone.label.0.first()?;
        let (_, new) = field.label.0.first()?;
        Some(strsim::normalized_levenshtein(&old.to_lowercase(), &new.to_lowercase())).filter(|alike| *alike >= ALIKE)
    };
    let same_kind = come.iter().filter(|field| field.kind.word() == gone.kind.word());
    let scored = same_kind.filter_map(|field| Some((alike(field)?, field.name.as_str())));
    scored.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, name)| name)
}
