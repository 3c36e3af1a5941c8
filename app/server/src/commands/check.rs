//! `skranke check`: what a form author runs before publishing.

use std::{path::Path, process::ExitCode};

use form::{
    Form,
    file::{Format, Severity, whole},
};
use jiff::civil::Date;

use super::{
    diff::Earlier,
    paths::{Shape, show},
};
use crate::{clock::Clock, registry};

/// What is wanted of a check.
pub struct Wanted<'a> {
    /// The day the forms' own tests take for today.
    pub today: Option<Date>,
    /// The versions that changes may not break with.
    pub against: Option<Earlier<'a>>,
    /// How what is wrong is written.
    pub format: Format,
    /// The ways through the forms, in this shape.
    pub paths: Option<Shape>,
    /// Only this form.
    pub form: Option<String>,
}

/// Reads the folder, runs the forms' own tests, holds the forms against earlier versions, prints what is wrong.
pub fn run(folder: &Path, wanted: &Wanted<'_>) -> ExitCode {
    let mut loaded = match registry::load(folder) {
        Ok(loaded) => loaded,
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::from(2);
        }
    };
    let today = wanted.today.unwrap_or_else(|| Clock::system().today());
    let mut diagnostics = std::mem::take(&mut loaded.diagnostics);
    if let Some(key) = &wanted.form {
        let Some(path) = loaded.sources.iter().find(|source| source.key == *key).map(|source| source.path.clone())
        else {
            eprintln!("error: there is no form `{key}` in {}", folder.display());
            return ExitCode::from(2);
        };
        diagnostics.retain(|found| found.file == path);
        loaded.forms.retain(|form| form.key == *key);
    }
    let sources = &loaded.sources;
    let path = |form: &Form| sources.iter().find(|source| source.key == form.key).map_or("", |found| &found.path);
    diagnostics.extend(whole::all(&loaded.forms, path, today));
    if let Some(earlier) = &wanted.against {
        match earlier.breaking(&loaded.forms, &loaded.sources) {
            Ok(found) => diagnostics.extend(found),
            Err(error) => {
                eprintln!("error: {error}");
                return ExitCode::from(2);
            }
        }
    }
    let colour = super::colours(&std::io::stdout());
    let sources: Vec<_> = loaded.sources.iter().map(|source| (source.path.as_str(), source.bytes.as_slice())).collect();
    print!("{}", wanted.format.write(&diagnostics, &sources, colour));
    if let Some(shape) = wanted.paths {
        for form in &loaded.forms {
            println!("{}", show(form, today, shape).trim_end());
        }
    }
    let broken = diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error);
    if broken {
        return ExitCode::FAILURE;
    }
    let pictures = matches!(wanted.paths, Some(Shape::Mermaid | Shape::Svg));
    if wanted.format == Format::Text && !pictures {
        let tests: usize = loaded.forms.iter().map(|form| form.tests.len()).sum();
        println!("{} forms, {tests} tests: all well", loaded.forms.len());
    }
    ExitCode::SUCCESS
}
