//! What came back, with what every answer must have.

use std::{
    io::Write,
    process::{Command, Stdio},
};

use axum::http::{HeaderMap, Method, StatusCode, header};

use crate::demo::{
    people::CITIZENS,
    registers::{CHILDREN, WARDS},
};

/// An answer, read to its end.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    /// Reads an answer and holds it against what every answer must have.
    pub async fn read(method: &Method, address: &str, response: axum::response::Response) -> Answer {
        let (parts, body) = response.into_parts();
        let body = axum::body::to_bytes(body, usize::MAX).await.unwrap().to_vec();
        let answer = Answer { status: parts.status, headers: parts.headers, body };
        answer.check_headers(address);
        if *method == Method::POST {
            let status = answer.status;
            assert!(!status.is_success(), "POST {address} answered {status}: a reload would post again");
            assert!(!status.is_redirection() || status == StatusCode::SEE_OTHER, "POST {address}: {status}");
        }
        if let Some(to) = answer.headers.get(header::LOCATION) {
            assert_no_numbers(&format!("the Location of {address}"), to.to_str().unwrap());
        }
        answer
    }

    fn check_headers(&self, address: &str) {
        let of = |name: &str| self.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default();
        let policy = of("content-security-policy");
        assert!(policy.starts_with("default-src 'none'"), "{address}: {policy}");
        assert!(!policy.contains("'unsafe-inline'") && !policy.contains("'unsafe-eval'"), "{address}: {policy}");
        let framed = address.contains("/with/") && self.status.is_success();
        let fixed = [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            // The author's preview frames pages of our own.
            ("x-frame-options", if framed { "SAMEORIGIN" } else { "DENY" }),
            ("cross-origin-opener-policy", "same-origin"),
            ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
        ];
        for (name, value) in fixed {
            assert_eq!(of(name), value, "{name} of {address}");
        }
        if !address.starts_with("/static/") {
            assert_eq!(of("cache-control"), "no-store", "{address}");
        }
    }

    /// Where a 303 leads.
    pub fn to(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.text());
        self.headers.get(header::LOCATION).unwrap().to_str().unwrap()
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    /// The text of a paper that is offered as a download of this name, in the order it is read, with single spaces.
    pub fn paper(&self, name: &str) -> String {
        let of = |name: header::HeaderName| self.headers[name].to_str().unwrap();
        assert_eq!(of(header::CONTENT_TYPE), "application/pdf");
        assert_eq!(of(header::CONTENT_DISPOSITION), format!("attachment; filename=\"{name}.pdf\""));
        let mut child = Command::new("pdftotext")
            .args(["-raw", "-enc", "UTF-8", "-", "-"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("pdftotext is needed (Debian: poppler-utils)");
        child.stdin.take().unwrap().write_all(&self.body).unwrap();
        let text = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// What stands between the last `before` and the next `after`.
    pub fn between(&self, before: &str, after: &str) -> String {
        let text = self.text();
        let (_, rest) = text.rsplit_once(before).unwrap_or_else(|| panic!("no {before} in {text}"));
        rest.split_once(after).unwrap().0.to_owned()
    }

    pub fn title(&self) -> String {
        self.between("<title>", "</title>")
    }

    /// The page without what stands around every page.
    pub fn main(&self) -> String {
        let main = self.between("<main", "</main>");
        // Leptos' marks between texts.
        main.replace("<!>", "")
    }

    pub fn has(&self, words: &str) -> bool {
        self.main().contains(words)
    }

    /// Asserts the status; gives the answer back.
    pub fn is(self, status: u16) -> Answer {
        assert_eq!(self.status.as_u16(), status, "{}", String::from_utf8_lossy(&self.body));
        self
    }

    /// Asserts that the same page came back to be mended: 422, and the title says so first.
    pub fn refused(self) -> Answer {
        let answer = self.is(422);
        assert!(answer.title().starts_with("Feil: "), "{}", answer.title());
        assert!(answer.has("ds-error-summary"));
        answer
    }
}

/// The identity numbers of everybody in the demo, and of those they act for.
pub fn numbers() -> Vec<&'static str> {
    let others = CHILDREN.iter().chain(&WARDS).map(|(_, number, ..)| *number);
    CITIZENS.iter().map(|citizen| citizen.pid).chain(others).collect()
}

/// Nowhere but on pages of those they belong to.
pub fn assert_no_numbers(what: &str, text: &str) {
    for number in numbers() {
        assert!(!text.contains(number), "{what} holds {number}: {text}");
    }
}
