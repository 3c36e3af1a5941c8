//! `/{lang}/queue`.

use jiff::SignedDuration;

use crate::tests::world::World;

#[tokio::test]
async fn one_sees_the_queues_of_ones_groups_alone() {
    let world = World::open().await;
    let reference = world.citizen("anders").await.apply().await;
    let marit = world.employee("marit").await;
    let page = marit.get("/nb/queue").await.is(200);
    assert!(page.has("Kort vest") && page.has("Kort felles") && !page.has("Støtte"));
    assert!(page.has(&format!("/nb/queue/case/{reference}")), "the first queue is open");
    assert!(!marit.get("/nb/queue?queue=felles").await.has(&reference));
    let nils = world.employee("nils").await;
    let page = nils.get("/nb/queue").await.is(200);
    assert!(page.has("Støtte") && !page.has("Kort vest") && !page.has(&reference));
    for queue in ["vest", "finnes-ikke"] {
        nils.get(&format!("/nb/queue?queue={queue}")).await.is(404);
    }
}

#[tokio::test]
async fn a_citizen_is_no_caseworker() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let reference = anders.apply().await;
    let login = "/nb/employee/login?to=%2Fnb%2Fqueue";
    assert_eq!(anders.get("/nb/queue").await.to(), login);
    assert_eq!(world.stranger().get("/nb/queue").await.to(), login);
    anders.get(&format!("/nb/queue/case/{reference}")).await.is(303);
    anders.post(&format!("/nb/queue/case/{reference}/take"), &[]).await.is(401);
    assert_eq!(world.case(&reference).await.assignee, None);
    let marit = world.employee("marit").await;
    marit.get("/nb/my").await.is(303);
    marit.get(&format!("/nb/case/{reference}")).await.is(303);
}

#[tokio::test]
async fn ones_own_cases_and_the_closed_ones_have_lists_of_their_own() {
    let world = World::open().await;
    let reference = world.citizen("anders").await.apply().await;
    let (marit, oda) = (world.employee("marit").await, world.employee("oda").await);
    assert!(marit.get("/nb/queue?mine=1").await.is(200).has("Du har ingen åpne saker"));
    marit.work(&reference, "take", &[]).await.is(303);
    assert!(marit.get("/nb/queue?mine=1").await.has(&reference));
    assert!(!oda.get("/nb/queue?mine=1").await.has(&reference));
    assert!(oda.get("/nb/queue?queue=vest").await.has("Marit Saksvik"));
    marit.work(&reference, "decide", &[("outcome", "granted"), ("text", "Fint")]).await.is(303);
    for list in ["?mine=1", "?queue=vest"] {
        assert!(!marit.get(&format!("/nb/queue{list}")).await.has(&reference), "{list}");
    }
    assert!(marit.get("/nb/queue?queue=vest&closed=1").await.has(&reference));
}

#[tokio::test]
async fn a_case_past_its_day_is_marked() {
    let world = World::open().await;
    world.citizen("anders").await.apply().await;
    world.clock.advance(SignedDuration::from_hours(24 * 28));
    assert!(!world.employee("marit").await.get("/nb/queue").await.has("Over fristen"), "its last day");
    world.clock.advance(SignedDuration::from_hours(24));
    assert!(world.employee("marit").await.get("/nb/queue").await.has("Over fristen"));
}
