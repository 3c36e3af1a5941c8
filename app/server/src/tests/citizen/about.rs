//! `/{lang}/my/about` and `/{lang}/my/everything.json`.

use form::form::Level;
use serde_json::Value;

use crate::tests::{
    visitor::{PDF, Visitor},
    world::World,
};

#[tokio::test]
async fn it_tells_what_is_known_and_where_from() {
    let world = World::open().await;
    let page = world.citizen("camilla").await.get("/nb/my/about").await.is(200);
    for words in
        ["Camilla Demodal", "camilla.demodal@example.org", "Kontakt- og reservasjonsregisteret", "Didrik Demodal"]
    {
        assert!(page.has(words), "{words}");
    }
    assert!(!page.has("01878510018"), "the whole number isn't shown");
    assert!(world.citizen("fredrik").await.get("/nb/my/about").await.has("Ikke registrert"));
    let shape = |text: String| text.matches('<').count();
    let (guro, anders) = (world.citizen("guro").await, world.citizen("anders").await);
    let (guro, anders) = (guro.get("/nb/my/about").await.main(), anders.get("/nb/my/about").await.main());
    assert_eq!(shape(guro), shape(anders), "a protected address looks like any");
    world.stranger().get("/nb/my/about").await.to();
}

#[tokio::test]
async fn who_wants_no_mail_gets_none_but_of_the_decision_and_in_the_chosen_language() {
    let world = World::open().await;
    let (anders, marit) = (world.citizen("anders").await, world.employee("marit").await);
    let to = anders.post("/nb/my/about", &[("lang", "nn"), ("mail", "off")]).await;
    assert_eq!(to.to(), "/nn/my/about?saved=1");
    assert!(anders.get(to.to()).await.is(200).has("Vala dine er lagra"));
    let reference = anders.apply().await;
    marit.work(&reference, "take", &[]).await.is(303);
    assert!(marit.get(&format!("/nb/queue/case/{reference}")).await.has("Søkeren vil ikke ha e-post"));
    marit.work(&reference, "ask", &[("text", "Hvor mange?")]).await.is(303);
    assert_eq!(world.mails().await, []);
    marit.work(&reference, "decide", &[("outcome", "granted"), ("text", "Fint")]).await.is(303);
    let [mail] = world.mails().await.try_into().unwrap();
    assert!(mail.subject.starts_with("Saka di er avgjord"), "{}", mail.subject);
    assert_eq!(world.citizen("berit").await.apply().await.len(), reference.len());
    assert_eq!(world.mails().await.len(), 1, "another's choice is another's");
    for wrong in [[("lang", "xx"), ("mail", "on")], [("lang", "nb"), ("mail", "maybe")]] {
        anders.post("/nb/my/about", &wrong).await.is(400);
    }
}

async fn everything(visitor: &Visitor<'_>) -> Value {
    let file = visitor.get("/nb/my/everything.json").await.is(200);
    assert_eq!(file.headers["content-disposition"], "attachment; filename=\"everything.json\"");
    serde_json::from_slice(&file.body).unwrap()
}

#[tokio::test]
async fn everything_can_be_downloaded_and_nothing_of_others() {
    let world = World::open().await;
    let (anders, marit) = (world.citizen("anders").await, world.employee("marit").await);
    let reference = anders.apply().await;
    anders.begin("kort").await;
    let message = format!("/nb/case/{reference}/message");
    anders.upload(&message, &[("answer", "Her er den")], &[("files", "attest.pdf", PDF)]).await.is(303);
    marit.work(&reference, "take", &[]).await.is(303);
    marit.work(&reference, "note", &[("text", "Internt-mellom-oss")]).await.is(303);
    marit.work(&reference, "decide", &[("outcome", "refused"), ("text", "For sent")]).await.is(303);
    let all = everything(&anders).await;
    assert_eq!((&all["shape"], &all["person"]["name"]), (&Value::from(1), &Value::from("Anders Testvik")));
    assert_eq!(all["drafts"][0]["form"], "kort");
    let case = &all["cases"][0];
    assert_eq!((&case["reference"], &case["status"]), (&Value::from(reference), &Value::from("decided")));
    assert_eq!(case["decision"]["reasons"], "For sent");
    assert_eq!(case["messages"][0]["attachments"][0]["name"], "attest.pdf");
    assert_eq!(case["opened_by"][0]["names"][0], "Marit Saksvik");
    assert!(case["answers"].to_string().contains("Anders"));
    assert!(!all.to_string().contains("Internt-mellom-oss"));
    let other = everything(&world.citizen("berit").await).await;
    assert_eq!((other["cases"].as_array().unwrap().len(), other["drafts"].as_array().unwrap().len()), (0, 0));
}

#[tokio::test]
async fn a_draft_above_the_level_of_the_login_is_named_and_no_more() {
    let world = World::open().await;
    world.publish("kort", |form| form.replace("drafts: pin\n", "login: high\ndrafts: pin\n"));
    let high = world.citizen_at("anders", Level::High).await;
    let draft = high.begin("kort").await;
    high.save(&draft, "soker", &[("navn", "Hemmelig"), ("for_hvem", "meg")]).await.is(303);
    assert!(everything(&high).await["drafts"][0]["typed"].to_string().contains("Hemmelig"));
    let all = everything(&world.citizen("anders").await).await;
    assert_eq!(all["drafts"][0]["needs_login"], "high");
    assert!(!all.to_string().contains("Hemmelig"));
}
