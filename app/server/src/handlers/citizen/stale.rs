//! A save from a stale tab: both versions side by side, nothing overwritten.

use axum::{http::StatusCode, response::Response};
use form::{Inputs, Journey, Page as FormPage, summary};
use ui::pages::citizen::stale::{Difference, Stale, stale};

use super::draft::OpenDraft;
use crate::{co_applicants, context::Place, error::Result, login::Session, render::Page, state::AppState};

/// What the stale page held.
pub struct Yours<'a> {
    /// The draft's inputs with it.
    pub inputs: &'a Inputs,
    /// The names and values, to be sent again.
    pub pairs: Vec<(String, String)>,
    /// Whether files came along; they are not kept and must be chosen again.
    pub files: bool,
}

/// The page that shows what is saved beside what the page held; 409.
pub async fn compare(
    state: &AppState,
    place: &Place,
    session: &Session,
    open: &OpenDraft,
    page: &FormPage,
    yours: Yours<'_>,
) -> Result<Response> {
    let words = place.words;
    let today = state.clock.today();
    let saved = lines(&Journey::new(&open.form, &open.inputs, today), page, words);
    let mine = lines(&Journey::new(&open.form, yours.inputs, today), page, words);
    let mut differences = Vec::new();
    for (path, label, text) in &mine {
        let before = saved.iter().find(|(other, _, _)| other == path).map(|(_, _, text)| text.clone());
        if before.as_ref() != Some(text) {
            let saved = before.unwrap_or_else(|| words.t("not-answered"));
            differences.push(Difference { label: label.clone(), saved, yours: text.clone() });
        }
    }
    for (path, label, text) in &saved {
        if !mine.iter().any(|(other, _, _)| other == path) {
            differences.push(Difference { label: label.clone(), saved: text.clone(), yours: words.t("not-answered") });
        }
    }
    let address = words.path(&format!("/draft/{}/{}", open.draft.id, page.key));
    let saved = co_applicants::beside(state, open, words).await?.and_then(|it| it.saved);
    let (revision, Yours { pairs, files, .. }) = (open.draft.revision, yours);
    let view = Stale { differences, address, revision, pairs, saved, files };
    let frame = Page::new(words, words.t("stale-title"), "").who(open.who(session, words)).status(StatusCode::CONFLICT);
    Ok(frame.render(state, move || stale(view, words)))
}

/// The answers of a page on one line each.
fn lines(journey: &Journey<'_>, page: &FormPage, words: ui::Words) -> Vec<(String, String, String)> {
    let shown = summary::summary(journey, words.lang);
    let Some(section) = shown.sections.into_iter().find(|section| section.page == page.key) else { return Vec::new() };
    let mut out = Vec::new();
    flatten(section.lines, "", words, &mut out);
    out
}

fn flatten(lines: Vec<summary::Line>, before: &str, words: ui::Words, out: &mut Vec<(String, String, String)>) {
    use summary::Shown;
    for line in lines {
        let label = format!("{before}{}", line.label);
        let text = match line.shown {
            Shown::Groups(groups) => {
                for group in groups {
                    flatten(group.lines, &format!("{before}{}: ", group.title), words, out);
                }
                continue;
            }
            Shown::Table(table) => {
                for row in table.rows {
                    let name = row.first().cloned().unwrap_or_default();
                    out.push((format!("{}.{name}", line.path), format!("{label}: {name}"), row[1..].join(", ")));
                }
                continue;
            }
            Shown::NotAnswered => words.t("not-answered"),
            Shown::Text(text) => text,
            Shown::YesNo(yes) => words.t(if yes { "yes" } else { "no" }),
            Shown::Confirmed => words.t("confirmed"),
            Shown::Lines(lines) => lines.join(" / "),
            Shown::List(items) => items.join(", "),
            Shown::Files(files) => files.into_iter().map(|file| file.name).collect::<Vec<_>>().join(", "),
        };
        out.push((line.path, label, text));
    }
}
