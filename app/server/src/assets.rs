//! The style sheet, the browser's program and their like, embedded in a release and read from `site/` in a debug build.
//! Their address holds a hash of them all, so that a browser may keep them for ever.

use std::sync::LazyLock;

use axum::{
    extract::Path,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

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
pub async fn file(Path((_, name)): Path<(String, String)>) -> Response {
    let Some(file) = Site::get(&name) else { return StatusCode::NOT_FOUND.into_response() };
    let kind = match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    };
    let headers = [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
    (headers, file.data).into_response()
}
