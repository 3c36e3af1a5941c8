//! Typst: the fonts, the templates, the export. The templates and a paper's data are the only files it can open.

use std::sync::LazyLock;

use jiff::tz::Offset;
use typst::{
    Feature, Library, LibraryExt, World,
    diag::{FileError, FileResult, SourceDiagnostic},
    foundations::{Bytes, Datetime, Duration, Smart},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::Error;

/// Libertinus for reading, with all letters of Norway's languages; DejaVu for signs and other scripts.
const FONTS: [(&str, bool); 4] = [
    ("LibertinusSerif-Regular", true),
    ("LibertinusSerif-Bold", true),
    ("DejaVuSansMono", false),
    ("DejaVuSansMono-Bold", false),
];

static FONT_FILES: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let all: Vec<Font> = typst_assets::fonts().filter_map(|data| Font::new(Bytes::new(data), 0)).collect();
    FONTS
        .iter()
        .filter_map(|(name, _)| all.iter().find(|font| font.post_script_name().as_deref() == Some(name)).cloned())
        .collect()
});

static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONT_FILES.iter())));

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    // For header cells at the head of rows, which the language marks as not yet settled. A test looks for them.
    let features = [Feature::A11yExtras].into_iter().collect();
    LazyHash::new(Library::builder().with_features(features).build())
});

/// The templates, and what they share.
static TEMPLATES: LazyLock<[Source; 4]> = LazyLock::new(|| {
    [
        ("paper.typ", include_str!("paper.typ")),
        ("receipt.typ", include_str!("receipt.typ")),
        ("decision.typ", include_str!("decision.typ")),
        ("everything.typ", include_str!("everything.typ")),
    ]
    .map(|(name, text)| Source::new(file(name), text.to_owned()))
});

static DATA: LazyLock<FileId> = LazyLock::new(|| file("paper.json"));

fn file(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("a plain file name is a path");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// Whether both weights of a family have a glyph for the character.
pub fn covered(c: char) -> bool {
    FONT_FILES.chunks(2).any(|weights| weights.iter().all(|font| font.info().coverage.contains(u32::from(c))))
}

/// What Typst may see of the world.
struct Desk {
    template: FileId,
    data: Bytes,
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.template
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        TEMPLATES.iter().find(|template| template.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == *DATA { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONT_FILES.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Sets the data with a template and writes the file.
pub fn print(template: &str, data: Vec<u8>, ident: &str, at: jiff::Timestamp) -> Result<Vec<u8>, Error> {
    let desk = Desk { template: file(template), data: Bytes::new(data) };
    let printed = set(&desk, ident, at);
    // Typst remembers what it has set, answers and all; a server must forget.
    comemo::evict(0);
    printed
}

fn set(desk: &Desk, ident: &str, at: jiff::Timestamp) -> Result<Vec<u8>, Error> {
    let document: PagedDocument = typst::compile(desk).output.map_err(|errors| Error::Set(told(&errors)))?;
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|error| Error::Write(error.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(ident.to_owned()),
        creator: Smart::Custom(Some("Skranke".to_owned())),
        timestamp: timestamp(at),
        page_ranges: None,
        standards,
        tagged: true,
        pretty: false,
    };
    typst_pdf::pdf(&document, &options).map_err(|errors| Error::Write(told(&errors)))
}

fn timestamp(at: jiff::Timestamp) -> Option<Timestamp> {
    let at = Offset::UTC.to_datetime(at);
    let part = |part: i8| part.unsigned_abs();
    Datetime::from_ymd_hms(
        at.year().into(),
        part(at.month()),
        part(at.day()),
        part(at.hour()),
        part(at.minute()),
        part(at.second()),
    )
    .map(Timestamp::new_utc)
}

fn told(errors: &[SourceDiagnostic]) -> String {
    errors.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join("; ")
}
