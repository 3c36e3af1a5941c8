//! `/{lang}/case/{reference}/decision.pdf`.

use jiff::SignedDuration;

use crate::tests::world::World;

#[tokio::test]
async fn there_is_no_paper_before_there_is_a_decision() {
    let world = World::open().await;
    let (anders, marit) = (world.citizen("anders").await, world.employee("marit").await);
    let reference = anders.apply().await;
    let (case, paper) = (format!("/nb/case/{reference}"), format!("/nb/case/{reference}/decision.pdf"));
    marit.work(&reference, "take", &[]).await.is(303);
    anders.get(&paper).await.is(404);
    assert!(!anders.get(&case).await.has(&paper));
    marit.work(&reference, "decide", &[("outcome", "granted"), ("text", "Fint")]).await.is(303);
    assert!(anders.get(&case).await.is(200).has(&paper));
    anders.get(&paper).await.is(200);
    world.citizen("berit").await.get(&paper).await.is(404);
    world.stranger().get(&paper).await.to();
}

#[tokio::test]
async fn it_says_what_the_case_page_says() {
    let world = World::open().await;
    let (anders, marit) = (world.citizen("anders").await, world.employee("marit").await);
    let reference = anders.apply().await;
    marit.work(&reference, "take", &[]).await.is(303);
    let reasons = "For sent.\n\n<Du> kan *søke* igjen.";
    marit.work(&reference, "decide", &[("outcome", "refused"), ("text", reasons)]).await.is(303);
    let name = format!("{reference}-decision");
    for (lang, until, outcome) in [
        ("nb", "går ut 15. desember 2026", "Søknaden er avslått."),
        ("nn", "går ut 15. desember 2026", "Søknaden er avslått."),
        ("en", "ends on 15 December 2026", "The application is refused."),
    ] {
        assert!(anders.get(&format!("/{lang}/case/{reference}")).await.is(200).has(until), "{lang}");
        let paper = anders.get(&format!("/{lang}/case/{reference}/decision.pdf")).await.is(200).paper(&name);
        assert!(
            paper.contains(if lang == "en" { "on to the appeal body for" } else { "til klageinstansen, som" }),
            "{paper}"
        );
        for words in [until, outcome, &reference, "Anders Testvik", "For sent. <Du> kan *søke* igjen.", "Marit Saksvik"]
        {
            assert!(paper.contains(words), "{lang}, {words}: {paper}");
        }
    }
}

#[tokio::test]
async fn who_applied_for_somebody_stands_beside_the_party() {
    let world = World::open().await;
    let (camilla, oda) = (world.citizen("camilla").await, world.employee("oda").await);
    let draft = camilla.begin_for("stotte", "Eline Demodal").await;
    camilla.save(&draft, "alt", &[("navn", "Eline"), ("belop", "100")]).await.is(303);
    let reference = camilla.submit(&draft).await;
    oda.work(&reference, "take", &[]).await.is(303);
    oda.work(&reference, "decide", &[("outcome", "dismissed"), ("text", "Feil sted")]).await.is(303);
    let paper = camilla.get(&format!("/nb/case/{reference}/decision.pdf")).await.is(200);
    let paper = paper.paper(&format!("{reference}-decision"));
    assert!(
        camilla
            .get(&format!("/nb/case/{reference}"))
            .await
            .has("sender vi klagen videre til klagenemnda, som avgjør den.")
    );
    for words in ["Eline Demodal", "Sendt av: Camilla Demodal", "Søknaden er avvist.", "til klagenemnda, som avgjør"]
    {
        assert!(paper.contains(words), "{words}: {paper}");
    }
}

#[tokio::test]
async fn getting_it_opens_the_decision_once() {
    let world = World::open().await;
    let (anders, marit) = (world.citizen("anders").await, world.employee("marit").await);
    let reference = anders.apply().await;
    marit.work(&reference, "take", &[]).await.is(303);
    marit.work(&reference, "decide", &[("outcome", "refused"), ("text", "For sent")]).await.is(303);
    world.clock.advance(SignedDuration::from_mins(5));
    for _ in 0..2 {
        anders.get(&format!("/nb/case/{reference}/decision.pdf")).await.is(200);
        world.clock.advance(SignedDuration::from_mins(5));
    }
    anders.get(&format!("/nb/case/{reference}")).await.is(200);
    let opened = world.case(&reference).await.opened_at.unwrap();
    assert!(opened.starts_with("2026-11-24T12:05:00."), "{opened}");
    assert_eq!(world.history(&reference).await, ["received", "taken", "decided", "decision-opened"]);
}
