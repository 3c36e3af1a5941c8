//! What must be installed, and installing it.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::command::{Done, Failure, run};
use crate::workspace::Workspace;

/// Something the chores start and Debian has.
pub struct Need {
    /// What it is for, as said when it can't be installed.
    pub purpose: &'static str,
    /// Any of these will do, looked for on the path.
    pub programs: &'static [&'static str],
    /// Debian's and Ubuntu's packages that bring it.
    pub packages: &'static [&'static str],
}

/// Bundles the style sheets, and runs the browser tests.
pub const NODE: Need = Need {
    purpose: "Node.js with npm (style sheets, browser tests)",
    programs: &["npm"],
    packages: &["nodejs", "npm"],
};

/// Installs the checker of the PDFs.
const PIP: Need =
    Need { purpose: "pip of Python 3 (the checker of PDFs)", programs: &["pip3"], packages: &["python3-pip"] };

/// Reads the PDFs that the tests have made.
pub const POPPLER: Need =
    Need { purpose: "poppler's tools (tests of PDFs)", programs: &["pdftotext"], packages: &["poppler-utils"] };

impl Need {
    /// The program, installed first where we may.
    pub fn fulfil(&self) -> Result<PathBuf, Failure> {
        if let Some(found) = self.find() {
            return Ok(found);
        }
        install(self)?;
        self.find().ok_or_else(|| self.missing())
    }

    /// The program, if it is there.
    pub fn find(&self) -> Option<PathBuf> {
        self.programs.iter().find_map(|program| on_path(program))
    }

    fn missing(&self) -> Failure {
        Failure::new(format!(
            "missing: {}.\nOn Debian or Ubuntu: sudo apt-get install {}",
            self.purpose,
            self.packages.join(" ")
        ))
    }
}

/// Finds a program by name on the path, or by its full path.
pub fn on_path(program: &str) -> Option<PathBuf> {
    if program.contains('/') {
        return Path::new(program).is_file().then(|| PathBuf::from(program));
    }
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|candidate| candidate.is_file())
}

/// Are we the machine's administrator?
pub fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

fn install(need: &Need) -> Done {
    let mut apt = if on_path("apt-get").is_none() {
        return Err(need.missing());
    } else if is_root() {
        Command::new("apt-get")
    } else if may_sudo() {
        let mut sudo = Command::new("sudo");
        sudo.arg("apt-get");
        sudo
    } else {
        return Err(need.missing());
    };
    println!("installing {}: {}", need.purpose, need.packages.join(" "));
    let install = ["install", "--yes", "-qq", "--no-install-recommends"];
    apt.args(install).args(need.packages).env("DEBIAN_FRONTEND", "noninteractive").stdout(Stdio::null());
    if run(&mut apt).is_ok() {
        return Ok(());
    }
    // A fresh machine has no package lists yet.
    let mut update = Command::new(apt.get_program());
    update.args(apt.get_args().take_while(|word| *word != "install")).args(["update", "-qq"]);
    run(&mut update)?;
    run(&mut apt)
}

fn may_sudo() -> bool {
    let asked = Command::new("sudo").args(["-n", "true"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    asked.is_ok_and(|status| status.success())
}

/// Installs the packages of a folder's lock file, unless that is done already.
pub fn node_packages(workspace: &Workspace, folder: &str) -> Done {
    NODE.fulfil()?;
    let modules = workspace.root.join(folder).join("node_modules");
    let lock = format!("{folder}/package-lock.json");
    let name = format!("npm-{}", folder.replace('/', "-"));
    workspace.when_changed(&name, &[&lock], &[modules], || {
        println!("npm ci in {folder}");
        let mut npm = workspace.command("npm");
        // The browser is Debian's: no test tool may fetch its own.
        npm.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1").env("PUPPETEER_SKIP_DOWNLOAD", "1");
        npm.args(["ci", "--no-audit", "--no-fund", "--loglevel=error", "--prefix"]).arg(workspace.root.join(folder));
        run(&mut npm)
    })?;
    Ok(())
}

/// Installs the packages that a file requires, each with its hash, and says where they are. Into a folder of their own:
/// that needs neither a virtual environment nor the leave to touch the machine's Python.
pub fn python_packages(workspace: &Workspace, requirements: &str) -> Result<PathBuf, Failure> {
    PIP.fulfil()?;
    let packages = workspace.target.join("xtask/python");
    workspace.when_changed("python", &[requirements], std::slice::from_ref(&packages), || {
        println!("pip install -r {requirements}");
        let mut pip = workspace.command("python3");
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--root-user-action=ignore"]);
        pip.args(["--require-hashes", "--no-deps", "--upgrade", "--target"]).arg(&packages);
        run(pip.arg("-r").arg(workspace.root.join(requirements)))
    })?;
    Ok(packages)
}
