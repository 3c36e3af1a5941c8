//! The files of a message, in either direction: looked at by content, kept sealed with the case.

use std::collections::HashMap;

use form::{Code, Problem, value::FileRef};
use ui::{Words, components::attachments::limits};

use crate::{
    clock,
    error::{Error, Result},
    handlers::citizen::case::OpenCase,
    state::AppState,
    upload::{Upload, media_type},
};

/// The most files that messages may bring to one case.
const MOST: usize = 100;

/// A file that will do, not kept yet.
pub struct Fine {
    upload: Upload,
    kind: &'static str,
}

/// What came with a message: files that will do, or what is wrong with them in words.
pub fn look(files: Vec<(String, Upload)>, words: Words) -> Result<std::result::Result<Vec<Fine>, String>> {
    let limits = limits();
    let wrong = |code: Code| words.problem(&Problem::new("files".to_owned(), code), &words.t("case-files"));
    if files.len() > limits.max_files {
        return Ok(Err(wrong(Code::FileTooMany { max: limits.max_files })));
    }
    let mut fine = Vec::with_capacity(files.len());
    for (name, upload) in files {
        if name != "files" {
            return Err(Error::BadRequest("unknown file field"));
        }
        match media_type(&upload, &limits) {
            Ok(kind) => fine.push(Fine { upload, kind }),
            Err(code) => return Ok(Err(wrong(code))),
        }
    }
    Ok(Ok(fine))
}

/// Keeps the files of a message.
pub async fn keep(
    state: &AppState,
    tx: &mut store::Tx,
    open: &OpenCase,
    message: &str,
    files: Vec<Fine>,
) -> Result<()> {
    let now = state.clock.now();
    let before = store::attachment::list(tx, &open.submission).await?.len();
    if !files.is_empty() && before + files.len() > MOST {
        return Err(Error::TooLarge);
    }
    for Fine { upload, kind } in files {
        let file = FileRef {
            id: state.random.id(now),
            name: upload.name,
            size: upload.content.len() as u64,
            kind: kind.to_owned(),
        };
        store::attachment::add_to_message(tx, &open.submission, message, &file, &upload.content, &clock::text(now))
            .await?;
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
pub fn are_same(files: &[Fine], kept: Option<&Vec<FileRef>>) -> bool {
    let kept = kept.map(Vec::as_slice).unwrap_or_default();
    let same = |(new, old): (&Fine, &FileRef)| {
        new.upload.name == old.name && new.upload.content.len() as u64 == old.size && new.kind == old.kind
    };
    files.len() == kept.len() && files.iter().zip(kept).all(same)
}
