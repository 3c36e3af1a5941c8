//! `/{lang}/queue/case/{reference}`: reading.

use jiff::SignedDuration;

use crate::tests::{
    visitor::{PDF, Visitor},
    world::World,
};

const VERBS: [&str; 6] = ["take", "release", "note", "ask", "status", "decide"];

#[tokio::test]
async fn a_case_of_another_group_looks_like_none() {
    let world = World::open().await;
    let reference = world.citizen("anders").await.apply().await;
    let nils = world.employee("nils").await;
    for reference in [reference.as_str(), "2026-BCDFGH", "nonsense"] {
        for part in ["", "/file/01890000-0000-7000-8000-000000000000"] {
            nils.get(&format!("/nb/queue/case/{reference}{part}")).await.is(404);
        }
        for verb in VERBS {
            let typed = [("_revision", "0"), ("text", "Hei"), ("outcome", "granted"), ("status", "in_progress")];
            nils.post(&format!("/nb/queue/case/{reference}/{verb}"), &typed).await.is(404);
        }
    }
    assert_eq!(world.history(&reference).await, ["received"]);
    world.employee("marit").await.get(&format!("/nb/queue/case/{reference}")).await.is(200);
}

#[tokio::test]
async fn it_reads_as_a_person_reads() {
    let world = World::open().await;
    let reference = world.citizen("anders").await.apply().await;
    let page = world.employee("marit").await.get(&format!("/nb/queue/case/{reference}")).await.is(200);
    for words in ["Anders Testvik", "Navnet ditt", "Bydel", "Vest", "Kort vest", "22. desember 2026", "Mottatt"] {
        assert!(page.has(words), "{words}");
    }
    assert!(!page.has("15869010089"), "the applicant's own number isn't needed to treat this case");
}

async fn reads(world: &World, reference: &str) -> usize {
    world.history(reference).await.iter().filter(|kind| *kind == "read").count()
}

#[tokio::test]
async fn reading_is_a_step_of_the_case() {
    let world = World::open().await;
    let reference = world.citizen("anders").await.apply().await;
    let address = format!("/nb/queue/case/{reference}");
    let (marit, oda) = (world.employee("marit").await, world.employee("oda").await);
    let page = marit.get(&address).await.is(200);
    assert!(page.has("Saken er lest") && page.has("Marit Saksvik"));
    assert_eq!(reads(&world, &reference).await, 1);
    marit.get(&address).await.is(200);
    assert_eq!(reads(&world, &reference).await, 1, "again at once is the same reading");
    oda.get(&address).await.is(200);
    assert_eq!(reads(&world, &reference).await, 2);
    world.clock.advance(SignedDuration::from_mins(2));
    oda.get(&address).await.is(200);
    assert_eq!(reads(&world, &reference).await, 3);
}

#[tokio::test]
async fn no_way_of_reading_goes_unseen() {
    let world = World::open().await;
    let reference = world.citizen("anders").await.apply().await;
    let address = format!("/nb/queue/case/{reference}");
    let marit = world.employee("marit").await;
    let mut before = 0;
    let mut seen = async |what: &str| {
        let now = reads(&world, &reference).await;
        assert_eq!(now, before + 1, "{what}");
        before = now;
        world.clock.advance(SignedDuration::from_mins(2));
    };
    marit.get(&format!("{address}?done=noted")).await.is(200);
    seen("as if something had been done").await;
    marit.post(&format!("{address}/note"), &[("text", "")]).await.refused();
    seen("a note that is refused").await;
    world.employee("oda").await.work(&reference, "take", &[]).await.is(303);
    marit.post(&format!("{address}/take"), &[]).await.is(409);
    seen("a case somebody else has").await;
}

#[tokio::test]
async fn what_one_just_did_is_said_and_is_no_reading() {
    let world = World::open().await;
    let reference = world.citizen("anders").await.apply().await;
    let marit = world.employee("marit").await;
    let to = marit.work(&reference, "take", &[]).await.to().to_owned();
    assert_eq!(to, format!("/nb/queue/case/{reference}?done=taken"));
    assert!(marit.get(&to).await.is(200).has("Du har tatt saken."));
    assert_eq!(world.history(&reference).await, ["received", "taken"]);
    let made_up = marit.get(&format!("/nb/queue/case/{reference}?done=decision-title")).await.is(200);
    assert!(!made_up.has("role=\"status\""));
}

#[tokio::test]
async fn opening_an_attachment_is_a_step_too() {
    let world = World::open().await;
    let anders: Visitor<'_> = world.citizen("anders").await;
    let draft = anders.fill().await;
    let child = [("navn", "Anders"), ("for_hvem", "barn"), ("barnets_nummer", "14832290026")];
    anders.save(&draft, "soker", &child).await.is(303);
    let address = format!("/nb/draft/{draft}/vedlegg");
    anders.upload(&address, &[("_revision", "4")], &[("attest", "attest.pdf", PDF)]).await.is(303);
    let reference = anders.submit(&draft).await;
    let marit = world.employee("marit").await;
    let files = format!("/nb/queue/case/{reference}/file/");
    let file = marit.get(&format!("/nb/queue/case/{reference}")).await.between(&files, "\"");
    marit.get(&format!("{files}{file}")).await.is(200);
    assert_eq!(world.history(&reference).await, ["received", "read", "file-read"]);
    marit.get(&format!("{files}01890000-0000-7000-8000-000000000000")).await.is(404);
    assert_eq!(world.history(&reference).await.len(), 3);
}
