//! Calls of functions: their arguments and what they give.

use std::ops::Range;

use super::{Checker, Typed, instead};
use crate::expr::{
    Expr, Function, Op, Type,
    parser::{Kind, Syntax},
};

impl Checker<'_> {
    pub(super) fn call(&mut self, name: &str, at: &Range<usize>, arguments: &[Syntax], span: &Range<usize>) -> Typed {
        if name == "date" {
            return self.date(arguments, span);
        }
        if name == "rate" {
            return self.rate(arguments, span);
        }
        if name == "time" {
            return self.time(arguments, span);
        }
        let Some(function) = Function::find(name) else {
            let help = instead(name, Function::ALL.iter().map(|function| function.name()), "functions");
            self.fail(at, format!("there is no function `{name}`"), help);
            return None;
        };
        let fixed: &[Type] = match function {
            Function::Today => &[],
            Function::Age => &[Type::Date],
            Function::MinutesBetween => &[Type::Time, Type::Time],
            Function::MonthsBetween | Function::DaysBetween => &[Type::Date, Type::Date],
            Function::Round => &[Type::Number, Type::Number],
            Function::Floor | Function::Ceil => &[Type::Number],
            Function::Length => &[Type::Text],
            Function::StartsWith | Function::EndsWith | Function::Contains => &[Type::Text, Type::Text],
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
            Function::StartsWith | Function::EndsWith | Function::Contains => Type::Bool,
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

    /// `rate("name")` by today's date, or `rate("name", date)`. It is written out as a choice by day, so that new rates
    /// apply at midnight in the browser as in the server.
    fn rate(&mut self, arguments: &[Syntax], span: &Range<usize>) -> Typed {
        let [Syntax { kind: Kind::Text(name), span: at }, day @ ..] = arguments else {
            self.fail(span, "`rate` can't be called like this", "write rate(\"name\") or rate(\"name\", date)");
            return None;
        };
        let day = match day {
            [] => Expr::Call(Function::Today, Vec::new()),
            [day] => self.of(day, &Type::Date)?,
            _ => {
                self.fail(span, "`rate` can't be called like this", "write rate(\"name\") or rate(\"name\", date)");
                return None;
            }
        };
        let Some(rates) = self.scope.rate(name) else {
            let help = instead(name, self.scope.all_rates(), "rates in forms/shared");
            self.fail(at, format!("there is no rate `{name}`"), help);
            return None;
        };
        self.grow(rates.len() * (day.size() + 4), span)?;
        let chosen = rates.iter().fold(Expr::Absent, |before, (from, value)| {
            let applies = Expr::Binary(Op::GreaterOrEqual, Box::new(day.clone()), Box::new(Expr::Date(*from)));
            Expr::If(Box::new(applies), Box::new(Expr::Number(*value)), Box::new(before))
        });
        Some((chosen, Type::Number))
    }

    /// `time("16:00")`: a time of day of the file itself.
    fn time(&mut self, arguments: &[Syntax], span: &Range<usize>) -> Typed {
        let time = match arguments {
            [Syntax { kind: Kind::Text(text), .. }] => crate::field::time::parse(text),
            _ => None,
        };
        if time.is_none() {
            self.fail(span, "this is not a time of day", "write time(\"16:00\")");
        }
        Some((Expr::Text(time?), Type::Time))
    }

    fn wrong_arguments(&mut self, function: Function, span: &Range<usize>) {
        let message = format!("`{}` can't be called like this", function.name());
        self.fail(span, message, format!("write {}", function.usage()));
    }

    /// Rows, and something about each of them that sees the row's columns.
    fn of_rows<T>(&mut self, rows: &Syntax, each: impl FnOnce(&mut Self) -> Option<T>) -> Option<(Expr, T)> {
        let (expr, ty) = self.check(rows)?;
        let (Type::Rows(columns) | Type::Table(_, columns)) = ty else {
            let help = "write the name of a repeat or a table";
            self.fail(&rows.span, format!("this is {ty}, but rows are needed"), help);
            return None;
        };
        let outer = self.row.replace(columns);
        let found = each(self);
        self.row = outer;
        Some((expr, found?))
    }

    /// The functions whose arguments aren't of one fixed type.
    fn free(&mut self, function: Function, arguments: &[Syntax], span: &Range<usize>) -> Typed {
        match (function, arguments) {
            (Function::Any | Function::All | Function::Count, [rows, condition]) => {
                let (rows, condition) = self.of_rows(rows, |checker| checker.of(condition, &Type::Bool))?;
                let ty = if function == Function::Count { Type::Number } else { Type::Bool };
                Some((Expr::Call(function, vec![rows, condition]), ty))
            }
            (Function::Map, [rows, each]) => {
                let (rows, (each, ty)) = self.of_rows(rows, |checker| checker.check(each))?;
                Some((Expr::Call(function, vec![rows, each]), Type::List(Box::new(ty))))
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
