//! `skranke new`: a few questions become a form that passes `check`.

use std::{
    fs,
    io::{self, BufRead, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;
use form::{
    file::{New, REQUIRED_LANGS, Source, TO_WRITE, World, new_form, read, report, themes},
    form::Audience,
};

use crate::registry;

/// What is told on the command line; the rest is asked.
#[derive(Args)]
pub struct Told {
    /// The form's key, which becomes its folder and stands in addresses: a–z, 0–9 and -.
    key: Option<String>,
    /// The folder of form files.
    #[arg(long, default_value = "forms")]
    folder: PathBuf,
    /// The service's name in Bokmål.
    #[arg(long)]
    title: Option<String>,
    /// Who it is for: person or organisation.
    #[arg(long = "for")]
    audience: Option<String>,
    /// The top theme of Los that it belongs to.
    #[arg(long)]
    theme: Option<String>,
    /// The queue in queues.yaml that gets the cases.
    #[arg(long)]
    queue: Option<String>,
    /// Whether it asks for attachments: yes or no.
    #[arg(long)]
    attachments: Option<String>,
}

/// Asks what isn't told, writes the file, says what to do next. A form that is there is never overwritten.
pub fn run(told: Told) -> ExitCode {
    match write(told, &mut io::stdin().lock()) {
        Ok(path) => {
            let [norwegian, english] = TO_WRITE;
            println!("{} is written. Now:", path.display());
            println!("  1. Write what begins with «{norwegian}», in English with «{english}».");
            println!("  2. Run `skranke check`, which says what is wrong and runs the tests in the file.");
            println!("  3. Look at it: `skranke serve --demo`.");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::from(2)
        }
    }
}

fn write(told: Told, answers: &mut impl BufRead) -> Result<PathBuf, String> {
    let loaded = registry::load(&told.folder).map_err(|error| error.to_string())?;
    let queues: Vec<&str> = loaded.queues.iter().map(|queue| queue.key.as_str()).collect();
    if queues.is_empty() {
        return Err(format!("{}: no queue stands there yet", told.folder.join("queues.yaml").display()));
    }
    let folder = &told.folder;
    let key = ask(answers, told.key, "Key (a–z, 0–9, -)", |key| free(folder, key))?;
    let title = ask(answers, told.title, "Name in Bokmål", |title| match title.is_empty() {
        true => Err("a service needs a name".to_owned()),
        false => Ok(()),
    })?;
    let audience = choose(answers, told.audience, "Who is it for", &["person", "organisation"])?;
    let theme = choose(answers, told.theme, "Theme", themes())?;
    let queue = choose(answers, told.queue, "Queue that gets the cases", &queues)?;
    let attachments = choose(answers, told.attachments, "Does it ask for attachments", &["yes", "no"])?;
    let audience = if audience == "person" { Audience::Person } else { Audience::Organisation };
    let new = New { key, title, audience, theme, queue, attachments: attachments == "yes" };
    let text = new_form(&new);
    let path = folder.join(&new.key).join("form.yaml");
    judge(&new.key, &path, &text)?;
    put(&path, &text).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(path)
}

/// What is told, or else asked until the answer is right.
fn ask(
    answers: &mut impl BufRead,
    told: Option<String>,
    question: &str,
    judge: impl Fn(&str) -> Result<(), String>,
) -> Result<String, String> {
    if let Some(told) = told {
        return judge(told.trim()).map(|()| told.trim().to_owned()).map_err(|why| format!("{told}: {why}"));
    }
    loop {
        print!("{question}: ");
        let mut line = String::new();
        let length =
            io::stdout().flush().and_then(|()| answers.read_line(&mut line)).map_err(|error| error.to_string())?;
        if length == 0 {
            return Err(format!("no answer to «{question}»; `skranke new --help` says how to tell it"));
        }
        match judge(line.trim()) {
            Ok(()) => return Ok(line.trim().to_owned()),
            Err(why) => println!("  {why}"),
        }
    }
}

/// One of a few words, told or asked for.
fn choose(answers: &mut impl BufRead, told: Option<String>, question: &str, words: &[&str]) -> Result<String, String> {
    let words_in_a_row = words.join(", ");
    ask(answers, told, &format!("{question} ({words_in_a_row})"), |word| match words.contains(&word) {
        true => Ok(()),
        false => Err(format!("write one of {words_in_a_row}")),
    })
}

/// Whether a key can be one, and no form has it.
fn free(folder: &Path, key: &str) -> Result<(), String> {
    if key.is_empty() || !key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
        return Err("a key may hold only a–z, 0–9 and -".to_owned());
    }
    if key == form::file::SHARED || folder.join(key).exists() {
        return Err(format!("{} is there already; choose another key", folder.join(key).display()));
    }
    Ok(())
}

/// What was typed may hold what no form can: then nothing is written.
fn judge(key: &str, path: &Path, text: &str) -> Result<(), String> {
    let path = path.display().to_string();
    let source = Source { path: path.clone(), key: key.to_owned(), bytes: text.as_bytes().to_vec() };
    let (form, found) = read(&source, &World { langs: REQUIRED_LANGS.to_vec(), ..World::default() });
    match form {
        Some(_) => Ok(()),
        None => {
            Err(format!("this can't become a form:\n{}", report(&found, &[(path.as_str(), text.as_bytes())], false)))
        }
    }
}

fn put(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::File::create_new(path)?.write_all(text.as_bytes())
}
