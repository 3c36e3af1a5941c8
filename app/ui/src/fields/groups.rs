//! The fields of a page, those that belong together in a fieldset with a heading of their own.

use form::{Page, form::Field};
use leptos::prelude::*;

use super::{Place, field, id};
use crate::components::prose::prose;

/// Every field of a page, in order.
pub fn fields(page: &Page, place: &Place<'_>) -> Vec<AnyView> {
    page.fields.chunk_by(|a, b| a.group == b.group).flat_map(|run| of_run(page, run, place)).collect()
}

/// Fields that stand beside each other in the same group, or in none.
fn of_run(page: &Page, run: &[Field], place: &Place<'_>) -> Vec<AnyView> {
    let views: Vec<AnyView> = run.iter().map(|one| field(one, place)).collect();
    let Some(group) = run.first().and_then(|field| page.groups.get(field.group?)) else { return views };
    let lang = place.words.lang;
    let id = id(&group.name);
    let help_id = (!group.help.is_empty()).then(|| format!("{id}-help"));
    let help = help_id.clone().map(|id| view! { <div class="help" id=id>{prose(&group.help, lang)}</div> });
    let (found, title) = group.title.find(lang);
    let other = (found != lang).then(|| found.code());
    let view = view! {
        <fieldset class="field-group" id=id aria-describedby=help_id>
            <legend class="ds-heading" data-size="sm" lang=other>{title.to_owned()}</legend>
            {help}
            {views}
        </fieldset>
    };
    vec![view.into_any()]
}
