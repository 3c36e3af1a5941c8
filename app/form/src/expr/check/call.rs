//! Calls of functions: their arguments and what they give.

use std::ops::Range;

use super::{Checker, Typed, instead};
use crate::expr::{
    Expr, Function, Type,
    parser::{Kind, Syntax},
};

impl Checker<'_> {
    pub(super) fn call(&mut self, name: &str, at: &Range<usize>, arguments: &[Syntax], span: &Range<usize>) -> Typed {
        if name == "date" {
            return self.date(arguments, span);
        }
        let Some(function) = Function::find(name) else {
            let help = instead(name, Function::ALL.iter().map(|function| function.name()), "functions");
            self.fail(at, format!("there is no function `{name}`"), help);
            return None;
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
            self.wrong_arguments(function, span);
            return None;
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
            self.fail(span, "this is not a day of the calendar", "write date(\"2027-01-31\")");
        }
        Some((Expr::Date(day?), Type::Date))
    }

    fn wrong_arguments(&mut self, function: Function, span: &Range<usize>) {
        let message = format!("`{}` can't be called like this", function.name());
        self.fail(span, message, format!("write {}", function.usage()));
    }

    /// The functions whose arguments aren't of one fixed type.
    fn free(&mut self, function: Function, arguments: &[Syntax], span: &Range<usize>) -> Typed {
        match (function, arguments) {
            (Function::Any | Function::All | Function::Count, [rows, condition]) => {
                let (rows_expr, ty) = self.check(rows)?;
                let (Type::Rows(columns) | Type::Table(_, columns)) = ty else {
                    let help = "write the name of a repeat or a table";
                    self.fail(&rows.span, format!("this is {ty}, but rows are needed"), help);
                    return None;
                };
                let outer = self.row.replace(columns);
                let condition = self.of(condition, &Type::Bool);
                self.row = outer;
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
                        let help = "count what can be several: rows, files or choices";
                        self.fail(&list.span, format!("this is {ty}, which can't be counted"), help);
                        None
                    }
                }
            }
            (Function::Sum, [list]) => {
                let (expr, ty) = self.check(list)?;
                if ty != Type::List(Box::new(Type::Number)) {
                    let help = "write a repeat or table and its column of numbers: sum(barn.belop)";
                    self.fail(&list.span, format!("this is {ty}, but a list of numbers is needed"), help);
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
                    let message = format!("`{}` takes numbers, or dates", function.name());
                    self.fail(span, message, format!("write {}", function.usage()));
                    return None;
                }
                Some((Expr::Call(function, typed.into_iter().map(|(expr, _)| expr).collect()), ty))
            }
            (Function::Default, [first, second]) => {
                let (first, second) = (self.check(first), self.check(second));
                let ((first, ty), (second, other)) = (first?, second?);
                if !ty.matches(&other) {
                    self.fail(span, format!("the two differ: {ty} and {other}"), "let both be of the same kind");
                    return None;
                }
                Some((Expr::Call(function, vec![first, second]), ty))
            }
            (Function::Answered, [one]) => Some((Expr::Call(function, vec![self.check(one)?.0]), Type::Bool)),
            _ => {
                self.wrong_arguments(function, span);
                None
            }
        }
    }
}
