//! The authors' guide, in Markdown: prose that is written by hand, and every key, kind and function from the tables that
//! the checker itself reads.

mod examples;

use super::{
    kinds::KINDS,
    takes::{Section, Stand, of_kind, sections, takes},
};
use crate::{expr::Function, problem::Code};
use examples::example;

const BEGIN: &str = include_str!("guide/begin.md");
/// A whole form, which a test reads and runs.
const FORM: &str = include_str!("guide/example.yaml");
const TEXTS: &str = include_str!("guide/texts.md");
const VERSIONS: &str = include_str!("guide/versions.md");

/// The guide.
pub fn guide() -> String {
    let mut out = format!("{BEGIN}```yaml\n{FORM}```\n\n{TEXTS}");
    out.push_str("| function | what it gives |\n|---|---|\n");
    for function in Function::ALL {
        out.push_str(&format!("| `{}` | {} |\n", function.usage(), cell(function.doc())));
    }
    out.push_str("\n## Kinds of fields\n\nThe first key of a field is its kind, and behind it stands its name.\n\n");
    out.push_str("| kind | what it asks for |\n|---|---|\n");
    for (word, _, doc) in KINDS {
        out.push_str(&format!("| [{word}](#{}) | {} |\n", anchor(word), cell(doc)));
    }
    out.push_str("\n### Keys of every field that asks\n\n");
    out.push_str(&table(&Section { name: "text", ..of_kind("text", &[], Stand::Asked) }));
    for (word, own, doc) in KINDS {
        out.push_str(&format!("\n### {word}\n\n{}.\n", capital(doc)));
        if !own.is_empty() {
            out.push_str(&format!("\n{}", table(&Section { keys: own.to_vec(), ..of_kind(word, own, Stand::Asked) })));
        }
        out.push_str(&format!("\n```yaml\n{}```\n", example(word).unwrap_or_default()));
    }
    out.push_str("\n## Keys\n\nA star marks the keys that must be there.\n");
    for section in sections() {
        out.push_str(&format!("\n### {}\n\n{}", section.name, table(&section)));
    }
    out.push_str(&format!("\n{VERSIONS}"));
    out.push_str(&Code::NAMES.map(|name| format!("`{name}`")).join(", "));
    out.push_str(".\n");
    out
}

/// A section's keys, what each takes and what it is for.
fn table(section: &Section) -> String {
    let mut out = "| key | takes | |\n|---|---|---|\n".to_owned();
    for (key, doc) in &section.keys {
        let star = if section.needed.contains(key) { " *" } else { "" };
        let words = takes(section.name, key).map(|takes| takes.words()).unwrap_or_default();
        out.push_str(&format!("| `{key}`{star} | {} | {} |\n", cell(&words), cell(doc)));
    }
    out
}

/// A text within a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

/// The address of a heading within the page, as code hosts make it.
fn anchor(heading: &str) -> String {
    heading.chars().filter(|c| c.is_alphanumeric() || *c == ' ').collect::<String>().replace(' ', "-")
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests;
