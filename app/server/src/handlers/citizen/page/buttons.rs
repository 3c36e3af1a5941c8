//! The buttons of a page beside *Next*: rows that come and go, files that go. They post the page, so they work without
//! scripts.

use form::{Input, Inputs, field::Kind, form::Field};

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
        "next" | "save" | "" => Ok(None),
        "update" => Ok(Some(String::new())),
        "add" => {
            let Some(field) = fields.iter().find(|field| field.name == path) else {
                return Err(Error::BadRequest("unknown repeat"));
            };
            let Kind::Repeat(kind) = &field.kind else { return Err(Error::BadRequest("not a repeat")) };
            let rows = rows(inputs, path, kind.min);
            if rows.len() < kind.max {
                rows.push(Inputs::new());
            }
            Ok(Some(format!("#f-{path}-{}", rows.len() - 1)))
        }
        "remove" => {
            let (name, at) = path.rsplit_once('.').ok_or(Error::BadRequest("unknown row"))?;
            let at: usize = at.parse().map_err(|_| Error::BadRequest("unknown row"))?;
            if !fields.iter().any(|field| field.name == name && matches!(field.kind, Kind::Repeat(_))) {
                return Err(Error::BadRequest("unknown repeat"));
            }
            let rows = rows(inputs, name, 0);
            if at < rows.len() {
                let row = rows.remove(at);
                for file in typed_files(&row) {
                    store::attachment::remove_from_draft(tx, &open.draft, &file.id).await?;
                }
            }
            Ok(Some(format!("#f-{name}")))
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
