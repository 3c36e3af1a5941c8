//! The buttons of a page beside *Next*: rows that come and go, files that go. They post the page, so they work without
//! scripts.

use form::{
    Input, Inputs,
    field::{Kind, repeat::Repeat},
    form::Field,
};

use super::{
    super::draft::{OpenDraft, typed_files},
    uploads::slot,
};
use crate::error::{Error, Result};

/// Does what a button says beside saving; returns where on the page to go on.
pub async fn press(
    tx: &mut store::Tx,
    open: &OpenDraft,
    fields: &[Field],
    button: &str,
    inputs: &mut Inputs,
) -> Result<Option<String>> {
    let (verb, path) = button.split_once(':').unwrap_or((button, ""));
    match verb {
        "next" | "back" | "save" | "" => Ok(None),
        // `earlier` does it, since it reaches beyond the page.
        "earlier" => Ok(Some(String::new())),
        // `login`: the session had ended in another window, and is there again.
        "update" | "login" => Ok(Some(String::new())),
        // `look_up` has asked the register and put the name among what was posted.
        "look-up" => match slot(fields, path, inputs) {
            Some((Field { kind: Kind::Organisation, .. }, _)) => {
                Ok(Some(format!("#f-{}-said", path.replace('.', "-"))))
            }
            _ => Err(Error::BadRequest("unknown organisation")),
        },
        "add" => {
            let (kind, name, inputs) = repeat(fields, path, inputs)?;
            let rows = rows(inputs, name, kind.min);
            if rows.len() < kind.max {
                rows.push(Inputs::new());
            }
            Ok(Some(format!("#f-{}-{}", path.replace('.', "-"), rows.len() - 1)))
        }
        "remove" => {
            let (path, at) = path.rsplit_once('.').ok_or(Error::BadRequest("unknown row"))?;
            let at: usize = at.parse().map_err(|_| Error::BadRequest("unknown row"))?;
            let (_, name, inputs) = repeat(fields, path, inputs)?;
            let rows = rows(inputs, name, 0);
            if at < rows.len() {
                let row = rows.remove(at);
                for file in typed_files(&row) {
                    store::attachment::remove_from_draft(tx, &open.draft, &file.id).await?;
                }
            }
            Ok(Some(format!("#f-{}", path.replace('.', "-"))))
        }
        "remove-file" => {
            let (path, file) = path.rsplit_once('.').ok_or(Error::BadRequest("unknown file"))?;
            let Some((_, Some(Input::Files(files)))) = slot(fields, path, inputs) else {
                return Err(Error::BadRequest("unknown file"));
            };
            files.retain(|kept| kept.id != file);
            store::attachment::remove_from_draft(tx, &open.draft, file).await?;
            Ok(Some(format!("#f-{}", path.replace('.', "-"))))
        }
        _ => Err(Error::BadRequest("unknown button")),
    }
}

/// The repeat at a path, its name, and the inputs it stands among: the page's, or those of a row.
fn repeat<'f, 'i>(
    fields: &'f [Field],
    path: &str,
    inputs: &'i mut Inputs,
) -> Result<(&'f Repeat, &'f str, &'i mut Inputs)> {
    let mut parts = path.splitn(3, '.');
    let name = parts.next().unwrap_or_default();
    let field = fields.iter().find(|field| field.name == name).ok_or(Error::BadRequest("unknown repeat"))?;
    let Kind::Repeat(kind) = &field.kind else { return Err(Error::BadRequest("not a repeat")) };
    let (row, rest) = match (parts.next(), parts.next()) {
        (None, _) => return Ok((kind, field.name.as_str(), inputs)),
        (Some(row), Some(rest)) => (row, rest),
        (Some(_), None) => return Err(Error::BadRequest("not a repeat")),
    };
    let row = row.parse::<usize>().ok();
    let inputs = match inputs.get_mut(name) {
        Some(Input::Rows(rows)) => row.and_then(|row| rows.get_mut(row)),
        _ => None,
    };
    repeat(&kind.fields, rest, inputs.ok_or(Error::BadRequest("unknown row"))?)
}

fn rows<'i>(inputs: &'i mut Inputs, name: &str, min: usize) -> &'i mut Vec<Inputs> {
    let entry = inputs.entry(name.to_owned()).or_insert_with(|| Input::Rows(Vec::new()));
    if !matches!(entry, Input::Rows(_)) {
        *entry = Input::Rows(Vec::new());
    }
    let Input::Rows(rows) = entry else { unreachable!("set to rows just above") };
    while rows.len() < min {
        rows.push(Inputs::new());
    }
    rows
}
