//! The mails. They say that something happened and where to read it, never what: a mail is
//! read by others too, and the name of a service can tell much of a person.

use store::id::Reference;
use ui::Words;

use super::Letter;
use crate::state::AppState;

/// Makes a mail: words, the program, the address, the case.
pub type Make = fn(Words, &AppState, &str, &Reference) -> Letter;

fn letter(name: &str, words: Words, state: &AppState, to: &str, reference: &Reference) -> Letter {
    let link = format!("{}{}", state.config.public_address, words.path(&format!("/case/{reference}")));
    let body = words.with(
        &format!("mail-{name}-body"),
        [
            ("reference", reference.as_str().into()),
            ("link", link.into()),
            ("municipality", state.site.municipality.as_str().into()),
        ],
    );
    let subject = words.with(&format!("mail-{name}-subject"), [("reference", reference.as_str().into())]);
    Letter { to: to.to_owned(), subject, body }
}

/// The application arrived.
pub fn receipt(words: Words, state: &AppState, to: &str, reference: &Reference) -> Letter {
    letter("receipt", words, state, to, reference)
}

/// The caseworker asks something.
pub fn question(words: Words, state: &AppState, to: &str, reference: &Reference) -> Letter {
    letter("question", words, state, to, reference)
}

/// A file must be sent again.
pub fn file_again(words: Words, state: &AppState, to: &str, reference: &Reference) -> Letter {
    letter("file-again", words, state, to, reference)
}

/// The applicant took the application back.
pub fn withdrawn(words: Words, state: &AppState, to: &str, reference: &Reference) -> Letter {
    letter("withdrawn", words, state, to, reference)
}

/// There is a decision; the notice never says which (eForvaltningsforskriften § 8).
pub fn decision(words: Words, state: &AppState, to: &str, reference: &Reference) -> Letter {
    letter("decision", words, state, to, reference)
}

/// A decision waits that nobody has opened.
pub fn decision_again(words: Words, state: &AppState, to: &str, reference: &Reference) -> Letter {
    letter("decision-again", words, state, to, reference)
}

/// Files that were to come after the application are due soon.
pub fn files_awaited(words: Words, state: &AppState, to: &str, reference: &Reference) -> Letter {
    letter("files-awaited", words, state, to, reference)
}
