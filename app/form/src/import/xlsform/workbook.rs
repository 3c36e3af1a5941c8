//! The cells of a workbook as text. Everything is bounded before it is kept: a file of a few kilobytes can unpack to
//! gigabytes, or claim a cell in the millionth row.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read},
};

use quick_xml::{
    Reader, XmlVersion,
    events::{BytesStart, Event},
};
use zip::ZipArchive;

use crate::import::{LARGEST, Unreadable};

/// What one part of a workbook may unpack to, in bytes.
const LARGEST_PART: u64 = 8_000_000;
/// Rows and columns further away are not looked at.
const MOST_ROWS: usize = 20_000;
const MOST_COLUMNS: usize = 300;
/// All the text of a sheet, in bytes.
const LONGEST: usize = 10_000_000;

/// The sheets by name, each with its rows by number.
pub struct Workbook {
    archive: ZipArchive<Cursor<Vec<u8>>>,
    sheets: Vec<(String, String)>,
    strings: Vec<String>,
}

/// The rows of a sheet that hold something: number from 1, and cells by column from 0.
pub type Rows = BTreeMap<usize, BTreeMap<usize, String>>;

fn broken(error: impl std::fmt::Display) -> Unreadable {
    Unreadable::NotAWorkbook(error.to_string())
}

impl Workbook {
    /// Opens a workbook.
    pub fn open(bytes: &[u8]) -> Result<Workbook, Unreadable> {
        if bytes.len() > LARGEST {
            return Err(Unreadable::TooLarge(format!("the file is larger than {} MB", LARGEST / 1_000_000)));
        }
        let mut archive = ZipArchive::new(Cursor::new(bytes.to_vec())).map_err(broken)?;
        let targets = relations(&part(&mut archive, "xl/_rels/workbook.xml.rels")?)?;
        let mut sheets = Vec::new();
        each_start(&part(&mut archive, "xl/workbook.xml")?, |start| {
            if start.local_name().as_ref() == "sheet" {
                let target = attribute(start, "r:id").and_then(|id| targets.get(&id).cloned());
                sheets.extend(attribute(start, "name").zip(target));
            }
        })?;
        let strings = match archive.index_for_name("xl/sharedStrings.xml") {
            Some(_) => strings(&part(&mut archive, "xl/sharedStrings.xml")?)?,
            None => Vec::new(),
        };
        Ok(Workbook { archive, sheets, strings })
    }

    /// The sheets' names.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.sheets.iter().map(|(name, _)| name.as_str())
    }

    /// The rows of a sheet; none when there is no such sheet.
    pub fn rows(&mut self, name: &str) -> Result<Option<Rows>, Unreadable> {
        let Some((_, target)) = self.sheets.iter().find(|(sheet, _)| sheet.trim().eq_ignore_ascii_case(name)) else {
            return Ok(None);
        };
        let xml = part(&mut self.archive, &target.clone())?;
        cells(&xml, &self.strings).map(Some)
    }
}

/// One file of the archive, unpacked no further than the bound, whatever it says of its own size.
fn part(archive: &mut ZipArchive<Cursor<Vec<u8>>>, name: &str) -> Result<String, Unreadable> {
    let file = archive.by_name(name).map_err(|error| broken(format!("{name}: {error}")))?;
    let mut text = Vec::new();
    file.take(LARGEST_PART + 1).read_to_end(&mut text).map_err(broken)?;
    if text.len() as u64 > LARGEST_PART {
        return Err(Unreadable::TooLarge(format!("{name} unpacks to more than {} MB", LARGEST_PART / 1_000_000)));
    }
    String::from_utf8(text).map_err(|_| broken(format!("{name} is not UTF-8")))
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = start.try_get_attribute(name).ok()??;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(|value| value.into_owned())
}

fn each_start(xml: &str, mut take: impl FnMut(&BytesStart<'_>)) -> Result<(), Unreadable> {
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event().map_err(broken)? {
            Event::Start(start) | Event::Empty(start) => take(&start),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// Where each part that the workbook refers to stands in the archive.
fn relations(xml: &str) -> Result<BTreeMap<String, String>, Unreadable> {
    let mut out = BTreeMap::new();
    each_start(xml, |start| {
        if let (Some(id), Some(target)) = (attribute(start, "Id"), attribute(start, "Target")) {
            let path = match target.strip_prefix('/') {
                Some(path) => path.to_owned(),
                None => format!("xl/{target}"),
            };
            out.insert(id, path);
        }
    })?;
    Ok(out)
}

/// The texts that cells refer to by number. What is said of how to pronounce them (`rPh`) is no part of them.
fn strings(xml: &str) -> Result<Vec<String>, Unreadable> {
    let mut reader = Reader::from_str(xml);
    let (mut out, mut text) = (Vec::new(), Text::default());
    loop {
        let event = reader.read_event().map_err(broken)?;
        match &event {
            Event::End(end) if end.local_name().as_ref() == "si" => out.push(text.take()),
            Event::Empty(start) if start.local_name().as_ref() == "si" => out.push(String::new()),
            Event::Eof => return Ok(out),
            event => text.event(event),
        }
    }
}

/// The text within `t` and `v`.
#[derive(Default)]
struct Text {
    text: String,
    open: bool,
    aside: bool,
}

impl Text {
    fn take(&mut self) -> String {
        std::mem::take(&mut self.text)
    }

    fn event(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(start) if matches!(start.local_name().as_ref(), "t" | "v") => self.open = true,
            Event::End(end) if matches!(end.local_name().as_ref(), "t" | "v") => self.open = false,
            Event::Start(start) if start.local_name().as_ref() == "rPh" => self.aside = true,
            Event::End(end) if end.local_name().as_ref() == "rPh" => self.aside = false,
            Event::Text(text) if self.open && !self.aside => self.text.push_str(&text.xml10_content()),
            Event::CData(text) if self.open && !self.aside => self.text.push_str(&text.xml10_content()),
            Event::GeneralRef(name) if self.open && !self.aside => {
                let named = match &**name {
                    "amp" => Some('&'),
                    "lt" => Some('<'),
                    "gt" => Some('>'),
                    "quot" => Some('"'),
                    "apos" => Some('\''),
                    _ => name.resolve_char_ref().ok().flatten(),
                };
                self.text.extend(named);
            }
            _ => {}
        }
    }
}

fn cells(xml: &str, strings: &[String]) -> Result<Rows, Unreadable> {
    let mut reader = Reader::from_str(xml);
    let (mut rows, mut text, mut length) = (Rows::new(), Text::default(), 0);
    // Cells and rows may leave out where they stand: then they follow the one before.
    let (mut row, mut column, mut kind) = (0_usize, 0_usize, String::new());
    loop {
        let event = reader.read_event().map_err(broken)?;
        match &event {
            Event::Start(start) if start.local_name().as_ref() == "row" => {
                row = attribute(start, "r").and_then(|number| number.parse().ok()).unwrap_or(row.saturating_add(1));
                column = 0;
            }
            Event::Start(start) if start.local_name().as_ref() == "c" => {
                column = attribute(start, "r").and_then(|place| column_of(&place)).unwrap_or(column);
                kind = attribute(start, "t").unwrap_or_default();
                text.take();
            }
            Event::Empty(start) if start.local_name().as_ref() == "c" => {
                column = attribute(start, "r").and_then(|place| column_of(&place)).unwrap_or(column) + 1;
            }
            Event::End(end) if end.local_name().as_ref() == "c" => {
                let value = value(&kind, text.take(), strings);
                length += value.len();
                if length > LONGEST {
                    return Err(Unreadable::TooLarge(format!(
                        "a sheet holds more than {} MB of text",
                        LONGEST / 1_000_000
                    )));
                }
                if !value.is_empty() && row <= MOST_ROWS && column < MOST_COLUMNS {
                    rows.entry(row).or_default().insert(column, value);
                }
                column = column.saturating_add(1);
            }
            Event::Eof => return Ok(rows),
            event => text.event(event),
        }
    }
}

/// The column of `AB12`, from 0.
fn column_of(place: &str) -> Option<usize> {
    let letters = place.bytes().take_while(u8::is_ascii_uppercase).take(4);
    letters.fold(None, |column: Option<usize>, letter| {
        Some(column.map_or(0, |c| (c + 1) * 26) + usize::from(letter - b'A'))
    })
}

fn value(kind: &str, text: String, strings: &[String]) -> String {
    match kind {
        "s" => text.parse().ok().and_then(|at: usize| strings.get(at)).cloned().unwrap_or_default(),
        "b" => if text == "1" { "true" } else { "false" }.to_owned(),
        "e" => String::new(),
        _ => text,
    }
    .trim()
    .to_owned()
}
