use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
    time::Duration,
};

use axum::{
    Router,
    http::{StatusCode, Uri},
    response::{IntoResponse, Response},
};
use jiff::SignedDuration;

use super::{
    Down,
    addresses::{Address, Addresses},
    organisations::{Organisation, Organisations, Standing},
};
use crate::{clock::Clock, demo::open_registers, login::Http, registers::Address as PostalAddress};

const BASE: &str = "http://register.test/demo/registers/enhetsregisteret/api";

fn clock() -> Clock {
    Clock::fixed("2026-11-27T12:00:00Z".parse().unwrap())
}

/// A register that always says the same, and how often it was asked.
fn saying(status: StatusCode, body: &'static str) -> (Router, Arc<AtomicUsize>) {
    let asked = Arc::new(AtomicUsize::new(0));
    let counter = asked.clone();
    let answer = move |_: Uri| -> std::future::Ready<Response> {
        counter.fetch_add(1, SeqCst);
        std::future::ready((status, body).into_response())
    };
    (Router::new().fallback(answer), asked)
}

fn organisations(router: Router) -> Organisations {
    Organisations::new(BASE, Http::Router(router), clock()).unwrap()
}

fn known(name: &str, standing: Standing) -> Organisation {
    Organisation::Known { name: name.into(), standing, address: None }
}

#[tokio::test]
async fn the_stand_in_is_read_as_the_register_would_be() {
    let register = organisations(open_registers::routes());
    for (number, expected) in [
        ("312000105", known("TESTVIK GRAV OG ANLEGG AS", Standing::Ordinary)),
        ("312000318", known("FALLITT MASKIN AS", Standing::Bankrupt)),
        ("312000385", known("SISTE REIS TRANSPORT AS", Standing::WindingUp)),
        ("312000458", known("NEDLAGT MURERFIRMA ANS", Standing::Deleted)),
        ("312000520", Organisation::Removed),
        ("974760673", Organisation::Unknown),
    ] {
        let found = register.find(number).await.map(|found| match found {
            Organisation::Known { name, standing, .. } => known(&name, standing),
            other => other,
        });
        assert_eq!(found, Ok(expected), "{number}");
    }
}

#[tokio::test]
async fn an_address_is_the_postal_one_or_where_it_is_and_whole_or_none() {
    let address = async |register: &Organisations, number: &str| match register.find(number).await {
        Ok(Organisation::Known { address, .. }) => {
            address.map(|PostalAddress { street, postcode, town }| format!("{street}; {postcode} {town}"))
        }
        other => panic!("{other:?}"),
    };
    let register = organisations(open_registers::routes());
    for (number, expected) in
        [("313900002", "Torget 1; 4310 SANDVIK"), ("314100018", "c/o Berit Prøvestad, Postboks 12; 4301 SANDVIK")]
    {
        assert_eq!(address(&register, number).await.as_deref(), Some(expected), "{number}");
    }
    for place in [
        r#"{"landkode": "SE", "adresse": ["Gatan 1"], "postnummer": "4310", "poststed": "MALMÖ"}"#,
        r#"{"landkode": "NO", "adresse": [], "postnummer": "4310", "poststed": "SANDVIK"}"#,
        r#"{"landkode": "NO", "adresse": ["Torget 1"], "postnummer": "43", "poststed": "SANDVIK"}"#,
        r#"{"landkode": "NO", "adresse": ["Torget 1"], "postnummer": "4310"}"#,
        r#"{"landkode": "NO", "adresse": [null]}"#,
        r#""Torget 1""#,
        "null",
    ] {
        let body: &'static str = format!(r#"{{"navn": "X", "forretningsadresse": {place}}}"#).leak();
        let register = organisations(saying(StatusCode::OK, body).0);
        assert_eq!(address(&register, "312000105").await, None, "{place}");
    }
}

#[tokio::test]
async fn what_makes_no_sense_is_no_answer() {
    for (status, body) in [
        (StatusCode::OK, "<html>Under vedlikehold</html>"),
        (StatusCode::OK, "{}"),
        (StatusCode::OK, r#"{"navn": " "}"#),
        (StatusCode::OK, r#"{"navn": 7}"#),
        (StatusCode::INTERNAL_SERVER_ERROR, r#"{"navn": "X"}"#),
        (StatusCode::FOUND, ""),
        (StatusCode::TOO_MANY_REQUESTS, ""),
    ] {
        assert_eq!(organisations(saying(status, body).0).find("312000105").await, Err(Down), "{status} {body}");
    }
    let name = r#"{"navn": "  A\n\tB \u0007 <b>C</b> "}"#;
    let found = organisations(saying(StatusCode::OK, name).0).find("312000105").await;
    assert_eq!(found, Ok(known("A B  <b>C</b>", Standing::Ordinary)), "one line, as it is written");
}

#[tokio::test]
async fn an_answer_is_kept_for_an_hour() {
    let (router, asked) = saying(StatusCode::OK, r#"{"navn": "X"}"#);
    let time = clock();
    let register = Organisations::new(BASE, Http::Router(router), time.clone()).unwrap();
    for _ in 0..3 {
        register.find("312000105").await.unwrap();
    }
    assert_eq!(asked.load(SeqCst), 1);
    register.find("312000172").await.unwrap();
    time.advance(SignedDuration::from_hours(1));
    register.find("312000105").await.unwrap();
    assert_eq!(asked.load(SeqCst), 3);
}

#[tokio::test]
async fn one_that_is_down_is_left_alone_for_a_moment() {
    let (router, asked) = saying(StatusCode::BAD_GATEWAY, "");
    let time = clock();
    let register = Organisations::new(BASE, Http::Router(router), time.clone()).unwrap();
    for number in ["312000105", "312000105", "312000172"] {
        assert_eq!(register.find(number).await, Err(Down));
    }
    assert_eq!(asked.load(SeqCst), 1);
    time.advance(SignedDuration::from_secs(10));
    assert_eq!(register.find("312000105").await, Err(Down));
    assert_eq!(asked.load(SeqCst), 2);
}

#[tokio::test]
async fn nobody_waits_for_one_that_is_slow_gone_or_endless() {
    let slow = Router::new().fallback(async || {
        tokio::time::sleep(Duration::from_secs(30)).await;
        "too late"
    });
    let endless = Router::new().fallback(async || "x".repeat(1_000_000));
    for router in [Some(slow), Some(endless), None] {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}/api", listener.local_addr().unwrap());
        match router {
            Some(router) => drop(tokio::spawn(async move { axum::serve(listener, router).await })),
            None => drop(listener),
        }
        let http = Http::network_within(&base, Duration::from_millis(300)).unwrap();
        let register = Organisations::new(&base, http, clock()).unwrap();
        let found = tokio::time::timeout(Duration::from_secs(5), register.find("312000105")).await;
        assert_eq!(found, Ok(Err(Down)));
    }
}

#[tokio::test]
async fn addresses_are_found_by_how_they_begin() {
    let base = "http://register.test/demo/registers/adresser/v1";
    let register = Addresses::new(base, Http::Router(open_registers::routes()), clock()).unwrap();
    let found = register.find("  STOR ").await.unwrap();
    assert_eq!(found.len(), 8, "no more than can be looked through");
    let first = Address { street: "Storgata 1".into(), postcode: "4310".into(), town: "SANDVIK".into() };
    assert_eq!(found[0], first);
    let streets = async |typed: &str| -> Vec<String> {
        register.find(typed).await.unwrap().into_iter().map(|address| address.street).collect()
    };
    assert_eq!(streets("storgata 5").await, ["Storgata 5A", "Storgata 5B"]);
    assert_eq!(streets("åsgårdsbakken 6 prøve").await, ["Åsgårdsbakken 6"]);
    assert_eq!(streets("s*gata 1?&side=3").await, [""; 0], "what was typed is only ever searched for");
    let (router, _) = saying(StatusCode::OK, r#"{"adresser": [{"adressetekst": "Uten postnummer 1"}]}"#);
    assert_eq!(Addresses::new(base, Http::Router(router), clock()).unwrap().find("Uten").await, Err(Down));
}

#[test]
fn an_address_that_is_none_is_said_at_start() {
    let (router, _) = saying(StatusCode::OK, "");
    for base in ["data.brreg.no", "mailto:x@example.org"] {
        let refused = Organisations::new(base, Http::Router(router.clone()), clock());
        assert!(refused.is_err_and(|error| error.contains(base)), "{base}");
    }
}
