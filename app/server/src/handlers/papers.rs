//! Papers, as both sides of the counter get them.

use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use document::{AnswerWords, Decision, DecisionWords, Sheet};
use form::form::Level;
use store::case::Outcome;
use ui::Words;

use super::citizen::{
    appeal::{how_to, is_final},
    case::OpenCase,
};
use crate::{
    co_applicants,
    error::{Error, Result},
    state::AppState,
    written,
};

/// What every paper has; it is from a stored time.
pub fn sheet(state: &AppState, words: Words, at: &str) -> Result<Sheet> {
    Ok(Sheet {
        lang: words.lang,
        municipality: state.site.municipality.clone(),
        at: at.parse().map_err(Error::internal)?,
        page: words.with("paper-page", [("page", "{page}".into()), ("pages", "{pages}".into())]),
        spelt_out: words.with("paper-spelt-out", [("code", "{code}".into())]),
    })
}

/// The words that answers on paper need.
pub fn answer_words(words: Words) -> AnswerWords {
    AnswerWords {
        yes: words.t("yes"),
        no: words.t("no"),
        not_answered: words.t("not-answered"),
        confirmed: words.t("confirmed"),
        sum: words.t("table-sum"),
    }
}

/// Sets a paper: that takes milliseconds of CPU, not of waiting, and must not hold up others.
pub async fn set(paper: impl FnOnce() -> Result<Vec<u8>, document::Error> + Send + 'static) -> Result<Vec<u8>> {
    tokio::task::spawn_blocking(paper).await.map_err(Error::internal)?.map_err(Error::internal)
}

/// A paper as a download.
pub fn download(name: &str, paper: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.pdf\"")),
    ];
    (headers, paper).into_response()
}

/// The decision of a case, once there is one.
pub async fn decision(
    state: &AppState,
    tx: &mut store::Tx,
    open: &OpenCase,
    words: Words,
) -> Result<Option<(String, Decision)>> {
    let Some(decided) = store::decision::find(tx, &open.case).await? else { return Ok(None) };
    let appealed = store::appeal::decision_of(tx, &open.case.id).await?;
    let lang = words.lang;
    let about = &open.about;
    let other = (about.party_kind != "self").then(|| about.party_name.clone()).flatten();
    let (to, sender) = match other {
        Some(party) => (Some(party), about.actor_name.clone()),
        None => (about.actor_name.clone(), None),
    };
    let title = match &appealed {
        Some(case) => {
            let live = state.registry.live();
            let title = live.forms.get(&case.form_key).map(|form| form.title.get(lang).to_owned());
            words.with("paper-appeal-title", [("title", title.unwrap_or_else(|| case.title.clone()).into())])
        }
        None => words.with("paper-decision-title", [("title", open.form.title.get(lang).into())]),
    };
    let is_final = is_final(tx, &open.case).await?;
    let until = written::last_day_of_appeal(&decided.decided_at, lang);
    let my = format!("{}{}", state.config.public_address, words.path("/my"));
    let service = open.form.service.as_ref();
    let contact = service.and_then(|service| {
        let found: Vec<&str> =
            [&service.contact.email, &service.contact.phone].into_iter().filter_map(Option::as_deref).collect();
        (!found.is_empty()).then(|| format!("{}: {}", service.owner.get(lang), found.join(", ")))
    });
    let paper = Decision {
        sheet: sheet(state, words, &decided.decided_at)?,
        unit: service.map(|service| service.owner.get(lang).to_owned()),
        to: [vec![to.unwrap_or_else(|| words.t("message-applicant"))], co_applicants::names(open)?].concat(),
        sender,
        reference: open.case.reference.to_string(),
        day: written::day(&decided.decided_at, lang),
        received: written::day(&open.case.received_at, lang),
        title,
        outcome: words.t(outcome(decided.outcome, appealed.is_some())),
        appealed: appealed.map(|case| words.with("paper-appealed", [("reference", case.reference.to_string().into())])),
        reasons: decided.reasons,
        appeal: match is_final {
            true => vec![words.t("decision-final")],
            false => vec![how_to(&open.form, until, words), words.t("paper-appeal-wait")],
        },
        access: match open.form.login {
            Level::None => words.t("paper-access-unknown"),
            _ => words.with("paper-access", [("address", my.into())]),
        },
        contact,
        by: decided.decided_by,
        words: decision_words(words, is_final),
    };
    Ok(Some((format!("{}-decision", open.case.reference), paper)))
}

/// The key of the sentence that says what was decided, of an application or of an appeal.
fn outcome(outcome: Outcome, of_appeal: bool) -> &'static str {
    match (outcome, of_appeal) {
        (Outcome::Granted, false) => "paper-granted",
        (Outcome::Refused, false) => "paper-refused",
        (Outcome::Dismissed, false) => "paper-dismissed",
        (Outcome::Granted, true) => "paper-appeal-granted",
        (Outcome::Refused, true) => "paper-appeal-refused",
        (Outcome::Dismissed, true) => "paper-appeal-dismissed",
    }
}

fn decision_words(words: Words, is_final: bool) -> DecisionWords {
    DecisionWords {
        sender: words.t("paper-sender"),
        reference: words.t("paper-our-reference"),
        day: words.t("paper-day"),
        received: words.t("paper-received"),
        reasons: words.t("decision-reasons"),
        appeal: words.t(if is_final { "decision-final-title" } else { "decision-appeal" }),
        access: words.t("paper-access-title"),
        contact: words.t("paper-contact"),
        regards: words.t("paper-regards"),
        unsigned: words.t("paper-unsigned"),
    }
}
