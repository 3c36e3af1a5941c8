//! Files: what was sent already, and an input for more.

use form::{Input, field::file::File, form::Field, format, value::FileRef};
use leptos::prelude::*;

use super::{NOT_YET, Parts, Place, parts};
use crate::{components::attachments, words::Words};

/// The list of files with a way to take each away, and the browser's own input.
pub fn view(field: &Field, kind: &File, place: &Place<'_>) -> AnyView {
    let Parts { id, label, help, error, described_by, invalid } = parts(field, place);
    let (words, path) = (place.words, place.path(field));
    let files: &[FileRef] = match place.inputs.get(&field.name) {
        Some(Input::Files(files)) => files,
        _ => &[],
    };
    let items: Vec<_> = files.iter().map(|file| entry(file, &path, place.files, words)).collect();
    let list = (!items.is_empty()).then(|| view! { <ul class="files">{items}</ul> });
    let limits_id = format!("{id}-limits");
    let limits = words.with(
        "file-limits",
        [
            ("kinds", kind.kinds_label().into()),
            ("size", format::size(kind.max_size, words.lang).into()),
            ("count", kind.max_files.into()),
        ],
    );
    let later = kind.later.map(|period| words.with("file-later", [("period", words.period(period).into())]));
    let limits = [Some(limits), later].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let described_by = described_by.map_or_else(|| limits_id.clone(), |others| format!("{others} {limits_id}"));
    // The words of `upload.js`, with the name of a file to be put in.
    let named = |key| words.with(key, [("name", "{name}".into())]);
    let more = files.len() < kind.max_files;
    let input = more.then(|| {
        let required = files.is_empty() && kind.later.is_none() && place.is_required(field);
        view! {
            <div class="upload" data-size=kind.max_size.to_string() data-drop=words.t("upload-drop") data-start=named("upload-start")
                data-half=named("upload-half") data-failed=named("upload-failed")
                data-again=named("upload-again") data-remove=named("file-remove")>
                <input class="ds-input" type="file" id=id.clone() name=path.clone() accept=kind.accept() multiple={kind.max_files > 1}
                    required=required aria-describedby=described_by.clone() aria-invalid=invalid.or(NOT_YET) />
                <button class="ds-button" data-variant="secondary" type="submit" name="do" value="update">{words.t("file-upload")}</button>
            </div>
        }
    });
    let head = if more {
        view! { <label class="ds-label" for=id>{label}</label> }.into_any()
    } else {
        view! { <p class="ds-label" id=id tabindex="-1">{label}</p> }.into_any()
    };
    view! { {head} {help} <p class="help" id=limits_id>{limits}</p> {error} {list} {input} }.into_any()
}

/// In the place of a file that was refused: why.
pub fn refused(told: String) -> AnyView {
    view! { <li class="ds-validation-message">{told}</li> }.into_any()
}

/// A file in the list of a field, with a way to take it away; `base` stands before its id.
pub fn entry(file: &FileRef, path: &str, base: &str, words: Words) -> AnyView {
    let remove = words.with("file-remove", [("name", file.name.clone().into())]);
    let what = file.name.clone();
    // Made-up files of several fields are alike, but for the field.
    let (id, name) = (super::id(&format!("{path}.{}", file.id)), format!("_name:{path}.{}", file.id));
    view! {
        <li>
            {attachments::entry(file, base, words)}
            <button class="ds-button" data-variant="tertiary" type="submit" name="do" value=format!("remove-file:{path}.{}", file.id)>{remove}</button>
            <details class="rename">
                <summary class="ds-link">{words.t("file-rename")} <span class="visually-hidden">" " {what}</span></summary>
                <label class="ds-label" for=id.clone()>{words.t("file-name")}</label>
                <input class="ds-input" type="text" id=id name=name value=file.stem().to_owned() maxlength="100" autocomplete="off" />
                <button class="ds-button" data-variant="secondary" type="submit" name="do" value="update">{words.t("file-rename-do")}</button>
            </details>
        </li>
    }
    .into_any()
}
