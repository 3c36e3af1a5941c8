//! What leaves the house.

use jiff::SignedDuration;

use super::world::World;

#[tokio::test]
async fn a_mail_is_sent_once() {
    let world = World::open().await;
    let reference = world.citizen("anders").await.apply().await;
    let deliveries = &world.state.deliveries;
    assert!(world.stranger().get("/demo/mail").await.is(200).has("Ingen e-post"));
    assert!(deliveries.send_one(&world.state).await.unwrap());
    world.clock.advance(SignedDuration::from_hours(1));
    assert!(!deliveries.send_one(&world.state).await.unwrap(), "nothing is left");
    let mailbox = world.stranger().get("/demo/mail").await.is(200);
    assert_eq!(mailbox.main().matches("anders.testvik@example.org").count(), 1);
    assert!(mailbox.has(&reference) && mailbox.has("24. november 2026 kl. 13:00"));
}

#[tokio::test]
async fn a_mail_is_in_the_language_of_the_application() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.fill().await;
    let sent = anders.post(&format!("/en/draft/{draft}/review"), &[]).await;
    let reference = sent.to().split('/').nth(3).unwrap().to_owned();
    let marit = world.employee("marit").await;
    marit.work(&reference, "take", &[]).await.is(303);
    marit.work(&reference, "ask", &[("text", "Hvor mange?")]).await.is(303);
    for mail in world.mails().await {
        assert!(mail.body.contains(&format!("http://127.0.0.1:3000/en/case/{reference}")), "{}", mail.body);
    }
}

#[tokio::test]
async fn a_decision_that_nobody_opens_is_told_of_once_more_after_a_week() {
    let world = World::open().await;
    let (anders, marit) = (world.citizen("anders").await, world.employee("marit").await);
    let (opened, waits) = (anders.apply().await, anders.apply().await);
    for reference in [&opened, &waits] {
        marit.work(reference, "take", &[]).await.is(303);
        marit.work(reference, "decide", &[("outcome", "granted"), ("text", "Fint")]).await.is(303);
    }
    anders.get(&format!("/nb/case/{opened}")).await.is(200);
    anders.post("/nb/my/about", &[("lang", "nb"), ("mail", "off")]).await.is(303);
    assert_eq!(world.mails().await.len(), 4, "two receipts, two decisions");
    world.clock.advance(SignedDuration::from_hours(7 * 24 - 1));
    assert_eq!(world.mails().await, []);
    world.clock.advance(SignedDuration::from_hours(2));
    let [mail] = world.mails().await.try_into().unwrap();
    assert!(mail.subject.contains("et vedtak som du ikke har åpnet") && mail.subject.contains(&waits), "{mail:?}");
    assert!(mail.body.contains(&format!("http://127.0.0.1:3000/nb/case/{waits}")) && !mail.body.contains("Fint"));
    world.clock.advance(SignedDuration::from_hours(30 * 24));
    assert_eq!(world.mails().await, [], "once");
}
