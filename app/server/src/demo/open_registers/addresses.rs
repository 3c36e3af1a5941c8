//! Some sixty addresses in the demo's municipality.

use axum::{
    Json,
    extract::Query,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use serde_json::{Value, json};

/// Street, its numbers, postcode and postal place.
const STREETS: [(&str, &[&str], &str, &str); 12] = [
    ("Torget", &["1", "2", "3", "5"], "4310", "SANDVIK"),
    ("Storgata", &["1", "2", "3", "4", "5A", "5B", "7", "9", "12"], "4310", "SANDVIK"),
    ("Strandgata", &["1", "4", "6", "8A", "8B", "10"], "4310", "SANDVIK"),
    ("Kirkegata", &["2", "3", "5", "8"], "4310", "SANDVIK"),
    ("Skolebakken", &["1", "3", "5", "7", "9", "11"], "4312", "SANDVIK"),
    ("Stasjonsveien", &["10", "12", "14", "16"], "4312", "SANDVIK"),
    ("Rådhusplassen", &["1"], "4310", "SANDVIK"),
    ("Prøvestadveien", &["22", "24", "26", "28", "30A", "30B"], "4317", "PRØVESTAD"),
    ("Testvikvegen", &["101", "103", "118", "126"], "4319", "TESTVIK"),
    ("Åsgårdsbakken", &["1", "2", "4", "6"], "4317", "PRØVESTAD"),
    ("Demodalsvegen", &["40", "44", "51", "57", "63"], "4321", "DEMODAL"),
    ("Øvre Demodalsvegen", &["2", "5", "9", "14", "20", "33", "41"], "4321", "DEMODAL"),
];

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Search {
    #[serde(default)]
    sok: String,
    #[serde(default = "ten")]
    treff_per_side: usize,
    #[serde(default)]
    side: usize,
}

fn ten() -> usize {
    10
}

/// GET `/sok`: every word must begin a word of the address where it ends in a star, and be one where it doesn't.
pub async fn show(Query(search): Query<Search>) -> Response {
    let words: Vec<String> = search.sok.split_whitespace().map(str::to_lowercase).collect();
    if words.is_empty() {
        return StatusCode::BAD_REQUEST.into_response();
    }
    let found: Vec<Value> = all().filter(|address| fits(address, &words)).collect();
    let (all, from) = (found.len(), search.side * search.treff_per_side);
    let page: Vec<Value> = found.into_iter().skip(from).take(search.treff_per_side).collect();
    let metadata = json!({
        "treffPerSide": search.treff_per_side, "side": search.side, "totaltAntallTreff": all,
        "viserFra": from, "viserTil": from + page.len(), "sokeStreng": format!("sok={}", search.sok),
    });
    Json(json!({ "metadata": metadata, "adresser": page })).into_response()
}

fn fits(address: &Value, words: &[String]) -> bool {
    let text = ["adressetekst", "postnummer", "poststed"].map(|key| address[key].as_str().unwrap_or_default());
    let text = text.join(" ").to_lowercase();
    words.iter().all(|word| match word.strip_suffix('*') {
        Some(beginning) => text.split_whitespace().any(|part| part.starts_with(beginning)),
        None => text.split_whitespace().any(|part| part == word),
    })
}

fn all() -> impl Iterator<Item = Value> {
    STREETS.iter().flat_map(|(street, numbers, postcode, town)| {
        numbers.iter().map(move |number| {
            let digits = number.trim_end_matches(char::is_alphabetic);
            json!({
                "adressenavn": street,
                "adressetekst": format!("{street} {number}"),
                "nummer": digits.parse::<u32>().unwrap_or_default(),
                "bokstav": &number[digits.len()..],
                "kommunenummer": "9999",
                "kommunenavn": "SANDVIK",
                "postnummer": postcode,
                "poststed": town,
                "objtype": "Vegadresse",
                "gardsnummer": 41,
                "bruksnummer": 5,
                "festenummer": 0,
                "bruksenhetsnummer": [],
                "representasjonspunkt": { "epsg": "EPSG:4258", "lat": 58.85, "lon": 5.73 },
            })
        })
    })
}
