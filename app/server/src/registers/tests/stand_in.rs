//! The demo's stand-in for Maskinporten takes what the program sends, and nothing else.

use std::sync::Arc;

use jiff::SignedDuration;
use rsa::RsaPrivateKey;
use serde_json::{Value, json};

use crate::{
    clock::Clock,
    config::Config,
    demo::{Demo, registers::maskinporten::TokenRequest},
    login::jwt::{self, Source},
    random::Random,
    registers::maskinporten::GRANT_TYPE,
};

struct Stand {
    demo: Arc<Demo>,
    clock: Clock,
    random: Random,
    key_id: String,
}

impl Stand {
    fn open() -> Stand {
        let (clock, random) = (Clock::fixed("2026-11-24T12:00:00Z".parse().unwrap()), Random::seeded(5));
        let demo = Arc::new(Demo::new("http://127.0.0.1:3000", clock.clone(), random.clone()));
        let settings = demo.registers(Config::read(None, true).unwrap().registers);
        Stand { demo, clock, random, key_id: settings.maskinporten.unwrap().key_id }
    }

    fn claims(&self) -> Value {
        let now = self.clock.now().as_second();
        json!({
            "aud": "http://127.0.0.1:3000/demo/registers/maskinporten/",
            "iss": "skranke-demo",
            "scope": "ks:fiks",
            "iat": now,
            "exp": now + 120,
            "jti": jwt::token(&self.random),
        })
    }

    fn signed(&self, claims: &Value) -> String {
        jwt::sign(self.demo.register_key(), &self.key_id, claims, &self.random)
    }

    fn ask(&self, assertion: String) -> Result<Value, &'static str> {
        self.demo.access_token(&TokenRequest { grant_type: GRANT_TYPE.into(), assertion })
    }
}

#[test]
fn a_grant_is_good_once() {
    let stand = Stand::open();
    let grant = stand.signed(&stand.claims());
    let answer = stand.ask(grant.clone()).unwrap();
    assert_eq!((&answer["scope"], &answer["token_type"]), (&json!("ks:fiks"), &json!("Bearer")));
    assert_eq!(stand.ask(grant), Err("invalid_grant"), "used");
    let old = stand.signed(&stand.claims());
    stand.clock.advance(SignedDuration::from_secs(120));
    assert_eq!(stand.ask(old), Err("invalid_grant"), "old");
}

#[test]
fn a_grant_that_claims_too_much_is_refused() {
    let stand = Stand::open();
    let now = stand.clock.now().as_second();
    for (name, value, error) in [
        ("aud", json!("http://127.0.0.1:3000/demo/registers/maskinporten"), "invalid_grant"),
        ("iss", json!("somebody"), "invalid_grant"),
        ("scope", json!("everything"), "invalid_scope"),
        ("exp", json!(now + 121), "invalid_grant"),
        ("iat", json!(now + 60), "invalid_grant"),
        ("jti", json!(null), "invalid_grant"),
    ] {
        let mut claims = stand.claims();
        claims[name] = value;
        assert_eq!(stand.ask(stand.signed(&claims)), Err(error), "{name}");
    }
}

#[test]
fn a_grant_of_another_is_refused() {
    let stand = Stand::open();
    let other = RsaPrivateKey::new(&mut Source(&Random::seeded(6)), 1024).unwrap();
    assert_eq!(stand.ask(jwt::sign(&other, &stand.key_id, &stand.claims(), &stand.random)), Err("invalid_grant"));
    let grant = jwt::sign(stand.demo.register_key(), "another", &stand.claims(), &stand.random);
    assert_eq!(stand.ask(grant), Err("invalid_grant"), "another key id");
    let grant = stand.signed(&stand.claims());
    let (signed, _) = grant.rsplit_once('.').unwrap();
    for broken in [format!("{signed}."), signed.to_owned(), String::new()] {
        assert_eq!(stand.ask(broken), Err("invalid_grant"));
    }
    let request = TokenRequest { grant_type: "authorization_code".into(), assertion: grant };
    assert_eq!(stand.demo.access_token(&request), Err("unsupported_grant_type"));
}
