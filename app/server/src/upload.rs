//! A posted page with or without files: text pairs and files, every one bounded and looked at.

use axum::{
    body::{self, Body, Bytes},
    extract::{Form, FromRequest, Multipart, Request},
    http::header,
};
use form::{
    Code,
    field::{file::File, file::FileKind},
};

use crate::{
    error::{Error, Result},
    state::AppState,
};

/// The most text a page may hold; a form's longest text is far below.
pub const PAGE_LIMIT: usize = 1_000_000;
/// The most a page with files may hold, all together.
pub const UPLOAD_LIMIT: usize = 60_000_000;
/// Nobody types more inputs than this on one page.
const MOST_PAIRS: usize = 5_000;

/// A posted page.
#[derive(Debug, Default)]
pub struct Posted {
    /// Names and values, without the platform's own.
    pub pairs: Vec<(String, String)>,
    /// The button that was pressed.
    pub button: String,
    /// The revision the page was rendered from.
    pub revision: Option<i64>,
    /// The paths the person saw.
    pub shown: Vec<String>,
    /// The paths of the questions that were changed and left; one that the page says something of already begins with `!`.
    pub left: Vec<String>,
    /// The paths the person was warned of.
    pub warned: Vec<String>,
    /// New names of files that were uploaded before, by the field's path and the file's id: `barn.0.bevis.<id>`.
    pub names: Vec<(String, String)>,
    /// Uploaded files by the field's path.
    pub files: Vec<(String, Upload)>,
}

/// A file as it arrived.
#[derive(Debug)]
pub struct Upload {
    /// Its name, cleaned.
    pub name: String,
    /// What it holds.
    pub content: Bytes,
}

impl Posted {
    /// Reads a request's body, urlencoded or multipart.
    pub async fn read(request: Request) -> Result<Posted> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        let (mut posted, mut text_bytes) = (Posted::default(), 0);
        if kind.starts_with("multipart/form-data") {
            let mut parts = Multipart::from_request(request, &()).await.map_err(|_| Error::BadRequest("multipart"))?;
            while let Some(part) = parts.next_field().await.map_err(of_multipart)? {
                let name = part.name().unwrap_or_default().to_owned();
                let file = part.file_name().map(clean_name);
                let content = part.bytes().await.map_err(of_multipart)?;
                match file {
                    // A file input nobody used arrives as an empty file without a name.
                    Some(file) if file.is_empty() && content.is_empty() => {}
                    Some(file) => posted.files.push((name, Upload { name: file, content })),
                    None => {
                        text_bytes += name.len() + content.len();
                        if text_bytes > PAGE_LIMIT {
                            return Err(Error::TooLarge);
                        }
                        let text =
                            String::from_utf8(content.to_vec()).map_err(|_| Error::BadRequest("invalid UTF-8"))?;
                        posted.take(name, text)?;
                    }
                }
            }
        } else if kind.starts_with("application/x-www-form-urlencoded") {
            let body = body::to_bytes(request.into_body(), PAGE_LIMIT).await.map_err(|_| Error::TooLarge)?;
            for (name, value) in pairs(&body)? {
                posted.take(name, value)?;
            }
        } else {
            return Err(Error::BadRequest("content type"));
        }
        Ok(posted)
    }

    fn take(&mut self, name: String, value: String) -> Result<()> {
        match name.as_str() {
            "do" => self.button = value,
            "_revision" => self.revision = Some(value.parse().map_err(|_| Error::BadRequest("revision"))?),
            "_shown" => self.shown = paths(&value),
            "_left" => self.left = paths(&value),
            "_warned" => self.warned = paths(&value),
            _ => match name.strip_prefix("_name:") {
                Some(file) => self.names.push((file.to_owned(), value)),
                None => self.pairs.push((name, value)),
            },
        }
        if self.pairs.len() + self.names.len() > MOST_PAIRS { Err(Error::TooLarge) } else { Ok(()) }
    }
}

fn paths(value: &str) -> Vec<String> {
    value.split(' ').filter(|path| !path.is_empty()).map(str::to_owned).collect()
}

/// The fields of a small form as a struct; as strict as a page of a form.
pub struct Fields<T>(pub T);

impl<T: serde::de::DeserializeOwned> FromRequest<AppState> for Fields<T> {
    type Rejection = Error;

    async fn from_request(request: Request, state: &AppState) -> Result<Self> {
        let (parts, body) = request.into_parts();
        let body = body::to_bytes(body, PAGE_LIMIT).await.map_err(|_| Error::TooLarge)?;
        // axum's own reader mends invalid UTF-8 silently.
        pairs(&body)?;
        let request = Request::from_parts(parts, Body::from(body));
        let read = Form::from_request(request, state).await.map_err(|_| Error::BadRequest("fields"))?;
        Ok(Fields(read.0))
    }
}

/// The pairs of an urlencoded body; refuses what isn't UTF-8 rather than mending it silently.
pub fn pairs(body: &[u8]) -> Result<Vec<(String, String)>> {
    let text = std::str::from_utf8(body).map_err(|_| Error::BadRequest("invalid UTF-8"))?;
    text.split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            Ok((decode(name)?, decode(value)?))
        })
        .collect()
}

fn decode(text: &str) -> Result<String> {
    let mut out = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        match byte {
            b'+' => out.push(b' '),
            b'%' => {
                let mut digit =
                    || bytes.next().and_then(|b| char::from(b).to_digit(16)).ok_or(Error::BadRequest("encoding"));
                let (high, low) = (digit()?, digit()?);
                out.push(u8::try_from(high * 16 + low).map_err(|_| Error::BadRequest("encoding"))?);
            }
            byte => out.push(byte),
        }
    }
    String::from_utf8(out).map_err(|_| Error::BadRequest("invalid UTF-8"))
}

fn of_multipart(error: axum::extract::multipart::MultipartError) -> Error {
    if error.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE {
        Error::TooLarge
    } else {
        Error::BadRequest("multipart")
    }
}

/// A file's name without folders, controls and what confuses a reader of it; at most 120 characters.
pub fn clean_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let fine = |c: &char| {
        !c.is_control()
            && !matches!(c, '"' | '<' | '>' | '|' | ':' | '*' | '?' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let cleaned: String = last.chars().filter(fine).collect();
    let cleaned = cleaned.trim().trim_start_matches('.');
    let count = cleaned.chars().count();
    if count <= 120 { cleaned.to_owned() } else { cleaned.chars().skip(count - 120).collect() }
}

/// What a file is, by its content and not by its name; what the field says against it.
pub fn media_type(upload: &Upload, field: &File) -> std::result::Result<&'static str, Code> {
    let size = upload.content.len() as u64;
    if size == 0 {
        return Err(Code::FileEmpty);
    }
    if size > field.max_size {
        return Err(Code::FileTooLarge { max: field.max_size });
    }
    let found = infer::get(&upload.content).map(|kind| kind.mime_type());
    let known = FileKind::ALL.iter().flat_map(|kind| kind.media_types()).copied();
    found
        .and_then(|found| known.into_iter().find(|kind| *kind == found))
        .filter(|kind| field.allows(kind))
        .ok_or_else(|| Code::FileWrongKind { kinds: field.kinds_label() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_pairs_and_refuses_broken_ones() {
        assert_eq!(
            pairs(b"a=1+2&b=%C3%A6&a=").unwrap(),
            vec![("a".into(), "1 2".into()), ("b".into(), "æ".into()), ("a".into(), String::new()),]
        );
        for broken in [&b"a=%ff"[..], b"a=%zz", b"a=%f", b"\xff=1"] {
            assert!(pairs(broken).is_err());
        }
    }

    #[test]
    fn cleans_names() {
        assert_eq!(clean_name("C:\\Users\\kari\\legeerklæring.pdf"), "legeerklæring.pdf");
        assert_eq!(clean_name("../../etc/passwd"), "passwd");
        assert_eq!(clean_name("ab\u{202e}fdp.exe"), "abfdp.exe");
    }

    #[test]
    fn knows_a_file_by_its_content() {
        let field = File { max_files: 1, max_size: 100, kinds: vec![FileKind::Pdf], later: None };
        let upload = |content: &'static [u8]| Upload { name: "x.pdf".into(), content: Bytes::from_static(content) };
        assert_eq!(media_type(&upload(b"%PDF-1.7 ..."), &field), Ok("application/pdf"));
        assert_eq!(media_type(&upload(b""), &field), Err(Code::FileEmpty));
        assert!(matches!(media_type(&upload(b"MZ not a pdf"), &field), Err(Code::FileWrongKind { .. })));
        assert!(matches!(media_type(&upload(&[b'x'; 101]), &field), Err(Code::FileTooLarge { max: 100 })));
    }
}
