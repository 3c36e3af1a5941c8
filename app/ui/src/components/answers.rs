//! Answers as a person reads them: the review page, the receipt, the caseworker's page.

use form::summary::{Group, Line, Section, Shown, Table};
use leptos::prelude::*;

use crate::words::Words;

/// Where the links of a summary lead.
#[derive(Clone, Debug, Default)]
pub struct Links {
    /// Before a file's id: `/nb/draft/<id>/file`.
    pub files: String,
    /// Before a page's key, for the link back (`/nb/draft/<id>`); none where nothing can be changed.
    pub change: Option<String>,
}

impl Links {
    /// The level of a section's heading. On the review the answers are the page; where they can't be changed they stand
    /// under a heading of their own.
    fn level(&self) -> u8 {
        if self.change.is_some() { 2 } else { 3 }
    }
}

fn heading(level: u8, size: &'static str, id: Option<String>, title: String) -> AnyView {
    match level {
        2 => view! { <h2 class="ds-heading" data-size=size id=id>{title}</h2> }.into_any(),
        3 => view! { <h3 class="ds-heading" data-size=size id=id>{title}</h3> }.into_any(),
        4 => view! { <h4 class="ds-heading" data-size=size id=id>{title}</h4> }.into_any(),
        _ => view! { <h5 class="ds-heading" data-size=size id=id>{title}</h5> }.into_any(),
    }
}

/// A page's answers under its heading.
pub fn section(section: Section, links: &Links, words: Words) -> AnyView {
    let change = links.change.as_ref().map(|base| {
        let href = format!("{base}/{}?back=review", section.page);
        let hidden = words.with("summary-change-what", [("title", section.title.clone().into())]);
        view! { <a class="ds-link change" href=href>{words.t("summary-change")} <span class="visually-hidden">" " {hidden}</span></a> }
    });
    let id = format!("s-{}", section.page);
    let heading = heading(links.level(), "sm", Some(id.clone()), section.title);
    view! {
        <section class="summary" aria-labelledby=id>
            <header>{heading}{change}</header>
            {lines(section.lines, links, words, false)}
        </section>
    }
    .into_any()
}

fn lines(lines: Vec<Line>, links: &Links, words: Words, within_row: bool) -> AnyView {
    let mut out: Vec<AnyView> = Vec::new();
    let mut open: Vec<AnyView> = Vec::new();
    for line in lines {
        match line.shown {
            Shown::Groups(groups) => {
                close(&mut open, &mut out);
                for one in groups {
                    out.push(group(one, links, words, within_row));
                }
            }
            Shown::Table(shown) => {
                close(&mut open, &mut out);
                out.push(table(line.label, shown, words));
            }
            shown => {
                open.push(view! { <div><dt>{line.label}</dt><dd>{answer(shown, links, words)}</dd></div> }.into_any())
            }
        }
    }
    close(&mut open, &mut out);
    out.into_any()
}

fn close(open: &mut Vec<AnyView>, out: &mut Vec<AnyView>) {
    if !open.is_empty() {
        let items = std::mem::take(open);
        out.push(view! { <dl class="answers">{items}</dl> }.into_any());
    }
}

/// A row; a row within a row stands one level further down.
fn group(group: Group, links: &Links, words: Words, within_row: bool) -> AnyView {
    let heading = match within_row {
        false => heading(links.level() + 1, "xs", None, group.title),
        true => heading(links.level() + 2, "2xs", None, group.title),
    };
    view! {
        <div class="group">
            {heading}
            {lines(group.lines, links, words, true)}
        </div>
    }
    .into_any()
}

fn table(label: String, table: Table, words: Words) -> AnyView {
    let mut columns = table.head.into_iter();
    let first = columns.next().unwrap_or_default();
    let columns: Vec<String> = columns.collect();
    let head: Vec<_> = columns.iter().map(|name| view! { <th scope="col">{name.clone()}</th> }).collect();
    let row = |cells: Vec<String>| {
        let mut cells = cells.into_iter();
        let name = cells.next().unwrap_or_default();
        let cells: Vec<_> =
            cells.zip(&columns).map(|(cell, column)| view! { <td data-label=column.clone()>{cell}</td> }).collect();
        view! { <tr><th scope="row">{name}</th>{cells}</tr> }
    };
    let rows: Vec<_> = table.rows.into_iter().map(row).collect();
    let sums = (!table.sums.is_empty()).then(|| {
        let cells = std::iter::once(words.t("table-sum")).chain(table.sums).collect();
        view! { <tfoot>{row(cells)}</tfoot> }
    });
    view! {
        <table class="ds-table">
            <caption>{label}</caption>
            <thead><tr><th scope="col">{first}</th>{head}</tr></thead>
            <tbody>{rows}</tbody>
            {sums}
        </table>
    }
    .into_any()
}

fn answer(shown: Shown, links: &Links, words: Words) -> AnyView {
    match shown {
        Shown::NotAnswered | Shown::Groups(_) | Shown::Table(_) => {
            view! { <span class="not-answered">{words.t("not-answered")}</span> }.into_any()
        }
        Shown::Text(text) => text.into_any(),
        Shown::YesNo(yes) => words.t(if yes { "yes" } else { "no" }).into_any(),
        Shown::Confirmed => words.t("confirmed").into_any(),
        Shown::Lines(lines) => super::prose::lines(&lines.join("\n")),
        Shown::List(items) => {
            let items: Vec<_> = items.into_iter().map(|item| view! { <li>{item}</li> }).collect();
            view! { <ul class="ds-list">{items}</ul> }.into_any()
        }
        Shown::Files(files) => super::attachments::files(files, &links.files, words),
    }
}
