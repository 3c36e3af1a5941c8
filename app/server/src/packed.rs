//! Pages packed with gzip on their way out. tower-http's layer begins each answer with a compressor of its own, whose quarter
//! of a megabyte is cleared every time and costs more than the packing; here each thread keeps one. Our answers are whole
//! before they are sent, so there is no stream to follow. Files of our own were packed when they were built.

use std::cell::RefCell;

use axum::{
    body::{Body, HttpBody as _, to_bytes},
    extract::Request,
    http::{HeaderMap, HeaderValue, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use flate2::{Compress, Compression, FlushCompress, Status};

/// What is smaller fits into one packet as it is.
const SMALLEST: u64 = 1_000;
/// What is larger than any page is a download, and goes as it is.
const LARGEST: u64 = 4_000_000;
/// The quickest: a page of seven kilobytes becomes one of three instead of two and a half, which is one packet more in the
/// same flight, and costs a third.
const LEVEL: Compression = Compression::fast();
/// The window of a page: as much as gzip knows (RFC 1952).
const WINDOW_BITS: u8 = 15;

thread_local! {
    static COMPRESSOR: RefCell<Compress> = RefCell::new(Compress::new_gzip(LEVEL, WINDOW_BITS));
}

/// Whether whoever asks takes a coding: they name it, or any, and not with a weight of nothing (RFC 9110 § 12.5.3).
pub fn takes(headers: &HeaderMap, coding: &str) -> bool {
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accepted.split(',').any(|one| {
        let (name, weight) = one.split_once(';').unwrap_or((one, ""));
        let weighs = weight.trim().strip_prefix("q=").is_none_or(|weight| weight.trim().parse() != Ok(0.0_f32));
        name.trim().eq_ignore_ascii_case(coding) && weighs
    })
}

/// Packs an answer that gains by it, for whoever takes gzip.
pub async fn pack(request: Request, next: Next) -> Response {
    let takes = takes(request.headers(), "gzip");
    let mut response = next.run(request).await;
    if !gains(&response) {
        return response;
    }
    response.headers_mut().append(header::VARY, HeaderValue::from_static("accept-encoding"));
    if !takes {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(whole) = to_bytes(body, usize::MAX).await else {
        return crate::error::Error::internal("an answer that was whole breaks off").into_response();
    };
    match gzip(&whole) {
        Some(packed) => {
            parts.headers.remove(header::CONTENT_LENGTH);
            parts.headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            Response::from_parts(parts, Body::from(packed))
        }
        None => Response::from_parts(parts, Body::from(whole)),
    }
}

/// Whether an answer is text that is worth packing and isn't packed yet.
fn gains(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    let is_text = kind.starts_with("text/") || kind.ends_with("json") || kind.ends_with("xml");
    let is_whole = response.body().size_hint().exact().is_some_and(|size| (SMALLEST..=LARGEST).contains(&size));
    is_text && is_whole && !response.headers().contains_key(header::CONTENT_ENCODING)
}

fn gzip(whole: &[u8]) -> Option<Vec<u8>> {
    COMPRESSOR.with_borrow_mut(|compressor| {
        compressor.reset();
        // The quickest writes a byte in nine bits at worst; gzip puts eighteen bytes around it all.
        let mut packed = Vec::with_capacity(whole.len() + whole.len() / 8 + 64);
        let done = compressor.compress_vec(whole, &mut packed, FlushCompress::Finish);
        matches!(done, Ok(Status::StreamEnd)).then_some(packed)
    })
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use axum::{Router, middleware, response::Html, routing::get};
    use tower::ServiceExt as _;

    use super::*;

    async fn asked(path: &str, accepted: &str) -> Response {
        let router = Router::new()
            .route("/page", get(|| async { Html("<p>Hei</p>".repeat(1_000)) }))
            .route("/short", get(|| async { Html("<p>Hei</p>") }))
            .route("/picture", get(|| async { ([(header::CONTENT_TYPE, "image/png")], vec![0_u8; 5_000]) }))
            .route("/packed", get(|| async { ([(header::CONTENT_ENCODING, "br")], "x".repeat(5_000)) }))
            .layer(middleware::from_fn(pack));
        let request = Request::get(path).header(header::ACCEPT_ENCODING, accepted).body(Body::empty()).unwrap();
        router.oneshot(request).await.unwrap()
    }

    fn coding(response: &Response) -> Option<&str> {
        response.headers().get(header::CONTENT_ENCODING).map(|value| value.to_str().unwrap())
    }

    #[tokio::test]
    async fn a_page_is_packed_for_whoever_takes_it() {
        // Twice, since the compressor is used again.
        for _ in 0..2 {
            let answer = asked("/page", "br, gzip").await;
            assert_eq!(
                (coding(&answer), &answer.headers()[header::VARY]),
                (Some("gzip"), &"accept-encoding".parse().unwrap())
            );
            let packed = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
            assert!(packed.len() < 200);
            let mut page = String::new();
            flate2::read::GzDecoder::new(packed.as_ref()).read_to_string(&mut page).unwrap();
            assert_eq!(page, "<p>Hei</p>".repeat(1_000));
        }
        for accepted in ["br", "gzip;q=0", "", "gzipped"] {
            let answer = asked("/page", accepted).await;
            assert_eq!(coding(&answer), None, "{accepted}");
            assert_eq!(answer.headers()[header::VARY], "accept-encoding");
            assert_eq!(to_bytes(answer.into_body(), usize::MAX).await.unwrap().len(), 10_000);
        }
    }

    #[tokio::test]
    async fn what_gains_nothing_goes_as_it_is() {
        for (path, coded) in [("/short", None), ("/picture", None), ("/packed", Some("br"))] {
            assert_eq!(coding(&asked(path, "gzip").await), coded, "{path}");
        }
    }

    #[test]
    fn whatever_there_is_can_be_packed() {
        for length in [0, 1, 1_000, 300_000] {
            // Bytes without any pattern, which no packing makes smaller.
            let mut last = 1_u32;
            let noise: Vec<u8> = std::iter::repeat_with(|| {
                last = last.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (last >> 24) as u8
            })
            .take(length)
            .collect();
            let mut read = Vec::new();
            flate2::read::GzDecoder::new(gzip(&noise).unwrap().as_slice()).read_to_end(&mut read).unwrap();
            assert_eq!(read, noise);
        }
    }
}
