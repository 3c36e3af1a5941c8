//! What the browser loads, put together in `site/static`.

use std::fs;

use crate::command::{Done, Failure, run};
use crate::workspace::{Workspace, write};
use crate::{style, wasm};

/// Builds what has changed.
pub fn build(workspace: &Workspace) -> Done {
    style::build(workspace)?;
    wasm::build(workspace)?;
    let boot = workspace.root.join("app/frontend/boot.js");
    let boot = fs::read(&boot).map_err(|e| Failure::new(format!("cannot read {}: {e}", boot.display())))?;
    write(&workspace.assets().join("boot.js"), &boot)
}

/// Builds, and prints each file's size as it travels, against its budget.
pub fn build_and_measure(workspace: &Workspace) -> Done {
    build(workspace)?;
    run(workspace.command("node").arg("app/style/sizes.mjs").arg(workspace.assets()))
}
