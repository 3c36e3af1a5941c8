//! `/`, `/{lang}` and `/{lang}/service/{key}`.

use axum::{
    body::Body,
    http::{Request, header},
};

use crate::tests::{answer::Answer, world::World};

#[tokio::test]
async fn the_root_leads_to_the_browsers_language() {
    let world = World::open().await;
    let asks = [
        ("", "/nb"),
        ("nn-NO,nn;q=0.9,nb;q=0.8", "/nn"),
        ("no", "/nb"),
        ("en-GB", "/en"),
        ("se,de;q=0.5", "/se"),
        ("de, en;q=0.1", "/en"),
    ];
    for (wanted, to) in asks {
        let request = Request::get("/").header(header::ACCEPT_LANGUAGE, wanted).body(Body::empty()).unwrap();
        assert_eq!(world.ask(request).await.to(), to, "{wanted}");
    }
}

#[tokio::test]
async fn the_language_that_was_read_last_is_remembered_where_the_browser_says_another() {
    let world = World::open().await;
    let asked = async |path: &str, cookie: &str| {
        let request = Request::get(path).header(header::ACCEPT_LANGUAGE, "nb").header(header::COOKIE, cookie);
        world.ask(request.body(Body::empty()).unwrap()).await
    };
    let set = |answer: &Answer| answer.headers.get(header::SET_COOKIE).map(|it| it.to_str().unwrap().to_owned());
    assert_eq!(set(&asked("/nb", "").await), None, "the browser says so already");
    let chosen = set(&asked("/nn/service/kort", "").await).unwrap();
    assert!(chosen.starts_with("skranke-lang=nn; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000"), "{chosen}");
    assert_eq!(set(&asked("/nn", "x=y; skranke-lang=nn").await), None);
    assert_eq!(asked("/", "skranke-lang=nn").await.to(), "/nn");
    assert_eq!(asked("/", "skranke-lang=xx").await.to(), "/nb");
    assert_eq!(set(&asked("/nb", "skranke-lang=nn").await), None, "back from a login, say");
    assert_eq!(set(&asked("/en/nowhere", "").await), None, "nothing was read there");

    let led = asked("/se/service/kort", "skranke-lang=se").await;
    assert_eq!(led.to(), "/nb/service/kort");
    let there = asked(led.to(), "skranke-lang=se").await.is(200);
    assert_eq!(set(&there), None, "nobody chose what there is no choice of");
    assert!(
        there.has("lang=\"se\"") && there.has("Dát bálvalus ii leat vel davvisámegillii") && there.has("href=\"/se\"")
    );
    assert!(!asked("/nb/service/kort", "skranke-lang=nn").await.has("ikkje på nynorsk"));
    let from = async |page: &str| {
        let request = Request::get("/nb").header(header::COOKIE, "skranke-lang=se");
        let request = request.header(header::REFERER, format!("{}{page}", world.state.config.public_address));
        set(&world.ask(request.body(Body::empty()).unwrap()).await.is(200))
    };
    assert_eq!(from("/nb/service/kort").await, None, "who only goes on hasn't chosen");
    assert!(from("/se?q=x").await.unwrap().contains("Max-Age=0"), "the browser says Bokmål itself");
}

#[tokio::test]
async fn an_error_page_knows_its_reader_and_speaks_every_language() {
    let world = World::open().await;
    let page = world.citizen("anders").await.get("/nn/draft/nowhere").await.is(404);
    assert!(page.text().contains("Anders Testvik") && page.text().contains("Logg ut"));
    assert!(page.text().contains("href=\"/en/draft/nowhere\""));
    assert!(!world.stranger().get("/nn/draft/nowhere").await.text().contains("Logg ut"));
    let marit = world.employee("marit").await;
    assert!(marit.get("/nb/queue/case/2026-BCDFGH").await.is(404).text().contains("Marit Saksvik"));
}

#[tokio::test]
async fn a_service_is_found_by_word_and_by_theme() {
    let world = World::open().await;
    let finds = async |query: &str| {
        let page = world.stranger().get(&format!("/nb{query}")).await.is(200);
        (page.has("/nb/service/kort"), page.has("/nb/service/stotte"))
    };
    assert_eq!(finds("").await, (true, true));
    assert_eq!(finds("?q=kort").await, (true, false));
    assert_eq!(finds("?q=tilgjenge").await, (true, false), "the other written form finds it too");
    assert_eq!(finds("?q=tilgjennge").await, (true, false), "one letter too many");
    assert_eq!(finds("?q=fint").await, (false, true));
    assert_eq!(finds("?q=ingenting").await, (false, false));
    assert_eq!(finds("?theme=helse-og-omsorg").await, (true, false));
    assert_eq!(finds("?theme=arbeid").await, (false, false));
}

#[tokio::test]
async fn what_was_searched_for_comes_back_as_text() {
    let world = World::open().await;
    let page = world.stranger().get("/nb?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").await.is(200);
    assert!(!page.text().contains("<script"));
    assert!(page.has("&lt;script&gt;"));
}

#[tokio::test]
async fn a_service_has_its_page_in_every_language_we_speak() {
    let world = World::open().await;
    for (lang, title) in [("nb", "Kort"), ("nn", "Kort"), ("en", "Card")] {
        let page = world.stranger().get(&format!("/{lang}/service/kort")).await.is(200);
        assert_eq!(page.title(), format!("{title} – Sandvik kommune"));
        assert!(page.text().contains(&format!("lang=\"{lang}\"")));
    }
    // Northern Sámi is spoken, but not by this form.
    assert_eq!(world.stranger().get("/se/service/kort?a=b").await.to(), "/nb/service/kort?a=b");
    assert!(!world.stranger().get("/nb/service/kort").await.text().contains("hreflang=\"se\""));
    assert!(world.stranger().get("/nb").await.text().contains("hreflang=\"se\""));
    for address in ["/nb/service/finnes-ikke", "/nb/service/etter", "/xx", "/nb/"] {
        world.stranger().get(address).await.is(404);
    }
}

#[tokio::test]
async fn a_draft_of_ones_own_is_offered_on_the_page_of_its_service() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let draft = anders.begin("kort").await;
    assert!(anders.get("/nb/service/kort").await.has(&draft));
    assert!(!anders.get("/nb/service/stotte").await.has(&draft));
    assert!(!world.citizen("berit").await.get("/nb/service/kort").await.has(&draft));
    assert!(!world.stranger().get("/nb/service/kort").await.has(&draft));
}

#[tokio::test]
async fn a_life_event_is_a_second_way_in() {
    let world = World::open().await;
    world.publish("kort", |file| file.replace("  keywords:", "  life events: [flytte]\n  keywords:"));
    let front = world.stranger().get("/nb").await.is(200);
    assert!(front.has("Livshendelser") && front.has("/nb?life-event=flytte"));
    let page = world.stranger().get("/nb?life-event=flytte").await.is(200);
    assert!(page.has("/nb/service/kort") && !page.has("/nb/service/stotte"));
    assert!(!world.stranger().get("/nb?life-event=fa-barn").await.has("/nb/service/kort"));
}

#[tokio::test]
async fn nothing_found_helps_on() {
    let world = World::open().await;
    let page = world.stranger().get("/nb?q=adgagnskrt").await.is(200);
    assert!(page.has("Ingen treff") && page.has("hjelp@sandvik.example"), "{}", page.main());
    let page = world.stranger().get("/nb?q=adgg").await.is(200);
    assert!(page.has("Mente du adgang?") && page.has("/nb?q=adgang"), "{}", page.main());
    assert!(world.stranger().get("/nb?q=adgang").await.has("/nb/service/kort"));
}
