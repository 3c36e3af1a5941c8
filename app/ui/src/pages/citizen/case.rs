//! The citizen's case: where it stands, what was asked and answered, what was decided.

use form::summary::Summary;
use leptos::prelude::*;

use crate::{
    components::{
        answers::{Links, section},
        prose::lines,
        timeline::{Step, timeline},
        validation::message,
    },
    words::Words,
};

/// A message in either direction.
#[derive(Clone, Debug)]
pub struct Message {
    /// Who wrote it.
    pub author: String,
    /// Whether the applicant did.
    pub own: bool,
    /// The text.
    pub body: String,
    /// When, written out.
    pub at: String,
}

/// What was decided.
#[derive(Clone, Debug)]
pub struct Decision {
    /// `granted`, `refused`, `dismissed`.
    pub outcome: &'static str,
    /// Why.
    pub reasons: String,
    /// Who decided.
    pub by: String,
    /// When, written out.
    pub at: String,
    /// When the applicant first opened it, written out.
    pub opened: Option<String>,
    /// The last day of the three weeks for an appeal, counted from when it was opened; written out.
    pub appeal_until: String,
}

/// What the case page shows.
#[derive(Clone, Debug)]
pub struct CasePage {
    /// The service.
    pub title: String,
    /// The reference.
    pub reference: String,
    /// The key of the status' word.
    pub status: String,
    /// When an answer can be expected, written out.
    pub expected: Option<String>,
    /// Messages, the oldest first.
    pub messages: Vec<Message>,
    /// Whether an answer is wanted.
    pub asked: bool,
    /// What is wrong with the answer that was sent.
    pub problem: Option<&'static str>,
    /// What was typed in an answer that could not be taken.
    pub typed: String,
    /// Whether an answer arrived just now.
    pub answered: bool,
    /// The decision.
    pub decision: Option<Decision>,
    /// The history.
    pub steps: Vec<Step>,
    /// What was sent.
    pub summary: Summary,
    /// Whether the survey waits to be answered.
    pub survey: bool,
}

/// The page.
pub fn case_page(page: CasePage, words: Words) -> AnyView {
    let base = words.path(&format!("/case/{}", page.reference));
    let links = Links { files: format!("{base}/file"), change: None };
    let sections: Vec<AnyView> = page.summary.sections.into_iter().map(|one| section(one, &links, words)).collect();
    let messages: Vec<_> = page
        .messages
        .into_iter()
        .map(|message| {
            let who = if message.own { words.t("case-you") } else { message.author };
            view! { <li class="message" data-own=message.own.then_some("true")><p class="by"><strong>{who}</strong> " " <span>{message.at}</span></p>{lines(&message.body)}</li> }
        })
        .collect();
    let messages = (!messages.is_empty()).then(|| {
        view! { <section aria-labelledby="messages-title"><h2 class="ds-heading" data-size="md" id="messages-title">{words.t("case-messages")}</h2><ol class="messages">{messages}</ol></section> }
    });
    let expected = page
        .expected
        .map(|day| view! { <p class="ds-paragraph">{words.with("case-expected", [("day", day.into())])}</p> });
    let survey = page
        .survey
        .then(|| view! { <p><a class="ds-link" href=format!("{base}/survey")>{words.t("survey-start")}</a></p> });
    let problem = page
        .problem
        .map(|key| crate::components::error_summary::Item { target: "f-answer".into(), text: words.t(key) });
    view! {
        <div class="case narrow">
            {crate::components::error_summary::view(problem.into_iter().collect(), words)}
            {page.answered.then(|| view! { <div class="ds-alert" data-color="success" role="status"><p>{words.t("case-answer-received")}</p></div> })}
            <p class="service-name">{words.with("case-reference", [("reference", page.reference.clone().into())])}</p>
            <h1 class="ds-heading" data-size="lg">{page.title}</h1>
            <p><span class="ds-tag" data-color=if page.asked { "warning" } else { "info" }>{words.t(&page.status)}</span></p>
            {expected}
            {page.decision.map(|decision| one_decision(decision, words))}
            {messages}
            {page.asked.then(|| answer_form(&base, page.problem, page.typed, words))}
            <section aria-labelledby="history-title">
                <h2 class="ds-heading" data-size="md" id="history-title">{words.t("case-history")}</h2>
                {timeline(page.steps)}
            </section>
            {survey}
            <section aria-labelledby="sent-title">
                <h2 class="ds-heading" data-size="md" id="sent-title">{words.t("case-sent")}</h2>
                <p><a class="ds-link" href=format!("{base}/receipt.pdf")>{words.t("receipt-pdf")}</a></p>
                <details class="ds-details"><summary>{words.t("case-sent-show")}</summary><div>{sections}</div></details>
            </section>
            <p><a class="ds-link" href=words.path("/my")>{words.t("case-to-my")}</a></p>
        </div>
    }
    .into_any()
}

fn one_decision(decision: Decision, words: Words) -> AnyView {
    let opened = decision
        .opened
        .map(|time| view! { <p class="help">{words.with("decision-opened", [("time", time.into())])}</p> });
    let color = if decision.outcome == "granted" { "success" } else { "info" };
    view! {
        <section class="decision ds-card" data-color=color aria-labelledby="decision-title">
            <h2 class="ds-heading" data-size="md" id="decision-title">{words.t("decision-title")}</h2>
            <p class="outcome">{words.t(&format!("outcome-{}", decision.outcome))}</p>
            <h3 class="ds-heading" data-size="xs">{words.t("decision-reasons")}</h3>
            {lines(&decision.reasons)}
            <p class="help">{words.with("decision-by", [("name", decision.by.into()), ("time", decision.at.into())])}</p>
            {opened}
            <h3 class="ds-heading" data-size="xs">{words.t("decision-appeal")}</h3>
            <p class="ds-paragraph">{words.with("decision-appeal-text", [("day", decision.appeal_until.into())])}</p>
        </section>
    }
    .into_any()
}

fn answer_form(base: &str, problem: Option<&'static str>, typed: String, words: Words) -> AnyView {
    let invalid = problem.map(|_| "true");
    let error = problem.map(|key| message("f-answer-error", words.t(key)));
    let text = crate::fields::escaped(&typed);
    view! {
        <form class="answer" method="post" action=format!("{base}/message") novalidate>
            <label class="ds-label" for="f-answer">{words.t("case-answer")}</label>
            {error}
            <textarea class="ds-input" id="f-answer" name="answer" rows="6" required aria-invalid=invalid
                aria-describedby=invalid.map(|_| "f-answer-error") inner_html=text></textarea>
            <div class="actions"><button class="ds-button" data-variant="primary" type="submit">{words.t("case-answer-send")}</button></div>
        </form>
    }
    .into_any()
}
