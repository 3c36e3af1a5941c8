//! Every chore of the project: `cargo xtask run`, `test`, `build`, `check`, `assets`.
//!
//! - `workspace` where things are
//! - `command`   starting other programs
//! - `needs`     what must be installed, and installing it
//! - `assets`    what the browser loads: `wasm` and `style` put together in `site/static`
//! - `wasm`      the browser's program, from Rust
//! - `style`     the style sheet, from `app/style`
//! - `program`   the server: started for a developer, or built for release
//! - `tests`     the stages of `cargo xtask test`

mod assets;
mod command;
mod needs;
mod program;
mod style;
mod tests;
mod wasm;
mod workspace;

use std::process::ExitCode;

use command::Failure;
use workspace::Workspace;

const USAGE: &str = "\
Chores of this project.

  cargo xtask run [ARGUMENTS]      set everything up, build, and serve the demo on http://127.0.0.1:3000
                                   (ARGUMENTS go to `skranke serve`)
  cargo xtask test                 everything that is tested; ends with a count
  cargo xtask test --only STAGE    one stage, by name
  cargo xtask check                the quick part: formatting, clippy, unit tests
  cargo xtask assets               only what the browser loads, with sizes
  cargo xtask build                the release program, target/release/skranke
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["run", rest @ ..] => Workspace::find().and_then(|w| program::run(&w, rest)),
        ["build"] => Workspace::find().and_then(|w| program::build(&w)),
        ["assets"] => Workspace::find().and_then(|w| assets::build_and_measure(&w)),
        ["check"] => Workspace::find().and_then(|w| tests::run(&w, tests::QUICK)),
        ["test"] => Workspace::find().and_then(|w| tests::run(&w, tests::ALL)),
        ["test", "--only", stages @ ..] if !stages.is_empty() => {
            Workspace::find().and_then(|w| tests::run(&w, stages))
        }
        [] | ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            Ok(())
        }
        _ => Err(Failure::new(format!("unknown chore `{}`\n\n{USAGE}", words.join(" ")))),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}
