//! The ways through a form as text for a terminal.

use super::{Branch, Paths, SEED, Said, Sequence, Unsendable};
use crate::{
    form::Form,
    input::{Input, Inputs},
    text::Lang,
};

/// A longer answer is cut.
const LONGEST: usize = 40;

/// The ways through a form, then what is never reached and what can't be sent.
pub fn list(paths: &Paths<'_>, form: &Form, lang: Lang) -> String {
    let mut out = format!("{} ({})\n", form.title.get(lang), form.key);
    out.push_str(&format!(
        "{} through {}; {} tried, {}\n",
        counted(paths.sequences.len(), "way", "ways"),
        counted(form.pages.len(), "page", "pages"),
        counted(paths.tried, "answer", "answers"),
        match paths.complete {
            true => "all that make a difference".to_owned(),
            false => format!("a sample drawn with seed {SEED}: there may be other ways"),
        }
    ));
    if let (Some(shortest), Some(longest)) = (paths.shortest(), paths.longest()) {
        let length = |way: &Sequence<'_>| counted(way.pages.len(), "page", "pages");
        out.push_str(&format!("shortest: {}, longest: {}\n", length(shortest), length(longest)));
    }
    for (number, way) in paths.sequences.iter().enumerate() {
        let pages: Vec<&str> = way.pages.iter().map(|page| page.key.as_str()).collect();
        out.push_str(&format!("\n{}. {} → {}\n", number + 1, pages.join(" → "), ending(way)));
        let because = way.exit.map(|(_, exit)| exit.because.get(lang)).filter(|text| !text.is_empty());
        if let Some(because) = because {
            out.push_str(&format!("   because: {}\n", because.lines().next().unwrap_or_default()));
        }
        let answers = deciding(form, &way.example);
        if !answers.is_empty() {
            out.push_str(&format!("   for example {answers}\n"));
        }
    }
    if paths.unproven > 0 {
        let ways = counted(paths.unproven, "other way", "other ways");
        out.push_str(&format!("\n{ways} may be there, but no answers were found that can be sent that way\n"));
    }
    if !paths.dead.is_empty() {
        out.push_str("\nnever reached:\n");
        for dead in &paths.dead {
            let name = &dead.name;
            let what = match dead.what {
                Branch::Page => format!("the page {name}"),
                Branch::Field => format!("the field {name}"),
                Branch::Option => format!("the option {name}"),
                Branch::Exit => format!("an exit of the page {name}"),
                Branch::Route => format!("a route to the queue {name}"),
            };
            let doubt = if dead.sure { "" } else { " (by the answers that were tried; its condition calculates)" };
            out.push_str(&format!("  {what}{doubt}\n"));
        }
    }
    if !paths.unsendable.is_empty() {
        out.push_str("\ncan't be sent, and no exit says why:\n");
        paths.unsendable.iter().for_each(|found| out.push_str(&unsendable(form, found)));
    }
    out
}

/// Where a way ends.
pub(super) fn ending(way: &Sequence<'_>) -> String {
    Said::english().ending(way)
}

fn unsendable(form: &Form, found: &Unsendable) -> String {
    let why = match &found.field {
        Some(field) => format!("nothing can be answered to {field}"),
        None => "no answers keep the rules of the page".to_owned(),
    };
    let problems: Vec<String> = found.problems.iter().map(|(path, code)| format!("{path} {code}")).collect();
    let answers = deciding(form, &found.example);
    let given = if answers.is_empty() { String::new() } else { format!("    for example {answers}\n") };
    format!("  {}: {why} ({})\n{given}", found.page, problems.join(", "))
}

/// The answers that pages, exits and routes depend on.
fn deciding(form: &Form, example: &Inputs) -> String {
    let names = super::deciding(form);
    let answer = |name: &str| Some(format!("{name}: {}", typed(example.get(name)?)));
    let asked = form.fields().map(|(_, field)| field.name.as_str()).filter(|name| names.contains(name));
    asked.filter_map(answer).collect::<Vec<_>>().join(", ")
}

fn typed(input: &Input) -> String {
    let text = match input {
        Input::Text(text) => text.clone(),
        Input::Many(keys) => keys.join(" + "),
        Input::Files(files) => counted(files.len(), "file", "files"),
        Input::Rows(rows) => counted(rows.len(), "row", "rows"),
        Input::Parts(parts) => match ["day", "month", "year"].map(|part| input.part(part)) {
            [day, month, year] if !day.is_empty() => format!("{day}.{month}.{year}"),
            _ => parts.values().filter(|part| !part.is_blank()).map(typed).collect::<Vec<_>>().join(" "),
        },
    };
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
