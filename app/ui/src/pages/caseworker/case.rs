//! A case as a caseworker works with it: the answers beside what can be done.

use form::{form::OUTCOMES, summary::Summary, value::FileRef};
use leptos::prelude::*;

use crate::{
    components::{
        answers::{Links, section},
        attachments::{files, input, limits},
        error_summary,
        linked::{Family, family},
        prose::lines,
        signatures::{Signatures, signatures},
        timeline::{Step, timeline},
        unsent::unsent,
        validation::message,
    },
    fields::escaped,
    words::Words,
};

/// A message or a note.
#[derive(Clone, Debug)]
pub struct Message {
    /// `question`, `answer`, `note`.
    pub kind: &'static str,
    /// Who wrote it.
    pub author: String,
    /// The text.
    pub body: String,
    /// The files that came with it.
    pub files: Vec<FileRef>,
    /// When, written out.
    pub at: String,
}

/// What was typed in a form that could not be taken, and why.
#[derive(Clone, Debug, Default)]
pub struct Refused {
    /// Which form: `note`, `ask`, `decide`.
    pub form: String,
    /// The id of the input and the key of the words.
    pub problems: Vec<(&'static str, &'static str)>,
    /// What is wrong with the files, in words.
    pub file_problem: Option<String>,
    /// The text.
    pub text: String,
    /// The chosen outcome.
    pub outcome: String,
}

/// What was decided.
#[derive(Clone, Debug)]
pub struct Decision {
    /// The key of the outcome's word.
    pub outcome: String,
    /// Why.
    pub reasons: String,
    /// When the applicant first opened it, written out.
    pub opened: Option<String>,
}

/// What the page shows.
#[derive(Clone, Debug)]
pub struct CasePage {
    /// The service.
    pub title: String,
    /// The reference.
    pub reference: String,
    /// The queue's name and key.
    pub queue: (String, String),
    /// The key of the status' word.
    pub status: String,
    /// The appeal of its decision, or the decision it appeals, where that is in a queue of the caseworker's.
    pub family: Family,
    /// What was decided.
    pub decision: Option<Decision>,
    /// When it came in, written out.
    pub received: String,
    /// The day an answer is due, written out.
    pub due: Option<String>,
    /// The files that are still to come, each with its last day, in words.
    pub awaited: Vec<String>,
    /// Who it is from.
    pub sender: String,
    /// Those who apply with them, each with their number.
    pub co_applicants: Vec<String>,
    /// Whether the applicant can be told by mail when something happens.
    pub reachable: bool,
    /// Whether the applicant wants no mail but of the decision.
    pub no_mail: bool,
    /// Whom it is for, when somebody else.
    pub party: Option<String>,
    /// Who has it.
    pub assignee: Option<String>,
    /// Whether that is the one who looks.
    pub own: bool,
    /// Whether there is still something to do.
    pub open: bool,
    /// Whether the applicant was asked.
    pub waiting: bool,
    /// The case's revision, for the forms.
    pub revision: i64,
    /// What the last action did: the key of its words.
    pub notice: Option<(String, Option<String>)>,
    /// The outcomes for which the form has a letter to begin with.
    pub letters: Vec<&'static str>,
    /// A form that could not be taken.
    pub refused: Refused,
    /// Messages and notes.
    pub messages: Vec<Message>,
    /// Who was to sign it, where somebody was.
    pub signatures: Option<Signatures>,
    /// The history.
    pub steps: Vec<Step>,
    /// The answers.
    pub summary: Summary,
}

/// The page.
pub fn case_page(page: CasePage, words: Words) -> AnyView {
    let base = words.path(&format!("/queue/case/{}", page.reference));
    let links = Links { files: format!("{base}/file"), change: None };
    let file_problem =
        page.refused.file_problem.clone().map(|text| error_summary::Item { target: "f-ask-files".to_owned(), text });
    let items = page
        .refused
        .problems
        .iter()
        .map(|(target, key)| error_summary::Item { target: (*target).to_owned(), text: words.t(key) })
        .chain(file_problem)
        .collect();
    let notice = page.notice.clone().map(|(key, name)| {
        let text = match name {
            Some(name) => words.with(&key, [("name", name.into())]),
            None => words.t(&key),
        };
        let color = if key == "notice-taken-by" || key == "notice-changed" { "warning" } else { "success" };
        view! { <div class="ds-alert" data-color=color role="status"><p>{text}</p></div> }
    });
    let sections: Vec<AnyView> =
        page.summary.sections.clone().into_iter().map(|one| section(one, &links, words)).collect();
    let messages: Vec<_> = page
        .messages
        .iter()
        .map(|message| {
            let label = words.t(&format!("message-{}", message.kind));
            let attached = files(message.files.clone(), &links.files, words);
            let by = format!("{} · {}", message.author, message.at);
            view! { <li class="message" data-kind=message.kind><p class="by"><strong>{label}</strong> " " <span>{by}</span></p>{lines(&message.body)}{attached}</li> }
        })
        .collect();
    let messages = (!messages.is_empty()).then(|| {
        view! { <section aria-labelledby="messages-title"><h2 class="ds-heading" data-size="md" id="messages-title">{words.t("case-messages")}</h2><ol class="messages">{messages}</ol></section> }
    });
    let decision = page.decision.clone().map(|Decision { outcome, reasons, opened }| {
        let opened = match opened {
            Some(time) => words.with("case-decision-opened", [("time", time.into())]),
            None => words.t("case-decision-unopened"),
        };
        view! { <section class="decision ds-card" aria-labelledby="decision-title"><h2 class="ds-heading" data-size="md" id="decision-title">{words.t("decision-title")}</h2><p class="outcome">{words.t(&outcome)}</p>{lines(&reasons)}<p class="help">{opened}</p><p><a class="ds-link" href=format!("{base}/decision.pdf")>{words.t("decision-pdf")}</a></p></section> }
    });
    let queue = words.path(&format!("/queue?queue={}", page.queue.1));
    // A form that isn't there any more gives back what was written in it.
    let has_form = page.open && (page.own || page.refused.form == "note");
    let unsent = (!has_form).then(|| unsent(&page.refused.text, words));
    let steps = page.steps.clone();
    let signed = page.signatures.clone().map(|it| signatures(it, words));
    view! {
        <div class="case caseworker">
            {error_summary::view(items, words)}
            {notice}
            <p><a class="ds-link" href=queue>{page.queue.0.clone()}</a></p>
            <h1 class="ds-heading" data-size="lg">{page.title.clone()} " " <span class="reference">{page.reference.clone()}</span></h1>
            {unsent}
            {family(page.family.clone(), &words.path("/queue/case"), words)}
            {facts(&page, words)}
            <div class="columns">
                <div class="main-column">
                    {decision}
                    {signed}
                    <section aria-labelledby="answers-title">
                        <h2 class="ds-heading" data-size="md" id="answers-title">{words.t("case-answers")}</h2>
                        <div class="answers-body">{sections}</div>
                    </section>
                </div>
                <div class="side-column">
                    {actions(&page, &base, words)}
                    {messages}
                    <section aria-labelledby="history-title">
                        <h2 class="ds-heading" data-size="md" id="history-title">{words.t("case-history")}</h2>
                        {timeline(steps)}
                    </section>
                </div>
            </div>
        </div>
    }
    .into_any()
}

fn facts(page: &CasePage, words: Words) -> impl IntoView + use<> {
    let fact = |key: &str, value: String| view! { <div><dt>{words.t(key)}</dt><dd>{value}</dd></div> };
    let nobody = || words.t("queue-nobody");
    view! {
        <dl class="facts">
            {fact("queue-status", words.t(&page.status))}
            {fact("queue-received", page.received.clone())}
            {page.due.clone().map(|due| fact("queue-due", due))}
            {(!page.awaited.is_empty()).then(|| fact("case-awaited", page.awaited.join("; ")))}
            {fact("case-sender", page.sender.clone())}
            {(!page.co_applicants.is_empty()).then(|| fact("case-co-applicants", page.co_applicants.join("; ")))}
            {(!page.reachable).then(|| fact("case-notice", words.t("case-unreachable")))}
            {(page.reachable && page.no_mail).then(|| fact("case-notice", words.t("case-no-mail")))}
            {page.party.clone().map(|party| fact("case-party", party))}
            {fact("queue-assignee", page.assignee.clone().unwrap_or_else(nobody))}
        </dl>
    }
}

fn actions(page: &CasePage, base: &str, words: Words) -> AnyView {
    if !page.open {
        return ().into_any();
    }
    let button = |verb: &str, key: &str, variant: &'static str| {
        view! {
            <form method="post" action=format!("{base}/{verb}") class="actions">
                <button class="ds-button" data-variant=variant type="submit">{words.t(key)}</button>
            </form>
        }
    };
    if !page.own {
        let taken = page.assignee.is_some();
        let take = (!taken).then(|| button("take", "case-take", "primary"));
        let note = words.t(if taken { "case-taken-note" } else { "case-take-note" });
        return view! {
            <section class="do" aria-labelledby="do-title">
                <h2 class="ds-heading" data-size="md" id="do-title">{words.t("case-do")}</h2>
                <p class="ds-paragraph">{note}</p>
                {take}
                {text_form(page, base, "note", words)}
            </section>
        }
        .into_any();
    }
    let resume = page.waiting.then(|| {
        view! {
            <form method="post" action=format!("{base}/status") class="actions">
                <input type="hidden" name="_revision" value=page.revision.to_string() />
                <button class="ds-button" data-variant="secondary" type="submit" name="status" value="in_progress">{words.t("case-resume")}</button>
            </form>
        }
    });
    view! {
        <section class="do" aria-labelledby="do-title">
            <h2 class="ds-heading" data-size="md" id="do-title">{words.t("case-do")}</h2>
            {resume}
            {text_form(page, base, "ask", words)}
            {decide_form(page, base, words)}
            {text_form(page, base, "note", words)}
            {button("release", "case-release", "tertiary")}
        </section>
    }
    .into_any()
}

/// A question to the applicant, or a note: a text and a button, folded away until it is wanted.
fn text_form(page: &CasePage, base: &str, verb: &'static str, words: Words) -> AnyView {
    let refused = page.refused.form == verb;
    let id = format!("f-{verb}");
    let (error, invalid, described) = error(page, verb, &id, words);
    let typed = escaped(if refused { &page.refused.text } else { "" });
    // A note stays in the house, where files of a case are seen by both sides.
    let attach = verb == "ask";
    let files = attach.then(|| {
        let problem = page.refused.file_problem.clone().filter(|_| refused);
        input("f-ask-files".to_owned(), words.t("case-files"), &limits(), problem, words)
    });
    view! {
        <details class="ds-details" open=refused>
            <summary>{words.t(&format!("case-{verb}"))}</summary>
            <form method="post" action=format!("{base}/{verb}") enctype=attach.then_some("multipart/form-data") novalidate>
                <input type="hidden" name="_revision" value=page.revision.to_string() />
                <label class="ds-label" for=id.clone()>{words.t(&format!("case-{verb}-label"))}</label>
                {error}
                <textarea class="ds-input" id=id.clone() name="text" rows="5" required aria-invalid=invalid aria-describedby=described inner_html=typed></textarea>
                {files}
                <div class="actions"><button class="ds-button" data-variant="secondary" type="submit">{words.t(&format!("case-{verb}-do"))}</button></div>
            </form>
        </details>
    }
    .into_any()
}

fn error(
    page: &CasePage,
    verb: &str,
    id: &str,
    words: Words,
) -> (Option<AnyView>, Option<&'static str>, Option<String>) {
    let found = page.refused.problems.iter().find(|(target, _)| *target == id && page.refused.form == verb);
    let error_id = format!("{id}-error");
    let view = found.map(|(_, key)| message(error_id.clone(), words.t(key)));
    (view, found.map(|_| "true"), found.map(|_| error_id.clone()))
}

fn decide_form(page: &CasePage, base: &str, words: Words) -> AnyView {
    let refused = page.refused.form == "decide";
    let (outcome_error, outcome_invalid, outcome_described) = error(page, "decide", "f-outcome", words);
    let (reasons_error, reasons_invalid, reasons_described) = error(page, "decide", "f-reasons", words);
    let typed = escaped(if refused { &page.refused.text } else { "" });
    let letters: Vec<_> = page
        .letters
        .iter()
        .map(|outcome| {
            let text = words.with("case-letter", [("outcome", words.t(&format!("outcome-{outcome}")).into())]);
            view! { <li><a class="ds-link" href=format!("{base}?letter={outcome}#f-reasons")>{text}</a></li> }
        })
        .collect();
    let letters = (!letters.is_empty()).then(|| view! { <ul class="ds-list">{letters}</ul> });
    let options: Vec<_> = OUTCOMES
        .iter()
        .enumerate()
        .map(|(at, outcome)| {
            let id = if at == 0 { "f-outcome".to_owned() } else { format!("f-outcome-{outcome}") };
            let chosen = page.refused.outcome == *outcome;
            view! {
                <div class="option">
                    <input class="ds-input" type="radio" id=id.clone() name="outcome" value=*outcome checked=chosen />
                    <label for=id>{words.t(&format!("outcome-{outcome}"))}</label>
                </div>
            }
        })
        .collect();
    view! {
        <details class="ds-details" open=refused>
            <summary>{words.t("case-decide")}</summary>
            <form method="post" action=format!("{base}/decide") novalidate>
                <input type="hidden" name="_revision" value=page.revision.to_string() />
                <fieldset class="ds-fieldset" role="radiogroup" aria-required="true" aria-invalid=outcome_invalid aria-describedby=outcome_described>
                    <legend class="ds-label">{words.t("case-outcome")}</legend>
                    {outcome_error}
                    <div class="options">{options}</div>
                </fieldset>
                {letters}
                <label class="ds-label" for="f-reasons">{words.t("case-reasons")}</label>
                <p class="help" id="f-reasons-help">{words.t("case-reasons-help")}</p>
                {reasons_error}
                <textarea class="ds-input" id="f-reasons" name="text" rows="8" required aria-invalid=reasons_invalid
                    aria-describedby=format!("f-reasons-help {}", reasons_described.unwrap_or_default()) inner_html=typed></textarea>
                <div class="actions"><button class="ds-button" data-variant="primary" type="submit">{words.t("case-decide-do")}</button></div>
            </form>
        </details>
    }
    .into_any()
}
