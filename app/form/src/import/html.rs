//! HTML → the small markup of texts: paragraphs, lists, links, strong text. Anything else becomes its words.

use crate::text::safe_address;

/// The markup of a text that may hold HTML; a text without any stays as it is.
pub fn markup(text: &str) -> String {
    if !text.contains(['<', '&']) {
        return text.to_owned();
    }
    let mut out = Out::default();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        out.words(&rest[..at]);
        let after = &rest[at + 1..];
        let is_tag = after.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!'));
        let Some(end) = after.find('>').filter(|_| is_tag) else {
            out.words("<");
            rest = after;
            continue;
        };
        let tag = &after[..end];
        rest = &after[end + 1..];
        if let Some(silent) = ["script", "style"].into_iter().find(|silent| name(tag) == *silent) {
            let end = format!("</{silent}");
            // ASCII letters alone change, so places stay the same.
            let lower = rest.to_ascii_lowercase();
            rest = lower.find(&end).and_then(|at| Some(&rest[at..][rest[at..].find('>')? + 1..])).unwrap_or_default();
            continue;
        }
        out.tag(tag);
    }
    out.words(rest);
    out.text.trim().to_owned()
}

fn name(tag: &str) -> String {
    let end = tag.find(|c: char| c.is_whitespace() || c == '/' && !tag.starts_with('/')).unwrap_or(tag.len());
    tag[..end].to_ascii_lowercase()
}

#[derive(Default)]
struct Out {
    text: String,
    /// The address of the link that is open, and where its words begin.
    link: Option<(String, usize)>,
    /// Where the strong text that is open begins.
    strong: Option<usize>,
    /// Whether the next item is the first of its list.
    list_begins: bool,
}

impl Out {
    /// Words; what is a line break in HTML is a space to the reader.
    fn words(&mut self, words: &str) {
        let words = unescape(words);
        let kept_lines = words.contains('\n') && !words.trim().is_empty();
        for (at, part) in words.split_whitespace().enumerate() {
            let spaced = at > 0 || words.starts_with(char::is_whitespace);
            if spaced && !self.text.is_empty() && !self.text.ends_with(char::is_whitespace) {
                self.text.push(' ');
            }
            self.text.push_str(part);
        }
        let trailing =
            words.ends_with(char::is_whitespace) && (kept_lines || !words.trim().is_empty() || self.inline());
        if trailing && !self.text.is_empty() && !self.text.ends_with(char::is_whitespace) {
            self.text.push(' ');
        }
    }

    fn inline(&self) -> bool {
        self.strong.is_some() || self.link.is_some() || self.text.ends_with(['*', ')'])
    }

    fn block(&mut self, lines: &str) {
        self.close();
        let kept = self.text.trim_end().len();
        self.text.truncate(kept);
        if !self.text.is_empty() {
            self.text.push_str(lines);
        }
    }

    /// Strong text and links end with their block.
    fn close(&mut self) {
        self.end_link();
        self.end_strong();
    }

    fn end_strong(&mut self) {
        let Some(start) = self.strong.take() else { return };
        let words = self.text[start..].trim().to_owned();
        let space = self.text[start..].ends_with(char::is_whitespace);
        if !words.is_empty() && !words.contains(['*', '\n']) {
            self.text.truncate(start);
            self.text.push_str(&format!("**{words}**{}", if space { " " } else { "" }));
        }
    }

    fn end_link(&mut self) {
        let Some((href, start)) = self.link.take() else { return };
        let words = self.text.get(start..).unwrap_or_default().trim().to_owned();
        let fits =
            safe_address(&href) && !href.contains([')', ' ']) && !words.is_empty() && !words.contains(['[', ']', '\n']);
        if fits {
            self.text.truncate(start);
            self.text.push_str(&format!("[{words}]({href})"));
        }
    }

    fn tag(&mut self, tag: &str) {
        match name(tag).as_str() {
            "ul" | "ol" => {
                self.block("\n\n");
                self.list_begins = true;
            }
            "p" | "/p" | "div" | "/div" | "/ul" | "/ol" | "table" | "/table" | "section" | "/section" => {
                self.block("\n\n");
            }
            "br" | "tr" | "/tr" => self.block("\n"),
            "li" => {
                self.block(if self.list_begins { "\n\n" } else { "\n" });
                self.list_begins = false;
                self.text.push_str("- ");
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.block("\n\n");
                self.strong = Some(self.text.len());
            }
            "/h1" | "/h2" | "/h3" | "/h4" | "/h5" | "/h6" => self.block("\n\n"),
            "b" | "strong" => {
                self.end_strong();
                self.strong = Some(self.text.len());
            }
            "/b" | "/strong" => self.end_strong(),
            "a" => {
                self.end_link();
                self.link = href(tag).map(|href| (href, self.text.len()));
            }
            "/a" => self.end_link(),
            _ => {}
        }
    }
}

fn href(tag: &str) -> Option<String> {
    let at = tag.to_ascii_lowercase().find("href=")?;
    let value = &tag[at + 5..];
    let quote = value.chars().next()?;
    let value = match quote {
        '"' | '\'' => value[1..].split(quote).next()?,
        _ => value.split_whitespace().next()?,
    };
    Some(unescape(value))
}

/// The entities that texts of forms hold.
fn unescape(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(10).position(|byte| byte == b';');
        let found = end.and_then(|end| Some((entity(&rest[1..end])?, end)));
        match found {
            Some((c, end)) => {
                out.push(c);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out + rest
}

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "aelig" => 'æ',
        "oslash" => 'ø',
        "aring" => 'å',
        "AElig" => 'Æ',
        "Oslash" => 'Ø',
        "Aring" => 'Å',
        "eacute" => 'é',
        "laquo" => '«',
        "raquo" => '»',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        "bull" => '•',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::markup;

    #[test]
    fn html_becomes_the_small_markup() {
        let html = "<h2>Husk</h2>\n<p>Les <b>dette</b> og <a href='https://lovdata.no'>loven</a>&nbsp;f&oslash;rst.</p>\
                    <ul><li>én</li><li>to</li></ul><script>alert(1)</script><p>Slutt</p>";
        let text = "**Husk**\n\nLes **dette** og [loven](https://lovdata.no) først.\n\n- én\n- to\n\nSlutt";
        assert_eq!(markup(html), text);
    }

    #[test]
    fn what_is_no_html_stays_and_bad_addresses_go() {
        assert_eq!(markup("a < b & c"), "a < b & c");
        assert_eq!(markup("én\nto"), "én\nto");
        assert_eq!(markup("<a href=\"javascript:alert(1)\">klikk</a>"), "klikk");
    }
}
