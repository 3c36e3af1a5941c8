//! `/{lang}/case/{reference}/withdraw`.

use store::case::Status;

use crate::tests::world::World;

#[tokio::test]
async fn a_case_is_withdrawn_once_after_a_page_that_says_what_happens() {
    let world = World::open().await;
    let (anders, marit) = (world.citizen("anders").await, world.employee("marit").await);
    let reference = anders.apply().await;
    let (case, address) = (format!("/nb/case/{reference}"), format!("/nb/case/{reference}/withdraw"));
    marit.work(&reference, "take", &[]).await.is(303);
    world.mails().await;
    assert!(anders.get(&case).await.has(&address));
    assert!(anders.get(&address).await.is(200).has("du får ikke noe vedtak"));
    let berit = world.citizen("berit").await;
    berit.get(&address).await.is(404);
    berit.post(&address, &[]).await.is(404);
    for _ in 0..2 {
        assert_eq!(anders.post(&address, &[]).await.to(), format!("{case}?withdrawn=1"));
    }
    assert_eq!(world.case(&reference).await.status, Status::Withdrawn);
    assert_eq!(world.history(&reference).await, ["received", "taken", "withdrawn"]);
    let page = anders.get(&format!("{case}?withdrawn=1")).await.is(200);
    assert!(page.has("Du har trukket saken") && !page.has(&address));
    assert_eq!(anders.get(&address).await.to(), case);
    let worked = marit.get(&format!("/nb/queue/case/{reference}")).await.is(200);
    assert!(worked.has("Søkeren har trukket saken") && worked.has("Trukket"));
    marit.work(&reference, "decide", &[("outcome", "granted"), ("text", "Fint")]).await.is(403);
    let late = anders.post(&format!("{case}/message"), &[("answer", "Hei <der>")]).await.is(422);
    assert!(late.has("Saken ble avsluttet mens du skrev") && late.has("Hei &lt;der&gt;"));
    let [mail] = world.mails().await.try_into().unwrap();
    assert!(mail.body.contains(&reference) && !mail.body.contains("Kort"));
}

#[tokio::test]
async fn after_the_decision_it_is_too_late() {
    let world = World::open().await;
    let (anders, marit) = (world.citizen("anders").await, world.employee("marit").await);
    let reference = anders.apply().await;
    marit.work(&reference, "take", &[]).await.is(303);
    marit.work(&reference, "decide", &[("outcome", "granted"), ("text", "Fint")]).await.is(303);
    let address = format!("/nb/case/{reference}/withdraw");
    anders.get(&address).await.is(303);
    assert_eq!(anders.post(&address, &[]).await.to(), format!("/nb/case/{reference}"));
    assert_eq!(world.case(&reference).await.status, Status::Decided);
}
