//! `skranke`: the program. `serve` runs it, `check` reads form files, `diff` compares two versions of one, `new` begins
//! one, `schema` and `guide` say what one can hold, `deliveries` lists what could not be sent, `config` prints the
//! configuration, `theme` the colours.
//!
//! | where | what |
//! |---|---|
//! | [`commands`] | one file a subcommand |
//! | [`config`] | what an operator can say |
//! | [`routes`] | every address, by who uses it |
//! | [`handlers`] | one file a page; the same words as in `ui::pages` |
//! | [`login`] | OpenID Connect: the way out, the way back, sessions |
//! | [`registry`], [`versions`] | the live forms, and older ones |
//! | [`checked`] | what the accessibility tests found of a form |
//! | [`search`] | a service by words, forgiving |
//! | [`deliveries`] | what leaves the house |
//! | [`upload`], [`received`] | a posted page; a file of one, looked at |
//! | [`picture`], [`scan`] | pictures without what the camera wrote beside; viruses |
//! | [`theme`] | a municipality's own look |
//! | [`render`] | views become answers; the only file that knows axum and Leptos both |
//! | [`demo`] | people, provider and registers of a demo |

mod assets;
mod checked;
mod clock;
mod co_applicants;
mod commands;
mod config;
mod context;
mod deliveries;
mod demo;
mod error;
mod handlers;
mod login;
mod packed;
mod picture;
mod random;
mod received;
mod registers;
mod registry;
mod render;
mod routes;
mod scan;
mod search;
mod signing;
mod state;
#[cfg(test)]
mod tests;
mod theme;
mod upload;
mod versions;
mod written;
mod xml;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};
use commands::{check::Wanted, diff::Earlier, import::Import, paths::Shape};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Citizen self-service: forms as files, from application to answer.
#[derive(Parser)]
#[command(name = "skranke", version, propagate_version = true, arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the forms.
    ///
    /// Configuration comes from the file, then from environment variables (SKRANKE_LISTEN, SKRANKE_MAIL__FROM …).
    /// Stops on Ctrl-C or SIGTERM after finishing what is under way; SIGHUP reads the forms again.
    Serve {
        /// The configuration file (TOML). `skranke config` prints one with every key.
        #[arg(long, short, env = "SKRANKE_CONFIG")]
        config: Option<PathBuf>,
        /// Serve a demo: synthetic people, a login provider of its own, a mail box at /demo/mail.
        #[arg(long)]
        demo: bool,
    },
    /// Check form files: every mistake with file, line, column and a suggestion. Exit code 1 when something is wrong.
    Check {
        /// The folder of form files.
        #[arg(default_value = "forms")]
        folder: PathBuf,
        /// The day the forms' own tests take for today.
        #[arg(long)]
        today: Option<jiff::civil::Date>,
        /// How to say it: text, json, sarif (2.1.0) or github (annotations of GitHub Actions).
        #[arg(long, default_value = "text")]
        format: form::file::Format,
        /// Stop changes that break with an earlier version: `live` for the newest one that was used, or an older folder.
        #[arg(long, value_name = "live|FOLDER")]
        against: Option<PathBuf>,
        /// Show every way through the forms: as a list, or as a picture in Mermaid's language or SVG.
        #[arg(long, value_name = "SHAPE", num_args = 0..=1, require_equals = true, default_missing_value = "list")]
        paths: Option<Shape>,
        /// Only this form.
        #[arg(long, value_name = "KEY")]
        form: Option<String>,
        /// The configuration file (TOML), for `--against live`.
        #[arg(long, short, env = "SKRANKE_CONFIG")]
        config: Option<PathBuf>,
    },
    /// Show what has changed in a form, and what it means for open drafts and for those who read its answers. Exit code 1
    /// when a change is breaking.
    Diff {
        /// The earlier version, or the form to compare with the newest version that was used: a folder or a file.
        form: PathBuf,
        /// The new version.
        new: Option<PathBuf>,
        /// The configuration file (TOML), to find the version that was used.
        #[arg(long, short, env = "SKRANKE_CONFIG")]
        config: Option<PathBuf>,
    },
    /// Make a form file of an XLSForm workbook (.xlsx) or a Form.io definition (.json), and say what couldn't be carried
    /// over.
    Import {
        /// The workbook or the definition.
        file: PathBuf,
        /// The folder of form files.
        #[arg(long, default_value = "forms")]
        folder: PathBuf,
        /// The form's key; made from the file's name when it isn't said.
        #[arg(long)]
        key: Option<String>,
        /// The queue its cases go to, one of queues.yaml.
        #[arg(long)]
        queue: String,
    },
    /// Begin a new form: writes a file that passes `check`, and asks what it isn't told.
    New(commands::new::Told),
    /// Print the JSON Schema of form files, for editors.
    Schema,
    /// Print the guide for those who write forms, in Markdown.
    Guide,
    /// List what could not be delivered (mails given up after some three days), or send it again.
    Deliveries {
        /// The configuration file (TOML).
        #[arg(long, short, env = "SKRANKE_CONFIG")]
        config: Option<PathBuf>,
        /// Queue all of it anew.
        #[arg(long)]
        again: bool,
    },
    /// Print the colours a municipality may set, or check its own: a folder with theme.css, and perhaps logo.svg and icon.svg.
    /// Exit code 1 when two colours differ too little.
    Theme {
        /// The folder.
        folder: Option<PathBuf>,
    },
    /// Print a configuration file with every key, its meaning and its default.
    Config,
}

fn main() -> ExitCode {
    match Cli::parse().command {
        Command::Serve { config, demo } => commands::serve::run(config.as_deref(), demo),
        Command::Deliveries { config, again } => commands::deliveries::run(config.as_deref(), again),
        Command::Check { folder, today, format, against, paths, form, config } => {
            let against = against.as_deref().map(|than| Earlier::new(than, config.as_deref()));
            let wanted = Wanted { today, against, format, paths, form };
            commands::check::run(&folder, &wanted)
        }
        Command::Diff { form, new, config } => match new {
            Some(new) => commands::diff::run(Earlier::Path(&form), &new),
            None => commands::diff::run(Earlier::Live(config.as_deref()), &form),
        },
        Command::Import { file, folder, key, queue } => {
            let import = Import { file: &file, folder: &folder, key: key.as_deref(), queue: &queue };
            commands::import::run(&import)
        }
        Command::New(told) => commands::new::run(told),
        Command::Schema => {
            println!("{:#}", form::file::schema());
            ExitCode::SUCCESS
        }
        Command::Guide => {
            print!("{}", form::file::guide());
            ExitCode::SUCCESS
        }
        Command::Theme { folder } => commands::theme::run(folder.as_deref()),
        Command::Config => {
            print!("{}", config::DOCUMENTED);
            ExitCode::SUCCESS
        }
    }
}
