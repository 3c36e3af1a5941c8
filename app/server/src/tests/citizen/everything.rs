//! `/{lang}/my/everything.json` and `everything.pdf`.

use std::collections::BTreeSet;

use form::{Lang, form::Level};
use serde_json::Value;
use ui::Words;

use crate::{
    registers::{Party, PartyKind, Why},
    tests::{
        visitor::{PDF, Visitor},
        world::World,
    },
    written,
};

async fn everything(visitor: &Visitor<'_>) -> Value {
    let file = visitor.get("/nb/my/everything.json").await.is(200);
    assert_eq!(file.headers["content-disposition"], "attachment; filename=\"everything.json\"");
    serde_json::from_slice(&file.body).unwrap()
}

async fn paper(visitor: &Visitor<'_>) -> String {
    visitor.get("/nb/my/everything.pdf").await.is(200).paper("everything")
}

/// Somebody of whom we have something of every kind but signatures; the reference of their case.
async fn known(world: &World) -> (Visitor<'_>, String) {
    let (anders, marit) = (world.citizen("anders").await, world.employee("marit").await);
    anders.post("/nb/my/about", &[("lang", "nn"), ("mail", "off")]).await.is(303);
    let reference = anders.apply().await;
    let draft = anders.begin("kort").await;
    let child = [("navn", "Anders"), ("for_hvem", "barn"), ("barnets_nummer", "14832290026")];
    anders.save(&draft, "soker", &child).await.is(303);
    // The number is hidden now and the name is too long: neither is an answer, and both are kept.
    let typed = [("navn", "Et navn som er for langt"), ("for_hvem", "meg"), ("barnets_nummer", "14832290026")];
    anders.save(&draft, "soker", &typed).await.refused();
    let message = format!("/nb/case/{reference}/message");
    marit.work(&reference, "take", &[]).await.is(303);
    marit.work(&reference, "note", &[("text", "Internt-mellom-oss")]).await.is(303);
    marit.work(&reference, "ask", &[("text", "Hvor mange er dere?")]).await.is(303);
    anders.upload(&message, &[("answer", "Her er <den>")], &[("files", "attest.pdf", PDF)]).await.is(303);
    marit.work(&reference, "status", &[("status", "in_progress")]).await;
    marit.work(&reference, "decide", &[("outcome", "refused"), ("text", "For sent.\n\nBeklager.")]).await.is(303);
    anders.get(&format!("/nb/case/{reference}")).await.is(200);
    (anders, reference)
}

#[tokio::test]
async fn everything_can_be_downloaded_and_nothing_of_others() {
    let world = World::open().await;
    let (anders, reference) = known(&world).await;
    let all = everything(&anders).await;
    assert_eq!((&all["shape"], &all["person"]["name"]), (&Value::from(1), &Value::from("Anders Testvik")));
    assert_eq!(all["drafts"][0]["form"], "kort");
    assert!(all["drafts"][0]["typed"].to_string().contains("14832290026"), "what is hidden is kept, so it is told");
    let case = &all["cases"][0];
    assert_eq!((&case["reference"], &case["status"]), (&Value::from(reference), &Value::from("decided")));
    assert_eq!(case["decision"]["reasons"], "For sent.\n\nBeklager.");
    assert_eq!(case["messages"][1]["attachments"][0]["name"], "attest.pdf");
    let opened = &case["opened_by"][0];
    assert_eq!((&opened["day"], &opened["names"][0]), (&Value::from("2026-11-24"), &Value::from("Marit Saksvik")));
    assert!(case["answers"].to_string().contains("Anders"));
    assert!(!all.to_string().contains("Internt-mellom-oss"));
    assert!(!paper(&anders).await.contains("Internt-mellom-oss"));
    let berit = world.citizen("berit").await;
    let other = everything(&berit).await;
    assert_eq!((other["cases"].as_array().unwrap().len(), other["drafts"].as_array().unwrap().len()), (0, 0));
    assert!(!paper(&berit).await.contains("Anders"));
}

/// Every value with its name, and `[]` for a place in a list.
fn leaves(name: &str, value: &Value, out: &mut Vec<(String, Value)>) {
    match value {
        Value::Object(inner) => {
            let dot = if name.is_empty() { "" } else { "." };
            inner.iter().for_each(|(key, value)| leaves(&format!("{name}{dot}{key}"), value, out));
        }
        Value::Array(list) => list.iter().for_each(|value| leaves(&format!("{name}[]"), value, out)),
        value => out.push((name.to_owned(), value.clone())),
    }
}

/// How a value of the JSON stands on paper; nothing, for what only programs need.
fn on_paper(name: &str, value: &Value) -> Option<String> {
    let words = Words::of(Lang::Nb);
    let text = match value {
        Value::String(text) => text.as_str(),
        Value::Number(size) => return (name != "shape").then(|| form::format::size(size.as_u64().unwrap(), Lang::Nb)),
        _ => return None,
    };
    // An answer says of what kind it is: `bydel.text`.
    let answer = name.strip_suffix(".text").filter(|_| name.contains(".answers."));
    let last = answer.unwrap_or(name).rsplit('.').next().unwrap();
    Some(match last {
        "form" | "version" | "kind" => return None,
        "status" => words.t(&format!("status-{text}")),
        "outcome" => words.t(&format!("outcome-{text}")),
        "what" if text == "status" => "Ny status: Under behandling".to_owned(),
        "what" => words.t(&format!("event-{text}")),
        "language" => Lang::parse(text).unwrap().name().to_owned(),
        "from" => if text == "applicant" { "Du, " } else { "Marit Saksvik, " }.to_owned(),
        "for_hvem" => "Meg".to_owned(),
        "bydel" => "Vest".to_owned(),
        _ if last == "at" || last.ends_with("_at") || last == "no_mail_since" => written::time(text, Lang::Nb),
        _ if last == "day" || last.ends_with("_on") => written::day(text, Lang::Nb),
        _ => text.to_owned(),
    })
}

#[tokio::test]
async fn the_paper_says_what_the_json_says() {
    let world = World::open().await;
    let (anders, _) = known(&world).await;
    let bare = |text: &str| text.replace(|c: char| c.is_whitespace() || c == '\u{200b}', "");
    let paper = bare(&paper(&anders).await);
    let mut all = Vec::new();
    leaves("", &everything(&anders).await, &mut all);
    let mut seen = BTreeSet::new();
    for (name, value) in &all {
        if let Some(text) = on_paper(name, value) {
            assert!(paper.contains(&bare(&text)), "{name}: {text}\n{paper}");
            seen.insert(name.as_str());
        }
    }
    for name in [
        "person.national_id",
        "choices.no_mail_since",
        "drafts[].typed.navn",
        "drafts[].typed.barnets_nummer",
        "drafts[].deleted_on",
        "cases[].answers.navn.text",
        "cases[].messages[].attachments[].name",
        "cases[].messages[].attachments[].size",
        "cases[].decision.opened_at",
        "cases[].history[].by",
        "cases[].opened_by[].names[]",
    ] {
        assert!(seen.contains(name), "{name} was to be looked at: {seen:?}");
    }
}

#[tokio::test]
async fn the_paper_is_in_the_persons_language() {
    let world = World::open().await;
    let (anders, _) = known(&world).await;
    for (lang, title, reader) in [
        ("nn", "Alt vi har om deg", "Kven har opna saka di?"),
        ("en", "All we have about you", "Who has opened your case?"),
        ("se", "Buot maid mii diehtit du birra", "Gii lea rahpan du ášši?"),
    ] {
        let paper = anders.get(&format!("/{lang}/my/everything.pdf")).await.is(200).paper("everything");
        assert!(paper.contains(title) && paper.contains(reader), "{lang}: {paper}");
    }
}

#[tokio::test]
async fn a_draft_above_the_level_of_the_login_is_named_and_no_more() {
    let world = World::open().await;
    world.publish("kort", |form| form.replace("drafts: pin\n", "login: high\ndrafts: pin\n"));
    let high = world.citizen_at("anders", Level::High).await;
    let draft = high.begin("kort").await;
    high.save(&draft, "soker", &[("navn", "Hemmelig"), ("for_hvem", "meg")]).await.is(303);
    assert!(everything(&high).await["drafts"][0]["typed"].to_string().contains("Hemmelig"));
    let anders = world.citizen("anders").await;
    let all = everything(&anders).await;
    assert_eq!(all["drafts"][0]["needs_login"], "high");
    assert!(!all.to_string().contains("Hemmelig"));
    let paper = paper(&anders).await;
    assert!(paper.contains("Logg inn på et høyere sikkerhetsnivå") && !paper.contains("Hemmelig"), "{paper}");
}

#[tokio::test]
async fn very_much_comes_in_parts() {
    let world = World::open().await;
    let own = Party { kind: PartyKind::Own, id: "15869010089".into(), name: "Anders".into(), why: Why::Own };
    for number in 0..26 {
        let answers = format!("{{\"navn\": \"Utkast {number}\", \"for_hvem\": \"meg\"}}");
        world.put_draft("anders", "kort", &own, answers.as_bytes()).await;
    }
    let anders = world.citizen("anders").await;
    let paper = anders.get("/nb/my/everything.pdf?part=2").await.is(200).paper("everything-2");
    assert!(paper.contains("Dette er del 2 av 2.") && paper.contains("/nb/my/everything.pdf?part=1"), "{paper}");
    assert_eq!(paper.matches("Utkast ").count(), 2, "the title of the list, and the draft that is left: {paper}");
    for part in ["0", "3", "x"] {
        anders.get(&format!("/nb/my/everything.pdf?part={part}")).await.is(if part == "x" { 400 } else { 404 });
    }
}
