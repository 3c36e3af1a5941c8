//! A condition as its author would write it.

use crate::expr::{Expr, Op};

/// The text of an expression. Named values are written out, since that is what is evaluated.
pub fn said(expr: &Expr) -> String {
    match expr {
        Expr::Absent => "absent".to_owned(),
        Expr::Number(number) => number.normalize().to_string(),
        Expr::Text(text) => format!("\"{text}\""),
        Expr::Bool(yes) => yes.to_string(),
        Expr::Date(day) => format!("date(\"{day}\")"),
        Expr::Field(name) => name.clone(),
        Expr::Column(name, part) | Expr::Part(name, part) => format!("{name}.{part}"),
        Expr::Cell(name, row, column) => format!("{name}.{row}.{column}"),
        Expr::Not(inner) => format!("!{}", within(inner)),
        Expr::Minus(inner) => format!("-{}", within(inner)),
        Expr::Binary(op, left, right) => format!("{} {} {}", side(left, *op, false), sign(*op), side(right, *op, true)),
        Expr::If(condition, yes, no) => format!("{} ? {} : {}", within(condition), within(yes), within(no)),
        Expr::Call(function, arguments) => {
            format!("{}({})", function.name(), arguments.iter().map(said).collect::<Vec<_>>().join(", "))
        }
    }
}

/// One side of an operator, in brackets where it would be read otherwise without.
fn side(expr: &Expr, outer: Op, is_right: bool) -> String {
    let bare = match expr {
        Expr::Binary(inner, ..) => {
            let same = *inner == outer && matches!(outer, Op::And | Op::Or | Op::Add | Op::Multiply);
            same || strength(*inner) > strength(outer) || (!is_right && strength(*inner) == strength(outer))
        }
        Expr::If(..) => false,
        _ => true,
    };
    if bare { said(expr) } else { within(expr) }
}

/// How strongly an operator binds.
fn strength(op: Op) -> u8 {
    match op {
        Op::Or => 1,
        Op::And => 2,
        Op::Add | Op::Subtract => 4,
        Op::Multiply | Op::Divide => 5,
        _ => 3,
    }
}

fn within(expr: &Expr) -> String {
    match expr {
        Expr::Binary(..) | Expr::If(..) => format!("({})", said(expr)),
        _ => said(expr),
    }
}

fn sign(op: Op) -> &'static str {
    match op {
        Op::And => "&&",
        Op::Or => "||",
        Op::Equal => "==",
        Op::NotEqual => "!=",
        Op::Less => "<",
        Op::LessOrEqual => "<=",
        Op::Greater => ">",
        Op::GreaterOrEqual => ">=",
        Op::Add => "+",
        Op::Subtract => "-",
        Op::Multiply => "*",
        Op::Divide => "/",
        Op::In => "in",
    }
}
