//! The survey after an application: the fields of a form, without a name.

use std::collections::BTreeMap;

use form::{Inputs, Problem, journey::Journey};
use leptos::prelude::*;

use crate::{
    components::{error_summary, prose},
    fields::{Place, Registers, field},
    words::Words,
};

/// The page; nothing when the survey has no page.
pub fn survey(journey: &Journey<'_>, inputs: &Inputs, problems: &[Problem], action: String, words: Words) -> AnyView {
    let Some(step) = journey.steps.first() else { return ().into_any() };
    let lang = words.lang;
    let notes = BTreeMap::new();
    let place = Place {
        words,
        step,
        problems,
        inputs,
        answers: &journey.answers,
        row: None,
        prefix: String::new(),
        files: "",
        notes: &notes,
        today: journey.today,
        registers: &Registers::default(),
    };
    let fields: Vec<AnyView> = step.page.fields.iter().map(|one| field(one, &place)).collect();
    view! {
        <div class="narrow">
            {error_summary::view(error_summary::items(journey.form, problems, words), words)}
            <h1 class="ds-heading" data-size="lg">{journey.form.title.get(lang).to_owned()}</h1>
            {prose::prose(&step.page.intro, lang)}
            <form method="post" action=action novalidate>
                {fields}
                <div class="actions"><button class="ds-button" data-variant="primary" type="submit">{words.t("survey-send")}</button></div>
            </form>
        </div>
    }
    .into_any()
}

/// Thanks, or that it was answered before.
pub fn thanks(case: String, words: Words) -> AnyView {
    view! {
        <div class="narrow">
            <h1 class="ds-heading" data-size="lg">{words.t("survey-thanks")}</h1>
            <p class="ds-paragraph">{words.t("survey-thanks-text")}</p>
            <p><a class="ds-link" href=case>{words.t("receipt-case")}</a></p>
        </div>
    }
    .into_any()
}
