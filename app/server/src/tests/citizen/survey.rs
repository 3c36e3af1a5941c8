//! `/{lang}/case/{reference}/survey`.

use crate::tests::world::World;

async fn responses(world: &World) -> Vec<String> {
    let mut tx = world.state.store.read().await.unwrap();
    store::survey::list(&mut tx, "etter", "kort").await.unwrap()
}

#[tokio::test]
async fn it_is_answered_once_and_holds_no_person() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let reference = anders.apply().await;
    let address = format!("/nb/case/{reference}/survey");
    assert!(anders.get(&format!("/nb/case/{reference}")).await.has(&address));
    anders.get(&address).await.is(200);
    let typed = [("lett", "yes"), ("mer", "Bra")];
    assert_eq!(anders.post(&address, &typed).await.to(), address);
    assert_eq!(anders.post(&address, &typed).await.to(), address);
    assert!(anders.get(&address).await.has("Takk, vi har fått svarene dine"));
    assert!(!anders.get(&format!("/nb/case/{reference}")).await.has(&address));

    assert_eq!(responses(&world).await, [r#"{"lett":{"bool":true},"mer":{"text":"Bra"}}"#]);
    let case = world.case(&reference).await;
    assert_eq!(case.surveyed_at.as_deref(), Some("2026-11"), "no finer than the month");
    assert_eq!(world.history(&reference).await, ["received"], "no step that would tell when");
}

#[tokio::test]
async fn bad_answers_come_back() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let address = format!("/nb/case/{}/survey", anders.apply().await);
    let long = "x".repeat(101);
    let page = anders.post(&address, &[("mer", &long)]).await.refused();
    assert!(page.has(&long) && page.has("#f-lett"));
    anders.post(&address, &[("lett", "yes"), ("hvem", "meg")]).await.is(400);
    assert_eq!(responses(&world).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_service_without_a_survey_has_none() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    world.publish("kort", |file| file.replace("survey: etter\n", ""));
    let address = format!("/nb/case/{}/survey", anders.apply().await);
    anders.get(&address).await.is(404);
    anders.post(&address, &[("lett", "yes")]).await.is(404);
}
