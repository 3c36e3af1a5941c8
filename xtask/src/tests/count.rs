//! What a runner says passed, failed and was left out.

use std::fmt;
use std::io::{BufRead, BufReader, Read};
use std::ops::Add;
use std::process::{Command, Stdio};
use std::thread;

use crate::command::{Failure, shown};

/// Tests that passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// How many passed.
    pub passed: u64,
    /// How many failed.
    pub failed: u64,
    /// How many of ours were left out, since something isn't installed here.
    pub skipped: u64,
}

impl Count {
    /// One thing that passed.
    pub const PASSED: Self = Self { passed: 1, failed: 0, skipped: 0 };
    /// One thing that failed.
    pub const FAILED: Self = Self { passed: 0, failed: 1, skipped: 0 };
}

impl Add for Count {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped + other.skipped,
        }
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 { write!(f, ", {} left out", self.skipped) } else { Ok(()) }
    }
}

/// Runs a test runner, showing all it prints, and adds up what it says. A runner that fails without
/// saying that a test did (it didn't compile, it crashed) counts as one failure.
pub fn of(command: &mut Command) -> Result<Count, Failure> {
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|e| Failure::new(format!("cannot start `{}`: {e}", shown(command))))?;
    let complaints = child.stderr.take().map(|stderr| thread::spawn(move || read(stderr)));
    let said = child.stdout.take().map(read).unwrap_or_default();
    let complaints = complaints.and_then(|reader| reader.join().ok()).unwrap_or_default();
    let status = child.wait().map_err(|e| Failure::new(format!("`{}`: {e}", shown(command))))?;
    let count = said + complaints;
    if !status.success() && count.failed == 0 {
        println!("`{}` failed ({status})", shown(command));
        return Ok(count + Count::FAILED);
    }
    Ok(count)
}

fn read(from: impl Read) -> Count {
    let mut count = Count::default();
    for line in BufReader::new(from).split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        count = count + summary(&line).unwrap_or_default();
    }
    count
}

/// The numbers of a summary line: nextest's `Summary […] 12 tests run: 11 passed, 1 failed, 0 skipped`,
/// cargo's `test result: FAILED. 11 passed; 1 failed; …`, our Node runners' `11 passed, 2 skipped, 1 failed`.
/// What nextest skips nobody has asked for.
fn summary(line: &str) -> Option<Count> {
    let line = line.trim();
    let (is_nextest, is_cargo) = (line.starts_with("Summary ["), line.starts_with("test result: "));
    let is_ours = line.ends_with(" failed") && line.starts_with(|c: char| c.is_ascii_digit());
    if !is_nextest && !is_cargo && !is_ours {
        return None;
    }
    let words: Vec<&str> =
        line.split(|c: char| c.is_whitespace() || ",;()".contains(c)).filter(|word| !word.is_empty()).collect();
    let number = |name: &str| -> u64 {
        let before = words.windows(2).filter(|pair| pair[1] == name);
        before.filter_map(|pair| pair[0].parse::<u64>().ok()).next_back().unwrap_or(0)
    };
    let failed = number("failed") + number("timed") + number("exec");
    let skipped = if is_ours { number("skipped") } else { 0 };
    Some(Count { passed: number("passed"), failed, skipped })
}

#[cfg(test)]
mod tests {
    use super::{Count, summary};

    #[test]
    fn the_runners_summaries_are_understood() {
        let count = |passed, failed| Some(Count { passed, failed, skipped: 0 });
        let said = [
            ("     Summary [   0.512s] 12 tests run: 12 passed, 0 skipped", count(12, 0)),
            ("     Summary [   1.0s] 3 tests run: 1 passed (1 slow), 1 failed, 1 timed out, 2 skipped", count(1, 2)),
            (
                "test result: FAILED. 11 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s",
                count(11, 1),
            ),
            ("134 passed, 0 failed", count(134, 0)),
            ("134 passed, 3 skipped, 1 failed", Some(Count { passed: 134, failed: 1, skipped: 3 })),
            ("test a ... ok", None),
            ("2 journeys begin where 1 failed once", None),
        ];
        for (line, expected) in said {
            assert_eq!(summary(line), expected, "{line}");
        }
    }
}
