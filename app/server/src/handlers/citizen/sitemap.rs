//! `/sitemap.xml` and `/robots.txt`: what search engines may find, in every language.

use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use form::Lang;
use ui::words::langs;

use crate::{state::AppState, xml::escaped};

/// Addresses under a language that belong to a person or an employee.
const PERSONAL: [&str; 6] = ["author", "case", "draft", "login", "my", "queue"];

/// GET `/sitemap.xml`: each page once a language, with its other languages beside it.
pub async fn show(State(state): State<AppState>) -> Response {
    let (base, live) = (escaped(&state.config.public_address), state.registry.live());
    // A service has a page in the languages its form speaks.
    let services = live.forms.values().map(|form| {
        let spoken: Vec<Lang> = langs().filter(|lang| form.title.langs().any(|own| own == *lang)).collect();
        (format!("/service/{}", form.key), spoken)
    });
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for (path, spoken) in std::iter::once((String::new(), langs().collect())).chain(services) {
        let link = |code: &str, address: &str| {
            format!("<xhtml:link rel=\"alternate\" hreflang=\"{code}\" href=\"{base}{address}\"/>")
        };
        let address = |code: &str| format!("/{code}{path}");
        let mut links: String = spoken.iter().map(|lang| link(lang.code(), &address(lang.code()))).collect();
        links += &link("x-default", &if path.is_empty() { "/".to_owned() } else { address("nb") });
        for lang in &spoken {
            out += &format!("<url><loc>{base}{}</loc>{links}</url>\n", address(lang.code()));
        }
    }
    out += "</urlset>\n";
    ([(header::CONTENT_TYPE, "application/xml; charset=utf-8")], out).into_response()
}

/// GET `/robots.txt`
pub async fn robots(State(state): State<AppState>) -> String {
    let base = &state.config.public_address;
    // A demo is no municipality.
    if state.config.demo {
        return "User-agent: *\nDisallow: /\n".to_owned();
    }
    let mut out = String::from("User-agent: *\nDisallow: /login\nDisallow: /logout\n");
    for lang in langs() {
        for name in PERSONAL {
            out += &format!("Disallow: /{}/{name}\n", lang.code());
        }
        out += &format!("Disallow: /{}/service/*/start\n", lang.code());
    }
    out + &format!("\nSitemap: {base}/sitemap.xml\n")
}
