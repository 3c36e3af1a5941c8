//! The mails. They say that something happened and where to read it, never what: a mail is
//! read by others too, and the name of a service can tell much of a person.

use store::id::Reference;
use ui::Words;

use super::Letter;
use crate::state::AppState;

/// Makes a mail: words, the program, the address, the case.
pub type Make = fn(Words, &AppState, &str, &Reference) -> Letter;

/// Where a signer of a case reads and signs it: no secret, since only they can open it.
pub fn sign_address(words: Words, state: &AppState, reference: &Reference) -> String {
    format!("{}{}", state.config.public_address, words.path(&format!("/case/{reference}/sign")))
}

fn letter(name: &str, words: Words, state: &AppState, to: &str, reference: &Reference) -> Letter {
    let link = format!("{}{}", state.config.public_address, words.path(&format!("/case/{reference}")));
    linked(name, words, state, to, (reference, link))
}

fn linked(name: &str, words: Words, state: &AppState, to: &str, (reference, link): (&Reference, String)) -> Letter {
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

/// The application waits for those who must sign it.
pub fn signing(words: Words, state: &AppState, to: &str, reference: &Reference) -> Letter {
    letter("signing", words, state, to, reference)
}

/// It still does, and the deadline is near.
pub fn signing_reminder(words: Words, state: &AppState, to: &str, reference: &Reference) -> Letter {
    letter("signing-reminder", words, state, to, reference)
}

/// Somebody said no.
pub fn sign_declined(words: Words, state: &AppState, to: &str, reference: &Reference) -> Letter {
    letter("sign-declined", words, state, to, reference)
}

/// Somebody never signed.
pub fn sign_expired(words: Words, state: &AppState, to: &str, reference: &Reference) -> Letter {
    letter("sign-expired", words, state, to, reference)
}

/// To one who must sign.
pub fn sign(words: Words, state: &AppState, to: &str, reference: &Reference) -> Letter {
    to_signer("sign", words, state, to, reference)
}

/// To one who must sign and hasn't.
pub fn sign_reminder(words: Words, state: &AppState, to: &str, reference: &Reference) -> Letter {
    to_signer("sign-reminder", words, state, to, reference)
}

fn to_signer(name: &str, words: Words, state: &AppState, to: &str, reference: &Reference) -> Letter {
    linked(name, words, state, to, (reference, sign_address(words, state, reference)))
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

/// To one who is asked to fill in a draft too: no secret is in the address, since only they can open it.
pub fn invitation(words: Words, state: &AppState, to: &str, id: &str) -> Letter {
    led_to("invitation", words, state, to, &format!("/invitation/{id}"))
}

/// Somebody who was asked to fill in a draft too has answered, or left.
pub fn together(words: Words, state: &AppState, to: &str, draft: &str) -> Letter {
    led_to("together", words, state, to, &format!("/draft/{draft}/co-applicants"))
}

/// A mail about a draft, which has no reference yet.
fn led_to(name: &str, words: Words, state: &AppState, to: &str, path: &str) -> Letter {
    let link = format!("{}{}", state.config.public_address, words.path(path));
    let body = [("link", link.into()), ("municipality", state.site.municipality.as_str().into())];
    let body = words.with(&format!("mail-{name}-body"), body);
    Letter { to: to.to_owned(), subject: words.t(&format!("mail-{name}-subject")), body }
}

/// Files that were to come after the application are due soon.
pub fn files_awaited(words: Words, state: &AppState, to: &str, reference: &Reference) -> Letter {
    letter("files-awaited", words, state, to, reference)
}
