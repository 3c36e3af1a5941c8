//! Pictures, drawn again: upright, without what the camera wrote beside them (where it was taken is personal data, and
//! nobody asked for it), and with a small one for lists.

pub mod heic;

use std::io::Cursor;

use image::{
    DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageFormat, ImageReader, Limits, Rgb, RgbImage,
    codecs::{jpeg::JpegEncoder, png::PngEncoder},
    metadata::Orientation,
};
use tokio::{sync::Semaphore, task::spawn_blocking};

use bytes::Bytes;

/// The most memory a decoded picture may take: some fifty million pixels in colour.
const MOST_BYTES: u64 = 160_000_000;
/// So many pictures are drawn at once; turning one takes its memory twice.
static AT_ONCE: Semaphore = Semaphore::const_new(2);
/// The longer side of a thumbnail: shown half as large, sharp on a fine screen.
const THUMBNAIL: u32 = 192;
/// How true a JPEG is drawn again: at this, nobody sees the difference.
const QUALITY: u8 = 90;

/// A picture drawn again.
#[derive(Debug)]
pub struct Drawn {
    /// What it holds now.
    pub content: Bytes,
    /// What it is now.
    pub kind: &'static str,
    /// A small one, as JPEG.
    pub thumbnail: Vec<u8>,
}

/// Why a picture can't be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It isn't what its first bytes say, or stops half-way.
    Broken,
    /// It would take too much memory.
    TooLarge,
}

/// The format of a media type, when it is one that is drawn again.
pub fn format(kind: &str) -> Option<ImageFormat> {
    ImageFormat::from_mime_type(kind)
        .filter(|format| matches!(format, ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP))
}

/// Draws a picture again, on a thread that may take its time.
pub async fn redraw(content: Bytes, format: ImageFormat) -> Result<Drawn, Trouble> {
    let _turn = AT_ONCE.acquire().await;
    // A decoder that panics met a picture that is broken in a way it didn't foresee.
    spawn_blocking(move || draw(content, format)).await.unwrap_or(Err(Trouble::Broken))
}

fn draw(content: Bytes, format: ImageFormat) -> Result<Drawn, Trouble> {
    let mut picture = decode(&content, format)?;
    let thumbnail = jpeg(&small(&picture)).map_err(|_| Trouble::Broken)?;
    if format == ImageFormat::Png && is_bare(&content) {
        return Ok(Drawn { content, kind: "image/png", thumbnail });
    }
    // A WebP becomes what every program and archive can open, and what it was: a photo, or something one sees through.
    let (content, kind) = if format == ImageFormat::Jpeg || (format == ImageFormat::WebP && !picture.has_alpha()) {
        if !matches!(picture, DynamicImage::ImageLuma8(_) | DynamicImage::ImageRgb8(_)) {
            picture = DynamicImage::ImageRgb8(picture.into_rgb8());
        }
        (jpeg(&picture), "image/jpeg")
    } else {
        (png(&picture), "image/png")
    };
    Ok(Drawn { content: content.map_err(|_| Trouble::Broken)?.into(), kind, thumbnail })
}

fn decode(content: &[u8], format: ImageFormat) -> Result<DynamicImage, Trouble> {
    let broken = |_| Trouble::Broken;
    let mut decoder = ImageReader::with_format(Cursor::new(content), format).into_decoder().map_err(broken)?;
    if decoder.total_bytes() > MOST_BYTES {
        return Err(Trouble::TooLarge);
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_BYTES * 2);
    decoder.set_limits(limits).map_err(|_| Trouble::TooLarge)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(broken)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

/// The picture within the size of a thumbnail, on white.
fn small(picture: &DynamicImage) -> DynamicImage {
    let fits = picture.width() <= THUMBNAIL && picture.height() <= THUMBNAIL;
    let small = if fits { picture.to_rgba8() } else { picture.thumbnail(THUMBNAIL, THUMBNAIL).into_rgba8() };
    let mut out = RgbImage::new(small.width(), small.height());
    for (to, from) in out.pixels_mut().zip(small.pixels()) {
        let [colours @ .., alpha] = from.0;
        let alpha = u16::from(alpha);
        *to = Rgb(colours.map(|colour| ((u16::from(colour) * alpha + 255 * (255 - alpha)) / 255) as u8));
    }
    DynamicImage::ImageRgb8(out)
}

fn jpeg(picture: &DynamicImage) -> image::ImageResult<Vec<u8>> {
    let mut out = Vec::new();
    encode(picture, JpegEncoder::new_with_quality(&mut out, QUALITY))?;
    Ok(out)
}

fn png(picture: &DynamicImage) -> image::ImageResult<Vec<u8>> {
    let mut out = Vec::new();
    encode(picture, PngEncoder::new(&mut out))?;
    Ok(out)
}

/// The pixels and nothing else.
fn encode(picture: &DynamicImage, encoder: impl ImageEncoder) -> image::ImageResult<()> {
    let colour: ExtendedColorType = picture.color().into();
    encoder.write_image(picture.as_bytes(), picture.width(), picture.height(), colour)
}

/// Whether a PNG holds its picture and nothing beside: it is kept as it is. A small drawing would only grow.
fn is_bare(content: &[u8]) -> bool {
    let Some(mut rest) = content.strip_prefix(b"\x89PNG\r\n\x1a\n") else { return false };
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        let length = u32::from_be_bytes(*length) as usize;
        let Some((name, after)) = after.split_first_chunk::<4>() else { return false };
        if !matches!(name, b"IHDR" | b"PLTE" | b"tRNS" | b"IDAT" | b"IEND") {
            return false;
        }
        // The bytes of the chunk and its checksum.
        let Some(after) = length.checked_add(4).and_then(|length| after.get(length..)) else { return false };
        if name == b"IEND" {
            return length == 0 && after.is_empty();
        }
        rest = after;
    }
    false
}

#[cfg(test)]
mod tests;
