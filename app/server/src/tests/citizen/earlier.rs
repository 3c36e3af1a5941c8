//! The answers of an earlier application, offered in a new draft.

use form::{Input, form::Level};

use crate::tests::{
    visitor::{PDF, PNG},
    world::World,
};

const OFFER: &str = "Bruk svarene fra forrige søknad (sendt 24. november 2026)";

fn text(text: &str) -> Option<Input> {
    Some(Input::Text(text.into()))
}

#[tokio::test]
async fn the_last_answers_are_offered_and_put_in_only_when_asked_for() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let first = anders.begin("kort").await;
    let address = format!("/nb/draft/{first}/soker");
    assert!(!anders.get(&address).await.has("forrige søknad"), "there is none");
    let reference = anders.apply().await;

    let draft = anders.begin("kort").await;
    let address = format!("/nb/draft/{draft}/soker");
    assert!(anders.get(&address).await.is(200).has(OFFER));
    assert!(world.inputs(&draft).await.is_empty(), "never silently");
    anders.save(&draft, "soker", &[("navn", ""), ("for_hvem", "")]).await.is(422);
    assert!(anders.get(&address).await.is(200).has(OFFER), "still, while the page isn't done");

    let used = anders.save(&draft, "soker", &[("navn", "Andreas"), ("for_hvem", ""), ("do", "earlier")]).await;
    assert_eq!(used.to(), format!("{address}?earlier=2"));
    let inputs = world.inputs(&draft).await;
    assert_eq!(inputs.get("navn").cloned(), text("Andreas"), "what was typed stays");
    assert_eq!((inputs.get("for_hvem").cloned(), inputs.get("bydel").cloned()), (text("meg"), text("vest")));
    let page = anders.get(used.to()).await.is(200);
    assert!(page.has("Vi fylte inn 2 svar fra forrige søknad.") && page.has("value=\"Andreas\""));
    assert!(!anders.get(&address).await.has(OFFER), "nothing more to offer");
    anders.save(&draft, "sted", &[("bydel", "ost")]).await.is(303);
    assert_eq!(world.inputs(&draft).await.get("bydel").cloned(), text("ost"));
    assert_ne!(anders.submit(&draft).await, reference);
}

#[tokio::test]
async fn only_ones_own_for_the_same_party() {
    let world = World::open().await;
    let (anders, berit) = (world.citizen("anders").await, world.citizen("berit").await);
    anders.apply().await;
    let draft = berit.begin("kort").await;
    assert!(!berit.get(&format!("/nb/draft/{draft}/soker")).await.is(200).has(OFFER));
    let nothing = berit.save(&draft, "soker", &[("navn", "Berit"), ("do", "earlier")]).await;
    assert!(berit.get(nothing.to()).await.has("Det var ingen flere svar å fylle inn."));
    assert_eq!(world.inputs(&draft).await.len(), 1);

    let camilla = world.citizen("camilla").await;
    let didrik = camilla.begin_for("stotte", "Didrik Demodal").await;
    camilla.save(&didrik, "alt", &[("navn", "Didrik"), ("belop", "100")]).await.is(303);
    camilla.submit(&didrik).await;
    for (name, offered) in [("Eline Demodal", false), ("Camilla Demodal", false), ("Didrik Demodal", true)] {
        let draft = camilla.begin_for("stotte", name).await;
        let page = camilla.get(&format!("/nb/draft/{draft}/alt")).await.is(200);
        assert_eq!(page.has(OFFER), offered, "{name}");
    }
}

#[tokio::test]
async fn files_are_not_taken_along_nor_what_the_form_asks_otherwise_now() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.fill().await;
    let pairs = [("_revision", "3"), ("hjelpere.0", ""), ("hjelpere.0.fornavn", "Kari")];
    let files: [(&str, &str, &[u8]); 2] = [("bilde", "bilde.png", PNG), ("hjelpere.0.bevis", "bevis.pdf", PDF)];
    anders.upload(&format!("/nb/draft/{draft}/vedlegg"), &pairs, &files).await.is(303);
    anders.submit(&draft).await;
    world.publish("kort", |file| {
        let file = file.replace(
            "          vest: {nb: Vest, nn: Vest, en: West}\n",
            "          sor: {nb: Sør, nn: Sør, en: South}\n",
        );
        file.replace("- {queue: vest, when: 'bydel == \"vest\"'}", "- {queue: vest, when: 'bydel == \"sor\"'}")
    });
    let draft = anders.begin("kort").await;
    let used = anders.save(&draft, "soker", &[("do", "earlier")]).await;
    assert!(used.to().ends_with("?earlier=3"), "{}", used.to());
    let inputs = world.inputs(&draft).await;
    let Some(Input::Rows(rows)) = inputs.get("hjelpere") else { panic!("{inputs:?}") };
    assert_eq!(rows.len(), 1);
    assert_eq!((rows[0].get("fornavn").cloned(), rows[0].get("bevis")), (text("Kari"), None));
    assert_eq!((inputs.get("bilde"), inputs.get("bydel")), (None, None), "no file, and no option that is gone");
}

#[tokio::test]
async fn what_was_sent_at_a_higher_level_is_not_offered_at_a_lower_one() {
    let world = World::open().await;
    world.publish("kort", |file| file.replace("drafts: pin", "login: high"));
    world.citizen_at("anders", Level::High).await.apply().await;
    world.publish("kort", |file| file.replace("login: high", "drafts: pin"));
    for (level, offered) in [(Level::Substantial, false), (Level::High, true)] {
        let anders = world.citizen_at("anders", level).await;
        let draft = anders.begin("kort").await;
        assert_eq!(anders.get(&format!("/nb/draft/{draft}/soker")).await.is(200).has(OFFER), offered);
    }
}
