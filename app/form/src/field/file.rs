//! Uploaded files. Their content is looked at when they arrive; here only what the form says of their number.

use crate::{
    form::Period,
    input::Input,
    problem::Code,
    value::{Scan, Value},
};

/// A file field.
#[derive(Clone, Debug)]
pub struct File {
    /// At most so many files.
    pub max_files: usize,
    /// At most so many bytes each.
    pub max_size: u64,
    /// What they may be.
    pub kinds: Vec<FileKind>,
    /// How long after the application it may come, where it needn't come with it.
    pub later: Option<Period>,
}

/// A kind of file, known by its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// PDF.
    Pdf,
    /// JPEG, PNG, WebP or HEIC.
    Image,
    /// Word and OpenDocument text.
    Word,
}

impl FileKind {
    /// Every kind.
    pub const ALL: [FileKind; 3] = [FileKind::Pdf, FileKind::Image, FileKind::Word];

    /// The word in the form file.
    pub fn name(self) -> &'static str {
        match self {
            FileKind::Pdf => "pdf",
            FileKind::Image => "image",
            FileKind::Word => "word",
        }
    }

    /// How people call it in an error or a hint.
    pub fn label(self) -> &'static str {
        match self {
            FileKind::Pdf => "PDF",
            FileKind::Image => "JPG, PNG",
            FileKind::Word => "Word",
        }
    }

    /// The media types that are of this kind.
    pub fn media_types(self) -> &'static [&'static str] {
        match self {
            FileKind::Pdf => &["application/pdf"],
            FileKind::Image => &["image/jpeg", "image/png", "image/webp", "image/heif", "image/heic"],
            FileKind::Word => &[
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "application/msword",
                "application/vnd.oasis.opendocument.text",
            ],
        }
    }
}

impl File {
    /// Whether a media type is allowed.
    pub fn allows(&self, media_type: &str) -> bool {
        self.kinds.iter().any(|kind| kind.media_types().contains(&media_type))
    }

    /// The kinds as people call them.
    pub fn kinds_label(&self) -> String {
        self.kinds.iter().map(|kind| kind.label()).collect::<Vec<_>>().join(", ")
    }

    /// The value of the `accept` attribute.
    pub fn accept(&self) -> String {
        self.kinds.iter().flat_map(|kind| kind.media_types()).copied().collect::<Vec<_>>().join(",")
    }

    /// Reads the list of files.
    pub fn read(&self, input: &Input) -> Result<Value, Code> {
        match input {
            Input::Files(files) if files.len() > self.max_files => Err(Code::FileTooMany { max: self.max_files }),
            Input::Files(files) => match files.iter().find(|file| file.state.scan == Scan::Infected) {
                Some(file) => Err(Code::FileInfected { name: file.name.clone() }),
                None => Ok(Value::Files(files.clone())),
            },
            _ => Err(Code::RequiredFile),
        }
    }
}
