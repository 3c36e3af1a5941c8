//! Rows of a repeat, added and taken away without scripts.

use form::Input;

use crate::tests::{
    visitor::{PDF, Visitor},
    world::World,
};

/// A draft of `kort` at its page with rows.
async fn at_rows(visitor: &Visitor<'_>) -> (String, String) {
    let draft = visitor.begin("kort").await;
    visitor.save(&draft, "soker", &[("navn", "Anders"), ("for_hvem", "meg")]).await.is(303);
    let address = format!("/nb/draft/{draft}/vedlegg");
    (draft, address)
}

async fn rows(world: &World, draft: &str) -> Vec<String> {
    match world.inputs(draft).await.get("hjelpere") {
        Some(Input::Rows(rows)) => {
            rows.iter().map(|row| row.get("fornavn").map(|name| name.text().to_owned()).unwrap_or_default()).collect()
        }
        _ => Vec::new(),
    }
}

#[tokio::test]
async fn rows_come_and_go() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let (draft, address) = at_rows(&anders).await;
    let added = anders.save(&draft, "vedlegg", &[("do", "add:hjelpere")]).await;
    assert_eq!(added.to(), format!("{address}#f-hjelpere-0"));
    assert!(anders.get(&address).await.has("name=\"hjelpere.0.fornavn\""));

    let one = [("hjelpere.0", ""), ("hjelpere.0.fornavn", "Ane"), ("do", "add:hjelpere")];
    assert_eq!(anders.save(&draft, "vedlegg", &one).await.to(), format!("{address}#f-hjelpere-1"));
    let two = [
        ("hjelpere.0", ""),
        ("hjelpere.0.fornavn", "Ane"),
        ("hjelpere.1", ""),
        ("hjelpere.1.fornavn", "Bo"),
        ("do", "add:hjelpere"),
    ];
    anders.save(&draft, "vedlegg", &two).await.is(303);
    assert_eq!(rows(&world, &draft).await, ["Ane", "Bo"], "there may be two");

    let mut fewer = two;
    fewer[4] = ("do", "remove:hjelpere.0");
    assert_eq!(anders.save(&draft, "vedlegg", &fewer).await.to(), format!("{address}#f-hjelpere"));
    assert_eq!(rows(&world, &draft).await, ["Bo"]);
}

#[tokio::test]
async fn a_row_left_empty_is_to_be_mended_by_its_own_name() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let (draft, _) = at_rows(&anders).await;
    let pairs = [("hjelpere.0", ""), ("_shown", "hjelpere hjelpere.0.fornavn")];
    let page = anders.save(&draft, "vedlegg", &pairs).await.refused();
    assert!(page.has("Hjelper 1: Fornavn") && page.has("#f-hjelpere-0-fornavn"));
}

#[tokio::test]
async fn a_row_takes_its_files_with_it() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let (draft, address) = at_rows(&anders).await;
    let pairs = [("_revision", "1"), ("hjelpere.0", ""), ("hjelpere.0.fornavn", "Ane"), ("do", "update")];
    anders.upload(&address, &pairs, &[("hjelpere.0.bevis", "bevis.pdf", PDF)]).await.is(303);
    let link = anders.get(&address).await.between(&format!("/nb/draft/{draft}/file/"), "\"");
    let file = format!("/nb/draft/{draft}/file/{link}");
    anders.get(&file).await.is(200);
    let pairs = [("hjelpere.0", ""), ("hjelpere.0.fornavn", "Ane"), ("do", "remove:hjelpere.0")];
    anders.save(&draft, "vedlegg", &pairs).await.is(303);
    anders.get(&file).await.is(404);
}

#[tokio::test]
async fn a_button_for_a_row_that_is_none_changes_nothing() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let (draft, _) = at_rows(&anders).await;
    for button in ["add:bilde", "add:finnes-ikke", "remove:bilde.0", "remove:hjelpere.x", "remove:hjelpere"] {
        anders.save(&draft, "vedlegg", &[("do", button)]).await.is(400);
    }
    assert_eq!(world.draft(&draft).await.unwrap().revision, 1);
    anders.save(&draft, "vedlegg", &[("do", "remove:hjelpere.7")]).await.is(303);
}
