//! How long a session lives, and what ends it.

use form::form::Level;
use jiff::SignedDuration;
use serde_json::json;

use super::crook::{Desk, ISSUER, callback, cookie, settings};
use crate::login::settings::GroupsClaim;
use crate::login::{LoginError, Role};

async fn is_alive(desk: &Desk, role: Role, token: &str) -> bool {
    desk.login.session(role, token).await.unwrap().is_some()
}

async fn citizen(desk: &Desk) -> String {
    cookie(&desk.round(|_| {}).await.unwrap().cookie)
}

#[tokio::test]
async fn it_ends_after_half_an_hour_of_nothing() {
    let desk = Desk::open().await;
    let token = citizen(&desk).await;
    assert!(is_alive(&desk, Role::Citizen, &token).await);
    desk.clock.advance(SignedDuration::from_mins(29));
    assert!(is_alive(&desk, Role::Citizen, &token).await);
    desk.clock.advance(SignedDuration::from_mins(29));
    assert!(is_alive(&desk, Role::Citizen, &token).await, "activity keeps it alive");
    desk.clock.advance(SignedDuration::from_mins(30));
    assert!(!is_alive(&desk, Role::Citizen, &token).await);
}

#[tokio::test]
async fn it_ends_however_busy() {
    let desk = Desk::open().await;
    let token = citizen(&desk).await;
    for _ in 0..12 {
        assert!(is_alive(&desk, Role::Citizen, &token).await);
        desk.clock.advance(SignedDuration::from_mins(20));
    }
    assert!(!is_alive(&desk, Role::Citizen, &token).await, "four hours");
}

#[tokio::test]
async fn it_keeps_what_the_login_said() {
    let desk = Desk::open().await;
    let finished = desk.round(|_| {}).await.unwrap();
    let found = desk.login.session(Role::Citizen, &cookie(&finished.cookie)).await.unwrap().unwrap();
    assert_eq!(found, finished.session);
}

#[tokio::test]
async fn a_citizen_is_no_employee() {
    let desk = Desk::open().await;
    let token = citizen(&desk).await;
    assert!(!is_alive(&desk, Role::Employee, &token).await);
    assert!(!is_alive(&desk, Role::Citizen, &"x".repeat(43)).await);
}

#[tokio::test]
async fn the_same_person_has_the_same_index() {
    let desk = Desk::open().await;
    let first = desk.round(|_| {}).await.unwrap().session.person;
    let again = desk.round(|behaviour| behaviour.claims["sub"] = json!("sub-2")).await.unwrap().session.person;
    let other = desk.round(|behaviour| behaviour.claims["pid"] = json!("15869010240")).await.unwrap().session.person;
    assert_eq!(first, again);
    assert_ne!(first, other);
    assert!(!first.contains("15869010089"));
}

#[tokio::test]
async fn logging_out_here_logs_out_there() {
    let desk = Desk::open().await;
    let finished = desk.round(|_| {}).await.unwrap();
    let token = cookie(&finished.cookie);
    let there = desk.login.leave(Role::Citizen, &token, form::Lang::En).await.unwrap().unwrap();
    assert!(!is_alive(&desk, Role::Citizen, &token).await);
    let there = url::Url::parse(&there).unwrap();
    assert!(there.as_str().starts_with("https://login.example/end?"));
    let parameters: Vec<(String, String)> = there.query_pairs().into_owned().collect();
    assert!(parameters.contains(&("id_token_hint".into(), finished.session.id_token)));
    assert!(parameters.contains(&("post_logout_redirect_uri".into(), "https://skjema.example/logout/done".into())));
    assert!(parameters.contains(&("state".into(), "en".into())));
    assert_eq!(desk.login.leave(Role::Citizen, &token, form::Lang::En).await.unwrap(), None, "it is gone");
}

#[tokio::test]
async fn logging_out_there_logs_out_here() {
    let desk = Desk::open().await;
    let mine = citizen(&desk).await;
    let other = cookie(&desk.round(|behaviour| behaviour.claims["sid"] = json!("sid-2")).await.unwrap().cookie);
    desk.login.leave_by_provider("https://evil.example", "sid-1").await.unwrap();
    desk.login.leave_by_provider(ISSUER, "sid-3").await.unwrap();
    assert!(is_alive(&desk, Role::Citizen, &mine).await);
    desk.login.leave_by_provider(ISSUER, "sid-1").await.unwrap();
    assert!(!is_alive(&desk, Role::Citizen, &mine).await);
    assert!(is_alive(&desk, Role::Citizen, &other).await);
    assert_eq!(desk.login.logout_framers().await, "https://login.example");
}

#[tokio::test]
async fn an_employee_brings_groups() {
    let mut entra = settings();
    entra.groups_claim = GroupsClaim::Roles;
    entra.acr_substantial.clear();
    entra.acr_high.clear();
    let desk = Desk::with(entra, true).await;
    let round = async |roles: serde_json::Value| {
        let (parameters, browser) = desk.go(Role::Employee, Level::Substantial).await;
        assert!(!parameters.iter().any(|(name, _)| name == "acr_values"));
        desk.crook.set(|behaviour| {
            let claims = behaviour.claims.as_object_mut().unwrap();
            claims.remove("pid");
            claims.remove("acr");
            claims.extend([
                ("name".into(), json!("Marit Saksvik")),
                ("tid".into(), json!("T")),
                ("oid".into(), json!("O")),
            ]);
            claims.insert("roles".into(), roles);
            claims.insert("groups".into(), json!(["not these"]));
        });
        desk.login.finish(callback(&parameters), Some(&browser)).await.map_err(|failure| failure.error)
    };
    let finished = round(json!(["fritid", "kultur"])).await.unwrap();
    assert_eq!(finished.session.role, Role::Employee);
    assert_eq!(finished.session.groups, ["fritid", "kultur"]);
    assert_eq!(finished.session.name.as_deref(), Some("Marit Saksvik"));
    assert_eq!(finished.session.subject, "T:O");
    assert_eq!(finished.session.pid, None);
    assert!(finished.session.in_group("kultur") && !finished.session.in_group("not these"));
    assert!(finished.cookie.to_str().unwrap().starts_with("__Host-skranke-employee="));
    assert!(!is_alive(&desk, Role::Citizen, &cookie(&finished.cookie)).await);
    assert_eq!(round(json!([])).await.unwrap_err(), LoginError::NoGroup);
}
