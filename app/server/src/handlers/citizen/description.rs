//! A service as open data: CPSV-AP-NO, the Norwegian profile of the Core Public Service Vocabulary, as JSON-LD.
//!
//! Mandatory there: title, description, identifier, competent authority, contact point and possible output. The
//! authority has no organisation number here, since no configuration asks for one.

use form::{
    Form, Text,
    form::{Audience, Period, Unit},
};
use serde_json::{Value, json};
use ui::{Site, Words};

/// The description; `None` for a form that is no service.
pub fn description(form: &Form, base: &str, site: &Site) -> Option<Value> {
    let service = form.service.as_ref()?;
    let page = format!("{base}/nb/service/{}", form.key);
    let about = if service.about.0.is_empty() { &service.summary } else { &service.about };
    let mut contact = json!({"@type": "cv:ContactPoint", "vcard:organization-unit": texts(&service.owner)});
    contact["cv:email"] = json!(service.contact.email.as_ref().unwrap_or(&site.help_email));
    contact["cv:telephone"] = json!(service.contact.phone.as_ref().unwrap_or(&site.help_phone));
    let mut out = json!({
        "@context": {
            "cpsv": "http://purl.org/vocab/cpsv#",
            "cpsvno": "https://data.norge.no/vocabulary/cpsvno#",
            "cv": "http://data.europa.eu/m8g/",
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "eli": "http://data.europa.eu/eli/ontology#",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "vcard": "http://www.w3.org/2006/vcard/ns#",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@id": page,
        "@type": "cpsv:PublicService",
        "dct:identifier": page,
        "dct:title": texts(&form.title),
        "dct:description": texts(about),
        "dct:language": form.title.0.iter().map(|(lang, _)| lang.code()).collect::<Vec<_>>(),
        "cv:hasCompetentAuthority": {
            "@id": format!("{base}/"),
            "@type": "cv:PublicOrganisation",
            "dct:title": site.municipality,
            "dct:identifier": format!("{base}/"),
        },
        "cv:contactPoint": contact,
        "cpsvno:hasPossibleOutput": {
            "@id": format!("{page}#output"),
            "@type": "cv:Output",
            "dct:identifier": format!("{page}#output"),
            "dct:title": spoken("service-output"),
        },
        "cv:thematicArea": {"@id": format!("https://psi.norge.no/los/tema/{}", service.theme)},
        "cv:hasCost": {"@type": "cv:Cost", "dct:description": texts(&service.cost)},
        "cv:hasChannel": {"@id": format!("{page}/start"), "@type": "cv:Channel", "dct:identifier": format!("{page}/start")},
        "dct:audience": match service.audience {
            Audience::Person => "person",
            Audience::Organisation => "organisation",
        },
        "foaf:page": form.title.0.iter().map(|(lang, _)| json!({"@id": format!("{base}/{}/service/{}", lang.code(), form.key)}))
            .collect::<Vec<_>>(),
    });
    if let Some(period) = service.processing {
        out["cv:processingTime"] = json!({"@type": "xsd:duration", "@value": duration(period)});
    }
    if !service.law.0.is_empty() {
        out["cv:hasLegalResource"] = json!({"@type": "eli:LegalResource", "dct:description": texts(&service.law)});
    }
    if !service.keywords.is_empty() {
        out["dcat:keyword"] = service.keywords.iter().flat_map(texts).collect();
    }
    if !service.life_events.is_empty() {
        let events = service.life_events.iter();
        out["cv:isGroupedBy"] = events
            .map(|event| json!({"@type": "cv:Event", "dct:title": spoken(&format!("life-event-{event}"))}))
            .collect();
    }
    Some(out)
}

/// A text as values with their languages.
fn texts(text: &Text) -> Vec<Value> {
    text.0.iter().map(|(lang, text)| json!({"@language": lang.code(), "@value": text})).collect()
}

/// A word of the platform in all its languages.
fn spoken(name: &str) -> Vec<Value> {
    ui::words::langs().map(|lang| json!({"@language": lang.code(), "@value": Words::of(lang).t(name)})).collect()
}

/// As ISO 8601 writes it.
fn duration(period: Period) -> String {
    let unit = match period.unit {
        Unit::Days => 'D',
        Unit::Weeks => 'W',
        Unit::Months => 'M',
        Unit::Years => 'Y',
    };
    format!("P{}{unit}", period.count)
}
