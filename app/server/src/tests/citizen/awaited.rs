//! Files that may come after the application.

use jiff::SignedDuration;
use store::case::Status;

use crate::tests::{
    visitor::{PDF, PNG, Visitor},
    world::World,
};

const DAY: SignedDuration = SignedDuration::from_hours(24);

/// A world whose `kort` takes its certificate after the application, within a time.
async fn with_later(later: &str) -> World {
    let world = World::open().await;
    let may = "show: for_hvem == \"barn\"\n        optional: true";
    let wait = format!("show: for_hvem == \"barn\"\n        kinds: [pdf]\n        later: {later}");
    world.publish("kort", |text| text.replace(may, &wait));
    world
}

/// An application for a child, without the certificate; the draft as it stands before it is sent.
async fn without(anders: &Visitor<'_>) -> String {
    let draft = anders.begin("kort").await;
    let child = [("navn", "Anders"), ("for_hvem", "barn"), ("barnets_nummer", "14832290026")];
    anders.save(&draft, "soker", &child).await.is(303);
    assert_eq!(anders.save(&draft, "vedlegg", &[]).await.to(), format!("/nb/draft/{draft}/sted"));
    anders.save(&draft, "sted", &[("bydel", "vest")]).await.is(303);
    draft
}

#[tokio::test]
async fn a_file_for_later_is_awaited_shown_and_taken() {
    let world = with_later("14 days").await;
    let (anders, marit) = (world.citizen("anders").await, world.employee("marit").await);
    let draft = without(&anders).await;
    let page = anders.get(&format!("/nb/draft/{draft}/vedlegg")).await.is(200);
    assert!(page.has("innen 14 dager"));
    assert!(anders.get(&format!("/nb/draft/{draft}/review")).await.is(200).has("Attest: innen 14 dager etter at du"));
    let reference = anders.submit(&draft).await;
    let (case, message) = (format!("/nb/case/{reference}"), format!("/nb/case/{reference}/message"));
    assert!(anders.get(&format!("{case}/receipt")).await.has("Attest: innen 8. desember 2026"));
    assert!(anders.get("/nb/my").await.has("Vi venter på filer fra deg. Frist: 8. desember 2026."));
    assert!(anders.get(&case).await.has("Send innen 8. desember 2026."));
    assert!(marit.get(&format!("/nb/queue/case/{reference}")).await.has("Attest: innen 8. desember 2026"));

    let wants = [("awaited", "attest")];
    let none = anders.upload(&message, &wants, &[]).await.refused();
    assert!(none.has("href=\"#f-awaited-0\"") && none.has("aria-invalid=\"true\""));
    let wrong = anders.upload(&message, &wants, &[("files", "bilde.png", PNG)]).await.refused();
    assert!(wrong.has("href=\"#f-awaited-0\""), "the question takes PDF alone");
    for path in ["bilde", "navn", "ukjent"] {
        anders.upload(&message, &[("awaited", path)], &[("files", "a.pdf", PDF)]).await.is(400);
    }
    world.citizen("berit").await.upload(&message, &wants, &[("files", "a.pdf", PDF)]).await.is(404);
    assert!(anders.get(&case).await.has("f-awaited-0"), "nothing has come");

    marit.work(&reference, "take", &[]).await.is(303);
    marit.work(&reference, "ask", &[("text", "Hvor mange?")]).await.is(303);
    for _ in 0..2 {
        let sent = anders.upload(&message, &wants, &[("files", "attest.pdf", PDF)]).await;
        assert_eq!(sent.to(), format!("{case}?written=1"));
    }
    assert_eq!(world.case(&reference).await.status, Status::WaitingForApplicant, "it answers no question");
    assert_eq!(world.history(&reference).await, ["received", "read", "taken", "asked", "written"]);
    let page = anders.get(&case).await.is(200);
    assert!(!page.has("f-awaited-0") && page.has("attest.pdf") && page.has(">Attest</p>"));
    assert_eq!(page.main().matches("attest.pdf").count(), 1, "pressed twice it is there once");
    let seen = marit.get(&format!("/nb/queue/case/{reference}")).await;
    assert!(!seen.has("Attest: innen") && seen.has("attest.pdf"));
    world.mails().await;
    world.clock.advance(DAY * 12);
    assert_eq!(world.mails().await, [], "there is nothing left to remind of");
}

#[tokio::test]
async fn it_is_reminded_of_once_three_days_before() {
    let world = with_later("14 days").await;
    let reference = {
        let anders = world.citizen("anders").await;
        anders.submit(&without(&anders).await).await
    };
    assert_eq!(world.mails().await.len(), 1, "the receipt");
    world.clock.advance(DAY * 11 - SignedDuration::from_mins(1));
    assert_eq!(world.mails().await, []);
    world.clock.advance(SignedDuration::from_mins(2));
    let [mail] = world.mails().await.try_into().unwrap();
    assert!(mail.subject.contains("det som mangler") && mail.body.contains(&format!("/nb/case/{reference}")));
    assert!(!mail.body.contains("Attest"), "a mail is read by others too");
    world.clock.advance(DAY * 30);
    assert_eq!(world.mails().await, []);
    let anders = world.citizen("anders").await;
    assert!(anders.get(&format!("/nb/case/{reference}")).await.has("Fristen var 8. desember 2026."));
    let late = [("files", "attest.pdf", PDF)];
    anders.upload(&format!("/nb/case/{reference}/message"), &[("awaited", "attest")], &late).await.is(303);
}

#[tokio::test]
async fn a_short_time_is_reminded_of_half_way_and_a_closed_case_not_at_all() {
    let world = with_later("4 days").await;
    let anders = world.citizen("anders").await;
    let (_, closed) = (anders.submit(&without(&anders).await).await, anders.submit(&without(&anders).await).await);
    anders.post(&format!("/nb/case/{closed}/withdraw"), &[]).await.is(303);
    world.mails().await;
    world.clock.advance(DAY * 2 - SignedDuration::from_mins(1));
    assert_eq!(world.mails().await, []);
    world.clock.advance(SignedDuration::from_mins(2));
    let [mail] = world.mails().await.try_into().unwrap();
    assert!(!mail.body.contains(&closed));
}

#[tokio::test]
async fn what_came_with_the_form_is_not_awaited() {
    let world = with_later("14 days").await;
    let anders = world.citizen("anders").await;
    let draft = without(&anders).await;
    let revision = world.draft(&draft).await.unwrap().revision.to_string();
    let pairs = [("_revision", revision.as_str())];
    anders.upload(&format!("/nb/draft/{draft}/vedlegg"), &pairs, &[("attest", "attest.pdf", PDF)]).await.is(303);
    assert!(!anders.get(&format!("/nb/draft/{draft}/review")).await.is(200).has("innen 14 dager"));
    let reference = anders.submit(&draft).await;
    assert!(!anders.get(&format!("/nb/case/{reference}")).await.is(200).has("f-awaited-0"));
    assert!(!anders.get("/nb/my").await.has("Vi venter på filer"));
}
