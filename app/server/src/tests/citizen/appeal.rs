//! `/{lang}/case/{reference}/appeal`.

use form::{Input, Journey};
use jiff::SignedDuration;

use crate::tests::{visitor::Visitor, world::World};

fn with_appeals(world: &World) {
    let folder = world.forms.join("klage-pa-vedtak");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("form.yaml"), include_str!("../forms/klage.yaml")).unwrap();
    world.state.registry.reload().unwrap();
}

#[tokio::test]
async fn an_appeal_begins_with_what_is_known_of_the_decision() {
    let world = World::open().await;
    let (anders, marit) = (world.citizen("anders").await, world.employee("marit").await);
    let reference = anders.apply().await;
    let (case, address) = (format!("/nb/case/{reference}"), format!("/nb/case/{reference}/appeal"));
    anders.post(&address, &[]).await.is(404);
    with_appeals(&world);
    anders.post(&address, &[]).await.is(409);
    marit.work(&reference, "take", &[]).await.is(303);
    marit.work(&reference, "decide", &[("outcome", "refused"), ("text", "For sent")]).await.is(303);
    world.clock.advance(SignedDuration::from_hours(24 * 7));
    let anders = world.citizen("anders").await;
    assert!(anders.get(&case).await.is(200).has(&address));
    world.citizen("berit").await.post(&address, &[]).await.is(404);

    let to = anders.post(&address, &[]).await.to().to_owned();
    let draft = to.strip_prefix("/nb/draft/").unwrap();
    let inputs = world.inputs(draft).await;
    assert_eq!(inputs["saksnummer"], Input::Text(reference.clone()));
    let day = |name: &str| ["day", "month", "year"].map(|part| inputs[name].part(part).to_owned());
    assert_eq!(day("vedtaksdato"), ["24", "11", "2026"]);
    assert_eq!(day("mottatt"), ["24", "11", "2026"], "the day of the notice, which the applicant may correct");
    assert!(!inputs.contains_key("status"), "the form doesn't ask");
    let page = anders.get(&format!("{to}/vedtaket")).await.is(200);
    assert!(page.has(&format!("value=\"{reference}\"")), "it is shown and can be corrected");

    let typed = [("saksnummer", reference.as_str()), ("hvorfor", "Fordi")];
    anders.save(draft, "vedtaket", &typed).await;
    assert_eq!(anders.post(&address, &[]).await.to(), to, "the appeal that was begun goes on");
    assert_ne!(anders.begin("klage-pa-vedtak").await, draft, "an appeal from the front page begins empty");
}

/// Fills in an appeal about a case and sends it; its reference.
async fn send(visitor: &Visitor<'_>, draft: &str, about: &str) -> String {
    let day = ["day", "month", "year"].into_iter().zip(["24", "11", "2026"]);
    let days: Vec<(String, &str)> = ["vedtaksdato", "mottatt"]
        .into_iter()
        .flat_map(|name| day.clone().map(move |(part, text)| (format!("{name}.{part}"), text)))
        .collect();
    let mut pairs = vec![("saksnummer", about), ("hvorfor", "Fordi")];
    pairs.extend(days.iter().map(|(name, text)| (name.as_str(), *text)));
    visitor.save(draft, "vedtaket", &pairs).await.is(303);
    visitor.submit(draft).await
}

#[tokio::test]
async fn a_sent_appeal_and_its_decision_lead_to_each_other() {
    let world = World::open().await;
    with_appeals(&world);
    world.publish("klage-pa-vedtak", |text| text.replace("queue: felles", "queue: stotte"));
    let (anders, marit) = (world.citizen("anders").await, world.employee("marit").await);
    let decided = anders.apply().await;
    marit.work(&decided, "take", &[]).await.is(303);
    marit.work(&decided, "decide", &[("outcome", "refused"), ("text", "For sent")]).await.is(303);
    let to = anders.post(&format!("/nb/case/{decided}/appeal"), &[]).await.to().to_owned();
    let appeal = send(&anders, to.strip_prefix("/nb/draft/").unwrap(), &decided).await;
    let (of_decided, of_appeal) = (format!("/nb/case/{decided}"), format!("/nb/case/{appeal}"));
    let page = anders.get(&of_decided).await.is(200);
    assert!(page.has("Vedtaket er klaget på") && page.has(&format!("href=\"{of_appeal}\"")));
    let page = anders.get(&of_appeal).await.is(200);
    assert!(page.has("Dette er en klage på vedtaket i saken") && page.has(&format!("href=\"{of_decided}\"")));

    // A caseworker sees the one that belongs to this one only in a queue of theirs.
    let at = |reference: &str| format!("/nb/queue/case/{reference}");
    let oda = world.employee("oda").await;
    assert!(oda.get(&at(&decided)).await.is(200).has(&format!("href=\"{}\"", at(&appeal))));
    assert!(oda.get(&at(&appeal)).await.is(200).has(&format!("href=\"{}\"", at(&decided))));
    assert!(!marit.get(&at(&decided)).await.is(200).has(&appeal));

    // The number of somebody else's case, or of one that isn't decided, is an answer and no more.
    let berit = world.citizen("berit").await;
    let waiting = berit.apply().await;
    for about in [&decided, &waiting, &"2026-BCDFGH".to_owned(), &"vet ikke".to_owned()] {
        let draft = berit.begin("klage-pa-vedtak").await;
        let sent = send(&berit, &draft, about).await;
        assert!(!berit.get(&format!("/nb/case/{sent}")).await.is(200).has("Dette er en klage"), "{about}");
    }
    assert_eq!(anders.get(&of_decided).await.is(200).main().matches("Vedtaket er klaget på").count(), 1);
}

/// A decision that was appealed: the applicant, the caseworker, and the references of both cases.
async fn appealed(world: &World) -> (Visitor<'_>, Visitor<'_>, String, String) {
    with_appeals(world);
    let (anders, marit) = (world.citizen("anders").await, world.employee("marit").await);
    let decided = anders.apply().await;
    marit.work(&decided, "take", &[]).await.is(303);
    marit.work(&decided, "decide", &[("outcome", "refused"), ("text", "For sent")]).await.is(303);
    let to = anders.post(&format!("/nb/case/{decided}/appeal"), &[]).await.to().to_owned();
    let appeal = send(&anders, to.strip_prefix("/nb/draft/").unwrap(), &decided).await;
    (anders, marit, decided, appeal)
}

#[tokio::test]
async fn the_decision_of_an_appeal_says_so_on_paper() {
    let world = World::open().await;
    let (anders, marit, decided, appeal) = appealed(&world).await;
    marit.work(&appeal, "take", &[]).await.is(303);
    marit.work(&appeal, "decide", &[("outcome", "granted"), ("text", "Du hadde rett")]).await.is(303);
    let paper = anders.get(&format!("/nb/case/{appeal}/decision.pdf")).await.is(200);
    let paper = paper.paper(&format!("{appeal}-decision"));
    let about = format!("Vedtaket gjelder klagen på vedtaket i sak {decided}.");
    for words in ["Vedtak i klagesak: Kort", "Klagen har ført fram.", &about, "Du hadde rett"] {
        assert!(paper.contains(words), "{words}: {paper}");
    }
    assert!(paper.contains("Sivilombudet") && !paper.contains("Slik klager du"), "it is final: {paper}");
    let page = anders.get(&format!("/nb/case/{appeal}")).await.is(200);
    assert!(page.has("Sivilombudet") && !page.has("Klag på vedtaket"));
    anders.post(&format!("/nb/case/{appeal}/appeal"), &[]).await.is(409);
}

#[tokio::test]
async fn that_an_appeal_is_not_looked_into_can_be_appealed() {
    let world = World::open().await;
    let (anders, marit, _, appeal) = appealed(&world).await;
    marit.work(&appeal, "take", &[]).await.is(303);
    marit.work(&appeal, "decide", &[("outcome", "dismissed"), ("text", "For sent igjen")]).await.is(303);
    assert!(anders.get(&format!("/nb/case/{appeal}")).await.is(200).has("Klag på vedtaket"));
}

#[tokio::test]
async fn the_configuration_names_questions_that_the_appeal_form_has() {
    let world = World::real().await;
    let appeal = &world.state.config.appeal;
    let form = world.state.registry.live().forms.get(&appeal.form).cloned().unwrap();
    let date = Input::of_parts([("day", "23".to_owned()), ("month", "11".to_owned()), ("year", "2026".to_owned())]);
    let text = |text: &str| Input::Text(text.to_owned());
    let mut inputs: form::Inputs = appeal.answers.iter().map(|(name, answer)| (name.clone(), text(answer))).collect();
    inputs.extend([
        (appeal.reference.clone(), text("2026-BCDFGH")),
        (appeal.title.clone(), text("Ledsagerbevis")),
        (appeal.decided.clone(), date.clone()),
        (appeal.received.clone(), date),
    ]);
    let journey = Journey::new(&form, &inputs, world.clock.today());
    for name in inputs.keys() {
        assert!(form.field(name).is_some(), "{name}");
        assert!(journey.steps.iter().flat_map(|step| &step.problems).all(|problem| problem.path != *name), "{name}");
    }
}
