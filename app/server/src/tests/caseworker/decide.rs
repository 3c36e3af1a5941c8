//! `/{lang}/queue/case/{reference}/decide`.

use store::case::{Outcome, Status};

use crate::{
    deliveries::Letter,
    tests::{visitor::Visitor, world::World},
};

/// A case in a caseworker's hands, with its first mail sent.
async fn taken<'w>(world: &'w World) -> (Visitor<'w>, Visitor<'w>, String) {
    let (anders, marit) = (world.citizen("anders").await, world.employee("marit").await);
    let reference = anders.apply().await;
    marit.work(&reference, "take", &[]).await.is(303);
    world.mails().await;
    (anders, marit, reference)
}

#[tokio::test]
async fn a_decision_needs_an_outcome_and_reasons() {
    let world = World::open().await;
    let (_, marit, reference) = taken(&world).await;
    let both = marit.work(&reference, "decide", &[("text", " ")]).await.refused();
    assert!(both.has("#f-outcome") && both.has("#f-reasons"));
    let outcome = marit.work(&reference, "decide", &[("text", "Fordi <slik> er det"), ("outcome", "maybe")]).await;
    let outcome = outcome.refused();
    assert!(outcome.has("#f-outcome") && !outcome.has("href=\"#f-reasons\""));
    assert!(outcome.has("Fordi &lt;slik> er det") || outcome.has("Fordi &lt;slik&gt; er det"));
    let reasons = marit.work(&reference, "decide", &[("outcome", "refused"), ("text", "")]).await.refused();
    assert!(reasons.has("value=\"refused\" checked"), "the choice comes back: {}", reasons.main());
    assert_eq!(world.case(&reference).await.status, Status::InProgress);
    assert_eq!(world.mails().await, []);
}

#[tokio::test]
async fn the_mail_does_not_tell_the_outcome() {
    let mut mails: Vec<Letter> = Vec::new();
    for outcome in Outcome::ALL {
        let world = World::open().await;
        let (anders, marit, reference) = taken(&world).await;
        marit.work(&reference, "decide", &[("outcome", outcome.word()), ("text", "Begrunnelsen")]).await.is(303);
        let case = world.case(&reference).await;
        assert_eq!((case.outcome, case.status), (Some(outcome), Status::Decided));
        assert!(anders.get(&format!("/nb/case/{reference}")).await.has("Begrunnelsen"));
        let [mail] = world.mails().await.try_into().unwrap();
        assert!(mail.subject.starts_with("Saken din er avgjort"), "{}", mail.subject);
        assert!(mail.body.contains(&reference) && !mail.body.contains("Begrunnelsen"));
        let blank = |text: String| text.replace(&reference, "…");
        mails.push(Letter { to: mail.to, subject: blank(mail.subject), body: blank(mail.body) });
    }
    assert!(mails.iter().all(|mail| *mail == mails[0]), "{mails:?}");
}

#[tokio::test]
async fn pressed_twice_it_is_decided_once() {
    let world = World::open().await;
    let (_, marit, reference) = taken(&world).await;
    let (revision, decide) = (world.case(&reference).await.revision, format!("/nb/queue/case/{reference}/decide"));
    let revision = revision.to_string();
    let typed = [("_revision", revision.as_str()), ("outcome", "granted"), ("text", "Fint")];
    for _ in 0..2 {
        marit.post(&decide, &typed).await.is(303);
    }
    assert_eq!(world.history(&reference).await, ["received", "taken", "decided"]);
    assert_eq!(world.mails().await.len(), 1);
    let other = [("_revision", revision.as_str()), ("outcome", "refused"), ("text", "Fint")];
    assert!(marit.post(&decide, &other).await.is(409).has("Saken er endret siden du åpnet den"));
    marit.work(&reference, "take", &[]).await.is(409);
    assert_eq!(world.case(&reference).await.outcome, Some(Outcome::Granted));
}

#[tokio::test]
async fn the_reasons_begin_with_the_forms_letter() {
    let world = World::open().await;
    let (_, marit, reference) = taken(&world).await;
    let case = format!("/nb/queue/case/{reference}");
    let page = marit.get(&case).await.is(200);
    assert!(page.has(&format!("{case}?letter=granted#f-reasons")) && !page.has("letter=refused"));
    let begun = marit.get(&format!("{case}?letter=granted")).await.is(200);
    assert!(begun.has("value=\"granted\" checked") && begun.has("Du får kortet fordi du fyller vilkårene."));
    let none = marit.get(&format!("{case}?letter=refused")).await.is(200);
    assert!(!none.has("value=\"refused\" checked"));
}

#[test]
fn forms_and_cases_know_the_same_outcomes() {
    assert_eq!(Outcome::ALL.map(Outcome::word), form::form::OUTCOMES);
}
