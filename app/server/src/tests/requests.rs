//! What no page of ours sends: other sites' posts, too much, broken text, addresses that aren't.

use axum::{
    body::Body,
    http::{Method, Request, header},
};

use super::{
    visitor::{PNG, Visitor, encoded},
    world::World,
};
use crate::registers::{Party, PartyKind, Why};

/// An address of each handler that reads a body, with whom it is for and an answer it would take.
async fn posts(world: &World) -> Vec<(Visitor<'_>, String, &'static str)> {
    let marit = world.employee("marit").await;
    let anders = world.citizen("anders").await;
    let reference = anders.apply().await;
    marit.work(&reference, "take", &[]).await.is(303);
    marit.work(&reference, "ask", &[("text", "Hvor mange?")]).await.is(303);
    let draft = anders.begin("kort").await;
    let mut out = Vec::new();
    for (path, body) in [
        (format!("/nb/draft/{draft}/soker"), "_revision=0&navn="),
        (format!("/nb/case/{reference}/message"), "answer="),
        (format!("/nb/case/{reference}/survey"), "lett=yes&mer="),
        ("/nb/service/stotte/start".to_owned(), "choosing=1&party="),
    ] {
        out.push((world.citizen("anders").await, path, body));
    }
    for (verb, body) in
        [("note", "text="), ("ask", "text="), ("decide", "outcome=granted&text="), ("status", "status=")]
    {
        let body: &'static str = body;
        out.push((world.employee("marit").await, format!("/nb/queue/case/{reference}/{verb}"), body));
    }
    out
}

#[tokio::test]
async fn another_sites_post_is_refused() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.begin("kort").await;
    let from = async |name: &str, value: &str| {
        let request = Request::post(format!("/nb/draft/{draft}/delete"))
            .header(header::HOST, "127.0.0.1:3000")
            .header(header::COOKIE, anders.cookie.clone().unwrap())
            .header(name, value);
        anders.send(request.body(Body::empty()).unwrap()).await
    };
    for site in ["cross-site", "same-site", "nonsense"] {
        from("sec-fetch-site", site).await.is(403);
    }
    for origin in ["https://evil.example", "null", "http://127.0.0.1:3001", "http://127.0.0.1:3000.evil.example"] {
        from("origin", origin).await.is(403);
    }
    assert!(world.draft(&draft).await.is_some());
    from("origin", "http://127.0.0.1:3000").await.is(303);
    assert!(world.draft(&draft).await.is_none());
}

#[tokio::test]
async fn without_a_host_an_origin_is_foreign() {
    let world = World::open().await;
    let request = Request::post("/logout").header(header::ORIGIN, "https://evil.example").body(Body::empty()).unwrap();
    world.ask(request).await.is(403);
}

#[tokio::test]
async fn another_site_may_lead_here() {
    let world = World::open().await;
    let request = Request::get("/nb").header("sec-fetch-site", "cross-site").body(Body::empty()).unwrap();
    world.ask(request).await.is(200);
}

#[tokio::test]
async fn ten_megabytes_of_text_are_too_much() {
    let world = World::open().await;
    let much = "x".repeat(10_000_000);
    for (visitor, path, body) in posts(&world).await {
        let answer = visitor.post_raw(&path, format!("{body}{much}")).await.is(413);
        assert_eq!(answer.title(), "Det du sendte, er for stort – Sandvik kommune", "{path}");
    }
}

#[tokio::test]
async fn ten_megabytes_of_text_are_too_much_beside_files_too() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.begin("kort").await;
    anders.save(&draft, "soker", &[("navn", "Anders"), ("for_hvem", "meg")]).await.is(303);
    let (much, path) = ("x".repeat(10_000_000), format!("/nb/draft/{draft}/vedlegg"));
    let pairs = [("_revision", "1"), ("hjelpere.0", ""), ("hjelpere.0.fornavn", much.as_str())];
    anders.upload(&path, &pairs, &[]).await.is(413);
    let names: Vec<String> = (0..5_001).map(|at| format!("hjelpere.{at}")).collect();
    let many: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "")).collect();
    anders.post(&path, &many).await.is(413);
    let mut large = PNG.to_vec();
    large.resize(61_000_000, 0);
    anders.upload(&path, &[("_revision", "1")], &[("bilde", "stor.png", &large)]).await.is(413);
    assert_eq!(world.draft(&draft).await.unwrap().revision, 1);
}

#[tokio::test]
async fn broken_text_is_refused_and_not_mended() {
    let world = World::open().await;
    for (visitor, path, body) in posts(&world).await {
        visitor.post_raw(&path, format!("{body}%ff")).await.is(400);
        visitor.post_raw(&path, [body.as_bytes(), b"\xff"].concat()).await.is(400);
    }
    let anders = world.citizen("anders").await;
    let path = format!("/nb/draft/{}/soker", anders.begin("kort").await);
    let part = b"----------------------------skranke\r\nContent-Disposition: form-data; name=\"navn\"\r\n\r\n\xff\r\n----------------------------skranke--\r\n";
    anders.upload_raw(&path, part.to_vec()).await.is(400);
    anders.upload_raw(&path, b"no parts at all".to_vec()).await.is(400);
}

#[tokio::test]
async fn a_body_of_another_kind_is_refused() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.begin("kort").await;
    for kind in ["application/json", "text/plain", "multipart/form-data"] {
        let mut request = anders.posting(&format!("/nb/draft/{draft}/soker"));
        request.headers_mut().unwrap().insert(header::CONTENT_TYPE, kind.parse().unwrap());
        anders.send(request.body(Body::from(encoded(&[("_revision", "0")]))).unwrap()).await.is(400);
    }
}

#[tokio::test]
async fn what_is_not_there_is_said_in_the_language_of_the_address() {
    let world = World::open().await;
    for (address, title) in [
        ("/nb/nothing", "Vi finner ikke siden"),
        ("/nn/nothing", "Vi finn ikkje sida"),
        ("/en/nothing", "We can’t find the page"),
        ("/nothing/at/all", "Vi finner ikke siden"),
        ("/static/x/nothing.css", "Vi finner ikke siden"),
        ("/nb/%C3%A6%C3%B8%C3%A5-%C3%A6%C3%B8%C3%A5-%C3%A6%C3%B8%C3%A5", "Vi finner ikke siden"),
    ] {
        let page = world.stranger().get(address).await.is(404);
        assert_eq!(page.title(), format!("{title} – Sandvik kommune"), "{address}");
    }
    let request = Request::builder().method(Method::PUT).uri("/nb").body(Body::empty()).unwrap();
    let wrong = world.ask(request).await.is(405);
    assert_eq!(wrong.headers[header::ALLOW], "GET,HEAD");
}

#[tokio::test]
async fn an_address_in_raw_letters_harms_nobody() {
    let world = World::open().await;
    let address = "/nb/draft/ææææææææææææææææææ/soker";
    let uri = axum::http::Uri::from_maybe_shared(bytes::Bytes::from_static(address.as_bytes())).unwrap();
    let request = Request::builder().uri(uri).body(Body::empty()).unwrap();
    world.ask(request).await.is(303);
}

#[tokio::test]
async fn our_own_fault_is_logged_and_not_shown() {
    let world = World::open().await;
    let own = Party { kind: PartyKind::Own, id: "15869010089".into(), name: "Anders".into(), why: Why::Own };
    let draft = world.put_draft("anders", "kort", &own, b"not json").await;
    let page = world.citizen("anders").await.get(&format!("/nb/draft/{draft}/soker")).await.is(500);
    assert_eq!(page.title(), "Noe gikk galt hos oss – Sandvik kommune");
    assert!(!page.text().contains("expected"), "{}", page.text());
    let log = world.log.text();
    assert!(log.contains("a request failed") && log.contains("expected"), "{log}");
    let number = page.between("Oppgi nummeret ", " hvis");
    assert!(log.contains(&number), "the number on the page is in the log");
}
