//! A handful of organisations.

use axum::{
    Json,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde_json::json;

/// How an organisation stands.
#[derive(Clone, Copy, PartialEq)]
enum Standing {
    Ordinary,
    Bankrupt,
    WindingUp,
    Deleted,
    Removed,
}

use Standing::{Bankrupt, Deleted, Ordinary, Removed, WindingUp};

/// Number, name, kind and its name, standing. The numbers are of the series for synthetic data.
const ALL: [(&str, &str, (&str, &str), Standing); 9] = [
    ("313900002", "PRØVESTAD SKOLEKORPS", CLUB, Ordinary),
    ("314100018", "PRØVESTAD IDRETTSLAG", CLUB, Ordinary),
    ("312000105", "TESTVIK GRAV OG ANLEGG AS", COMPANY, Ordinary),
    ("312000172", "DEMODAL KAFÉ OG SCENE AS", COMPANY, Ordinary),
    ("312000245", "SANDVIK VEL", CLUB, Ordinary),
    ("312000318", "FALLITT MASKIN AS", COMPANY, Bankrupt),
    ("312000385", "SISTE REIS TRANSPORT AS", COMPANY, WindingUp),
    ("312000458", "NEDLAGT MURERFIRMA ANS", ("ANS", "Ansvarlig selskap"), Deleted),
    ("312000520", "", COMPANY, Removed),
];

const CLUB: (&str, &str) = ("FLI", "Forening/lag/innretning");
const COMPANY: (&str, &str) = ("AS", "Aksjeselskap");

/// GET `/enheter/{number}`
pub async fn show(Path(number): Path<String>) -> Response {
    let Some((_, name, kind, standing)) = ALL.iter().find(|(known, ..)| *known == number) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    if *standing == Removed {
        let gone = json!({ "organisasjonsnummer": number, "slettedato": "2024-05-02" });
        return (StatusCode::GONE, Json(gone)).into_response();
    }
    let mut unit = json!({
        "organisasjonsnummer": number,
        "navn": name,
        "organisasjonsform": { "kode": kind.0, "beskrivelse": kind.1 },
        "registreringsdatoEnhetsregisteret": "2015-03-01",
        "forretningsadresse": {
            "land": "Norge", "landkode": "NO", "postnummer": "4310", "poststed": "SANDVIK",
            "adresse": ["Torget 1"], "kommune": "SANDVIK", "kommunenummer": "9999"
        },
        "konkurs": *standing == Bankrupt,
        "underAvvikling": *standing == WindingUp,
        "underTvangsavviklingEllerTvangsopplosning": false,
        "maalform": "Bokmål"
    });
    if number == "314100018" {
        unit["postadresse"] = json!({
            "land": "Norge", "landkode": "NO", "postnummer": "4301", "poststed": "SANDVIK",
            "adresse": ["c/o Berit Prøvestad", "Postboks 12"], "kommune": "SANDVIK", "kommunenummer": "9999"
        });
    }
    if *standing == Deleted {
        unit["slettedato"] = json!("2025-11-30");
    }
    Json(unit).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_passes_the_check() {
        for (number, ..) in ALL {
            assert!(form::field::organisation_number::is_valid(number), "{number}");
        }
    }
}
