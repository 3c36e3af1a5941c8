//! `skranke import`: a form of another system becomes a form file to go on with.

use std::{
    io::Write,
    path::{Path, PathBuf},
    process::ExitCode,
};

use form::import::{Imported, formio, xlsform};

/// What is to be imported, and into what.
pub struct Import<'a> {
    /// The workbook (.xlsx) or the definition (.json).
    pub file: &'a Path,
    /// The folder of forms.
    pub folder: &'a Path,
    /// The form's key; made from the file's name when it isn't said.
    pub key: Option<&'a str>,
    /// The queue its cases go to.
    pub queue: &'a str,
}

/// Writes the form and says what couldn't be carried over.
pub fn run(import: &Import<'_>) -> ExitCode {
    match write(import) {
        Ok((path, imported)) => {
            println!("Wrote {}", path.display());
            for left in &imported.left {
                println!("- {left}");
            }
            if !imported.left.is_empty() {
                println!("\n{} things could not be carried over as they were.", imported.left.len());
            }
            println!("Next: finish what is marked `# finish` and `# translate`, then run `skranke check`.");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

fn write(import: &Import<'_>) -> Result<(PathBuf, Imported), String> {
    let file = import.file;
    let key = match import.key {
        Some(key) => key.to_owned(),
        None => key_of(file),
    };
    let bytes = std::fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let kind = file.extension().and_then(|kind| kind.to_str()).unwrap_or_default().to_lowercase();
    let read = match kind.as_str() {
        "xlsx" => xlsform(&bytes, &key, import.queue),
        "json" => formio(&bytes, &key, import.queue),
        _ => return Err(format!("{}: an XLSForm is a file .xlsx, a Form.io definition a file .json", file.display())),
    };
    let imported = read.map_err(|error| format!("{}: {error}", file.display()))?;
    let folder = import.folder.join(&key);
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let path = folder.join("form.yaml");
    // Never over a form that is there.
    let mut out = std::fs::File::create_new(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    out.write_all(imported.yaml.as_bytes()).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok((path, imported))
}

/// A key from a file's name: small letters, digits, and - between words.
fn key_of(file: &Path) -> String {
    let name = file.file_stem().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    let mut key = String::new();
    for c in name.chars() {
        match c {
            'æ' => key.push_str("ae"),
            'ø' | 'ö' => key.push('o'),
            'å' | 'ä' => key.push('a'),
            c if c.is_ascii_alphanumeric() => key.push(c),
            _ if key.ends_with('-') || key.is_empty() => {}
            _ => key.push('-'),
        }
    }
    key.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const DEFINITION: &str = r#"{"display": "form", "title": "Søknad", "components": [
        {"type": "textfield", "key": "navn", "label": "Hva heter du?", "validate": {"required": true}},
        {"type": "signature", "key": "signatur", "label": "Signer"}]}"#;

    #[test]
    fn a_definition_becomes_a_form_that_is_never_overwritten() {
        let folder = std::env::temp_dir().join(format!("skranke-import-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let file = folder.join("Søknad om båtplass (2).json");
        std::fs::write(&file, DEFINITION).unwrap();
        let import = Import { file: &file, folder: &folder, key: None, queue: "felles" };
        let (path, imported) = write(&import).unwrap();
        assert!(path.ends_with("soknad-om-batplass-2/form.yaml"));
        assert!(std::fs::read_to_string(&path).unwrap().contains("Hva heter du?"));
        assert!(imported.left.iter().any(|left| left.to_string().contains("signatur")), "{:?}", imported.left);
        assert!(write(&import).unwrap_err().contains("form.yaml"), "the second doesn't overwrite the first");
        let other = Import { key: Some("Båt plass"), ..import };
        assert!(write(&other).unwrap_err().contains("Båt plass"));
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
