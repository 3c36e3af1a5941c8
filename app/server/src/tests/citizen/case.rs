//! `/{lang}/case/{reference}`: the citizen's case, its messages, its receipt.

use jiff::SignedDuration;
use store::case::Status;

use crate::tests::world::World;

#[tokio::test]
async fn somebody_elses_case_looks_like_none() {
    let world = World::open().await;
    let reference = world.citizen("anders").await.apply().await;
    let berit = world.citizen("berit").await;
    for reference in [reference.as_str(), "2026-BCDFGH", "nonsense"] {
        for part in
            ["", "/receipt", "/receipt.pdf", "/decision.pdf", "/survey", "/file/01890000-0000-7000-8000-000000000000"]
        {
            berit.get(&format!("/nb/case/{reference}{part}")).await.is(404);
        }
        berit.post(&format!("/nb/case/{reference}/message"), &[("answer", "Hei")]).await.is(404);
        berit.post(&format!("/nb/case/{reference}/survey"), &[("lett", "yes")]).await.is(404);
    }
}

#[tokio::test]
async fn the_receipt_tells_what_happens_next() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let reference = anders.apply().await;
    let page = anders.get(&format!("/nb/case/{reference}/receipt")).await.is(200);
    for words in
        [&reference, "24. november 2026 kl. 13:00", "22. desember 2026", "Kontoret", "anders.testvik@example.org"]
    {
        assert!(page.has(words), "{words}");
    }
    let paper = anders.get(&format!("/nb/case/{reference}/receipt.pdf")).await.is(200).paper(&reference);
    assert!(paper.contains("Anders Testvik") && paper.contains("24. november 2026 kl. 13:00"), "{paper}");
}

#[tokio::test]
async fn a_reference_may_be_typed_in_small_letters() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let reference = anders.apply().await;
    anders.get(&format!("/nb/case/{}", reference.to_lowercase())).await.is(200);
}

#[tokio::test]
async fn a_question_is_answered_once_however_often_the_button_is_pressed() {
    let world = World::open().await;
    let (anders, marit) = (world.citizen("anders").await, world.employee("marit").await);
    let reference = anders.apply().await;
    let case = format!("/nb/case/{reference}");
    marit.work(&reference, "take", &[]).await.is(303);
    marit.work(&reference, "ask", &[("text", "Hvor mange\n\n<er> dere?")]).await.is(303);

    let page = anders.get(&case).await.is(200);
    assert!(page.has("Hvor mange") && page.has("&lt;er&gt; dere?") && page.has("name=\"answer\""));
    assert!(anders.get("/nb/my").await.has("Trenger flere opplysninger"));
    anders.post(&format!("{case}/message"), &[("answer", " \n ")]).await.refused();
    let long = "å".repeat(5_001);
    let refused = anders.post(&format!("{case}/message"), &[("answer", &long)]).await.refused();
    assert!(refused.has(&long), "what was typed comes back");
    for _ in 0..2 {
        let answered = anders.post(&format!("{case}/message"), &[("answer", "Vi er tre")]).await;
        assert_eq!(answered.to(), format!("{case}?answered=1"));
    }
    let page = anders.get(&format!("{case}?answered=1")).await;
    assert!(page.has("Vi har fått svaret ditt"));
    assert_eq!(page.main().matches("Vi er tre").count(), 1);
    assert_eq!(world.case(&reference).await.status, Status::InProgress);
    assert_eq!(world.history(&reference).await, ["received", "taken", "asked", "answered"]);
}

#[tokio::test]
async fn an_answer_that_crosses_the_caseworker_is_not_lost() {
    let world = World::open().await;
    let (anders, marit) = (world.citizen("anders").await, world.employee("marit").await);
    let reference = anders.apply().await;
    marit.work(&reference, "take", &[]).await.is(303);
    marit.work(&reference, "ask", &[("text", "Hvor mange?")]).await.is(303);
    marit.work(&reference, "status", &[("status", "in_progress")]).await.is(303);
    let message = format!("/nb/case/{reference}/message");
    anders.post(&message, &[("answer", "Vi er tre")]).await.is(303);
    assert!(marit.get(&format!("/nb/queue/case/{reference}")).await.has("Vi er tre"));
    assert_eq!(world.case(&reference).await.status, Status::InProgress);
    marit.work(&reference, "decide", &[("outcome", "granted"), ("text", "Fint")]).await.is(303);
    assert!(anders.post(&message, &[("answer", "Vi er fire")]).await.is(422).has("Vi er fire"));
}

#[tokio::test]
async fn a_note_stays_in_the_house() {
    let world = World::open().await;
    let (anders, marit) = (world.citizen("anders").await, world.employee("marit").await);
    let reference = anders.apply().await;
    marit.work(&reference, "note", &[("text", "Internt-mellom-oss")]).await.is(303);
    assert!(marit.get(&format!("/nb/queue/case/{reference}")).await.has("Internt-mellom-oss"));
    for part in ["", "?answered=1", "/receipt", "/survey"] {
        let page = anders.get(&format!("/nb/case/{reference}{part}")).await.is(200);
        assert!(!page.text().contains("Internt-mellom-oss"), "{part}");
        assert!(!page.has("Notat er skrevet") && !page.has("Saken er lest"), "{part}");
    }
    assert_eq!(world.mails().await.len(), 1, "the receipt and no more");
}

#[tokio::test]
async fn that_the_decision_was_opened_is_noted_once() {
    let world = World::open().await;
    let (anders, marit) = (world.citizen("anders").await, world.employee("marit").await);
    let reference = anders.apply().await;
    marit.work(&reference, "take", &[]).await.is(303);
    anders.get(&format!("/nb/case/{reference}")).await.is(200);
    marit.work(&reference, "decide", &[("outcome", "refused"), ("text", "For sent")]).await.is(303);
    world.clock.advance(SignedDuration::from_mins(5));
    for _ in 0..2 {
        let page = anders.get(&format!("/nb/case/{reference}")).await.is(200);
        for words in ["Avslått", "For sent", "Marit Saksvik", "15. desember 2026"] {
            assert!(page.has(words), "{words}");
        }
        world.clock.advance(SignedDuration::from_mins(5));
    }
    let opened = world.case(&reference).await.opened_at.unwrap();
    assert!(opened.starts_with("2026-11-24T12:05:00."), "{opened}");
    assert_eq!(world.history(&reference).await, ["received", "taken", "decided", "decision-opened"]);
    let worked = marit.get(&format!("/nb/queue/case/{reference}")).await;
    assert!(worked.has("Vedtaket er åpnet") && worked.has("Søkeren åpnet vedtaket 24. november 2026 kl. 13:05"));
}

#[tokio::test]
async fn the_deadline_for_an_appeal_is_counted_from_the_notice_and_not_from_the_opening() {
    let world = World::open().await;
    let (anders, marit) = (world.citizen("anders").await, world.employee("marit").await);
    let reference = anders.apply().await;
    marit.work(&reference, "take", &[]).await.is(303);
    marit.work(&reference, "decide", &[("outcome", "refused"), ("text", "For sent")]).await.is(303);
    let worked = format!("/nb/queue/case/{reference}");
    assert!(marit.get(&worked).await.has("Søkeren har ikke åpnet vedtaket ennå"));
    world.clock.advance(SignedDuration::from_hours(24 * 10));
    let page = world.citizen("anders").await.get(&format!("/nb/case/{reference}")).await.is(200);
    assert!(page.has("Du åpnet vedtaket 4. desember 2026") && page.has("15. desember 2026"));
    let page = world.employee("marit").await.get(&worked).await;
    assert!(page.has("Søkeren åpnet vedtaket 4. desember 2026 kl. 13:00"));
}

#[tokio::test]
async fn the_applicant_sees_who_has_opened_the_case_and_on_which_day() {
    let world = World::open().await;
    let (anders, marit) = (world.citizen("anders").await, world.employee("marit").await);
    let reference = anders.apply().await;
    let case = format!("/nb/case/{reference}");
    assert!(anders.get(&case).await.has("Ingen i kommunen har åpnet saken ennå"));
    for _ in 0..2 {
        marit.get(&format!("/nb/queue/case/{reference}")).await.is(200);
        world.clock.advance(SignedDuration::from_mins(5));
    }
    let page = anders.get(&case).await.is(200).main();
    let part = page.split_once("Hvem har åpnet saken din?").unwrap().1.split_once("</details>").unwrap().0.to_owned();
    assert!(part.contains("24. november 2026"), "{part}");
    assert_eq!(part.matches("Marit Saksvik").count(), 1, "{part}");
}
