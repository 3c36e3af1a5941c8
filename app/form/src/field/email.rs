//! An e-mail address: only what no mail server would accept is refused.

use crate::{input::Input, problem::Code, value::Value};

/// Reads an address (RFC 5321 lengths; a dot in the domain, since nobody's mail lives on a bare host).
pub fn read(input: &Input) -> Result<Value, Code> {
    let text = input.text();
    let fine = text.split_once('@').is_some_and(|(local, domain)| {
        let part = |c: char| {
            !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>' | '(' | ')' | ',' | ';' | '"' | '@')
        };
        (1..=64).contains(&local.len())
            && domain.len() <= 250
            && local.chars().all(part)
            && domain.chars().all(|c| part(c) && c != '_')
            && domain.contains('.')
            && domain.split('.').all(|label| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-'))
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains("..")
    });
    if fine { Ok(Value::Text(text.to_owned())) } else { Err(Code::NotAnEmail) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_addresses() {
        for (text, fine) in [
            ("kari@example.no", true),
            ("kari.nordmann+skranke@post.example.org", true),
            ("kåre@blåbær.no", true),
            ("kari", false),
            ("kari@example", false),
            ("kari nordmann@example.no", false),
            ("a@b@c.no", false),
            ("kari@.no", false),
            ("<kari@example.no>", false),
            ("kari..n@example.no", false),
        ] {
            assert_eq!(read(&Input::Text(text.into())).is_ok(), fine, "{text}");
        }
    }
}
