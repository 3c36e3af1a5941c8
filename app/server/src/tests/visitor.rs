//! Someone with a browser: requests as a browser sends them.

use axum::{
    body::Body,
    http::{Method, Request, header, request::Builder},
};

use super::{answer::Answer, world::World};

/// A browser, logged in or not.
pub struct Visitor<'w> {
    pub world: &'w World,
    pub cookie: Option<String>,
}

/// A form's answers as its page posts them.
pub type Pairs<'a> = &'a [(&'a str, &'a str)];

/// A PNG of one white pixel.
pub const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\0\0\0\n\
    IDATx\x9cc\xf8\x0f\0\x01\x01\x01\0\xb18\xf6\x14\0\0\0\0IEND\xaeB`\x82";
/// The smallest thing that is known as a PDF.
pub const PDF: &[u8] = b"%PDF-1.7 and so on";

const BOUNDARY: &str = "--------------------------skranke";

/// An urlencoded body.
pub fn encoded(pairs: Pairs<'_>) -> String {
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

impl Visitor<'_> {
    fn request(&self, method: Method, path: &str) -> Builder {
        let request = Request::builder().method(method).uri(path).header(header::HOST, "127.0.0.1:3000");
        match &self.cookie {
            Some(cookie) => request.header(header::COOKIE, cookie),
            None => request,
        }
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        self.world.ask(request).await
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(self.request(Method::GET, path).body(Body::empty()).unwrap()).await
    }

    /// A GET for a frame.
    pub async fn framed(&self, path: &str) -> Answer {
        let request = self.request(Method::GET, path).header("sec-fetch-dest", "iframe");
        self.send(request.body(Body::empty()).unwrap()).await
    }

    /// A POST from one of our own pages.
    pub fn posting(&self, path: &str) -> Builder {
        self.request(Method::POST, path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
    }

    pub async fn post_raw(&self, path: &str, body: impl Into<Body>) -> Answer {
        self.send(self.posting(path).body(body.into()).unwrap()).await
    }

    pub async fn post(&self, path: &str, pairs: Pairs<'_>) -> Answer {
        self.post_raw(path, encoded(pairs)).await
    }

    /// A PUT from one of our own pages.
    pub async fn put(&self, path: &str, pairs: Pairs<'_>) -> Answer {
        let request = self
            .request(Method::PUT, path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        self.send(request.body(Body::from(encoded(pairs))).unwrap()).await
    }

    /// A part of a file, from one of our own pages.
    pub async fn put_part(&self, path: String, start: usize, part: &'static [u8]) -> Answer {
        let request =
            self.request(Method::PUT, &path).header("Upload-Offset", start).header("sec-fetch-site", "same-origin");
        self.send(request.body(Body::from(part)).unwrap()).await
    }

    /// A POST of a page with files: field, name, content.
    pub async fn upload(&self, path: &str, pairs: Pairs<'_>, files: &[(&str, &str, &[u8])]) -> Answer {
        let mut body = Vec::new();
        for (name, value) in pairs {
            let part = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        for (field, name, content) in files {
            let head = format!(
                "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
                 Content-Type: application/octet-stream\r\n\r\n"
            );
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(content);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
        self.upload_raw(path, body).await
    }

    pub async fn upload_raw(&self, path: &str, body: Vec<u8>) -> Answer {
        let request = self
            .request(Method::POST, path)
            .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={BOUNDARY}"))
            .header("sec-fetch-site", "same-origin");
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    /// Begins a draft for oneself; its id.
    pub async fn begin(&self, key: &str) -> String {
        let begun = self.post(&format!("/nb/service/{key}/start"), &[]).await;
        begun.to().strip_prefix("/nb/draft/").unwrap().to_owned()
    }

    /// Begins a draft for somebody of the choice's page; its id.
    pub async fn begin_for(&self, key: &str, name: &str) -> String {
        let start = format!("/nb/service/{key}/start");
        let main = self.get(&start).await.is(200).main();
        let (before, _) = main.split_once(&format!(">{name}</label>")).unwrap();
        let value = before.rsplit_once("value=\"").unwrap().1.split('"').next().unwrap();
        let begun = self.post(&start, &[("choosing", "1"), ("party", value)]).await;
        begun.to().strip_prefix("/nb/draft/").unwrap().to_owned()
    }

    /// Posts a page of a draft, from the revision it has now.
    pub async fn save(&self, draft: &str, page: &str, pairs: Pairs<'_>) -> Answer {
        let revision = self.world.draft(draft).await.unwrap().revision.to_string();
        let mut all = vec![("_revision", revision.as_str())];
        all.extend(pairs);
        self.post(&format!("/nb/draft/{draft}/{page}"), &all).await
    }

    /// A draft of `kort` with nothing left to do but to send it.
    pub async fn fill(&self) -> String {
        let draft = self.begin("kort").await;
        let to = |page: &str| format!("/nb/draft/{draft}/{page}");
        let saved = self.save(&draft, "soker", &[("navn", "Anders"), ("for_hvem", "meg")]).await;
        assert_eq!(saved.to(), to("vedlegg"));
        assert_eq!(self.save(&draft, "vedlegg", &[]).await.to(), to("sted"));
        assert_eq!(self.save(&draft, "sted", &[("bydel", "vest")]).await.to(), to("review"));
        draft
    }

    /// Sends a draft; the case's reference.
    pub async fn submit(&self, draft: &str) -> String {
        let sent = self.post(&format!("/nb/draft/{draft}/review"), &[]).await;
        sent.to().strip_prefix("/nb/case/").unwrap().strip_suffix("/receipt").unwrap().to_owned()
    }

    /// Applies for a `kort`; the case's reference.
    pub async fn apply(&self) -> String {
        self.submit(&self.fill().await).await
    }

    /// What a caseworker does with a case.
    pub async fn work(&self, reference: &str, verb: &str, pairs: Pairs<'_>) -> Answer {
        let revision = self.world.case(reference).await.revision.to_string();
        let mut all = vec![("_revision", revision.as_str())];
        all.extend(pairs);
        self.post(&format!("/nb/queue/case/{reference}/{verb}"), &all).await
    }
}
