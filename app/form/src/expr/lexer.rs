//! Text → tokens with their place.

use std::ops::Range;

use rust_decimal::Decimal;

use super::check::Error;

/// A token.
#[derive(Clone, Debug, PartialEq)]
pub enum Token {
    /// A name or a word such as `true`.
    Name(String),
    /// A number.
    Number(Decimal),
    /// A text in quotes.
    Text(String),
    /// An operator or a bracket.
    Sign(&'static str),
}

const SIGNS: [&str; 20] =
    ["&&", "||", "==", "!=", "<=", ">=", "<", ">", "!", "+", "-", "*", "/", "(", ")", "[", "]", ",", ".", "?"];

/// The tokens of a source, each with its bytes.
pub fn tokens(source: &str) -> Result<Vec<(Token, Range<usize>)>, Error> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(c) = source[at..].chars().next() {
        let start = at;
        let rest = &source[at..];
        if c.is_whitespace() {
            at += c.len_utf8();
        } else if c.is_ascii_digit() {
            at += rest.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == '_')).unwrap_or(rest.len());
            let number = source[start..at].replace('_', "").parse();
            let number = number.map_err(|_| {
                Error::new(start..at, "this is not a number", "write digits, and a point before decimals")
            })?;
            out.push((Token::Number(number), start..at));
        } else if c.is_alphabetic() || c == '_' {
            at += rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
            out.push((Token::Name(source[start..at].to_owned()), start..at));
        } else if c == '"' || c == '\'' {
            let (text, length) = quoted(rest, c)
                .ok_or_else(|| Error::new(start..source.len(), "the text has no end quote", format!("add {c}")))?;
            at += length;
            out.push((Token::Text(text), start..at));
        } else if c == ':' {
            at += 1;
            out.push((Token::Sign(":"), start..at));
        } else if let Some(sign) = SIGNS.iter().find(|sign| rest.starts_with(**sign)) {
            at += sign.len();
            out.push((Token::Sign(sign), start..at));
        } else {
            let help = match c {
                '=' => "did you mean `==`?",
                '&' => "did you mean `&&`?",
                '|' => "did you mean `||`?",
                '«' | '“' | '”' | '»' | '’' | '‘' => "did you mean `\"`?",
                _ => "the operators are && || ! == != < <= > >= in + - * / and ? :",
            };
            return Err(Error::new(start..start + c.len_utf8(), format!("`{c}` has no meaning here"), help));
        }
    }
    Ok(out)
}

/// A quoted text and its length with the quotes; a backslash takes the next character as it is.
fn quoted(rest: &str, quote: char) -> Option<(String, usize)> {
    let mut text = String::new();
    let mut chars = rest.char_indices().skip(1);
    while let Some((at, c)) = chars.next() {
        if c == quote {
            return Some((text, at + 1));
        }
        text.push(if c == '\\' { chars.next()?.1 } else { c });
    }
    None
}
