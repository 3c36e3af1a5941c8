//! What the browser loads, put together in `site`.

use std::fs;

use crate::command::{Done, Failure, run};
use crate::workspace::{Workspace, write};
use crate::{style, wasm};

/// Builds what has changed.
pub fn build(workspace: &Workspace) -> Done {
    style::build(workspace)?;
    wasm::build(workspace)?;
    let scripts =
        ["boot", "draft", "limit", "preview", "sealed", "upload"].map(|name| format!("app/frontend/{name}.js"));
    for file in scripts.iter().map(String::as_str).chain(["app/style/icon.svg"]) {
        let from = workspace.root.join(file);
        let name = from.file_name().unwrap_or_default();
        let bytes = fs::read(&from).map_err(|e| Failure::new(format!("cannot read {file}: {e}")))?;
        write(&workspace.assets().join(name), &bytes)?;
    }
    Ok(())
}

/// Builds, and prints each file's size as it travels, against its budget.
pub fn build_and_measure(workspace: &Workspace) -> Done {
    build(workspace)?;
    run(workspace.command("node").arg("app/style/sizes.mjs").arg(workspace.assets()))
}
