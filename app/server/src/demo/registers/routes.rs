//! The stand-ins' addresses and answers. Each has the shape of the real register's, with more in it than we ask for.

use std::sync::Arc;

use axum::{
    Extension, Form, Json, Router,
    extract::{Path, RawQuery},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{ADDRESSES, CHILDREN, CONTACTS, PROTECTED, RESOURCE, WARDS, maskinporten::TokenRequest};
use crate::demo::{
    Demo,
    people::{CITIZENS, Citizen},
};

/// The addresses that the adapters call.
pub(crate) fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new()
        .route("/demo/registers/maskinporten/token", post(token))
        .route("/demo/registers/folkeregisteret/demo/v1/personer/{pid}", get(population))
        .route("/demo/registers/krr/rest/v1/personer", post(contact))
        .route("/demo/registers/altinn/accessmanagement/api/v1/resourceowner/authorizedparties", post(parties))
}

type Stand = Extension<Arc<Demo>>;

async fn token(Extension(demo): Stand, Form(request): Form<TokenRequest>) -> Response {
    match demo.access_token(&request) {
        Ok(token) => ([(header::CACHE_CONTROL, "no-store")], Json(token)).into_response(),
        Err(error) => (StatusCode::BAD_REQUEST, Json(json!({ "error": error }))).into_response(),
    }
}

fn text<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

async fn population(
    Extension(demo): Stand,
    Path(pid): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    if !demo.lets_in(text(&headers, "authorization"), "ks:fiks")
        || text(&headers, "IntegrasjonId").is_none()
        || text(&headers, "IntegrasjonPassord") != Some(demo.registers.subscription.as_str())
    {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let query = query.unwrap_or_default();
    let parts: Vec<String> = url::form_urlencoded::parse(query.as_bytes())
        .filter(|(name, _)| name == "part")
        .map(|(_, part)| part.into_owned())
        .collect();
    // The real one would give a whole set; whoever asks so by mistake shall see it.
    if parts.is_empty() {
        return StatusCode::BAD_REQUEST.into_response();
    }
    let Some(Value::Object(mut document)) = document(&pid, demo.clock.now()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    document.retain(|name, _| name == "identifikasjonsnummer" || parts.contains(name));
    Json(document).into_response()
}

/// All the population register knows of a number.
fn document(pid: &str, now: Timestamp) -> Option<Value> {
    let citizen = CITIZENS.iter().find(|citizen| citizen.pid == pid);
    let child = CHILDREN.iter().find(|(_, number, ..)| *number == pid);
    let ward = WARDS.iter().find(|(_, number, ..)| *number == pid);
    let (given, family) = match (citizen, child.or(ward)) {
        (Some(citizen), _) => citizen.name.split_once(' ')?,
        (None, Some((.., given, family))) => (*given, *family),
        (None, None) => return None,
    };
    let pid_of = |key: &str| CITIZENS.iter().find(|citizen| citizen.key == key).map(|citizen| citizen.pid);
    // A child lives with its parent, a ward by themselves.
    let home = citizen.map(|citizen| citizen.key).or(child.map(|(parent, ..)| *parent));
    let mut document = json!({
        "identifikasjonsnummer": [entry(now, json!({ "foedselsEllerDNummer": pid, "status": "iBruk" }))],
        "navn": [entry(now, json!({ "fornavn": given, "etternavn": family }))],
    });
    if let Some((_, street, number, letter, postcode, town)) = ADDRESSES.iter().find(|(key, ..)| Some(*key) == home) {
        let grading = if home == Some(PROTECTED.0) { PROTECTED.1 } else { "ugradert" };
        let mut house = json!({ "husnummer": number });
        if !letter.is_empty() {
            house["husbokstav"] = json!(letter);
        }
        document["bostedsadresse"] = json!([entry(
            now,
            json!({
                "adressegradering": grading,
                "flyttedato": "2019-08-01",
                "vegadresse": {
                    "kommunenummer": "1108",
                    "adressekode": "1000",
                    "adressenavn": street,
                    "adressenummer": house,
                    "poststed": { "poststedsnavn": town, "postnummer": postcode },
                },
            })
        )]);
    }
    if home == Some(PROTECTED.0) {
        document["adressebeskyttelse"] = json!([entry(now, json!({ "graderingsnivaa": PROTECTED.1 }))]);
    }
    let responsible = |(_, number, ..): &(&str, &str, &str, &str)| {
        entry(now, json!({ "ansvar": "felles", "ansvarssubjekt": number }))
    };
    let own = citizen.map(|citizen| CHILDREN.iter().filter(|(parent, ..)| *parent == citizen.key).map(responsible));
    if let Some(own) = own {
        document["foreldreansvar"] = Value::Array(own.collect());
    } else if child.is_some() {
        let parents = CHILDREN.iter().filter(|(_, number, ..)| *number == pid);
        let responsible =
            parents.map(|(parent, ..)| entry(now, json!({ "ansvar": "felles", "ansvarlig": pid_of(parent) })));
        document["foreldreansvar"] = Value::Array(responsible.collect());
    }
    if let Some((guardian, ..)) = ward {
        document["vergemaalEllerFremtidsfullmakt"] = json!([entry(
            now,
            json!({
                "vergemaaltype": "voksen",
                "embete": "fylkesmannenIRogaland",
                "verge": { "foedselsEllerDNummer": pid_of(guardian), "omfang": "personligeOgOekonomiskeInteresser" },
            })
        )]);
    }
    Some(document)
}

/// A value as the population register dates it.
fn entry(now: Timestamp, mut value: Value) -> Value {
    value["erGjeldende"] = json!(true);
    value["ajourholdstidspunkt"] = json!((now - SignedDuration::from_hours(24 * 100)).to_string());
    value["kilde"] = json!("Synutopia");
    value
}

#[derive(Deserialize)]
struct Asked {
    personidentifikatorer: Vec<String>,
}

async fn contact(Extension(demo): Stand, headers: HeaderMap, Json(asked): Json<Asked>) -> Response {
    if !demo.lets_in(text(&headers, "authorization"), "krr:global/kontaktinformasjon.read") {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let now = demo.clock.now();
    let people: Vec<Value> = asked.personidentifikatorer.iter().map(|pid| registration(pid, now)).collect();
    Json(json!({ "personer": people })).into_response()
}

fn registration(pid: &str, now: Timestamp) -> Value {
    let key = CITIZENS.iter().find(|citizen| citizen.pid == pid).map(|citizen| citizen.key);
    let Some((_, email, phone, lang, reserved)) = CONTACTS.iter().find(|(of, ..)| Some(*of) == key) else {
        return json!({ "personidentifikator": pid, "status": "IKKE_REGISTRERT", "varslingsstatus": "KAN_IKKE_VARSLES" });
    };
    let day = |days: i64| (now - SignedDuration::from_hours(24 * days)).to_string();
    json!({
        "personidentifikator": pid,
        "reservasjon": if *reserved { "JA" } else { "NEI" },
        "status": "AKTIV",
        "varslingsstatus": if *reserved { "KAN_IKKE_VARSLES" } else { "KAN_VARSLES" },
        "kontaktinformasjon": {
            "epostadresse": email,
            "epostadresse_oppdatert": day(900),
            "epostadresse_sist_verifisert": day(90),
            "mobiltelefonnummer": phone,
            "mobiltelefonnummer_oppdatert": day(900),
            "mobiltelefonnummer_sist_verifisert": day(90),
        },
        "spraak": lang,
    })
}

#[derive(Deserialize)]
struct Party {
    #[serde(rename = "type")]
    kind: String,
    value: String,
}

async fn parties(Extension(demo): Stand, headers: HeaderMap, Json(party): Json<Party>) -> Response {
    if !demo.lets_in(text(&headers, "authorization"), "altinn:accessmanagement/authorizedparties.resourceowner")
        || text(&headers, "Ocp-Apim-Subscription-Key") != Some(demo.registers.subscription.as_str())
    {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    if party.kind != "urn:altinn:person:identifier-no" {
        return StatusCode::BAD_REQUEST.into_response();
    }
    let citizen = CITIZENS.iter().find(|citizen| citizen.pid == party.value);
    Json(citizen.map(authorized).unwrap_or_default()).into_response()
}

/// The parties of a person: themselves, their wards, and Berit's organisations with all that Altinn's list can hold.
fn authorized(citizen: &Citizen) -> Vec<Value> {
    let person = |number: &str, name: String| row("Person", name, json!({ "personId": number }));
    let mut rows = vec![person(citizen.pid, citizen.name.to_uppercase())];
    for (_, number, given, family) in WARDS.iter().filter(|(guardian, ..)| *guardian == citizen.key) {
        rows.push(person(number, format!("{given} {family}").to_uppercase()));
    }
    if citizen.key == "berit" {
        let band = organisation("313900002", "Prøvestad skolekorps", json!({ "authorizedRoles": ["LEDE"] }));
        rows.push(organisation(
            "314200020",
            "Prøvestad kulturråd",
            json!({ "onlyHierarchyElementWithNoAccess": true, "subunits": [band] }),
        ));
        let given = json!({ "authorizedResources": ["another-service", RESOURCE] });
        rows.push(organisation("314100018", "Prøvestad idrettslag", given));
        let gone = json!({ "isDeleted": true, "authorizedRoles": ["LEDE"] });
        rows.push(organisation("314300033", "Prøvestad sangkor", gone));
        // Berit does their accounts, and may not apply for them.
        let accounts = json!({ "authorizedRoles": ["REGN"], "authorizedResources": ["another-service"] });
        rows.push(organisation("314500075", "Prøvestad bygg AS", accounts));
    }
    rows
}

fn organisation(number: &str, name: &str, more: Value) -> Value {
    let mut row = row("Organization", name.to_owned(), json!({ "organizationNumber": number, "unitType": "FLI" }));
    merge(&mut row, more);
    row
}

fn row(kind: &str, name: String, more: Value) -> Value {
    let mut row = json!({
        "partyUuid": "00000000-0000-4000-8000-000000000000",
        "name": name,
        "organizationNumber": null,
        "personId": null,
        "type": kind,
        "unitType": null,
        "isDeleted": false,
        "onlyHierarchyElementWithNoAccess": false,
        "authorizedResources": [],
        "authorizedRoles": [],
        "authorizedAccessPackages": [],
        "subunits": [],
    });
    merge(&mut row, more);
    row
}

fn merge(into: &mut Value, more: Value) {
    if let (Some(into), Value::Object(more)) = (into.as_object_mut(), more) {
        into.extend(more);
    }
}
