//! A posted page → the tree of inputs a draft stores. Names are paths; a name that isn't asked for is refused, so that
//! nothing gets in that the form didn't ask for.

use std::{collections::BTreeMap, slice};

use crate::{
    earlier::find,
    field::Slots,
    form::{Field, Form, Page},
    input::{Input, Inputs},
};

/// Nobody adds more rows than this by hand; a larger index in a name is a mistake or an attack.
const MOST_ROWS: usize = 1_000;

/// A posted name that isn't of the page.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the page has no input of this name")]
pub struct UnknownName(pub String);

/// The draft's inputs after a page was posted: the page's own are replaced, the others stay.
///
/// `pairs` are the posted names and values without the platform's own (`_revision`, `_shown`, `do`). Files aren't posted
/// here: a file field keeps the list it has in `before`.
///
/// A page may have been open in a browser since before its form changed: a name that a field had earlier (`was`) is read
/// as its present one, and a path in `gone` is left out.
pub fn read_page(
    page: &Page,
    gone: &[String],
    pairs: &[(String, String)],
    before: &Inputs,
) -> Result<Inputs, UnknownName> {
    read(&page.fields, gone, pairs.iter(), before)
}

/// [`read_page`] for a form that may have changed since the page was opened: what the page asked for and another page asks
/// for now, is an answer there.
pub fn read_page_of(
    form: &Form,
    page: &Page,
    pairs: &[(String, String)],
    before: &Inputs,
) -> Result<Inputs, UnknownName> {
    let asked_by = |fields: &[Field], name: &str| find(name.split('.').next().unwrap_or(name), fields).is_some();
    let elsewhere: Vec<&Field> =
        form.fields().filter(|(other, _)| other.key != page.key).map(|(_, field)| field).collect();
    let has_moved = |name: &str| {
        !asked_by(&page.fields, name) && elsewhere.iter().any(|field| asked_by(slice::from_ref(field), name))
    };
    let (moved, own): (Vec<_>, Vec<_>) = pairs.iter().partition(|(name, _)| has_moved(name));
    let mut after = read(&page.fields, &form.gone, own.into_iter(), before)?;
    for field in elsewhere {
        let field = slice::from_ref(field);
        let its: Vec<_> = moved.iter().copied().filter(|(name, _)| asked_by(field, name)).collect();
        if !its.is_empty() {
            after = read(field, &form.gone, its.into_iter(), &after)?;
        }
    }
    Ok(after)
}

fn read<'p>(
    fields: &[Field],
    gone: &[String],
    pairs: impl Iterator<Item = &'p (String, String)>,
    before: &Inputs,
) -> Result<Inputs, UnknownName> {
    let current: Vec<(String, &str)> = pairs.map(|(name, value)| (current(fields, name), value.as_str())).collect();
    let mut posted = Posted(BTreeMap::new());
    for (name, value) in current.iter().filter(|(name, _)| !is_gone(gone, name)) {
        posted.0.entry(name.as_str()).or_default().push(value);
    }
    let mut after = before.clone();
    posted.fields(fields, "", &mut after);
    match posted.0.into_keys().next() {
        Some(name) => Err(UnknownName(name.to_owned())),
        None => Ok(after),
    }
}

/// A posted name with the names that its fields have now.
fn current(fields: &[Field], path: &str) -> String {
    let (name, rest) = path.split_once('.').map_or((path, None), |(name, rest)| (name, Some(rest)));
    let Some(field) = find(name, fields) else { return path.to_owned() };
    match rest.map(|rest| (rest, rest.split_once('.'))) {
        None => field.name.clone(),
        // Behind a row's place or key stand the names of its columns.
        Some((_, Some((row, within)))) if !field.kind.columns().is_empty() => {
            format!("{}.{row}.{}", field.name, current(field.kind.columns(), within))
        }
        Some((rest, _)) => format!("{}.{rest}", field.name),
    }
}

/// Whether a path, without the places of its rows, is noted as gone.
fn is_gone(gone: &[String], path: &str) -> bool {
    let is_place = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    let plain: Vec<&str> = path.split('.').filter(|part| !is_place(part)).collect();
    (1..=plain.len()).any(|length| gone.iter().any(|gone| *gone == plain[..length].join(".")))
}

/// The names and values that a page posts when it is rendered from these inputs: the other way of [`read_page`]. Files have
/// none.
pub fn pairs_of(fields: &[Field], prefix: &str, inputs: &Inputs) -> Vec<(String, String)> {
    let mut out = Vec::new();
    for field in fields {
        let path = format!("{prefix}{}", field.name);
        let input = inputs.get(&field.name);
        match field.kind.slots() {
            Slots::None | Slots::Files => {}
            Slots::One => out.push((path, input.map(Input::text).unwrap_or_default().to_owned())),
            Slots::Many => {
                let keys: &[String] = match input {
                    Some(Input::Many(keys)) => keys,
                    _ => &[],
                };
                out.extend(keys.iter().map(|key| (path.clone(), key.clone())));
            }
            Slots::Parts(parts) => {
                let part = |name: &str| input.map(|input| input.part(name)).unwrap_or_default().to_owned();
                out.extend(parts.iter().map(|name| (format!("{path}.{name}"), part(name))));
            }
            Slots::Matrix(matrix) => out.extend(matrix.keys().filter_map(|row| {
                let key = input.map(|input| input.part(row)).unwrap_or_default();
                (!key.is_empty()).then(|| (format!("{path}.{row}"), key.to_owned()))
            })),
            Slots::Repeat(repeat) => {
                let rows: &[Inputs] = match input {
                    Some(Input::Rows(rows)) => rows,
                    _ => &[],
                };
                for (at, row) in rows.iter().enumerate() {
                    out.push((format!("{path}.{at}"), String::new()));
                    out.extend(pairs_of(&repeat.fields, &format!("{path}.{at}."), row));
                }
            }
            Slots::Table(table) => {
                let none = Inputs::new();
                for row in &table.rows {
                    let cells = match input {
                        Some(Input::Parts(rows)) => match rows.get(&row.key) {
                            Some(Input::Parts(cells)) => cells,
                            _ => &none,
                        },
                        _ => &none,
                    };
                    out.extend(pairs_of(&table.columns, &format!("{path}.{}.", row.key), cells));
                }
            }
        }
    }
    out
}

struct Posted<'p>(BTreeMap<&'p str, Vec<&'p str>>);

impl Posted<'_> {
    fn fields(&mut self, fields: &[Field], prefix: &str, into: &mut Inputs) {
        for field in fields {
            let path = format!("{prefix}{}", field.name);
            let input = match field.kind.slots() {
                Slots::None => None,
                Slots::Files => continue,
                Slots::One => self.one(&path),
                Slots::Many => self.0.remove(path.as_str()).map(|values| {
                    Input::Many(values.into_iter().filter(|v| !v.is_empty()).map(str::to_owned).collect())
                }),
                Slots::Parts(parts) => Some(self.parts(&path, parts.iter().copied())),
                Slots::Matrix(matrix) => Some(self.parts(&path, matrix.keys())),
                Slots::Table(table) => {
                    let mut rows = Inputs::new();
                    for row in &table.rows {
                        let mut cells = Inputs::new();
                        self.fields(&table.columns, &format!("{path}.{}.", row.key), &mut cells);
                        rows.insert(row.key.clone(), Input::Parts(cells));
                    }
                    Some(Input::Parts(rows))
                }
                Slots::Repeat(repeat) => Some(Input::Rows(self.rows(&repeat.fields, &path, into.get(&field.name)))),
            };
            match input.filter(|input| matches!(input, Input::Rows(_)) || !input.is_blank()) {
                Some(input) => into.insert(field.name.clone(), input),
                None => into.remove(&field.name),
            };
        }
    }

    /// Each row posts a marker of its own (`barn.0`), so that a row with nothing ticked isn't lost.
    fn rows(&mut self, fields: &[Field], path: &str, before: Option<&Input>) -> Vec<Inputs> {
        let mut rows = Vec::new();
        let known = match before {
            Some(Input::Rows(rows)) => rows.as_slice(),
            _ => &[],
        };
        for at in 0..MOST_ROWS {
            let marker = format!("{path}.{at}");
            if self.0.remove(marker.as_str()).is_none() {
                break;
            }
            let mut row = known.get(at).cloned().unwrap_or_default();
            self.fields(fields, &format!("{marker}."), &mut row);
            rows.push(row);
        }
        rows
    }

    fn one(&mut self, path: &str) -> Option<Input> {
        self.text(path).map(Input::Text)
    }

    fn parts<'n>(&mut self, path: &str, names: impl Iterator<Item = &'n str>) -> Input {
        Input::of_parts(names.filter_map(|name| Some((name, self.text(&format!("{path}.{name}"))?))))
    }

    fn text(&mut self, path: &str) -> Option<String> {
        self.0.remove(path)?.into_iter().next().map(str::to_owned)
    }
}

#[cfg(test)]
mod tests;
