//! What runs in WebAssembly: the browser's program, with the glue that lets JavaScript call it, and tests.

use std::path::PathBuf;

use wasm_bindgen_cli_support::Bindgen;

use crate::command::{Done, Failure, read, run};
use crate::needs::on_path;
use crate::workspace::{Workspace, write};

const TARGET: &str = "wasm32-unknown-unknown";

/// What the browser's program is made of. The macro gives each island a name made from its source,
/// on the server and here: both must be built from the same state.
const SOURCES: &[&str] = &[
    "app/form/src",
    "app/form/Cargo.toml",
    "app/islands",
    "app/frontend",
    "Cargo.toml",
    "Cargo.lock",
    "xtask/src/wasm.rs",
];

/// Builds `frontend.js` and `frontend.wasm` when their sources changed.
pub fn build(workspace: &Workspace) -> Done {
    let products = [workspace.assets().join("frontend.js"), workspace.assets().join("frontend.wasm")];
    workspace.when_changed("wasm", SOURCES, &products, || {
        println!("building the browser's program");
        bind(workspace, &compile(workspace, "frontend")?)
    })?;
    Ok(())
}

/// Compiles a package's library with whichever toolchain can, as small as the browser gets it, and gives the place of
/// the result.
pub fn compile(workspace: &Workspace, package: &str) -> Result<PathBuf, Failure> {
    let said = read(&mut workspace.command("xtask/wasm-toolchain.sh"))?;
    let toolchain = said.lines().last().unwrap_or_default();
    let mut cargo = workspace.cargo();
    if on_path("rustup").is_some() {
        cargo.env("RUSTUP_TOOLCHAIN", toolchain);
    } else {
        // Without rustup the script says where Debian's compiler stands; its default place is this.
        let home = std::env::var("HOME").unwrap_or_default();
        let path = std::env::var("PATH").unwrap_or_default();
        cargo.env("PATH", format!("{home}/.local/share/rust-wasm/bin:{path}"));
    }
    // Empty: `erase_components` is for a debug server; here it would only add weight.
    cargo.env("RUSTFLAGS", "");
    cargo.args(["build", "--quiet", "--package", package, "--lib", "--profile", "wasm", "--target", TARGET]);
    run(&mut cargo)?;
    Ok(workspace.target.join(TARGET).join(format!("wasm/{package}.wasm")))
}

/// Makes the glue. As a library, so that its version is the one in Cargo.lock.
fn bind(workspace: &Workspace, compiled: &std::path::Path) -> Done {
    let failed = |e| Failure::new(format!("wasm-bindgen: {e:#}"));
    let mut bindgen = Bindgen::new();
    bindgen.input_path(compiled).out_name("frontend").typescript(false).omit_default_module_path(true);
    bindgen.remove_name_section(true).remove_producers_section(true);
    let mut output = bindgen.web(true).and_then(Bindgen::generate_output).map_err(failed)?;
    let wasm = output.wasm_mut().emit_wasm();
    write(&workspace.assets().join("frontend.wasm"), &wasm)?;
    write(&workspace.assets().join("frontend.js"), output.js().as_bytes())
}
