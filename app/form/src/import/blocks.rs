//! Pages, groups and fields as they are written, whichever system they come from.

use std::collections::BTreeMap;

use super::{
    draft::Draft,
    expression::{Binds, Piece, Rough, join},
    names::Names,
    texts::{Texts, Words},
    yaml::{Entry, Item, Node},
};

/// A field's common keys, in the order a person writes them.
pub struct Question {
    /// The word of its kind.
    pub kind: &'static str,
    /// Its name.
    pub name: String,
    /// The question.
    pub label: Texts,
    /// What helps to answer it.
    pub help: Texts,
    /// The keys of its kind.
    pub own: Vec<Entry>,
    /// When it must be answered.
    pub required: Required,
    /// When it shows.
    pub show: Vec<Entry>,
    /// Its first value.
    pub default: Vec<Entry>,
    /// The loose piece that it is.
    pub loose: usize,
}

/// When a field must be answered.
pub enum Required {
    /// Always, or it doesn't ask.
    Always,
    /// Never.
    Never,
    /// Under a condition.
    When(Entry),
}

impl Question {
    /// The field as it is written.
    pub fn item(self) -> Item {
        let mut entries = vec![Entry::word(self.kind, self.name.clone())];
        if self.kind != "information" {
            let label = Words::of(&self.label).unwrap_or_else(|| Words::named(&self.name.replace('_', " ")));
            entries.push(Entry::new("label", Node::Text(label)));
            entries.extend(Words::of(&self.help).map(|help| Entry::new("help", Node::Text(help))));
        }
        entries.extend(self.own);
        match self.required {
            Required::Always => {}
            Required::Never => entries.push(Entry::word("optional", "true")),
            Required::When(when) => entries.push(when),
        }
        entries.extend(self.show);
        entries.extend(self.default);
        Item { entries, loose: Some(self.loose) }
    }
}

/// A page.
pub struct Sheet {
    /// Its key.
    pub key: String,
    /// Its heading.
    pub title: Texts,
    /// When it shows.
    pub show: Vec<Entry>,
    /// What it asks.
    pub fields: Vec<Item>,
    /// What must hold across its fields.
    pub rules: Vec<Item>,
    /// The loose piece that it is.
    pub loose: usize,
}

impl Sheet {
    /// The page as it is written.
    pub fn item(self) -> Item {
        let title = Words::of(&self.title).unwrap_or_else(|| Words::named(&self.key.replace('_', " ")));
        let mut entries = vec![Entry::word("page", self.key), Entry::new("title", Node::Text(title))];
        entries.extend(self.show);
        entries.push(Entry::new("fields", Node::Seq(self.fields)));
        entries.push(Entry::new("rules", Node::Seq(self.rules)));
        Item { entries, loose: Some(self.loose) }
    }
}

/// Fields that belong together.
pub fn group(name: String, title: Words, help: &Texts, show: Vec<Entry>, fields: Vec<Item>, loose: usize) -> Item {
    let mut entries = vec![Entry::word("group", name), Entry::new("title", Node::Text(title))];
    entries.extend(Words::of(help).map(|help| Entry::new("help", Node::Text(help))));
    entries.extend(show);
    entries.push(Entry::new("fields", Node::Seq(fields)));
    Item { entries, loose: Some(loose) }
}

/// What must hold, and where it is mended.
pub fn rule(require: &str, message: &Texts, at: &str, loose: usize) -> Item {
    let message = Words::of(message).unwrap_or_else(|| {
        Words::own("Se på svaret en gang til.", "Sjå på svaret ein gong til.", "Look at this answer again.")
    });
    let entries = vec![
        Entry::word("require", require),
        Entry::new("message", Node::Text(message)),
        Entry::new("at", Node::Words(vec![at.to_owned()])),
    ];
    Item { entries, loose: Some(loose) }
}

/// A field with keys of its own.
pub struct Made {
    /// The word of its kind.
    pub kind: &'static str,
    /// The keys of its kind.
    pub own: Vec<Entry>,
}

impl Made {
    /// A kind with nothing of its own.
    pub fn plain(kind: &'static str) -> Made {
        Made { kind, own: Vec::new() }
    }

    /// A kind with keys of its own.
    pub fn with(kind: &'static str, own: Vec<Entry>) -> Made {
        Made { kind, own }
    }
}

/// An option: its key in the source, its key in the form file, its text.
#[derive(Clone, Debug)]
pub struct Opt {
    /// Its key in the source.
    pub old: String,
    /// Its key in the form file.
    pub new: String,
    /// Its text.
    pub label: Texts,
}

/// Options with keys of their own; new keys are said.
pub fn options(draft: &mut Draft, found: Vec<(String, String, Texts)>) -> Vec<Opt> {
    let mut names = Names::default();
    let mut out = Vec::new();
    for (place, old, label) in found {
        let new = names.take(&old, "valg");
        draft.say_renamed(&place, &old, &new);
        out.push(Opt { old, new, label });
    }
    out
}

/// Keys with their texts: `options` of a choice, `rows` of a matrix.
pub fn keys(key: &str, options: &[Opt]) -> Entry {
    let entry = |option: &Opt| {
        let label = Words::of(&option.label).unwrap_or_else(|| Words::named(&option.old));
        Entry::new(option.new.clone(), Node::Text(label))
    };
    Entry::new(key, Node::Map(options.iter().map(entry).collect()))
}

/// The keys in the source and in the form file.
pub fn key_map(options: &[Opt]) -> BTreeMap<String, String> {
    options.iter().rev().map(|option| (option.old.clone(), option.new.clone())).collect()
}

/// The `show` of what stands within others that have conditions of their own.
pub fn show(draft: &mut Draft, place: &str, source: &str, conditions: &[Piece]) -> Vec<Entry> {
    let whole = conditions.iter().cloned().reduce(|left, right| join("&&", &left, &right));
    let Some(whole) = whole else { return Vec::new() };
    if whole.ty() == Rough::Bool && matches!(whole, Piece::Bool(true)) {
        return Vec::new();
    }
    let loose = draft.loose(place, if source.is_empty() { "the group's condition" } else { source });
    vec![Entry::word("show", whole.within(Binds::If)).loose(loose)]
}
