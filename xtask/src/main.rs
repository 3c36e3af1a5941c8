//! Every chore of the project: `cargo xtask run`, `test`, `journeys`, `accessibility`, `build`, `check`, `assets`.
//!
//! - `workspace` where things are
//! - `command`   starting other programs
//! - `needs`     what must be installed, and installing it
//! - `assets`    what the browser loads: `wasm` and `style` put together in `site`
//! - `wasm`      the browser's program, from Rust
//! - `style`     the style sheet, from `app/style`
//! - `program`   the server: started for a developer, or built for release
//! - `tests`     the stages of `cargo xtask test` and `journeys`

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
  cargo xtask test --only STAGES   some stages, by name
  cargo xtask journeys             the browser journeys against the release program, which it builds;
                                   `test` runs them against the debug program
  cargo xtask accessibility [--form=KEY] [--base-url=ADDRESS] [--report=FOLDER] …
                                   the accessibility tests whole, on a demo of their own or elsewhere;
                                   `test` looks at a slice of them
  cargo xtask check                the quick part: formatting, clippy, unit tests
  cargo xtask assets               only what the browser loads, with sizes
  cargo xtask build                the release program, target/release/skranke
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match chore(&words) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn chore(words: &[&str]) -> Result<ExitCode, Failure> {
    let workspace = Workspace::find();
    match words {
        ["run", arguments @ ..] => program::run(&workspace?, arguments)?,
        ["build"] => _ = program::build(&workspace?)?,
        ["assets"] => assets::build_and_measure(&workspace?)?,
        ["journeys"] => return tests::journeys(&workspace?),
        ["accessibility", words @ ..] => return tests::accessibility(&workspace?, words),
        ["check"] => return tests::run(&workspace?, tests::QUICK),
        ["test"] => return tests::run(&workspace?, tests::ALL),
        ["test", "--only", stages @ ..] if !stages.is_empty() => return tests::run(&workspace?, stages),
        [] | ["help" | "--help" | "-h"] => print!("{USAGE}"),
        _ => return Err(Failure::new(format!("unknown chore `{}`\n\n{USAGE}", words.join(" ")))),
    }
    Ok(ExitCode::SUCCESS)
}
