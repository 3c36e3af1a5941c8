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
