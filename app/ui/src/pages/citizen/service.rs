//! The page of a service: who, what is needed, what it costs, how long it takes, and the way in.

use form::{
    Form,
    form::{Level, Service},
    format,
};
use jiff::civil::Date;
use leptos::prelude::*;

use crate::{
    components::{contact::contact, prose::prose},
    words::Words,
};

/// The page on a day, which says whether one may apply. `unspoken` are the words of a reader whose language the form
/// doesn't speak.
pub fn service_page(
    form: &Form,
    service: &Service,
    open_draft: Option<String>,
    today: Date,
    words: Words,
    unspoken: Option<Words>,
) -> AnyView {
    let lang = words.lang;
    let needs: Vec<_> = service.need.iter().map(|need| view! { <li>{need.get(lang).to_owned()}</li> }).collect();
    let need = (!needs.is_empty()).then(|| view! { <h2 class="ds-heading" data-size="sm">{words.t("service-need")}</h2><ul class="ds-list">{needs}</ul> });
    let time = service.processing.map(|period| {
        view! { <div><dt>{words.t("service-time")}</dt><dd>{words.with("service-time-text", [("period", words.period(period).into())])}</dd></div> }
    });
    let login = match form.login {
        Level::None => "service-login-none",
        Level::Substantial => "service-login-substantial",
        Level::High => "service-login-high",
    };
    let start = words.path(&format!("/service/{}/start", form.key));
    let begin = words.t(if open_draft.is_some() { "service-start-another" } else { "service-start" });
    let variant = if open_draft.is_some() { "secondary" } else { "primary" };
    let go_on = open_draft.map(|id| {
        let href = words.path(&format!("/draft/{id}"));
        view! {
            <div class="ds-alert" data-color="info">
                <p>{words.t("service-has-draft")}</p>
                <p><a class="ds-button" data-variant="primary" href=href>{words.t("service-go-on")}</a></p>
            </div>
        }
    });
    let day = |day: Option<Date>| day.map(|day| format::date(day, lang)).unwrap_or_default();
    let (from, until) = (day(form.open.from), day(form.open.until));
    let opening = match (form.open.from, form.open.until) {
        (None, None) => None,
        (Some(_), None) => Some(words.with("service-open-from", [("from", from.clone().into())])),
        (None, Some(_)) => Some(words.with("service-open-until", [("until", until.clone().into())])),
        _ => Some(words.with("service-open-between", [("from", from.clone().into()), ("until", until.clone().into())])),
    }
    .map(|text| view! { <div><dt>{words.t("service-opening")}</dt><dd>{text}</dd></div> });
    let begin = if form.open.is_before(today) {
        closed(words.with("service-not-yet", [("from", from.into())]))
    } else if form.open.is_over(today) {
        closed(words.with("service-over", [("until", until.into())]))
    } else {
        let saved = if form.login == Level::None { "service-not-saved-note" } else { "service-saved-note" };
        view! {
            <form method="post" action=start class="actions">
                <button class="ds-button" data-variant=variant type="submit">{begin}</button>
            </form>
            <p class="help">{words.t(saved)}</p>
        }
        .into_any()
    };
    view! {
        <div class="service stack">
            <h1 class="ds-heading" data-size="xl">{form.title.get(lang).to_owned()}</h1>
            {unspoken.map(not_spoken)}
            <div class="lead narrow">{prose(&service.summary, lang)}</div>
            {go_on}
            <div class="columns">
                <div class="narrow">
                    {prose(&service.about, lang)}
                    <h2 class="ds-heading" data-size="sm">{words.t("service-who")}</h2>
                    {prose(&service.who, lang)}
                    {need}
                </div>
                <div class="side-column stack">
                    {begin}
                    <dl class="facts">
                        <div><dt>{words.t("service-cost")}</dt><dd>{prose(&service.cost, lang)}</dd></div>
                        {time}
                        {opening}
                        <div><dt>{words.t("service-login")}</dt><dd>{words.t(login)}</dd></div>
                        <div><dt>{words.t("service-owner")}</dt><dd>{service.owner.get(lang).to_owned()}{contact(service.contact.email.clone(), service.contact.phone.clone())}</dd></div>
                    </dl>
                </div>
            </div>
            <div class="narrow">
                <details class="ds-details"><summary>{words.t("service-law")}</summary><div>{prose(&service.law, lang)}</div></details>
                <details class="ds-details"><summary>{words.t("service-privacy")}</summary><div>{prose(&service.privacy, lang)}</div></details>
            </div>
        </div>
    }
    .into_any()
}

/// Why the page is in another language, in the reader's own.
fn not_spoken(own: Words) -> AnyView {
    view! {
        <div class="ds-alert" data-color="info" lang=own.lang.code()>
            <p>{own.t("service-not-spoken")}" "<a class="ds-link" href=own.path("")>{own.t("front-all")}</a></p>
        </div>
    }
    .into_any()
}

/// Where the way in would stand.
fn closed(text: String) -> AnyView {
    view! { <div class="ds-alert" data-color="info"><p>{text}</p></div> }.into_any()
}
