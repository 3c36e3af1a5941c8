//! The adapters against registers that answer what a test wants, and against the demo's stand-ins.

mod stand_in;

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use axum::{
    Json, Router,
    extract::{OriginalUri, Request},
    http::StatusCode,
    response::IntoResponse,
    routing::{get, post},
};
use form::Lang;
use jiff::SignedDuration;
use rsa::RsaPrivateKey;
use serde_json::{Value, json};

use super::{
    Address, Down, Party, PartyKind, Person, Register, Registers, Want, Why,
    settings::{AltinnSettings, FolkeregisteretSettings, KrrSettings, MaskinportenSettings, RegisterSettings},
};
use crate::{
    clock::Clock,
    login::{Http, jwt::Source, settings::Secret},
    random::Random,
};

const PID: &str = "15869010089";

/// Registers that answer what a test wants.
struct House {
    registers: Registers,
    clock: Clock,
    /// The addresses that were asked for, in order.
    asked: Arc<Mutex<Vec<String>>>,
}

fn settings() -> RegisterSettings {
    let scope = || "a:scope".to_owned();
    RegisterSettings {
        organisations: String::new(),
        addresses: String::new(),
        restricted_queue: "skjermet".into(),
        maskinporten: Some(MaskinportenSettings {
            issuer: "https://maskinporten.example/".into(),
            client_id: "client".into(),
            key_id: "key".into(),
            private_key: None,
        }),
        folkeregisteret: Some(FolkeregisteretSettings {
            address: "https://folk.example/folkeregister".into(),
            scope: scope(),
            integration_id: None,
            integration_password: None,
        }),
        krr: Some(KrrSettings { address: "https://krr.example/krr".into(), scope: scope() }),
        altinn: Some(AltinnSettings {
            address: "https://altinn.example".into(),
            scope: "another:scope".into(),
            subscription_key: Secret::new("s"),
            resource: "our-services".into(),
            chair_roles: vec!["LEDE".into()],
            manager_roles: vec!["DAGL".into()],
        }),
        patience: Duration::from_millis(300),
    }
}

impl House {
    /// `population` is asked by a number, the others answer one thing.
    fn new(population: impl Fn(&str) -> Value + Clone + Send + Sync + 'static, krr: Value, altinn: Value) -> House {
        let person = move |OriginalUri(uri): OriginalUri| {
            let pid = uri.path().rsplit('/').next().unwrap_or_default().to_owned();
            let document = population(&pid);
            async move {
                if document.is_null() { StatusCode::NOT_FOUND.into_response() } else { Json(document).into_response() }
            }
        };
        let asked: Arc<Mutex<Vec<String>>> = Arc::default();
        let seen = asked.clone();
        let router = Router::new()
            .route("/token", post(|| async { Json(json!({ "access_token": "t", "expires_in": 60 })) }))
            .route("/folkeregister/v1/personer/{pid}", get(person))
            .route("/krr", post(move || async move { Json(krr) }))
            .route(super::altinn::PATH, post(move || async move { Json(altinn) }))
            .layer(axum::middleware::map_request(move |request: Request| {
                seen.lock().unwrap().push(request.uri().path_and_query().unwrap().to_string());
                async move { request }
            }));
        let clock = Clock::fixed("2026-11-24T12:00:00Z".parse().unwrap());
        let random = Random::seeded(3);
        let key = RsaPrivateKey::new(&mut Source(&random), 1024).unwrap();
        let http = |_: &str| Ok(Http::Router(router.clone()));
        let registers = Registers::open(settings(), Some(key), http, &clock, &random).unwrap();
        House { registers, clock, asked }
    }

    fn of_person(document: Value) -> House {
        House::new(move |_| document.clone(), Value::Null, Value::Null)
    }

    fn of_contact(person: Value) -> House {
        House::new(|_| Value::Null, json!({ "personer": [person] }), json!([]))
    }

    fn of_parties(rows: Value) -> House {
        House::new(|_| Value::Null, Value::Null, rows)
    }

    async fn address(&self) -> Person {
        self.registers.person(PID, Want { address: true, ..Want::default() }).await
    }

    async fn contact(&self) -> Person {
        self.registers.person(PID, Want { contact: true, ..Want::default() }).await
    }

    async fn organisations(&self) -> Vec<Party> {
        let found = self.registers.parties(PID, None, &[PartyKind::Organisation]).await;
        assert_eq!(found.down, []);
        found.list
    }
}

#[tokio::test]
async fn only_what_is_needed_is_asked_for() {
    let house = House::of_person(json!({}));
    house.registers.person(PID, Want::default()).await;
    assert!(house.asked.lock().unwrap().is_empty());
    house.registers.person(PID, Want { name: true, ..Want::default() }).await;
    house.address().await;
    house.registers.parties(PID, None, &[PartyKind::Own]).await;
    house.registers.protected(&[PID]).await.unwrap();
    let of = |query: &str| format!("/folkeregister/v1/personer/{PID}?{query}");
    let wanted = ["part=navn", "part=adressebeskyttelse&part=bostedsadresse", "part=adressebeskyttelse"].map(of);
    assert_eq!(house.asked.lock().unwrap()[1..], wanted, "after the token, which is asked for once");
}

#[tokio::test]
async fn a_token_is_used_until_it_ends() {
    let house = House::of_contact(json!({ "personidentifikator": PID }));
    let tokens = || house.asked.lock().unwrap().iter().filter(|path| *path == "/token").count();
    house.contact().await;
    house.contact().await;
    assert_eq!(tokens(), 1);
    house.clock.advance(SignedDuration::from_secs(55));
    house.contact().await;
    assert_eq!(tokens(), 2);
    house.organisations().await;
    assert_eq!(tokens(), 3, "another scope");
}

#[tokio::test]
async fn an_address_is_read_and_one_that_holds_no_longer_is_not() {
    let street = |name: &str, current: bool| {
        json!({
            "erGjeldende": current,
            "vegadresse": {
                "adressenavn": name,
                "adressenummer": { "husnummer": "12", "husbokstav": "B" },
                "poststed": { "postnummer": "0307", "poststedsnavn": "SANDNES" },
            },
        })
    };
    let house = House::of_person(json!({ "bostedsadresse": [street("Gamleveien", false), street("Nyveien", true)] }));
    let wanted = Address { street: "Nyveien 12B".into(), postcode: "0307".into(), town: "SANDNES".into() };
    assert_eq!(house.address().await.address, Some(wanted));
    let plot =
        json!({ "adressetilleggsnavn": "Nordgard", "poststed": { "postnummer": "4330", "poststedsnavn": "ÅLGÅRD" } });
    let farm = House::of_person(json!({ "bostedsadresse": [{ "matrikkeladresse": plot }] })).address().await;
    assert_eq!(farm.address.map(|address| address.street), Some("Nordgard".into()));
    for nothing in [json!({}), json!({ "bostedsadresse": null }), json!({ "bostedsadresse": [{ "ukjentBosted": {} }] })]
    {
        assert_eq!(House::of_person(nothing).address().await, Person::default());
    }
    assert_eq!(House::of_person(Value::Null).address().await, Person::default(), "somebody the register doesn't have");
}

#[tokio::test]
async fn a_protected_address_never_leaves_the_adapter() {
    let home = |grading: Value| {
        let town = json!({ "postnummer": "4315", "poststedsnavn": "SANDNES" });
        json!([{ "adressegradering": grading, "vegadresse": { "adressenavn": "Stien", "poststed": town } }])
    };
    let open = House::of_person(json!({ "bostedsadresse": home(json!("ugradert")) }));
    assert!(open.address().await.address.is_some());
    assert_eq!(open.registers.protected(&[PID]).await, Ok(false));
    for grading in ["fortrolig", "strengtFortrolig", "klientadresse", "somethingNew"] {
        for property in ["graderingsnivaa", "graderingsnivå"] {
            let protection = json!([{ "erGjeldende": true, property: grading }]);
            let house =
                House::of_person(json!({ "adressebeskyttelse": protection, "bostedsadresse": home(Value::Null) }));
            assert_eq!(house.address().await, Person::default(), "{grading}");
            assert_eq!(house.registers.protected(&[PID]).await, Ok(true), "{grading}");
        }
        let house = House::of_person(json!({ "bostedsadresse": home(json!(grading)) }));
        assert_eq!(house.address().await, Person::default(), "{grading} on the address alone");
    }
    let past = json!({ "adressebeskyttelse": [{ "erGjeldende": false, "graderingsnivaa": "fortrolig" }] });
    assert_eq!(House::of_person(past).registers.protected(&[PID]).await, Ok(false));
}

fn registered(change: impl Fn(&mut Value)) -> House {
    let mut person = json!({
        "personidentifikator": PID,
        "reservasjon": "NEI",
        "status": "AKTIV",
        "varslingsstatus": "KAN_VARSLES",
        "kontaktinformasjon": {
            "epostadresse": "a@example.org",
            "epostadresse_oppdatert": "2014-03-20T10:44:39+01:00",
            "epostadresse_sist_verifisert": "2026-07-31T23:19:02+02:00",
            "mobiltelefonnummer": "+4799900001",
        },
        "spraak": "nn",
    });
    change(&mut person);
    House::of_contact(person)
}

#[tokio::test]
async fn who_is_reserved_deleted_unknown_or_cannot_be_notified_has_no_contact_data() {
    let anybody = registered(|_| {}).contact().await;
    assert_eq!((anybody.email.as_deref(), anybody.phone.as_deref()), (Some("a@example.org"), Some("+4799900001")));
    assert_eq!((anybody.notices.as_deref(), anybody.lang), (Some("a@example.org"), Some(Lang::Nn)));
    let unknown = registered(|person| person["spraak"] = json!("da")).contact().await;
    assert_eq!((unknown.notices.is_some(), unknown.lang), (true, None));
    for (name, value) in [
        ("reservasjon", "JA"),
        ("status", "SLETTET"),
        ("status", "IKKE_REGISTRERT"),
        ("varslingsstatus", "KAN_IKKE_VARSLES"),
        ("personidentifikator", "15869010240"),
    ] {
        let house = registered(|person| person[name] = json!(value));
        assert_eq!(house.contact().await, Person::default(), "{name} {value}");
    }
    assert_eq!(House::of_contact(json!({ "personidentifikator": PID })).contact().await, Person::default());
}

#[tokio::test]
async fn old_contact_data_carries_no_notices() {
    for (updated, verified, fresh) in [
        ("2025-05-24T12:00:00+02:00", Value::Null, true),
        ("2025-05-23T12:00:00+02:00", Value::Null, false),
        ("2014-03-20T10:44:39+01:00", json!("2025-05-23T12:00:00+02:00"), false),
        ("2014-03-20T10:44:39+01", json!("2026-11-23T23:30:00Z"), true),
        ("yesterday", json!(""), false),
    ] {
        let found = registered(|person| {
            person["kontaktinformasjon"]["epostadresse_oppdatert"] = json!(updated);
            person["kontaktinformasjon"]["epostadresse_sist_verifisert"] = verified.clone();
        });
        let found = found.contact().await;
        assert_eq!(found.email.as_deref(), Some("a@example.org"), "it may still be filled in, where it is seen");
        assert_eq!((found.notices.is_some(), found.lang.is_some()), (fresh, fresh), "{updated} {verified}");
    }
}

fn organisation(number: &str, more: Value) -> Value {
    let mut row = json!({ "type": "Organization", "name": number, "organizationNumber": number });
    row.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    row
}

#[tokio::test]
async fn organisations_are_found_at_every_depth_and_only_where_one_has_a_say() {
    let deep = organisation("3", json!({ "authorizedRoles": ["dagl"] }));
    let middle = organisation("2", json!({ "authorizedResources": ["our-services"], "subunits": [deep] }));
    let rows = json!([
        organisation("1", json!({ "onlyHierarchyElementWithNoAccess": true, "authorizedRoles": ["LEDE"], "subunits": [middle] })),
        organisation("4", json!({ "isDeleted": true, "authorizedRoles": ["LEDE"] })),
        organisation("5", json!({ "authorizedRoles": ["REGN"], "authorizedResources": ["their-services"] })),
        organisation("6", json!({ "authorizedRoles": ["DAGL", "LEDE"] })),
        { "type": "SelfIdentified", "name": "somebody" },
    ]);
    let found = House::of_parties(rows).organisations().await;
    let found: Vec<(&str, Why)> = found.iter().map(|party| (party.id.as_str(), party.why)).collect();
    assert_eq!(found, [("2", Why::Delegated), ("3", Why::Manager), ("6", Why::Chair)]);
}

#[tokio::test]
async fn a_ward_is_one_whose_guardian_the_population_register_names() {
    let person = |number: &str| json!({ "type": "Person", "name": number, "personId": number });
    let rows = json!([person(PID), person("1"), person("2"), person("3"), person("4")]);
    let guardian =
        |number: &str, current: bool| json!([{ "erGjeldende": current, "verge": { "foedselsEllerDNummer": number } }]);
    let population = move |pid: &str| match pid {
        "1" => json!({ "navn": [{ "fornavn": "Ingrid", "mellomnavn": "E.", "etternavn": "Vik" }],
                       "vergemaalEllerFremtidsfullmakt": guardian(PID, true) }),
        "2" => json!({ "vergemaalEllerFremtidsfullmakt": guardian("15869010240", true) }),
        "3" => json!({ "vergemaalEllerFremtidsfullmakt": guardian(PID, false) }),
        _ => Value::Null,
    };
    let house = House::new(population, Value::Null, rows);
    let found = house.registers.parties(PID, None, &[PartyKind::Ward, PartyKind::Child]).await;
    let wanted = Party { kind: PartyKind::Ward, id: "1".into(), name: "Ingrid E. Vik".into(), why: Why::Guardian };
    assert_eq!((found.list, found.down), (vec![wanted], vec![]));
    assert_eq!(house.registers.party(PID, PartyKind::Ward, "3").await, Ok(None));
    assert_eq!(house.registers.party(PID, PartyKind::Child, "1").await, Ok(None), "a ward is not a child");
}

#[tokio::test]
async fn children_are_those_one_has_responsibility_for_now() {
    let population = |pid: &str| match pid {
        PID => json!({ "foreldreansvar": [
            { "erGjeldende": true, "ansvar": "felles", "ansvarssubjekt": "1" },
            { "erGjeldende": false, "ansvar": "felles", "ansvarssubjekt": "2" },
            { "erGjeldende": true, "ansvar": "felles", "ansvarlig": "15869010240" },
        ] }),
        pid => json!({ "navn": [{ "fornavn": "Barn", "etternavn": pid }] }),
    };
    let house = House::new(population, Value::Null, json!([]));
    let found = house.registers.parties(PID, Some("Anders"), &PartyKind::ALL).await.list;
    let found: Vec<(PartyKind, &str)> = found.iter().map(|party| (party.kind, party.name.as_str())).collect();
    assert_eq!(found, [(PartyKind::Own, "Anders"), (PartyKind::Child, "Barn 1")]);
}

#[tokio::test]
async fn without_registers_one_is_oneself() {
    let none = Registers::default();
    let own = Party { kind: PartyKind::Own, id: PID.into(), name: "Anders".into(), why: Why::Own };
    let parties = none.parties(PID, Some("Anders"), &PartyKind::ALL).await;
    assert_eq!((parties.list, parties.down), (vec![own], vec![]));
    let all = Want { name: true, address: true, contact: true };
    assert_eq!(none.person(PID, all).await, Person::default());
    assert_eq!(none.protected(&[PID]).await, Ok(false));
}

#[tokio::test]
async fn a_register_of_which_a_person_is_unknown_is_not_down() {
    let house = House::of_person(Value::Null);
    assert_eq!(house.registers.protected(&[PID]).await, Ok(false));
    assert_eq!(house.registers.party(PID, PartyKind::Child, "1").await, Ok(None));
    let broken = House::of_person(json!("not a person"));
    assert_eq!(broken.registers.protected(&[PID]).await, Err(Down(Register::Population)));
}

#[test]
fn settings_that_cannot_work_are_named() {
    let wrong = |change: fn(&mut RegisterSettings)| {
        let mut settings = settings();
        change(&mut settings);
        settings.check().unwrap_err()
    };
    assert!(settings().check().is_ok());
    assert!(wrong(|one| one.maskinporten = None).contains("needs [registers.maskinporten]"));
    let issuer = wrong(|one| one.maskinporten.iter_mut().for_each(|one| one.issuer = "https://a.example".into()));
    assert!(issuer.contains("must end with a slash"), "{issuer}");
    let plain = wrong(|one| one.krr.iter_mut().for_each(|one| one.address = "http://krr.example".into()));
    assert!(plain.contains("[registers.krr]") && plain.contains("https://"), "{plain}");
    let slash = wrong(|one| one.altinn.iter_mut().for_each(|one| one.address = "https://altinn.example/".into()));
    assert!(slash.contains("[registers.altinn]") && slash.contains("without"), "{slash}");
}
