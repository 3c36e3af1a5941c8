//! Who fills in a draft together: those who were asked, what they answered, and how to ask one more.

use form::field::person::PARTS;
use leptos::prelude::*;

use crate::{
    components::{
        error_summary::{self, Item},
        validation::message,
    },
    fields::id,
    words::Words,
};

/// Somebody who was asked.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Its id, where the reader may take the question back.
    pub remove: Option<String>,
    /// Their name.
    pub name: String,
    /// What they answered, in words.
    pub what: String,
    /// The whole address where they answer, where the reader must tell them. It is no secret: only they can open it.
    pub link: Option<String>,
}

/// What the page shows.
#[derive(Clone, Debug)]
pub struct CoApplicants {
    /// The service.
    pub title: String,
    /// The draft's address, without the language.
    pub base: String,
    /// The name of who began it, for whoever didn't.
    pub begun_by: Option<String>,
    /// Those who were asked.
    pub asked: Vec<Asked>,
    /// Whether one more may be asked.
    pub room: bool,
    /// What was typed: name and number.
    pub typed: [String; 2],
    /// What is wrong with them, in words.
    pub wrong: [Option<String>; 2],
    /// What was done just now: the key of its words.
    pub notice: Option<&'static str>,
}

/// The page.
pub fn co_applicants(page: CoApplicants, words: Words) -> AnyView {
    let base = words.path(&page.base);
    let here = format!("{base}/co-applicants");
    let items =
        PARTS.iter().zip(&page.wrong).filter_map(|(part, wrong)| Some(Item { target: id(part), text: wrong.clone()? }));
    let items = items.collect();
    let own = page.begun_by.is_none();
    let begun = page
        .begun_by
        .map(|name| view! { <p class="ds-paragraph">{words.with("co-applicants-of", [("name", name.into())])}</p> });
    let asked: Vec<_> = page.asked.into_iter().map(|one| one_asked(one, &here, words)).collect();
    let asked = (!asked.is_empty()).then(|| {
        view! {
            <section aria-labelledby="asked-title">
                <h2 class="ds-heading" data-size="sm" id="asked-title">{words.t(if own { "co-applicants-asked" } else { "co-applicants-in" })}</h2>
                <ul class="cards">{asked}</ul>
            </section>
        }
    });
    let room = (own && page.room).then(|| ask(&here, page.typed, page.wrong, words));
    let full = (own && !page.room).then(|| view! { <p class="ds-paragraph">{words.t("co-applicants-full")}</p> });
    let leave = (!own).then(|| {
        view! {
            <details class="ds-details">
                <summary>{words.t("co-applicants-leave")}</summary>
                <form method="post" action=format!("{here}/leave")>
                    <p class="ds-paragraph">{words.t("co-applicants-leave-means")}</p>
                    <button class="ds-button" data-color="danger" data-variant="secondary" type="submit">{words.t("co-applicants-leave-do")}</button>
                </form>
            </details>
        }
    });
    view! {
        <div class="narrow">
            {error_summary::view(items, words)}
            {page.notice.map(|key| view! { <div class="ds-alert" data-color="success" role="status"><p>{words.t(key)}</p></div> })}
            <p class="service-name">{page.title}</p>
            <h1 class="ds-heading" data-size="lg">{words.t("co-applicants-title")}</h1>
            {own.then(|| view! { <p class="ds-paragraph">{words.t("co-applicants-lead")}</p><p class="ds-paragraph">{words.t("co-applicants-see")}</p> })}
            {begun}
            {asked}
            {room}
            {full}
            {leave}
            <p><a class="ds-link" href=base>{words.t("co-applicants-back")}</a></p>
        </div>
    }
    .into_any()
}

fn one_asked(one: Asked, here: &str, words: Words) -> AnyView {
    let remove = one.remove.map(|id| {
        let what = words.with("co-applicants-remove-what", [("name", one.name.clone().into())]);
        view! {
            <form method="post" action=format!("{here}/{id}/remove")>
                <button class="ds-button" data-variant="secondary" type="submit">{words.t("co-applicants-remove")} <span class="visually-hidden">" " {what}</span></button>
            </form>
        }
    });
    view! {
        <li class="ds-card">
            <h3 class="ds-heading" data-size="xs">{one.name}</h3>
            <p>{one.what}</p>
            {one.link.map(|link| view! { <p class="ds-paragraph">{words.t("co-applicants-link")}</p><p class="to-share">{link}</p> })}
            {remove}
        </li>
    }
    .into_any()
}

fn ask(here: &str, typed: [String; 2], wrong: [Option<String>; 2], words: Words) -> AnyView {
    let inputs: Vec<_> = PARTS
        .into_iter()
        .zip(typed.into_iter().zip(wrong))
        .map(|(part, (value, wrong))| {
            let (id, label) = (id(part), words.t(&format!("person-{part}")));
            let error_id = wrong.as_ref().map(|_| format!("{id}-error"));
            let invalid = wrong.as_ref().map(|_| "true");
            let error = wrong.map(|text| message(error_id.clone().unwrap_or_default(), text));
            let (mode, width) = if part == "number" { ("numeric", "medium") } else { ("text", "full") };
            view! {
                <div class="part">
                    <label class="ds-label" for=id.clone()>{label}</label>
                    {error}
                    <input class="ds-input" type="text" inputmode=mode id=id name=part value=value data-width=width
                        autocomplete="off" required="" aria-invalid=invalid aria-describedby=error_id />
                </div>
            }
        })
        .collect();
    view! {
        <form method="post" action=here.to_owned() novalidate>
            <h2 class="ds-heading" data-size="sm">{words.t("co-applicants-ask")}</h2>
            <div class="lines">{inputs}</div>
            <div class="actions"><button class="ds-button" data-variant="primary" type="submit">{words.t("co-applicants-do")}</button></div>
        </form>
    }
    .into_any()
}
