//! `/{lang}/case/{reference}/message` with files, and a caseworker's files.

use store::case::Status;

use crate::tests::{
    visitor::{PDF, PNG},
    world::World,
};

#[tokio::test]
async fn a_sent_case_takes_later_attachments_and_both_sides_see_them() {
    let world = World::open().await;
    let (anders, marit) = (world.citizen("anders").await, world.employee("marit").await);
    let reference = anders.apply().await;
    let (case, worked) = (format!("/nb/case/{reference}"), format!("/nb/queue/case/{reference}"));
    let message = format!("{case}/message");
    assert!(anders.get(&case).await.has("multipart/form-data"));
    for _ in 0..2 {
        let sent = anders.upload(&message, &[("answer", "")], &[("files", "attest.pdf", PDF)]).await;
        assert_eq!(sent.to(), format!("{case}?written=1"));
    }
    let page = anders.get(&format!("{case}?written=1")).await.is(200);
    assert!(page.has("Vi har fått det du sendte") && page.has("Du sendte en melding eller vedlegg"));
    assert_eq!(page.main().matches("attest.pdf").count(), 1, "pressed twice it is there once");
    assert_eq!(world.history(&reference).await, ["received", "written"]);
    assert_eq!(world.case(&reference).await.status, Status::Received);
    let id = page.between(&format!("{case}/file/"), "\"");
    assert!(marit.get(&worked).await.has(&format!("{worked}/file/{id}")));
    assert_eq!(anders.get(&format!("{case}/file/{id}")).await.is(200).body, PDF);
    assert_eq!(marit.get(&format!("{worked}/file/{id}")).await.is(200).body, PDF);
    let berit = world.citizen("berit").await;
    let other = berit.apply().await;
    berit.get(&format!("{case}/file/{id}")).await.is(404);
    berit.get(&format!("/nb/case/{other}/file/{id}")).await.is(404);
    berit.upload(&message, &[("answer", "Hei")], &[("files", "a.pdf", PDF)]).await.is(404);
    world.employee("nils").await.get(&format!("{worked}/file/{id}")).await.is(404);
    world.stranger().upload(&message, &[("answer", "Hei")], &[("files", "a.pdf", PDF)]).await.is(401);
}

#[tokio::test]
async fn a_question_may_come_with_files_and_be_answered_with_one() {
    let world = World::open().await;
    let (anders, marit) = (world.citizen("anders").await, world.employee("marit").await);
    let reference = anders.apply().await;
    let case = format!("/nb/case/{reference}");
    marit.work(&reference, "take", &[]).await.is(303);
    let ask = format!("/nb/queue/case/{reference}/ask");
    let revision = world.case(&reference).await.revision.to_string();
    let pairs = [("_revision", revision.as_str()), ("text", "Kan du signere?")];
    let wrong = marit.upload(&ask, &pairs, &[("files", "skjema.exe", b"MZ")]).await.refused();
    assert!(wrong.has("Kan du signere?") && wrong.has("href=\"#f-ask-files\""));
    marit.upload(&ask, &pairs, &[("files", "skjema.pdf", PDF)]).await.is(303);
    let page = anders.get(&case).await.is(200);
    let id = page.between(&format!("{case}/file/"), "\"");
    assert!(page.has("skjema.pdf"));
    assert_eq!(anders.get(&format!("{case}/file/{id}")).await.is(200).body, PDF);
    let answered = anders.upload(&format!("{case}/message"), &[("answer", "")], &[("files", "signert.png", PNG)]).await;
    assert_eq!(answered.to(), format!("{case}?answered=1"));
    assert_eq!(world.case(&reference).await.status, Status::InProgress);
    assert_eq!(world.history(&reference).await, ["received", "taken", "asked", "answered"]);
}

#[tokio::test]
async fn files_that_will_not_do_are_refused_with_what_was_written() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let reference = anders.apply().await;
    let message = format!("/nb/case/{reference}/message");
    type Files = &'static [(&'static str, &'static str, &'static [u8])];
    let wrong: [(Files, &str); 3] = [
        (&[("files", "a.pdf", b"<html>")], "denne typen fil"),
        (&[("files", "a.pdf", b"")], "er tom"),
        (&[("files", "a.png", PNG); 6], "#f-files"),
    ];
    for (files, says) in wrong {
        let page = anders.upload(&message, &[("answer", "Her er den")], files).await.refused();
        assert!(page.has(says) && page.has("Her er den"), "{says}");
    }
    let long = "å".repeat(5_001);
    let page = anders.upload(&message, &[("answer", &long)], &[("files", "a.png", PNG)]).await.refused();
    assert!(page.has("Velg filene på nytt"));
    anders.upload(&message, &[], &[("bilde", "a.png", PNG)]).await.is(400);
    assert_eq!(world.history(&reference).await, ["received"]);
}
