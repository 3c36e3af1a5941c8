//! The demo server that the browser tests visit: a free port, an empty data folder.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};
use std::thread::sleep;
use std::time::Duration;

use crate::command::{Failure, shown};
use crate::needs::{NODE, Need, node_packages, python_packages};
use crate::workspace::Workspace;

use super::ACCESSIBILITY;
use super::count::{self, Count};

const CHROMIUM: Need = Need {
    purpose: "Chromium (the browser tests)",
    programs: &["chromium", "chromium-browser", "google-chrome"],
    packages: &["chromium", "fonts-dejavu-core"],
};

const JAVA: Need = Need {
    purpose: "Java (the Nu HTML checker of the accessibility tests)",
    programs: &["java"],
    packages: &["default-jre-headless"],
};

/// Runs `run.mjs` of a folder of browser tests against a demo of a program.
///
/// The script is told by its environment: `SKRANKE_ADDRESS` where the server is, `CHROMIUM` the browser,
/// `SKRANKE_PROGRAM` the server's program, for tests that must start it themselves.
pub fn visit(workspace: &Workspace, program: &Path, folder: &str, words: &[&str]) -> Result<Count, Failure> {
    let mut node = script(workspace, folder)?;
    let server = Server::start(workspace, program, folder)?;
    node.args(words).env("SKRANKE_ADDRESS", &server.address).env("SKRANKE_PROGRAM", program);
    let count = count::of(&mut node)?;
    if count.failed > 0 {
        server.show_log();
    }
    if count == Count::default() {
        return Err(Failure::new(format!("{folder}/run.mjs tested nothing")));
    }
    Ok(count)
}

/// `cargo xtask accessibility`: the accessibility tests with a tester's own words. Where these don't say `--base-url`,
/// a demo with the workspace's forms is started, and what is found of a form is written beside its file.
pub fn accessibility(workspace: &Workspace, words: &[&str]) -> Result<ExitCode, Failure> {
    let mut node = script(workspace, ACCESSIBILITY)?;
    let elsewhere = words.iter().any(|word| word.starts_with("--base-url"));
    let server =
        if elsewhere { None } else { Some(Server::start(workspace, &super::demo(workspace)?, ACCESSIBILITY)?) };
    if let Some(server) = &server {
        node.env("SKRANKE_ADDRESS", &server.address).arg("--checked=forms");
    }
    let count = count::of(node.args(words))?;
    Ok(if count.failed == 0 && count.passed > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// A folder's `run.mjs`, with all it needs but a server.
fn script(workspace: &Workspace, folder: &str) -> Result<Command, Failure> {
    NODE.fulfil()?;
    let chromium = CHROMIUM.fulfil()?;
    if folder == ACCESSIBILITY {
        JAVA.fulfil()?;
    }
    node_packages(workspace, folder)?;
    let mut node = workspace.command("node");
    node.arg(format!("{folder}/run.mjs")).env("CHROMIUM", chromium);
    if folder == "accessibility-tests" {
        // Without it the tests say what they leave out, and count it.
        match python_packages(workspace, "accessibility-tests/pdf/requirements.txt") {
            Ok(packages) => _ = node.env("SKRANKE_PDF_CHECKER", packages),
            Err(failure) => println!("{failure}"),
        }
    }
    Ok(node)
}

/// Runs the journeys against a program that is no demo: `run.mjs` starts it and what stands around it.
pub fn visit_real(workspace: &Workspace, program: &Path) -> Result<Count, Failure> {
    const FOLDER: &str = "end2end";
    let mut node = script(workspace, FOLDER)?;
    let count = count::of(node.arg("--real").env("SKRANKE_PROGRAM", program))?;
    if count == Count::default() {
        return Err(Failure::new("end2end/run.mjs --real tested nothing"));
    }
    Ok(count)
}

/// A port nobody listens on.
pub fn free_port() -> Result<u16, Failure> {
    let address = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    Ok(address.map_err(|e| Failure::new(format!("no free port: {e}")))?.port())
}

/// A folder with the workspace's forms and the one that has every kind of field, which no service needs.
fn every_kind(workspace: &Workspace, folder: &Path) -> Result<PathBuf, Failure> {
    let fixture = workspace.root.join(ACCESSIBILITY).join("fixtures/every-kind");
    let link = || -> std::io::Result<()> {
        fs::create_dir_all(folder)?;
        symlink(fixture, folder.join("every-kind"))?;
        for entry in fs::read_dir(workspace.root.join("forms"))? {
            let entry = entry?;
            symlink(entry.path(), folder.join(entry.file_name()))?;
        }
        Ok(())
    };
    link().map_err(|e| Failure::new(format!("cannot put forms into {}: {e}", folder.display())))?;
    Ok(folder.to_path_buf())
}

struct Server {
    address: String,
    child: Child,
    data: PathBuf,
    log: PathBuf,
}

impl Server {
    fn start(workspace: &Workspace, program: &Path, name: &str) -> Result<Self, Failure> {
        let port = free_port()?;
        let address = format!("http://127.0.0.1:{port}");
        let data = std::env::temp_dir().join(format!("skranke-{name}-{port}"));
        let log = workspace.target.join(format!("xtask/{name}.log"));
        let unwritable = |e| Failure::new(format!("cannot write {}: {e}", log.display()));
        fs::create_dir_all(&data).map_err(unwritable)?;
        let output = File::create(&log).map_err(unwritable)?;
        let complaints = output.try_clone().map_err(unwritable)?;
        let mut command = workspace.command(&program.to_string_lossy());
        command.args(["serve", "--demo"]).env("SKRANKE_LISTEN", format!("127.0.0.1:{port}"));
        command.env("SKRANKE_PUBLIC_ADDRESS", &address).env("SKRANKE_DATA", &data);
        if name == ACCESSIBILITY {
            command.env("SKRANKE_FORMS", every_kind(workspace, &data.join("forms"))?);
        }
        command.stdin(Stdio::null()).stdout(output).stderr(complaints);
        let child = command.spawn().map_err(|e| Failure::new(format!("cannot start `{}`: {e}", shown(&command))))?;
        let mut server = Self { address, child, data, log };
        server.wait(port)?;
        Ok(server)
    }

    fn wait(&mut self, port: u16) -> Result<(), Failure> {
        for _ in 0..300 {
            if is_healthy(port) {
                return Ok(());
            }
            if let Ok(Some(status)) = self.child.try_wait() {
                self.show_log();
                return Err(Failure::new(format!("the server stopped at once ({status})")));
            }
            sleep(Duration::from_millis(100));
        }
        self.show_log();
        Err(Failure::new("the server did not answer within 30 seconds"))
    }

    fn show_log(&self) {
        let log = fs::read_to_string(&self.log).unwrap_or_default();
        let lines: Vec<&str> = log.lines().collect();
        println!("--- the end of {}", self.log.display());
        for line in lines.iter().skip(lines.len().saturating_sub(60)) {
            println!("{line}");
        }
    }
}

fn is_healthy(port: u16) -> bool {
    let Ok(mut stream) = TcpStream::connect(("127.0.0.1", port)) else { return false };
    let _ = stream.set_read_timeout(Some(Duration::from_secs(5)));
    let asked = stream
        .write_all(format!("GET /health HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n").as_bytes());
    let mut answer = [0; 12];
    asked.is_ok() && stream.read_exact(&mut answer).is_ok() && answer.ends_with(b" 200")
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have stopped by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.data);
    }
}
