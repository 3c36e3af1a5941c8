//! What the browser loads, put together in `site`.

use std::fs;
use std::path::Path;

use crate::command::{Done, Failure, run};
use crate::needs::node_packages;
use crate::workspace::{Workspace, write};
use crate::{style, wasm};

/// Builds what has changed.
pub fn build(workspace: &Workspace) -> Done {
    style::build(workspace)?;
    wasm::build(workspace)?;
    let scripts =
        ["boot", "draft", "leave", "limit", "preview", "rows", "said", "sealed", "session", "suggest", "upload"]
            .map(|name| format!("app/frontend/{name}.js"));
    for file in scripts.iter().map(String::as_str).chain(["app/style/icon.svg"]) {
        let from = workspace.root.join(file);
        copy(&from, &workspace.assets().join(from.file_name().unwrap_or_default()))?;
    }
    pack(workspace)
}

/// Makes what has changed small, as it travels.
pub fn pack(workspace: &Workspace) -> Done {
    node_packages(workspace, "app/style")?;
    run(workspace.command("node").arg("app/style/pack.mjs").arg(workspace.assets()))
}

/// Copies a file that was written after its copy: one that is packed already isn't packed again.
fn copy(from: &Path, to: &Path) -> Done {
    let written = |path: &Path| fs::metadata(path).and_then(|meta| meta.modified()).ok();
    if to.exists() && written(to) > written(from) {
        return Ok(());
    }
    let bytes = fs::read(from).map_err(|e| Failure::new(format!("cannot read {}: {e}", from.display())))?;
    write(to, &bytes)
}

/// Builds, and prints each file's size as it travels, against its budget.
pub fn build_and_measure(workspace: &Workspace) -> Done {
    build(workspace)?;
    run(workspace.command("node").arg("app/style/sizes.mjs").arg(workspace.assets()))
}
