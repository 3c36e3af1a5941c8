//! The queues of a caseworker's groups, and the cases of one.

use leptos::prelude::*;

use crate::words::Words;

/// A queue in the list.
#[derive(Clone, Debug)]
pub struct Queue {
    /// Its key.
    pub key: String,
    /// Its name.
    pub title: String,
    /// Cases nobody has begun.
    pub received: i64,
    /// Open cases in all.
    pub open: i64,
}

/// A case in the table.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its reference.
    pub reference: String,
    /// The service.
    pub title: String,
    /// The key of its status' word.
    pub status: String,
    /// The day it came in, in figures.
    pub received: String,
    /// The day an answer is due, in figures.
    pub due: Option<String>,
    /// Whether that day has passed.
    pub late: bool,
    /// Who has it.
    pub assignee: Option<String>,
}

/// What the page shows.
#[derive(Clone, Debug)]
pub struct QueuePage {
    /// The queues.
    pub queues: Vec<Queue>,
    /// The queue that is open, or none for one's own cases.
    pub current: Option<String>,
    /// Whether closed cases are shown.
    pub closed: bool,
    /// Its cases.
    pub rows: Vec<Row>,
    /// The address of the next page.
    pub next: Option<String>,
}

/// The page.
pub fn queue_page(page: QueuePage, words: Words) -> AnyView {
    let mine = page.current.is_none();
    let queues: Vec<_> = page
        .queues
        .iter()
        .map(|queue| {
            let here = (page.current.as_ref() == Some(&queue.key)).then_some("page");
            let count = words.with("queue-counts", [("received", queue.received.into()), ("open", queue.open.into())]);
            view! {
                <li><a class="ds-link" href=words.path(&format!("/queue?queue={}", queue.key)) aria-current=here>{queue.title.clone()}</a>
                " " <span class="count">{count}</span></li>
            }
        })
        .collect();
    let current = page.current.as_ref().and_then(|key| page.queues.iter().find(|queue| queue.key == *key));
    let heading = current.map_or_else(|| words.t("queue-mine"), |queue| queue.title.clone());
    let empty = page.rows.is_empty();
    let rows: Vec<_> = page.rows.into_iter().map(|row| one(row, words)).collect();
    let table = (!empty).then(|| {
        view! {
            <table class="ds-table queue-table">
                <caption class="visually-hidden">{heading.clone()}</caption>
                <thead><tr>
                    <th scope="col">{words.t("queue-reference")}</th>
                    <th scope="col">{words.t("queue-service")}</th>
                    <th scope="col">{words.t("queue-status")}</th>
                    <th scope="col">{words.t("queue-received")}</th>
                    <th scope="col">{words.t("queue-due")}</th>
                    <th scope="col">{words.t("queue-assignee")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
    });
    let toggle = page.current.as_ref().map(|key| {
        let (href, word) = if page.closed {
            (format!("/queue?queue={key}"), "queue-show-open")
        } else {
            (format!("/queue?queue={key}&closed=1"), "queue-show-closed")
        };
        view! { <p><a class="ds-link" href=words.path(&href)>{words.t(word)}</a></p> }
    });
    let next =
        page.next.map(|href| view! { <p><a class="ds-link" rel="next" href=href>{words.t("queue-next")}</a></p> });
    view! {
        <div class="queue-page">
            <nav class="queues" aria-label=words.t("queue-list")>
                <ul>
                    <li><a class="ds-link" href=words.path("/queue?mine=1") aria-current=mine.then_some("page")>{words.t("queue-mine")}</a></li>
                    {queues}
                </ul>
            </nav>
            <div class="queue">
                <h1 class="ds-heading" data-size="lg">{heading.clone()}</h1>
                {empty.then(|| view! { <p class="ds-paragraph">{words.t(if mine { "queue-mine-empty" } else { "queue-empty" })}</p> })}
                {table}
                {next}
                {toggle}
            </div>
        </div>
    }
    .into_any()
}

fn one(row: Row, words: Words) -> AnyView {
    let href = words.path(&format!("/queue/case/{}", row.reference));
    let late = row.late.then(|| view! { <span class="ds-tag" data-color="danger">{words.t("queue-late")}</span> });
    view! {
        <tr>
            <th scope="row" data-label=words.t("queue-reference")><a class="ds-link" href=href>{row.reference}</a></th>
            <td data-label=words.t("queue-service")>{row.title}</td>
            <td data-label=words.t("queue-status")>{words.t(&row.status)}</td>
            <td class="day" data-label=words.t("queue-received")>{row.received}</td>
            <td class="day" data-label=words.t("queue-due")>{row.due} " " {late}</td>
            <td data-label=words.t("queue-assignee")>{row.assignee.unwrap_or_else(|| words.t("queue-nobody"))}</td>
        </tr>
    }
    .into_any()
}
