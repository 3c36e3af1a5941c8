//! Syntax → typed tree. Says several mistakes at once, each with its place and, where there is one, a suggestion.

use std::{collections::BTreeMap, ops::Range};

use super::{
    function::Function,
    parser::{Kind, Syntax, parse},
    tree::{Expr, Op, Type},
};

/// A mistake in an expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// Where, in bytes of the expression.
    pub span: Range<usize>,
    /// What.
    pub message: String,
    /// What to write instead.
    pub suggestion: Option<String>,
}

impl Error {
    /// A mistake.
    pub fn new(span: Range<usize>, message: impl Into<String>, suggestion: Option<String>) -> Error {
        Error { span, message: message.into(), suggestion }
    }
}

/// The names an expression can see.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    names: BTreeMap<String, Type>,
    row: BTreeMap<String, Type>,
    values: BTreeMap<String, (Expr, Type)>,
    later: Vec<String>,
}

impl Scope {
    /// Adds a field of the form.
    pub fn add(&mut self, name: impl Into<String>, ty: Type) {
        self.names.insert(name.into(), ty);
    }

    /// Adds a named value; where it is used, its expression stands.
    pub fn define(&mut self, name: impl Into<String>, expr: Expr, ty: Type) {
        self.values.insert(name.into(), (expr, ty));
    }

    /// Says that a field of this name stands later in the file.
    pub fn add_later(&mut self, name: impl Into<String>) {
        self.later.push(name.into());
    }

    /// The same names with a row's columns before them.
    pub fn within(&self, columns: BTreeMap<String, Type>) -> Scope {
        Scope { row: columns, ..self.clone() }
    }

    /// The type of a name, if it can be seen.
    pub fn find(&self, name: &str) -> Option<&Type> {
        self.row.get(name).or_else(|| self.names.get(name)).or_else(|| self.values.get(name).map(|(_, ty)| ty))
    }

    fn all(&self) -> impl Iterator<Item = &str> {
        self.row.keys().chain(self.names.keys()).chain(self.values.keys()).map(String::as_str)
    }
}

/// The name among `known` that `wrong` was meant to be, if one is near.
pub fn nearest<'k>(wrong: &str, known: impl Iterator<Item = &'k str>) -> Option<String> {
    known
        .map(|name| (strsim::damerau_levenshtein(wrong, name), name))
        .filter(|(distance, name)| *distance <= 1 + name.len().max(wrong.len()) / 4)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name.to_owned())
}

/// Compiles an expression.
pub fn compile(source: &str, scope: &Scope) -> Result<(Expr, Type), Vec<Error>> {
    let syntax = parse(source).map_err(|error| vec![error])?;
    let mut checker = Checker { scope: scope.clone(), errors: Vec::new() };
    let found = checker.check(&syntax);
    match found {
        Some(typed) if checker.errors.is_empty() => Ok(typed),
        _ => Err(checker.errors),
    }
}

struct Checker {
    scope: Scope,
    errors: Vec<Error>,
}

type Typed = Option<(Expr, Type)>;

impl Checker {
    fn fail(&mut self, span: &Range<usize>, message: impl Into<String>, suggestion: Option<String>) {
        self.errors.push(Error::new(span.clone(), message, suggestion));
    }

    fn check(&mut self, syntax: &Syntax) -> Typed {
        let span = &syntax.span;
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
                    self.fail(span, format!("the two outcomes differ: {ty} and {other}"), None);
                    return None;
                }
                Some((Expr::If(Box::new(condition), Box::new(yes), Box::new(no)), ty))
            }
            Kind::Call(name, at, arguments) => self.call(name, at, arguments, span),
        }
    }

    /// An expression that must be of a type.
    fn of(&mut self, syntax: &Syntax, wanted: &Type) -> Option<Expr> {
        let (expr, ty) = self.check(syntax)?;
        if ty.matches(wanted) {
            return Some(expr);
        }
        self.fail(&syntax.span, format!("this is {ty}, but {wanted} is needed"), None);
        None
    }

    fn name(&mut self, parts: &[(String, Range<usize>)]) -> Typed {
        let (name, span) = &parts[0];
        let Some(ty) = self.scope.find(name).cloned() else {
            if self.scope.later.contains(name) {
                self.fail(
                    span,
                    format!("`{name}` is asked later in the form; a condition can only read what stands above it"),
                    None,
                );
            } else {
                let near = nearest(name, self.scope.all());
                self.fail(span, format!("there is no field `{name}`"), near);
            }
            return None;
        };
        let rest: Vec<&str> = parts[1..].iter().map(|(part, _)| part.as_str()).collect();
        let known: Vec<String> = match (&ty, rest.as_slice()) {
            (_, []) => {
                if let Some((expr, ty)) = self.scope.values.get(name).filter(|_| !self.scope.row.contains_key(name)) {
                    return Some((expr.clone(), ty.clone()));
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
            (Type::Address, [part]) => {
                let parts = ["street", "postcode", "town"];
                if parts.contains(part) {
                    return Some((Expr::Part(name.clone(), (*part).to_owned()), Type::Text));
                }
                parts.map(str::to_owned).to_vec()
            }
            _ => Vec::new(),
        };
        let (last, at) = &parts[parts.len() - 1];
        let near = nearest(last, known.iter().map(String::as_str));
        self.fail(at, format!("`{name}` is {ty} and has no `{}`", rest.join(".")), near);
        None
    }

    fn binary(&mut self, op: Op, left: &Syntax, right: &Syntax, span: &Range<usize>) -> Typed {
        let two = |left, right| Expr::Binary(op, Box::new(left), Box::new(right));
        match op {
            Op::And | Op::Or => {
                let (left, right) = (self.of(left, &Type::Bool), self.of(right, &Type::Bool));
                Some((two(left?, right?), Type::Bool))
            }
            Op::Add | Op::Subtract | Op::Multiply | Op::Divide => {
                let (left, right) = (self.of(left, &Type::Number), self.of(right, &Type::Number));
                Some((two(left?, right?), Type::Number))
            }
            Op::In => {
                let (item, list) = (self.check(left), self.check(right));
                let ((item, item_type), (list, list_type)) = (item?, list?);
                let Type::Many(options) = &list_type else {
                    self.fail(
                        &right.span,
                        format!("`in` needs a field with several choices; this is {list_type}"),
                        None,
                    );
                    return None;
                };
                if !item_type.matches(&Type::Text) {
                    self.fail(&left.span, format!("this is {item_type}, but the key of an option is needed"), None);
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
                matches!(first_type, Type::Text | Type::Number | Type::Bool | Type::Date | Type::OneOf(_))
            }
            _ => matches!(first_type, Type::Number | Type::Date),
        };
        if !first_type.matches(&second_type) {
            self.fail(span, format!("these can't be compared: {first_type} and {second_type}"), None);
            return None;
        }
        if !comparable {
            self.fail(span, format!("{first_type} can't be compared this way"), None);
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
            self.fail(span, "this comparison always has the same outcome", None);
            return None;
        }
        Some((Expr::Binary(op, Box::new(first), Box::new(second)), Type::Bool))
    }

    /// A literal that is compared with a choice must be one of its options.
    fn option(&mut self, expr: &Expr, options: &[String], span: &Range<usize>) -> Option<()> {
        match expr {
            Expr::Text(key) if !options.contains(key) => {
                let near = nearest(key, options.iter().map(String::as_str)).map(|key| format!("\"{key}\""));
                self.fail(span, format!("there is no option `{key}`; the options are {}", options.join(", ")), near);
                None
            }
            _ => Some(()),
        }
    }

    fn call(&mut self, name: &str, at: &Range<usize>, arguments: &[Syntax], span: &Range<usize>) -> Typed {
        if name == "date" {
            return self.date(arguments, span);
        }
        let Some(function) = Function::find(name) else {
            let near = nearest(name, Function::ALL.iter().map(|function| function.name()));
            self.fail(at, format!("there is no function `{name}`"), near);
            return None;
        };
        let wrong_number = |checker: &mut Self| {
            checker.fail(span, format!("`{name}` is called as {}", function.usage()), None);
            None
        };
        let fixed: &[Type] = match function {
            Function::Today => &[],
            Function::Age => &[Type::Date],
            Function::MonthsBetween | Function::DaysBetween => &[Type::Date, Type::Date],
            Function::Round => &[Type::Number, Type::Number],
            Function::Floor | Function::Ceil => &[Type::Number],
            Function::Length => &[Type::Text],
            Function::StartsWith | Function::Contains => &[Type::Text, Type::Text],
            _ => return self.free(function, arguments, span),
        };
        let shorter = function == Function::Round && arguments.len() == 1;
        if arguments.len() != fixed.len() && !shorter {
            return wrong_number(self);
        }
        let typed: Vec<Option<Expr>> =
            arguments.iter().zip(fixed).map(|(argument, ty)| self.of(argument, ty)).collect();
        let typed: Option<Vec<Expr>> = typed.into_iter().collect();
        let ty = match function {
            Function::Today => Type::Date,
            Function::StartsWith | Function::Contains => Type::Bool,
            _ => Type::Number,
        };
        Some((Expr::Call(function, typed?), ty))
    }

    /// `date("2027-01-01")`: a day of the file itself.
    fn date(&mut self, arguments: &[Syntax], span: &Range<usize>) -> Typed {
        let day = match arguments {
            [Syntax { kind: Kind::Text(text), .. }] => text.parse().ok(),
            _ => None,
        };
        if day.is_none() {
            self.fail(span, "a date is written date(\"2027-01-31\")", None);
        }
        Some((Expr::Date(day?), Type::Date))
    }

    /// The functions whose arguments aren't of one fixed type.
    fn free(&mut self, function: Function, arguments: &[Syntax], span: &Range<usize>) -> Typed {
        let usage = format!("`{}` is called as {}", function.name(), function.usage());
        match (function, arguments) {
            (Function::Any | Function::All | Function::Count, [rows, condition]) => {
                let (rows_expr, ty) = self.check(rows)?;
                let (Type::Rows(columns) | Type::Table(_, columns)) = ty else {
                    self.fail(&rows.span, format!("this is {ty}, but rows are needed"), None);
                    return None;
                };
                let outer = std::mem::replace(&mut self.scope.row, columns);
                let condition = self.of(condition, &Type::Bool);
                self.scope.row = outer;
                let ty = if function == Function::Count { Type::Number } else { Type::Bool };
                Some((Expr::Call(function, vec![rows_expr, condition?]), ty))
            }
            (Function::Count, [list]) => {
                let (expr, ty) = self.check(list)?;
                match ty {
                    Type::List(_) | Type::Rows(_) | Type::Table(..) | Type::Many(_) | Type::Files => {
                        Some((Expr::Call(function, vec![expr]), Type::Number))
                    }
                    ty => {
                        self.fail(span, format!("this is {ty}; {usage}"), None);
                        None
                    }
                }
            }
            (Function::Sum, [list]) => {
                let (expr, ty) = self.check(list)?;
                if ty != Type::List(Box::new(Type::Number)) {
                    self.fail(&list.span, format!("this is {ty}, but a list of numbers is needed"), None);
                    return None;
                }
                Some((Expr::Call(function, vec![expr]), Type::Number))
            }
            (Function::Min | Function::Max, [_, ..]) => {
                let typed: Vec<Typed> = arguments.iter().map(|argument| self.check(argument)).collect();
                let typed: Option<Vec<(Expr, Type)>> = typed.into_iter().collect();
                let typed = typed?;
                let single = |ty: &Type| match ty {
                    Type::List(inner) => (**inner).clone(),
                    ty => ty.clone(),
                };
                let ty = single(&typed[0].1);
                if !matches!(ty, Type::Number | Type::Date) || typed.iter().any(|(_, other)| single(other) != ty) {
                    self.fail(span, format!("`{}` takes numbers, or dates", function.name()), None);
                    return None;
                }
                Some((Expr::Call(function, typed.into_iter().map(|(expr, _)| expr).collect()), ty))
            }
            (Function::Default, [first, second]) => {
                let (first, second) = (self.check(first), self.check(second));
                let ((first, ty), (second, other)) = (first?, second?);
                if !ty.matches(&other) {
                    self.fail(span, format!("the two differ: {ty} and {other}"), None);
                    return None;
                }
                Some((Expr::Call(function, vec![first, second]), ty))
            }
            (Function::Answered, [one]) => Some((Expr::Call(function, vec![self.check(one)?.0]), Type::Bool)),
            _ => {
                self.fail(span, usage, None);
                None
            }
        }
    }
}
