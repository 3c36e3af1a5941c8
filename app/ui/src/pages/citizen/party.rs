//! On whose behalf: asked right after login when there is a choice.

use leptos::prelude::*;

use crate::{components::validation::message, words::Words};

/// Someone to act for.
#[derive(Clone, Debug)]
pub struct Option {
    /// `self`, `child`, …: with the place in the list, since an identity number must not stand in a page's form.
    pub value: String,
    /// The name.
    pub name: String,
    /// The key of the sentence that says why.
    pub why: &'static str,
}

/// What the page shows.
#[derive(Clone, Debug)]
pub struct PartyPage {
    /// Those one may act for.
    pub options: Vec<Option>,
    /// Why somebody may be missing, as the keys of the words: registers that give no answer.
    pub down: Vec<&'static str>,
    /// Where the choice is posted.
    pub action: String,
    /// Whether *Next* was pressed without a choice.
    pub missing: bool,
}

/// The page.
pub fn party_page(page: PartyPage, words: Words) -> AnyView {
    let PartyPage { options, down, action, missing } = page;
    let certain = down.is_empty();
    let down: Vec<_> = down
        .into_iter()
        .map(|key| view! { <div class="ds-alert" data-color="warning"><p>{words.t(key)}</p></div> })
        .collect();
    let invalid = missing.then_some("true");
    let buttons: Vec<_> = options
        .into_iter()
        .enumerate()
        .map(|(at, option)| {
            let id = format!("f-party{}", if at == 0 { String::new() } else { format!("-{at}") });
            // Where no register told a name, the reason stands in its place.
            let why = Some(words.t(option.why)).filter(|why| *why != option.name);
            let help = why.as_ref().map(|_| format!("{id}-help"));
            view! {
                <div class="option">
                    <input class="ds-input" type="radio" id=id.clone() name="party" value=option.value aria-describedby=help.clone() />
                    <label for=id.clone()>{option.name}</label>
                    {why.map(|why| view! { <span class="help" id=help>{why}</span> })}
                </div>
            }
        })
        .collect();
    let summary = crate::components::error_summary::Item { target: "f-party".into(), text: words.t("party-required") };
    let none = buttons.is_empty();
    let heading = || view! { <h1 class="ds-heading" data-size="lg">{words.t("party-title")}</h1> };
    let form = (!none).then(|| {
        let error = missing.then(|| message("f-party-error", words.t("party-required")));
        view! {
            <form method="post" action=action novalidate>
                <fieldset class="ds-fieldset" role="radiogroup" aria-required="true" aria-invalid=invalid aria-describedby=missing.then_some("f-party-error")>
                    // The page asks one question: its heading is the group's name.
                    <legend>{heading()}</legend>
                    {error}
                    <div class="options">{buttons}</div>
                </fieldset>
                <div class="actions"><input type="hidden" name="choosing" value="1" /><button class="ds-button" data-variant="primary" type="submit">{words.t("form-next")}</button></div>
            </form>
        }
    });
    view! {
        <div class="narrow">
            {crate::components::error_summary::view(if missing { vec![summary] } else { Vec::new() }, words)}
            {none.then(heading)}
            {(none && certain).then(|| view! { <div class="ds-alert" data-color="warning"><p>{words.t("party-none")}</p></div> })}
            {down}
            {form}
            <details class="ds-details"><summary>{words.t("party-missing")}</summary><div><p class="ds-paragraph">{words.t("party-missing-text")}</p></div></details>
        </div>
    }
    .into_any()
}
