//! The style sheet, the browser's program and their like, embedded in a release and read from `site/` in a debug build.
//! Their address holds a hash of them all, so that a browser may keep them for ever. Beside each stands one that was
//! compressed when it was built, better than there is time for at a request.

use std::sync::LazyLock;

use axum::{
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

use crate::packed::takes;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../site"]
struct Site;

static BASE: LazyLock<String> = LazyLock::new(|| {
    let mut names: Vec<_> = Site::iter().collect();
    names.sort();
    let mut hash = Sha256::new();
    for name in &names {
        if let Some(file) = Site::get(name) {
            hash.update(name.as_bytes());
            hash.update(&file.data);
        }
    }
    let hex: String = hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("/static/{hex}")
});

/// Where the files are: `/static/<hash>`.
pub fn base() -> &'static str {
    &BASE
}

/// GET `/static/{hash}/{name}`
pub async fn file(Path((_, name)): Path<(String, String)>, headers: HeaderMap) -> Response {
    let kind = match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    let packed = if takes(&headers, "br") { Site::get(&format!("{name}.br")) } else { None };
    let encoding = packed.is_some().then_some((header::CONTENT_ENCODING, HeaderValue::from_static("br")));
    let Some(file) = packed.or_else(|| Site::get(&name)) else { return StatusCode::NOT_FOUND.into_response() };
    let kept = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::VARY, "accept-encoding"),
    ];
    let mut answer = (kept, file.data).into_response();
    answer.headers_mut().extend(encoding);
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_file_goes_out_as_it_was_packed_to_whoever_takes_that() {
        let asked = async |name: &str, accepted: &'static str| {
            let headers = [(header::ACCEPT_ENCODING, HeaderValue::from_static(accepted))].into_iter().collect();
            file(Path(("0".into(), name.into())), headers).await
        };
        for (accepted, encoding) in [
            ("gzip, deflate, br, zstd", Some("br")),
            ("br;q=0.5", Some("br")),
            ("gzip, br;q=0", None),
            ("brotli", None),
        ] {
            let answer = asked("skranke.css", accepted).await;
            let found = answer.headers().get(header::CONTENT_ENCODING).map(|value| value.to_str().unwrap());
            assert_eq!((answer.status(), found), (StatusCode::OK, encoding), "{accepted}");
            assert_eq!(answer.headers()[header::CONTENT_TYPE], "text/css; charset=utf-8");
            assert_eq!(answer.headers()[header::VARY], "accept-encoding");
        }
        assert_eq!(asked("skranke.css.br", "br").await.status(), StatusCode::NOT_FOUND);
        assert_eq!(asked("nothing.css", "br").await.status(), StatusCode::NOT_FOUND);
    }
}
