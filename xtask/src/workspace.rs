//! Where things are.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::command::{Done, Failure};

/// The folders every chore works in.
pub struct Workspace {
    /// The repository.
    pub root: PathBuf,
    /// Cargo's target folder, wherever the environment or configuration puts it.
    pub target: PathBuf,
}

impl Workspace {
    /// Finds the repository from this package's place, and the target folder from this program's.
    pub fn find() -> Result<Self, Failure> {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = here.parent().filter(|root| root.join("Cargo.lock").exists());
        let root = root.ok_or_else(|| Failure::new(format!("{} has moved: run cargo again", here.display())))?;
        // The program is <target>/debug/xtask.
        let program = std::env::current_exe().map_err(|e| Failure::new(format!("cannot tell where xtask is: {e}")))?;
        let target = program.parent().and_then(Path::parent);
        let target = target.ok_or_else(|| Failure::new("xtask must be started by `cargo xtask`"))?;
        Ok(Self { root: root.to_path_buf(), target: target.to_path_buf() })
    }

    /// What the browser loads, as the server reads or embeds it.
    pub fn assets(&self) -> PathBuf {
        self.root.join("site")
    }

    /// Runs `build` only when the files under `sources` differ from the last time it succeeded
    /// or one of `products` is missing. Says whether it ran.
    pub fn when_changed(
        &self,
        name: &str,
        sources: &[&str],
        products: &[PathBuf],
        build: impl FnOnce() -> Done,
    ) -> Result<bool, Failure> {
        // Several clones may share a target folder.
        let mut clone = DefaultHasher::new();
        self.root.hash(&mut clone);
        let stamp = self.target.join(format!("xtask/{:016x}/{name}.stamp", clone.finish()));
        let now = self.fingerprint(sources)?;
        let same = fs::read_to_string(&stamp).is_ok_and(|before| before == now);
        if same && products.iter().all(|product| product.exists()) {
            return Ok(false);
        }
        build()?;
        write(&stamp, now.as_bytes())?;
        Ok(true)
    }

    fn fingerprint(&self, sources: &[&str]) -> Result<String, Failure> {
        let mut hasher = DefaultHasher::new();
        for source in sources {
            hash_tree(&self.root.join(source), &mut hasher)?;
        }
        Ok(format!("{:016x}\n", hasher.finish()))
    }
}

/// Hashes names and contents, in the order of the names; `node_modules` is left out.
fn hash_tree(path: &Path, hasher: &mut DefaultHasher) -> Done {
    let unreadable = |e| Failure::new(format!("cannot read {}: {e}", path.display()));
    if path.is_dir() {
        let entries = fs::read_dir(path).map_err(unreadable)?;
        let mut paths: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
        paths.sort();
        for path in paths.iter().filter(|path| !path.ends_with("node_modules")) {
            hash_tree(path, hasher)?;
        }
    } else {
        path.file_name().hash(hasher);
        fs::read(path).map_err(unreadable)?.hash(hasher);
    }
    Ok(())
}

/// Writes a file, making its folder first.
pub fn write(path: &Path, contents: &[u8]) -> Done {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(path, contents))
        .map_err(|e| Failure::new(format!("cannot write {}: {e}", path.display())))
}
