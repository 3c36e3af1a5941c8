//! HEIC pictures, which nobody here can draw again: what stands beside the picture (where it was taken, the camera, names)
//! is overwritten with zeros where it is, and the picture stays byte for byte. The container is ISO/IEC 14496-12, its
//! items ISO/IEC 23008-12. One that can't be followed to its end is broken, since something might be left in it.

use std::{collections::BTreeSet, ops::Range};

use bytes::Bytes;

use super::Trouble;

/// The media types of such pictures.
pub const KINDS: [&str; 2] = ["image/heic", "image/heif"];
/// More boxes than any picture has.
const MOST_BOXES: usize = 100_000;

/// The picture without what stands beside it.
pub fn bare(content: &Bytes) -> Result<Bytes, Trouble> {
    let mut walk =
        Walk { content: content.as_ref(), boxes: 0, left: content.len(), blank: Vec::new(), empty: Vec::new() };
    walk.file()?;
    let Walk { blank, empty, .. } = walk;
    let mut out = content.to_vec();
    for range in blank {
        out.get_mut(range).ok_or(Trouble::Broken)?.fill(0);
    }
    for part in empty {
        // A box that is to be skipped, in the place of one that told something.
        out.get_mut(part.kind_at..part.kind_at + 4).ok_or(Trouble::Broken)?.copy_from_slice(b"free");
        out.get_mut(part.body).ok_or(Trouble::Broken)?.fill(0);
    }
    Ok(out.into())
}

/// A box: where its kind stands, and what it holds.
struct Part {
    kind: [u8; 4],
    kind_at: usize,
    body: Range<usize>,
}

/// What is found on the way through a file.
struct Walk<'a> {
    content: &'a [u8],
    boxes: usize,
    /// How many bytes may still be overwritten: what is overwritten twice is no picture.
    left: usize,
    /// Where metadata stands.
    blank: Vec<Range<usize>>,
    /// Boxes that hold nothing that the picture needs.
    empty: Vec<Part>,
}

impl<'a> Walk<'a> {
    fn file(&mut self) -> Result<(), Trouble> {
        let mut met = false;
        for part in self.boxes(0..self.content.len())? {
            match &part.kind {
                b"meta" => {
                    met = true;
                    self.meta(part.body)?;
                }
                b"moov" => self.tracks(part.body)?,
                b"ftyp" | b"mdat" | b"free" | b"skip" => {}
                _ => self.empty.push(part),
            }
        }
        if met { Ok(()) } else { Err(Trouble::Broken) }
    }

    /// The boxes side by side in a range, which they must fill.
    fn boxes(&mut self, within: Range<usize>) -> Result<Vec<Part>, Trouble> {
        let mut out = Vec::new();
        let mut reader = Reader { content: self.content, at: within.start, end: within.end };
        while reader.at < within.end {
            let start = reader.at;
            let size = reader.number(4)?;
            let kind_at = reader.at;
            let kind = reader.kind()?;
            let size = match size {
                0 => within.end - start,
                1 => reader.number(8)?,
                size => size,
            };
            let end = start.checked_add(size).filter(|end| (reader.at..=within.end).contains(end));
            let end = end.ok_or(Trouble::Broken)?;
            self.boxes += 1;
            if self.boxes > MOST_BOXES {
                return Err(Trouble::Broken);
            }
            out.push(Part { kind, kind_at, body: reader.at..end });
            reader.at = end;
        }
        Ok(out)
    }

    /// A sequence of pictures: what its tracks tell beside them.
    fn tracks(&mut self, within: Range<usize>) -> Result<(), Trouble> {
        for part in self.boxes(within)? {
            if matches!(&part.kind, b"udta" | b"meta" | b"uuid") {
                self.empty.push(part);
            } else if part.kind == *b"trak" {
                let inner = self.boxes(part.body)?;
                self.empty.extend(inner.into_iter().filter(|part| matches!(&part.kind, b"udta" | b"meta" | b"uuid")));
            }
        }
        Ok(())
    }

    fn meta(&mut self, body: Range<usize>) -> Result<(), Trouble> {
        let (mut items, mut places, mut data) = (BTreeSet::new(), Vec::new(), None);
        for part in self.boxes(after_version(body)?)? {
            match &part.kind {
                b"iinf" => self.items(part.body, &mut items)?,
                b"iloc" => places.push(part.body),
                b"idat" => data = Some(part.body),
                b"iprp" => self.properties(part.body)?,
                b"uuid" | b"udta" => self.empty.push(part),
                _ => {}
            }
        }
        let mut found = BTreeSet::new();
        for place in places {
            self.places(place, &items, data.clone(), &mut found)?;
        }
        // What isn't found can't be taken away.
        if found == items { Ok(()) } else { Err(Trouble::Broken) }
    }

    /// A description that somebody wrote is a property of its picture.
    fn properties(&mut self, body: Range<usize>) -> Result<(), Trouble> {
        for part in self.boxes(body)?.into_iter().filter(|part| part.kind == *b"ipco") {
            let inner = self.boxes(part.body)?;
            self.empty.extend(inner.into_iter().filter(|part| matches!(&part.kind, b"udes" | b"uuid")));
        }
        Ok(())
    }

    /// The ids of the items that aren't pictures.
    fn items(&mut self, body: Range<usize>, out: &mut BTreeSet<usize>) -> Result<(), Trouble> {
        let mut reader = self.reader(body.clone());
        let version = reader.version()?;
        reader.number(if version == 0 { 2 } else { 4 })?;
        for part in self.boxes(reader.at..body.end)?.into_iter().filter(|part| part.kind == *b"infe") {
            let mut reader = self.reader(part.body);
            let version = reader.version()?;
            let id = reader.number(if version == 3 { 4 } else { 2 })?;
            reader.number(2)?;
            let kind = match version {
                0 | 1 => *b"mime",
                2 | 3 => reader.kind()?,
                _ => return Err(Trouble::Broken),
            };
            let tells = match &kind {
                b"Exif" | b"uri " => true,
                b"mime" => {
                    reader.text()?;
                    !reader.text()?.starts_with(b"image/")
                }
                _ => false,
            };
            if tells {
                out.insert(id);
            }
        }
        Ok(())
    }

    /// Where items stand, and so what is to be overwritten. Never more in all than the file is long.
    fn places(
        &mut self,
        body: Range<usize>,
        items: &BTreeSet<usize>,
        data: Option<Range<usize>>,
        found: &mut BTreeSet<usize>,
    ) -> Result<(), Trouble> {
        let mut reader = self.reader(body);
        let version = reader.version()?;
        if version > 2 {
            return Err(Trouble::Broken);
        }
        let (sizes, more) = (reader.number(1)?, reader.number(1)?);
        let (offset_size, length_size, base_size) = (sizes >> 4, sizes & 15, more >> 4);
        let index_size = if version == 0 { 0 } else { more & 15 };
        let count = reader.number(if version == 2 { 4 } else { 2 })?;
        for _ in 0..count {
            let id = reader.number(if version == 2 { 4 } else { 2 })?;
            let method = if version == 0 { 0 } else { reader.number(2)? & 15 };
            let elsewhere = reader.number(2)?;
            let base = reader.number(base_size)?;
            let extents = reader.number(2)?;
            if !items.contains(&id) {
                reader.skip(extents * (index_size + offset_size + length_size))?;
                continue;
            }
            let source = match (method, elsewhere, &data) {
                (0, 0, _) => 0..self.content.len(),
                (1, 0, Some(data)) => data.clone(),
                _ => return Err(Trouble::Broken),
            };
            for _ in 0..extents {
                reader.skip(index_size)?;
                let (offset, length) = (reader.number(offset_size)?, reader.number(length_size)?);
                let start = source.start.checked_add(base).and_then(|at| at.checked_add(offset));
                let start = start.ok_or(Trouble::Broken)?;
                let end = start.checked_add(length).filter(|end| length > 0 && *end <= source.end);
                self.blank(start..end.ok_or(Trouble::Broken)?)?;
                found.insert(id);
            }
        }
        Ok(())
    }

    fn blank(&mut self, range: Range<usize>) -> Result<(), Trouble> {
        self.left = self.left.checked_sub(range.len()).ok_or(Trouble::Broken)?;
        self.blank.push(range);
        Ok(())
    }

    fn reader(&self, within: Range<usize>) -> Reader<'a> {
        Reader { content: self.content, at: within.start, end: within.end }
    }
}

/// The body of a box whose first four bytes are a version and flags.
fn after_version(body: Range<usize>) -> Result<Range<usize>, Trouble> {
    let start = body.start + 4;
    if start <= body.end { Ok(start..body.end) } else { Err(Trouble::Broken) }
}

/// Reads what stands in a range.
struct Reader<'a> {
    content: &'a [u8],
    at: usize,
    end: usize,
}

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], Trouble> {
        let end = self.at.checked_add(count).filter(|end| *end <= self.end).ok_or(Trouble::Broken)?;
        let taken = self.content.get(self.at..end).ok_or(Trouble::Broken)?;
        self.at = end;
        Ok(taken)
    }

    fn skip(&mut self, count: usize) -> Result<(), Trouble> {
        self.take(count).map(|_| ())
    }

    /// A number of up to eight bytes, the first the highest.
    fn number(&mut self, size: usize) -> Result<usize, Trouble> {
        if size > 8 {
            return Err(Trouble::Broken);
        }
        let number = self.take(size)?.iter().fold(0_u64, |all, byte| (all << 8) | u64::from(*byte));
        usize::try_from(number).map_err(|_| Trouble::Broken)
    }

    fn kind(&mut self) -> Result<[u8; 4], Trouble> {
        self.take(4)?.try_into().map_err(|_| Trouble::Broken)
    }

    /// The version of a box; its flags are skipped.
    fn version(&mut self) -> Result<usize, Trouble> {
        let version = self.number(1)?;
        self.skip(3)?;
        Ok(version)
    }

    /// Text up to its end of one zero.
    fn text(&mut self) -> Result<&'a [u8], Trouble> {
        let rest = self.content.get(self.at..self.end).ok_or(Trouble::Broken)?;
        let length = rest.iter().position(|byte| *byte == 0).ok_or(Trouble::Broken)?;
        let text = self.take(length)?;
        self.skip(1)?;
        Ok(text)
    }
}

#[cfg(test)]
mod tests;
