//! `sign`: who must sign beside the one who sends the form.

use super::{
    reader::{Keys, Reader},
    service::period,
    tree::{Kind as Yaml, Node},
};
use crate::{
    expr::{Elsewhere, Scope, instead},
    field::Kind,
    form::{Level, Page, Period, Sign, SignedBy, Unit, Unsigned},
};

/// The keys of `sign`.
pub const SIGN: &Keys = &[
    (
        "who",
        "the person who must sign, or several: a field of the kind person, or such a field in each row: eiere.eier",
    ),
    ("within", "how long they have: 14 days"),
    ("otherwise", "what happens when somebody never signs: cancel, or send it without"),
    ("asks", "what they confirm"),
];

/// What happens when somebody never signs.
pub const OTHERWISE: &[(&str, Unsigned)] = &[("cancel", Unsigned::Cancel), ("send", Unsigned::Send)];

/// The longest an application may wait: by then what it says is no longer so.
const LONGEST_DAYS: u32 = 92;

/// Reads `sign`; the people it names are fields of `pages`.
pub fn sign(reader: &mut Reader<'_>, node: &Node, pages: &[Page], scope: &Scope, login: Level) -> Option<Sign> {
    let map = reader.known(node, SIGN, "`sign`")?;
    if login == Level::None {
        let message = "without login nobody can be known to have signed";
        reader.error(node.span.clone(), message, "write `login: substantial`, or leave `sign` out");
    }
    let mut needs = |key: &str, help: &str| {
        if map.lacks(key) {
            reader.error(map.start(), format!("`sign` needs `{key}`"), help);
        }
        map.get(key)
    };
    let who = needs("who", "add `who:` and the name of a field of the kind person");
    let within = needs("within", "add `within: 14 days`");
    let otherwise = needs("otherwise", "add `otherwise: cancel`, or `otherwise: send`");
    let asks = reader.required_text(&map, "asks", "what the signers confirm");
    let who = who.map(|node| signed_by(reader, node, pages, scope)).unwrap_or_default();
    let within = within.and_then(|node| {
        let within = period(reader, node)?;
        if days(within) > LONGEST_DAYS {
            reader.error(node.span.clone(), "nobody waits so long for a signature", "write at most 3 months");
        }
        Some(within)
    });
    let otherwise = otherwise.and_then(|node| reader.word(node, "what happens without a signature", OTHERWISE));
    Some(Sign { who, within: within?, otherwise: otherwise?, asks })
}

fn days(period: Period) -> u32 {
    let each = match period.unit {
        Unit::Days => 1,
        Unit::Weeks => 7,
        Unit::Months => 30,
        Unit::Years => 365,
    };
    u32::from(period.count) * each
}

fn signed_by(reader: &mut Reader<'_>, node: &Node, pages: &[Page], scope: &Scope) -> Vec<SignedBy> {
    let items = match &node.kind {
        Yaml::Scalar { .. } => std::slice::from_ref(node),
        _ => reader.list(node, "`who`"),
    };
    if matches!(&node.kind, Yaml::Seq(items) if items.is_empty()) {
        reader.error(node.span.clone(), "nobody is to sign", "name a field of the kind person, or leave `sign` out");
    }
    let mut out: Vec<SignedBy> = Vec::new();
    for item in items {
        let Some(by) = one(reader, item, pages, scope) else { continue };
        if out.contains(&by) {
            reader.error(item.span.clone(), "the same person is named twice", "leave one of them out");
        } else {
            out.push(by);
        }
    }
    out
}

fn one(reader: &mut Reader<'_>, node: &Node, pages: &[Page], scope: &Scope) -> Option<SignedBy> {
    let path = reader.string(node, "who signs")?;
    let (name, column) = match path.split_once('.') {
        Some((name, column)) => (name, Some(column)),
        None => (path.as_str(), None),
    };
    let fields = || pages.iter().flat_map(|page| &page.fields);
    // A field with a mistake of its own says so itself.
    if scope.elsewhere(name) == Some(Elsewhere::Broken) {
        return None;
    }
    let mut wrong = |what: String| {
        let mut known: Vec<String> = Vec::new();
        for field in fields() {
            if matches!(field.kind, Kind::Person) {
                known.push(field.name.clone());
            }
            let people = field.kind.columns().iter().filter(|column| matches!(column.kind, Kind::Person));
            known.extend(people.map(|column| format!("{}.{}", field.name, column.name)));
        }
        let help = match known.is_empty() {
            true => "ask for the one who signs with `- person:` and its name".to_owned(),
            false => instead(&path, known.iter().map(String::as_str), "people the form asks for"),
        };
        reader.error(node.span.clone(), what, help);
    };
    let Some(field) = fields().find(|field| field.name == name) else {
        wrong(format!("there is no field `{name}`"));
        return None;
    };
    let found = match column {
        None => Some(field),
        Some(column) => field.kind.columns().iter().find(|own| own.name == column),
    };
    match found {
        Some(field) if matches!(field.kind, Kind::Person) => {
            Some(SignedBy { field: name.to_owned(), column: column.map(str::to_owned) })
        }
        Some(_) => {
            wrong(format!("`{path}` doesn't ask for a person"));
            None
        }
        None => {
            wrong(format!("`{name}` has no rows with `{}`", column.unwrap_or_default()));
            None
        }
    }
}
