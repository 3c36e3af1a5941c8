//! Authors' texts with their small markup, as HTML.

use form::{
    Lang, Text,
    text::{Block, Inline, blocks},
};
use leptos::prelude::*;

/// A text's paragraphs and lists, in the language it really is in.
pub fn prose(text: &Text, lang: Lang) -> AnyView {
    let (found, words) = text.find(lang);
    let other = (found != lang).then(|| found.code());
    let views: Vec<AnyView> = blocks(words).into_iter().map(block).collect();
    match other {
        Some(code) => view! { <div lang=code>{views}</div> }.into_any(),
        None => views.into_any(),
    }
}

/// Plain text that a person wrote: lines stay lines, nothing is markup.
pub fn lines(text: &str) -> AnyView {
    // A text box ends its lines with two characters.
    let text = text.replace("\r\n", "\n");
    let paragraphs: Vec<_> = text
        .split("\n\n")
        .filter(|part| !part.trim().is_empty())
        .map(|part| {
            let mut views: Vec<AnyView> = Vec::new();
            for (at, line) in part.trim().lines().enumerate() {
                if at > 0 {
                    views.push(view! { <br /> }.into_any());
                }
                views.push(line.to_owned().into_any());
            }
            view! { <p class="ds-paragraph">{views}</p> }
        })
        .collect();
    paragraphs.into_any()
}

/// The same of somebody in the municipality, who writes Norwegian whatever the page's language is (WCAG 3.1.2);
/// Bokmål, where nobody says which.
pub fn lines_in_norwegian(text: &str, lang: Lang) -> AnyView {
    match lang {
        Lang::Nb | Lang::Nn => lines(text),
        Lang::En | Lang::Se => view! { <div class="stack" lang="nb">{lines(text)}</div> }.into_any(),
    }
}

fn block(block: Block<'_>) -> AnyView {
    match block {
        Block::Paragraph(words) => view! { <p class="ds-paragraph">{inlines(words)}</p> }.into_any(),
        Block::List(items) => {
            let items: Vec<_> = items.into_iter().map(|item| view! { <li>{inlines(item)}</li> }).collect();
            view! { <ul class="ds-list">{items}</ul> }.into_any()
        }
    }
}

fn inlines(words: Vec<Inline<'_>>) -> Vec<AnyView> {
    words
        .into_iter()
        .map(|word| match word {
            Inline::Plain(text) => text.to_owned().into_any(),
            Inline::Strong(text) => view! { <strong>{text.to_owned()}</strong> }.into_any(),
            Inline::Link { text, href } => {
                view! { <a class="ds-link" href=href.to_owned()>{text.to_owned()}</a> }.into_any()
            }
        })
        .collect()
}
