//! Identity numbers stay where they belong. [`super::answer`] and [`super::world`] look at every `Location`, mail and log line
//! of every test; here the numbers are put wherever they could slip through.

use super::{
    answer::{assert_no_numbers, numbers},
    visitor::PNG,
    world::World,
};

#[test]
fn the_search_would_find_one() {
    let found = std::panic::catch_unwind(|| assert_no_numbers("a line", "path=/nb/case/15869010089"));
    assert!(found.is_err());
    assert!(numbers().len() > 8, "{:?}", numbers());
}

#[tokio::test]
async fn no_number_gets_into_a_location_a_log_line_or_a_mail() {
    let world = World::open().await;
    let number = "15869010089";
    let camilla = world.citizen("camilla").await;
    for address in [
        format!("/nb/case/{number}"),
        format!("/nb/draft/{number}/soker"),
        format!("/nb/{number}"),
        format!("/{number}"),
        format!("/nb/service/{number}"),
    ] {
        camilla.get(&address).await;
        camilla.post(&address, &[("a", number)]).await;
    }
    let start = "/nb/service/stotte/start";
    let page = camilla.get(start).await.is(200);
    assert_no_numbers("the page of the choice", &page.text());
    let draft = &camilla.begin_for("stotte", "Eline Demodal").await;
    camilla.save(draft, "alt", &[("navn", number), ("belop", number)]).await.is(303);
    camilla.save(draft, "alt", &[(number, number)]).await.is(400);
    camilla.save(draft, "alt", &[("do", number)]).await.is(400);
    camilla.submit(draft).await;

    let anders = world.citizen("anders").await;
    let draft = anders.fill().await;
    let child = [("navn", number), ("for_hvem", "barn"), ("barnets_nummer", "14832290026")];
    anders.save(&draft, "soker", &child).await.is(303);
    let name = format!("{number}.png");
    let page = format!("/nb/draft/{draft}/vedlegg");
    anders.upload(&page, &[("_revision", "4")], &[("bilde", &name, PNG)]).await.is(303);
    let reference = anders.submit(&draft).await;
    let oda = world.employee("oda").await;
    oda.work(&reference, "take", &[]).await.is(303);
    oda.work(&reference, "ask", &[("text", number)]).await.is(303);
    anders.post(&format!("/nb/case/{reference}/message"), &[("answer", number)]).await.is(303);
    oda.work(&reference, "note", &[("text", number)]).await.is(303);
    oda.work(&reference, "decide", &[("outcome", "granted"), ("text", number)]).await.is(303);
    assert_eq!(world.mails().await.len(), 4);

    let log = world.log.text();
    assert!(log.contains("route=\"/{lang}/draft/{id}/{page}\""), "the log was on");
    assert!(log.contains("a request was refused"));
    assert!(!log.contains("Camilla") && !log.contains("anders.testvik"), "nor anything else of a person");
}
