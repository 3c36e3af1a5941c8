//! `skranke theme`: the colours a municipality may set, or whether its own can be read.

use std::{path::Path, process::ExitCode};

use crate::theme::{self, Theme};

/// Prints our own theme, or checks a folder's.
pub fn run(folder: Option<&Path>) -> ExitCode {
    let Some(folder) = folder else {
        print!("{}", theme::OURS);
        return ExitCode::SUCCESS;
    };
    match Theme::read(folder) {
        Ok(_) => {
            println!("{}: every pair of colours differs enough, light and dark", folder.display());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
