//! One field, a column, and the parts of a field that have keys.

use super::{
    Diff, Mark, Verdict,
    lists::{self, listed},
};
use crate::{
    earlier::{before, names},
    field::{
        Kind,
        choice::Opt,
        told::{Fits, Keyed, Setting},
    },
    form::{Field, Prefill, Required},
};

impl Diff<'_> {
    /// A field that is in both versions.
    pub(super) fn field(&mut self, old: &Field, new: &Field, path: &str) {
        if old.name != new.name {
            self.note(path, format!("was `{}`", old.name));
        }
        let fits = self.kind(old, new, path);
        for (key, old, new) in [("label", &old.label, &new.label), ("help", &old.help, &new.help)] {
            if let Some(told) = lists::text(old, new) {
                self.note(path, format!("{key}: {told}"));
            }
        }
        if let Some(told) = lists::expr(old.show.as_ref(), new.show.as_ref(), "always") {
            self.note(path, format!("show: {told}"));
        }
        self.required(&old.required, &new.required, path);
        if let Some(told) = lists::expr(old.default.as_ref(), new.default.as_ref(), "none") {
            self.note(path, format!("default: {told}"));
        }
        let words = [
            ("autocomplete", old.autocomplete.as_deref(), new.autocomplete.as_deref()),
            ("prefill", old.prefill.map(Prefill::name), new.prefill.map(Prefill::name)),
        ];
        for (key, old, new) in words {
            if old != new {
                self.note(path, format!("{key}: {} → {}", old.unwrap_or("none"), new.unwrap_or("none")));
            }
        }
        if fits != Fits::None {
            self.settings(&old.kind, &new.kind, path);
            self.keyed(&options(&old.kind), &options(&new.kind), path, "option");
            self.keyed(&old.kind.rows(), &new.kind.rows(), path, "row");
            self.columns(old.kind.columns(), new.kind.columns(), path);
        }
    }

    fn kind(&mut self, old: &Field, new: &Field, path: &str) -> Fits {
        let fits = old.kind.fits(&new.kind);
        let words = (old.kind.word(), new.kind.word());
        if words.0 == words.1 {
            return fits;
        }
        let what = format!("{} → {}", words.0, words.1);
        match fits {
            Fits::All => self.note(path, what),
            Fits::Again => {
                let again = self.again();
                self.note(path, format!("{what}{again}"));
            }
            Fits::Some => {
                let verdict = self.losing(format!("the answers to `{path}` where more than one was chosen"));
                self.say(Mark::Changed, path, what, verdict);
            }
            Fits::None if !old.is_kept() => self.note(path, what),
            Fits::None => {
                self.say(Mark::Changed, path, what, Verdict::Breaking(another_name(path)));
            }
        }
        fits
    }

    fn required(&mut self, old: &Required, new: &Required, path: &str) {
        let (told, now) = (lists::required(old), lists::required(new));
        if told != now {
            let looser = matches!((old, new), (Required::Always, _) | (_, Required::Never));
            let asked = if looser { "" } else { self.asked() };
            self.note(path, format!("{told} → {now}{asked}"));
        }
    }

    fn settings(&mut self, old: &Kind, new: &Kind, path: &str) {
        let (old, new) = (old.settings(), new.settings());
        let find = |all: &[(&str, Setting<'_>)], key: &str| all.iter().position(|(own, _)| *own == key);
        for (key, now) in &new {
            let then = find(&old, key).map(|at| &old[at].1);
            if then != Some(now) {
                self.setting(key, then, Some(now), path);
            }
        }
        for (key, then) in old.iter().filter(|(key, _)| find(&new, key).is_none()) {
            self.setting(key, Some(then), None, path);
        }
    }

    fn setting(&mut self, key: &str, old: Option<&Setting<'_>>, new: Option<&Setting<'_>>, path: &str) {
        if let (Some(Setting::Text(old)), Some(Setting::Text(new))) = (old, new) {
            if let Some(told) = lists::text(old, new) {
                self.note(path, format!("{key}: {told}"));
            }
            return;
        }
        let what = format!("{key}: {} → {}", told(old), told(new));
        if matches!(new, Some(Setting::Scale(_))) {
            return self.say(Mark::Changed, path, what, Verdict::Breaking(another_name(path)));
        }
        let narrower = match (old, new) {
            (None, Some(Setting::Least(_) | Setting::Most(_))) => true,
            (Some(Setting::Least(old)), Some(Setting::Least(new))) => new > old,
            (Some(Setting::Most(old)), Some(Setting::Most(new))) => new < old,
            (Some(Setting::Allowed(old)), Some(Setting::Allowed(new))) => old.iter().any(|word| !new.contains(word)),
            (_, Some(Setting::Expr(_))) => key != "value",
            _ => false,
        };
        let again = if narrower { self.again() } else { "" };
        self.note(path, format!("{what}{again}"));
    }

    /// Options, or rows: what has a key within a field.
    fn keyed(&mut self, old: &[Keyed<'_>], new: &[Keyed<'_>], path: &str, word: &str) {
        let mut places = Vec::new();
        for now in new {
            let path = format!("{path}.{}", now.key);
            let Some(then) = before(now, new, old) else {
                self.say(Mark::Added, &path, word, Verdict::Compatible);
                continue;
            };
            places.extend(old.iter().position(|old| old.key == then.key));
            if then.key != now.key {
                self.note(&path, format!("was `{}`", then.key));
            }
            if let Some(told) = lists::text(then.label, now.label) {
                self.note(&path, format!("label: {told}"));
            }
            if let Some(told) = then.help.zip(now.help).and_then(|(then, now)| lists::text(then, now)) {
                self.note(&path, format!("help: {told}"));
            }
            if let Some(told) = lists::expr(then.show, now.show, "always") {
                self.note(&path, format!("show: {told}"));
            }
        }
        if !places.is_sorted() {
            self.note(path, format!("the {word}s stand in another order"));
        }
        for then in old {
            if new.iter().any(|now| names(now, new).any(|name| name == then.key)) {
                continue;
            }
            let path = format!("{path}.{}", then.key);
            let verdict = self.gone(&path, &format!("the answers with `{}`", then.key), || {
                format!(
                    "write `was: {}` on the {word} that has taken its place, or `gone: [{path}]` at the top of the form",
                    then.key
                )
            });
            self.say(Mark::Removed, &path, word, verdict);
        }
    }

    fn columns(&mut self, old: &[Field], new: &[Field], path: &str) {
        let mut places = Vec::new();
        for now in new {
            let path = format!("{path}.{}", now.name);
            match before(now, new, old) {
                Some(then) => {
                    places.extend(old.iter().position(|old| old.name == then.name));
                    self.field(then, now, &path);
                }
                None => self.added(now, &path, " in each row"),
            }
        }
        if !places.is_sorted() {
            self.note(path, "the questions stand in another order");
        }
        let come: Vec<&Field> = new.iter().filter(|now| before(*now, new, old).is_none()).collect();
        for then in old {
            if !new.iter().any(|now| names(now, new).any(|name| name == then.name)) {
                self.removed(then, &format!("{path}.{}", then.name), &come);
            }
        }
    }
}

/// What to do where a name would mean something else.
fn another_name(path: &str) -> String {
    format!("give the new question a name of its own, and write `gone: [{path}]` at the top of the form")
}

fn options(kind: &Kind) -> Vec<Keyed<'_>> {
    kind.options().iter().map(Opt::keyed).collect()
}

fn told(setting: Option<&Setting<'_>>) -> String {
    match setting {
        None => "none".to_owned(),
        Some(Setting::Least(bound) | Setting::Most(bound)) => bound.normalize().to_string(),
        Some(Setting::Scale(steps)) => steps.to_string(),
        Some(Setting::Allowed(words)) => listed(words, "none"),
        Some(Setting::Expr(expr)) => format!("`{expr}`"),
        Some(Setting::Text(text)) => format!("“{}”", text.0.first().map_or("", |(_, text)| text)),
        Some(Setting::Word(word)) if word.is_empty() => "none".to_owned(),
        Some(Setting::Word(word)) => word.clone(),
    }
}
