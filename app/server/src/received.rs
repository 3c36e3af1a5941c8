//! A file that arrived, before it is kept: what it is by its content, whether it holds a virus, and a picture drawn again.
//! All of it is done outside the transaction that keeps the file: nobody waits for a picture to be turned.

use bytes::Bytes;
use form::{
    Code,
    field::file::File,
    value::{FileRef, FileState, Scan},
};
use store::attachment::New;

use crate::{
    picture::{self, Trouble},
    state::AppState,
    upload::{Upload, media_type},
};

/// A file that will do, not kept yet.
#[derive(Debug)]
pub struct Received {
    /// What it is.
    pub file: FileRef,
    content: Bytes,
    thumbnail: Option<Vec<u8>>,
}

impl Received {
    /// Looks at a file for a field; what is wrong with it otherwise.
    pub async fn look(state: &AppState, upload: Upload, field: &File) -> Result<Received, Code> {
        let kind = media_type(&upload, field)?;
        let Upload { name, content } = upload;
        let scan = state.scanner.scan(&content).await;
        if scan == Scan::Infected {
            tracing::warn!("a file with a virus was refused");
            return Err(Code::FileInfected { name });
        }
        let (content, kind, thumbnail) = match picture::format(kind) {
            None => (content, kind, None),
            Some(format) => match picture::redraw(content, format).await {
                Ok(drawn) => (drawn.content, drawn.kind, Some(drawn.thumbnail)),
                Err(Trouble::Broken) => return Err(Code::FileBroken { name }),
                Err(Trouble::TooLarge) => return Err(Code::PictureTooLarge { name }),
            },
        };
        let file = FileRef {
            id: state.random.id(state.clock.now()),
            name: named(name, kind),
            size: content.len() as u64,
            kind: kind.to_owned(),
            state: FileState { thumbnail: thumbnail.is_some(), scan },
        };
        Ok(Received { file, content, thumbnail })
    }

    /// The file as the store takes it.
    pub fn to_keep<'a>(&'a self, now: &'a str) -> New<'a> {
        New { file: &self.file, content: &self.content, thumbnail: self.thumbnail.as_deref(), now }
    }
}

/// The name of a file that became another kind says which.
fn named(name: String, kind: &str) -> String {
    let ending = match kind {
        "image/jpeg" => "jpg",
        "image/png" => "png",
        _ => return name,
    };
    match name.rsplit_once('.') {
        Some((stem, was)) if was.eq_ignore_ascii_case("webp") => format!("{stem}.{ending}"),
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_follows_its_file_to_another_kind() {
        assert_eq!(named("ute på tur.WebP".into(), "image/jpeg"), "ute på tur.jpg");
        assert_eq!(named("skisse.webp".into(), "image/png"), "skisse.png");
        assert_eq!(named("bilde.jpeg".into(), "image/jpeg"), "bilde.jpeg");
        assert_eq!(named("a.webp.pdf".into(), "application/pdf"), "a.webp.pdf");
    }
}
