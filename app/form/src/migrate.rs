//! A draft's inputs moved to a newer version of its form: names that `was` knows follow, and kinds that are near enough
//! keep what was typed.

use crate::{
    earlier::{Named, names},
    field::{Kind, Slots, choice::Opt},
    form::{Field, Form},
    input::{Input, Inputs},
};

/// The inputs as the form asks for them, and the paths whose input no field asks for any more, sorted.
///
/// What is lost is left out of the copy only: until the copy is saved, the stored draft still has it. Whoever saves looks
/// after the files among what is lost.
///
/// An input that is wrong stays as it was typed, since the person can mend it; but the key of an option or a row that the
/// form no longer has is lost, since nobody could see what is wrong with it. Moving twice is the same as moving once.
pub fn migrate(form: &Form, inputs: &Inputs) -> (Inputs, Vec<String>) {
    let fields: Vec<&Field> = form.fields().map(|(_, field)| field).collect();
    let mut moving = Moving { lost: Vec::new() };
    let moved = moving.fields(&fields, inputs, "");
    moving.lost.sort();
    (moved, moving.lost)
}

struct Moving {
    lost: Vec<String>,
}

impl Moving {
    fn fields(&mut self, fields: &[&Field], inputs: &Inputs, prefix: &str) -> Inputs {
        let (mut left, mut out) = (inputs.clone(), Inputs::new());
        for field in fields {
            let Some(input) = take(field, fields, &mut left) else { continue };
            let moved = self.input(&field.kind, input, &format!("{prefix}{}", field.name));
            out.extend(moved.map(|input| (field.name.clone(), input)));
        }
        for (name, input) in left {
            self.lose(format!("{prefix}{name}"), &input);
        }
        out
    }

    fn input(&mut self, kind: &Kind, input: Input, path: &str) -> Option<Input> {
        match (kind.slots(), input) {
            (Slots::One, Input::Text(key)) if !kind.options().is_empty() => {
                self.key(key, kind.options(), path).map(Input::Text)
            }
            (Slots::One, Input::Text(text)) => Some(Input::Text(text)),
            (Slots::One, Input::Many(mut keys)) if !kind.options().is_empty() && keys.len() == 1 => {
                self.key(keys.remove(0), kind.options(), path).map(Input::Text)
            }
            (Slots::Many, Input::Text(key)) => Some(Input::Many(self.keys(vec![key], kind.options(), path))),
            (Slots::Many, Input::Many(keys)) => Some(Input::Many(self.keys(keys, kind.options(), path))),
            (Slots::Files, Input::Files(files)) => Some(Input::Files(files)),
            (Slots::Parts(_), Input::Text(text)) if kind.reads_whole() => Some(Input::Text(text)),
            (Slots::Parts(names), Input::Parts(parts)) => Some(Input::Parts(self.parts(names, parts, "", path))),
            (Slots::Repeat(repeat), Input::Rows(rows)) => {
                let fields: Vec<&Field> = repeat.fields.iter().collect();
                let row = |(at, row): (usize, &Inputs)| self.fields(&fields, row, &format!("{path}.{at}."));
                Some(Input::Rows(rows.iter().enumerate().map(row).collect()))
            }
            (Slots::Table(table), Input::Parts(rows)) => {
                let columns: Vec<&Field> = table.columns.iter().collect();
                Some(self.rows(kind, rows, path, |moving, cells, path| {
                    let Input::Parts(cells) = cells else { return moving.none(path, &cells) };
                    Some(Input::Parts(moving.fields(&columns, &cells, &format!("{path}."))))
                }))
            }
            (Slots::Matrix(matrix), Input::Parts(rows)) => Some(self.rows(kind, rows, path, |moving, key, path| {
                let Input::Text(key) = key else { return moving.none(path, &key) };
                moving.key(key, &matrix.options, &path).map(Input::Text)
            })),
            (_, input) => self.none(path.to_owned(), &input),
        }
    }

    fn rows(
        &mut self,
        kind: &Kind,
        mut left: Inputs,
        path: &str,
        mut each: impl FnMut(&mut Self, Input, String) -> Option<Input>,
    ) -> Input {
        let (rows, mut out) = (kind.rows(), Inputs::new());
        for row in &rows {
            let Some(input) = take(row, &rows, &mut left) else { continue };
            let moved = each(self, input, format!("{path}.{}", row.key));
            out.extend(moved.map(|input| (row.key.to_owned(), input)));
        }
        for (key, input) in left {
            self.lose(format!("{path}.{key}"), &input);
        }
        Input::Parts(out)
    }

    /// The parts that have one of the names; a name with a dot is a part within a part.
    fn parts(&mut self, names: &[&str], parts: Inputs, prefix: &str, path: &str) -> Inputs {
        let mut out = Inputs::new();
        for (name, input) in parts {
            let full = format!("{prefix}{name}");
            let within = format!("{full}.");
            let is_outer = names.iter().any(|known| known.starts_with(&within));
            match input {
                Input::Parts(inner) if is_outer => {
                    out.insert(name, Input::Parts(self.parts(names, inner, &within, path)));
                }
                Input::Text(text) if is_outer || names.contains(&full.as_str()) => {
                    out.insert(name, Input::Text(text));
                }
                input => self.lose(format!("{path}.{full}"), &input),
            }
        }
        out
    }

    /// An option's key; `None` for one that no option has.
    fn key(&mut self, key: String, options: &[Opt], path: &str) -> Option<String> {
        let found = options.iter().find(|option| names(*option, options).any(|name| name == key.trim()));
        match found {
            Some(option) => Some(option.key.clone()),
            None => self.none(path.to_owned(), &Input::Text(key)),
        }
    }

    fn keys(&mut self, keys: Vec<String>, options: &[Opt], path: &str) -> Vec<String> {
        let mut out: Vec<String> = Vec::new();
        for key in keys {
            let path = format!("{path}.{key}");
            out.extend(self.key(key, options, &path).filter(|key| !out.contains(key)));
        }
        out
    }

    /// Names what is left out; nobody misses what is blank.
    fn lose(&mut self, path: String, input: &Input) {
        if !input.is_blank() {
            self.lost.push(path);
        }
    }

    fn none<T>(&mut self, path: String, input: &Input) -> Option<T> {
        self.lose(path, input);
        None
    }
}

/// What was typed under one of the names; what is blank gives way to an earlier name.
fn take<N: Named>(own: &N, all: &[N], left: &mut Inputs) -> Option<Input> {
    let mut blank = None;
    for name in names(own, all) {
        match left.remove(name) {
            Some(input) if input.is_blank() => blank = blank.or(Some(input)),
            Some(input) => return Some(input),
            None => {}
        }
    }
    blank
}

#[cfg(test)]
mod tests;
