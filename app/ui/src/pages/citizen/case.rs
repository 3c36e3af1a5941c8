//! The citizen's case: where it stands, what was asked and answered, what was decided.

use form::{summary::Summary, value::FileRef};
use leptos::prelude::*;

use crate::{
    components::{
        answers::{Links, section},
        attachments::{files, input, limits},
        awaited::{self, Awaited},
        linked::{Family, family},
        prose::{lines, lines_in_norwegian},
        session::session,
        signatures::{Signatures, signatures},
        timeline::{Step, timeline},
        unsent::unsent,
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
    /// The files that came with it.
    pub files: Vec<FileRef>,
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
    /// Until when and how to appeal; none for the answer to an appeal, which is final (forvaltningsloven § 28).
    pub how_to_appeal: Option<String>,
    /// Whether there is a form to appeal with.
    pub appeal: bool,
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
    /// Those who apply with the reader.
    pub others: Vec<String>,
    /// Who must sign it, where somebody must.
    pub signatures: Option<Signatures>,
    /// Where to apply anew, when it was never delivered.
    pub anew: Option<String>,
    /// Whether the applicant may write.
    pub writes: bool,
    /// Whether they may take it back.
    pub open: bool,
    /// Whether an answer is wanted.
    pub asked: bool,
    /// What is wrong with the text that was sent.
    pub problem: Option<&'static str>,
    /// What is wrong with the files that were sent, in words.
    pub file_problem: Option<String>,
    /// The files that are still to come.
    pub awaited: Vec<Awaited>,
    /// The path of the one of them that was refused, and why, in words.
    pub awaited_problem: Option<(String, String)>,
    /// What was typed in a message that could not be taken.
    pub typed: String,
    /// What was done just now: the key of its words.
    pub notice: Option<&'static str>,
    /// The appeal of its decision, or the decision it appeals.
    pub family: Family,
    /// The decision.
    pub decision: Option<Decision>,
    /// The history.
    pub steps: Vec<Step>,
    /// Who in the municipality has had the case open, by day, written out; the newest first.
    pub readers: Vec<(String, Vec<String>)>,
    /// What was sent.
    pub summary: Summary,
    /// Whether the survey waits to be answered.
    pub survey: bool,
    /// Seconds until the login ends.
    pub session: i64,
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
            let attached = files(message.files, &links.files, words);
            let who = if message.own { words.t("case-you") } else { message.author };
            view! { <li class="message" data-own=message.own.then_some("true")><p class="by"><strong>{who}</strong> " " <span>{message.at}</span></p>{lines(&message.body)}{attached}</li> }
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
    let unsent = (!page.writes).then(|| unsent(&page.typed, words));
    let (problem, closed) = if page.writes { (page.problem, None) } else { (None, page.problem) };
    let problem =
        problem.map(|key| crate::components::error_summary::Item { target: "f-answer".into(), text: words.t(key) });
    // There is nothing to mend where nothing can be sent any more.
    let closed = closed.map(
        |key| view! { <div class="ds-alert" data-color="warning" tabindex="-1" autofocus><p>{words.t(key)}</p></div> },
    );
    let file_problem =
        page.file_problem.clone().map(|text| crate::components::error_summary::Item { target: "f-files".into(), text });
    let awaited_problem = awaited::problem(&page.awaited, page.awaited_problem.as_ref());
    let awaited = awaited::forms(page.awaited, &base, page.awaited_problem, words);
    let anew = page.anew.map(|service| {
        view! { <p class="ds-paragraph">{words.t("case-not-delivered")}</p><p><a class="ds-link" href=service>{words.t("case-anew")}</a></p> }
    });
    let write = page.writes.then(|| {
        let open = page.problem.is_some() || page.file_problem.is_some() || !page.typed.is_empty();
        let form = answer_form(&base, page.asked, (page.problem, page.file_problem), page.typed, words);
        match page.asked {
            true => form,
            false => view! { <details class="ds-details" open=open><summary>{words.t("case-write")}</summary>{form}</details> }.into_any(),
        }
    });
    view! {
        <div class="case narrow">
            {crate::components::error_summary::view(problem.into_iter().chain(file_problem).chain(awaited_problem).collect(), words)}
            {closed}
            {page.notice.map(|key| view! { <div class="ds-alert" data-color="success" role="status"><p>{words.t(key)}</p></div> })}
            <p class="service-name">{words.with("case-reference", [("reference", page.reference.clone().into())])}</p>
            <h1 class="ds-heading" data-size="lg">{page.title}</h1>
            <p><span class="ds-tag" data-color=if page.asked { "warning" } else { "info" }>{words.t(&page.status)}</span></p>
            {(!page.others.is_empty()).then(|| view! { <p class="ds-paragraph">{words.with("case-together", [("names", page.others.join(", ").into())])}</p> })}
            {expected}
            {family(page.family, &words.path("/case"), words)}
            {awaited}
            {anew}
            {page.signatures.map(|it| signatures(it, words))}
            {page.decision.map(|decision| one_decision(decision, Some(&base), words))}
            {messages}
            {write}
            {unsent}
            <section aria-labelledby="history-title">
                <h2 class="ds-heading" data-size="md" id="history-title">{words.t("case-history")}</h2>
                {timeline(page.steps)}
            </section>
            {readers(page.readers, words)}
            {survey}
            <section aria-labelledby="sent-title">
                <h2 class="ds-heading" data-size="md" id="sent-title">{words.t("case-sent")}</h2>
                <p><a class="ds-link" href=format!("{base}/receipt.pdf")>{words.t("receipt-pdf")}</a></p>
                <details class="ds-details"><summary>{words.t("case-sent-show")}</summary><div>{sections}</div></details>
            </section>
            {page.open.then(|| view! { <p><a class="ds-link" href=format!("{base}/withdraw")>{words.t("withdraw-start")}</a></p> })}
            <p><a class="ds-link" href=words.path("/my")>{words.t("case-to-my")}</a></p>
            {page.writes.then(|| session(page.session, None, words))}
        </div>
    }
    .into_any()
}

/// A decision as the applicant reads it; where there is a case, on its page at `base`.
pub fn one_decision(decision: Decision, base: Option<&str>, words: Words) -> AnyView {
    let opened = decision
        .opened
        .map(|time| view! { <p class="help">{words.with("decision-opened", [("time", time.into())])}</p> });
    let paper = base.map(|base| {
        view! { <p><a class="ds-link" href=format!("{base}/decision.pdf")>{words.t("decision-pdf")}</a></p> }
    });
    let begin = base.filter(|_| decision.appeal).map(|base| {
        view! { <form method="post" action=format!("{base}/appeal") class="actions"><button class="ds-button" data-variant="secondary" type="submit">{words.t("decision-appeal-do")}</button></form> }
    });
    let appeal = match decision.how_to_appeal {
        Some(how) => view! {
            <h3 class="ds-heading" data-size="xs">{words.t("decision-appeal")}</h3>
            <p class="ds-paragraph">{how}</p>
            {begin}
        }
        .into_any(),
        None => view! {
            <h3 class="ds-heading" data-size="xs">{words.t("decision-final-title")}</h3>
            <p class="ds-paragraph">{words.t("decision-final")}</p>
        }
        .into_any(),
    };
    let color = if decision.outcome == "granted" { "success" } else { "info" };
    view! {
        <section class="decision ds-card" data-color=color aria-labelledby="decision-title">
            <h2 class="ds-heading" data-size="md" id="decision-title">{words.t("decision-title")}</h2>
            <p class="outcome">{words.t(&format!("outcome-{}", decision.outcome))}</p>
            <h3 class="ds-heading" data-size="xs">{words.t("decision-reasons")}</h3>
            {lines_in_norwegian(&decision.reasons, words.lang)}
            <p class="help">{words.with("decision-by", [("name", decision.by.into()), ("time", decision.at.into())])}</p>
            {opened}
            {paper}
            {appeal}
        </section>
    }
    .into_any()
}

/// What is wrong with the text and with the files of a message.
type Wrong = (Option<&'static str>, Option<String>);

fn answer_form(base: &str, asked: bool, (problem, files): Wrong, typed: String, words: Words) -> AnyView {
    let invalid = problem.map(|_| "true");
    let error = problem.map(|key| message("f-answer-error", words.t(key)));
    let text = crate::fields::escaped(&typed);
    let label = words.t(if asked { "case-answer" } else { "case-write-label" });
    let send = words.t(if asked { "case-answer-send" } else { "case-write-send" });
    view! {
        <form class="answer" method="post" enctype="multipart/form-data" action=format!("{base}/message") novalidate>
            <label class="ds-label" for="f-answer">{label}</label>
            {error}
            <textarea class="ds-input" id="f-answer" name="answer" rows="6" aria-invalid=invalid
                aria-describedby=invalid.map(|_| "f-answer-error") inner_html=text></textarea>
            {input("f-files".to_owned(), words.t("case-files"), &limits(), files, words)}
            <div class="actions"><button class="ds-button" data-variant="primary" type="submit">{send}</button></div>
        </form>
    }
    .into_any()
}

fn readers(days: Vec<(String, Vec<String>)>, words: Words) -> AnyView {
    let body = match days.is_empty() {
        true => view! { <p class="ds-paragraph">{words.t("case-readers-none")}</p> }.into_any(),
        false => {
            let items: Vec<_> = days
                .into_iter()
                .map(|(day, names)| view! { <div><dt>{day}</dt><dd>{names.join(", ")}</dd></div> })
                .collect();
            view! { <p class="ds-paragraph">{words.t("case-readers-text")}</p><dl class="answers">{items}</dl> }
                .into_any()
        }
    };
    view! { <details class="ds-details"><summary>{words.t("case-readers")}</summary><div>{body}</div></details> }
        .into_any()
}
