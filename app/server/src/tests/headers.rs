//! The security headers, on every kind of answer. `Answer::read` looks at them; here is one of each kind.

use super::{
    visitor::{PNG, Visitor},
    world::World,
};

#[tokio::test]
async fn every_kind_of_answer_has_them() {
    let world = World::open().await;
    let (anders, marit) = (world.citizen("anders").await, world.employee("marit").await);
    let draft = anders.begin("kort").await;
    anders.save(&draft, "soker", &[("navn", "Anders"), ("for_hvem", "meg")]).await.is(303);
    let page = format!("/nb/draft/{draft}/vedlegg");
    anders.upload(&page, &[("_revision", "1")], &[("bilde", "a.png", PNG)]).await.is(303);
    let file = anders.get(&page).await.between(&format!("/nb/draft/{draft}/file/"), "\"");
    let reference = anders.apply().await;
    let seen: Vec<(&Visitor<'_>, String, u16)> = vec![
        (&anders, "/health".into(), 200),
        (&anders, "/nb".into(), 200),
        (&anders, page.clone(), 200),
        (&anders, format!("/nb/draft/{draft}/file/{file}"), 200),
        (&anders, format!("/nb/case/{reference}/receipt.pdf"), 200),
        (&anders, format!("/nb/case/{reference}/decision.pdf"), 404),
        (&anders, "/demo/mail".into(), 200),
        (&anders, "/login/frontchannel?sid=x&iss=y".into(), 200),
        (&anders, "/demo/provider/citizen/.well-known/openid-configuration".into(), 200),
        (&marit, format!("/nb/queue/case/{reference}"), 200),
        (&anders, "/".into(), 303),
        (&anders, "/nb/queue".into(), 303),
        (&anders, "/nb/login".into(), 303),
        (&anders, "/demo/provider/citizen/authorize".into(), 400),
        (&anders, "/nb?q=a&q=b".into(), 400),
        (&anders, "/nb/nothing".into(), 404),
        (&anders, "/static/0/nothing.css".into(), 404),
        (&anders, "/logout".into(), 405),
    ];
    for (visitor, address, status) in seen {
        visitor.get(&address).await.is(status);
    }
    for (pairs, status) in [(&[("_revision", "0")][..], 409), (&[("_revision", "2"), ("x", "")], 400)] {
        anders.post(&page, pairs).await.is(status);
    }
    anders.post(&format!("/nb/case/{reference}/survey"), &[]).await.is(422);
    world.stranger().post(&format!("/nb/case/{reference}/survey"), &[]).await.is(401);
}

#[tokio::test]
async fn a_style_sheet_may_be_kept() {
    let world = World::open().await;
    let style = world.stranger().get("/static/0/skranke.css").await.is(200);
    assert_eq!(style.headers["cache-control"], "public, max-age=31536000, immutable");
    assert_eq!(style.headers["content-type"], "text/css; charset=utf-8");
}

#[tokio::test]
async fn a_provider_may_frame_its_own_logout_and_nothing_else() {
    let world = World::open().await;
    let policy =
        |answer: &super::answer::Answer| answer.headers["content-security-policy"].to_str().unwrap().to_owned();
    let frame = world.stranger().get("/login/frontchannel?sid=x&iss=y").await;
    assert_eq!(policy(&frame), "default-src 'none'; frame-ancestors http://127.0.0.1:3000");
    let page = world.stranger().get("/nb").await;
    assert!(policy(&page).contains("frame-ancestors 'none'") && policy(&page).contains("form-action 'self';"));
}
