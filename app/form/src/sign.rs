//! Who must sign an application beside the one who sends it, and what they get to see.

use crate::{
    field::Kind,
    form::{Field, Form, Prefill, SignedBy},
    summary::{Line, Shown, Summary},
    value::{Answers, Value},
};

/// Somebody who is to sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signer {
    /// Where they were named: `medforelder`, `eiere.0.eier`.
    pub path: String,
    /// Their name, as the applicant wrote it.
    pub name: String,
    /// Their national identity number.
    pub number: String,
}

/// Those who are to sign what was answered. Who is hidden or not answered doesn't sign, and who is named twice signs once.
pub fn signers(form: &Form, answers: &Answers) -> Vec<Signer> {
    let mut found: Vec<Signer> = Vec::new();
    let who = form.sign.as_ref().map(|sign| sign.who.as_slice()).unwrap_or_default();
    for (path, person) in who.iter().flat_map(|by| people(by, answers)) {
        let (name, number) = (person.part_text("name").to_owned(), person.part_text("number").to_owned());
        if !number.is_empty() && found.iter().all(|known| known.number != number) {
            found.push(Signer { path, name, number });
        }
    }
    found
}

fn people<'a>(by: &SignedBy, answers: &'a Answers) -> Vec<(String, &'a Value)> {
    let Some(value) = answers.get(&by.field) else { return Vec::new() };
    match &by.column {
        None => vec![(by.field.clone(), value)],
        Some(column) => {
            let rows = value.rows().iter();
            rows.filter_map(|row| Some((format!("{}.{}.{column}", by.field, row.key), row.answers.get(column)?)))
                .collect()
        }
    }
}

/// What a signer reads: all but how to reach people. Who lives at a protected address may have written it themselves; what
/// is left out is the same for everybody, so that nobody can tell who does.
pub fn for_signer(form: &Form, mut summary: Summary) -> Summary {
    for section in &mut summary.sections {
        section.lines.retain_mut(|line| may_be_seen(form.field(&line.path), line));
    }
    summary.sections.retain(|section| !section.lines.is_empty());
    summary
}

fn may_be_seen(field: Option<&Field>, line: &mut Line) -> bool {
    let Some(field) = field.filter(|field| !reaches(field)) else { return false };
    if let Shown::Groups(groups) = &mut line.shown {
        for group in groups {
            group.lines.retain_mut(|line| {
                let column = line.path.rsplit('.').next().unwrap_or_default();
                may_be_seen(field.kind.columns().iter().find(|field| field.name == column), line)
            });
        }
    }
    true
}

/// Whether an answer says where somebody lives or how they are reached.
fn reaches(field: &Field) -> bool {
    let by_kind = matches!(field.kind, Kind::Address | Kind::Email | Kind::Phone);
    let by_prefill = matches!(
        field.prefill,
        Some(Prefill::ActorAddress | Prefill::PartyAddress | Prefill::ActorEmail | Prefill::ActorPhone)
    );
    let token = field.autocomplete.as_deref().unwrap_or_default();
    let by_token = token.starts_with("address-") || matches!(token, "street-address" | "postal-code" | "tel" | "email");
    by_kind || by_prefill || by_token
}

#[cfg(test)]
#[cfg(feature = "file")]
mod tests;
