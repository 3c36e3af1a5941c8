//! The notes on what earlier versions had: `gone` of the form, and `was` wherever a name has changed.

use std::collections::BTreeMap;

use super::{places::Places, reader::Reader, tree::Node};
use crate::{
    earlier::Named,
    form::{Field, Form},
};

/// Reads `gone`: paths that no field has any more.
pub fn gone(reader: &mut Reader<'_>, node: &Node, form: &Form) -> Vec<String> {
    let mut out = Vec::new();
    for item in reader.list(node, "`gone`") {
        let Some(path) = reader.string(item, "a path in `gone`") else { continue };
        let fine = path.split('.').all(super::reader::is_name) && path.split('.').count() <= 3;
        if !fine {
            let help = "write the name of a field, or one with a dot: barn.pris, bydel.vest";
            reader.error(item.span.clone(), format!("`{path}` is not the path of a field"), help);
        } else if has(form, &path) {
            let message = format!("`{path}` is not gone: the form still has it");
            reader.error(item.span.clone(), message, "remove it from `gone`, or from its page");
        } else if out.contains(&path) {
            reader.error(item.span.clone(), format!("`{path}` stands in `gone` twice"), "remove one of them");
        }
        out.push(path);
    }
    out
}

/// Whether the form has a field, a column, an option or a row of this path.
fn has(form: &Form, path: &str) -> bool {
    let mut names = path.split('.');
    let Some(mut field) = names.next().and_then(|name| form.field(name)) else { return false };
    let mut names = names.peekable();
    while let Some(name) = names.next() {
        match field.kind.columns().iter().find(|column| column.name == name) {
            Some(column) => field = column,
            None => {
                let keyed = field.kind.options().iter().any(|option| option.key == name)
                    || field.kind.rows().iter().any(|row| row.key == name);
                return keyed && names.peek().is_none();
            }
        }
    }
    true
}

/// Says which earlier names can't be: drafts follow a name to one place only.
pub fn look_at_was(reader: &mut Reader<'_>, form: &Form, places: &Places) {
    let mut wrong = Wrong { gone: &form.gone, found: Vec::new() };
    wrong.among(&form.pages, "", "page");
    let fields: Vec<&Field> = form.fields().map(|(_, field)| field).collect();
    wrong.among(&fields, "", "field");
    for field in fields {
        wrong.within(field, &field.name);
    }
    for (path, message, help) in wrong.found {
        let place = places.field(&path).or(places.page(&path)).cloned().unwrap_or(0..0);
        reader.error(place, message, help);
    }
}

struct Wrong<'f> {
    gone: &'f [String],
    found: Vec<(String, String, String)>,
}

impl Wrong<'_> {
    fn within(&mut self, field: &Field, path: &str) {
        let prefix = format!("{path}.");
        self.among(field.kind.columns(), &prefix, "field");
        self.among(field.kind.options(), &prefix, "option");
        self.among(&field.kind.rows(), &prefix, "row");
        for column in field.kind.columns() {
            self.within(column, &format!("{prefix}{}", column.name));
        }
    }

    fn among<N: Named>(&mut self, all: &[N], prefix: &str, word: &str) {
        let mut known: BTreeMap<&str, &str> = BTreeMap::new();
        for one in all {
            for was in one.was() {
                let path = format!("{prefix}{was}");
                let name = one.name();
                let found = if all.iter().any(|other| other.name() == was) {
                    let message = format!("`{name}` can't have been `{was}`: there is a {word} `{was}` now");
                    (message, format!("rename that one, or remove `was: {was}`"))
                } else if let Some(other) = known.insert(was, name) {
                    let message = format!("both `{other}` and `{name}` have been `{was}`");
                    (message, "drafts can follow one: remove the other `was`".to_owned())
                } else if word != "page" && self.gone.contains(&path) {
                    let message = format!("`{path}` stands in `gone`, but `{name}` has taken its place");
                    (message, format!("remove it from `gone`, or remove `was: {was}`"))
                } else {
                    continue;
                };
                self.found.push((format!("{prefix}{name}"), found.0, found.1));
            }
        }
    }
}

#[cfg(test)]
mod tests;
