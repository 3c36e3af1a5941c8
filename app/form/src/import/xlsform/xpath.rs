//! XPath, as XLSForm uses it → pieces of the form language.

use crate::import::expression::{self, Binds, Known, Piece, Rough, Translated};

/// Brackets within brackets, and operators after one another.
const DEEPEST: usize = 40;

/// What an expression can name.
pub struct Names<'n> {
    /// The fields by their name in the workbook.
    pub find: &'n dyn Fn(&str) -> Option<Known>,
    /// The field that `.` means.
    pub own: Option<&'n Known>,
    /// The repeat that the expression stands in.
    pub within: Option<&'n str>,
}

/// Translates an expression.
pub fn translate(source: &str, names: &Names<'_>) -> Translated {
    let tokens = tokens(source)?;
    let mut parser = Parser { tokens: &tokens, at: 0, depth: 0, names };
    let piece = parser.level(0)?;
    match parser.tokens.get(parser.at) {
        None => Ok(piece),
        Some(token) => Err(format!("it can't be read from {} on", token.shown())),
    }
}

/// The parts of a condition that must all hold.
pub fn parts(source: &str) -> Vec<String> {
    let Ok(tokens) = tokens(source) else { return vec![source.to_owned()] };
    let (mut out, mut part, mut depth) = (Vec::new(), Vec::new(), 0);
    for token in &tokens {
        match token {
            Token::Sign("(") => depth += 1,
            Token::Sign(")") => depth -= 1,
            // With an `or` beside it, `and` no longer divides the whole.
            Token::Name(name) if name == "or" && depth == 0 => return vec![source.to_owned()],
            Token::Name(name) if name == "and" && depth == 0 => {
                out.push(std::mem::take(&mut part).join(" "));
                continue;
            }
            _ => {}
        }
        part.push(token.source());
    }
    out.push(part.join(" "));
    out
}

#[derive(Clone, Debug, PartialEq)]
enum Token {
    /// `${name}`
    Field(String),
    Text(String),
    Number(String),
    Name(String),
    Sign(&'static str),
}

impl Token {
    fn source(&self) -> String {
        match self {
            Token::Field(name) => format!("${{{name}}}"),
            Token::Text(text) if text.contains('\'') => format!("\"{text}\""),
            Token::Text(text) => format!("'{text}'"),
            Token::Number(text) | Token::Name(text) => text.clone(),
            Token::Sign(sign) => (*sign).to_owned(),
        }
    }

    fn shown(&self) -> String {
        format!("`{}`", self.source())
    }
}

const SIGNS: [&str; 15] = ["!=", "<=", ">=", "..", "=", "<", ">", "+", "-", "*", "(", ")", ",", "/", "."];

fn tokens(source: &str) -> Result<Vec<Token>, String> {
    let mut out = Vec::new();
    let mut rest = source.trim_start();
    while let Some(c) = rest.chars().next() {
        let length = if let Some(inner) = rest.strip_prefix("${") {
            let end = inner.find('}').ok_or("a `${` is never closed")?;
            out.push(Token::Field(inner[..end].trim().to_owned()));
            end + 3
        } else if matches!(c, '\'' | '"' | '‘' | '’' | '“' | '”') {
            let close: &[char] = match c {
                '\'' => &['\''],
                '"' => &['"'],
                '‘' | '’' => &['’', '‘'],
                _ => &['”', '“'],
            };
            let inner = &rest[c.len_utf8()..];
            let end = inner.find(close).ok_or("a quote is never closed")?;
            out.push(Token::Text(inner[..end].to_owned()));
            let closing = inner[end..].chars().next().map_or(1, char::len_utf8);
            c.len_utf8() + end + closing
        } else if c.is_ascii_digit() || c == '.' && rest[1..].starts_with(|c: char| c.is_ascii_digit()) {
            let end = rest.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(rest.len());
            let number: rust_decimal::Decimal = rest[..end].parse().map_err(|_| "a number can't be read".to_owned())?;
            out.push(Token::Number(number.to_string()));
            end
        } else if c.is_alphabetic() || c == '_' {
            let end =
                rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '-' | ':' | '.'))).unwrap_or(rest.len());
            out.push(Token::Name(rest[..end].to_owned()));
            end
        } else {
            let sign = SIGNS.iter().find(|sign| rest.starts_with(**sign));
            let sign = sign.ok_or_else(|| format!("`{c}` has no counterpart"))?;
            out.push(Token::Sign(sign));
            sign.len()
        };
        rest = rest[length..].trim_start();
    }
    Ok(out)
}

/// The operators by how strongly they bind, weakest first: theirs and ours.
const LEVELS: [&[(&str, &str)]; 5] = [
    &[("or", "||")],
    &[("and", "&&")],
    &[("!=", "!="), ("<=", "<="), (">=", ">="), ("=", "=="), ("<", "<"), (">", ">")],
    &[("+", "+"), ("-", "-")],
    &[("*", "*"), ("div", "/"), ("mod", "mod")],
];

struct Parser<'t> {
    tokens: &'t [Token],
    at: usize,
    depth: usize,
    names: &'t Names<'t>,
}

impl Parser<'_> {
    fn takes(&mut self, wanted: &str) -> bool {
        let found = match self.tokens.get(self.at) {
            Some(Token::Sign(sign)) => *sign == wanted,
            Some(Token::Name(name)) => name == wanted,
            _ => false,
        };
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, wanted: &str) -> Result<(), String> {
        if self.takes(wanted) { Ok(()) } else { Err(format!("`{wanted}` is missing")) }
    }

    fn deeper(&mut self, read: impl FnOnce(&mut Self) -> Translated) -> Translated {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err("it nests too deeply".to_owned());
        }
        let piece = read(self);
        self.depth -= 1;
        piece
    }

    fn level(&mut self, level: usize) -> Translated {
        let Some(operators) = LEVELS.get(level) else { return self.prefix() };
        let mut left = self.level(level + 1)?;
        let mut length = 0;
        while let Some((_, op)) = operators.iter().find(|(sign, _)| self.takes(sign)) {
            length += 1;
            if length > DEEPEST {
                return Err("it has too many parts".to_owned());
            }
            let right = self.level(level + 1)?;
            left = match *op {
                "||" | "&&" => expression::join(op, &left, &right),
                "mod" => return Err("there is no `mod`".to_owned()),
                "+" | "-" | "*" | "/" => expression::count(op, &left, &right),
                op => expression::compare(op, &left, &right)?,
            };
        }
        Ok(left)
    }

    fn prefix(&mut self) -> Translated {
        if self.takes("-") {
            let inner = self.deeper(Self::prefix)?;
            return Ok(match &inner {
                Piece::Number(number) => Piece::Number(format!("-{number}")),
                inner => Piece::made(format!("-{}", inner.within(Binds::Prefix)), Binds::Prefix, Rough::Number),
            });
        }
        self.primary()
    }

    fn primary(&mut self) -> Translated {
        let token = self.tokens.get(self.at).cloned().ok_or("something is missing at the end")?;
        self.at += 1;
        match token {
            Token::Field(name) => self.field(&name),
            Token::Text(text) => Ok(Piece::Text(text)),
            Token::Number(number) => Ok(Piece::Number(number)),
            Token::Sign("(") => {
                let inner = self.deeper(|parser| parser.level(0))?;
                self.expect(")")?;
                Ok(inner)
            }
            Token::Sign(".") => match self.names.own {
                Some(own) => Ok(Piece::Field(own.clone())),
                None => Err("`.` means nothing here".to_owned()),
            },
            Token::Sign("/" | "..") => Err("a path through the document has no counterpart; name the field".to_owned()),
            Token::Name(name) if self.takes("(") => self.call(&name),
            Token::Name(name) => Err(format!("`{name}` stands without `${{}}`")),
            token => Err(format!("{} can't stand there", token.shown())),
        }
    }

    fn field(&mut self, name: &str) -> Translated {
        let known = (self.names.find)(name).ok_or_else(|| format!("there is no field `{name}`"))?;
        match &known.within {
            Some(repeat) if self.names.within != Some(repeat) => {
                Ok(Piece::whole(format!("{repeat}.{}", known.name), Rough::Other))
            }
            _ => Ok(Piece::Field(known)),
        }
    }

    fn call(&mut self, name: &str) -> Translated {
        let mut arguments = Vec::new();
        if !self.takes(")") {
            loop {
                arguments.push(self.deeper(|parser| parser.level(0))?);
                if self.takes(")") {
                    break;
                }
                self.expect(",")?;
            }
        }
        call(name, &arguments)
    }
}

fn call(name: &str, arguments: &[Piece]) -> Translated {
    let function = |name: &str, ty: Rough| {
        let arguments: Vec<String> = arguments.iter().map(Piece::text).collect();
        Ok(Piece::whole(format!("{name}({})", arguments.join(", ")), ty))
    };
    match (name, arguments) {
        ("selected", [Piece::Field(field), Piece::Text(key) | Piece::Number(key)]) => expression::holds(field, key),
        ("not", [inner]) => Ok(expression::not(inner)),
        ("true", []) => Ok(Piece::Bool(true)),
        ("false", []) => Ok(Piece::Bool(false)),
        ("if", [condition, yes, no]) => {
            let text =
                format!("{} ? {} : {}", condition.within(Binds::Or), yes.within(Binds::Or), no.within(Binds::If));
            Ok(Piece::made(text, Binds::If, yes.ty()))
        }
        ("coalesce", [first, _]) => function("default", first.ty()),
        ("count-selected", [_]) => function("count", Rough::Number),
        ("count" | "sum", [_]) => function(name, Rough::Number),
        ("min" | "max", [first, ..]) => {
            function(name, if first.ty() == Rough::Date { Rough::Date } else { Rough::Number })
        }
        ("today" | "now", []) => Ok(Piece::whole("today()", Rough::Date)),
        ("string-length", [_]) => function("length", Rough::Number),
        ("contains", [_, _]) => function("contains", Rough::Bool),
        ("starts-with", [_, _]) => function("starts_with", Rough::Bool),
        ("ends-with", [_, _]) => function("ends_with", Rough::Bool),
        ("round", [_] | [_, _]) => function("round", Rough::Number),
        ("int" | "floor", [inner]) => Ok(expression::floor(inner)),
        ("ceiling", [_]) => function("ceil", Rough::Number),
        ("number" | "string" | "boolean", [inner]) => Ok(inner.clone()),
        ("date" | "date-time", [Piece::Text(text)]) => expression::date(text),
        ("date", [inner]) => Ok(inner.clone()),
        ("concat", [first, rest @ ..]) => {
            let mut text = first.within(Binds::Add);
            for piece in rest {
                text.push_str(&format!(" + {}", piece.within(Binds::Multiply)));
            }
            Ok(Piece::made(text, Binds::Add, Rough::Text))
        }
        _ => Err(format!("there is no counterpart to `{name}({})`", if arguments.is_empty() { "" } else { "…" })),
    }
}

#[cfg(test)]
mod tests;
