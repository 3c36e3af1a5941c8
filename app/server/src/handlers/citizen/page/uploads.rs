//! The files that come with a posted page.

use form::{
    Code, Input, Inputs, Problem,
    field::{Kind, file::File},
    form::Field,
};

use super::super::draft::OpenDraft;
use crate::{
    clock,
    error::{Error, Result},
    received::{Received, renamed},
    state::AppState,
    upload::Upload,
};

/// A file of a field, or what is wrong with it.
pub type Looked = (String, std::result::Result<Received, Code>);

/// Looks at uploaded files, each for its field. It takes its time, so no transaction is open meanwhile.
pub async fn look(
    state: &AppState,
    fields: &[Field],
    uploads: Vec<(String, Upload)>,
    inputs: &mut Inputs,
) -> Result<Vec<Looked>> {
    let mut looked = Vec::with_capacity(uploads.len());
    for (path, upload) in uploads {
        let received = Received::look(state, upload, kind_at(fields, &path, inputs)?).await;
        looked.push((path, received));
    }
    Ok(looked)
}

/// Keeps files that were looked at and adds them to their fields; a file that is refused is a problem of its field.
pub async fn take(
    state: &AppState,
    tx: &mut store::Tx,
    open: &OpenDraft,
    fields: &[Field],
    looked: Vec<Looked>,
    inputs: &mut Inputs,
) -> Result<Vec<Problem>> {
    let mut problems = Vec::new();
    for (path, received) in looked {
        let kind = kind_at(fields, &path, inputs)?;
        let mut list = match slot(fields, &path, inputs) {
            Some((_, Some(Input::Files(files)))) => std::mem::take(files),
            _ => Vec::new(),
        };
        match received {
            _ if list.len() >= kind.max_files => {
                problems.push(Problem::new(path.clone(), Code::FileTooMany { max: kind.max_files }));
            }
            Err(code) => problems.push(Problem::new(path.clone(), code)),
            Ok(received) => {
                let now = clock::text(state.clock.now());
                store::attachment::add_to_draft(tx, &open.draft, received.to_keep(&now)).await?;
                list.push(received.file);
            }
        }
        put(inputs, &path, Input::Files(list));
    }
    Ok(problems)
}

/// Gives files that were uploaded before the names that were typed for them. One that was taken away meanwhile has none.
pub async fn rename(
    tx: &mut store::Tx,
    open: &OpenDraft,
    fields: &[Field],
    names: &[(String, String)],
    inputs: &mut Inputs,
) -> Result<()> {
    for (path, wanted) in names {
        let (path, id) = path.rsplit_once('.').ok_or(Error::BadRequest("unknown file"))?;
        kind_at(fields, path, inputs)?;
        let Some((_, Some(Input::Files(files)))) = slot(fields, path, inputs) else { continue };
        let Some(file) = files.iter_mut().find(|file| file.id == id) else { continue };
        if let Some(name) = renamed(file, wanted).filter(|name| *name != file.name) {
            store::attachment::rename_in_draft(tx, &open.draft, id, &name).await?;
            file.name = name;
        }
    }
    Ok(())
}

/// What the file field at a path takes; any other path was made up.
pub fn kind_at<'f>(fields: &'f [Field], path: &str, inputs: &mut Inputs) -> Result<&'f File> {
    match slot(fields, path, inputs) {
        Some((Field { kind: Kind::File(kind), .. }, _)) => Ok(kind),
        _ => Err(Error::BadRequest("unknown file field")),
    }
}

/// The field at a path, and its input when there is one: a field of the page, or of a row.
pub fn slot<'f, 'i>(
    fields: &'f [Field],
    path: &str,
    inputs: &'i mut Inputs,
) -> Option<(&'f Field, Option<&'i mut Input>)> {
    let mut parts = path.splitn(3, '.');
    let name = parts.next()?;
    let field = fields.iter().find(|field| field.name == name)?;
    match (parts.next(), parts.next()) {
        (None, _) => Some((field, inputs.get_mut(name))),
        (Some(row), Some(rest)) => {
            let Some(Input::Rows(rows)) = inputs.get_mut(name) else { return None };
            slot(field.kind.columns(), rest, rows.get_mut(row.parse::<usize>().ok()?)?)
        }
        _ => None,
    }
}

fn put(inputs: &mut Inputs, path: &str, input: Input) {
    let mut parts = path.splitn(3, '.');
    let (Some(name), row, rest) = (parts.next(), parts.next(), parts.next()) else { return };
    match (row.and_then(|row| row.parse::<usize>().ok()), rest) {
        (Some(row), Some(rest)) => {
            if let Some(Input::Rows(rows)) = inputs.get_mut(name)
                && let Some(row) = rows.get_mut(row)
            {
                put(row, rest, input);
            }
        }
        _ => {
            inputs.insert(name.to_owned(), input);
        }
    }
}
