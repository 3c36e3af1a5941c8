//! Files that come with a message: an input for them, and the list of those that came.

use form::{
    field::file::{File, FileKind},
    format,
    value::FileRef,
};
use leptos::prelude::*;

use super::validation::message;
use crate::words::Words;

/// What may come with one message. The page says it and the handler holds to it.
pub fn limits() -> File {
    File { max_files: 5, max_size: 10_000_000, kinds: FileKind::ALL.to_vec() }
}

/// The input, with what is wrong with the files that were sent.
pub fn input(id: &'static str, label: String, problem: Option<String>, words: Words) -> AnyView {
    let kind = limits();
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
        <label class="ds-label" for=id>{label}</label>
        <p class="help" id=limits_id>{limits}</p>
        {error}
        <div class="upload">
            <input class="ds-input" type="file" id=id name="files" accept=kind.accept() multiple aria-describedby=described_by aria-invalid=invalid />
        </div>
    }
    .into_any()
}

/// The files that came; `base` stands before a file's id.
pub fn files(files: Vec<FileRef>, base: &str, words: Words) -> AnyView {
    let items: Vec<_> = files
        .into_iter()
        .map(|file| {
            let size = format::size(file.size, words.lang);
            view! { <li><a class="ds-link" href=format!("{base}/{}", file.id)>{file.name}</a> " " <span class="size">{size}</span></li> }
        })
        .collect();
    (!items.is_empty()).then(|| view! { <ul class="files">{items}</ul> }).into_any()
}
