//! The stages of `cargo xtask test`, and those of `cargo xtask journeys`, each counted; the last line is the sum.
//!
//! - `count`    what a runner says passed and failed
//! - `browser`  the demo server that the browser tests visit
//! - `postgres` a PostgreSQL server of our own, for the store's tests
//! - `snapshots` snapshot files that no test reads any more

mod browser;
mod count;
mod postgres;
mod snapshots;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use crate::command::{Failure, run as finish};
use crate::needs::{NODE, POPPLER, node_packages, on_path};
use crate::workspace::Workspace;
use crate::{assets, program, style, wasm};
pub use browser::accessibility;
use count::Count;

/// The folder of the accessibility tests.
const ACCESSIBILITY: &str = "accessibility-tests";

/// Every stage, in the order that says soonest what is wrong.
pub const ALL: &[&str] = &[
    "fmt",
    "clippy",
    "clippy-wasm",
    "doc",
    "deny",
    "unit",
    "snapshots",
    "doctest",
    "agreement",
    "postgres",
    "style",
    "assets",
    "forms",
    "journeys",
    "real",
    "accessibility",
];

/// Those that take seconds when little has changed.
pub const QUICK: &[&str] = &["fmt", "clippy", "unit"];

/// Those that visit the program as people use it.
const JOURNEYS: &[&str] = &["journeys", "real"];

/// Runs the named stages of `cargo xtask test`.
pub fn run(workspace: &Workspace, stages: &[&str]) -> Result<ExitCode, Failure> {
    if let Some(unknown) = stages.iter().find(|stage| !ALL.contains(stage)) {
        return Err(Failure::new(format!("no stage `{unknown}`; there are {}", ALL.join(", "))));
    }
    Ok(counted(stages, |name| stage(workspace, name)))
}

/// `cargo xtask journeys`: builds the release program and runs the journeys against that. `test` runs them against the
/// program that the other stages have built already.
pub fn journeys(workspace: &Workspace) -> Result<ExitCode, Failure> {
    let program = program::build(workspace)?;
    Ok(counted(JOURNEYS, |name| journeys_of(workspace, name, &program)))
}

/// Does each of the named, all of them even when one fails, and ends with `N passed, N failed`.
fn counted(names: &[&str], work: impl Fn(&str) -> Result<Count, Failure>) -> ExitCode {
    let mut total = Count::default();
    let mut lines = Vec::new();
    for name in names {
        println!("\n=== {name}");
        let (count, took) = timed(|| work(name));
        let count = count.unwrap_or_else(|failure| {
            eprintln!("{failure}");
            Count::FAILED
        });
        lines.push(format!("{name:<14}{:>6} s  {count}", took.as_secs()));
        println!("=== {}", lines.last().map_or("", String::as_str));
        total = total + count;
    }
    println!("\n{}\n", lines.join("\n"));
    println!("{total}");
    if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

#[expect(clippy::disallowed_methods, reason = "how long a stage took is for the person who waited")]
fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    (work(), start.elapsed())
}

fn stage(workspace: &Workspace, name: &str) -> Result<Count, Failure> {
    let cargo = |words: &[&str]| {
        let mut command = workspace.cargo();
        command.args(words);
        command
    };
    match name {
        "fmt" => one(&mut cargo(&["fmt", "--all", "--check"])),
        // Without the browser's program: its features and the server's must not be mixed.
        "clippy" => one(&mut cargo(&["clippy", "--quiet", "--all-targets", "--", "-D", "warnings"])),
        "clippy-wasm" => clippy_wasm(workspace),
        "doc" => one(cargo(&["doc", "--quiet", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings")),
        "deny" => deny(workspace),
        "unit" => unit(workspace),
        "snapshots" => snapshots::leftovers(workspace),
        "doctest" => count::of(&mut cargo(&["test", "--quiet", "--doc", "--no-fail-fast"])),
        "agreement" => agreement(workspace),
        "postgres" => on_postgres(workspace),
        "style" => {
            node_packages(workspace, "app/style")?;
            count::of(workspace.command("node").arg("app/style/contrast.mjs"))
        }
        "assets" => assets::build_and_measure(workspace).map(|()| Count::PASSED),
        "forms" => forms(workspace),
        "journeys" | "real" => journeys_of(workspace, name, &demo(workspace)?),
        // All of it takes too long for every change: `cargo xtask accessibility`.
        "accessibility" => browser::visit(workspace, &demo(workspace)?, ACCESSIBILITY, &["--slice"]),
        unknown => Err(Failure::new(format!("no stage `{unknown}`"))),
    }
}

/// What people do with a program: with a demo of it, or with one that is set up as a municipality does.
fn journeys_of(workspace: &Workspace, name: &str, program: &Path) -> Result<Count, Failure> {
    match name {
        "journeys" => browser::visit(workspace, program, "end2end", &[]),
        "real" => browser::visit_real(workspace, program),
        unknown => Err(Failure::new(format!("no journeys `{unknown}`"))),
    }
}

/// A command that passes or fails as a whole.
fn one(command: &mut Command) -> Result<Count, Failure> {
    finish(command).map(|()| Count::PASSED)
}

/// The tests of every crate, in the runner that is there.
fn runner(workspace: &Workspace) -> Command {
    let mut cargo = workspace.cargo();
    if on_path("cargo-nextest").is_some() {
        cargo.args([
            "nextest",
            "run",
            "--no-fail-fast",
            "--no-tests",
            "pass",
            "--status-level",
            "fail",
            "--final-status-level",
            "fail",
        ]);
    } else {
        cargo.args(["test", "--quiet", "--no-fail-fast", "--lib", "--bins", "--tests"]);
    }
    // A changed snapshot is a failure, never a new file.
    cargo.env("INSTA_UPDATE", "no");
    cargo
}

fn unit(workspace: &Workspace) -> Result<Count, Failure> {
    POPPLER.fulfil()?;
    // A test asks the server for it, and a fresh clone has none yet.
    style::build(workspace)?;
    assets::pack(workspace)?;
    snapshots::forget(workspace);
    let ours = count::of(runner(workspace).env(snapshots::VARIABLE, snapshots::record(workspace)))?;
    Ok(ours + of_accessibility(workspace)?)
}

/// What the accessibility tests choose and write, and what they say of a site that goes wrong: the latter where there is a
/// Chromium.
fn of_accessibility(workspace: &Workspace) -> Result<Count, Failure> {
    NODE.fulfil()?;
    node_packages(workspace, ACCESSIBILITY)?;
    let mut node = workspace.command("node");
    one(node.current_dir(workspace.root.join(ACCESSIBILITY)).args(["--test", "--test-reporter=dot"]))
}

/// The form language natively and in a real engine: thousands of cases come to the same.
fn agreement(workspace: &Workspace) -> Result<Count, Failure> {
    NODE.fulfil()?;
    let wasm = wasm::compile(workspace, "agreement")?;
    let cases = workspace.target.join("agreement");
    finish(workspace.cargo().args(["run", "--quiet", "--bin", "agreement-cases", "--"]).arg(&cases))?;
    one(workspace.command("node").arg("app/agreement/compare.mjs").arg(wasm).arg(cases))
}

fn on_postgres(workspace: &Workspace) -> Result<Count, Failure> {
    let server = postgres::Server::start(workspace)?;
    count::of(runner(workspace).args(["--package", "store"]).env("SKRANKE_TEST_POSTGRES", &server.address))
}

/// The islands as the browser compiles them, where the toolchain of this project can.
fn clippy_wasm(workspace: &Workspace) -> Result<Count, Failure> {
    let target = "wasm32-unknown-unknown";
    let known = workspace.command("rustup").args(["target", "list", "--installed"]).output();
    if !known.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).lines().any(|line| line == target)) {
        println!("left out: rustup has no {target} here");
        return Ok(Count::default());
    }
    let words = ["clippy", "--quiet", "--package", "frontend", "--package", "islands", "--features", "islands/hydrate"];
    one(workspace.cargo().args(words).args(["--target", target, "--", "-D", "warnings"]))
}

fn deny(workspace: &Workspace) -> Result<Count, Failure> {
    if on_path("cargo-deny").is_none() {
        println!("left out: cargo-deny is not installed (cargo install cargo-deny)");
        return Ok(Count::default());
    }
    one(workspace.cargo().args(["deny", "--offline", "check", "bans", "licenses", "sources"]))
}

/// The services' own files, with the tests that their authors wrote.
fn forms(workspace: &Workspace) -> Result<Count, Failure> {
    one(workspace.command(&server(workspace)?.to_string_lossy()).args(["check", "forms"]))
}

/// The program as a developer runs it, with what the browser loads beside it.
fn demo(workspace: &Workspace) -> Result<PathBuf, Failure> {
    assets::build(workspace)?;
    server(workspace)
}

/// Builds the server as a developer runs it.
fn server(workspace: &Workspace) -> Result<PathBuf, Failure> {
    finish(workspace.cargo().args(["build", "--quiet", "--bin", "skranke"]))?;
    Ok(workspace.target.join("debug/skranke"))
}
