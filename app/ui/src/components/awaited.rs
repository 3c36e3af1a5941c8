//! Files that may come after the application: what is still to come, until when, and a way to send each.

use form::field::file::File;
use leptos::prelude::*;

use super::{attachments::input, error_summary::Item};
use crate::words::Words;

/// A file that is still to come.
#[derive(Clone, Debug)]
pub struct Awaited {
    /// The path of its question.
    pub path: String,
    /// The question.
    pub label: String,
    /// The last day, written out.
    pub until: String,
    /// Whether that day has passed.
    pub late: bool,
    /// What may be sent.
    pub file: File,
}

/// What is still to come, each in a line with its time, under a heading.
pub fn list(title: &str, lines: Vec<String>, words: Words) -> AnyView {
    let lines: Vec<_> = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect();
    (!lines.is_empty())
        .then(|| {
            view! {
                <section class="ds-card" data-color="warning" aria-labelledby="awaited-title">
                    <h2 class="ds-heading" data-size="sm" id="awaited-title">{words.t(title)}</h2>
                    <ul class="ds-list">{lines}</ul>
                    <p class="ds-paragraph">{words.t("awaited-how")}</p>
                </section>
            }
        })
        .into_any()
}

/// A way to send each, to the messages of the case at `base`; `wrong` is the path of the one that was refused, and why.
pub fn forms(items: Vec<Awaited>, base: &str, wrong: Option<(String, String)>, words: Words) -> AnyView {
    let one = |(at, item): (usize, Awaited)| {
        let problem = wrong.as_ref().filter(|(path, _)| *path == item.path).map(|(_, why)| why.clone());
        let time = words.with(if item.late { "awaited-late" } else { "awaited-until" }, [("day", item.until.into())]);
        let what = item.label.clone();
        let choose = words.with("awaited-file", [("label", item.label.clone().into())]);
        view! {
            <li>
                <h3 class="ds-heading" data-size="xs">{item.label}</h3>
                <p class="ds-paragraph">{time}</p>
                <form method="post" enctype="multipart/form-data" action=format!("{base}/message") novalidate>
                    <input type="hidden" name="awaited" value=item.path />
                    {input(id(at), choose, &item.file, problem, words)}
                    <div class="actions"><button class="ds-button" data-variant="primary" type="submit">{words.t("awaited-send")} <span class="visually-hidden">" " {what}</span></button></div>
                </form>
            </li>
        }
        .into_any()
    };
    let forms: Vec<_> = items.into_iter().enumerate().map(one).collect();
    (!forms.is_empty())
        .then(|| {
            view! {
                <section class="ds-card" data-color="warning" aria-labelledby="awaited-title">
                    <h2 class="ds-heading" data-size="md" id="awaited-title">{words.t("awaited-title")}</h2>
                    <ul class="awaited">{forms}</ul>
                </section>
            }
        })
        .into_any()
}

/// The line of the error summary for the one that was refused.
pub fn problem(items: &[Awaited], wrong: Option<&(String, String)>) -> Option<Item> {
    let (path, why) = wrong?;
    let at = items.iter().position(|item| item.path == *path)?;
    Some(Item { target: id(at), text: why.clone() })
}

fn id(at: usize) -> String {
    format!("f-awaited-{at}")
}
