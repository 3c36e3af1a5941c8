//! What may come after the application (`later` in the form file), and is waited for.

use jiff::civil::Date;

use crate::{
    expr::Env,
    field::{Kind, file::File},
    form::{Field, Form, Period},
    journey::is_wanted,
    value::{Answers, Value},
};

/// A file that is still to come.
#[derive(Clone, Copy, Debug)]
pub struct Awaited<'f> {
    /// What asks for it.
    pub field: &'f Field,
    /// What it may be.
    pub file: &'f File,
    /// How long after the application it may come.
    pub later: Period,
}

/// The files that frozen answers leave for later, by path, in the form's order; `sent` is the day they were sent.
pub fn awaited<'f>(form: &'f Form, answers: &Answers, sent: Date) -> Vec<(String, Awaited<'f>)> {
    let env = Env { answers, row: None, today: sent };
    let mut out = Vec::new();
    for page in form.pages.iter().filter(|page| page.show.as_ref().is_none_or(|show| show.truth(&env))) {
        look(&page.fields, "", &env, &mut out);
    }
    out
}

/// The file field at a path that may be answered later: the same, whatever was answered.
pub fn at<'f>(form: &'f Form, path: &str) -> Option<Awaited<'f>> {
    let mut parts = path.split('.');
    let mut field = form.field(parts.next()?)?;
    // Within rows: the row's key, then the column.
    while parts.next().is_some() {
        let name = parts.next()?;
        field = field.kind.columns().iter().find(|column| column.name == name)?;
    }
    of(field)
}

fn of(field: &Field) -> Option<Awaited<'_>> {
    match &field.kind {
        Kind::File(file) => Some(Awaited { field, file, later: file.later? }),
        _ => None,
    }
}

fn look<'f>(fields: &'f [Field], prefix: &str, env: &Env<'_>, out: &mut Vec<(String, Awaited<'f>)>) {
    for field in fields.iter().filter(|field| field.show.as_ref().is_none_or(|show| show.truth(env))) {
        let path = format!("{prefix}{}", field.name);
        let value = env.row.unwrap_or(env.answers).get(&field.name);
        for row in value.map(Value::rows).unwrap_or_default() {
            let inner = Env { row: Some(&row.answers), ..*env };
            look(field.kind.columns(), &format!("{path}.{}.", row.key), &inner, out);
        }
        if value.is_none() && is_wanted(field, env) {
            out.extend(of(field).map(|awaited| (path, awaited)));
        }
    }
}

#[cfg(test)]
#[cfg(feature = "file")]
mod tests;
