//! `/{lang}/my` and deleting a draft.

use crate::tests::world::World;

#[tokio::test]
async fn it_holds_ones_own_drafts_and_cases() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    assert!(anders.get("/nb/my").await.is(200).has("Du har ingen utkast og ingen saker"));
    let reference = anders.apply().await;
    let draft = anders.begin("kort").await;
    let page = anders.get("/nb/my").await.is(200);
    assert!(page.has(&format!("/nb/draft/{draft}")) && page.has(&format!("/nb/case/{reference}")));
    assert!(page.has("om 30 dager"));
    let other = world.citizen("berit").await.get("/nb/my").await;
    assert!(!other.has(&draft) && !other.has(&reference));
}

#[tokio::test]
async fn a_draft_can_be_deleted_by_its_owner() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.begin("kort").await;
    let address = format!("/nb/draft/{draft}/delete");
    world.citizen("berit").await.post(&address, &[]).await.is(303);
    assert!(world.draft(&draft).await.is_some());
    for _ in 0..2 {
        assert_eq!(anders.post(&address, &[]).await.to(), "/nb/my?deleted=1");
        assert!(world.draft(&draft).await.is_none());
    }
    assert!(anders.get("/nb/my?deleted=1").await.has("Utkastet er slettet"));
    anders.get(&format!("/nb/draft/{draft}/soker")).await.is(404);
}

#[tokio::test]
async fn what_waits_for_me_stands_first_and_until_i_have_seen_it() {
    let world = World::open().await;
    let (anders, marit) = (world.citizen("anders").await, world.employee("marit").await);
    let (older, newer) = (anders.apply().await, anders.apply().await);
    let waiting = async || {
        let page = anders.get("/nb/my").await.is(200).main();
        page.split_once("id=\"waiting-title\"").map(|(_, rest)| rest.split_once("</section>").unwrap().0.to_owned())
    };
    let says = async |words: &str| {
        let part = waiting().await.unwrap_or_default();
        assert!(part.contains(words) && part.contains(&older) && !part.contains(&newer), "{words}: {part}");
    };
    assert_eq!(waiting().await, None);
    marit.work(&older, "take", &[]).await.is(303);
    marit.work(&older, "ask", &[("text", "Hvor mange?")]).await.is(303);
    says("Vi har spurt deg om noe").await;
    marit.work(&older, "status", &[("status", "in_progress")]).await.is(303);
    says("ny melding").await;
    anders.get(&format!("/nb/case/{older}")).await.is(200);
    assert_eq!(waiting().await, None);
    marit.work(&older, "decide", &[("outcome", "granted"), ("text", "Fint")]).await.is(303);
    says("et vedtak som du ikke har åpnet").await;
    world.citizen("berit").await.get(&format!("/nb/case/{older}")).await.is(404);
    says("et vedtak som du ikke har åpnet").await;
    anders.get(&format!("/nb/case/{older}")).await.is(200);
    assert_eq!(waiting().await, None);
}
