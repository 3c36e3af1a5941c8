//! Reading what was rendered as a browser reads it, only simpler.

use leptos::prelude::*;

/// What somebody might type to get out of wherever it is shown.
pub const HOSTILE: &str = "</textarea></title><script>alert(1)</script>\" onfocus=\"alert(2)\" ' onclick='alert(3)' \
                           <img src=x onerror=alert(4)> &lt;b&gt; --> [x](javascript:alert(5)) **æ**";

/// A view as HTML.
pub fn html<V: IntoView + 'static>(view: impl FnOnce() -> V) -> String {
    let owner = Owner::new_root(None);
    let html = owner.with(|| view().into_view().to_html());
    owner.unset_with_forced_cleanup();
    html
}

/// An element's beginning, with the text up to the next tag.
#[derive(Clone, Debug)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub text: String,
}

impl Element {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }
}

/// The elements of a page, in order.
pub fn elements(html: &str) -> Vec<Element> {
    let mut out: Vec<Element> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        if let Some(last) = out.last_mut() {
            last.text.push_str(&unescaped(&rest[..at]));
        }
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, rest)| rest);
        } else if rest.starts_with(['!', '/']) {
            rest = rest.split_once('>').map_or("", |(_, rest)| rest);
        } else if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let (element, after) = element(rest);
            rest = after;
            out.push(element);
            raw(&mut out, &mut rest);
        } else if let Some(last) = out.last_mut() {
            last.text.push('<');
        }
    }
    out
}

/// Within these elements nothing is markup but their own end.
fn raw(out: &mut [Element], rest: &mut &str) {
    let Some(last) =
        out.last_mut().filter(|last| ["textarea", "title", "script", "style"].contains(&last.name.as_str()))
    else {
        return;
    };
    let end = rest.to_ascii_lowercase().find(&format!("</{}", last.name)).unwrap_or(rest.len());
    let text =
        if last.name == "textarea" { rest[..end].strip_prefix('\n').unwrap_or(&rest[..end]) } else { &rest[..end] };
    last.text = unescaped(text);
    *rest = &rest[end..];
}

fn element(rest: &str) -> (Element, &str) {
    let end = rest.find(|c: char| c.is_whitespace() || c == '/' || c == '>').unwrap_or(rest.len());
    let mut element = Element { name: rest[..end].to_ascii_lowercase(), attributes: Vec::new(), text: String::new() };
    let mut rest = &rest[end..];
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() || rest.starts_with('>') {
            return (element, rest.strip_prefix('>').unwrap_or(rest));
        }
        let end = rest.find(|c: char| c.is_whitespace() || "=/>".contains(c)).unwrap_or(rest.len()).max(1);
        let name = rest[..end].to_ascii_lowercase();
        rest = rest[end..].trim_start();
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            let after = after.trim_start();
            let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''));
            (value, rest) = match quote {
                Some(quote) => after[1..].split_once(quote).unwrap_or((&after[1..], "")),
                None => after.split_at(after.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(after.len())),
            };
        }
        element.attributes.push((name, unescaped(value)));
    }
}

fn unescaped(text: &str) -> String {
    let plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    plain.replace("&#x27;", "'").replace("&#39;", "'").replace("&amp;", "&")
}

/// Asserts that no text of a person or an author became markup, an attribute or a script's address.
pub fn assert_harmless(what: &str, html: &str) {
    for element in elements(html) {
        assert!(!["img", "b", "style"].contains(&element.name.as_str()), "{what}: {element:?}");
        if element.name == "script" {
            let own =
                element.attribute("src").is_some_and(|src| src.ends_with("/boot.js") || src.ends_with("/preview.js"));
            assert!(own && element.text.is_empty(), "{what}: {element:?}");
        }
        for (name, value) in &element.attributes {
            assert!(!name.starts_with("on"), "{what}: {element:?}");
            let leads = matches!(name.as_str(), "href" | "src" | "action" | "formaction");
            assert!(!leads || !value.trim().starts_with("javascript:"), "{what}: {element:?}");
        }
    }
    assert!(!html.contains("<script>"), "{what}");
}

/// HTML to be read by a person: every element on a line of its own, without Leptos' marks and what changes by itself.
pub fn pretty(html: &str) -> String {
    let mut out = String::new();
    let plain = html.replace("<!>", "").replace("<!---->", "");
    for (at, piece) in plain.split('<').enumerate() {
        if at > 0 {
            let begins = piece.starts_with(|c: char| c.is_ascii_alphabetic());
            out.push_str(if begins { "\n<" } else { "<" });
        }
        out.push_str(piece);
    }
    // An island's name changes with its source, and what it knows has tests of its own.
    for (before, after) in [("data-component=\"Conditions_", "\""), ("data-props=\"", "\"")] {
        if let Some((head, tail)) = out.split_once(before)
            && let Some((_, tail)) = tail.split_once(after)
        {
            out = format!("{head}{before}…{after}{tail}");
        }
    }
    // A space at the end of a line is a space on the page.
    out.trim_start().replace(" \n", "␣\n")
}

#[test]
fn what_breaks_out_is_found() {
    for broken in [
        "<p><script>alert(1)</script></p>",
        "<textarea></textarea><img src=x></textarea>",
        "<input value=\"\" onfocus=\"alert(2)\">",
        "<a href=' javascript:alert(1)'>x</a>",
        "<title></title><b></title>",
    ] {
        assert!(std::panic::catch_unwind(|| assert_harmless("a page", broken)).is_err(), "{broken}");
    }
    assert_harmless(
        "a page",
        "<textarea>\n&lt;/textarea> <img onload=x></textarea><p title=\"<b> onx='\">a < b onx=1</p>",
    );
    let read = elements("<p class=a id='b' hidden>1 &lt; 2<br/>3</p><textarea>\n\n<p>&amp;lt;</textarea>");
    assert_eq!(read.iter().map(|element| element.name.as_str()).collect::<Vec<_>>(), ["p", "br", "textarea"]);
    assert_eq!((read[0].attribute("id"), read[0].attribute("hidden")), (Some("b"), Some("")));
    assert_eq!((read[0].text.as_str(), read[2].text.as_str()), ("1 < 2", "\n<p>&lt;"));
}
