//! The files of a message, in either direction: looked at by content, kept sealed with the case.

use std::collections::HashMap;

use form::{Code, Problem, field::file::File, value::FileRef};
use ui::{Words, components::attachments::limits};

use crate::{
    clock,
    error::{Error, Result},
    handlers::citizen::case::OpenCase,
    received::Received,
    state::AppState,
    upload::Upload,
};

/// The most files that messages may bring to one case.
const MOST: usize = 100;

/// What came with a message: files that will do, or what is wrong with them in words. It takes its time, so no transaction
/// is open meanwhile.
pub async fn look(
    state: &AppState,
    files: Vec<(String, Upload)>,
    words: Words,
) -> Result<std::result::Result<Vec<Received>, String>> {
    look_for(state, files, &limits(), &words.t("case-files"), words).await
}

/// The same, for what a question of the form allows.
pub async fn look_for(
    state: &AppState,
    files: Vec<(String, Upload)>,
    limits: &File,
    label: &str,
    words: Words,
) -> Result<std::result::Result<Vec<Received>, String>> {
    let wrong = |code: Code| words.problem(&Problem::new("files".to_owned(), code), label);
    if files.len() > limits.max_files {
        return Ok(Err(wrong(Code::FileTooMany { max: limits.max_files })));
    }
    let mut fine = Vec::with_capacity(files.len());
    for (name, upload) in files {
        if name != "files" {
            return Err(Error::BadRequest("unknown file field"));
        }
        match Received::look(state, upload, limits).await {
            Ok(received) => fine.push(received),
            Err(code) => return Ok(Err(wrong(code))),
        }
    }
    Ok(Ok(fine))
}

/// Says of each file what the store knows of it today.
pub fn mark(files: &[FileRef], file: &mut FileRef) {
    if let Some(known) = files.iter().find(|known| known.id == file.id) {
        file.state = known.state;
    }
}

/// Keeps the files of a message.
pub async fn keep(
    state: &AppState,
    tx: &mut store::Tx,
    open: &OpenCase,
    message: &str,
    files: Vec<Received>,
) -> Result<()> {
    let now = clock::text(state.clock.now());
    let before = store::attachment::list(tx, &open.submission).await?.len();
    if !files.is_empty() && before + files.len() > MOST {
        return Err(Error::TooLarge);
    }
    for received in files {
        store::attachment::add_to_message(tx, &open.submission, message, received.to_keep(&now)).await?;
    }
    Ok(())
}

/// The files of each message.
pub async fn by_message(tx: &mut store::Tx, open: &OpenCase) -> Result<HashMap<String, Vec<FileRef>>> {
    let mut found: HashMap<String, Vec<FileRef>> = HashMap::new();
    for (message, file) in store::attachment::list(tx, &open.submission).await? {
        if let Some(message) = message {
            found.entry(message).or_default().push(file);
        }
    }
    Ok(found)
}

/// Whether these are the files of a message that was kept before: a button pressed twice sends them twice.
pub fn are_same(files: &[Received], kept: Option<&Vec<FileRef>>) -> bool {
    // Those of one moment were kept in no order.
    let sorted = |files: &mut dyn Iterator<Item = &FileRef>| {
        let mut all: Vec<_> = files.map(|file| (file.name.clone(), file.size, file.kind.clone())).collect();
        all.sort();
        all
    };
    sorted(&mut files.iter().map(|new| &new.file)) == sorted(&mut kept.into_iter().flatten())
}
