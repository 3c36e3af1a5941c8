//! Writes the cases and what they come to natively into a folder: `cases.jsonl` and `native.jsonl`.

use std::{fs, path::PathBuf, process::ExitCode};

use agreement::{case::run, cases};

/// How many expressions and how many inputs.
const EACH: usize = 6_000;
const SEED: u64 = 20_261_127;

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("say which folder the cases go to");
        return ExitCode::FAILURE;
    };
    let cases: Result<Vec<String>, _> = cases::all(SEED, EACH).iter().map(serde_json::to_string).collect();
    let written = cases.map_err(std::io::Error::from).and_then(|cases| {
        let cases = cases.join("\n") + "\n";
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("native.jsonl"), run(&cases))?;
        fs::write(folder.join("cases.jsonl"), cases)
    });
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cannot write the cases into {}: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}
