//! Files that may come after the application: waited for from the sending on, reminded of before the last day, and shown
//! until they have come.

use form::{
    Journey,
    awaited::{at, awaited},
};
use jiff::SignedDuration;
use store::id::CaseId;
use ui::{Words, components::awaited::Awaited};

use super::{case::OpenCase, draft::OpenDraft};
use crate::{deliveries::reminder::Reminder, error::Result, state::AppState, written};

/// A reminder comes so long before the last day, or half-way where that is sooner.
const BEFORE: SignedDuration = SignedDuration::from_hours(3 * 24);

/// Waits for what a form that is being sent leaves for later, and queues a reminder for each last day.
pub async fn wait(
    state: &AppState,
    tx: &mut store::Tx,
    open: &OpenDraft,
    answers: &form::Answers,
    case: &CaseId,
) -> Result<()> {
    let (now, today) = (state.clock.now(), state.clock.today());
    for (path, one) in awaited(&open.form, answers, today) {
        let due = one.later.after(today);
        let due_on = due.to_string();
        store::awaited::add(tx, case, &store::awaited::Awaited { path, due_on: due_on.clone() }).await?;
        let whole = SignedDuration::from_hours(24 * i64::from(today.until(due).map_or(0, |span| span.get_days())));
        let key = format!("files {case} {due_on}");
        let reminder = Reminder::Files { case: case.to_string(), due_on };
        state.deliveries.remind(tx, state, &key, now + (whole - BEFORE.min(whole / 2)), &reminder).await?;
    }
    Ok(())
}

/// What may come after the form is sent, each with the time it may take, in words.
pub fn for_later(journey: &Journey<'_>, words: Words) -> Vec<String> {
    let line = |(_, one): (String, form::awaited::Awaited<'_>)| {
        let label = one.field.label.get(words.lang).to_owned();
        words.with("awaited-within", [("label", label.into()), ("period", words.period(one.later).into())])
    };
    awaited(journey.form, &journey.answers, journey.today).into_iter().map(line).collect()
}

/// The same for a form that was sent on the journey's day: each with its last day, in words.
pub fn once_sent(journey: &Journey<'_>, words: Words) -> Vec<String> {
    let line = |(_, one): (String, form::awaited::Awaited<'_>)| {
        let day = form::format::date(one.later.after(journey.today), words.lang);
        by(one.field.label.get(words.lang).to_owned(), day, words)
    };
    awaited(journey.form, &journey.answers, journey.today).into_iter().map(line).collect()
}

fn by(label: String, day: String, words: Words) -> String {
    words.with("awaited-by", [("label", label.into()), ("day", day.into())])
}

/// What a case still waits for, while somebody works on it: what others are to sign isn't changed meanwhile.
pub async fn list(state: &AppState, tx: &mut store::Tx, open: &OpenCase, words: Words) -> Result<Vec<Awaited>> {
    if !open.case.status.is_worked_on() {
        return Ok(Vec::new());
    }
    let today = state.clock.today().to_string();
    let found = store::awaited::list(tx, &open.case.id).await?;
    let shown = found.into_iter().filter_map(|one| {
        let asked = at(&open.form, &one.path)?;
        Some(Awaited {
            label: asked.field.label.get(words.lang).to_owned(),
            until: written::day(&one.due_on, words.lang),
            late: one.due_on < today,
            file: asked.file.clone(),
            path: one.path,
        })
    });
    Ok(shown.collect())
}

/// The same, each with its last day, in words.
pub async fn days(state: &AppState, tx: &mut store::Tx, open: &OpenCase, words: Words) -> Result<Vec<String>> {
    let found = list(state, tx, open, words).await?;
    Ok(found.into_iter().map(|one| by(one.label, one.until, words)).collect())
}
