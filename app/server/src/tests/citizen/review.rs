//! `/{lang}/draft/{id}/review`: sending.

use store::case::Status;

use crate::{
    clock,
    demo::people::{CITIZENS, EMPLOYEES},
    random::Random,
    registers::{Party, PartyKind, Why},
    tests::{
        broken::{How, POPULATION},
        world::World,
    },
};

/// Complete answers of a `stotte`.
const ANSWERS: &[u8] = br#"{"navn": "Didrik", "belop": "100"}"#;

/// Camilla's child.
fn didrik() -> Party {
    Party { kind: PartyKind::Child, id: "14832290026".into(), name: "Didrik".into(), why: Why::Parent }
}

#[tokio::test]
async fn everything_is_seen_before_it_is_sent() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.fill().await;
    let page = anders.get(&format!("/nb/draft/{draft}/review")).await.is(200);
    for words in ["Navnet ditt", "Anders", "Bydel", "Vest", "soker?back=review"] {
        assert!(page.has(words), "{words}");
    }
}

#[tokio::test]
async fn sending_twice_makes_one_case_and_one_mail() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.fill().await;
    let address = format!("/nb/draft/{draft}/review");
    let (one, other) = tokio::join!(anders.post(&address, &[]), anders.post(&address, &[]));
    let third = anders.post(&address, &[]).await;
    assert_eq!(one.to(), other.to());
    assert_eq!(one.to(), third.to());
    assert_eq!(anders.get(&address).await.to(), one.to(), "and the way back leads to the receipt");
    let mails = world.mails().await;
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].to, "anders.testvik@example.org");
    let reference = one.to().split('/').nth(3).unwrap();
    assert!(mails[0].body.contains(&format!("http://127.0.0.1:3000/nb/case/{reference}")));
    assert_eq!(anders.get("/nb/my").await.text().matches("/nb/case/").count(), 1);
    assert_eq!(world.history(reference).await, ["received"]);
    world.citizen("berit").await.post(&address, &[]).await.is(404);
}

#[tokio::test]
async fn when_the_last_step_of_sending_fails_nothing_of_it_remains() {
    let mut world = World::open().await;
    let anders = world.citizen("anders").await;
    let (draft, cookie) = (anders.fill().await, anders.cookie.clone());
    let address = format!("/nb/draft/{draft}/review");
    // What sending draws: the case's id, its reference, the ids of event, mail and audit line. The last is taken already.
    let (now, drawn) = (world.clock.now() + World::TICK, Random::seeded(99));
    drawn.id(now);
    drawn.bytes::<8>();
    drawn.id(now);
    drawn.id(now);
    let mut tx = world.state.store.begin().await.unwrap();
    store::audit::write(&mut tx, &drawn.id(now), "a", "b", "c", &clock::text(now)).await.unwrap();
    tx.commit().await.unwrap();
    world.draw_from(Random::seeded(99));

    let anders = crate::tests::visitor::Visitor { world: &world, cookie };
    anders.post(&address, &[]).await.is(500);
    assert_eq!(world.mails().await, []);
    assert!(!anders.get("/nb/my").await.text().contains("/nb/case/"));
    anders.get(&address).await.is(200);
    anders.submit(&draft).await;
    assert_eq!(world.mails().await.len(), 1, "the same transaction that opens the case queues the mail");
}

#[tokio::test]
async fn what_is_unfinished_is_not_sent() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.fill().await;
    anders.save(&draft, "sted", &[("bydel", "")]).await.is(422);
    let sent = anders.post(&format!("/nb/draft/{draft}/review"), &[]).await;
    assert_eq!(sent.to(), format!("/nb/draft/{draft}/sted"));
    assert_eq!(world.mails().await, []);
}

#[tokio::test]
async fn a_role_that_ended_sends_nothing() {
    let world = World::open().await;
    let child = didrik();
    let draft = world.put_draft("anders", "stotte", &child, ANSWERS).await;
    let anders = world.citizen("anders").await;
    let refused = anders.post(&format!("/nb/draft/{draft}/review"), &[]).await.is(403);
    assert!(
        refused.has("Registrene sier ikke lenger at du kan handle for den utkastet gjelder."),
        "{}",
        refused.main()
    );
    assert!(refused.has("Utkastet finnes fortsatt") && refused.has("href=\"/nb/my\""));
    assert!(world.draft(&draft).await.is_some());
    let draft = world.put_draft("camilla", "stotte", &child, ANSWERS).await;
    let camilla = world.citizen("camilla").await;
    world.publish("stotte", |file| file.replace("[self, child, organisation]", "[self]"));
    camilla.post(&format!("/nb/draft/{draft}/review"), &[]).await.is(403);
    assert_eq!(world.mails().await, []);
    world.publish("stotte", |file| file.replace("[self]", "[self, child]"));
    camilla.submit(&draft).await;
}

#[tokio::test]
async fn a_role_that_cannot_be_checked_now_is_neither_sent_nor_lost() {
    let world = World::open().await;
    let draft = world.put_draft("camilla", "stotte", &didrik(), ANSWERS).await;
    let (camilla, address) = (world.citizen("camilla").await, format!("/nb/draft/{draft}/review"));
    for how in [How::Refuses, How::Babbles, How::Hangs] {
        world.broken.set(POPULATION, how);
        let page = camilla.post(&address, &[]).await.is(503);
        assert!(page.has("utkastet er tatt vare på") && page.has("prøv igjen"), "{}", page.main());
        assert!(page.has(&format!("href=\"{address}\"")), "back to where it is sent from");
        world.broken.mend();
    }
    assert_eq!(world.mails().await, []);
    camilla.get(&address).await.is(200);
    camilla.submit(&draft).await;
}

#[tokio::test]
async fn who_has_a_protected_address_goes_to_no_queue_of_a_district() {
    let world = World::open().await;
    let guro = world.citizen("guro").await;
    assert_eq!(world.case(&guro.apply().await).await.queue, "skjermet");
    let anders = world.citizen("anders").await;
    let draft = anders.fill().await;
    world.broken.set(POPULATION, How::Refuses);
    let sent = anders.submit(&draft).await;
    assert_eq!(world.case(&sent).await.queue, "skjermet", "nor who can't be known not to have one");
}

#[tokio::test]
async fn without_a_restricted_queue_it_is_the_one_for_everybody() {
    let world = World::open().await;
    let queues = world.forms.join("queues.yaml");
    let all = std::fs::read_to_string(&queues).unwrap();
    let fewer: Vec<&str> = all.lines().filter(|line| !line.contains("skjermet")).collect();
    std::fs::write(&queues, fewer.join("\n")).unwrap();
    world.state.registry.reload().unwrap();
    let guro = world.citizen("guro").await;
    assert_eq!(world.case(&guro.apply().await).await.queue, "felles");
}

#[tokio::test]
async fn the_answers_choose_the_queue() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let west = anders.apply().await;
    assert_eq!(world.case(&west).await.queue, "vest");
    assert_eq!(world.case(&west).await.due_on.as_deref(), Some("2026-12-22"));
    let draft = anders.fill().await;
    anders.save(&draft, "sted", &[("bydel", "ost")]).await.is(303);
    assert_eq!(world.case(&anders.submit(&draft).await).await.queue, "felles");
}

/// The real services, with the answers their own tests hold.
#[tokio::test]
async fn the_real_services_reach_their_queues() {
    let world = World::real().await;
    let own = |pid: &str| Party { kind: PartyKind::Own, id: pid.into(), name: "X".into(), why: Why::Own };
    let (kind, id) = (PartyKind::Organisation, "313900002".to_owned());
    let club = Party { kind, id, name: "Prøvestad skolekorps".into(), why: Why::Chair };
    let mut reached = std::collections::BTreeSet::new();
    for form in world.state.registry.live().forms.values() {
        let (key, party) = if form.behalf.iter().any(|behalf| behalf.name() == "self") {
            ("anders", own("15869010089"))
        } else {
            ("berit", club.clone())
        };
        for test in form.tests.iter().filter(|test| test.goes_to_queue.is_some()) {
            // A test may give no more than decides the queue.
            let answers = form::generate::complete(form, &test.given, world.state.clock.today(), 1);
            let answers = serde_json::to_vec(&answers).unwrap();
            let draft = world.put_draft(key, &form.key, &party, &answers).await;
            let visitor = world.citizen(key).await;
            let sent = visitor.post(&format!("/nb/draft/{draft}/review"), &[]).await;
            let Some(reference) = sent.to().strip_prefix("/nb/case/").and_then(|rest| rest.strip_suffix("/receipt"))
            else {
                continue;
            };
            // Whoever of the demo's people must sign does; made-up people never will.
            let sign = format!("/nb/case/{reference}/sign");
            let waits = async || world.case(reference).await.status == Status::WaitingForSignatures;
            for citizen in &CITIZENS {
                if waits().await {
                    world.citizen(citizen.key).await.post(&sign, &[("confirm", "yes")]).await;
                }
            }
            if waits().await {
                continue;
            }
            assert_eq!(Some(world.case(reference).await.queue), test.goes_to_queue, "{}: {}", form.key, test.name);
            let queue = world.case(reference).await.queue;
            let group = world.state.registry.live().queue(&queue).unwrap().group.clone();
            let worker = EMPLOYEES.iter().find(|one| one.groups.contains(&group.as_str()));
            let worker = worker.unwrap_or_else(|| panic!("nobody of the demo works in {group}"));
            world.employee(worker.key).await.get(&format!("/nb/queue/case/{reference}")).await.is(200);
            visitor.get(&format!("/nb/case/{reference}")).await.is(200);
            reached.insert(form.key.clone());
        }
    }
    assert_eq!(reached.len(), world.state.registry.live().forms.len(), "a complete application of each: {reached:?}");
}
