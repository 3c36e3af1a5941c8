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
    picture::{self, Trouble, heic},
    state::AppState,
    upload::{Upload, clean_name, media_type},
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
            None if heic::KINDS.contains(&kind) => match heic::bare(&content) {
                Ok(bare) => (bare, kind, None),
                Err(_) => return Err(Code::FileBroken { name }),
            },
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

/// The longest name that a person may give a file, without its ending.
const LONGEST: usize = 100;

/// The name of a file that a person calls something else: as clean as one that arrives, with the ending that fits its
/// content. None where nothing is left of what they wrote, or nothing was changed.
pub fn renamed(file: &FileRef, wanted: &str) -> Option<String> {
    if file.stem() == wanted {
        return None;
    }
    let endings: &[&str] = match file.kind.as_str() {
        "application/pdf" => &["pdf"],
        "image/jpeg" => &["jpg", "jpeg"],
        "image/png" => &["png"],
        "image/heic" | "image/heif" => &["heic", "heif"],
        "application/msword" => &["doc"],
        "application/vnd.oasis.opendocument.text" => &["odt"],
        _ => &["docx"],
    };
    let split = |name: &str| {
        let (stem, ending) = name.rsplit_once('.')?;
        endings.iter().any(|own| ending.eq_ignore_ascii_case(own)).then(|| (stem.to_owned(), ending.to_owned()))
    };
    let ending = split(&file.name).map_or_else(|| endings[0].to_owned(), |(_, ending)| ending);
    let name = clean_name(wanted);
    let stem: String = split(&name).map_or(name, |(stem, _)| stem).chars().take(LONGEST).collect();
    let stem = stem.trim_end_matches(['.', ' ']);
    (!stem.is_empty()).then(|| format!("{stem}.{ending}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_name_is_clean_and_keeps_the_ending_that_the_content_has() {
        let file = |name: &str, kind: &str| FileRef { name: name.into(), kind: kind.into(), ..FileRef::default() };
        let scan = file("scan0001.PDF", "application/pdf");
        assert_eq!(renamed(&scan, "  attest fra legen ").as_deref(), Some("attest fra legen.PDF"));
        assert_eq!(renamed(&scan, "attest.pdf").as_deref(), Some("attest.PDF"), "an ending is written once");
        assert_eq!(renamed(&scan, "attest.exe").as_deref(), Some("attest.exe.PDF"));
        assert_eq!(renamed(&scan, "../../e<tc>/pass\u{202e}wd. .").as_deref(), Some("passwd.PDF"));
        assert_eq!(renamed(&scan, &"æ".repeat(500)).map(|name| name.chars().count()), Some(LONGEST + 4));
        assert_eq!(renamed(&file("bilde", "image/jpeg"), "meg").as_deref(), Some("meg.jpg"));
        assert_eq!(renamed(&file("IMG.jpeg", "image/jpeg"), "meg").as_deref(), Some("meg.jpeg"));
        let long = file(&format!("{}.pdf", "æ".repeat(116)), "application/pdf");
        assert_eq!(renamed(&long, &"æ".repeat(116)), None, "what wasn't changed stays");
        for nothing in ["", "  ", "...", "/", "\n"] {
            assert_eq!(renamed(&scan, nothing), None, "{nothing:?}");
        }
    }

    #[test]
    fn a_name_follows_its_file_to_another_kind() {
        assert_eq!(named("ute på tur.WebP".into(), "image/jpeg"), "ute på tur.jpg");
        assert_eq!(named("skisse.webp".into(), "image/png"), "skisse.png");
        assert_eq!(named("bilde.jpeg".into(), "image/jpeg"), "bilde.jpeg");
        assert_eq!(named("a.webp.pdf".into(), "application/pdf"), "a.webp.pdf");
    }
}
