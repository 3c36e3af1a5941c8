//! What search engines, link previews, feed readers and other sites get: the heads of public pages, `/sitemap.xml`,
//! `/robots.txt`, `/{lang}/feed.xml`, `/{lang}/service/{key}.jsonld`, and the link to `start`.

use axum::{
    body::Body,
    http::{Request, header},
};
use serde_json::Value;

use crate::tests::world::World;

const BASE: &str = "http://127.0.0.1:3000";

#[tokio::test]
async fn a_service_shares_well_in_every_language() {
    let world = World::open().await;
    for (lang, locale, summary) in
        [("nb", "nb_NO", "Et kort."), ("nn", "nn_NO", "Eit kort."), ("en", "en_GB", "A card.")]
    {
        let page = world.stranger().get(&format!("/{lang}/service/kort")).await.is(200).text();
        for line in [
            format!("<meta name=\"description\" content=\"{summary}\">"),
            format!("<link rel=\"canonical\" href=\"{BASE}/{lang}/service/kort\">"),
            format!("<link rel=\"alternate\" hreflang=\"nn\" href=\"{BASE}/nn/service/kort\">"),
            format!("<link rel=\"alternate\" hreflang=\"x-default\" href=\"{BASE}/nb/service/kort\">"),
            format!("<link rel=\"alternate\" type=\"application/ld+json\" href=\"/{lang}/service/kort.jsonld\">"),
            format!("<meta property=\"og:locale\" content=\"{locale}\">"),
            "<meta property=\"og:site_name\" content=\"Sandvik kommune\">".to_owned(),
        ] {
            assert!(page.contains(&line), "{line}\n{page}");
        }
    }
    let front = world.stranger().get("/nn").await.is(200).text();
    assert!(front.contains(&format!("hreflang=\"x-default\" href=\"{BASE}/\"")), "{front}");
}

#[tokio::test]
async fn only_public_pages_may_be_kept_by_a_search_engine() {
    let world = World::open().await;
    let anders = world.citizen("anders").await;
    let reference = anders.apply().await;
    for (address, kept) in [
        ("/nb", true),
        ("/en/service/kort", true),
        ("/nb/service/kort.jsonld", true),
        ("/nb?q=kort", false),
        ("/nb?theme=helse-og-omsorg", false),
        ("/nb/my", false),
        (&*format!("/nb/case/{reference}"), false),
        ("/nb/nothing", false),
    ] {
        let answer = anders.get(address).await;
        assert_eq!(answer.headers.get("x-robots-tag").is_none(), kept, "{address}");
        assert_eq!(answer.text().contains("rel=\"canonical\""), kept && !address.ends_with("jsonld"), "{address}");
    }
}

#[tokio::test]
async fn a_service_is_open_data() {
    let world = World::open().await;
    let answer = world.stranger().get("/nb/service/kort.jsonld").await.is(200);
    assert_eq!(answer.headers["content-type"], "application/ld+json");
    let data: Value = serde_json::from_str(&answer.text()).unwrap();
    for name in [
        "dct:title",
        "dct:description",
        "dct:identifier",
        "cv:hasCompetentAuthority",
        "cv:contactPoint",
        "cpsvno:hasPossibleOutput",
    ] {
        assert!(!data[name].is_null(), "{name} is mandatory");
    }
    assert_eq!(data["@id"], format!("{BASE}/nb/service/kort"));
    assert_eq!(data["cv:thematicArea"]["@id"], "https://psi.norge.no/los/tema/helse-og-omsorg");
    assert_eq!(data["cv:processingTime"]["@value"], "P4W");
    assert_eq!(data["dct:title"][2]["@value"], "Card");
    for address in ["/nb/service/etter.jsonld", "/nb/service/nothing.jsonld"] {
        world.stranger().get(address).await.is(404);
    }
}

#[tokio::test]
async fn every_form_of_ours_is_open_data_and_in_the_map() {
    let world = World::real().await;
    let map = world.stranger().get("/sitemap.xml").await.is(200).text();
    for key in world.state.registry.live().forms.keys() {
        let data = world.stranger().get(&format!("/en/service/{key}.jsonld")).await.is(200);
        assert!(serde_json::from_str::<Value>(&data.text()).is_ok(), "{key}");
        for lang in ["nb", "nn", "en"] {
            let address = format!("{BASE}/{lang}/service/{key}");
            assert!(map.contains(&format!("<loc>{address}</loc>")), "{address}");
            assert!(map.contains(&format!("hreflang=\"{lang}\" href=\"{address}\"/>")), "{address}");
        }
    }
    assert!(!map.contains("etter-soknad"), "a survey is no page of its own");
}

#[tokio::test]
async fn robots_stay_out_of_what_is_somebodys() {
    let mut world = World::open().await;
    assert_eq!(world.stranger().get("/robots.txt").await.is(200).text(), "User-agent: *\nDisallow: /\n", "a demo");
    world.configure(|config| config.demo = false);
    let robots = world.stranger().get("/robots.txt").await.is(200).text();
    for address in ["/nb/draft", "/nn/case", "/en/my", "/nb/queue", "/nb/author", "/nb/service/*/start"] {
        assert!(robots.contains(&format!("Disallow: {address}\n")), "{address}");
    }
    assert!(robots.ends_with(&format!("Sitemap: {BASE}/sitemap.xml\n")));
}

#[tokio::test]
async fn openings_and_deadlines_are_news() {
    let world = World::open().await;
    let feed = async |lang: &str| world.stranger().get(&format!("/{lang}/feed.xml")).await.is(200);
    assert!(!feed("nb").await.text().contains("<entry>"), "nothing opens or closes");
    // It is 24 November 2026.
    let open = |from: &str, until: &str| format!("open: {{from: {from}, until: {until}}}\npages:");
    world.publish("kort", |file| file.replacen("pages:", &open("2026-12-01", "2026-12-20"), 1));
    world.publish("stotte", |file| file.replacen("pages:", &open("2027-03-01", "2027-04-01"), 1));
    let answer = feed("nn").await;
    assert_eq!(answer.headers["content-type"], "application/atom+xml; charset=utf-8");
    let text = answer.text();
    assert_eq!(text.matches("<entry>").count(), 2, "{text}");
    assert!(text.contains("<title>Kort opnar 1. desember 2026</title>"), "{text}");
    assert!(text.contains(&format!("<id>{BASE}/nn/service/kort#feed-closes-2026-12-20</id>")), "{text}");
    assert!(feed("en").await.text().contains("Card opens on"));
}

#[tokio::test]
async fn a_link_on_another_site_leads_to_the_right_page() {
    let world = World::open().await;
    let follow = async |cookie: Option<String>, name: &str, value: &str| {
        let mut request = Request::get("/nb/service/kort/start").header(name, value);
        if let Some(cookie) = cookie {
            request = request.header(header::COOKIE, cookie);
        }
        world.ask(request.body(Body::empty()).unwrap()).await.to().to_owned()
    };
    let (elsewhere, service) = ("sec-fetch-site", "/nb/service/kort");
    assert_eq!(follow(None, elsewhere, "cross-site").await, "/nb/login?to=%2Fnb%2Fservice%2Fkort%2Fstart");
    assert_eq!(
        world.stranger().get("/nb/service/melding/start").await.to(),
        "/nb/service/melding",
        "no login: no draft yet"
    );
    let anders = world.citizen("anders").await;
    let cookie = || anders.cookie.clone();
    assert_eq!(follow(cookie(), "sec-purpose", "prefetch").await, service, "the browser only looks ahead");
    let draft = follow(cookie(), elsewhere, "cross-site").await;
    assert!(draft.starts_with("/nb/draft/"));
    assert_eq!(follow(cookie(), elsewhere, "cross-site").await, draft, "a link makes one empty draft at most");
    let id = draft.rsplit('/').next().unwrap();
    anders.save(id, "soker", &[("navn", "Anders")]).await;
    assert_eq!(follow(cookie(), elsewhere, "cross-site").await, service, "go on or begin anew is theirs to choose");
    assert_ne!(follow(cookie(), elsewhere, "same-origin").await, service);
}
