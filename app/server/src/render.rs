//! The only file that knows axum and Leptos both: views become answers.

use axum::{
    Extension,
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{Html, IntoResponse, Response},
};
use form::{Form, Lang, form::Level};
use leptos::prelude::*;
use ui::{
    Frame, Who, Words,
    pages::error::{ErrorPage, error_page},
    shell::Share,
};

use crate::{
    context::Spoken,
    context::{first_lang, number},
    error::{LEVEL_NEEDED, Mark},
    handlers::citizen::draft::who,
    login::{Kind, Role, login_address},
    state::AppState,
};

/// What a page needs beside its content.
pub struct Page {
    /// The language.
    pub words: Words,
    /// The title, without the municipality's name.
    pub title: String,
    /// The address without its language, where switching loses nothing.
    pub path: Option<String>,
    /// The languages it can be read in.
    pub langs: Vec<Lang>,
    /// Who is logged in.
    pub who: Option<Who>,
    /// What is said of it to those who pass it on; search engines may keep it then, and only then.
    pub share: Option<Share>,
    /// Whether an island hydrates.
    pub islands: bool,
    /// Whether nothing takes the focus: several such pages stand beside each other.
    pub still: bool,
    /// The status of the answer.
    pub status: StatusCode,
}

/// A part of a page, for a page that stands already.
pub fn fragment(view: impl FnOnce() -> AnyView) -> String {
    let owner = Owner::new_root(None);
    let html = owner.with(|| view().to_html());
    owner.unset_with_forced_cleanup();
    html
}

impl Page {
    /// An ordinary page.
    pub fn new(words: Words, title: impl Into<String>, path: impl Into<String>) -> Page {
        Page {
            words,
            title: title.into(),
            path: Some(path.into()),
            langs: ui::words::langs().collect(),
            who: None,
            share: None,
            islands: false,
            still: false,
            status: StatusCode::OK,
        }
    }

    /// With who is logged in.
    pub fn who(mut self, who: Option<Who>) -> Page {
        self.who = who;
        self
    }

    /// Only in the languages that a form speaks.
    pub fn spoken_by(mut self, form: &Form) -> Page {
        self.langs.retain(|lang| form.title.langs().any(|spoken| spoken == *lang));
        self
    }

    /// A page for anybody, that may be found and passed on: a sentence on it, and where the same is as data.
    pub fn public(mut self, state: &AppState, description: impl Into<String>, data: Option<String>) -> Page {
        let base = state.config.public_address.clone();
        self.share = Some(Share { base, description: description.into(), data });
        self
    }

    /// With the browser's program.
    pub fn islands(mut self) -> Page {
        self.islands = true;
        self
    }

    /// Without anything that takes the focus when the page has loaded.
    pub fn still(mut self) -> Page {
        self.still = true;
        self
    }

    /// The same page again after a POST that can't go on: 422, and the title says so.
    pub fn unprocessable(mut self) -> Page {
        self.title = self.words.with("error-prefix", [("title", self.title.into())]);
        self.status(StatusCode::UNPROCESSABLE_ENTITY)
    }

    /// With another status; a language switch would lose what the POST held, so it goes.
    pub fn status(mut self, status: StatusCode) -> Page {
        self.status = status;
        self.path = None;
        self
    }

    /// Renders the whole document. `main` is made inside the reactive owner that Leptos needs.
    pub fn render<V: IntoView + 'static>(self, state: &AppState, main: impl FnOnce() -> V) -> Response {
        let public = self.share.is_some().then_some(Extension(Public));
        let spoken = Extension(Spoken(self.langs.clone()));
        let frame = Frame {
            site: state.site.clone(),
            words: self.words,
            title: self.title,
            path: self.path,
            langs: self.langs,
            who: self.who,
            share: self.share,
            islands: self.islands,
        };
        let mut html = html(|| ui::shell::shell(frame, main()));
        if self.still {
            html = html.replace(" autofocus", "");
        }
        (self.status, public, spoken, Html(html)).into_response()
    }
}

/// Marks an answer that search engines may keep. Whatever lacks it is told to be left out.
#[derive(Clone, Copy, Debug)]
pub struct Public;

/// A view as HTML, for a part of a page.
pub fn html<V: IntoView + 'static>(view: impl FnOnce() -> V) -> String {
    let owner = Owner::new_root(None);
    let html = owner.with(|| view().into_view().to_html());
    owner.unset_with_forced_cleanup();
    html
}

/// Turns the empty answer of an [`crate::error::Error`] into a page in the language of the address.
pub async fn error_pages(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let (number, asked) = (number(request.headers()), first_lang(request.headers()));
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let cookie = request.headers().get(header::COOKIE).cloned();
    let response = next.run(request).await;
    let mark = match response.extensions().get::<Mark>() {
        Some(mark) => mark.clone(),
        None => match unmarked(response.status()) {
            Some(name) if !has_page(&response) => Mark { name, next: None },
            _ => return response,
        },
    };
    let lang = path.split('/').nth(1).and_then(Lang::parse).unwrap_or(asked);
    let words = Words::of(lang);
    let status = response.status();
    let mut page = Page::new(words, words.t(&format!("error-{}-title", mark.name)), "").status(status);
    page.who = reader(&state, &path, cookie, words).await;
    if reads {
        // Nothing was typed that another language would lose.
        page.path = path.strip_prefix(&words.path("")).map(str::to_owned);
    }
    let next = match mark.next {
        None if mark.name == LEVEL_NEEDED => {
            Some((login_address(Role::Citizen, lang, &path, Level::High), "error-login-again"))
        }
        // What was asked for can be asked for again; what was posted is the browser's to send again.
        None if reads && matches!(mark.name, "internal" | "busy") => Some((path.clone(), "error-try-again")),
        // The review is where it was sent from.
        None if mark.name == "register-down" => Some((path.clone(), "error-try-again")),
        None => Some((words.path(""), "error-to-front")),
        Some((case, text)) if mark.name == "sent" => Some((words.path(&case), text)),
        next => next,
    };
    // Drafts and cases are safe, and here is where they are.
    let own = matches!(path.split('/').nth(2), Some("draft" | "case" | "my"));
    let others = if own { vec![(words.path("/my"), "error-to-my")] } else { Vec::new() };
    tracing::info!(status = status.as_u16(), name = mark.name, number, "an error page");
    let error = ErrorPage { name: mark.name, next, others, number };
    let mut rendered = page.render(&state, || error_page(error, words));
    // What the handler said beside the page stays said: a cleared cookie, an Allow header.
    for (name, value) in response.headers() {
        if *name != header::CONTENT_TYPE && *name != header::CONTENT_LENGTH {
            rendered.headers_mut().append(name.clone(), value.clone());
        }
    }
    rendered
}

/// Who is logged in and reads an error page. Where that can't be known, it says nothing of it.
async fn reader(state: &AppState, path: &str, cookie: Option<HeaderValue>, words: Words) -> Option<Who> {
    let headers = HeaderMap::from_iter([(header::COOKIE, cookie?)]);
    let role = match path.split('/').nth(2) {
        Some("queue" | "author") => Role::Employee,
        _ => Role::Citizen,
    };
    let token = state.login.cookies().read(&headers, Kind::Session(role))?;
    let session = state.login.session(role, token).await.ok()??;
    who(&session, words, None)
}

/// Answers that axum or a layer made without a page.
fn unmarked(status: StatusCode) -> Option<&'static str> {
    match status {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => Some("not-found"),
        StatusCode::PAYLOAD_TOO_LARGE => Some("too-large"),
        StatusCode::FORBIDDEN => Some("forbidden"),
        StatusCode::TOO_MANY_REQUESTS
        | StatusCode::REQUEST_TIMEOUT
        | StatusCode::GATEWAY_TIMEOUT
        | StatusCode::SERVICE_UNAVAILABLE => Some("busy"),
        status if status.is_client_error() => Some("bad-request"),
        status if status.is_server_error() => Some("internal"),
        _ => None,
    }
}

fn has_page(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    kind.is_some_and(|kind| !kind.starts_with("text/plain"))
}

/// The headers every answer carries.
pub async fn security_headers(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let private = !request.uri().path().starts_with("/static/");
    let mut response = next.run(request).await;
    let response_is_personal = response.extensions().get::<Public>().is_none();
    let headers = response.headers_mut();
    let fixed = [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (header::X_FRAME_OPTIONS, "DENY"),
    ];
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert_with(|| state.policy.clone());
    for (name, value) in fixed {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if state.config.public_address.starts_with("https://") {
        headers.entry(header::STRICT_TRANSPORT_SECURITY).or_insert(HeaderValue::from_static("max-age=31536000"));
    }
    headers.entry("cross-origin-opener-policy").or_insert(HeaderValue::from_static("same-origin"));
    headers.entry("permissions-policy").or_insert(HeaderValue::from_static("camera=(), geolocation=(), microphone=()"));
    if private && response_is_personal {
        headers.entry("x-robots-tag").or_insert(HeaderValue::from_static("noindex"));
    }
    if private {
        headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    }
    response
}
