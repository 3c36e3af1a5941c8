//! Logging in and out through the addresses, and what time does.

use axum::http::header;
use jiff::SignedDuration;

use super::{
    answer::Answer,
    visitor::{PDF, Visitor, encoded},
    world::World,
};
use crate::commands::serve::sweep_once;

fn cookie_of(answer: &Answer) -> String {
    answer.headers[header::SET_COOKIE].to_str().unwrap().split(';').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_session_ends_after_half_an_hour_of_nothing() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let page = format!("/nb/draft/{}/soker", anders.begin("kort").await);
    for _ in 0..2 {
        world.clock.advance(SignedDuration::from_mins(29));
        anders.get(&page).await.is(200);
    }
    world.clock.advance(SignedDuration::from_mins(30));
    let to = anders.get(&format!("{page}?back=review")).await.to().to_owned();
    assert_eq!(to, format!("/nb/login?{}", encoded(&[("to", &format!("{page}?back=review"))])));
}

#[tokio::test]
async fn a_session_ends_after_four_hours_however_busy() {
    let world = World::open().await;
    let (anders, marit) = (world.citizen("anders").await, world.employee("marit").await);
    for _ in 0..11 {
        world.clock.advance(SignedDuration::from_mins(20));
        anders.get("/nb/my").await.is(200);
        marit.get("/nb/queue").await.is(200);
    }
    world.clock.advance(SignedDuration::from_mins(20));
    anders.get("/nb/my").await.is(303);
    marit.get("/nb/queue").await.is(200);
}

#[tokio::test]
async fn a_page_posted_after_the_end_is_kept_until_its_writer_is_back() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.begin("kort").await;
    let page = format!("/nn/draft/{draft}/soker");
    world.clock.advance(SignedDuration::from_mins(30));
    let over = anders.post(&page, &[("_revision", "0"), ("navn", "Anders <T>")]).await.is(401);
    assert!(over.has("/nn/login?to=%2Fnn%2Fdraft%2F"), "{}", over.main());
    assert_eq!(world.draft(&draft).await.unwrap().revision, 0, "nobody has said who it was");
    let kept = format!("{page}?kept={}", over.between("%3Fkept%3D", "\""));
    world.citizen("berit").await.get(&kept).await.is(404);
    assert_eq!(
        anders.get(&kept).await.to(),
        format!("/nb/login?{}", encoded(&[("to", &kept)])).replace("/nb/", "/nn/")
    );
    let back = world.citizen("anders").await;
    assert_eq!(back.get(&kept).await.to(), format!("{page}?restored=1"));
    assert!(back.get(&format!("{page}?restored=1")).await.is(200).has("value=\"Anders &lt;T&gt;\""));
    assert_eq!(back.get(&kept).await.to(), page, "once");
}

#[tokio::test]
async fn a_kept_page_that_was_changed_meanwhile_stays_kept_until_one_is_chosen() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.begin("kort").await;
    let page = format!("/nb/draft/{draft}/soker");
    world.clock.advance(SignedDuration::from_mins(30));
    let typed = [("_revision", "0"), ("navn", "Tatt vare"), ("for_hvem", "meg")];
    let over = anders.post(&page, &typed).await.is(401);
    let kept = format!("{page}?kept={}", over.between("%3Fkept%3D", "\""));
    let back = world.citizen("anders").await;
    back.save(&draft, "soker", &[("navn", "En annen"), ("for_hvem", "meg")]).await.is(303);
    for _ in 0..2 {
        let both = back.get(&kept).await.is(409);
        assert!(both.has("Tatt vare") && both.has("En annen"));
    }
    back.save(&draft, "soker", &[("navn", "Tatt vare"), ("for_hvem", "meg")]).await.is(303);
    assert_eq!(back.get(&kept).await.to(), page);
}

#[tokio::test]
async fn a_message_that_was_sent_after_the_end_is_kept_too() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let (case, other) = (format!("/nb/case/{}", anders.apply().await), format!("/nb/case/{}", anders.apply().await));
    world.clock.advance(SignedDuration::from_mins(30));
    let over = anders.post(&format!("{case}/message"), &[("answer", "Vi er <tre>")]).await.is(401);
    assert!(over.has("Vi har tatt vare på det du skrev"));
    let token = over.between("%3Fkept%3D", "\"").to_owned();
    // Whoever was told so in the page goes to the login at once.
    let told = anders.post(&format!("{case}/message"), &[("answer", "Vi er <tre>"), ("do", "login")]).await;
    let told = told.to();
    assert!(told.starts_with("/nb/login?to=%2Fnb%2Fcase%2F") && told.contains("%3Fkept%3D"), "{told}");
    let files = anders.upload(&format!("{case}/message"), &[("answer", "")], &[("files", "a.pdf", PDF)]).await.is(401);
    assert!(!files.has("Vi har tatt vare på det du skrev"), "files are chosen again");
    let back = world.citizen("anders").await;
    for _ in 0..2 {
        let page = back.get(&format!("{case}?kept={token}")).await.is(200);
        assert!(page.has("Vi er &lt;tre>") && page.has("ikke sendt ennå"), "{}", page.main());
    }
    assert!(!back.get(&format!("{other}?kept={token}")).await.is(200).has("&lt;tre"));
    world.citizen("berit").await.get(&format!("{case}?kept={token}")).await.is(404);
    let alive = back.post(&format!("{case}/message"), &[("answer", "Vi er <tre>"), ("do", "login")]).await;
    assert!(alive.to().starts_with("/nb/login?"), "the page thought it was over");
    assert!(!back.get(&case).await.has("&lt;tre"), "nothing was sent");
}

#[tokio::test]
async fn any_other_post_after_the_end_shows_the_way_back_to_its_page() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let case = format!("/nn/case/{}", anders.apply().await);
    world.clock.advance(SignedDuration::from_mins(30));
    let request = anders.posting(&format!("{case}/withdraw")).header(header::REFERER, format!("http://x{case}"));
    let over = anders.send(request.body("".into()).unwrap()).await.is(401);
    assert!(over.has(&format!("/nn/login?{}", encoded(&[("to", &case)]))), "{}", over.main());
    assert!(over.title().starts_with("Du er logga ut"), "{}", over.title());
}

#[tokio::test]
async fn another_sites_address_is_no_way_back() {
    let world = World::open().await;
    let request =
        world.stranger().posting("/nb/case/2026-BCDFGH/message").header(header::REFERER, "https://evil.example//evil");
    let over = world.stranger().send(request.body("".into()).unwrap()).await.is(401);
    assert!(!over.text().contains("evil"), "{}", over.main());
}

#[tokio::test]
async fn logging_in_leads_back_and_logging_out_home() {
    let world = World::open().await;
    let mut visitor = world.stranger();
    let login = visitor.get("/nb/my").await.to().to_owned();
    let started = visitor.get(&login).await;
    visitor.cookie = Some(cookie_of(&started));
    let authorize = started.to().strip_prefix("http://127.0.0.1:3000").unwrap().to_owned();
    assert!(visitor.get(&authorize).await.is(200).has("Anders Testvik"));
    let (provider, query) = authorize.split_once('?').unwrap();
    let chosen = visitor.post_raw(provider, format!("{query}&person=anders")).await;
    let back = chosen.to().strip_prefix("http://127.0.0.1:3000").unwrap().to_owned();
    let finished = visitor.get(&back).await;
    assert_eq!(finished.to(), "/nb/my");
    visitor.cookie = Some(cookie_of(&finished));
    assert!(visitor.get("/nb/my").await.is(200).text().contains("Anders Testvik"));

    let out = visitor.post("/logout", &[("role", "citizen"), ("lang", "nn")]).await;
    assert!(out.to().starts_with("http://127.0.0.1:3000/demo/provider/citizen/end_session?"));
    assert_eq!(cookie_of(&out), "skranke=");
    visitor.get("/nb/my").await.is(303);
    let home = visitor.get("/logout/done?state=nn").await.to().to_owned();
    assert_eq!(home, "/nn/logged-out");
    visitor.get(&home).await.is(200);
}

#[tokio::test]
async fn a_login_that_was_cancelled_can_be_tried_again() {
    let world = World::open().await;
    let mut visitor: Visitor<'_> = world.stranger();
    let started = visitor.get("/nb/login?to=%2Fnb%2Fmy").await;
    visitor.cookie = Some(cookie_of(&started));
    let (provider, query) = started.to().strip_prefix("http://127.0.0.1:3000").unwrap().split_once('?').unwrap();
    let cancelled = visitor.post_raw(provider, query.to_owned()).await;
    let back = cancelled.to().strip_prefix("http://127.0.0.1:3000").unwrap().to_owned();
    let failed = visitor.get(&back).await.to().to_owned();
    assert!(failed.starts_with("/nb/login/failed?why=cancelled"), "{failed}");
    let page = visitor.get(&failed).await.is(400);
    assert!(page.has("/nb/login?to=%2Fnb%2Fmy"));
}

#[tokio::test]
async fn a_draft_lives_as_long_as_its_form_says_after_the_last_save() {
    let world = World::open().await;
    let draft = world.citizen("anders").await.begin("kort").await;
    let days = |days: i64| world.clock.advance(SignedDuration::from_hours(24 * days));
    days(20);
    world.citizen("anders").await.save(&draft, "soker", &[("navn", "A")]).await.is(422);
    days(30);
    sweep_once(&world.state).await.unwrap();
    assert!(world.draft(&draft).await.is_some(), "its last day");
    days(1);
    sweep_once(&world.state).await.unwrap();
    assert!(world.draft(&draft).await.is_none());
}

#[tokio::test]
async fn going_on_is_using_it() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    for _ in 0..2 {
        world.clock.advance(SignedDuration::from_mins(20));
        assert_eq!(anders.put("/session", &[]).await.is(200).text(), "1800");
    }
    let case = format!("/nb/case/{}", anders.apply().await);
    let left = anders.get(&case).await.is(200).between("data-left=\"", "\"");
    assert!(left.parse::<u32>().is_ok_and(|left| (1790..=1800).contains(&left)), "{left}");
    world.clock.advance(SignedDuration::from_mins(30));
    anders.put("/session", &[]).await.is(401);
    world.stranger().put("/session", &[]).await.is(401);
}
