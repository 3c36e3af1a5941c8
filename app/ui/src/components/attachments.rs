//! Files that come with a message: an input for them, and the list of those that came.

use form::{
    field::file::{File, FileKind},
    format,
    value::{FileRef, Scan},
};
use leptos::prelude::*;

use super::validation::message;
use crate::words::Words;

/// What may come with one message. The page says it and the handler holds to it.
pub fn limits() -> File {
    File { max_files: 5, max_size: 10_000_000, kinds: FileKind::ALL.to_vec(), later: None }
}

/// The input for what `kind` says, with what is wrong with the files that were sent.
pub fn input(id: String, label: String, kind: &File, problem: Option<String>, words: Words) -> AnyView {
    let (error_id, limits_id) = (format!("{id}-error"), format!("{id}-limits"));
    let invalid = problem.as_ref().map(|_| "true");
    let described_by = if problem.is_some() { format!("{limits_id} {error_id}") } else { limits_id.clone() };
    let error = problem.map(|text| message(error_id, text));
    let limits = words.with(
        "file-limits",
        [
            ("kinds", kind.kinds_label().into()),
            ("size", format::size(kind.max_size, words.lang).into()),
            ("count", kind.max_files.into()),
        ],
    );
    view! {
        <label class="ds-label" for=id.clone()>{label}</label>
        <p class="help" id=limits_id>{limits}</p>
        {error}
        <div class="upload">
            <input class="ds-input" type="file" id=id name="files" accept=kind.accept() multiple={kind.max_files > 1} aria-describedby=described_by aria-invalid=invalid />
        </div>
    }
    .into_any()
}

/// The files that came; `base` stands before a file's id.
pub fn files(files: Vec<FileRef>, base: &str, words: Words) -> AnyView {
    let items: Vec<_> = files.iter().map(|file| view! { <li>{entry(file, base, words)}</li> }).collect();
    (!items.is_empty()).then(|| view! { <ul class="files">{items}</ul> }).into_any()
}

/// A file: a link that opens it, with its small picture, or why nobody may open it.
pub fn entry(file: &FileRef, base: &str, words: Words) -> AnyView {
    let size = format::size(file.size, words.lang);
    let name = if file.state.scan.opens() {
        let href = format!("{base}/{}", file.id);
        let name = file.name.clone();
        if file.state.thumbnail {
            // The name beside it says what it is: a picture without words of its own.
            let small = format!("{href}/thumbnail");
            view! { <a class="ds-link" href=href><img class="thumbnail" src=small alt="" width="64" height="64" loading="lazy" />{name}</a> }
                .into_any()
        } else {
            view! { <a class="ds-link" href=href>{name}</a> }.into_any()
        }
    } else {
        view! { <span class="name">{file.name.clone()}</span> }.into_any()
    };
    let shut = match file.state.scan {
        Scan::Unscanned | Scan::Clean => None,
        Scan::Waiting => Some(words.t("file-waiting")),
        Scan::Infected => Some(words.t("file-infected")),
    };
    let shut = shut.map(|text| view! { " " <span class="shut">{text}</span> });
    view! { {name} " " <span class="size">{size}</span> {shut} }.into_any()
}
