//! The style sheet: `app/style` bundled and made small by Node.

use crate::command::{Done, run};
use crate::needs::node_packages;
use crate::workspace::Workspace;

/// Builds `skranke.css` when its sources changed.
pub fn build(workspace: &Workspace) -> Done {
    let product = workspace.assets().join("skranke.css");
    workspace.when_changed("style", &["app/style"], std::slice::from_ref(&product), || {
        node_packages(workspace, "app/style")?;
        println!("building the style sheet");
        run(workspace.command("node").arg("app/style/build.mjs").arg(&product))
    })?;
    Ok(())
}
