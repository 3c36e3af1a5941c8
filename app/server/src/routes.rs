//! Every address, by who uses it.

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    extract::{DefaultBodyLimit, MatchedPath, Request},
    http::{HeaderMap, Method, StatusCode},
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::{get, post, put},
};
use tower::ServiceBuilder;
use tower_http::{
    catch_panic::CatchPanicLayer,
    request_id::{MakeRequestUuid, SetRequestIdLayer},
    timeout::TimeoutLayer,
    trace::TraceLayer,
};

use crate::{
    assets, context,
    deliveries::mailbox,
    demo::{self, Demo},
    error::Error,
    handlers::{
        author::{form as authored, forms, map, preview},
        caseworker::{case as worked, decision as worked_decision, queue, work},
        citizen::{
            about, addresses, appeal, case, co_applicants, decision, everything, exit, feed, front, invitation,
            message, my, organisation, page, receipt, review, service, sign, sitemap, start, survey, withdraw,
        },
    },
    login, packed, render,
    state::AppState,
    theme,
    upload::UPLOAD_LIMIT,
};

/// The program's addresses.
pub fn routes(state: AppState, demo: Option<Arc<Demo>>) -> Router {
    let citizen = Router::new()
        .route("/", get(front::root))
        .route("/robots.txt", get(sitemap::robots))
        .route("/sitemap.xml", get(sitemap::show))
        .route("/{lang}", get(front::show))
        .route("/{lang}/feed.xml", get(feed::show))
        .route("/{lang}/service/{key}", get(service::show))
        .route("/{lang}/service/{key}/start", get(start::show).post(start::post))
        .route("/{lang}/organisation/{number}", get(organisation::show))
        .route("/{lang}/addresses", get(addresses::show))
        .route("/{lang}/my", get(my::show))
        .route("/{lang}/my/about", get(about::show).post(about::choose))
        .route("/{lang}/my/everything.json", get(everything::json))
        .route("/{lang}/my/everything.pdf", get(everything::pdf))
        .route("/{lang}/draft/{id}", get(my::draft))
        .route("/{lang}/draft/{id}/delete", post(my::delete))
        .route("/{lang}/draft/{id}/exit", get(exit::show))
        .route("/{lang}/draft/{id}/review", get(review::show).post(review::send))
        .route("/{lang}/draft/{id}/co-applicants", get(co_applicants::show).post(co_applicants::ask))
        .route("/{lang}/draft/{id}/co-applicants/leave", post(co_applicants::leave))
        .route("/{lang}/draft/{id}/co-applicants/{one}/remove", post(co_applicants::remove))
        .route("/{lang}/invitation/{id}", get(invitation::show).post(invitation::post))
        .route("/{lang}/draft/{id}/upload/{upload}", put(page::parts::put))
        .route("/{lang}/draft/{id}/file/{file}", get(my::file))
        .route("/{lang}/draft/{id}/file/{file}/thumbnail", get(my::thumbnail))
        .route(
            "/{lang}/draft/{id}/{page}",
            get(page::show).post(page::save).put(page::autosave::save).layer(DefaultBodyLimit::max(UPLOAD_LIMIT)),
        )
        .route("/{lang}/case/{reference}", get(case::show))
        .route("/{lang}/case/{reference}/message", post(message::send).layer(DefaultBodyLimit::max(UPLOAD_LIMIT)))
        .route("/{lang}/case/{reference}/appeal", post(appeal::begin))
        .route("/{lang}/case/{reference}/withdraw", get(withdraw::show).post(withdraw::post))
        .route("/{lang}/case/{reference}/sign", get(sign::show).post(sign::post))
        .route("/{lang}/case/{reference}/sign/decline", get(sign::ask_decline).post(sign::decline))
        .route("/{lang}/case/{reference}/sign/file/{file}", get(sign::file))
        .route("/{lang}/case/{reference}/sign/file/{file}/thumbnail", get(sign::thumbnail))
        .route("/{lang}/case/{reference}/receipt", get(receipt::show))
        .route("/{lang}/case/{reference}/receipt.pdf", get(receipt::pdf))
        .route("/{lang}/case/{reference}/decision.pdf", get(decision::pdf))
        .route("/{lang}/case/{reference}/file/{file}", get(case::file))
        .route("/{lang}/case/{reference}/file/{file}/thumbnail", get(case::thumbnail))
        .route("/{lang}/case/{reference}/survey", get(survey::show).post(survey::respond));
    let caseworker = Router::new()
        .route("/{lang}/queue", get(queue::show))
        .route("/{lang}/queue/case/{reference}", get(worked::show))
        .route("/{lang}/queue/case/{reference}/decision.pdf", get(worked_decision::pdf))
        .route("/{lang}/queue/case/{reference}/file/{file}", get(worked::file))
        .route("/{lang}/queue/case/{reference}/file/{file}/thumbnail", get(worked::thumbnail))
        .route("/{lang}/queue/case/{reference}/take", post(work::take))
        .route("/{lang}/queue/case/{reference}/release", post(work::release))
        .route("/{lang}/queue/case/{reference}/note", post(work::note))
        .route("/{lang}/queue/case/{reference}/ask", post(work::ask).layer(DefaultBodyLimit::max(UPLOAD_LIMIT)))
        .route("/{lang}/queue/case/{reference}/status", post(work::status))
        .route("/{lang}/queue/case/{reference}/decide", post(work::decide));
    let author = Router::new()
        .route("/{lang}/author", get(forms::show))
        .route("/{lang}/author/map.json", get(map::show))
        .route("/{lang}/author/{key}", get(authored::show))
        .route("/{lang}/author/{key}/preview", get(preview::show))
        .route("/{lang}/author/{key}/preview/version", get(preview::version))
        .route("/{lang}/author/{key}/with/{with}/{page}", get(preview::sheet))
        .route("/{lang}/author/{key}/with/{with}/paper/{what}", get(preview::paper));
    let mut router = Router::new().merge(citizen).merge(caseworker).merge(author).merge(login::routes());
    if let Some(demo) = demo {
        router = router.merge(demo::routes(demo)).route("/demo/mail", get(mailbox::show));
    }
    // All in one: each `Router::layer` by itself would box every request and its answer once more. The outermost first.
    let layers = ServiceBuilder::new()
        .layer(middleware::from_fn(plain_request_id))
        .layer(SetRequestIdLayer::x_request_id(MakeRequestUuid))
        .layer(TraceLayer::new_for_http().make_span_with(span))
        // gzip for pages, which are made anew each time: brotli makes them 6 % smaller and costs ten times as much. Files
        // were packed with brotli when they were built.
        .layer(middleware::from_fn(packed::pack))
        .layer(middleware::from_fn_with_state(state.clone(), render::security_headers))
        .layer(middleware::from_fn_with_state(state.clone(), context::remember_lang))
        .layer(middleware::from_fn_with_state(state.clone(), render::error_pages))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, Duration::from_secs(120)))
        .layer(CatchPanicLayer::custom(|_: Box<dyn std::any::Any + Send>| {
            Error::internal("a handler panicked").into_response()
        }))
        .layer(DefaultBodyLimit::max(2_000_000))
        .layer(middleware::from_fn(same_origin));
    router
        .route("/static/{hash}/{name}", get(assets::file))
        .route("/static/theme/{hash}/{name}", get(theme::file))
        .route("/health", get(|| async { "ok" }))
        .fallback(|| async { Error::NotFound })
        .layer(layers)
        .with_state(state)
}

/// The span of a request, for its log lines.
fn span(request: &Request) -> tracing::Span {
    let id = request.headers().get("x-request-id").and_then(|id| id.to_str().ok()).unwrap_or_default();
    // The route and not the address: an address holds ids, references and whatever somebody typed there.
    let route = request.extensions().get::<MatchedPath>().map_or("none", MatchedPath::as_str);
    tracing::info_span!("request", method = %request.method(), route, id)
}

/// Keeps the id that a proxy gave a request, if it looks like one: it is read out on the phone and stands in the log.
async fn plain_request_id(mut request: Request, next: Next) -> Response {
    let plain =
        |id: &[u8]| (8..=64).contains(&id.len()) && id.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-');
    if request.headers().get("x-request-id").is_some_and(|id| !plain(id.as_bytes())) {
        request.headers_mut().remove("x-request-id");
    }
    next.run(request).await
}

/// Refuses a change that another site asked a browser for (CSRF): `Sec-Fetch-Site` where the browser sends it, else
/// `Origin` against `Host`. The demo provider's token endpoint is called by programs, which send neither.
async fn same_origin(request: Request, next: Next) -> Response {
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if changes && is_foreign(request.headers()) { Error::Forbidden.into_response() } else { next.run(request).await }
}

fn is_foreign(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match (text("sec-fetch-site"), text("origin"), text("host")) {
        (Some(site), _, _) => !matches!(site, "same-origin" | "none"),
        (None, Some(origin), host) => origin.split_once("://").is_none_or(|(_, from)| Some(from) != host),
        (None, None, _) => false,
    }
}
