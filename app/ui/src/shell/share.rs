//! What the head says of a public page to search engines, to link previews and to programs: its description, its one
//! address, the other languages, and where its data is. Pages of a person have none of it.

use form::Lang;
use leptos::prelude::*;

use super::Site;
use crate::words::Words;

/// What is said of a page that anybody may see.
#[derive(Clone, Debug)]
pub struct Share {
    /// The installation's address, without a path: links that leave the site are whole.
    pub base: String,
    /// One sentence.
    pub description: String,
    /// The address of the same as data (JSON-LD), without its language.
    pub data: Option<String>,
}

/// The lines of the head, for the page at `path` (without its language).
pub fn share(share: Share, site: &Site, title: &str, path: &str, langs: &[Lang], words: Words) -> AnyView {
    let Share { base, description, data } = share;
    let whole = |lang: Lang| format!("{base}/{}{path}", lang.code());
    let others: Vec<_> =
        langs.iter().map(|lang| view! { <link rel="alternate" hreflang=lang.code() href=whole(*lang) /> }).collect();
    // The front page's root asks the browser; any other page is in Bokmål for those whose language we don't speak.
    let other = if path.is_empty() { format!("{base}/") } else { whole(Lang::Nb) };
    let data = data.map(|data| view! { <link rel="alternate" type="application/ld+json" href=words.path(&data) /> });
    let feed = words.with("feed-title", [("municipality", site.municipality.clone().into())]);
    let open_graph = [
        ("og:type", "website".to_owned()),
        ("og:title", title.to_owned()),
        ("og:description", description.clone()),
        ("og:site_name", site.municipality.clone()),
        ("og:url", whole(words.lang)),
        ("og:locale", locale(words.lang).to_owned()),
    ];
    let in_others =
        langs.iter().filter(|lang| **lang != words.lang).map(|lang| ("og:locale:alternate", locale(*lang).to_owned()));
    let open_graph: Vec<_> = open_graph
        .into_iter()
        .chain(in_others)
        .map(|(name, content)| leptos::html::meta().attr("property", name).content(content))
        .collect();
    view! {
        <meta name="description" content=description />
        <link rel="canonical" href=whole(words.lang) />
        {others}
        <link rel="alternate" hreflang="x-default" href=other />
        {data}
        <link rel="alternate" type="application/atom+xml" title=feed href=words.path("/feed.xml") />
        {open_graph}
    }
    .into_any()
}

/// A language as Open Graph writes it, with a country.
fn locale(lang: Lang) -> &'static str {
    match lang {
        Lang::Nb => "nb_NO",
        Lang::Nn => "nn_NO",
        Lang::En => "en_GB",
        Lang::Se => "se_NO",
    }
}
