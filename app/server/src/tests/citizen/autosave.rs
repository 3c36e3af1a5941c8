//! A page saved while it is being filled in.

use crate::tests::world::World;

#[tokio::test]
async fn what_is_typed_is_saved_though_it_is_not_whole() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.begin("kort").await;
    let address = format!("/nb/draft/{draft}/soker");
    let page = anders.get(&address).await.is(200);
    assert!(page.has("data-left=\"1") && page.has("data-seal="), "{}", page.main());

    let typed = [("_revision", "0"), ("navn", "An")];
    let answer = anders.put(&address, &typed).await.is(200);
    assert!(
        answer.text().contains("\"revision\":1") && answer.text().contains("Sist lagret kl. "),
        "{}",
        answer.text()
    );
    assert!(answer.text().contains("\"session\":1"), "{}", answer.text());
    assert!(anders.get(&address).await.has("value=\"An\""));

    let same = [("_revision", "1"), ("navn", "An")];
    assert!(
        anders.put(&address, &same).await.is(200).text().contains("\"revision\":1"),
        "nothing new, nothing written"
    );
}

#[tokio::test]
async fn nothing_is_written_over_what_another_window_saved() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.begin("kort").await;
    let address = format!("/nb/draft/{draft}/soker");
    anders.put(&address, &[("_revision", "0"), ("navn", "Ny")]).await.is(200);
    let late = anders.put(&address, &[("_revision", "0"), ("navn", "Gammel")]).await.is(409);
    assert_eq!(late.body, b"null");
    assert!(anders.get(&address).await.has("value=\"Ny\""));
}

#[tokio::test]
async fn a_stranger_and_nobody_save_nothing() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.begin("kort").await;
    let address = format!("/nb/draft/{draft}/soker");
    let typed = [("_revision", "0"), ("navn", "Berit")];
    world.citizen("berit").await.put(&address, &typed).await.is(404);
    world.stranger().put(&address, &typed).await.is(401);
    assert_eq!(world.draft(&draft).await.unwrap().revision, 0);
}

#[tokio::test]
async fn a_question_that_was_left_comes_back_with_what_is_wrong() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.begin("stotte").await;
    let address = format!("/nb/draft/{draft}/alt");
    let typed = [("_revision", "0"), ("navn", "A"), ("belop", "mye")];
    assert!(!anders.put(&address, &typed).await.is(200).text().contains("left"), "nothing was left");

    let told = async |pairs: &[(&str, &str)]| -> String {
        let told: serde_json::Value = serde_json::from_slice(&anders.put(&address, pairs).await.is(200).body).unwrap();
        told["left"].as_str().unwrap().to_owned()
    };
    let wrong = told(&[("_revision", "1"), ("navn", "A"), ("belop", "mye"), ("_left", "belop")]).await;
    assert!(wrong.contains("f-belop-error") && wrong.contains("aria-invalid=\"true\""), "{wrong}");
    assert!(!wrong.contains("f-navn"), "{wrong}");
    let other = told(&[("_revision", "1"), ("navn", "A"), ("belop", "mye"), ("_left", "navn")]).await;
    assert!(other.contains("f-navn") && !other.contains("-error"), "the amount is still being written: {other}");
    let missing = told(&[("_revision", "1"), ("navn", ""), ("belop", "7"), ("_left", "navn belop")]).await;
    assert!(missing.contains("f-belop") && !missing.contains("-error"), "{missing}");
    let still = told(&[("_revision", "2"), ("navn", ""), ("belop", "7"), ("_left", "!navn belop")]).await;
    assert!(still.contains("f-navn-error"), "the page says already that it is missing: {still}");
    let nothing = told(&[("_revision", "2"), ("navn", ""), ("belop", "7"), ("_left", "finnes.ikke bel")]).await;
    assert!(!nothing.contains("data-field"), "{nothing}");
}

#[tokio::test]
async fn in_rows_only_what_was_left_is_wrong() {
    let world = World::open().await;
    world.publish("stotte", |text| {
        let rows = "      - repeat: turer\n        label: {nb: L, nn: L, en: L}\n        item: {nb: Tur, nn: Tur, en: Trip}\n        \
                    min: 0\n        max: 12\n        fields:\n          - integer: dager\n            label: {nb: D, nn: D, en: D}\n";
        text.replace("      - money: belop\n", &format!("{rows}      - money: belop\n"))
    });
    let anders = world.citizen("anders").await;
    let draft = anders.begin("stotte").await;
    let pairs = [
        ("_revision", "0"),
        ("turer.0", ""),
        ("turer.0.dager", "x"),
        ("turer.1", ""),
        ("turer.1.dager", "y"),
        ("_left", "turer.1.dager"),
    ];
    let told = anders.put(&format!("/nb/draft/{draft}/alt"), &pairs).await.is(200).text();
    assert!(told.contains("f-turer-1-dager-error") && !told.contains("f-turer-0-dager-error"), "{told}");
}
