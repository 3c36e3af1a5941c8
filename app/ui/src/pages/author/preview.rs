//! A form's pages side by side, narrow and wide, with the answers one chooses. Each stands in a frame of its own, so that
//! it is the page itself and not a likeness of it.

use form::Form;
use leptos::prelude::*;

use crate::{
    pages::citizen::case::{Decision, one_decision},
    words::{Words, langs},
};

/// A page to look at.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Its name.
    pub title: String,
    /// Its address, with the answers to fill it with.
    pub src: String,
    /// Whether it shows with these answers.
    pub shown: bool,
}

/// Answers to choose.
#[derive(Clone, Debug)]
pub struct Answers {
    /// Their value in the address.
    pub value: String,
    /// What they are.
    pub label: String,
}

/// What the page shows.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The form's key.
    pub key: String,
    /// Its title.
    pub title: String,
    /// The version that is shown, which a script asks for now and then.
    pub version: String,
    /// The answers one can choose.
    pub answers: Vec<Answers>,
    /// Those that are chosen.
    pub chosen: String,
    /// The pages.
    pub sheets: Vec<Sheet>,
    /// The address of the script that loads the page again when the file changes.
    pub script: String,
}

/// The page.
pub fn preview(page: Preview, words: Words) -> AnyView {
    let back = words.path(&format!("/author/{}", page.key));
    let here = format!("/author/{}/preview", page.key);
    let options: Vec<_> = page
        .answers
        .into_iter()
        .map(|answers| {
            let selected = answers.value == page.chosen;
            view! { <option value=answers.value selected=selected>{answers.label}</option> }
        })
        .collect();
    let others: Vec<_> = langs()
        .map(|lang| {
            let href = format!("/{}{here}?with={}", lang.code(), page.chosen);
            let current = (lang == words.lang).then_some("true");
            view! { <li><a class="ds-link" href=href lang=lang.code() aria-current=current>{lang.name()}</a></li> }
        })
        .collect();
    let sheets: Vec<_> = page.sheets.into_iter().map(|sheet| one(sheet, words)).collect();
    let watch = format!("{}/version", words.path(&here));
    view! {
        <div class="author preview" data-version=page.version data-watch=watch>
            <p><a class="ds-link" href=back>{page.title.clone()}</a></p>
            <h1 class="ds-heading" data-size="lg">{words.t("preview-title")}</h1>
            <p class="ds-paragraph">{words.t("preview-lead")}</p>
            <form method="get" action=words.path(&here) class="preview-choice">
                <label class="ds-label" for="preview-with">{words.t("preview-with")}</label>
                <select class="ds-input" id="preview-with" name="with">{options}</select>
                <button class="ds-button" data-variant="secondary" type="submit">{words.t("preview-show")}</button>
            </form>
            <nav class="languages" aria-label=words.t("preview-languages")><ul>{others}</ul></nav>
            {sheets}
            <script type="module" src=page.script></script>
        </div>
    }
    .into_any()
}

fn one(sheet: Sheet, words: Words) -> AnyView {
    let hidden = (!sheet.shown).then(|| view! { <p class="help">{words.t("preview-hidden")}</p> });
    // The view macro knows no `loading`, and a long form has dozens of frames.
    let frame = |width: &str, class: &'static str| {
        let title = [("title", sheet.title.clone().into()), ("width", words.t(width).into())];
        leptos::html::iframe()
            .class(class)
            .title(words.with("preview-frame", title))
            .src(sheet.src.clone())
            .attr("loading", "lazy")
            .attr("sandbox", "allow-same-origin allow-scripts")
    };
    let frames = sheet.shown.then(|| {
        view! {
            <div class="frames">{frame("preview-narrow", "narrow-frame")} {frame("preview-wide", "wide-frame")}</div>
            <p><a class="ds-link" href=sheet.src.clone()>{words.t("preview-alone")}</a></p>
        }
    });
    view! {
        <section class="sheet">
            <h2 class="ds-heading" data-size="sm">{sheet.title.clone()}</h2>
            {hidden}
            {frames}
        </section>
    }
    .into_any()
}

/// A decision that begins with a letter of the form, as the applicant would read it.
pub fn letter(decision: Decision, form: &Form, words: Words) -> AnyView {
    view! {
        <h1 class="ds-heading" data-size="lg">{form.title.get(words.lang).to_owned()}</h1>
        {one_decision(decision, None, words)}
    }
    .into_any()
}
