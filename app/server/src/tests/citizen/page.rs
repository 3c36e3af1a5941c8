//! `/{lang}/draft/{id}` and `/{lang}/draft/{id}/{page}`.

use form::Input;

use crate::tests::world::World;

fn text(text: &str) -> Option<Input> {
    Some(Input::Text(text.into()))
}

#[tokio::test]
async fn right_answers_lead_on() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.begin("kort").await;
    assert_eq!(anders.get(&format!("/nb/draft/{draft}")).await.to(), format!("/nb/draft/{draft}/soker"));
    let page = anders.get(&format!("/nb/draft/{draft}/soker")).await.is(200);
    assert_eq!(page.title(), "Hvem? – Kort – Sandvik kommune");
    let saved = anders.save(&draft, "soker", &[("navn", "Anders"), ("for_hvem", "meg"), ("do", "next")]).await;
    assert_eq!(saved.to(), format!("/nb/draft/{draft}/vedlegg"));
    assert_eq!(world.inputs(&draft).await.get("navn").cloned(), text("Anders"));
    assert_eq!(anders.get(&format!("/nb/draft/{draft}")).await.to(), format!("/nb/draft/{draft}/sted"));
}

#[tokio::test]
async fn wrong_answers_come_back_as_typed_and_are_kept() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.begin("kort").await;
    let long = "Anders \"den\" <lange> & lange";
    let pairs = [("navn", long), ("for_hvem", "barn"), ("barnets_nummer", "123"), ("_shown", "navn for_hvem")];
    let page = anders.save(&draft, "soker", &pairs).await.refused();
    assert!(page.has("value=\"Anders &quot;den&quot; &lt;lange&gt; &amp; lange\""), "{}", page.main());
    assert!(page.has("value=\"123\""));
    assert!(page.has("href=\"#f-navn\"") && page.has("href=\"#f-barnets_nummer\""));
    assert!(page.has("name=\"_revision\" value=\"1\""), "saved all the same");
    assert_eq!(world.inputs(&draft).await.get("navn").cloned(), text(long));
    let english = anders.get(&format!("/en/draft/{draft}/soker")).await.is(200);
    assert!(!english.has("ds-error-summary"), "before one asks to go on there is nothing to mend");
    assert!(english.has("value=\"123\""));
}

#[tokio::test]
async fn an_empty_page_names_what_is_missing() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.begin("kort").await;
    let page = anders.save(&draft, "soker", &[("navn", " "), ("_shown", "navn for_hvem")]).await.refused();
    assert!(page.has("Fyll ut «Navnet ditt»") && page.has("Velg et svar på «For hvem?»"));
}

#[tokio::test]
async fn a_question_that_came_with_the_answers_is_no_mistake_yet() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.begin("kort").await;
    let pairs = [("navn", "Anders"), ("for_hvem", "barn"), ("_shown", "navn for_hvem")];
    let page = anders.save(&draft, "soker", &pairs).await.is(422);
    assert!(page.title().starts_with("Hvem?"), "{}", page.title());
    assert!(!page.has("ds-error-summary"));
    assert!(page.has("Svarene dine gir noen flere spørsmål"));
    let seen = [("navn", "Anders"), ("for_hvem", "barn"), ("_shown", "navn for_hvem barnets_nummer")];
    anders.save(&draft, "soker", &seen).await.refused();
}

#[tokio::test]
async fn what_is_hidden_is_absent_but_not_forgotten() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.fill().await;
    let child = [("navn", "Anders"), ("for_hvem", "barn"), ("barnets_nummer", "14832290026")];
    assert_eq!(anders.save(&draft, "soker", &child).await.to(), format!("/nb/draft/{draft}/vedlegg"));
    let review = format!("/nb/draft/{draft}/review");
    let page = anders.get(&review).await;
    assert!(page.has("148322\u{a0}90026"), "{}", page.main());
    let own = [("navn", "Anders"), ("for_hvem", "meg"), ("barnets_nummer", "14832290026")];
    anders.save(&draft, "soker", &own).await.is(303);
    assert!(!anders.get(&review).await.has("148322\u{a0}90026"));
    assert_eq!(world.inputs(&draft).await.get("barnets_nummer").cloned(), text("14832290026"));
}

#[tokio::test]
async fn a_page_too_far_ahead_leads_to_the_first_with_something_left() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.begin("kort").await;
    let first = format!("/nb/draft/{draft}/soker");
    for page in ["vedlegg", "sted", "review", "finnes-ikke"] {
        assert_eq!(anders.get(&format!("/nb/draft/{draft}/{page}")).await.to(), first, "{page}");
    }
    assert_eq!(anders.save(&draft, "sted", &[("bydel", "vest")]).await.to(), first);
    assert_eq!(world.inputs(&draft).await.get("bydel").cloned(), text("vest"), "what was typed is kept all the same");
    assert_eq!(anders.save(&draft, "finnes-ikke", &[]).await.to(), first);
}

#[tokio::test]
async fn the_way_back_saves_too() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.fill().await;
    let to = |page: &str| format!("/nb/draft/{draft}/{page}");
    let back = anders.save(&draft, "sted", &[("bydel", ""), ("do", "back"), ("_shown", "bydel")]).await;
    assert_eq!(back.to(), to("vedlegg"), "right or wrong");
    assert_eq!(world.inputs(&draft).await.get("bydel"), None);
    assert_eq!(
        anders.save(&draft, "soker", &[("navn", "A"), ("for_hvem", "meg"), ("do", "back")]).await.to(),
        to("sted")
    );
    assert_eq!(world.inputs(&draft).await.get("navn").cloned(), text("A"));
}

#[tokio::test]
async fn a_pause_leads_to_my_page() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.begin("kort").await;
    assert_eq!(anders.save(&draft, "soker", &[("navn", "A"), ("do", "save")]).await.to(), "/nb/my?saved=1");
    assert!(anders.get("/nb/my?saved=1").await.has("Utkastet er lagret"));
    assert_eq!(world.inputs(&draft).await.get("navn").cloned(), text("A"));
}

#[tokio::test]
async fn who_came_from_the_review_goes_back_there() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.fill().await;
    let address = format!("/nb/draft/{draft}/soker?back=review");
    assert!(anders.get(&address).await.has("Tilbake til oppsummeringen"));
    let answers = [("_revision", "3"), ("navn", "Anders T"), ("for_hvem", "meg")];
    assert_eq!(anders.post(&address, &answers).await.to(), format!("/nb/draft/{draft}/review"));
}

#[tokio::test]
async fn a_post_our_pages_do_not_send_changes_nothing() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.begin("kort").await;
    let address = format!("/nb/draft/{draft}/soker");
    let wrong: [&[(&str, &str)]; 8] = [
        &[("_revision", "0"), ("navn", "A"), ("admin", "1")],
        &[("_revision", "0"), ("navn.0", "A")],
        &[("_revision", "0"), ("bydel.0", "vest")],
        &[("_revision", "0"), ("navn", "A"), ("do", "explode")],
        &[("_revision", "0"), ("navn", "A"), ("do", "add:navn")],
        &[("_revision", "0"), ("navn", "A"), ("do", "remove-file:navn.x")],
        &[("_revision", "x"), ("navn", "A")],
        &[("navn", "A")],
    ];
    for pairs in wrong {
        anders.post(&address, pairs).await.is(400);
    }
    let draft = world.draft(&draft).await.unwrap();
    assert_eq!((draft.revision, draft.answers.as_slice()), (0, &b"{}"[..]));
}

#[tokio::test]
async fn somebody_elses_draft_looks_like_none() {
    let world = World::open().await;
    let draft = world.citizen("anders").await.fill().await;
    let berit = world.citizen("berit").await;
    let gone = "01890000-0000-7000-8000-000000000000";
    for id in [draft.as_str(), gone, "not-an-id"] {
        for part in ["", "/soker", "/review", "/file/01890000-0000-7000-8000-000000000000"] {
            berit.get(&format!("/nb/draft/{id}{part}")).await.is(404);
        }
        for part in ["soker", "review"] {
            berit.post(&format!("/nb/draft/{id}/{part}"), &[("_revision", "3"), ("navn", "B")]).await.is(404);
        }
        berit.post(&format!("/nb/draft/{id}/delete"), &[]).await.is(303);
    }
    assert_eq!(world.inputs(&draft).await.get("navn").cloned(), text("Anders"));
}
