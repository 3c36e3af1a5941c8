//! A PostgreSQL server of our own: a new cluster in a temporary folder, gone when the tests are.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::command::{Done, Failure, run};
use crate::needs::{Need, is_root};
use crate::workspace::Workspace;

use super::browser::free_port;

/// The running server.
pub struct Server {
    /// How to reach it.
    pub address: String,
    programs: PathBuf,
    folder: PathBuf,
}

impl Server {
    /// Installs PostgreSQL where it is missing, and starts a server on a free port.
    pub fn start(workspace: &Workspace) -> Result<Self, Failure> {
        let programs = programs()?;
        let port = free_port()?;
        let folder = std::env::temp_dir().join(format!("skranke-postgres-{port}"));
        fs::create_dir_all(&folder).map_err(|e| Failure::new(format!("cannot make {}: {e}", folder.display())))?;
        if is_root() {
            run(workspace.command("chown").arg("postgres").arg(&folder))?;
        }
        let server = Self { address: format!("postgres://skranke@127.0.0.1:{port}/postgres"), programs, folder };
        let cluster = server.cluster();
        let quiet = [
            "--no-sync",
            "--auth",
            "trust",
            "--encoding",
            "UTF8",
            "--locale",
            "C",
            "--username",
            "skranke",
            "--pgdata",
        ];
        run(server.program("initdb").args(quiet).arg(&cluster).stdout(Stdio::null()))?;
        // Nothing here outlives the tests, so nothing waits for the disk.
        let options = format!(
            "-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={} -c fsync=off -c max_connections=300",
            server.folder.display()
        );
        let mut start = server.program("pg_ctl");
        start.args(["start", "--wait", "--silent", "--pgdata"]).arg(&cluster).arg("--options").arg(options);
        run(start.arg("--log").arg(server.folder.join("log")).stdout(Stdio::null()))?;
        Ok(server)
    }

    fn cluster(&self) -> PathBuf {
        self.folder.join("cluster")
    }

    /// One of PostgreSQL's programs, as somebody else when we are root: initdb refuses root.
    fn program(&self, name: &str) -> Command {
        let path = self.programs.join(name);
        let mut command = if is_root() {
            let mut command = Command::new("runuser");
            command.args(["-u", "postgres", "--"]).arg(path);
            command
        } else {
            Command::new(path)
        };
        command.current_dir(&self.folder);
        command
    }

    fn stop(&self) -> Done {
        run(self.program("pg_ctl").args(["stop", "--mode", "immediate", "--silent", "--pgdata"]).arg(self.cluster()))?;
        fs::remove_dir_all(&self.folder)
            .map_err(|e| Failure::new(format!("cannot remove {}: {e}", self.folder.display())))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Err(failure) = self.stop() {
            eprintln!("{failure}");
        }
    }
}

/// The folder of the server's programs, which Debian keeps off the path.
fn programs() -> Result<PathBuf, Failure> {
    let found = || -> Option<PathBuf> {
        let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().filter_map(Result::ok);
        let debian = versions.map(|version| version.path().join("bin"));
        let path = std::env::var_os("PATH").unwrap_or_default();
        let others: Vec<PathBuf> = std::env::split_paths(&path).collect();
        debian.chain(others).find(|folder| folder.join("initdb").is_file() && folder.join("pg_ctl").is_file())
    };
    if let Some(folder) = found() {
        return Ok(folder);
    }
    let server = Need {
        purpose: "a PostgreSQL server (the store's tests run on both databases)",
        programs: &["initdb", "/usr/share/postgresql-common/pg_wrapper"],
        packages: &["postgresql"],
    };
    server.fulfil()?;
    found().ok_or_else(|| {
        Failure::new(format!("PostgreSQL is installed, but not under {}", Path::new("/usr/lib/postgresql").display()))
    })
}
