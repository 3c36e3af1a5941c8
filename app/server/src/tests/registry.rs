//! Files that change under the running program.

use super::world::{World, errors};
use crate::registry::Registry;

#[tokio::test]
async fn a_broken_file_keeps_the_last_good_version() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.begin("kort").await;
    for broken in ["form: kort\ntitle: [", "form: kort\n", "\u{0}"] {
        world.publish("kort", |_| broken.to_owned());
        assert!(!errors(&world.state.registry.live()).is_empty(), "the author is told");
        assert!(anders.get("/nb/service/kort").await.is(200).has("Et kort."));
        assert!(anders.get(&format!("/nb/draft/{draft}/soker")).await.is(200).has("Navnet ditt"));
        assert!(world.stranger().get("/nb").await.has("/nb/service/kort"));
    }
    anders.apply().await;
}

#[tokio::test]
async fn a_mended_file_takes_over() {
    let world = World::open().await;
    let good = std::fs::read_to_string(world.forms.join("kort/form.yaml")).unwrap();
    world.publish("kort", |_| "form: kort\n".into());
    world.publish("kort", |_| good.replace("Et kort.", "Et bedre kort."));
    assert!(world.stranger().get("/nb/service/kort").await.is(200).has("Et bedre kort."));
    assert_eq!(errors(&world.state.registry.live()), []);
}

#[tokio::test]
async fn a_removed_file_disappears() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let (reference, draft) = (anders.apply().await, anders.begin("kort").await);
    std::fs::remove_dir_all(world.forms.join("kort")).unwrap();
    world.state.registry.reload().unwrap();
    anders.get("/nb/service/kort").await.is(404);
    anders.post("/nb/service/kort/start", &[]).await.is(404);
    let front = world.stranger().get("/nb").await.is(200);
    assert!(!front.has("/nb/service/kort") && front.has("/nb/service/stotte"));
    assert!(anders.get(&format!("/nb/case/{reference}")).await.is(200).has("Anders"), "what was sent is still there");
    assert!(anders.get(&format!("/nb/draft/{draft}/soker")).await.is(200).has("Navnet ditt"), "and what was begun");
    anders.get("/nb/my").await.is(200);
}

#[tokio::test]
async fn a_broken_list_of_queues_keeps_the_last_good_one() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    std::fs::write(world.forms.join("queues.yaml"), "queues: 7").unwrap();
    world.state.registry.reload().unwrap();
    let reference = anders.apply().await;
    world.employee("marit").await.get(&format!("/nb/queue/case/{reference}")).await.is(200);
}

#[tokio::test]
async fn only_what_the_accessibility_tests_passed_goes_live_where_that_is_required() {
    let world = World::open().await;
    let live = |registry: &Registry| registry.live().forms.get("kort").map(|form| form.version.clone());
    let result = |version: &str, findings: u32| {
        let at = "2026-11-27T10:00:00.000Z";
        let text = serde_json::json!({"version": version, "at": at, "states": 7, "findings": findings}).to_string();
        std::fs::write(world.forms.join("kort/accessibility.json"), text).unwrap();
    };
    let version = live(&world.state.registry).unwrap();
    let held = Registry::open(&world.forms, true).unwrap();
    assert_eq!(live(&held), None, "nobody has looked");
    let said = |words: &str| held.live().diagnostics.iter().any(|said| said.message.contains(words));
    assert!(said("have not looked at this version") && held.live().broken.contains("kort"));
    result(&version, 2);
    held.reload().unwrap();
    assert!(live(&held).is_none() && said("2 findings"));
    let before = held.fingerprint();
    result(&version, 0);
    assert_ne!(held.fingerprint(), before, "a result is seen like a changed form");
    held.reload().unwrap();
    assert_eq!(live(&held), Some(version.clone()));
    world.publish("kort", relabelled);
    held.reload().unwrap();
    assert_eq!(live(&held), Some(version), "the version before stays until the new one is looked at");
    assert!(said("have not looked at this version"));
    let page = world.employee("pia").await.get("/nb/author/kort").await.is(200);
    assert!(page.has("cargo xtask accessibility --form kort"), "the result is of another version");
}

/// A new label in the file of `kort`, whose drafts are pinned.
fn relabelled(file: &str) -> String {
    file.replace("Navnet ditt", "Hele navnet")
}

#[tokio::test]
async fn a_pinned_draft_stays_with_the_version_it_began_with() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let old = anders.fill().await;
    world.publish("kort", relabelled);
    let page = anders.get(&format!("/nb/draft/{old}/soker")).await.is(200);
    assert!(page.has("Navnet ditt") && !page.has("Hele navnet"));
    let new = anders.begin("kort").await;
    assert!(anders.get(&format!("/nb/draft/{new}/soker")).await.has("Hele navnet"));
    let reference = anders.submit(&old).await;
    assert!(anders.get(&format!("/nb/case/{reference}")).await.has("Navnet ditt"), "the case is read as it was sent");
    world.publish("kort", |file| file.replace("drafts: pin", "drafts: migrate"));
    assert!(anders.get(&format!("/nb/draft/{new}/soker")).await.has("Hele navnet"));
}

#[tokio::test]
async fn a_migrating_draft_goes_on_in_the_new_version() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let begun = anders.post("/nb/service/stotte/start", &[]).await;
    let draft = begun.to().strip_prefix("/nb/draft/").unwrap().to_owned();
    anders.save(&draft, "alt", &[("navn", "Anders"), ("belop", "100")]).await.is(303);
    let asked = "      - text: formal\n        label: {nb: Formål, nn: Føremål, en: Purpose}\nroute:";
    world.publish("stotte", |file| file.replace("route:", asked));
    let to = anders.get(&format!("/nb/draft/{draft}/review")).await.to().to_owned();
    assert_eq!(to, format!("/nb/draft/{draft}/alt"), "the new question is left");
    let page = anders.get(&to).await.is(200);
    assert!(page.has("Formål") && page.has("value=\"100\""), "with the answers it still asks for");
    let answers = [("navn", "Anders"), ("belop", "100"), ("formal", "Musikk")];
    anders.save(&draft, "alt", &answers).await.is(303);

    // The version it was saved with is kept, though nobody began a draft with it and its file is gone.
    std::fs::remove_dir_all(world.forms.join("stotte")).unwrap();
    world.state.registry.reload().unwrap();
    let page = anders.get(&format!("/nb/draft/{draft}/alt")).await.is(200);
    assert!(page.has("Formål") && page.has("value=\"Musikk\""));
}

#[tokio::test]
async fn a_renamed_question_keeps_its_answer() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let begun = anders.post("/nb/service/stotte/start", &[]).await;
    let draft = begun.to().strip_prefix("/nb/draft/").unwrap().to_owned();
    anders.save(&draft, "alt", &[("navn", "Anders"), ("belop", "100")]).await.is(303);
    world.publish("stotte", |file| file.replace("- text: navn\n", "- text: fullt_navn\n        was: navn\n"));
    let page = anders.get(&format!("/nb/draft/{draft}/alt")).await.is(200);
    assert!(page.has("name=\"fullt_navn\"") && page.has("value=\"Anders\""));
    let names = async || world.inputs(&draft).await.into_keys().collect::<Vec<_>>();
    assert_eq!(names().await, ["belop", "navn"], "until it is saved, the stored draft is as it was");
    anders.save(&draft, "alt", &[("fullt_navn", "Anders"), ("belop", "100")]).await.is(303);
    assert_eq!(names().await, ["belop", "fullt_navn"]);
}

#[tokio::test]
async fn a_stopped_draft_is_read_and_not_sent() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.fill().await;
    let (page, review) = (format!("/nb/draft/{draft}/soker"), format!("/nb/draft/{draft}/review"));
    let stopped = async || {
        for address in [&page, &review] {
            let shown = anders.get(address).await.is(200);
            assert!(shown.has("Anders") && shown.has("Du kan lese utkastet"), "{}", shown.main());
        }
        assert!(!anders.get(&review).await.has("Send inn</button>"), "no button that can't be pressed");
        anders.post(&review, &[]).await.is(409);
    };
    world.publish("kort", |file| file.replace("drafts: pin", "drafts: stop"));
    stopped().await;
    std::fs::remove_dir_all(world.forms.join("kort")).unwrap();
    world.state.registry.reload().unwrap();
    stopped().await;
    assert_eq!(world.mails().await, []);
}

#[tokio::test]
async fn a_draft_of_the_live_version_is_not_stopped() {
    let world = World::open().await;
    world.publish("kort", |file| file.replace("drafts: pin", "drafts: stop"));
    world.citizen("anders").await.apply().await;
}
