//! The page where one picks a person: a heading and a button each, plain HTML.

use leptos::prelude::*;
use ui::Words;

use super::people::{ACR_HIGH, CITIZENS, EMPLOYEES};
use super::provider::Request;
use crate::login::Role;

/// The page's content.
pub(super) fn page(role: Role, request: Request, words: Words) -> AnyView {
    let cards: Vec<_> = match role {
        Role::Citizen => CITIZENS
            .iter()
            .map(|person| {
                let level = if person.acr == ACR_HIGH { "demo-level-high" } else { "demo-level-substantial" };
                card(person.key, person.name, Some(words.t(level)), words)
            })
            .collect(),
        Role::Employee => EMPLOYEES.iter().map(|person| card(person.key, person.name, None, words)).collect(),
    };
    let hidden: Vec<_> = fields(&request)
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value /> })
        .collect();
    let high = request.high().then(|| {
        view! { <div class="ds-alert" data-color="info"><p class="ds-paragraph">{words.t("demo-asks-for-high")}</p></div> }
    });
    let virus = (role == Role::Citizen).then(|| {
        view! { <p class="ds-paragraph">{words.t("demo-virus")} " " <a class="ds-link" href="/demo/virus.pdf">{words.t("demo-virus-file")}</a></p> }
    });
    view! {
        <h1 class="ds-heading" data-size="lg">{words.t("demo-title")}</h1>
        <div class="ds-alert" data-color="warning">
            <p class="ds-paragraph"><strong>{words.t("demo-warning")}</strong> " " {words.t("demo-warning-text")}</p>
        </div>
        {high}
        {virus}
        <form method="post" action="authorize">
            {hidden}
            <ul class="service-list">{cards}</ul>
            <p class="actions">
                <button class="ds-button" data-variant="tertiary" type="submit" name="person" value="">{words.t("demo-cancel")}</button>
            </p>
        </form>
    }
    .into_any()
}

fn card(key: &'static str, name: &'static str, level: Option<String>, words: Words) -> impl IntoView {
    let label = words.with("demo-choose", [("name", name.into())]);
    let level = level
        .map(|level| view! { <p class="ds-paragraph"><span class="ds-tag" data-color="neutral">{level}</span></p> });
    view! {
        <li class="ds-card">
            <h2 class="ds-heading" data-size="sm">{name}</h2>
            <p class="ds-paragraph">{words.t(&format!("demo-person-{key}"))}</p>
            {level}
            <p class="actions">
                <button class="ds-button" data-variant="primary" type="submit" name="person" value=key>{label}</button>
            </p>
        </li>
    }
}

/// The request once more, to come back with the choice.
fn fields(request: &Request) -> Vec<(String, String)> {
    match serde_json::to_value(request) {
        Ok(serde_json::Value::Object(map)) => {
            map.into_iter().filter_map(|(name, value)| Some((name, value.as_str()?.to_owned()))).collect()
        }
        _ => Vec::new(),
    }
}
