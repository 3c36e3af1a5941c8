//! `/{lang}/author/{key}/preview`: a form's pages with answers of one's choice, and what is made of them.

use std::collections::BTreeMap;

use axum::{
    extract::{Path, Query, State},
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use form::{
    Form, Inputs, Journey, format,
    generate::{nearly_valid, valid},
    sign::signers,
    summary::summary,
};
use jiff::civil::Date;
use ui::{
    Words,
    pages::{
        author::preview::{Answers, Preview, Sheet, letter, preview},
        citizen::{
            case::Decision,
            form_page::{FormPage, form_page},
            receipt::{Receipt, receipt},
            review::{Review, review},
        },
        mailbox::{Mail, mailbox},
    },
};

use super::{form::find, may};
use crate::{
    context::Place,
    deliveries::mail,
    error::{Error, Result},
    handlers::citizen::{appeal::how_to, awaited, draft::who, page::look_up},
    login::Employee,
    render::Page,
    signing,
    state::AppState,
    written,
};

/// The answers that are wanted.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Wanted {
    with: Option<String>,
}

/// What can be shown beside a form's pages.
const PAPERS: [(&str, &str); 2] = [("receipt", "preview-receipt"), ("mail", "preview-mail")];

/// The paper of a decision is called so, with the outcome behind.
const LETTER: &str = "letter-";

/// So many sets of answers are made up.
const SEEDS: [u64; 3] = [1, 2, 3];

/// Answers to look at a form with.
struct Filled {
    inputs: Inputs,
    today: Date,
    /// Whether what is missing and wrong is said.
    problems: bool,
}

/// The answers one can choose: none, none with every error, what is made up, and those of the author's own tests.
fn choices(form: &Form, words: Words) -> Vec<Answers> {
    let one = |value: String, label: String| Answers { value, label };
    let mut out = vec![one("empty".into(), words.t("preview-empty")), one("errors".into(), words.t("preview-errors"))];
    for (kind, label) in [("made", "preview-made"), ("wrong", "preview-wrong")] {
        let labelled = |seed: u64| one(format!("{kind}-{seed}"), words.with(label, [("number", seed.into())]));
        out.extend(SEEDS.map(labelled));
    }
    out.extend(form.tests.iter().enumerate().map(|(at, test)| {
        let name = if test.name.is_empty() { (at + 1).to_string() } else { test.name.clone() };
        one(format!("test-{at}"), words.with("preview-test", [("name", name.into())]))
    }));
    out
}

fn filled(form: &Form, with: &str, today: Date) -> Result<Filled> {
    let (kind, number) = with.split_once('-').unwrap_or((with, ""));
    let number = number.parse::<u64>().ok();
    match (kind, number) {
        ("empty", None) => Ok(Filled { inputs: Inputs::new(), today, problems: false }),
        ("errors", None) => Ok(Filled { inputs: Inputs::new(), today, problems: true }),
        ("made", Some(seed)) => Ok(Filled { inputs: valid(form, today, seed), today, problems: false }),
        ("wrong", Some(seed)) => Ok(Filled { inputs: nearly_valid(form, today, seed).0, today, problems: true }),
        ("test", Some(at)) => {
            let test = usize::try_from(at).ok().and_then(|at| form.tests.get(at)).ok_or(Error::NotFound)?;
            Ok(Filled { inputs: test.given.clone(), today: test.today.unwrap_or(today), problems: true })
        }
        _ => Err(Error::NotFound),
    }
}

/// GET
pub async fn show(
    State(state): State<AppState>,
    place: Place,
    Employee(session): Employee,
    Path((_, key)): Path<(String, String)>,
    Query(wanted): Query<Wanted>,
) -> Result<Response> {
    may(&state, &session)?;
    let words = place.words;
    let form = find(&state.registry.live(), &key)?;
    let chosen = wanted.with.unwrap_or_else(|| "made-1".into());
    let with = filled(&form, &chosen, state.clock.today())?;
    let journey = Journey::new(&form, &with.inputs, with.today);
    let base = words.path(&format!("/author/{key}/with/{chosen}"));
    let sheet = |name: &str, title: String, shown: bool| Sheet { title, src: format!("{base}/{name}"), shown };
    let title_of = |page: &form::Page| page.title.get(words.lang).to_owned();
    let mut sheets: Vec<Sheet> =
        journey.steps.iter().map(|step| sheet(&step.page.key, title_of(step.page), step.shown)).collect();
    if form.service.is_some() {
        sheets.push(sheet("review", words.t("review-title"), true));
        sheets.extend(PAPERS.map(|(name, title)| sheet(&format!("paper/{name}"), words.t(title), true)));
        let letters = form.letters.iter();
        sheets
            .extend(letters.map(|(name, _)| sheet(&format!("paper/{LETTER}{name}"), letter_title(name, words), true)));
    }
    let page = Preview {
        title: form.title.get(words.lang).to_owned(),
        version: form.version.clone(),
        answers: choices(&form, words),
        chosen,
        sheets,
        script: format!("{}/preview.js", state.site.assets),
        key,
    };
    let title = format!("{} – {}", words.t("preview-title"), page.title);
    let frame = Page::new(words, title, place.path).who(who(&session, words, None));
    let mut answer = frame.render(&state, move || preview(page, words));
    // The one page that holds frames, and only of our own pages.
    let policy = state.policy.to_str().unwrap_or_default();
    let policy = format!("{policy}; frame-src 'self'");
    let policy = HeaderValue::from_str(&policy).map_err(Error::internal)?;
    answer.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    Ok(answer)
}

/// GET `…/preview/version`: the version that is live, for the page that waits for another.
pub async fn version(
    State(state): State<AppState>,
    Employee(session): Employee,
    Path((_, key)): Path<(String, String)>,
) -> Result<String> {
    may(&state, &session)?;
    Ok(find(&state.registry.live(), &key)?.version.clone())
}

/// GET `…/with/{with}/{page}`: a page, or the review, with the chosen answers.
pub async fn sheet(
    State(state): State<AppState>,
    place: Place,
    Employee(session): Employee,
    Path((_, key, with, page)): Path<(String, String, String, String)>,
    headers: HeaderMap,
) -> Result<Response> {
    may(&state, &session)?;
    let words = place.words;
    let form = find(&state.registry.live(), &key)?;
    let with_answers = filled(&form, &with, state.clock.today())?;
    let mut inputs = with_answers.inputs;
    inputs.extend(Journey::new(&form, &inputs, with_answers.today).defaults(&page, &inputs));
    let journey = Journey::new(&form, &inputs, with_answers.today);
    let base = format!("/author/{key}/with/{with}");
    if page == "review" {
        let view = Review {
            title: form.title.get(words.lang).to_owned(),
            summary: summary(&journey, words.lang),
            awaited: awaited::for_later(&journey, words),
            base,
            last: journey.shown_pages().last().map(|step| step.page.key.clone()),
            halt: None,
            changed: false,
            revision: 0,
            together: None,
            sender: None,
            signers: signers(&form, &journey.answers).into_iter().map(|signer| signer.name).collect(),
            may_leave: true,
        };
        let title = format!("{} – {}", words.t("review-title"), view.title);
        let frame = Page::new(words, title, place.path);
        return Ok(framed(frame.render(&state, move || review(view, words)), &state));
    }
    let step = journey.step(&page).ok_or(Error::NotFound)?;
    let problems = if with_answers.problems { step.problems.as_slice() } else { &[] };
    let mut title = format!("{} – {}", step.page.title.get(words.lang), form.title.get(words.lang));
    if !problems.is_empty() {
        title = words.with("error-prefix", [("title", title.into())]);
    }
    let mut frame = Page::new(words, title, place.path).islands();
    // Of several frames none takes the focus from the others; a page that is opened alone does as it will.
    if headers.get("sec-fetch-dest").is_some_and(|dest| dest == "iframe") {
        frame = frame.still();
    }
    let notes = BTreeMap::new();
    let answer = frame.render(&state, || {
        form_page(&FormPage {
            words,
            form: &form,
            journey: &journey,
            step,
            inputs: &inputs,
            problems,
            warnings: if problems.is_empty() { &step.warnings } else { &[] },
            may_leave: true,
            notes: &notes,
            notice: None,
            earlier: None,
            base: &base,
            revision: 0,
            saved: None,
            live: None,
            registers: look_up::registers(&state, None),
            together: None,
            back_to_review: false,
        })
    });
    Ok(framed(answer, &state))
}

/// GET `…/with/{with}/paper/{what}`: what a person gets after sending.
pub async fn paper(
    State(state): State<AppState>,
    place: Place,
    Employee(session): Employee,
    Path((_, key, with, what)): Path<(String, String, String, String)>,
) -> Result<Response> {
    may(&state, &session)?;
    let (words, today) = (place.words, state.clock.today());
    let form = find(&state.registry.live(), &key)?;
    let service = form.service.as_ref().ok_or(Error::NotFound)?;
    let reference = store::id::Reference::make(today.year(), [0; 8]);
    let filled = filled(&form, &with, today)?;
    let journey = Journey::new(&form, &filled.inputs, filled.today);
    let now = crate::clock::text(state.clock.now());
    let due = service.processing.map(|period| period.after(today).to_string());
    let sent = mail::receipt(words, &state, "kari.nordmann@example.no", &reference);
    let answer = match what.as_str() {
        "receipt" => {
            let view = Receipt {
                title: form.title.get(words.lang).to_owned(),
                reference: reference.to_string(),
                received: written::time(&now, words.lang),
                mail: Some(sent.to),
                expected: due.as_deref().map(|day| written::day(day, words.lang)),
                awaited: awaited::once_sent(&journey, words),
                owner: service.owner.get(words.lang).to_owned(),
                signatures: signing::previewed(&state, (&form, &journey.answers), &reference, (today, words)),
                survey: form.survey.is_some(),
                known: form.login > form::form::Level::None,
            };
            Page::new(words, words.t("receipt-title"), place.path).render(&state, move || receipt(view, words))
        }
        "mail" => {
            let view =
                Mail { to: sent.to, subject: sent.subject, body: sent.body, at: written::time(&now, words.lang) };
            Page::new(words, words.t("preview-mail"), place.path).render(&state, move || mailbox(vec![view], words))
        }
        what => {
            let outcome = what.strip_prefix(LETTER).ok_or(Error::NotFound)?;
            let (outcome, text) = form.letters.iter().find(|(own, _)| *own == outcome).ok_or(Error::NotFound)?;
            let view = Decision {
                outcome,
                reasons: text.get(words.lang).to_owned(),
                by: session.name.clone().unwrap_or_default(),
                at: written::day(&now, words.lang),
                opened: None,
                how_to_appeal: Some(how_to(&form, format::date(written::appeal_until(today), words.lang), words)),
                appeal: false,
            };
            let title = letter_title(outcome, words);
            Page::new(words, title, place.path).render(&state, move || letter(view, &form, words))
        }
    };
    Ok(framed(answer, &state))
}

fn letter_title(outcome: &str, words: Words) -> String {
    words.with("preview-letter", [("outcome", words.t(&format!("outcome-{outcome}")).into())])
}

/// Lets our own preview frame a page, and nobody else.
fn framed(mut answer: Response, state: &AppState) -> Response {
    let policy = state.policy.to_str().unwrap_or_default().replace("frame-ancestors 'none'", "frame-ancestors 'self'");
    let Ok(policy) = HeaderValue::from_str(&policy) else { return Error::internal("a policy").into_response() };
    answer.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    answer.headers_mut().insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("SAMEORIGIN"));
    answer
}
