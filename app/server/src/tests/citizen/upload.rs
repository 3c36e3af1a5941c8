//! A file sent in parts while the page is being filled in.

use form::Input;

use crate::tests::{
    answer::Answer,
    visitor::{PDF, PNG, Visitor},
    world::World,
};

const KEY: &str = "0b4c7f1e-0000-4000-8000-000000000001";

async fn page(anders: &Visitor<'_>) -> (String, String) {
    let draft = anders.begin("kort").await;
    anders.save(&draft, "soker", &[("navn", "Anders"), ("for_hvem", "meg")]).await.is(303);
    let page = format!("/nb/draft/{draft}/vedlegg");
    (draft, page)
}

/// Saves the page with a file whose parts have come.
async fn finish(anders: &Visitor<'_>, draft: &str, field: &str, size: usize) -> Answer {
    let revision = anders.world.draft(draft).await.unwrap().revision.to_string();
    let size = size.to_string();
    let pairs = [
        ("_revision", revision.as_str()),
        ("hjelpere.0", ""),
        ("hjelpere.0.fornavn", "Kari"),
        ("_file", field),
        ("_upload", KEY),
        ("_name", "C:\\bilder\\tur.png"),
        ("_size", &size),
    ];
    anders.put(&format!("/nb/draft/{draft}/vedlegg"), &pairs).await
}

#[tokio::test]
async fn parts_become_a_file_of_the_page_and_what_is_typed_is_saved_with_it() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let (draft, page) = page(&anders).await;
    assert!(anders.get(&page).await.has("data-size=\"1000000\""));
    let part = |start: usize, content: &'static [u8]| {
        anders.put_part(format!("/nb/draft/{draft}/upload/{KEY}"), start, content)
    };
    assert_eq!(part(0, &PNG[..20]).await.is(200).text(), "{\"offset\":20}");
    assert_eq!(part(0, &PNG[..20]).await.is(200).text(), "{\"offset\":20}", "cut off: it goes on where it was");
    let early = finish(&anders, &draft, "bilde", PNG.len()).await;
    early.is(400);
    part(20, &PNG[20..]).await.is(200);
    let saved = finish(&anders, &draft, "bilde", PNG.len()).await.is(200);
    assert!(
        saved.text().contains("\"revision\":2") && saved.text().contains("tur.png er lastet opp."),
        "{}",
        saved.text()
    );
    assert!(saved.text().contains("remove-file:bilde.") && saved.text().contains("/thumbnail"), "{}", saved.text());
    let inputs = world.inputs(&draft).await;
    let Some(Input::Files(files)) = inputs.get("bilde") else { panic!("no file") };
    assert!(inputs.contains_key("hjelpere"));
    assert_eq!(anders.get(&format!("/nb/draft/{draft}/file/{}", files[0].id)).await.is(200).body, PNG);
    // The page's own later POST is not stale.
    let pairs = [("_revision", "2"), ("do", "next"), ("hjelpere.0", ""), ("hjelpere.0.fornavn", "Kari")];
    assert!(anders.post(&page, &pairs).await.to().ends_with("/sted"));
}

#[tokio::test]
async fn a_file_of_a_row_that_is_not_saved_yet_comes_with_its_row() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let (draft, _) = page(&anders).await;
    anders.put_part(format!("/nb/draft/{draft}/upload/{KEY}"), 0, PDF).await.is(200);
    let saved = finish(&anders, &draft, "hjelpere.0.bevis", PDF.len()).await.is(200);
    assert!(saved.text().contains("remove-file:hjelpere.0.bevis."), "{}", saved.text());
}

#[tokio::test]
async fn what_is_wrong_with_a_file_is_said_and_what_is_typed_is_saved() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let (draft, _) = page(&anders).await;
    let upload = format!("/nb/draft/{draft}/upload/{KEY}");
    anders.put_part(upload.clone(), 0, PDF).await.is(200);
    let wrong = finish(&anders, &draft, "bilde", PDF.len()).await.is(200);
    assert!(wrong.text().contains("Vi kan ikke ta imot denne typen fil i «Bilde»"), "{}", wrong.text());
    assert!(!world.inputs(&draft).await.contains_key("bilde") || world.inputs(&draft).await["bilde"].is_blank());
    assert!(world.inputs(&draft).await.contains_key("hjelpere"));
    let large = finish(&anders, &draft, "bilde", 2_000_000).await.is(200);
    assert!(large.text().contains("er for stor"), "the browser needn't send it: {}", large.text());
    for field in ["navn", "finnes-ikke", "hjelpere"] {
        finish(&anders, &draft, field, 0).await.is(400);
    }
}

#[tokio::test]
async fn a_stranger_and_nobody_send_no_part() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let (draft, page) = page(&anders).await;
    let upload = format!("/nb/draft/{draft}/upload/{KEY}");
    world.citizen("berit").await.put_part(upload.clone(), 0, PDF).await.is(404);
    world.stranger().put_part(upload, 0, PDF).await.is(401);
    anders.put_part(format!("/nb/draft/{draft}/upload/..%2fx"), 0, PDF).await.is(400);
    anders.post(&page, &[("_revision", "1"), ("_file", "bilde")]).await.is(400);
}

#[tokio::test]
async fn all_on_its_way_to_a_draft_is_bounded() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let (draft, _) = page(&anders).await;
    static MUCH: [u8; 1_900_000] = [b'x'; 1_900_000];
    let mut sent = 0;
    for upload in 0..31 {
        sent += MUCH.len();
        anders.put_part(format!("/nb/draft/{draft}/upload/{upload}"), 0, &MUCH).await.is(200);
    }
    assert!(sent < crate::upload::UPLOAD_LIMIT);
    anders.put_part(format!("/nb/draft/{draft}/upload/abc"), 0, &MUCH).await.is(413);
}
