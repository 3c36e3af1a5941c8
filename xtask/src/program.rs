//! The server: started for a developer, or built for release.

use std::os::unix::process::CommandExt;
use std::path::PathBuf;

use crate::assets;
use crate::command::{Done, Failure, run as finish, shown};
use crate::workspace::Workspace;

/// Builds all and becomes `skranke serve --demo`.
pub fn run(workspace: &Workspace, arguments: &[&str]) -> Done {
    assets::build(workspace)?;
    println!("building the server");
    finish(workspace.cargo().args(["build", "--quiet", "--bin", "skranke"]))?;
    let mut serve = workspace.command(&workspace.target.join("debug/skranke").to_string_lossy());
    serve.args(["serve", "--demo"]).args(arguments);
    // In our place, so that Ctrl-C and the exit code are the server's own.
    let failed = serve.exec();
    Err(Failure::new(format!("cannot start `{}`: {failed}", shown(&serve))))
}

/// Builds the one program that is installed, and says where it is.
pub fn build(workspace: &Workspace) -> Result<PathBuf, Failure> {
    assets::build(workspace)?;
    println!("building the release program");
    let mut cargo = workspace.cargo();
    // Typed views are the faster ones; `.cargo/config.toml` erases them for debug builds.
    cargo.env("RUSTFLAGS", "").args(["build", "--release", "--package", "server"]);
    finish(&mut cargo)?;
    let program = workspace.target.join("release/skranke");
    println!("{}", program.display());
    Ok(program)
}
