//! `skranke check`: what a form author runs before publishing.

use std::{io::IsTerminal, path::Path, process::ExitCode};

use form::file::{Format, Severity, tests};
use jiff::civil::Date;

use super::diff::Earlier;
use crate::{clock::Clock, registry};

/// Reads the folder, runs the forms' own tests, holds the forms against earlier versions, prints what is wrong.
pub fn run(folder: &Path, today: Option<Date>, against: Option<Earlier<'_>>, format: Format) -> ExitCode {
    let loaded = match registry::load(folder) {
        Ok(loaded) => loaded,
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::from(2);
        }
    };
    let today = today.unwrap_or_else(|| Clock::system().today());
    let mut diagnostics = loaded.diagnostics;
    for form in &loaded.forms {
        let path =
            loaded.sources.iter().find(|source| source.key == form.key).map_or("", |source| source.path.as_str());
        diagnostics.extend(tests::run(form, path, today));
    }
    if let Some(earlier) = against {
        match earlier.breaking(&loaded.forms, &loaded.sources) {
            Ok(found) => diagnostics.extend(found),
            Err(error) => {
                eprintln!("error: {error}");
                return ExitCode::from(2);
            }
        }
    }
    let colour = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let sources: Vec<_> = loaded.sources.iter().map(|source| (source.path.as_str(), source.bytes.as_slice())).collect();
    print!("{}", format.write(&diagnostics, &sources, colour));
    let broken = diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error);
    if broken {
        return ExitCode::FAILURE;
    }
    if format != Format::Text {
        return ExitCode::SUCCESS;
    }
    let tests: usize = loaded.forms.iter().map(|form| form.tests.len()).sum();
    println!("{} forms, {tests} tests: all well", loaded.forms.len());
    ExitCode::SUCCESS
}
