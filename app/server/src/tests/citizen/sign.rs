//! `/{lang}/case/{reference}/sign`: what others must sign before it is delivered.

use jiff::SignedDuration;
use store::case::Status;

use crate::{
    signing::work_one,
    tests::{
        visitor::{PDF, Visitor},
        world::World,
    },
};

/// Two people to name, an address and a file, behind what `stotte` asks for.
const ASKS: &str = "
      - person: en
        label: {nb: En, nn: Ein, en: One}
        optional: true
      - person: to
        label: {nb: To, nn: To, en: Two}
        optional: true
      - text: gate
        label: {nb: Gata mi, nn: Gata mi, en: My street}
        autocomplete: street-address
        optional: true
      - file: papir
        label: {nb: Papir, nn: Papir, en: Paper}
        optional: true
sign:
  who: [en, to]
  within: 14 days
  otherwise: cancel
  asks: {nb: Jeg er enig, nn: Eg er einig, en: I agree}
route:";

const ANDERS: (&str, &str) = ("Anders Testvik", "15869010089");
const BERIT: (&str, &str) = ("Berit Prøvestad", "15869010240");
/// Reserved against digital mail.
const FREDRIK: (&str, &str) = ("Fredrik Lavnes", "29820050043");
/// With a protected address.
const GURO: (&str, &str) = ("Guro Skjermdal", "15869099918");

const DAY: SignedDuration = SignedDuration::from_hours(24);
const TICKED: &[(&str, &str)] = &[("confirm", "yes")];

async fn world() -> World {
    let world = World::open().await;
    world.publish("stotte", |file| file.replace("\nroute:", ASKS));
    world
}

/// Fills in a `stotte` that names these people.
async fn filled(visitor: &Visitor<'_>, people: &[(&str, &str)]) -> String {
    let draft = visitor.begin("stotte").await;
    let revision = visitor.world.draft(&draft).await.unwrap().revision.to_string();
    let mut pairs =
        vec![("_revision", revision.as_str()), ("navn", "Korpset"), ("belop", "100"), ("gate", "Lønnveien 1")];
    for ((name, number), keys) in people.iter().zip([("en.name", "en.number"), ("to.name", "to.number")]) {
        pairs.extend([(keys.0, *name), (keys.1, *number)]);
    }
    let page = format!("/nb/draft/{draft}/alt");
    assert!(visitor.upload(&page, &pairs, &[("papir", "avtale.pdf", PDF)]).await.to().ends_with("/review"));
    draft
}

async fn sent(visitor: &Visitor<'_>, people: &[(&str, &str)]) -> String {
    visitor.submit(&filled(visitor, people).await).await
}

/// The mails that wait: to whom, and their subjects.
async fn mails(world: &World) -> Vec<(String, String)> {
    let mails = world.mails().await.into_iter();
    let mut mails: Vec<_> = mails.map(|mail| (mail.to.split('.').next().unwrap().to_owned(), mail.subject)).collect();
    // Those of one moment come in no order.
    mails.sort();
    mails
}

/// Lets the worker do all that is due.
async fn work(world: &World) {
    while work_one(&world.state).await.unwrap() {}
}

#[tokio::test]
async fn it_is_delivered_when_the_last_one_has_signed() {
    let world = world().await;
    let (anders, berit) = (world.citizen("anders").await, world.citizen("berit").await);
    let nils = world.employee("nils").await;
    let draft = filled(&anders, &[BERIT, FREDRIK]).await;
    let review = anders.get(&format!("/nb/draft/{draft}/review")).await.is(200);
    assert!(review.has("Noen må signere") && review.has("<li>Berit Prøvestad</li>"));
    let reference = anders.submit(&draft).await;
    let (case, sign) = (format!("/nb/case/{reference}"), format!("/nb/case/{reference}/sign"));

    let receipt = anders.get(&format!("{case}/receipt")).await.is(200);
    for words in
        ["Skjemaet venter på signatur", "8. desember 2026", "Vi har sendt e-post om det", "du må si fra selv", &sign]
    {
        assert!(receipt.has(words), "{words}");
    }
    anders.get(&format!("{case}/receipt.pdf")).await.is(200);
    assert!(anders.get("/nb/my").await.has("Venter på signatur"));
    let told: Vec<_> = mails(&world).await.into_iter().map(|(to, _)| to).collect();
    assert_eq!(told, ["anders", "berit"]);
    nils.get(&format!("/nb/queue/case/{reference}")).await.is(404);
    assert!(!nils.get("/nb/queue?queue=stotte").await.is(200).has(&reference));
    anders.post(&format!("{case}/message"), &[("answer", "Hei")]).await.is(409);
    anders.get(&sign).await.is(404);

    assert!(berit.get("/nb/my").await.has("Du er bedt om å signere senest 8. desember 2026"));
    berit.get(&case).await.is(404);
    let page = berit.get(&sign).await.is(200);
    assert!(page.has("Korpset") && page.has("Jeg er enig") && page.has("Anders Testvik har fylt ut dette"));
    assert!(!page.has("Lønnveien"), "where somebody lives isn't shown");
    let file = format!("{sign}/file/{}", page.between(&format!("{sign}/file/"), "\""));
    berit.get(&file).await.is(200);
    assert_eq!(berit.post(&sign, &[]).await.refused().title().matches("Feil:").count(), 1);
    assert_eq!(world.case(&reference).await.status, Status::WaitingForSignatures);
    for _ in 0..2 {
        assert_eq!(berit.post(&sign, TICKED).await.to(), sign);
    }
    assert!(berit.get(&sign).await.has("Du signerte 24. november 2026"));
    berit.get(&file).await.is(404);
    assert_eq!(world.case(&reference).await.status, Status::WaitingForSignatures);
    assert!(anders.get(&case).await.has("Signerte 24. november 2026"));

    world.clock.advance(DAY);
    let (berit, fredrik) = (world.citizen("berit").await, world.citizen("fredrik").await);
    let nils = world.employee("nils").await;
    fredrik.post(&sign, TICKED).await.is(303);
    let now = world.case(&reference).await;
    assert_eq!((now.status, now.queue.as_str()), (Status::Received, "stotte"));
    assert_eq!(world.history(&reference).await, ["sign-sent", "sign-read", "signed", "signed", "received"]);
    let [(to, subject)] = mails(&world).await.try_into().unwrap();
    assert_eq!((to.as_str(), subject.starts_with("Vi har fått skjemaet")), ("anders", true));
    let worked = nils.get(&format!("/nb/queue/case/{reference}")).await.is(200);
    assert!(worked.has("Signerte 25. november 2026") && worked.has("Fredrik Lavnes"));
    assert!(berit.get("/nb/my").await.has("Dette har andre bedt deg signere"));
    let everything = fredrik.get("/nb/my/everything.json").await.is(200).text();
    assert!(everything.contains("\"answer\": \"signed\""));
    let paper = berit.get("/nb/my/everything.pdf").await.is(200).paper("everything");
    for words in
        [&reference, "Navnet ditt i skjemaet: Berit", "Lest: 24. november 2026", "Du signerte 24. november 2026"]
    {
        assert!(paper.contains(words), "{words}: {paper}");
    }
    world.clock.advance(DAY * 30);
    work(&world).await;
    assert!(mails(&world).await.is_empty(), "nobody is reminded of what is done");
}

#[tokio::test]
async fn nobody_else_sees_or_signs_it() {
    let world = world().await;
    let reference = sent(&world.citizen("anders").await, &[BERIT]).await;
    let camilla = world.citizen("camilla").await;
    let sign = format!("/nb/case/{reference}/sign");
    camilla.get(&sign).await.is(404);
    camilla.post(&sign, TICKED).await.is(404);
    camilla.get(&format!("{sign}/decline")).await.is(404);
    camilla.post(&format!("{sign}/decline"), &[]).await.is(404);
    world.stranger().get(&sign).await.is(303);
    assert_eq!(world.case(&reference).await.status, Status::WaitingForSignatures);
}

#[tokio::test]
async fn who_sends_it_signs_by_that_and_who_is_named_twice_signs_once() {
    let world = world().await;
    let (anders, berit) = (world.citizen("anders").await, world.citizen("berit").await);
    let own = sent(&anders, &[ANDERS]).await;
    assert_eq!((world.case(&own).await.status, world.history(&own).await), (Status::Received, vec!["received".into()]));
    let twice = sent(&anders, &[BERIT, ("Berit P.", BERIT.1)]).await;
    berit.post(&format!("/nb/case/{twice}/sign"), TICKED).await.is(303);
    assert_eq!(world.case(&twice).await.status, Status::Received);
}

#[tokio::test]
async fn sending_twice_asks_once() {
    let world = world().await;
    let anders = world.citizen("anders").await;
    let address = format!("/nb/draft/{}/review", filled(&anders, &[BERIT]).await);
    let (one, other) = tokio::join!(anders.post(&address, &[]), anders.post(&address, &[]));
    assert_eq!(one.to(), other.to());
    assert_eq!(mails(&world).await.len(), 2);
}

#[tokio::test]
async fn a_refusal_ends_it() {
    let world = world().await;
    let (anders, berit) = (world.citizen("anders").await, world.citizen("berit").await);
    let reference = sent(&anders, &[BERIT, FREDRIK]).await;
    let (case, decline) = (format!("/nb/case/{reference}"), format!("/nb/case/{reference}/sign/decline"));
    mails(&world).await;
    assert!(berit.get(&decline).await.is(200).has("Vil du la være å signere?"));
    for _ in 0..2 {
        berit.post(&decline, &[]).await.is(303);
    }
    assert!(berit.get(&decline).await.to().ends_with("/sign"));
    assert!(berit.get(&format!("{case}/sign")).await.has("Du har sagt nei"));
    assert_eq!(world.case(&reference).await.status, Status::NotSigned);
    assert_eq!(world.history(&reference).await, ["sign-sent", "sign-declined"]);
    let [(to, subject)] = mails(&world).await.try_into().unwrap();
    assert_eq!((to.as_str(), subject.starts_with("Skjemaet ditt ble ikke levert")), ("anders", true));
    let page = anders.get(&case).await.is(200);
    assert!(page.has("Ikke levert") && page.has("Søk på nytt") && page.has("Sa nei") && page.has("Signerte ikke."));
    let fredrik = world.citizen("fredrik").await;
    fredrik.post(&format!("{case}/sign"), TICKED).await.is(303);
    assert!(fredrik.get(&format!("{case}/sign")).await.has("Du trenger ikke signere"));
    assert_eq!(world.case(&reference).await.status, Status::NotSigned);
    anders.get(&format!("{case}/withdraw")).await.is(303);
}

#[tokio::test]
async fn those_who_have_not_signed_are_reminded_and_then_it_is_too_late() {
    let world = world().await;
    let anders = world.citizen("anders").await;
    let reference = sent(&anders, &[BERIT, FREDRIK]).await;
    mails(&world).await;
    world.clock.advance(DAY * 11);
    work(&world).await;
    assert!(mails(&world).await.is_empty(), "not yet");
    world.clock.advance(DAY);
    work(&world).await;
    let reminded = mails(&world).await;
    assert_eq!(reminded.iter().map(|(to, _)| to.as_str()).collect::<Vec<_>>(), ["anders", "berit"]);
    assert!(
        reminded[1].1.starts_with("Du har ikkje signert enno"),
        "the signer's language, as the contact register says"
    );
    world.clock.advance(DAY * 2);
    work(&world).await;
    assert!(mails(&world).await.is_empty(), "once, and the last day is one to sign on");
    assert_eq!(world.case(&reference).await.status, Status::WaitingForSignatures);
    world.clock.advance(DAY);
    work(&world).await;
    assert_eq!(world.case(&reference).await.status, Status::NotSigned);
    assert_eq!(world.history(&reference).await, ["sign-sent", "sign-expired"]);
    assert_eq!(mails(&world).await.len(), 1);
    let berit = world.citizen("berit").await;
    berit.post(&format!("/nb/case/{reference}/sign"), TICKED).await.is(303);
    assert_eq!(world.case(&reference).await.status, Status::NotSigned);
}

#[tokio::test]
async fn a_form_may_be_delivered_without() {
    let world = world().await;
    world.publish("stotte", |file| file.replace("otherwise: cancel", "otherwise: send"));
    let anders = world.citizen("anders").await;
    let reference = sent(&anders, &[BERIT]).await;
    mails(&world).await;
    world.clock.advance(DAY * 15);
    work(&world).await;
    let case = world.case(&reference).await;
    assert_eq!((case.status, case.queue.as_str()), (Status::Received, "stotte"));
    assert_eq!(world.history(&reference).await, ["sign-sent", "sign-unsigned", "received"]);
    let subjects: Vec<_> = mails(&world).await.into_iter().map(|(_, subject)| subject).collect();
    assert!(subjects.iter().any(|subject| subject.starts_with("Vi har fått skjemaet")), "{subjects:?}");
    let worked = world.employee("nils").await.get(&format!("/nb/queue/case/{reference}")).await.is(200);
    assert!(worked.has("Signerte ikke."));
}

#[tokio::test]
async fn what_is_taken_back_is_nobodys_to_sign() {
    let world = world().await;
    let (anders, berit) = (world.citizen("anders").await, world.citizen("berit").await);
    let reference = sent(&anders, &[BERIT]).await;
    anders.post(&format!("/nb/case/{reference}/withdraw"), &[]).await.is(303);
    let sign = format!("/nb/case/{reference}/sign");
    berit.post(&sign, TICKED).await.is(303);
    assert!(berit.get(&sign).await.has("Du trenger ikke signere"));
    assert!(!berit.get("/nb/my").await.has(&reference));
    assert_eq!(world.case(&reference).await.status, Status::Withdrawn);
    mails(&world).await;
    world.clock.advance(DAY * 20);
    work(&world).await;
    assert!(mails(&world).await.is_empty());
}

#[tokio::test]
async fn who_wants_no_mail_is_told_by_the_applicant() {
    let world = world().await;
    world.citizen("berit").await.post("/nb/my/about", &[("lang", "nb"), ("mail", "off")]).await.is(303);
    let anders = world.citizen("anders").await;
    let reference = sent(&anders, &[BERIT]).await;
    assert!(anders.get(&format!("/nb/case/{reference}/receipt")).await.has("du må si fra selv"));
    assert_eq!(mails(&world).await.len(), 1);
}

#[tokio::test]
async fn with_a_signer_whose_address_is_protected_it_goes_to_no_queue_of_a_district() {
    let world = world().await;
    let reference = sent(&world.citizen("anders").await, &[GURO]).await;
    world.citizen("guro").await.post(&format!("/nb/case/{reference}/sign"), TICKED).await.is(303);
    assert_eq!(world.case(&reference).await.queue, "skjermet");
}
