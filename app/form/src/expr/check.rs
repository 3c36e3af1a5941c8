//! Syntax → typed tree. Says several mistakes at once, each with its place and, where there is one, a suggestion.

mod call;

use std::{collections::BTreeMap, ops::Range};

use super::{
    parser::{Kind, Syntax, parse},
    scope::{Elsewhere, Scope},
    tree::{Expr, Op, Type},
};

/// An expression grows no larger than this once its named values are written out, in operators and operands.
const MOST: usize = 2_000;
/// Its serialised form nests no deeper than this: serde_json reads 128 levels, and the page puts some around it.
const DEEPEST: usize = 100;

/// A mistake in an expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// Where, in bytes of the expression.
    pub span: Range<usize>,
    /// What.
    pub message: String,
    /// What to write instead, or do.
    pub help: String,
}

impl Error {
    /// A mistake.
    pub fn new(span: Range<usize>, message: impl Into<String>, help: impl Into<String>) -> Error {
        Error { span, message: message.into(), help: help.into() }
    }
}

/// The name among `known` that `wrong` was meant to be, if one is near.
pub fn nearest<'k>(wrong: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    if wrong.len() > LONGEST_NAME {
        return None;
    }
    let known: Vec<&str> = known.collect();
    let near = known
        .iter()
        .map(|name| (strsim::damerau_levenshtein(wrong, name), *name))
        .filter(|(distance, name)| *distance < name.len() && *distance <= 1.max(name.len().max(wrong.len()) / 5))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name);
    near.or_else(|| known.into_iter().find(|name| wrong.len() >= 3 && name.starts_with(wrong)))
}

/// What to do about a name that isn't known: the one it was meant to be, or what there is.
pub fn instead<'k>(wrong: &str, known: impl Iterator<Item = &'k str>, what: &str) -> String {
    let names: Vec<&str> = known.collect();
    if let Some(name) = nearest(wrong, names.iter().copied()) {
        return format!("did you mean `{name}`?");
    }
    match names.len() {
        0 => format!("there are no {what}"),
        1 => format!("there is only `{}`", names[0]),
        count if count > SHOWN => format!("the {what} are {}, …", names[..SHOWN].join(", ")),
        _ => format!("the {what} are {}", names.join(", ")),
    }
}

/// Nobody misspells a longer name.
const LONGEST_NAME: usize = 100;
/// So many names are listed in a message.
const SHOWN: usize = 32;

/// Compiles an expression.
pub fn compile(source: &str, scope: &Scope) -> Result<(Expr, Type), Vec<Error>> {
    let syntax = parse(source).map_err(|error| vec![error])?;
    let mut checker = Checker { scope, row: None, size: 0, errors: Vec::new() };
    match (checker.check(&syntax), checker.errors) {
        (Some((expr, ty)), errors) if errors.is_empty() => {
            if expr.nesting() > DEEPEST {
                let message = "with its named values written out, the expression nests too deeply";
                return Err(vec![Error::new(syntax.span, message, "make it simpler")]);
            }
            Ok((expr, ty))
        }
        (_, errors) => Err(errors),
    }
}

/// The names an expression mentions, the columns within `any`, `all` and `count` too; none when it can't be read.
pub fn mentions(source: &str) -> Vec<String> {
    let mut out = Vec::new();
    if let Ok(syntax) = parse(source) {
        syntax.each_name(&mut |name| out.push(name.to_owned()));
    }
    out
}

struct Checker<'s> {
    scope: &'s Scope,
    /// The columns within `any`, `all` and `count`: they stand before the scope's own row.
    row: Option<BTreeMap<String, Type>>,
    size: usize,
    errors: Vec<Error>,
}

type Typed = Option<(Expr, Type)>;

impl Checker<'_> {
    fn find(&self, name: &str) -> Option<Type> {
        match &self.row {
            Some(row) => row.get(name).or_else(|| self.scope.find_in_form(name)).cloned(),
            None => self.scope.find(name).cloned(),
        }
    }

    /// Counts what an expression is made of; past the bound nothing more is built.
    fn grow(&mut self, by: usize, span: &Range<usize>) -> Option<()> {
        let before = self.size;
        self.size = before.saturating_add(by);
        if before <= MOST && self.size > MOST {
            self.fail(span, "with its named values written out, the expression is too long", "make it simpler");
        }
        (self.size <= MOST).then_some(())
    }

    fn fail(&mut self, span: &Range<usize>, message: impl Into<String>, help: impl Into<String>) {
        self.errors.push(Error::new(span.clone(), message, help));
    }

    fn check(&mut self, syntax: &Syntax) -> Typed {
        let span = &syntax.span;
        self.grow(1, span)?;
        match &syntax.kind {
            Kind::Number(number) => Some((Expr::Number(*number), Type::Number)),
            Kind::Text(text) => Some((Expr::Text(text.clone()), Type::Text)),
            Kind::Bool(yes) => Some((Expr::Bool(*yes), Type::Bool)),
            Kind::Name(parts) => self.name(parts),
            Kind::Not(inner) => Some((Expr::Not(Box::new(self.of(inner, &Type::Bool)?)), Type::Bool)),
            Kind::Minus(inner) => Some((Expr::Minus(Box::new(self.of(inner, &Type::Number)?)), Type::Number)),
            Kind::Binary(op, left, right) => self.binary(*op, left, right, span),
            Kind::If(condition, yes, no) => {
                let (condition, yes, no) = (self.of(condition, &Type::Bool), self.check(yes), self.check(no));
                let (condition, (yes, ty), (no, other)) = (condition?, yes?, no?);
                if !ty.matches(&other) {
                    self.fail(
                        span,
                        format!("the two outcomes differ: {ty} and {other}"),
                        "let both be of the same kind",
                    );
                    return None;
                }
                Some((Expr::If(Box::new(condition), Box::new(yes), Box::new(no)), ty))
            }
            Kind::Call(name, at, arguments) => self.call(name, at, arguments, span),
        }
    }

    /// An expression that must be of a type.
    fn of(&mut self, syntax: &Syntax, wanted: &Type) -> Option<Expr> {
        let typed = self.check(syntax)?;
        self.must_be(typed, wanted, &syntax.span)
    }

    fn must_be(&mut self, (expr, ty): (Expr, Type), wanted: &Type, span: &Range<usize>) -> Option<Expr> {
        if ty.matches(wanted) {
            return Some(expr);
        }
        self.fail(span, format!("this is {ty}, but {wanted} is needed"), ty.advice(wanted));
        None
    }

    fn name(&mut self, parts: &[(String, Range<usize>)]) -> Typed {
        let (name, span) = &parts[0];
        let Some(ty) = self.find(name) else {
            self.unknown(name, span);
            return None;
        };
        let rest: Vec<&str> = parts[1..].iter().map(|(part, _)| part.as_str()).collect();
        let known: Vec<String> = match (&ty, rest.as_slice()) {
            (_, []) => {
                let column = self.row.as_ref().is_some_and(|row| row.contains_key(name));
                if let Some(value) = self.scope.value(name).filter(|_| !column) {
                    self.grow(value.size, span)?;
                    return Some((value.expr.clone(), ty));
                }
                return Some((Expr::Field(name.clone()), ty));
            }
            (Type::Rows(columns) | Type::Table(_, columns), [column]) => {
                if let Some(column_type) = columns.get(*column) {
                    let list = Type::List(Box::new(column_type.clone()));
                    return Some((Expr::Column(name.clone(), (*column).to_owned()), list));
                }
                let rows = match &ty {
                    Type::Table(rows, _) => rows.clone(),
                    _ => Vec::new(),
                };
                columns.keys().cloned().chain(rows).collect()
            }
            (Type::Table(rows, columns), [row, column]) => {
                if let (true, Some(ty)) = (rows.iter().any(|r| r == row), columns.get(*column)) {
                    return Some((Expr::Cell(name.clone(), (*row).to_owned(), (*column).to_owned()), ty.clone()));
                }
                rows.iter().chain(columns.keys()).cloned().collect()
            }
            (Type::Parts(_, parts), [part]) => {
                if let Some((_, ty)) = parts.iter().find(|(name, _)| name == part) {
                    return Some((Expr::Part(name.clone(), (*part).to_owned()), ty.clone()));
                }
                parts.iter().map(|(name, _)| name.clone()).collect()
            }
            _ => Vec::new(),
        };
        let (last, at) = &parts[parts.len() - 1];
        let help = match known.is_empty() {
            true => format!("write `{name}` alone"),
            false => instead(last, known.iter().map(String::as_str), "names it has"),
        };
        self.fail(at, format!("`{name}` is {ty} and has no `{}`", rest.join(".")), help);
        None
    }

    fn unknown(&mut self, name: &str, span: &Range<usize>) {
        let (message, help) = match self.scope.elsewhere(name) {
            Some(Elsewhere::Later) => (
                format!("`{name}` is asked later in the form"),
                "an expression can only read what stands above it: move the question up".to_owned(),
            ),
            Some(Elsewhere::LaterValue) => (
                format!("the value `{name}` reads what is asked later in the form"),
                "an expression can only read what stands above it: move the question up".to_owned(),
            ),
            Some(Elsewhere::Text) => (
                format!("`{name}` is a text between questions; it has no answer"),
                "write the condition that shows it".to_owned(),
            ),
            // It has been said already what is wrong with it.
            Some(Elsewhere::Broken) => return,
            None => {
                let columns = self.row.iter().flat_map(BTreeMap::keys).map(String::as_str);
                let here: Vec<&str> = columns.chain(self.scope.all()).collect();
                let help = match nearest(name, here.iter().copied().chain(self.scope.all_elsewhere())) {
                    Some(name) => format!("did you mean `{name}`?"),
                    None => instead(name, here.into_iter(), "names that can be read here"),
                };
                (format!("there is no field `{name}`"), help)
            }
        };
        self.fail(span, message, help);
    }

    fn binary(&mut self, op: Op, left: &Syntax, right: &Syntax, span: &Range<usize>) -> Typed {
        let two = |left, right| Expr::Binary(op, Box::new(left), Box::new(right));
        match op {
            Op::And | Op::Or => {
                let (left, right) = (self.of(left, &Type::Bool), self.of(right, &Type::Bool));
                Some((two(left?, right?), Type::Bool))
            }
            Op::Add => {
                let (first, second) = (self.check(left), self.check(right));
                // What stands first says whether numbers are added or texts joined.
                let texts = matches!(first, Some((_, Type::Text | Type::OneOf(_))));
                let wanted = if texts { Type::Text } else { Type::Number };
                let first = first.and_then(|typed| self.must_be(typed, &wanted, &left.span));
                let second = second.and_then(|typed| self.must_be(typed, &wanted, &right.span));
                Some((two(first?, second?), wanted))
            }
            Op::Subtract | Op::Multiply | Op::Divide => {
                let (left, right) = (self.of(left, &Type::Number), self.of(right, &Type::Number));
                Some((two(left?, right?), Type::Number))
            }
            Op::In => {
                let (item, list) = (self.check(left), self.check(right));
                let ((item, item_type), (list, list_type)) = (item?, list?);
                let Type::Many(options) = &list_type else {
                    let message = format!("`in` needs a field with several choices, but this is {list_type}");
                    self.fail(&right.span, message, "compare one answer with ==");
                    return None;
                };
                if !item_type.matches(&Type::Text) {
                    let message = format!("this is {item_type}, but the key of an option is needed");
                    self.fail(&left.span, message, "write the option's key in quotes");
                    return None;
                }
                self.option(&item, options, &left.span)?;
                Some((two(item, list), Type::Bool))
            }
            _ => self.comparison(op, left, right, span),
        }
    }

    fn comparison(&mut self, op: Op, left: &Syntax, right: &Syntax, span: &Range<usize>) -> Typed {
        let (first, second) = (self.check(left), self.check(right));
        let ((first, first_type), (second, second_type)) = (first?, second?);
        let comparable = match op {
            Op::Equal | Op::NotEqual => {
                matches!(first_type, Type::Text | Type::Number | Type::Bool | Type::Date | Type::Time | Type::OneOf(_))
            }
            _ => matches!(first_type, Type::Number | Type::Date | Type::Time),
        };
        if !first_type.matches(&second_type) {
            let message = format!("these can't be compared: {first_type} and {second_type}");
            let alone = first_type == Type::Bool || second_type == Type::Bool;
            let help = match alone {
                true => "a yes or no stands alone: `x` or `!x`".into(),
                false => second_type.advice(&first_type),
            };
            self.fail(span, message, help);
            return None;
        }
        if !comparable {
            self.fail(span, format!("{first_type} can't be compared this way"), first_type.comparison());
            return None;
        }
        if let Type::OneOf(options) = &first_type {
            self.option(&second, options, &right.span)?;
        }
        if let Type::OneOf(options) = &second_type {
            self.option(&first, options, &left.span)?;
        }
        let constant = |expr: &Expr| matches!(expr, Expr::Number(_) | Expr::Text(_) | Expr::Bool(_) | Expr::Date(_));
        if constant(&first) && constant(&second) {
            self.fail(span, "this comparison always has the same outcome", "compare with a field, or leave it out");
            return None;
        }
        Some((Expr::Binary(op, Box::new(first), Box::new(second)), Type::Bool))
    }

    /// A literal that is compared with a choice must be one of its options.
    fn option(&mut self, expr: &Expr, options: &[String], span: &Range<usize>) -> Option<()> {
        match expr {
            Expr::Text(key) if !options.is_empty() && !options.contains(key) => {
                let help = instead(key, options.iter().map(String::as_str), "options");
                self.fail(span, format!("there is no option `{key}`"), help);
                None
            }
            _ => Some(()),
        }
    }
}
