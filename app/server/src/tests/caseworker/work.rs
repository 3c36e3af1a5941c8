//! `/{lang}/queue/case/{reference}/…`: taking, asking, noting.

use store::case::Status;

use crate::tests::{visitor::PDF, world::World};

#[tokio::test]
async fn of_two_who_take_a_case_one_wins_and_the_other_is_told() {
    let world = World::open().await;
    let reference = world.citizen("anders").await.apply().await;
    let (marit, oda) = (world.employee("marit").await, world.employee("oda").await);
    let take = format!("/nb/queue/case/{reference}/take");
    let (one, other) = tokio::join!(marit.post(&take, &[]), oda.post(&take, &[]));
    let (winner, told) = if one.status == 303 { ("Marit Saksvik", other) } else { ("Oda Sakshaug", one) };
    let told = told.is(409);
    assert!(told.has(&format!("{winner} har allerede tatt saken.")));
    let case = world.case(&reference).await;
    assert_eq!((case.assignee_name.as_deref(), case.status), (Some(winner), Status::InProgress));
    assert_eq!(world.history(&reference).await.iter().filter(|kind| *kind == "taken").count(), 1);
}

#[tokio::test]
async fn taking_twice_is_taking_once() {
    let world = World::open().await;
    let reference = world.citizen("anders").await.apply().await;
    let marit = world.employee("marit").await;
    for _ in 0..2 {
        marit.work(&reference, "take", &[]).await.is(303);
    }
    assert_eq!(world.history(&reference).await, ["received", "taken"]);
}

#[tokio::test]
async fn only_who_has_a_case_gives_it_back() {
    let world = World::open().await;
    let reference = world.citizen("anders").await.apply().await;
    let (marit, oda) = (world.employee("marit").await, world.employee("oda").await);
    marit.work(&reference, "release", &[]).await.is(409);
    marit.work(&reference, "take", &[]).await.is(303);
    oda.work(&reference, "release", &[]).await.is(409);
    for _ in 0..2 {
        marit.work(&reference, "release", &[]).await.is(303);
    }
    assert_eq!(world.case(&reference).await.assignee, None);
    assert_eq!(world.history(&reference).await.iter().filter(|kind| *kind == "released").count(), 1);
    oda.work(&reference, "take", &[]).await.is(303);
}

#[tokio::test]
async fn only_who_has_a_case_asks_goes_on_and_decides() {
    let world = World::open().await;
    let reference = world.citizen("anders").await.apply().await;
    let (marit, oda) = (world.employee("marit").await, world.employee("oda").await);
    marit.work(&reference, "take", &[]).await.is(303);
    let typed = [("text", "Hei"), ("outcome", "granted"), ("status", "in_progress")];
    for verb in ["ask", "status", "decide"] {
        oda.work(&reference, verb, &typed).await.is(403);
    }
    assert_eq!(world.history(&reference).await, ["received", "taken"]);
    oda.work(&reference, "note", &typed).await.is(303);
}

#[tokio::test]
async fn every_question_is_mailed_once_without_its_words() {
    let world = World::open().await;
    let reference = world.citizen("anders").await.apply().await;
    let marit = world.employee("marit").await;
    marit.work(&reference, "take", &[]).await.is(303);
    assert!(marit.work(&reference, "ask", &[("text", " ")]).await.refused().has("#f-ask"));
    world.mails().await;
    for question in ["Hvor-mange?", "Hvor-mange?", "Og-når?", "Og-hvor?"] {
        marit.work(&reference, "ask", &[("text", question)]).await.is(303);
    }
    let mails = world.mails().await;
    assert_eq!(mails.len(), 3, "pressed twice is asked once, but each question is told");
    for mail in &mails {
        assert!(mail.body.contains(&reference) && mail.subject.contains(&reference));
        assert!(!mail.body.contains("Hvor-mange") && !mail.body.contains("Kort"));
    }
    assert_eq!(world.case(&reference).await.status, Status::WaitingForApplicant);
    let asked = world.history(&reference).await.iter().filter(|kind| *kind == "asked").count();
    assert_eq!(asked, 3);
}

#[tokio::test]
async fn who_has_no_address_gets_no_mail() {
    let world = World::open().await;
    let reference = world.citizen("fredrik").await.apply().await;
    let marit = world.employee("marit").await;
    marit.work(&reference, "take", &[]).await.is(303);
    marit.work(&reference, "ask", &[("text", "Hvor mange?")]).await.is(303);
    assert_eq!(world.mails().await, []);
}

#[tokio::test]
async fn what_was_typed_for_a_case_that_changed_comes_back() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let reference = anders.apply().await;
    let marit = world.employee("marit").await;
    marit.work(&reference, "take", &[]).await.is(303);
    let before = world.case(&reference).await.revision.to_string();
    marit.work(&reference, "ask", &[("text", "Hvor mange?")]).await.is(303);
    anders.post(&format!("/nb/case/{reference}/message"), &[("answer", "Tre")]).await.is(303);
    for (verb, text) in [("ask", "Ett <spørsmål> til"), ("decide", "Derfor <altså>")] {
        let typed = [("_revision", before.as_str()), ("text", text), ("outcome", "refused")];
        let page = marit.post(&format!("/nb/queue/case/{reference}/{verb}"), &typed).await.is(409);
        assert!(page.has("Saken er endret siden du åpnet den"));
        assert!(page.has(&text.replace('<', "&lt;")), "{}", page.main());
        assert!(page.has("Tre"), "with what came in between");
    }
    assert_eq!(world.case(&reference).await.status, Status::InProgress);
    // Also where the case was closed, and there is no form to give it back in.
    anders.post(&format!("/nb/case/{reference}/withdraw"), &[]).await.is(303);
    let typed = [("_revision", before.as_str()), ("text", "Ferdig <nå>"), ("outcome", "granted")];
    let page = marit.post(&format!("/nb/queue/case/{reference}/decide"), &typed).await.is(409);
    assert!(page.has("Det du skrev") && page.has("Ferdig &lt;nå&gt;"));
}

#[tokio::test]
async fn the_same_question_with_the_file_that_was_forgotten_is_another() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let reference = anders.apply().await;
    let marit = world.employee("marit").await;
    marit.work(&reference, "take", &[]).await.is(303);
    marit.work(&reference, "ask", &[("text", "Kan du signere?")]).await.is(303);
    let ask = format!("/nb/queue/case/{reference}/ask");
    let revision = world.case(&reference).await.revision.to_string();
    let typed = [("_revision", revision.as_str()), ("text", "Kan du signere?")];
    for _ in 0..2 {
        let files = [("files", "b.pdf", PDF), ("files", "a.pdf", PDF)];
        assert!(marit.upload(&ask, &typed, &files).await.to().ends_with("?done=asked"));
    }
    let page = anders.get(&format!("/nb/case/{reference}")).await.is(200);
    assert_eq!(page.main().matches("Kan du signere?").count(), 2);
    assert_eq!((page.main().matches(">a.pdf").count(), page.main().matches(">b.pdf").count()), (1, 1));
}

#[tokio::test]
async fn a_note_needs_words_and_is_written_once() {
    let world = World::open().await;
    let reference = world.citizen("anders").await.apply().await;
    let marit = world.employee("marit").await;
    assert!(marit.work(&reference, "note", &[("text", "")]).await.refused().has("#f-note"));
    let long = "x".repeat(5_001);
    assert!(marit.work(&reference, "note", &[("text", &long)]).await.refused().has(&long));
    for _ in 0..2 {
        marit.work(&reference, "note", &[("text", "Ring <ham>")]).await.is(303);
    }
    let page = marit.get(&format!("/nb/queue/case/{reference}")).await;
    assert_eq!(page.main().matches("Ring &lt;ham&gt;").count(), 1);
}

#[tokio::test]
async fn a_case_goes_on_without_an_answer_and_nowhere_else() {
    let world = World::open().await;
    let reference = world.citizen("anders").await.apply().await;
    let marit = world.employee("marit").await;
    marit.work(&reference, "take", &[]).await.is(303);
    marit.work(&reference, "ask", &[("text", "Hvor mange?")]).await.is(303);
    for status in ["received", "decided", "withdrawn", "nonsense", ""] {
        marit.work(&reference, "status", &[("status", status)]).await.is(400);
    }
    marit.work(&reference, "status", &[("status", "in_progress")]).await.is(303);
    assert_eq!(world.case(&reference).await.status, Status::InProgress);
}
