//! A page of a form.

use std::collections::BTreeMap;

use form::{
    Form, Inputs, Problem,
    field::{Kind, number::Unit},
    form::Field,
    journey::{Journey, Step, readers},
};
use islands::conditions::{Calculation, Conditions, Logic, Sum, Watch};
use leptos::prelude::*;

use super::earlier::{self, Earlier};
use crate::{
    components::{
        error_summary, prose,
        session::session,
        together::{Together, together},
        warnings,
    },
    fields::{Place, Registers, groups},
    words::Words,
};

/// What a page of a form shows.
pub struct FormPage<'a> {
    /// The language.
    pub words: Words,
    /// The form.
    pub form: &'a Form,
    /// Where the answers lead.
    pub journey: &'a Journey<'a>,
    /// This page.
    pub step: &'a Step<'a>,
    /// What was typed, right or wrong.
    pub inputs: &'a Inputs,
    /// What to mend; empty before the person asked to go on.
    pub problems: &'a [Problem],
    /// What to look at once more before going on.
    pub warnings: &'a [Problem],
    /// Whether the person can leave the draft and come back: not without a login.
    pub may_leave: bool,
    /// What is to be said beside a field, by its name, as the key of the words.
    pub notes: &'a BTreeMap<String, &'static str>,
    /// What is to be said before the questions, as the key of its words.
    pub notice: Option<&'static str>,
    /// What is said of an earlier application's answers.
    pub earlier: Option<Earlier>,
    /// Where the pages stand, without the language: `/draft/<id>`.
    pub base: &'a str,
    /// The revision the page was rendered from.
    pub revision: i64,
    /// When the draft was last saved, in words.
    pub saved: Option<String>,
    /// What saving while typing needs; not in a preview.
    pub live: Option<Live>,
    /// What registers can be asked.
    pub registers: Registers,
    /// Who fills it in too, where others may.
    pub together: Option<Together>,
    /// Whether the person came from the review page and goes back there.
    pub back_to_review: bool,
}

/// What `draft.js` needs to save a page while it is being filled in.
pub struct Live {
    /// Seconds until the session ends.
    pub session: i64,
    /// The key that pages of this draft are sealed with on the device while the network is away: 32 bytes in hex.
    pub seal: String,
}

/// The page.
pub fn form_page(page: &FormPage<'_>) -> AnyView {
    let FormPage { words, form, journey, step, .. } = *page;
    let lang = words.lang;
    let base = words.path(page.base);
    let back = if page.back_to_review { "?back=review" } else { "" };
    let action = format!("{base}/{}{back}", step.page.key);
    let files = format!("{base}/file");
    let place = Place {
        words,
        step,
        problems: page.problems,
        inputs: page.inputs,
        answers: &journey.answers,
        row: None,
        prefix: String::new(),
        files: &files,
        notes: page.notes,
        today: journey.today,
        registers: &page.registers,
    };
    let fields = groups::fields(step.page, &place);
    let warned: Vec<&str> = page.warnings.iter().map(|warning| warning.path.as_str()).collect();
    let shown: Vec<String> = step
        .page
        .fields
        .iter()
        .filter(|f| !step.is_hidden(&f.name))
        .flat_map(|f| shown_paths(f, "", &page.journey.answers, page))
        .collect();
    let upload = has_file(&step.page.fields).then_some("multipart/form-data");
    let island = logic(page).map(|logic| view! { <Conditions logic=logic announce=words.t("conditions-changed") /> });
    let earlier = page.earlier.clone().map(|earlier| earlier::view(earlier, words));
    let previous = journey.previous(&step.page.key);
    let next = if page.back_to_review { "form-back-to-review" } else { "form-next" };
    view! {
        <div class="form-page">
            <div class="form-column narrow">
                {error_summary::view(error_summary::items(form, page.problems, words), words)}
                {warnings::view(error_summary::items(form, page.warnings, words), words)}
                {page.notice.map(|key| view! { <div class="ds-alert" data-color="info" role="status" tabindex="-1" autofocus><p>{words.t(key)}</p></div> })}
                <p class="service-name">{form.title.get(lang).to_owned()}</p>
                <h1 class="ds-heading" data-size="lg">{step.page.title.get(lang).to_owned()}</h1>
                {place_line(page)}
                {prose::prose(&step.page.intro, lang)}
                <form method="post" action=action novalidate enctype=upload data-page=step.page.key.clone()
                    data-seal=page.live.as_ref().map(|live| live.seal.clone())>
                    // The first submit button is what Enter presses; it must be the one that goes on.
                    <button class="default-button" type="submit" name="do" value="next" tabindex="-1" aria-hidden="true"></button>
                    <input type="hidden" name="_revision" value=page.revision.to_string() />
                    <input type="hidden" name="_shown" value=shown.join(" ") />
                    {(!warned.is_empty()).then(|| view! { <input type="hidden" name="_warned" value=warned.join(" ") /> })}
                    {earlier}
                    {fields}
                    {island}
                    <div class="actions">
                        <button class="ds-button" data-variant="primary" type="submit" name="do" value="next">{words.t(next)}</button>
                        // It saves too: what stands in the page is there on the way back.
                        {previous.map(|_| view! { <button class="ds-button" data-variant="secondary" type="submit" name="do" value="back">{words.t("form-previous")}</button> })}
                        {page.may_leave.then(|| view! { <button class="ds-button" data-variant="tertiary" type="submit" name="do" value="save">{words.t("form-save")}</button> })}
                    </div>
                    <p class="help saved">{page.saved.clone()}</p>
                    {page.live.as_ref().map(|live| live_parts(live.session, words))}
                </form>
                {page.together.clone().map(|it| together(it, words))}
            </div>
            {steps(page, &base)}
        </div>
    }
    .into_any()
}

/// Where `draft.js` says what is wrong, and the warning that the login ends. Their words come with the page.
fn live_parts(left: i64, words: Words) -> impl IntoView {
    view! {
        <p class="trouble" role="status" data-offline=words.t("form-offline") data-unsaved=words.t("form-unsaved")
            data-conflict=words.t("form-conflict")></p>
        {session(left, Some("session-saved"), words)}
    }
}

fn place_line(page: &FormPage<'_>) -> impl IntoView + use<> {
    let (at, of) = page.journey.place(&page.step.page.key);
    let text = page.words.with("form-place", [("at", at.into()), ("of", (of + 1).into())]);
    view! { <p class="place">{text} " " <span>{page.words.t("form-required-note")}</span></p> }
}

/// The list of steps: done ones are links, the current one is named, those ahead are not links yet.
fn steps(page: &FormPage<'_>, base: &str) -> impl IntoView + use<> {
    let words = page.words;
    let current = &page.step.page.key;
    let items: Vec<_> = page
        .journey
        .shown_pages()
        .map(|step| {
            let title = step.page.title.get(words.lang).to_owned();
            let here = step.page.key == *current;
            let open = page.journey.may_visit(&step.page.key);
            let state = if here {
                "current"
            } else if open && step.is_done() {
                "done"
            } else {
                "ahead"
            };
            let done =
                (state == "done").then(|| view! { <span class="visually-hidden">{words.t("steps-done")} " "</span> });
            let inner = if open && !here {
                view! { <a class="ds-link" href=format!("{base}/{}", step.page.key)>{done}{title}</a> }.into_any()
            } else {
                view! { <span aria-current=here.then_some("step")>{title}</span> }.into_any()
            };
            view! { <li data-state=state>{inner}</li> }
        })
        .collect();
    let review = if page.journey.can_send() {
        view! { <a class="ds-link" href=format!("{base}/review")>{words.t("review-title")}</a> }.into_any()
    } else {
        view! { <span>{words.t("review-title")}</span> }.into_any()
    };
    view! {
        <nav class="steps" aria-label=words.t("steps-label")>
            <ol>{items}<li data-state="ahead">{review}</li></ol>
        </nav>
    }
}

fn has_file(fields: &[Field]) -> bool {
    fields.iter().any(|field| matches!(field.kind, Kind::File(_)) || has_file(field.kind.columns()))
}

/// The paths the person can see, so that the server can tell a question that was left out from one that wasn't there.
fn shown_paths(field: &Field, prefix: &str, answers: &form::Answers, page: &FormPage<'_>) -> Vec<String> {
    let path = format!("{prefix}{}", field.name);
    let mut out = vec![path.clone()];
    for row in answers.get(&field.name).map(form::Value::rows).unwrap_or_default() {
        let prefix = format!("{path}.{}.", row.key);
        let shown = |column: &&Field| !page.step.is_hidden(&format!("{prefix}{}", column.name));
        let columns = field.kind.columns().iter().filter(shown);
        out.extend(columns.flat_map(|column| shown_paths(column, &prefix, &row.answers, page)));
    }
    out
}

/// What the browser needs to follow the page's conditions; `None` when nothing on it depends on anything.
fn logic(page: &FormPage<'_>) -> Option<Logic> {
    let mut logic = Logic {
        readers: readers(page.step.page),
        given: form::Answers::new(),
        watches: Vec::new(),
        calculations: Vec::new(),
        sums: Vec::new(),
        today: page.journey.today,
        lang: page.words.lang,
    };
    for field in &page.step.page.fields {
        gather(field, field.name.clone(), &mut logic);
    }
    if logic.watches.is_empty() && logic.calculations.is_empty() && logic.sums.is_empty() {
        return None;
    }
    let own: Vec<&str> = page.step.page.fields.iter().map(|field| field.name.as_str()).collect();
    let names = logic
        .watches
        .iter()
        .flat_map(|watch| watch.show.names())
        .chain(logic.calculations.iter().flat_map(|calculation| calculation.value.names()))
        .filter(|name| !own.contains(name));
    logic.given = names.filter_map(|name| Some((name.to_owned(), page.journey.answers.get(name)?.clone()))).collect();
    Some(logic)
}

fn gather(field: &Field, path: String, logic: &mut Logic) {
    if let Some(show) = &field.show {
        logic.watches.push(Watch { path: path.clone(), show: show.clone() });
    }
    let options = match &field.kind {
        Kind::Choice(kind) => kind.options.as_slice(),
        Kind::Choices(kind) => kind.options.as_slice(),
        _ => &[],
    };
    for option in options {
        if let Some(show) = &option.show {
            logic.watches.push(Watch { path: format!("{path}={}", option.key), show: show.clone() });
        }
    }
    if let Kind::Calculation(kind) = &field.kind {
        let (value, unit) = (kind.value.clone(), kind.unit.clone());
        logic.calculations.push(Calculation { path: path.clone(), value, unit, decimals: kind.decimals });
    }
    if let Kind::Table(kind) = &field.kind {
        for column in kind.columns.iter().filter(|column| kind.sum.contains(&column.name)) {
            let unit = match &column.kind {
                Kind::Number(number) => number.unit.clone(),
                _ => Unit::None,
            };
            logic.sums.push(Sum { table: path.clone(), column: column.name.clone(), unit });
        }
    }
    // Of rows within a row the browser keeps what the server said: they follow when the page is posted.
    if matches!(field.kind, Kind::Repeat(_)) && !path.contains('*') {
        for column in field.kind.columns() {
            gather(column, format!("{path}.*.{}", column.name), logic);
        }
    }
}
