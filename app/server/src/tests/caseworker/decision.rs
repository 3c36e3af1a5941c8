//! `/{lang}/queue/case/{reference}/decision.pdf`.

use crate::tests::world::World;

#[tokio::test]
async fn a_caseworker_gets_the_paper_and_it_isnt_opened_by_that() {
    let world = World::open().await;
    let (anders, marit) = (world.citizen("anders").await, world.employee("marit").await);
    let reference = anders.apply().await;
    let (case, address) = (format!("/nb/queue/case/{reference}"), format!("/nb/queue/case/{reference}/decision.pdf"));
    marit.work(&reference, "take", &[]).await.is(303);
    marit.get(&address).await.is(404);
    marit.work(&reference, "decide", &[("outcome", "granted"), ("text", "Fint")]).await.is(303);
    assert!(marit.get(&case).await.is(200).has(&address));
    let paper = marit.get(&address).await.is(200);
    let name = format!("{reference}-decision");
    assert!(paper.paper(&name).contains("Fint"));
    assert_eq!(world.history(&reference).await, ["received", "taken", "decided", "decision-fetched"]);
    assert_eq!(world.case(&reference).await.opened_at, None);
    let page = marit.get(&case).await.is(200);
    assert!(page.has("Vedtaket er hentet som PDF") && page.has("Søkeren har ikke åpnet vedtaket ennå"));
    let own = anders.get(&format!("/nb/case/{reference}/decision.pdf")).await.is(200);
    assert_eq!(own.paper(&name), paper.paper(&name), "both sides have the same paper");
    world.employee("nils").await.get(&address).await.is(404);
    anders.get(&address).await.to();
}
