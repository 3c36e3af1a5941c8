use image::{GenericImageView, GrayImage, RgbaImage, codecs::webp::WebPEncoder};

use super::*;

/// An EXIF block with an orientation, and a place with a name that can be searched for.
fn exif(orientation: u8) -> Vec<u8> {
    let mut exif = b"II\x2a\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    exif.extend_from_slice(&[orientation, 0, 0, 0, 0, 0, 0, 0]);
    exif.extend_from_slice(b"GPS 58.85 5.73");
    exif
}

fn has(content: &[u8], text: &[u8]) -> bool {
    content.windows(text.len()).any(|window| window == text)
}

/// Black on the left, white on the right.
fn half(width: u32, height: u32) -> DynamicImage {
    DynamicImage::ImageLuma8(GrayImage::from_fn(width, height, |x, _| {
        image::Luma([if x < width / 2 { 0 } else { 255 }])
    }))
}

fn photo(orientation: u8) -> Bytes {
    let mut out = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut out, 90);
    encoder.set_exif_metadata(exif(orientation)).unwrap();
    encode(&half(64, 32), encoder).unwrap();
    out.into()
}

fn read(content: &[u8], kind: &str) -> DynamicImage {
    image::load_from_memory_with_format(content, format(kind).unwrap()).unwrap()
}

#[test]
fn a_photo_stands_upright_and_says_no_place() {
    let content = photo(6);
    assert!(has(&content, b"GPS") && has(&content, b"Exif"));
    let drawn = draw(content, ImageFormat::Jpeg).unwrap();
    assert!(!has(&drawn.content, b"GPS") && !has(&drawn.content, b"Exif") && !has(&drawn.thumbnail, b"GPS"));
    assert_eq!(drawn.kind, "image/jpeg");
    for content in [drawn.content.as_ref(), &drawn.thumbnail] {
        let upright = read(content, "image/jpeg");
        assert_eq!(upright.dimensions(), (32, 64), "a quarter of a turn");
        let grey = upright.to_luma8();
        assert!(grey[(16, 8)].0[0] < 30 && grey[(16, 56)].0[0] > 220, "left went up, right went down");
    }
}

#[test]
fn a_drawing_with_nothing_beside_is_kept_and_one_with_a_comment_drawn_again() {
    let plain: Bytes = png(&half(40, 10)).unwrap().into();
    assert_eq!(draw(plain.clone(), ImageFormat::Png).unwrap().content, plain);
    let mut told = Vec::new();
    let mut encoder = PngEncoder::new(&mut told);
    encoder.set_exif_metadata(exif(3)).unwrap();
    encode(&half(40, 10), encoder).unwrap();
    let drawn = draw(told.into(), ImageFormat::Png).unwrap();
    assert!(!has(&drawn.content, b"GPS") && drawn.kind == "image/png");
    assert_eq!(read(&drawn.content, "image/png").to_luma8()[(0, 0)].0, [255], "turned upside down");
    let mut trailing = plain.to_vec();
    trailing.extend_from_slice(b"GPS 58.85 5.73");
    assert_eq!(draw(trailing.into(), ImageFormat::Png).unwrap().content, plain, "what stands behind it goes");
}

#[test]
fn a_webp_becomes_what_everybody_can_open() {
    let webp = |picture: &DynamicImage| {
        let mut out = Vec::new();
        encode(picture, WebPEncoder::new_lossless(&mut out)).unwrap();
        Bytes::from(out)
    };
    let photo = DynamicImage::ImageRgb8(half(20, 10).into_rgb8());
    assert_eq!(draw(webp(&photo), ImageFormat::WebP).unwrap().kind, "image/jpeg");
    let clear = DynamicImage::ImageRgba8(RgbaImage::new(20, 10));
    let drawn = draw(webp(&clear), ImageFormat::WebP).unwrap();
    assert_eq!(drawn.kind, "image/png");
    assert_eq!(read(&drawn.thumbnail, "image/jpeg").to_luma8()[(5, 5)].0, [255], "white where one sees through");
}

#[test]
fn a_thumbnail_is_small_and_never_larger_than_the_picture() {
    let small = |width, height| {
        let drawn = draw(png(&half(width, height)).unwrap().into(), ImageFormat::Png).unwrap();
        read(&drawn.thumbnail, "image/jpeg").dimensions()
    };
    assert_eq!(small(1_920, 960), (192, 96));
    assert_eq!(small(5, 3), (5, 3));
    assert_eq!(small(4_000, 2), (192, 1));
}

#[test]
fn a_broken_picture_and_one_that_is_too_large_are_told_apart() {
    let whole = photo(1);
    let cut = whole.slice(..40);
    assert_eq!(draw(cut, ImageFormat::Jpeg).unwrap_err(), Trouble::Broken);
    assert_eq!(
        draw(Bytes::from_static(b"\x89PNG\r\n\x1a\n and so on"), ImageFormat::Png).unwrap_err(),
        Trouble::Broken
    );
    // A few bytes that promise a hundred thousand pixels each way.
    let mut bomb = png(&half(1, 1)).unwrap();
    bomb[16..24].copy_from_slice(&[0, 1, 0x86, 0xa0, 0, 1, 0x86, 0xa0]);
    let sum = crc(&bomb[12..29]);
    bomb[29..33].copy_from_slice(&sum.to_be_bytes());
    assert_eq!(draw(bomb.into(), ImageFormat::Png).unwrap_err(), Trouble::TooLarge);
}

/// The checksum of a PNG's chunk.
fn crc(bytes: &[u8]) -> u32 {
    let table = |byte: u32| (0..8).fold(byte, |sum, _| if sum & 1 == 1 { 0xedb8_8320 ^ (sum >> 1) } else { sum >> 1 });
    !bytes.iter().fold(u32::MAX, |sum, byte| table((sum ^ u32::from(*byte)) & 0xff) ^ (sum >> 8))
}

#[tokio::test]
async fn is_drawn_beside_the_requests() {
    assert_eq!(redraw(photo(1), ImageFormat::Jpeg).await.unwrap().kind, "image/jpeg");
    assert!(format("image/heic").is_none() && format("application/pdf").is_none());
}
