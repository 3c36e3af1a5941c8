//! The author's addresses.

use crate::tests::world::World;

#[tokio::test]
async fn only_authors_see_the_forms() {
    let world = World::open().await;
    let (pia, marit) = (world.employee("pia").await, world.employee("marit").await);
    for path in [
        "",
        "/map.json",
        "/map.json?form=kort",
        "/kort",
        "/kort/preview",
        "/kort/preview/version",
        "/kort/with/empty/soker",
        "/kort/with/empty/paper/mail",
    ] {
        let path = format!("/nb/author{path}");
        pia.get(&path).await.is(200);
        marit.get(&path).await.is(403);
        assert!(world.stranger().get(&path).await.to().contains("employee/login"));
        assert!(world.citizen("anders").await.get(&path).await.to().contains("employee/login"));
    }
    assert!(pia.get("/nb/author").await.has("/nb/author/kort") && !marit.get("/nb/queue").await.has("/nb/author"));
    for path in [
        "ukjent",
        "map.json?form=ukjent",
        "kort/preview?with=hva",
        "kort/with/empty/ukjent",
        "kort/with/test-99/soker",
        "kort/with/empty/paper/x",
    ] {
        pia.get(&format!("/nb/author/{path}")).await.is(404);
    }
}

#[tokio::test]
async fn a_broken_file_is_told_and_the_last_good_version_stays() {
    let world = World::open().await;
    let pia = world.employee("pia").await;
    world.publish("kort", |form| {
        form.replace("show: for_hvem == \"barn\"\n  - page", "show: hvem == \"barn\"\n  - page")
            .replace("bydel == \"vest\"", "bydl == \"vest\"")
    });
    let page = pia.get("/nb/author").await.is(200);
    for words in
        ["Feil: forrige versjon er ute", "kort/form.yaml:", "there is no field `bydl`", "did you mean `bydel`?"]
    {
        assert!(page.has(words), "{words}");
    }
    world.citizen("anders").await.get("/nb/service/kort").await.is(200);
    assert!(pia.get("/nb/author/kort").await.is(200).has("there is no field `bydl`"));
}

#[tokio::test]
async fn drafts_and_submissions_are_counted_by_version() {
    let world = World::open().await;
    let (pia, anders) = (world.employee("pia").await, world.citizen("anders").await);
    assert!(pia.get("/nb/author/kort").await.has("Ingen har begynt på dette skjemaet ennå."));
    anders.apply().await;
    world.citizen("berit").await.begin("kort").await;
    let before = world.state.registry.live().forms["kort"].version[..8].to_owned();
    world.publish("kort", |form| form.replace("en: Who?", "en: Who are you?"));
    world.citizen("camilla").await.begin("kort").await;
    let after = world.state.registry.live().forms["kort"].version[..8].to_owned();
    let page = pia.get("/nb/author/kort").await.is(200);
    let main = page.main();
    assert!(main.contains("Endret siden forrige versjon") && main.contains("compatible"), "{main}");
    let (new, old) = (main.find(&after).unwrap(), main.find(&before).unwrap());
    assert!(new < old, "the newest first");
    assert_eq!(main.matches(">Publisert<").count(), 1, "one version is live");
}

#[tokio::test]
async fn a_preview_shows_the_page_itself_in_a_frame_of_our_own() {
    let world = World::open().await;
    let pia = world.employee("pia").await;
    let preview = pia.get("/nb/author/kort/preview?with=errors").await.is(200);
    assert!(preview.headers["content-security-policy"].to_str().unwrap().ends_with("frame-src 'self'"));
    assert_eq!(
        preview.main().matches("<iframe").count(),
        2 * (3 + 1 + 3),
        "three pages, the review, receipt, mail and a letter"
    );
    let sheet = pia.get("/nb/author/kort/with/errors/soker").await.is(200);
    assert!(sheet.headers["content-security-policy"].to_str().unwrap().contains("frame-ancestors 'self'"));
    assert_eq!(sheet.headers["x-frame-options"].to_str().unwrap(), "SAMEORIGIN");
    assert!(sheet.title().starts_with("Feil: ") && sheet.has("autofocus"));
    let framed = pia.framed("/nb/author/kort/with/errors/soker").await.is(200);
    assert!(!framed.has("autofocus"), "frames don't take the focus from each other");
    assert!(sheet.has("id=\"error-summary\"") && sheet.has("/nb/author/kort/with/errors/soker"));
    assert!(!pia.get("/nb/author/kort/with/empty/soker").await.has("id=\"error-summary\""));
    assert!(pia.get("/en/author/kort/with/empty/soker").await.has("Your name"));
    assert!(pia.get("/nb/author/kort/with/empty/paper/receipt").await.has("kari.nordmann@example.no"));
    let version = pia.get("/nb/author/kort/preview/version").await.is(200);
    assert_eq!(version.text(), world.state.registry.live().forms["kort"].version);
    assert!(!pia.get("/nb/author/kort").await.has("<td class=\"day\""), "looking begins nothing");
}

#[tokio::test]
async fn a_letter_is_shown_as_the_applicant_would_read_it() {
    let world = World::open().await;
    let pia = world.employee("pia").await;
    let letter = pia.get("/nn/author/kort/with/empty/paper/letter-granted").await.is(200);
    assert!(
        letter.has("Du får kortet fordi du fyller vilkåra.") && letter.has("15. desember 2026"),
        "{}",
        letter.main()
    );
    pia.get("/nn/author/kort/with/empty/paper/letter-refused").await.is(404);
}

#[tokio::test]
async fn the_map_leads_a_tester_through_every_page_and_question() {
    let world = World::open().await;
    let map = world.employee("pia").await.get("/nb/author/map.json").await.is(200).text();
    let map: serde_json::Value = serde_json::from_str(&map).unwrap();
    let live = world.state.registry.live();
    let forms = map["forms"].as_array().unwrap();
    assert_eq!(forms.len(), live.forms.len() + live.surveys.len());
    for form in forms {
        let own = &live.forms.get(form["key"].as_str().unwrap());
        let Some(own) = own else { continue };
        let walks = form["walks"].as_array().unwrap();
        let walked = |page: &str| walks.iter().any(|walk| walk["pages"].as_array().unwrap().contains(&page.into()));
        assert!(own.pages.iter().all(|page| walked(&page.key)), "{form}");
    }
    let short = forms.iter().find(|form| form["key"] == "kort").unwrap();
    assert_eq!((short["login"].as_str(), short["open"].as_bool()), (Some("substantial"), Some(true)));
    insta::assert_snapshot!(serde_json::to_string_pretty(&short["walks"]).unwrap());
}
