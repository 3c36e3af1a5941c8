//! What is known about the person and where from, what they have chosen, and everything to take with them.

use form::Lang;
use leptos::prelude::*;

use crate::words::{Words, langs};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct About {
    /// Whether choices were saved just now.
    pub saved: bool,
    /// What is known: what it is, as the key of its word, what is known, and where from, as the key of its word.
    pub known: Vec<(&'static str, String, &'static str)>,
    /// For whom they may act: the name and the key of the reason.
    pub parties: Vec<(String, &'static str)>,
    /// Whether a register gave no answer, so that some may be missing.
    pub parties_missing: bool,
    /// The chosen language of mails.
    pub lang: Lang,
    /// Whether they want mail.
    pub mail: bool,
}

/// The page.
pub fn about(page: About, words: Words) -> AnyView {
    let known: Vec<_> = page
        .known
        .into_iter()
        .map(|(what, value, source)| {
            view! { <div><dt>{words.t(what)}</dt><dd>{value} " · " <span class="help">{words.t(source)}</span></dd></div> }
        })
        .collect();
    let parties: Vec<_> =
        page.parties.into_iter().map(|(name, why)| view! { <li>{name} ": " {words.t(why)}</li> }).collect();
    let parties = (!parties.is_empty()).then(|| {
        view! { <h3 class="ds-heading" data-size="xs">{words.t("about-parties")}</h3><ul class="ds-list">{parties}</ul> }
    });
    view! {
        <div class="my narrow">
            {page.saved.then(|| view! { <div class="ds-alert" data-color="success" role="status"><p>{words.t("about-saved")}</p></div> })}
            <h1 class="ds-heading" data-size="lg">{words.t("about-title")}</h1>
            <section aria-labelledby="known-title">
                <h2 class="ds-heading" data-size="md" id="known-title">{words.t("about-known")}</h2>
                <dl class="answers">{known}</dl>
                {parties}
                {page.parties_missing.then(|| view! { <p class="ds-paragraph">{words.t("about-parties-missing")}</p> })}
                <p class="ds-paragraph">{words.t("about-wrong")}</p>
                <p class="ds-paragraph">{words.t("about-rest")}</p>
            </section>
            {choices(page.lang, page.mail, words)}
            <section aria-labelledby="everything-title">
                <h2 class="ds-heading" data-size="md" id="everything-title">{words.t("about-everything")}</h2>
                <p class="ds-paragraph">{words.t("about-everything-text")}</p>
                <div class="actions">
                    <a class="ds-button" data-variant="secondary" href=words.path("/my/everything.pdf") download>{words.t("about-everything-pdf")}</a>
                    <a class="ds-button" data-variant="secondary" href=words.path("/my/everything.json") download>{words.t("about-everything-do")}</a>
                </div>
            </section>
            <p><a class="ds-link" href=words.path("/my")>{words.t("case-to-my")}</a></p>
        </div>
    }
    .into_any()
}

fn choices(chosen: Lang, mail: bool, words: Words) -> AnyView {
    let options: Vec<_> = langs()
        .map(|lang| {
            let id = format!("f-lang-{}", lang.code());
            view! {
                <div class="option">
                    <input class="ds-input" type="radio" id=id.clone() name="lang" value=lang.code() checked={lang == chosen} />
                    <label for=id lang=lang.code()>{lang.name()}</label>
                </div>
            }
        })
        .collect();
    let option = |id: &'static str, value: &'static str, key: &str, on: bool| {
        view! {
            <div class="option">
                <input class="ds-input" type="radio" id=id name="mail" value=value checked=on />
                <label for=id>{words.t(key)}</label>
            </div>
        }
    };
    view! {
        <section aria-labelledby="choices-title">
            <h2 class="ds-heading" data-size="md" id="choices-title">{words.t("about-choices")}</h2>
            <form class="answer" method="post" action=words.path("/my/about")>
                <fieldset class="ds-fieldset">
                    <legend class="ds-label">{words.t("about-lang")}</legend>
                    <div class="options">{options}</div>
                </fieldset>
                <fieldset class="ds-fieldset" aria-describedby="mail-help">
                    <legend class="ds-label">{words.t("about-mail")}</legend>
                    <p class="help" id="mail-help">{words.t("about-mail-law")}</p>
                    <div class="options">
                        {option("f-mail-on", "on", "about-mail-on", mail)}
                        {option("f-mail-off", "off", "about-mail-off", !mail)}
                    </div>
                </fieldset>
                <div class="actions"><button class="ds-button" data-variant="primary" type="submit">{words.t("about-save")}</button></div>
            </form>
        </section>
    }
    .into_any()
}
