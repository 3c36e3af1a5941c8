//! One case, and what it comes to.

use form::{
    Answers, Input, Value,
    expr::{Env, Expr},
    field::Reader,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What is evaluated, with all it can see.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Case {
    /// An expression over answers, as the browser gets it with a page.
    Expr {
        /// The expression.
        expr: Expr,
        /// The form's answers.
        answers: Answers,
        /// The answers of the row it stands in.
        row: Option<Answers>,
        /// The day.
        #[serde(with = "form::day")]
        today: Date,
    },
    /// An input as somebody typed it, and how it is read.
    Read {
        /// The reader of its field's kind.
        reader: Reader,
        /// What was typed.
        input: Input,
    },
}

impl Case {
    /// The value; `None` for what is absent or can't be read.
    pub fn outcome(&self) -> Option<Value> {
        match self {
            Case::Expr { expr, answers, row, today } => expr.eval(&Env { answers, row: row.as_ref(), today: *today }),
            Case::Read { reader, input } => reader.read(input),
        }
    }
}

/// The outcomes of cases, both as JSON, one a line. A line that is no case says so: the other half never does.
pub fn run(cases: &str) -> String {
    let outcome = |line: &str| match serde_json::from_str::<Case>(line) {
        Ok(case) => serde_json::to_string(&case.outcome()).unwrap_or_else(|error| error.to_string()),
        Err(error) => format!("not a case: {error}"),
    };
    cases.lines().map(|line| outcome(line) + "\n").collect()
}
