use proptest::prelude::*;

use super::*;

const EXIF: &[u8] = b"\0\0\0\0MM\0*GPS 58.85 5.73";
const XMP: &[u8] = b"<rdf:RDF>GPS at home</rdf:RDF>";
const TOLD: &[u8] = b"0123456789abcdefGPS again";
const PIXELS: &[u8] = b"the picture itself";

fn part(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let mut out = u32::try_from(body.len() + 8).unwrap().to_be_bytes().to_vec();
    out.extend_from_slice(kind);
    out.extend_from_slice(body);
    out
}

fn full(kind: &[u8; 4], version: u8, body: &[u8]) -> Vec<u8> {
    part(kind, &[&[version, 0, 0, 0], body].concat())
}

fn item(id: u8, kind: &[u8; 4], rest: &[u8]) -> Vec<u8> {
    full(b"infe", 2, &[&[0, id, 0, 0], &kind[..], rest].concat())
}

/// A picture as a phone makes it: three items in `mdat`, or the metadata in `idat`.
fn photo(in_idat: bool) -> Bytes {
    let items = [item(1, b"hvc1", b"\0"), item(2, b"Exif", b"\0"), item(3, b"mime", b"\0application/rdf+xml\0")];
    let iinf = full(b"iinf", 0, &[&[0, 3], &items.concat()[..]].concat());
    let data = [EXIF, XMP].concat();
    let idat = if in_idat { part(b"idat", &data) } else { Vec::new() };
    let udes = full(b"udes", 0, b"nb\0Hytta\0Ute ved Sola\0\0");
    let iprp = part(b"iprp", &part(b"ipco", &[part(b"ispe", &[0; 12]), udes].concat()));
    // Lengths and offsets of four bytes, none of a base; the places are put in when it is known where they are.
    let iloc = |places: [(u8, usize, usize); 3]| {
        let mut body = vec![0x44, 0, 0, 3];
        for (at, (method, offset, length)) in places.into_iter().enumerate() {
            body.extend([0, u8::try_from(at + 1).unwrap(), 0, method, 0, 0, 0, 1]);
            body.extend(u32::try_from(offset).unwrap().to_be_bytes());
            body.extend(u32::try_from(length).unwrap().to_be_bytes());
        }
        full(b"iloc", 1, &body)
    };
    let ftyp = part(b"ftyp", b"heic\0\0\0\0mif1heic");
    let whole = |places| {
        let meta = full(b"meta", 0, &[iinf.clone(), iloc(places), iprp.clone(), idat.clone()].concat());
        let mdat = if in_idat { PIXELS.to_vec() } else { [PIXELS, &data].concat() };
        let told = part(b"uuid", TOLD);
        [ftyp.clone(), meta, part(b"mdat", &mdat), told].concat()
    };
    let pixels = whole([(0, 0, 0); 3]).windows(PIXELS.len()).position(|window| window == PIXELS).unwrap();
    let (method, exif) = if in_idat { (1, 0) } else { (0, pixels + PIXELS.len()) };
    let picture = (0, pixels, PIXELS.len());
    whole([picture, (method, exif, EXIF.len()), (method, exif + EXIF.len(), XMP.len())]).into()
}

fn has(content: &[u8], text: &[u8]) -> bool {
    content.windows(text.len()).any(|window| window == text)
}

#[test]
fn a_photo_says_no_place_and_keeps_its_picture() {
    for in_idat in [false, true] {
        let content = photo(in_idat);
        assert_eq!(content.windows(3).filter(|window| window == b"GPS").count(), 3);
        let bare = bare(&content).unwrap();
        assert_eq!(bare.len(), content.len(), "everything stands where it stood");
        for told in [&b"GPS"[..], b"rdf:RDF", b"Hytta", b"Sola", b"uuid", b"udes"] {
            assert!(!has(&bare, told), "{}", String::from_utf8_lossy(told));
        }
        assert!(has(&bare, PIXELS) && has(&bare, b"application/rdf+xml"));
        assert_eq!(infer::get(&bare).map(|kind| kind.mime_type()), infer::get(&content).map(|kind| kind.mime_type()));
        assert_eq!(super::bare(&bare).unwrap(), bare, "once is enough");
    }
}

#[test]
fn one_that_cannot_be_followed_is_broken() {
    let content = photo(false);
    let whole = content.len() - TOLD.len() - 8;
    assert!(bare(&content.slice(..whole)).is_ok(), "what comes after the picture is no part of it");
    for end in (0..content.len()).filter(|end| *end != whole) {
        assert_eq!(bare(&content.slice(..end)).err(), Some(Trouble::Broken), "cut off after {end}");
    }
    let change = |from: &[u8], to: &[u8]| {
        let at = content.windows(from.len()).position(|window| window == from).unwrap();
        let mut changed = content.to_vec();
        changed[at..at + to.len()].copy_from_slice(to);
        bare(&changed.into()).err()
    };
    assert_eq!(change(b"iloc", b"iloq"), Some(Trouble::Broken), "metadata that stands nowhere");
    assert_eq!(change(b"iinf", b"iinx"), None, "a picture that lists nothing has nothing beside it");
    assert_eq!(change(b"iloc\x01", b"iloc\x07"), Some(Trouble::Broken), "a version of the future");
    assert_eq!(change(b"meta", b"mdat"), Some(Trouble::Broken), "no list at all");
    let far = u32::try_from(content.len()).unwrap().to_be_bytes();
    let length = u32::try_from(EXIF.len()).unwrap().to_be_bytes();
    assert_eq!(change(&length, &far), Some(Trouble::Broken), "beyond the end");
    assert_eq!(change(&length, &[0; 4]), Some(Trouble::Broken), "all that is left, picture and all");
}

proptest! {
    #[test]
    fn nothing_that_a_stranger_sends_does_harm(
        in_idat in any::<bool>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let mut content = photo(in_idat).to_vec();
        for (at, byte) in changes {
            let at = at.index(content.len());
            content[at] = byte;
        }
        if let Some(cut) = cut {
            content.truncate(cut.index(content.len()));
        }
        let content = Bytes::from(content);
        if let Ok(bare) = bare(&content) {
            prop_assert_eq!(bare.len(), content.len());
        }
    }

    #[test]
    fn nor_does_any_noise(noise in prop::collection::vec(any::<u8>(), 0..300)) {
        for kind in [b"meta", b"moov", b"mdat"] {
            let content = Bytes::from([full(b"meta", 0, b""), full(kind, 0, &noise)].concat());
            if let Ok(bare) = bare(&content) {
                prop_assert_eq!(bare.len(), content.len());
            }
        }
    }
}
