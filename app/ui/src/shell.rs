//! The page around every page: head, skip link, header with who is logged in, main, footer.

mod share;

use std::sync::Arc;

use form::Lang;
use leptos::prelude::*;

use crate::{fields::escaped, words::Words};

pub use share::Share;

/// What is the same on every page of an installation.
#[derive(Clone, Debug)]
pub struct Site {
    /// The municipality's name.
    pub municipality: String,
    /// The address of the accessibility statement at uustatus.no (required by law in every footer).
    pub accessibility_statement: String,
    /// Where to get help: an e-mail address.
    pub help_email: String,
    /// Where to get help: a phone number.
    pub help_phone: String,
    /// Where the static files are, with their hash: `/static/<hash>`.
    pub assets: String,
    /// The municipality's own look.
    pub look: Option<Look>,
    /// Whether this is a demo, which every page says.
    pub demo: bool,
    /// The employees' group that writes the forms.
    pub authors: String,
}

/// Where the files of a municipality's own look are.
#[derive(Clone, Debug)]
pub struct Look {
    /// Its colours.
    pub css: String,
    /// What stands before its name.
    pub logo: Option<String>,
    /// What stands in the browser's tab.
    pub icon: Option<String>,
}

/// Who is logged in, and on whose behalf they act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Who {
    /// Their name, or what stands for it when no register gave one.
    pub name: String,
    /// The one they act for, when it isn't themselves.
    pub party: Option<String>,
    /// Whether they work here.
    pub employee: bool,
    /// An employee's groups.
    pub groups: Vec<String>,
}

/// What the shell needs to know of one page.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The installation.
    pub site: Arc<Site>,
    /// The language.
    pub words: Words,
    /// The page's title, without the municipality's name. A page with errors begins with the word for it.
    pub title: String,
    /// The address without its language (`/service/x`), so that the other languages can be offered; `None` where a
    /// switch would lose something (the answer to a POST).
    pub path: Option<String>,
    /// The languages the page can be read in.
    pub langs: Vec<Lang>,
    /// Who is logged in.
    pub who: Option<Who>,
    /// What is said of it to those who pass it on; `None` for what isn't public.
    pub share: Option<Share>,
    /// Whether an island hydrates here.
    pub islands: bool,
}

/// A whole document.
pub fn shell(frame: Frame, main: impl IntoView) -> impl IntoView {
    let Frame { site, words, title, path, langs, who, share, islands } = frame;
    let lang = words.lang.code();
    let css = format!("{}/skranke.css", site.assets);
    let boot = format!("{}/boot.js", site.assets);
    let own = site.look.clone();
    let icon = own.as_ref().and_then(|look| look.icon.clone()).unwrap_or_else(|| format!("{}/icon.svg", site.assets));
    let theme = own.map(|look| view! { <link rel="stylesheet" href=look.css /> });
    let share = share.zip(path.as_deref()).map(|(page, path)| share::share(page, &site, &title, path, &langs, words));
    let full_title = escaped(&format!("{title} – {}", site.municipality)).trim_start().to_owned();
    view! {
        <!DOCTYPE html>
        <html lang=lang data-color-scheme="auto">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                // A title holds no markup: Leptos' comments around a text would be read out as part of it.
                <title inner_html=full_title></title>
                {share}
                <link rel="stylesheet" href=css />
                {theme}
                <link rel="icon" type="image/svg+xml" href=icon />
                {islands.then(|| view! { <script type="module" src=boot></script> })}
            </head>
            <body>
                <a class="ds-skip-link" href="#main">{words.t("skip-link")}</a>
                {header(&site, words, path.as_deref(), &langs, who)}
                <main id="main" class="wrap" tabindex="-1">{main}</main>
                {footer(&site, words)}
            </body>
        </html>
    }
}

fn header(site: &Site, words: Words, path: Option<&str>, langs: &[Lang], who: Option<Who>) -> impl IntoView + use<> {
    let home = words.path("");
    let employee = who.as_ref().is_some_and(|who| who.employee);
    let links = match (&who, employee) {
        (Some(who), true) => {
            let author = who.groups.contains(&site.authors);
            let author =
                author.then(|| view! { <a class="ds-link" href=words.path("/author")>{words.t("nav-author")}</a> });
            view! { <a class="ds-link" href=words.path("/queue")>{words.t("nav-queues")}</a> {author} }.into_any()
        }
        (Some(_), false) => view! { <a class="ds-link" href=words.path("/my")>{words.t("nav-my")}</a> }.into_any(),
        (None, _) => {
            let href = words.path(&format!("/login?to={}", words.path("/my")));
            view! { <a class="ds-link" href=href>{words.t("nav-login")}</a> }.into_any()
        }
    };
    let switch = path.map(|path| {
        let items: Vec<_> = langs.iter().map(|lang| language(*lang, words.lang, path)).collect();
        view! { <nav class="languages" aria-label=words.t("nav-languages")><ul>{items}</ul></nav> }
    });
    // Its name stands beside it.
    let mark = match site.look.as_ref().and_then(|look| look.logo.clone()) {
        Some(logo) => view! { <img class="brand-logo" src=logo alt="" /> }.into_any(),
        None => view! { <span class="brand-mark" aria-hidden="true"></span> }.into_any(),
    };
    view! {
        <header>
            {site.demo.then(|| view! { <p class="demo-banner">{words.t("demo-banner")}</p> })}
            <div class="site-header">
                <div class="wrap">
                    <a class="brand" href=home>
                        {mark}
                        <span>{site.municipality.clone()}</span>
                    </a>
                    {switch}
                    <nav class="account" aria-label=words.t("nav-account")>
                        {links}
                        {who.map(|who| account(who, words))}
                    </nav>
                </div>
            </div>
        </header>
    }
}

fn language(lang: Lang, current: Lang, path: &str) -> impl IntoView + use<> {
    let code = lang.code();
    let href = format!("/{code}{path}");
    let here = (lang == current).then_some("true");
    view! { <li><a class="ds-link" href=href lang=code hreflang=code aria-current=here>{lang.name()}</a></li> }
}

fn account(who: Who, words: Words) -> impl IntoView {
    let role = if who.employee { "employee" } else { "citizen" };
    let party = who.party.map(|party| {
        view! { <span class="party">{words.with("nav-on-behalf", [("party", party.into())])}</span> }
    });
    view! {
        <span class="who"><span>{who.name}</span>{party}</span>
        <form method="post" action="/logout">
            <input type="hidden" name="role" value=role />
            <input type="hidden" name="lang" value=words.lang.code() />
            <button class="ds-button" data-variant="tertiary" type="submit">{words.t("nav-logout")}</button>
        </form>
    }
}

fn footer(site: &Site, words: Words) -> impl IntoView + use<> {
    let email = format!("mailto:{}", site.help_email);
    let phone = format!("tel:{}", site.help_phone.replace(' ', ""));
    view! {
        <footer class="site-footer">
            <div class="wrap">
                <p>
                    {words.t("footer-help")} " "
                    <a class="ds-link" href=email>{site.help_email.clone()}</a> ", "
                    <a class="ds-link" href=phone>{site.help_phone.clone()}</a>
                </p>
                <ul>
                    <li><a class="ds-link" href=site.accessibility_statement.clone()>{words.t("footer-accessibility")}</a></li>
                    <li><a class="ds-link" href=words.path("/queue")>{words.t("footer-employees")}</a></li>
                </ul>
            </div>
        </footer>
    }
}
