//! A test in two halves: expressions and inputs are evaluated natively and in WebAssembly, and must come to the same.
//!
//! `cargo xtask test --only agreement` compiles this crate for both, lets `bin/agreement-cases` write the cases with what
//! they come to natively, and `compare.mjs` asks the other half in Node.
//!
//! | where | what |
//! |---|---|
//! | `case` | a case and what it comes to |
//! | `cases` | the cases, from a seed |
//! | `memory` | how JavaScript calls: texts in linear memory |

pub mod case;
pub mod cases;
mod memory;
