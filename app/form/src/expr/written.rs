//! An expression as an author would write it. Named values and rates stand written out, as they do in the tree.

use std::fmt;

use super::tree::{Expr, Op};

/// How tightly an operator binds; what binds less is put in parentheses.
type Binding = u8;

const LOOSEST: Binding = 0;
const UNARY: Binding = 6;

impl Op {
    /// The operator's sign.
    pub fn sign(self) -> &'static str {
        match self {
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

    fn binding(self) -> Binding {
        match self {
            Op::Or => 1,
            Op::And => 2,
            Op::Add | Op::Subtract => 4,
            Op::Multiply | Op::Divide => 5,
            _ => 3,
        }
    }
}

impl fmt::Display for Expr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write(self, LOOSEST, f)
    }
}

fn write(expr: &Expr, outer: Binding, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let own = match expr {
        Expr::If(..) => LOOSEST,
        Expr::Binary(op, ..) => op.binding(),
        Expr::Not(_) | Expr::Minus(_) => UNARY,
        _ => UNARY + 1,
    };
    if own < outer {
        f.write_str("(")?;
    }
    match expr {
        Expr::Absent => f.write_str("nothing")?,
        Expr::Number(number) => write!(f, "{}", number.normalize())?,
        Expr::Text(text) => write!(f, "\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))?,
        Expr::Bool(yes) => write!(f, "{yes}")?,
        Expr::Date(day) => write!(f, "date(\"{day}\")")?,
        Expr::Field(name) => f.write_str(name)?,
        Expr::Column(name, part) | Expr::Part(name, part) => write!(f, "{name}.{part}")?,
        Expr::Cell(name, row, column) => write!(f, "{name}.{row}.{column}")?,
        Expr::Not(inner) => {
            f.write_str("!")?;
            write(inner, UNARY, f)?;
        }
        Expr::Minus(inner) => {
            f.write_str("-")?;
            write(inner, UNARY, f)?;
        }
        Expr::Binary(op, left, right) => {
            write(left, own, f)?;
            write!(f, " {} ", op.sign())?;
            // Operators of one rank are read from left to right.
            write(right, own + 1, f)?;
        }
        Expr::If(condition, yes, no) => {
            write(condition, own + 1, f)?;
            f.write_str(" ? ")?;
            write(yes, own + 1, f)?;
            f.write_str(" : ")?;
            write(no, own, f)?;
        }
        Expr::Call(function, arguments) => {
            write!(f, "{}(", function.name())?;
            for (at, argument) in arguments.iter().enumerate() {
                f.write_str(if at == 0 { "" } else { ", " })?;
                write(argument, LOOSEST, f)?;
            }
            f.write_str(")")?;
        }
    }
    if own < outer { f.write_str(")") } else { Ok(()) }
}
