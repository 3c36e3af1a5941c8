//! A municipality's own look.

use super::world::World;
use crate::theme::{self, Theme};

const LOGO: &str = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>";

#[tokio::test]
async fn every_page_wears_it_and_its_files_are_kept() {
    let folder = std::env::temp_dir().join(format!("skranke-look-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("theme.css"), theme::OURS).unwrap();
    std::fs::write(folder.join("logo.svg"), LOGO).unwrap();
    let mut world = World::open().await;
    let plain = world.stranger().get("/nb").await;
    assert!(!plain.text().contains("/static/theme/") && plain.text().contains("brand-mark"));

    world.wear(Theme::read(&folder).unwrap());
    std::fs::remove_dir_all(&folder).unwrap();
    for address in ["/nb", "/nb/nothing"] {
        let page = world.stranger().get(address).await;
        let hash = page.between("<link rel=\"stylesheet\" href=\"/static/theme/", "/theme.css\"");
        let logo = format!("src=\"/static/theme/{hash}/logo.svg\"");
        assert!(page.text().contains("brand-logo") && page.text().contains(&logo), "{logo}");
        let css = world.stranger().get(&format!("/static/theme/{hash}/theme.css")).await.is(200);
        assert_eq!(css.text(), theme::OURS);
        assert_eq!(world.stranger().get(&format!("/static/theme/{hash}/logo.svg")).await.is(200).text(), LOGO);
        world.stranger().get(&format!("/static/theme/{hash}/icon.svg")).await.is(404);
        world.stranger().get(&format!("/static/theme/{hash}/..%2Fskranke.keys")).await.is(404);
    }
}
