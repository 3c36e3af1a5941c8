//! Login against the demo provider, through the code that runs against ID-porten.

use std::sync::Arc;

use form::Lang;
use form::form::Level;
use jiff::SignedDuration;
use serde_json::{Value, json};

use super::Scratch;
use super::crook::{cookie, parameter};
use crate::clock::Clock;
use crate::config::Config;
use crate::demo::Demo;
use crate::demo::people::{CITIZENS, EMPLOYEES};
use crate::demo::provider::{Person, Refusal, Request, TokenRequest};
use crate::demo::routes::for_clients;
use crate::login::{Callback, Finished, Http, Login, LoginError, LoginSettings, Place, Role, Wanted};
use crate::random::Random;
use crate::registers::Registers;

struct Show {
    demo: Arc<Demo>,
    login: Login,
    clock: Clock,
    _scratch: Scratch,
}

impl Show {
    async fn open() -> Show {
        let clock = Clock::fixed("2026-11-24T02:00:00Z".parse().unwrap());
        let demo = Arc::new(Demo::new("http://127.0.0.1:3000", clock.clone(), Random::system()));
        let router = for_clients::<()>(demo.clone());
        let http = |_: &str| Ok(Http::Router(router.clone()));
        let own = Config::read(None, true).unwrap().registers;
        let (settings, key) = (demo.registers(own), Some(demo.register_key().clone()));
        let registers = Registers::open(settings, key, http, &clock, &Random::system()).unwrap();
        let settings = LoginSettings {
            public_address: "http://127.0.0.1:3000".into(),
            citizens: Some(demo.settings(Role::Citizen)),
            employees: Some(demo.settings(Role::Employee)),
            synthetic_people: true,
            registers,
        };
        let scratch = Scratch::new().await;
        let login = Login::with_http(settings, scratch.store.clone(), clock.clone(), Random::system(), http).unwrap();
        Show { demo, login, clock, _scratch: scratch }
    }

    async fn go(&self, role: Role, level: Level) -> (Request, String) {
        let to = Place::parse("/nb/my").unwrap();
        let started = self.login.start(Wanted { role, lang: Lang::En, to, level }, None).await.unwrap();
        let query = started.location.split_once('?').unwrap().1;
        assert!(
            started.location.starts_with(&format!("http://127.0.0.1:3000/demo/provider/{}/authorize?", role.word()))
        );
        let fields: serde_json::Map<String, Value> = url::form_urlencoded::parse(query.as_bytes())
            .map(|(name, value)| (name.into_owned(), json!(value)))
            .collect();
        (serde_json::from_value(Value::Object(fields)).unwrap(), cookie(&started.cookie))
    }

    async fn log_in(&self, role: Role, key: &str, level: Level) -> Result<Finished, LoginError> {
        let (request, browser) = self.go(role, level).await;
        assert_eq!(self.demo.check(&request), Ok(()));
        let back = self.demo.grant(role, &request, &Person::find(role, key).unwrap());
        self.login.finish(callback(&back), Some(&browser)).await.map_err(|failure| failure.error)
    }

    fn token_request(&self, role: Role, request: &Request, code: &str, verifier: &str) -> TokenRequest {
        let settings = self.demo.settings(role);
        TokenRequest {
            grant_type: "authorization_code".into(),
            code: code.into(),
            redirect_uri: request.redirect_uri.clone(),
            code_verifier: verifier.into(),
            client_id: Some(settings.client_id),
            client_secret: settings.client_secret.map(|secret| secret.reveal().to_owned()),
        }
    }
}

fn callback(address: &str) -> Callback {
    let query: Vec<(String, String)> = url::Url::parse(address).unwrap().query_pairs().into_owned().collect();
    Callback {
        code: Some(parameter(&query, "code")),
        state: Some(parameter(&query, "state")),
        iss: Some(parameter(&query, "iss")),
        error: None,
    }
}

#[tokio::test]
async fn everybody_can_log_in() {
    let show = Show::open().await;
    for citizen in &CITIZENS {
        let session = show.log_in(Role::Citizen, citizen.key, Level::Substantial).await.unwrap().session;
        assert_eq!((session.pid.as_deref(), session.name.as_deref()), (Some(citizen.pid), Some(citizen.name)));
        assert_eq!(session.level, Level::Substantial, "no higher than asked for");
    }
    for employee in &EMPLOYEES {
        let session = show.log_in(Role::Employee, employee.key, Level::Substantial).await.unwrap().session;
        assert_eq!((session.name.as_deref(), session.pid), (Some(employee.name), None));
        assert_eq!(session.groups, employee.groups);
    }
}

#[tokio::test]
async fn one_cannot_reach_level_high() {
    let show = Show::open().await;
    assert_eq!(show.log_in(Role::Citizen, "fredrik", Level::High).await.unwrap_err(), LoginError::LevelTooLow);
    assert_eq!(show.log_in(Role::Citizen, "anders", Level::High).await.unwrap().session.level, Level::High);
}

#[tokio::test]
async fn citizens_and_employees_are_apart() {
    assert!(Person::find(Role::Citizen, "marit").is_none());
    assert!(Person::find(Role::Employee, "anders").is_none());
}

#[tokio::test]
async fn a_code_is_good_once_for_a_minute_and_for_its_verifier() {
    let show = Show::open().await;
    let (request, _) = show.go(Role::Citizen, Level::Substantial).await;
    // The challenge of this verifier, from RFC 7636, appendix B.
    let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    let request = Request { code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM".into(), ..request };
    let code = || {
        let back = show.demo.grant(Role::Citizen, &request, &Person::find(Role::Citizen, "anders").unwrap());
        callback(&back).code.unwrap()
    };
    let ask = |role: Role, request: TokenRequest| show.demo.redeem(role, None, request);
    let right = |code: &str| show.token_request(Role::Citizen, &request, code, verifier);

    let once = code();
    assert!(ask(Role::Citizen, right(&once)).await.is_ok());
    assert_eq!(ask(Role::Citizen, right(&once)).await, Err("invalid_grant"), "used");
    assert_eq!(
        ask(Role::Citizen, TokenRequest { code_verifier: "x".repeat(43), ..right(&code()) }).await,
        Err("invalid_grant")
    );
    assert_eq!(
        ask(Role::Citizen, TokenRequest { redirect_uri: "http://127.0.0.1/".into(), ..right(&code()) }).await,
        Err("invalid_grant")
    );
    assert_eq!(ask(Role::Employee, right(&code())).await, Err("invalid_grant"), "the other issuer");
    assert_eq!(
        ask(Role::Citizen, TokenRequest { client_secret: Some("x".into()), ..right(&code()) }).await,
        Err("invalid_client")
    );
    assert_eq!(ask(Role::Citizen, TokenRequest { client_id: None, ..right(&code()) }).await, Err("invalid_client"));
    let old = code();
    show.clock.advance(SignedDuration::from_mins(1));
    assert_eq!(ask(Role::Citizen, right(&old)).await, Err("invalid_grant"), "old");
}

#[tokio::test]
async fn a_careless_client_is_refused() {
    let show = Show::open().await;
    let (right, _) = show.go(Role::Citizen, Level::Substantial).await;
    let cases = [
        (Request { client_id: "x".into(), ..right.clone() }, Refusal::Here("client_id")),
        (Request { redirect_uri: "https://evil.example/".into(), ..right.clone() }, Refusal::Here("redirect_uri")),
        (Request { response_type: "token".into(), ..right.clone() }, Refusal::Back("unsupported_response_type")),
        (Request { scope: "profile".into(), ..right.clone() }, Refusal::Back("invalid_scope")),
        (Request { state: String::new(), ..right.clone() }, Refusal::Back("invalid_request")),
        (Request { nonce: String::new(), ..right.clone() }, Refusal::Back("invalid_request")),
        (Request { code_challenge: String::new(), ..right.clone() }, Refusal::Back("invalid_request")),
        (Request { code_challenge_method: "plain".into(), ..right.clone() }, Refusal::Back("invalid_request")),
    ];
    for (request, refusal) in cases {
        assert_eq!(show.demo.check(&request), Err(refusal));
    }
}

#[tokio::test]
async fn logging_out_leads_home_and_nowhere_else() {
    let show = Show::open().await;
    let home = show.demo.after_logout(Some("http://127.0.0.1:3000/logout/done"), Some("nn"));
    assert_eq!(home.as_deref(), Some("http://127.0.0.1:3000/logout/done?state=nn"));
    assert_eq!(show.demo.after_logout(Some("https://evil.example/"), None), None);
}
