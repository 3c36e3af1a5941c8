//! Starting other programs.

use std::fmt;
use std::process::{Command, Stdio};

use crate::workspace::Workspace;

/// What went wrong, for the person at the terminal.
#[derive(Debug)]
pub struct Failure(String);

/// The end of a chore.
pub type Done = Result<(), Failure>;

impl Failure {
    /// A failure in words.
    pub fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Workspace {
    /// A program started in the repository, without what cargo told *this* program about itself:
    /// build scripts such as ring's watch those variables, and everything would be built again.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        for (name, _) in std::env::vars_os() {
            let text = name.to_string_lossy();
            let about_xtask = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_"];
            if about_xtask.iter().any(|prefix| text.starts_with(prefix)) || text == "LD_LIBRARY_PATH" {
                command.env_remove(&name);
            }
        }
        command
    }

    /// Cargo, with this workspace's target folder.
    pub fn cargo(&self) -> Command {
        let mut command = self.command("cargo");
        command.env_remove("CARGO").env("CARGO_TARGET_DIR", &self.target);
        command
    }
}

/// Runs to the end; anything but success is a failure that names the command.
pub fn run(command: &mut Command) -> Done {
    let status = command.status().map_err(|e| Failure::new(format!("cannot start `{}`: {e}", shown(command))))?;
    if status.success() { Ok(()) } else { Err(Failure::new(format!("`{}` failed ({status})", shown(command)))) }
}

/// Runs to the end and gives what it printed; its complaints go to the terminal.
pub fn read(command: &mut Command) -> Result<String, Failure> {
    let output = command.stderr(Stdio::inherit()).output();
    let output = output.map_err(|e| Failure::new(format!("cannot start `{}`: {e}", shown(command))))?;
    if !output.status.success() {
        return Err(Failure::new(format!("`{}` failed ({})", shown(command), output.status)));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The command as one would type it.
pub fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
