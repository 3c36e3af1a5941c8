//! What is filled in for a person, with its source beside it.

use form::Input;
use jiff::SignedDuration;

use crate::tests::{
    answer::Answer,
    broken::{CONTACT, How, ORGANISATIONS, POPULATION},
    visitor::Visitor,
    world::World,
};

const ASKS: &str = "
      - text: soker
        label: {nb: Navnet ditt, nn: Namnet ditt, en: Your name}
        help: {nb: Hele navnet., nn: Heile namnet., en: Your full name.}
        prefill: actor.name
      - email: epost
        label: {nb: E-post, nn: E-post, en: E-mail}
        prefill: actor.email
      - phone: mobil
        label: {nb: Mobil, nn: Mobil, en: Mobile phone}
        prefill: actor.phone
      - address: bosted
        label: {nb: Hvor du bor, nn: Kvar du bur, en: Where you live}
        prefill: actor.address
      - address: stedet
        label: {nb: Hvor hen bor, nn: Kvar hen bur, en: Where they live}
        prefill: party.address
route:";

/// A world whose support asks for everything that can be known.
async fn asking() -> World {
    let world = World::open().await;
    world.publish("stotte", |file| file.replace("\nroute:", ASKS));
    world
}

async fn page(visitor: &Visitor<'_>, draft: &str) -> Answer {
    visitor.get(&format!("/nb/draft/{draft}/alt")).await.is(200)
}

/// What a field's note says; nothing where it has none.
fn note(page: &Answer, field: &str) -> String {
    let main = page.main();
    let Some((_, rest)) = main.split_once(&format!("id=\"f-{field}-source\" class=\"help source\">")) else {
        return String::new();
    };
    assert!(main.contains(&format!("f-{field}-source\"")) && main.contains("aria-describedby"), "tied to its input");
    rest.split('<').next().unwrap().to_owned()
}

#[tokio::test]
async fn each_answer_that_was_fetched_says_where_from_until_it_is_changed() {
    let world = asking().await;
    let camilla = world.citizen("camilla").await;
    let draft = camilla.begin_for("stotte", "Didrik Demodal").await;
    let first = page(&camilla, &draft).await;
    for value in ["Didrik Demodal", "Camilla Demodal", "camilla.demodal@example.org", "+4799900003"] {
        assert!(first.has(&format!("value=\"{value}\"")), "{value}");
    }
    assert_eq!(first.text().matches("value=\"Eksempelbakken 41\"").count(), 2, "her own, and her child's");
    for field in ["navn", "soker", "bosted", "stedet"] {
        assert!(note(&first, field).starts_with("Hentet fra Folkeregisteret. Er det feil?"), "{field}");
    }
    for field in ["epost", "mobil"] {
        assert!(note(&first, field).starts_with("Hentet fra kontakt- og reservasjonsregisteret."), "{field}");
    }
    assert!(first.text().contains("aria-describedby=\"f-soker-help f-soker-source\""), "beside the author's help");
    assert_eq!(note(&first, "belop"), "");

    let typed = [("soker", "Camilla D."), ("epost", "camilla.demodal@example.org"), ("belop", "x")];
    camilla.save(&draft, "alt", &typed).await.is(422);
    let changed = page(&camilla, &draft).await;
    assert_eq!(note(&changed, "soker"), "");
    assert!(note(&changed, "epost").starts_with("Hentet fra"));
}

#[tokio::test]
async fn an_organisation_is_known_from_altinn() {
    let world = asking().await;
    let berit = world.citizen("berit").await;
    let draft = berit.begin_for("stotte", "Prøvestad skolekorps").await;
    let page = page(&berit, &draft).await;
    assert!(note(&page, "navn").starts_with("Hentet fra Altinn."));
    assert!(page.has("value=\"Torget 1\"") && page.has("value=\"SANDVIK\""));
    assert!(
        note(&page, "stedet").starts_with("Hentet fra Enhetsregisteret. Er det feil?"),
        "nor is it the population's"
    );
}

#[tokio::test]
async fn where_the_register_of_organisations_is_down_the_form_asks_instead_and_says_so() {
    let world = asking().await;
    let berit = world.citizen("berit").await;
    for how in [How::Refuses, How::Babbles] {
        world.broken.set(ORGANISATIONS, how);
        let draft = berit.begin_for("stotte", "Prøvestad skolekorps").await;
        let first = page(&berit, &draft).await;
        let missing = "Vi fikk ikke hentet opplysninger fra Enhetsregisteret nå. Fyll inn selv.";
        assert_eq!(note(&first, "stedet"), missing, "{how:?}");
        assert!(note(&first, "navn").starts_with("Hentet fra Altinn."), "{how:?}");
        world.broken.mend();
        // A register that was down is left alone for a while.
        world.clock.advance(SignedDuration::from_mins(5));
    }
    let draft = berit.begin_for("stotte", "Prøvestad skolekorps").await;
    assert!(page(&berit, &draft).await.has("value=\"Torget 1\""), "when it is up again, the next draft knows");
}

#[tokio::test]
async fn an_organisation_that_nobody_asks_the_address_of_isnt_looked_up() {
    let world = World::open().await;
    let berit = world.citizen("berit").await;
    world.broken.set(ORGANISATIONS, How::Refuses);
    let draft = berit.begin_for("stotte", "Prøvestad skolekorps").await;
    assert!(!page(&berit, &draft).await.text().contains("Enhetsregisteret"));
}

#[tokio::test]
async fn a_protected_address_is_not_filled_in_and_looks_like_none() {
    let world = asking().await;
    let (guro, hannah) = (world.citizen("guro").await, world.citizen("hannah").await);
    let hers = page(&guro, &guro.begin("stotte").await).await;
    let other = page(&hannah, &hannah.begin_for("stotte", "Hannah Example").await).await;
    // The postal code as a value: four digits alone stand in a time of the log, or in an id, now and then.
    for secret in ["Hemmelighet", "\"4315\""] {
        assert!(!hers.text().contains(secret) && !world.log.text().contains(secret), "{secret}");
    }
    let shape = |page: &Answer| page.main().matches('<').count();
    assert_eq!(shape(&hers), shape(&other), "as for somebody with no address in the register");
    assert_eq!((note(&hers, "bosted"), note(&other, "bosted")), (String::new(), String::new()));
    assert!(note(&hers, "epost").starts_with("Hentet fra"), "the rest is known as ever");
}

#[tokio::test]
async fn where_a_register_is_down_the_form_asks_instead_and_says_so() {
    let world = asking().await;
    let anders = world.citizen("anders").await;
    for how in [How::Refuses, How::Babbles, How::Hangs] {
        world.broken.set(POPULATION, how);
        world.broken.set(CONTACT, how);
        let draft = anders.begin_for("stotte", "Anders Testvik").await;
        let first = page(&anders, &draft).await;
        let missing = "Vi fikk ikke hentet opplysninger fra Folkeregisteret nå. Fyll inn selv.";
        assert_eq!(note(&first, "bosted"), missing, "{how:?}");
        assert!(note(&first, "epost").contains("kontakt- og reservasjonsregisteret nå. Fyll inn selv."), "{how:?}");
        anders.save(&draft, "alt", &[("epost", "a@example.org"), ("belop", "x")]).await.is(422);
        let typed = page(&anders, &draft).await;
        assert_eq!(note(&typed, "epost"), "", "done");
        assert!(note(&typed, "mobil").contains("Fyll inn selv."));
        assert_eq!(world.inputs(&draft).await.get("epost"), Some(&Input::Text("a@example.org".into())));
        world.broken.mend();
    }
    let draft = anders.begin("stotte").await;
    assert!(page(&anders, &draft).await.has("value=\"Prøveveien 12B\""), "when it is up again, the next draft knows");
}

#[tokio::test]
async fn who_is_reserved_is_asked() {
    let world = asking().await;
    let fredrik = world.citizen("fredrik").await;
    let page = page(&fredrik, &fredrik.begin("stotte").await).await;
    assert!(!page.text().contains("fredrik.lavnes"));
    assert_eq!(note(&page, "epost"), "");
}

#[tokio::test]
async fn a_name_is_fetched_later_where_the_login_got_none() {
    let world = asking().await;
    let nameless = world.nameless("anders").await;
    let draft = nameless.begin("stotte").await;
    let first = page(&nameless, &draft).await;
    assert!(first.has("value=\"Anders Testvik\"") && note(&first, "soker").starts_with("Hentet fra Folkeregisteret."));
}
