//! Snapshot files that no test reads any more.

use std::fs;
use std::path::{Path, PathBuf};

use crate::command::Failure;
use crate::workspace::Workspace;

use super::count::Count;

/// Where insta writes the name of each snapshot a test has read.
pub const VARIABLE: &str = "INSTA_SNAPSHOT_REFERENCES_FILE";

/// The record of this workspace's last unit tests.
pub fn record(workspace: &Workspace) -> PathBuf {
    workspace.target.join("xtask/snapshots.txt")
}

/// Begins a new record.
pub fn forget(workspace: &Workspace) {
    let record = record(workspace);
    // There may be none.
    let _ = fs::remove_file(&record);
    if let Some(folder) = record.parent() {
        let _ = fs::create_dir_all(folder);
    }
}

/// Counts the snapshots that were read as passed, the others as failed.
pub fn leftovers(workspace: &Workspace) -> Result<Count, Failure> {
    let read = fs::read_to_string(record(workspace)).unwrap_or_default();
    let read: Vec<PathBuf> = read.lines().filter_map(|line| Path::new(line).canonicalize().ok()).collect();
    let mut found = Vec::new();
    gather(&workspace.root.join("app"), &mut found);
    let unread: Vec<&PathBuf> = found.iter().filter(|path| !read.contains(path)).collect();
    for path in &unread {
        println!("no test reads {}", path.display());
    }
    println!("{} snapshots, {} without a test", found.len(), unread.len());
    Ok(Count { passed: u64::from(unread.is_empty()), failed: unread.len() as u64, skipped: 0 })
}

fn gather(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.filter_map(|entry| entry.ok().map(|entry| entry.path())) {
        if path.is_dir() && !path.ends_with("node_modules") {
            gather(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "snap") {
            found.extend(path.canonicalize());
        }
    }
}
