//! The form language's expressions: a subset of CEL's syntax, typed when a form is loaded, evaluated from a small tree
//! in the server and in the browser alike.
//!
//! An unanswered or hidden field is *absent*. Absent spreads through operators and comparisons; `&&` and `||` are
//! three-valued (Kleene); a condition that is absent counts as false; `sum`, `count`, `min` and `max` pass it over.
//!
//! | where | what |
//! |---|---|
//! | `tree` | the tree that is evaluated and sent to the browser |
//! | `eval` | its evaluation |
//! | `function` | the functions: names, arguments, meaning |
//! | `lexer`, `parser` | text → syntax (feature `file`) |
//! | `scope` | the names an expression can see (feature `file`) |
//! | `check` | syntax → typed tree, with suggestions (feature `file`) |
//! | `written` | the tree → text, as an author would write it (feature `file`) |

#[cfg(test)]
#[cfg(feature = "file")]
mod cel_tests;
#[cfg(feature = "file")]
mod check;
mod eval;
mod function;
#[cfg(feature = "file")]
mod lexer;
#[cfg(feature = "file")]
mod parser;
#[cfg(feature = "file")]
mod scope;
#[cfg(test)]
#[cfg(feature = "file")]
mod tests;
mod tree;
#[cfg(feature = "file")]
mod written;

#[cfg(feature = "file")]
pub use check::{Error, compile, instead, mentions, nearest};
pub use eval::Env;
pub use function::Function;
#[cfg(feature = "file")]
pub use scope::{Elsewhere, Scope};
pub use tree::{Expr, Op, Type};
