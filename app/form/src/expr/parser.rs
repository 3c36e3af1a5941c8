//! Tokens → syntax. Depth and size are bounded, so that no file can exhaust the stack.

use std::ops::Range;

use rust_decimal::Decimal;

use super::{
    check::Error,
    lexer::{Token, tokens},
    tree::Op,
};

/// A piece of syntax with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Syntax {
    /// What it is.
    pub kind: Kind,
    /// Its bytes in the source.
    pub span: Range<usize>,
}

/// What a piece of syntax is.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    Number(Decimal),
    Text(String),
    Bool(bool),
    /// A name, with what follows its dots.
    Name(Vec<(String, Range<usize>)>),
    Not(Box<Syntax>),
    Minus(Box<Syntax>),
    Binary(Op, Box<Syntax>, Box<Syntax>),
    If(Box<Syntax>, Box<Syntax>, Box<Syntax>),
    Call(String, Range<usize>, Vec<Syntax>),
}

impl Syntax {
    /// Calls `take` with every name it mentions.
    pub fn each_name(&self, take: &mut impl FnMut(&str)) {
        if let Kind::Name(parts) = &self.kind {
            take(&parts[0].0);
        }
        for part in self.parts() {
            part.each_name(take);
        }
    }

    fn depth(&self) -> usize {
        1 + self.parts().into_iter().map(Syntax::depth).max().unwrap_or(0)
    }

    fn parts(&self) -> Vec<&Syntax> {
        match &self.kind {
            Kind::Number(_) | Kind::Text(_) | Kind::Bool(_) | Kind::Name(_) => Vec::new(),
            Kind::Not(inner) | Kind::Minus(inner) => vec![inner],
            Kind::Binary(_, left, right) => vec![left, right],
            Kind::If(condition, yes, no) => vec![condition, yes, no],
            Kind::Call(_, _, arguments) => arguments.iter().collect(),
        }
    }
}

/// An expression nests no deeper than this; a chain such as `a + b + c` nests to the left.
const DEEPEST: usize = 48;
/// An expression is no longer than this, in bytes.
const LONGEST: usize = 4_000;

const NAME_A_PART: &str = "give a part of it a name under `values`";

/// The operators by how strongly they bind, weakest first.
const LEVELS: [&[(&str, Op)]; 5] = [
    &[("||", Op::Or)],
    &[("&&", Op::And)],
    &[
        ("==", Op::Equal),
        ("!=", Op::NotEqual),
        ("<=", Op::LessOrEqual),
        (">=", Op::GreaterOrEqual),
        ("<", Op::Less),
        (">", Op::Greater),
        ("in", Op::In),
    ],
    &[("+", Op::Add), ("-", Op::Subtract)],
    &[("*", Op::Multiply), ("/", Op::Divide)],
];

/// Reads a whole source.
pub fn parse(source: &str) -> Result<Syntax, Error> {
    if source.len() > LONGEST {
        return Err(Error::new(0..0, format!("the expression is longer than {LONGEST} bytes"), NAME_A_PART));
    }
    let tokens = tokens(source)?;
    let mut parser = Parser { tokens: &tokens, at: 0, depth: 0, end: source.len() };
    if tokens.is_empty() {
        return Err(Error::new(0..source.len(), "the expression is empty", "write one, or leave the key out"));
    }
    let syntax = parser.whole()?;
    match parser.tokens.get(parser.at) {
        None => Ok(syntax),
        Some((_, span)) => {
            let help = "remove it, or put an operator before it: && || == + -";
            Err(Error::new(span.clone(), "the expression should have ended before this", help))
        }
    }
}

struct Parser<'t> {
    tokens: &'t [(Token, Range<usize>)],
    at: usize,
    depth: usize,
    end: usize,
}

impl Parser<'_> {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at).map(|(token, _)| token)
    }

    fn here(&self) -> Range<usize> {
        self.tokens.get(self.at).map_or(self.end..self.end, |(_, span)| span.clone())
    }

    fn sign(&mut self, wanted: &str) -> bool {
        let found = match self.peek() {
            Some(Token::Sign(sign)) => *sign == wanted,
            Some(Token::Name(name)) => name == wanted,
            _ => false,
        };
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, wanted: &str) -> Result<(), Error> {
        if self.sign(wanted) {
            Ok(())
        } else {
            Err(Error::new(self.here(), format!("`{wanted}` is missing here"), format!("add `{wanted}`")))
        }
    }

    fn deeper<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T, Error>) -> Result<T, Error> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(Error::new(self.here(), "the expression nests too deeply", NAME_A_PART));
        }
        let read = read(self);
        self.depth -= 1;
        read
    }

    fn whole(&mut self) -> Result<Syntax, Error> {
        self.deeper(|parser| {
            let condition = parser.level(0)?;
            if !parser.sign("?") {
                return Ok(condition);
            }
            let yes = parser.whole()?;
            parser.expect(":")?;
            let no = parser.whole()?;
            let span = condition.span.start..no.span.end;
            Ok(Syntax { kind: Kind::If(Box::new(condition), Box::new(yes), Box::new(no)), span })
        })
    }

    fn level(&mut self, level: usize) -> Result<Syntax, Error> {
        let Some(operators) = LEVELS.get(level) else { return self.unary() };
        let mut left = self.level(level + 1)?;
        while let Some((_, op)) = operators.iter().find(|(sign, _)| self.sign(sign)) {
            if left.depth() >= DEEPEST {
                return Err(Error::new(self.here(), "the expression has too many parts", NAME_A_PART));
            }
            let right = self.level(level + 1)?;
            let span = left.span.start..right.span.end;
            left = Syntax { kind: Kind::Binary(*op, Box::new(left), Box::new(right)), span };
        }
        Ok(left)
    }

    fn unary(&mut self) -> Result<Syntax, Error> {
        let start = self.here().start;
        for (sign, make) in [("!", Kind::Not as fn(Box<Syntax>) -> Kind), ("-", Kind::Minus)] {
            if self.sign(sign) {
                let inner = self.deeper(Self::unary)?;
                let span = start..inner.span.end;
                return Ok(Syntax { kind: make(Box::new(inner)), span });
            }
        }
        self.primary()
    }

    fn primary(&mut self) -> Result<Syntax, Error> {
        let span = self.here();
        let Some(token) = self.peek().cloned() else {
            let help = "write a name, a number or a text in quotes";
            return Err(Error::new(span, "something is missing at the end", help));
        };
        self.at += 1;
        let kind = match token {
            Token::Number(number) => Kind::Number(number),
            Token::Text(text) => Kind::Text(text),
            Token::Sign("(") => {
                let inner = self.whole()?;
                self.expect(")")?;
                return Ok(inner);
            }
            Token::Name(name) if name == "true" => Kind::Bool(true),
            Token::Name(name) if name == "false" => Kind::Bool(false),
            Token::Name(name) => return self.name(name, span),
            Token::Sign(sign) => {
                let help = "write a name, a number, a text in quotes or `(` before it";
                return Err(Error::new(span, format!("`{sign}` can't stand here"), help));
            }
        };
        Ok(Syntax { kind, span })
    }

    fn name(&mut self, name: String, span: Range<usize>) -> Result<Syntax, Error> {
        if self.sign("(") {
            let mut arguments = Vec::new();
            if !self.sign(")") {
                loop {
                    arguments.push(self.whole()?);
                    if self.sign(")") {
                        break;
                    }
                    self.expect(",")?;
                }
            }
            let end = self.tokens.get(self.at - 1).map_or(self.end, |(_, span)| span.end);
            return Ok(Syntax { span: span.start..end, kind: Kind::Call(name, span, arguments) });
        }
        let mut parts = vec![(name, span.clone())];
        while self.sign(".") {
            let here = self.here();
            match self.peek().cloned() {
                Some(Token::Name(part)) => {
                    self.at += 1;
                    parts.push((part, here));
                }
                _ => {
                    return Err(Error::new(
                        here,
                        "a name is missing after the dot",
                        "write the name, or remove the dot",
                    ));
                }
            }
        }
        let end = parts.last().map_or(span.end, |(_, span)| span.end);
        Ok(Syntax { span: span.start..end, kind: Kind::Name(parts) })
    }
}
