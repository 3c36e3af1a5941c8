//! `/{lang}/queue`: the queues of one's groups.

use axum::{
    extract::{Query, State},
    response::Response,
};
use form::file::Queue as QueueOfFile;
use store::case::{Case, Status};
use ui::pages::caseworker::queue::{Queue, QueuePage, Row, queue_page};

use crate::{
    context::Place,
    error::{Error, Result},
    handlers::citizen::{draft::who, my::status},
    login::{Employee, Session},
    render::Page,
    state::AppState,
    written,
};

/// Cases on one page of a queue.
const PAGE: i64 = 50;

/// What is to be seen.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Wanted {
    queue: Option<String>,
    closed: Option<String>,
    after: Option<String>,
    mine: Option<String>,
}

/// The queues of an employee's groups.
pub fn queues(state: &AppState, session: &Session) -> Vec<QueueOfFile> {
    state.registry.live().queues.iter().filter(|queue| session.in_group(&queue.group)).cloned().collect()
}

/// GET
pub async fn show(
    State(state): State<AppState>,
    place: Place,
    Employee(session): Employee,
    Query(wanted): Query<Wanted>,
) -> Result<Response> {
    let mut tx = state.store.read().await?;
    let words = place.words;
    let own = queues(&state, &session);
    let mut listed = Vec::new();
    for queue in &own {
        let counts = store::case::counts(&mut tx, &queue.key).await?;
        let of = |status: Status| counts.iter().find(|(s, _)| *s == status).map_or(0, |(_, count)| *count);
        let open = Status::ALL.into_iter().filter(|status| status.is_open()).map(of).sum();
        listed.push(Queue {
            key: queue.key.clone(),
            title: queue.title.get(words.lang).to_owned(),
            received: of(Status::Received),
            open,
        });
    }
    let closed = wanted.closed.is_some();
    let current = match wanted.queue {
        Some(key) if own.iter().any(|queue| queue.key == key) => Some(key),
        Some(_) => return Err(Error::NotFound),
        None if wanted.mine.is_some() => None,
        None => own.first().map(|queue| queue.key.clone()),
    };
    let mut cases = match &current {
        None => store::case::list_of(&mut tx, &session.person, PAGE).await?,
        Some(queue) => {
            let after = match wanted.after.and_then(|reference| reference.parse().ok()) {
                Some(reference) => store::case::find(&mut tx, &reference).await?,
                None => None,
            };
            store::case::list(&mut tx, queue, !closed, after.as_ref(), PAGE + 1).await?
        }
    };
    let more = i64::try_from(cases.len()).unwrap_or(0) > PAGE;
    cases.truncate(usize::try_from(PAGE).unwrap_or(usize::MAX));
    let next = cases.last().filter(|_| more).map(|last| {
        let queue = current.clone().unwrap_or_default();
        let closed = if closed { "&closed=1" } else { "" };
        words.path(&format!("/queue?queue={queue}{closed}&after={}", last.reference))
    });
    let today = state.clock.today();
    let live = state.registry.live();
    let row = |case: Case| Row {
        title: live.forms.get(&case.form_key).map_or(case.title.clone(), |form| form.title.get(words.lang).to_owned()),
        reference: case.reference.to_string(),
        status: status(case.status),
        received: written::figures(&case.received_at),
        late: case.status.is_open() && case.due_on.as_deref().and_then(written::day_of).is_some_and(|due| due < today),
        due: case.due_on.as_deref().map(written::figures),
        assignee: case.assignee_name,
    };
    let page = QueuePage { queues: listed, current, closed, rows: cases.into_iter().map(row).collect(), next };
    let current = page.current.as_ref().and_then(|key| page.queues.iter().find(|queue| queue.key == *key));
    let title = current.map_or_else(|| words.t("queue-mine"), |queue| queue.title.clone());
    let frame = Page::new(words, title, place.path).who(who(&session, words, None));
    Ok(frame.render(&state, move || queue_page(page, words)))
}
