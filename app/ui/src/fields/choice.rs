//! Radio buttons, lists and boxes to tick.

use form::{
    Input,
    field::{
        choice::{Choice, Opt},
        choices::Choices,
        yes_no::{NO, YES},
    },
    form::Field,
};
use leptos::prelude::*;

use super::{NOT_YET, Parts, Place, group, group_as, id, parts};

/// One button or box with its label. That an answer is required its group says, once: of a radio button that says so
/// itself, browsers say that it is invalid until one is chosen.
struct Button<'a> {
    kind: &'static str,
    name: &'a str,
    value: &'a str,
    first: bool,
    label: String,
    help: String,
    chosen: bool,
    invalid: Option<&'static str>,
    hidden: bool,
}

fn button(button: &Button<'_>) -> AnyView {
    let own = format!("{}={}", button.name, button.value);
    // The first one carries the field's id: that is where a link in the error summary leads.
    let id = if button.first { id(button.name) } else { id(&format!("{}.{}", button.name, button.value)) };
    let help_id = (!button.help.is_empty()).then(|| format!("{id}-help"));
    let help = help_id.clone().map(|id| view! { <span class="help" id=id>{button.help.clone()}</span> });
    view! {
        <div class="option" data-field=own hidden=button.hidden>
            <input class="ds-input" type=button.kind id=id.clone() name=button.name.to_owned() value=button.value.to_owned()
                checked=button.chosen aria-invalid=button.invalid.filter(|_| button.kind == "checkbox")
                aria-describedby=help_id />
            <label for=id>{button.label.clone()}</label>
            {help}
        </div>
    }
    .into_any()
}

/// The buttons or boxes of one answer.
pub(super) struct Buttons<'a> {
    pub kind: &'static str,
    pub name: &'a str,
    pub options: &'a [Opt],
    pub chosen: &'a [String],
    pub invalid: Option<&'static str>,
}

/// The buttons or boxes, without what they are about.
pub(super) fn list(buttons: &Buttons<'_>, place: &Place<'_>) -> AnyView {
    let (lang, env) = (place.words.lang, place.env());
    let items: Vec<AnyView> = buttons
        .options
        .iter()
        .enumerate()
        .map(|(at, option)| {
            button(&Button {
                kind: buttons.kind,
                name: buttons.name,
                value: &option.key,
                first: at == 0,
                label: option.label.get(lang).to_owned(),
                help: option.help.get(lang).to_owned(),
                chosen: buttons.chosen.contains(&option.key),
                invalid: buttons.invalid,
                hidden: !option.is_offered(&env),
            })
        })
        .collect();
    view! { <div class="options">{items}</div> }.into_any()
}

/// The field with its buttons or boxes.
pub(super) fn buttons(
    field: &Field,
    kind: &'static str,
    options: &[Opt],
    chosen: &[String],
    place: &Place<'_>,
) -> AnyView {
    let name = place.path(field);
    let invalid = place.error_within(&name, "").map(|_| "true");
    let list = list(&Buttons { kind, name: &name, options, chosen, invalid }, place);
    match kind {
        "radio" => group_as(field, place, Some("radiogroup"), invalid, list),
        _ => group(field, place, list),
    }
}

/// Yes or no.
pub fn yes_no(field: &Field, place: &Place<'_>) -> AnyView {
    let option = |key: &str, word: &str| Opt::always(key, form::Text::same(place.words.t(word)));
    buttons(field, "radio", &[option(YES, "yes"), option(NO, "no")], &[place.text(field)], place)
}

/// One of several: buttons while they are few, a list when they are many.
pub fn one(field: &Field, kind: &Choice, place: &Place<'_>) -> AnyView {
    let chosen = place.text(field);
    if kind.options.len() <= Choice::RADIOS {
        return buttons(field, "radio", &kind.options, &[chosen], place);
    }
    let Parts { id, label, help, error, described_by, invalid } = parts(field, place);
    let (lang, env) = (place.words.lang, place.env());
    let options: Vec<_> = kind
        .options
        .iter()
        .map(|option| {
            let own = format!("{}={}", place.path(field), option.key);
            let (selected, hidden) = (option.key == chosen, !option.is_offered(&env));
            view! {
                <option value=option.key.clone() selected=selected hidden=hidden data-field=own>
                    {option.label.get(lang).to_owned()}
                </option>
            }
        })
        .collect();
    view! {
        <label class="ds-label" for=id.clone()>{label}</label>
        {help}
        {error}
        <select class="ds-input" id=id name=place.path(field) required=place.is_required(field)
            autocomplete=field.autocomplete.clone() aria-describedby=described_by aria-invalid=invalid.or(NOT_YET)>
            <option value="">{place.words.t("field-choose")}</option>
            {options}
        </select>
    }
    .into_any()
}

/// Any of several.
pub fn many(field: &Field, kind: &Choices, place: &Place<'_>) -> AnyView {
    let chosen = match place.inputs.get(&field.name) {
        Some(Input::Many(keys)) => keys.clone(),
        Some(Input::Text(key)) => vec![key.clone()],
        _ => Vec::new(),
    };
    buttons(field, "checkbox", &kind.options, &chosen, place)
}
